"""Runs the rules over the plans of a file, and keeps of all findings those that are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.registry import rules
from kehoach.lint.rule import Context, House
from kehoach.model.plan import Plan
from kehoach.text.source import Source

if TYPE_CHECKING:
    from kehoach.config import Selection
    from kehoach.text.span import Span


def lint(
    plans: tuple[Plan, ...],
    sources: tuple[Source, ...],
    house: House = House(),  # noqa: B008
    wanted: Callable[[str], bool] | None = None,
    final: bool = False,
) -> list[Diagnostic]:
    """Return the findings of the rules, sorted by place.

    Args:
        plans: the documents of one file.
        sources: the file and those it includes.
        house: the agency's own words.
        wanted: tells whether a rule is to run, by its code; without it all do.
        final: run also the rules for a plan about to be issued.
    """
    chosen = [
        check
        for rule, check in rules()
        if (final or not rule.final) and (wanted is None or wanted(rule.code))
    ]
    found: list[Diagnostic] = []
    for plan in plans:
        context = Context(plan, plans, sources, house)
        for check in chosen:
            found += check(context)
    return sorted(dict.fromkeys(found), key=lambda d: (d.span.file, d.span.start, d.code))


def graded(found: Iterable[Diagnostic], selection: Selection, final: bool = False) -> list[Diagnostic]:
    """Return the findings that are asked for, each as grave as it is set.

    For a plan about to be issued, warnings with law behind them are errors.
    """
    legal = {rule.code for rule, _ in rules() if rule.legal} if final else frozenset()
    kept = []
    for diagnostic in found:
        if selection.takes(diagnostic.code):
            severity = selection.severity_of(diagnostic.code, diagnostic.severity)
            if severity == "warning" and diagnostic.code in legal:
                severity = "error"
            kept.append(
                diagnostic if severity == diagnostic.severity else diagnostic._replace(severity=severity)
            )
    return kept


def without_ignored(
    found: Sequence[Diagnostic],
    comments: Sequence[tuple[str, Span]],
    source: Source,
    selection: Selection,
    final: bool,
) -> list[Diagnostic]:
    """Return the findings that no comment of the file leaves out, and what is wrong with the comments."""
    if not any("kehoach" in text.lower() for text, _ in comments):
        return list(found)
    from kehoach.lint.suppress import read_ignores, suppress

    ignores, faults = read_ignores(comments, source)
    waiting = frozenset() if final else {rule.code for rule, _ in rules() if rule.final}
    kept, unused = suppress(
        found, ignores, source.file, lambda code: selection.takes(code) and code not in waiting
    )
    return [*kept, *graded([*faults, *unused], selection)]
