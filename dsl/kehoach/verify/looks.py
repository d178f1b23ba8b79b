"""How the letters of a part look, by majority, and findings on looks told once for all components."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kehoach.diagnostics.model import Text
from kehoach.verify.finding import Advice, Finding, Where, finding
from kehoach.verify.regions import Part
from kehoach.verify.seen import Paragraph, Run

_PLACES = 6  # components that one finding names


def letters(run: Run) -> int:
    """Return how many letters of a run count: raised ones and marks of notes do not."""
    if run.note is not None or run.look.superscript:
        return 0
    return len("".join(run.text.split()))


def sizes(paragraph: Paragraph) -> dict[float, int]:
    """Return the sizes of a paragraph with the number of their letters."""
    found: dict[float, int] = {}
    for run in paragraph.runs:
        count = letters(run)
        if count:
            found[run.look.size] = found.get(run.look.size, 0) + count
    return found


def size(paragraph: Paragraph) -> float:
    """Return the size that most letters have, 0 without letters."""
    found = sizes(paragraph)
    return max(found, key=lambda size: found[size]) if found else 0.0


def share(paragraph: Paragraph, trait: str) -> float:
    """Return the share of letters that are ``bold``, ``italic`` or ``underline``."""
    total = with_trait = 0
    for run in paragraph.runs:
        count = letters(run)
        total += count
        with_trait += count if getattr(run.look, trait) else 0
    return with_trait / total if total else 0.0


def by_component(
    code: str, found: Iterable[tuple[Part, Text | None]], advice: Advice, *words: str | Text
) -> Iterator[Finding]:
    """Give one finding on many parts: the first part of each role as a place, all of them counted.

    Args:
        code: the code.
        found: the parts, each with a remark on its place.
        advice: what to do.
        words: what fills the message.
    """
    places: dict[str, Where] = {}
    times = 0
    for part, note in found:
        times += 1
        places.setdefault(part.role, part.where._replace(note=note))
    if places:
        where = tuple(sorted(places.values(), key=lambda place: place.order))[:_PLACES]
        yield finding(code, where[0], advice, *words)._replace(where=where, times=times)
