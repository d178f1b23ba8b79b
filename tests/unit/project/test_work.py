"""The work on one file is a function of the bytes that it reads."""

from __future__ import annotations

import gc
import json
import os
import pickle
from pathlib import Path

import pytest
from small_projects import FAULTY, HEAD, PLAN, Project, put

from kehoach.project.lists import unpack
from kehoach.project.reading import Digests, Recorder
from kehoach.project.work import Form, Kind, Options, Request, perform

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.kh"))
KINDS: tuple[Kind, ...] = ("check", "build", "lists")


def test_a_file_that_cannot_be_read_says_why_in_two_languages(project: Project) -> None:
    project()
    outcome = perform(Request("check", "a.kh"))
    assert outcome.cannot is not None
    assert outcome.cannot.vi.startswith("không đọc được a.kh") and "cannot read a.kh" in outcome.cannot.en


@pytest.mark.parametrize("kind", KINDS)
def test_a_faulty_plan_gives_findings_and_nothing_else(project: Project, kind: Kind) -> None:
    put(project() / "a.kh", FAULTY)
    outcome = perform(Request(kind, "a.kh"))
    assert outcome.failed and outcome.severities["error"] >= 1 and "foo" in outcome.findings
    assert outcome.outputs == {} and outcome.lists is None


@pytest.mark.parametrize("form", ["text", "short", "json", "sarif", "github", "statistics"])
@pytest.mark.parametrize("kind", KINDS)
def test_what_comes_of_it_survives_the_way_to_another_process_and_to_the_store(
    project: Project, kind: Kind, form: Form
) -> None:
    put(project() / "a.kh", PLAN.replace("chủ trì: Sở B\n", ""))
    request = Request(kind, "a.kh", options=Options(form=form))
    outcome = perform(pickle.loads(pickle.dumps(request)))
    assert pickle.loads(pickle.dumps(outcome)) == outcome
    bare = outcome._replace(outputs={})
    assert json.loads(json.dumps(bare)) == json.loads(json.dumps(list(bare)))


def test_the_files_of_a_build_are_those_that_the_project_wants(project: Project) -> None:
    root = project("outputs: [pdf, tasks.json, chart.svg]\npaths:\n  x/: {outputs: [tasks.md]}\n")
    put(root / "a.kh")
    put(root / "x" / "b.kh")
    outcome = perform(Request("build", "a.kh"))
    assert (list(outcome.outputs), outcome.pdf) == (["docx", "tasks.json", "chart.svg"], True)
    assert json.loads(outcome.outputs["tasks.json"])["tasks"][0]["title"] == "Mở hội nghị"
    assert list(perform(Request("build", os.path.join("x", "b.kh"))).outputs) == ["tasks.md"]


def test_what_is_asked_for_changes_what_the_project_wants(project: Project) -> None:
    put(project("outputs: [docx, tasks.json]\n") / "a.kh")
    outcome = perform(Request("build", "a.kh", options=Options(also=("pdf",), without=("tasks.",))))
    assert (list(outcome.outputs), outcome.pdf) == (["docx"], True)


def test_a_file_of_declarations_is_passed_over_when_that_is_allowed(project: Project) -> None:
    put(project() / "don-vi.kh", "đơn vị stp: Sở Tư pháp\n")
    outcome = perform(Request("build", "don-vi.kh", options=Options(may_be_shared=True)))
    assert (outcome.shared, outcome.failed) == (True, False)
    assert perform(Request("build", "don-vi.kh")).failed


def test_all_that_is_read_is_told_what_is_missing_as_well(project: Project) -> None:
    root = project("profile: so.yaml\n")
    put(root / "so.yaml", "extends: nd30\nname: Sở\n")
    put(root / "a.kh", PLAN.replace("số:", "dùng: don-vi.kh\ndùng: thieu.kh\nsố:"))
    put(root / "don-vi.kh", "đơn vị stp: Sở Tư pháp\n")
    recorder = Recorder()
    perform(Request("build", "a.kh"), recorder)
    found = {os.path.basename(path): digest for path, digest in recorder.reads}
    assert set(found) >= {"a.kh", "don-vi.kh", "thieu.kh", "kehoach.yaml", "so.yaml"}
    assert found["thieu.kh"] == "" and all(found[name] for name in ("a.kh", "don-vi.kh", "so.yaml"))
    assert Digests().hold(recorder.reads)
    put(root / "thieu.kh", "đơn vị snv: Sở Nội vụ\n")
    assert not Digests().hold(recorder.reads)


def test_nothing_is_read_but_through_what_is_given() -> None:
    plan = PLAN.replace("số:", "dùng: b.kh\nsố:").replace("chủ trì: Sở B\n", "")
    files = {"/n/x/a.kh": plan, "/n/x/b.kh": "đơn vị stp: Sở Tư pháp\n", "/n/kehoach.yaml": ""}

    def read(path: str) -> bytes:
        if os.path.abspath(path) not in files:
            raise FileNotFoundError(2, "none", path)
        return files[os.path.abspath(path)].encode()

    whole = perform(Request("build", "/n/x/a.kh", "/n"), read)
    assert not whole.failed and whole.outputs["docx"].startswith(b"PK")
    assert perform(Request("build", "x/a.kh", "/n", folder="/n"), read).outputs == whole.outputs
    assert perform(Request("check", "x/a.kh", "/n", folder="/n"), read).findings.count("--> x/a.kh:") > 0


def test_task_lists_come_back_from_their_plain_form(project: Project) -> None:
    units = "đơn vị stp: Sở Tư pháp\n  tên khác: Sở TP\nnhóm cac-so: các sở\n  gồm: Sở Tư pháp; Sở Nội vụ\n"
    put(project() / "a.kh", f"{HEAD}{units}# nhiệm vụ: Việc\n## Một\nchủ trì: @cac-so\n")
    outcome = perform(Request("lists", "a.kh"))
    (listed,) = unpack(json.loads(json.dumps(outcome.lists)))
    assert listed.file == "a.kh" and listed.names["stp"] == "Sở Tư pháp"
    assert [unit.members for unit in listed.units if unit.kind == "group"] == [("Sở Tư pháp", "Sở Nội vụ")]


@pytest.mark.parametrize("kind", KINDS)
def test_a_plan_leaves_nothing_behind_that_only_a_collector_would_free(kind: Kind) -> None:
    options = Options(without=("tasks.",))
    for path in EXAMPLES:  # what is made once, is made now
        perform(Request(kind, str(path), options=options))
    gc.collect()
    gc.disable()
    try:
        for path in EXAMPLES:
            perform(Request(kind, str(path), options=options))
        gc.set_debug(gc.DEBUG_SAVEALL)
        gc.collect()
        left = {type(one).__name__ for one in gc.garbage if type(one).__module__.startswith("kehoach")}
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert left == set()
