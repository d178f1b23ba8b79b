"""The documents of a file, understood, as the lines of a ``.kh`` file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.importing.asides import lines_aside
from kehoach.importing.body import Body
from kehoach.importing.casing import Casing
from kehoach.importing.closing import closing_of
from kehoach.importing.entries import Entry, entries, labels_in, odd
from kehoach.importing.head import header, kind_of_document
from kehoach.importing.inline import clean, escaped, inline, is_balanced
from kehoach.importing.lines import Line, declared, doubtful, origin
from kehoach.importing.tables import heads
from kehoach.importing.taught import field_of, lessons
from kehoach.importing.titles import carriers, parted
from kehoach.verify.regions import Document, Part
from kehoach.verify.regions_text import is_rule
from kehoach.verify.seen import Paragraph, WordFile

_LONGEST_INLINE_NOTE = 160


def lines_of(file: WordFile, documents: tuple[Document, ...]) -> list[Line]:
    """Return the lines of all documents of a file, in order."""
    notes = _notes(file)
    documents = parted(documents)
    casing = Casing(part.text for document in documents for part in document.parts)
    found: list[Line] = []
    wanted = [document for document in documents if not document.form]
    for at, document in enumerate(wanted):
        if at:
            found.append(Line("", "declared", ()))
        found += _document(file, document, at == 0, casing, notes)
    return [*found, *lines_aside(documents)]


def _notes(file: WordFile) -> dict[int, str]:
    """Return the words of the footnotes; long or unbalanced ones are declared apart and only named."""
    found: dict[int, str] = {}
    for identity, paragraphs in file.notes:
        words = " ".join(inline(paragraph.runs, {}, emphasis=False) for paragraph in paragraphs)
        words = re.sub(r"^(?:\[?\d{1,3}[\].)]?|[\u00b9\u00b2\u00b3])\s+", "", clean(words).strip())
        short = is_balanced(words) and len(words) <= _LONGEST_INLINE_NOTE
        found[identity] = words if short else f"\0{note_id(identity)}"
    return found


def note_id(identity: int) -> str:
    """Return the id of a footnote in the file."""
    return f"cc{identity}" if identity > 0 else f"cc-cuoi-{-identity}"


def _document(
    file: WordFile, document: Document, first: bool, casing: Casing, notes: dict[int, str]
) -> Iterator[Line]:
    head = list(header(document, first, casing, notes))
    kind = kind_of_document(document).name
    text = entries(document, 0, notes)
    text, closing = closing_of(text)
    told: set[str] = set()
    body = Body(text, casing, articles=kind in ("decision", "resolution"), told=told)
    yield from head
    yield from lessons(_labels([*text, *closing], document))
    if body.scheme:
        yield Line(f"đánh số: {body.scheme}", "declared", ())
    yield Line("", "declared", ())
    lines = list(body.lines())
    yield from lines
    if closing:
        yield Line("", "declared", ())
        yield Line("kết thúc:", "declared", ())
        yield from Body(closing, casing).lines()
    yield from _long_notes(file, [*head, *lines])
    yield from _recipients(document)
    yield from _signature(document, casing)
    for part in odd(document):
        drawn = is_rule(part.text)
        yield Line("", "dropped", (origin(part),), "format") if drawn else doubtful(part, "odd")
    yield from _annexes(file, document, casing, notes, told)


def _labels(text: list[Entry], document: Document) -> Iterator[tuple[str, str]]:
    """Give the labels of lines and the heads of columns that say which field they are."""
    for entry in text:
        if entry.label is not None:
            yield from ((label.field, label.label) for label in labels_in(entry.text))
            yield entry.label
    for data in document.tables:
        for words in heads(data.table):
            if field := field_of(words):
                yield field, words


def _long_notes(file: WordFile, lines: list[Line]) -> Iterator[Line]:
    """Give the footnotes that are declared apart, those that a line names."""
    named = " ".join(line.text for line in lines)
    for identity, paragraphs in file.notes:
        if re.search(rf"\^{note_id(identity)}(?![\w-])", named):
            words = " ".join(inline(paragraph.runs, {}, emphasis=False) for paragraph in paragraphs)
            words = re.sub(r"^(?:\[?\d{1,3}[\].)]?|[\u00b9\u00b2\u00b3])\s+", "", clean(words).strip())
            yield Line("", "declared", ())
            yield Line(f"cước chú {note_id(identity)}: {words}", "declared", ())


def _recipients(document: Document) -> Iterator[Line]:
    title = document.of("recipients-title")
    parts = [part for part in document.of("recipient", "archive") if part.text.strip()]
    if not title and not parts:
        return
    yield Line("", "declared", ())
    yield declared("nơi nhận:", *title[:1])
    for part in parts:
        words = re.sub(r"^[-–+•*]\s*", "", clean(part.text).strip()).rstrip(" ;.,")
        yield declared(f"- {words}", part)


def _signature(document: Document, casing: Casing) -> Iterator[Line]:
    parts = [part for part in document.of("capacity", "post", "signer") if part.text.strip()]
    if not parts:
        return
    yield Line("", "declared", ())
    yield Line("ký:", "declared", ())
    signer = [part for part in parts if part.role == "signer"]
    for part in (part for part in parts if part.role != "signer"):
        yield declared(clean(part.text).strip().upper(), part)
    if signer:
        name = clean(signer[0].text).strip()
        yield declared(name.title() if name.isupper() else name, signer[0])
    yield from (doubtful(part, "signature") for part in signer[1:])


def _annexes(
    file: WordFile, document: Document, casing: Casing, notes: dict[int, str], told: set[str]
) -> Iterator[Line]:
    marks = document.annexes()
    for number in range(1, len(marks) + 1):
        parts = [part for part in document.parts if part.annex == number]
        titles = [part for part in parts if part.role == "annex-title"]
        words = [
            re.sub(
                r"^phụ lục(?:\s+(?:số\s+)?[ivxl\d]+)?\s*[.:–-]?\s*",
                "",
                marks[number - 1].text,
                flags=re.IGNORECASE,
            )
        ]
        words += [clean(part.text) for part in titles]
        title = casing.sentence(" ".join(word for word in words if word.strip()).strip())
        yield Line("", "declared", ())
        yield declared(f"phụ lục: {escaped(title)}", marks[number - 1], *titles)
        if _landscape(file, marks[number - 1].paragraph):
            yield Line("  khổ: ngang", "declared", ())
        with_ = [part for part in parts if part.role == "attached-to"]
        yield from carriers(with_, "  ") if with_ else (Line("  kèm theo: không", "declared", ()),)
        body = Body(entries(document, number, notes), casing, told=told)
        if body.scheme:
            yield Line(f"  đánh số: {body.scheme}", "declared", ())
        lines = list(body.lines())
        yield from lines
        yield from _long_notes(file, lines)
        yield from _closing_parts(parts)


def _closing_parts(parts: list[Part]) -> Iterator[Line]:
    """Give what stands below an annex and has no place in one: a signature of its own."""
    for part in parts:
        if (
            part.role in ("recipients-title", "recipient", "archive", "capacity", "post", "signer")
            and part.text.strip()
        ):
            yield doubtful(part, "place")


def _landscape(file: WordFile, paragraph: Paragraph) -> bool:
    section = paragraph.place.section
    return section < len(file.sections) and file.sections[section].landscape
