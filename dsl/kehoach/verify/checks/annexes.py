"""Annexes (PL I III.1; HD 05, II.II.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.diagnostics.model import Text
from kehoach.verify.examined import Examined
from kehoach.verify.finding import Advice, Finding, finding, joined
from kehoach.verify.regions import CONTENT, Document, Part
from kehoach.verify.regions_numbers import roman, to_roman
from kehoach.verify.regions_text import annex_number, fold
from kehoach.verify.registry import check

_POINTED = re.compile(
    r"\bphu luc[^.;:]{0,30}\b(?:kem theo|dinh kem)\b"
    r"(?!\s+(?:nghi dinh|thong tu|quyet dinh so|van ban so|cong van|luat))"
)


@check("KH861")
def annex_lines(examined: Examined) -> Iterator[Finding]:
    """“Phụ lục II” on a line of its own, numbered from two on, the title below."""
    for document in examined.judged():
        annexes = document.annexes()
        for at, annex in enumerate(annexes, 1):
            faults = _line_faults(annex, at, len(annexes), document, examined)
            if faults:
                sample = ("2" if examined.party else "II") if len(annexes) > 1 else ""
                shown = f"Phụ lục {sample}".strip()
                advice = Advice(
                    f"“{shown}” một dòng, tên phụ lục ở dòng dưới",
                    f"“{shown}” on a line of its own, the title below",
                    examined.standard.item("annex"),
                )
                yield finding("KH861", annex.where, advice, annex.text[:30], joined(faults))


def _line_faults(annex: Part, at: int, count: int, document: Document, examined: Examined) -> list[Text]:
    number, rest = annex_number(annex.text) or ("", "")
    faults: list[Text] = []
    if rest:
        faults.append(Text("tên phụ lục ở cùng dòng", "the title is on the same line"))
    right = str(at) if examined.party else to_roman(at)
    if count > 1 and not number:
        faults.append(Text(f"thiếu số thứ tự {right}", f"the number {right} is missing"))
    elif count > 1 and number.upper() != right:
        value = int(number) if number.isdigit() else roman(number.upper())
        kind = Text("số Ả Rập", "an Arabic number") if examined.party else Text("số La Mã", "a Roman number")
        if value == at:
            faults.append(Text(f"phải dùng {kind.vi}: {right}", f"needs {kind.en}: {right}"))
        else:
            faults.append(Text(f"không đúng thứ tự; phải là {right}", f"out of order; it must be {right}"))
    titled = any(part.role == "annex-title" and part.annex == annex.annex for part in document.parts)
    if examined.party and not titled and not rest:
        faults.append(Text("thiếu tiêu đề", "the title is missing"))
    return faults


@check("KH862")
def attached(examined: Examined) -> Iterator[Finding]:
    """Every annex names the document that it belongs to."""
    for document in examined.judged():
        for annex in document.annexes():
            if not any(part.role == "attached-to" and part.annex == annex.annex for part in document.parts):
                advice = Advice(
                    "thêm “(Kèm theo … số … ngày … tháng … năm … của …)” in nghiêng dưới tên phụ lục",
                    "add “(Kèm theo … số … ngày … tháng … năm … của …)” in italics below the title",
                    examined.standard.item("annex-attached") or examined.standard.item("annex"),
                )
                yield finding("KH862", annex.where, advice)


@check("KH863")
def own_page(examined: Examined) -> Iterator[Finding]:
    """Every annex begins on a new page."""
    for document in examined.judged():
        for annex in document.annexes():
            if not _on_new_page(annex, document, examined):
                advice = Advice(
                    "Layout → Breaks → Next Page trước phụ lục",
                    "Layout → Breaks → Next Page before the annex",
                    examined.standard.item("annex-page"),
                )
                yield finding("KH863", annex.where, advice)


def _on_new_page(annex: Part, document: Document, examined: Examined) -> bool:
    at = document.parts.index(annex)
    if annex.paragraph.page_break_before or "\f" in annex.paragraph.text:
        return True
    for part in reversed(document.parts[:at]):
        if "\f" in part.paragraph.text:
            return True
        if part.text and part.paragraph.place.region == "body":
            section = annex.paragraph.place.section
            new = part.paragraph.place.section != section
            return new and (
                section >= len(examined.file.sections)
                or examined.file.sections[section].break_type != "continuous"
            )
    return True


@check("KH864")
def mentioned(examined: Examined) -> Iterator[Finding]:
    """The text points to the annexes, and the annexes that it points to are there."""
    for document in examined.judged():
        texts = [part for part in document.of(*CONTENT, "section", "basis") if not part.annex]
        annexes = document.annexes()
        if annexes and texts and not any("phu luc" in fold(part.text) for part in texts):
            advice = Advice(
                "thêm chỉ dẫn, ví dụ “(chi tiết tại Phụ lục kèm theo)”",
                "point to it, as in “(chi tiết tại Phụ lục kèm theo)”",
                examined.standard.item("annex-mention") or examined.standard.item("annex"),
            )
            yield finding(
                "KH864",
                annexes[0].where,
                advice,
                Text("nội dung không nhắc đến", "the text does not mention it"),
            )
        elif not annexes and not any(data.annex for data in document.tables):
            yield from _promised(texts, examined)


def _promised(texts: list[Part], examined: Examined) -> Iterator[Finding]:
    for part in texts:
        if _POINTED.search(fold(part.text)):
            advice = Advice(
                "thêm phụ lục vào tệp, hoặc gửi kèm tệp phụ lục",
                "add the annex to the file, or send it along",
                examined.standard.item("annex-mention"),
                "warning",
            )
            says = Text("nội dung nhắc đến nhưng tệp không có", "the text mentions one, the file has none")
            yield finding("KH864", part.where, advice, says)
            return
