"""What a Word file prints, as a row of lines that two versions of it can be compared by: words, without numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kehoach.text.vietnamese import nfc
from kehoach.verify.regions import Document, Part, regions
from kehoach.verify.seen import Paragraph, Run, Table, WordFile

NOTE = "\ufffc"
"""Stands in a text for the mark of a footnote."""
HEAD = frozenset({
    "nation", "motto", "party", "parent", "issuer", "number", "place-date", "type", "secrecy", "urgency",
    "circulation", "draft", "drafter", "contact",
})  # fmt: skip
"""Roles of single components that are compared each for itself, wherever they stand."""
_NOTHING = frozenset({"blank", "rule", "page-number", "header", "footer", "box"})
_REPEATED = "NOTEREF"  # a field that shows the number of a footnote once more
ROW_NUMBER = re.compile(r"(?:[IVXLC]{1,6}|\d{1,4}(?:\.\d{1,3})*|[a-zđA-Z])[.)]?|\(\d{1,3}\)")
"""The number of a row of a table."""
_DASHED = re.compile(r"[-–]\s")
_SPACES = re.compile(r"\s+")


class Line(NamedTuple):
    """A printed paragraph, or a row of a table.

    Attributes:
        role: a key of :data:`kehoach.verify.regions.NAMES`; ``row`` of a table, ``cell`` of a paragraph in one.
        text: its words without its number, NFC, a footnote as :data:`NOTE`; of a row those of its cells, without the
            number in its first one.
        number: the kind of its number (``roman``, ``dash``), "" without one.
        place: the number of the paragraph in the body of the file.
        runs: its words with their looks, with the number when that is typed.
        notes: the ids of its footnotes, in the order of their marks.
        document: which document of the file, from 0.
        annex: which annex of the document, 0 for none.
        table: which table of the file; -1 outside tables.
        layer: of a paragraph in a cell that covers several rows: which of these rows, from 0.
        cells: of a row: for each cell its column and its paragraphs that have words.
    """

    role: str
    text: str
    number: str = ""
    place: int = 0
    runs: tuple[Run, ...] = ()
    notes: tuple[int, ...] = ()
    document: int = 0
    annex: int = 0
    table: int = -1
    layer: int = 0
    cells: tuple[tuple[int, tuple[Line, ...]], ...] = ()


class Shown(NamedTuple):
    """A file as lines. ``head``: document and role with the words of a component; ``notes``: footnotes by their id."""

    lines: tuple[Line, ...]
    head: dict[tuple[int, str], str]
    notes: dict[int, Line]


def shown(file: WordFile, documents: tuple[Document, ...] | None = None) -> Shown:
    """Return what a Word file prints as lines.

    Args:
        file: the file.
        documents: what its paragraphs are, when that is known.
    """
    found = regions(file) if documents is None else documents
    lines: list[Line] = []
    head: dict[tuple[int, str], str] = {}
    for number, document in enumerate(one for one in found if not one.form):
        for role, text in _components(document):
            before = head.get((number, role), "")
            head[number, role] = f"{before} {text}".strip()
        lines += _lines(document, number)
    return Shown(tuple(lines), head, {note: _note(note, list(paragraphs)) for note, paragraphs in file.notes})


def whole(runs: Iterable[Run]) -> str:
    """Return the words of runs as they print, a footnote as :data:`NOTE`, blanks of all kinds as spaces."""
    parts: list[str] = []
    for run in runs:
        if run.note is not None or run.field == _REPEATED:
            parts.append(NOTE)
        else:
            parts.append(run.text.upper() if run.look.caps else run.text)
    return nfc("".join(" " if sign.isspace() else sign for sign in "".join(parts))).strip()


def is_number(text: str) -> bool:
    """Tell whether a cell holds the number of its row and nothing else."""
    return ROW_NUMBER.fullmatch(text.strip()) is not None


def squeezed(text: str) -> str:
    """Return a text with one space for each run of blanks: what is compared."""
    return _SPACES.sub(" ", text).strip()


def _components(document: Document) -> Iterator[tuple[str, str]]:
    for part in document.parts:
        if part.role in HEAD:
            yield part.role, squeezed(nfc(part.text))


def _lines(document: Document, number: int) -> Iterator[Line]:
    tables = sorted(document.tables, key=lambda data: data.after)
    at = 0
    for index, part in enumerate(document.parts):
        while at < len(tables) and tables[at].after <= index:
            yield from _rows(tables[at].table, number, tables[at].annex)
            at += 1
        if part.role not in HEAD and part.role not in _NOTHING and part.text:
            yield _line(part, number)
    for data in tables[at:]:
        yield from _rows(data.table, number, data.annex)


def _line(part: Part, document: int) -> Line:
    text = whole(part.paragraph.runs)
    kind = ""
    if part.number is not None:
        kind = part.number.kind
        printed = nfc(part.number.printed)
        if part.number.typed and text.startswith(printed):
            text = text[len(printed) :].strip()
    elif _DASHED.match(text):  # a basis of the Party
        kind, text = "dash", text[1:].strip()
    return Line(
        part.role, text, kind, part.paragraph.place.number, part.paragraph.runs, _notes(part.paragraph.runs),
        document, part.annex,
    )  # fmt: skip


def _rows(table: Table, document: int, annex: int) -> Iterator[Line]:
    """Give the rows of a table; a cell that covers several rows stands in each of them."""
    below: dict[int, tuple[int, tuple[Line, ...]]] = {}  # column → rows to come, and the words there
    for row in table.rows:
        cells = {
            column: tuple(line._replace(layer=line.layer + 1) for line in lines)
            for column, (_, lines) in below.items()
        }
        below = {column: (left - 1, cells[column]) for column, (left, _) in below.items() if left > 1}
        for cell in row.cells:
            lines = tuple(_cell(p, table.number) for p in cell.paragraphs if whole(p.runs))
            cells[cell.column] = lines
            if cell.down > 1:
                below[cell.column] = (cell.down - 1, lines)
        ordered = tuple(sorted(cells.items()))
        texts = [" ".join(line.text for line in lines) for _, lines in ordered]
        text = " | ".join(texts[1:] if len(texts) > 1 and is_number(texts[0]) else texts)
        yield Line("row", text, document=document, annex=annex, table=table.number, cells=ordered)


def _cell(paragraph: Paragraph, table: int) -> Line:
    runs = paragraph.runs
    return Line("cell", whole(runs), "", paragraph.place.number, runs, _notes(runs), table=table)


def _note(ident: int, paragraphs: list[Paragraph]) -> Line:
    runs = tuple(run for paragraph in paragraphs for run in paragraph.runs)
    return Line("note", whole(runs), place=ident, runs=runs)


def _notes(runs: Iterable[Run]) -> tuple[int, ...]:
    return tuple(run.note or 0 for run in runs if run.note is not None or run.field == _REPEATED)
