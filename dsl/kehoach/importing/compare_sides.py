"""A source and the plan that came of it, each as paragraphs of words that can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach.driver import Compilation
from kehoach.importing.compare import Words, words_in
from kehoach.importing.named_numbers import without_roman
from kehoach.importing.tables_head import repeated_heads
from kehoach.render import page
from kehoach.verify.regions import Document
from kehoach.verify.regions_numbers import number_of
from kehoach.verify.seen import Paragraph, Row, Table, WordFile

Rows = dict[Words, set[frozenset[Words]]]
_FORMAT = frozenset(
    ("nation", "motto", "party", "rule", "blank", "recipients-title", "annex", "page-number")
)  # fmt: skip
_SET_APART = frozenset(
    ("parent", "issuer", "number", "place-date", "authority", "signature", "draft", "urgency", "secrecy")
)
_LABELLED = ("title-", "item-", "bullet-")


class Side(NamedTuple):
    """A plan as it is compared: its paragraphs without numbers and what every plan prints, and the parts of its heads.

    ``heads``: of each document and annex, the roles that its head has. ``rows``: of each cell
    with words, the rows of tables that it stands in.
    """

    paragraphs: list[str]
    heads: list[frozenset[str]]
    rows: Rows


def source_side(file: WordFile, documents: tuple[Document, ...]) -> Side:
    """Return a source as it is compared."""
    found: list[str] = []
    heads: list[frozenset[str]] = []
    for document in documents:
        if document.form:
            continue
        for annex in range(max((part.annex for part in document.parts), default=0) + 1):
            found += _sheet(document, annex)
            heads.append(frozenset(part.role for part in document.parts if part.annex == annex))
    found += [_note(" ".join(p.text for p in paragraphs)) for _, paragraphs in file.notes]
    return Side(found, heads, _rows(documents))


def _rows(documents: tuple[Document, ...]) -> Rows:
    found: Rows = {}
    for document in documents:
        for row in (row for data in document.tables for row in data.table.rows if not document.form):
            cells = frozenset(filter(None, map(words_in, _cells([row]))))
            for cell in cells:
                found.setdefault(cell, set()).add(cells)
    return found


def _sheet(document: Document, annex: int) -> list[str]:
    """Return the paragraphs of a document, or of one of its annexes: the frame, the text, and what closes it."""
    parts = [(at, part) for at, part in enumerate(document.parts) if part.annex == annex]
    tables = [data for data in document.tables if data.annex == annex]
    frame, flow, closing, last = [], [], [], []
    for at, part in parts:
        while tables and tables[0].after <= at:
            flow += _cells(_own_rows(tables.pop(0).table))
        text = part.words if part.number is not None else without_roman(part.text)
        if part.role == "part":
            text = "" if part.words == part.text else part.words
        if part.role in _SET_APART:
            frame.append(part.text)
        elif part.role in ("capacity", "post", "signer"):
            closing.append(text)
        elif part.role in ("contact", "circulation"):
            last.append(text)
        elif part.role not in _FORMAT:
            flow.append(text)
    for data in tables:
        flow += _cells(_own_rows(data.table))
    return [_sorted(frame), *flow, _sorted(closing), *last]


def _sorted(frame: list[str]) -> str:
    """Return the words of the head or the signature in one order, since those of two columns may be read in any."""
    return " ".join(sorted(words_in(" ".join(frame))))


def _note(text: str) -> str:
    return re.sub(r"^\s*(?:\[?\d{1,3}[\].)]?|[\u00b9\u00b2\u00b3])\s+", "", text)


def _own_rows(table: Table) -> list[Row]:
    """Return the rows of a table without those that only repeat its head."""
    again = repeated_heads(table)
    return [row for at, row in enumerate(table.rows) if at not in again]


def _cells(rows: Sequence[Row]) -> list[str]:
    return [" ".join(map(_shown, cell.paragraphs)) for row in rows for cell in row.cells]


def _shown(paragraph: Paragraph) -> str:
    return f"{paragraph.label} {paragraph.text}"


def printed_side(compilation: Compilation, source: Side) -> Side:
    """Return what a plan prints, in the same form.

    Args:
        compilation: the plan.
        source: the source: what its heads lack is the format's own and is not compared, and a cell that is printed
            once for several rows counts in each where the source has it.
    """
    from kehoach.render.compose import compose

    profile, _ = compilation.format()
    document = compose(compilation.plans, profile)
    heads = source.heads
    found: list[str] = []
    for at, sheet in enumerate(document.sheets):
        frame: list[str] = []
        flow: list[str] = []
        closing: list[str] = []
        shown = heads[at] if at < len(heads) else _SET_APART
        for role, text in _printed(sheet.blocks, source.rows):
            if role in _FORMAT or role in ("contact", "circulation", "part"):
                continue
            if role in _SET_APART:
                frame += [text] if role in shown else []
            else:
                (closing if role in ("capacity", "post", "signer") else flow).append(text)
        found += [_sorted(frame), *flow, _sorted(closing), sheet.contact, sheet.circulation]
    found += ["".join(run.text for run in note) for note in document.footnotes]
    return Side(found, heads, source.rows)


def _printed(blocks: Sequence[object], rows: Rows) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if isinstance(block, page.Paragraph):
            yield block.role, _words(block)
        elif isinstance(block, page.Columns):
            yield from _printed((*block.left, *block.right), rows)
        elif isinstance(block, page.Box):
            yield block.role, block.text
        elif isinstance(block, page.Table):
            yield from (("cell", text) for text in _filled(block, rows))


def _filled(table: page.Table, rows: Rows) -> Iterator[str]:
    """Give the words of each cell; those of one that goes on downwards again in each row where the source has them."""
    above: dict[int, str] = {}
    for row in table.rows:
        texts = [" ".join(map(_words, cell.paragraphs)) for cell in row.cells]
        beside = frozenset(filter(None, map(words_in, texts)))
        alike = rows.get(max(beside, key=len, default=()), set())
        column = 0
        for cell, text in zip(row.cells, texts, strict=True):
            shown = text
            if cell.merged == "more":
                wanted = above.get(column, "")
                shown = wanted if any({*beside, words_in(wanted)} <= cells for cells in alike) else text
            else:
                above[column] = text
            column += cell.across
            yield shown


def _words(paragraph: page.Paragraph) -> str:
    runs = paragraph.runs
    text = "".join(run.text for run in runs)
    if paragraph.role == "quote":
        return number_of(text, "")[1]
    if paragraph.role.startswith(_LABELLED) and len(runs) > 1 and _is_label(runs[0].text):
        return text[len(runs[0].text) :]
    return text


def _is_label(text: str) -> bool:
    return (
        text.endswith(" ")
        and len(text) < 16
        and not text[:-1].endswith(" ")
        and " " not in text.strip().removeprefix("Điều ")
    )
