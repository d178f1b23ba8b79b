"""Citations of documents: every part of them, in declarations and in running text."""

import datetime
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.model.citation import Citation, find_citations, parse_citation, title_follows, without_title
from kehoach.model.symbols import first_part


def _cases() -> list[tuple[str, list[str]]]:
    cases = []
    text: list[str] = []
    fields: list[str] = []
    for line in Path(__file__).with_name("citations.txt").read_text("utf-8").splitlines():
        if line.startswith("  ="):
            fields += [field.strip() for field in line[3:].split(" | ")]
        elif line and not line.startswith("#"):
            text.append(line)
        elif text:
            cases.append((" ".join(text), fields))
            text, fields = [], []
    return cases


CASES = _cases()


def _field(value: object) -> str:
    return "-" if value is None else str(value)


def test_the_table_holds_more_than_fifty_citations():
    assert len(CASES) > 60


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:60] for text, _ in CASES])
def test_every_part_of_a_citation_is_understood(text: str, expected: list[str]):
    found = parse_citation(text)
    assert found is not None
    problems = ", ".join(found.problems) or "-"
    number = map(_field, (found.code, found.number, found.year, found.symbol))
    when_and_who = map(_field, (found.date_text, found.date, found.issuer))
    assert [found.type, *number, found.system, problems, *when_and_who] == expected[:-1]
    title = expected[-1]
    if title.endswith("…"):
        title = found.text[found.text.index(title.removesuffix("…").strip()) :]
    assert _field(found.title) == title
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "chức năng, nhiệm vụ của Sở Tư pháp",
        "tình hình thực tế",
        "Đề án",
        "Luật sư",
        "Theo đề nghị của Bộ trưởng Bộ Y tế",
        "Luật sửa đổi, bổ sung năm 2020",
    ],
)
def test_other_words_are_no_citation(text: str):
    assert parse_citation(text) is None


def test_the_date_is_a_date():
    found = parse_citation("Quyết định số 315/QĐ-TTg ngày 17/4/2024")
    assert found is not None
    assert found.date == datetime.date(2024, 4, 17)


@pytest.mark.parametrize(
    "marked",
    [
        "theo các ⟦Nghị định số 107/2020/NĐ-CP ngày 14/9/2020⟧; ⟦Nghị định số 120/2020/NĐ-CP⟧ và "
        "⟦Nghị định số 106/2020/NĐ-CP ngày 10/9/2020 của Chính phủ⟧.",
        "Thực hiện ⟦Kế hoạch số 68/KH-UBND ngày 27/11/2020 của UBND tỉnh⟧ về thực hiện ⟦Quyết định số "
        "1521/QĐ-TTg ngày 06/10/2020 của Thủ tướng Chính phủ⟧ trên địa bàn tỉnh Trà Vinh",
        "các ⟦Quyết định số 10/QĐ-UBND⟧, ⟦số 11/QĐ-UBND⟧ và ⟦12/QĐ-UBND ngày 01/01/2024 của UBND tỉnh⟧",
        "⟦Luật Ban hành văn bản QPPL năm 2015⟧, ⟦Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản "
        "QPPL năm 2020⟧ và các văn bản hướng dẫn thi hành",
        "theo quy định của ⟦Luật Hòa giải ở cơ sở⟧; ⟦Luật Ngân sách nhà nước⟧; ⟦Luật PBGDPL⟧; ⟦Luật Thi đua, "
        "khen thưởng⟧ và ⟦Bộ luật Dân sự⟧ quy định",
        "(ban hành kèm theo ⟦Quyết định số      /QĐ-UBND ngày    /4/2026 của UBND tỉnh⟧)",
        "thực hiện ⟦Chỉ thị số 46-CT/TU⟧ ở tỉnh; ⟦Luật Y tế số 25/2008/QH12 ngày 14/11/2008⟧ được sửa",
        "theo ⟦Hiến pháp năm 2013⟧ và Hiến pháp, pháp luật",
        "theo ⟦Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống thiên tai và Luật Đê điều ngày 17/6/2020⟧ và "
        "⟦Nghị định số 66/2021/NĐ-CP⟧",
        "⟦Luật sửa đổi, bổ sung một số điều của 11 Luật có liên quan đến quy hoạch năm 2018⟧ và các văn bản khác",
        "⟦Luật sửa đổi, bổ sung một số điều của Luật A năm 2024⟧, ⟦Luật B năm 2025⟧; các Luật sửa đổi, bổ sung khác",
        "⟦Luật sửa đổi, bổ sung một số điều của Luật A⟧ và ⟦Luật sửa đổi, bổ sung một số điều của Luật B⟧",
        "⟦Pháp lệnh Ưu đãi người có công với cách mạng năm 2020⟧ được ban hành",
        "theo ⟦Thông tư liên tịch số 14/2014/TTLT-BTC-BTP của Bộ Tài chính, Bộ Tư pháp⟧, Sở Tư pháp tham mưu",
        "theo ⟦Kế hoạch số 5/KH-UBND ngày 01/02/2024 của UBND tỉnh⟧ và Sở Tư pháp tham mưu; của Bộ Tài chính, Bộ Y tế",
        "theo ⟦Quy chế phối hợp số 5/QCPH-STP-CAT giữa Sở Tư pháp và Công an tỉnh⟧, Sở Nội vụ tham mưu",
        "thực hiện ⟦Kết luận số 80-KL/TW, ngày 20/6/2020 của Ban Bí thư⟧, các cơ quan",
        "⟦Công văn 123/STP-PBGDPL⟧, ⟦kế hoạch số 5/KH-UBND⟧, ⟦Chương trình hành động số 12-CTr/TU⟧",
    ],
)
def test_citations_are_found_in_running_text(marked: str):
    expected = [part.partition("⟧")[0] for part in marked.split("⟦")[1:]]
    assert [found.text for found in find_citations(marked.replace("⟦", "").replace("⟧", ""))] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Hội Luật gia tỉnh, Đoàn Luật sư tỉnh, cử nhân Luật trở lên, Trường Đại học Luật Hà Nội, Luật này",
        "xây dựng dự thảo Luật Dân số; trong dự án Luật Việc làm",
        "tối thiểu 01 tập huấn viên cấp huyện/80 tổ; trong tháng 3/2024; tỷ lệ 80/100; 01/QĐ; TCVN 5687/B",
        "Kế hoạch này, Đề án 06, Nghị quyết Đại hội Đảng bộ tỉnh; ngày 17/4/2024; đơn vị/bộ phận; Cổng/Trang",
    ],
)
def test_words_that_only_look_like_citations_are_left_alone(text: str):
    assert find_citations(text) == ()


@pytest.mark.parametrize(
    ("rest", "issuer"),
    [
        ("của Bộ Tư pháp giao cho Sở Tư pháp", "Bộ Tư pháp"),
        ("của Bộ Công Thương chủ trì thực hiện", "Bộ Công Thương"),
        ("của Ủy ban nhân dân tỉnh Lạng Sơn giao Sở Tư pháp", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("của UBND thành phố Hà Nội đã được phê duyệt", "UBND thành phố Hà Nội"),
        ("của Chủ tịch Ủy ban nhân dân tỉnh và các văn bản khác", "Chủ tịch Ủy ban nhân dân tỉnh"),
        (
            "của Giám đốc Sở Văn hóa, Thể thao và Du lịch, các đơn vị",
            "Giám đốc Sở Văn hóa, Thể thao và Du lịch",
        ),
        ("của Sở Văn hóa và Thể thao nêu trên", "Sở Văn hóa và Thể thao"),
        ("của Chính phủ có hiệu lực", "Chính phủ"),
        ("của Chính phủ và Thông tư số 2/2020/TT-BTP", "Chính phủ"),
        ("của Ban Tuyên giáo Tỉnh ủy Lạng Sơn tổ chức", "Ban Tuyên giáo Tỉnh ủy Lạng Sơn"),
        ("của Ban Bí thư Trung ương Đảng khóa XII về", "Ban Bí thư Trung ương Đảng khóa XII"),
        (
            "của Viện trưởng Viện kiểm sát nhân dân tối cao ban hành",
            "Viện trưởng Viện kiểm sát nhân dân tối cao",
        ),
        ("của Ban Chỉ đạo 389 tỉnh.", "Ban Chỉ đạo 389 tỉnh"),
        ("của Sở Lao động - Thương binh và Xã hội về", "Sở Lao động - Thương binh và Xã hội"),
        ("của Uỷ ban nhân dân tỉnh, các sở", "Uỷ ban nhân dân tỉnh"),
        ("của tỉnh", None),
        ("của các cơ quan", None),
    ],
)
def test_an_issuer_ends_before_the_sentence_goes_on(rest: str, issuer: str | None):
    (found, *_) = find_citations(f"theo Quyết định số 1/QĐ-ABC ngày 01/02/2024 {rest}")
    assert found.issuer == issuer


def test_a_line_that_is_not_indented_ends_a_citation_and_an_indented_one_goes_on():
    begin = "Quyết định số 1521/QĐ-TTg ngày 06/10/2020"
    assert find_citations(f"{begin} của Bộ\nTư pháp")[0].issuer == "Bộ"
    assert find_citations(f"{begin}\n  của Thủ tướng Chính phủ")[0].issuer == "Thủ tướng Chính phủ"


def test_spaces_that_do_not_break_are_spaces():
    (found,) = find_citations(
        "theo Quyết\u00a0định số\u00a0315/QĐ-TTg ngày\u00a017/4/2024 của\u00a0Thủ tướng Chính phủ"
    )
    assert (found.type, found.code, found.issuer) == ("Quyết định", "315/QĐ-TTg", "Thủ tướng Chính phủ")


@pytest.mark.parametrize(
    ("after", "expected"),
    [(" phê duyệt Đề án", True), (" về việc", True), (" “Hệ thống hóa”", True), (" V/v", True),
     (", các", False), (" (sau đây", False), (" tại", False), ("", False)],
)  # fmt: skip
def test_an_abstract_that_follows_is_told(after: str, expected: bool):
    text = "Kế hoạch số 68/KH-UBND của UBND tỉnh"
    assert title_follows(text + after, len(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ phê duyệt Đề án “A”",
         "Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ"),
        ("Kế hoạch số 68/KH-UBND", "Kế hoạch số 68/KH-UBND"),
        ("Luật Hòa giải ở cơ sở", "Luật Hòa giải ở cơ sở"),
        ("Luật Đất đai số 31/2024/QH15", "Luật Đất đai số 31/2024/QH15"),
        ("Luật số 61/2024/QH15 của Quốc hội về điện lực", "Luật số 61/2024/QH15 của Quốc hội"),
    ],
)  # fmt: skip
def test_a_citation_without_its_abstract_is_what_later_references_show(text: str, expected: str):
    found = parse_citation(text)
    assert found is not None
    assert without_title(found) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "⟦Luật Đê điều ngày 29/11/2006⟧; ⟦Luật Phòng, chống thiên tai ngày 19/6/2013⟧",
        "⟦Luật Xử lý vi phạm hành chính ngày 20/6/2012⟧ và ⟦Luật sửa đổi, bổ sung một số điều của Luật Xử lý vi phạm "
        "hành chính ngày 13/11/2020⟧",
        "⟦Luật Thanh tra⟧, ⟦Luật Khiếu nại⟧ và ⟦Luật Tố cáo năm 2018⟧",
        "⟦Kế hoạch số 68/KH-UBND ngày 27/11/2020 của UBND tỉnh⟧ về cải cách; ⟦Kết luận số 80-KL/TW⟧",
        "⟦Kế hoạch số 68/KH-UBND của UBND tỉnh⟧ và ⟦Kế hoạch số 69/KH-UBND của UBND tỉnh⟧ về cải cách",
        "⟦Quyết định số 10/QĐ-UBND⟧, ⟦số 11/QĐ-UBND⟧ và ⟦12/QĐ-UBND ngày 01/01/2024 của UBND tỉnh⟧",
        "⟦Nghị định số 45/2025/NĐ-CP ngày 28/02/2025 của Chính phủ⟧ quy định tổ chức các cơ quan chuyên môn và ⟦Nghị "
        "định số 150/2025/NĐ-CP ngày 12/6/2025 của Chính phủ⟧ quy định các cơ quan chuyên môn",
        "Căn cứ ⟦Luật Đê điều năm 2006⟧ (sửa đổi năm 2020); căn cứ ⟦Nghị định số 113/2007/NĐ-CP⟧;",
        "Theo đề nghị của Sở Xây dựng tại ⟦Tờ trình số 191/TTr-SXD⟧ và ⟦Báo cáo số 12/BC-SXD⟧",
        "⟦Quyết định số 12/QĐ-BCĐ của Ban Chỉ đạo cải cách hành chính⟧ và ⟦Kế hoạch số 5/KH-BCĐ⟧ về cải cách",
        "⟦Luật sửa đổi, bổ sung một số điều của Luật A năm 2019⟧ và ⟦Nghị định số 5/2024/NĐ-CP⟧",
    ],
)
def test_a_declaration_may_cite_several_documents(marked: str):
    expected = [part.partition("⟧")[0] for part in marked.split("⟦")[1:]]
    first = parse_citation(marked.replace("⟦", "").replace("⟧", ""))
    assert first is not None
    assert [without_title(found._replace(also=())) for found in (first, *first.also)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 315/QĐ-TTg ngày 17/4/2024 phê duyệt Đề án “A; Kế hoạch số 5/KH-UBND ngày 01/01/2024 của UBND”",
        "Kế hoạch số 5/KH-UBND ngày 01/01/2024 của UBND tỉnh thực hiện Luật Đất đai và Nghị định số 101/2024/NĐ-CP "
        "ngày 29/7/2024 của Chính phủ",
        "Kế hoạch số 5/KH-UBND ngày 01/01/2024 của UBND tỉnh về chương trình mục tiêu và Nghị quyết số 1/NQ-CP ngày "
        "01/01/2024 của Chính phủ",
        "Nghị định số 45/2025/NĐ-CP ngày 28/02/2025 của Chính phủ quy định tổ chức các cơ quan và Nghị định số 5/2025",
        "Quyết định số 10/QĐ-UBND ngày 01/01/2024 của UBND tỉnh về phân công; quy chế làm việc; Luật sư",
        "Nghị quyết số 1/NQ-HĐND ngày 01/01/2024 của HĐND tỉnh, các văn bản liên quan và Kế hoạch",
    ],
)
def test_a_document_in_an_abstract_is_none_of_the_declaration(text: str):
    found = parse_citation(text)
    assert found is not None
    assert found.also == ()


def test_of_several_documents_each_has_its_own_parts_and_its_place():
    text = "Căn cứ Kết luận số 80-KL/TW của Ban Bí thư; Kế hoạch số 5/KH-UBND ngày 01/02/2024 của UBND tỉnh về hòa giải"
    first = parse_citation(text)
    assert first is not None
    (second,) = first.also
    assert (first.type, first.code, first.system, first.title) == ("Kết luận", "80-KL/TW", "party", None)
    assert (second.type, second.code, second.issuer) == ("Kế hoạch", "5/KH-UBND", "UBND tỉnh")
    assert (second.title, second.system, second.mark) == ("về hòa giải", "state", "; ")
    assert text[second.start : second.end] == second.text


def test_a_number_without_a_type_is_of_the_type_before_it():
    found = parse_citation("Công văn số 12/UBND-NC, số 13/UBND-NC")
    assert found is not None
    assert [further.type for further in found.also] == ["Công văn"]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống thiên tai và Luật Đê điều ngày 17 tháng 6 năm 2020",
         "Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống thiên tai và Luật Đê điều ngày 17 tháng 6 năm 2020"),
        ("Luật sửa đổi, bổ sung một số điều của 11 Luật có liên quan đến quy hoạch năm 2018",
         "Luật sửa đổi, bổ sung một số điều của 11 Luật có liên quan đến quy hoạch năm 2018"),
        ("Luật sửa đổi, bổ sung năm 2020", "Luật sửa đổi, bổ sung năm 2020"),
        ("Thông tư liên tịch số 1/2014/TTLT-BTC-BTP của Bộ Tài chính, Bộ Tư pháp quy định việc lập dự toán",
         "Thông tư liên tịch số 1/2014/TTLT-BTC-BTP của Bộ Tài chính, Bộ Tư pháp"),
        ("Kế hoạch số 68/KH-UBND của UBND tỉnh về cải cách; Kế hoạch số 69/KH-UBND ngày 01/01/2024 về hòa giải",
         "Kế hoạch số 68/KH-UBND của UBND tỉnh; Kế hoạch số 69/KH-UBND ngày 01/01/2024"),
        ("Luật Đê điều năm 2006 và Luật Phòng, chống thiên tai năm 2013",
         "Luật Đê điều năm 2006 và Luật Phòng, chống thiên tai năm 2013"),
    ],
)  # fmt: skip
def test_a_reference_leaves_nothing_out_but_abstracts(text: str, short: str):
    assert first_part(text, parse_citation(text)) == short


PROSE = (
    "Tiếp tục triển khai có hiệu quả Kết luận số 80-KL/TW ngày 20/6/2020 của Ban Bí thư; "
    "Chỉ thị số 41-CT/TU ngày 10/8/2020 của Ban Thường vụ Tỉnh ủy về việc "
    "lãnh đạo, chỉ đạo tiếp tục thực hiện Chỉ thị số 32-CT/TW. "
    + "Chủ trì, phối hợp với các cơ quan, đơn vị, địa phương rà soát/đánh giá đội ngũ Luật sư, Luật gia. "
    * 40
)


def test_the_work_of_searching_grows_with_the_text_and_not_faster():
    def calls(count: int) -> int:
        made = 0

        def seen(frame, event, argument):
            nonlocal made
            made += event in ("call", "c_call")

        text = PROSE * count
        before = sys.getprofile()
        sys.setprofile(seen)
        try:
            assert len(find_citations(text)) == 3 * count
        finally:
            sys.setprofile(before)
        return made

    calls(1)
    assert calls(20) < 11 * calls(2)


PIECES = st.sampled_from(
    ["Quyết định", "Luật", "Bộ luật", "Hiến pháp", "số", "số:", "315/QĐ-TTg", "98-KH/TU", "/KH-UBND",
     "61/2024/QH15", "ngày", "17/4/2024", "31/02/2024", "ngày 01 tháng 7 năm 2022", "năm 2015", "tháng", ",",
     ";", ".", "của", "và", "Thủ tướng Chính phủ", "Ban", "Hội", "(khóa", "XIII)", "“", "”", "về việc",
     "sửa đổi, bổ sung", "một số điều của", "Theo đề nghị của", "Căn cứ", "giữa", "11 Luật có liên quan đến",
     "Thông tư liên tịch", "A", "\n", "\u00a0", "@ct14", "/", "-"]
)  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(
    st.one_of(
        st.text(), st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=8).map("".join)
    )
)
def test_nothing_that_is_typed_breaks_the_reader(text: str):
    seen = text.replace("\u00a0", " ")
    whole = parse_citation(text)
    for found in (whole, *whole.also) if whole else ():
        assert seen[found.start : found.end] == found.text
    end = 0
    for found in find_citations(text):
        assert isinstance(found, Citation)
        assert end <= found.start < found.end
        assert seen[found.start : found.end] == found.text
        end = found.end
