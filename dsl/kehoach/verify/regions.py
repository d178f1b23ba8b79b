"""The components of a document as they are found in a Word file, wherever and however they stand."""

from __future__ import annotations

from typing import NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.verify.finding import Where, quote
from kehoach.verify.regions_numbers import Number
from kehoach.verify.seen import Line, Paragraph, Section, Table, WordFile

HEADINGS = ("part", "part-title", "section", "article")
CONTENT = ("body", "article", "clause", "point", "item")
FLOWING = (*CONTENT, "section", "basis")
"""Roles of ô 6: what runs over the width of the page."""

NAMES: dict[str, Text] = {
    "nation": Text("Quốc hiệu (ô số 1)", "Quốc hiệu (box 1)"),
    "motto": Text("Tiêu ngữ (ô số 1)", "Tiêu ngữ (box 1)"),
    "parent": Text("cơ quan chủ quản (ô số 2)", "superior body (box 2)"),
    "issuer": Text("cơ quan ban hành (ô số 2)", "issuing body (box 2)"),
    "number": Text("số, ký hiệu (ô số 3)", "number (box 3)"),
    "place-date": Text("địa danh, thời gian (ô số 4)", "place and date (box 4)"),
    "type": Text("tên loại (ô số 5a)", "type (box 5a)"),
    "abstract": Text("trích yếu (ô số 5a)", "abstract (box 5a)"),
    "subject": Text("trích yếu (ô số 5b)", "subject (box 5b)"),
    "attached-to": Text("dòng “Kèm theo”", "“attached to” line"),
    "authority": Text("thẩm quyền ban hành", "issuing authority"),
    "basis": Text("căn cứ", "legal basis"),
    "body": Text("nội dung (ô số 6)", "text (box 6)"),
    "part": Text("phần, chương, mục", "part, chapter"),
    "part-title": Text("tiêu đề phần, chương, mục", "title of a part or chapter"),
    "article": Text("điều", "article"),
    "section": Text("đề mục lớn", "section"),
    "clause": Text("khoản", "clause"),
    "point": Text("điểm", "point"),
    "item": Text("gạch đầu dòng", "listed line"),
    "secrecy": Text("độ mật (ô số 10a)", "secrecy mark (box 10a)"),
    "urgency": Text("độ khẩn (ô số 10b)", "urgency mark (box 10b)"),
    "circulation": Text("phạm vi lưu hành (ô số 11)", "circulation mark (box 11)"),
    "draft": Text("dấu dự thảo", "draft mark"),
    "addressee": Text("Kính gửi (ô số 9a)", "addressees (box 9a)"),
    "recipients-title": Text("Nơi nhận (ô số 9b)", "“Nơi nhận” (box 9b)"),
    "recipient": Text("danh sách nơi nhận (ô số 9b)", "list of recipients (box 9b)"),
    "archive": Text("dòng lưu (ô số 9b)", "archive line (box 9b)"),
    "drafter": Text("ký hiệu người soạn thảo (ô số 12)", "drafter's code (box 12)"),
    "capacity": Text("quyền hạn người ký (ô số 7a)", "authority to sign (box 7a)"),
    "post": Text("chức vụ người ký (ô số 7a)", "signer's post (box 7a)"),
    "signer": Text("họ và tên người ký (ô số 7b)", "signer's name (box 7b)"),
    "annex": Text("phụ lục", "annex"),
    "annex-title": Text("tên phụ lục", "title of an annex"),
    "contact": Text("thông tin liên hệ (ô số 13)", "contact line (box 13)"),
    "page-number": Text("số trang", "page number"),
    "table": Text("bảng", "table"),
    "rule": Text("đường kẻ", "rule"),
    "note": Text("cước chú", "footnote"),
    "box": Text("hộp văn bản", "text box"),
    "header": Text("đầu trang", "header"),
    "footer": Text("chân trang", "footer"),
}
NAMES["party"] = Text("tiêu đề Đảng Cộng sản Việt Nam (ô số 1)", "Party title (box 1)")
FILE = Text("cả tệp", "whole file")
_REGIONS = {
    "header": 1,
    "first-header": 1,
    "even-header": 1,
    "footer": 3,
    "first-footer": 3,
    "even-footer": 3,
}


class Part(NamedTuple):
    """A paragraph, or a line of one, and what it is.

    Attributes:
        role: a key of :data:`NAMES`, or ``blank``, ``rule``, ``other``.
        text: its words as they print, without blanks at both ends; of a numbered line with the number.
        words: the words after the number.
        paragraph: the paragraph, cut to the words.
        number: its number, typed or set by Word.
        lines: rules drawn below it.
        cut: it shares its paragraph with others, so that alignment and indents say nothing.
        cell: table, row and column; None outside tables.
        annex: 0 in the document itself, else the number of the annex.
        boxed: a frame is drawn around it.
        side: 1 to the right of a tab, else 0.
    """

    role: str
    text: str
    words: str
    paragraph: Paragraph
    number: Number | None = None
    lines: tuple[Line, ...] = ()
    cut: bool = False
    cell: tuple[int, int, int] | None = None
    annex: int = 0
    boxed: bool = False
    side: int = 0

    @property
    def where(self) -> Where:
        """The place of the part."""
        return place(self.role, self.paragraph, self.text)

    def at(self, vi: str, en: str) -> Where:
        """Return the place of the part with a remark on it."""
        return self.where._replace(note=Text(vi, en))


class Data(NamedTuple):
    """A table of data in the text: the table, the annex it stands in (0: none), how many parts stand before it."""

    table: Table
    annex: int
    after: int


class Document(NamedTuple):
    """One document of a file. ``kind``: its type folded (``ke hoach``), "" without; ``party``: its title says so.

    ``attached``: issued by the document before it, so without number, place and signature (PL III, Mẫu 1.3).
    ``form``: a blank form in an annex, with a head of its own that is not judged.
    """

    kind: str
    party: bool
    attached: bool
    form: bool
    parts: tuple[Part, ...]
    tables: tuple[Data, ...]

    def of(self, *roles: str) -> tuple[Part, ...]:
        """Return the parts of some roles, in reading order."""
        return tuple(part for part in self.parts if part.role in roles)

    def first(self, role: str) -> Part | None:
        """Return the first part of a role, None without one."""
        return next((part for part in self.parts if part.role == role), None)

    def annexes(self) -> tuple[Part, ...]:
        """Return the line of each annex that says that it is one."""
        return self.of("annex")

    @property
    def headed(self) -> bool:
        """Whether it has a head: Quốc hiệu, or the Party's title."""
        return any(part.role in ("nation", "party") for part in self.parts)


def place(role: str, paragraph: Paragraph, text: str = "") -> Where:
    """Return the place of a paragraph, called as its *role*."""
    region = paragraph.place.region
    name = NAMES.get(role) or NAMES["body"]
    order = (_REGIONS.get(region, 2 if region == "body" else 4), paragraph.place.number)
    return Where(name, quote(text or paragraph.text), paragraph.place.number, order)


def section_place(section: Section, number: int, of: int) -> Where:
    """Return the place of a section: the whole file when it has one."""
    if of == 1:
        return Where(FILE, "", 0, (0, 0))
    vi = f"phần trang thứ {number + 1} ({'ngang' if section.landscape else 'dọc'})"
    en = f"page section {number + 1} ({'landscape' if section.landscape else 'portrait'})"
    return Where(Text(vi, en), "", 0, (0, number))


def file_place() -> Where:
    """Return the place of what concerns the whole file."""
    return Where(FILE, "", 0, (0, 0))


def everything(file: WordFile) -> list[tuple[str, Paragraph]]:
    """Return every paragraph of a file with the role it has by its region alone."""
    found: list[tuple[str, Paragraph]] = []
    for block in file.blocks:
        if isinstance(block, Paragraph):
            found.append(("body", block))
        else:
            found += [("table", p) for row in block.rows for cell in row.cells for p in cell.paragraphs]
    found += [("box", paragraph) for paragraph in file.text_boxes]
    found += [("note", paragraph) for _, paragraphs in file.notes for paragraph in paragraphs]
    seen: set[tuple[str, int, str]] = set()
    for section in file.sections:
        for role, group in (("header", section.headers), ("footer", section.footers)):
            for paragraph in group:  # a section without headers of its own shows those of the one before
                key = (paragraph.place.region, paragraph.place.number, paragraph.text)
                if key not in seen:
                    seen.add(key)
                    found.append((role, paragraph))
    return found


def regions(file: WordFile) -> tuple[Document, ...]:
    """Return the documents of a file with every line told what it is."""
    from kehoach.verify.regions_boxes import boxes
    from kehoach.verify.regions_flow import Atom, flow
    from kehoach.verify.regions_walk import Walk

    walk = Walk()
    for item in flow(file.blocks):
        if isinstance(item, Atom):
            walk.feed(item)
        else:
            walk.table(item)
    documents = [builder.build() for builder in walk.documents]
    documents = [
        document for document in documents if any(part.text for part in document.parts) or document.tables
    ]
    if not documents:
        return ()
    return boxes(file, tuple(documents))
