"""The Lark grammars, loaded from saved parse tables.

Compiling a grammar costs Lark 10 to 30 ms, and ``Lark.load`` still 1 to 5; a table that is pickled as Lark's
parser wants it costs a fraction of one. The tables are made by ``python -m kehoach.syntax.tables`` and shipped
beside the grammars in ``grammar/tables/``; one that was made from another text of the grammar or by another
release of Lark is not used, and the grammar is compiled.

The grammars name their terminals with ``%declare`` only: each module of the project that owns a grammar cuts
its own text into tokens (a line, a word, a mark at a time), which is both faster than Lark's lexers and the
only way to tell prose from marks, and feeds them to the table with :func:`run`.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from functools import cache
from typing import Any
from zlib import crc32

import lark
from lark.parse_tree_builder import ParseTreeBuilder
from lark.parsers.lalr_analysis import Action, IntParseTable
from lark.parsers.lalr_parser_state import ParseConf, ParserState

from kehoach.resources import read_bytes, read_text

GRAMMARS = ("kehoach", "dong", "trich_dan", "thoi_gian", "chi_tieu")
Table = tuple[Any, Any, Any, Any]  # states, start states, end states, rules


class Terminal:
    """A token whose value may be anything, not only text (Lark's own :class:`lark.Token` is a ``str``)."""

    __slots__ = ("type", "value")

    def __init__(self, kind: str, value: Any) -> None:
        self.type = kind
        self.value = value


class Parser:
    """A grammar ready to parse: Lark's LALR table and the actions that make values of its rules."""

    def __init__(self, table: Table, actions: Any) -> None:
        states, starts, ends, rules = table
        builder = ParseTreeBuilder(rules, lark.Tree, False, False, True)
        callbacks = builder.create_callback(actions)
        self._conf: Any = ParseConf(IntParseTable(states, starts, ends), callbacks, "start")

    def begin(self) -> Run:
        """Return a parse that has not taken any token yet."""
        return Run(ParserState(self._conf, None))


class Run:
    """A parse under way: Lark's own state, fed token by token."""

    def __init__(self, state: Any) -> None:
        self._feed = state.feed_token

    def feed(self, kind: str, value: Any) -> None:
        """Take a token.

        Raises:
            lark.exceptions.UnexpectedToken: the grammar does not take it here; the parse can go on with another.
        """
        self._feed(Terminal(kind, value), False)

    def end(self) -> Any:
        """Return what the actions made of the whole.

        Raises:
            lark.exceptions.UnexpectedToken: the grammar wants more.
        """
        return self._feed(Terminal("$END", ""), True)


def compile_grammar(name: str) -> lark.Lark:
    """Return the parser that Lark makes of ``grammar/<name>.lark``.

    Raises:
        lark.exceptions.GrammarError: the grammar text is faulty.
    """
    return lark.Lark(read_text("grammar", f"{name}.lark"), parser="lalr", lexer="basic", maybe_placeholders=True)


def _table(parser: lark.Lark) -> Table:
    table = parser.parser.parser._parse_table  # type: ignore[attr-defined]
    return table.states, table.start_states, table.end_states, parser.rules


def _saved(name: str, checksum: int) -> Table | None:
    try:
        version, made_from, table = pickle.loads(read_bytes("grammar", "tables", f"{name}.lalr"))
    except (OSError, ValueError, AttributeError, ImportError, EOFError, pickle.UnpicklingError):
        return None
    return table if version == lark.__version__ and made_from == checksum else None


@cache
def load(name: str, actions: Any = None) -> Parser:
    """Return the parser of ``grammar/<name>.lark``.

    Args:
        name: one of :data:`GRAMMARS`.
        actions: an object whose methods, called like the rules and aliases, make the value of each node
            from the list of its children; without it the result is a :class:`lark.Tree`.

    Raises:
        FileNotFoundError: there is no such grammar.
        lark.exceptions.GrammarError: the grammar text is faulty.
    """
    found = _saved(name, crc32(read_bytes("grammar", f"{name}.lark")))
    return Parser(found or _table(compile_grammar(name)), actions)


def run(parser: Parser, tokens: Iterable[tuple[str, Any]]) -> Any:
    """Parse *tokens*, pairs of terminal name and value, and return what the actions made of them.

    Raises:
        lark.exceptions.UnexpectedToken: a token that the grammar does not take there.
    """
    under_way = parser.begin()
    for kind, value in tokens:
        under_way.feed(kind, value)
    return under_way.end()


def save_all(folder: str) -> list[str]:
    """Compile every grammar and write its table into *folder*; return the paths written."""
    import io

    paths = []
    for name in GRAMMARS:
        buffer = io.BytesIO()
        pickler = pickle.Pickler(buffer, protocol=5)
        # Lark compares its two actions by identity: they are saved as names of its module, not as copies.
        pickler.dispatch_table = {Action: lambda action: action.name}  # type: ignore[assignment]
        checksum = crc32(read_bytes("grammar", f"{name}.lark"))
        pickler.dump((lark.__version__, checksum, _table(compile_grammar(name))))
        path = f"{folder}/{name}.lalr"
        with open(path, "wb") as file:
            file.write(buffer.getvalue())
        paths.append(path)
    return paths


if __name__ == "__main__":
    import sys
    from os.path import dirname, join

    target = sys.argv[1] if len(sys.argv) > 1 else join(dirname(__file__), "..", "..", "..", "grammar", "tables")
    print("\n".join(save_all(target)))
