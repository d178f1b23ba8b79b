"""Changes of a file leave every other byte of it alone."""

from __future__ import annotations

from kehoach.driver import Compilation
from kehoach.importing.merge_source import Edit, Kh, Unit, applied

PLAN = """kế hoạch: Thử
cơ quan: Sở Tư pháp

# nhiệm vụ: Nhiệm vụ
## nhiệm vụ a: Một
  phục vụ: @b
  // ghi chú
  chủ trì: Sở Tư pháp
## Hai dòng
  nối nhau
"""


def kh(text: str) -> Kh:
    return Kh(Compilation("a.kh", text.encode()))


def test_nothing_to_do_gives_the_same_text() -> None:
    odd = "\ufeff" + PLAN.replace("\n", "\r\n")
    assert applied(kh(odd), [Unit()], odd) == odd


def test_edits_lines_out_and_lines_in() -> None:
    file = kh(PLAN)
    at = PLAN.index("Sở Tư pháp")
    units = [Unit((Edit(at, at + 2, "Phòng"),)), Unit(drop=frozenset({8, 9})), Unit(insert=((4, "mới"),))]
    lines = PLAN.split("\n")
    expected = [lines[0], "cơ quan: Phòng Tư pháp", *lines[2:5], "mới", *lines[5:8], ""]
    assert applied(file, units, PLAN) == "\n".join(expected)


def test_line_ends_of_the_file_are_kept_and_used() -> None:
    odd = PLAN.replace("\n", "\r\n")
    result = applied(kh(odd), [Unit(insert=((1, "số: 1/KH"),))], odd)
    assert result == odd.replace("pháp\r\n", "pháp\r\nsố: 1/KH\r\n", 1)


def test_a_line_after_the_last_one_begins_on_its_own() -> None:
    text = "kế hoạch: Thử\nMột."
    assert applied(kh(text), [Unit(insert=((1, "Hai."),))], text) == "kế hoạch: Thử\nMột.\nHai.\n"


def test_a_change_over_a_line_break_joins_the_lines() -> None:
    start = PLAN.index("dòng\n")
    edit = Edit(start, PLAN.index("nối") + 3, "câu")
    assert applied(kh(PLAN), [Unit((edit,))], PLAN) == PLAN.replace("dòng\n  nối", "câu")


def test_of_edits_that_overlap_the_first_is_made() -> None:
    at = PLAN.index("Thử")
    units = [Unit((Edit(at, at + 3, "Một"),)), Unit((Edit(at + 1, at + 2, "x"),))]
    assert applied(kh(PLAN), units, PLAN) == PLAN.replace("Thử", "Một")


def test_a_line_knows_its_keys_that_do_not_print() -> None:
    line = kh(PLAN).at(PLAN.index("Một"))
    assert line is not None
    assert (line.first, line.end, line.keys, line.last) == (4, 4, (5,), 7)


def test_a_wrapped_line_is_one() -> None:
    line = kh(PLAN).at(PLAN.index("nối"))
    assert line is not None
    assert (line.first, line.end) == (8, 9)
