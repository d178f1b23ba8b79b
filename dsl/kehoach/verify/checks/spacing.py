"""Spacing that is typed: blanks, tabs, empty paragraphs, soft line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.diagnostics.model import Text
from kehoach.verify.examined import Examined
from kehoach.verify.finding import Advice, Finding, finding
from kehoach.verify.regions import FLOWING, HEADINGS, Document, Part
from kehoach.verify.registry import check

_DOUBLE = re.compile(r"(?<=[^\s:/.…_])  +(?=[^\s/.,…_])")
_TO_FILL = re.compile(r"(?:số|ngày|tháng|năm|quý|của)$", re.IGNORECASE)
_PUSH = 4  # empty paragraphs in a row that push to the next page
_IN_TEXT = (*FLOWING, *HEADINGS, "type", "abstract", "authority", "attached-to")


@check("KH874")
def typed_indents(examined: Examined) -> Iterator[Finding]:
    """Paragraphs are indented, and columns made, by Word and not by blanks or tabs."""
    for part in examined.parts():
        text = part.paragraph.text
        if part.paragraph.place.region != "body" or not part.text:
            continue
        if part.cut and part.side:
            advice = Advice(
                "dùng bảng hai cột không viền", "use a table of two columns without borders", _item(examined)
            )
            yield finding("KH874", part.where, advice, Text("tab hoặc dấu cách", "tabs or blanks"))
        elif part.role in FLOWING and part.cell is None and not part.cut:
            tab, blanks = text[:1] == "\t", text[:2] in ("  ", "\u00a0\u00a0")
            if tab or blanks:
                advice = Advice(
                    "xóa đi; Paragraph → Special: First line 1 cm",
                    "delete them; Paragraph → Special: First line 1 cm",
                    examined.standard.item("body"),
                )
                said = Text("tab", "tabs") if tab else Text("dấu cách", "blanks")
                yield finding("KH874", part.where, advice, said)


def _item(examined: Examined) -> str:
    return examined.standard.item("head")


@check("KH875")
def empty_paragraphs(examined: Examined) -> Iterator[Finding]:
    """Room is made by spacing, pages by breaks."""
    for document in examined.judged():
        for row in _empty_rows(document):
            many = len(row) >= _PUSH
            said = Text("liên tiếp để sang trang", "in a row to reach the next page")
            if not many:
                said = Text("để tạo khoảng cách", "for spacing")
            advice = Advice(
                "dùng Ctrl+Enter hoặc Section Break" if many else "dùng Before/After của đoạn",
                "use Ctrl+Enter or a Section Break" if many else "use the paragraph's Before/After",
            )
            above = document.parts[document.parts.index(row[0]) - 1]
            yield finding("KH875", above.where, advice, said)._replace(times=len(row) if not many else 1)


def _empty_rows(document: Document) -> Iterator[list[Part]]:
    """Give the rows of empty paragraphs between paragraphs of the text."""
    tables = {data.after for data in document.tables}
    row: list[Part] = []
    before: Part | None = None
    for at, part in enumerate(document.parts):
        if at in tables:
            row, before = [], None
        if part.role == "blank" and part.cell is None and not _does_something(part):
            row.append(part)
            continue
        if row and before is not None and before.role in _IN_TEXT and part.role in _IN_TEXT:
            yield row
        row, before = [], part


def _does_something(part: Part) -> bool:
    """Tell whether an empty paragraph holds a break, a drawing, or is a hair's breadth high."""
    paragraph = part.paragraph
    thin = paragraph.line_rule == "exact" and paragraph.line <= 6
    return "\f" in paragraph.text or bool(paragraph.lines) or paragraph.pictures > 0 or thin


@check("KH876")
def double_spaces(examined: Examined) -> Iterator[Finding]:
    """One blank between words; blanks to be filled in are no fault."""
    for part in examined.parts(*_IN_TEXT, "recipient"):
        for found in _DOUBLE.finditer(part.text):
            if not _TO_FILL.search(part.text[: found.start()]):
                around = part.text[max(0, found.start() - 12) : found.end() + 12].strip()
                advice = Advice("xóa bớt dấu cách", "delete the other blanks")
                where = part.at(f"“{around}”", f"“{around}”")
                yield finding("KH876", where, advice)
                break


@check("KH877")
def soft_breaks(examined: Examined) -> Iterator[Finding]:
    """Paragraphs end with Enter."""
    for part in examined.parts(*FLOWING):
        if "\n" in part.paragraph.text.strip() and part.cell is None and not part.cut:
            advice = Advice("thay Shift+Enter bằng Enter", "put Enter for Shift+Enter")
            yield finding("KH877", part.where, advice)
