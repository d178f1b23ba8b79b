"""Findings as annotations of a pull request: the workflow commands of GitHub Actions."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.diagnostics.model import Diagnostic
from kehoach.text.source import Source

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def as_github(diagnostics: Sequence[Diagnostic], sources: Sequence[Source], language: str) -> str:
    """Return a ``::warning file=…,line=…::message`` line for each finding; "" when there are none.

    Args:
        diagnostics: the findings of one compilation.
        sources: its files; ``Span.file`` is the index.
        language: "vi" or "en", for the messages.
    """
    lines: list[str] = []
    for found in diagnostics:
        source = sources[found.span.file]
        start, end = source.position(found.span.start), source.position(found.span.end)
        place = f"file={_property(source.path)},line={start.line},col={start.column}"
        if end.line == start.line:
            place += f",endColumn={end.column}"
        message = _data(found.message.in_("vi" if language == "vi" else "en"))
        lines.append(
            f"::{_LEVELS[found.severity]} {place},endLine={end.line},title={found.code}::{message}\n"
        )
    return "".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
