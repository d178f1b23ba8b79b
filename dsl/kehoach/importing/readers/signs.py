"""Signs of symbol fonts that were copied as letters of no script, and characters that print as nothing."""

from __future__ import annotations

import re

from kehoach.verify.seen import Paragraph, Run
from kehoach.verify.symbols import symbol

_ODD = re.compile("[\uf020-\uf0ff\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_COMMON = {
    0xF02D: "-", 0xF06C: "●", 0xF06E: "■", 0xF06F: "□", 0xF071: "❑", 0xF075: "◆", 0xF076: "❖", 0xF09F: "•",
    0xF0A7: "▪", 0xF0A8: "◻", 0xF0B7: "•", 0xF0D8: "➢", 0xF0E0: "→", 0xF0F0: "⇨", 0xF0FB: "✗", 0xF0FC: "✓", 0xF0FE: "☑",
}  # fmt: skip
"""Signs that mark items, where the font that they were typed in is lost: Symbol's dash, dot, Wingdings' others."""


def plain_signs(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph with the signs of symbol fonts as characters of Unicode, without marks of direction.

    A sign that marks no item stays as it is.
    """
    if not (_ODD.search(paragraph.text) or _ODD.search(paragraph.label)):
        return paragraph
    runs = tuple(_run(run) if _ODD.search(run.text) else run for run in paragraph.runs)
    label = "".join(_sign(letter, "") for letter in paragraph.label)
    return paragraph._replace(runs=runs, text="".join([run.text for run in runs]), label=label)


def _run(run: Run) -> Run:
    return run._replace(text="".join([_sign(letter, run.look.font) for letter in run.text]))


def _sign(letter: str, font: str) -> str:
    if not _ODD.match(letter):
        return letter
    code = ord(letter)
    if code < 0xF000 or code == 0xFEFF:
        return ""
    known = symbol(code, font)
    return known if known != letter else _COMMON.get(code, letter)
