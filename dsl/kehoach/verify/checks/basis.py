"""The basis (PL I II.6.a; HD 05, II.I.6.2.3)."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Text
from kehoach.verify.examined import Examined
from kehoach.verify.finding import Advice, Finding, finding
from kehoach.verify.regions import Part
from kehoach.verify.registry import check


@check("KH841")
def basis_lines(examined: Examined) -> Iterator[Finding]:
    """Every basis ends with a semicolon, the last with a full stop; only the Party's have a dash."""
    item = examined.standard.item("basis")
    for document in examined.judged():
        parts = [part for part in document.of("basis") if not part.annex]
        for part in parts:
            fault = _dash_fault(part, examined.party)
            if fault is not None:
                yield finding("KH841", part.where, Advice(*_DASH[examined.party], item), fault)
        for part in parts[:-1]:
            if not part.text.endswith(";"):
                says = _ends(part, "chấm phẩy (;)", "a semicolon")
                advice = Advice("kết thúc bằng dấu chấm phẩy", "end it with a semicolon", item)
                yield finding("KH841", part.where, advice, says)
        for part in parts[-1:]:
            if not part.text.endswith("."):
                says = _ends(part, "chấm (.)", "a full stop, being the last")
                advice = Advice(
                    "căn cứ cuối cùng kết thúc bằng dấu chấm", "the last basis ends with a full stop", item
                )
                yield finding("KH841", part.where, advice, says)


_DASH = {
    False: ("bỏ gạch đầu dòng", "take the dash away"),
    True: ("thêm gạch đầu dòng (-)", "put a dash (-) before it"),
}


def _dash_fault(part: Part, party: bool) -> Text | None:
    has = part.text[:1] in "-–+•*" or bool(part.paragraph.label)
    if has and not party:
        return Text("có gạch đầu dòng, là kiểu của văn bản Đảng", "begins with a dash, as the Party's do")
    if party and not has:
        return Text("không có gạch đầu dòng", "has no dash before it")
    return None


def _ends(part: Part, vi: str, en: str) -> Text:
    last = part.text[-1:]
    shown = f"“{last}”" if last and not last.isalnum() and last not in "”)" else ""
    if shown:
        return Text(f"kết thúc bằng {shown}, không phải dấu {vi}", f"ends with {shown}, not with {en}")
    return Text(f"không kết thúc bằng dấu {vi}", f"does not end with {en}")
