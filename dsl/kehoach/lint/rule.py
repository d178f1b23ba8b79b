"""What a rule is: a module in ``rules/`` named ``khNNN_<slug>.py``.

The module's docstring is the rule's page (``kehoach explain KHNNN``, ``docs/rules/KHNNN.md``); its constant
``RULE`` names it, its function ``check(context)`` gives the findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Literal

from kehoach.diagnostics.model import Diagnostic, Fix, Hint, Severity, Text
from kehoach.lint import printed
from kehoach.lint.places import Runs
from kehoach.model.plan import Block, FieldLine, Grid, Paragraph, Plan, Rich, Section
from kehoach.text.source import Source
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple

Certainty = Literal["sure", "likely"]


class Rule(NamedTuple):
    """The name card of a rule: stable code, kebab-case name, how grave, and the release it came with.

    ``certainty``: "sure" when what it finds is wrong by a rule of law or language, "likely" when a person has to
    judge. ``legal``: law is behind it; with ``check --final`` its warnings keep the plan from being issued.
    ``final``: it runs only then, on a plan about to be issued.
    """

    code: str
    name: str
    severity: Severity
    since: str
    certainty: Certainty = "sure"
    legal: bool = False
    final: bool = False

    def found(
        self,
        span: Span,
        vi: str,
        en: str,
        hints: tuple[Hint, ...] = (),
        fix: Fix | None = None,
        severity: Severity | None = None,
    ) -> Diagnostic:
        """Return a finding of this rule at a place, its message in Vietnamese and English.

        ``severity``: of this finding when it differs from the rule's.
        """
        return Diagnostic(self.code, self.name, severity or self.severity, span, Text(vi, en), hints, fix)


class House(NamedTuple):
    """What an agency says of its own writing in ``kehoach.yaml``: words that are right, abbreviations known to all."""

    words: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()


class Context:
    """What a rule may see: one plan, all plans of its file, the sources (index = ``Span.file``), the house's words."""

    def __init__(
        self,
        plan: Plan,
        plans: tuple[Plan, ...],
        sources: tuple[Source, ...],
        house: House = House(),  # noqa: B008
    ) -> None:
        self.plan = plan
        self.plans = plans
        self.sources = sources
        self.house = house

    @cached_property
    def text(self) -> printed.Text:
        """Everything the plan prints between head and recipients, made once for all rules."""
        return printed.Text(self.paragraphs())

    @cached_property
    def _sections(self) -> tuple[Section, ...]:
        top = [*self.plan.sections]
        top += [
            child for annex in self.plan.annexes for child in annex.children if isinstance(child, Section)
        ]
        return tuple([each for section in top for each in _below(section)])

    @cached_property
    def _paragraphs(self) -> tuple[tuple[printed.Kind, Runs], ...]:
        return tuple(self._printed())

    def sections(self) -> Iterator[Section]:
        """Give every numbered line of the plan, in printed order (annexes too)."""
        return iter(self._sections)

    def blocks(self) -> Iterator[Block]:
        """Give every printed line that is not numbered: opening, body, closing."""
        yield from self.plan.opening
        for section in self.sections():
            yield from (child for child in section.children if not isinstance(child, Section))
        for annex in self.plan.annexes:
            yield from (child for child in annex.children if not isinstance(child, Section))
        yield from self.plan.closing

    def paragraphs(self) -> Iterator[tuple[printed.Kind, Runs]]:
        """Give every printed paragraph, headings, cells and notes too: what it is, its runs of (text, place)."""
        return iter(self._paragraphs)

    def _printed(self) -> Iterator[tuple[printed.Kind, Runs]]:
        yield "abstract", _runs(self.plan.abstract)
        for block in self.plan.opening:
            yield from _of_block(block)
        for section in self._sections:
            yield "heading" if section.title else "item", _runs(section.words)
            for child in section.children:
                if not isinstance(child, Section):
                    yield from _of_block(child)
        for annex in self.plan.annexes:
            yield "annex", _runs(annex.title)
            for child in annex.children:
                if not isinstance(child, Section):
                    yield from _of_block(child)
        for block in self.plan.closing:
            yield from _of_block(block)
        for note in self.plan.notes:
            yield "note", _runs(note)

    def texts(self) -> Iterator[Runs]:
        """Give every printed paragraph as its runs of (text, place)."""
        return (runs for _, runs in self.paragraphs())


Check = Callable[[Context], Iterator[Diagnostic]]


def _below(section: Section) -> Iterator[Section]:
    yield section
    for child in section.children:
        if isinstance(child, Section):
            yield from _below(child)


_KINDS = {"bullet-1": "bullet", "bullet-2": "bullet"}


def _of_block(block: Block) -> Iterator[tuple[printed.Kind, Runs]]:
    if isinstance(block, Paragraph):
        yield _KINDS.get(block.role, block.role), _runs(block.words)
        return
    if block.words or not isinstance(block, Grid):
        yield "field" if isinstance(block, FieldLine) else "heading", _runs(block.words)
    if isinstance(block, Grid):
        yield from (("cell", _runs(column.words)) for column in block.columns if column.words)
        for row in block.rows:
            yield from (("cell", _runs(cell)) for cell in row.cells if cell)


def _runs(words: Rich) -> Runs:
    return tuple([(run.text, run.span) for run in words])
