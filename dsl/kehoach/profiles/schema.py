"""What a profile says: the looks of every part of a document, as immutable values.

Lengths are in millimetres where people use a ruler (paper, margins, columns, indents) and in points where
they use the font box (sizes, spacing, drawn lines). A profile knows nothing of plans.
"""

from typing import Literal, NamedTuple

from kehoach.diagnostics.model import Text

Align = Literal["left", "center", "right", "both"]
LineRule = Literal["auto", "exact", "atLeast"]

TITLES = ("title-1", "title-2", "title-3", "title-4", "title-5", "title-6")
ITEMS = ("item-1", "item-2", "item-3", "item-4", "item-5", "item-6")
CONTENT = ("body", *TITLES, *ITEMS, "bullet-1", "bullet-2", "field", "quote")
"""The words of ô 6 that run over the width of the page; the rules of PL I II.6.e hold for them."""

HEAD = (
    "parent",
    "issuer",
    "number",
    "nation",
    "motto",
    "place-date",
    "type",
    "abstract",
    "attached-to",
    "authority",
    "basis",
)
MARKS = ("secrecy", "urgency", "circulation", "draft")
DIVISIONS = ("part", "part-title")
ANNEX = ("annex", "annex-title")
TABLE = ("table-title", "table-head", "table-group", "table-cell", "table-center")
CLOSING = ("recipients-title", "recipient", "drafter", "capacity", "post", "signature", "signer", "contact")
ROLES = (*HEAD, *MARKS, *CONTENT, *DIVISIONS, *ANNEX, *TABLE, "footnote", *CLOSING)
"""The roles of a paragraph in the page model; a test holds them equal to ``render.page.Role``."""

EXTRAS = ("normal", "rule", "spacer", "page-number")
"""Styles that no paragraph of the page model has: the ground of all, the paragraph of a drawn line, the tiny
one that has to stand beside a table, and the page number."""


PAGE_NUMBER = "Số trang"
"""The style of the page number beside an agency's own ``header``, which is seldom centred."""


class ProfileError(ValueError):
    """A profile that cannot be used: ``text`` says why in two languages, ``path`` and ``line`` say where."""

    def __init__(self, text: Text, path: str, line: int = 0) -> None:
        self.text = text
        self.path = path
        self.line = line
        super().__init__(
            f"{path}:{line}: {text.vi} / {text.en}" if line else f"{path}: {text.vi} / {text.en}"
        )


class Page(NamedTuple):
    """The sheet (PL I I.1-3) in mm; ``header`` is how far the page number stands from the top edge."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header: float

    @property
    def text_width(self) -> float:
        """The width between the left and the right margin."""
        return self.width - self.left - self.right


class Style(NamedTuple):
    """The looks of one role: a paragraph style of Word.

    ``line`` is a multiple of single spacing when ``line_rule`` is ``auto``, else points. ``balance`` sets the
    lines of a long name to about one length. ``based_on`` is the role of the style it differs from.
    """

    role: str
    id: str
    name: str
    based_on: str
    size: float
    bold: bool
    italic: bool
    underline: bool
    align: Align
    indent: float
    left: float
    before: float
    after: float
    line: float
    line_rule: LineRule
    keep_next: bool
    keep_lines: bool
    balance: bool


class Split(NamedTuple):
    """Two columns beside each other: their widths in mm and the room above them in points."""

    left: float
    right: float
    above: float


class Stroke(NamedTuple):
    """A drawn line: its weight and its distance below the words, in points."""

    weight: float
    gap: float


class Wording(NamedTuple):
    """The words and signs that a format sets, where they differ between the State's and the Party's.

    ``nation``: the lines of ô 1; the first has the role ``nation``, further ones ``motto``.
    ``number``: a template of ``{{ number }}``. ``issuer_end``, ``abstract_end``: what closes the name of the
    issuer and the abstract: ``rule`` for a drawn line, else the words of a line of their own.
    ``basis_mark``: what stands before every basis. ``annex``: the first number of annexes (``I`` or ``1``).
    ``on_behalf`` to ``acting``: the signs of the authority to sign, "" where the rules know none.
    ``attached``: a template of ``{{ document }}``. ``contact_page``: where ô 13 stands.
    ``caps_post``: the post of the signer is set in capitals.
    """

    nation: tuple[str, ...]
    number: str
    issuer_end: str
    abstract_end: str
    basis_mark: str
    annex: str
    on_behalf: str
    for_head: str
    by_order: str
    delegated: str
    acting: str
    attached: str
    contact_page: Literal["first", "last"]
    caps_post: bool


class TableLooks(NamedTuple):
    """The looks of tables in the text: ``border`` in points, ``padding`` left and right in mm.

    ``merge``: fields whose equal neighbours below each other become one cell. ``most_merged``: the most rows
    of such a cell; a longer run is parted, so that no page shows an empty column. ``numbering``: samples of
    the numbers of group rows and of rows.
    """

    border: float
    padding: float
    merge: tuple[str, ...]
    most_merged: int
    numbering: tuple[str, ...]


class Mark(NamedTuple):
    """A mark in a box of a given size in mm: the degrees of urgency (PL I III.2.b)."""

    words: str
    width: float
    height: float


class Departure(NamedTuple):
    """A place where a profile leaves its rules, or an agency's own .docx its profile.

    ``key`` is its path in the file, ``source`` the place in the rules ("" when they do not say).
    """

    key: str
    text: Text
    source: str


class Profile(NamedTuple):
    """A whole format.

    ``standard`` names the rules it has been held to ("" when none). ``mark_color`` is hexadecimal. ``base`` is
    the path of the agency's own .docx whose styles win ("" when none), ``overridden`` what they changed.
    """

    name: str
    title: Text
    standard: str
    language: str
    font: str
    page: Page
    head: Split
    closing: Split
    stroke: Stroke
    numbering: tuple[str, ...]
    capitals: tuple[int, ...]
    end_mark: str
    role_line: str
    wording: Wording
    table: TableLooks
    marks: tuple[Mark, ...]
    mark_color: str
    labels: tuple[tuple[str, str], ...]
    styles: tuple[Style, ...]
    base: str = ""
    overridden: tuple[Departure, ...] = ()

    def style(self, role: str) -> Style:
        """Return the style of *role*, one of :data:`ROLES` or :data:`EXTRAS`.

        Raises:
            KeyError: there is no such role.
        """
        for style in self.styles:
            if style.role == role:
                return style
        raise KeyError(role)

    def label(self, field: str) -> str | None:
        """Return the standard label of *field* (``lead`` → ``Cơ quan chủ trì``), None when there is none."""
        for name, label in self.labels:
            if name == field:
                return label
        return None


class Headers(NamedTuple):
    """The relationship ids of the headers and footers that a section of the document may refer to.

    ``numbered``: the page number; the default header of every section.
    ``first``: the header of page 1, which the writer fills (ô 11 stands there).
    ``blank``: an empty one, for the first page of a later section.
    ``contact``: the footer of one page, which the writer fills (ô 13 stands there).
    ``blank_footer``: an empty one, for all other pages.
    """

    numbered: str
    first: str
    blank: str
    contact: str
    blank_footer: str


class BasePackage(NamedTuple):
    """The parts of a .docx that are the same in every document of a profile.

    ``parts`` are names and contents. ``document``, ``footnotes``, ``header_first`` and ``footer_contact`` are
    what stands before and after the paragraphs of the parts that the writer fills: ``word/document.xml``,
    ``word/footnotes.xml``, ``word/header-first.xml`` and ``word/footer-contact.xml``. ``section`` is what the
    writer needs for the ``w:sectPr`` of a section.
    """

    parts: tuple[tuple[str, bytes], ...]
    document: tuple[str, str]
    footnotes: tuple[str, str]
    header_first: tuple[str, str]
    footer_contact: tuple[str, str]
    section: Headers


class Format(NamedTuple):
    """A profile and its base package."""

    profile: Profile
    base: BasePackage
