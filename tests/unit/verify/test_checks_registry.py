"""Every check is found, gives only its codes, and every code of Word files has a page, a check and a test."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from builders import LONG, body, found, plan, with_, word

from kehoach.diagnostics.codes import CODES
from kehoach.diagnostics.pages import pages
from kehoach.verify.judge import examine
from kehoach.verify.registry import Check, checks

HERE = Path(__file__).parent
OURS = sorted(code for code in CODES if code.startswith("KH8"))


def test_the_checks_give_all_codes_but_that_of_reading() -> None:
    assert sorted({code for check in checks() for code in check.codes}) == [c for c in OURS if c != "KH801"]


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.judge.__name__)
def test_a_check_gives_only_its_own_codes(check: Check) -> None:
    for file in (word([]), plan(), plan(heading=[], close=[]), plan(kind=[], abstract=[], language="")):
        assert {finding.code for finding in check.judge(examine(file))} <= set(check.codes)


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.judge.__name__)
def test_a_check_says_what_it_is_for(check: Check) -> None:
    assert check.judge.__doc__


@pytest.mark.parametrize("code", OURS)
def test_a_code_has_a_page_and_a_test(code: str) -> None:
    assert code in pages()
    tests = "\n".join(
        path.read_text(encoding="utf-8") for path in HERE.glob("test_*.py") if path != Path(__file__)
    )
    assert re.search(rf'"{code}"', tests) or code == "KH801"


def test_many_different_faults_of_one_code_are_a_handful_that_counts_the_rest() -> None:
    file = plan(text=[with_(body(LONG), first_line=float(indent)) for indent in range(15, 35)])
    findings = found(file)
    assert [finding.times for finding in findings] == [1, 1, 1, 1, 16]
    assert findings[-1].message.vi.endswith("và những lỗi tương tự")


def test_findings_come_in_the_order_of_the_page() -> None:
    wrong = with_(body(LONG), first_line=0.0)
    findings = found(plan(text=[wrong, body("• Việc")], language="", title=""))
    assert [finding.code for finding in findings] == ["KH881", "KH882", "KH842", "KH847"]
