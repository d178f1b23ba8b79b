"""Signatures as offices write them: right ones give no finding, wrong ones the finding they deserve.

NĐ 30/2020, Điều 13 and PL I II.7; Hướng dẫn 05-HD/VPTW II.I.7 for the Party. A signature is written ``TM. … / …``.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.driver import Compilation

OURS = {f"KH{number}" for number in range(607, 616)}
UBND = "Ủy ban nhân dân tỉnh A"
STEERING = "Ban Chỉ đạo phòng thủ dân sự tỉnh A"
TEAM = "Đoàn kiểm tra theo Quyết định số 12/QĐ-SCT"


def found(issuer: str, signature: str, head: str = "", document: str = "kế hoạch") -> list[str]:
    """The codes of the rules on signatures that a plan of an issuer gives, each with its severity."""
    lines = [
        f"{document}: Thử",
        *([f"cơ quan: {issuer}"] if issuer else []),
        *([head] if head else []),
        "# A",
    ]
    plan = Compilation("a.kh", "\n".join([*lines, "ký:", *signature.split(" / ")]).encode())
    assert not plan.errors
    return [f"{d.code} {d.severity}" for d in plan.diagnostics if d.code in OURS]


RIGHT = [
    # survey of real plans: what was met
    (UBND, "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Lê Văn Hân"),
    (UBND, "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"),
    (UBND, "TM. UỶ BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Đoàn Thanh Sơn"),
    ("Chính phủ", "TM. CHÍNH PHỦ / KT. THỦ TƯỚNG / PHÓ THỦ TƯỚNG / Lê Văn An"),
    ("Thủ tướng Chính phủ", "KT. THỦ TƯỚNG / PHÓ THỦ TƯỚNG / Lê Văn An"),
    ("Bộ Giao thông vận tải", "KT. BỘ TRƯỞNG / THỨ TRƯỞNG / Lê Văn An"),
    ("Bộ Tư pháp", "BỘ TRƯỞNG / Lê Văn An"),
    ("Sở Tư pháp", "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Trần Hoàng Khâm"),
    ("Trường THPT A", "KT. HIỆU TRƯỞNG / PHÓ HIỆU TRƯỞNG / Lê Văn An"),
    ("Tòa án nhân dân tối cao", "KT. CHÁNH ÁN / PHÓ CHÁNH ÁN / Lê Văn An"),
    (TEAM, "PHÓ GIÁM ĐỐC SỞ CÔNG THƯƠNG / Lê Văn An"),
    # the collective with its level, its place, and those who sign for its head
    (UBND, "TM. ỦY BAN NHÂN DÂN TỈNH / CHỦ TỊCH / Lê Văn An"),
    ("UBND xã B", "TM. ỦY BAN NHÂN DÂN XÃ B / Q. CHỦ TỊCH / Lê Văn An"),
    ("Ủy ban nhân dân tỉnh", "TM. ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN / CHỦ TỊCH / Lê Văn An"),
    ("Ủy ban nhân dân thành phố B", "TM. ỦY BAN NHÂN DÂN TP. B / CHỦ TỊCH / Lê Văn An"),
    (UBND, "TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG / Lê Văn An"),
    (UBND, "TM. ỦY BAN NHÂN DÂN / TUQ. CHỦ TỊCH / GIÁM ĐỐC SỞ TƯ PHÁP / Lê Văn An"),
    ("Chủ tịch Ủy ban nhân dân tỉnh A", "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Lê Văn An"),
    ("Thường trực Hội đồng nhân dân tỉnh A", "TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN / PHÓ CHỦ TỊCH / Lê Văn An"),
    (
        "Hội đồng nhân dân tỉnh A",
        "TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Lê Văn An",
    ),
    ("Đoàn đại biểu Quốc hội tỉnh A", "TM. ĐOÀN ĐẠI BIỂU QUỐC HỘI / PHÓ TRƯỞNG ĐOÀN / Lê Văn An"),
    # by order, by delegation, and in place of the deputy
    ("Bộ Tư pháp", "TL. BỘ TRƯỞNG / CỤC TRƯỞNG CỤC TRỢ GIÚP PHÁP LÝ / Lê Văn An"),
    ("Bộ Tư pháp", "TL. BỘ TRƯỞNG / KT. CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG / Lê Văn An"),
    ("Bộ Y tế", "TUQ. BỘ TRƯỞNG / CỤC TRƯỞNG / Lê Văn An"),
    ("Sở Y tế", "TUQ. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Lê Văn An"),
    ("Sở Y tế", "TL. GIÁM ĐỐC / TRƯỞNG PHÒNG NGHIỆP VỤ Y / Lê Văn An"),
    ("Cục Thú y", "TL. BỘ TRƯỞNG / CỤC TRƯỞNG / Lê Văn An", "cơ quan chủ quản: Bộ Nông nghiệp và Môi trường"),
    ("Sở Tư pháp", "Q. GIÁM ĐỐC / Lê Văn An"),
    ("Sở Tư pháp", "KT. Q. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Lê Văn An"),
    # deputies with more words, double posts
    ("Sở Tư pháp", "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC PHỤ TRÁCH / Lê Văn An"),
    ("Sở Tư pháp", "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / PHỤ TRÁCH SỞ / Lê Văn An"),
    ("Bộ Xây dựng", "KT. BỘ TRƯỞNG / THỨ TRƯỞNG THƯỜNG TRỰC / Lê Văn An"),
    ("Ủy ban Dân tộc", "KT. BỘ TRƯỞNG, CHỦ NHIỆM / THỨ TRƯỞNG, PHÓ CHỦ NHIỆM / Lê Văn An"),
    ("Văn phòng UBND tỉnh", "KT. CHÁNH VĂN PHÒNG / PHÓ VĂN PHÒNG / Lê Văn An"),
    ("Phòng Tư pháp", "KT. TRƯỞNG PHÒNG / PHÓ TRƯỞNG PHÒNG / Lê Văn An"),
    ("Thanh tra tỉnh", "KT. CHÁNH THANH TRA / PHÓ CHÁNH THANH TRA / Lê Văn An"),
    ("Viện kiểm sát nhân dân tỉnh", "KT. VIỆN TRƯỞNG / PHÓ VIỆN TRƯỞNG / Lê Văn An"),
    ("Trạm Y tế xã B", "TRƯỞNG TRẠM / Lê Văn An"),
    ("Đại học Huế", "GIÁM ĐỐC / Lê Văn An"),
    ("Công an xã B", "KT. TRƯỞNG CÔNG AN XÃ / PHÓ TRƯỞNG CÔNG AN XÃ / Lê Văn An"),
    ("Bộ Chỉ huy quân sự tỉnh", "KT. CHỈ HUY TRƯỞNG / PHÓ CHỈ HUY TRƯỞNG - THAM MƯU TRƯỞNG / Lê Văn An"),
    ("Ngân hàng Nhà nước chi nhánh tỉnh A", "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Lê Văn An"),
    # boards, committees and teams: the signer's other post stands above the name (PL I II.7.c)
    (STEERING, "TM. BAN CHỈ ĐẠO / TRƯỞNG BAN / CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH / Lê Văn An"),
    (STEERING, "KT. TRƯỞNG BAN / PHÓ TRƯỞNG BAN THƯỜNG TRỰC / GIÁM ĐỐC SỞ TƯ PHÁP / Lê Văn An"),
    (STEERING, "TM. BAN CHỈ ĐẠO PHÒNG THỦ / DÂN SỰ TỈNH / TRƯỞNG BAN / PHÓ CHỦ TỊCH / Lê Văn An"),
    (STEERING, "TRƯỞNG BAN / Chủ tịch Ủy ban nhân dân tỉnh / Lê Văn An"),
    (TEAM, "TRƯỞNG ĐOÀN KIỂM TRA / PHÓ GIÁM ĐỐC / Lê Văn An"),
    (TEAM, "TM. ĐOÀN KIỂM TRA / TRƯỞNG ĐOÀN / Lê Văn An"),
    ("Hội đồng tuyển sinh", "TM. HỘI ĐỒNG / CHỦ TỊCH HỘI ĐỒNG / Lê Văn An"),
    ("Trường Đại học A", "TM. HỘI ĐỒNG TRƯỜNG / CHỦ TỊCH / Lê Văn An"),
    # bodies with rules of their own, and bodies that nothing is known of
    ("Tỉnh ủy Điện Biên", "T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ / Lê Văn An"),
    ("Đảng ủy xã B", "T/M ĐẢNG ỦY / BÍ THƯ / Lê Văn An"),
    ("Văn phòng Tỉnh ủy", "T/L BAN THƯỜNG VỤ / CHÁNH VĂN PHÒNG / Lê Văn An"),
    ("Ban Tổ chức Tỉnh ủy", "K/T TRƯỞNG BAN / PHÓ TRƯỞNG BAN / Lê Văn An"),
    ("Ủy ban Kiểm tra Tỉnh ủy", "T/M ỦY BAN KIỂM TRA / PHÓ CHỦ NHIỆM / Lê Văn An"),
    ("Ban Chỉ đạo 35", "T/M BAN CHỈ ĐẠO / TRƯỞNG BAN / Lê Văn An", "cơ quan chủ quản: Tỉnh ủy A"),
    ("Tỉnh đoàn A", "TM. BAN THƯỜNG VỤ / PHÓ BÍ THƯ / Lê Văn An"),
    ("Tỉnh đoàn A", "TL. BAN THƯỜNG VỤ / CHÁNH VĂN PHÒNG / Lê Văn An"),
    ("Ủy ban MTTQ Việt Nam tỉnh A", "TM. BAN THƯỜNG TRỰC / PHÓ CHỦ TỊCH / Lê Văn An"),
    ("Hội Luật gia tỉnh A", "TM. BAN CHẤP HÀNH / CHỦ TỊCH / Lê Văn An"),
    ("Công ty Điện lực A", "PHÓ GIÁM ĐỐC / Lê Văn An"),
    ("Công ty Điện lực A", "K/T GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Lê Văn An"),
    ("Ban Quản lý khu kinh tế", "KT. TRƯỞNG BAN / PHÓ TRƯỞNG BAN / Lê Văn An"),
    # drafts and remarks
    ("", "GIÁM ĐỐC / Lê Văn An"),
    ("", "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"),
    ("Sở Tư pháp", "GIÁM ĐỐC"),
    ("Sở Tư pháp", "GIÁM ĐỐC / (Đã ký) / Lê Văn An"),
    ("Sở Tư pháp", "GIÁM ĐỐC / ................"),
    ("Sở Tư pháp", "Lê Văn An"),
    ("Sở Giáo dục và Đào tạo", "GIÁM ĐỐC SỞ GIÁO DỤC VÀ / ĐÀO TẠO"),
    ("Văn phòng UBND tỉnh Cao Bằng", "CHÁNH VĂN PHÒNG UBND TỈNH / CAO BẰNG"),
]


@pytest.mark.parametrize("case", RIGHT, ids=lambda case: f"{case[0]}: {case[1]}")
def test_a_right_signature_gives_no_finding(case: tuple[str, ...]) -> None:
    assert found(*case) == []


@pytest.mark.parametrize("document", ["quyết định", "nghị quyết"])
def test_a_decision_may_be_signed_by_the_chair_alone(document: str) -> None:
    assert found(UBND, "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Lê Văn An", document=document) == []
    assert found(UBND, "CHỦ TỊCH / Lê Văn An", document=document) == []


WRONG = [
    (UBND, "TM. HỘI ĐỒNG NHÂN DÂN / CHỦ TỊCH / Lê Văn An", ["KH607"]),
    ("Sở Tư pháp", "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Lê Văn An", ["KH607"]),
    ("Ủy ban nhân dân tỉnh A", "TM. ỦY BAN NHÂN DÂN HUYỆN B / CHỦ TỊCH / Lê Văn An", ["KH607"]),
    ("Chủ tịch Ủy ban nhân dân tỉnh A", "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Lê Văn An", ["KH607"]),
    ("Trường THPT A", "TM. BAN GIÁM HIỆU / HIỆU TRƯỞNG / Lê Văn An", ["KH607"]),
    (UBND, "TM. CHỦ TỊCH / CHÁNH VĂN PHÒNG / Lê Văn An", ["KH607"]),
    (UBND, "TM.", ["KH607"]),
    (UBND, "TM. UBND / CHỦ TỊCH / Lê Văn An", ["KH609"]),
    (UBND, "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Lê Văn An", ["KH608"]),
    (UBND, "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH / Lê Văn An", ["KH608"]),
    (UBND, "TM. ỦY BAN NHÂN DÂN / PHÓ CHỦ TỊCH / Lê Văn An", ["KH610"]),
    (UBND, "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / PHÓ CHỦ TỊCH / Lê Văn An", ["KH610"]),
    (UBND, "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / Lê Văn An", ["KH610"]),
    ("Sở Tư pháp", "PHÓ GIÁM ĐỐC SỞ TƯ PHÁP / Lê Văn An", ["KH610"]),
    ("Sở Tư pháp", "PHÓ GIÁM ĐỐC PHỤ TRÁCH / Lê Văn An", ["KH610"]),
    ("Sở Tư pháp", "PHỤ TRÁCH SỞ / Lê Văn An", ["KH610"]),
    ("Sở Tư pháp", "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC / Lê Văn An", ["KH610"]),
    ("Sở Tư pháp", "KT. SỞ TƯ PHÁP / PHÓ GIÁM ĐỐC / Lê Văn An", ["KH610"]),
    ("Bộ Tư pháp", "THỨ TRƯỞNG / Lê Văn An", ["KH610"]),
    ("Công ty A", "KT. GIÁM ĐỐC / GIÁM ĐỐC / Lê Văn An", ["KH610"]),
    ("Tỉnh ủy A", "T/M BAN THƯỜNG VỤ / K/T BÍ THƯ / PHÓ BÍ THƯ / Lê Văn An", ["KH610"]),
    ("Sở Tư pháp", "TL. SỞ TƯ PHÁP / CHÁNH VĂN PHÒNG / Lê Văn An", ["KH611"]),
    ("Sở Tư pháp", "Q. PHÓ GIÁM ĐỐC / Lê Văn An", ["KH611"]),
    ("Sở Tư pháp", "TUQ. GIÁM ĐỐC / GIÁM ĐỐC / Lê Văn An", ["KH611"]),
    ("Tỉnh ủy A", "TM. BAN THƯỜNG VỤ / BÍ THƯ / Lê Văn An", ["KH612"]),
    ("Sở Tư pháp", "Giám đốc", ["KH612"]),
    (STEERING, "TM. BAN CHỈ ĐẠO / CHỦ TỊCH / Lê Văn An", ["KH613"]),
    ("Trường THPT A", "GIÁM ĐỐC / Lê Văn An", ["KH613"]),
    (UBND, "TM. ỦY BAN NHÂN DÂN / TL. GIÁM ĐỐC / TRƯỞNG PHÒNG / Lê Văn An", ["KH613"]),
    ("Tỉnh ủy A", "BÍ THƯ / Đại tá Lê Văn An", ["KH614"]),
    ("Sở Tư pháp", "LÊ VĂN AN", ["KH615"]),
]


@pytest.mark.parametrize("case", WRONG, ids=lambda case: f"{case[0]}: {case[1]}")
def test_a_wrong_signature_gives_one_finding_of_its_kind(case: tuple[str, str, list[str]]) -> None:
    issuer, signature, codes = case
    assert found(issuer, signature) == [f"{code} warning" for code in codes]


def test_the_format_decides_whose_rules_hold() -> None:
    assert found("Ban Chỉ đạo 35", "T/M BAN CHỈ ĐẠO / TRƯỞNG BAN / Lê Văn An") == ["KH612 warning"]
    assert found("Ban Chỉ đạo 35", "T/M BAN CHỈ ĐẠO / TRƯỞNG BAN / Lê Văn An", "thể thức: hd05") == []
    assert found("Ban Chỉ đạo 35", "TM. BAN CHỈ ĐẠO / TRƯỞNG BAN / Lê Văn An", "thể thức: hd05") == [
        "KH612 warning"
    ]
    for words in ("TM. BAN THƯỜNG VỤ / BÍ THƯ / Lê Văn An", "T/M BAN THƯỜNG VỤ / BÍ THƯ / Lê Văn An"):
        assert found("Tỉnh ủy A", words, "thể thức: nd30") == []


@pytest.mark.parametrize(
    ("issuer", "name", "severity"),
    [
        ("Trường Đại học A", "PGS.TS. Lê Văn An", ["KH614 note"]),
        ("Bệnh viện A", "BSCKII. Lê Văn An", ["KH614 note"]),
        ("Công an tỉnh", "Đại tá Lê Văn An", ["KH614 note"]),
        ("Khoa Luật", "TS. Lê Văn An", ["KH614 note"]),
        ("Trường Đại học A", "Đại tá Lê Văn An", ["KH614 warning"]),
        ("Sở Y tế", "BS. Lê Văn An", ["KH614 warning"]),
    ],
)
def test_titles_are_only_a_note_where_the_sector_may_allow_them(
    issuer: str, name: str, severity: list[str]
) -> None:
    assert (
        found(issuer, f"GIÁM ĐỐC / {name}" if "Trường" not in issuer else f"HIỆU TRƯỞNG / {name}") == severity
    )


def test_the_sector_may_be_that_of_the_parent() -> None:
    parent = "cơ quan chủ quản: Trường Đại học A"
    assert found("Phòng Đào tạo", "TRƯỞNG PHÒNG / ThS. Lê Văn An", parent) == ["KH614 note"]


def test_a_missing_space_is_only_a_note() -> None:
    assert found("Sở Tư pháp", "KT.GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Lê Văn An") == ["KH612 note"]


_PIECES = st.sampled_from(
    ["TM.", "T/M", "KT.", "K/T", "TL.", "TUQ.", "Q.", "KT", "QUYỀN", "ỦY BAN NHÂN DÂN", "UBND", "SỞ TƯ PHÁP", "BTV",
     "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "PHÓ", "GIÁM ĐỐC", "BÍ THƯ", "THƯỜNG TRỰC", "PHỤ TRÁCH", "LÊ VĂN AN", "TỈNH",
     "(Đã ký)", "Phó Giám đốc", "TS.", "Đại tá", "Lê Văn An", "...", ".", ",", "/", "-"]
)  # fmt: skip
_LINES = st.lists(st.lists(_PIECES, min_size=1, max_size=3).map(" ".join), max_size=5)


@given(st.sampled_from([UBND, "Sở Tư pháp", "Tỉnh ủy A", STEERING, "Công ty A", ""]), _LINES)
def test_whatever_stands_in_a_signature_is_read_and_every_finding_lies_in_it(
    issuer: str, lines: list[str]
) -> None:
    head = "\n".join(["kế hoạch: Thử", *([f"cơ quan: {issuer}"] if issuer else []), "# A", "ký:\n"])
    text = head + "\n".join(lines)
    plan = Compilation("a.kh", text.encode())
    begin = len(head) - len("ký:\n")
    for finding in plan.diagnostics:
        if finding.code in OURS:
            assert begin <= finding.span.start < finding.span.end <= len(text)
            for edit in finding.fix.edits if finding.fix else ():
                assert begin <= edit.span.start <= edit.span.end <= len(text)
