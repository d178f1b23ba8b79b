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
    "type",              # tên loại (ô 5a)
    "abstract",          # trích yếu (ô 5a)
    "attached-to",       # (Kèm theo …)
    "basis",             # căn cứ (PL I II.6.a)
    "body",              # lời văn
    "title-1", "title-2", "title-3", "title-4", "title-5", "title-6",  # numbered lines with a title
    "item-1", "item-2", "item-3", "item-4", "item-5", "item-6",        # numbered paragraphs
    "bullet-1", "bullet-2",  # gạch đầu dòng "-" and "+"
    "field",             # a role line: "- Cơ quan chủ trì: …"
    "quote",             # trích nguyên văn
    "footnote",
    "recipients-title",  # Nơi nhận: (ô 9b)
    "recipient",
    "capacity",          # quyền hạn, chức vụ (ô 7a)
    "signature",         # the empty room for the signature (ô 7c)
    "signer",            # họ và tên (ô 7b)
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

    below: Literal["issuer", "motto", "abstract"]
    measure: str
    share: float


class Columns(NamedTuple):
    """Two columns without borders: the head of page 1, or recipients beside the signature."""

    kind: Literal["head", "closing"]
    left: tuple[Paragraph | Rule, ...]
    right: tuple[Paragraph | Rule, ...]


Block = Paragraph | Rule | Columns


class Properties(NamedTuple):
    """The properties of the file. ``date`` is ISO 8601, "" when the plan has none yet."""

    title: str
    author: str
    subject: str
    date: str
    custom: tuple[tuple[str, str], ...] = ()


class Document(NamedTuple):
    """A whole document, ready to be written. ``footnotes`` are numbered from 1 in their order."""

    blocks: tuple[Block, ...]
    footnotes: tuple[tuple[Run, ...], ...]
    properties: Properties
