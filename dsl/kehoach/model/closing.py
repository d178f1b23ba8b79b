"""The end of a document as typed: who receives it, who signs it (NĐ 30/2020, PL I II.7 and II.9)."""

from __future__ import annotations

from kehoach.model.official import Recipient, Signature
from kehoach.syntax import nodes
from kehoach.text.patterns import compiled
from kehoach.text.span import NOWHERE, Span
from kehoach.text.vietnamese import bare

_NOTE = compiled(r"\s*\(([^()]{1,40})\)\s*\Z")
_END = compiled(r"(?:\s*\./)?[\s;.,]*\Z")


def read_recipients(parts: list[nodes.Part]) -> tuple[tuple[Recipient, ...] | None, Span]:
    """Return the lines of Nơi nhận and their place, None when the plan has no such part."""
    if not parts:
        return None, NOWHERE
    return tuple(_recipient(line) for line in _lines(parts)), parts[0].span


def read_signature(parts: list[nodes.Part]) -> Signature | None:
    """Return who signs; the name is the last line that is not all in capitals."""
    if not parts:
        return None
    lines = [line.text for line in _lines(parts)]
    name = lines.pop() if lines and lines[-1] != lines[-1].upper() else ""
    return Signature(tuple(lines), name, parts[0].span)


def _lines(parts: list[nodes.Part]) -> list[nodes.Verbatim]:
    return [line for part in parts for line in part.lines if isinstance(line, nodes.Verbatim)]


def _recipient(line: nodes.Verbatim) -> Recipient:
    text = _END.sub("", line.text)
    note = _NOTE.search(text)
    archive = bare(text).startswith("luu") and not bare(text).startswith(("luu y", "luu vuc"))
    return Recipient(text, note[1] if note and not archive else None, archive, line.span)
