"""What is seen in a Word file: its parts with their effective looks, as immutable values.

Everything is resolved (document defaults → style chain → numbering → paragraph → run), in millimetres and points,
so that a check compares numbers and words and knows no XML. Annotations are real types here, not texts.
"""

from typing import Literal, NamedTuple

LineRule = Literal["auto", "exact", "atLeast"]
Region = Literal[
    "body",
    "header",
    "first-header",
    "even-header",
    "footer",
    "first-footer",
    "even-footer",
    "note",
    "text-box",
]


class Look(NamedTuple):
    """The effective looks of letters. ``size`` in points; ``color`` as RRGGBB, "auto" for automatic."""

    font: str
    size: float
    bold: bool
    italic: bool
    underline: bool
    caps: bool
    color: str
    hidden: bool = False
    superscript: bool = False


class Run(NamedTuple):
    """Words of one look; a tab is ``\\t``, a soft line break ``\\n``, a page or column break ``\\f``.

    ``note`` is the id of a footnote mark, below 0 of an endnote mark; its text is empty.
    ``field`` is the name of the field whose result this is (``PAGE``), "" outside fields; the text may be empty.
    """

    text: str
    look: Look
    note: int | None = None
    field: str = ""


class Line(NamedTuple):
    """A drawn line or border. ``kind``: how it is made; ``length`` in mm, None when it cannot be known."""

    kind: Literal["shape", "vml", "border", "underscores", "hyphens", "underline"]
    length: float | None
    weight: float | None
    color: str
    dashed: bool = False


class Place(NamedTuple):
    """Where a paragraph stands: its region, section, and in a table its cell (counted from 0)."""

    region: Region
    section: int
    number: int  # of the paragraph in its region, from 1, in reading order
    table: int | None = None
    row: int | None = None
    column: int | None = None


class Paragraph(NamedTuple):
    """A paragraph with its effective format. Lengths in mm, spacing in points.

    ``label`` is its automatic number as printed (``I.``, ``-``, ``•``), "" without; ``text`` the words without it.
    ``line`` is a multiple when ``line_rule`` is ``auto``, else points. ``width``: of the column it stands in.
    """

    text: str
    runs: tuple[Run, ...]
    label: str
    style: str
    align: Literal["left", "center", "right", "both"]
    first_line: float
    left: float
    right: float
    before: float
    after: float
    line: float
    line_rule: LineRule
    keep_next: bool
    keep_lines: bool
    page_break_before: bool
    outline: int | None
    border: bool  # a box of four borders around it
    lines: tuple[Line, ...]
    pictures: int
    place: Place
    width: float


class Cell(NamedTuple):
    """A cell of a table: its paragraphs, and how many columns and rows it covers."""

    paragraphs: tuple[Paragraph, ...]
    across: int
    down: int
    column: int
    width: float


class Row(NamedTuple):
    """A row. ``header``: repeated on each page; ``whole``: not broken over pages."""

    cells: tuple[Cell, ...]
    header: bool
    whole: bool


class Table(NamedTuple):
    """A table, top level or nested (then its text is in the cells of the outer one as well)."""

    number: int
    rows: tuple[Row, ...]
    widths: tuple[float, ...]
    bordered: bool
    place: Place


class Section(NamedTuple):
    """A section. Lengths in mm. ``start``: the page number it restarts at, None when numbering goes on."""

    width: float
    height: float
    landscape: bool
    top: float
    bottom: float
    left: float
    right: float
    header: float
    footer: float
    first_differs: bool
    even_differs: bool
    start: int | None
    number_format: str
    break_type: str
    headers: tuple[Paragraph, ...]  # of all kinds; Place.region says which
    footers: tuple[Paragraph, ...]


class Counted(NamedTuple):
    """Things in the file that a finished document should not have, counted."""

    insertions: int = 0
    deletions: int = 0
    comments: int = 0
    text_boxes: int = 0
    manual_page_breaks: int = 0
    nonbreaking_spaces: int = 0
    elsewhere: int = 0  # parts of the text that stand in other files: w:altChunk, w:subDoc


class WordFile(NamedTuple):
    """A whole file as seen. ``blocks``: body paragraphs and top-level tables in order; each table holds its own."""

    path: str
    sections: tuple[Section, ...]
    blocks: tuple[Paragraph | Table, ...]
    notes: tuple[tuple[int, tuple[Paragraph, ...]], ...]
    text_boxes: tuple[Paragraph, ...]
    title: str
    author: str
    language: str
    properties: tuple[tuple[str, str], ...]
    default: Look
    counted: Counted
    nested: tuple[Table, ...] = ()  # tables inside cells, wherever they are
