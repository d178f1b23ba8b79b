"""From the page model to an official .docx: one pass over the blocks, as text, linear in their length."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.profiles.schema import BasePackage, Headers, Profile, Style
from kehoach.render.docx import drawing, grid, properties
from kehoach.render.docx.columns import split_of, table, text_of, twips
from kehoach.render.docx.embedded import embed
from kehoach.render.docx.marks import TOP_LINE, mark
from kehoach.render.docx.pack import pack
from kehoach.render.docx.section import section
from kehoach.render.docx.text import encode, escape
from kehoach.render.docx.widths import indent, longest_line
from kehoach.render.page import Block, Box, Columns, Document, Paragraph, Rule, Run, Sheet, Table

_MARK = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>{0}</w:r>'
_NOTE_SIGN = _MARK.format("<w:footnoteRef/>")
_SPACE = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
_EMPHASIS = {None: "", True: "<w:{0}/>", False: '<w:{0} w:val="0"/>'}


class FootnoteError(ValueError):
    """A mark that points to a footnote the document does not have, or a footnote with a mark inside."""


def write_docx(document: Document, profile: Profile, base: BasePackage, source: str = "") -> bytes:
    """Return the Word file of *document*.

    Args:
        document: the page model.
        profile: the looks of its roles.
        base: the base package of the same profile.
        source: the text of the plan, put into the file out of sight; "" for none.

    Raises:
        IllegalCharacterError: a text holds a character that XML 1.0 cannot hold.
        FootnoteError: a mark points to no footnote.
        PropertyNameError: two custom properties have one name.
    """
    writer = _Writer(document, profile)
    body = writer.sheets(document.sheets, base.section)
    notes = writer.notes(document.footnotes)
    first = document.sheets[0] if document.sheets else Sheet(())
    given = document.properties
    filled = (
        ("word/document.xml", base.document, body),
        ("word/footnotes.xml", base.footnotes, notes),
        ("word/header-first.xml", base.header_first, [writer.margin_mark(first.circulation)]),
        ("word/footer-contact.xml", base.footer_contact, [writer.contact(first.contact)]),
    )
    parts = [
        *base.parts,
        *((name, encode("".join((frame[0], *content, frame[1])))) for name, frame, content in filled),
        ("docProps/core.xml", properties.core(given, profile.language)),
        ("docProps/app.xml", properties.app()),
        ("docProps/custom.xml", properties.custom(given)),
    ]
    return pack(embed(parts, source))


class _Writer:
    """What a document needs to know while it is written: the styles, and the numbers given so far."""

    def __init__(self, document: Document, profile: Profile) -> None:
        self._profile = profile
        self._styles: dict[str, Style] = {style.role: style for style in profile.styles}
        self._drawings = 0
        self._notes = len(document.footnotes)
        self._placed: set[int] = set()
        self._marked: dict[int, int] = {}  # note → how many marks point to it
        self._count(document.sheets)

    def _count(self, sheets: tuple[Sheet, ...]) -> None:
        for sheet in sheets:
            for run in (run for block in sheet.blocks for run in _runs_in(block)):
                if run.footnote is not None:
                    self._marked[run.footnote] = self._marked.get(run.footnote, 0) + 1

    def sheets(self, sheets: tuple[Sheet, ...], headers: Headers) -> list[str]:
        """Return the XML of all sheets, each a section of its own that counts its pages from 1."""
        parts: list[str] = []
        page = self._profile.page
        for number, sheet in enumerate(sheets):
            self._wide = (page.height if sheet.landscape else page.width) - page.left - page.right
            parts += self.blocks(sheet.blocks)
            properties = section(sheet, number == 0, page, headers)
            if number + 1 == len(sheets):
                parts.append(properties)
            else:
                style = f'<w:pStyle w:val="{self._styles["spacer"].id}"/>'
                parts.append(f"<w:p><w:pPr>{style}{properties}</w:pPr></w:p>")
        return parts if sheets else ["<w:p/>", section(Sheet(()), True, page, headers)]

    def blocks(self, blocks: tuple[Block, ...]) -> list[str]:
        """Return the XML of *blocks*; a table is always parted from another one and from the end.

        A table that begins a document with notes gets a tiny paragraph before it: LibreOffice would put an
        empty line of full height there.
        """
        spacer = f'<w:p><w:pPr><w:pStyle w:val="{self._styles["spacer"].id}"/></w:pPr></w:p>'
        parts = [spacer] if self._notes and blocks and isinstance(blocks[0], Columns) else []
        for block, following in zip(blocks, (*blocks[1:], None), strict=False):
            held = isinstance(following, Columns) and following.kind == "closing"
            if isinstance(block, Table):
                parts.append(spacer.replace("</w:pPr>", '<w:keepNext/><w:spacing w:before="120"/></w:pPr>'))
            if isinstance(block, Columns | Table):
                parts += self._columns(block) if isinstance(block, Columns) else self._table(block, held)
                if following is None or isinstance(following, Columns | Table):
                    keep = "<w:keepNext/></w:pPr>" if held else "</w:pPr>"
                    parts.append(spacer.replace("</w:pPr>", keep))
            elif isinstance(block, Rule):
                parts.append(self._rule(block, self._wide))
            else:
                parts.append(self._paragraph(block, self._wide, held))
        return parts or ["<w:p/>"]

    def margin_mark(self, words: str) -> str:
        """Return the paragraph in the top margin of page 1: the mark of circulation (ô 11), or nothing."""
        if words:
            head = self._profile.head
            return self._box(Box("circulation", words), head.right, head.left)
        return f'<w:p><w:pPr><w:pStyle w:val="{self._styles["page-number"].id}"/></w:pPr></w:p>'

    def contact(self, words: str) -> str:
        """Return the paragraph at the foot of page 1 (ô 13), or an empty one."""
        if words:
            return self._paragraph(Paragraph("contact", (Run(words),)), self._profile.page.text_width, False)
        return f'<w:p><w:pPr><w:pStyle w:val="{self._styles["page-number"].id}"/></w:pPr></w:p>'

    def notes(self, footnotes: tuple[tuple[Run, ...], ...]) -> list[str]:
        """Return the XML of *footnotes*, numbered from 1."""
        style = self._styles["footnote"].id
        parts = []
        for number, runs in enumerate(footnotes, 1):
            if any(run.footnote is not None for run in runs):
                raise FootnoteError(f"footnote {number} holds a mark of a footnote")
            words = "".join([self._run(run) for run in runs])
            parts.append(
                f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
                f"{_NOTE_SIGN}{_SPACE}{words}</w:p></w:footnote>"
            )
        return parts

    def _columns(self, columns: Columns) -> list[str]:
        closing = columns.kind == "closing"

        def write(item: Paragraph | Rule | Box, wide: float) -> str:
            if isinstance(item, Paragraph):
                return self._paragraph(item, wide, closing)
            return self._rule(item, wide) if isinstance(item, Rule) else self._box(item, wide)

        return [table(columns, split_of(columns, self._profile), write)]

    def _table(self, block: Table, held: bool) -> list[str]:
        """Return a table; *held*: its last row stays on the page of what follows."""
        return grid.table(block, self._profile, self._wide, held, self._paragraph)

    def _box(self, box: Box, wide: float, beside: float = 0.0) -> str:
        style = self._styles[box.role]
        form, looks = mark(box, self._profile, style, wide, beside)
        words = escape(box.text)
        return f'<w:p><w:pPr>{form}</w:pPr><w:r>{looks}<w:t xml:space="preserve">{words}</w:t></w:r></w:p>'

    def _rule(self, rule: Rule, wide: float) -> str:
        style = self._styles["attached-to" if rule.below == "annex" else rule.below]
        longest, _ = longest_line(rule.measure, style.size, style.bold, wide, style.balance)
        self._drawings += 1
        shape = drawing.line(self._drawings, rule.below, longest * rule.share, self._profile.stroke)
        return f'<w:p><w:pPr><w:pStyle w:val="{self._styles["rule"].id}"/></w:pPr>{shape}</w:p>'

    def _paragraph(self, paragraph: Paragraph, wide: float, held: bool) -> str:
        style = self._styles[paragraph.role]
        keep = "<w:keepNext/>" if (paragraph.keep_next or held) and not style.keep_next else ""
        form = f"{keep}{self._balance(paragraph, style, wide)}" if style.balance else keep
        if paragraph.role == "contact":
            form = f"{form}{TOP_LINE}"
        runs = "".join([self._run(run) for run in paragraph.runs])
        return f'<w:p><w:pPr><w:pStyle w:val="{style.id}"/>{form}</w:pPr>{runs}</w:p>'

    def _balance(self, paragraph: Paragraph, style: Style, wide: float) -> str:
        side = twips(indent(text_of(paragraph), style.size, style.bold, wide))
        return f'<w:ind w:left="{side}" w:right="{side}"/>' if side else ""

    def _run(self, run: Run) -> str:
        if run.footnote is not None:
            return self._mark(run.footnote)
        looks = ""
        if run.bold is not None or run.italic is not None:
            looks = f"{_EMPHASIS[run.bold].format('b')}{_EMPHASIS[run.italic].format('i')}"
            looks = f"<w:rPr>{looks}</w:rPr>"
        text = escape(run.text)
        if "\n" in text or "\t" in text:
            return f"<w:r>{looks}{_broken(text)}</w:r>"
        return f'<w:r>{looks}<w:t xml:space="preserve">{text}</w:t></w:r>'

    def _mark(self, number: int) -> str:
        """A mark; the second one to the same note is a field that repeats its number, as Word does it."""
        if not 1 <= number <= self._notes:
            raise FootnoteError(f"there is no footnote {number}; the document has {self._notes}")
        if number in self._placed:
            return "".join(
                _MARK.format(part)
                for part in (
                    '<w:fldChar w:fldCharType="begin"/>',
                    f'<w:instrText xml:space="preserve"> NOTEREF _RefNote{number} \\h </w:instrText>',
                    '<w:fldChar w:fldCharType="separate"/>',
                    f"<w:t>{number}</w:t>",
                    '<w:fldChar w:fldCharType="end"/>',
                )
            )
        self._placed.add(number)
        mark = _MARK.format(f'<w:footnoteReference w:id="{number}"/>')
        if self._marked[number] == 1:
            return mark
        start = f'<w:bookmarkStart w:id="{number}" w:name="_RefNote{number}"/>'
        return f'{start}{mark}<w:bookmarkEnd w:id="{number}"/>'


def _runs_in(block: Block) -> Iterator[Run]:
    """Give the words of a block in printed order."""
    if isinstance(block, Paragraph):
        yield from block.runs
    elif isinstance(block, Columns):
        for item in (*block.left, *block.right):
            if isinstance(item, Paragraph):
                yield from item.runs
    elif isinstance(block, Table):
        for row in block.rows:
            for cell in row.cells:
                for paragraph in cell.paragraphs:
                    yield from paragraph.runs


def _broken(text: str) -> str:
    """Return the words of a run with its line breaks and tabs as Word writes them."""
    lines = (line.split("\t") for line in text.split("\n"))
    return "<w:br/>".join(
        "<w:tab/>".join(f'<w:t xml:space="preserve">{words}</w:t>' for words in line) for line in lines
    )
