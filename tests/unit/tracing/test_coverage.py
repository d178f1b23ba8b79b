"""Plans of a department and two districts (``tests/corpus/trace``) against the plan of the province (example 004)."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from kehoach.parents.fault import Unusable
from kehoach.render.tasks.form import task_list
from kehoach.render.tasks.write import to_yaml
from kehoach.tracing.as_html import as_html
from kehoach.tracing.as_json import as_json, schema_text
from kehoach.tracing.as_text import as_text
from kehoach.tracing.coverage import trace
from kehoach.tracing.reading import Read, read_plans
from kehoach.tracing.values import Matrix

Golden = Callable[[Path, str], None]
ROOT = Path(__file__).parents[3]
CORPUS = ROOT / "tests" / "corpus" / "trace"
STP, CHI_LANG, CAO_LOC = "duoi/so-tu-phap.kh", "duoi/huyen-chi-lang.kh", "duoi/huyen-cao-loc.kh"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The plans in the folders of a project, the province's also as a task list."""
    from kehoach.driver import Compilation

    monkeypatch.chdir(tmp_path)
    (tmp_path / "kehoach.yaml").touch()
    (tmp_path / "tinh").mkdir()
    shutil.copytree(CORPUS, tmp_path / "duoi")
    path = tmp_path / "tinh" / "ke-hoach-115.kh"
    shutil.copy(next((ROOT / "examples").glob("004-*.kh")), path)
    plan = Compilation(str(path), path.read_bytes())
    text = to_yaml(task_list(plan.main_plan, plan.sources, plan.plans[0]))
    path.with_suffix(".tasks.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def traced(
    *files: str, parents: tuple[str, ...] = (), partners: bool = False, names: tuple[str, ...] = ()
) -> Matrix:
    plans = read_plans(files, parents)
    assert [one.found for one in plans if any(d.severity == "error" for d in one.found)] == []
    (matrix,) = trace(plans, names, partners)
    return matrix


def states(matrix: Matrix, child: int = 0) -> dict[str, str]:
    return {row.task.path: row.cells[child].state for row in matrix.rows if row.cells[child].state}


def shown(matrix: Matrix) -> Matrix:
    return matrix._replace(parent=matrix.parent._replace(file="tinh/ke-hoach-115.kh"))


def test_what_is_given_and_carried_out_late_or_missing(project: Path) -> None:
    assert states(traced(STP)) == {
        "IV.1.a": "late", "IV.1.c": "gap", "IV.2.b": "covered", "IV.2.c": "covered", "IV.2.d": "covered",
        "IV.3.a": "covered", "IV.3.b": "covered", "IV.4": "gap", "IV.5.a": "covered", "IV.5.b": "covered",
        "IV.6.a": "gap", "IV.6.b": "gap", "IV.7.a": "gap", "IV.7.b": "gap", "IV.8.a": "late", "IV.8.b": "gap",
        "VI.1.-1": "gap", "VI.1.-2": "gap",
    }  # fmt: skip


def test_late_is_a_later_day_or_no_day_at_all(project: Path) -> None:
    rows = {row.task.path: row.cells[0].tasks for row in traced(STP).rows}
    assert [(one.path, one.timing) for one in rows["IV.1.a"]] == [("I.1.a", "in-time"), ("I.1.b", "late")]
    assert [(one.path, one.timing) for one in rows["IV.8.a"]] == [("I.4.a", "no-day")]
    # what recurs or goes on ends with the period of its plan; a parent's task without a deadline asks for no day
    assert [str(one.ends) for one in rows["IV.5.b"]] == ["2025-12-31"]


def test_tasks_that_carry_out_nothing_are_told(project: Path) -> None:
    (child,) = traced(STP).children
    assert [(one.path, one.line) for one in child.free] == [("I.4.b", 46)]
    assert not traced(STP).whole


def test_work_as_a_partner_counts_only_when_asked_for(project: Path) -> None:
    assert states(traced(CAO_LOC))["VI.1.-1"] == "partner"
    assert states(traced(CAO_LOC, partners=True))["VI.1.-1"] == "gap"


def test_groups_are_found_and_said(project: Path) -> None:
    (child,) = traced(CHI_LANG).children
    assert child.groups == ("UBND các huyện được lựa chọn chỉ đạo điểm", "UBND các huyện, thành phố")
    cell = traced(CHI_LANG).rows[0].cells[0]
    assert (
        cell.part is not None
        and cell.part.vi == "Chủ trì (trong “UBND các huyện được lựa chọn chỉ đạo điểm”)"
    )


def test_several_plans_make_a_matrix_and_a_task_may_be_done_by_several(project: Path) -> None:
    matrix = traced(CAO_LOC, CHI_LANG, STP)  # one of them names the task list of the same plan
    assert [child.names[0] for child in matrix.children] == [
        "Ủy ban nhân dân huyện Cao Lộc", "Ủy ban nhân dân huyện Chi Lăng", "Sở Tư pháp",
    ]  # fmt: skip
    assert {row.task.path: row.doers for row in matrix.rows if len(row.doers) > 1} == {
        "IV.2.b": (1, 2), "IV.3.a": (0, 1, 2), "IV.5.a": (0, 2), "IV.5.b": (0, 2),
    }  # fmt: skip
    assert len(matrix.rows) + matrix.others == 28


@pytest.mark.parametrize("parent", ["tinh/ke-hoach-115.kh", "tinh/ke-hoach-115.tasks.yaml"])
def test_the_plan_and_its_task_list_give_the_same(project: Path, parent: str) -> None:
    one = traced(CAO_LOC, CHI_LANG, STP, parents=(parent,))
    other = traced(CAO_LOC, CHI_LANG, STP)
    assert shown(one)._replace(parent=other.parent) == other


def test_a_header_without_the_parent_may_do_with_the_one_given(project: Path) -> None:
    path = project / STP
    text = path.read_text(encoding="utf-8")
    path.write_text("\n".join(line for line in text.split("\n") if "cấp trên:" not in line), encoding="utf-8")
    assert trace(read_plans([STP])) == ()
    assert states(traced(STP, parents=("tinh/ke-hoach-115.kh",)))["IV.1.a"] == "late"


def test_another_body_may_be_asked_for(project: Path) -> None:
    matrix = traced(STP, names=("Sở Tài chính", "Công an tỉnh"))
    assert {path for path, state in states(matrix).items() if state == "gap"} == {"IV.6.a", "VI.2", "VI.4"}


def test_a_body_that_the_parent_does_not_name_is_told_what_is_near(project: Path) -> None:
    (child,) = traced(STP, names=("Sở Tư Pháp Lạng Sơn",)).children
    assert child.near == ()
    (child,) = traced(STP, names=("UBND các huyện",)).children
    assert "UBND các huyện, thành phố" in child.near


def test_all_is_well_when_nothing_is_missing_or_late(project: Path) -> None:
    text = "kế hoạch: A\ncơ quan: Sở Tài chính\nkế hoạch cấp trên: ../tinh/ke-hoach-115.kh\n# nhiệm vụ: B\n## C\n"
    (project / "duoi" / "stc.kh").write_text(text + "cụ thể hóa: VI.2\n", encoding="utf-8")
    assert traced("duoi/stc.kh").whole


def test_a_faulty_plan_is_told_and_left_out(project: Path) -> None:
    (project / "duoi" / "hong.kh").write_text("kế hoạch: A\n1. B\n", encoding="utf-8")
    (project / "duoi" / "la.kh").write_text(
        "kế hoạch: A\nkế hoạch cấp trên: ../tinh/ke-hoach-115.kh\n# nhiệm vụ: B\n## C\ncụ thể hóa: IX\n",
        encoding="utf-8",
    )
    plans: tuple[Read, ...] = read_plans(["duoi/hong.kh", "duoi/la.kh"])
    assert [[d.code for d in one.found] for one in plans] == [["KH104"], ["KH219"]]
    assert trace(plans) == ()


def test_a_parent_given_must_be_a_plan(project: Path) -> None:
    with pytest.raises(Unusable, match=r"kehoach\.yaml: "):
        read_plans([STP], ["kehoach.yaml"])
    with pytest.raises(OSError, match="khong-co"):
        read_plans([STP], ["khong-co.kh"])


def test_the_text(project: Path, golden: Golden) -> None:
    golden(CORPUS / "so-tu-phap.text", as_text([shown(traced(STP))], "vi"))
    golden(CORPUS / "ba-ke-hoach.text", as_text([shown(traced(CAO_LOC, CHI_LANG, STP))], "vi"))
    golden(CORPUS / "ba-ke-hoach.en.text", as_text([shown(traced(CAO_LOC, CHI_LANG, STP))], "en"))


def test_the_data(project: Path, golden: Golden) -> None:
    text = as_json([shown(traced(CAO_LOC, CHI_LANG, STP))])
    Draft202012Validator(json.loads(schema_text())).validate(json.loads(text))
    golden(CORPUS / "ba-ke-hoach.json", text)


def test_the_page(project: Path, golden: Golden) -> None:
    golden(CORPUS / "ba-ke-hoach.html", as_html([shown(traced(CAO_LOC, CHI_LANG, STP))]).decode())


def test_words_of_plans_are_words_on_the_page(project: Path) -> None:
    path = project / STP
    path.write_text(
        path.read_text(encoding="utf-8").replace("biểu dương", "<script>x</script>"), encoding="utf-8"
    )
    page = as_html([traced(STP)]).decode()
    assert "<script>" not in page and "&lt;script&gt;x" in page


def test_many_plans_make_narrow_columns(project: Path) -> None:
    files = []
    for number in range(6):
        path = project / "duoi" / f"h{number}.kh"
        shutil.copy(project / CAO_LOC, path)
        files.append(str(path))
    page = as_html([traced(*files)]).decode()
    assert 'class="tasks compact"' in page and "✓</span>I.1</td>" in page
    assert 'class="tasks compact"' not in as_html([traced(*files[:5])]).decode()
