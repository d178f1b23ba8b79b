"""Plans as the parser sees them, in a form that reads like the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest

from kehoach.syntax import nodes
from kehoach.syntax.inline import literal
from kehoach.syntax.parser import ParseResult, parse
from kehoach.text.source import make_source

Inlines = tuple[nodes.Inline, ...]


class Read(NamedTuple):
    """What the parser made of a text: the tree as lines of words, and the faults as ``2:1-2:5 KH105``."""

    shape: list[str]
    faults: list[str]
    messages: list[str]
    result: ParseResult

    @property
    def codes(self) -> list[str]:
        return [fault.split()[1] for fault in self.faults]


def _below(node: Any) -> Iterator[str]:
    for name in ("keys", "items", "children", "lines"):
        for child in getattr(node, name, ()):
            yield from _lines(child, 1)


def _lines(node: Any, indent: int) -> Iterator[str]:
    yield "  " * indent + _one(node)
    for line in _below(node):
        yield "  " * indent + line


def _one(node: Any) -> str:
    words = literal(getattr(node, "text", ())) if not isinstance(node, nodes.Verbatim) else node.text
    match node:
        case nodes.Section(heading):
            keys = "".join(f" [{key.word}={literal(key.text)}]" for key in heading.keys)
            return f"{'#' * heading.depth} {_tag(heading)}{literal(heading.text)}{keys}"
        case nodes.Bullet(mark):
            return f"{mark} {_tag(node)}{words}"
        case nodes.Field(field, label, _, dash):
            return f"{dash}{field}{f'[{label}]' if label is not None else ''}= {words}"
        case nodes.Row(cells):
            return " | ".join(literal(cell) for cell in cells)
    return _other(node, words)


def _other(node: Any, words: str) -> str:
    match node:
        case nodes.Key(name) | nodes.Header(name):
            return f"{name}= {words}"
        case nodes.Declaration(name, _, ident) | nodes.Table(name, ident):
            return f"{name}{f' {ident}' if ident else ''}= {words}"
        case nodes.Annex(ident):
            return f"annex{f' {ident}' if ident else ''}= {words}"
        case nodes.Quote():
            return f"> {words}"
        case nodes.Verbatim():
            return f"'{words}'"
        case nodes.Part(name):
            return f"{name}:"
    return "common" if isinstance(node, nodes.Common) else words


def _tag(node: nodes.Heading | nodes.Bullet) -> str:
    words = " ".join(part for part in (node.kind, node.id) if part)
    return f"({words}) " if words else ""


def _shape(document: nodes.Document) -> Iterator[str]:
    yield f"{document.kind}: {literal(document.abstract)}"
    for node in (*document.front, *document.sections, *document.parts, *document.annexes):
        yield from _lines(node, 0)


@pytest.fixture
def read() -> Callable[..., Read]:
    """Parse a text."""

    def parse_text(text: str, *, shared: bool = False) -> Read:
        source = make_source("ke-hoach.kh", text)
        result = parse(source, shared=shared)
        faults, messages = [], []
        for found in sorted(result.diagnostics, key=lambda d: (d.span.start, d.code)):
            start, end = source.position(found.span.start), source.position(found.span.end)
            faults.append(f"{start.line}:{start.column}-{end.line}:{end.column} {found.code}")
            messages.append(found.message.vi)
        shape = [line for document in result.file.documents for line in _shape(document)]
        shape += [line for node in result.file.declarations for line in _lines(node, 0)]
        return Read(shape, faults, messages, result)

    return parse_text


@pytest.fixture
def body(read: Callable[..., Read]) -> Callable[[str], list[str]]:
    """Give the shape of a sound text below “kế hoạch: Thử”."""

    def shape_of(text: str) -> list[str]:
        found = read(f"kế hoạch: Thử\n{text}")
        assert found.faults == []
        return found.shape[1:]

    return shape_of
