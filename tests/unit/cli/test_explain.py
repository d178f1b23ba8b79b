"""``kehoach explain``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kehoach.diagnostics.codes import CODES
from kehoach.lint.registry import rules

Run = Callable[..., Any]


@pytest.mark.parametrize("code", ["KH105", "KH401", "kh401"])
def test_the_page_of_a_code(run: Run, code: str) -> None:
    found = run("explain", code)
    assert (found.code, found.err) == (0, "")
    assert len(found.out.splitlines()) > 3


def test_every_code_has_a_page(run: Run) -> None:
    codes = [*CODES, *(rule.code for rule, _ in rules())]
    assert run("explain", *codes).code == 0


def test_all_codes_are_listed(run: Run) -> None:
    for language in ("vi", "en"):
        lines = run("explain", "--lang", language).out.splitlines()
        listed = [line.split()[0] for line in lines]
        assert listed == sorted(listed)
        assert set(listed) >= {*CODES, *(rule.code for rule, _ in rules())}


def test_an_unknown_code_is_told_the_nearest_and_could_not_run(run: Run) -> None:
    code, out, err = run("explain", "KH4O1")
    assert (code, out) == (2, "")
    assert "KH4O1" in err and "KH401" in err
    assert run("explain", "XX").code == 2
