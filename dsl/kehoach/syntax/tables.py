"""The grammars as parse tables: compiled by Lark, saved, and loaded without it.

The tables are made by ``python -m kehoach.syntax.tables`` and shipped beside the grammars in ``grammar/tables/``.
One that was made from another text of its grammar is not used: then Lark compiles the grammar on the spot.
They hold only lists, dicts, texts and numbers, in the format of :mod:`marshal` (version 4, which every Python that
we support reads; one that did not would compile the grammar), because loading them needs no import at all.

The grammars name their terminals with ``%declare`` only: each module of the project that owns a grammar cuts
its own text into tokens (a line, a word, a mark at a time), which is both faster than Lark's lexers and the
only way to tell prose from marks, and feeds them to the table with :func:`run`.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any
from zlib import crc32

from kehoach.resources import read_bytes, read_text
from kehoach.syntax.lalr import Rule, Run, Terminal, Unexpected

if TYPE_CHECKING:
    import lark

GRAMMARS = ("kehoach", "dong", "trich_dan", "thoi_gian", "chi_tieu")
# states, start state, end state, rules as (origin, name of the action, size, steps, tail, single)
Table = tuple[list[dict[str, int]], int, int, list[tuple[Any, ...]]]


class Parser:
    """A grammar ready to parse: its table, and the actions that make values of its rules."""

    def __init__(self, table: Table, actions: Any) -> None:
        self._states, self._start, self._end, rules = table
        self._rules = [
            Rule(origin, size, _action(actions, origin, name, single), steps, tail, single)
            for origin, name, size, steps, tail, single in rules
        ]

    def begin(self) -> Run:
        """Return a parse that has not taken any token yet."""
        return Run(self._states, self._rules, self._start, self._end)


def _action(actions: Any, origin: str, name: str, single: bool) -> Any:
    """Return what makes the value of a rule; ``_rules`` are spliced in, ``?rules`` may do without an action."""
    if origin[0] == "_":
        return None
    return getattr(actions, name, None) if single else getattr(actions, name)


def compile_grammar(name: str) -> lark.Lark:
    """Return the parser that Lark makes of ``grammar/<name>.lark``.

    Raises:
        lark.exceptions.GrammarError: the grammar text is faulty.
    """
    from lark import Lark

    return Lark(read_text("grammar", f"{name}.lark"), parser="lalr", lexer="basic", maybe_placeholders=True)


def table_of(parser: lark.Lark) -> Table:
    """Return Lark's parse table as plain data."""
    from lark.parse_tree_builder import maybe_create_child_filter
    from lark.parsers.lalr_analysis import Shift

    rules = parser.rules
    number = {id(rule): at for at, rule in enumerate(rules)}
    made: Any = parser.parser.parser._parse_table
    states: list[dict[str, int]] = [{} for _ in made.states]
    for state, row in made.states.items():
        for symbol, (action, target) in row.items():
            states[state][symbol] = target if action is Shift else -number[id(target)] - 1
    plain = []
    for rule in rules:
        options = rule.options
        kept = maybe_create_child_filter(
            rule.expansion, options.keep_all_tokens, False, list(options.empty_indices)
        )
        steps, tail = (None, 0) if kept is None else (kept.args[0], kept.args[1] if len(kept.args) > 1 else 0)
        if steps is not None:
            steps = tuple((*step, 0) if len(step) == 2 else tuple(step) for step in steps)
        name = rule.alias or options.template_source or rule.origin.name
        single = bool(options.expand1 and not rule.alias)
        plain.append((str(rule.origin.name), str(name), len(rule.expansion), steps, tail, single))
    return states, made.start_states["start"], made.end_states["start"], plain


def _saved(name: str, checksum: int) -> Table | None:
    try:
        made_from, table = marshal.loads(read_bytes("grammar", "tables", f"{name}.lalr"))
    except (OSError, ValueError, TypeError, EOFError):
        return None
    return table if made_from == checksum else None


@cache
def load(name: str, actions: Any) -> Parser:
    """Return the parser of ``grammar/<name>.lark``.

    Args:
        name: one of :data:`GRAMMARS`.
        actions: an object whose methods, called like the rules and aliases, make the value of each node
            from the list of its children.

    Raises:
        FileNotFoundError: there is no such grammar.
        AttributeError: a rule has no action.
        lark.exceptions.GrammarError: the grammar text is faulty.
    """
    found = _saved(name, crc32(read_bytes("grammar", f"{name}.lark")))
    return Parser(found or table_of(compile_grammar(name)), actions)


def run(parser: Parser, tokens: Iterable[tuple[str, Any]]) -> Any:
    """Parse *tokens*, pairs of terminal name and value, and return what the actions made of them.

    Raises:
        Unexpected: a token that the grammar does not take there.
    """
    under_way = parser.begin()
    for kind, value in tokens:
        under_way.feed(kind, value)
    return under_way.end()


def save_all(folder: str) -> list[str]:
    """Compile every grammar and write its table into *folder*; return the paths written."""
    paths = []
    for name in GRAMMARS:
        checksum = crc32(read_bytes("grammar", f"{name}.lark"))
        path = f"{folder}/{name}.lalr"
        with open(path, "wb") as file:
            file.write(marshal.dumps((checksum, table_of(compile_grammar(name))), 4))
        paths.append(path)
    return paths


__all__ = [
    "GRAMMARS",
    "Parser",
    "Run",
    "Terminal",
    "Unexpected",
    "compile_grammar",
    "load",
    "run",
    "save_all",
    "table_of",
]

if __name__ == "__main__":
    import sys
    from os.path import dirname, join

    target = (
        sys.argv[1] if len(sys.argv) > 1 else join(dirname(__file__), "..", "..", "..", "grammar", "tables")
    )
    print("\n".join(save_all(target)))
