"""What was done before counts as long as nothing that it came from has changed."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from time import monotonic

import pytest
from small_projects import PLAN, Project, put

from kehoach.project import store as module
from kehoach.project.layout import CACHE
from kehoach.project.pool import traced
from kehoach.project.store import Store, program
from kehoach.project.work import Options, Request

A = Request("check", "a.kh")


def kept(root: Path, request: Request = A, outputs: dict[str, str] | None = None) -> None:
    """Do a piece of work and keep what came of it."""
    store = Store(str(root))
    outcome, reads = traced(request)
    store.save(request, outcome, reads, outputs or {})
    store.close()


def known(root: Path, request: Request = A) -> bool:
    """Tell whether a new run knows a piece of work."""
    store = Store(str(root))
    try:
        return store.find(request) is not None
    finally:
        store.close()


@pytest.fixture
def root(project: Project) -> Path:
    folder = project()
    put(folder / "a.kh", PLAN.replace("số:", "dùng: b.kh\nsố:"))
    put(folder / "b.kh", "đơn vị stp: Sở Tư pháp\n")
    return folder


def test_what_was_done_is_given_again_as_it_was(root: Path) -> None:
    outcome, reads = traced(A)
    store = Store(str(root))
    store.save(A, outcome, reads, {})
    found = store.find(A)
    assert found is not None and store.load(found.key) == outcome


@pytest.mark.parametrize("name", ["a.kh", "b.kh", "kehoach.yaml"])
def test_a_change_of_anything_that_was_read_makes_it_new(root: Path, name: str) -> None:
    kept(root)
    assert known(root)
    put(
        root / name,
        (root / name).read_text(encoding="utf-8")
        + "// thêm\n".replace("//", "#" if name[0] == "k" else "//"),
    )
    assert not known(root)


def test_a_file_that_is_gone_makes_it_new(root: Path) -> None:
    kept(root)
    (root / "b.kh").unlink()
    assert not known(root)


def test_other_options_are_other_work(root: Path) -> None:
    kept(root)
    assert not known(root, Request("check", "a.kh", options=Options(final=True)))
    assert not known(root, Request("build", "a.kh"))


def test_another_program_makes_everything_new(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(root)
    monkeypatch.setattr(module, "program", lambda: "another")
    assert not known(root)


def test_a_changed_file_of_the_program_is_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "dsl" / "kehoach"
    put(package / "__init__.py", "")
    put(tmp_path / "grammar" / "a.lark", "a: B")
    monkeypatch.setattr(module.kehoach, "__file__", str(package / "__init__.py"))
    before = program()
    assert program() == before
    put(tmp_path / "grammar" / "a.lark", "a: B C")
    assert program() != before


def test_a_built_file_that_is_not_as_it_was_makes_it_new(root: Path) -> None:
    kept(root, outputs={"docx": "digest"})
    store = Store(str(root))
    asked: list[dict[str, str]] = []
    assert store.find(A, lambda request, outputs: bool(asked.append(outputs))) is None
    assert asked == [{"docx": "digest"}]


def test_what_could_not_be_done_is_not_kept(root: Path) -> None:
    kept(root, Request("check", "x.kh"))
    assert not known(root, Request("check", "x.kh"))


def test_a_written_file_is_ours_until_somebody_changes_it(root: Path) -> None:
    store = Store(str(root))
    store.writes({"a.xlsx": b"1"})
    assert store.is_ours("a.xlsx", b"1")
    assert not store.is_ours("a.xlsx", b"2") and not store.is_ours("b.xlsx", b"1")


@pytest.mark.parametrize("damage", [b"", b"no database at all" * 100, None])
def test_a_damaged_store_is_begun_anew(root: Path, damage: bytes | None) -> None:
    kept(root)
    path = root / CACHE / module._NAME
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2] if damage is None else damage)
    assert not known(root)
    kept(root)
    if damage is not None:
        assert known(root)


def test_a_result_that_cannot_be_read_does_not_count(root: Path) -> None:
    kept(root)
    with sqlite3.connect(root / CACHE / module._NAME) as base:
        base.execute("update results set value = '[1'")
    store = Store(str(root))
    found = store.find(A)
    assert found is not None and store.load(found.key) is None


def test_a_store_that_cannot_be_made_is_none(root: Path) -> None:
    put(root / CACHE, "a file where the folder should be")
    store = Store(str(root))
    store.save(A, *traced(A), {})
    assert store.find(A) is None and not store.is_ours("a.kh", b"")
    store.close()


def test_what_was_not_used_for_a_month_is_forgotten(root: Path) -> None:
    def days_later(number: int) -> bool:
        store = Store(str(root), today=20_000 + number)
        try:
            return store.find(A) is not None
        finally:
            store.close()

    store = Store(str(root), today=20_000)
    store.save(A, *traced(A), {})
    store.close()
    assert days_later(25) and days_later(50)
    assert days_later(81)  # still there when it is looked for, and used again
    Store(str(root), today=20_200).close()
    assert not days_later(201)


def test_git_leaves_the_store_out(root: Path) -> None:
    kept(root)
    assert (root / CACHE / ".gitignore").read_text(encoding="utf-8").endswith("*\n")


def test_what_stands_for_the_content_changes_with_anything_that_was_read(root: Path) -> None:
    def content() -> tuple[str, bool]:
        kept(root)
        store = Store(str(root))
        found = store.find(A)
        store.close()
        assert found is not None
        return found.content, found.failed

    first = content()
    assert content() == first and not first[1]
    put(root / "b.kh", "đơn vị stp: Sở Tư pháp tỉnh\n")
    second = content()
    assert second[0] != first[0]
    put(root / "a.kh", "kế hoạch: A\nfoo: bar\n")
    assert content()[1]


def test_two_runs_at_a_time_both_remember_what_they_do(root: Path) -> None:
    first, second = Store(str(root)), Store(str(root))
    first.save(A, *traced(A), {})
    first.writes({"a.xlsx": b"1"})
    begun = monotonic()
    second.writes({"b.xlsx": b"2"})
    second.save(other := Request("check", "b.kh"), *traced(other), {})
    assert monotonic() - begun < 1, "one waits for the other"
    assert first.is_ours("b.xlsx", b"2") and second.is_ours("a.xlsx", b"1")
    first.close()
    second.close()
    assert known(root, A) and known(root, other)


def test_a_run_that_is_killed_leaves_known_what_it_wrote(root: Path) -> None:
    store = Store(str(root))
    store.writes({"a.xlsx": b"1"})
    store.writes({"a.xlsx": b"2"})  # killed before the second one is written, or after
    after = Store(str(root))
    assert after.is_ours("a.xlsx", b"1") and after.is_ours("a.xlsx", b"2")


def test_names_of_files_may_be_no_letters(root: Path) -> None:
    odd = "\udcff.xlsx"  # of a name that is no UTF-8
    store = Store(str(root))
    store.writes({odd: b"1"})
    outcome, reads = traced(A)
    store.save(A, outcome._replace(findings=odd), ((odd, "1"), *reads), {odd: ""})
    assert store.is_ours(odd, b"1")
    store.close()
    again = Store(str(root))
    again.digests.known[odd] = "1"
    found = again.find(A)
    assert found is not None
    kept = again.load(found.key)
    assert kept is not None and kept.findings == odd


def linked(path: Path, target: str) -> None:
    """Make a link anew."""
    path.unlink(missing_ok=True)
    try:
        path.symlink_to(target)
    except OSError:
        pytest.skip("no links here")


@pytest.mark.parametrize("settings", ["", "shared: [b.kh]\n"])
def test_a_link_that_leads_elsewhere_makes_it_new(root: Path, settings: str) -> None:
    put(root / "kehoach.yaml", settings)
    if settings:
        put(root / "a.kh", PLAN)
    for name in ("1.txt", "2.txt"):
        put(root / name, f"đơn vị stp: Sở Tư pháp {name[0]}\n")
    linked(root / "b.kh", "1.txt")
    kept(root)
    assert known(root)
    linked(root / "b.kh", "2.txt")
    assert not known(root)


def test_a_link_out_of_the_project_may_be_mended(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = put(tmp_path_factory.mktemp("ngoài") / "b.kh", "đơn vị stp: Sở Tư pháp\n")
    put(root / "1.txt", "đơn vị stp: Sở Tư pháp\n")
    linked(root / "b.kh", str(outside))
    kept(root)
    assert known(root)
    linked(root / "b.kh", "1.txt")
    assert not known(root)


def test_a_parent_plan_behind_a_link_is_followed(root: Path) -> None:
    put(root / "1" / "p.kh", PLAN)
    put(root / "2" / "p.kh", PLAN.replace("Mở hội nghị", "Mở lớp"))
    linked(root / "p", "1")
    put(root / "a.kh", PLAN.replace("số:", "kế hoạch cấp trên: p/p.kh\nsố:"))
    kept(root)
    assert known(root)
    linked(root / "p", "2")
    assert not known(root)
