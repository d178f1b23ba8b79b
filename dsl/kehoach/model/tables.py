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
from kehoach.model.numbering import Level, parse_scheme, scheme
from kehoach.model.plan import Column, TableStart, plain
from kehoach.model.words import Printer
from kehoach.syntax import nodes
from kehoach.syntax.keywords import Label, keywords
from kehoach.text.patterns import compiled
from kehoach.text.vietnamese import bare, nearest

DEFAULT = ("I", "1")
WHO = frozenset({"lead", "partner", "executor"})
_HEADED = compiled(r"([^\"“”]*)((?:[\"“][^\"“”]+[\"”]\s*)+)\Z")
_HEAD = compiled(r"[\"“]([^\"“”]+)[\"”]")
_YES = ("co", "yes")
_NO = ("khong", "no")
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
        merge = self.merges(node)
        return TableStart(kind, words, self.columns(node), levels, continuous, group, unit, node.span, merge)

    def merges(self, node: nodes.Table) -> bool:
        """Return whether equal neighbours become one cell: ``gộp ô: không`` keeps them apart."""
        merge = True
        for key in node.keys:
            if isinstance(key, nodes.Key) and key.name == "merge":
                text = self.printer.symbols.text(key.text)
                word = bare(text.strip())
                merge = word not in _NO
                if word not in (*_YES, *_NO):
                    choices = Text("“có”, “không”", "“yes”, “no”")
                    self.found.append(problem("KH122", key.span, text, key.word, choices))
        return merge

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
                None, (p.strip() for p in _outside_quotes(self.printer.symbols.text(key.text)))
            ):
                headed = _HEADED.match(part)
                name, heads = (headed[1].strip(), _HEAD.findall(headed[2])) if headed else (part, [])
                field = self.field_of(name)
                if field is None and name:
                    self.found.append(self.unknown(key, name))
                else:
                    head = heads.pop() if heads else self.head_of(name)
                    result.append(Column(field or "", head, key.span, (), tuple(heads)))
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


def row_kind(columns: Iterable[Column]) -> Literal["task", "goal"] | None:
    """Return what the rows of a table are: tasks when it says who or names them so, goals, or neither."""
    fields = {column.field for column in columns}
    if "goal" not in fields and (fields & WHO or "task" in fields):
        return "task" if fields & (WHO | {"time", "output"}) else None
    return "goal" if "goal" in fields and "measure" in fields else None


def table_before(children: Iterable[Any]) -> nodes.Table | None:
    """Return the ``bảng:`` whose rows are the numbered lines among *children*, None when these are no rows."""
    found: nodes.Table | None = None
    rest = list(children)
    for child, following in zip(rest, [*rest[1:], None], strict=False):
        if isinstance(child, nodes.Table) and child.name == "table":
            found = None if isinstance(following, nodes.Row) else child
        elif isinstance(child, nodes.Section):
            return found
    return None


def _outside_quotes(text: str) -> list[str]:
    """Part a text at each “;” that stands outside quotes."""
    parts, open_ = [""], False
    for sign in text:
        open_ = sign == "“" or (sign == '"' and not open_) or (open_ and sign not in '"”')
        if sign == ";" and not open_:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


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


def _slug(words: str) -> str:
    return "-".join(bare(words).split())
