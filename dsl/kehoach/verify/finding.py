"""What verify says about a Word file, as data: a code, places, the rule behind it, what is wrong, what to do."""

from __future__ import annotations

from typing import NamedTuple

from kehoach.diagnostics.codes import CODES
from kehoach.diagnostics.model import Severity, Text

SHOWN = 3  # places that a finding names; the others are counted
_MOST = 5  # findings of one code; what is beyond is counted in the last
_QUOTE = 60


class Where(NamedTuple):
    """A place in a Word file.

    ``region`` says it in words (``Quốc hiệu (ô số 1)``), ``quote`` is how the paragraph begins, ``paragraph`` its
    number in its region (0: the place is no paragraph), ``order`` sorts places as they are read, ``note`` is what
    is to be said of this place only.
    """

    region: Text
    quote: str
    paragraph: int
    order: tuple[int, ...]
    note: Text | None = None


class Finding(NamedTuple):
    """One finding. ``item``: where the rule stands, "" for practice; ``times``: how often it was found."""

    code: str
    name: str
    severity: Severity
    message: Text
    advice: Text
    item: str
    where: tuple[Where, ...]
    times: int = 1

    @property
    def order(self) -> tuple[int, ...]:
        """Where it is first found."""
        return self.where[0].order if self.where else ()


class Advice(NamedTuple):
    """What to do, and by which rule. ``severity``: when it is not that of the code."""

    vi: str
    en: str
    item: str = ""
    severity: Severity | None = None


def finding(code: str, where: Where, advice: Advice, *words: str | Text) -> Finding:
    """Return a finding.

    Args:
        code: a key of :data:`kehoach.diagnostics.codes.CODES`; it gives name, severity and message.
        where: the place.
        advice: what to do, and the rule.
        words: what fills ``{0}``, ``{1}`` … of the message, one text or one for each language.
    """
    name, severity, vi, en = CODES[code]
    message = Text(
        vi.format(*[plain(w.vi if isinstance(w, Text) else w) for w in words]),
        en.format(*[plain(w.en if isinstance(w, Text) else w) for w in words]),
    )
    grave = advice.severity or severity
    return Finding(code, name, grave, message, Text(advice.vi, advice.en), advice.item, (where,))


def plain(text: str) -> str:
    """Return *text* with a dot for whatever would not print: a file must not steer the terminal."""
    return text if text.isprintable() else "".join(c if c.isprintable() else "·" for c in text)


def quote(text: str) -> str:
    """Return the beginning of *text*, on one line, cut at a word."""
    words = plain(" ".join(text.split()))
    if len(words) <= _QUOTE:
        return words
    return words[: _QUOTE - 1].rsplit(" ", 1)[0] + "…"


def gather(findings: list[Finding]) -> list[Finding]:
    """Return findings in the order of their places, those that say the same as one with its count.

    Of one code no more than a handful of different messages are told; the last counts the others.
    """
    merged: dict[tuple[str, str, str, str], Finding] = {}
    for found in sorted(findings, key=lambda found: found.order):
        key = (found.code, found.severity, found.message.vi, found.item)
        merged[key] = _join(merged[key], found) if key in merged else found
    told: dict[str, list[Finding]] = {}
    for found in merged.values():
        told.setdefault(found.code, []).append(found)
    kept = [found for group in told.values() for found in _handful(group)]
    return sorted(kept, key=lambda found: (found.order, found.code))


def _handful(group: list[Finding]) -> list[Finding]:
    """Return the first findings of one code; the last of them says that there are more like it."""
    if len(group) <= _MOST:
        return group
    last, others = group[_MOST - 1], group[_MOST:]
    message = Text(f"{last.message.vi}; và những lỗi tương tự", f"{last.message.en}; and others like it")
    times = last.times + sum(found.times for found in others)
    return [*group[: _MOST - 1], last._replace(message=message, times=times)]


def _join(first: Finding, other: Finding) -> Finding:
    shown = max(SHOWN, len(first.where))
    return first._replace(where=(first.where + other.where)[:shown], times=first.times + other.times)


def figure(value: float) -> Text:
    """Return a length or size as people write it: ``25,4`` in Vietnamese, ``25.4`` in English."""
    text = f"{round(value, 1):g}"
    return Text(text.replace(".", ","), text)


def span(low: float, high: float) -> Text:
    """Return a range of figures, or the one figure that it is."""
    first, last = figure(low), figure(high)
    return first if low == high else Text(f"{first.vi}-{last.vi}", f"{first.en}-{last.en}")


def joined(texts: list[Text], mark: str = "; ") -> Text:
    """Return texts as one, parted by *mark*."""
    return Text(mark.join(text.vi for text in texts), mark.join(text.en for text in texts))
