"""Runs the rules over the plans of a file."""

from __future__ import annotations

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.registry import rules
from kehoach.lint.rule import Context
from kehoach.model.plan import Plan
from kehoach.text.source import Source


def lint(plans: tuple[Plan, ...], sources: tuple[Source, ...]) -> list[Diagnostic]:
    """Return the findings of all rules, sorted by place.

    Args:
        plans: the documents of one file.
        sources: the file and those it includes.
    """
    found: list[Diagnostic] = []
    for plan in plans:
        context = Context(plan, plans, sources)
        for _, check in rules():
            found += check(context)
    return sorted(set(found), key=lambda d: (d.span.file, d.span.start, d.code))
