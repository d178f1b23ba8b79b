"""Many pieces of work: in processes, in order, with what is known from before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from small_projects import FAULTY, PLAN, Project, put

from kehoach.project import pool
from kehoach.project.run import results
from kehoach.project.store import Store
from kehoach.project.work import Outcome, Request


@pytest.fixture
def requests(project: Project) -> list[Request]:
    root = project()
    for number in range(30):
        put(root / f"{number:02}.kh", PLAN.replace("Mở hội nghị", f"Mở hội nghị {number}"))
    put(root / "07.kh", FAULTY)
    return [Request("check", f"{number:02}.kh", str(root)) for number in range(31)]


@pytest.mark.parametrize("jobs", [0, 1, 2, 5, 100])
def test_results_come_in_order_whatever_runs_at_a_time(requests: list[Request], jobs: int) -> None:
    alone = [pool.untraced(request) for request in requests]
    assert list(pool.run(jobs, requests)) == alone
    assert [outcome.failed for outcome, _ in alone].index(True) == 7
    assert alone[30][0].cannot is not None


def test_one_file_starts_no_process(requests: list[Request], monkeypatch: pytest.MonkeyPatch) -> None:
    import concurrent.futures

    monkeypatch.setattr(concurrent.futures, "ProcessPoolExecutor", None)
    assert len(list(pool.run(0, requests[:1]))) == 1
    assert len(list(pool.run(4, requests[:1]))) == 1


def test_what_is_known_is_not_done_again(requests: list[Request], tmp_path: Path) -> None:
    done: list[str] = []

    def counted(work: Sequence[Request], trace: bool) -> Iterator[pool.Done]:
        done.extend(request.path for request in work)
        return pool.run(1, work, trace)

    def once() -> list[Outcome]:
        store = Store(str(tmp_path))
        done.clear()
        found = []
        for result in results(requests, counted, store):
            found.append(result.outcome)
            if result.reads is not None:
                store.save(result.request, result.outcome, result.reads, {})
        store.close()
        return found

    first = once()
    assert len(done) == 31
    assert once() == first and done == ["30.kh"]  # which is not there
    put(tmp_path / "03.kh", PLAN.replace("Sở B", "Sở C"))
    second = once()
    assert done == ["03.kh", "30.kh"]
    assert [at for at, (a, b) in enumerate(zip(first, second, strict=True)) if a != b] in ([], [3])
