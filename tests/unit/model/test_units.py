"""Lists of units: where they part, what each entry names, and what is not sure."""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.model.plan import Plan
from kehoach.model.units import UnitMention, is_unit, split_units
from kehoach.text.vietnamese import key

TABLE = Path(__file__).with_name("unit_lists.txt").read_text("utf-8")


def _cases() -> list[tuple[str, list[UnitMention], list[str]]]:
    cases: list[tuple[str, list[UnitMention], list[str]]] = []
    for line in TABLE.splitlines():
        if line.startswith("  = "):
            name, _, note = line[4:].partition(" | ")
            cases[-1][1].append(UnitMention(name, note or None, ""))
        elif line.startswith("  ? "):
            cases[-1][2].append(line[4:])
        elif line and not line.startswith("#"):
            cases.append((line, [], []))
    return cases


CASES = _cases()


def test_the_table_holds_the_values_of_five_plans_and_other_forms():
    plans, _, others = TABLE.partition("# Other forms.")
    assert len(re.findall(r"^[^\s#]", plans, re.M)) > 90
    assert len(re.findall(r"^[^\s#]", others, re.M)) > 50


@pytest.mark.parametrize(("text", "units", "doubtful"), CASES, ids=[case[0][:60] for case in CASES])
def test_a_list_parts_as_it_is_meant(text: str, units: list[UnitMention], doubtful: list[str]):
    found = split_units(text)
    assert [unit._replace(text="") for unit in found.units] == units
    assert list(found.doubtful) == doubtful


def test_an_entry_keeps_the_words_that_were_typed():
    texts = [
        unit.text
        for unit in split_units("Các sở, ngành: Tư pháp, Công an tỉnh (PC01); UBND và HĐND các xã").units
    ]
    assert texts == ["Các sở, ngành: Tư pháp", "Công an tỉnh (PC01)", "UBND", "HĐND các xã"]


def test_what_goes_on_in_lower_case_after_a_semicolon_belongs_to_the_unit_before():
    (unit,) = split_units("UBND tỉnh kiện toàn đội ngũ; chỉ đạo UBND cấp huyện, UBND cấp xã kiện toàn.").units
    assert unit.name == "UBND tỉnh"
    assert unit.note == "kiện toàn đội ngũ; chỉ đạo UBND cấp huyện, UBND cấp xã kiện toàn"


def test_a_declared_name_that_holds_a_comma_or_va_is_one_name():
    text = "Trung tâm Xúc tiến Đầu tư, Thương mại và Sở Ban, Hội A và Hội B"
    known = frozenset({key("Trung tâm Xúc tiến Đầu tư, Thương mại"), key("Hội A và Hội B")})
    assert [unit.name for unit in split_units(text, known).units] == [
        "Trung tâm Xúc tiến Đầu tư, Thương mại",
        "Sở Ban",
        "Hội A và Hội B",
    ]
    assert split_units(text, known).doubtful == ()
    assert split_units(text).doubtful == ("Trung tâm Xúc tiến Đầu tư, Thương mại",)


def test_a_declared_name_is_no_doubt_whatever_it_begins_with():
    assert split_units("Sở Tư pháp, Xúc tiến thương mại").doubtful == ("Xúc tiến thương mại",)
    assert (
        split_units("Sở Tư pháp, Xúc tiến thương mại", frozenset({key("Xúc tiến thương mại")})).doubtful == ()
    )


def test_a_declared_name_may_leave_out_its_head_in_a_list():
    units = split_units("Sở Tư pháp, Thương mại biên giới", frozenset({key("Sở Thương mại biên giới")})).units
    assert [unit.name for unit in units] == ["Sở Tư pháp", "Sở Thương mại biên giới"]


def test_spacing_case_and_the_place_of_tone_marks_do_not_matter_for_well_known_names():
    units = split_units("Sở  văn hoá,  thể thao và du lịch, Uỷ ban nhân dân các huyện").units
    assert [unit.name for unit in units] == ["Sở văn hoá, thể thao và du lịch", "Uỷ ban nhân dân các huyện"]


@pytest.mark.parametrize("text", ["", " ", "-", ";,.", "./."])
def test_no_words_are_no_units(text: str):
    assert split_units(text) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "Sở Tài chính",
        "Tòa án nhân dân tỉnh",
        "Công an tỉnh",
        "UBND các huyện, thành phố",
        "Các sở, ban, ngành tỉnh",
        "Sở Tư pháp (cơ quan thường trực)",
        "Đoàn Luật sư tỉnh",
        "Thủ trưởng các sở, ban, ngành",
        "Báo Lạng Sơn",
        "Tòa án nhân dân tỉnh, Viện kiểm sát nhân dân tỉnh",
        "Hội đồng phối hợp PBGDPL tỉnh",
        "Thanh tra tỉnh",
        "Chủ tịch UBND cấp xã",
        "Thành viên Ban Chỉ đạo",
        "Báo và phát thanh, truyền hình Sơn La",
        "Báo và Đài Phát thanh và Truyền hình tỉnh",
        "Các đảng ủy trực thuộc Tỉnh ủy",
        "Các đảng uỷ xã, phường",
        "Các Đảng uỷ trực thuộc Tỉnh uỷ",
        "Các cơ quan tham mưu, giúp việc Tỉnh ủy",
        "Các cơ quan chuyên trách tham mưu, giúp việc Tỉnh uỷ",
        "Các chi bộ trực thuộc Đảng ủy xã",
        "Các đảng bộ, chi bộ trực thuộc",
        "Các huyện ủy, thành ủy, đảng ủy trực thuộc",
        "Các cấp uỷ, tổ chức đảng",
        "Cấp ủy, chính quyền các cấp",
        "Các ban đảng Tỉnh ủy",
        "Các ban xây dựng Đảng và Văn phòng Tỉnh ủy",
        "Ban Xây dựng Đảng",
        "Ban xây dựng Đảng",
        "Ủy ban kiểm tra Đảng ủy",
        "Các đoàn thể",
        "Các đồng chí Ủy viên Ban Thường vụ",
        "Ban Thường vụ các đảng ủy xã, phường",
        "Bí thư chi bộ",
        "Ban Chỉ đạo tỉnh",
        "Các xã, phường",
        "Các thôn, bản, tiểu khu",
        "Các xã, phường có rừng",
        "Các cấp, các ngành",
        "Các cấp Hội Luật gia",
        "Sở Tư pháp và cơ quan liên quan",
    ],
)
def test_a_heading_that_is_a_unit_is_told(text: str):
    assert is_unit(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Tổ chức thực hiện",
        "Ban hành văn bản",
        "Báo cáo kết quả",
        "Phòng ngừa tội phạm",
        "Hội nghị",
        "Bảo hiểm y tế",
        "Sở hữu trí tuệ",
        "Nhà ở xã hội",
        "Bộ máy",
        "Sở Tư pháp chủ trì tham mưu",
        "Công tác tuyên truyền",
        "Thống kê",
        "Các nhiệm vụ",
        "Tổ chức bộ máy",
        "Thanh tra, kiểm tra",
        "Cán bộ, công chức",
        "Lãnh đạo",
        "Trường hợp đặc biệt",
        "Các cơ quan, đơn vị, địa phương căn cứ nội dung Kế hoạch này",
        "Các đảng ủy lãnh đạo, chỉ đạo thực hiện",
        "Các cơ quan tham mưu cho cấp ủy",
        "Báo và phát thanh, truyền hình đưa tin",
        "Các hội nghị",
        "Hội nghị cấp tỉnh",
        "Các báo cáo định kỳ",
        "Tổ chức các đoàn kiểm tra",
        "Các xã đạt chuẩn nông thôn mới",
        "Các thành phố thông minh",
        "Các cơ sở giáo dục đạt chuẩn",
        "Các cấp học",
        "Các xã thực hiện điểm",
        "Quỹ các loại",
        "Chủ nhiệm nhiệm vụ",
        "Phòng Tư pháp và hội nghị tập huấn",
    ],
)
def test_a_heading_that_only_begins_like_a_unit_is_told_apart(text: str):
    assert not is_unit(text)


def test_a_declared_name_is_a_unit():
    assert not is_unit("Xúc tiến thương mại")
    assert is_unit("Xúc tiến thương mại", frozenset({key("Xúc tiến thương mại")}))


def test_the_work_of_parting_grows_with_the_list_and_not_faster():
    def calls(count: int) -> int:
        made = 0

        def seen(frame, event, argument):
            nonlocal made
            made += event in ("call", "c_call")

        text = "; ".join(f"Sở Tư pháp và Phòng số {n}" for n in range(count))
        before = sys.getprofile()
        sys.setprofile(seen)
        try:
            split_units(text)
        finally:
            sys.setprofile(before)
        return made

    calls(1)
    assert calls(400) < 11 * calls(40)


@pytest.mark.parametrize(
    "head", ["Báo và phát thanh, truyền hình Sơn La", "Các đảng uỷ xã, phường", "Các chi bộ"]
)
def test_a_heading_that_names_a_unit_owns_the_duties_below(head: str, plan: Callable[[str], Plan]):
    made = plan(f"# Tổ chức thực hiện\n## {head}: Tuyên truyền.\n## {head}\n- Báo cáo kết quả.")
    assert [([unit.name for unit in duty.owner], duty.text) for duty in made.duties] == [
        ([head], "Tuyên truyền."),
        ([head], "Báo cáo kết quả."),
    ]


PIECES = st.sampled_from(
    [
        "Sở",
        "Sở Tư pháp",
        "Tư pháp",
        "UBND",
        "các huyện",
        "Các sở, ngành:",
        "các",
        "những",
        "một số",
        "và",
        ",",
        ";",
        ":",
        "(",
        ")",
        "Phòng",
        "Trưởng phòng",
        "-",
        "chủ trì",
        ".",
        "Văn hóa, Thể thao và Du lịch",
        "phối hợp với",
        "theo",
        "được",
        "tỉnh",
        "cơ quan",
        "Công an",
        "“",
        "Bắc Sơn",
        "huyện",
        "các phường:",
        "03",
        "thôn",
        "Quận 1",
        "đảng ủy",
        "tham mưu, giúp việc",
        "Báo và phát thanh, truyền hình",
        "chỉ đạo",
        "HĐND",
        "\n",
        "\xa0",
        "1,5",
        "Hội",
        "Hội đồng",
        "xã",
        "Phòng Văn bản, Phổ biến và Theo dõi thi hành pháp luật",
    ]
)
LISTS = st.one_of(
    st.text(), st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=8).map("".join)
)


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[^\W_]+", text) if word != "và"]


@settings(deadline=None, max_examples=300)
@given(LISTS, st.sets(LISTS, max_size=3))
def test_nothing_that_is_typed_breaks_the_reader_and_no_word_is_lost(text: str, names: set[str]):
    known = frozenset(filter(None, map(key, names)))
    found = split_units(text, known)
    assert _words(" ".join(unit.text for unit in found.units)) == _words(text)
    assert set(found.doubtful) <= {unit.text for unit in found.units}
    assert is_unit(text, known) in (True, False)
