"""Short forms explained in the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kehoach.driver import Compilation
from kehoach.model.plan import Plan

MakePlan = Callable[[str], Plan]


@pytest.mark.parametrize(
    ("clause", "short"),
    [
        ("(sau đây gọi tắt là Đề án)", "Đề án"),
        ("(sau đây viết tắt là PBGDPL)", "PBGDPL"),
        ("(sau đây gọi là Kế hoạch)", "Kế hoạch"),
        ("(Sau đây gọi chung là các cơ quan)", "các cơ quan"),
        ("(gọi tắt là Luật)", "Luật"),
        ("(sau gọi tắt là Luật)", "Luật"),
        ("(PBGDPL)", "PBGDPL"),
        ("(HĐND)", "HĐND"),
        ("(DVC-TT)", "DVC-TT"),
    ],
)
def test_a_clause_explains_a_short_form(plan: MakePlan, clause: str, short: str) -> None:
    assert [a.short for a in plan(f"Một việc dài {clause} nữa.").abbreviations] == [short]


@pytest.mark.parametrize(
    "text", ["(nếu có)", "(b/c)", "(Dự kiến)", "(pbgdpl)", "(100)", "gọi tắt là Luật", "(A)", "()"]
)
def test_other_brackets_explain_nothing(plan: MakePlan, text: str) -> None:
    assert plan(f"Một việc {text} nữa.").abbreviations == ()


def test_clauses_are_found_in_every_printed_paragraph_in_order() -> None:
    text = "kế hoạch: A (AAA)\nMở (BBB).\n# Mục (CCC)\nLời (DDD)\n## Con (EEE)\n- gạch (FFF)\nkết thúc:\nHết (GGG)."
    (made,) = Compilation("a.kh", text.encode()).plans
    assert [a.short for a in made.abbreviations] == ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG"]


def test_a_clause_knows_its_place() -> None:
    text = "kế hoạch: A\nđơn vị s: Sở Tư pháp\nTheo @s (sau đây gọi tắt là **Sở**)."
    compilation = Compilation("a.kh", text.encode())
    (found,) = compilation.plans[0].abbreviations
    assert found.short == "Sở"
    start, end = found.span[:2]
    assert compilation.source.text[start:end].startswith("(sau đây gọi tắt là ")
