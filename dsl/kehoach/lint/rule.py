"""What a rule is: a module in ``rules/`` named ``khNNN_<slug>.py``.

The module's docstring is the rule's page (``kehoach explain KHNNN``, ``docs/rules/KHNNN.md``); its constant
``RULE`` names it, its function ``check(context)`` gives the findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from kehoach.diagnostics.model import Diagnostic, Fix, Hint, Severity, Text
from kehoach.model.plan import Block, Grid, Plan, Rich, Section
from kehoach.text.source import Source
from kehoach.text.span import Span


class Rule(NamedTuple):
    """The name card of a rule: stable code, kebab-case name, how grave, and the release it came with."""

    code: str
    name: str
    severity: Severity
    since: str

    def found(
        self, span: Span, vi: str, en: str, hints: tuple[Hint, ...] = (), fix: Fix | None = None
    ) -> Diagnostic:
        """Return a finding of this rule at a place, its message in Vietnamese and English."""
        return Diagnostic(self.code, self.name, self.severity, span, Text(vi, en), hints, fix)


class Context(NamedTuple):
    """What a rule may see: one plan, all plans of its file, and the sources (index = ``Span.file``)."""

    plan: Plan
    plans: tuple[Plan, ...]
    sources: tuple[Source, ...]

    def sections(self) -> Iterator[Section]:
        """Give every numbered line of the plan, in printed order (annexes too)."""
        for section in self.plan.sections:
            yield from _below(section)
        for annex in self.plan.annexes:
            for child in annex.children:
                if isinstance(child, Section):
                    yield from _below(child)

    def blocks(self) -> Iterator[Block]:
        """Give every printed line that is not numbered: opening, body, closing."""
        yield from self.plan.opening
        for section in self.sections():
            yield from (child for child in section.children if not isinstance(child, Section))
        for annex in self.plan.annexes:
            yield from (child for child in annex.children if not isinstance(child, Section))
        yield from self.plan.closing

    def texts(self) -> Iterator[tuple[tuple[str, Span], ...]]:
        """Give every printed paragraph, headings and footnotes too, as its runs of (text, place)."""
        yield _runs(self.plan.abstract)
        for block in self.plan.opening:
            yield from _of_block(block)
        for section in self.sections():
            yield _runs(section.words)
            for child in section.children:
                if not isinstance(child, Section):
                    yield from _of_block(child)
        for annex in self.plan.annexes:
            yield _runs(annex.title)
            for child in annex.children:
                if not isinstance(child, Section):
                    yield from _of_block(child)
        for block in self.plan.closing:
            yield from _of_block(block)
        for note in self.plan.notes:
            yield _runs(note)


Check = Callable[[Context], Iterator[Diagnostic]]


def _below(section: Section) -> Iterator[Section]:
    yield section
    for child in section.children:
        if isinstance(child, Section):
            yield from _below(child)


def _of_block(block: Block) -> Iterator[tuple[tuple[str, Span], ...]]:
    if block.words or not isinstance(block, Grid):
        yield _runs(block.words)
    if isinstance(block, Grid):
        yield from (_runs(column.words) for column in block.columns if column.words)
        for row in block.rows:
            yield from (_runs(cell) for cell in row.cells if cell)


def _runs(words: Rich) -> tuple[tuple[str, Span], ...]:
    return tuple((run.text, run.span) for run in words)
