"""Names of a document: everything an ``@id`` can stand for, and what it prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.model.citation import Citation, parse_citation, without_title
from kehoach.model.plan import CitedDocument, DeclaredNote, DeclaredUnit
from kehoach.syntax import nodes
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple
from kehoach.text.vietnamese import bare, nearest

_UNITS = frozenset({"unit", "group", "person"})
_DOCUMENTS = frozenset({"document", "basis"})
NAMES = {
    "document": Text("văn bản", "a document"),
    "unit": Text("đơn vị", "a unit"),
    "group": Text("nhóm", "a group"),
    "person": Text("người", "a person"),
    "note": Text("cước chú", "a footnote"),
    "section": Text("đề mục", "a section"),
    "task": Text("nhiệm vụ", "a task"),
    "goal": Text("mục tiêu", "a goal"),
    "annex": Text("phụ lục", "an annex"),
}


class Symbol(NamedTuple):
    """One declared name. ``place`` is what a reference to a numbered line or an annex prints."""

    kind: str
    id: str
    node: Any
    span: Span
    shared: bool = False
    place: str = ""


class Symbols:
    """The table of names of one document, with the words that each prints and how often it was used."""

    def __init__(self, found: list[Diagnostic]) -> None:
        self.found = found
        self.table: dict[str, Symbol] = {}
        self.used: dict[str, int] = {}
        self._open: list[str] = []
        self._short: dict[str, str] = {}
        self._full: dict[str, str] = {}
        self._citations: dict[str, Citation | None] = {}

    def add(self, symbol: Symbol) -> None:
        """Add a name; one that is taken is reported."""
        name = bare(symbol.id)
        first = self.table.setdefault(name, symbol)
        if first is not symbol:
            if first.shared and not symbol.shared:
                self.table[name] = symbol  # a plan may redefine what a shared file declares
                return
            hint = Hint(Text("chỗ dùng đầu tiên", "first used here"), first.span)
            self.found.append(problem("KH202", symbol.span, symbol.id, hints=(hint,)))

    def declare(self, declarations: Iterable[nodes.Declaration], *, shared: bool = False) -> None:
        """Add documents, units, groups, persons and notes."""
        for node in declarations:
            if node.id is None or node.name not in _DOCUMENTS | _UNITS | {"note"}:
                continue
            kind = "document" if node.name in _DOCUMENTS else node.name
            self.add(Symbol(kind, node.id, node, node.id_span, shared))

    def get(self, ident: str, span: Span) -> Symbol | None:
        """Return the name that ``@ident`` stands for and count the use; report an unknown one."""
        name = bare(ident)
        symbol = self.table.get(name)
        if symbol is None:
            near = nearest(ident, [s.id for s in self.table.values()])
            hints = (Hint(Text(f"có phải “@{near}” không?", f"did you mean “@{near}”?")),) if near else ()
            self.found.append(problem("KH201", span, ident, hints=hints))
            return None
        self.used[name] = self.used.get(name, 0) + 1
        return symbol

    def words(self, reference: nodes.Reference) -> str:
        """Return what a reference prints; a faulty one prints as typed."""
        symbol = self.get(reference.id, reference.span)
        if symbol is None:
            return f"@{reference.id}"
        name = bare(reference.id)
        if name in self._open:
            self.found.append(problem("KH203", reference.span, reference.id))
            return f"@{reference.id}"
        if reference.form and symbol.kind != "document":
            self.found.append(problem("KH209", reference.span, reference.id, NAMES[symbol.kind]))
        self._open.append(name)
        try:
            return self._print(name, symbol, reference)
        finally:
            self._open.pop()

    def _print(self, name: str, symbol: Symbol, reference: nodes.Reference) -> str:
        match symbol.kind:
            case "document":
                return self.full(name) if reference.form else self.short(name)
            case "unit" | "group" | "person":
                return self.full(name)
        if symbol.kind == "note" or not symbol.place:  # a footnote, or a numbered line without a number
            words = Text("chữ in ra được", "something to print")
            self.found.append(problem("KH204", reference.span, reference.id, words))
        return symbol.place

    def text(self, pieces: tuple[nodes.Inline, ...]) -> str:
        """Return the plain words of declared text, its references resolved."""
        parts: list[str] = []
        for piece in pieces:
            if isinstance(piece, nodes.Words):
                parts.append(piece.text)
            elif isinstance(piece, nodes.Reference):
                parts.append(self.words(piece))
            elif not isinstance(piece, nodes.NoteMark):
                parts.append(self.text(piece.children))
        return "".join(parts).strip()

    def full(self, name: str) -> str:
        """Return the whole citation of a document."""
        if name not in self._full:
            self._full[name] = _unended(self.text(self.table[name].node.text))
        return self._full[name]

    def citation(self, name: str) -> Citation | None:
        """Return a declared document's citation, understood; None when it is not."""
        if name not in self._citations:
            self._citations[name] = parse_citation(self.full(name))
        return self._citations[name]

    def short(self, name: str) -> str:
        """Return a document's gọi tắt, else its type, symbol, date and issuer as typed."""
        if name not in self._short:
            declared = key_text(self, self.table[name].node, "short")
            self._short[name] = declared or first_part(self.full(name), self.citation(name))
        return self._short[name]

    def documents(self, anonymous: Iterable[nodes.Declaration]) -> Iterator[CitedDocument]:
        """Give the declared documents, and those of ``căn cứ:`` lines without an id, in the file's order."""
        named = [s for s in self.table.values() if s.kind == "document"]
        for symbol in sorted(named, key=lambda s: (s.shared, s.span)):
            name = bare(symbol.id)
            node = symbol.node
            if symbol.shared and not self.used.get(name):
                continue
            yield CitedDocument(
                symbol.id, self.full(name), self.short(name), self.citation(name), node.name == "basis",
                key_text(self, node, "replaces") or None, self.used.get(name, 0), node.span,
                key_text(self, node, "short") or None,
            )  # fmt: skip
            yield from _further(self.citation(name), node)
        for node in anonymous:
            text = _unended(self.text(node.text))
            citation = parse_citation(text)
            yield CitedDocument(None, text, first_part(text, citation), citation, True, None, 0, node.span)
            yield from _further(citation, node)

    def notes(self) -> Iterator[DeclaredNote]:
        """Give the footnotes declared with an id in the plan itself."""
        for name, symbol in self.table.items():
            if symbol.kind == "note" and not symbol.shared:
                yield DeclaredNote(symbol.id, self.used.get(name, 0), symbol.node.span)

    def units(self) -> Iterator[DeclaredUnit]:
        """Give the declared units, groups and persons; shared ones only when used."""
        for symbol in self.table.values():
            name = bare(symbol.id)
            if symbol.kind not in _UNITS or (symbol.shared and not self.used.get(name)):
                continue
            node = symbol.node
            yield DeclaredUnit(
                symbol.kind,  # type: ignore[arg-type]
                symbol.id, self.text(node.text), key_text(self, node, "short") or None,
                _list(key_text(self, node, "alias")), _list(key_text(self, node, "members")),
                self.used.get(name, 0), node.span,
            )  # fmt: skip


def key_text(symbols: Symbols, node: Any, name: str) -> str:
    """Return the plain words of a declaration's key (gọi tắt, gồm …), "" without."""
    for key in node.keys:
        if isinstance(key, nodes.Key) and key.name == name:
            return symbols.text(key.text)
    return ""


def first_part(text: str, citation: Citation | None) -> str:
    """Return a citation up to its issuer: all that the decree asks of a reference (PL I II.6.b), as typed."""
    known = citation is not None and (citation.code or citation.date_text or citation.issuer)
    return without_title(citation) if citation is not None and (known or citation.system == "law") else text


def _further(citation: Citation | None, node: nodes.Declaration) -> Iterator[CitedDocument]:
    """Give the documents that a declaration cites after the first one; its id stands for all of them."""
    for one in citation.also if citation is not None else ():
        basis = node.name == "basis"
        yield CitedDocument(None, one.text, without_title(one), one, basis, None, 0, node.span)


def _unended(citation: str) -> str:
    """Return a citation without the end mark of the line that it was typed on."""
    return citation if citation.endswith("...") else citation.rstrip(" ;,.")


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())
