"""The wheel holds the package, the grammars and the templates, nothing else, and works without the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLAN = "kế hoạch: Thử\ncơ quan: Sở A\n# nhiệm vụ: Việc\n## Một\nchủ trì: Sở B\nthời gian: năm 2025\n"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stderr
    (made,) = folder.glob("*.whl")
    return made


def files(folder: str, below: str) -> set[str]:
    root = ROOT / folder
    return {
        f"{below}/{path.relative_to(root).as_posix()}"
        for path in root.rglob("*")
        if path.is_file()
        and "__pycache__" not in path.parts
        and not any(part.startswith(".") for part in path.parts)
    }


def test_the_wheel_holds_what_it_should(wheel: Path) -> None:
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert held == files("dsl/kehoach", "kehoach") | files("grammar", "kehoach/grammar") | files(
        "templates", "kehoach/templates"
    )


def test_the_wheel_says_what_it_needs(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    metadata = next(archive.read(n).decode() for n in archive.namelist() if n.endswith("METADATA"))
    entry = next(archive.read(n).decode() for n in archive.namelist() if n.endswith("entry_points.txt"))
    assert "Requires-Python: >=3.11" in metadata
    needed = {
        line.split()[1].split(">")[0].split(";")[0]
        for line in metadata.splitlines()
        if line.startswith("Requires-Dist") and "extra" not in line
    }
    assert needed <= {"lark", "jinja2", "python-docx", "lxml", "pyyaml", "python-dateutil"}
    assert "kehoach = kehoach.cli.main:" in entry


@pytest.mark.parametrize("unpacked", [True, False], ids=["installed", "as a zip archive"])
def test_the_wheel_works_without_the_checkout(wheel: Path, tmp_path: Path, unpacked: bool) -> None:
    place = tmp_path / "site"
    if unpacked:
        zipfile.ZipFile(wheel).extractall(place)
    env = {**os.environ, "PYTHONPATH": str(place if unpacked else wheel)}
    (tmp_path / "a.kh").write_text(PLAN, encoding="utf-8")
    for words in (
        ["check", "a.kh"],
        ["build", "a.kh"],
        ["tasks", "--schema"],
        ["explain", "KH401"],
        ["new", "b.kh"],
        ["build", "b.kh"],
    ):
        result = subprocess.run(
            [sys.executable, "-P", "-m", "kehoach", *words],
            cwd=tmp_path,
            env=env,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert result.returncode == 0, result.stdout + result.stderr
    assert zipfile.ZipFile(tmp_path / "a.docx").testzip() is None
    where = subprocess.run(
        [sys.executable, "-P", "-c", "import kehoach; print(kehoach.__file__)"],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert str(ROOT) not in where.stdout
