"""Findings for people: the text form, with colour where a person watches, and a summary line."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TextIO

from kehoach.diagnostics.model import Diagnostic
from kehoach.diagnostics.report.as_text import as_text, summary
from kehoach.driver import Compilation


def report(
    plans: Sequence[Compilation],
    found: Sequence[Sequence[Diagnostic]],
    language: str | None,
    stream: TextIO,
) -> None:
    """Print findings and the summary line.

    Args:
        plans: the files.
        found: the findings of each file.
        language: "vi" or "en"; None: each file's own.
        stream: where to.
    """
    colour = stream.isatty() and "NO_COLOR" not in os.environ
    for plan, diagnostics in zip(plans, found, strict=True):
        if diagnostics:
            stream.write(as_text(tuple(diagnostics), plan.sources, language or plan.language, colour))
    severities: dict[str, int] = {}
    for severity in (d.severity for diagnostics in found for d in diagnostics):
        severities[severity] = severities.get(severity, 0) + 1
    said_in = language or (plans[0].language if plans else "vi")
    stream.write(summary(severities, len(plans), said_in) + "\n")
