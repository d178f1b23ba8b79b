"""From printed words back to the letters that were typed."""

from __future__ import annotations

from collections.abc import Callable

from kehoach.driver import Compilation
from kehoach.lint.places import Runs, joined, narrowed, place, typed
from kehoach.lint.rule import Context
from kehoach.text.source import make_source
from kehoach.text.span import Span

PLAN = """kế hoạch: Thử
văn bản kh: Kế hoạch số 68/KH-UBND ngày 27/11/2020 của UBND tỉnh
# Mục đích
Thực hiện **nghiêm** @kh trên
  toàn tỉnh.
"""


def paragraph(compiled: Callable[..., Compilation]) -> tuple[Runs, Compilation]:
    plan = compiled(PLAN)
    context = Context(plan.plans[0], plan.plans, plan.sources)
    return next(runs for runs in context.texts() if joined(runs).startswith("Thực hiện")), plan


def source_of(plan: Compilation, span: Span | None) -> str | None:
    return plan.source.text[span.start : span.end] if span else None


def test_words_typed_in_the_line_stand_where_they_were_typed(compiled: Callable[..., Compilation]) -> None:
    runs, plan = paragraph(compiled)
    at = joined(runs).index("nghiêm")
    assert source_of(plan, place(runs, at, at + 6)) == "nghiêm"


def test_words_that_a_reference_prints_stand_at_the_reference(compiled: Callable[..., Compilation]) -> None:
    runs, plan = paragraph(compiled)
    at = joined(runs).index("68/KH")
    assert source_of(plan, place(runs, at, at + 5)) == "@kh"
    assert typed(runs, at, at + 5, plan.sources) is None


def test_a_range_over_a_line_break_takes_in_the_break(compiled: Callable[..., Compilation]) -> None:
    runs, plan = paragraph(compiled)
    at = joined(runs).index("trên toàn")
    assert source_of(plan, place(runs, at, at + 9)) == "trên\n  toàn"
    assert source_of(plan, typed(runs, at, at + 9, plan.sources)) == "trên\n  toàn"


def test_words_with_signs_between_cannot_be_edited_as_one(compiled: Callable[..., Compilation]) -> None:
    runs, plan = paragraph(compiled)
    at = joined(runs).index("hiện nghiêm")
    assert source_of(plan, place(runs, at, at + 11)) == "hiện **nghiêm"
    assert typed(runs, at, at + 11, plan.sources) is None


def test_narrowed_finds_words_in_a_place_or_keeps_the_place() -> None:
    sources = (make_source("a.kh", "thời gian: Quý I\n+ Quý II"),)
    whole = Span(11, 16)
    assert narrowed(whole, "I", sources) == Span(15, 16)
    assert narrowed(whole, "Quý III", sources) == whole
    assert narrowed(whole, "Quý II", sources) == whole
    assert narrowed(whole, "Quý II", sources, reach=10) == Span(19, 25)
    assert narrowed(whole, "", sources) == whole
