"""Where numbered lines stand: their numbers, and how they are referred to, before any word is printed."""

from __future__ import annotations

from collections.abc import Iterable

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Text
from kehoach.model.numbering import Level, parse_scheme
from kehoach.model.symbols import Symbols
from kehoach.model.tables import Tables, table_before
from kehoach.syntax import nodes
from kehoach.text.values import NamedTuple

Scheme = tuple[Level, ...]
_THROUGH = ("điều", "chương")


def _after(last: Level, levels: Scheme, depth: int) -> Scheme:
    """Return the forms that go on below the last one that is given: those after it in the usual order."""
    for at, level in enumerate(levels):
        if level == last:
            return levels[at + 1 :]
    return levels[depth:]


UNNUMBERED = "*"
"""What stands in a path before the count of a line whose level has no numbers: ``I.1.*2``."""


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
        self.through: dict[str, int] = {}

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
            level = levels[min(depth, len(levels)) - 1]
            count[depth] = self.count(level, count.get(depth, 0))
            number = level.number(count[depth], tuple([part for part in prefix if part[:1] != UNNUMBERED]))
            own = number.rpartition(".")[2]  # “1.1.” already names the level above
            if not level.sign and prefix:
                own = f"{UNNUMBERED}{count[depth]}"
            place = Place(number, level.label(number), (*prefix, own), level.reference(number, above), level)
            self.table[id(node)] = place
            deeper = self.scheme([*node.heading.keys, *node.children], levels, depth)
            self.below(node.children, deeper, place.path, place.reference)

    def count(self, level: Level, before: int) -> int:
        """Return the number of a line after *before*; Điều and Chương are counted through the whole document."""
        word = level.before.strip().casefold()
        if word not in _THROUGH:
            return before + 1
        self.through[word] = self.through.get(word, 0) + 1
        return self.through[word]

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
            levels, continuous = self.tables.numbers(table)
            Rows(self.table, _deep_enough(levels, sections), continuous).number(sections, prefix, above)

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
                return (*levels[:depth], *given, *_after(given[-1], levels, depth + len(given)))
        return levels


def _sections(node: nodes.Section) -> list[nodes.Section]:
    return [child for child in node.children if isinstance(child, nodes.Section)]


def _deep_enough(levels: Scheme, sections: Iterable[nodes.Section]) -> Scheme:
    """Return the forms of a table's numbers; groups in groups get “A.” above them when there is none for them."""

    def depth(nodes_: Iterable[nodes.Section]) -> int:
        return max((1 + depth(_sections(node)) for node in nodes_ if _sections(node)), default=0)

    if len(levels) > 1 and depth(sections) > len(levels) - 1 and levels[0].sign == "I":
        return (levels[0]._replace(sign="A"), *levels)
    return levels


class Rows:
    """Numbers the rows of a table: groups by their level, rows by the last form, through the groups or anew."""

    def __init__(self, places: dict[int, Place], levels: Scheme, continuous: bool) -> None:
        self.places = places
        self.levels = levels
        self.continuous = continuous
        self.count = 0
        self.ordinals: tuple[str, ...] = ()  # of the groups that are open

    def number(
        self, sections: list[nodes.Section], prefix: tuple[str, ...], above: tuple[str, ...], depth: int = 0
    ) -> None:
        """Number the rows and groups of one group, or of the whole table."""
        groups = 0
        if not self.continuous:
            self.count = 0
        for node in sections:
            below = _sections(node)
            if below:
                groups += 1
                level = self.levels[min(depth, max(len(self.levels) - 2, 0))]
                number = level.number(groups, self.ordinals)
                reference = (f"mục {number}", *above)
            else:
                self.count += 1
                level = self.levels[-1]
                number = level.number(self.count, self.ordinals)
                reference = (f"số thứ tự {number}", *above)
            path = (*prefix, number.rpartition(".")[2])
            self.places[id(node)] = Place(number, level.label(number), path, reference, level)
            if below:
                self.ordinals = (*self.ordinals, str(groups))
                self.number(below, path, reference, depth + 1)
                self.ordinals = self.ordinals[:-1]
