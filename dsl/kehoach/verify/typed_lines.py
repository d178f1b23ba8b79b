"""Lines that are typed instead of drawn: rows of underscores or hyphens, underlined blanks, underlined words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from kehoach.verify.metrics import text_width
from kehoach.verify.seen import Line, Run

_STROKES = frozenset("_-\u2010\u2011\u2012–—―−─━═⎯‾¯")
_ORNAMENTS = frozenset("oO0*=~. \u00a0")
_FEWEST = 3
_LONGEST = 400
"""Letters in a row; longer ones are no line."""


def typed_lines(runs: Sequence[Run]) -> tuple[Line, ...]:
    """Return the lines typed in a paragraph: each printed row that is one, and what is wholly underlined."""
    if not any(run.look.underline or any(sign in run.text for sign in _STROKES) for run in runs):
        return ()
    return tuple(line for row in _rows(runs) if (line := _line(row)) is not None)


def _rows(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Yield the runs of each row, as soft line breaks part them."""
    row: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n")
        row.append(run._replace(text=first))
        for part in others:
            yield row
            row = [run._replace(text=part)]
    yield row


def _line(row: Sequence[Run]) -> Line | None:
    text = "".join(run.text for run in row)
    words = [run for run in row if run.text.strip()]
    if len(text) > _LONGEST or not text:
        return None
    if not words:
        words = [run for run in row if run.text and run.look.underline]
        return _made("underline", words) if words else None
    kind = _kind(text.strip())
    if kind is not None:
        return _made(kind, words)
    return _made("underline", words) if all(run.look.underline for run in words) else None


def _kind(text: str) -> Literal["underscores", "hyphens"] | None:
    signs = set(text)
    if not signs <= _STROKES | _ORNAMENTS or sum(sign in _STROKES for sign in text) < _FEWEST:
        return None
    return "underscores" if signs == {"_"} else "hyphens"


def _made(kind: Literal["underscores", "hyphens", "underline"], runs: Sequence[Run]) -> Line:
    """Return the line that *runs* make; a tab has a width that only the page knows."""
    length = None
    if not any("\t" in run.text for run in runs):
        length = round(sum(text_width(run.text, run.look) for run in runs), 2)
    return Line(kind, length, None, runs[0].look.color)
