"""KH851 to KH859: recipients and signature."""

from __future__ import annotations

import pytest
from builders import (
    RECIPIENTS,
    SIGNATURE,
    as_,
    body,
    closing,
    codes,
    found,
    head,
    paragraph,
    party_plan,
    plan,
    ruled,
    runs,
    said,
    with_,
)

TITLE, FIRST, SECOND, ARCHIVE = RECIPIENTS


def to(*lines: str, heading: str = "Nơi nhận:"):
    """A plan with these recipients."""
    named = [as_("recipients-title", heading), *(as_("recipient", line) for line in lines)]
    return plan(close=closing(recipients=named))


def signed(*lines: str, name: str = "Trần Hoàng Khâm", issuer: str = "SỞ TƯ PHÁP"):
    """A plan with these lines of authority and post above the name."""
    block = [*(as_("capacity", line) for line in lines), paragraph("")]
    block += [as_("signer", name)] if name else []
    heading = head(left=(as_("parent", "UBND TỈNH TRÀ VINH"), ruled(as_("issuer", issuer))))
    return plan(heading=heading, close=closing(signature=block))


# -- KH851, KH852, KH853 ------------------------------------------------------------------------------------------


def test_missing_recipients_are_found() -> None:
    assert codes(plan(close=closing(recipients=[paragraph("")]))) == ["KH851"]


def test_a_missing_colon_is_found() -> None:
    assert said(to("- UBND tỉnh;", "- Lưu: VT, NC.", heading="Nơi nhận"), "KH851") == [
        "nơi nhận: thiếu dấu hai chấm"
    ]


def test_nhu_tren_goes_with_kinh_gui_only() -> None:
    assert codes(to("- Như trên;", "- Lưu: VT, NC.")) == ["KH851"]
    letter = plan(
        opening=[with_(body("Kính gửi: Ủy ban nhân dân tỉnh."), align="left")],
        close=closing(recipients=[TITLE, as_("recipient", "- Như trên;"), ARCHIVE]),
    )
    assert codes(letter) == []


def test_kinh_gui_in_a_table_is_known() -> None:
    from builders import table

    beside = table(
        [[body("Kính gửi:")], [body("- Ủy ban nhân dân tỉnh;"), body("- Sở Tài chính.")]], bordered=False
    )
    file = plan(opening=[beside], close=closing(recipients=[TITLE, as_("recipient", "- Như trên;"), ARCHIVE]))
    assert codes(file) == []


def test_kinh_gui_has_a_colon() -> None:
    letter = plan(opening=[with_(body("Kính gửi Ủy ban nhân dân tỉnh."), align="left")])
    assert said(letter, "KH851") == ["nơi nhận: “Kính gửi” thiếu dấu hai chấm"]


def test_recipients_stand_at_the_margin() -> None:
    pushed = [TITLE, with_(FIRST, left=10.0), with_(SECOND, left=10.0), ARCHIVE]
    assert said(plan(close=closing(recipients=pushed)), "KH818") == ["không sát lề trái"]
    hanging = [TITLE, with_(FIRST, left=3.0, first_line=-3.0), ARCHIVE]
    assert codes(plan(close=closing(recipients=hanging))) == []


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (("- UBND tỉnh", "- Sở Tài chính;"), "dòng nơi nhận không kết thúc bằng dấu chấm phẩy"),
        (("- UBND tỉnh,", "- Sở Tài chính;"), "dòng nơi nhận không kết thúc bằng dấu chấm phẩy"),
        (("- UBND tỉnh;", "Sở Tài chính;"), "dòng nơi nhận không có gạch đầu dòng (-)"),
        (("UBND tỉnh;", "- Sở Tài chính;"), "dòng nơi nhận không có gạch đầu dòng (-)"),
    ],
)
def test_a_recipient_out_of_form_is_found(lines: tuple[str, ...], says: str) -> None:
    assert said(to(*lines, "- Lưu: VT, NC."), "KH852") == [says]


def test_a_recipient_over_two_lines_is_one_recipient() -> None:
    assert codes(to("- Các sở, ban, ngành tỉnh,", "các đoàn thể tỉnh;", "- Lưu: VT, NC.")) == []


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("- Lưu VT, NC.", "dòng lưu thiếu dấu hai chấm sau “Lưu”"),
        ("- Lưu: VT, NC", "dòng lưu không kết thúc bằng dấu chấm"),
        ("- Lưu: VT, NC;", "dòng lưu không kết thúc bằng dấu chấm"),
        ("- Lưu: VP, NC.", "dòng lưu thiếu “VT” ngay sau “Lưu:”"),
        ("- Lưu: VT; NC.", "dòng lưu thiếu dấu phẩy sau “VT”"),
    ],
)
def test_an_archive_line_out_of_form_is_found(line: str, says: str) -> None:
    assert said(to("- UBND tỉnh;", line), "KH853") == [says]


@pytest.mark.parametrize(
    "line",
    [
        "- Lưu: VT.",
        "- Lưu: VT, NC.",
        "- Lưu: VT, KHCN&MT (02).",
        "- Lưu: VT, NC. PL.(300).",
        "- Lưu : VT, NC.",
    ],
)
def test_an_archive_line_in_form_is_right(line: str) -> None:
    assert codes(to("- UBND tỉnh;", line)) == []


def test_a_missing_or_misplaced_archive_line_is_found() -> None:
    assert said(to("- UBND tỉnh;", "- Sở Tài chính;"), "KH853") == ["dòng lưu không tìm thấy"]
    assert said(to("- Lưu: VT, NC.", "- Sở Tài chính;"), "KH853") == ["dòng lưu không phải dòng cuối"]


def test_the_party_keeps_without_a_colon() -> None:
    flat = as_("recipients-title", "Nơi nhận:", size=14, bold=False, italic=False, underline=True)
    archive = as_("recipient", "- Lưu: VT, NC.", size=12)
    assert codes(party_plan(recipients=[flat, archive])) == ["KH853"]


# -- KH854, KH855 -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "got", "right"),
    [
        ("K/T GIÁM ĐỐC", "K/T", "KT."),
        ("KT GIÁM ĐỐC", "KT", "KT."),
        ("KT .GIÁM ĐỐC", "KT .", "KT."),
        ("T/L GIÁM ĐỐC", "T/L", "TL."),
    ],
)
def test_a_sign_of_authority_out_of_form_is_found(line: str, got: str, right: str) -> None:
    assert said(signed(line, "PHÓ GIÁM ĐỐC"), "KH854") == [
        f"chữ viết tắt quyền hạn “{got}”; phải là “{right}”"
    ]


def test_the_party_writes_its_signs_with_a_slash() -> None:
    block = [
        as_("capacity", "TM. BAN THƯỜNG VỤ"),
        as_("capacity", "BÍ THƯ", bold=False),
        as_("signer", "Lê Văn An"),
    ]
    assert said(party_plan(signature=block), "KH854") == ["chữ viết tắt quyền hạn “TM.”; phải là “T/M”"]


@pytest.mark.parametrize(
    "lines",
    [
        ("GIÁM ĐỐC",),
        ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"),
        ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
        ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
        ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG TỔ CHỨC"),
        ("Q. GIÁM ĐỐC",),
        ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"),
        ("TM. ĐOÀN KIỂM TRA", "TRƯỞNG ĐOÀN"),
        ("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"),
        ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG PHỤ TRÁCH"),
    ],
)
def test_authority_and_post_that_fit_give_nothing(lines: tuple[str, ...]) -> None:
    assert codes(signed(*lines)) == []


@pytest.mark.parametrize(
    ("lines", "says", "severity"),
    [
        (
            ("TM. SỞ TƯ PHÁP", "GIÁM ĐỐC"),
            "“TM.” đứng trước tên cơ quan làm việc theo chế độ thủ trưởng",
            "warning",
        ),
        (("KT. GIÁM ĐỐC", "GIÁM ĐỐC"), "dưới “KT.” không có chức vụ cấp phó", "error"),
        (("KT. GIÁM ĐỐC",), "dưới “KT.” không có chức vụ cấp phó", "error"),
        (("KT. CHỦ TỊCH", "PHÓ GIÁM ĐỐC"), "dưới “KT.” không có chức vụ cấp phó", "error"),
        (("PHÓ GIÁM ĐỐC",), "cấp phó ký mà không có “KT.”", "error"),
        (("TL. GIÁM ĐỐC",), "dưới “TL.”, “TUQ.” không có chức vụ người ký", "error"),
    ],
)
def test_authority_and_post_that_do_not_fit(lines: tuple[str, ...], says: str, severity: str) -> None:
    (finding,) = found(signed(*lines))
    assert (finding.code, finding.severity) == ("KH855", severity)
    assert finding.message.vi == f"quyền hạn, chức vụ: {says}"


# -- KH856 --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("TS. Nguyễn Văn An", "TS"),
        ("ThS. Nguyễn Văn An", "ThS"),
        ("PGS.TS Nguyễn Văn An", "PGS"),
        ("Tiến sĩ Nguyễn Văn An", "Tiến sĩ"),
    ],
)
def test_a_degree_before_the_name_is_found(name: str, title: str) -> None:
    assert said(signed("GIÁM ĐỐC", name=name), "KH856") == [f"trước họ tên người ký có “{title}”"]


def test_sectors_with_rules_of_their_own_get_a_note() -> None:
    (finding,) = found(signed("HIỆU TRƯỞNG", name="TS. Nguyễn Văn An", issuer="TRƯỜNG ĐẠI HỌC TRÀ VINH"))
    assert (finding.code, finding.severity) == ("KH856", "note")


@pytest.mark.parametrize("name", ["Nguyễn Văn An", "Lê Thị Bs Hoa", "H'Hen Niê", "Vi Văn Sĩ"])
def test_a_plain_name_gives_nothing(name: str) -> None:
    assert codes(signed("GIÁM ĐỐC", name=name)) == []


# -- KH857, KH858, KH859 ------------------------------------------------------------------------------------------


def test_recipients_below_the_signature_are_found() -> None:
    block = [with_(line, keep_next=True) for line in SIGNATURE]
    assert codes(plan(close=[*block, *RECIPIENTS])) == ["KH857"]


def test_a_closing_with_tabs_is_side_by_side() -> None:
    line = runs(
        paragraph("x"),
        ("Nơi nhận:", {"size": 12.0, "bold": True, "italic": True}),
        ("\t\t", {}),
        ("GIÁM ĐỐC", {"bold": True}),
    )
    block = [with_(line, keep_next=True), *RECIPIENTS[1:], SIGNATURE[2]]
    assert codes(plan(close=block)) == ["KH874"]


def test_a_block_that_may_break_is_found() -> None:
    assert codes(plan(close=closing(whole=False))) == ["KH858"]
    kept = closing(
        recipients=[with_(p, keep_next=True) for p in RECIPIENTS],
        signature=[with_(p, keep_next=True) for p in SIGNATURE],
        whole=False,
    )
    assert codes(plan(close=kept)) == []


def test_a_missing_signature_is_found_and_a_missing_name_is_noted() -> None:
    assert said(plan(close=closing(signature=[paragraph("")])), "KH859") == [
        "thiếu quyền hạn, chức vụ người ký"
    ]
    (finding,) = found(signed("GIÁM ĐỐC", name=""))
    assert (finding.code, finding.severity) == ("KH859", "note")


def test_a_name_in_capitals_is_a_name() -> None:
    assert codes(signed("GIÁM ĐỐC", name="NGUYỄN VĂN AN")) == ["KH817"]
