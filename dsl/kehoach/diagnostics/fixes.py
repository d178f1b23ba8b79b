"""Fixes applied to a text: all that do not touch each other, in one pass."""

from __future__ import annotations

from collections.abc import Iterable

from kehoach.diagnostics.model import Diagnostic, Edit
from kehoach.text.values import NamedTuple


class Fixed(NamedTuple):
    """A text with fixes applied, and the findings that they were of."""

    text: str
    applied: tuple[Diagnostic, ...]


def apply_fixes(text: str, found: Iterable[Diagnostic], file: int = 0, unsafe: bool = False) -> Fixed:
    """Return a text with the fixes of some findings applied; one that touches an earlier one is left for another pass.

    Args:
        text: the text of the file.
        found: findings with fixes, whose places are in *text*.
        file: the number of the file; fixes that reach into another one are left out.
        unsafe: also fixes that may change what the plan says.
    """
    taken: list[Edit] = []
    applied: list[Diagnostic] = []
    for diagnostic in sorted(found, key=lambda d: (d.span.start, d.code)):
        fix = diagnostic.fix
        if fix is None or not (fix.safe or unsafe) or any(edit.span.file != file for edit in fix.edits):
            continue
        edits = tuple(dict.fromkeys(fix.edits))
        if not edits or any(_touches(edit, other) for edit in edits for other in taken):
            continue
        taken += edits
        applied.append(diagnostic)
    parts: list[str] = []
    at = 0
    for edit in sorted(taken, key=lambda edit: edit.span.start):
        parts += (text[at : edit.span.start], edit.text)
        at = _after(text, edit)
    return Fixed("".join((*parts, text[at:])), tuple(applied))


def _touches(edit: Edit, other: Edit) -> bool:
    return edit.span.start <= other.span.end and other.span.start <= edit.span.end


def _after(text: str, edit: Edit) -> int:
    """Return where the text goes on after an edit: a line that is deleted whole takes its line feed with it."""
    start, end = edit.span.start, edit.span.end
    whole = not edit.text and end > start and (start == 0 or text[start - 1] == "\n")
    return end + 1 if whole and text[end : end + 1] == "\n" else end
