"""What stands in a file before the plan and is none: the letter that sends it, its cover page."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.importing.lines import Line, doubtful, dropped
from kehoach.verify.regions import Document

_TEXT = frozenset({
    "body", "section", "clause", "point", "item", "article", "basis", "part", "recipients-title", "recipient",
    "archive", "capacity", "post", "signer", "number", "annex",
})  # fmt: skip


def set_aside(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """Return the documents with letters and cover pages before a plan marked as forms, which are not brought in.

    A letter has an addressee or a subject and no type; the plan after it has a head of its own (otherwise the letter
    is what carries the plan). A cover page has neither a head nor any text.
    """
    found = list(documents)
    for at, document in enumerate(found[:-1]):
        after = next((other for other in found[at + 1 :] if not other.form), None)
        if (
            after is not None
            and after.headed
            and after.kind
            and (_is_letter(document) or _is_cover(document))
        ):
            found[at] = document._replace(form=True)
    return tuple(found)


def _is_letter(document: Document) -> bool:
    return document.headed and not document.kind and bool(document.of("subject", "addressee"))


def _is_cover(document: Document) -> bool:
    roles = {part.role for part in document.parts if part.text.strip()}
    return not document.headed and not document.tables and not roles & _TEXT


def lines_aside(documents: tuple[Document, ...]) -> Iterator[Line]:
    """Tell of every line that is not brought in: of letters and covers before the plan, of blank forms after it."""
    began = False
    for document in documents:
        began = began or not document.form
        for part in document.parts if document.form else ():
            if part.text.strip() and began:
                yield dropped(part, "form")
            elif part.text.strip():
                yield doubtful(part, "letter" if document.headed else "cover")
