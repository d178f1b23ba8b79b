"""The same work on a cluster of real worker processes, which see none of the files."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from small_projects import FAULTY, PLAN, Project, put

from kehoach.project import on_dask, pool
from kehoach.project.work import Request

pytestmark = [
    pytest.mark.filterwarnings("ignore"),  # of the library's own
    pytest.mark.xdist_group("dask"),
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start a cluster of two worker processes in a folder of its own."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from distributed import LocalCluster

        cluster: Any = LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None,
            local_directory=str(tmp_path_factory.mktemp("dask")),
        )  # fmt: skip
        with cluster:
            yield cluster.scheduler_address


@pytest.fixture
def requests(project: Project) -> list[Request]:
    root = project("shared: [chung.kh]\n")
    put(root / "chung.kh", "đơn vị stp: Sở Tư pháp\n")
    put(root / "rieng.kh", "đơn vị snv: Sở Nội vụ\n")
    for number in range(12):
        plan = PLAN.replace("Mở hội nghị", f"Mở hội nghị {number}").replace("Sở B", "@stp")
        put(root / f"{number:02}.kh", plan)
    put(root / "03.kh", FAULTY)
    put(root / "05.kh", PLAN.replace("số:", "dùng: rieng.kh\nsố:").replace("Sở B", "@snv"))
    put(root / "06.kh", PLAN.replace("số:", "dùng: thieu.kh\nsố:"))
    return [Request("build", str(root / f"{number:02}.kh"), str(root)) for number in range(13)]


def test_a_cluster_gives_what_one_process_gives(address: str, requests: list[Request]) -> None:
    here = [pool.traced(request) for request in requests]
    there = list(on_dask.run(address, requests))
    assert [(outcome, dict(reads)) for outcome, reads in there] == [
        (outcome, dict(reads)) for outcome, reads in here
    ]
    assert here[0][0].outputs and here[3][0].failed and here[12][0].cannot is not None


def test_work_says_what_it_needs_beyond_what_was_sent(requests: list[Request]) -> None:
    request = requests[5]
    files: dict[str, bytes | None] = {request.path: Path(request.path).read_bytes()}
    sent = on_dask.perform_sent(request, files)
    asked = []
    while sent.outcome is None:
        asked += [Path(path).name for path in sent.needs]
        files |= {path: Path(path).read_bytes() for path in sent.needs}
        sent = on_dask.perform_sent(request, files)
    assert set(asked) == {"kehoach.yaml", "chung.kh", "rieng.kh"}
    assert sent.outcome.outputs


def test_workers_with_another_version_are_refused(
    address: str, requests: list[Request], monkeypatch: pytest.MonkeyPatch
) -> None:
    import kehoach

    monkeypatch.setattr(kehoach, "__version__", "0.0.0")
    with pytest.raises(on_dask.OtherVersion, match=r"≠ 0\.0\.0"):
        list(on_dask.run(address, requests))


def test_the_command_builds_on_a_cluster(
    address: str, requests: list[Request], capsys: pytest.CaptureFixture[str], command: Callable[..., int]
) -> None:
    assert command("build", "--dask", address) == 1
    assert capsys.readouterr().out.endswith("đã dựng 10, không đổi 0, không dựng được 2\n")
    assert command("build") == 1  # here, knowing what the cluster did
    assert capsys.readouterr().out == "đã dựng 0, không đổi 10, không dựng được 2\n"


def test_a_cluster_that_is_not_there_is_said(
    requests: list[Request], capsys: pytest.CaptureFixture[str], command: Callable[..., int]
) -> None:
    assert command("check", "--dask", "nowhere") == 2
    assert "nowhere" in capsys.readouterr().err
