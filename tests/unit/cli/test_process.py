"""The command as a process of its own: encodings, exit codes, streams, what it imports."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import kehoach

PACKAGE = Path(kehoach.__file__).parents[1]
FAULTY = "kế hoạch: Thử\nfoo: bar\n# B\n"
SOUND = "kế hoạch: Thử\n# nhiệm vụ: B\n## C\nchủ trì: Sở Đ\nthời gian: năm 2025\n"


def kehoach_process(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, "PYTHONPATH": str(PACKAGE), **environment}
    env.pop("KEHOACH_LANG", None)
    return subprocess.run(
        [sys.executable, "-m", "kehoach", *words], cwd=folder, env=env, capture_output=True, check=False
    )


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "cp1258"},
    ],
    ids=["default", "ascii", "C", "cp1258"],
)
def test_the_output_is_utf_8_everywhere(tmp_path: Path, environment: dict[str, str]) -> None:
    (tmp_path / "a.kh").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "b.kh").write_text(SOUND, encoding="utf-8")
    checked = kehoach_process(tmp_path, "check", "a.kh", **environment)
    assert (checked.returncode, checked.stderr) == (1, b"")
    assert "không phải từ khóa" in checked.stdout.decode("utf-8")
    built = kehoach_process(tmp_path, "build", "a.kh", "b.kh", **environment)
    assert built.returncode == 1
    assert "không phải từ khóa" in built.stderr.decode("utf-8")
    assert "b.kh → b.docx" in built.stdout.decode("utf-8")
    listed = kehoach_process(tmp_path, "tasks", "b.kh", **environment)
    assert "Sở Đ" in listed.stdout.decode("utf-8")


def test_exit_codes_of_the_process(tmp_path: Path) -> None:
    (tmp_path / "a.kh").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "b.kh").write_text(SOUND, encoding="utf-8")
    codes = [
        kehoach_process(tmp_path, *words).returncode
        for words in (
            ["--version"],
            ["check", "b.kh"],
            ["check", "a.kh"],
            ["check", "c.kh"],
            [],
            ["check", "--bogus"],
        )
    ]
    assert codes == [0, 0, 1, 2, 2, 2]


def test_a_reader_that_stops_reading_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "b.kh").write_text(SOUND + "## Việc dài\nchủ trì: Sở\n" * 3000, encoding="utf-8")
    env = {**os.environ, "PYTHONPATH": str(PACKAGE)}
    command = [sys.executable, "-m", "kehoach", "tasks", "b.kh"]
    with subprocess.Popen(
        command, cwd=tmp_path, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        said = process.stderr.read().decode()
        process.wait(30)
    assert "Traceback" not in said and "BrokenPipe" not in said and "Exception ignored" not in said


HEAVY = {
    "docx",
    "lxml",
    "yaml",
    "jinja2",
    "json",
    "lark",
    "dataclasses",
    "pathlib",
    "inspect",
    "importlib.resources",
}


def imported(tmp_path: Path, *words: str) -> set[str]:
    code = (
        "import sys; before = set(sys.modules); from kehoach.cli.main import main; main(sys.argv[1:]);"
        "print(*set(sys.modules) - before, sep='\\n', file=sys.stderr)"
    )
    env = {**os.environ, "PYTHONPATH": str(PACKAGE)}
    found = subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(found.stderr.split())


def test_checking_a_plan_imports_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "b.kh").write_text(SOUND, encoding="utf-8")
    loaded = imported(tmp_path, "check", "b.kh")
    assert "kehoach.syntax.parser" in loaded
    assert loaded & HEAVY == set()
    assert not [name for name in loaded if name.startswith(("kehoach.render", "kehoach.profiles"))]


def test_building_a_plan_imports_neither_docx_nor_a_template_engine(tmp_path: Path) -> None:
    (tmp_path / "b.kh").write_text(SOUND, encoding="utf-8")
    loaded = imported(tmp_path, "build", "b.kh")
    assert "kehoach.render.docx.writer" in loaded
    assert loaded & {"docx", "lxml", "yaml", "jinja2", "importlib.resources"} == set()


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file that is waited for")
def test_no_process_outlives_the_one_that_started_it(tmp_path: Path) -> None:
    for name in ("a.kh", "c.kh", "d.kh"):
        (tmp_path / name).write_text(SOUND, encoding="utf-8")
    os.mkfifo(tmp_path / "b.kh")
    env = {**os.environ, "PYTHONPATH": str(PACKAGE)}
    command = [sys.executable, "-m", "kehoach", "check", "-j", "2", "a.kh", "b.kh", "c.kh", "d.kh"]
    with subprocess.Popen(
        command, cwd=tmp_path, env=env, stdout=subprocess.PIPE, start_new_session=True
    ) as process:
        held = _opened(tmp_path / "b.kh")  # a process beside is reading it
        try:
            process.kill()
            process.communicate(timeout=10)  # all that could write to the pipe are gone
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        finally:
            os.close(held)


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file that is waited for")
def test_ctrl_c_prints_nothing_of_the_processes_beside(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.kh").write_text(SOUND, encoding="utf-8")
    os.mkfifo(tmp_path / "b.kh")
    env = {**os.environ, "PYTHONPATH": str(PACKAGE)}
    names = ["b.kh", *(f"{number}.kh" for number in range(40))]
    command = [sys.executable, "-m", "kehoach", "check", "-j", "2", *names]
    with subprocess.Popen(
        command, cwd=tmp_path, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        preexec_fn=_listen,
    ) as process:  # fmt: skip
        held = _opened(tmp_path / "b.kh")
        time.sleep(1)  # the other process is through with its work and waits for more
        try:
            os.killpg(process.pid, signal.SIGINT)
            _, said = process.communicate(timeout=10)
        finally:
            os.close(held)
    assert (process.returncode, said) == (2, b"")


def _listen() -> None:
    """Let Ctrl-C reach the process, also where the tests run in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _opened(path: Path) -> int:
    """Open a named pipe for writing once somebody reads it."""
    for _ in range(1000):
        try:
            return os.open(path, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.01)
    raise AssertionError("nobody reads it")
