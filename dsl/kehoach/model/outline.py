"""The body of a document: its lines numbered and printed, and what each of them gives to tasks and goals."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.model.draft import BulletDraft, Draft, Given, Relation
from kehoach.model.grids import Grids
from kehoach.model.looks import looks
from kehoach.model.places import Place
from kehoach.model.plan import Block, FieldLine, Paragraph, Run, Section, plain
from kehoach.model.tables import Tables
from kehoach.model.words import Marked, Printer
from kehoach.syntax import nodes
from kehoach.text.span import Span

_RELATIONS = frozenset({"serves", "details", "replaces"})
_BASIS_OPENERS = ("căn cứ ", "thực hiện ", "theo đề nghị ", "xét đề nghị ", "trên cơ sở ")


class Outline:
    """Walks the body in printed order."""

    def __init__(self, printer: Printer, tables: Tables, places: dict[int, Place]) -> None:
        self.printer = printer
        self.tables = tables
        self.grids = Grids(tables)
        self.places = places

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
        children += self.children(node.children, draft)
        place = self.places[id(node)]
        path = ".".join(part for part in place.path if part)
        draft.section = Section(
            heading.depth, place.number, place.label, path, title, words, run_in, heading.kind, heading.id,
            tuple(children), heading.span, place.level,
        )  # fmt: skip
        return draft

    def children(self, items: Iterable[Any], draft: Draft, more: bool = False) -> list[Block | Section]:
        """Return what stands below a numbered line, an annex title or in the opening, in printed order.

        Args:
            items: what stands there.
            draft: the numbered line.
            more: whether numbered lines follow that are not in *items*.
        """
        result: list[Block | Section] = []
        rest = list(items)
        at = 0
        while at < len(rest):
            child = rest[at]
            at += 1
            if isinstance(child, nodes.Section):
                below = self.section(child, draft)
                draft.below.append(below)
                assert below.section is not None
                result.append(below.section)
            elif isinstance(child, nodes.Common):
                result += self.children(child.items, draft)
            elif isinstance(child, nodes.Table | nodes.Row):
                end = at
                while end < len(rest) and isinstance(rest[end], nodes.Row):
                    end += 1
                rows = rest[at:end]
                result.append(self.table(child, rows, draft))
                at = end
                if isinstance(child, nodes.Table) and child.name == "table" and not rows:
                    self._needs_rows(child, rest[at:], more)
            elif not isinstance(child, nodes.Header):
                result += self.item(child, draft)
        return result

    def _needs_rows(self, table: nodes.Table, rest: list[Any], more: bool) -> None:
        """Report a ``bảng:`` that no numbered line follows, or that another one takes them from."""
        for later in rest:
            if isinstance(later, nodes.Section):
                return
            if isinstance(later, nodes.Declaration) and later.name == "numbering":
                hint = Text("thụt vào hai dấu cách dưới “bảng:”", "indent it by two spaces below “table:”")
                self.tables.found.append(problem("KH119", later.span, later.word, hints=(Hint(hint),)))
            if isinstance(later, nodes.Table) and later.name == "table":
                more = False
                break
        if not more:
            self.tables.found.append(problem("KH129", table.span))

    def table(self, first: nodes.Table | nodes.Row, rows: list[nodes.Row], draft: Draft) -> Block:
        """Return a table: its rows ``| … |``, or its head, whose rows are the numbered lines that follow it."""
        above = draft.above
        while above is not None:
            if above.table is not None:
                self.tables.found.append(problem("KH130", first.span))
                break
            above = above.above
        if isinstance(first, nodes.Row):
            return self.grids.grid(None, [first, *rows], draft)
        if rows:
            return self.grids.grid(first, rows, draft)
        start = self.tables.start(first)
        if start.kind == "table":
            draft.table = start
        return start

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
            case nodes.Declaration():
                return self.declaration(item, draft)
            case nodes.Row() | nodes.Table():
                return [self.table(item, [], draft)]

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
            made = BulletDraft(item.kind, item.id, number, text, tuple(given), tuple(relations), item.span)
            draft.bullets.append(made)
            if item.kind is None:
                draft.free.append(made)
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
