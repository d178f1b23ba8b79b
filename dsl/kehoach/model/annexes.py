"""What the lines of an annex (phụ lục) say of it as a whole: how it lies, and what it goes with (PL I III.1)."""

from __future__ import annotations

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.model.symbols import Symbols
from kehoach.syntax import nodes
from kehoach.text.vietnamese import bare

_PAPERS = {"ngang": True, "landscape": True, "doc": False, "dung": False, "portrait": False}


def landscape(node: nodes.Annex, symbols: Symbols, found: list[Diagnostic]) -> bool:
    """Tell whether an annex lies on its side (``khổ: ngang``).

    Args:
        node: the annex.
        symbols: the names of the document.
        found: gets KH122 for a paper that there is not.
    """
    lies = False
    for value in _values(node, "paper"):
        text = symbols.text(value.text)
        if bare(text) not in _PAPERS:
            words = Text("“ngang”, “dọc”", "“landscape”, “portrait”")
            found.append(problem("KH122", value.span, text, value.word, words))
        lies = lies or _PAPERS.get(bare(text), False)
    return lies


def attached(node: nodes.Annex, symbols: Symbols) -> str:
    """Return what an annex says that it goes with (``kèm theo: …``), "" when nothing; “không”: it has no such line."""
    return " ".join(symbols.text(value.text) for value in _values(node, "attached")).strip(" ().;")


def is_unattached(words: str) -> bool:
    """Tell whether an annex has no line “(Kèm theo …)”.

    Args:
        words: what it says that it goes with.
    """
    return bare(words) in ("khong", "none")


def _values(node: nodes.Annex, name: str) -> list[nodes.Key | nodes.Header]:
    values = [*node.keys, *node.children]
    return [value for value in values if isinstance(value, nodes.Key | nodes.Header) and value.name == name]
