"""Numbers of paragraphs: their order and their form (PL I II.6.d, II.6.đ)."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Text
from kehoach.verify.examined import Examined
from kehoach.verify.finding import SHOWN, Advice, Finding, finding
from kehoach.verify.numbering_order import faults
from kehoach.verify.regions import Part
from kehoach.verify.regions_numbers import to_roman
from kehoach.verify.registry import check
from kehoach.verify.widths import is_bold

_NUMBERED = ("section", "clause", "point", "item", "article", "part", "part-title", "body", "other")
_RIGHT_MARK = {"roman": ".", "upper": ".", "arabic": ".", "letter": ")"}


@check("KH845")
def order(examined: Examined) -> Iterator[Finding]:
    """Numbers follow one another, in the document and in each annex."""
    for document in examined.judged():
        for annex in sorted({part.annex for part in document.parts}):
            parts = [part for part in document.of(*_NUMBERED) if part.annex == annex and part.cell is None]
            for part, says in faults(parts):
                advice = Advice(
                    "đánh lại số và sửa các viện dẫn đến nó",
                    "number it anew and mend the references to it",
                    examined.standard.item("list"),
                )
                shown = part.number.printed if part.number else ""
                yield finding("KH845", part.where, advice, shown, says)


@check("KH846")
def form(examined: Examined) -> Iterator[Finding]:
    """Roman and Arabic numbers take a full stop, letters a bracket; told once for each form."""
    found: dict[tuple[str, str], list[Part]] = {}
    for part in examined.parts("section", "clause", "point"):
        number = part.number
        if number is None or part.cell is not None or (examined.party and part.role == "section"):
            continue
        if number.mark != _RIGHT_MARK.get(number.kind, number.mark):
            found.setdefault((number.kind, number.mark), []).append(part)
    for (kind, mark), parts in found.items():
        first = parts[0].number
        wrong = first.printed if first else ""
        right = wrong.replace(mark, "").strip() + _RIGHT_MARK[kind]
        advice = Advice(f"viết “{right}”", f"write “{right}”", examined.standard.item("list"))
        where = tuple(part.where for part in parts[:SHOWN])
        yield finding("KH846", where[0], advice, wrong, right)._replace(where=where, times=len(parts))


@check("KH848")
def divisions(examined: Examined) -> Iterator[Finding]:
    """Parts and chapters have a Roman number and a title below; articles a full stop, in bold."""
    for document in examined.judged():
        texts = [part for part in document.parts if part.text]
        for at, part in enumerate(texts):
            below = texts[at + 1] if at + 1 < len(texts) else None
            fault = None
            if part.role == "part":
                fault = _part_fault(part, below, examined.party)
            elif part.role == "article":
                fault = _article_fault(part)
            if fault is not None:
                advice = Advice(
                    "“Chương I”, tiêu đề in hoa ở dòng dưới; “Điều 5.” in đậm",
                    "“Chương I” with its title in capitals on the line below; “Điều 5.” in bold",
                    examined.standard.item("list"),
                )
                shown = part.number.printed if part.number else part.text
                yield finding("KH848", part.where, advice, shown.strip(), fault)


def _part_fault(part: Part, below: Part | None, party: bool) -> Text | None:
    number = part.number
    if number is None:
        return None
    figures = number.printed.split()[-1].rstrip(".: ")
    wants_roman = number.kind in ("part", "chapter")
    if wants_roman and figures.isdigit():
        right = to_roman(int(figures)) if int(figures) < 400 else figures
        return Text(f"phải dùng số La Mã: {right}", f"needs a Roman number: {right}")
    if wants_roman and not party and "thứ" in number.printed:
        return Text("phải dùng số La Mã", "needs a Roman number")
    if not wants_roman and not figures[:1].isdigit():
        return Text("phải dùng số Ả Rập", "needs an Arabic number")
    if part.words != part.text and part.words:
        return Text("có tiêu đề ở cùng dòng", "has its title on the same line")
    if not party and (below is None or below.role not in ("part-title", "part")):
        return Text("thiếu tiêu đề", "has no title")
    return None


def _article_fault(part: Part) -> Text | None:
    number = part.number
    if number is None or part.annex:
        return None
    if number.mark != ".":
        return Text("phải có dấu chấm sau số", "needs a full stop after the number")
    first = next((run for run in part.paragraph.runs if run.text.strip()), None)
    if first is not None and not first.look.bold and not is_bold(part.paragraph):
        return Text("phải in đậm", "must be bold")
    return None
