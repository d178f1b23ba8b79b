"""How often each code was found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kehoach.diagnostics.model import Diagnostic

Counted = tuple[str, str, bool]
"""Of a finding: its code, its name, whether it has a safe fix."""


def counted(found: Sequence[Diagnostic]) -> list[Counted]:
    """Return what is counted of findings."""
    return [(one.code, one.name, one.fix is not None and one.fix.safe) for one in found]


def statistics(found: Iterable[Counted], as_json: bool = False) -> str:
    """Return a line for each code, the most frequent first: count, code, name, and how many have a safe fix.

    Args:
        found: the findings of all files.
        as_json: as a JSON list instead.
    """
    rows: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    for code, name, fixable in found:
        row = rows.setdefault(code, [0, 0])
        row[0] += 1
        row[1] += fixable
        names[code] = name
    ordered = sorted(rows, key=lambda code: (-rows[code][0], code))
    if as_json:
        import json

        data = [
            {"code": code, "name": names[code], "count": rows[code][0], "fixable": rows[code][1]}
            for code in ordered
        ]
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    return "".join(
        f"{rows[code][0]:>6}  {code}  [{'*' if rows[code][1] else ' '}] {names[code]}\n" for code in ordered
    )
