"""Tables: their columns, the numbers of their rows, and rows written with ``| … |`` as data.

A table is written as blocks (``bảng:`` and the numbered lines that follow it), as rows ``| … |``, or generated
(``bảng tổng hợp:``, ``bảng chỉ tiêu:``). Blocks are ordinary numbered lines, so their tasks are found like any others;
what is here is the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Literal

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.model.draft import BulletDraft, Draft, Given
from kehoach.model.numbering import Level, parse_scheme, scheme
from kehoach.model.plan import Column, Grid, GridRow, Rich, TableStart, plain
from kehoach.model.words import Printer
from kehoach.syntax import nodes
from kehoach.syntax.keywords import Label, keywords
from kehoach.text.span import Span
from kehoach.text.vietnamese import bare, nearest

DEFAULT = ("I", "1")
WHO = frozenset({"lead", "partner", "executor"})
_HEADED = re.compile(r"(.*?)\s*[\"“]([^\"“”]+)[\"”]\s*\Z")
_COUNTED = re.compile(r"\(?\d{1,2}\)?\Z")
_ON = ("lien tuc", "continuous")
_ANEW = ("tung nhom", "theo nhom", "restart")
_BY = ("theo ", "by ")
_OF = ("phan viec cua ", "cua ", "for ")
_GROUPS: dict[str, Literal["section", "lead"]] = {
    "chu tri": "lead", "don vi": "lead", "co quan chu tri": "lead", "don vi chu tri": "lead", "lead": "lead",
    "muc": "section", "de muc": "section", "noi dung": "section", "section": "section",
}  # fmt: skip
_CHOICES = Text("“theo chủ trì”, “theo mục”, “của Sở Nội vụ”", "“by lead”, “by section”, “for Sở Nội vụ”")


class Tables:
    """Reads the tables of one document."""

    def __init__(
        self,
        printer: Printer,
        found: list[Diagnostic],
        labels: Mapping[str, Label],
        numbering: tuple[str, ...] = DEFAULT,
    ) -> None:
        self.printer = printer
        self.found = found
        self.labels = labels
        self.numbering = scheme(numbering)

    # -- the head -------------------------------------------------------------------------------------------

    def start(self, node: nodes.Table) -> TableStart:
        """Return the head of a table; a value that is not understood is reported."""
        words = self.printer.rich(node.text)
        self.printer.take()
        group: Literal["", "section", "lead"] = ""
        unit = ""
        if node.name == "summary":
            group, unit, words = *self.wanted(node, plain(words)), ()
        levels, continuous = self.numbers(node)
        kind: Any = node.name
        return TableStart(kind, words, self.columns(node), levels, continuous, group, unit, node.span)

    def wanted(self, node: nodes.Table, text: str) -> tuple[Literal["", "section", "lead"], str]:
        """Return how a generated table is grouped, and the body whose tasks it shows."""
        group: Literal["", "section", "lead"] = ""
        unit = ""
        for part in filter(None, (part.strip() for part in text.split(";"))):
            word = bare(part)
            by = next((word[len(opener) :] for opener in _BY if word.startswith(opener)), None)
            of = next((opener for opener in _OF if word.startswith(opener)), None)
            if by is not None and by in _GROUPS:
                group = _GROUPS[by]
            elif by is None and of:
                unit = " ".join(part.split()[of.count(" ") :])
            else:
                word = keywords().spell("declare", "summary")
                self.found.append(problem("KH122", node.span, part, word, _CHOICES))
        return group, unit

    def columns(self, node: nodes.Table) -> tuple[Column, ...]:
        """Return the columns that ``cột:`` names, in their order."""
        result: list[Column] = []
        for key in node.keys:
            if not isinstance(key, nodes.Key) or key.name != "columns":
                continue
            for part in filter(
                None, (part.strip() for part in self.printer.symbols.text(key.text).split(";"))
            ):
                headed = _HEADED.match(part)
                name, head = (headed[1], headed[2]) if headed else (part, "")
                field = self.field_of(name)
                if field is None and name:
                    self.found.append(self.unknown(key, name))
                elif field is None or not any(column.field == field for column in result):
                    result.append(Column(field or "", head or self.head_of(name), key.span))
        return tuple(result)

    def field_of(self, name: str) -> str | None:
        """Return the field that a column's name or head stands for, None when it is no known one."""
        word = bare(re.sub(r"\s*/\s*", "/", " ".join(name.split())))
        table = keywords().words
        row = table["column"].get(word) or table["field"].get(word)
        label = self.labels.get(word)
        return row.name if row else label.field if label else None

    def head_of(self, name: str) -> str:
        """Return the head that a column named by a label has: the label; "" when named by a keyword."""
        row = keywords().words["field"].get(bare(name)) or keywords().words["column"].get(bare(name))
        return "" if row else name

    def unknown(self, key: nodes.Key, name: str) -> Diagnostic:
        """Return the report of a column that there is not."""
        rows = [row for row in keywords().rows if row.group in ("column", "field")]
        near = nearest(name, [word for row in rows for word in (*row.vi, *row.en)])
        hints = (Hint(Text(f"có phải “{near}” không?", f"did you mean “{near}”?")),) if near else ()
        choices = Text("; ".join(row.vi[0] for row in rows), "; ".join(row.en[0] for row in rows))
        return problem("KH122", key.span, name, key.word, choices, hints=hints)

    def numbers(self, node: nodes.Table) -> tuple[tuple[Level, ...], bool]:
        """Return the forms of the numbers, and whether rows count on through the groups.

        Without ``đánh số:`` they do, so that each row has a number of its own.
        """
        for key in node.keys:
            if isinstance(key, nodes.Key) and key.name == "numbering":
                text = self.printer.symbols.text(key.text)
                rest, continuous = text, False
                for size in (2, 1):
                    last = bare(" ".join(text.split()[-size:]))
                    if last in (*_ON, *_ANEW):
                        rest, continuous = " ".join(text.split()[:-size]), last in _ON
                        break
                given = parse_scheme(rest) if rest else self.numbering
                if given is None:
                    words = Text("“I. / 1.”, “I. / 1. liên tục”", "“I. / 1.”, “I. / 1. continuous”")
                    self.found.append(problem("KH122", key.span, text, key.word, words))
                    return self.numbering, True
                return given, continuous
        return self.numbering, True

    # -- rows written with | … | ----------------------------------------------------------------------------

    def grid(self, node: nodes.Table | None, rows: list[nodes.Row], draft: Draft) -> Grid:
        """Return a table written row by row; the tasks or goals in it go to *draft* as bullets do."""
        start = self.start(node) if node is not None else None
        cells = [tuple(self.printer.rich(cell) for cell in row.cells) for row in rows]
        marks = {mark.span for mark in self.printer.take()}
        self.found += (problem("KH123", span, Text("@(…)", "@(…)")) for span in sorted(marks))
        columns = start.columns if start else ()
        if not columns or _same_heads(columns, cells[0]):
            heads = cells.pop(0)
            typed = columns
            columns = self._named(heads, rows[0].span)
            columns = typed if len(typed) == len(columns) else columns
            rows = rows[1:]
        numbered = node is not None and any(
            key.name == "numbering" for key in node.keys if isinstance(key, nodes.Key)
        )
        made = self._rows(rows, cells, columns, start if numbered else None)
        if numbered and node is not None and not any(column.field == "number" for column in columns):
            columns = (Column("number", "", node.span), *columns)
            made = [row if row.kind == "group" else row._replace(cells=((), *row.cells)) for row in made]
        self._data(made, columns, draft)
        span = node.span if node is not None else made[0].span if made else draft.node.span
        return Grid(start.words if start else (), columns, tuple(made), span)

    def _named(self, words: tuple[Rich, ...], span: Span) -> tuple[Column, ...]:
        """Return the columns that the heads of a table name.

        “Chỉ tiêu” before all others names the goal, and “Mục tiêu năm 2026” beside it is what is to be reached.
        """
        heads = [plain(head).strip() for head in words]
        fields = [self.field_of(head) or "" for head in heads]
        first = next((at for at, field in enumerate(fields) if field != "number"), 0)
        if fields[first:] and fields[first] in ("measure", "goal"):
            fields[first] = "goal"
            for at, head in enumerate(heads):
                if at > first and "measure" not in fields and bare(head).startswith(("muc tieu", "chi tieu")):
                    fields[at] = "measure"
        return tuple(
            Column(field, head, span, typed) for field, head, typed in zip(fields, heads, words, strict=True)
        )

    def _rows(
        self,
        rows: list[nodes.Row],
        cells: list[tuple[Rich, ...]],
        columns: tuple[Column, ...],
        numbered: TableStart | None,
    ) -> list[GridRow]:
        """Return the rows with their numbers; a row of one cell is a group when there are more columns."""
        made: list[GridRow] = []
        groups = count = 0
        for row, words in zip(rows, cells, strict=True):
            texts = [plain(cell).strip() for cell in words]
            kind: Literal["head", "group", "row"] = "row"
            if len(words) == 1 and len(columns) > 1:
                kind = "group"
                groups, count = groups + 1, count if numbered is None or numbered.continuous else 0
            elif not made and all(_COUNTED.match(text) for text in texts):
                kind = "head"
            else:
                count += 1
                if len(words) != len(columns):
                    self.found.append(problem("KH128", row.span, str(len(words)), str(len(columns))))
                words = (*words, *(() for _ in columns[len(words) :]))[: len(columns)]
            label = ""
            if numbered is not None and kind != "head":
                level = numbered.numbering[0 if kind == "group" else -1]
                label = level.label(level.number(groups if kind == "group" else count, ()))
            made.append(GridRow(kind, label, words, row.span))
        return made

    def _data(self, rows: Iterable[GridRow], columns: tuple[Column, ...], draft: Draft) -> None:
        """Give the tasks or goals of the rows to *draft*, when the columns say that they are some."""
        kind = row_kind(columns)
        if kind is None:
            return
        at = name_column(columns)
        for row in rows:
            text = plain(row.cells[at]).strip() if row.kind == "row" and at is not None else ""
            if not text:
                continue
            given = [
                _given(column, cell, row)
                for place, (column, cell) in enumerate(zip(columns, row.cells, strict=True))
                if place != at and column.field not in ("number", "role", "source") and plain(cell).strip(" -–")
            ]  # fmt: skip
            place = _place(row.cells[at or 0], row)
            draft.rows.append(BulletDraft(kind, None, len(draft.bullets) + 1, text, tuple(given), (), place))
            draft.bullets.append(draft.rows[-1])


def row_kind(columns: Iterable[Column]) -> Literal["task", "goal"] | None:
    """Return what the rows of a table are: tasks when it says who or names them so, goals, or neither."""
    fields = {column.field for column in columns}
    if "goal" not in fields and (fields & WHO or "task" in fields):
        return "task" if fields & (WHO | {"time", "output"}) else None
    return "goal" if "goal" in fields and "measure" in fields else None


def name_column(columns: tuple[Column, ...]) -> int | None:
    """Return the column that names the task or goal: the one called so, else the first of words of its own."""
    for wanted in ("task", "goal", ""):
        for at, column in enumerate(columns):
            if column.field == wanted:
                return at
    return None


def table_before(children: Iterable[Any]) -> nodes.Table | None:
    """Return the ``bảng:`` whose rows are the numbered lines among *children*, None when these are no rows."""
    found: nodes.Table | None = None
    for child in children:
        if isinstance(child, nodes.Table):
            found = child if child.name == "table" else None
        elif isinstance(child, nodes.Row):
            found = None
        elif isinstance(child, nodes.Section):
            return found
    return None


def taught_labels(declarations: Iterable[nodes.Declaration], text: Any) -> dict[str, Label]:
    """Return the labels of the table of keywords and those that ``trường`` lines teach."""
    labels = dict(keywords().labels)
    for node in declarations:
        if node.name == "field" and node.id:
            row = keywords().words["field"].get(bare(node.id))
            name = row.name if row else _slug(node.id)
            for label in (node.id, *text(node.text).split(";")):
                labels.setdefault(bare(" ".join(label.split())), Label(name, label.strip()))
    return labels


def _given(column: Column, cell: Rich, row: GridRow) -> Given:
    label = column.head or column.field
    return Given(column.field or _slug(column.head), label, plain(cell).strip(), _place(cell, row))


def _same_heads(columns: tuple[Column, ...], cells: tuple[Rich, ...]) -> bool:
    heads = [bare(plain(cell).strip()) for cell in cells]
    return heads == [bare(column.head) for column in columns]


def _slug(words: str) -> str:
    return "-".join(bare(words).split())


def _place(cell: Rich, row: GridRow) -> Span:
    return Span(cell[0].span.start, cell[-1].span.end, cell[0].span.file) if cell else row.span
