"""Findings on Word files for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kehoach.verify.finding import Finding
from kehoach.verify.judge import Verdict


def as_json(verdicts: Sequence[Verdict], language: str) -> str:
    """Return what is said of some files as one JSON text.

    ``{"files": […], "counts": {"error": 1, "warning": 0, "note": 0}}``. A file has ``file``, ``readable``,
    ``profile`` and ``standard`` (null when it could not be read), ``counts`` and ``findings``. A finding has
    ``code``, ``name``, ``severity``, ``message``, ``rule`` ("" for practice), ``fix``, ``count`` and ``places``:
    the first of them, each with ``region``, ``paragraph`` (from 1; 0: the file), ``quote`` and ``note`` ("" or
    what is to be said of this place).
    """
    import json

    records = [_file(verdict, language == "vi") for verdict in verdicts]
    findings = [found for verdict in verdicts for found in verdict.findings]
    return json.dumps({"files": records, "counts": _counts(findings)}, ensure_ascii=False, indent=2)


def _file(verdict: Verdict, vi: bool) -> dict[str, Any]:
    profile = verdict.profile
    return {
        "file": verdict.path,
        "readable": profile is not None,
        "profile": profile.name if profile else None,
        "standard": profile.standard if profile else None,
        "counts": _counts(verdict.findings),
        "findings": [_finding(found, vi) for found in verdict.findings],
    }


def _counts(findings: Sequence[Finding]) -> dict[str, int]:
    severities = [found.severity for found in findings]
    return {name: severities.count(name) for name in ("error", "warning", "note")}


def _finding(found: Finding, vi: bool) -> dict[str, Any]:
    return {
        "code": found.code,
        "name": found.name,
        "severity": found.severity,
        "message": found.message.vi if vi else found.message.en,
        "rule": found.item,
        "fix": found.advice.vi if vi else found.advice.en,
        "count": found.times,
        "places": [
            {
                "region": where.region.vi if vi else where.region.en,
                "paragraph": where.paragraph,
                "quote": where.quote,
                "note": ("" if where.note is None else where.note.vi if vi else where.note.en),
            }
            for where in found.where
        ],
    }
