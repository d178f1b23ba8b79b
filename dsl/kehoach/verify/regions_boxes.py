"""Components that stand outside the flow: in text boxes, in the header and the footer of page 1."""

from __future__ import annotations

from kehoach.verify import regions_text as words
from kehoach.verify.regions import Document, Part
from kehoach.verify.seen import Paragraph, WordFile


def boxes(file: WordFile, documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """Return the documents with what stands in text boxes, headers and footers added to the one it belongs to."""
    found: list[list[Part]] = [[] for _ in documents]
    last = [max((p.paragraph.place.section for p in document.parts), default=0) for document in documents]
    for paragraph in _outside(file):
        part = _part(paragraph)
        if part is not None:
            at = next((at for at, section in enumerate(last) if paragraph.place.section <= section), 0)
            found[at].append(part)
    return tuple(
        document._replace(parts=document.parts + tuple(more), party=document.party or _has_party(more))
        for document, more in zip(documents, found, strict=True)
    )


def _has_party(parts: list[Part]) -> bool:
    return any(part.role == "party" for part in parts)


def _outside(file: WordFile) -> list[Paragraph]:
    seen: set[tuple[str, str]] = set()
    found = list(file.text_boxes)
    for section in file.sections:
        for paragraph in (*section.headers, *section.footers):
            key = (paragraph.place.region, paragraph.text)
            if key not in seen:
                seen.add(key)
                found.append(paragraph)
    return found


def _part(paragraph: Paragraph) -> Part | None:
    """Return what a paragraph outside the flow is, None when it is nothing that has rules."""
    text = words.shown(paragraph).strip()
    if not text:
        return None
    in_box = paragraph.place.region == "text-box"
    role = words.head_word(text) or words.mark_word(text)
    if not role and words.is_contact(text):
        role = "contact"
    if not role and in_box:
        role = _of_box(text)
    if not role:
        return None
    return Part(
        role, text, text, paragraph, lines=paragraph.lines, cut=in_box, boxed=in_box or paragraph.border
    )


def _of_box(text: str) -> str:
    if words.is_number_line(text):
        return "number"
    if words.is_date_line(text):
        return "place-date"
    return "box"
