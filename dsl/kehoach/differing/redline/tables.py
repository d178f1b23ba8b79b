"""Tables with tracked changes, row by row: rows inserted and deleted, and the words of cells that stay."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from itertools import accumulate

from kehoach.differing.matching import aligned
from kehoach.differing.redline import paragraphs, story
from kehoach.differing.redline.session import Session
from kehoach.importing.printed_lines import is_number
from kehoach.verify.wordml import VAL, Element, W

_ROW, _CELL = W + "tr", W + "tc"
_HEAD = f"{W}trPr/{W}tblHeader"
_SPAN = f"{W}tcPr/{W}gridSpan"
_MERGED = f"{W}tcPr/{W}vMerge"

Row = tuple[Element | None, Element | None]
"""A row of the old version and what became of it; None where a version has none."""


def fits(old: Element, new: Element) -> bool:
    """Tell whether two tables can be compared row by row: as many columns, the same kind, both with a head or none."""
    return _kind(old) == _kind(new)


def _kind(table: Element) -> tuple[int, bool, bool]:
    head = table.find(f"{_ROW}/{_HEAD}") is not None
    return len(table.findall(f"{W}tblGrid/{W}gridCol")), _bordered(table), head


def _bordered(table: Element) -> bool:
    """Tell whether a table is one to readers too, and not two columns of a page."""
    return table.find(f"{W}tblPr/{W}tblBorders") is not None


def table(old: Element | None, new: Element | None, session: Session) -> Element:
    """Return a table of one or both versions, marked."""
    if old is None or new is None:
        found: Element = deepcopy(new if old is None else old)
        for row in found.findall(_ROW):
            found.replace(row, _whole(row, "del" if new is None else "ins", session))
        return found
    former, present = old.findall(_ROW), new.findall(_ROW)
    heads, rows = (_rows(*_of_kind(former, present, head), _bordered(new)) for head in (True, False))
    widths = [int(column.get(W + "w", "0")) for column in new.iterfind(f"{W}tblGrid/{W}gridCol")]
    for row in present:
        new.remove(row)
    above: Element | None = None
    for one, two in (*heads, *_apart(rows)):
        above = _row(one, two, above, widths, session)
        new.append(above)
    return new


def _of_kind(old: list[Element], new: list[Element], head: bool) -> tuple[list[Element], list[Element]]:
    """Return the rows of the head of a table, or the others; heads are compared with heads."""
    here, there = ([row for row in rows if (row.find(_HEAD) is not None) == head] for rows in (old, new))
    return here, there


def _row(
    one: Element | None, two: Element | None, above: Element | None, widths: list[int], session: Session
) -> Element:
    """Return a row with its marks; *above*: the one written before."""
    if one is None and two is not None:
        return _whole(two, "ins", session)
    if two is None and one is not None:
        return _fitted(_whole(one, "del", session), above, widths)
    assert one is not None and two is not None
    for here, there in zip(one.findall(_CELL), two.findall(_CELL), strict=True):
        story.compare(here, there, session, fits, table)
    return two


def _whole(row: Element, name: str, session: Session) -> Element:
    found = deepcopy(row)
    session.marks.row(found, name)
    write = paragraphs.gone if name == "del" else paragraphs.added
    for cell in found.findall(_CELL):
        for paragraph in cell.findall(W + "p"):
            cell.replace(paragraph, write(paragraph, session))
    return found


def _fitted(row: Element, above: Element | None, widths: list[int]) -> Element:
    """Return a row of the old version that fits the table: its widths, and what its cells go on from."""
    edges = list(accumulate(widths, initial=0))
    reach = _reach(above)
    at = 0
    for cell in row.findall(_CELL):
        stop = at + _across(cell)
        width, merged = cell.find(f"{W}tcPr/{W}tcW"), cell.find(_MERGED)
        if width is not None and stop < len(edges):
            width.set(W + "w", str(edges[stop] - edges[at]))
        if merged is not None and merged.get(VAL) != "restart" and (at, stop) not in reach:
            merged.getparent().remove(merged)
        at = stop
    return row


def _reach(row: Element | None) -> set[tuple[int, int]]:
    """Return the places of the cells of a row that may go on downwards."""
    found: set[tuple[int, int]] = set()
    at = 0
    for cell in () if row is None else row.findall(_CELL):
        stop = at + _across(cell)
        if cell.find(_MERGED) is not None:
            found.add((at, stop))
        at = stop
    return found


def _goes_on(row: Element) -> set[tuple[int, int]]:
    """Return the places of the cells of a row that go on from above."""
    found: set[tuple[int, int]] = set()
    at = 0
    for cell in row.findall(_CELL):
        stop = at + _across(cell)
        merged = cell.find(_MERGED)
        if merged is not None and merged.get(VAL) != "restart":
            found.add((at, stop))
        at = stop
    return found


def _across(cell: Element) -> int:
    span = cell.find(_SPAN)
    return 1 if span is None else int(span.get(VAL, "1"))


def _rows(old: Sequence[Element], new: Sequence[Element], bordered: bool) -> list[Row]:
    """Return which row is which, at each place deletions before insertions."""
    if not bordered and len(old) == len(new):
        return list(zip(old, new, strict=True))
    found: list[Row] = []
    gone: list[Row] = []
    come: list[Row] = []
    for i, j in aligned([_words(row) for row in old], [_words(row) for row in new]):
        one, two = None if i is None else old[i], None if j is None else new[j]
        if one is not None and two is not None and _spans(one) == _spans(two):
            found += [*gone, *come, (one, two)]
            gone, come = [], []
        else:
            gone += [] if one is None else [(one, None)]
            come += [] if two is None else [(None, two)]
    return [*found, *gone, *come]


def _spans(row: Element) -> list[int]:
    return [_across(cell) for cell in row.findall(_CELL)]


def _words(row: Element) -> str:
    cells = ["".join(text.text or "" for text in cell.iter(W + "t")) for cell in row.findall(_CELL)]
    numbered = len(cells) > 1 and (not cells[0].strip() or is_number(cells[0]))
    return " | ".join(cells[1:] if numbered else cells)


def _apart(rows: list[Row]) -> list[Row]:
    """Return the rows so that nothing parts a cell of the new version that goes on downwards.

    Where a deleted row would stand in the middle of such a cell, its rows are deleted and inserted anew.
    """
    found: list[Row] = []
    start = 0
    while start < len(rows):
        stop = start + 1
        while stop < len(rows) and (end := _end_of_run(rows, stop)) is not None:
            stop = end
        found += _sorted(rows[start:stop]) if _is_parted(rows[start:stop]) else rows[start:stop]
        start = stop
    return found


def _end_of_run(rows: list[Row], at: int) -> int | None:
    """Return where the row ends that goes on from before *at*, behind deleted ones; None when none goes on."""
    while at < len(rows) and rows[at][1] is None:
        at += 1
    if at == len(rows):
        return None
    new = rows[at][1]
    return at + 1 if new is not None and _goes_on(new) else None


def _is_parted(rows: list[Row]) -> bool:
    """Tell whether a row goes on from one that does not reach down to it."""
    reach: set[tuple[int, int]] | None = None
    for old, new in rows:
        if new is not None:
            if reach is not None and not _goes_on(new) <= reach:
                return True
            reach = _reach(new)
        elif old is not None:
            reach = _goes_on(old)
    return False


def _sorted(rows: list[Row]) -> list[Row]:
    gone: list[Row] = [(old, None) for old, _ in rows if old is not None]
    return [*gone, *((None, new) for _, new in rows if new is not None)]
