"""The Word file that a plan makes, with the place in the plan of each line of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kehoach.driver import Compilation
from kehoach.importing.merge_source import Kh, Logical
from kehoach.importing.printed_lines import Line, Shown, shown, whole
from kehoach.importing.printed_lines_origin import Origin, Printed, printing
from kehoach.syntax import nodes
from kehoach.verify.seen import Paragraph, WordFile

Layers = tuple[tuple[Origin, ...], ...]


class Base:
    """What a plan prints, as lines, and what printed them.

    Args:
        compilation: of the plan, without errors.
        file: the Word file that it makes.
    """

    def __init__(self, compilation: Compilation, file: WordFile) -> None:
        self.kh = Kh(compilation)
        self.shown: Shown = shown(file)
        self.language = compilation.language
        self.labels = compilation.parsed.labels
        prints = printing(compilation)
        self.references = prints.references
        self._notes = prints.notes
        self._body = _places(file, prints.body)
        self._levels: dict[str, list[tuple[int, int]]] | None = None

    def layers(self, line: Line) -> Layers:
        """Return the origins of a line's words, () for none.

        Cells of several rows that print as one have layers of origins; in its own row each has only its own.
        """
        if line.role == "note":
            at = line.place - 1
            return _cut(self._notes[at], line.text) if 0 <= at < len(self._notes) else ()
        printed = self._body.get(line.place)
        found = _cut(printed, line.text) if printed is not None else ()
        return found[line.layer : line.layer + 1] if line.role == "cell" else found

    def logical(self, line: Line) -> list[Logical]:
        """Return the lines of the file that print a line, in their order; of a row those of all its cells."""
        found: dict[int, Logical] = {}
        for part in [paragraph for _, cell in line.cells for paragraph in cell] or [line]:
            for layer in self.layers(part):
                own = (origin.span.start for origin in layer if origin.span.file == self.kh.source.file)
                for logical in filter(None, map(self.kh.at, own)):
                    found[logical.first] = logical
        return [found[first] for first in sorted(found)]

    def depth(self, number: str, index: int) -> int:
        """Return the depth of numbered lines with a kind of number, as the nearest line before *index* has it.

        0 when there is none in the plan.
        """
        if self._levels is None:
            self._levels = {}
            for at, line in enumerate(self.shown.lines):
                for logical in self.logical(line) if line.role != "row" else ():
                    if isinstance(logical.node, nodes.Heading):
                        self._levels.setdefault(line.number, []).append((at, logical.node.depth))
        levels = self._levels.get(number, [])
        at = bisect_left(levels, (index, 0))
        return levels[max(at - 1, 0)][1] if levels else 0


def _places(file: WordFile, body: tuple[Printed, ...]) -> dict[int, Printed]:
    """Return the printed paragraphs by their number in the file, in which they stand in the same order."""
    numbers: dict[str, list[tuple[int, int]]] = {}
    for at, paragraph in enumerate(_paragraphs(file)):
        numbers.setdefault(whole(paragraph.runs), []).append((at, paragraph.place.number))
    found: dict[int, Printed] = {}
    reached = 0
    for printed in body:
        text = printed.text.strip()
        here = numbers.get(text, [])
        at = bisect_left(here, (reached, 0))
        if text and at < len(here):
            reached = here[at][0] + 1
            found[here[at][1]] = printed
    return found


def _paragraphs(file: WordFile) -> Iterator[Paragraph]:
    for block in file.blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from (p for row in block.rows for cell in row.cells for p in cell.paragraphs)


def _cut(printed: Printed, text: str) -> Layers:
    """Return the origins of the part of a paragraph that *text* is; their places count in it."""
    at = len(printed.text.rstrip()) - len(text)
    if at < 0 or not printed.text.startswith(text, at):
        at = printed.text.find(text)
    if at < 0:
        return ()
    return tuple(
        tuple(cut for origin in layer if (cut := _part(origin, at, at + len(text))) is not None)
        for layer in printed.layers
        if layer
    )


def _part(origin: Origin, start: int, end: int) -> Origin | None:
    """Return what a range has of an origin, None when it has nothing of it."""
    low, high = max(origin.start, start), min(origin.end, end)
    if low >= high:
        return None
    span = origin.span
    rest = origin.rest
    if origin.kind == "typed":
        more = origin.end - high
        last = span.end if not more else span.end - len(rest) - more
        span = span._replace(start=span.start + low - origin.start, end=last)
        rest = rest if not more else ""
    return origin._replace(start=low - start, end=high - start, span=span, rest=rest)
