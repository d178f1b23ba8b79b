"""Edits that were made in Word to the document of a plan, brought back into its ``.kh`` file.

The plan is built anew and read with the reader that the edited file is read with, so both have one form. What differs
is brought to the letters of the source that printed it; everything else of the file, its comments, ids and line
ends, stays byte for byte. In the end the new text is built as well, and what still differs is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from kehoach.assemble import build_docx
from kehoach.diagnostics.model import Text
from kehoach.driver import Compilation
from kehoach.importing.into_check import differences
from kehoach.importing.merge_align import align, alike
from kehoach.importing.merge_base import Base
from kehoach.importing.merge_head import head_changes
from kehoach.importing.merge_lines import Lines
from kehoach.importing.merge_new import New, written
from kehoach.importing.merge_places import SIGN, Found
from kehoach.importing.merge_source import Edit, Kh, Unit, applied
from kehoach.importing.printed_lines import Shown, shown, squeezed
from kehoach.importing.readers.word import put_right
from kehoach.importing.source import Dropped
from kehoach.verify.reading import read_word
from kehoach.verify.regions import Document
from kehoach.verify.seen import WordFile

_ROUNDS = 3
_SAME_DOCUMENT = 0.5  # the share of the lines of a plan that must be found again
_ALIKE = 0.6  # the share of words of two lines that are one


class CannotMerge(Exception):
    """Nothing can be brought in; ``text`` says why."""

    def __init__(self, text: Text) -> None:
        self.text = text
        super().__init__(text.vi)


class NotThisPlan(CannotMerge):
    """The Word file is of another document."""


class Change(NamedTuple):
    """A change that was brought in.

    Attributes:
        kind: what happened to a line, or to a component of the head.
        before: its words before, "" when it is new.
        after: its words now, "" when it is gone.
        line: the line of the old file, from 1, that printed it; 0 when none did.
    """

    kind: Literal["changed", "added", "removed"]
    before: str
    after: str
    line: int


class Merged(NamedTuple):
    """A plan with what was changed in Word.

    Attributes:
        text: the new text of the file.
        changes: what was brought in.
        doubts: what a person should look at, or what could not be brought in: its words, why, and the line of the
            old file.
        exact: the new text prints the words of the Word file.
    """

    text: str
    changes: tuple[Change, ...]
    doubts: tuple[Dropped, ...]
    exact: bool


def bring_in(
    path: str,
    text: str,
    edited: WordFile,
    documents: tuple[Document, ...] | None = None,
    write: Callable[[New], str] = written,
    profile: str | None = None,
) -> Merged:
    """Return a plan with the edits that were made in the Word file built from it.

    Args:
        path: the name of the ``.kh`` file, from which the files that it uses are found.
        text: its content.
        edited: the Word file, as :mod:`kehoach.importing.readers.word` reads it.
        documents: what its paragraphs are, as :func:`kehoach.verify.regions.regions` gives it, when that is known.
        write: writes a paragraph that is new as a line of the language.
        profile: the format that the Word file was built in, when it is not the file's own choice.

    Raises:
        NotThisPlan: the Word file is of another document.
        CannotMerge: the plan has errors.
    """
    theirs = shown(edited, documents)
    base = first = _base(path, text, profile)
    lines = Lines(base, theirs, write)
    _require_same(lines, theirs)
    changes: list[Change] = []
    doubts: list[Dropped] = []
    now = text
    for number in range(_ROUNDS):
        found = [*_head(base, theirs), *lines.found()]
        due = [one for one in found if _is_due(one, number)]
        kept, refused = _sound(path, now, profile, base.kh, due)
        old = _old_lines(text, now)
        changes += (Change(one.kind, one.before, one.after, old(one.line)) for one in kept)
        again = bool(kept) or (number == 0 and any(one.references for one in found))
        for one in (*kept, *_lost(found, number == 0, not again)):
            doubts += (Dropped(one.after or one.before, doubt, _place(old(one.line))) for doubt in one.doubts)
        doubts += (Dropped(one.after or one.before, _REFUSED, _place(old(one.line))) for one in refused)
        if not again:
            break
        now = applied(base.kh, [one.unit for one in kept if one.unit is not None], now)
        base = _base(path, now, profile)
        lines = Lines(base, theirs, write)
    differing = list(differences(first, base, theirs))
    told = {squeezed(doubt.text) for doubt in doubts}
    doubts += (Dropped(words, why, _place(0)) for words, why in differing if words not in told)
    return Merged(now, tuple(changes), tuple(dict.fromkeys(doubts)), not differing)


def _lost(found: list[Found], first: bool, last: bool) -> list[Found]:
    """Return what cannot be brought in: whole lines as the first round sees them, words as the last one does."""
    return [one for one in found if one.unit is None and (last if one.kind == "changed" else first)]


def _is_due(found: Found, number: int) -> bool:
    """Tell whether a change is made in a round.

    Words that a reference prints wait for the second one: they may change where they are declared. What was added or
    taken out in the first one is not tried again.
    """
    if found.unit is None:
        return False
    return not found.references if number == 0 else found.kind == "changed"


def _old_lines(text: str, now: str) -> Callable[[int], int]:
    """Return what gives the line of the old text for a line, from 1, of a later one; 0 for a new line."""
    if text == now:
        return lambda line: line
    pairs = align(text.splitlines(), now.splitlines())
    known = {j + 1: i + 1 for i, j in pairs if i is not None and j is not None}
    return lambda line: known.get(line, 0)


_REFUSED = Text(
    "không đưa vào được mà tệp .kh vẫn biên dịch được",
    "cannot be brought in so that the .kh file still compiles",
)


def _base(path: str, text: str, profile: str | None) -> Base:
    """Return what a plan prints.

    Raises:
        CannotMerge: it has errors.
    """
    compilation = _compilation(path, text, profile)
    data = build_docx(compilation, with_source=False).docx
    if data is None:
        raise CannotMerge(
            Text(
                f"{path} có lỗi; chạy kehoach check, sửa rồi thử lại",
                f"{path} has errors; run kehoach check, mend them and try again",
            )
        )
    return Base(compilation, put_right(read_word(path, data)).file)  # as the edited file is read


def _require_same(lines: Lines, theirs: Shown) -> None:
    """Refuse a Word file in which hardly a line of the plan is found again."""
    pairs = [
        (lines.old[i].text, theirs.lines[j].text) for i, j in lines.pairs if i is not None and j is not None
    ]
    known = sum(1 for one, two in pairs if alike(one, two) > _ALIKE)
    if known < _SAME_DOCUMENT * len(lines.old):
        raise NotThisPlan(
            Text(
                f"tệp Word không phải của kế hoạch này: chỉ thấy lại {known} trong {len(lines.old)} đoạn",
                f"the Word file is of another document: {known} of {len(lines.old)} paragraphs are found again",
            )
        )


def _compilation(path: str, text: str, profile: str | None) -> Compilation:
    """Return the compilation of a plan, its parents aside: nothing of them prints."""
    return Compilation(path, text.encode("utf-8", "surrogatepass"), profile=profile, with_parents=False)


def _head(base: Base, theirs: Shown) -> Iterable[Found]:
    for change in head_changes(base, theirs):
        kind: Literal["changed", "added", "removed"] = "changed"
        if not (change.before and change.after):
            kind = "added" if change.after else "removed"
        words = Text("phần này của trang đầu phải giữ nguyên", "this part of the head has to stay")
        doubts = () if change.unit is not None else (words,)
        yield Found(kind, change.before, change.after, change.unit, change.line, doubts)


def _sound(
    path: str, text: str, profile: str | None, kh: Kh, found: list[Found]
) -> tuple[list[Found], list[Found]]:
    """Return the changes with which the file still compiles, and those that would break it."""

    def compiles(changes: list[Found]) -> bool:
        units: list[Unit] = [one.unit for one in changes if one.unit is not None]
        new = applied(kh, units, text)
        return not _compilation(path, new, profile).failed

    kept: list[Found] = []
    refused: list[Found] = []
    left = [found] if found else []
    while left:
        some = left.pop()
        if compiles([*kept, *some]):
            kept += some
        elif len(some) == 1:
            plain = some[0]._replace(unit=_as_words(some[0].unit or Unit(), kh))
            (kept if compiles([*kept, plain]) else refused).append(plain)
        else:
            left += (some[len(some) // 2 :], some[: len(some) // 2])
    return kept, refused


def _as_words(unit: Unit, kh: Kh) -> Unit:
    """Return a change whose lines mean nothing but their words, whatever they look like (``\\`` before them)."""
    edits = list(unit.edits)
    for line in {logical.first: logical for edit in unit.edits if (logical := kh.at(edit.start))}.values():
        place = line.node.span.start
        sign = SIGN.match(kh.source.text, place)
        place = sign.end() if sign is not None else place
        first = next((edit for edit in edits if edit.start == place), None)
        if first is not None:
            edits.remove(first)
        end, text = (first.end, first.text) if first is not None else (place, "")
        edits.append(Edit(place, end, "\\" + text))
    insert = tuple(
        (after, SIGN.sub(lambda sign: sign[0] + "\\", text, count=1)) for after, text in unit.insert
    )
    return Unit(tuple(edits), unit.drop, insert)


def _place(line: int) -> Text:
    return Text(f"dòng {line}", f"line {line}") if line else Text("", "")
