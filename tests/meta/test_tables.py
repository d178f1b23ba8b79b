"""The saved parse tables are those of the grammars."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import pytest

from kehoach.driver import Compilation
from kehoach.model.citation import parse_citation
from kehoach.model.measure import parse_measure
from kehoach.model.plan import Plan
from kehoach.model.timeframe import parse_timeframe
from kehoach.resources import read_bytes
from kehoach.syntax import tables
from kehoach.syntax.tables import GRAMMARS

ROOT = Path(__file__).parents[2]
PLANS = [*sorted((ROOT / "examples").glob("*.kh")), *sorted((ROOT / "tests" / "good").glob("*/plan.kh"))]


def compiled(path: Path) -> tuple[Plan, ...]:
    compilation = Compilation(str(path), path.read_bytes(), root=str(path.parent))
    assert compilation.errors == ()
    return compilation.plans


def forget() -> None:
    """Forget every table that was loaded and every phrase that was parsed."""
    tables.load.cache_clear()
    for function in (parse_timeframe, parse_measure, parse_citation):
        if hasattr(function, "cache_clear"):
            function.cache_clear()


@pytest.fixture
def made_anew(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have Lark compile the grammars, whatever is saved."""
    forget()
    monkeypatch.setattr(tables, "_saved", lambda name, checksum: None)
    yield
    monkeypatch.undo()
    forget()


def test_every_grammar_has_its_table_and_no_table_is_left_over() -> None:
    folder = ROOT / "grammar"
    assert sorted(path.stem for path in folder.glob("*.lark")) == sorted(GRAMMARS)
    assert sorted(path.stem for path in (folder / "tables").glob("*.lalr")) == sorted(GRAMMARS)


@pytest.mark.parametrize("name", GRAMMARS)
def test_the_saved_table_was_made_of_the_grammar_as_it_is(name: str) -> None:
    assert tables._saved(name, crc32(read_bytes("grammar", f"{name}.lark"))) is not None
    assert tables._saved(name, 0) is None


@pytest.fixture(scope="module")
def from_saved() -> dict[Path, tuple[Plan, ...]]:
    return {path: compiled(path) for path in PLANS}


def test_freshly_compiled_grammars_give_the_same_plans(
    from_saved: dict[Path, tuple[Plan, ...]], made_anew: None
) -> None:
    for path, plans in from_saved.items():
        assert compiled(path) == plans, path
