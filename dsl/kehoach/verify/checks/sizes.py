"""Sizes: of every component, of the head together, of the text throughout (PL I V and its footnote 1)."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Text
from kehoach.verify.examined import Examined
from kehoach.verify.finding import Advice, Finding, finding, span
from kehoach.verify.looks import by_component, letters, size, sizes
from kehoach.verify.regions import CONTENT, Part
from kehoach.verify.registry import check
from kehoach.verify.standards import Looks

_FEW = 3  # letters of another size that are an accident of typing, such as a full stop
_HEAD = ("nation", "motto", "place-date")


@check("KH813")
def component_sizes(examined: Examined) -> Iterator[Finding]:
    """Every component has the size that the rules give it; one finding for each wrong size."""
    found: dict[float, list[tuple[Part, Text | None]]] = {}
    for part in examined.parts():
        looks = examined.standard.looks.get(part.role)
        if looks is None or not looks.low or (part.annex and part.role in CONTENT):
            continue
        wrong = _wrong(part, looks)
        if wrong:
            found.setdefault(wrong, []).append((part, _wanted(looks)))
    for wrong, parts in sorted(found.items()):
        advice = Advice(
            "đặt lại cỡ chữ theo từng thành phần", "set the size of each component", _items(examined, parts)
        )
        yield from by_component("KH813", parts, advice, f"{wrong:g}")


def _wrong(part: Part, looks: Looks) -> float:
    """Return the size outside the bounds that most letters of a part have, 0 when all are within."""
    outside = {
        size: count
        for size, count in sizes(part.paragraph).items()
        if not looks.low <= size <= looks.high and count > (_FEW if count < len(part.text) else 0)
    }
    return max(outside, key=lambda size: outside[size]) if outside else 0.0


def _wanted(looks: Looks) -> Text:
    bounds = span(looks.low, looks.high)
    where = f", {looks.place}" if looks.place else ""
    return Text(f"phải {bounds.vi}{where}", f"must be {bounds.en}{where}")


def _items(examined: Examined, parts: list[tuple[Part, Text | None]]) -> str:
    items = {examined.standard.looks[part.role].item for part, _ in parts}
    return items.pop() if len(items) == 1 else examined.standard.item("sizes")


@check("KH814")
def family(examined: Examined) -> Iterator[Finding]:
    """The sizes of the head go together, and are those of the profile when one was named."""
    standard = examined.standard
    own = tuple(examined.profile.style(role).size for role in _HEAD) if not standard.party else ()
    allowed = (own,) if examined.chosen and own else standard.families
    for document in examined.judged():
        parts = [document.first(role) for role in _HEAD]
        got = tuple(size(part.paragraph) for part in parts if part is not None)
        if len(got) < len(_HEAD) or not allowed or got in allowed or not _in_bounds(parts, examined):
            continue
        want = Text(*(word.join(_plus(sizes) for sizes in allowed) for word in (" hoặc ", " or ")))
        advice = Advice(
            "Quốc hiệu, Tiêu ngữ, địa danh và thời gian tăng, giảm cỡ chữ cùng nhau",
            "Quốc hiệu, Tiêu ngữ, place and date rise and fall together",
            standard.item("family"),
        )
        first = parts[0]
        if first is not None:
            yield finding("KH814", first.where, advice, _plus(got), want)


def _plus(sizes: tuple[float, ...]) -> str:
    return " + ".join(f"{size:g}" for size in sizes)


def _in_bounds(parts: list[Part | None], examined: Examined) -> bool:
    return not any(part and _wrong(part, examined.standard.looks[part.role]) for part in parts)


@check("KH814")
def text_size(examined: Examined) -> Iterator[Finding]:
    """When a profile was named, the text has its size."""
    want = examined.profile.style("body").size
    for document in examined.judged() if examined.chosen else ():
        parts = [part for part in document.of(*CONTENT) if not part.annex]
        most = _most(parts, examined.standard.looks["body"])
        if parts and most and most != want:
            advice = Advice(
                "đặt cỡ chữ nội dung như thể thức đã chọn",
                "set the text at the size of the profile that was chosen",
                severity="warning",
            )
            yield finding("KH814", parts[0].where, advice, f"{most:g}", f"{want:g}")


def _most(parts: list[Part], bounds: Looks) -> float:
    """Return the size within bounds that most letters of some parts have, 0 when none has."""
    total: dict[float, int] = {}
    for part in parts:
        for points, count in sizes(part.paragraph).items():
            if bounds.low <= points <= bounds.high:
                total[points] = total.get(points, 0) + count
    return max(total, key=lambda points: total[points]) if total else 0.0


@check("KH815")
def mixed(examined: Examined) -> Iterator[Finding]:
    """One document has one size of text."""
    bounds = examined.standard.looks["body"]
    for document in examined.judged():
        parts = [part for part in document.of(*CONTENT) if not part.annex]
        most = _most(parts, bounds)
        for part in parts:
            yield from _other_size(part, most, bounds, examined)


def _other_size(part: Part, most: float, bounds: Looks, examined: Examined) -> Iterator[Finding]:
    for points, count in sizes(part.paragraph).items():
        if points == most or not bounds.low <= points <= bounds.high or count <= _FEW:
            continue
        words = " ".join(run.text for run in part.paragraph.runs if run.look.size == points and letters(run))
        advice = Advice(
            f"đặt cả nội dung cỡ {most:g}",
            f"set the whole text at size {most:g}",
            examined.standard.item("body"),
        )
        where = part.where._replace(note=Text(f"“{words[:30].strip()}…”", f"“{words[:30].strip()}…”"))
        shown = where if len(words) < len(part.text) - 2 else part.where
        yield finding("KH815", shown, advice, f"{most:g}", f"{points:g}")
