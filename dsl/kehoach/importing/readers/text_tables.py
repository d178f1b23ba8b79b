"""Tables typed in a text: rows of pipes, cells parted by tabs, pandoc's grid tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kehoach.importing.readers.markdown import unmark
from kehoach.importing.readers.text_lines import Grid, squeeze
from kehoach.verify.regions_names import is_post
from kehoach.verify.regions_numbers import number_of
from kehoach.verify.regions_text import is_sign_line

Row = tuple[int, str, bool]
_PIPE = re.compile(r"(?<!\\)\|")
_RULER = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?")
_BORDER = re.compile(r"\+(?:[-=:]+\+)+")
_DASHES = re.compile(r"[-=:]{3,}")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_PARTIAL = re.compile(r"\+[-=:]{3,}[+|]|[+|][-=:]{3,}\+")
_GROUP = re.compile(r"(?:[IVX]{1,5}|[A-ZĐ])[.)]?\s+\S.{2,150}$")
_MOST_LINES = 8  # lines of a row parted by tabs
_GRID_START = re.compile(r"\s*\+(?:[-=:]{3,}\+)+\s*$")


def grid_at(rows: Sequence[Row], at: int) -> tuple[Grid, int] | None:
    """Return the table that begins with a row, and the row after it; None when none begins there.

    Args:
        rows: number, letters and page of each row of the text.
        at: the row.
    """
    text = rows[at][1]
    if "+-" in text or "+=" in text:
        return _bordered(rows, at) if _GRID_START.match(text) else None
    if "|" in text:
        return _piped(rows, at)
    return _tabbed(rows, at) if text.count("\t") > 1 else None


def cells_of(row: str) -> list[str]:
    """Return the cells of a row of pipes, without blanks at their ends."""
    words = row.strip()
    words = words[1:] if words.startswith("|") else words
    if words.endswith("|") and not words.endswith("\\|"):
        words = words[:-1]
    return [cell.strip() for cell in _PIPE.split(words)]


def _is_ruler(row: str) -> bool:
    return "-" in row and "|" in row and _RULER.fullmatch(row.strip()) is not None


def _is_piped(row: str) -> bool:
    words = row.strip()
    return words.startswith("|") and len(_PIPE.findall(words)) > 1


def _piped(rows: Sequence[Row], at: int) -> tuple[Grid, int] | None:
    loose = at + 1 < len(rows) and _is_ruler(rows[at + 1][1]) and not _is_ruler(rows[at][1])
    if not loose and not _is_piped(rows[at][1]):
        return None
    found: list[tuple[int, list[str]]] = []
    end, ruled = at, 0
    while end < len(rows) and (_is_piped(rows[end][1]) or (loose and "|" in rows[end][1])):
        if _is_ruler(rows[end][1]):
            ruled = ruled or len(found)
        else:
            found.append((rows[end][0], cells_of(rows[end][1])))
        end += 1
    return _grid(found, ruled or 1), end


def _grid(rows: list[tuple[int, list[str]]], head: int) -> Grid:
    """Return a table without its blank rows, and without the rows that repeat its head."""
    kept = [row for row in rows if any(row[1])]
    first = kept[0][1] if kept else []
    again = [row for row in kept[1:] if row[1] == first and len(first) > 1]
    numbers = {number for number, _ in again}
    body = [cells for number, cells in kept if number not in numbers]
    return Grid(
        rows[0][0] if rows else 0,
        tuple(tuple(map(_paragraphs, cells)) for cells in body),
        head,
        tuple((number, " | ".join(cells)) for number, cells in again),
    )


def _paragraphs(cell: str) -> tuple[str, ...]:
    made = [text for piece in _BREAK.split(cell) for text, _ in unmark([piece.strip()]) if text.strip()]
    return tuple(made) or ("",)


def _tabbed(rows: Sequence[Row], at: int) -> tuple[Grid, int] | None:
    """Return rows whose cells are parted by tabs: what a copied table of Word is.

    The first row says how many cells there are. Rows with fewer are titles of groups, or begin a row one of whose
    cells has several lines.
    """
    count = rows[at][1].count("\t")
    if not rows[at][1].split("\t")[0].strip():
        return None
    found = [(rows[at][0], _tab_cells(rows[at : at + 1], count))]
    end = at + 1
    while end < len(rows) and (size := _row_lines(rows, end, count)):
        found.append((rows[end][0], _tab_cells(rows[end : end + size], count)))
        end += size
    return (
        (_grid(found, 1), end)
        if len(found) > 1 and any(rows[here][1].count("\t") == count for here in range(at + 1, end))
        else None
    )


def _row_lines(rows: Sequence[Row], at: int, count: int) -> int:
    """Return on how many lines the row stands that begins with one, 0 when it is no row of the table."""
    tabs = rows[at][1].count("\t")
    if tabs == count and rows[at][1].strip():
        return 1
    below = rows[at + 1][1].count("\t") if at + 1 < len(rows) else 0
    if not tabs:
        return 1 if below and _GROUP.match(rows[at][1].strip()) else 0
    if tabs > count or not rows[at][1].strip():
        return 0
    for size in range(2, _MOST_LINES + 1):
        if at + size > len(rows) or not rows[at + size - 1][1].strip():
            break
        tabs += rows[at + size - 1][1].count("\t")
        if tabs >= count:
            return size if tabs == count else 1
    return 1


def _tab_cells(rows: Sequence[Row], count: int) -> list[str]:
    """Return the cells of a row, as many as the table has; the lines of one parted by breaks."""
    cells = ["<br>".join(part.strip() for part in cell.split("\n")) for cell in
             "\n".join(row for _, row, _ in rows).split("\t")]  # fmt: skip
    return [*cells, *[""] * (count + 1 - len(cells))]


def _bordered(rows: Sequence[Row], at: int) -> tuple[Grid, int]:
    """Return a grid table of pandoc: borders of ``+---+``, below the head ``+===+``."""
    end = at
    while end < len(rows) and rows[end][1].strip()[:1] in ("+", "|"):
        end += 1
    found: list[list[str]] = []
    cells: list[list[str]] = []
    head = 0
    for _, row, _ in rows[at:end]:
        words = row.strip()
        if _BORDER.fullmatch(words):
            if cells:
                found.append(["\n".join(cell) for cell in cells])
            head = len(found) if "=" in words else head
            cells = []
            continue
        pieces = cells_of(words.replace("+", "|") if _is_partial(words) else words)
        cells += [[] for _ in range(len(pieces) - len(cells))]
        for cell, piece in zip(cells, pieces, strict=False):
            cell.append("" if _DASHES.fullmatch(piece) else piece)
    if cells:
        found.append(["\n".join(cell) for cell in cells])
    kept = [row for row in found if any(cell.strip() for cell in row)]
    return Grid(rows[at][0], tuple(tuple(map(_filled, row)) for row in kept), head or 1), end


def _is_partial(row: str) -> bool:
    """Tell whether a row of a grid table is a border for some of its columns only."""
    return _PARTIAL.search(row) is not None


def _filled(cell: str) -> tuple[str, ...]:
    """Return the paragraphs of a cell whose lines are wrapped at its width."""
    made: list[str] = []
    breaks = True
    for (marked, _), row in zip(unmark(cell.split("\n")), cell.split("\n"), strict=True):
        words = squeeze(marked)
        if not words:
            breaks = True
            continue
        if breaks or _begins(row.strip("*\\ ")):
            made.append(words)
        else:
            made[-1] = f"{made[-1]} {words}"
        breaks = row.rstrip().endswith("\\")
    return tuple(made) or ("",)


def _begins(row: str) -> bool:
    return number_of(row, "")[0] is not None or is_sign_line(row) or is_post(row)
