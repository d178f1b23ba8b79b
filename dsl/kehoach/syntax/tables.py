"""The Lark grammars, loaded from saved parse tables.

Compiling a grammar costs Lark 10 to 25 ms, loading a saved table a fraction of one. The tables are made by
``python -m kehoach.syntax.tables`` and shipped beside the grammars in ``grammar/tables/``; one that was made
from another text of the grammar or by another release of Lark is not used, and the grammar is compiled.

The grammars name their terminals with ``%declare`` only: each module of the project that owns a grammar cuts
its own text into tokens (a line, a word, a mark at a time), which is both faster than Lark's lexers and the
only way to tell prose from marks, and feeds them to the table with :func:`run`.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterable
from functools import cache
from typing import Any
from zlib import crc32

import lark

from kehoach.resources import read_bytes, read_text

GRAMMARS = ("kehoach", "dong", "trich_dan", "thoi_gian", "chi_tieu")


def _compile(name: str, text: str) -> lark.Lark:
    return lark.Lark(text, parser="lalr", lexer="basic", maybe_placeholders=True)


def _saved(name: str, checksum: int) -> tuple[Any, Any] | None:
    try:
        version, made_from, data, memo = pickle.loads(read_bytes("grammar", "tables", f"{name}.lalr"))
    except (OSError, ValueError, pickle.UnpicklingError, EOFError):
        return None
    return (data, memo) if version == lark.__version__ and made_from == checksum else None


@cache
def load(name: str, actions: Any = None) -> lark.Lark:
    """Return the parser of ``grammar/<name>.lark``.

    Args:
        name: one of :data:`GRAMMARS`.
        actions: an object whose methods, called like the rules and aliases, make the value of each node
            from the list of its children; without it the result is a :class:`lark.Tree`.

    Raises:
        FileNotFoundError: there is no such grammar.
        lark.exceptions.GrammarError: the grammar text is faulty.
    """
    text = read_text("grammar", f"{name}.lark")
    checksum = crc32(text.encode())
    found = _saved(name, checksum)
    if found is None:
        data, memo = _dump(_compile(name, text))
    else:
        data, memo = found
    parser: lark.Lark = lark.Lark.__new__(lark.Lark)
    parser._load({"data": data, "memo": memo}, transformer=actions)
    return parser


def run(parser: lark.Lark, tokens: Iterable[tuple[str, Any]]) -> Any:
    """Parse *tokens*, pairs of terminal name and value, and return what the actions made of them.

    Raises:
        lark.exceptions.UnexpectedToken: a token that the grammar does not take there.
    """
    state = parser.parse_interactive()
    for kind, value in tokens:
        state.feed_token(Terminal(kind, value))  # type: ignore[arg-type]
    return state.feed_token(Terminal("$END", ""))  # type: ignore[arg-type]


class Terminal:
    """A token whose value may be anything, not only text (Lark's own :class:`lark.Token` is a ``str``)."""

    __slots__ = ("type", "value")

    def __init__(self, kind: str, value: Any) -> None:
        self.type = kind
        self.value = value


def _dump(parser: lark.Lark) -> tuple[Any, Any]:
    result: tuple[Any, Any] = parser.memo_serialize([lark.lexer.TerminalDef, lark.grammar.Rule])
    return result


def save_all(folder: str) -> list[str]:
    """Compile every grammar and write its table into *folder*; return the paths written."""
    paths = []
    for name in GRAMMARS:
        text = read_text("grammar", f"{name}.lark")
        data, memo = _dump(_compile(name, text))
        path = f"{folder}/{name}.lalr"
        with open(path, "wb") as file:
            pickle.dump((lark.__version__, crc32(text.encode()), data, memo), file, protocol=5)
        paths.append(path)
    return paths


if __name__ == "__main__":
    from os.path import dirname, join

    target = sys.argv[1] if len(sys.argv) > 1 else join(dirname(__file__), "..", "..", "..", "grammar", "tables")
    print("\n".join(save_all(target)))
