"""Typed citations made into declared documents: which are worth it, what they are called, what is replaced."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kehoach.diagnostics.model import Edit
from kehoach.importing.declare_changes import Change
from kehoach.importing.declare_citations import Cited, Place, cited_documents
from kehoach.importing.declare_front import Front, folded
from kehoach.importing.declare_ids import Names
from kehoach.lint.cite_clauses import Clause, uses
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context
from kehoach.model.citation import parse_citation, title_follows
from kehoach.model.symbols import first_part

_TWICE = 2
_MORE = (" ngày", ", ngày", " của ", " “")  # what shows that a citation says more than its short form
_SPECIAL = re.compile(r"[@*^\\]")
_ROUNDS = 5
_MANY = (
    100  # documents whose short names are looked for beyond where they are cited: each time in the whole text
)


class Document(NamedTuple):
    """A document that may be declared.

    Attributes:
        cited: the places where it is cited.
        full: what ``@id.đầy-đủ`` is to print.
        short: what ``@id`` is to print.
        said: the short form has to be declared: it is not what ``@id`` prints by itself.
        clause: the clause that explains the short form.
        source: the place that the full citation comes from.
    """

    cited: Cited
    full: str
    short: str
    said: bool
    clause: Clause | None
    source: Place


class _Use(NamedTuple):
    line: Printed
    start: int
    end: int
    number: int  # of the document
    full: bool


def document_changes(context: Context, front: Front, names: Names) -> tuple[Change, ...]:
    """Return the changes that declare the documents of a plan and refer to them; none overlaps another.

    Args:
        context: the plan, everything in it typed out.
        front: where declarations go.
        names: the ids that are taken.
    """
    explained: set[tuple[int, int]] = set()
    candidates = [_document(cited, front, explained) for cited in cited_documents(context)]
    documents = [one for one in candidates if one is not None]
    uses_, within = _worth(context, documents)
    worth = sorted({use.number for use in uses_} | {use.number for w in within.values() for use in w})
    ids = {number: names.document(documents[number].source.citation) for number in worth}
    order = _order(worth, within)
    changes = [
        _declaration(front, documents[number], ids, number, within.get(number, ())) for number in order
    ]
    for use in uses_:
        place = use.line.typed(use.start, use.end, context.sources)
        if place is not None and place.file == 0:
            words = use.line.text[use.start : use.end]
            changes.append(Change((Edit(place, _reference(ids, use)),), "", words))
    return tuple(changes)


def _reference(ids: dict[int, str], use: _Use) -> str:
    return f"@{ids[use.number]}" + (".đầy-đủ" if use.full else "")


def _document(cited: Cited, front: Front, explained: set[tuple[int, int]]) -> Document | None:
    """Return a document with its fullest citation and its short form, None when nothing can be declared."""
    clause = None
    for place in cited:
        if place.clause and (place.clause.line.start, place.clause.start) not in explained:
            clause = place.clause
            explained.add((clause.line.start, clause.start))
            break
    basis = [place for place in cited if front.basis(place) is not None]
    ranked = basis[:1] or sorted(
        (place for place in cited if not place.quoted and place.line.kind != "basis"), key=_fullness
    )
    for source in reversed(ranked):
        for words in dict.fromkeys((source.words, source.form)):
            parsed = parse_citation(words)
            if parsed is not None and not parsed.also and not _SPECIAL.search(words):
                usual = first_part(words, parsed)
                short = clause.name if clause else _short_form(cited, words, usual)
                said = short != usual or clause is not None
                return Document(cited, words, short, said, clause, source)
            if basis:
                return None
    return None


def _fullness(place: Place) -> tuple[bool, int, int]:
    parts = bool(place.citation.date_text) + bool(place.citation.issuer) + (place.full > place.end)
    return place.clause is not None, parts, place.full - place.start


def _short_form(cited: Cited, full: str, usual: str) -> str:
    """Return what most of the later places print: the usual short form, or type and number alone."""
    forms: Counter[str] = Counter()
    for place in cited:
        words = place.form
        as_full = full != usual and place.line.text.startswith(full, place.start)
        if not (place.quoted or place.titled or as_full or place.line.kind == "basis"):
            forms[words] += place.line.kind != "abstract"
    best = max(forms, key=lambda words: (forms[words], words == usual), default=usual)
    return best if forms[best] > forms[usual] and not _SPECIAL.search(best) else usual


def _worth(context: Context, documents: list[Document]) -> tuple[list[_Use], dict[int, list[_Use]]]:
    """Return the uses of the documents that are worth declaring, in the text and in each other's citations."""
    active = set(range(len(documents)))
    every = [use for number, one in enumerate(documents) for use in _uses(context, one, number)]
    by_line: dict[int, list[_Use]] = {}
    for use in every:
        by_line.setdefault(use.line.start, []).append(use)
    for _ in range(_ROUNDS):
        used = list(_outermost(use for use in every if use.number in active))
        within = {number: _within(documents, number, active, by_line) for number in active}
        counts = Counter(use.number for use in used)
        counts.update(use.number for inner in within.values() for use in inner)
        kept = {n for n in active if counts[n] + (documents[n].source.line.kind == "basis") >= _TWICE}
        if kept == active:
            break
        active = kept
    else:
        return [], {}
    return used, within


def _uses(context: Context, one: Document, number: int) -> Iterator[_Use]:
    """Give the places that print exactly what a reference to a document would."""
    seen: set[tuple[int, int]] = set()
    for place in one.cited:
        text, start = place.line.text, place.start
        seen.add((place.line.start, start))
        if place.quoted or (place.line.kind == "basis" and place is one.source):
            continue
        if _stands(text, start, one.full) and (one.full != one.short or place.line.kind == "abstract"):
            yield _Use(place.line, start, start + len(one.full), number, one.full != one.short)
        elif place.line.kind != "abstract" and _alone(text, start, one.short):
            yield _Use(place.line, start, start + len(one.short), number, False)
    if one.clause is not None:
        yield from _named(context, one.clause, number, seen)


def _named(context: Context, clause: Clause, number: int, seen: set[tuple[int, int]]) -> Iterator[_Use]:
    """Give the short name in its clause and, where it holds a number, later in the text; not those seen already."""
    end = len(clause.name)
    if (clause.line.start, clause.at) not in seen:
        yield _Use(clause.line, clause.at, clause.at + end, number, False)
    if number >= _MANY or not any(letter.isdigit() for letter in clause.name):
        return
    for line, at in uses(context, clause.name):
        later = line.start > clause.line.start and line.kind not in ("quote", "abstract")
        new = later and (line.start, at) not in seen and not _quoted(line.text, at)
        if new and _alone(line.text, at, clause.name):
            yield _Use(line, at, at + end, number, False)


def _quoted(text: str, at: int) -> bool:
    return text.count("“", 0, at) > text.count("”", 0, at)


def _stands(text: str, start: int, words: str) -> bool:
    """Tell whether exactly these words stand at a place, and a reference could stand there."""
    before, after = text[start - 1 : start], text[start + len(words) : start + len(words) + 2]
    joins = (
        after[:1].isalnum() or after[:1] in ("_", "-", "/", "–") or (after[:1] == "." and after[1:].isalpha())
    )
    return text.startswith(words, start) and not joins and not before.isalnum()


def _alone(text: str, start: int, short: str) -> bool:
    """Tell whether a short form stands at a place and no fuller citation, nor an abstract after it."""
    end = start + len(short)
    return _stands(text, start, short) and not text.startswith(_MORE, end) and not title_follows(text, end)


def _outermost(uses_: Iterable[_Use]) -> Iterator[_Use]:
    """Give the uses that do not stand inside another one, in order of print."""
    line = reached = -1
    for use in sorted(uses_, key=lambda use: (use.line.start, use.start, -use.end)):
        if use.line.start != line:
            line, reached = use.line.start, -1
        if use.start >= reached:
            reached = use.end
            yield use


def _within(
    documents: list[Document], number: int, active: set[int], by_line: dict[int, list[_Use]]
) -> list[_Use]:
    """Return the uses of other documents inside the citation of one, as it is declared."""
    one = documents[number]
    line, start = one.source.line, one.source.start
    end = start + len(one.full)
    if end == one.source.end or one.source.line.kind == "basis":
        return []
    inside = (
        use
        for use in by_line.get(line.start, ())
        if use.number in active and use.number != number and start < use.start and use.end <= end
    )
    return list(_outermost(use for use in inside if _shorter(documents[use.number], one, use.full)))


def _shorter(other: Document, one: Document, full: bool) -> bool:
    """Tell whether what a reference to a document prints cannot lead back to the citation it stands in."""
    return len(other.full) < len(one.full) or (other.said and not full)


def _order(worth: list[int], within: dict[int, list[_Use]]) -> list[int]:
    """Return the numbers of documents, those that another one's citation refers to before it."""
    order: dict[int, None] = {}

    def add(number: int) -> None:
        for use in within.get(number, ()):
            if use.number not in order:
                add(use.number)
        order.setdefault(number)

    for number in worth:
        add(number)
    return list(order)


def _declaration(
    front: Front, one: Document, ids: dict[int, str], number: int, inside: Iterable[_Use]
) -> Change:
    """Return the change that declares a document: on its ``căn cứ`` line, else below the header."""
    short = one.short if one.said else ""
    node = front.basis(one.source)
    if node is not None:
        return Change(front.named_basis(node, ids[number], short), ids[number], one.full)
    parts: list[str] = []
    at = one.source.start
    for use in inside:
        parts += (one.source.line.text[at : use.start], _reference(ids, use))
        at = use.end
    value = "".join((*parts, one.source.line.text[at : one.source.start + len(one.full)]))
    lines = folded(f"văn bản {ids[number]}: {value}")
    if short:
        lines += f"\n  gọi tắt: {short}"
    return Change(front.declaration(lines), ids[number], one.full)
