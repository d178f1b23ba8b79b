"""The body of a plan as WordprocessingML, set as officials set it in Word: little of it with styles."""

from __future__ import annotations

from itertools import zip_longest
from typing import NamedTuple
from xml.sax.saxutils import escape

from foreign.content import Break, Columns, Content, Line, Row, Table
from foreign.inline import Piece, inline
from foreign.tcvn import encoded

TEXT_WIDTH = {"portrait": 9355, "landscape": 14287}  # twips between the margins
_SPLIT = 23  # letters of a run where Word has cut the words into many
_SPELLING = '<w:proofErr w:type="spellStart"/><w:proofErr w:type="spellEnd"/>'
_RULE = (
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:pict><v:line style="position:absolute;z-index:2" '
    'from="40pt,2pt" to="110pt,2pt" strokeweight=".5pt"/></w:pict></w:r></w:p>'
)
_ALIGN = {"c": "center", "r": "right", "p": "both", "q": "both", "number": "both", "bullet": "both"}


class Numbered(NamedTuple):
    """A list of the file: ``kind`` is ``items``, ``rows`` or a bullet; ``place`` is the part that it counts in."""

    kind: str
    place: int


class Body:
    """Writes the blocks of a plan; ``lists`` are the lists that it needs, ``w:numId`` 1 is the first of them."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.lists: list[Numbered] = []
        self.auto = content.how("numbers", "typed")
        self.size = int(float(content.how("size", 14)) * 2)
        self.turned = "portrait"
        self.changes = 0
        self.boxes = 0

    def xml(self) -> str:
        """Return the content of ``w:body``."""
        parts = [self._block(block) for block in self.content.blocks]
        return "".join(parts) + section(self.turned, last=True)

    def _block(self, block: Line | Table | Columns | Break) -> str:
        if isinstance(block, Line):
            return self.line(block)
        if isinstance(block, Table):
            return self.table(block)
        if isinstance(block, Columns):
            return self.columns(block)
        if block.kind == "page":
            return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        if block.kind == "box":
            return self._box(block.text)
        before, self.turned = self.turned, block.kind
        return f"<w:p><w:pPr>{section(before)}</w:pPr></w:p>"

    def line(self, line: Line, table: int | None = None) -> str:
        """Return a paragraph; in a cell (*table* is its number) it is set smaller and without indent."""
        if line.kind == "line":
            return _RULE
        automatic = self._automatic(line)
        label = (
            ""
            if automatic or not line.label
            else line.label + (" " if line.kind == "bullet" else self._gap())
        )
        pieces = line.words.pieces
        if label:
            pieces = (Piece(label), *pieces)
        indent = self.content.how("indent", "first")
        if indent == "tab" and table is None and line.kind in ("p", "number", "bullet") and not automatic:
            pieces = (Piece("\t"), *pieces)
        properties = self._properties(line, automatic, table is not None or indent == "tab")
        return f"<w:p>{properties}{self.runs(pieces, line.looks, table is not None)}</w:p>"

    def _gap(self) -> str:
        return str(self.content.how("gap", " "))

    def _automatic(self, line: Line) -> str:
        """Return the numbering of a paragraph, "" when its number is typed or comes from its style."""
        if self.auto == "typed" or not line.label:
            return ""
        if line.kind == "bullet":
            kind, level = line.label, 0
        else:
            kind, level = "items", line.level - 1
        number = self.list_id(kind, line.place if kind == "items" else 0)
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'

    def list_id(self, kind: str, place: int) -> int:
        """Return the ``w:numId`` of a list, a new one when there is none yet."""
        wanted = Numbered(kind, place)
        if wanted not in self.lists:
            self.lists.append(wanted)
        return self.lists.index(wanted) + 1

    def _properties(self, line: Line, automatic: str, flush: bool) -> str:
        style = ""
        if self.auto == "styles" and line.kind == "number" and line.level <= 3:
            style = f'<w:pStyle w:val="Heading{line.level}"/>'
        before, after = self.content.how("spacing", [60, 60])
        spacing = "" if flush and line.kind == "c" else f'<w:spacing w:before="{before}" w:after="{after}"/>'
        indent = ""
        if line.kind == "q":
            indent = '<w:ind w:left="1134" w:right="567"/>'
        elif not flush and line.kind in ("p", "number", "bullet"):
            indent = '<w:ind w:left="0" w:firstLine="709"/>'
        align = f'<w:jc w:val="{_ALIGN[line.kind]}"/>'
        return f"<w:pPr>{style}{automatic}{spacing}{indent}{align}</w:pPr>"

    def runs(self, pieces: tuple[Piece, ...], looks: str = "", small: bool = False) -> str:
        """Return the runs of a paragraph."""
        return "".join(self._piece(piece, looks, small) for piece in pieces)

    def _piece(self, piece: Piece, looks: str, small: bool) -> str:
        if piece.note:
            mark = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
            return f'<w:r>{mark}<w:footnoteReference w:id="{piece.note}"/></w:r>'
        bold, italic = piece.bold or "b" in looks, piece.italic or "i" in looks
        tag = "w:delText" if piece.change == "del" else "w:t"
        runs = _SPELLING.join(
            f"<w:r>{self.letters(bold, italic, small, high)}{_text(part, tag)}</w:r>"
            for high, part in self._parts(piece.text)
        )
        if not piece.change:
            return runs
        self.changes += 1
        return (
            f'<w:{piece.change} w:id="{900 + self.changes}" w:author="Chuyên viên" '
            f'w:date="2025-01-15T08:00:00Z">{runs}</w:{piece.change}>'
        )

    def _parts(self, text: str) -> list[tuple[bool, str]]:
        if self.content.how("tcvn"):
            return encoded(text)
        if not self.content.how("split"):
            return [(False, text)]
        return [(False, text[at : at + _SPLIT]) for at in range(0, len(text), _SPLIT)]

    def letters(self, bold: bool, italic: bool, small: bool, high: bool = False) -> str:
        """Return the looks of letters; *high* is .VnTimeH."""
        font = ""
        if self.content.how("tcvn"):
            name = ".VnTimeH" if high else ".VnTime"
            font = f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'
        elif self.content.how("font"):
            name = self.content.how("font")
            font = f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:cs="{name}"/>'
        size = self.size - 4 if small else self.size
        return (
            f"<w:rPr>{font}{'<w:b/>' * bold}{'<w:i/>' * italic}"
            f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
        )

    def columns(self, block: Columns) -> str:
        """Return the head, or recipients and signature."""
        if block.how == "table":
            return self._side_by_side(block)
        parts = []
        for left, right in block.rows:
            if block.how == "tabs":
                parts += [self._tabbed(*pair) for pair in zip_longest(left, right)]
            else:
                first, second = (left, right) if block.how == "stack" else (right, left)
                parts += [self.line(line) for line in (*first, *second)]
        return "".join(parts)

    def _tabbed(self, left: Line | None, right: Line | None) -> str:
        stops = '<w:tabs><w:tab w:val="center" w:pos="6521"/></w:tabs>'
        runs = self.runs(left.words.pieces, left.looks, True) if left else ""
        if right and right.words.pieces:
            runs += "<w:r><w:tab/></w:r>" + self.runs(right.words.pieces, right.looks, True)
        return f'<w:p><w:pPr>{stops}<w:spacing w:before="0" w:after="0"/></w:pPr>{runs}</w:p>'

    def _side_by_side(self, block: Columns) -> str:
        widths = (3794, 5561) if block.kind == "head" else (4677, 4678)
        rows = "".join(
            "<w:tr>"
            + "".join(self._cell(lines, width) for lines, width in zip(row, widths, strict=True))
            + "</w:tr>"
            for row in block.rows
        )
        return f"{_table_start(widths, '')}{rows}</w:tbl><w:p/>"

    def _cell(self, lines: tuple[Line, ...], width: int, more: str = "", table: int = -1) -> str:
        inside = "".join(self.line(line, table) for line in lines) or "<w:p/>"
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}</w:tcPr>{inside}</w:tc>'

    def table(self, table: Table) -> str:
        """Return a table with lines between its cells."""
        share = TEXT_WIDTH[self.turned] / sum(table.widths)
        widths = tuple(int(width * share) for width in table.widths)
        rows = "".join(self._row(table, row, widths) for row in table.rows)
        return f"{_table_start(widths, 'single')}{rows}</w:tbl><w:p/>"

    def _row(self, table: Table, row: Row, widths: tuple[int, ...]) -> str:
        cells = []
        for cell in row.cells:
            more = f'<w:gridSpan w:val="{cell.across}"/>' if cell.across > 1 else ""
            if cell.down:
                more += '<w:vMerge w:val="restart"/>' if cell.down == "start" else "<w:vMerge/>"
            lines = tuple(line._replace(looks="b", kind="c") if row.kind else line for line in cell.lines)
            width = sum(widths[cell.column : cell.column + cell.across])
            if cell.column == 0 and row.counted and self.auto != "typed":
                cells.append(self._counted(lines[0], width, more, table.place))
            else:
                cells.append(self._cell(lines, width, more))
        head = "<w:trPr><w:tblHeader/></w:trPr>" if row.kind == "head" else ""
        return f"<w:tr>{head}{''.join(cells)}</w:tr>"

    def _counted(self, line: Line, width: int, more: str, place: int) -> str:
        """Return the first cell of a row that Word counts; 1 begins a new list."""
        if line.words.text == "1":
            self.lists.append(Numbered("rows", place))
        number = len(self.lists) - self.lists[::-1].index(Numbered("rows", place))
        numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}</w:tcPr>'
            f'<w:p><w:pPr>{numbered}<w:jc w:val="center"/></w:pPr></w:p></w:tc>'
        )

    def _box(self, text: str) -> str:
        self.boxes += 1
        inside = f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{self.runs(inline(text).pieces, "b")}</w:p>'
        return (
            '<w:p><w:r><w:pict><v:shape id="Hop" style="position:absolute;margin-left:2pt;margin-top:4pt;'
            'width:90pt;height:24pt;z-index:1" type="#_x0000_t202"><v:textbox><w:txbxContent>'
            f"{inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
        ).replace('id="Hop"', f'id="Hop{self.boxes}"')


def section(turned: str, last: bool = False) -> str:
    """Return the properties of a section that is ``portrait`` or ``landscape``."""
    size = '<w:pgSz w:w="11907" w:h="16840"/>'
    if turned == "landscape":
        size = '<w:pgSz w:w="16840" w:h="11907" w:orient="landscape"/>'
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdHead"/>'
        f"{size}"
        '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" '
        f'w:gutter="0"/>{"<w:titlePg/>" if last else ""}</w:sectPr>'
    )


def _table_start(widths: tuple[int, ...], border: str) -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'{f"<w:tblBorders>{borders}</w:tblBorders>" if border else ""}<w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )


def _text(text: str, tag: str) -> str:
    """Return the words of a run, tabs and soft line breaks as elements."""
    parts = []
    for at, row in enumerate(text.split("\n")):
        parts.append("<w:br/>" * (at > 0))
        for place, words in enumerate(row.split("\t")):
            parts.append("<w:tab/>" * (place > 0))
            if words:
                parts.append(f'<{tag} xml:space="preserve">{escape(words)}</{tag}>')
    return "".join(parts)
