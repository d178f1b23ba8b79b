"""Characters that are not what they look like (PL I I.4, TCVN 6909:2001)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import is_normalized, name

from kehoach.diagnostics.model import Text
from kehoach.verify.examined import Examined
from kehoach.verify.finding import Advice, Finding, finding
from kehoach.verify.regions import everything, file_place, place
from kehoach.verify.registry import check

_ODD = re.compile(
    "[\u00d0\u00f0\u0189\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\ufffd\ufffc\ue000-\uf8ff\u0400-\u04ff]"
)
_INSTEAD = {
    "\u00d0": Text("thay bằng Đ (U+0110)", "put Đ (U+0110) instead"),
    "\u0189": Text("thay bằng Đ (U+0110)", "put Đ (U+0110) instead"),
    "\u00f0": Text("thay bằng đ (U+0111)", "put đ (U+0111) instead"),
}
_MANY = 20  # no-break spaces that are no accident


@check("KH871")
def composed(examined: Examined) -> Iterator[Finding]:
    """Letters are composed (NFC)."""
    for role, paragraph in everything(examined.file):
        if not is_normalized("NFC", paragraph.text):
            advice = Advice(
                "chuyển sang Unicode dựng sẵn (UniKey: Ctrl+Shift+F6)",
                "convert the text to composed Unicode (NFC)",
                examined.standard.item("font"),
            )
            yield finding("KH871", place(role, paragraph), advice)


@check("KH872")
def odd(examined: Examined) -> Iterator[Finding]:
    """No look-alikes, invisible or replacement characters."""
    for role, paragraph in everything(examined.file):
        for sign in sorted(set(_ODD.findall(paragraph.text))):
            instead = _INSTEAD.get(sign, Text("xóa, hoặc gõ lại", "delete it, or type it anew"))
            called = f"U+{ord(sign):04X} {name(sign, '').title()}".strip()
            shown = f"“{sign}” {called}" if sign in _INSTEAD else called
            advice = Advice(instead.vi, instead.en, examined.standard.item("font"))
            yield finding("KH872", place(role, paragraph), advice, shown)


@check("KH873")
def no_break(examined: Examined) -> Iterator[Finding]:
    """No-break spaces are few, and stand alone."""
    found = [(role, p) for role, p in everything(examined.file) if "\u00a0" in p.text]
    count = sum(p.text.count("\u00a0") for _, p in found)
    if count < _MANY and not any("\u00a0\u00a0" in p.text for _, p in found):
        return
    where = place(*found[0]) if found else file_place()
    advice = Advice("thay ^s bằng dấu cách (Find and Replace)", "replace ^s with a blank (Find and Replace)")
    yield finding("KH873", where, advice, str(count))
