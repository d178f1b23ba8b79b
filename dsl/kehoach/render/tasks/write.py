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
    writer = _Writer()
    writer.block(data, "")
    return "\n".join(writer.lines) + "\n"


class _Writer:
    """Writes blocks line by line; short texts, which names and keys are, come again and again."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.short: dict[str, str] = {}

    def block(self, data: Any, pad: str) -> None:
        """Write a dict or a list that is not empty."""
        if type(data) is dict:
            for key, value in data.items():
                if (type(value) is dict or type(value) is list) and value:
                    self.lines.append(f"{pad}{self.scalar(key)}:")
                    self.block(value, pad + "  ")
                else:
                    self.lines.append(f"{pad}{self.scalar(key)}: {self.scalar(value)}")
            return
        for value in data:
            if (type(value) is dict or type(value) is list) and value:
                begin = len(self.lines)
                self.block(value, pad + "  ")
                self.lines[begin] = f"{pad}- {self.lines[begin][len(pad) + 2 :]}"
            else:
                self.lines.append(f"{pad}- {self.scalar(value)}")

    def scalar(self, value: Any) -> str:
        """Return a value that takes one line."""
        if type(value) is not str:
            return _other(value)
        if len(value) > _LONGEST_PLAIN:
            return _quoted(value)
        found = self.short.get(value)
        if found is None:
            found = self.short[value] = _text(value)
        return found


def _other(value: Any) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int():
            return repr(value)
        case float():
            number = repr(value)  # YAML 1.1 takes 1e-05 for a text, 1.0e-05 for a number
            return number.replace("e", ".0e") if "e" in number and "." not in number else number
        case dict():
            return "{}"
    return "[]"


def _text(text: str) -> str:
    if len(text) > 1 and _PLAIN.match(text) and text.casefold() not in _NOT_TEXT:
        return text
    return _quoted(text)


def _quoted(text: str) -> str:
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    escaped = text.translate(_ESCAPES)
    if not escaped.isprintable():
        escaped = "".join(c if c.isprintable() else f"\\U{ord(c):08X}" for c in escaped)
    return f'"{escaped}"'
