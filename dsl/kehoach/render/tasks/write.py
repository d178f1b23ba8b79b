"""Writing the task list as YAML or JSON.

The YAML is written here and not by PyYAML, which takes longer to load (22 ms) and to write a plan's list than
the whole rest of a build takes; a test holds that PyYAML reads back exactly what was written.
"""

from __future__ import annotations

import re
from typing import Any

_PLAIN = re.compile(r"[^\W\d_][\w ,./()“”‘’+-]*[\w)”.]\Z")
_LONGEST_PLAIN = 100  # letters; longer texts hold a sign that needs quotes almost always
_NOT_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf"})
_ESCAPES = {ord('"'): '\\"', ord("\\"): "\\\\", ord("\n"): "\\n", ord("\t"): "\\t"}


def to_json(data: Any) -> str:
    """Return data as indented JSON, Vietnamese unescaped."""
    import json

    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def to_yaml(data: Any) -> str:
    """Return data (dicts, lists, texts, numbers, booleans, None) as YAML."""
    lines: list[str] = []
    _block(data, 0, lines)
    return "\n".join(lines) + "\n"


def _block(data: Any, depth: int, lines: list[str]) -> None:
    pad = "  " * depth
    if isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, dict | list) and value:
                lines.append(f"{pad}{_scalar(key)}:")
                _block(value, depth + 1, lines)
            else:
                lines.append(f"{pad}{_scalar(key)}: {_scalar(value)}")
    else:
        for value in data:
            if isinstance(value, dict | list) and value:
                begin = len(lines)
                _block(value, depth + 1, lines)
                lines[begin] = f"{pad}- {lines[begin][len(pad) + 2 :]}"
            else:
                lines.append(f"{pad}- {_scalar(value)}")


def _scalar(value: Any) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case dict():
            return "{}"
        case list():
            return "[]"
    text = str(value)
    if 1 < len(text) <= _LONGEST_PLAIN and _PLAIN.match(text) and text.casefold() not in _NOT_TEXT:
        return text
    escaped = (
        text if text.isprintable() and '"' not in text and "\\" not in text else text.translate(_ESCAPES)
    )
    if not escaped.isprintable():
        escaped = "".join(c if c.isprintable() else f"\\U{ord(c):08X}" for c in escaped)
    return f'"{escaped}"'
