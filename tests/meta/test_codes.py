"""Codes of findings: each stands for one thing, is used, and speaks both languages."""

from __future__ import annotations

import re
from pathlib import Path

from kehoach.diagnostics.codes import CODES
from kehoach.lint.registry import modules, rules

PACKAGE = Path(__file__).parents[2] / "dsl" / "kehoach"


def test_every_code_is_well_formed() -> None:
    for code, (name, severity, vi, en) in CODES.items():
        assert re.fullmatch(r"KH\d{3}", code)
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name), code
        assert severity in ("error", "warning", "note"), code
        assert vi and en and vi != en, code


def test_both_languages_tell_the_same_things() -> None:
    for code, (_, _, vi, en) in CODES.items():
        assert sorted(set(re.findall(r"\{\d\}", vi))) == sorted(set(re.findall(r"\{\d\}", en))), code


def test_no_code_and_no_name_is_used_twice() -> None:
    ours = [rule.code for rule, _ in rules()]
    assert len({*ours, *CODES}) == len(ours) + len(CODES)
    names = [rule.name for rule, _ in rules()] + [name for name, *_ in CODES.values()]
    assert len(set(names)) == len(names)


def test_every_code_is_given_somewhere() -> None:
    source = "\n".join(
        path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py") if path.name != "codes.py"
    )
    assert [code for code in CODES if f'"{code}"' not in source] == []


def test_a_rule_has_the_code_of_its_file() -> None:
    for module in modules():
        code = module.RULE.code
        assert module.__name__.rpartition(".")[2].startswith(f"{code.lower()}_"), code
