"""Where numbered lines stand: their numbers, and how they are referred to, before any word is printed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Text
from kehoach.model.numbering import Level, parse_scheme
from kehoach.model.symbols import Symbols
from kehoach.model.tables import Tables, table_before
from kehoach.syntax import nodes

Scheme = tuple[Level, ...]


class Place(NamedTuple):
    """Where a numbered line stands: number, label, the numbers from the top, and how it is referred to."""

    number: str
    label: str
    path: tuple[str, ...]
    reference: tuple[str, ...]  # “điểm a”, “khoản 1”, “Mục IV”
    level: Level


class Places:
    """Numbers the lines of a document; ``table`` holds the place of each by the identity of its node."""

    def __init__(self, symbols: Symbols, tables: Tables) -> None:
        self.symbols = symbols
        self.tables = tables
        self.table: dict[int, Place] = {}

    def number(
        self,
        sections: Iterable[nodes.Section],
        levels: Scheme,
        prefix: tuple[str, ...] = (),
        above: tuple[str, ...] = (),
    ) -> None:
        """Number the sections and all below them, before any word is printed, for references to them."""
        count: dict[int, int] = {}
        for node in sections:
            depth = node.heading.depth
            count[depth] = count.get(depth, 0) + 1
            level = levels[min(depth, len(levels)) - 1]
            number = level.number(count[depth], prefix)
            own = number.rpartition(".")[2]  # “1.1.” already names the level above
            place = Place(number, level.label(number), (*prefix, own), level.reference(number, above), level)
            self.table[id(node)] = place
            deeper = self.scheme([*node.heading.keys, *node.children], levels, depth)
            self.below(node.children, deeper, place.path, place.reference)

    def below(
        self, children: Iterable[object], levels: Scheme, prefix: tuple[str, ...], above: tuple[str, ...]
    ) -> None:
        """Number the sections among what stands below a line: as rows when a ``bảng:`` stands before them."""
        children = tuple(children)
        sections = [child for child in children if isinstance(child, nodes.Section)]
        table = table_before(children)
        if table is None:
            self.number(sections, levels, prefix, above)
        else:
            Rows(self.table, *self.tables.numbers(table)).number(sections, prefix, above)

    def scheme(self, items: Iterable[object], levels: Scheme, depth: int) -> Scheme:
        """Return the numbering for the levels below *depth*, which a ``đánh số:`` line may change."""
        for item in items:
            if isinstance(item, nodes.Declaration | nodes.Key) and item.name == "numbering":
                text = self.symbols.text(item.text)
                given = parse_scheme(text)
                if given is None:
                    words = "“I. / 1. / a)”"
                    self.symbols.found.append(
                        problem("KH122", item.span, text, item.word, Text(words, words))
                    )
                    return levels
                return (*levels[:depth], *given, *levels[depth + len(given) :])
        return levels


class Rows:
    """Numbers the rows of a table: groups by their level, rows by the last form, through the groups or anew."""

    def __init__(self, places: dict[int, Place], levels: Scheme, continuous: bool) -> None:
        self.places = places
        self.levels = levels
        self.continuous = continuous
        self.count = 0

    def number(
        self, sections: list[nodes.Section], prefix: tuple[str, ...], above: tuple[str, ...], depth: int = 0
    ) -> None:
        """Number the rows and groups of one group, or of the whole table."""
        groups = 0
        if not self.continuous:
            self.count = 0
        for node in sections:
            below = [child for child in node.children if isinstance(child, nodes.Section)]
            if below:
                groups += 1
                level = self.levels[min(depth, max(len(self.levels) - 2, 0))]
                number = level.number(groups, prefix)
                reference = (f"mục {number}", *above)
            else:
                self.count += 1
                level = self.levels[-1]
                number = level.number(self.count, prefix)
                reference = (f"số thứ tự {number}", *above)
            path = (*prefix, number.rpartition(".")[2])
            self.places[id(node)] = Place(number, level.label(number), path, reference, level)
            self.number(below, path, reference, depth + 1)
