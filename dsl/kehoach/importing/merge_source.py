"""A ``.kh`` file as lines that can be changed one by one: what stands where, and what belongs together."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from kehoach.driver import Compilation
from kehoach.syntax import nodes
from kehoach.text.source import Source
from kehoach.text.span import Span
from kehoach.text.vietnamese import bare

_NEWLINE = re.compile("\r\n?|[\n\x85\u2028\u2029]")
_LINES = (
    nodes.Header, nodes.Declaration, nodes.Heading, nodes.Bullet, nodes.Prose, nodes.Field, nodes.Quote, nodes.Row,
    nodes.Table, nodes.Verbatim, nodes.Key, nodes.Part, nodes.Common, nodes.Annex, nodes.Document,
)  # fmt: skip
_TITLED = (nodes.Annex, nodes.Document)


class Edit(NamedTuple):
    """Letters of the source from *start* to *end* become *text*."""

    start: int
    end: int
    text: str


class Logical(NamedTuple):
    """A line of the language: its node, the first and the last of its lines in the file, counted from 0.

    ``keys``: the lines of its own indented keys that do not print. ``last``: the last line of all that is indented
    below it.
    """

    node: Any
    first: int
    end: int
    keys: tuple[int, ...]
    last: int


class Kh:
    """The file that changes are brought into."""

    def __init__(self, compilation: Compilation) -> None:
        self.source: Source = compilation.source
        self.documents: tuple[nodes.Document, ...] = compilation.parsed.file.documents
        self.comments = frozenset(self.line_of(c.span.start) for c in compilation.parsed.comments)
        found = [self._logical(node) for node in _walk(self.documents) if isinstance(node, _LINES)]
        self.lines: tuple[Logical, ...] = tuple(sorted(found, key=lambda line: line.first))
        self._firsts = [line.first for line in self.lines]
        self._used: dict[str, list[Span]] | None = None

    def line_of(self, offset: int) -> int:
        """Return the number of the line, from 0, that a letter stands on."""
        return bisect_right(self.source.line_starts, offset) - 1

    def start(self, line: int) -> int:
        """Return where a line begins."""
        return self.source.line_starts[line]

    def at(self, offset: int) -> Logical | None:
        """Return the line of the language that a letter belongs to."""
        number = self.line_of(offset)
        at = bisect_right(self._firsts, number) - 1
        while at >= 0:
            if self.lines[at].first <= number <= self.lines[at].end:
                return self.lines[at]
            if number - self.lines[at].first > 200:  # no line of the language is wrapped over so many
                return None
            at -= 1
        return None

    def header(self, document: int, name: str) -> nodes.Header | None:
        """Return a header line of a document, None when it is not there."""
        for line in self.documents[document].front if document < len(self.documents) else ():
            if isinstance(line, nodes.Header) and line.name == name:
                return line
        return None

    def part(self, document: int, name: str) -> Logical | None:
        """Return the line ``nơi nhận:`` or ``ký:`` of a document."""
        for part in self.documents[document].parts if document < len(self.documents) else ():
            if part.name == name:
                return self.at(part.span.start)
        return None

    def references(self, ident: str) -> list[Span]:
        """Return where ``@ident`` stands in the file."""
        if self._used is None:
            self._used = {}
            for node in _walk(self.documents):
                if isinstance(node, nodes.Reference):
                    self._used.setdefault(bare(node.id), []).append(node.span)
        return self._used.get(bare(ident), [])

    def _logical(self, node: Any) -> Logical:
        span: Span = node.span
        end = span.end
        if isinstance(node, nodes.Part):
            end = span.start
        elif isinstance(node, _TITLED):
            words = node.text if isinstance(node, nodes.Annex) else node.abstract
            end = max((piece.span.end for piece in words), default=span.start)
        first, last = self.line_of(span.start), self.line_of(max(end - 1, span.start))
        keys: list[int] = []
        deepest = last
        for key in getattr(node, "keys", ()):
            rows = range(self.line_of(key.span.start), self.line_of(key.span.end - 1) + 1)
            deepest = max(deepest, rows[-1])
            keys += rows if isinstance(key, nodes.Key) else ()
        return Logical(node, first, last, tuple(keys), deepest)


def _walk(nodes_: Iterable[Any]) -> Iterator[Any]:
    """Give all nodes of a tree."""
    left: list[Any] = list(nodes_)
    while left:
        node = left.pop()
        yield node
        left += [child for child in node if isinstance(child, tuple) and not isinstance(child, Span)]


class Unit(NamedTuple):
    """One change: letters to edit, lines to leave out, and lines to put in after others (-1: at the top)."""

    edits: tuple[Edit, ...] = ()
    drop: frozenset[int] = frozenset()
    insert: tuple[tuple[int, str], ...] = ()


def applied(kh: Kh, units: Iterable[Unit], typed: str) -> str:
    """Return the text of a file with changes; lines that none of them touches stay byte for byte.

    Of edits that overlap only the first is made.

    Args:
        kh: the file.
        units: the changes.
        typed: its text as it was given, with whatever line ends and letters in parts it has.
    """
    edits: list[Edit] = []
    drop: set[int] = set()
    insert: dict[int, list[str]] = {}
    for unit in units:
        edits += unit.edits
        drop |= unit.drop
        for line, text in unit.insert:
            insert.setdefault(line, []).append(text)
    if not (edits or drop or insert):
        return typed
    blocks = _blocks(kh, edits)
    raw = _raw(kh, typed)
    newline = "\r\n" if "\r\n" in typed else "\n"
    out = [line + newline for line in insert.get(-1, [])]
    number = 0
    while number < len(raw):
        last = number
        if number in blocks:
            last, text = blocks[number]
            lost = all(n in drop for n in range(number, last + 1))
            out += [] if lost else [text.replace("\n", newline) + _end(raw[last])]
        elif number not in drop:
            out.append(raw[number])
        for at in range(number, last + 1):
            if at in insert and out and not out[-1].endswith(("\n", "\r")):
                out.append(newline)
            out += [line.replace("\n", newline) + newline for line in insert.get(at, [])]
        number = last + 1
    return "".join(out)


def _blocks(kh: Kh, edits: list[Edit]) -> dict[int, tuple[int, str]]:
    """Return lines that edits change: the first of them with the last, and what they become."""
    made: list[list[Edit]] = []
    lines: list[tuple[int, int]] = []
    for edit in sorted(set(edits)):
        first, last = kh.line_of(edit.start), kh.line_of(edit.end)
        if made and edit.start < made[-1][-1].end:
            continue
        if made and first <= lines[-1][1]:
            made[-1].append(edit)
            lines[-1] = (lines[-1][0], max(last, lines[-1][1]))
        else:
            made.append([edit])
            lines.append((first, last))
    found: dict[int, tuple[int, str]] = {}
    for group, (first, last) in zip(made, lines, strict=True):
        parts: list[str] = []
        at = kh.start(first)
        for edit in group:
            parts += (kh.source.text[at : edit.start], edit.text)
            at = edit.end
        stop = kh.start(last) + len(kh.source.line(last + 1))
        found[first] = (last, "".join((*parts, kh.source.text[at:stop])))
    return found


def _raw(kh: Kh, typed: str) -> list[str]:
    """Return the lines as typed, each with its end."""
    raw: list[str] = []
    at = 0
    for end in _NEWLINE.finditer(typed):
        raw.append(typed[at : end.end()])
        at = end.end()
    raw.append(typed[at:])
    if len(raw) != len(kh.source.line_starts):  # control characters were left out, or the like
        raw = [line + "\n" for line in kh.source.text.split("\n")]
        raw[-1] = raw[-1][:-1]
    return raw


def _end(line: str) -> str:
    """Return the line end of a line as typed."""
    return line[len(line.rstrip("\r\n\x85\u2028\u2029")) :]
