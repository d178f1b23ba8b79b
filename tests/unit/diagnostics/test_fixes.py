"""Fixes: all that do not touch each other, in one pass; deleting a line takes its line feed."""

from __future__ import annotations

from kehoach.diagnostics.fixes import apply_fixes
from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.text.span import Span

SAY = Text("a", "b")


def fault(*edits: tuple[int, int, str], safe: bool = True, file: int = 0) -> Diagnostic:
    made = tuple(Edit(Span(start, end, file), text) for start, end, text in edits)
    return Diagnostic("KH999", "x", "warning", made[0].span, SAY, (), Fix(SAY, made, safe))


def test_edits_far_from_each_other_are_all_made() -> None:
    fixed = apply_fixes("một  hai  ba", [fault((8, 10, " ")), fault((3, 5, " "))])
    assert fixed.text == "một hai ba"
    assert len(fixed.applied) == 2


def test_of_two_that_touch_the_first_is_made() -> None:
    fixed = apply_fixes("abcdef", [fault((1, 3, "X")), fault((3, 4, "Y"))])
    assert fixed.text == "aXdef"
    assert len(fixed.applied) == 1


def test_a_fix_is_made_whole_or_not_at_all() -> None:
    fixed = apply_fixes("abcdef", [fault((0, 1, "X")), fault((1, 2, "Y"), (4, 5, "Z"))])
    assert fixed.text == "Xbcdef"


def test_what_may_change_the_meaning_waits_to_be_asked_for() -> None:
    assert apply_fixes("abc", [fault((0, 1, "X"), safe=False)]).text == "abc"
    assert apply_fixes("abc", [fault((0, 1, "X"), safe=False)], unsafe=True).text == "Xbc"


def test_another_file_is_not_touched() -> None:
    assert apply_fixes("abc", [fault((0, 1, "X"), file=1)]).text == "abc"


def test_a_line_that_is_deleted_leaves_no_empty_one() -> None:
    assert apply_fixes("a\nbb\nc\n", [fault((2, 4, ""))]).text == "a\nc\n"
    assert apply_fixes("a\nbb c\n", [fault((2, 4, ""))]).text == "a\n c\n"


def test_two_findings_with_one_edit_are_one_fix() -> None:
    fixed = apply_fixes("abc", [fault((0, 1, "X")), fault((0, 1, "X"))])
    assert (fixed.text, len(fixed.applied)) == ("Xbc", 1)
