"""The lexer of the document: from text to the line terminals of ``grammar/kehoach.lark``.

A line is a paragraph. What begins at the margin begins something; an indented line goes on with the line
above or describes it. The lexer joins the physical lines, says of each logical line what it is, and reports
the slips that would otherwise silently become prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.syntax import nodes
from kehoach.syntax.classify import (
    NUMBERING,
    OPENERS,
    VERBATIM,
    Head,
    Keyed,
    ends_verbatim,
    head_of,
    is_stray_key,
    is_unknown_key,
    keyword_of,
    looks_like_prose,
)
from kehoach.syntax.entry import Reader
from kehoach.syntax.keywords import Label
from kehoach.syntax.located import Located, join
from kehoach.text.patterns import compiled
from kehoach.text.source import Source
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple

_INDENTED_MARK = compiled(r"(?:[-+|]|#{1,6})\s+(?=\S)")
_NUMBERED = compiled(r"^[^\S\n\t]?#+", re.MULTILINE)
_CLOSERS = VERBATIM | {"closing"}


class Comment(NamedTuple):
    """A ``//`` line."""

    text: str
    span: Span


class Physical(NamedTuple):
    """A line of the file without outer blanks: where its text begins, the text, and whether it is indented."""

    start: int
    text: str
    indented: bool


class Lexer:
    """Reads one file; after :meth:`tokens` is used up, ``found`` and ``comments`` are complete."""

    def __init__(self, source: Source, labels: dict[str, Label]) -> None:
        self.source = source
        self.labels = dict(labels)
        self.found: list[Diagnostic] = []
        self.comments: list[Comment] = []
        self.reader = Reader(source.file, self.labels, self.found)
        self.depths: list[int] = []
        self.mode = "header"  # header, body, annex, verbatim
        self.part = ""  # recipients or signature, while the mode is verbatim
        self.owner = ""  # what the line above is, for its own keys
        self.last: Located | None = None

    def physical(self) -> Iterator[Physical]:
        """Give the lines that are neither blank nor comments."""
        offset = 0
        for raw in self.source.text.split("\n"):
            text = raw.strip()
            if text.startswith("//"):
                start = offset + raw.index("/")
                self.comments.append(Comment(text, Span(start, start + len(text), self.source.file)))
            elif text:
                lead = len(raw) - len(raw.lstrip())
                indented = lead > 1 or raw[0] == "\t"
                yield Physical(offset + lead, text, indented)
            offset += len(raw) + 1

    def logical(self) -> Iterator[tuple[bool, Located]]:
        """Give logical lines: an indented line that is no key of the line above is joined to it."""
        held: list[tuple[int, str]] = []
        indented = False
        file = self.source.file
        for line in self.physical():
            owner = self.above(held[0][1], indented) if held else ""
            if held and line.indented and self.continues(line, owner, indented):
                held.append((line.start, line.text))
                continue
            if held:
                yield indented, join(held, file)
            held, indented = [(line.start, line.text)], line.indented
        if held:
            yield indented, join(held, file)

    def above(self, text: str, indented: bool) -> str:
        """Return what lines below a logical line belong to: to it, or when it is a key to what it describes."""
        if not indented:
            return self.owner_of(text)
        head = (
            head_of(text) if self.mode == "verbatim" else None
        )  # where an indented line may begin something
        keyed = keyword_of(head) if head else None
        return keyed.row.name if head and keyed and ends_verbatim(head, keyed) else self.owner

    def continues(self, line: Physical, owner: str, below_indented: bool) -> bool:
        """Tell whether an indented line goes on with the one above, which is *owner*."""
        if owner in VERBATIM or (self.mode == "verbatim" and owner not in OPENERS):
            broken = self.part == "recipients" and not below_indented and line.text[0] not in "-–"
            return broken and owner not in VERBATIM
        mark = _INDENTED_MARK.match(line.text)
        if mark and not line.text[mark.end()].islower():  # “kinh tế / - xã hội” is a wrapped line
            place = Span(line.start, line.start + 1, self.source.file)
            self.found.append(problem("KH108", place, line.text[0]))
            return True
        head = head_of(line.text)
        if head is None:
            return True
        if self.reader.is_key(owner, head):
            return False
        place = Span(line.start, line.start + len(head.text), self.source.file)
        if is_stray_key(owner, head) or (owner not in ">|" and self.reader.is_field(head)):
            self.found.append(problem("KH119", place, head.text))
        elif is_unknown_key(owner, head):
            self.reader.unknown(head, place)
        return True

    def owner_of(self, text: str) -> str:
        """Return what the logical line that begins with *text* is, as far as its own keys go."""
        if text[0] in "#-+>|":
            return text[0]
        head = head_of(text)
        keyed = keyword_of(head) if head else None
        if head is None or keyed is None:
            return "text"
        prose = looks_like_prose(head, keyed, self.in_header(keyed), head.end < len(text))
        return "text" if prose else keyed.row.name

    def tokens(self) -> Iterator[tuple[str, Any]]:
        """Give the terminals of the file; ``$END`` aside."""
        for indented, line in self.logical():
            if indented and self.last is not None and self.mode != "verbatim":
                yield from self.key(line)
            else:
                if indented and self.last is None:
                    self.found.append(problem("KH118", line.span(0, 1)))
                self.last = line
                self.owner = self.owner_of(line.text)
                yield from self.margin(line)
        yield from self.close(0)

    def key(self, line: Located) -> Iterator[tuple[str, Any]]:
        """Give the terminal of an indented line that describes the line above."""
        head = head_of(line.text)
        if head is None:  # words are never lost, whatever they stand below
            yield from self.margin(line)
            return
        node = self.reader.key(line, head)
        yield ("KEY_FIELD" if isinstance(node, nodes.Field) else "KEY"), node

    def close(self, depth: int) -> Iterator[tuple[str, Any]]:
        """Close the sections of *depth* and deeper."""
        while self.depths and self.depths[-1] >= depth:
            self.depths.pop()
            yield "_CLOSE", None

    def margin(self, line: Located, after_keyword: bool = False) -> Iterator[tuple[str, Any]]:
        """Give the terminals of a line at the margin, or of what stands *after_keyword* on its line.

        A second keyword on the same line is none: a line begins one thing.
        """
        first = line.text[0]
        if first == "#":
            yield from self.numbered(line)
            return
        head = head_of(line.text)
        keyed = keyword_of(head) if head else None
        if after_keyword and head and keyed:
            if self.begins(line, head, keyed):
                self.found.append(problem("KH134", line.span(0, len(head.text)), f"{head.text}:"))
                if self.mode == "verbatim":
                    yield "LINE", self.reader.verbatim(line)
                else:
                    yield "TEXT", self.reader.prose(line)
                return
            keyed = None
        if self.mode == "verbatim" and not (head and keyed and self.begins(line, head, keyed)):
            verbatim = self.reader.verbatim(line)
            if verbatim.text:
                yield "LINE", verbatim
        elif first in "-+|>\\–—•·●▪" or line.text.startswith("* "):
            yield from self.marked(line, first)
        elif head and keyed and self.begins(line, head, keyed):
            yield from self.keyword(line, keyed, head.end)
        elif head and (token := self.reader.labelled(line, head, "")):
            yield token
        else:
            yield from self.prose(line)

    def begins(self, line: Located, head: Head, keyed: Keyed) -> bool:
        """Tell whether a line that begins with a keyword begins what the keyword says."""
        if self.mode == "verbatim":
            return ends_verbatim(head, keyed)
        return not looks_like_prose(head, keyed, self.in_header(keyed), head.end < len(line.text))

    def in_header(self, keyed: Keyed) -> bool:
        """Tell whether a keyword stands where header lines do; ``khổ:`` is one of an annex."""
        return self.mode == ("annex" if keyed.row.name == "paper" else "header")

    def numbered(self, line: Located) -> Iterator[tuple[str, Any]]:
        """Give the terminals of a ``#`` line."""
        depth, heading = self.reader.heading(line)
        if heading is None:
            return
        if self.mode != "annex":
            self.mode = "body"
        yield from self.close(depth)
        self.depths.append(depth)
        yield "HEADING", heading

    def marked(self, line: Located, first: str) -> Iterator[tuple[str, Any]]:
        """Give the terminal of a line that begins with a sign."""
        if first in "-+":
            yield self.reader.bullet(line)
        elif first == "|":
            yield "ROW", self.reader.row(line)
        elif first == ">":
            rest = line.rest(1)
            yield "QUOTE", nodes.Quote(self.reader.inline(rest), line.span(0, len(line.text)))
        elif first == "\\":
            yield "TEXT", self.reader.prose(line.rest(1) if line.text[1:2].isalnum() else line)
        else:
            fix = Fix(Text("đổi thành “-”", "write “-”"), (Edit(line.span(0, 1), "-"),))
            self.found.append(problem("KH109", line.span(0, 1), first, fix=fix))
            yield self.reader.bullet(line)

    def keyword(self, line: Located, keyed: Keyed, end: int) -> Iterator[tuple[str, Any]]:
        """Give the terminals of a keyword line, and follow the file from part to part."""
        row = keyed.row
        if row.name == "include" and _NUMBERED.search(self.source.text, 0, line.at(0)):
            word = line.text[: keyed.id_start]
            self.found.append(problem("KH107", line.span(0, len(word)), word))
            return
        token = self.reader.keyword(line, keyed, end, self.mode)
        if token is None:
            return
        if row.group == "document" or row.name in _CLOSERS or row.name == "annex":
            yield from self.close(0)
        if row.name == "common":
            yield from self.close(self.common_depth(line.at(0)))
        if row.group == "document":
            self.mode = "header"
        elif row.name in VERBATIM:
            self.mode, self.part = "verbatim", row.name
        elif row.name == "annex":
            self.mode = "annex"
        elif row.name == "closing":
            self.mode = "body"
        yield token
        if row.group == "block" and end < len(line.text):
            yield from self.margin(line.rest(end), after_keyword=True)

    def common_depth(self, start: int) -> int:
        """Return the depth to close so that ``chung:`` belongs to the heading above the items.

        The items are the lines before it; they are the lines after it when the next numbered line is deeper.
        """
        if len(self.depths) < 2 or self.reader.kind in ("tasks", "goals"):
            return 99
        following = _NUMBERED.search(self.source.text, start)
        if following and len(following[0].lstrip()) > self.depths[-1]:
            return 99
        return self.depths[-1]

    def prose(self, line: Located) -> Iterator[tuple[str, Any]]:
        """Give a paragraph, unless it begins with a typed number."""
        number = NUMBERING.match(line.text)
        if number is None:
            yield "TEXT", self.reader.prose(line)
            return
        depth = self.reader.depth_of(number[0].strip())
        marks = "#" * depth
        edit = Edit(line.span(0, number.end()), marks + " ")
        fix = Fix(Text(f"thay bằng “{marks} ”", f"replace by “{marks} ”"), (edit,), safe=False)
        self.found.append(
            problem("KH104", line.span(0, number.end()), number[0].strip(), f"“{marks} …”", fix=fix)
        )
        yield "TEXT", self.reader.prose(line)
