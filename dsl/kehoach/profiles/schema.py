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
    "basis",
)
CLOSING = ("recipients-title", "recipient", "capacity", "signature", "signer")
ROLES = (*HEAD, *CONTENT, "footnote", *CLOSING)
"""The roles of a paragraph in the page model; a test holds them equal to ``render.page.Role``."""

EXTRAS = ("normal", "rule", "spacer", "page-number")
"""Styles that no paragraph of the page model has: the ground of all, the paragraph of a drawn line, the tiny
one that has to stand beside a table, and the page number."""


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


class Profile(NamedTuple):
    """A whole format. ``standard`` names the rules it has been held to ("" when none)."""

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
    labels: tuple[tuple[str, str], ...]
    styles: tuple[Style, ...]

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


class BasePackage(NamedTuple):
    """The parts of a .docx that are the same in every document of a profile.

    ``parts`` are names and contents; ``document`` and ``footnotes`` are what stands before and after the
    paragraphs of the two parts that the writer fills.
    """

    parts: tuple[tuple[str, bytes], ...]
    document: tuple[str, str]
    footnotes: tuple[str, str]


class Format(NamedTuple):
    """A profile and its base package."""

    profile: Profile
    base: BasePackage
