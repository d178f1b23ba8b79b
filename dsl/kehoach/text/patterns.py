"""Regular expressions without compiling them at every start: their compiled forms are saved, as the grammars' are.

Compiling one takes 0.1 to 1 ms, and a check needs some sixty. ``python -m kehoach.lint.make`` saves what the
library makes of them for the Python that runs it. A form that was made from another text, by another version of
Python or of its matcher is not used: then the library compiles the pattern on the spot.
"""

from __future__ import annotations

import marshal
import re
import sys
from functools import cache
from importlib import import_module
from typing import Any

from kehoach.resources import read_bytes

Form = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, code, number of groups, number of each named group, names by number."""
_sre: Any = import_module("_sre")


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what ``re.compile(pattern, flags)`` returns.

    Raises:
        re.error: the pattern is faulty.
    """
    found = _saved().get((pattern, int(flags) | re.UNICODE.value))
    if found is None:
        return re.compile(pattern, flags)
    all_flags, code, groups, numbers, names = found
    made: re.Pattern[str] = _sre.compile(
        pattern, all_flags, memoryview(code).cast("I").tolist(), groups, numbers, names
    )
    return made


def matcher() -> tuple[Any, ...]:
    """Return what a saved form depends on beside its text: versions of language and matcher, how numbers lie."""
    return sys.version_info[:2], sys.implementation.name, sys.byteorder, _sre.CODESIZE, _sre.MAGIC


def file_name() -> str:
    """Return the name of the file in ``made/`` for the Python that runs."""
    return f"patterns.{sys.implementation.cache_tag}.marshal"


@cache
def _saved() -> dict[tuple[str, int], Form]:
    try:
        made_by, saved = marshal.loads(read_bytes("model", "made", file_name()))
    except (OSError, ValueError, TypeError, EOFError):
        return {}
    return saved if made_by == matcher() else {}


__all__ = ["Form", "compiled", "file_name", "matcher"]
