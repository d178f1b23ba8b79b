"""One line for each finding, ``file:line:column: KH401 warning: message``, as editors read it."""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.diagnostics.model import Diagnostic
from kehoach.text.source import Source


def as_short(diagnostics: Sequence[Diagnostic], sources: Sequence[Source], language: str) -> str:
    """Return the findings, one a line; "" when there are none.

    The severity is an English word in both languages: programs read it.

    Args:
        diagnostics: the findings of one compilation.
        sources: its files; ``Span.file`` is the index.
        language: "vi" or "en", for the messages.
    """
    lines: list[str] = []
    for found in diagnostics:
        source = sources[found.span.file]
        line, column = source.position(found.span.start)
        message = found.message.in_("vi" if language == "vi" else "en")
        lines.append(f"{source.path}:{line}:{column}: {found.code} {found.severity}: {message}\n")
    return "".join(lines)
