"""The frame: issuer, number, place and date, recipients and signature (NĐ 30/2020, PL I II.1-4, 7, 9)."""

from __future__ import annotations

import pytest

from kehoach.driver import Compilation
from kehoach.model.heading import parse_date
from kehoach.model.plan import Plan
from kehoach.profiles.load import load_profile
from kehoach.render import page
from kehoach.render.frame import closing_block, head_block, number_line, place_line, properties
from kehoach.render.names import issuer_lines
from kehoach.text.span import NOWHERE

NORMAL = load_profile("nd30")


def plan(text: str) -> Plan:
    return Compilation("a.kh", f"kế hoạch: Thử\n{text}".encode()).plans[0]


def column(blocks: tuple[page.Paragraph | page.Rule, ...]) -> list[str]:
    return [
        f"{b.role}: {''.join(run.text for run in b.runs)}"
        if isinstance(b, page.Paragraph)
        else f"rule {b.below} {b.share}"
        for b in blocks
    ]


def test_the_head_has_its_parts_in_two_columns() -> None:
    head = head_block(
        plan("cơ quan chủ quản: UBND tỉnh A\ncơ quan: Sở B\nsố: 5/KH-SB\nđịa danh: A\nngày: 1/2/2024\n# C"),
        NORMAL,
    )
    assert column(head.left) == [
        "parent: UBND TỈNH A",
        "issuer: SỞ B",
        "rule issuer 0.4",
        "number: Số: 5/KH-SB",
    ]
    assert column(head.right) == [
        "nation: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "motto: Độc lập - Tự do - Hạnh phúc",
        "rule motto 1.0",
        "place-date: A, ngày 01 tháng 02 năm 2024",
    ]


def test_a_head_without_anything_still_stands() -> None:
    head = head_block(plan("# A"), NORMAL)
    assert [b.role for b in head.left if isinstance(b, page.Paragraph)] == ["number"]
    assert len(head.right) == 4


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Ủy ban nhân dân tỉnh Lạng Sơn", ["ỦY BAN NHÂN DÂN", "TỈNH LẠNG SƠN"]),
        ("Uỷ ban nhân dân thành phố Hà Nội", ["UỶ BAN NHÂN DÂN", "THÀNH PHỐ HÀ NỘI"]),
        ("UBND xã A", ["UBND", "XÃ A"]),
        ("Hội đồng nhân dân huyện B", ["HỘI ĐỒNG NHÂN DÂN", "HUYỆN B"]),
        ("Sở Tư pháp", ["SỞ TƯ PHÁP"]),
        ("Ủy ban nhân dân", ["ỦY BAN NHÂN DÂN"]),
        ("Văn phòng Ủy ban nhân dân tỉnh A", ["VĂN PHÒNG", "ỦY BAN NHÂN DÂN TỈNH A"]),
        ("  ", []),
    ],
)
def test_a_peoples_committee_has_its_place_on_a_line_of_its_own(name: str, lines: list[str]) -> None:
    assert issuer_lines(name) == lines


@pytest.mark.parametrize(
    ("number", "line"),
    [
        ("08/KH-UBND", "Số: 08/KH-UBND"),
        ("/KH-STP", "Số:      /KH-STP"),
        ("", "Số:      /"),
        (" 5/KH ", "Số: 5/KH"),
    ],
)
def test_a_number_that_is_not_given_yet_stays_blank(number: str, line: str) -> None:
    assert number_line(number) == line


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("7/2/2023", "A, ngày 07 tháng 02 năm 2023"),
        ("10/3/2023", "A, ngày 10 tháng 3 năm 2023"),
        ("31/12/2023", "A, ngày 31 tháng 12 năm 2023"),
        ("1/2024", "A, ngày      tháng 01 năm 2024"),
        ("2024", "A, ngày      tháng      năm 2024"),
        ("", "A, ngày      tháng      năm     "),
    ],
)
def test_days_to_9_and_months_1_and_2_have_a_zero_and_what_is_missing_is_blank(typed: str, line: str) -> None:
    assert [part.split() for part in place_line("A", parse_date(typed, NOWHERE)).split(",")] == [
        part.split() for part in line.split(",")
    ]
    assert place_line("A", None).startswith("A, ngày  ")


def test_recipients_end_with_semicolons_and_the_last_with_a_full_stop() -> None:
    closing = closing_block(
        plan("# A\nnơi nhận:\n- Như trên;\n- Sở B.\n- Lưu: VT\nký:\nGIÁM ĐỐC\nTrần C"), NORMAL
    )
    assert closing is not None
    assert column(closing.left) == [
        "recipients-title: Nơi nhận:",
        "recipient: - Như trên;",
        "recipient: - Sở B;",
        "recipient: - Lưu: VT.",
    ]
    assert column(closing.right) == ["post: GIÁM ĐỐC", "signature: ", "signer: Trần C"]


def test_a_missing_name_leaves_the_place_blank() -> None:
    closing = closing_block(plan("# A\nký:\nTM. UBND\nCHỦ TỊCH"), NORMAL)
    assert closing is not None
    assert (column(closing.left), column(closing.right)) == (
        [],
        ["capacity: TM. UBND", "post: CHỦ TỊCH", "signature: "],
    )


def test_a_plan_without_recipients_and_signature_has_no_closing_block() -> None:
    assert closing_block(plan("# A"), NORMAL) is None


def test_the_properties_of_the_file() -> None:
    made = properties(plan("cơ quan: Sở B\nsố: 5/KH-SB\nngày: 1/2/2024\n# C"))
    assert made[:4] == ("Kế hoạch Thử", "Sở B", "5/KH-SB", "2024-02-01")
    assert ("CodeNotation", "KH-SB") in made.custom
    assert properties(plan("số: /KH\nngày: 2/2024\n# C"))[1:4] == ("", "", "")
