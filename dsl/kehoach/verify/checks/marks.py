"""Marks of urgency and circulation (PL I III.2)."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Text
from kehoach.verify.examined import Examined
from kehoach.verify.finding import Advice, Finding, finding, joined
from kehoach.verify.regions import Part
from kehoach.verify.registry import check


@check("KH865")
def marks(examined: Examined) -> Iterator[Finding]:
    """They stand in a box; urgency is bright red."""
    for part in examined.parts("urgency", "circulation"):
        faults: list[Text] = []
        if not part.boxed:
            faults.append(Text("không có khung viền", "has no box"))
        if part.role == "urgency" and not examined.party and not _is_red(part):
            faults.append(Text("không phải màu đỏ tươi", "is not bright red"))
        if faults:
            advice = Advice(
                "chữ in hoa, đậm trong khung chữ nhật viền đơn; dấu khẩn màu đỏ tươi",
                "bold capitals in a box with a single border; urgency in bright red",
                examined.standard.item(part.role),
                "warning" if examined.party else None,
            )
            yield finding("KH865", part.where, advice, part.text, joined(faults, ", "))


def _is_red(part: Part) -> bool:
    for run in part.paragraph.runs:
        colour = run.look.color
        if run.text.strip():
            if len(colour) != 6:
                return False
            red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
            if red < 180 or max(green, blue) > 90:
                return False
    return True
