"""What a project is: its folder, its plans, where built files go."""

from __future__ import annotations

import os
from pathlib import Path
from unicodedata import normalize

import pytest
from small_projects import PLAN, Project, put

from kehoach.config import ConfigError
from kehoach.project.layout import built_path, find_project, plans_of, survey
from kehoach.project.work import Request, perform


def test_the_nearest_folder_with_settings_above_is_the_project(project: Project) -> None:
    root = project("")
    inner = root / "a" / "b"
    inner.mkdir(parents=True)
    found = find_project(str(inner))
    assert found is not None and found.root == os.path.realpath(root)


def test_without_settings_there_is_no_project(tmp_path: Path) -> None:
    assert find_project(str(tmp_path)) is None


def test_all_plans_below_are_meant_but_hidden_ones_shared_ones_and_built_ones(project: Project) -> None:
    root = project("shared: [chung/don-vi.kh]\nfolder: ra\n")
    for name in ("b.kh", "a.kh", "x/c.kh", ".git/d.kh", "ra/e.kh", "chung/don-vi.kh", "x/f.txt"):
        put(root / name)
    found = find_project()
    assert found is not None
    assert plans_of(found) == ["a.kh", "b.kh", os.path.join("x", "c.kh")]


def test_patterns_choose_the_plans(project: Project) -> None:
    root = project('plans: ["2026/**", "mau.kh"]\n')
    for name in ("2025/a.kh", "2026/b.kh", "2026/x/c.kh", "mau.kh", "khac.kh"):
        put(root / name)
    found = find_project()
    assert found is not None
    assert [name.replace(os.sep, "/") for name in plans_of(found)] == ["2026/b.kh", "2026/x/c.kh", "mau.kh"]


def test_files_are_named_from_where_one_stands(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    root = project("folder: ra\n")
    put(root / "x" / "a.kh")
    monkeypatch.chdir(root / "x")
    found = find_project()
    assert found is not None
    assert plans_of(found) == ["a.kh"]
    assert built_path(found, "a.kh") == os.path.join("..", "ra", "x", "a")


def test_built_files_go_beside_the_plan_or_into_a_folder_like_its_own(project: Project) -> None:
    root = project("")
    assert built_path(find_project(), "x/a.kh") == "x/a"
    project("folder: ra\n")
    assert built_path(find_project(), "x/a.kh") == os.path.join("ra", "x", "a")
    absolute = built_path(find_project(), str(root / "x" / "a.kh"))
    assert absolute == os.path.join(os.path.realpath(root), "ra", "x", "a")
    assert built_path(None, "x/a.kh") == "x/a"


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("outputs: [docx, tasks.doc]", "tasks.doc"),
        ("folder: ../ra", "trong dự án"),
        ("folder: /ra", "trong dự án"),
        ("shared: [../don-vi.kh]", "nằm ngoài"),
        ("plan: [a.kh]", "plans"),
        ("plans: 3", "plans"),
    ],
)
def test_settings_that_cannot_be_meant_are_refused(project: Project, settings: str, said: str) -> None:
    project(settings)
    with pytest.raises(ConfigError) as refused:
        find_project()
    assert said in refused.value.text.vi and "kehoach.yaml:1" in refused.value.text.vi


def test_shared_files_are_used_by_every_plan(project: Project) -> None:
    root = project("shared: [chung/don-vi.kh]\n")
    put(root / "chung" / "don-vi.kh", "đơn vị stp: Sở Tư pháp\n  gọi tắt: STP\n")
    put(root / "x" / "a.kh", PLAN.replace("Sở B", "@stp"))
    outcome = perform(Request("lists", os.path.join("x", "a.kh")))
    assert not outcome.failed, outcome.findings
    task = outcome.lists[0][0]["tasks"][0]
    assert task["lead"] == [{"name": "Sở Tư pháp", "id": "stp"}]


def test_a_shared_file_that_is_not_there_is_a_fault_of_the_settings(project: Project) -> None:
    root = project("shared: [chung/don-vi.kh]\n")
    put(root / "a.kh")
    outcome = perform(Request("check", "a.kh"))
    assert outcome.failed and "KH706" in outcome.findings and "chung/don-vi.kh" in outcome.findings


def test_a_shared_file_itself_is_checked_alone(project: Project) -> None:
    root = project("shared: [don-vi.kh, khac.kh]\n")
    put(root / "don-vi.kh", "đơn vị stp: Sở Tư pháp\n")
    put(root / "khac.kh", "đơn vị snv: Sở Nội vụ\n")
    outcome = perform(Request("check", "don-vi.kh"))
    assert (outcome.failed, outcome.findings) == (False, "")


def test_what_is_passed_over_and_may_be_meant_is_told(project: Project) -> None:
    root = project('folder: ra\nplans: ["x/*", "2026/**", "./y/*"]\n')
    for name in ("x/a.kh", "ra/b.kh", "y/c.kh", "x/trong/kehoach.yaml", "x/trong/d.kh"):
        put(root / name, "" if name.endswith(".yaml") else PLAN)
    found = find_project()
    assert found is not None
    seen = survey(found)
    assert [name.replace(os.sep, "/") for name in seen.plans] == ["x/a.kh", "y/c.kh"]
    assert seen[1:] == (["ra/b.kh"], ["x/trong"], ["2026/**"])


def test_letters_with_marks_in_two_pieces_are_the_same(project: Project) -> None:
    root = project('plans: ["kế hoạch/*"]\n')
    put(root / normalize("NFD", "kế hoạch") / "a.kh")
    found = find_project()
    assert found is not None
    assert len(plans_of(found)) == 1


def test_a_link_to_a_plan_is_a_plan_where_it_stands(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = project('plans: ["2026/*"]\nfolder: ra\n')
    outside = put(tmp_path_factory.mktemp("kho") / "a.kh")
    (root / "2026").mkdir()
    try:
        (root / "2026" / "b.kh").symlink_to(outside)
    except OSError:
        pytest.skip("no links here")
    found = find_project()
    assert found is not None
    assert plans_of(found) == [os.path.join("2026", "b.kh")]
    assert built_path(found, plans_of(found)[0]) == os.path.join("ra", "2026", "b")


def test_settings_that_are_too_long_are_refused_and_not_cut(project: Project) -> None:
    project("# " + "x" * 1_000_000 + "\nfoo: 1\n")
    with pytest.raises(ConfigError, match="1000000"):
        find_project()
