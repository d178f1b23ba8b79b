"""Files before and after formatting, ``<case>/in.kh`` and ``<case>/out.kh``; ``--update-golden`` writes the latter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kehoach import format_text

Golden = Callable[[Path, str], None]
HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/in.kh"))


def text_of(path: Path) -> str:
    return path.read_bytes().decode()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_file_is_formatted_as_expected(case: Path, golden: Golden) -> None:
    golden(case / "out.kh", format_text(text_of(case / "in.kh"), str(case / "in.kh")))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_formatted_stays_as_it_is(case: Path) -> None:
    text = text_of(case / "out.kh")
    assert format_text(text, str(case / "out.kh")) == text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_case_shows_something(case: Path) -> None:
    assert text_of(case / "in.kh") != text_of(case / "out.kh")
