"""Zeros of dates in the text, in the manner of the date of issue (PL I II.4.b)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.diagnostics.model import Text
from kehoach.verify.checks.number_date import zeros
from kehoach.verify.examined import Examined
from kehoach.verify.finding import SHOWN, Advice, Finding, Where, finding
from kehoach.verify.regions import everything, place
from kehoach.verify.registry import check

_SLASHED = re.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
_WORDED = re.compile(r"\bngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})\b")
_MONTH = re.compile(r"\btháng (0[3-9])(/\d{4}| năm \d{4})")


@check("KH850")
def dates(examined: Examined) -> Iterator[Finding]:
    """Days below 10 and months 1 and 2 take a zero, other months none; told once."""
    heads = {part.paragraph.place for part in examined.parts("place-date")}
    found: list[tuple[Where, str, str]] = []
    for role, paragraph in everything(examined.file):
        if paragraph.place not in heads and role in ("body", "table", "note"):
            where = place(role, paragraph)
            found += [(where, got, right) for got, right in _wrong(paragraph.text)]
    if found:
        places = tuple(where._replace(note=_arrow(got, right)) for where, got, right in found[:SHOWN])
        advice = Advice(
            "thêm số 0 cho ngày nhỏ hơn 10 và tháng 1, 2; các tháng khác không thêm",
            "put a zero before days below 10 and before months 1 and 2, before no other month",
            examined.standard.item("date"),
        )
        _, got, right = found[0]
        yield finding("KH850", places[0], advice, got, right)._replace(where=places, times=len(found))


def _arrow(got: str, right: str) -> Text:
    return Text(f"“{got}” → “{right}”", f"“{got}” → “{right}”")


def _wrong(text: str) -> Iterator[tuple[str, str]]:
    for match in _SLASHED.finditer(text):
        day, month, year = match.groups()
        if 1 <= int(day) <= 31 and 1 <= int(month) <= 12:
            right = (
                f"{int(day):02d}/{int(month):02d}/{year}"
                if int(month) < 3
                else f"{int(day):02d}/{int(month)}/{year}"
            )
            if match.group() != right:
                yield match.group(), right
    for match in _WORDED.finditer(text):
        got, right = zeros(*match.groups())
        if got != right:
            yield got, right
    for match in _MONTH.finditer(text):
        before = text[: match.start()].rstrip()
        if not re.search(r"ngày \d{1,2}$", before[-12:]):
            yield match.group(), f"tháng {int(match[1])}{match[2]}"
