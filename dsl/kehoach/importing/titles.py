"""Titles typed on one line with their abstract, and what a document says that it goes with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kehoach.importing.inline import clean, escaped
from kehoach.importing.lines import Line, declared
from kehoach.verify.regions import Document, Part
from kehoach.verify.regions_flow import part_of
from kehoach.verify.regions_joined import title_before
from kehoach.verify.regions_text import shown
from kehoach.verify.seen import Paragraph


def parted(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Return the documents with type and abstract as two parts where they share a line."""
    return tuple(
        document._replace(parts=tuple(part for each in document.parts for part in _parted(each)))
        for document in documents
    )


def _parted(part: Part) -> Iterator[Part]:
    kind = title_before(part.text) if part.role == "type" else ""
    paragraph = part.paragraph
    typed = r"\s+".join(map(re.escape, kind.split()))
    found = re.match(rf"\s*({typed})\s*", shown(paragraph)) if kind else None
    if found is None:
        yield part if part.role != "type" else part._replace(text=part.text.rstrip(" .:"))
        return
    rest = part.text[len(kind) :].strip()
    rest = rest[:1].upper() + rest[1:]
    first, second = (
        part_of(paragraph, 0, found.end(1)),
        part_of(paragraph, found.end(), len(shown(paragraph))),
    )
    kind = kind.rstrip(" .:")
    yield part._replace(text=kind, words=kind, paragraph=first, lines=())
    yield part._replace(role="abstract", text=rest, words=rest, paragraph=_begun(second))


def _begun(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph whose first letter is a capital: words that went on with the type begin a title."""
    if not paragraph.runs:
        return paragraph
    first, *others = paragraph.runs
    first = first._replace(text=first.text[:1].upper() + first.text[1:])
    return paragraph._replace(runs=(first, *others), text="".join(run.text for run in (first, *others)))


def carriers(parts: Iterable[Part], indent: str = "") -> Iterator[Line]:
    """Give the line that says what a document or annex goes with, in the words of the source.

    Args:
        parts: lines “(Kèm theo …”, several when the words go on.
        indent: what stands before the line.
    """
    found = tuple(parts)
    if found:
        words = carried_by(" ".join(part.text.strip() for part in found))
        yield declared(f"{indent}kèm theo: {escaped(words)}", *found)


def carried_by(text: str) -> str:
    """Return what “(Kèm theo Quyết định số …)” names; “Ban hành kèm theo …” is kept, as it prints so again."""
    words = re.sub(r"^\(|\)$", "", clean(text).strip()).strip()
    if re.match(r"ban hành\s+kèm theo\s", words, re.IGNORECASE):
        return words
    return re.sub(r"^(?:ban hành\s+)?(?:đính\s+)?kèm theo\s+", "", words, flags=re.IGNORECASE)
