"""``--watch``: what a plan gives is said again when it is saved, by a real process that is stopped like any other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kehoach.cli.watch import matters

Run = Callable[..., Any]
Write = Callable[..., Path]
LONGEST = 60  # seconds


def _listen() -> None:
    """Let Ctrl-C reach the process, also where the tests run in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Watching:
    """A process of ``kehoach`` that waits; what it says goes to a file."""

    def __init__(self, folder: Path, *words: str) -> None:
        self.said = folder / "said.txt"
        source = Path(__file__).parents[3] / "dsl"
        environment = {**os.environ, "PYTHONPATH": str(source), "PYTHONUNBUFFERED": "1", "KEHOACH_LANG": "en"}
        with self.said.open("w", encoding="utf-8") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "kehoach", *words],
                cwd=folder, env=environment, stdout=out, stderr=subprocess.STDOUT, preexec_fn=_listen,
            )  # fmt: skip

    def wait_for(self, words: str, times: int = 1) -> str:
        """Wait until something was said so many times, and return all that was said."""
        end = time.monotonic() + LONGEST
        while time.monotonic() < end:
            said = self.said.read_text(encoding="utf-8")
            if said.count(words) >= times:
                return said
            assert self.process.poll() is None, said
            time.sleep(0.05)
        raise AssertionError(self.said.read_text(encoding="utf-8"))


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[Callable[..., Watching]]:
    started: list[Watching] = []

    def start(*words: str) -> Watching:
        started.append(Watching(tmp_path, *words))
        return started[-1]

    yield start
    for one in started:
        one.process.kill()
        one.process.wait()


def test_a_plan_is_checked_again_when_it_is_saved(
    watching: Callable[..., Watching], write: Write, tmp_path: Path
) -> None:
    plan = write("a.kh")
    watch = watching("check", "--watch", "a.kh")
    watch.wait_for("waiting for changes")
    plan.write_text(plan.read_text(encoding="utf-8").replace("chủ trì: Sở B\n", ""), encoding="utf-8")
    watch.wait_for("KH401")
    watch.process.send_signal(signal.SIGINT)
    assert watch.process.wait(LONGEST) == 0


def test_a_project_is_built_again_when_a_file_that_its_plans_use_is_saved(
    watching: Callable[..., Watching], write: Write, tmp_path: Path
) -> None:
    write("kehoach.yaml", "shared: [don-vi.kh]\n")
    write("don-vi.kh", "đơn vị sb: Sở B\n")
    write("x/a.kh")
    watch = watching("build", "--watch")
    watch.wait_for("waiting for changes")
    write("don-vi.kh", "đơn vị sb: Sở Bê\n")
    said = watch.wait_for("1 built", 2)
    assert "don-vi.kh" in said
    time.sleep(0.5)  # what is written must not wake it
    assert watch.said.read_text(encoding="utf-8").count("1 built") == 2


def test_without_its_library_it_says_what_to_install(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.kh")
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    code, _, err = run("check", "--watch", "a.kh")
    assert code == 2 and 'pip install "kehoach[watch]"' in err


@pytest.mark.parametrize(
    ("path", "may"),
    [
        ("/p/a.kh", True),
        ("/p/kehoach.yaml", True),
        ("/p/so.yml", True),
        ("/p/a.docx", False),
        ("/p/tinh.json", True),
        ("/p/a.tasks.yaml", False),
        ("/p/a.tasks.json", False),
        ("/p/.kehoach-cache/x.yaml", False),
    ],
)
def test_only_what_somebody_writes_matters(path: str, may: bool) -> None:
    assert matters(path.replace("/", os.sep)) is may
