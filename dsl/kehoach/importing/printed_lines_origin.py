"""Which letters of a ``.kh`` file printed which letters of its Word file.

The plan is composed twice: as it is, and with a sign before each of its words that says which they are. The signs
come out where the words come out, whatever becomes of them on the way: capitals, cells of a table, end marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, Literal, NamedTuple

from kehoach.driver import Compilation
from kehoach.importing.printed_lines import NOTE
from kehoach.model.official import Recipient, Signature
from kehoach.model.plan import FieldLine, Plan, Run
from kehoach.render import page
from kehoach.render.compose import compose
from kehoach.syntax import nodes
from kehoach.text.source import Source
from kehoach.text.span import Span

Kind = Literal["typed", "reference", "whole", "note"]
_SIGN, _FIRST, _BASE = "\U000f0000", 0xF1000, 4096  # private-use characters, which no plan is typed with
_SIGNED = re.compile(f"{_SIGN}(.)(.)", re.DOTALL)
_PRINTED = ("abstract", "opening", "sections", "closing", "annexes", "recipients")


class Origin(NamedTuple):
    """Printed letters and where they come from.

    Attributes:
        start: of the letters in the printed paragraph.
        end: of them.
        span: the place in the source.
        kind: ``typed`` letter by letter, printed by a ``reference``, ``whole`` (only to be replaced as a whole), the
            mark of a ``note``.
        rest: letters of the place that do not print: an end mark that another one stands for.
    """

    start: int
    end: int
    span: Span
    kind: Kind
    rest: str = ""


class Printed(NamedTuple):
    """A printed paragraph. ``layers``: its origins; of cells that print as one, those of each."""

    text: str
    layers: tuple[tuple[Origin, ...], ...]


class Printing(NamedTuple):
    """All that a plan prints. ``references``: what each ``@id`` prints, by its place."""

    body: tuple[Printed, ...]
    notes: tuple[Printed, ...]
    references: dict[Span, str]


def printing(compilation: Compilation) -> Printing:
    """Return what a compilation without errors prints, each paragraph with its origins, in printed order.

    The head of each document is left out; its words come from header lines, each of which says what it is.

    Raises:
        kehoach.profiles.schema.ProfileError: its format cannot be used.
    """
    profile = compilation.format().profile
    signs = _Signs(compilation)
    real = compose(compilation.plans, profile)
    signed = compose(tuple(signs.plan(plan) for plan in compilation.plans), profile)
    body: list[Printed] = []
    written: set[Span] = set()  # what prints outside tables; a table that repeats it is made of it
    tables: list[int] = []
    for sheet, other in zip(real.sheets, signed.sheets, strict=True):
        for block, twin in zip(sheet.blocks, other.blocks, strict=True):
            found = list(_block(block, twin, signs))
            if isinstance(block, page.Table):
                tables += range(len(body), len(body) + len(found))
            else:
                written.update(
                    o.span
                    for printed in found
                    for layer in printed.layers
                    for o in layer
                    if o.kind == "typed"
                )
            body += found
    for at in tables:
        layers = body[at].layers
        body[at] = body[at]._replace(
            layers=tuple(() if _among(layer, written) else layer for layer in layers)
        )
    notes = [signs.printed(runs, twin) for runs, twin in zip(real.footnotes, signed.footnotes, strict=True)]
    references = {span: text for text, span, kind in signs.given if kind == "reference"}
    return Printing(tuple(body), tuple(notes), references)


def _block(block: page.Block, twin: page.Block, signs: _Signs) -> Iterator[Printed]:
    if isinstance(block, page.Paragraph) and isinstance(twin, page.Paragraph):
        yield signs.printed(block.runs, twin.runs)
    elif isinstance(block, page.Columns) and isinstance(twin, page.Columns) and block.kind == "closing":
        for item, other in zip((*block.left, *block.right), (*twin.left, *twin.right), strict=True):
            if isinstance(item, page.Paragraph) and isinstance(other, page.Paragraph):
                yield signs.printed(item.runs, other.runs)
    elif isinstance(block, page.Table) and isinstance(twin, page.Table):
        yield from _cells(block, twin, signs)


def _among(layer: tuple[Origin, ...], places: set[Span]) -> bool:
    return any(origin.span in places for origin in layer)


def _cells(table: page.Table, twin: page.Table, signs: _Signs) -> list[Printed]:
    """Return the paragraphs of a table; signs keep cells apart that print as one."""
    found: list[Printed] = []
    begun: dict[int, int] = {}  # column of a cell that goes on downwards → where its paragraphs begin
    for row, other in zip(table.rows, twin.rows, strict=True):
        columns = accumulate((cell.across for cell in row.cells), initial=0)
        for column, cell, signed in zip(columns, row.cells, other.cells, strict=False):
            if cell.merged != "more":
                begun[column] = len(found)
                pairs = zip(cell.paragraphs, signed.paragraphs, strict=False)
                found += [signs.printed(one.runs, two.runs) for one, two in pairs]
                continue
            for at, paragraph in enumerate(signed.paragraphs, begun[column]):
                first = found[at]
                runs = tuple(run._replace(text=_SIGNED.sub("", run.text)) for run in paragraph.runs)
                found[at] = first._replace(layers=first.layers + signs.printed(runs, paragraph.runs).layers)
    return found


class _Signs:
    """Puts signs before words and reads them again."""

    def __init__(self, compilation: Compilation) -> None:
        self._sources: tuple[Source, ...] = compilation.sources
        self._documents = compilation.parsed.file.documents
        self._done = 0  # documents
        self._marks: list[Span] = []  # of footnotes, in the order of their numbers
        self.given: list[tuple[str, Span, Kind]] = []

    def plan(self, plan: Plan) -> Plan:
        """Return a plan with signs."""
        lines = self._signature_lines()
        places: dict[int, Span] = {}
        signed: dict[str, Any] = {name: self._of(getattr(plan, name), places) for name in _PRINTED}
        signed["notes"] = tuple(self._of(note, {}) for note in plan.notes)
        self._marks += (places.get(number, plan.span) for number in range(1, len(plan.notes) + 1))
        if plan.signature is not None:
            signed["signature"] = self._signature(plan.signature, lines)
        return plan._replace(**signed)

    def _signature_lines(self) -> list[Span]:
        document = self._documents[self._done]
        self._done += 1
        parts = [part for part in document.parts if part.name == "signature"]
        return [line.span for part in parts for line in part.lines if isinstance(line, nodes.Verbatim)]

    def _signature(self, signature: Signature, lines: list[Span]) -> Signature:
        """Return who signs with signs; the name is the last line."""
        capacity = tuple(
            self._typed(text, span) for text, span in zip(signature.capacity, lines, strict=False)
        )
        name = self._typed(signature.name, lines[-1]) if signature.name else ""
        return signature._replace(capacity=capacity, name=name)

    def _of(self, value: Any, marks: dict[int, Span]) -> Any:
        """Return a value of the plan with signs before the words in it."""
        match value:
            case Run():
                if value.note is not None:
                    marks[value.note] = value.span
                return value._replace(text=self._run(value))
            case Recipient():
                return value._replace(text=self._typed(value.text, value.span))
            case FieldLine():
                label = value.label and self._typed(value.label, value.span)
                return value._replace(label=label, words=self._of(value.words, marks))
            case Span():
                return value
            case tuple():
                made = [self._of(item, marks) for item in value]
                return value._make(made) if hasattr(value, "_make") else tuple(made)
        return value

    def _run(self, run: Run) -> str:
        source = self._sources[run.span.file].text[run.span.start : run.span.end]
        if _same(source, run.text):
            return self._sign(run.text, run.span, "typed")
        return self._sign(run.text, run.span, "reference") if source.startswith("@") else run.text

    def _typed(self, text: str, line: Span) -> str:
        """Return words that stand somewhere in a line with their sign."""
        source = self._sources[line.file].text
        at = source.find(text, line.start, line.end)
        if at >= 0:
            return self._sign(text, Span(at, at + len(text), line.file), "typed")
        dash = len(source[line.start : line.end]) - len(source[line.start : line.end].lstrip("-– \t"))
        return self._sign(text, Span(line.start + dash, line.end, line.file), "whole")

    def _sign(self, text: str, span: Span, kind: Kind) -> str:
        if not text or any(sign >= _SIGN for sign in text):
            return text
        self.given.append((text, span, kind))
        high, low = divmod(len(self.given) - 1, _BASE)
        return f"{_SIGN}{chr(_FIRST + high)}{chr(_FIRST + low)}{text}"

    def printed(self, runs: tuple[page.Run, ...], signed: tuple[page.Run, ...]) -> Printed:
        """Return a paragraph with its origins; none when the two ways of composing it differ."""
        text = _text(runs)
        both = _text(signed)
        if _SIGNED.sub("", both) != text:
            return Printed(text, ((),))
        found: list[tuple[int, int]] = []  # where words begin, and which they are
        taken = 0
        for match in _SIGNED.finditer(both):
            which = (ord(match[1]) - _FIRST) * _BASE + ord(match[2]) - _FIRST
            found.append((match.start() - taken, which))
            taken += len(match[0])
        ends = [start for start, _ in found[1:]] + [len(text)]
        origins = [self._origin(text, *place, end) for place, end in zip(found, ends, strict=False)]
        origins += self._note_origins(runs)
        return Printed(text, (tuple(sorted(origin for origin in origins if origin.end > origin.start)),))

    def _origin(self, text: str, start: int, which: int, most: int) -> Origin:
        words, span, kind = self.given[which]
        end = start
        for sign in words[: most - start]:
            if text[end] not in (sign, sign.upper()) and not (text[end] == " " and sign.isspace()):
                break
            end += 1
        return Origin(start, end, span, kind, words[end - start :])

    def _note_origins(self, runs: tuple[page.Run, ...]) -> Iterator[Origin]:
        at = 0
        for run in runs:
            if run.footnote is not None:
                yield Origin(at, at + 1, self._marks[run.footnote - 1], "note")
            at += len(_text((run,)))


def _text(runs: tuple[page.Run, ...]) -> str:
    words = "".join(NOTE if run.footnote is not None else run.text for run in runs)
    return "".join(" " if sign.isspace() else sign for sign in words)


def _same(source: str, words: str) -> bool:
    """Tell whether words are typed letter by letter; a line break in the source prints as a space."""
    return len(source) == len(words) and all(
        one == two or (one.isspace() and two.isspace()) for one, two in zip(source, words, strict=True)
    )
