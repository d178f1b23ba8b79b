"""The rows of a table of the source as they are typed: groups, cells over several rows, what is not sure of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from kehoach.importing.lines import Origin, origin_of
from kehoach.importing.tables_cells import Typed, typed_bodies, typed_time, typed_words, words_of
from kehoach.importing.tables_head import BODIES, Column, is_typed
from kehoach.importing.tables_roles import BREAK, is_work, marked_halves, marked_roles
from kehoach.model.cells import ABOVE, is_ditto
from kehoach.model.plan import Column as Printed
from kehoach.profiles.schema import TableLooks
from kehoach.render.merging import join, merged_cells
from kehoach.text.span import NOWHERE
from kehoach.verify.seen import Cell, Row, Table

_REPEATED = frozenset(
    ("lead", "partner", "executor", "time", "approver")
)  # as the profiles have it: table.merge
_ROMAN = frozenset("IVXLC")
_EXPECTED = ("lead", "executor", "time")  # an empty cell of these may be the end of one from above
_SELDOM = 4  # so may one of partners, where at least that many times as many are filled as are empty


class Doubt(NamedTuple):
    """What is not sure of a row: a key of :data:`kehoach.importing.lines.REASONS`, and the paragraph that it is in."""

    reason: str
    origin: Origin


class Made(NamedTuple):
    """A row as it is typed.

    Attributes:
        kind: ``row``, ``group`` (one cell), or ``again`` for one that repeats the head.
        cells: their words; those in ``joined`` are the words of the cell above, with which they are one.
        joined: the columns whose cell is one with the cell above.
        origins: the paragraphs of the row.
        doubt: what is not sure of it.
    """

    kind: Literal["row", "group", "again"]
    cells: tuple[str, ...]
    joined: frozenset[int]
    origins: tuple[Origin, ...]
    doubt: Doubt | None = None


class Rows:
    """Makes the rows of one table.

    Args:
        table: the table.
        columns: its columns.
        again: rows that repeat its head.
        data: its rows may be tasks, so that roles in them are marked and what is not sure is told.
    """

    def __init__(self, table: Table, columns: Sequence[Column], again: frozenset[int], data: bool) -> None:
        self.table = table
        self.columns = columns
        self.again = again
        self.data = data
        self.typed = is_typed(table)
        self._expected = tuple(at for at, column in enumerate(columns) if self._is_expected(at, column.field))
        self._from_above: dict[
            int, tuple[str, int]
        ] = {}  # column → words, and how many rows they still reach
        self._before: Made | None = None
        self._filled: set[int] = set()  # columns that a row before has words in
        self._doubt: Doubt | None = None

    def _is_expected(self, at: int, field: str) -> bool:
        """Tell whether a column has words in every row, or in nearly every one."""
        if field != "partner":
            return field in _EXPECTED
        cells = [
            cell for row in self.table.rows for cell in row.cells if cell.column == at and len(row.cells) > 1
        ]
        groups = sum(sum(bool(words_of(cell)) for cell in row.cells) < 3 for row in self.table.rows)
        empty = sum(not words_of(cell) for cell in cells) - groups
        return _SELDOM * empty <= len(cells) - groups

    def made(self, first: int) -> list[Made]:
        """Return the rows from one on, in order."""
        return [self._made(at, row) for at, row in enumerate(self.table.rows) if at >= first]

    def _made(self, at: int, row: Row) -> Made:
        self._doubt = None
        above = {column: words for column, (words, _) in self._from_above.items()}
        self._from_above = {c: (words, left - 1) for c, (words, left) in self._from_above.items() if left > 1}
        if at in self.again:
            made = Made("again", tuple(words_of(cell) for cell in row.cells), frozenset(), _origins(row))
        elif (group := self._group(row, bool(above))) is not None:
            made = Made("group", group, frozenset(), _origins(row))
        else:
            made = self._row(row, above)
        self._before = made
        return made

    # -- groups -----------------------------------------------------------------------------------------------

    def _group(self, row: Row, reached: bool) -> tuple[str, ...] | None:
        """Return the cells of a group, None when a row is none; ``reached``: cells from above stand in it too.

        It is one cell, or its number and its title with empty cells behind them.
        """
        count = len(self.columns)
        cells = [cell for cell in row.cells if words_of(cell)]
        if (
            count > 1
            and len(cells) == 1
            and ((len(row.cells) == 1 and not reached) or cells[0].across > count // 2)
        ):
            return (words_of(cells[0]),)
        if count > 2 and _is_group(row, count):
            number, title = (words_of(cell) for cell in cells)
            if self.columns[0].field == "number" and set(number.rstrip(".")) <= _ROMAN:
                return number, title, *[""] * (count - 2)
            return (f"{number} {title}",)
        return None

    # -- rows -------------------------------------------------------------------------------------------------

    def _row(self, row: Row, above: dict[int, str]) -> Made:
        count = len(self.columns)
        goes_on = self._before is not None and self._before.kind == "row"
        words = [above.get(at, "") for at in range(count)]
        joined = {at for at in above if at < count}
        if not goes_on:  # nothing to be one with
            words = [text if self.columns[at].field in _REPEATED else "" for at, text in enumerate(words)]
            joined = set()
        for cell in row.cells:
            at = min(cell.column, count - 1)
            typed = self._typed(cell, self.columns[at])
            words[at] = f"{words[at]} {typed}".strip() if at not in joined else typed
            joined.discard(at)
            if cell.down > 1 and typed:
                self._from_above[at] = (typed, cell.down - 1)
        if self.data:
            self._look(row, words)
            self._filled |= {at for at, text in enumerate(words) if text}
        return Made("row", tuple(words), frozenset(joined), _origins(row), self._doubt)

    def _typed(self, cell: Cell, column: Column) -> str:
        if not self.data:
            return typed_words(cell).text
        if column.field == "number":
            return words_of(cell)
        if column.field == "time":
            return typed_time(cell).text
        if not column.assigns and not column.both:
            return typed_words(cell).text
        typed = typed_bodies(cell)
        text = self._with_roles(typed, column)
        if text == typed.text and not column.field and not column.both:
            return typed_words(cell).text
        if column.field in BODIES and text == typed.text:
            if is_work(text) and not is_ditto(text):
                self._tell("names", cell)
            elif not typed.sure:
                self._tell("cells", cell)
        return text

    def _with_roles(self, typed: Typed, column: Column) -> str:
        """Return the words of a cell with the roles in them marked, as far as that is sure."""
        text = typed.text
        marked = marked_roles(text)
        if marked is None and column.both:
            marked = marked_halves(text.replace(BREAK, " "), column.both)
        return marked or text

    # -- doubts -----------------------------------------------------------------------------------------------

    def _tell(self, reason: str, cell: Cell) -> None:
        shown = next((paragraph for paragraph in cell.paragraphs if paragraph.text.strip()), None)
        if self._doubt is None and shown is not None:
            self._doubt = Doubt(reason, origin_of(shown))

    def _look(self, row: Row, words: list[str]) -> None:
        """Tell what is not sure of a row, the first thing only."""
        for cell in row.cells:
            over = self.columns[cell.column : cell.column + cell.across]
            column = self.columns[min(cell.column, len(self.columns) - 1)]
            text = words[min(cell.column, len(words) - 1)]
            if sum(c.field in BODIES for c in over) > 1:
                self._tell("across", cell)
            elif column.both and text and "@(" not in text:
                self._tell("roles", cell)
            elif is_ditto(text) and column.field in (*BODIES, "time") and cell.column not in self._filled:
                self._tell("ditto", cell)
        if self.typed and self._is_cut(words):
            name = next((c for c in row.cells if self.columns[c.column].field == "task"), row.cells[0])
            self._tell("empty-below", name)

    def _is_cut(self, words: list[str]) -> bool:
        """Tell whether a row of a pasted table lacks who or when, which the row above it has."""
        before = self._before
        if before is None or before.kind != "row" or len(before.cells) != len(words):
            return False
        named = any(c.field == "task" and words[at] for at, c in enumerate(self.columns))
        return named and any(not words[at] and before.cells[at] for at in self._expected)


def _origins(row: Row) -> tuple[Origin, ...]:
    return tuple(origin_of(p) for cell in row.cells for p in cell.paragraphs if p.text.strip())


def _is_group(row: Row, columns: int) -> bool:
    """Tell whether a row is “I | Hoàn thiện thể chế”, with the rest of it empty or one cell over all the rest."""
    filled = [cell for cell in row.cells if words_of(cell)]
    if len(filled) != 2 or filled[0].column != 0 or filled[1].column != filled[0].across:
        return False
    number = words_of(filled[0]).rstrip(".)")
    roman = bool(number) and set(number) <= _ROMAN
    letter = len(number) == 1 and number.isupper()
    return (roman or letter) and (filled[1].across >= columns - 1 or len(row.cells) >= columns)


# -- cells that print as one --------------------------------------------------------------------------------------


def keeps_apart(rows: Sequence[Made], columns: Sequence[Column], looks: TableLooks) -> bool:
    """Tell whether cells must be kept apart (``gộp ô: không``) to print as they are in the source.

    Args:
        rows: the rows as they are in the source.
        columns: of the table.
        looks: which cells the format puts together.
    """
    texts = [list(row.cells) if row.kind == "row" else [""] * len(columns) for row in rows]
    named = tuple(Printed(column.field, column.name, NOWHERE) for column in columns)
    told = [frozenset() if row.kind != "row" else _told(row, columns, False) for row in rows]
    shown = [
        ["" if n in above else words for n, words in enumerate(row)]
        for row, above in zip(texts, told, strict=True)
    ]
    merged = merged_cells(named, shown, looks)
    join(merged, told)
    more = {place for place, part in merged.items() if part == "more"}
    return more != {(at, column) for at, row in enumerate(rows) for column in row.joined}


def _told(row: Made, columns: Sequence[Column], apart: bool) -> frozenset[int]:
    """Return the cells of a row that must say themselves that they are one with the cell above."""
    goes_on = any(columns[at].field == "task" for at in row.joined)  # with the task above
    return frozenset(at for at in row.joined if apart or goes_on or columns[at].field not in _REPEATED)


def typed_rows(rows: Sequence[Made], columns: Sequence[Column], apart: bool) -> Iterator[tuple[Made, str]]:
    """Give each row with its line ``| … |``.

    Args:
        rows: the rows, without those that repeat the head.
        columns: of the table.
        apart: cells are kept apart, so that each says itself that it is one with the cell above.
    """
    for row in rows:
        above = _told(row, columns, apart)
        cells = [ABOVE if at in above else words for at, words in enumerate(row.cells)]
        yield row, f"| {' | '.join(cells)} |"
