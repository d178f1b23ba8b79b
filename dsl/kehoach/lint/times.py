"""The timeframes of a plan with their places, for the rules KH302 to KH309."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.places import narrowed
from kehoach.lint.rule import Context, Rule
from kehoach.model.timeframe import Problem, Timeframe
from kehoach.text.span import Span

_REACH = 1500  # letters below a “Thời gian thực hiện:” line in which its milestones stand


def written(context: Context) -> Iterator[tuple[Timeframe, Span]]:
    """Give every timeframe of a plan: the period, those of tasks and goals, and those of reporting duties."""
    head = context.plan.head
    if head.period is not None:
        yield head.period, head.period_span
    for task in context.plan.tasks:
        if task.role.timeframe is not None:
            yield task.role.timeframe, task.role.timeframe_span
        for field in task.role.fields:
            if field.timeframe is not None:
                yield field.timeframe, field.span
    for goal in context.plan.goals:
        if goal.timeframe is not None:
            yield goal.timeframe, goal.span
        for field in goal.fields:
            if field.timeframe is not None:
                yield field.timeframe, field.span


def parts(frame: Timeframe, wanted: Callable[[Timeframe], bool]) -> Iterator[Timeframe]:
    """Give the smallest parts of a timeframe that are *wanted*: a milestone, else the whole."""
    inner = [part for milestone in frame.milestones for part in parts(milestone.timeframe, wanted)]
    if inner:
        yield from inner
    elif wanted(frame):
        yield frame


def where(context: Context, frame: Timeframe, span: Span) -> Span:
    """Return the place of a timeframe or of a part of one, whose value begins at *span*."""
    return narrowed(span, frame.text, context.sources, _REACH if "\n" not in frame.text else 0)


def with_problem(
    context: Context, rule: Rule, problem: Problem, message: Text, hint: Text | None = None
) -> Iterator[Diagnostic]:
    """Give a finding for every part of a timeframe that has a problem.

    Args:
        context: the plan.
        rule: the rule that finds it.
        problem: one of :data:`kehoach.model.timeframe.Problem`.
        message: the message; ``{0}`` is the phrase as typed.
        hint: a further remark.
    """
    hints = (Hint(hint),) if hint else ()
    for frame, span in written(context):
        if problem in frame.problems:
            for part in parts(frame, lambda f: problem in f.problems):
                vi, en = message.vi.format(part.text), message.en.format(part.text)
                yield rule.found(where(context, part, span), vi, en, hints)
