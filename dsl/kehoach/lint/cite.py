"""The documents that a plan cites, each in its line: for the rules KH502 to KH525.

A line is a printed paragraph, or a ``văn bản`` declaration (``kind`` “declared”), which prints nowhere itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kehoach.lint.citations import found_in
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context
from kehoach.model.citation import Citation, title_follows
from kehoach.model.plan import CitedDocument, Plan
from kehoach.model.word_lists import values
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple
from kehoach.text.vietnamese import bare, key

Code = tuple[str, str]
"""What a document is known by: its number without leading zeros, its symbol in lower case."""

_TYPES = "loai_van_ban"
_QUOTING = frozenset({"quote"})


class Cited(NamedTuple):
    """A citation that is typed in a line.

    ``start`` and ``end`` count in the line; ``titled``: the abstract of the document follows; ``nested``: it
    stands inside the abstract of another document or between quotation marks, so its words are not the author's.
    """

    citation: Citation
    line: Printed
    start: int
    end: int
    titled: bool
    nested: bool

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the order of print."""
        return self.line.start, self.start

    @property
    def span(self) -> Span:
        """The place in the source."""
        return self.line.span(self.start, self.end)

    @property
    def name(self) -> str:
        """Type and number, as a later reference shows them (NĐ 30/2020, PL I II.6.b)."""
        one = self.citation
        if one.system == "law" and one.title:
            return f"{one.type} {one.title}"
        return f"{one.type} số {one.code}" if one.code else one.text

    def part(self, words: str) -> tuple[int, int]:
        """Return where some of its words stand in the line, all of it when they are not in it."""
        at = self.line.text.find(words, self.start, self.end)
        return (at, at + len(words)) if at >= 0 else (self.start, self.end)


class Reference(NamedTuple):
    """``@id`` or ``@id.đầy-đủ`` of a declared document in a printed line; ``full``: the latter."""

    document: CitedDocument
    full: bool
    line: Printed
    start: int
    end: int
    span: Span

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the order of print."""
        return self.line.start, self.start


def code_of(citation: Citation | None) -> Code | None:
    """Return what a citation's document is known by, None without a number."""
    if citation is None or not citation.number or not citation.symbol:
        return None
    return citation.number.lstrip("0"), citation.symbol.casefold()


@lru_cache(2)
def typed_citations(context: Context) -> tuple[Cited, ...]:
    """Return every citation that is typed in a printed line or a ``văn bản`` declaration, in order of print."""
    found: list[Cited] = []
    for line in (*_declared(context), *context.text.paragraphs):
        text = _typed_words(line)
        if "/" in text or "uật " in text or "háp " in text:
            found += _in_line(line, text)
    return tuple(found)


@lru_cache(2)
def by_line(context: Context) -> dict[int, list[Cited]]:
    """Return the citations of the printed lines, by where the line begins."""
    found: dict[int, list[Cited]] = {}
    for one in typed_citations(context):
        if one.line.kind != "declared":
            found.setdefault(one.line.start, []).append(one)
    return found


def author_citations(context: Context) -> Iterator[Cited]:
    """Give the citations that the author words himself: none of a quoted line or of another document's title."""
    return (one for one in typed_citations(context) if not one.nested and one.line.kind not in _QUOTING)


@lru_cache(2)
def references(context: Context) -> tuple[Reference, ...]:
    """Return every reference to a declared document in a printed line, in order of print."""
    known = {bare(one.id): one for one in context.plan.documents if one.id}
    found: list[Reference] = []
    for line in context.text.paragraphs if known else ():
        at = 0
        for text, span in line.runs:
            if len(text) != span.end - span.start:
                typed = context.sources[span.file].text[span.start : span.end]
                name, _, form = typed[1:].partition(".")
                document = known.get(bare(name)) if typed.startswith("@") else None
                if document is not None:
                    found.append(Reference(document, bool(form), line, at, at + len(text), span))
            at += len(text)
    return tuple(found)


def is_party(plan: Plan) -> bool:
    """Tell whether a plan is a document of the Party: by its number, its format or its issuer."""
    head = plan.head
    number = head.number.text if head.number else ""
    if "/" in number:
        return "-" in number.partition("/")[0]
    if head.profile is not None:
        return head.profile.text.casefold().startswith("hd")
    words = f" {head.issuer.text.casefold()} " if head.issuer else ""
    return any(key(f" {body} ") in key(words) for body in values(_TYPES, "body"))


def _typed_words(line: Printed) -> str:
    """Return the words of a line, those that references print left blank."""
    if len(line.runs) == 1:
        text, span = line.runs[0]
        return line.text if len(text) == span.end - span.start else " " * len(line.text)
    blank = [text if len(text) == span.end - span.start else " " * len(text) for text, span in line.runs]
    return "".join(blank).replace("\n", " ")


def _declared(context: Context) -> Iterator[Printed]:
    """Give the ``văn bản`` declarations as lines of their typed words."""
    for document in context.plan.documents:
        if document.basis:
            continue
        span = document.span
        source = context.sources[span.file].text
        at = source.find(":", span.start, span.end) + 1
        runs: list[tuple[str, Span]] = []
        while 0 < at < span.end:
            stop = source.find("\n", at, span.end) + 1 or span.end
            line = source[at:stop]
            first = at + len(line) - len(line.lstrip())
            if first < stop:
                runs.append((source[first:stop], Span(first, stop, span.file)))
            at = stop
        text = "".join([words for words, _ in runs]).replace("\n", " ")
        if text:
            yield Printed(text, tuple(runs), "declared", -1)


def _in_line(line: Printed, text: str) -> Iterator[Cited]:
    title = -1  # where the abstract of the last document begins that the author cites
    nested = False
    for one in found_in(text):
        titled = title_follows(text, one.end)
        nested = _is_quoted(text, one.start) or (title >= 0 and _goes_on(text, title, one.start, nested))
        if not nested:
            title = -1
        yield Cited(one, line, one.start, one.end, titled, nested)
        if titled and not nested:
            title = one.end


def _is_quoted(text: str, at: int) -> bool:
    return text.count("“", 0, at) > text.count("”", 0, at)


def _goes_on(text: str, title: int, at: int, nested: bool) -> bool:
    """Tell whether an abstract that begins at *title* reaches a citation at *at*."""
    between = text[title:at]
    if ";" in between or ". " in between or between.count(")") > between.count("("):
        return False
    before = between.rstrip()
    joined = before.endswith(",") or before.endswith(" và")
    return nested if joined else True
