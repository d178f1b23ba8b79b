"""Paper, orientation, margins (PL I I.1-3)."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Text
from kehoach.verify.examined import Examined
from kehoach.verify.finding import Advice, Finding, figure, finding, joined, span
from kehoach.verify.regions import section_place
from kehoach.verify.registry import check
from kehoach.verify.seen import Section, Table

_SLACK = 1.0  # mm
_MARGIN_SLACK = 0.3
_SIDES = (Text("trên", "top"), Text("dưới", "bottom"), Text("trái", "left"), Text("phải", "right"))


@check("KH802")
def paper(examined: Examined) -> Iterator[Finding]:
    """The sheet is A4."""
    sections = examined.file.sections
    for at, section in enumerate(sections):
        width, height = sorted((section.width, section.height))
        if abs(width - 210) > _SLACK or abs(height - 297) > _SLACK:
            advice = Advice(
                "chọn khổ A4: Layout → Size → A4",
                "choose A4: Layout → Size → A4",
                examined.standard.item("paper"),
            )
            first, second = figure(section.width), figure(section.height)
            size = Text(f"{first.vi} × {second.vi} mm", f"{first.en} × {second.en} mm")
            yield finding("KH802", section_place(section, at, len(sections)), advice, size)


@check("KH803")
def orientation(examined: Examined) -> Iterator[Finding]:
    """Only pages with tables lie across the sheet."""
    sections = examined.file.sections
    with_tables = {block.place.section for block in examined.file.blocks if isinstance(block, Table)}
    for at, section in enumerate(sections):
        if section.width > section.height and at not in with_tables:
            advice = Advice(
                "đổi hướng giấy về dọc: Layout → Orientation → Portrait",
                "turn the paper upright: Layout → Orientation → Portrait",
                examined.standard.item("orientation"),
            )
            yield finding("KH803", section_place(section, at, len(sections)), advice)


@check("KH804")
def margins(examined: Examined) -> Iterator[Finding]:
    """The margins are in range; those of a landscape page may be turned with the sheet."""
    sections, bounds = examined.file.sections, examined.standard.margins
    for at, section in enumerate(sections):
        wrong = _wrong(section, bounds)
        if not wrong:
            continue
        ranges = [span(*bound) for bound in bounds]
        advice = Advice(
            "đặt lề "
            + ", ".join(f"{side.vi} {r.vi}" for side, r in zip(_SIDES, ranges, strict=True))
            + " mm",
            "set " + ", ".join(f"{side.en} {r.en}" for side, r in zip(_SIDES, ranges, strict=True)) + " mm",
            examined.standard.item("margins"),
        )
        yield finding("KH804", section_place(section, at, len(sections)), advice, joined(wrong, ", "))


def _wrong(section: Section, bounds: tuple[tuple[float, float], ...]) -> list[Text]:
    values = (section.top, section.bottom, section.left, section.right)
    if section.width > section.height and any(
        all(map(_within, turned, bounds)) for turned in _turned(values)
    ):
        return []
    found = []
    for side, value, bound in zip(_SIDES, values, bounds, strict=True):
        if not _within(value, bound):
            got, want = figure(value), span(*bound)
            found.append(
                Text(
                    f"{side.vi} {got.vi} mm (quy định {want.vi})",
                    f"{side.en} {got.en} mm (the rules: {want.en})",
                )
            )
    return found


def _within(value: float, bound: tuple[float, float]) -> bool:
    return bound[0] - _MARGIN_SLACK <= value <= bound[1] + _MARGIN_SLACK


def _turned(values: tuple[float, ...]) -> tuple[tuple[float, ...], ...]:
    """Return the margins of a landscape page as they are on the upright sheet, turned either way."""
    top, bottom, left, right = values
    return (right, left, top, bottom), (left, right, bottom, top)
