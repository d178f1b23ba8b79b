"""The frame of a document: what stands above and below its text (NĐ 30/2020, PL I II.1-4, 7 and 9).

Annotations are real types here, not texts: see :mod:`kehoach.syntax.nodes`.
"""

from datetime import date

from kehoach.model.timeframe import Timeframe
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple


class PartialDate(NamedTuple):
    """The date of issue; what is not known yet is None and prints blank."""

    day: int | None
    month: int | None
    year: int | None
    span: Span

    def known(self) -> date | None:
        """Return the date when it is whole."""
        if self.day is None or self.month is None or self.year is None:
            return None
        return date(self.year, self.month, self.day)

    def iso(self) -> str | None:
        """Return ISO 8601, as far as known: ``2024-05-27``, ``2024-05``, ``2024``."""
        if self.year is None:
            return None
        parts = [f"{self.year:04d}"]
        for value in (self.month, self.day):
            if value is None:
                break
            parts.append(f"{value:02d}")
        return "-".join(parts)


class Value(NamedTuple):
    """A header value as typed, with its place."""

    text: str
    span: Span


class Head(NamedTuple):
    """The header of a document: what stands on its first page above the text."""

    issuer: Value | None = None
    parent: Value | None = None
    number: Value | None = None
    place: Value | None = None
    date: PartialDate | None = None
    period: Timeframe | None = None
    period_span: Span = Span(0, 0)
    urgency: Value | None = None
    secrecy: Value | None = None
    draft: Value | None = None
    profile: Value | None = None
    attached: Value | None = None
    authority: Value | None = None
    circulation: Value | None = None
    drafter: Value | None = None
    copies: Value | None = None
    contact: Value | None = None
    parent_plans: tuple[Value, ...] = ()


class Recipient(NamedTuple):
    """A line of Nơi nhận without dash and end mark; ``note`` as in ``(b/c)``; ``archive``: the Lưu line."""

    text: str
    note: str | None
    archive: bool
    span: Span


class Signature(NamedTuple):
    """Who signs: the lines of authority and post, and the name ("" when blank)."""

    capacity: tuple[str, ...]
    name: str
    span: Span


class Carrier(NamedTuple):
    """The decision or resolution that a document is attached to (NĐ 30/2020, PL III, Mẫu 1.3).

    ``text`` is its citation as typed in ``kèm theo:``; it is "" when the decision stands before it in the file.
    ``issued``: the line says “Ban hành kèm theo”.
    """

    type_name: str
    head: Head
    post: str  # of the head of the issuer, "" when the body as a whole decides
    text: str
    issued: bool = False
