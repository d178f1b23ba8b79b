"""Makes what is saved in ``model/made/``: compiled patterns, and the phrases of the lists by their words.

``python -m kehoach.lint.make``, after a change of a pattern, of a word list or of what compares words; tests say
when it was forgotten. Never on the way of a command.
"""

from __future__ import annotations

import marshal
import os.path
import re
from array import array
from collections.abc import Iterator
from importlib import import_module
from inspect import signature
from pkgutil import walk_packages
from typing import Any

from kehoach.lint.doubled_pairs import PAIRS
from kehoach.lint.syllables import spelt
from kehoach.model import measure, phrases, timeframe_words, word_lists
from kehoach.resources import read_text
from kehoach.text.patterns import Form, file_name, matcher

FOLDER = os.path.join(os.path.dirname(os.path.dirname(__file__)), "model", "made")


def used_patterns() -> tuple[tuple[str, int], ...]:
    """Return the patterns of rules and model with their flags, sorted: those that are the same for every plan."""
    found: set[tuple[str, int]] = set()
    for package in map(import_module, ("kehoach.text", "kehoach.syntax", "kehoach.model", "kehoach.lint")):
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            for value in vars(import_module(module.name)).values():
                found.update((one.pattern, one.flags) for one in _patterns(value))
    return tuple(sorted(found))


def _patterns(value: Any) -> Iterator[re.Pattern[str]]:
    """Give a pattern, those of a tuple, or those that a function without arguments remembers."""
    returns = str(getattr(getattr(value, "__wrapped__", None), "__annotations__", {}).get("return"))
    if "Pattern" in returns and not signature(value).parameters:
        value = value()
    for one in value if isinstance(value, tuple) else (value,):
        if isinstance(one, re.Pattern):
            yield one


def form_of(pattern: str, flags: int) -> Form:
    """Return what the library makes of a pattern, as plain data."""
    compiler: Any = import_module("re._compiler")
    tree = compiler._parser.parse(pattern, flags)
    state = tree.state
    code = array("I", compiler._code(tree, flags)).tobytes()
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    return flags | state.flags, code, state.groups - 1, dict(state.groupdict), tuple(names)


def well_spelt() -> frozenset[str]:
    """Return the syllables of the word lists and of :mod:`kehoach.lint.doubled_pairs` that are spelt well."""
    texts = [PAIRS, *(read_text("grammar", f"{name}.txt") for name in word_lists.SAVED)]
    words = {word for text in texts for word in re.findall(r"[^\W\d_]+", text.lower()) if not word.isascii()}
    return frozenset(sorted(word for word in words if spelt(word) == word))


def documents() -> dict[str, bytes]:
    """Return the files of ``made/`` by their names; that of the patterns is for the Python that runs."""
    forms = {(pattern, flags): form_of(pattern, flags) for pattern, flags in used_patterns()}
    lists = {name: word_lists.make(name) for name in word_lists.SAVED}
    tables = {phrases.checksum(text): phrases.make(text) for text in (measure.TABLE, timeframe_words.TABLE)}
    return {
        file_name(): marshal.dumps((matcher(), forms), 4),
        word_lists.FILE: marshal.dumps((lists, tables, (word_lists.checksum("am_tiet"), well_spelt())), 4),
    }


def write(folder: str = FOLDER) -> list[str]:
    """Write to a folder those of :func:`documents` that say something else there; return their names."""
    changed = []
    for name, data in documents().items():
        path = os.path.join(folder, name)
        if _content(path) != marshal.loads(data):  # equal values may be different bytes
            with open(path, "wb") as file:
                file.write(data)
            changed.append(name)
    return changed


def _content(path: str) -> Any:
    try:
        with open(path, "rb") as file:
            return marshal.loads(file.read())
    except (OSError, ValueError, TypeError, EOFError):
        return None


if __name__ == "__main__":
    for changed_name in write():
        print(changed_name)
