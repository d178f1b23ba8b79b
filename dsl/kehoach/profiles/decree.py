"""Nghị định 30/2020/NĐ-CP as bounds for a profile: paper, margins, sizes and styles of every component.

A profile that says ``standard: 30/2020/NĐ-CP`` is held to this table when it is loaded. ``PL I II.6.e`` reads
Phụ lục I, Phần I, Mục II, khoản 6, điểm e.
"""

from __future__ import annotations

from typing import NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.profiles.schema import CONTENT, ITEMS, TITLES, Profile, Style

_PAGE = {  # PL I I.1 and I.3
    "width": (210, 210, "PL I I.1"),
    "height": (297, 297, "PL I I.1"),
    "top": (20, 25, "PL I I.3"),
    "bottom": (20, 25, "PL I I.3"),
    "left": (30, 35, "PL I I.3"),
    "right": (15, 20, "PL I I.3"),
}
_LOOKS: dict[
    str, tuple[float, float, bool, bool, str, str]
] = {  # sizes from, to; bold; italic; align; source
    "nation": (12, 13, True, False, "center", "PL I II.1.a"),
    "motto": (13, 14, True, False, "center", "PL I II.1.b"),
    "parent": (12, 13, False, False, "center", "PL I II.2.b"),
    "issuer": (12, 13, True, False, "center", "PL I II.2.b"),
    "number": (13, 13, False, False, "center", "PL I II.3.c"),
    "place-date": (13, 14, False, True, "center", "PL I II.4.c"),
    "type": (13, 14, True, False, "center", "PL I II.5.b"),
    "abstract": (13, 14, True, False, "center", "PL I II.5.b"),
    "attached-to": (13, 14, False, True, "center", "PL I III.1.c"),
    "basis": (13, 14, False, True, "both", "PL I II.6.a"),
    "body": (13, 14, False, False, "both", "PL I II.6.e"),
    "title-1": (13, 14, True, False, "both", "PL I V.6.b"),
    "title-2": (13, 14, True, False, "both", "PL I II.6.đ"),
    "bullet-1": (13, 14, False, False, "both", "PL I II.6.e"),
    "bullet-2": (13, 14, False, False, "both", "PL I II.6.e"),
    "field": (13, 14, False, False, "both", "PL I II.6.e"),
    "quote": (13, 14, False, False, "both", "PL I II.6.e"),
    **{role: (13, 14, False, False, "both", "PL I II.6.đ") for role in (*TITLES[2:], *ITEMS)},
    "capacity": (13, 14, True, False, "center", "PL I II.7.đ"),
    "signer": (13, 14, True, False, "center", "PL I II.7.đ"),
    "recipients-title": (12, 12, True, True, "left", "PL I II.9.d"),
    "recipient": (11, 11, False, False, "left", "PL I II.9.d"),
    "page-number": (13, 14, False, False, "center", "PL I I.7"),
}
_INDENTS = (10, 12.7)  # PL I II.6.e: "lùi vào 1 cm hoặc 1,27 cm"


class Departure(NamedTuple):
    """A place where a profile leaves the decree: ``key`` is its path in the file."""

    key: str
    text: Text
    source: str


def departures(profile: Profile) -> tuple[Departure, ...]:
    """Return every place where *profile* leaves the decree, in the order of the file."""
    found: list[Departure] = []
    if profile.font != "Times New Roman":
        found.append(_departure("font", "Times New Roman", profile.font, "PL I I.4"))
    for key, (low, high, source) in _PAGE.items():
        value = getattr(profile.page, key)
        if not low <= value <= high:
            found.append(_departure(f"page.{key}", _span(low, high, " mm"), f"{value:g} mm", source))
    for style in profile.styles:
        if style.role in _LOOKS:
            found.extend(_in_looks(style))
        if style.role in CONTENT or style.role == "basis":
            found.extend(_in_content(style))
    found.extend(_in_family(profile))
    return tuple(found)


def _span(low: float, high: float, unit: str) -> str:
    return f"{low:g}{unit}" if low == high else f"{low:g}-{high:g}{unit}"


def _departure(key: str, want: str, got: str, source: str) -> Departure:
    vi = f"“{key}” là {got}; Nghị định 30/2020/NĐ-CP ({source}) quy định {want}"
    en = f"“{key}” is {got}; Decree 30/2020/NĐ-CP ({source}) demands {want}"
    return Departure(key, Text(vi, en), source)


def _in_looks(style: Style) -> list[Departure]:
    low, high, bold, italic, align, source = _LOOKS[style.role]
    found = []
    if not low <= style.size <= high:
        found.append(_departure(f"styles.{style.role}.size", _span(low, high, ""), f"{style.size:g}", source))
    for key, want, got in (("bold", bold, style.bold), ("italic", italic, style.italic)):
        if want != got:
            found.append(
                _departure(f"styles.{style.role}.{key}", str(want).lower(), str(got).lower(), source)
            )
    if style.align != align:
        found.append(_departure(f"styles.{style.role}.align", align, style.align, source))
    return found


def _in_content(style: Style) -> list[Departure]:
    """PL I II.6.e: the indent, the gap between paragraphs and the spacing of lines."""
    found = []
    place, source = f"styles.{style.role}", "PL I II.6.e"
    if style.indent not in _INDENTS:
        found.append(_departure(f"{place}.indent", "10 mm / 12.7 mm", f"{style.indent:g} mm", source))
    if max(style.before, style.after) < 6:
        found.append(
            _departure(f"{place}.before", "≥ 6 pt", f"{max(style.before, style.after):g} pt", source)
        )
    if style.line_rule != "auto" or not 1 <= style.line <= 1.5:
        got = f"{style.line:g}" if style.line_rule == "auto" else f"{style.line:g} pt"
        found.append(_departure(f"{place}.line", "1.0-1.5", got, source))
    return found


def _in_family(profile: Profile) -> list[Departure]:
    """PL I V, footnote 1: the sizes of one document rise and fall together: 13 + 14 + 14 or 12 + 13 + 13."""
    sizes = tuple(profile.style(role).size for role in ("nation", "motto", "place-date"))
    if sizes in ((13, 14, 14), (12, 13, 13)):
        return []
    got = " + ".join(f"{size:g}" for size in sizes)
    return [_departure("styles.nation.size", "13 + 14 + 14 / 12 + 13 + 13", got, "PL I V, chú thích 1")]
