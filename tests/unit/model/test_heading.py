"""The header: issuer, number, place, date of issue, and the faults of each line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kehoach.driver import Compilation
from kehoach.model.heading import parse_date
from kehoach.model.plan import Plan
from kehoach.text.span import NOWHERE

Faults = Callable[[str], list[str]]
MakePlan = Callable[[str], Plan]


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("27/5/2024", "2024-05-27"),
        ("07/02/2023", "2023-02-07"),
        ("27-5-2024", "2024-05-27"),
        ("27.5.2024", "2024-05-27"),
        ("27 / 5 / 2024", "2024-05-27"),
        ("2024-05-27", "2024-05-27"),
        ("ngày 27 tháng 5 năm 2024", "2024-05-27"),
        ("Ngày 27/5/2024", "2024-05-27"),
        ("5/2024", "2024-05"),
        ("tháng 5 năm 2024", "2024-05"),
        ("2024", "2024"),
        ("năm 2024", "2024"),
        ("29/2/2024", "2024-02-29"),
        ("", None),
    ],
)
def test_a_date_of_issue(typed: str, iso: str | None) -> None:
    day = parse_date(typed, NOWHERE)
    assert day is not None
    assert day.iso() == iso


@pytest.mark.parametrize(
    "typed",
    [
        "31/2/2024",
        "29/2/2023",
        "31/2024",
        "13/2024",
        "hôm nay",
        "27/5",
        "0/5/2024",
        "5/0/2024",
        "0/2024",
        "0000",
        "27/5/24",
        "1/1/2024 x",
    ],
)
def test_anything_else_is_no_date(typed: str, faults: Faults) -> None:
    assert parse_date(typed, NOWHERE) is None
    assert faults(f"ngày: {typed}\n# A") == [f"2:7-2:{7 + len(typed)} KH120"]


def test_what_is_missing_of_a_date_stays_unknown() -> None:
    known = parse_date("5/2024", NOWHERE)
    assert known is not None
    assert (known.day, known.month, known.year, known.known()) == (None, 5, 2024, None)


def test_every_header_line_is_kept_as_typed(plan: MakePlan) -> None:
    head = plan(
        "cơ quan chủ quản: UBND tỉnh\ncơ quan: Sở Tư pháp\nsố: 5/KH-STP\nđịa danh: Lạng Sơn\nngày: 2/9/2024\n"
        "giai đoạn: 2024-2030\nđộ khẩn: hỏa tốc\nđộ mật: Tối mật\ndự thảo: lần 2\nthể thức: nd30\n# A"
    ).head
    values = [
        head.parent,
        head.issuer,
        head.number,
        head.place,
        head.urgency,
        head.secrecy,
        head.draft,
        head.profile,
    ]
    assert [value and value.text for value in values] == [
        "UBND tỉnh",
        "Sở Tư pháp",
        "5/KH-STP",
        "Lạng Sơn",
        "hỏa tốc",
        "Tối mật",
        "lần 2",
        "nd30",
    ]
    assert head.date is not None and head.date.known() is not None
    assert head.period is not None
    assert (str(head.period.start), str(head.period.end)) == ("2024-01-01", "2030-12-31")


def test_a_header_line_knows_its_place() -> None:
    compilation = Compilation("a.kh", "kế hoạch: A\ncơ quan:  Sở\n  Tư pháp\n# B".encode())
    issuer = compilation.plans[0].head.issuer
    assert issuer is not None
    assert compilation.source.text[issuer.span.start : issuer.span.end] == "Sở\n  Tư pháp"


def test_a_header_line_given_twice_is_reported(faults: Faults) -> None:
    assert faults("số: 1\nsố: 2\nSố ký hiệu: 3\n# A") == ["3:1-3:6 KH121", "4:1-4:14 KH121"]


@pytest.mark.parametrize(("line", "at"), [("độ khẩn: khá khẩn", 10), ("độ mật: kín", 9)])
def test_a_value_that_is_none_of_the_choices_is_reported(faults: Faults, line: str, at: int) -> None:
    assert faults(f"{line}\n# A") == [f"2:{at}-2:{len(line) + 1} KH122"]


@pytest.mark.parametrize("value", ["Khẩn", "khẩn", "THƯỢNG KHẨN", "Hoả tốc"])
def test_a_choice_is_known_in_any_case_and_tone_placement(faults: Faults, value: str) -> None:
    assert faults(f"độ khẩn: {value}\n# A") == []


def test_an_attached_document_takes_the_head_of_the_first() -> None:
    plans = Compilation(
        "a.kh",
        "quyết định: A\ncơ quan: Sở\ncơ quan chủ quản: UBND\nsố: 5/QĐ\nđịa danh: Lạng Sơn\nngày: 2/9/2024\n# B\n"
        "kế hoạch: C\n# D\nkế hoạch: E\nsố: 6/KH\ncơ quan: Phòng\n# F\n".encode(),
    ).plans
    first, attached, other = (plan.head for plan in plans)
    assert (attached.issuer, attached.parent, attached.place, attached.date, attached.number) == (
        first.issuer,
        first.parent,
        first.place,
        first.date,
        first.number,
    )
    assert (other.issuer and other.issuer.text, other.parent, other.place) == ("Phòng", None, None)
