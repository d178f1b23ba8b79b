"""The tree of a file: what was written, before any meaning. Immutable, every node with its span.

Annotations are real types here and not texts (no ``from __future__ import annotations``): ``NamedTuple`` compiles
every text, which costs more than making the class.
"""

from kehoach.text.span import Span
from kehoach.text.values import NamedTuple


class Words(NamedTuple):
    """Plain words of a paragraph."""

    text: str
    span: Span


class Emphasis(NamedTuple):
    """``**bold**`` or ``*italic*``."""

    kind: str
    children: tuple["Inline", ...]
    span: Span


class Reference(NamedTuple):
    """``@id`` or ``@id.đầy-đủ`` (``form`` is "" or "full")."""

    id: str
    form: str
    span: Span


class Mark(NamedTuple):
    """``@(field: words)``: data inside a sentence; prints only its words."""

    field: str
    label: str
    children: tuple["Inline", ...]
    span: Span


class NoteMark(NamedTuple):
    """``^(text of a footnote)`` or ``^id`` (then ``id`` is set)."""

    id: str | None
    children: tuple["Inline", ...]
    span: Span


Inline = Words | Emphasis | Reference | Mark | NoteMark


class Key(NamedTuple):
    """An indented line that describes the line above: ``gọi tắt: …``."""

    name: str
    word: str
    text: tuple["Inline", ...]
    span: Span


class Field(NamedTuple):
    """A role or timeframe line. ``label`` is the text as typed, None for a short keyword; ``dash`` the bullet.

    ``items`` are the ``+`` bullets right below it (milestones of a time field without a value).
    """

    field: str
    label: str | None
    word: str
    dash: str
    text: tuple["Inline", ...]
    span: Span
    keys: tuple["Key | Field", ...] = ()
    items: tuple["Bullet", ...] = ()


class Bullet(NamedTuple):
    """A ``-`` or ``+`` line; ``kind`` and ``id`` when it is marked as task or goal."""

    mark: str
    kind: str | None
    id: str | None
    text: tuple["Inline", ...]
    span: Span
    keys: tuple["Key | Field", ...] = ()
    items: tuple["Bullet", ...] = ()


class Prose(NamedTuple):
    """A paragraph at the margin."""

    text: tuple["Inline", ...]
    span: Span
    items: tuple["Bullet", ...] = ()


class Quote(NamedTuple):
    """``> text``: quoted, never read as structure."""

    text: tuple["Inline", ...]
    span: Span


class Row(NamedTuple):
    """``| a | b |``: the cells of a table row."""

    cells: tuple[tuple["Inline", ...], ...]
    span: Span


class Declaration(NamedTuple):
    """``keyword id: value`` (document, basis, unit, group, person, note, field, include, numbering, relation …)."""

    name: str
    word: str
    id: str | None
    id_span: Span
    text: tuple["Inline", ...]
    span: Span
    keys: tuple["Key | Field", ...] = ()


class Table(NamedTuple):
    """``bảng:`` or ``bảng tổng hợp:`` with its own keys; its rows or blocks follow it."""

    name: str
    id: str | None
    text: tuple["Inline", ...]
    span: Span
    keys: tuple["Key | Field", ...] = ()


Item = Prose | Bullet | Field | Quote | Row | Declaration | Table


class Common(NamedTuple):
    """``chung:``: the fields below it count for all items of the heading above."""

    items: tuple[Item, ...]
    span: Span


class Heading(NamedTuple):
    """A numbered line: depth 1 to 6, the kind word if any, its id and text."""

    depth: int
    kind: str | None
    id: str | None
    text: tuple["Inline", ...]
    span: Span
    keys: tuple["Key | Field", ...] = ()


class Section(NamedTuple):
    """A numbered line with all that stands below it, in order."""

    heading: Heading
    children: tuple["Item | Section | Common", ...]
    span: Span


class Header(NamedTuple):
    """A header line: ``số: 115/KH-UBND``."""

    name: str
    word: str
    text: tuple["Inline", ...]
    span: Span


class Verbatim(NamedTuple):
    """A line of the recipients or of the signature, as typed (``text`` without the dash)."""

    text: str
    span: Span


class Part(NamedTuple):
    """``kết thúc:``, ``nơi nhận:`` or ``ký:`` with the lines below it."""

    name: str
    lines: tuple[Item | Verbatim, ...]
    span: Span


class Annex(NamedTuple):
    """``phụ lục [id]: title`` with its own content."""

    id: str | None
    text: tuple["Inline", ...]
    children: tuple[Header | Item | Section | Common, ...]
    span: Span
    keys: tuple["Key | Field", ...] = ()


class Document(NamedTuple):
    """One document of a file. ``front`` is header, declarations and opening, in order."""

    kind: str
    word: str
    abstract: tuple["Inline", ...]
    front: tuple[Header | Item, ...]
    sections: tuple[Section, ...]
    parts: tuple[Part, ...]
    annexes: tuple[Annex, ...]
    span: Span


class File(NamedTuple):
    """A whole source file: its documents, or the declarations of a shared file."""

    documents: tuple[Document, ...]
    declarations: tuple[Item, ...]
    span: Span
