"""The body of a document: its lines numbered and printed, and what each of them gives to tasks and goals."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.model.draft import BulletDraft, Draft, Given, Relation
from kehoach.model.looks import looks
from kehoach.model.numbering import Level, parse_scheme
from kehoach.model.plan import Block, FieldLine, Paragraph, Run, Section, TableRow, TableStart, plain
from kehoach.model.words import Marked, Printer
from kehoach.syntax import nodes
from kehoach.text.span import Span

Scheme = tuple[Level, ...]


_RELATIONS = frozenset({"serves", "details", "replaces"})
_BASIS_OPENERS = ("căn cứ ", "thực hiện ", "theo đề nghị ", "xét đề nghị ", "trên cơ sở ")


class Place(NamedTuple):
    """Where a numbered line stands: number, label, the numbers from the top, and how it is referred to."""

    number: str
    label: str
    path: tuple[str, ...]
    reference: tuple[str, ...]  # “điểm a”, “khoản 1”, “Mục IV”


class Outline:
    """Walks the body in printed order."""

    def __init__(self, printer: Printer, found: list[Diagnostic]) -> None:
        self.printer = printer
        self.found = found
        self.places: dict[int, Place] = {}

    # -- numbers --------------------------------------------------------------------------------------------

    def number(
        self,
        sections: Iterable[nodes.Section],
        levels: Scheme,
        prefix: tuple[str, ...] = (),
        above: tuple[str, ...] = (),
    ) -> None:
        """Number the sections and all below them, before any word is printed, for references to them."""
        count: dict[int, int] = {}
        for node in sections:
            depth = node.heading.depth
            count[depth] = count.get(depth, 0) + 1
            level = levels[min(depth, len(levels)) - 1]
            number = level.number(count[depth], prefix)
            own = number.rpartition(".")[2]  # “1.1.” already names the level above
            place = Place(number, level.label(number), (*prefix, own), level.reference(number, above))
            self.places[id(node)] = place
            below = [child for child in node.children if isinstance(child, nodes.Section)]
            deeper = self.scheme([*node.heading.keys, *node.children], levels, depth)
            self.number(below, deeper, place.path, place.reference)

    def scheme(self, items: Iterable[object], levels: Scheme, depth: int) -> Scheme:
        """Return the numbering for the levels below *depth*, which a ``đánh số:`` line may change."""
        for item in items:
            if isinstance(item, nodes.Declaration | nodes.Key) and item.name == "numbering":
                text = self.printer.symbols.text(item.text)
                given = parse_scheme(text)
                if given is None:
                    words = "“I. / 1. / a)”"
                    self.found.append(problem("KH122", item.span, text, item.word, Text(words, words)))
                    return levels
                return (*levels[:depth], *given, *levels[depth + len(given) :])
        return levels

    # -- lines ----------------------------------------------------------------------------------------------

    def section(self, node: nodes.Section, above: Draft | None) -> Draft:
        """Return the draft of a numbered line with everything below it."""
        draft = Draft(node, above)
        heading = node.heading
        words = self.printer.rich(heading.text)
        draft.marks += marked(self.printer.take())
        text = plain(words)
        title, run_in = looks(heading.text, text)
        draft.texts.append(text)
        children: list[Block | Section] = [*self.keys(heading.keys, draft.lines, draft.relations)]
        for child in node.children:
            if isinstance(child, nodes.Section):
                below = self.section(child, draft)
                draft.below.append(below)
                assert below.section is not None
                children.append(below.section)
            elif isinstance(child, nodes.Common):
                for item in child.items:
                    children += self.item(item, draft)
            else:
                children += self.item(child, draft)
        place = self.places[id(node)]
        path = ".".join(part for part in place.path if part)
        draft.section = Section(
            heading.depth, place.number, place.label, path, title, words, run_in, heading.kind, heading.id,
            tuple(children), heading.span,
        )  # fmt: skip
        return draft

    def item(self, item: nodes.Item, draft: Draft) -> list[Block]:
        """Return the printed lines of one item; what it gives goes to the draft."""
        match item:
            case nodes.Prose():
                blocks: list[Block] = [self.paragraph("prose", item.text, item.span, draft)]
                draft.prose += marked(self.printer.take())
                return [*blocks, *self.points(item.items, draft, draft.prose, draft.relations)]
            case nodes.Bullet():
                return self.bullet(item, draft)
            case nodes.Field():
                return self.field(item, draft)
            case nodes.Quote():
                quote = self.paragraph("quote", item.text, item.span, draft)
                draft.prose += marked(self.printer.take())
                return [quote]
            case nodes.Row():
                row = TableRow(tuple(self.printer.rich(cell) for cell in item.cells), item.span)
                self.printer.take()
                return [row]
            case nodes.Table():
                return [self.table(item)]
            case nodes.Declaration():
                return self.declaration(item, draft)

    def paragraph(
        self, role: str, text: tuple[nodes.Inline, ...], span: Span, draft: Draft | None
    ) -> Paragraph:
        """Return a printed paragraph and note its words for the task's text."""
        words = self.printer.rich(text)
        if draft is not None:
            mark = {"bullet-1": "- ", "bullet-2": "+ "}.get(role, "")
            draft.texts.append(mark + plain(words))
        return Paragraph(role, words, span)  # type: ignore[arg-type]

    def points(
        self, items: tuple[nodes.Bullet, ...], draft: Draft, into: list[Given], relations: list[Relation]
    ) -> list[Block]:
        """Return the ``+`` bullets below a line, each with its own indented lines."""
        blocks: list[Block] = []
        for item in items:
            blocks.append(self.paragraph("bullet-2", item.text, item.span, draft))
            into += marked(self.printer.take())
            blocks += self.keys(item.keys, into, relations)
        return blocks

    def bullet(self, item: nodes.Bullet, draft: Draft) -> list[Block]:
        """Return a bullet with what stands below it; it may be a task or goal of its own."""
        role = "bullet-2" if item.mark == "+" else "bullet-1"
        begin = len(draft.texts)
        block = self.paragraph(role, item.text, item.span, draft)
        given = marked(self.printer.take())
        relations: list[Relation] = []
        lines: list[Block] = [block, *self.keys(item.keys, given, relations)]
        lines += self.points(item.items, draft, given, relations)
        if role == "bullet-1":
            number = len(draft.bullets) + 1
            text = "\n".join(draft.texts[begin:]).removeprefix("- ")
            draft.bullets.append(
                BulletDraft(item.kind, item.id, number, text, tuple(given), tuple(relations), item.span)
            )
        else:
            draft.prose += given
            draft.relations += relations
        return lines

    def field(self, item: nodes.Field, draft: Draft) -> list[Block]:
        """Return a role line; the ``+`` bullets below a time line are its milestones, else further values."""
        words = self.printer.rich(item.text)
        inner = marked(self.printer.take())
        text = plain(words)
        label = item.label or item.word
        at = len(draft.lines)
        points: list[tuple[str, Span]] = []
        blocks: list[Block] = [FieldLine(item.field, item.label, item.dash, words, item.span)]
        blocks += self.keys(item.keys, draft.lines, draft.relations)
        for point in item.items:
            shown = self.printer.rich(point.text)
            inner += marked(self.printer.take())
            points.append((plain(shown), point.span))
            blocks.append(Paragraph("bullet-2", shown, point.span))
            blocks += self.keys(point.keys, draft.lines, draft.relations)
        span = _value_span(item.text, item.span)
        if item.field == "time" or not points:
            draft.lines.insert(at, Given(item.field, label, text, span, points=tuple(points)))
        else:
            values = [(text, span)] if text.strip() else []
            draft.lines[at:at] = [Given(item.field, label, *value) for value in (*values, *points)]
        draft.prose += inner
        return blocks

    def keys(
        self, keys: tuple[nodes.Key | nodes.Field, ...], given: list[Given], relations: list[Relation]
    ) -> list[Block]:
        """Take the indented lines of a line: relations are data, fields print."""
        blocks: list[Block] = []
        for key in keys:
            if isinstance(key, nodes.Field):
                words = self.printer.rich(key.text)
                blocks.append(FieldLine(key.field, key.label, key.dash, words, key.span))
                points: list[tuple[str, Span]] = []
                for point in key.items:
                    shown = self.printer.rich(point.text)
                    points.append((plain(shown), point.span))
                    blocks.append(Paragraph("bullet-2", shown, point.span))
                place = _value_span(key.text, key.span)
                value = Given(key.field, key.label or key.word, plain(words), place, points=tuple(points))
                given.append(value)
                given += marked(self.printer.take())
            elif key.name in _RELATIONS:
                relations.append((key.name, self.related(key.name, key.text), key.span))
        return blocks

    def related(self, name: str, pieces: tuple[nodes.Inline, ...]) -> str:
        """Return the words of a relation with ids as typed; goals are looked up where they are served."""
        for piece in pieces:
            if name != "serves" and isinstance(piece, nodes.Reference):
                self.printer.symbols.get(piece.id, piece.span)
        return "".join(
            f"@{p.id}" if isinstance(p, nodes.Reference) else p.text if isinstance(p, nodes.Words) else ""
            for p in pieces
        )

    def table(self, item: nodes.Table) -> TableStart:
        """Return the head of a table."""
        texts = {
            key.name: self.printer.symbols.text(key.text) for key in item.keys if isinstance(key, nodes.Key)
        }
        words = self.printer.rich(item.text)
        self.printer.take()
        return TableStart(item.name, words, texts.get("columns", ""), texts.get("numbering", ""), item.span)

    def declaration(self, item: nodes.Declaration, draft: Draft | None) -> list[Block]:
        """Return what a declaration prints: a basis line, otherwise nothing."""
        if item.name == "basis":
            return [self.basis(item)]
        if item.name in _RELATIONS and draft is not None:
            draft.relations.append((item.name, self.related(item.name, item.text), item.span))
        return []

    def basis(self, item: nodes.Declaration) -> Paragraph:
        """Return a ``căn cứ:`` line (PL I II.6.a); its end mark is put by :func:`kehoach.model.looks.end_basis`."""
        words = self.printer.rich(item.text)
        self.printer.take()
        if not plain(words).casefold().startswith(_BASIS_OPENERS):
            words = (Run("Căn cứ ", None, None, None, item.span), *words)
        return Paragraph("basis", words, item.span)


def outside_task(given: Given) -> Diagnostic:
    """Return the report of a value that belongs to no task or goal."""
    prose = Text("nếu là lời văn, viết “\\” ở đầu dòng", "if it is prose, begin the line with “\\”")
    task = Text(
        "nếu là nhiệm vụ, đặt dưới đề mục “# nhiệm vụ: …” hoặc ghi đơn vị chủ trì",
        "if it is a task, put it below “# task: …” or name its lead",
    )
    hints = (Hint(task),) if given.marked else (Hint(prose), Hint(task))
    return problem("KH123", given.span, given.label, hints=hints)


def marked(marks: list[Marked]) -> list[Given]:
    """Return marks as given values."""
    return [Given(m.field, m.label, m.text, m.span, marked=True) for m in marks]


def _value_span(text: tuple[nodes.Inline, ...], span: Span) -> Span:
    return Span(text[0].span.start, span.end, span.file) if text else span
