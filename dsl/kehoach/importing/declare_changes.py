"""Changes to the text of a plan that must not change a word of what it prints: tried, and taken back one by one."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from kehoach.diagnostics.model import Edit
from kehoach.driver import Compilation
from kehoach.lint.places import joined
from kehoach.lint.rule import Context
from kehoach.profiles.load import load_profile
from kehoach.render import page
from kehoach.render.compose import compose
from kehoach.text.span import Span

_PASSES = 8  # after that whatever is still doubtful is taken back altogether


class Change(NamedTuple):
    """One change of the text: edits that belong together.

    Attributes:
        edits: what is replaced or put in, in the order of the text.
        name: what it is, for the report: an id, or a field.
        words: the words of the plan that it is about, as printed.
    """

    edits: tuple[Edit, ...]
    name: str = ""
    words: str = ""

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.edits[0].span.start


class Tried(NamedTuple):
    """A plan with the changes that print the same words: the compiled text, what was kept and what was taken back."""

    compilation: Compilation
    kept: tuple[Change, ...]
    undone: tuple[Change, ...]


class _Applied(NamedTuple):
    text: str
    places: tuple[tuple[int, int], ...]  # of each change in the new text: its first and its last letter


def compiled(path: str, text: str) -> Compilation:
    """Return the compilation of a text as if it were the file *path*."""
    return Compilation(path, text.encode())


def contexts(compilation: Compilation) -> tuple[Context, ...]:
    """Return what rules see of each document of a file."""
    return tuple(Context(plan, compilation.plans, compilation.sources) for plan in compilation.plans)


def printed(compilation: Compilation) -> tuple[tuple[str, str], ...]:
    """Return every printed paragraph of a file without errors, as its role and its words, in order.

    Raises:
        kehoach.profiles.schema.ProfileError: the format that the file names cannot be used.
        kehoach.render.wording.TemplateError: a template of the format cannot be filled.
    """
    document = compose(compilation.plans, load_profile(compilation.profile_name))
    found = [("footnote", _words(runs)) for runs in document.footnotes]
    waiting: list[Any] = [*reversed(document.sheets)]
    while waiting:
        item = waiting.pop()
        if isinstance(item, page.Paragraph):
            found.append((item.role, _words(item.runs)))
        elif isinstance(item, page.Box):
            found.append((item.role, item.text))
        elif isinstance(item, tuple) and not isinstance(item, page.Rule | page.Properties):
            waiting += reversed(item)
    return tuple(found)


def _words(runs: Iterable[page.Run]) -> str:
    """Return words with the marks of footnotes in them, lines and blanks put together."""
    parts = [run.text if run.footnote is None else f"^{run.footnote}" for run in runs]
    return " ".join("".join(parts).split())


def change_all(text: str, changes: Iterable[Change]) -> str:
    """Return a text with changes applied that do not overlap."""
    return _applied(text, tuple(changes)).text


def _applied(text: str, changes: Sequence[Change]) -> _Applied:
    edits = sorted(
        ((edit.span.start, number, edit) for number, change in enumerate(changes) for edit in change.edits),
        key=lambda item: item[:2],
    )
    parts: list[str] = []
    places: list[tuple[int, int]] = [(-1, -1)] * len(changes)
    at = length = 0
    for start, number, edit in edits:
        parts += (text[at:start], edit.text)
        first = length + start - at
        length = first + len(edit.text)
        places[number] = (first if places[number][0] < 0 else places[number][0], length)
        at = edit.span.end
    return _Applied("".join((*parts, text[at:])), tuple(places))


def apart(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes that do not overlap an earlier, or a longer one at the same place; insertions never do."""
    taken: list[Change] = []
    reached = -1
    for change in sorted(changes, key=lambda one: (one.start, -one.edits[-1].span.end)):
        if change.start >= reached:
            taken.append(change)
            reached = max(reached, change.edits[-1].span.end)
    return tuple(taken)


def try_changes(before: Compilation, changes: Iterable[Change]) -> Tried:
    """Return a plan with the changes after which it still prints the same words and has no new error.

    Args:
        before: the plan, without errors.
        changes: what to change; changes may touch, not overlap.
    """
    kept = tuple(changes)
    undone: list[Change] = []
    text = before.source.text
    same = printed(before) if kept else ()
    for _ in range(_PASSES):
        if not kept:
            break
        applied = _applied(text, kept)
        after = compiled(before.path, applied.text)
        doubtful = _doubtful(before, after, same, applied)
        if not doubtful:
            return Tried(after, kept, tuple(undone))
        undone += (change for number, change in enumerate(kept) if number in doubtful)
        kept = tuple(change for number, change in enumerate(kept) if number not in doubtful)
    return Tried(before, (), (*undone, *kept))


def _doubtful(
    before: Compilation, after: Compilation, same: tuple[tuple[str, str], ...], applied: _Applied
) -> frozenset[int]:
    """Return the numbers of the changes that are to be taken back; of one fault those nearest to it."""
    everything = frozenset(range(len(applied.places)))
    usual = Counter(found.code for found in before.errors)
    new = Counter(found.code for found in after.errors) - usual
    if new:
        spans = [found.span for found in after.errors if found.code in new and found.span.file == 0]
        return _on_lines(after, spans, applied) or everything
    if printed(after) == same:
        return frozenset()
    spans = []
    for left, right in zip(contexts(before), contexts(after), strict=True):
        for one, other in zip(left.texts(), right.texts(), strict=False):
            if other and (not one or joined(one).split() != joined(other).split()):
                spans.append(Span(other[0][1].start, other[-1][1].end, other[0][1].file))
    return _on_lines(after, spans, applied) or everything


def _on_lines(after: Compilation, spans: Iterable[Span], applied: _Applied) -> frozenset[int]:
    """Return the numbers of the changes on the lines of some places."""
    starts = after.source.line_starts
    lines = {
        line
        for span in spans
        for line in range(bisect_right(starts, span.start), bisect_right(starts, span.end) + 1)
    }
    return frozenset(
        number for number, (first, _) in enumerate(applied.places) if bisect_right(starts, first) in lines
    )
