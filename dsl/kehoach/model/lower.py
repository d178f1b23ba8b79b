"""From the tree to the plan: names resolved, lines numbered, roles and dates understood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.model.abbreviations import find_abbreviations
from kehoach.model.annexes import attached, landscape
from kehoach.model.carrier import attach
from kehoach.model.closing import read_recipients, read_signature
from kehoach.model.draft import Draft, Given
from kehoach.model.heading import make_head
from kehoach.model.looks import end_basis
from kehoach.model.numbering import ARTICLES, DEFAULT, parse_level, scheme
from kehoach.model.outline import Outline, outside_task
from kehoach.model.places import Places
from kehoach.model.plan import Annex, Block, Paragraph, Plan, Rich, Section, plain
from kehoach.model.roles import Bodies
from kehoach.model.symbols import Symbol, Symbols
from kehoach.model.tables import DEFAULT as TABLE_DEFAULT
from kehoach.model.tables import Tables, taught_labels
from kehoach.model.tasks import Finder
from kehoach.model.words import Printer
from kehoach.syntax import nodes
from kehoach.syntax.keywords import keywords
from kehoach.text.span import NOWHERE
from kehoach.text.values import NamedTuple
from kehoach.text.vietnamese import bare, key


class Lowered(NamedTuple):
    """The plans of a file, one for each document, and what was found wrong on the way."""

    plans: tuple[Plan, ...]
    diagnostics: tuple[Diagnostic, ...]


class Forms(NamedTuple):
    """Samples of numbers, from the profile: of each depth, of annexes, and of group rows and rows of tables."""

    numbering: tuple[str, ...] = DEFAULT
    annex: str = "I"
    table: tuple[str, ...] = TABLE_DEFAULT


def lower(file: nodes.File, shared: tuple[nodes.File, ...] = (), forms: Forms = Forms()) -> Lowered:  # noqa: B008
    """Return the plans of a file.

    Args:
        file: the tree of the file.
        shared: the trees of the files that it uses (``dùng:``).
        forms: how the profile numbers.
    """
    found: list[Diagnostic] = []
    plans: list[Plan] = []
    declared = [d for f in shared for d in f.declarations if isinstance(d, nodes.Declaration)]
    for node in file.documents:
        plan = _Document(node, declared, forms, found).plan()
        plans.append(attach(plan, next((p for p in reversed(plans) if p.carrier is None), None)))
    return Lowered(tuple(plans), tuple(found))


class _Document:
    """Makes one plan."""

    def __init__(
        self, node: nodes.Document, shared: list[nodes.Declaration], forms: Forms, found: list[Diagnostic]
    ) -> None:
        self.node = node
        self.found = found
        self.symbols = Symbols(found)
        self.printer = Printer(self.symbols)
        self.declarations = [d for d in _declarations(node) if isinstance(d, nodes.Declaration)]
        self.symbols.declare(shared, shared=True)
        self.symbols.declare(self.declarations)
        declared = [*shared, *self.declarations]
        labels = taught_labels(declared, self.symbols.text)
        tables = Tables(self.printer, found, labels, forms.table)
        self.places = Places(self.symbols, tables)
        self.outline = Outline(self.printer, tables, self.places.table)
        samples = ARTICLES if node.kind in ("decision", "resolution") else forms.numbering
        self.levels = self.places.scheme(node.front, scheme(samples), 0)
        self.places.below((*node.front, *node.sections), self.levels, (), ())
        plain_levels = scheme(forms.numbering)
        self.annex_levels = plain_levels if samples is ARTICLES else self.levels
        self.annex_number = parse_level(forms.annex) or parse_level("I")
        self.loose: list[Draft] = []
        self.types = _field_types([*shared, *self.declarations], self.symbols)

    def plan(self) -> Plan:
        """Return the plan."""
        node, symbols = self.node, self.symbols
        self.names()
        abstract = self.printer.rich(node.abstract)
        self.printer.take()
        headers = [item for item in node.front if isinstance(item, nodes.Header)]
        head = make_head([(line, symbols.text(line.text)) for line in headers], self.found)
        defaults, opening = self.front()
        body = self.loose[-1]
        body.below += (self.outline.section(section, body) for section in node.sections)
        closing = self.blocks([line for part in self.parts("closing") for line in part.lines], "KT")
        annexes = self.annexes()
        bodies = Bodies(self.bodies(), self.types)
        finder = Finder(symbols, bodies, defaults, self.found)
        for draft in self.loose:
            finder.loose(draft)
        if not finder.tasks:
            self.found += map(outside_task, defaults)
        finder.finish()
        sections = tuple(draft.section for draft in body.below if draft.section)
        for draft in self.loose:
            draft.release()
        recipients, place = read_recipients(self.parts("recipients"))
        anonymous = [d for d in self.declarations if d.name == "basis" and d.id is None]
        return Plan(
            node.kind, node.word, abstract, head, tuple(opening), sections, tuple(closing), recipients, place,
            read_signature(self.parts("signature")), annexes, tuple(self.printer.notes), tuple(symbols.notes()),
            tuple(symbols.documents(anonymous)), tuple(symbols.units()),
            tuple(finder.goals), tuple(finder.tasks), tuple(finder.duties),
            find_abbreviations([abstract, *_paragraphs([*opening, *sections, *closing])]), node.span,
        )  # fmt: skip

    def names(self) -> None:
        """Number the annexes; add the ids of numbered lines, bullets and annexes."""
        self.names_in(self.node.sections, "")
        for annex, number in zip(self.node.annexes, self.annex_numbers(), strict=True):
            where = f"Phụ lục {number}".strip()
            if annex.id:
                self.symbols.add(Symbol("annex", annex.id, annex, annex.span, False, where))
            prefix = ("PL", number) if number else ("PL",)
            levels = self.places.scheme([*annex.keys, *annex.children], self.annex_levels, 0)
            self.places.below(annex.children, levels, prefix, ())
            self.names_in(
                [child for child in annex.children if isinstance(child, nodes.Section)], f" {where}"
            )

    def annex_numbers(self) -> list[str]:
        """Return the numbers of the annexes: only from two on (PL I III.1.b)."""
        count = len(self.node.annexes)
        if count < 2 or self.annex_number is None:
            return [""] * count
        return [self.annex_number.number(number, ()) for number in range(1, count + 1)]

    def names_in(self, sections: Iterable[nodes.Section], after: str) -> None:
        """Add the ids in some numbered lines; *after* says where these stand."""
        for section, kind in _sections(sections, None):
            heading = section.heading
            where = " ".join(self.places.table[id(section)].reference) + after
            if heading.id:
                self.symbols.add(Symbol(kind or "section", heading.id, heading, heading.span, False, where))
            for number, bullet in enumerate(_bullets(section.children), 1):
                if bullet.id:
                    sort = (bullet.kind or kind or "task").rstrip("s")
                    words = f"gạch đầu dòng thứ {number} {where}"
                    self.symbols.add(Symbol(sort, bullet.id, bullet, bullet.span, False, words))

    def front(self) -> tuple[list[Given], list[Block]]:
        """Return the header's fields, which count for every task, and the opening."""
        defaults: list[Given] = []
        rest: list[Any] = []
        for item in self.node.front:
            if isinstance(item, nodes.Field):
                words = self.printer.rich(item.text)
                defaults.append(Given(item.field, item.label or item.word, plain(words), item.span))
                self.printer.take()
            elif not isinstance(item, nodes.Header):
                rest.append(item)
        return defaults, end_basis(
            [_basis_prose(block) for block in self.blocks(rest, more=bool(self.node.sections))]
        )

    def blocks(self, items: Iterable[Any], path: str = "", more: bool = False) -> list[Any]:
        """Return what stands outside the numbered lines; marks there belong to no task, rows of tables do.

        Args:
            items: what stands there.
            path: of the numbered lines among it.
            more: whether numbered lines follow that are not in *items*.
        """
        draft = Draft(nodes.Section(nodes.Heading(1, None, None, (), NOWHERE), (), NOWHERE), None)
        draft.section = Section(0, "", "", path, True, (), 0, None, None, (), NOWHERE)
        blocks = self.outline.children(items, draft, more)
        rows = {id(row) for row in draft.rows}
        marks = (g for b in draft.bullets if id(b) not in rows for g in b.given)
        self.found += map(outside_task, (*draft.prose, *draft.lines, *marks))
        self.loose.append(draft)
        return blocks

    def parts(self, name: str) -> list[nodes.Part]:
        """Return the parts of a name; more than one is a fault."""
        parts = [part for part in self.node.parts if part.name == name]
        words = Text(keywords().spell("block", name), keywords().spell("block", name, "en"))
        self.found += (problem("KH121", part.span, words) for part in parts[1:])
        return parts

    def bodies(self) -> dict[str, str]:
        """Return the ids of the declared bodies by every name they go by."""
        names: dict[str, str] = {}
        for unit in self.symbols.units():
            for name in (unit.name, unit.short, *unit.aliases):
                if name:
                    names.setdefault(key(name), unit.id)
        return names

    def annexes(self) -> tuple[Annex, ...]:
        """Return the annexes."""
        result: list[Annex] = []
        for node, number in zip(self.node.annexes, self.annex_numbers(), strict=True):
            words = self.printer.rich(node.text)
            self.printer.take()
            path = f"PL.{number}" if number else "PL"
            children = tuple(self.blocks(node.children, path))
            label = f"Phụ lục {number}".strip()
            lies, with_ = landscape(node, self.symbols, self.found), attached(node, self.symbols)
            result.append(Annex(node.id, label, words, lies, children, node.span, with_))
        return tuple(result)


def _basis_prose(block: Block) -> Block:
    if isinstance(block, Paragraph) and block.role == "prose" and plain(block.words).startswith("Căn cứ "):
        return block._replace(role="basis")
    return block


def _declarations(node: Any) -> Iterator[Any]:
    for child in _children(node):
        if isinstance(child, nodes.Declaration):
            yield child
        else:
            yield from _declarations(child)


def _children(node: Any) -> tuple[Any, ...]:
    match node:
        case nodes.Document():
            return (*node.front, *node.sections, *node.parts, *node.annexes)
        case nodes.Part():
            return node.lines
        case nodes.Common():
            return node.items
        case nodes.Section() | nodes.Annex():
            return node.children
    return ()


def _sections(
    sections: Iterable[nodes.Section], kind: str | None
) -> Iterator[tuple[nodes.Section, str | None]]:
    for section in sections:
        own = (section.heading.kind or "").rstrip("s")
        inner = own if own in ("task", "goal") else kind
        yield section, inner
        yield from _sections([c for c in section.children if isinstance(c, nodes.Section)], inner)


def _bullets(children: Iterable[Any]) -> Iterator[nodes.Bullet]:
    for child in children:
        if isinstance(child, nodes.Common):
            yield from _bullets(child.items)
        elif isinstance(child, nodes.Bullet) and child.mark == "-":
            yield child


def _field_types(declarations: list[nodes.Declaration], symbols: Symbols) -> dict[str, str]:
    table = keywords()
    types = {row.name: row.type for row in table.rows if row.group == "field"}
    for declaration in declarations:
        if declaration.name == "field" and declaration.id:
            row = table.words["field"].get(bare(declaration.id))
            name = row.name if row else bare(declaration.id).replace(" ", "-")
            for item in declaration.keys:
                if isinstance(item, nodes.Key) and item.name == "type":
                    text = symbols.text(item.text)
                    known = table.words["type"].get(bare(text))
                    if known is None:
                        rows = [(row.vi[0], row.en[0]) for row in table.rows if row.group == "type"]
                        words = Text(*map("; ".join, zip(*rows, strict=True)))
                        symbols.found.append(problem("KH122", item.span, text, item.word, words))
                    types[name] = known.name if known else types.get(name, "words")
    return types


def _paragraphs(blocks: Iterable[Block | Section]) -> Iterator[Rich]:
    for block in blocks:
        if isinstance(block, Paragraph | Section):
            yield block.words
        if isinstance(block, Section):
            yield from _paragraphs(block.children)
