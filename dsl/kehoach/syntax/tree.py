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

    def prose(self, children: Children) -> Any:
        line: nodes.Prose = children[0].value
        if len(children) == 1:
            return line
        _, points = _attached(children[1:])
        return line._replace(items=points)

    def bullet(self, children: Children) -> Any:
        line = children[0].value
        if len(children) == 1:
            return line
        keys, points = _attached(children[1:])
        return line._replace(keys=keys, items=points)

    field = bullet

    def point(self, children: Children) -> Any:
        line = children[0].value
        return line if len(children) == 1 else line._replace(keys=_plain(children[1:]))

    declaration = table = point

    def quote(self, children: Children) -> Any:
        return children[0].value

    row = header = quote

    def front(self, children: Children) -> tuple[Any, ...]:
        return tuple(children)

    def common(self, children: Children) -> nodes.Common:
        return nodes.Common(tuple(children[1:]), children[0].value.span)

    def section(self, children: Children) -> nodes.Section:
        attached, below = _parted(children)
        keys = _plain(attached)
        while below and keys and _takes_milestones(keys[-1]) and _is_point(below[0]):
            keys = (*keys[:-1], keys[-1]._replace(items=(*keys[-1].items, below[0])))
            below = below[1:]
        heading: nodes.Heading = children[0].value
        if keys:
            heading = heading._replace(keys=keys)
        return nodes.Section(heading, below, _cover(heading.span, below))

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
        keys, below = _plain(_parted(children)[0]), _parted(children)[1]
        annex: nodes.Annex = children[0].value
        return annex._replace(keys=keys, children=below, span=_cover(annex.span, below))

    def document(self, children: Children) -> nodes.Document:
        _, below = _parted(children)
        kind: nodes.Header = children[0].value
        front, rest = below[0], below[1:]
        sections = tuple(c for c in rest if isinstance(c, nodes.Section))
        parts = tuple(c for c in rest if isinstance(c, nodes.Part))
        annexes = tuple(c for c in rest if isinstance(c, nodes.Annex))
        span = _cover(kind.span, [*front, *rest])
        return nodes.Document(kind.name, kind.word, kind.text, front, sections, parts, annexes, span)

    def start(self, children: Children) -> tuple[nodes.Document, ...]:
        return tuple(children)


def _attached(children: Children) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """Return the keys of a line itself, and its points with theirs.

    Points right below an indented time field without a value are its milestones.
    """
    keys: list[Any] = []
    points: list[Any] = []
    milestones = False
    for child in children:
        value = child.value
        if child.type == "POINT":
            if milestones:
                keys[-1] = keys[-1]._replace(items=(*keys[-1].items, value))
            else:
                points.append(value)
            continue
        if points:
            points[-1] = points[-1]._replace(keys=(*points[-1].keys, value))
        else:
            keys.append(value)
        milestones = not points and _takes_milestones(value)
    return tuple(keys), tuple(points)


def _takes_milestones(value: Any) -> bool:
    return isinstance(value, nodes.Field) and value.field == "time" and not value.text


def _is_point(value: Any) -> bool:
    return isinstance(value, nodes.Bullet) and value.mark == "+"


def _parted(children: Children) -> tuple[Children, tuple[Any, ...]]:
    """Return the lines attached to the first one, and what stands below them."""
    end = 1
    while end < len(children) and isinstance(children[end], Terminal):
        end += 1
    return children[1:end], tuple(children[end:])


def _cover(span: Span, children: Any) -> Span:
    return Span(span.start, max([span.end, *(c.span.end for c in children)]), span.file)
