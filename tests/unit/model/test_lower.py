"""From the tree to the plan: recipients, signature, closing, annexes, several documents, whole examples."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kehoach.driver import Compilation
from kehoach.model.plan import Plan, Section, plain

MakePlan = Callable[[str], Plan]
EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.kh"))


def test_a_recipient_has_a_note_and_no_end_mark(plan: MakePlan) -> None:
    made = plan(
        "# A\nnơi nhận:\n- Thường trực Tỉnh ủy (b/c);\n- Sở A (để phối hợp),\n- Như trên;\n"
        "- Công an tỉnh./.\n- Lưu: VT, NC (TT-Th).\n"
    )
    assert made.recipients is not None
    assert [(r.text, r.note, r.archive) for r in made.recipients] == [
        ("Thường trực Tỉnh ủy (b/c)", "b/c", False),
        ("Sở A (để phối hợp)", "để phối hợp", False),
        ("Như trên", None, False),
        ("Công an tỉnh", None, False),
        ("Lưu: VT, NC (TT-Th)", None, True),
    ]


@pytest.mark.parametrize("text", ["Lưu VT", "Lưu: VT", "LƯU: VT", "Lưu VT, NC"])
def test_the_archive_line_is_known(plan: MakePlan, text: str) -> None:
    made = plan(f"# A\nnơi nhận:\n- {text}")
    assert made.recipients is not None
    assert made.recipients[0].archive


def test_a_plan_without_recipients_is_not_one_with_none(plan: MakePlan) -> None:
    assert plan("# A").recipients is None
    assert plan("# A\nnơi nhận:").recipients == ()


@pytest.mark.parametrize(
    ("lines", "capacity", "name"),
    [
        (
            ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Hân"],
            ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
            "Lê Văn Hân",
        ),
        (["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], ""),
        (["GIÁM ĐỐC", "PGS.TS. Trần B"], ["GIÁM ĐỐC"], "PGS.TS. Trần B"),
        (["Trần B"], [], "Trần B"),
        ([], [], ""),
    ],
)
def test_the_name_is_the_last_line_not_all_in_capitals(
    plan: MakePlan, lines: list[str], capacity: list[str], name: str
) -> None:
    made = plan("# A\nký:\n" + "\n".join(lines))
    assert made.signature is not None
    assert (list(made.signature.capacity), made.signature.name) == (capacity, name)


@pytest.mark.parametrize("part", ["ký:\nA", "nơi nhận:\n- A", "kết thúc:\nA"])
def test_a_part_given_twice_is_reported(part: str) -> None:
    found = Compilation("a.kh", f"kế hoạch: A\n# B\n{part}\n{part}\n".encode()).errors
    assert [(d.code, d.span.start) for d in found] == [("KH121", len(f"kế hoạch: A\n# B\n{part}\n"))]


def test_a_plan_without_signature(plan: MakePlan) -> None:
    assert plan("# A").signature is None


@pytest.mark.parametrize(
    ("line", "landscape"),
    [
        ("khổ: ngang", True),
        ("  khổ: ngang", True),
        ("Khổ: Ngang", True),
        ("paper: landscape", True),
        ("khổ: dọc", False),
        ("", False),
    ],
)
def test_an_annex_may_lie_on_its_side(plan: MakePlan, line: str, landscape: bool) -> None:
    assert plan(f"# A\nphụ lục: B\n{line}\nLời.").annexes[0].landscape is landscape


def test_the_printed_name_of_the_kind_is_vietnamese() -> None:
    plans = Compilation("a.kh", b"action plan: A\n# B\ndecision: C\n# D").plans
    assert [(p.kind, p.type_name) for p in plans] == [
        ("action-plan", "kế hoạch hành động"),
        ("decision", "quyết định"),
    ]


def test_names_of_one_document_are_not_those_of_another() -> None:
    found = Compilation("a.kh", "kế hoạch: A\nđơn vị s: Sở\n@s\n# B\nkế hoạch: C\n@s\n# D".encode()).errors
    assert [d.code for d in found] == ["KH201"]


def test_the_plan_of_a_decision_is_the_main_one() -> None:
    compilation = Compilation("a.kh", "quyết định: A\n# B\nkế hoạch: C\n# D".encode())
    assert compilation.main_plan.kind == "plan"
    assert Compilation("a.kh", "quyết định: A\n# B".encode()).main_plan.kind == "decision"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_span_of_an_example_lies_in_its_file(path: Path) -> None:
    compilation = Compilation(str(path), path.read_bytes())
    assert compilation.errors == ()
    size = len(compilation.source.text)

    def spans(sections: tuple[Section, ...]) -> list[tuple[int, int]]:
        found = []
        for section in sections:
            found += [run.span[:2] for run in section.words] + [section.span[:2]]
            below = [child for child in section.children if isinstance(child, Section)]
            found += [child.span[:2] for child in section.children] + spans(tuple(below))
        return found

    for made in compilation.plans:
        assert all(0 <= start <= end <= size for start, end in spans(made.sections))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_goal_that_a_task_serves_is_in_the_plan(path: Path) -> None:
    made = Compilation(str(path), path.read_bytes()).main_plan
    assert {goal for task in made.tasks for goal in task.goals} <= {goal.id for goal in made.goals}


def test_serving_a_heading_of_goals_serves_goals_of_the_plan(plan: MakePlan) -> None:
    made = plan("# mục tiêu m: A\n## B\n## C\n# nhiệm vụ: D\n## E\nphục vụ: @m")
    assert made.tasks[0].goals
    assert set(made.tasks[0].goals) <= {goal.id for goal in made.goals}


def test_the_examples_are_there() -> None:
    assert len(EXAMPLES) >= 5
    assert all(plain(Compilation(str(p), p.read_bytes()).plans[0].abstract) for p in EXAMPLES)
