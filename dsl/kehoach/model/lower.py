"""From the tree to the plan: names resolved, lines numbered, roles and dates understood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.model.abbreviations import find_abbreviations
from kehoach.model.draft import Draft, Given
from kehoach.model.heading import make_head
from kehoach.model.looks import end_basis
from kehoach.model.numbering import DEFAULT, roman, scheme
from kehoach.model.outline import Outline, Scheme, outside_task
from kehoach.model.plan import Annex, Block, Head, Paragraph, Plan, Recipient, Rich, Section, Signature, plain
from kehoach.model.roles import Bodies
from kehoach.model.symbols import Symbol, Symbols
from kehoach.model.tasks import Finder
from kehoach.model.words import Printer
from kehoach.syntax import nodes
from kehoach.syntax.keywords import keywords
from kehoach.text.span import NOWHERE
from kehoach.text.vietnamese import bare, key

_NOTE = re.compile(r"\s*\(([^()]{1,40})\)\s*\Z")
_END = re.compile(r"(?:\s*\./)?[\s;.,]*\Z")


class Lowered(NamedTuple):
    """The plans of a file, one for each document, and what was found wrong on the way."""

    plans: tuple[Plan, ...]
    diagnostics: tuple[Diagnostic, ...]


def lower(
    file: nodes.File,
    shared: tuple[nodes.File, ...] = (),
    numbering: tuple[str, ...] = DEFAULT,
) -> Lowered:
    """Return the plans of a file.

    Args:
        file: the tree of the file.
        shared: the trees of the files that it uses (``dùng:``).
        numbering: a sample of the numbers of each depth, from the profile, such as ``("I.", "1.", "a)")``.
    """
    found: list[Diagnostic] = []
    plans: list[Plan] = []
    declared = [d for f in shared for d in f.declarations if isinstance(d, nodes.Declaration)]
    for node in file.documents:
        plan = _Document(node, declared, scheme(numbering), found).plan()
        if plans and plan.head.number is None:
            first = plans[0].head
            plan = plan._replace(head=_inherit(plan.head, first))
        plans.append(plan)
    return Lowered(tuple(plans), tuple(found))


def _inherit(head: Head, first: Head) -> Head:
    return head._replace(
        issuer=head.issuer or first.issuer, parent=head.parent or first.parent, place=head.place or first.place,
        date=head.date or first.date, number=first.number,
    )  # fmt: skip


class _Document:
    """Makes one plan."""

    def __init__(
        self, node: nodes.Document, shared: list[nodes.Declaration], levels: Scheme, found: list[Diagnostic]
    ) -> None:
        self.node = node
        self.found = found
        self.symbols = Symbols(found)
        self.printer = Printer(self.symbols)
        self.outline = Outline(self.printer, found)
        self.declarations = [d for d in _declarations(node) if isinstance(d, nodes.Declaration)]
        self.symbols.declare(shared, shared=True)
        self.symbols.declare(self.declarations)
        self.levels = self.outline.scheme(node.front, levels, 0)
        self.outline.number(node.sections, self.levels)
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
        drafts = [self.outline.section(section, None) for section in node.sections]
        closing = self.blocks(line for part in self.parts("closing") for line in part.lines)
        annexes, annexed = self.annexes()
        bodies = Bodies(self.bodies(), self.types)
        finder = Finder(symbols, bodies, defaults, self.found)
        for draft in [*drafts, *annexed]:
            finder.walk(draft, None)
        if not finder.tasks:
            self.found += map(outside_task, defaults)
        finder.finish()
        sections = tuple(draft.section for draft in drafts if draft.section)
        recipients, place = self.recipients()
        anonymous = [d for d in self.declarations if d.name == "basis" and d.id is None]
        return Plan(
            node.kind, node.word, abstract, head, tuple(opening), sections, tuple(closing), recipients, place,
            self.signature(), annexes, tuple(self.printer.notes), tuple(symbols.notes()),
            tuple(symbols.documents(anonymous)), tuple(symbols.units()),
            tuple(finder.goals), tuple(finder.tasks), tuple(finder.duties),
            find_abbreviations([abstract, *_paragraphs([*opening, *sections, *closing])]), node.span,
        )  # fmt: skip

    def names(self) -> None:
        """Number the annexes; add the ids of numbered lines, bullets and annexes."""
        self.names_in(self.node.sections, "")
        several = len(self.node.annexes) > 1
        for number, annex in enumerate(self.node.annexes, 1):
            where = f"Phụ lục {roman(number)}" if several else "Phụ lục"
            if annex.id:
                self.symbols.add(Symbol("annex", annex.id, annex, annex.span, False, where))
            prefix = ("PL", roman(number)) if several else ("PL",)
            below = [child for child in annex.children if isinstance(child, nodes.Section)]
            levels = self.outline.scheme([*annex.keys, *annex.children], self.levels, 0)
            self.outline.number(below, levels, prefix)
            self.names_in(below, f" {where}")

    def names_in(self, sections: Iterable[nodes.Section], after: str) -> None:
        """Add the ids in some numbered lines; *after* says where these stand."""
        for section, kind in _sections(sections, None):
            heading = section.heading
            where = " ".join(self.outline.places[id(section)].reference) + after
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
        return defaults, end_basis([_basis_prose(block) for block in self.blocks(rest)])

    def blocks(self, items: Iterable[Any]) -> list[Block]:
        """Return the printed lines outside the numbered lines; marks there belong to no task."""
        draft = Draft(nodes.Section(nodes.Heading(1, None, None, (), NOWHERE), (), NOWHERE), None)
        blocks = [block for item in items for block in self.outline.item(item, draft)]
        for given in [*draft.prose, *draft.lines, *(g for b in draft.bullets for g in b.given)]:
            self.found.append(outside_task(given))
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

    def annexes(self) -> tuple[tuple[Annex, ...], list[Draft]]:
        """Return the annexes and the drafts of their numbered lines."""
        result: list[Annex] = []
        drafts: list[Draft] = []
        for node in self.node.annexes:
            words = self.printer.rich(node.text)
            below = [child for child in node.children if isinstance(child, nodes.Section)]
            made = {id(child): self.outline.section(child, None) for child in below}
            drafts += made.values()
            children: list[Block | Section] = []
            for child in node.children:
                if id(child) in made:
                    children += [s for s in (made[id(child)].section,) if s]
                elif not isinstance(child, nodes.Header):
                    children += self.blocks([child] if not isinstance(child, nodes.Common) else child.items)
            result.append(Annex(node.id, words, self.landscape(node), tuple(children), node.span))
            self.printer.take()
        return tuple(result), drafts

    def landscape(self, node: nodes.Annex) -> bool:
        """Tell whether an annex lies on its side (``khổ: ngang``)."""
        values = [*node.keys, *(c for c in node.children if isinstance(c, nodes.Header))]
        return any(v.name == "paper" and bare(self.symbols.text(v.text)) in ("ngang", "landscape")
                   for v in values if isinstance(v, nodes.Key | nodes.Header))  # fmt: skip

    def recipients(self) -> tuple[tuple[Recipient, ...] | None, Any]:
        """Return the lines of Nơi nhận, None when the plan has no such part."""
        parts = self.parts("recipients")
        if not parts:
            return None, NOWHERE
        lines = [line for part in parts for line in part.lines if isinstance(line, nodes.Verbatim)]
        return tuple(_recipient(line) for line in lines), parts[0].span

    def signature(self) -> Signature | None:
        """Return who signs; the name is the last line that is not all in capitals."""
        parts = self.parts("signature")
        if not parts:
            return None
        lines = [line.text for part in parts for line in part.lines if isinstance(line, nodes.Verbatim)]
        name = lines.pop() if lines and lines[-1] != lines[-1].upper() else ""
        return Signature(tuple(lines), name, parts[0].span)


def _basis_prose(block: Block) -> Block:
    if isinstance(block, Paragraph) and block.role == "prose" and plain(block.words).startswith("Căn cứ "):
        return block._replace(role="basis")
    return block


def _recipient(line: nodes.Verbatim) -> Recipient:
    text = _END.sub("", line.text)
    note = _NOTE.search(text)
    archive = bare(text).startswith("luu") and not bare(text).startswith(("luu y", "luu vuc"))
    return Recipient(text, note[1] if note and not archive else None, archive, line.span)


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
