"""The rules on plans of their own: ``KHNNN/sai_*.kh`` with what is found in ``.diag``, ``KHNNN/dung_*.kh`` without.

A ``.diag`` holds ``line:column-line:column message`` of the findings of the folder's rule, with the severity where it
is not the rule's own. Where the rule offers fixes, ``.fixed`` holds the plan after all of them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kehoach.diagnostics.model import Diagnostic
from kehoach.driver import Compilation
from kehoach.lint.pages import all_codes
from kehoach.text.span import Span

HERE = Path(__file__).parent
BAD = sorted(HERE.glob("KH*/sai_*.kh"))
GOOD = sorted(HERE.glob("KH*/dung_*.kh"))


def name_of(path: Path) -> str:
    return f"{path.parent.name}-{path.stem}"


def findings(path: Path) -> tuple[Compilation, list[Diagnostic]]:
    """The findings of the folder's rule in a plan that has no errors of other kinds."""
    plan = Compilation(str(path), path.read_bytes(), root=str(path.parent))
    code = path.parent.name
    assert [d for d in plan.diagnostics if d.severity == "error" and d.code != code] == []
    return plan, [d for d in plan.diagnostics if d.code == code]


def told(plan: Compilation, found: Diagnostic) -> str:
    def place(span: Span) -> str:
        source = plan.sources[span.file]
        start, end = source.position(span.start), source.position(span.end)
        return f"{start.line}:{start.column}-{end.line}:{end.column}"

    own = found.severity == all_codes()[found.code].severity
    lines = [f"{place(found.span)} {'' if own else f'({found.severity}) '}{found.message.vi}"]
    lines += [f"  {place(hint.span)} {hint.text.vi}" for hint in found.hints if hint.span]
    return "\n".join(lines) + "\n"


def fixed(plan: Compilation, found: list[Diagnostic]) -> str:
    text = plan.source.text
    edits = [edit for d in found if d.fix for edit in d.fix.edits]
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize("path", BAD, ids=name_of)
def test_a_bad_plan_gives_exactly_these_findings(path: Path, golden: Callable[[Path, str], None]) -> None:
    plan, found = findings(path)
    assert found
    golden(path.with_suffix(".diag"), "".join(told(plan, d) for d in found))


@pytest.mark.parametrize("path", BAD, ids=name_of)
def test_the_fixes_mend_what_they_were_offered_for(path: Path, golden: Callable[[Path, str], None]) -> None:
    plan, found = findings(path)
    if not any(d.fix for d in found):
        assert not path.with_suffix(".fixed").exists()
        return
    text = fixed(plan, found)
    golden(path.with_suffix(".fixed"), text)
    again = Compilation(plan.path, text.encode(), root=str(path.parent))
    left = [d for d in again.diagnostics if d.code == path.parent.name]
    assert len(left) == len([d for d in found if d.fix is None])
    assert not again.failed


@pytest.mark.parametrize("path", GOOD, ids=name_of)
def test_a_good_plan_gives_none(path: Path) -> None:
    _, found = findings(path)
    assert [d.message.vi for d in found] == []


def test_every_folder_is_of_a_code_and_has_both_kinds() -> None:
    for folder in (path for path in HERE.iterdir() if path.is_dir() and path.name.startswith("KH")):
        assert folder.name in all_codes()
        assert list(folder.glob("sai_*.kh")) and list(folder.glob("dung_*.kh"))
