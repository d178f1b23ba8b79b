"""Page numbers: from 1, in the middle of the top margin, not on page 1; annexes on their own (PL I I.7, III.1.đ)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil

from kehoach.diagnostics.model import Text
from kehoach.verify.examined import Examined
from kehoach.verify.finding import Advice, Finding, finding
from kehoach.verify.looks import size
from kehoach.verify.regions import everything, place, section_place
from kehoach.verify.registry import check
from kehoach.verify.seen import Paragraph, Section
from kehoach.verify.widths import room, runs_width

_PAGE = re.compile(r"\s*PAGE\b", re.IGNORECASE)
_MOVE = (
    "chèn số trang ở giữa đầu trang: Insert → Page Number → Top of Page",
    "insert it in the middle of the header: Insert → Page Number → Top of Page",
)


def numbers(paragraphs: tuple[Paragraph, ...], *regions: str) -> list[Paragraph]:
    """Return the paragraphs of some headers or footers that hold the page number."""
    return [
        paragraph
        for paragraph in paragraphs
        if paragraph.place.region in regions and any(_PAGE.match(run.field) for run in paragraph.runs)
    ]


@check("KH805")
def page_numbers(examined: Examined) -> Iterator[Finding]:
    """Every page but the first has its number in the middle of the top margin."""
    sections = examined.file.sections
    begin = {document.parts[0].paragraph.place.section for document in examined.documents if document.parts}
    is_long = _is_long(examined)
    for at, section in enumerate(sections):
        where = section_place(section, at, len(sections))
        for words, severe in _faults(section, at, is_long, at == 0 or at in begin):
            advice = Advice(*_MOVE, examined.standard.item("page-number"), None if severe else "warning")
            yield finding("KH805", where, advice, words)


def _faults(section: Section, at: int, is_long: bool, begins: bool) -> Iterator[tuple[Text, bool]]:
    """Give what is wrong in a section; a section that *begins* a document may hide its first number."""
    above = numbers(section.headers, "header")
    below = numbers(section.footers, "footer", "first-footer", "even-footer")
    if below and not above:
        yield Text("nằm ở chân trang; phải ở lề trên", "is at the foot; it must be in the top margin"), True
    elif not above and is_long:
        yield Text("không có", "is missing"), True
    if above and section.even_differs and not numbers(section.headers, "even-header"):
        yield Text("không có ở trang chẵn", "is missing on even pages"), True
    hides = not begins and section.first_differs and section.start is None
    if above and hides and not numbers(section.headers, "first-header"):
        yield Text("không có ở trang đầu của phần này", "is missing on the first page of this section"), False
    if (above or below) and section.number_format not in ("", "decimal", "decimalZero", "numberInDash"):
        yield Text("không phải chữ số Ả Rập", "is not in Arabic figures"), True
    if at == 0 and above and section.start not in (None, 1):
        start = section.start
        yield Text(f"bắt đầu từ {start}; phải từ 1", f"starts at {start}; it must start at 1"), True


@check("KH805")
def number_looks(examined: Examined) -> Iterator[Finding]:
    """The number stands alone, centred, upright and in its size."""
    looks = examined.standard.looks["page-number"]
    for section in examined.file.sections:
        for paragraph in numbers(section.headers, "header", "even-header"):
            faults: list[Text] = []
            if paragraph.align != "center":
                faults.append(Text("không ở giữa trang", "is not centred"))
            look = next(run.look for run in paragraph.runs if _PAGE.match(run.field))
            if not looks.low <= look.size <= looks.high:
                faults.append(Text(f"cỡ {look.size:g}", f"has size {look.size:g}"))
            if look.italic:
                faults.append(Text("in nghiêng", "is italic"))
            outside = "".join(run.text for run in paragraph.runs if not _PAGE.match(run.field)).strip()
            if any(c.isalnum() or c in "/-–" for c in outside):
                faults.append(Text(f"có thêm “{outside}”", f"has “{outside}” beside it"))
            bounds = f"{looks.low:g}-{looks.high:g}" if looks.low < looks.high else f"{looks.low:g}"
            advice = Advice(
                f"chỉ ghi số, cỡ {bounds}, kiểu đứng, canh giữa",
                f"the figure alone, size {bounds}, upright, centred",
                looks.item,
            )
            for fault in faults:
                yield finding("KH805", place("page-number", paragraph), advice, fault)


@check("KH806")
def first_page(examined: Examined) -> Iterator[Finding]:
    """Page 1 shows no number."""
    section = examined.file.sections[0] if examined.file.sections else None
    if section is None:
        return
    region = "first-header" if section.first_differs else "header"
    for paragraph in numbers(section.headers, region)[:1]:
        advice = Advice(
            "đánh dấu “Different First Page” và để trống đầu trang của trang đầu",
            "tick “Different First Page” and leave the first page's header empty",
            examined.standard.item("page-number"),
        )
        yield finding("KH806", place("page-number", paragraph), advice)


@check("KH807")
def annex_pages(examined: Examined) -> Iterator[Finding]:
    """The pages of each annex are numbered from 1."""
    sections = examined.file.sections
    for document in examined.judged():
        for annex in document.annexes():
            at = annex.paragraph.place.section
            others = [
                p for p in document.parts if p.text and p.annex != annex.annex and not _outside(p.paragraph)
            ]
            shared = any(p.paragraph.place.section == at for p in others)
            if others and at < len(sections) and (shared or sections[at].start != 1):
                advice = Advice(
                    "chèn Section Break (Next Page) trước phụ lục; Format Page Numbers → Start at: 1",
                    "insert a Section Break (Next Page) before it; Format Page Numbers → Start at: 1",
                    examined.standard.item("annex-page"),
                )
                yield finding("KH807", annex.where, advice)


def _outside(paragraph: Paragraph) -> bool:
    return paragraph.place.region != "body"


def _is_long(examined: Examined) -> bool:
    """Tell whether the file surely has more than a page; only then a number is missed."""
    height = 0.0
    for role, paragraph in everything(examined.file):
        if role in ("body", "table"):
            lines = max(1, ceil(runs_width(paragraph.runs) / max(room(paragraph), 20)))
            beside = 0.5 if role == "table" else 1.0
            height += beside * (lines * 1.15 * (size(paragraph) or 12) + paragraph.before + paragraph.after)
    return height > 0.9 * 257 / 25.4 * 72
