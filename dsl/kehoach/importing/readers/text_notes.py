"""Footnotes typed in a text: a mark in a sentence, and the note at the foot of the page or at the end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.importing.readers.text_begins import ends, starts
from kehoach.importing.readers.text_lines import (
    Grid,
    Line,
    Part,
    bare_of_marks,
    left_out,
    note_mark,
    reworded,
)
from kehoach.importing.readers.unwrap import Setting, setting_of
from kehoach.importing.source import Dropped

_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SIGNS = "¹²³⁰⁴⁵⁶⁷⁸⁹"
_NOTE = re.compile(
    rf"(?P<sup>[{_SIGNS}]{{1,3}})\s*(?P<w1>\S.*)|\[\^(?P<caret>\w{{1,20}})\]:\s*(?P<w2>\S.*)"
    r"|\[(?P<bracket>\d{1,3})\]\s*(?P<w3>\S.*)|\((?P<paren>\d{1,3})\)\s+(?P<w4>\S.*)"
    r"|(?P<bare>\d{1,3})\s+(?P<w5>[A-ZÀ-ỸĐ“].*)",
    re.DOTALL,
)
_MARK = re.compile(
    rf"(?P<sup>(?<=[^\s\d])[{_SIGNS}]{{1,3}})|\[\^(?P<caret>\w{{1,20}})\](?!:)|(?<=\S)\s?\[(?P<bracket>\d{{1,3}})\]"
    r"|(?<=[^\s(\d])\((?P<paren>\d{1,3})\)|(?<=[a-zà-ỹđ”])(?P<bare>\d{1,2})(?=[\s,.;:)”]|$)"
)
_PLAIN_MARKS = {"sup": "sup", "caret": "caret", "bracket": "bracket", "paren": "paren", "bare": ""}
_UNIT = re.compile(r"(?:^|[\s\d/])(?:k|c|d|m|h)?m$")
_SURE = ("sup", "caret", "bracket")  # forms that number nothing but notes
_LINES = 40  # of one note
_NO_PLACE = ("cước chú không rõ của chỗ nào", "a footnote of no sure place")
_NO_NOTE = ("dấu cước chú không có cước chú", "a footnote mark without a footnote")


class Mark(NamedTuple):
    """A mark: its form, its number, the line it stands on (of the list) and where in the marked words."""

    form: str
    number: str
    at: int
    start: int
    end: int


class Noted(NamedTuple):
    """The text without its notes, marks in their places; the words of each note by its id, from 1; doubts."""

    parts: tuple[Part, ...]
    notes: tuple[tuple[Line, ...], ...]
    doubts: tuple[Dropped, ...]


class _Start(NamedTuple):
    form: str
    number: str
    at: int
    words: str


def with_notes(parts: Sequence[Part]) -> Noted:
    """Return the parts of a text with its footnotes taken out, where mark and note are surely one another's."""
    lines = [part for part in parts if isinstance(part, Line)]
    begun = [start for at, line in enumerate(lines) if (start := _start(lines, at, line)) is not None]
    if not begun and not any(_has_sure_mark(line) for line in lines):
        return Noted(tuple(parts), (), ())
    starts_at = {start.at for start in begun}
    marks = [mark for at, line in enumerate(lines) if at not in starts_at for mark in _marks(at, line)]
    pairs, doubts = _paired(begun, marks, lines)
    setting = setting_of(lines)
    bodies: dict[int, tuple[Line, ...]] = {}
    gone: set[int] = set()
    heads = {start.at for _, start in pairs} | {mark.at for mark, _ in pairs}
    for _, start in pairs:
        end = _end(lines, start.at, setting, heads)
        bodies[start.at] = (reworded(lines[start.at], start.words), *lines[start.at + 1 : end])
        gone.update(range(start.at, end))
    pairs.sort(key=lambda pair: (pair[0].at, pair[0].start))
    marked = _marked(lines, [mark for mark, _ in pairs])
    kept = _without(parts, marked, gone)
    return Noted(kept, tuple(bodies[start.at] for _, start in pairs), tuple(doubts))


def _start(lines: Sequence[Line], at: int, line: Line) -> _Start | None:
    found = _NOTE.fullmatch(line.marked) if line.marked[:1] in f"[({_SIGNS}0123456789" else None
    if found is None or line.title:
        return None
    form = found.lastgroup or ""
    form = next(name for name in _PLAIN_MARKS if found[name])
    body = next(found[name] for name in ("w1", "w2", "w3", "w4", "w5") if found[name])
    if form == "bare" and not _stands_at_foot(lines, at):
        return None
    return _Start(form, found[form].translate(_FIGURES), at, body)


def _stands_at_foot(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line stands where footnotes do: below a rule, above a sentence that goes on, on the last lines."""
    line = lines[at]
    if line.ruled:
        return True
    after = lines[at + 1] if at + 1 < len(lines) else None
    if after is None or after.page:
        return True
    broken = at > 0 and not ends(lines[at - 1].text)
    return broken and after.text[:1].islower() and ends(line.text)


def _has_sure_mark(line: Line) -> bool:
    return any(found[name] for found in _MARK.finditer(line.marked) for name in _SURE)


def _marks(at: int, line: Line) -> list[Mark]:
    found: list[Mark] = []
    for match in _MARK.finditer(line.marked):
        form = next(name for name in _PLAIN_MARKS if match[name])
        number = match[form].translate(_FIGURES)
        start = match.start() if form != "bracket" else line.marked.index("[", match.start())
        if form == "sup" and number in ("2", "3") and _UNIT.search(line.marked[:start]):
            continue
        found.append(Mark(form, number, at, start, match.end()))
    return found


def _paired(
    begun: list[_Start], marks: list[Mark], lines: Sequence[Line]
) -> tuple[list[tuple[Mark, _Start]], list[Dropped]]:
    """Return the marks with their notes, and a doubt for each of either that is left alone."""
    pairs: list[tuple[Mark, _Start]] = []
    used: set[Mark] = set()
    done: set[int] = set()
    by_number: dict[str, list[Mark]] = {}
    for mark in marks:
        by_number.setdefault(mark.number, []).append(mark)
    last: dict[str, int] = {}
    for start in begun:
        after = last.get(start.number, -1)
        fitting = [
            mark
            for mark in by_number.get(start.number, [])
            if after < mark.at < start.at and _fit(mark, start)
        ]
        forms = {mark.form for mark in fitting}
        best = next((form for form in _PLAIN_MARKS if form in forms), "")
        fitting = [mark for mark in fitting if mark.form == best and mark not in used]
        if len(fitting) == 1:
            pairs.append((fitting[0], start))
            used.add(fitting[0])
            done.add(start.at)
            last[start.number] = start.at
    doubts = [
        left_out(lines[start.at].text, *_NO_PLACE, lines[start.at].number)
        for start in begun
        if start.form in _SURE and start.at not in done
    ]
    for mark in marks:
        if mark.form in _SURE and mark not in used:
            line = lines[mark.at]
            doubts.append(
                left_out(
                    bare_of_marks(line.marked[max(0, mark.start - 40) : mark.end]), *_NO_NOTE, line.number
                )
            )
    return pairs, doubts


def _fit(mark: Mark, start: _Start) -> bool:
    """Tell whether a mark and a note may be of one kind."""
    if start.form in ("bare", "sup"):
        return mark.form != "caret"
    return mark.form == start.form


def _end(lines: Sequence[Line], at: int, setting: Setting, heads: set[int]) -> int:
    """Return the line after a note."""
    end = at + 1
    while end < min(len(lines), at + _LINES) and end not in heads:
        line, before = lines[end], lines[end - 1]
        if line.page or line.apart or starts(line.text) or not setting.wrapped[at]:
            break
        if ends(before.text) and (line.gap or line.text[:1].islower() or _is_short(setting, lines, end - 1)):
            break
        if line.gap and setting.blanks and not line.text[:1].islower():
            break
        end += 1
    return end


def _is_short(setting: Setting, lines: Sequence[Line], at: int) -> bool:
    first_word = lines[at + 1].text.split(" ", 1)[0]
    return len(lines[at].text) + 1 + len(first_word) < setting.reach[at]


def _marked(lines: Sequence[Line], marks: list[Mark]) -> list[Line]:
    """Return the lines with the marks in them made ids, counted from 1 in reading order."""
    made = list(lines)
    for note, mark in sorted(enumerate(marks, 1), reverse=True):
        text = made[mark.at].marked
        made[mark.at] = reworded(
            made[mark.at], text[: mark.start].rstrip() + note_mark(note) + text[mark.end :]
        )
    return made


def _without(parts: Sequence[Part], lines: Sequence[Line], gone: set[int]) -> tuple[Part, ...]:
    kept: list[Part] = []
    at, page = -1, False
    for part in parts:
        if isinstance(part, Grid):
            kept.append(part)
            continue
        at += 1
        page = page or lines[at].page
        if at not in gone:
            line = lines[at]
            after_note = at - 1 in gone
            kept.append(line._replace(page=page, apart=line.apart and not after_note, gap=min(line.gap, 1)))
            page = False
    return tuple(kept)
