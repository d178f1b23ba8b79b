"""The two blocks of two columns: the head of page 1, and recipients beside the signature (PL I IV.2).

A table without borders and margins, as the decree's own samples have it. ``paragraph`` and ``rule``, which
write what stands in the cells, come from the writer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.profiles.schema import Profile, Split
from kehoach.render.docx.widths import width
from kehoach.render.page import Box, Columns, Paragraph, Rule

_TWIPS_PER_MM = 1440 / 25.4
_TWIPS_PER_POINT = 20
_SECOND_ROW = (
    "number",
    "place-date",
    "secrecy",
    "urgency",
    "draft",
)  # ô 3 and 4 stand on one line, PL I II.4.c
_GAP = 3.0  # mm that must stay free beside a line that has the column for itself
_NARROWEST = 45.0  # mm

if TYPE_CHECKING:  # such types cost a millisecond to make
    from collections.abc import Callable

    Item = Paragraph | Rule | Box
    Content = Callable[[Item, float], str]
    Row = tuple[list[Item], list[Item]]


def text_of(paragraph: Paragraph) -> str:
    """Return the words of *paragraph*, without its marks of notes."""
    return "".join(run.text for run in paragraph.runs)


def twips(mm: float) -> int:
    """Return a length in twentieths of a point."""
    return round(mm * _TWIPS_PER_MM)


def split_of(columns: Columns, profile: Profile) -> Split:
    """Return the widths of the columns of *columns*.

    They are the profile's, save that the boundary of a head moves when a line needs a little more room on one
    side and the other can spare it: “Thành phố Hồ Chí Minh, ngày …” in 14 pt, or a long name of an agency.
    """
    if columns.kind == "closing":
        return profile.closing
    split = profile.head
    total = split.left + split.right
    left = _needed(columns.left, profile)
    right = _needed(columns.right, profile)
    if right > split.right:
        moved = max(total - right, min(split.left, _NARROWEST))
        return split._replace(left=moved, right=total - moved)
    if split.left < left <= total - right:
        return split._replace(left=left, right=total - left)
    return split


def _needed(content: tuple[Item, ...], profile: Profile) -> float:
    """Return the width in mm in which no line of *content* breaks."""
    widest = 0.0
    for item in content:
        if isinstance(item, Paragraph):
            style = profile.style(item.role)
            widest = max(widest, width(text_of(item), style.size, style.bold))
    return widest + _GAP


def table(columns: Columns, split: Split, write: Content) -> str:
    """Return the table of *columns*.

    Args:
        columns: what stands left and right.
        split: the widths, from :func:`split_of`.
        write: makes the XML of a paragraph or rule in a column of so many mm.
    """
    left, right = twips(split.left), twips(split.left + split.right) - twips(split.left)
    zero = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    above = round(split.above * _TWIPS_PER_POINT)
    rows = [_row(row, (left, right), split, above, write) for row in _rows(columns)]
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{left + right}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{zero}</w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{left}"/><w:gridCol w:w="{right}"/></w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def _rows(columns: Columns) -> list[Row]:
    if columns.kind == "closing":
        return [([*columns.left], [*columns.right])]
    first: Row = ([], [])
    second: Row = ([], [])
    for side, content in enumerate((columns.left, columns.right)):
        for item in content:
            below = not isinstance(item, Rule) and item.role in _SECOND_ROW
            (second if below else first)[side].append(item)
    return [row for row in (first, second) if row[0] or row[1]] or [first]


def _row(row: Row, wide: tuple[int, int], split: Split, above: int, write: Content) -> str:
    margin = f'<w:tcMar><w:top w:w="{above}" w:type="dxa"/></w:tcMar>' if above else ""
    cells = [
        f'<w:tc><w:tcPr><w:tcW w:w="{across}" w:type="dxa"/>{margin}</w:tcPr>'
        f"{''.join([write(item, column) for item in content]) or '<w:p/>'}</w:tc>"
        for content, across, column in zip(row, wide, (split.left, split.right), strict=True)
    ]
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"
