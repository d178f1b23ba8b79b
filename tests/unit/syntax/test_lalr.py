"""The project's own loop over Lark's tables does what Lark's loop does."""

from __future__ import annotations

import marshal
import random
from pathlib import Path
from typing import Any

import pytest
from lark import Token, Tree
from lark.exceptions import UnexpectedToken

from kehoach.syntax.keywords import keywords
from kehoach.syntax.lalr import Terminal, Unexpected
from kehoach.syntax.lines import Lexer
from kehoach.syntax.tables import GRAMMARS, Parser, compile_grammar, load, run, table_of
from kehoach.text.source import read_source

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.kh"))
LARK = {name: compile_grammar(name) for name in GRAMMARS}


class Names:
    """Actions that keep the shape: a node is its rule's name and its children."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda children: (name, [c.value if isinstance(c, Terminal) else c for c in children])


OURS = {name: Parser(table_of(LARK[name]), Names()) for name in GRAMMARS}


def plain(node: Any) -> Any:
    """Lark's tree in the same shape."""
    if isinstance(node, Tree):
        return (str(node.data), [plain(child) for child in node.children])
    return str(node) if isinstance(node, Token) else node


def by_lark(name: str, kinds: list[str]) -> Any:
    state = LARK[name].parse_interactive("")
    for at, kind in enumerate(kinds):
        state.feed_token(Token(kind, str(at)))
    return plain(state.feed_eof())


def by_us(name: str, kinds: list[str]) -> Any:
    return run(OURS[name], [(kind, str(at)) for at, kind in enumerate(kinds)])


def walk(name: str, seed: int) -> list[str]:
    """A random sentence of a grammar: at each place some terminal that it takes there, the end when it may."""
    chance = random.Random(seed)
    under_way = OURS[name].begin()
    kinds: list[str] = []
    for _ in range(400):
        row = under_way._states[under_way._stack[-1]]
        fitting = [kind for kind in row if kind.isupper() and kind != "$END"]
        if fitting:
            kind = chance.choice(fitting)
            try:
                under_way.feed(kind, "")
                kinds.append(kind)
            except Unexpected:  # a reduction on the way found that this terminal does not fit after all
                pass
        if len(kinds) > 40 or chance.random() < 0.1:
            try:
                by_us(name, kinds)
                return kinds
            except Unexpected:
                continue
    return walk(name, seed + 1000)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_five_plans_give_the_same_tree(path: Path) -> None:
    source, _ = read_source(path.name, path.read_bytes())
    kinds = [kind for kind, _ in Lexer(source, dict(keywords().labels)).tokens()]
    assert by_us("kehoach", kinds) == by_lark("kehoach", kinds)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("name", GRAMMARS)
def test_random_sentences_of_every_grammar_give_the_same_tree(name: str, seed: int) -> None:
    kinds = walk(name, seed)
    assert by_us(name, kinds) == by_lark(name, kinds)


@pytest.mark.parametrize("name", GRAMMARS)
def test_a_terminal_that_does_not_fit_is_refused_by_both(name: str) -> None:
    kinds = walk(name, 1)
    for at in range(min(len(kinds), 20)):
        broken = [*kinds[:at], "NO_SUCH_TERMINAL", *kinds[at:]]
        with pytest.raises(Unexpected) as ours:
            by_us(name, broken)
        with pytest.raises(UnexpectedToken) as larks:
            by_lark(name, broken)
        assert ours.value.expected == larks.value.expected


@pytest.mark.parametrize("name", GRAMMARS)
def test_the_saved_table_is_the_one_that_lark_makes_of_the_grammar(name: str) -> None:
    from zlib import crc32

    from kehoach.resources import read_bytes

    made_from, table = marshal.loads(read_bytes("grammar", "tables", f"{name}.lalr"))
    assert made_from == crc32(read_bytes("grammar", f"{name}.lark"))
    assert table == table_of(LARK[name]) or walks_agree(name, Parser(table, Names()))


def walks_agree(name: str, saved: Parser) -> bool:
    """Another release of Lark may number the states otherwise; then both must read the same sentences."""
    return all(
        run(saved, [(kind, str(at)) for at, kind in enumerate(kinds)]) == by_lark(name, kinds)
        for kinds in (walk(name, seed) for seed in range(12))
    )


def test_without_a_fitting_table_lark_compiles_the_grammar(monkeypatch: pytest.MonkeyPatch) -> None:
    from kehoach.syntax import tables

    read = tables.read_bytes
    stale = marshal.dumps((0, ([], 0, 0, [])), 4)
    monkeypatch.setattr(
        tables, "read_bytes", lambda *parts: stale if parts[-1].endswith(".lalr") else read(*parts)
    )
    fresh = load.__wrapped__("dong", Names())
    assert run(fresh, [("WORDS", "a")]) == ("start", ["a"])
