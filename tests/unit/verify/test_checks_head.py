"""KH821 to KH832: the head, in whatever layout."""

from __future__ import annotations

import pytest
from builders import (
    ABSTRACT,
    DATE,
    ISSUER,
    LONG,
    MOTTO,
    NATION,
    NUMBER,
    PARENT,
    PARTY_TITLE,
    TYPE,
    as_,
    body,
    closing,
    codes,
    found,
    head,
    in_,
    paragraph,
    party_plan,
    plan,
    ruled,
    runs,
    said,
    table,
    with_,
)


def with_number(text: str, kind: str = "KẾ HOẠCH"):
    return plan(heading=head(number=(as_("number", text),)), kind=[as_("type", kind)])


def with_date(text: str):
    return plan(heading=head(date=(as_("place-date", text),)))


# -- KH821 --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "motto",
    [
        "Độc lập – Tự do – Hạnh phúc",
        "Độc lập-Tự do-Hạnh phúc",
        "Độc lập - tự do - hạnh phúc",
        "Độc lâp - Tự do - Hạnh phúc",
    ],
)
def test_a_mistyped_motto_is_found(motto: str) -> None:
    assert said(plan(heading=head(right=(NATION, ruled(as_("motto", motto), 1.0)))), "KH821") == [
        f"Quốc hiệu, Tiêu ngữ: viết “{motto}”"
    ]


@pytest.mark.parametrize(
    "nation", ["CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG  HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
)
def test_both_places_of_the_tone_mark_are_right(nation: str) -> None:
    assert "KH821" not in codes(plan(heading=head(right=(as_("nation", nation), MOTTO))))


def test_a_misspelt_nation_is_still_known() -> None:
    wrong = as_("nation", "CỘNG HÒA XÃ HỘI CHỦ NGHỈA VIỆT NAM")
    assert codes(plan(heading=head(right=(wrong, MOTTO)))) == ["KH821"]


def test_a_missing_motto_and_a_missing_head_are_found_once() -> None:
    assert codes(plan(heading=head(right=(NATION,)))) == ["KH821"]
    assert codes(plan(heading=[])) == ["KH821"]


# -- KH822 --------------------------------------------------------------------------------------------------------


def test_a_line_that_wraps_in_its_column_is_found() -> None:
    assert said(plan(heading=head(widths=(75.0, 90.0))), "KH822") == [
        "dòng chữ dài 95,7 mm nên xuống dòng trong cột 90 mm"
    ]
    assert codes(plan(heading=head(widths=(69.0, 96.0)))) == []


def test_a_number_longer_than_its_column_is_found() -> None:
    number = as_("number", "Số: 15/KH-BCĐPCTHTKTƯTDPCTNLP&TC")
    assert "KH822" in codes(plan(heading=head(number=(number,))))


# -- KH823, KH824, KH825 ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"heading": head(left=(PARENT, as_("issuer", "SỞ TƯ PHÁP")))}, "cơ quan ban hành (ô số 2)"),
        ({"heading": head(right=(NATION, with_(MOTTO, lines=())))}, "Tiêu ngữ (ô số 1)"),
        ({"abstract": [with_(ABSTRACT, lines=())]}, "trích yếu (ô số 5a)"),
    ],
)
def test_a_missing_rule_is_found(changes: dict[str, object], name: str) -> None:
    assert said(plan(**changes), "KH823") == [f"thiếu đường kẻ dưới {name}"]


def test_a_rule_in_a_paragraph_of_its_own_belongs_to_the_words_above() -> None:
    line = paragraph("", align="center")._replace(lines=MOTTO.lines)
    assert codes(plan(heading=head(right=(NATION, with_(MOTTO, lines=()), line)))) == []


def test_a_rule_hung_in_the_number_line_belongs_to_the_issuer() -> None:
    hung = with_(NUMBER, lines=ISSUER.lines)
    assert codes(plan(heading=head(left=(PARENT, with_(ISSUER, lines=())), number=(hung,)))) == []


def test_rules_hung_together_are_told_apart_by_their_length() -> None:
    both = with_(ISSUER, lines=(*MOTTO.lines, *ISSUER.lines))
    assert codes(plan(heading=head(left=(PARENT, both), right=(NATION, with_(MOTTO, lines=()))))) == []


@pytest.mark.parametrize(
    ("kind", "severity", "made"),
    [
        ("underscores", "warning", "dấu gạch dưới"),
        ("hyphens", "error", "dấu gạch nối"),
        ("underline", "warning", "gạch chân chữ"),
    ],
)
def test_a_typed_rule_is_found(kind: str, severity: str, made: str) -> None:
    typed = ruled(as_("abstract", ABSTRACT.text), 0.4, kind)
    (finding,) = found(plan(abstract=[typed]))
    assert (finding.code, finding.severity) == ("KH824", severity)
    assert finding.message.vi == f"đường kẻ dưới trích yếu (ô số 5a) làm bằng {made}"


def test_underscores_typed_below_are_a_rule() -> None:
    row = as_("motto", "_" * 24, bold=False)
    assert codes(plan(heading=head(right=(NATION, with_(MOTTO, lines=()), row)))) == ["KH824"]


@pytest.mark.parametrize(("share", "right"), [(0.2, False), (0.33, True), (0.45, True), (0.7, False)])
def test_the_length_of_the_rule_below_the_abstract(share: float, right: bool) -> None:
    assert ("KH825" not in codes(plan(abstract=[ruled(ABSTRACT, share)]))) is right


@pytest.mark.parametrize(("share", "right"), [(0.8, False), (0.95, True), (1.05, True), (1.3, False)])
def test_the_length_of_the_rule_below_the_motto(share: float, right: bool) -> None:
    assert ("KH825" not in codes(plan(heading=head(right=(NATION, ruled(MOTTO, share)))))) is right


def test_a_rule_that_is_dashed_or_coloured_is_found() -> None:
    assert "không phải nét liền" in said(plan(abstract=[ruled(ABSTRACT, dashed=True)]), "KH825")[0]
    assert "màu 4472C4" in said(plan(abstract=[ruled(ABSTRACT, color="4472C4")]), "KH825")[0]


def test_a_rule_of_unknown_length_is_not_measured() -> None:
    unknown = with_(ABSTRACT, lines=(ABSTRACT.lines[0]._replace(length=None),))
    assert codes(plan(abstract=[unknown])) == []


def test_the_party_closes_body_and_abstract_with_signs() -> None:
    plain = [as_("abstract", "thực hiện Nghị quyết số 66-NQ/TW")]
    assert said(party_plan(abstract=plain), "KH823") == ["thiếu “-----” dưới trích yếu (ô số 5a)"]


# -- KH826 --------------------------------------------------------------------------------------------------------


def test_a_missing_issuer_is_found() -> None:
    assert codes(plan(heading=head(left=(paragraph(""),)))) == ["KH826"]


@pytest.mark.parametrize("name", ["UBND TỈNH TRÀ VINH", "HĐND TỈNH TRÀ VINH"])
def test_an_abbreviated_issuer_is_found(name: str) -> None:
    assert codes(plan(heading=head(left=(ruled(as_("issuer", name)),)))) == ["KH826"]


def test_an_abbreviated_superior_body_is_right() -> None:
    assert codes(plan()) == []


def test_a_body_over_two_lines_is_one_body() -> None:
    lines = (as_("issuer", "ỦY BAN NHÂN DÂN"), ruled(as_("issuer", "TỈNH TRÀ VINH")))
    assert codes(plan(heading=head(left=lines))) == []


def test_two_bodies_in_bold_are_told_apart_by_their_words() -> None:
    both = (in_(PARENT, bold=True), ISSUER)
    (finding,) = found(plan(heading=head(left=both)))
    assert (finding.code, finding.where[0].region.vi) == ("KH816", "cơ quan chủ quản (ô số 2)")


def test_a_body_in_lower_case_is_still_the_body() -> None:
    (finding,) = found(plan(heading=head(left=(PARENT, ruled(as_("issuer", "Sở Tư pháp"))))))
    assert (finding.code, finding.where[0].region.vi) == ("KH817", "cơ quan ban hành (ô số 2)")


def test_a_head_in_one_row_is_side_by_side() -> None:
    one = table([[PARENT, ISSUER, NUMBER], [NATION, MOTTO, DATE]], bordered=False, widths=(64.0, 101.0))
    assert codes(plan(heading=[one])) == []


# -- KH827 --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Số 15/KH-STP", "thiếu dấu hai chấm"),
        ("15/KH-STP", "thiếu chữ “Số:”"),
        ("Số : 15/KH-STP", "có dấu cách trước dấu hai chấm"),
        ("Số: 8/KH-STP", "phải viết 08"),
        ("Số: 15 /KH-STP", "có dấu cách trong số, ký hiệu"),
        ("Số: 15/ KH-STP", "có dấu cách trong số, ký hiệu"),
        ("Số: 15/KH - STP", "có dấu cách trong số, ký hiệu"),
        ("Số: 15/KH–STP", "dùng gạch dài thay gạch nối (-)"),
        ("Số: 15-KH.STP", "thiếu dấu gạch chéo (/)"),
        ("Số: 15/QĐ-STP", "có ký hiệu QĐ; loại này là KH"),
    ],
)
def test_a_number_line_out_of_form_is_found(text: str, fault: str) -> None:
    assert said(with_number(text), "KH827") == [f"dòng số, ký hiệu {fault}"]


@pytest.mark.parametrize(
    "text",
    [
        "Số: 08/KH-UBND",
        "Số:      /KH-STP",
        "Số: …/KH-STP",
        "Số:......./KH-STP",
        "Số: 125/KH-UBND-NC",
        "Số:15/KH-STP",
    ],
)
def test_a_number_line_in_form_is_right(text: str) -> None:
    assert codes(with_number(text)) == []


def test_faults_of_one_line_are_told_together() -> None:
    assert said(with_number("Số 8 /KH-STP"), "KH827") == [
        "dòng số, ký hiệu thiếu dấu hai chấm; phải viết 08; có dấu cách trong số, ký hiệu"
    ]


def test_a_missing_number_and_a_missing_date_are_found() -> None:
    bare = plan(heading=[table([[PARENT, ISSUER], [NATION, MOTTO]], bordered=False, widths=(64.0, 101.0))])
    assert codes(bare) == ["KH827", "KH828"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Số: 45-KH/TU", "có dấu hai chấm"),
        ("Số 45/KH-TU", "không theo dạng “Số 98-KH/TU”"),
        ("Số 5-KH/TU", "phải viết 05"),
    ],
)
def test_the_number_line_of_the_party(text: str, fault: str) -> None:
    number = as_("number", text, size=14)
    heading = [
        table(
            [[as_("issuer", "TỈNH UỶ LẠNG SƠN", size=14), as_("cell", "*")], [PARTY_TITLE]],
            [[number], [DATE]],
            bordered=False,
            widths=(78, 87),
        )
    ]
    assert said(party_plan(heading=heading), "KH827") == [f"dòng số, ký hiệu {fault}"]


# -- KH828, KH829 -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Trà Vinh ngày 05 tháng 3 năm 2026", "thiếu dấu phẩy sau địa danh"),
        ("Trà Vinh , ngày 05 tháng 3 năm 2026", "có dấu cách trước dấu phẩy"),
        ("trà Vinh, ngày 05 tháng 3 năm 2026", "địa danh không viết hoa"),
        ("Trà Vinh, Ngày 05 tháng 3 năm 2026", "“Ngày” viết hoa"),
        ("ngày 05 tháng 3 năm 2026", "thiếu địa danh"),
        ("Trà Vinh, ngày 05 tháng 3 năm 2026.", "có dấu chấm cuối dòng"),
        ("Trà Vinh, 05/3/2026", "không viết đầy đủ ngày … tháng … năm …"),
    ],
)
def test_a_date_line_out_of_form_is_found(text: str, fault: str) -> None:
    assert said(with_date(text), "KH828") == [f"dòng địa danh, thời gian {fault}"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("ngày 05 tháng 03 năm 2026", "ngày 05 tháng 3 năm 2026"),
        ("ngày 5 tháng 3 năm 2026", "ngày 05 tháng 3 năm 2026"),
        ("ngày 15 tháng 1 năm 2026", "ngày 15 tháng 01 năm 2026"),
    ],
)
def test_zeros_of_the_date_of_issue(text: str, right: str) -> None:
    assert said(with_date(f"Trà Vinh, {text}"), "KH829") == [
        f"ngày ban hành viết “{text}”; phải là “{right}”"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Trà Vinh, ngày 15 tháng 10 năm 2026",
        "Trà Vinh, ngày      tháng 3 năm 2026",
        "Trà Vinh, ngày … tháng … năm 2026",
        "......, ngày ... tháng ... năm 2026",
        "Thành phố Huế, ngày 29 tháng 02 năm 2028",
    ],
)
def test_a_date_line_in_form_is_right(text: str) -> None:
    assert codes(with_date(text)) == []


# -- KH830 --------------------------------------------------------------------------------------------------------


def test_a_missing_type_is_found_unless_it_is_a_letter() -> None:
    assert "KH830" in codes(plan(kind=[], abstract=[]))
    subject = as_("subject", "V/v báo cáo kết quả thực hiện")
    letter = plan(
        heading=head(number=(as_("number", "Số: 15/STP-VP"), subject)),
        kind=[],
        abstract=[],
        opening=[with_(body("Kính gửi: Ủy ban nhân dân tỉnh."), align="left")],
    )
    assert codes(letter) == []


def test_type_and_abstract_on_one_line_are_found() -> None:
    line = ruled(as_("type", "KẾ HOẠCH Phổ biến, giáo dục pháp luật năm 2026"))
    assert said(plan(kind=[line], abstract=[]), "KH830") == ["tên loại, trích yếu: ở chung một dòng"]
    assert codes(plan(kind=[line], abstract=[])) == ["KH830"]


def test_a_soft_break_between_type_and_abstract_parts_them() -> None:
    line = ruled(as_("type", "KẾ HOẠCH\nPhổ biến, giáo dục pháp luật năm 2026"))
    assert "KH830" not in codes(plan(kind=[line], abstract=[]))


def test_a_missing_abstract_and_one_with_a_stop_are_found() -> None:
    assert "KH830" in codes(plan(abstract=[]))
    assert codes(plan(abstract=[ruled(as_("abstract", "Phổ biến pháp luật năm 2026."))])) == ["KH830"]


# -- KH831 --------------------------------------------------------------------------------------------------------


def test_a_head_set_in_one_column_is_found() -> None:
    stacked = [PARENT, ISSUER, NATION, MOTTO, NUMBER, DATE]
    assert codes(plan(heading=stacked)) == ["KH831"]


def test_number_and_date_in_different_rows_are_found() -> None:
    rows = table(
        [[PARENT, ISSUER], [NATION, MOTTO]],
        [[NUMBER], [paragraph("")]],
        [[paragraph("")], [DATE]],
        bordered=False,
    )
    wide = rows._replace(rows=tuple(_wide(row) for row in rows.rows))
    assert codes(plan(heading=[wide])) == ["KH831"]


def _wide(row):
    return row._replace(
        cells=tuple(
            c._replace(paragraphs=tuple(with_(p, width=101.0) for p in c.paragraphs)) for c in row.cells
        )
    )


def test_a_nation_parted_into_two_lines_is_found() -> None:
    halves = (as_("nation", "CỘNG HÒA XÃ HỘI"), as_("nation", "CHỦ NGHĨA VIỆT NAM"), MOTTO)
    assert codes(plan(heading=head(right=halves))) == ["KH831"]


def test_a_head_with_tabs_is_read_and_only_the_tabs_are_told() -> None:
    file = plan(
        heading=[
            runs(
                paragraph("x"),
                ("UBND TỈNH TRÀ VINH", {"size": 13.0}),
                ("\t", {}),
                (NATION.text, {"size": 13.0, "bold": True}),
            ),
            runs(
                paragraph("x"),
                ("SỞ TƯ PHÁP", {"size": 13.0, "bold": True}),
                ("\t\t", {}),
                (MOTTO.text, {"bold": True}),
            )._replace(lines=(*ISSUER.lines, *MOTTO.lines)),
            runs(paragraph("x"), (NUMBER.text, {"size": 13.0}), ("\t", {}), (DATE.text, {"italic": True})),
        ]
    )
    assert codes(file) == ["KH874"]


# -- KH832 --------------------------------------------------------------------------------------------------------


def test_titles_of_party_and_state_together_are_found() -> None:
    both = head(right=(as_("nation", "ĐẢNG CỘNG SẢN VIỆT NAM"), NATION, MOTTO))
    assert "KH832" in codes(plan(heading=both))


def test_a_party_document_held_to_the_decree_is_found() -> None:
    from kehoach.profiles.load import load_profile

    assert "KH832" in codes(party_plan(), load_profile("nd30"))
    assert "KH832" in codes(plan(), load_profile("hd05"))


def test_a_form_in_an_annex_has_a_head_that_is_not_judged() -> None:
    from builders import POINTER, annex, annex_section, section

    form = [
        *head(number=(as_("number", "Số 1"),)),
        TYPE,
        body(LONG),
        *closing(recipients=[as_("recipients-title", "Nơi nhận")]),
    ]
    file = plan(end=[POINTER], after=annex(rest=form), sections=[section(), annex_section()])
    assert codes(file) == []
