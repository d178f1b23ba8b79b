"""Which citation of a document is its first: for the rules on first and later citations (KH511, KH512)."""

from __future__ import annotations

from functools import lru_cache

from kehoach.lint.cite import Cited, Code, Reference, author_citations, code_of, references, typed_citations
from kehoach.lint.rule import Context
from kehoach.model.plan import CitedDocument
from kehoach.text.values import NamedTuple

_APART = frozenset(("abstract", "note", "declared", "quote", "cell"))
"""Lines in which a citation is neither first nor later: their own form, or their place in print, is not the text's."""


class Mention(NamedTuple):
    """A place at which a document is named: typed (``cited``) or by reference (``reference``)."""

    cited: Cited | None
    reference: Reference | None
    place: tuple[int, int]


@lru_cache(2)
def mentions(context: Context) -> dict[Code, tuple[Mention, ...]]:
    """Return the places at which each numbered document is named by the author in the text, in order of print."""
    found: dict[Code, list[Mention]] = {}
    for one in author_citations(context):
        code = code_of(one.citation)
        if code and one.line.kind not in _APART and one.citation.system != "law":
            found.setdefault(code, []).append(Mention(one, None, one.place))
    for reference in references(context):
        code = code_of(reference.document.citation)
        if code and reference.line.kind not in _APART:
            found.setdefault(code, []).append(Mention(None, reference, reference.place))
    return {code: tuple(sorted(all_, key=lambda one: one.place)) for code, all_ in found.items()}


@lru_cache(2)
def introduced(context: Context) -> dict[Code, tuple[int, int]]:
    """Return where each document is first cited with its date, wherever that is; of a footnote, before all else."""
    found: dict[Code, tuple[int, int]] = {}
    for one in typed_citations(context):
        code = code_of(one.citation)
        if code and one.citation.date_text and one.line.kind != "declared":
            place = (-1, 0) if one.line.kind == "note" else one.place
            found[code] = min(place, found.get(code, place))
    for reference in references(context):
        code = code_of(reference.document.citation)
        if code and (reference.full or dated(reference.document)):
            found[code] = min(reference.place, found.get(code, reference.place))
    return found


def dated(document: CitedDocument) -> bool:
    """Tell whether what ``@id`` prints of a document holds its date: then the author chose a long short form."""
    date = document.citation.date_text if document.citation else None
    return bool(date) and str(date) in document.short


def declared(context: Context) -> dict[Code, CitedDocument]:
    """Return the documents that have an id, by number and symbol."""
    found: dict[Code, CitedDocument] = {}
    for document in context.plan.documents:
        code = code_of(document.citation)
        if code and document.id:
            found.setdefault(code, document)
    return found
