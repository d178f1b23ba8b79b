"""Findings for programs: ``{"diagnostics": [{"code": …, "file": …, "start": {"line": 1, …}, …}]}``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from kehoach.diagnostics.model import Diagnostic, Language
from kehoach.text.source import Source
from kehoach.text.span import Span

Compiled = tuple[Sequence[Diagnostic], Sequence[Source], str]
"""The findings of one compilation, its files, and the language to say them in."""


def as_json(compiled: Iterable[Compiled]) -> str:
    """Return the findings of some compilations as one JSON text.

    Each finding has ``code``, ``name``, ``severity``, ``message``, ``file``, ``start``, ``end``, ``hints``
    (objects with ``message`` and, when they point elsewhere, ``file``, ``start``, ``end``) and ``fix`` (null,
    or ``title``, ``safe`` and ``edits``, each with its place and the ``text`` to put there). Lines and columns
    count from 1, columns in characters; ``end`` is the place after the last character.
    """
    return document([record for found, sources, said in compiled for record in records(found, sources, said)])


def document(found: list[dict[str, Any]]) -> str:
    """Return records of findings as one JSON text."""
    import json

    return json.dumps({"diagnostics": found}, ensure_ascii=False, indent=2)


def records(
    diagnostics: Sequence[Diagnostic], sources: Sequence[Source], language: str
) -> list[dict[str, Any]]:
    """Return the findings of one compilation as plain data; arguments as :data:`Compiled` holds them."""
    return [_record(found, sources, "vi" if language == "vi" else "en") for found in diagnostics]


def _record(found: Diagnostic, sources: Sequence[Source], language: Language) -> dict[str, Any]:
    hints = [
        {"message": hint.text.in_(language), **(_place(hint.span, sources) if hint.span else {})}
        for hint in found.hints
    ]
    fix = found.fix and {
        "title": found.fix.title.in_(language),
        "safe": found.fix.safe,
        "edits": [{**_place(edit.span, sources), "text": edit.text} for edit in found.fix.edits],
    }
    return {
        "code": found.code,
        "name": found.name,
        "severity": found.severity,
        "message": found.message.in_(language),
        **_place(found.span, sources),
        "hints": hints,
        "fix": fix,
    }


def _place(span: Span, sources: Sequence[Source]) -> dict[str, Any]:
    source = sources[span.file]
    start, end = source.position(span.start), source.position(span.end)
    return {
        "file": source.path,
        "start": {"line": start.line, "column": start.column},
        "end": {"line": end.line, "column": end.column},
    }
