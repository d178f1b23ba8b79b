"""Whether lines of words fit their column, and how the letters of a paragraph look by majority."""

from __future__ import annotations

from kehoach.verify.metrics import text_width
from kehoach.verify.seen import Paragraph, Run


def runs_width(runs: tuple[Run, ...]) -> float:
    """Return the printed width of runs in mm, on one line; blanks at both ends do not count."""
    total = sum(text_width(run.text, run.look) for run in runs)
    if not runs:
        return total
    first, last = runs[0], runs[-1]
    total -= text_width(first.text[: len(first.text) - len(first.text.lstrip())], first.look)
    return max(0.0, total - text_width(last.text[len(last.text.rstrip()) :], last.look))


def room(paragraph: Paragraph) -> float:
    """Return the width of the lines of a paragraph in mm: its column without its indents."""
    return paragraph.width - max(0.0, paragraph.left) - max(0.0, paragraph.right)


def wraps(paragraph: Paragraph, spare: float = 0.3) -> bool:
    """Tell whether the words of a paragraph need more than one line; *spare*: mm that do not count."""
    needed = max((runs_width(line) for line in lines(paragraph.runs)), default=0.0)
    return needed + max(0.0, paragraph.first_line) > room(paragraph) + spare


def lines(runs: tuple[Run, ...]) -> list[tuple[Run, ...]]:
    """Return runs parted at soft line breaks."""
    found: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        found[-1].append(run._replace(text=first))
        for other in others:
            found.append([run._replace(text=other)])
    return [tuple(line) for line in found]


def is_bold(paragraph: Paragraph) -> bool:
    """Tell whether more than half of the letters of a paragraph are bold."""
    letters = bold = 0
    for run in paragraph.runs:
        count = len("".join(run.text.split()))
        letters += count
        bold += count if run.look.bold else 0
    return bold * 2 > letters
