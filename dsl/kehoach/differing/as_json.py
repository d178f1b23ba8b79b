"""Differences for programs: version 1 of the form.

::

    {"version": 1, "old": "a.kh", "new": "b.kh", "same": false,
     "data": [{"kind": "task", "change": "changed", "moved": false,
               "old": {"id": …, "path": …, "text": …, "line": …, "above": …, "fields": {…}}, "new": {…},
               "fields": [{"name": "lead", "old": ["Sở Tư pháp"], "new": ["Sở Nội vụ"]}]}],
     "text": [{"change": "added", "old": null, "new": "…"}]}
"""

from __future__ import annotations

from typing import Any

from kehoach.differing.values import Difference, Differences, Entry

FORM = 1


def as_json(found: Differences, old: str, new: str) -> str:
    """Return the differences of two versions as JSON.

    Args:
        found: the differences.
        old: the name of the old version.
        new: the name of the new one.
    """
    import json

    data = {
        "version": FORM,
        "old": old,
        "new": new,
        "same": found.same,
        "data": [_difference(one) for one in found.data],
        "text": [
            {"change": one.change, "old": one.old or None, "new": one.new or None} for one in found.text
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _difference(one: Difference) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "change": one.change,
        "moved": one.moved,
        "old": _entry(one.old),
        "new": _entry(one.new),
        "fields": [field._asdict() for field in one.fields],
    }


def _entry(entry: Entry | None) -> dict[str, Any] | None:
    return None if entry is None else entry._asdict()
