"""Findings in SARIF 2.1.0 (OASIS), as code hosts and editors read them.

A finding keeps its fingerprint when lines above it are added or deleted: it is made of the code, the file, the words
of the line and how many equal ones stand before it, never of line numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from kehoach.diagnostics.model import Diagnostic, Language
from kehoach.text.source import Source
from kehoach.text.span import Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "note": "note"}
_HOME = "https://pypi.org/project/kehoach/"

Compiled = tuple[Sequence[Diagnostic], Sequence[Source], str]
Titles = Callable[[str], str]


def as_sarif(compiled: Iterable[Compiled], version: str, title: Callable[[str, str], str]) -> str:
    """Return the findings of some compilations as one SARIF log.

    Args:
        compiled: the findings of each compilation, its files, and the language to say them in.
        version: of the program.
        title: gives what a code is about, for a code and a language.
    """
    import json

    runs = list(compiled)
    language: Language = "en" if runs and all(said == "en" for _, _, said in runs) else "vi"
    codes = sorted({(found.code, found.name) for found_all, _, _ in runs for found in found_all})
    index = {code: at for at, (code, _) in enumerate(codes)}
    seen: dict[str, int] = {}
    results = [
        _result(found, sources, "vi" if said == "vi" else "en", index, seen)
        for found_all, sources, said in runs
        for found in found_all
    ]
    rules = [
        {"id": code, "name": _camel(name), "shortDescription": {"text": title(code, language)}}
        for code, name in codes
    ]
    driver = {"name": "kehoach", "informationUri": _HOME, "version": version, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _result(
    found: Diagnostic,
    sources: Sequence[Source],
    language: Language,
    index: dict[str, int],
    seen: dict[str, int],
) -> dict[str, Any]:
    source = sources[found.span.file]
    print_ = _fingerprint(found, source)
    seen[print_] = seen.get(print_, 0) + 1
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": index[found.code],
        "level": _LEVELS[found.severity],
        "message": {"text": found.message.in_(language)},
        "locations": [{"physicalLocation": _location(found.span, sources)}],
        "partialFingerprints": {"kehoach/v1": f"{print_}:{seen[print_]}"},
    }
    related = [
        {"physicalLocation": _location(hint.span, sources), "message": {"text": hint.text.in_(language)}}
        for hint in found.hints
        if hint.span is not None
    ]
    if related:
        result["relatedLocations"] = related
    if found.fix is not None:
        result["fixes"] = [_fix(found, sources, language)]
    return result


def _fix(found: Diagnostic, sources: Sequence[Source], language: Language) -> dict[str, Any]:
    assert found.fix is not None
    changes: dict[int, list[dict[str, Any]]] = {}
    for edit in found.fix.edits:
        replacement = {"deletedRegion": _region(edit.span, sources), "insertedContent": {"text": edit.text}}
        changes.setdefault(edit.span.file, []).append(replacement)
    return {
        "description": {"text": found.fix.title.in_(language)},
        "artifactChanges": [
            {"artifactLocation": {"uri": _uri(sources[file].path)}, "replacements": replacements}
            for file, replacements in changes.items()
        ],
    }


def _location(span: Span, sources: Sequence[Source]) -> dict[str, Any]:
    return {
        "artifactLocation": {"uri": _uri(sources[span.file].path)},
        "region": _region(span, sources),
    }


def _region(span: Span, sources: Sequence[Source]) -> dict[str, int]:
    source = sources[span.file]
    start, end = source.position(span.start), source.position(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _uri(path: str) -> str:
    from urllib.parse import quote

    return quote(path.replace("\\", "/"))


def _fingerprint(found: Diagnostic, source: Source) -> str:
    from hashlib import sha256

    line = " ".join(source.line(source.position(found.span.start).line).split())
    words = source.text[found.span.start : found.span.end]
    return sha256("\n".join((found.code, source.path, line, words)).encode()).hexdigest()[:32]


def _camel(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("-"))
