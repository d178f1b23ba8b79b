"""YAML of unknown origin as plain data: made of PyYAML's events, so that a hostile file costs no more than its length.

Nothing is constructed but dicts, lists, texts, numbers, booleans and None. Aliases, which no task list has and which
make a small file a huge one, are refused; so are tags, and nesting deeper than a task list ever is.
"""

from __future__ import annotations

from typing import Any

from kehoach.parents.fault import Unusable

_DEEPEST = 40
_WORDS = {"": None, "null": None, "~": None, "true": True, "false": False}


def read_yaml(text: str) -> Any:
    """Return the data of a YAML document.

    Raises:
        Unusable: it is no YAML, not one document, or holds what no task list holds; with its line.
    """
    import yaml

    loader: Any = getattr(yaml, "CLoader", yaml.Loader)  # only its events are used
    builder = _Builder()
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)  # its words differ from one PyYAML to another
        raise _fault(mark.line + 1 if mark else 1, "YAML hỏng", "broken YAML") from None
    return builder.data


class _Builder:
    """Takes events one by one and builds what they say."""

    def __init__(self) -> None:
        self.data: Any = None
        self.documents = 0
        self.open: list[Any] = []
        self.keys: list[str | None] = []  # of the dicts among them: the key that waits for its value

    def take(self, event: Any) -> None:
        """Take the next event."""
        kind = type(event).__name__
        line = event.start_mark.line + 1
        if kind == "AliasEvent" or (kind.endswith("StartEvent") and getattr(event, "anchor", None)):
            raise _fault(line, "có & hoặc * của YAML", "it has an anchor or alias of YAML")
        if kind == "DocumentStartEvent":
            self.documents += 1
            if self.documents > 1:
                raise _fault(line, "có hai tài liệu YAML", "it holds two YAML documents")
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            value: Any = {} if kind == "MappingStartEvent" else []
            self.add(value, line)
            self.open.append(value)
            self.keys.append(None)
            if len(self.open) > _DEEPEST:
                raise _fault(line, "lồng quá sâu", "it is nested too deep")
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            self.open.pop()
            self.keys.pop()
        elif kind == "ScalarEvent":
            self.scalar(event, line)

    def scalar(self, event: Any, line: int) -> None:
        """Take a scalar: a key, or a value."""
        if self.open and type(self.open[-1]) is dict and self.keys[-1] is None:
            if event.value in self.open[-1]:
                raise _fault(
                    line, f"khóa “{event.value}” có hai lần", f"the key “{event.value}” stands twice"
                )
            self.keys[-1] = event.value
            return
        self.add(_value(event.value) if event.implicit[0] else event.value, line)

    def add(self, value: Any, line: int) -> None:
        """Put a value where it belongs."""
        if not self.open:
            self.data = value
        elif type(self.open[-1]) is list:
            self.open[-1].append(value)
        elif self.keys[-1] is None:
            raise _fault(line, "khóa phải là chữ", "a key must be words")
        else:
            self.open[-1][self.keys[-1]] = value
            self.keys[-1] = None


def _value(text: str) -> Any:
    """Return what a plain scalar stands for; what is no number and no word of YAML is text."""
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    if text[0] in "+-.0123456789" and len(text) < 30:
        for number in (int, float):
            try:
                return number(text)
            except ValueError:
                continue
    return text


def _fault(line: int, vi: str, en: str) -> Unusable:
    return Unusable(f"dòng {line}: {vi}", f"line {line}: {en}")
