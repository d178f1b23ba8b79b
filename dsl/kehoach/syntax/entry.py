"""Reading one logical line: its marks, id, label and words become a node without what stands below it."""

from __future__ import annotations

from typing import Any

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.syntax import nodes
from kehoach.syntax.classify import (
    ID,
    Head,
    Keyed,
    head_of,
    kind_of,
    near_label,
    needs_id,
    takes_id,
    typed_number,
)
from kehoach.syntax.inline import parse_inline
from kehoach.syntax.keywords import Keyword, Label, keywords
from kehoach.syntax.located import Located
from kehoach.syntax.suspect import (
    emphasised_label,
    is_unknown_word,
    misspelt_kind,
    point_label,
    second_label,
    unknown_word,
)
from kehoach.text.span import Span
from kehoach.text.vietnamese import bare

Token = tuple[str, Any]
_OWN_KEYS: dict[str, frozenset[str]] = {
    "document": frozenset({"short", "alias", "replaces"}),
    "basis": frozenset({"short", "alias", "replaces"}),
    "unit": frozenset({"short", "alias"}),
    "person": frozenset({"short", "alias"}),
    "group": frozenset({"short", "alias", "members"}),
    "field": frozenset({"type"}),
    **dict.fromkeys(("table", "summary", "targets"), frozenset({"columns", "numbering", "merge"})),
    "annex": frozenset({"paper", "numbering", "attached"}),
}
_EXAMPLE_ID = {
    "document": "qd315",
    "unit": "stp",
    "group": "cac-so",
    "person": "gd",
    "note": "ct1",
    "field": "thực hiện",
}


class Reader:
    """Makes nodes of lines; faults go to ``found``, taught labels to ``labels``."""

    def __init__(self, file: int, labels: dict[str, Label], found: list[Diagnostic]) -> None:
        self.file = file
        self.labels = labels
        self.found = found
        self.kind: str | None = None  # of the last numbered line
        self.near: dict[str, str | None] = {}  # labels that words only just miss, as far as looked for

    def inline(self, line: Located) -> tuple[nodes.Inline, ...]:
        """Return the pieces of a text."""
        pieces, found = parse_inline(line, self.labels)
        self.found += found
        return pieces

    def prose(self, line: Located) -> nodes.Prose:
        """Return a paragraph."""
        self.report(emphasised_label(line, self.labels))
        return nodes.Prose(self.inline(line), line.span(0, len(line.text)))

    def report(self, fault: Diagnostic | None) -> None:
        """Add a fault, if there is one."""
        if fault is not None:
            self.found.append(fault)

    def verbatim(self, line: Located) -> nodes.Verbatim:
        """Return a line of the recipients or the signature, its dash cut off."""
        text = line.text
        dashed = text[:1] in "-–" and (len(text) == 1 or not text[1].isdigit())
        rest = line.rest(1) if dashed else line
        return nodes.Verbatim(rest.text, line.span(0, len(text)))

    # -- numbered lines and bullets -----------------------------------------------------------------------

    def heading(self, line: Located) -> tuple[int, nodes.Heading | None]:
        """Return the depth of a ``#`` line and its node, None when it has no words."""
        marks = len(line.text) - len(line.text.lstrip("#"))
        whole = line.span(0, len(line.text))
        if marks > 6:
            self.found.append(problem("KH116", line.span(0, marks)))
        depth = min(marks, 6)
        rest = line.rest(marks)
        if not rest.text:
            self.found.append(problem("KH124", whole))
            return depth, None
        if not line.text[marks].isspace():
            fix = Fix(Text("thêm dấu cách", "insert a space"), (Edit(line.span(marks, marks), " "),))
            self.found.append(problem("KH103", line.span(0, marks), "#" * marks, fix=fix))
        kind, ident, rest = self.kind_word(rest)
        self.kind = kind
        number = typed_number(rest.text)
        if number:
            fix = Fix(Text("xóa số gõ tay", "delete the typed number"), (Edit(rest.span(0, number.end), ""),))
            words = Text(f"“{'#' * depth}”", f"“{'#' * depth}” alone")
            place = rest.span(0, number.first)
            self.found.append(problem("KH104", place, rest.text[: number.first].strip(), words, fix=fix))
        return depth, nodes.Heading(depth, kind, ident, self.inline(rest), whole)

    def kind_word(self, line: Located) -> tuple[str | None, str | None, Located]:
        """Cut off ``nhiệm vụ [id]:`` from the words of a numbered line or bullet."""
        head = head_of(line.text)
        found = kind_of(head) if head else None
        if head is not None and found is None:
            self.report(misspelt_kind(line, head))
        if head is None or found is None:
            return (
                None,
                None,
                line.rest(1) if line.text.startswith("\\") and line.text[1:2].isalpha() else line,
            )
        row, ident = found
        # “Mục đích: …” and “Nhiệm vụ chung: …” are words to print: a capital kind word takes no id.
        if ident and (head.capital or (row.name, bare(ident)) == ("section", "dich")):
            return None, None, line
        if ident and not ID.match(ident):
            self.found.append(problem("KH114", line.span(0, len(head.text)), ident))
        if head.capital:
            self.found.append(problem("KH117", line.span(0, len(head.text)), head.text))
        return row.name, ident or None, line.rest(head.end)

    def bullet(self, line: Located) -> Token:
        """Return the terminal of a ``-`` or ``+`` line: a bullet, or a field with a dash."""
        mark = "+" if line.text[0] == "+" else "-"
        whole = line.span(0, len(line.text))
        rest = line.rest(1)
        if rest.text and not line.text[1].isspace():
            fix = Fix(Text("thêm dấu cách", "insert a space"), (Edit(line.span(1, 1), " "),))
            self.found.append(problem("KH103", line.span(0, 1), mark, fix=fix))
        head = head_of(rest.text)
        if mark == "-" and head and (token := self.labelled(rest, head, "- ", whole)):
            return token
        if mark == "+" and head:
            self.report(point_label(rest, head, self.labels))
        self.report(emphasised_label(rest, self.labels))
        kind, ident, rest = self.kind_word(rest)
        node = nodes.Bullet(mark, kind, ident, self.inline(rest), whole)
        return ("BULLET" if mark == "-" else "POINT"), node

    def row(self, line: Located) -> nodes.Row:
        """Return a table row; ``\\|`` is a sign of the text."""
        text, cells, start = line.text, [], 1
        for at in range(1, len(text) + 1):
            if at == len(text) or (text[at] == "|" and text[at - 1] != "\\"):
                cell = line.rest(start)
                cells.append(self.inline(cell._replace(text=text[start:at].strip())))
                start = at + 1
        if len(cells) > 1 and text.endswith("|") and not text.endswith("\\|"):
            cells.pop()
        return nodes.Row(tuple(cells), line.span(0, len(text)))

    # -- lines with a colon ---------------------------------------------------------------------------------

    def labelled(self, line: Located, head: Head, dash: str, whole: Span | None = None) -> Token | None:
        """Return the terminal of a line with a known label or field keyword, None when it has none.

        A label near a known one and a lower-case word that is no keyword are reported.
        """
        span = whole or line.span(0, len(line.text))
        word = head.word
        label = self.labels.get(word)
        row = keywords().words["field"].get(word)
        if label or row:
            short = not head.capital and row is not None
            name = row.name if short and row else label.field if label else row.name if row else ""
            text = self.inline(line.rest(head.end))
            self.report(second_label(line, head.end, self.labels))
            return "FIELD", nodes.Field(name, None if short else head.text, head.text, dash, text, span)
        if word not in self.near:
            self.near[word] = near_label(head, self.labels)
        near = self.near[word]
        if near and (head.capital or dash):
            fix = Fix(
                Text(f"đổi thành “{near}”", f"write “{near}”"),
                (Edit(line.span(0, len(head.text)), near),),
                False,
            )
            self.found.append(problem("KH106", line.span(0, len(head.text)), head.text, near, fix=fix))
        elif not dash and is_unknown_word(head):
            self.unknown(head, line.span(0, len(head.text)), indented=False)
        return None

    def unknown(self, head: Head, place: Span, indented: bool = True) -> None:
        """Report a lower-case line that is no declaration and no key of one, once: it may be read again when joined."""
        if place not in [found.span for found in self.found[-2:]]:
            self.found.append(unknown_word(head, place, indented))

    def keyword(self, line: Located, keyed: Keyed, end: int, mode: str) -> Token | None:
        """Return the terminal of a keyword line, None when it cannot be used (and was reported)."""
        row, whole = keyed.row, line.span(0, len(line.text))
        word = line.text[: keyed.id_start].strip().rstrip(":").strip()
        id_span = line.span(keyed.id_start, keyed.id_start + len(keyed.id))
        if keyed.id and row.name != "field":
            if not takes_id(row):
                self.found.append(problem("KH115", id_span, word, keyed.id))
            elif not ID.match(keyed.id):
                self.found.append(problem("KH114", id_span, keyed.id))
        if needs_id(row) and not keyed.id:
            self.found.append(problem("KH113", whole, word, _EXAMPLE_ID[row.name]))
        value = line.rest(end)
        if row.group == "document":
            return "KIND", nodes.Header(row.name, row.vi[0], self.inline(value), whole)
        if row.group == "header":
            if mode == "body" or (mode == "annex") != (row.name == "paper"):
                code = "KH119" if row.name == "paper" else "KH107"
                self.found.append(problem(code, line.span(0, len(word)), word))
                return None
            return "HEADER", nodes.Header(row.name, word, self.inline(value), whole)
        if row.group == "block":
            return self.block(row, whole)
        return self.declaration(row, word, keyed, id_span, value, whole)

    def block(self, row: Keyword, whole: Span) -> Token:
        """Return the terminal of ``kết thúc:``, ``nơi nhận:``, ``ký:`` or ``chung:``."""
        terminal = {
            "closing": "CLOSING",
            "recipients": "RECIPIENTS",
            "signature": "SIGNATURE",
            "common": "COMMON",
        }
        return terminal[row.name], nodes.Part(row.name, (), whole)

    def declaration(
        self, row: Keyword, word: str, keyed: Keyed, id_span: Span, value: Located, whole: Span
    ) -> Token:
        """Return the terminal of a declaration, a table or an annex."""
        ident = keyed.id or None
        text = self.inline(value)
        if row.name == "annex":
            return "ANNEX", nodes.Annex(ident, text, (), whole)
        if row.name in ("table", "summary", "targets"):
            return "TABLE", nodes.Table(row.name, ident, text, whole)
        if row.name == "field" and ident:
            self.teach(ident, value.text)
        return "DECLARATION", nodes.Declaration(row.name, word, ident, id_span, text, whole)

    def teach(self, name: str, labels: str) -> None:
        """Learn the labels of a field: ``trường thực hiện: Đầu mối tự kiểm tra; …``."""
        self.near.clear()
        row = keywords().words["field"].get(bare(name))
        field = row.name if row else bare(name).replace(" ", "-")
        for label in (name, *labels.split(";")):
            if label.strip():
                self.labels.setdefault(bare(" ".join(label.split())), Label(field, label.strip()))

    # -- indented lines -----------------------------------------------------------------------------------

    def is_field(self, head: Head) -> bool:
        """Tell whether a line's head is a known label or field keyword."""
        word = head.word
        return word in self.labels or word in keywords().words["field"]

    def is_key(self, owner: str, head: Head) -> bool:
        """Tell whether an indented line's head is a key of what stands above."""
        word = head.word
        table = keywords().words
        declared = table["declare"].get(word)
        if owner in ("#", "-", "+"):
            numbering = owner == "#" and declared is not None and declared.name == "numbering"
            return self.is_field(head) or word in table["relation"] or numbering
        row = table["key"].get(word) or table["relation"].get(word) or declared or table["header"].get(word)
        return row is not None and row.name in _OWN_KEYS.get(owner, ())

    def key(self, line: Located, head: Head) -> nodes.Key | nodes.Field:
        """Return the node of an indented key or field."""
        word = head.word
        table = keywords().words
        whole = line.span(0, len(line.text))
        value = self.inline(line.rest(head.end))
        for group in ("key", "relation", "declare", "header"):
            row = table[group].get(word)
            if row is not None and (group != "declare" or row.name == "numbering"):
                return nodes.Key(row.name, head.text, value, whole)
        label, field = self.labels.get(word), table["field"].get(word)
        short = not head.capital and field is not None
        name = field.name if short and field else label.field if label else ""
        return nodes.Field(name, None if short else head.text, head.text, "", value, whole)

    def depth_of(self, number: str) -> int:
        """Return the depth that a typed number most likely stands for."""
        if number[0] in "IVX" and number[-1] == ".":
            return 1
        if not number[0].isdigit():
            return 4 if number[0] == "(" else 3
        return 2 + number.rstrip(".").count(".")
