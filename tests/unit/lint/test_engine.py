"""The findings of all rules: sorted by place, each once, in the same order every time."""

from __future__ import annotations

from kehoach.driver import Compilation
from kehoach.lint.engine import lint
from kehoach.lint.registry import rules
from kehoach.lint.rule import Context

PLAN = "kế hoạch: Thử\n# Mục đích\nTổ chức lễ phát động tại phường 5, quận 3 trong tháng 13/2026.\n"


def test_findings_at_one_place_stand_in_the_order_of_the_rules() -> None:
    plan = Compilation("plan.kh", PLAN.encode(), root=".", final=True)
    found = lint(plan.plans, plan.sources, final=True)
    context = Context(plan.plans[0], plan.plans, plan.sources)
    told = [finding for _, check in rules() for finding in check(context)]
    places = [(finding.span.file, finding.span.start) for finding in found]
    assert places == sorted(places)
    at_the_top = [finding for finding in found if finding.span.start == 0]
    assert len(at_the_top) > 4
    assert at_the_top == sorted(
        dict.fromkeys(finding for finding in told if finding.span.start == 0), key=lambda each: each.code
    )


def test_a_finding_of_two_documents_is_told_once() -> None:
    plan = Compilation("plan.kh", PLAN.encode(), root=".")
    assert lint(plan.plans * 2, plan.sources) == lint(plan.plans, plan.sources)
