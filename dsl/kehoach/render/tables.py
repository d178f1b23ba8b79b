"""Tables of a document: written as blocks, as rows, or generated from its tasks and goals.

Three ways lead to one form: columns, and rows that hold the words of each column (``Line``). What follows (group
rows, cells merged where neighbours share a value, the repeated head) is the same for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from kehoach.model.plan import Column, FieldLine, Grid, Plan, Rich, Section, TableStart, plain
from kehoach.model.plan import Paragraph as Prose
from kehoach.profiles.schema import Profile
from kehoach.render import page
from kehoach.render.summary import Entry, Values, default_columns, entries, extract_title
from kehoach.text.span import NOWHERE

Runs = Callable[[Rich], tuple[page.Run, ...]]
Words = tuple[tuple[page.Run, ...], ...]  # the paragraphs of a cell
_CENTRED = frozenset({"number", "time", "role", "measure"})
_HEADS = {
    "number": "TT",
    "task": "Nội dung nhiệm vụ",
    "goal": "Mục tiêu",
    "role": "Vai trò",
    "source": "Mục",
}
_FEW = 8  # letters
_BULLETS = {"bullet-1": "- ", "bullet-2": "+ "}


class Line(NamedTuple):
    """A row before it is laid out: ``cells`` of a group are its number and its words."""

    kind: str
    label: str
    cells: tuple[Words, ...]


class Tables:
    """Makes the tables of one document; ``runs`` turns words of the model into words of the page."""

    def __init__(self, plan: Plan, profile: Profile, runs: Runs) -> None:
        self.plan = plan
        self.profile = profile
        self.runs = runs
        self._values: Values | None = None

    @property
    def values(self) -> Values:
        """What the data say of each task and goal, by its path."""
        if self._values is None:
            self._values = Values(self.plan)
        return self._values

    # -- the three ways ---------------------------------------------------------------------------------------

    def blocks(self, start: TableStart, rows: list[Section]) -> list[page.Block]:
        """Return a table whose rows are numbered lines: groups where others stand below them."""
        columns = start.columns or default_columns(self.values.under(rows), False)
        if start.numbering and start.numbering[-1].sign and not any(c.field == "number" for c in columns):
            columns = (Column("number", "", start.span), *columns)
        lines: list[Line] = []
        fields = {column.field for column in columns}
        for row in rows:
            self._row(row, columns, fields, lines)
        return self._table(self.runs(start.words), columns, lines)

    def grid(self, grid: Grid) -> list[page.Block]:
        """Return a table written with ``| … |``."""
        lines = []
        for row in grid.rows:
            cells: list[Words] = [(self.runs(cell),) for cell in row.cells]
            if row.kind == "row" and row.label:
                at = next(n for n, column in enumerate(grid.columns) if column.field == "number")
                if not plain(row.cells[at]).strip():
                    cells[at] = ((page.Run(row.label),),)
            lines.append(Line(row.kind, row.label, tuple(cells)))
        return self._table(self.runs(grid.words), grid.columns, lines)

    def generated(self, start: TableStart) -> list[page.Block]:
        """Return ``bảng tổng hợp:`` or ``bảng chỉ tiêu:``: the tasks or goals declared elsewhere."""
        found = entries(start, self.values)
        columns = start.columns or default_columns(
            [entry for group in found for entry in group.entries],
            start.kind == "targets",
            bool(start.unit),
            start.group == "lead",
        )
        if start.numbering and start.numbering[-1].sign and not any(c.field == "number" for c in columns):
            columns = (Column("number", "", NOWHERE), *columns)
        lines: list[Line] = []
        count = 0
        for at, group in enumerate(found, 1):
            if group.title:
                level = start.numbering[0]
                label = level.label(level.number(at, ()))
                lines.append(Line("group", label, (((page.Run(group.title),),),)))
                count = count if start.continuous else 0
            for entry in group.entries:
                count += 1
                level = start.numbering[-1]
                label = level.label(level.number(count, (str(at),)))
                cells = (self._cell(column.field, entry, label) for column in columns)
                lines.append(Line("row", label, tuple(cells)))
        title = extract_title(start, self.plan)
        return self._table((page.Run(title),) if title else (), columns, lines)

    def _cell(self, field: str, entry: Entry, label: str) -> Words:
        text = label if field == "number" else entry.get(field)
        return tuple((page.Run(f"{part[:1].upper()}{part[1:]}"),) for part in text.split("\n"))

    # -- rows written as blocks -------------------------------------------------------------------------------

    def _row(self, section: Section, columns: tuple[Column, ...], fields: set[str], into: list[Line]) -> None:
        """Add a numbered line as a row, or as a group with the rows below it."""
        below = [child for child in section.children if isinstance(child, Section)]
        words, given = self._written(section, fields)
        if below:
            into.append(Line("group", section.label, (words,)))
            for row in below:
                self._row(row, columns, fields, into)
            return
        entry = self.values.at(section.path)
        cells: list[Words] = []
        for column in columns:
            if column.field in ("task", "goal"):
                cells.append(words)
            elif column.field in given:
                cells.append(tuple(given[column.field]))
            elif entry is not None or column.field == "number":
                cells.append(self._cell(column.field, entry or Entry("", {}), section.label))
            else:
                cells.append(())
        into.append(Line("row", section.label, tuple(cells)))

    def _written(
        self, section: Section, fields: set[str]
    ) -> tuple[Words, dict[str, list[tuple[page.Run, ...]]]]:
        """Return the words of a row, and what its field lines say for columns; other fields stay with the words."""
        words: list[tuple[page.Run, ...]] = [self.runs(section.words)]
        given: dict[str, list[tuple[page.Run, ...]]] = {}
        cell = words
        for child in section.children:
            if isinstance(child, Prose):
                cell = cell if child.role == "bullet-2" else words
                mark = _BULLETS.get(child.role)
                cell.append((page.Run(mark), *self.runs(child.words)) if mark else self.runs(child.words))
            elif isinstance(child, FieldLine) and child.field in fields:
                cell = given.setdefault(child.field, [])
                if child.words:
                    cell.append(self.runs(child.words))
            elif isinstance(child, FieldLine):
                cell = words
                label = child.label or self.profile.label(child.field) or child.field
                cell.append((page.Run(f"{label}: "), *self.runs(child.words)))
        return tuple(words), given

    # -- the layout -------------------------------------------------------------------------------------------

    def _table(
        self, title: tuple[page.Run, ...], columns: tuple[Column, ...], lines: list[Line]
    ) -> list[page.Block]:
        """Return the title, if there is one, and the table."""
        roles: list[page.Role] = [
            "table-center" if column.field in _CENTRED or _short(lines, at) else "table-cell"
            for at, column in enumerate(columns)
        ]
        heads = tuple(page.Cell((_line("table-head", self._head_words(column)),)) for column in columns)
        rows = [page.TableRow("head", heads)]
        merged = self._merged(columns, lines)
        for at, line in enumerate(lines):
            if line.kind == "group":
                rows.append(page.TableRow("group", self._group(line, columns)))
                continue
            role = ["table-head"] * len(columns) if line.kind == "head" else roles
            cells = tuple(
                page.Cell(
                    () if merged.get((at, n)) == "more" else tuple(_line(role[n], words) for words in cell),  # type: ignore[arg-type]
                    1,
                    merged.get((at, n), ""),  # type: ignore[arg-type]
                )
                for n, cell in enumerate(line.cells)
            )
            rows.append(page.TableRow("head" if line.kind == "head" else "row", cells))
        narrow = tuple(column.field == "number" for column in columns)
        name = "".join(run.text for run in title) or " | ".join(self._head(column) for column in columns)
        table = page.Table(name, narrow, tuple(rows))
        return [page.Paragraph("table-title", title, keep_next=True), table] if title else [table]

    def _head_words(self, column: Column) -> tuple[page.Run, ...]:
        return self.runs(column.words) if column.words else (page.Run(self._head(column)),)

    def _head(self, column: Column) -> str:
        return column.head or _HEADS.get(column.field) or self.profile.label(column.field) or column.field

    def _group(self, line: Line, columns: tuple[Column, ...]) -> tuple[page.Cell, ...]:
        """Return the cells of a group row: its number in the number's column, its words over all others."""
        words = tuple(_line("table-group", part) for cell in line.cells for part in cell)
        if not line.label or not columns or columns[0].field != "number" or len(columns) < 2:
            if line.label and words:
                first = words[0]
                words = (first._replace(runs=(page.Run(f"{line.label} "), *first.runs)), *words[1:])
            return (page.Cell(words, len(columns)),)
        number = page.Cell((_line("table-head", (page.Run(line.label),)),))
        return (number, page.Cell(words, len(columns) - 1))

    def _merged(self, columns: tuple[Column, ...], lines: list[Line]) -> dict[tuple[int, int], str]:
        """Return which cells begin or go on with one cell over neighbouring rows of one value.

        The columns that the profile names are merged; all but the first of them only where the first one is too: one
        deadline over the rows of two leads would read as theirs together.
        """
        looks = self.profile.table
        merged: dict[tuple[int, int], str] = {}
        places = {column.field: n for n, column in enumerate(columns) if column.field in looks.merge}
        first = places.get(looks.merge[0]) if looks.merge else None
        for field in sorted(places, key=looks.merge.index):
            n = places[field]
            texts = [_text(line.cells[n]) if line.kind == "row" else "" for line in lines]
            for start, length in _runs_of(texts, looks.most_merged):
                rows = length if first is None or n == first else _while_more(merged, first, start, length)
                if rows > 1:
                    merged[(start, n)] = "first"
                    merged.update({(at, n): "more" for at in range(start + 1, start + rows)})
        return merged


def _while_more(merged: dict[tuple[int, int], str], column: int, start: int, length: int) -> int:
    """Return how many rows from *start* are one cell in *column*."""
    rows = 1
    while rows < length and merged.get((start + rows, column)) == "more":
        rows += 1
    return rows


def _short(lines: list[Line], at: int) -> bool:
    """Tell whether a column holds only a few letters in every row: a unit, a number, a mark."""
    texts = [_text(line.cells[at]) for line in lines if line.kind == "row" and at < len(line.cells)]
    return any(texts) and all(len(text) <= _FEW for text in texts)


def _runs_of(texts: list[str], most: int) -> Iterable[tuple[int, int]]:
    """Give the first row and the length of each run of two or more equal texts, none longer than *most*."""
    at = 0
    while at < len(texts):
        stop = at + 1
        while stop < len(texts) and stop - at < most and texts[at] and texts[stop] == texts[at]:
            stop += 1
        if stop - at > 1:
            yield at, stop - at
        at = stop


def _text(cell: Words) -> str:
    return "\n".join("".join("^" if run.footnote else run.text for run in words) for words in cell).strip()


def _line(role: page.Role, runs: tuple[page.Run, ...]) -> page.Paragraph:
    return page.Paragraph(role, runs)
