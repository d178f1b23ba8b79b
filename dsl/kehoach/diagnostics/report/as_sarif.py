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
    return document([results(*one) for one in compiled], version, title)


def results(
    diagnostics: Sequence[Diagnostic], sources: Sequence[Source], language: str
) -> list[dict[str, Any]]:
    """Return the findings of one compilation as plain data that :func:`document` makes a log of."""
    said: Language = "vi" if language == "vi" else "en"
    return [
        {"name": found.name, "language": said, "result": _result(found, sources, said)}
        for found in diagnostics
    ]


def document(runs: Iterable[list[dict[str, Any]]], version: str, title: Callable[[str, str], str]) -> str:
    """Return what :func:`results` gave for some compilations as one SARIF log; arguments as :func:`as_sarif`."""
    import json

    found = [entry for run in runs for entry in run]
    language = "en" if found and all(entry["language"] == "en" for entry in found) else "vi"
    codes = sorted({(entry["result"]["ruleId"], entry["name"]) for entry in found})
    index = {code: at for at, (code, _) in enumerate(codes)}
    seen: dict[str, int] = {}
    for result in (entry["result"] for entry in found):
        result["ruleIndex"] = index[result["ruleId"]]
        print_ = result["partialFingerprints"]["kehoach/v1"]
        seen[print_] = seen.get(print_, 0) + 1
        result["partialFingerprints"] = {"kehoach/v1": f"{print_}:{seen[print_]}"}
    rules = [
        {"id": code, "name": _camel(name), "shortDescription": {"text": title(code, language)}}
        for code, name in codes
    ]
    driver = {"name": "kehoach", "informationUri": _HOME, "version": version, "rules": rules}
    log = [entry["result"] for entry in found]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": log}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _result(found: Diagnostic, sources: Sequence[Source], language: Language) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": -1,
        "level": _LEVELS[found.severity],
        "message": {"text": found.message.in_(language)},
        "locations": [{"physicalLocation": _location(found.span, sources)}],
        "partialFingerprints": {"kehoach/v1": _fingerprint(found, sources[found.span.file])},
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
