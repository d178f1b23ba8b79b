"""What the rules on form share: the number of a plan in its parts, first lines, printed paragraphs of a part."""

from __future__ import annotations

import re
from functools import cache

from kehoach.lint.rule import Context
from kehoach.model.offices import office
from kehoach.model.official import Value
from kehoach.text.patterns import compiled
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple
from kehoach.text.vietnamese import bare

PLANS = frozenset(("plan", "action-plan", "programme", "action-programme", "scheme"))
"""The kinds of documents that are plans."""

SYMBOLS = {
    "plan": "KH",
    "action-plan": "KH",
    "programme": "CTr",
    "action-programme": "CTr",
    "scheme": "PA",
    "decision": "QĐ",
    "resolution": "NQ",
}
"""How the type of a document is abbreviated in its number (NĐ 30/2020, PL III I)."""


class Number(NamedTuple):
    """A number and symbol in parts: ``12/KH-UBND`` is “12”, “/”, (“KH”, “UBND”); ``45-KH/TU`` begins with “-”."""

    digits: str
    sign: str
    parts: tuple[str, ...]
    symbol: str
    value: Value

    @property
    def party(self) -> bool:
        """Tell whether it is in the order of Party numbers (HD 05-HD/VPTW II.I.3)."""
        return self.sign == "-"


@cache
def _number() -> re.Pattern[str]:
    return compiled(r"(\d*)\s*([/\-–])\s*([^\W\d_].*)\Z", re.DOTALL)


def number_of(context: Context) -> Number | None:
    """Return the number of a plan in its parts; None without one, in another form, or of another document."""
    value = context.plan.head.number
    if value is None or is_attached(context):
        return None
    found = _number().match(value.text.strip())
    if found is None:
        return None
    digits, sign, symbol = found.groups()
    parts = [part.strip() for part in symbol.replace("–", "-").replace("/", "-").split("-")]
    return Number(digits, "-" if sign == "–" else sign, tuple(parts), symbol.strip(), value)


def is_attached(context: Context) -> bool:
    """Tell whether a document is attached to another one of its file or to a named decision."""
    return context.plan.carrier is not None


def is_party(context: Context) -> bool:
    """Tell whether a document is one of the Party: by what it says, else by its issuer."""
    head = context.plan.head
    if head.profile is not None and head.profile.text:
        return bare(head.profile.text).startswith("hd05")
    return head.issuer is not None and office(head.issuer.text).party


def first_line(context: Context, span: Span) -> Span:
    """Return the first line of a place: where a finding on a whole part is shown."""
    end = context.sources[span.file].text.find("\n", span.start, span.end)
    return Span(span.start, end if end >= 0 else span.end, span.file)


def typed_value(context: Context, value: Value) -> Span | None:
    """Return the place of a header value when exactly its words stand there, so that it can be edited."""
    text = context.sources[value.span.file].text[value.span.start : value.span.end]
    start = value.span.start + len(text) - len(text.lstrip())
    return (
        value.span._replace(start=start, end=start + len(text.strip()))
        if text.strip() == value.text.strip()
        else None
    )
