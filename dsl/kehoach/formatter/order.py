"""The lines of a tree in the order in which they are written, each with its indentation and the blank line above it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kehoach.syntax import nodes

Line = (
    nodes.Document
    | nodes.Header
    | nodes.Declaration
    | nodes.Table
    | nodes.Heading
    | nodes.Prose
    | nodes.Quote
    | nodes.Bullet
    | nodes.Field
    | nodes.Key
    | nodes.Row
    | nodes.Common
    | nodes.Part
    | nodes.Verbatim
    | nodes.Annex
)
Above = nodes.Section | nodes.Annex | None
_ANNEX_LINES = (nodes.Annex, nodes.Key, nodes.Header)
_HEADER, _DECLARED, _OPENING = 0, 1, 2  # what stands in the front of a document


class Placed(NamedTuple):
    """A line of the tree: where it stands.

    ``indent`` counts blanks; ``apart`` asks for a blank line above it; ``part`` is ``recipients`` or ``signature``
    for the lines below these keywords.
    """

    node: Line
    indent: int
    apart: bool
    part: str = ""


def lines_of(file: nodes.File) -> Iterator[Placed]:
    """Give the lines of a file from top to bottom."""
    for at, document in enumerate(file.documents):
        yield Placed(document, 0, at > 0)
        yield from _front(document.front)
        yield from _children(document.sections, None)
        ends: list[nodes.Part | nodes.Annex] = [*document.parts, *document.annexes]
        for end in sorted(ends, key=lambda node: node.span.start):
            yield from _annex(end) if isinstance(end, nodes.Annex) else _part(end)
    for item in file.declarations:
        yield from _item(item)


def _front(items: Iterable[nodes.Header | nodes.Item]) -> Iterator[Placed]:
    """Give header, declarations and opening: a blank line goes between them."""
    before = _HEADER
    for item in items:
        rank = _rank(item)
        yield from _item(item, rank > before)
        before = rank


def _rank(item: nodes.Header | nodes.Item) -> int:
    if isinstance(item, nodes.Header | nodes.Field):
        return _HEADER
    if isinstance(item, nodes.Declaration):
        return _HEADER if item.name in ("numbering", "field") else _DECLARED
    return _OPENING


def _item(item: nodes.Header | nodes.Item, apart: bool = False) -> Iterator[Placed]:
    yield Placed(item, 0, apart)
    if isinstance(item, nodes.Bullet | nodes.Field | nodes.Declaration | nodes.Table):
        yield from _keys(item.keys)
    if isinstance(item, nodes.Bullet | nodes.Field | nodes.Prose):
        for point in item.items:
            yield from _item(point)


def _keys(keys: Iterable[nodes.Key | nodes.Field]) -> Iterator[Placed]:
    for key in keys:
        yield Placed(key, 2, False)
        if isinstance(key, nodes.Field):  # its milestones stand at the margin
            for point in key.items:
                yield from _item(point)


def _children(
    children: Iterable[nodes.Header | nodes.Item | nodes.Section | nodes.Common], above: Above
) -> Iterator[Placed]:
    """Give what stands below a heading or an annex, or the numbered lines of a document."""
    before: object = above
    for child in children:
        if isinstance(child, nodes.Section):
            yield from _section(child, before)
        elif isinstance(child, nodes.Common):
            yield Placed(child, 0, False)
            for item in child.items:
                yield from _item(item)
        else:
            yield from _item(child)
        before = child


def _section(section: nodes.Section, before: object) -> Iterator[Placed]:
    """Give a numbered line with all below it.

    A blank line goes above those of depth 1, but not below the title of an annex and not between two that nothing
    stands below, such as the articles of a decision.
    """
    heading = section.heading
    short = not section.children and isinstance(before, nodes.Section) and not before.children
    titled = isinstance(before, _ANNEX_LINES)
    yield Placed(heading, 0, heading.depth == 1 and not short and not titled)
    yield from _keys(heading.keys)
    yield from _children(section.children, section)


def _part(part: nodes.Part) -> Iterator[Placed]:
    yield Placed(part, 0, True)
    for line in part.lines:
        if isinstance(line, nodes.Verbatim):
            yield Placed(line, 0, False, part.name)
        else:
            yield from _item(line)


def _annex(annex: nodes.Annex) -> Iterator[Placed]:
    yield Placed(annex, 0, True)
    yield from _keys(annex.keys)
    yield from _children(annex.children, annex)
