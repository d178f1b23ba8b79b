"""What a query gives, in the forms it is wanted in: an aligned table for people, CSV, JSON, Markdown."""

from __future__ import annotations

import json
import math
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from kehoach.querying.result import Result
from kehoach.render.tasks.to_csv import FORMULA

FORMS = ("table", "csv", "json", "md")
_ENDINGS = {"csv": "csv", "json": "json", "md": "md", "markdown": "md", "txt": "table"}
_NUMBERS = ("INT", "DOUBLE", "FLOAT", "DECIMAL")  # in the names of types whose columns stand to the right
_NARROWEST = 12  # columns of the screen that a column of the table keeps when others are long
_GAP = "  "
_MARKDOWN = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>|~&#"})


def form_of(path: str) -> str | None:
    """Return the form that the ending of a file's name asks for, None when it is that of no form."""
    return _ENDINGS.get(path.replace("\\", "/").rpartition("/")[2].rpartition(".")[2].lower())


def written(form: str, answer: Result, width: int | None = None) -> bytes:
    """Return an answer in a form.

    Args:
        form: one of ``FORMS``.
        answer: it.
        width: of the screen in columns; long texts of a table are then set in several lines. None: no limit.
    """
    makers: dict[str, Callable[[Result], str]] = {"csv": as_csv, "json": as_json, "md": as_md}
    if form == "table":
        return as_table(answer, width).encode()
    return makers[form](answer).encode("utf-8-sig" if form == "csv" else "utf-8")


def as_csv(answer: Result) -> str:
    """Return CSV (RFC 4180); a text that a spreadsheet would run as a formula gets an apostrophe before it."""
    import csv
    from io import StringIO

    def cell(value: Any) -> str:
        text = plain(value)
        number = isinstance(value, (int, float, Decimal))
        return f"'{text}" if text.startswith(FORMULA) and not number else text

    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([cell(value) for value in row] for row in (answer.columns, *answer.rows))
    return text.getvalue()


def as_json(answer: Result) -> str:
    """Return an array of objects, one for each row; columns of one name are told apart by numbers: n, n_2."""
    names: dict[str, None] = {}
    for name in answer.columns:
        one, nr = name, 1
        while one in names:
            nr += 1
            one = f"{name}_{nr}"
        names[one] = None
    rows = [dict(zip(names, map(_data, row), strict=True)) for row in answer.rows]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def as_md(answer: Result) -> str:
    """Return a Markdown table (GFM); signs of Markdown in the words print as they are."""

    def line(cells: Iterable[str]) -> str:
        return f"| {' | '.join(cells)} |"

    def cell(value: Any) -> str:
        return "<br>".join(_shown(part).translate(_MARKDOWN) for part in plain(value).splitlines())

    marks = ["---:" if _right(kind) else "---" for kind in answer.types]
    body = [line(map(cell, row)) for row in answer.rows]
    return "\n".join([line(map(cell, answer.columns)), line(marks), *body]) + "\n"


def as_table(answer: Result, width: int | None = None) -> str:
    """Return a table for people, aligned as a screen shows it; arguments as :func:`written`."""
    head = [_shown(name) for name in answer.columns]
    rows = [[_shown(plain(value)) for value in row] for row in answer.rows]
    wide = [max(map(columns_of, cells)) for cells in zip(head, *rows, strict=True)]
    if width is not None:
        wide = _fitted(wide, [columns_of(name) for name in head], width)
    right = [_right(kind) for kind in answer.types]
    lines = [*_lines(head, wide, right), _GAP.join("─" * one for one in wide)]
    for row in rows:
        lines += _lines(row, wide, right)
    return "\n".join(lines) + "\n"


def plain(value: Any) -> str:
    """Return a value as text: days and times as ISO 8601, nothing for NULL, lists parted by “; ”."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case float():
            return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
        case date() | time():
            return value.isoformat(" ") if isinstance(value, datetime) else value.isoformat()
        case list() | tuple():
            return "; ".join(map(plain, value))
        case dict():
            return json.dumps(_data(value), ensure_ascii=False)
        case bytes():
            return value.hex()
    return str(value)


def columns_of(text: str) -> int:
    """Return how many columns of a screen a text takes: marks none, full-width letters two."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def _data(value: Any) -> Any:
    """Return a value as JSON has it; numbers that JSON has not are null."""
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return value if math.isfinite(value) else None
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case list() | tuple():
            return [_data(one) for one in value]
        case dict():
            return {plain(name): _data(one) for name, one in value.items()}
        case date() | time() | timedelta() | UUID() | bytes():
            return plain(value)
    return str(value)


def _right(kind: str) -> bool:
    return "[" not in kind and any(name in kind for name in _NUMBERS)


def _shown(text: str) -> str:
    """Return a text as one line that a screen shows and does not obey: no control signs, none that turn it around."""
    if text.isprintable():
        return text
    return "".join(
        letter
        if letter.isprintable() or unicodedata.category(letter) in ("Zs", "Mn")
        else " "
        if letter in "\t\n\r\u2028\u2029"
        else "\ufffd"
        for letter in text
    )


def _fitted(wide: list[int], least: list[int], width: int) -> list[int]:
    """Return widths that fit a screen: the longest columns give way first, none below its head and a few letters."""
    wide = list(wide)
    over = sum(wide) + len(_GAP) * (len(wide) - 1) - width
    floor = [min(one, max(_NARROWEST, head)) for one, head in zip(wide, least, strict=True)]
    while over > 0:
        at = max(range(len(wide)), key=lambda n: wide[n] - floor[n])
        room = wide[at] - floor[at]
        if room <= 0:
            break
        second = sorted((one - low for one, low in zip(wide, floor, strict=True)), reverse=True)[1:2]
        less = min(over, max(1, room - (second[0] if second else 0)))
        wide[at] -= less
        over -= less
    return wide


def _lines(cells: list[str], wide: list[int], right: list[bool]) -> list[str]:
    parts = [_wrapped(cell, width) for cell, width in zip(cells, wide, strict=True)]
    lines = []
    for nr in range(max(map(len, parts))):
        line = []
        for part, width, to_the_right in zip(parts, wide, right, strict=True):
            text = part[nr] if nr < len(part) else ""
            pad = " " * (width - columns_of(text))
            line.append(pad + text if to_the_right else text + pad)
        lines.append(_GAP.join(line).rstrip())
    return lines


def _wrapped(text: str, width: int) -> list[str]:
    """Return a text in lines of at most so many columns, broken between words, else within one."""
    if columns_of(text) <= width:
        return [text]
    lines, line, used = [], "", 0
    for word in text.split(" "):
        size = columns_of(word)
        if line and used + 1 + size <= width:
            line, used = f"{line} {word}", used + 1 + size
            continue
        if line:
            lines.append(line)
        while columns_of(word) > width:
            taken = _most(word, width)
            lines.append(word[:taken])
            word = word[taken:]
        line, used = word, columns_of(word)
    return [*lines, line]


def _most(word: str, width: int) -> int:
    """Return how many letters of a word fit, one at least."""
    used = 0
    for at, letter in enumerate(word):
        used += columns_of(letter)
        if used > width:
            return max(1, at)
    return len(word)
