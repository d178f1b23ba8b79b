"""The words of cells as they are typed: their lines, and the roles that they name, marked as data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from kehoach.importing.inline import clean, inline
from kehoach.importing.mark_words import doing
from kehoach.importing.taught import label_of
from kehoach.model.timeframe import parse_timeframe
from kehoach.model.unit_words import UnitWords
from kehoach.model.units import is_unit
from kehoach.syntax.keywords import keywords
from kehoach.verify.seen import Cell, Paragraph, Run

BREAK = "<br>"
"""Begins a new line in a cell."""
_SIGNS = "-–+•*"
_LONGEST = 400  # letters of names
_MOST_WORDS = 14  # of one name
_MARKED = ("lead", "partner", "executor", "overseer", "approver", "time")
_PERSON = ("đ/c ", "đ.c ", "đồng chí ", "ông ", "bà ", "các ", "những ", "toàn ", "mọi ", "lãnh đạo ")
_JOINS = (" và", ",", "-", "–", " của", " các", " với", "(")


def words_of(cell: Cell) -> str:
    """Return the words of a cell as one line, with the numbers that Word sets before its paragraphs."""
    texts = (f"{p.label.strip()} {inline(p.runs, {}, emphasis=False)}".strip() for p in cell.paragraphs)
    return clean(" ".join(text for text in texts if text)).strip().replace("|", "\\|")


class Piece(NamedTuple):
    """A line of a cell; ``paragraph``: it begins a paragraph, and is no line broken by hand."""

    text: str
    paragraph: bool


class Typed(NamedTuple):
    """A cell as it is typed. ``sure``: what its lines are was seen, or does not matter."""

    text: str
    sure: bool = True


def pieces_of(cell: Cell) -> list[Piece]:
    """Return the lines of a cell that have words."""
    found: list[Piece] = []
    for paragraph in cell.paragraphs:
        label = paragraph.label.strip()
        for at, runs in enumerate(_broken(paragraph)):
            text = clean(inline(runs, {}, emphasis=False)).strip().replace("|", "\\|")
            if text or (label and not at):
                found.append(Piece(f"{label if not at else ''} {text}".strip(), not at))
    return found


def _broken(paragraph: Paragraph) -> list[tuple[Run, ...]]:
    """Return the runs of each line of a paragraph."""
    lines: list[list[Run]] = [[]]
    for run in paragraph.runs:
        first, *more = run.text.split("\n")
        lines[-1].append(run._replace(text=first))
        lines += ([run._replace(text=text, note=None)] for text in more)
    return [tuple(line) for line in lines]


# -- lines --------------------------------------------------------------------------------------------------------


def typed_words(cell: Cell) -> Typed:
    """Return a cell of words: a line for each paragraph, and for each dash."""
    pieces = pieces_of(cell)
    return Typed(_joined(pieces, [piece.paragraph or _has_sign(piece.text) for piece in pieces]))


def typed_time(cell: Cell) -> Typed:
    """Return a cell of a time: several lines only where each is a time by itself."""
    pieces = pieces_of(cell)
    apart = len(pieces) > 1 and all(parse_timeframe(piece.text).kind != "unknown" for piece in pieces)
    return Typed(_joined(pieces, [apart] * len(pieces)))


def typed_bodies(cell: Cell) -> Typed:
    """Return a cell of bodies: a line for each, as far as it is sure where the name of one begins."""
    pieces = pieces_of(cell)
    breaks, sure = [True][: len(pieces)], True
    for before, piece in pairwise(pieces):
        begins = _begins_line(before.text, piece.text)
        breaks.append(begins)
        sure = sure and (begins or not piece.paragraph or _goes_on(before.text, piece.text))
    return Typed(_joined(pieces, breaks), sure)


def _joined(pieces: Sequence[Piece], breaks: Sequence[bool]) -> str:
    text = ""
    for piece, begins in zip(pieces, breaks, strict=True):
        text += f"{BREAK if begins else ' '}{piece.text}" if text else piece.text
    return text


def _has_sign(text: str) -> bool:
    return text[:1] in _SIGNS and text[1:2].isspace()


def _goes_on(before: str, text: str) -> bool:
    """Tell whether a line goes on with the name on the line before it."""
    return text[:1].islower() or before.endswith(_JOINS)


def _begins_line(before: str, text: str) -> bool:
    """Tell whether the name of a body, or a role, begins with a line."""
    if _has_sign(text) or _label_at(text, 0) is not None or before.endswith((";", ":")):
        return True
    if before.endswith(_JOINS[0]) or (text[:1].islower() and not _is_person(text)):
        return False
    return _is_person(text) or UnitWords(text, frozenset()).begins_unit(0) or is_unit(text)


def _is_person(text: str) -> bool:
    return text.lower().startswith(_PERSON)


# -- names --------------------------------------------------------------------------------------------------------


def is_name(text: str) -> bool:
    """Tell whether words can be nothing but names of bodies or people: no work, no sentence."""
    words = text.strip(" .;,")
    if not words or len(words) > _LONGEST or set(words) & set("@*\\^:") or _ROLE.search(words):
        return False
    if words.count("(") != words.count(")"):
        return False
    if is_unit(words):
        return True
    parts = [part for part in re.split(r"[,;]|\svà\s", words) if part.strip()]
    capital = words[0].isupper() or _is_person(words)
    short = all(len(part.split()) <= _MOST_WORDS for part in parts)
    return capital and short and doing().search(words) is None and ". " not in words


def is_work(text: str) -> bool:
    """Tell whether words in a column of bodies say what is done, and are no names."""
    lines = [line.strip(" -–+•*") for line in text.split(BREAK)]
    if all(is_name(line) or not any(letter.isalpha() for letter in line) for line in lines):
        return False
    told = any(doing().search(line) or _ROLE.search(line) for line in lines if not is_unit(line))
    return told or any(re.match(r"\d{1,2}[.)]\s", line) for line in lines)


# -- roles in a cell ----------------------------------------------------------------------------------------------

_ROLE = re.compile(r"\b(?:chủ trì|phối hợp)\b", re.IGNORECASE)
_FIELDS = {"chủ": "lead", "đầu": "lead", "phối": "partner", "thực": "executor"}
_AS = r"(?:chủ trì|phối hợp|đầu mối|thực hiện)(?:,? (?:chính|thực hiện|tham mưu|tổ chức|triển khai))?"


class Role(NamedTuple):
    """Names and their field: where they begin and end in a line, and where reading goes on."""

    field: str
    start: int
    end: int
    after: int


@cache
def _label() -> re.Pattern[str]:
    return re.compile(r"(?P<label>[^\W\d_][^:;.()@<]{1,50}?)\s*:\s*")


@cache
def _next_label() -> re.Pattern[str]:
    return re.compile(r"(?:[;.,]|\s[-–+])\s+(?=[^\W\d_][^:;.()@<]{1,50}?\s*:)")


@cache
def _named_before() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<names>[^();:@<]+?)(?:\s*\((?P<bracket>{_AS})\)|\s+(?P<role>{_AS}))(?=\s*(?:[;,.]|và\s|\Z)|\s+phối hợp)",
        re.IGNORECASE,
    )


@cache
def _with() -> re.Pattern[str]:
    return re.compile(
        r"(?:và\s+)?phối hợp(?:\s+(?:chặt chẽ|thực hiện))?(?:\s+(?:với|cùng(?: với)?))?\s+(?P<names>[^:@<]+)",
        re.IGNORECASE,
    )


def _label_at(text: str, at: int) -> Role | None:
    """Return the value of a known label that stands at a place."""
    found = _label().match(text, at)
    if found is None:
        return None
    known = label_of(f"{found['label'][0].upper()}{found['label'][1:]}:")
    if known is None:
        return None
    for end in _next_label().finditer(text, found.end()):
        if _is_label(text, end.end()):
            return Role(known[0], found.end(), end.start(), end.end())
    return Role(known[0], found.end(), len(text), len(text))


def _is_label(text: str, at: int) -> bool:
    found = _label().match(text, at)
    return found is not None and label_of(f"{found['label'][0].upper()}{found['label'][1:]}:") is not None


def _named_at(text: str, at: int) -> Role | None:
    """Return the names that stand at a place before “chủ trì”, “(phối hợp)”."""
    found = _named_before().match(text, at)
    if found is None:
        return None
    role = (found["bracket"] or found["role"]).lower()
    return Role(_FIELDS[role.split()[0]], found.start("names"), found.end("names"), found.end())


def _with_at(text: str, at: int) -> Role | None:
    """Return the names after “phối hợp với”."""
    found = _with().match(text, at)
    return Role("partner", found.start("names"), found.end("names"), found.end()) if found else None


def roles_in(text: str) -> list[Role] | None:
    """Return the roles that a line names one after another, None when it says anything else too."""
    found: list[Role] = []
    at = len(text) - len(text.lstrip(f"{_SIGNS} "))
    while at < len(text):
        role = _label_at(text, at) or _named_at(text, at) or _with_at(text, at)
        if role is None:
            return None
        found.append(role)
        at = role.after
        while at < len(text) and (text[at] in " ;,." or text.startswith(("và ", "- ", "– "), at)):
            at += 2 if text.startswith("và", at) else 1
    return found


def marked_roles(text: str) -> str | None:
    """Return a cell with the roles that its lines name marked as data, None when that is not sure for all of them.

    Args:
        text: the cell as typed, its lines parted by :data:`BREAK`.
    """
    made: list[str] = []
    waiting = ""  # the field whose label stands above without a value
    some = False
    for line in text.split(BREAK):
        roles = roles_in(line)
        if roles is None:
            if not waiting or not is_name(line.lstrip(f"{_SIGNS} ")):
                return None
            start = len(line) - len(line.lstrip(f"{_SIGNS} "))
            roles = [Role(waiting, start, len(line), len(line))]
        waiting = ""
        marks = list(_marks(line, roles))
        if any(mark is None for mark in marks):
            return None
        if roles and not line[roles[-1].start : roles[-1].end].strip():
            waiting = roles[-1].field
        some = some or any(role.field in _MARKED for role in roles)
        made.append(_with_marks(line, [mark for mark in marks if mark is not None]))
    return BREAK.join(made) if some and "@(" in "".join(made) else None


def _marks(line: str, roles: list[Role]) -> Iterator[Role | None]:
    """Give the ranges to be marked; None for one whose words are not what their field takes."""
    for role in roles:
        words = line[role.start : role.end]
        start = role.start + len(words) - len(words.lstrip())
        end = role.start + len(words.rstrip(" .;,-–"))
        if role.field not in _MARKED or end <= start:
            continue
        value = line[start:end]
        if role.field == "time":
            sure = parse_timeframe(value).kind != "unknown" and not set(value) & set("()@*\\^")
        else:
            sure = is_name(value) or (value[:1].islower() and is_name(value[:1].upper() + value[1:]))
        yield Role(role.field, start, end, end) if sure else None


def _with_marks(line: str, marks: list[Role]) -> str:
    for mark in reversed(marks):
        word = keywords().field(mark.field).vi[0]
        line = f"{line[: mark.start]}@({word}: {line[mark.start : mark.end]}){line[mark.end :]}"
    return line


def marked_halves(text: str, fields: Sequence[str]) -> str | None:
    """Return “Sở A/ Sở B” with each half marked as the field that the head of its column names at that place."""
    halves = text.split("/")
    if len(halves) != 2 or BREAK in text or not all(is_name(half) for half in halves):
        return None
    roles = [Role(fields[0], 0, len(halves[0]), 0), Role(fields[1], len(halves[0]) + 1, len(text), 0)]
    marks = [mark for mark in _marks(text, roles) if mark is not None]
    return _with_marks(text, marks) if len(marks) == 2 else None
