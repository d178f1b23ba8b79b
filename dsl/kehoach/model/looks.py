"""The looks of single lines: titles and numbered paragraphs, run-in titles, and the end marks of a basis."""

from __future__ import annotations

from kehoach.model.plan import Block, Paragraph, Rich, Run, plain
from kehoach.syntax import nodes
from kehoach.text.patterns import compiled

_RUN_IN = compiled(r"([^:;]{1,160}):\s+(?=[^\W\d_a-zđ])")
_SENTENCE_BREAK = compiled(r"[.?!]\s+\S")


def looks(pieces: tuple[nodes.Inline, ...], text: str) -> tuple[bool, int]:
    """Return whether a numbered line is a title, and how many letters of it are a bold run-in title.

    Ending like a sentence it is a numbered paragraph, bold up to a first colon that a capital follows; else a
    title (PL I II.6.đ: a khoản with a title is bold, one without is not). ``**`` typed in it overrides both.
    """
    bold = [
        isinstance(p, nodes.Emphasis) and p.kind == "bold"
        for p in pieces
        if not isinstance(p, nodes.NoteMark)
    ]
    if any(bold):
        return all(bold), 0
    if not text.rstrip('”’"») ').endswith((".", ";", ":")):
        return True, 0
    found = _RUN_IN.match(text)
    if found is None or _SENTENCE_BREAK.search(found[1]):
        return False, 0
    return False, found.end(1) + 1


def end_basis(blocks: list[Block]) -> list[Block]:
    """Put the end marks of the basis lines: ``;``, and ``.`` after the last (PL I II.6.a); typed ones stay."""
    result: list[Block] = []
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.role == "basis" and not _ended(block.words):
            following = blocks[at + 1] if at + 1 < len(blocks) else None
            more = isinstance(following, Paragraph) and following.role == "basis"
            mark = Run(";" if more else ".", None, None, None, block.span)
            block = block._replace(words=(*block.words, mark))
        result.append(block)
    return result


def _ended(words: Rich) -> bool:
    return plain(words).rstrip().endswith((";", ".", ",", ":"))
