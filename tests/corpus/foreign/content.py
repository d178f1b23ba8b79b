"""A plan's data file as values: its lines, tables and columns, in the order in which they are printed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from foreign.inline import Inline, Piece, inline
from foreign.numbers import Counters

FOLDER = Path(__file__).parent / "plans"
_LINE = re.compile(r"(\d|[pcrq•+*–-])([bi]*)([~!]?) (.+)")
_BULLETS = "•+*–-"
STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


class Line(NamedTuple):
    """A paragraph.

    Attributes:
        kind: ``number``, ``bullet``, ``p`` (justified), ``c`` (centred), ``r`` (right), ``q`` (set in),
            ``line`` (drawn).
        level: of a number, from 1; 0 otherwise.
        label: its number or bullet as printed, "" without.
        looks: ``b`` bold, ``i`` italic.
        words: what it says.
        task: ``!`` begins a task, ``~`` is a sentence that gives a task.
        place: the list that it counts in, from 0: each part of a plan counts anew.
    """

    kind: str
    level: int
    label: str
    looks: str
    words: Inline
    task: str = ""
    place: int = 0


class Cell(NamedTuple):
    """A cell: its paragraphs; ``across`` columns, ``down`` is ``start``, ``on`` (merged with that above) or ""."""

    lines: tuple[Line, ...]
    across: int
    down: str
    column: int


class Row(NamedTuple):
    """A row: ``kind`` is ``head``, ``group`` or "", ``counted`` when the number in its first cell is automatic."""

    kind: str
    cells: tuple[Cell, ...]
    counted: bool


class Table(NamedTuple):
    """A table. ``roles``: what each column says: #, task, L, P, E, T or nothing; ``place``: the list of its numbers."""

    widths: tuple[int, ...]
    roles: tuple[str, ...]
    rows: tuple[Row, ...]
    place: int


class Columns(NamedTuple):
    """Lines side by side: the head, or the recipients beside the signature (``kind``), set as ``how`` says."""

    kind: str
    how: str
    rows: tuple[tuple[tuple[Line, ...], tuple[Line, ...]], ...]


class Break(NamedTuple):
    """A new page or section: ``page``, ``landscape``, ``portrait``; or a text box: ``box`` with its words."""

    kind: str
    text: str = ""


Block = Line | Table | Columns | Break


class Content(NamedTuple):
    """A plan: its name, its settings and values (see README.md), and its blocks."""

    name: str
    meta: dict[str, Any]
    blocks: tuple[Block, ...]

    def how(self, key: str, default: Any = "") -> Any:
        """Return a setting of how the file is made."""
        return self.meta.get("set", {}).get(key, default)


def read(path: Path) -> Content:
    """Return the plan of a data file."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n===\n")
    meta = yaml.safe_load(head)
    return Content(path.stem, meta, tuple(_Body(meta, body.splitlines()).blocks()))


def line(kind: str, text: str, looks: str = "") -> Line:
    """Return a paragraph without number."""
    return Line(kind, 0, "", looks, inline(text))


def _drawn(rule: str) -> Line:
    """Return a line below the head: typed (hyphens, underscores, stars), or drawn when *rule* is ``line``."""
    if rule.startswith("line"):
        return Line("line", 0, "", "", Inline((), ()))
    return Line("c", 0, "", "", Inline((Piece(rule),), ()))


class _Body:
    def __init__(self, meta: dict[str, Any], lines: list[str]) -> None:
        self.meta = meta
        self.lines = [text.strip() for text in lines if text.strip()]
        self.counters = Counters(meta.get("levels", ["I.", "1.", "a)"]))
        self.tables = 0

    def blocks(self) -> list[Block]:
        found: list[Block] = []
        at = 0
        while at < len(self.lines):
            text = self.lines[at]
            at += 1
            if text.startswith("@table"):
                end = at
                while end < len(self.lines) and self.lines[end].startswith("|"):
                    end += 1
                found.append(self._table(text, self.lines[at:end]))
                at = end
            elif text.startswith("@"):
                found.extend(self._command(*text[1:].split(" ", 1)))
            else:
                found.append(self._line(text))
        return found

    def _line(self, text: str) -> Line:
        found = _LINE.fullmatch(text)
        if found is None:
            raise ValueError(f"no line of a plan: {text}")
        kind, looks, task, words = found.groups()
        if kind in _BULLETS:
            return Line("bullet", 0, kind, looks, inline(words), task, self.counters.place)
        if kind.isdigit():
            level = int(kind)
            label = self.counters.next(level)
            return Line("number", level, label, looks, inline(words), task, self.counters.place)
        return Line(kind, 0, "", looks, inline(words), task)

    def _command(self, name: str, rest: str = "") -> list[Block]:
        if name == "head":
            return [self._head(self.meta["heads"][int(rest)] if rest else self.meta)]
        if name == "sign":
            return [self._sign()]
        if name == "restart":
            self.counters.restart()
            return []
        if name == "title":
            return [line("c", self.meta["type"], "b"), line("c", self.meta["abstract"], "b")]
        if name in ("page", "landscape", "portrait", "box"):
            return [Break(name, rest)]
        raise ValueError(f"unknown command: {name}")

    def _head(self, values: dict[str, Any]) -> Columns:
        organ = [line("c", text, "" if at + 1 < len(values["organ"]) else "b") for at, text in
                 enumerate(values["organ"])]  # fmt: skip
        state = [line("c", text, "b") for text in values.get("state", STATE)]
        rule = self.meta.get("set", {}).get("rule")
        if rule:
            organ.append(_drawn(rule))
            state.append(_drawn(rule * 2))
        rows = [(tuple(organ), tuple(state))]
        if "number" in values:
            place = line("c", values["place"], "i")
            rows.append(((line("c", values["number"]),), (place,)))
        return Columns("head", self.meta.get("set", {}).get("head", "table"), tuple(rows))

    def _sign(self) -> Columns:
        sign = self.meta["sign"]
        left = [line("p", sign.get("to", "Nơi nhận:"), "bi")]
        left += [line("p", text) for text in self.meta["recipients"]]
        right = [line("c", text, "b") for text in sign["capacity"]]
        right += [line("c", text, "i") for text in sign.get("note", ())]
        right += [line("c", "", "")] * 4 + [line("c", sign["name"], "b")]
        how = self.meta.get("set", {}).get("sign", "table")
        return Columns("sign", how, ((tuple(left), tuple(right)),))

    def _table(self, command: str, lines: list[str]) -> Table:
        settings = dict(item.split("=", 1) for item in command.split()[1:])
        self.tables += 1
        widths = tuple(int(width) for width in settings["widths"].split(","))
        grid = [_Cells(text) for text in lines]
        for row in grid:
            if len(row.texts) != len(widths):
                raise ValueError(f"{len(row.texts)} cells of {len(widths)}: {row.texts}")
        count = 0
        rows = []
        for at, row in enumerate(grid):
            below = grid[at + 1].texts if at + 1 < len(grid) else [""] * len(widths)
            counted = row.texts[0] in ("#", "#!")
            count = 1 if row.texts[0] == "#!" else count + counted
            texts = [str(count), *row.texts[1:]] if counted else row.texts
            rows.append(Row(row.kind, _cells(texts, below), counted))
        return Table(widths, tuple(settings["roles"].split(",")), tuple(rows), self.tables)


class _Cells:
    """The texts of a row as typed: ``|! a | b |`` is a head, ``|g a | b |`` a group."""

    def __init__(self, text: str) -> None:
        inner = text.removeprefix("|")
        self.kind = {"!": "head", "g": "group"}.get(inner[:1], "")
        self.texts = [cell.strip() for cell in inner[bool(self.kind) :].split("|")]


def _cells(texts: list[str], below: list[str]) -> tuple[Cell, ...]:
    found = []
    for column, text in enumerate(texts):
        if text == "<":
            continue
        across = 1
        while column + across < len(texts) and texts[column + across] == "<":
            across += 1
        down = "on" if text == "^" else "start" if below[column] == "^" else ""
        parts = [] if text in ("^", "") else text.split("¶")
        found.append(Cell(tuple(line("p", part.strip()) for part in parts), across, down, column))
    return tuple(found)
