"""From the parse table to the tree: what each rule of ``kehoach.lark`` becomes."""

from __future__ import annotations

from typing import Any

from kehoach.syntax import nodes
from kehoach.syntax.tables import Terminal
from kehoach.text.span import Span

Children = list[Any]


def _plain(children: Children) -> tuple[Any, ...]:
    return tuple(c.value if isinstance(c, Terminal) else c for c in children)


class Actions:
    """One method for each rule; children are terminals (lines) and what the rules below made."""

    def keys(self, children: Children) -> tuple[Any, ...]:
        return _plain(children)

    def points(self, children: Children) -> tuple[nodes.Bullet, ...]:
        return tuple(_with_keys(children[i], children[i + 1]) for i in range(0, len(children), 2))

    def prose(self, children: Children) -> Any:
        line, points = children
        return line.value._replace(items=points) if points else line.value

    def bullet(self, children: Children) -> Any:
        line, keys, points = children
        return line.value._replace(keys=keys, items=points) if keys or points else line.value

    field = bullet

    def point(self, children: Children) -> Any:
        return _with_keys(children[0], children[1])

    declaration = table = point

    def quote(self, children: Children) -> Any:
        return children[0].value

    row = header = quote

    def front(self, children: Children) -> tuple[Any, ...]:
        return tuple(children)

    def common(self, children: Children) -> nodes.Common:
        return nodes.Common(tuple(children[1:]), children[0].value.span)

    def section(self, children: Children) -> nodes.Section:
        heading: nodes.Heading = children[0].value._replace(keys=children[1])
        return nodes.Section(heading, tuple(children[2:]), _cover(heading.span, children[2:]))

    def closing(self, children: Children) -> Any:
        part: nodes.Part = children[0].value
        return part._replace(lines=tuple(children[1:]), span=_cover(part.span, children[1:]))

    def verbatim(self, children: Children) -> Any:
        part: nodes.Part = children[0].value
        lines = _plain(children[1:])
        return part._replace(lines=lines, span=_cover(part.span, lines))

    def part(self, children: Children) -> Any:
        return children[0]

    def annex(self, children: Children) -> nodes.Annex:
        annex: nodes.Annex = children[0].value
        below = tuple(children[2:])
        return annex._replace(keys=children[1], children=below, span=_cover(annex.span, below))

    def document(self, children: Children) -> nodes.Document:
        kind: nodes.Header = children[0].value
        rest = children[3:]
        sections = tuple(c for c in rest if isinstance(c, nodes.Section))
        parts = tuple(c for c in rest if isinstance(c, nodes.Part))
        annexes = tuple(c for c in rest if isinstance(c, nodes.Annex))
        span = _cover(kind.span, [*children[2], *rest])
        return nodes.Document(kind.name, kind.word, kind.text, children[2], sections, parts, annexes, span)

    def start(self, children: Children) -> tuple[nodes.Document, ...]:
        return tuple(children)


def _with_keys(line: Terminal, keys: tuple[Any, ...]) -> Any:
    return line.value._replace(keys=keys) if keys else line.value


def _cover(span: Span, children: Any) -> Span:
    return Span(span.start, max([span.end, *(c.span.end for c in children)]), span.file)
