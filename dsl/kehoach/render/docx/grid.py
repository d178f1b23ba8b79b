"""Tables with borders: sensible widths of the columns, the head repeated on every page, rows kept whole.

One pass over the cells; widths are measured on the first rows only, so the cost grows with the rows and no faster.
"""

from __future__ import annotations

from itertools import accumulate, islice, pairwise
from typing import TYPE_CHECKING

from kehoach.profiles.schema import Profile
from kehoach.render.docx.columns import text_of, twips
from kehoach.render.docx.text import attribute
from kehoach.render.docx.widths import width
from kehoach.render.page import Cell, Paragraph, Table, TableRow

_MEASURED = 300  # rows
_LONG = 1200  # letters of a row that may be parted by the end of a page
_LETTER, _LINE = 2.1, 5.6  # mm: a letter and a line of a cell, on the average
_MOST = 0.5  # of the height of a page: a taller row may be parted too
_CAPTION = 200  # letters of a title for screen readers
_NARROWEST, _NUMBERS = 14.0, 10.0  # mm: a column of words, one of numbers
_EIGHTHS = 8
_CAPITALS = 2  # letters: so much shorter a word in capitals may be and still the widest

if TYPE_CHECKING:
    from collections.abc import Callable

    Write = Callable[[Paragraph, float, bool], str]


def table(block: Table, profile: Profile, wide: float, held: bool, write: Write) -> list[str]:
    """Return the XML of a table.

    Args:
        block: the table.
        profile: its border, its padding, and the looks of what stands in it.
        wide: the width of the text area in mm.
        held: its last row stays on the page of what follows.
        write: makes the XML of a paragraph in a cell of so many mm; the last argument keeps it to the next.
    """
    columns = shares(block, profile, wide)
    edges = [twips(edge) for edge in accumulate(columns, initial=0.0)]
    grid = "".join(f'<w:gridCol w:w="{right - left}"/>' for left, right in pairwise(edges))
    line = f'w:val="single" w:sz="{round(profile.table.border * _EIGHTHS)}" w:space="0" w:color="000000"'
    borders = "".join(
        f"<w:{side} {line}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margin = twips(profile.table.padding)
    margins = f'<w:left w:w="{margin}" w:type="dxa"/><w:right w:w="{margin}" w:type="dxa"/>'
    title = attribute(block.title[:_CAPTION])
    parts = [
        f'<w:tbl><w:tblPr><w:tblW w:w="{edges[-1]}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"'
        f' w:noVBand="1"/><w:tblCaption w:val="{title}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    ]
    empty = f'<w:p><w:pPr><w:pStyle w:val="{profile.style("table-cell").id}"/></w:pPr></w:p>'
    last = len(block.rows) - 1
    paper = profile.page
    tall = (paper.width if wide > paper.text_width + 1 else paper.height) - paper.top - paper.bottom
    for number, row in enumerate(block.rows):
        # a cell over several rows would have no words on the next page
        together = number < last and any(cell.merged == "more" for cell in block.rows[number + 1].cells)
        whole = _height(row, columns) <= tall * _MOST
        parts.append(_row(row, edges, columns, together or (held and number == last), whole, empty, write))
    parts.append("</w:tbl>")
    return parts


def _height(row: TableRow, columns: list[float]) -> float:
    """Return about how tall a row is, in mm."""
    tallest, at = 0, 0
    for cell in row.cells:
        inside = sum(columns[at : at + cell.across])
        lines = sum(int(len(text_of(line)) * _LETTER / inside) + 1 for line in cell.paragraphs)
        tallest, at = max(tallest, lines), at + cell.across
    return tallest * _LINE


def _row(
    row: TableRow, edges: list[int], columns: list[float], held: bool, fits: bool, empty: str, write: Write
) -> str:
    cells: list[str] = []
    at = letters = 0
    for cell in row.cells:
        stop = at + cell.across
        span = f'<w:gridSpan w:val="{cell.across}"/>' if cell.across > 1 else ""
        across = f'<w:tcW w:w="{edges[stop] - edges[at]}" w:type="dxa"/>{span}'
        form = f'{across}{_MERGED[cell.merged]}<w:vAlign w:val="center"/>'
        inside = sum(columns[at:stop])
        words = "".join([write(paragraph, inside, held) for paragraph in cell.paragraphs]) or empty
        letters += len(words) - 90 * len(cell.paragraphs)
        cells.append(f"<w:tc><w:tcPr>{form}</w:tcPr>{words}</w:tc>")
        at = stop
    whole = "<w:cantSplit/>" if fits and letters < _LONG * 2 else ""
    head = "<w:tblHeader/>" if row.kind == "head" else ""
    form = f"<w:trPr>{whole}{head}</w:trPr>" if whole or head else ""
    return f"<w:tr>{form}{''.join(cells)}</w:tr>"


_MERGED = {"": "", "first": '<w:vMerge w:val="restart"/>', "more": "<w:vMerge/>"}


def shares(block: Table, profile: Profile, wide: float) -> list[float]:
    """Return the width of each column in mm.

    A column is at least as wide as its longest word; what is left goes to the columns by how much they hold (between
    their mean and their longest cell), so that the cells of a row break into about as many lines.
    """
    count = len(block.narrow)
    least = [_NUMBERS if narrow else _NARROWEST for narrow in block.narrow]
    total = [0.0] * count
    fullest = [0.0] * count
    filled = [0] * count
    longest = [0.0] * count
    sides = 2 * profile.table.padding + 0.8
    for row in islice(block.rows, _MEASURED):
        cells = row.cells if row.kind != "group" else row.cells[: len(row.cells) - 1]  # without its words
        places = accumulate((cell.across for cell in row.cells), initial=0)
        for at, cell in islice(zip(places, cells, strict=False), count):
            if cell.across > 1:  # a head over several columns has room enough
                continue
            word, line, whole = _measure(cell, profile)
            least[at] = max(least[at], word + sides)
            total[at] += whole
            filled[at] += whole > 0
            longest[at] = max(longest[at], line)
            fullest[at] = max(fullest[at], whole)
    wants = [(total[at] / (filled[at] or 1) * fullest[at]) ** 0.5 for at in range(count)]
    return _spread(least, wants, [longest[at] + sides for at in range(count)], block.narrow, wide)


def _spread(
    least: list[float], wants: list[float], longest: list[float], narrow: tuple[bool, ...], wide: float
) -> list[float]:
    """Give each column its least width and share out the rest, none more than its longest line needs."""
    needed = sum(least)
    if needed >= wide:
        return _capped(least, wide)
    result = list(least)
    open_ = [at for at in range(len(least)) if not narrow[at] and longest[at] > least[at]]
    rest = wide - needed
    while open_ and rest > 0.01:
        weight = sum(wants[at] for at in open_) or 1.0
        given = {at: min(rest * wants[at] / weight, longest[at] - result[at]) for at in open_}
        for at, more in given.items():
            result[at] += more
        rest -= sum(given.values())
        filled = [at for at in open_ if longest[at] - result[at] > 0.01]
        if len(filled) == len(open_):
            break
        open_ = filled
    if rest > 0.01:  # every line fits: the rest goes to the columns of words
        words = [at for at in range(len(least)) if not narrow[at]] or list(range(len(least)))
        weight = sum(result[at] for at in words)
        result = [size + rest * size / weight if at in words else size for at, size in enumerate(result)]
    return result


def _capped(least: list[float], wide: float) -> list[float]:
    """Return widths that fit: the widest columns give way first, for their long words can be broken best."""
    low, high = 0.0, max(least)
    while high - low > 0.05:
        cap = (low + high) / 2
        if sum(min(width, cap) for width in least) > wide:
            high = cap
        else:
            low = cap
    shrunk = [min(width, low) for width in least]
    return [width * wide / sum(shrunk) for width in shrunk]


def _measure(cell: Cell, profile: Profile) -> tuple[float, float, float]:
    """Return the widths in mm of the widest word of a cell, of its longest paragraph, and of all on one line."""
    word = longest = whole = 0.0
    for paragraph in cell.paragraphs:
        words = text_of(paragraph).split()
        if words:
            style = profile.style(paragraph.role)
            across = width(" ".join(words), style.size, style.bold)
            longest, whole = max(longest, across), whole + across
            letters = max(map(len, words)) - _CAPITALS
            word = max(word, *(width(w, style.size, style.bold) for w in words if len(w) >= letters))
    return word, longest, whole
