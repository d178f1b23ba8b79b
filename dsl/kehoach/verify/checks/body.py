"""The text: indents, gaps, line spacing, bullets, the closing sign (PL I II.6.e; HD 05, II.I.6.2.2)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kehoach.diagnostics.model import Text
from kehoach.verify.examined import Examined
from kehoach.verify.finding import Advice, Finding, figure, finding, span
from kehoach.verify.looks import size
from kehoach.verify.regions import CONTENT, FLOWING, Document, Part
from kehoach.verify.registry import check
from kehoach.verify.seen import Paragraph

_SINGLE = 1.15  # a single line of Times New Roman, in sizes


def flowing(document: Document) -> list[Part]:
    """Return the paragraphs of ô 6 that run over the width of the page; annexes have layouts of their own."""
    return [
        part
        for part in document.parts
        if part.role in FLOWING
        and not (part.annex or part.cut or part.cell)
        and part.paragraph.place.region == "body"
        and part.paragraph.align in ("left", "both")
    ]


@check("KH842")
def indents(examined: Examined) -> Iterator[Finding]:
    """The first line of every paragraph is indented by what the rules say."""
    standard = examined.standard
    wanted = [span(*indent) for indent in standard.indents]
    want = Text(" hoặc ".join(w.vi for w in wanted) + " mm", " or ".join(w.en for w in wanted) + " mm")
    for document in examined.judged():
        for part in flowing(document):
            start = part.paragraph.left + part.paragraph.first_line
            typed = part.paragraph.text[:1] in ("\t", " ", "\u00a0")
            if typed or standard.indented(start):
                continue
            advice = Advice(
                "Paragraph → Indentation → Special: First line; Left: 0",
                "Paragraph → Indentation → Special: First line; Left: 0",
                standard.item("body"),
            )
            yield finding("KH842", part.where, advice, figure(start), want)


@check("KH843")
def gaps(examined: Examined) -> Iterator[Finding]:
    """Paragraphs stand apart."""
    least = examined.standard.gap
    for document in examined.judged():
        parts = [part for part in document.parts if part.text]
        flows = set(map(id, flowing(document)))
        for above, below in pairwise(parts):
            if id(above) not in flows or id(below) not in flows or not _adjacent(above, below):
                continue
            gap = max(above.paragraph.after, 0) + max(below.paragraph.before, 0)
            if gap < least - 0.1:
                advice = Advice(
                    f"Paragraph → Spacing: Before {least:g} pt, bỏ “Don’t add space…”",
                    f"Paragraph → Spacing: Before {least:g} pt, clear “Don’t add space…”",
                    examined.standard.item("body"),
                )
                yield finding("KH843", below.where, advice, figure(gap), figure(least))


def _adjacent(above: Part, below: Part) -> bool:
    first, second = above.paragraph.place, below.paragraph.place
    return first.section == second.section and second.number == first.number + 1


@check("KH844")
def line_spacing(examined: Examined) -> Iterator[Finding]:
    """Lines are as far apart as the rules say."""
    standard = examined.standard
    bounds = span(*standard.line)
    if standard.exact:
        want = Text(f"Exactly {bounds.vi} pt", f"exactly {bounds.en} pt")
    else:
        want = Text(f"{bounds.vi} dòng", f"{bounds.en} lines")
    for document in examined.judged():
        for part in flowing(document):
            if not _is_spaced(part.paragraph, standard.line, standard.exact):
                got = figure(part.paragraph.line)
                auto = part.paragraph.line_rule == "auto"
                shown = Text(got.vi + (" dòng" if auto else " pt"), got.en + (" lines" if auto else " pt"))
                advice = Advice("Paragraph → Line spacing", "Paragraph → Line spacing", standard.item("body"))
                yield finding("KH844", part.where, advice, shown, want)


def _is_spaced(paragraph: Paragraph, bounds: tuple[float, float], exact: bool) -> bool:
    low, high = bounds
    if exact:
        return paragraph.line_rule == "exact" and low - 0.01 <= paragraph.line <= high + 0.01
    if paragraph.line_rule == "auto":
        return low - 0.02 <= paragraph.line <= high + 0.02
    single = _SINGLE * (size(paragraph) or 14)
    least = paragraph.line_rule == "exact" and paragraph.line < single * low - 0.5
    return not least and paragraph.line <= single * high + 0.5


@check("KH844")
def head_spacing(examined: Examined) -> Iterator[Finding]:
    """The two lines of ô 1, and those of ô 2, are single spaced (PL I II.1.c, II.2.b)."""
    item = examined.standard.item("single-line")
    for part in examined.parts("nation", "motto", "parent", "issuer") if item else ():
        if not _is_spaced(part.paragraph, (0.5, _SINGLE + 0.02), False):
            got = figure(part.paragraph.line)
            auto = part.paragraph.line_rule == "auto"
            shown = Text(got.vi + (" dòng" if auto else " pt"), got.en + (" lines" if auto else " pt"))
            advice = Advice("Paragraph → Line spacing: Single", "Paragraph → Line spacing: Single", item)
            yield finding("KH844", part.where, advice, shown, Text("dòng đơn", "single"))


@check("KH847")
def bullets(examined: Examined) -> Iterator[Finding]:
    """Lines are listed with a dash or a plus."""
    for part in examined.parts(*CONTENT):
        if part.number is not None and part.number.kind == "bullet":
            sign = part.number.printed
            advice = Advice("thay bằng gạch đầu dòng (-) hoặc (+)", "put a dash (-) or a plus (+) instead")
            yield finding(
                "KH847", part.where, advice, sign if sign.isprintable() else f"U+{ord(sign[0]):04X}"
            )


@check("KH849")
def closing_sign(examined: Examined) -> Iterator[Finding]:
    """The text ends with the closing sign."""
    mark = examined.profile.end_mark
    for document in examined.judged():
        texts = [
            p
            for p in document.parts
            if p.role in CONTENT and not p.annex and p.paragraph.place.region == "body"
        ]
        if not texts or not (document.headed or document.attached) or _table_last(document, texts[-1]):
            continue
        words = texts[-1].text.rstrip("0123456789()[] ")
        right = words.endswith(mark) and (mark != "." or not words.endswith("./."))
        if mark and not right:
            advice = Advice(
                f"thêm “{mark}” vào cuối nội dung",
                f"end the text with “{mark}”",
                examined.standard.item("samples"),
            )
            yield finding("KH849", texts[-1].where, advice, mark)


def _table_last(document: Document, last: Part) -> bool:
    at = document.parts.index(last)
    return any(data.after > at and not data.annex for data in document.tables)
