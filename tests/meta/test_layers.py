"""Imports run downward only, and the tool that says so still bites."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT = "from importlinter.cli import lint_imports_command as run; run(['--no-cache', '--config', 'pyproject.toml'])"


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    env = {
        **os.environ,
        "PYTHONPATH": str(folder / "dsl"),
        "PYTHONIOENCODING": "utf-8",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    return subprocess.run(
        [sys.executable, "-c", LINT], cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False
    )


def test_every_import_runs_downward() -> None:
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "3 kept, 0 broken" in result.stdout


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("text/source.py", "import kehoach.diagnostics.codes"),
        ("syntax/nodes.py", "import kehoach.model.plan"),
        ("model/plan.py", "import kehoach.lint.engine"),
        ("lint/engine.py", "import kehoach.render.page"),
        ("render/page.py", "import kehoach.syntax.nodes"),
        ("driver.py", "import kehoach.cli.main"),
        ("verify/judge.py", "import kehoach.render.page"),
    ],
)
def test_an_import_that_runs_upward_is_found(tmp_path: Path, file: str, line: str) -> None:
    shutil.copytree(ROOT / "dsl", tmp_path / "dsl", ignore=shutil.ignore_patterns("__pycache__", ".*"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / "dsl" / "kehoach" / file).open("a", encoding="utf-8") as source:
        source.write(f"\n{line}\n")
    result = lint_imports(tmp_path)
    assert result.returncode != 0
    assert "BROKEN" in result.stdout
