"""Tables of a document: written as blocks, as rows, or generated from its tasks and goals.

Three ways lead to one form: columns, and rows that hold the words of each column (``Line``). What follows (group
rows, cells merged where neighbours share a value, the repeated head) is the same for all.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from kehoach.model.grids import name_columns
from kehoach.model.plan import Column, FieldLine, Grid, Plan, Rich, Section, TableStart, plain
from kehoach.model.plan import Paragraph as Prose
from kehoach.profiles.schema import Profile
from kehoach.render import page
from kehoach.render.merging import head_rows, join, merged_cells
from kehoach.render.summary import TASK_COLUMNS, Entry, Values, default_columns, entries, extract_title
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
    """A row before it is laid out: ``cells`` of a group are its number and its words, ``joined`` go on from above."""

    kind: str
    label: str
    cells: tuple[Words, ...]
    joined: frozenset[int] = frozenset()


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
        columns = start.columns
        if not columns:
            found = self.values.under(rows)
            columns = default_columns(found, bool(found) and all(entry.goal for entry in found))
        columns = _with_names(_with_numbers(columns, start))
        lines: list[Line] = []
        fields = {column.field for column in columns}
        for row in rows:
            self._row(row, columns, fields, lines)
        return self._table(self.runs(start.words), columns, lines, start.merge)

    def fields_of(self, start: TableStart) -> frozenset[str]:
        """Return the fields that a table of blocks has columns for; without ``cột:`` all may be."""
        fields = frozenset(column.field for column in start.columns)
        return fields or frozenset(TASK_COLUMNS)

    def grid(self, grid: Grid) -> list[page.Block]:
        """Return a table written with ``| … |``."""
        lines = []
        for row in grid.rows:
            cells = [_paragraphs(self.runs(cell)) for cell in row.cells]
            if row.kind == "row" and row.label:
                at = next(n for n, column in enumerate(grid.columns) if column.field == "number")
                if not plain(row.cells[at]).strip():
                    cells[at] = ((page.Run(row.label),),)
            lines.append(Line(row.kind, row.label, tuple(cells), row.joined))
        return self._table(self.runs(grid.words), grid.columns, lines, grid.merge)

    def generated(self, start: TableStart) -> list[page.Block]:
        """Return ``bảng tổng hợp:`` or ``bảng chỉ tiêu:``: the tasks or goals declared elsewhere."""
        found = entries(start, self.values)
        columns = start.columns or default_columns(
            [entry for group in found for entry in group.entries],
            start.kind == "targets",
            bool(start.unit),
            start.group == "lead",
        )
        columns = _with_numbers(columns, start)
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
        words = (page.Run(title),) if title else self.runs(start.words)
        return self._table(words, columns, lines, start.merge)

    def _cell(self, field: str, entry: Entry, label: str) -> Words:
        if field == "number":
            return ((page.Run(label),),)
        return tuple((page.Run(_capital(part)),) for part in entry.get(field).split("\n"))

    # -- rows written as blocks -------------------------------------------------------------------------------

    def _row(self, section: Section, columns: tuple[Column, ...], fields: set[str], into: list[Line]) -> None:
        """Add a numbered line as a row, or as a group with the rows below it."""
        below = [child for child in section.children if isinstance(child, Section)]
        unseen = {field for field in fields if below and not _inherited(section, field)}
        words, given = self._written(section, fields - unseen)
        if below:
            into.append(Line("group", section.label, (words,)))
            for row in below:
                self._row(row, columns, fields, into)
            return
        entry = self.values.at(section.span)
        named = name_columns(columns)[0]
        cells: list[Words] = []
        for at, column in enumerate(columns):
            if at == named:
                cells.append(words)
            elif column.field in given:
                cells.append(tuple(given[column.field]))
                given[column.field] = []  # a second column of one field stays empty
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
        self, title: tuple[page.Run, ...], columns: tuple[Column, ...], lines: list[Line], merge: bool
    ) -> list[page.Block]:
        """Return the title, if there is one, and the table."""
        roles: list[page.Role] = [
            "table-center" if column.field in _CENTRED or _short(lines, at) else "table-cell"
            for at, column in enumerate(columns)
        ]
        heads = [(*((page.Run(head),) for head in c.above), self._head_words(c)) for c in columns]
        rows = [page.TableRow("head", cells) for cells in head_rows([tuple(head) for head in heads])]
        texts = [_texts(line, len(columns)) for line in lines]
        merged = merged_cells(columns, texts, self.profile.table) if merge else {}
        join(merged, [line.joined for line in lines])
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


def _with_numbers(columns: tuple[Column, ...], start: TableStart) -> tuple[Column, ...]:
    """Return the columns with one for numbers, unless the table has none (``đánh số: không``)."""
    if not start.numbering[-1].sign:
        return tuple(column for column in columns if column.field != "number" or column.head)
    if any(column.field == "number" for column in columns):
        return columns
    return (Column("number", "", start.span), *columns)


def _with_names(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns with one for the words of the rows, which have to stand somewhere."""
    if name_columns(columns):
        return columns
    at = 1 if columns and columns[0].field == "number" else 0
    return (*columns[:at], Column("task", "", NOWHERE), *columns[at:])


def _inherited(section: Section, field: str) -> bool:
    """Tell whether some row below a group takes a field from it: then it stands in that row's cell."""
    below = [child for child in section.children if isinstance(child, Section)]
    if any(isinstance(child, FieldLine) and child.field == field for child in section.children) and not below:
        return False
    return not below or any(_inherited(child, field) for child in below)


def _capital(text: str) -> str:
    """Return a cell's words beginning with a capital, unless they begin with no ordinary word (“đ/c”, “http://”)."""
    first = text.partition(" ")[0].rstrip(",;:")
    return f"{text[:1].upper()}{text[1:]}" if first.isalpha() else text


def _short(lines: list[Line], at: int) -> bool:
    """Tell whether a column holds only a few letters in every row: a unit, a number, a mark."""
    texts = [_text(line.cells[at]) for line in lines if line.kind == "row" and at < len(line.cells)]
    return any(texts) and all(len(text) <= _FEW for text in texts)


def _text(cell: Words) -> str:
    """Return the words of a cell to compare it by; "" for one with footnotes or emphasis, which is never merged."""
    if any(run.footnote is not None or run.bold or run.italic for words in cell for run in words):
        return ""
    return "\n".join("".join(run.text for run in words) for words in cell).strip()


def _texts(line: Line, count: int) -> list[str]:
    """Return what the cells of a row are compared by; "" is never merged."""
    return [_text(cell) for cell in line.cells] if line.kind == "row" else [""] * count


def _paragraphs(runs: tuple[page.Run, ...]) -> Words:
    """Return the paragraphs of a cell, which its line breaks part."""
    found: list[list[page.Run]] = [[]]
    for run in runs:
        if run.text == "\n" and run.footnote is None:
            found.append([])
        else:
            found[-1].append(run)
    return tuple(tuple(paragraph) for paragraph in found)


def _line(role: page.Role, runs: tuple[page.Run, ...]) -> page.Paragraph:
    return page.Paragraph(role, runs)
