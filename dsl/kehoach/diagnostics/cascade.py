"""Which findings of a later stage stand on their own, and which only follow from an earlier fault.

A plan with a slip in one line is still understood in all the others, and every fault in it is told in one run.
But what follows from the slip is not: a misspelt declaration makes its id unknown, a numbered line that was not
recognised leaves the fields below it without a task.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kehoach.diagnostics.model import Diagnostic
from kehoach.text.source import Source
from kehoach.text.vietnamese import bare

# Faults that may have cost a numbered line or a label.
_LOST_LINE = frozenset({"KH101", "KH102", "KH104", "KH106", "KH124", "KH125", "KH127"})
# Faults that may have cost a whole file of declarations; a late “dùng:” (KH107) is not followed.
_LOST_FILE = frozenset({"KH001", "KH002", "KH004", "KH107", "KH205", "KH206", "KH207", "KH208"})


def independent(
    later: Iterable[Diagnostic], earlier: Sequence[Diagnostic], sources: Sequence[Source]
) -> list[Diagnostic]:
    """Return the findings of *later* that no fault of *earlier* may have caused.

    Args:
        later: findings of meaning, from the sound part of the file.
        earlier: faults of reading and syntax.
        sources: the files, by ``Span.file``.
    """
    faults = [found for found in earlier if found.severity == "error"]
    if not faults:
        return list(later)
    places = {(f.span.file, sources[f.span.file].position(f.span.start).line) for f in faults}
    words: set[str] = set()
    for file, line in places:
        words.update(re.findall(r"[\w-]+", bare(sources[file].line(line))))
    codes = {found.code for found in faults}
    return [found for found in later if not _follows(found, codes, places, words, sources)]


def _follows(
    found: Diagnostic,
    codes: set[str],
    places: set[tuple[int, int]],
    words: set[str],
    sources: Sequence[Source],
) -> bool:
    source = sources[found.span.file]
    if (found.span.file, source.position(found.span.start).line) in places:
        return True
    if found.code == "KH123":
        return bool(codes & _LOST_LINE)
    if found.code == "KH201":
        written = bare(source.text[found.span.start : found.span.end])
        return bool(codes & _LOST_FILE) or bool(words & set(re.findall(r"[\w-]+", written)))
    return False
