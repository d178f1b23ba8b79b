"""KH841 to KH850: the basis and the text."""

from __future__ import annotations

import pytest
from builders import (
    ABSTRACT,
    END,
    LONG,
    TEXT,
    TYPE,
    annex,
    annex_section,
    as_,
    body,
    codes,
    data_table,
    found,
    in_,
    paragraph,
    party_body,
    party_plan,
    plan,
    runs,
    said,
    section,
    title,
    with_,
)


def basis(*texts: str):
    return plan(
        opening=[as_("basis", text) for text in texts] + [body("Sở Tư pháp ban hành Kế hoạch như sau:")]
    )


LAW = "Căn cứ Luật Phổ biến, giáo dục pháp luật ngày 20 tháng 6 năm 2012"
ORDER = "Căn cứ Kế hoạch số 12/KH-UBND ngày 10/01/2026 của Ủy ban nhân dân tỉnh"
REQUEST = "Theo đề nghị của Trưởng phòng Phổ biến, giáo dục pháp luật"


# -- KH841 --------------------------------------------------------------------------------------------------------


def test_a_right_basis_gives_nothing() -> None:
    assert codes(basis(f"{LAW};", f"{ORDER};", f"{REQUEST}.")) == []


@pytest.mark.parametrize(
    ("texts", "says"),
    [
        ((f"{LAW},", f"{ORDER}."), "căn cứ kết thúc bằng “,”, không phải dấu chấm phẩy (;)"),
        ((f"{LAW}", f"{ORDER}."), "căn cứ không kết thúc bằng dấu chấm phẩy (;)"),
        ((f"{LAW};", f"{ORDER};"), "căn cứ kết thúc bằng “;”, không phải dấu chấm (.)"),
        ((f"- {LAW};", f"{ORDER}."), "căn cứ có gạch đầu dòng, là kiểu của văn bản Đảng"),
    ],
)
def test_a_basis_out_of_form_is_found(texts: tuple[str, ...], says: str) -> None:
    assert said(basis(*texts), "KH841") == [says]


def test_a_basis_that_is_not_italic_is_found() -> None:
    assert codes(plan(opening=[body(f"{LAW}."), body("Sở Tư pháp ban hành Kế hoạch như sau:")])) == ["KH816"]


def test_a_sentence_that_issues_the_plan_is_no_basis() -> None:
    sentence = f"{ORDER}, Sở Tư pháp ban hành Kế hoạch phổ biến, giáo dục pháp luật năm 2026."
    assert codes(plan(opening=[body(sentence)])) == []


def test_the_party_puts_a_dash_before_its_basis() -> None:
    text = [
        party_body(f"{LAW};"),
        party_body(f"- {ORDER}."),
        party_body("Tỉnh uỷ ban hành Kế hoạch như sau."),
    ]
    assert said(party_plan(text=text), "KH841") == ["căn cứ không có gạch đầu dòng"]


# -- KH842, KH843, KH844 ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("format_", "right"),
    [
        ({"first_line": 10.0}, True),
        ({"first_line": 12.7}, True),
        ({"first_line": 0.0}, False),
        ({"first_line": 15.0}, False),
        ({"first_line": 11.3}, False),
        ({"left": 12.7, "first_line": -6.3}, False),
        ({"left": 12.7, "first_line": 0.0}, True),
    ],
)
def test_the_first_line_indent(format_: dict[str, float], right: bool) -> None:
    assert (codes(plan(text=[with_(body(LONG), **format_)])) == []) is right


def test_indents_are_told_once_for_each_measure() -> None:
    flat = [with_(body(LONG), first_line=0.0) for _ in range(30)]
    (finding,) = found(plan(text=flat))
    assert (finding.code, finding.times, finding.message.vi) == (
        "KH842",
        30,
        "đầu dòng lùi vào 0 mm; phải là 10 hoặc 12,7 mm",
    )


def test_centred_lines_and_annexes_have_layouts_of_their_own() -> None:
    centred = with_(as_("authority", "QUYẾT ĐỊNH:"), align="center")
    inside = annex(rest=[with_(body(LONG), first_line=0.0, before=0.0)])
    file = plan(
        opening=[centred],
        end=[body("Danh mục tại Phụ lục kèm theo./.")],
        after=inside,
        sections=[section(), annex_section()],
    )
    assert codes(file) == []


def test_paragraphs_without_a_gap_are_found() -> None:
    close = [with_(body(LONG), before=0.0), with_(body(LONG), before=3.0)]
    assert said(plan(text=close), "KH843") == [
        "khoảng cách giữa hai đoạn 0 pt; tối thiểu 6 pt",
        "khoảng cách giữa hai đoạn 3 pt; tối thiểu 6 pt",
    ]


def test_room_after_a_paragraph_is_a_gap_too() -> None:
    after = [with_(body(LONG), before=0.0, after=6.0) for _ in range(3)]
    assert codes(plan(opening=[], text=[*after], end=[with_(END[0], before=0.0)])) == []


@pytest.mark.parametrize(
    ("line", "rule", "right"),
    [
        (1.0, "auto", True),
        (1.5, "auto", True),
        (1.15, "auto", True),
        (2.0, "auto", False),
        (0.9, "auto", False),
        (18.0, "exact", True),
        (14.0, "exact", False),
        (12.0, "atLeast", True),
        (30.0, "atLeast", False),
    ],
)
def test_line_spacing(line: float, rule: str, right: bool) -> None:
    assert (codes(plan(text=[with_(body(LONG), line=line, line_rule=rule)])) == []) is right


def test_the_lines_of_the_head_are_single_spaced() -> None:
    from builders import MOTTO, NATION, head

    wide = head(right=(with_(NATION, line=1.5), with_(MOTTO, line=1.5)))
    assert said(plan(heading=wide), "KH844") == ["khoảng cách dòng 1,5 dòng; phải là dòng đơn"]
    assert codes(plan(heading=head(right=(with_(NATION, line=14.0, line_rule="exact"), MOTTO)))) == []


def test_the_party_sets_its_lines_exactly() -> None:
    text = [with_(party_body(f"1. {LONG}"), line=1.15, line_rule="auto")]
    assert said(party_plan(text=text), "KH844") == ["khoảng cách dòng 1,1 dòng; phải là Exactly 18-22 pt"]


# -- KH845 --------------------------------------------------------------------------------------------------------


def numbered(*texts: str):
    return plan(text=[title(text) if text.isupper() else body(text) for text in texts])


@pytest.mark.parametrize(
    ("texts", "says"),
    [
        (["I. MỤC ĐÍCH", "II. NỘI DUNG", "IV. TỔ CHỨC"], "số thứ tự “IV.” không đúng: sau “II.” là “III.”"),
        (["I. MỤC ĐÍCH", "I. NỘI DUNG"], "số thứ tự “I.” không đúng: lặp lại; phải là “II.”"),
        (["II. MỤC ĐÍCH"], "số thứ tự “II.” không đúng: phải bắt đầu từ “I.”"),
        (["1. Một", "2. Hai", "1. Ba"], "số thứ tự “1.” không đúng: đánh lại từ đầu sau “2.”"),
        (["a) Một", "b) Hai", "d) Ba"], "số thứ tự “d)” không đúng: sau “b)” là “c)”"),
        (
            ["a) Một", "b) Hai", "c) Ba", "d) Bốn", "e) Năm"],
            "số thứ tự “e)” không đúng: sau “d)” là “đ)”",
        ),
        (
            [f"{letter}) Việc" for letter in "abcdđef"],
            "số thứ tự “f)” không đúng: chữ này không dùng; sau “e)” là “g)”",
        ),
        (["1. Một", "1.1. Hai", "1.3. Ba"], "số thứ tự “1.3.” không đúng: sau “1.1.” là “1.2.”"),
        (["1. Một", "2. Hai", "1.1. Ba"], "số thứ tự “1.1.” không đúng: ở đây là mục con của 2: “2.1.”"),
        (["Điều 1. Một.", "Điều 3. Ba."], "số thứ tự “Điều 3.” không đúng: sau “Điều 1.” là “Điều 2.”"),
    ],
)
def test_a_number_out_of_order_is_found(texts: list[str], says: str) -> None:
    texts = [text for text in texts]
    file = plan(
        text=[title(t) if t.isupper() else runs(body(t), (t, {"bold": t.startswith("Điều")})) for t in texts]
    )
    assert said(file, "KH845") == [says]


@pytest.mark.parametrize(
    "texts",
    [
        ["I. MỤC ĐÍCH", "1. Một", "2. Hai", "II. NỘI DUNG", "1. Một", "a) Một", "b) Hai", "2. Hai", "a) Một"],
        ["I. MỤC ĐÍCH", "1. Một", "2. Hai", "II. NỘI DUNG", "3. Ba", "4. Bốn"],
        ["1. Một", "1.1. Hai", "1.2. Ba", "1.2.1. Bốn", "2. Năm", "2.1. Sáu"],
        [
            "A. PHẦN CHUNG",
            "I. MỤC ĐÍCH",
            "II. YÊU CẦU",
            "B. PHẦN RIÊNG",
            "I. NỘI DUNG",
            "C. KẾT LUẬN",
            "D. KHÁC",
        ],
        ["1. Một", "(1) Hai", "(2) Ba", "2. Bốn", "(1) Năm"],
        ["I. MỤC ĐÍCH", "1. Một", "- Hai", "+ Ba", "- Bốn", "2. Năm"],
        [f"{letter}) Việc" for letter in "abcdđeghiklmnopqrstuvxy"],
        ["1. Một", "“1. Trích", "2. Hai"],
    ],
)
def test_numbers_in_order_give_nothing(texts: list[str]) -> None:
    assert said(numbered(*texts), "KH845") == []


def test_numbers_may_begin_anew_below_a_heading_without_number() -> None:
    file = plan(text=[body("1. Một"), body("2. Hai"), title("Nhiệm vụ của các phòng"), body("1. Một")])
    assert codes(file) == []


def test_one_wrong_number_is_told_once() -> None:
    assert len(said(numbered("I. MỘT", "II. HAI", "IV. BỐN", "V. NĂM", "VI. SÁU"), "KH845")) == 1


def test_numbers_set_by_word_count_as_typed_ones() -> None:
    auto = [with_(body(LONG), label=label) for label in ("1.", "2.", "4.")]
    assert said(plan(text=auto), "KH845") == ["số thứ tự “4.” không đúng: sau “2.” là “3.”"]


def test_chapters_may_begin_anew_in_each_part_and_articles_run_through() -> None:
    names = ["Phần I", "Chương I", "Chương II", "Phần II", "Chương I", "Chương III"]
    blocks = []
    for name in names:
        blocks += [as_("part", name), as_("part", "QUY ĐỊNH CHUNG")]
    assert said(plan(text=blocks), "KH845") == [
        "số thứ tự “Chương III” không đúng: sau “Chương I” là “Chương II”"
    ]


# -- KH846, KH847, KH848 ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("I/ MỤC ĐÍCH", "số thứ tự viết “I/”; phải là “I.”"),
        ("I - MỤC ĐÍCH", ""),
        ("1) Yêu cầu", "số thứ tự viết “1)”; phải là “1.”"),
        ("1/ Yêu cầu", "số thứ tự viết “1/”; phải là “1.”"),
        ("a. Đối với cấp tỉnh", "số thứ tự viết “a.”; phải là “a)”"),
        ("a/ Đối với cấp tỉnh", "số thứ tự viết “a/”; phải là “a)”"),
        ("a./ Đối với cấp tỉnh", "số thứ tự viết “a./”; phải là “a)”"),
    ],
)
def test_a_number_in_another_form_is_found(text: str, says: str) -> None:
    assert said(numbered(text), "KH846") == ([says] if says else [])


def test_a_form_is_told_once() -> None:
    (finding,) = found(numbered(*[f"{n}) Việc" for n in range(1, 9)]))
    assert (finding.code, finding.times) == ("KH846", 8)


@pytest.mark.parametrize("sign", ["•", "▪", "*", "➢", "·"])
def test_bullets_of_word_are_found(sign: str) -> None:
    assert codes(plan(text=[body(f"{sign} Tổ chức hội nghị;")])) == ["KH847"]
    assert codes(plan(text=[with_(body("Tổ chức hội nghị;"), label=sign)])) == ["KH847"]


@pytest.mark.parametrize("sign", ["-", "+", "–"])
def test_dashes_are_right(sign: str) -> None:
    assert codes(plan(text=[body(f"{sign} Tổ chức hội nghị;")])) == []


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (["Chương 1", "QUY ĐỊNH CHUNG"], "dòng “Chương 1” phải dùng số La Mã: I"),
        (["Phần thứ nhất", "QUY ĐỊNH CHUNG"], "dòng “Phần thứ nhất” phải dùng số La Mã"),
        (["Mục I", "QUY ĐỊNH CHUNG"], "dòng “Mục I” phải dùng số Ả Rập"),
        (["Chương I: QUY ĐỊNH CHUNG"], "dòng “Chương I:” có tiêu đề ở cùng dòng"),
        (["Chương I"], "dòng “Chương I” thiếu tiêu đề"),
    ],
)
def test_a_division_out_of_form_is_found(lines: list[str], says: str) -> None:
    assert said(plan(text=[as_("part", line) for line in lines] + [body(LONG)]), "KH848") == [says]


@pytest.mark.parametrize(
    ("text", "bold", "says"),
    [
        ("Điều 1: Phạm vi", True, "dòng “Điều 1:” phải có dấu chấm sau số"),
        ("Điều 1. Phạm vi", False, "dòng “Điều 1.” phải in đậm"),
    ],
)
def test_an_article_out_of_form_is_found(text: str, bold: bool, says: str) -> None:
    assert said(plan(text=[in_(body(text), bold=bold)]), "KH848") == [says]


def test_an_article_with_only_its_number_in_bold_is_right() -> None:
    article = runs(
        body("x"), ("Điều 1.", {"bold": True}), (" Ban hành kèm theo Quyết định này Kế hoạch.", {})
    )
    assert codes(plan(kind=[as_("type", "KẾ HOẠCH")], text=[article])) == []


def test_a_sentence_on_an_article_is_no_article() -> None:
    assert codes(plan(text=[body("Điều 5 của Nghị định này quy định trách nhiệm của các cơ quan.")])) == []


# -- KH849, KH850 -------------------------------------------------------------------------------------------------


def test_a_text_without_the_closing_sign_is_found() -> None:
    assert codes(plan(end=[body("Các đơn vị triển khai thực hiện.")])) == ["KH849"]
    assert said(party_plan(text=[party_body(f"{LONG[:-1]}./.")]), "KH849") == [
        "nội dung không kết thúc bằng “.”"
    ]


def test_a_text_that_ends_with_a_table_needs_no_sign() -> None:
    assert codes(plan(end=[body("Danh mục nhiệm vụ như sau:"), data_table()])) == []


@pytest.mark.parametrize(
    ("got", "right"),
    [
        ("05/03/2026", "05/3/2026"),
        ("5/3/2026", "05/3/2026"),
        ("15/1/2026", "15/01/2026"),
        ("ngày 5 tháng 03 năm 2026", "ngày 05 tháng 3 năm 2026"),
        ("tháng 05/2026", "tháng 5/2026"),
    ],
)
def test_zeros_of_dates_in_the_text(got: str, right: str) -> None:
    assert said(plan(text=[body(f"Báo cáo trước {got} để tổng hợp.")]), "KH850") == [
        f"ngày trong nội dung viết “{got}”; nên là “{right}”"
    ]


@pytest.mark.parametrize(
    "text", ["05/3/2026", "15/10/2026", "01/02/2026", "số 05/03/2026/QH15", "1/2 số hộ", "24/7"]
)
def test_dates_in_order_and_what_is_no_date(text: str) -> None:
    assert codes(plan(text=[body(f"Thực hiện {text} theo kế hoạch.")])) == []


def test_many_dates_are_one_finding() -> None:
    (finding,) = found(plan(text=[body(f"Trước 0{n}/0{n}/2026.") for n in range(3, 9)]))
    assert (finding.code, finding.times, len(finding.where)) == ("KH850", 6, 3)


def test_pieces_of_a_decision_are_known() -> None:
    decision = plan(
        kind=[as_("type", "QUYẾT ĐỊNH")],
        heading=_decision_head(),
        opening=[
            as_("authority", "GIÁM ĐỐC SỞ TƯ PHÁP"),
            as_("basis", f"{LAW}."),
            as_("authority", "QUYẾT ĐỊNH:"),
        ],
        text=[runs(body("x"), ("Điều 1.", {"bold": True}), (" Ban hành Kế hoạch.", {}))],
    )
    assert codes(decision) == []


def _decision_head():
    from builders import head

    return head(number=(as_("number", "Số: 15/QĐ-STP"),))


def test_the_pieces_that_tests_share_are_what_they_seem() -> None:
    assert (TYPE.text, ABSTRACT.align, len(TEXT)) == ("KẾ HOẠCH", "center", 7)
    assert paragraph("").runs == ()
