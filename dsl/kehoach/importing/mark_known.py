"""The marks that the fixes of the linter's rules put in: unmarked leads (KH409), measures (KH440) and terms (KH410)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.importing.declare_changes import Change
from kehoach.importing.mark_words import LEAD, Sentences
from kehoach.lint.rules import kh409_unmarked_lead, kh410_unmarked_deadline, kh440_unmarked_measure


def known_measures(sentences: Sentences) -> Iterator[Change]:
    """Give the marks of the measures of goals that have none."""
    for finding in kh440_unmarked_measure.check(sentences.context):
        yield from _marks(sentences, finding)


def known_terms(sentences: Sentences, field: str) -> Iterator[Change]:
    """Give the marks of the deadlines of tasks that have no time, and for which none was found yet.

    Args:
        sentences: the plan.
        field: the field whose marks are counted as such.
    """
    for finding in kh410_unmarked_deadline.check(sentences.context):
        where = sentences.outline.at(finding.span.file, finding.span.start)
        if sentences.done.isdisjoint((task.path, field) for task in where.tasks):
            yield from _marks(sentences, finding)


def known_leads(sentences: Sentences) -> Iterator[Change]:
    """Give the marks of leads and their partners in tasks, and in other numbered lines that name one lead only."""
    kept: list[tuple[Diagnostic, str]] = []
    duties = {duty.path for duty in sentences.context.plan.duties}
    for finding in kh409_unmarked_lead.check(sentences.context):
        where = sentences.outline.at(finding.span.file, finding.span.start)
        section = where.section
        if where.tasks or section is None:
            sentences.done.update((task.path, LEAD) for task in where.tasks)
            kept.append((finding, ""))
        elif not section.title or section.path not in duties:
            kept.append((finding, section.path))
    several = Counter(path for _, path in kept)
    for finding, path in kept:
        if not path or several[path] == 1:
            sentences.done.add((path, LEAD))
            yield from _marks(sentences, finding)


def _marks(sentences: Sentences, finding: Diagnostic) -> Iterator[Change]:
    """Give the marks that the fix of a finding puts in, each by itself; none between quotation marks."""
    text = sentences.context.sources[0].text
    edits = finding.fix.edits if finding.fix else ()
    for before, after in zip(edits[::2], edits[1::2], strict=True):
        at = before.span.start
        line = text[text.rfind("\n", 0, at) + 1 : at]
        cut = text[at - 1 : at] in ("/", ",", ".", "-")  # the end of another number
        if not before.span.file and not cut and line.count("“") <= line.count("”"):
            yield Change((before, after), before.text[2:].rstrip(": "), text[at : after.span.start])
