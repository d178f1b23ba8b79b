"""The roles that a cell names: “- Chủ trì: Sở A”, “Sở A (chủ trì), Sở B (phối hợp)”, “Sở A/ Sở B”, marked as data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kehoach.importing.mark_ends import doing
from kehoach.importing.taught import label_of
from kehoach.model.timeframe import parse_timeframe
from kehoach.model.units import is_unit
from kehoach.syntax.keywords import keywords

BREAK = "<br>"
"""Begins a new line in a cell."""
SIGNS = "-–+•*"
_LONGEST = 400  # letters of names
_MOST_WORDS = 14  # of one name
_MARKED = ("lead", "partner", "executor", "overseer", "approver", "time")
_PERSON = ("đ/c ", "đ.c ", "đồng chí ", "ông ", "bà ", "các ", "những ", "toàn ", "mọi ", "lãnh đạo ",
           "thầy ", "cô ", "anh ", "chị ", "bác sĩ ")  # fmt: skip

# -- names --------------------------------------------------------------------------------------------------------


def is_person(text: str) -> bool:
    """Tell whether words begin as those of a person or of several bodies do: “đ/c Lan”, “các khoa”."""
    return text.lower().startswith(_PERSON)


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
    capital = words[0].isupper() or is_person(words)
    short = all(len(part.split()) <= _MOST_WORDS for part in parts)
    return capital and short and not _does(words) and ". " not in words


def _does(words: str) -> bool:
    """Tell whether words say what is done; “Tổ kiểm tra”, “Ban tổ chức” are names."""
    found = doing().search(words)
    if found is not None and words[: found.start()] in ("Ban", "Phòng", "Tổ", "Đội", "Đoàn", "Bộ phận"):
        found = doing().search(words, found.end())
    return found is not None


def is_work(text: str) -> bool:
    """Tell whether words in a column of bodies say what is done, and are no names."""
    lines = [line.strip(" -–+•*") for line in text.split(BREAK)]
    if all(is_name(line) or not any(letter.isalpha() for letter in line) for line in lines):
        return False
    told = any(_does(line) or _ROLE.search(line) for line in lines if not is_unit(line))
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
        rf"(?P<names>(?:[^();:@<]|\([^()]*\))+?)(?:\s*\((?P<bracket>{_AS})\)|(?:\s|\s*:\s*)(?P<role>{_AS}))"
        r"(?=\s*(?:[;,.]|và\s|\Z)|\s+phối hợp)",
        re.IGNORECASE,
    )


@cache
def _with() -> re.Pattern[str]:
    return re.compile(
        r"(?:và\s+)?phối hợp(?:\s+(?:chặt chẽ|thực hiện))?(?:\s+(?:với|cùng(?: với)?))?\s+(?P<names>[^:@<]+)",
        re.IGNORECASE,
    )


def label_at(text: str, at: int) -> Role | None:
    """Return the value of a known label that stands at a place, None without one."""
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
    at = len(text) - len(text.lstrip(f"{SIGNS} "))
    while at < len(text):
        role = label_at(text, at) or _named_at(text, at) or _with_at(text, at)
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
            if not waiting or not is_name(line.lstrip(f"{SIGNS} ")):
                return None
            start = len(line) - len(line.lstrip(f"{SIGNS} "))
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
