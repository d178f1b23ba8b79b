"""The page model: what stands on the pages, in roles, before any file format.

``compose`` makes it from a plan, ``docx`` writes it. It holds no fonts or sizes: a profile gives every role
its looks. Numbers and capitals are already typed into the text, as officials do.
"""

from typing import Literal, NamedTuple

Role = Literal[
    "parent",            # cơ quan chủ quản (ô 2)
    "issuer",            # cơ quan ban hành (ô 2)
    "number",            # số, ký hiệu (ô 3)
    "nation",            # Quốc hiệu (ô 1)
    "motto",             # Tiêu ngữ (ô 1)
    "place-date",        # địa danh, thời gian (ô 4)
    "secrecy",           # độ mật (ô 10a), in a box
    "urgency",           # độ khẩn (ô 10b), in a box
    "circulation",       # phạm vi lưu hành (ô 11), in a box in the top margin
    "draft",             # DỰ THẢO
    "type",              # tên loại (ô 5a)
    "abstract",          # trích yếu (ô 5a)
    "attached-to",       # (Kèm theo …)
    "authority",         # thẩm quyền ban hành, and “QUYẾT ĐỊNH:” (PL III, Mẫu 1.1 to 1.3)
    "basis",             # căn cứ (PL I II.6.a)
    "body",              # lời văn
    "part",              # Phần I, Chương II, Mục 3: a line of its own (PL I II.6.đ)
    "part-title",        # and its title below it
    "title-1", "title-2", "title-3", "title-4", "title-5", "title-6",  # numbered lines with a title
    "item-1", "item-2", "item-3", "item-4", "item-5", "item-6",        # numbered paragraphs
    "bullet-1", "bullet-2",  # gạch đầu dòng "-" and "+"
    "field",             # a role line: "- Cơ quan chủ trì: …"
    "quote",             # trích nguyên văn
    "annex",             # Phụ lục II
    "annex-title",       # and its title
    "table-title",       # what a table is called, above it
    "table-head",        # a column head
    "table-group",       # a group row
    "table-cell",        # words in a cell
    "table-center",      # numbers, units and times in a cell
    "footnote",
    "recipients-title",  # Nơi nhận: (ô 9b)
    "recipient",
    "drafter",           # ký hiệu người soạn thảo, số bản (ô 12)
    "capacity",          # quyền hạn (ô 7a): TM., KT. …
    "post",              # chức vụ (ô 7a)
    "signature",         # the empty room for the signature (ô 7c)
    "signer",            # họ và tên (ô 7b)
    "contact",           # địa chỉ, thư điện tử, điện thoại (ô 13)
]  # fmt: skip


class Run(NamedTuple):
    """Words of one look. ``footnote`` set: a reference mark to that note of the document, and no words.

    ``bold`` and ``italic`` None: as the role of the paragraph has it; True or False: emphasis typed by the
    author, or laid on by the kind of paragraph (a run-in title).
    """

    text: str
    bold: bool | None = None
    italic: bool | None = None
    footnote: int | None = None


class Paragraph(NamedTuple):
    """One paragraph. ``keep_next``: it must stay on the page of the next one."""

    role: Role
    runs: tuple[Run, ...]
    keep_next: bool = False


class Rule(NamedTuple):
    """A drawn line (đường kẻ), centred below the paragraph before it.

    ``measure``: the words whose printed width it is measured by; ``share``: its part of that width
    (Tiêu ngữ: all of it, PL I II.1.b; issuer and abstract: 1/3 to 1/2, II.2.b and II.5.b).
    """

    below: Literal["issuer", "nation", "motto", "abstract", "annex"]
    measure: str
    share: float


class Box(NamedTuple):
    """A mark in a box of single lines (PL I III.2): độ mật, độ khẩn, phạm vi lưu hành; ``text`` as printed."""

    role: Literal["secrecy", "urgency", "circulation"]
    text: str


class Columns(NamedTuple):
    """Two columns without borders: the head of page 1, or recipients beside the signature."""

    kind: Literal["head", "closing"]
    left: tuple[Paragraph | Rule | Box, ...]
    right: tuple[Paragraph | Rule | Box, ...]


class Cell(NamedTuple):
    """A cell of a table. ``across``: how many columns it takes.

    ``merged``: "first" begins a cell that goes on downwards, "more" goes on with the one above and has no words.
    """

    paragraphs: tuple[Paragraph, ...]
    across: int = 1
    merged: Literal["", "first", "more"] = ""


class TableRow(NamedTuple):
    """A row; those of kind "head" come first and are repeated on every page, a "group" keeps to the row below it."""

    kind: Literal["head", "group", "row"]
    cells: tuple[Cell, ...]


class Table(NamedTuple):
    """A table with borders. ``narrow``: for each column whether it holds only numbers; ``title`` for screen readers."""

    title: str
    narrow: tuple[bool, ...]
    rows: tuple[TableRow, ...]


Block = Paragraph | Rule | Columns | Table


class Properties(NamedTuple):
    """The properties of the file. ``date`` is ISO 8601, "" when the plan has none yet."""

    title: str
    author: str
    subject: str
    date: str
    custom: tuple[tuple[str, str], ...] = ()


class Sheet(NamedTuple):
    """A part that begins a page of its own and counts its pages from 1: a document, or an annex (PL I III.1.đ).

    ``circulation``: the mark in the top margin of its first page (ô 11); ``contact``: the line at the foot of it
    (ô 13).
    """

    blocks: tuple[Block, ...]
    landscape: bool = False
    circulation: str = ""
    contact: str = ""


class Document(NamedTuple):
    """All sheets of a file, ready to be written. ``footnotes`` are numbered from 1 through all of them."""

    sheets: tuple[Sheet, ...]
    footnotes: tuple[tuple[Run, ...], ...]
    properties: Properties
