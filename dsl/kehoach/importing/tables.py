"""Tables of the source as rows ``| … |``: heads of one row, groups, cells over several rows and columns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.importing.inline import clean, inline
from kehoach.importing.lines import Line, origin_of
from kehoach.importing.taught import field_of
from kehoach.syntax.keywords import keywords
from kehoach.text.vietnamese import bare
from kehoach.verify.regions import Data
from kehoach.verify.seen import Cell, Row, Table

_COUNT = re.compile(r"\(?\d{1,2}\)?\Z")
_MERGED = frozenset(
    ("lead", "partner", "executor", "time", "approver")
)  # as the profiles have it: table.merge
_KNOWN_BY = 8  # words
_DEEPEST_HEAD = 3  # rows that the heads of columns may take


def table_lines(data: Data, told: set[str]) -> Iterator[Line]:
    """Give a table as rows; the words of each cell are one paragraph.

    Args:
        data: the table.
        told: what lines and tables before it say; a table that only says it again holds no tasks of its own. Its
            own tasks are added.
    """
    table = data.table
    columns = _columns(table)
    if not columns:
        return
    head = _head_rows(table)
    names = _head(table.rows[:head], columns)
    says = _tasks(table.rows[head:], names)
    again = head > 0 and len(says) > 1 and sum(words in told for words in says) > 0.7 * len(says)
    told.update(says)
    if head and (columned := _told_columns(names, again)):
        yield Line("bảng:", "declared", ())
        yield _line(names, table.rows[:head])._replace(text=f"  cột: {columned}")
    elif head:
        yield _line(names, table.rows[:head])
    carried: dict[int, tuple[str, int]] = {}
    fields = ["" if again else _field(name) for name in names]
    for row in table.rows[head:]:
        yield _row(row, columns, _reaching(row, fields, carried))


def _reaching(row: Row, fields: list[str], carried: dict[int, tuple[str, int]]) -> dict[int, str]:
    """Return the words of cells from above that reach down to a row, of columns whose equal neighbours become one.

    Args:
        row: the row.
        fields: the field of each column.
        carried: by column, words from above and how many rows they still reach; brought up to date.
    """
    found = {column: words for column, (words, _) in carried.items()}
    for column in list(carried):
        words, left = carried[column]
        carried[column] = (words, left - 1)
        if left <= 1:
            del carried[column]
    for cell in row.cells:
        if cell.down > 1 and cell.column < len(fields) and fields[cell.column] in _MERGED:
            carried[cell.column] = (_words(cell), cell.down - 1)
    return found


def _field(head: str) -> str:
    known = keywords().labels.get(" ".join(bare(head).split()))
    return known.field if known is not None else field_of(head)


def _tasks(rows: tuple[Row, ...], names: list[str]) -> list[str]:
    """Return the tasks of a table, as they are compared with what was told before it."""
    last = [at for at, name in enumerate(names) if _column(name) == "task"][-1:]
    return [
        likeness(_words(cell)) for row in rows for cell in row.cells if cell.column in last and _words(cell)
    ]


def likeness(text: str) -> str:
    """Return the first words of a task, as they are compared between text and table."""
    return " ".join(bare(text).replace(",", " ").replace(".", " ").replace(";", " ").split()[:_KNOWN_BY])


def _told_columns(names: list[str], again: bool) -> str:
    """Return what ``cột:`` must say of the columns where two seem to name the task, "" when their heads will do."""
    tasks = [at for at, name in enumerate(names) if _column(name) == "task"]
    if any('"' in name for name in names) or (len(tasks) < 2 and not again):
        return ""
    if again:
        return "; ".join(f'"{name}"' for name in names)
    told = []
    for at, name in enumerate(names):
        kind = _column(name)
        word = (
            keywords().field(kind).vi[0]
            if kind in _fields()
            else {"number": "stt", "task": "nhiệm vụ"}.get(kind, "")
        )
        told.append(f'{word if at not in tasks[:-1] else ""} "{name}"'.strip())
    return "; ".join(told)


def _column(name: str) -> str:
    word = " ".join(bare(name).split())
    row = keywords().words["column"].get(word)
    return row.name if row is not None else _field(name)


def _fields() -> frozenset[str]:
    return frozenset(row.name for row in keywords().rows if row.group == "field")


def heads(table: Table) -> list[str]:
    """Return what the columns of a table are called."""
    return _head(table.rows[: _head_rows(table)], _columns(table))


def _columns(table: Table) -> int:
    return max((sum(max(cell.across, 1) for cell in row.cells) for row in table.rows), default=0)


def _row(row: Row, columns: int, reaching: dict[int, str]) -> Line:
    cells = [cell for cell in row.cells if _words(cell)]
    if columns > 1 and len(cells) == 1 and (len(row.cells) == 1 or cells[0].across > columns // 2):
        return _line([_words(cells[0])], (row,))
    if columns > 2 and _is_group(row, columns):
        return _line([" ".join(_words(cell) for cell in cells)], (row,))
    words = [reaching.get(column, "") for column in range(columns)]
    for cell in row.cells:
        at = min(cell.column, columns - 1)
        words[at] = f"{words[at]} {_words(cell)}".strip()
    return _line(words, (row,))


def _is_group(row: Row, columns: int) -> bool:
    """Tell whether a row is “I | Hoàn thiện thể chế”, with the rest of it empty or one cell over all the rest."""
    filled = [cell for cell in row.cells if _words(cell)]
    if len(filled) != 2 or filled[0].column != 0 or filled[1].column != filled[0].across:
        return False
    number = _words(filled[0]).rstrip(".)")
    roman = bool(number) and set(number) <= set("IVXLC")
    letter = len(number) == 1 and number.isupper()
    return (roman or letter) and (filled[1].across >= columns - 1 or len(row.cells) >= columns)


def _head_rows(table: Table) -> int:
    """Return how many rows are the head: those that repeat, or the first and what its cells reach down to."""
    repeated = 0
    while repeated < len(table.rows) and table.rows[repeated].header:
        repeated += 1
    deep = max((cell.down for cell in table.rows[0].cells), default=1) if table.rows else 0
    if repeated and repeated <= _DEEPEST_HEAD:
        return repeated - 1 if repeated > 1 and _counts(table.rows[repeated - 1]) else repeated
    wide = any(cell.across > 1 for cell in table.rows[0].cells) if table.rows else False
    return min(max(deep, 1), _DEEPEST_HEAD) if wide else min(1, len(table.rows))


def _counts(row: Row) -> bool:
    """Tell whether a row only counts the columns: “(1) | (2) | (3)”."""
    return all(_COUNT.match(_words(cell)) for cell in row.cells)


def _head(rows: tuple[Row, ...], columns: int) -> list[str]:
    """Return the heads of the columns; a head over several goes to the first of them, with what is below it."""
    words = [""] * columns
    for row in rows:
        for cell in row.cells:
            at = min(cell.column, columns - 1)
            words[at] = f"{words[at]} {_words(cell)}".strip()
    return words


def _words(cell: Cell) -> str:
    """Return the words of a cell, with the numbers that Word sets before its paragraphs."""
    texts = (f"{p.label.strip()} {inline(p.runs, {}, emphasis=False)}".strip() for p in cell.paragraphs)
    return clean(" ".join(text for text in texts if text)).strip().replace("|", "\\|")


def _line(words: list[str], rows: tuple[Row, ...]) -> Line:
    origins = tuple(
        origin_of(paragraph)
        for row in rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        if paragraph.text.strip()
    )
    return Line(f"| {' | '.join(words)} |", "declared", origins)
