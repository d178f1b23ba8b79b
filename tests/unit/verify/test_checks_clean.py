"""What is right gives no finding, however it is laid out."""

from __future__ import annotations

from builders import codes, party_plan, plan


def test_a_right_plan_has_nothing_to_correct() -> None:
    assert codes(plan()) == []


def test_a_right_plan_of_the_party_has_nothing_to_correct() -> None:
    assert codes(party_plan()) == []
