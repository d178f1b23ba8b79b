"""YAML with places: every value knows its file and line, so that a fault in a profile can be pointed at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from kehoach.diagnostics.model import Text
from kehoach.profiles.schema import ProfileError
from kehoach.text.vietnamese import nearest

_MOST_NODES = 10_000


class Entry(NamedTuple):
    """A value of a YAML file: a mapping or list of entries, or a plain value; ``path`` is its file."""

    value: Any
    path: str
    line: int

    def fail(self, vi: str, en: str) -> ProfileError:
        """Return the error that points here."""
        return ProfileError(Text(vi, en), self.path, self.line)


def read(text: str, path: str) -> Entry:
    """Return the entries of a YAML *text*, which must be a mapping.

    Raises:
        ProfileError: it is no YAML, no mapping, names a key twice or grows beyond all reason by aliases.
    """
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        entry = _entry(node, path, iter(range(_MOST_NODES))) if node is not None else Entry(None, path, 1)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        line = mark.line + 1 if mark else 1
        raise ProfileError(
            Text(f"không đọc được YAML: {problem}", f"not readable as YAML: {problem}"), path, line
        ) from None
    except RecursionError:
        raise ProfileError(Text("tệp lồng quá sâu", "the file is nested too deep"), path, 1) from None
    if not isinstance(entry.value, dict):
        raise entry.fail("tệp phải là bảng khóa: giá trị", "the file must be a mapping of keys and values")
    return entry


def _entry(node: yaml.Node, path: str, budget: Iterator[int]) -> Entry:
    line = node.start_mark.line + 1
    if next(budget, None) is None:
        raise ProfileError(Text("tệp quá lớn", "the file is too large"), path, line)
    if isinstance(node, yaml.SequenceNode):
        return Entry([_entry(item, path, budget) for item in node.value], path, line)
    if isinstance(node, yaml.MappingNode):
        return Entry(_mapping(node, path, budget), path, line)
    try:
        value = yaml.constructor.SafeConstructor().construct_object(node)
    except ValueError:
        value = node.value
    return Entry(value, path, line)


def _mapping(node: yaml.MappingNode, path: str, budget: Iterator[int]) -> dict[str, Entry]:
    result: dict[str, Entry] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        line = key_node.start_mark.line + 1
        if key in result:
            raise ProfileError(Text(f"khóa “{key}” có hai lần", f"key “{key}” stands twice"), path, line)
        result[key] = _entry(value_node, path, budget)._replace(line=line)
    return result


def merge(own: Entry, inherited: Entry) -> Entry:
    """Return *inherited* with everything that *own* says laid over it, mapping by mapping."""
    if not (isinstance(own.value, dict) and isinstance(inherited.value, dict)):
        return own
    merged = dict(inherited.value)
    for key, entry in own.value.items():
        merged[key] = merge(entry, merged[key]) if key in merged else entry
    return own._replace(value=merged)


class Table:
    """A mapping read key by key with checks; :meth:`end` refuses the keys that nobody asked for."""

    def __init__(self, entry: Entry, place: str = "") -> None:
        if not isinstance(entry.value, dict):
            raise entry.fail(f"“{place}” phải là bảng khóa: giá trị", f"“{place}” must be a mapping")
        self.entry = entry
        self.place = place
        self._asked: set[str] = set()

    def at(self, key: str) -> str:
        """Return the path of *key* in the file."""
        return f"{self.place}.{key}" if self.place else key

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys in their order."""
        return tuple(self.entry.value)

    def get(self, key: str) -> Entry | None:
        """Return what stands under *key*, or None."""
        self._asked.add(key)
        found: Entry | None = self.entry.value.get(key)
        return found

    def need(self, key: str) -> Entry:
        """Return what stands under *key*; without it the profile is refused."""
        found = self.get(key)
        if found is None:
            raise self.entry.fail(f"thiếu “{self.at(key)}”", f"“{self.at(key)}” is missing")
        return found

    def table(self, key: str) -> Table:
        """Return the mapping under *key*."""
        return Table(self.need(key), self.at(key))

    def text(self, key: str) -> str:
        """Return the words under *key*: not empty, in one line."""
        return words(self.need(key), self.at(key))

    def number(self, key: str, low: float, high: float) -> float:
        """Return the number under *key*, from *low* to *high*."""
        entry = self.need(key)
        value = entry.value
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise entry.fail(
                f"“{self.at(key)}” phải là số từ {low:g} đến {high:g}, gặp “{shown(entry)}”",
                f"“{self.at(key)}” must be a number from {low:g} to {high:g}, found “{shown(entry)}”",
            )
        return value

    def whole(self, key: str, low: int, high: int) -> int:
        """Return the whole number under *key*, from *low* to *high*."""
        value = self.number(key, low, high)
        if value % 1:
            raise self.need(key).fail(
                f"“{self.at(key)}” phải là số nguyên", f"“{self.at(key)}” must be a whole number"
            )
        return int(value)

    def flag(self, key: str) -> bool:
        """Return the yes or no under *key*."""
        entry = self.need(key)
        if not isinstance(entry.value, bool):
            raise entry.fail(
                f"“{self.at(key)}” phải là true hoặc false, gặp “{shown(entry)}”",
                f"“{self.at(key)}” must be true or false, found “{shown(entry)}”",
            )
        return entry.value

    def choice(self, key: str, choices: tuple[str, ...]) -> str:
        """Return the word under *key*, one of *choices*."""
        entry = self.need(key)
        if entry.value not in choices:
            raise entry.fail(
                f"“{self.at(key)}” phải là một trong {', '.join(choices)}; gặp “{shown(entry)}”",
                f"“{self.at(key)}” must be one of {', '.join(choices)}; found “{shown(entry)}”",
            )
        return str(entry.value)

    def list(self, key: str) -> list[Entry]:
        """Return the entries of the list under *key*."""
        entry = self.need(key)
        if not isinstance(entry.value, list):
            raise entry.fail(f"“{self.at(key)}” phải là danh sách", f"“{self.at(key)}” must be a list")
        return entry.value

    def end(self) -> None:
        """Refuse a key that nobody asked for, and name the nearest known one."""
        for key, entry in self.entry.value.items():
            if key in self._asked:
                continue
            near = nearest(key, sorted(self._asked))
            vi, en = (f"; ý bạn là “{near}”?", f"; did you mean “{near}”?") if near else ("", "")
            raise entry.fail(f"không có khóa “{self.at(key)}”{vi}", f"there is no key “{self.at(key)}”{en}")


def words(entry: Entry, place: str) -> str:
    """Return the words of *entry*: not empty, in one line.

    Raises:
        ProfileError: it is anything else.
    """
    text = entry.value
    if not isinstance(text, str) or not text.strip() or not text.replace("\u00a0", " ").isprintable():
        raise entry.fail(
            f"“{place}” phải là chữ, trong một dòng; gặp “{shown(entry)}”",
            f"“{place}” must be words in one line; found “{shown(entry)}”",
        )
    return text


def shown(entry: Entry) -> str:
    """Return the value of *entry* in short, for a message."""
    if isinstance(entry.value, dict | list):
        return "…"
    text = "null" if entry.value is None else str(entry.value)
    return text if len(text) <= 40 else text[:39] + "…"
