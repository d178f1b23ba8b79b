"""Types, style, sizes and docstrings hold, and the tools that say so still bite."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "dsl" / "kehoach"
MODULES = sorted(PACKAGE.rglob("*.py"))


def tool(
    name: str, *words: str, folder: Path = ROOT, text: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a tool of this Python; the caches go where the caller's are."""
    command = [sys.executable, "-m", name, *words]
    return subprocess.run(command, cwd=folder, input=text, capture_output=True, encoding="utf-8", check=False)


def test_types_hold_strictly() -> None:
    result = tool("mypy", "--strict", "-p", "kehoach", "--no-error-summary")
    assert result.returncode == 0, result.stdout + result.stderr


def test_a_wrong_type_is_found(tmp_path: Path) -> None:
    (tmp_path / "wrong.py").write_text(
        "def f(x: int) -> str:\n    return x\n\ndef g(y):\n    return y\n", encoding="utf-8"
    )
    result = tool("mypy", "--strict", "--cache-dir", os.devnull, "wrong.py", folder=tmp_path)
    assert result.returncode == 1
    assert "return-value" in result.stdout and "no-untyped-def" in result.stdout


def test_the_style_holds() -> None:
    result = tool("ruff", "check", "dsl", "tests", "benchmarks")
    assert result.returncode == 0, result.stdout


def test_the_format_holds() -> None:
    result = tool("ruff", "format", "--check", "dsl", "tests", "benchmarks")
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ("def public():\n    pass\n", "D103"),
        ("import os\n", "F401"),
        (
            '"""A."""\n\n\ndef _f(x):\n' + "".join(f"    if x == {n}:\n        x += 1\n" for n in range(11)),
            "C901",
        ),
        ('"""A."""\n\n\ndef _f(x):\n' + "    x += 1\n" * 45, "PLR0915"),
        (f'"""A."""\n\nX = "{"x" * 130}"\n', "E501"),
        ("def f(x=[]):\n    return x\n", "B006"),
    ],
)
def test_a_slip_of_style_is_found(code: str, rule: str) -> None:
    result = tool("ruff", "check", "--stdin-filename", "dsl/kehoach/slip.py", "-", text=code)
    assert result.returncode == 1
    assert rule in result.stdout


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_is_longer_than_300_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_every_module_says_what_it_is_for() -> None:
    silent = [path for path in MODULES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert silent == []


def test_no_dataclass_and_no_enum_slows_the_start() -> None:
    slow = {"dataclasses", "enum", "pathlib"}
    for path in MODULES:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not slow & {name.partition(".")[0] for name in names}, path


def test_no_file_holds_a_path_of_a_machine() -> None:
    for folder in ("dsl", "grammar", "templates", "tests", "examples", "docs", "benchmarks"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and path.suffix in {
                ".py",
                ".md",
                ".kh",
                ".lark",
                ".txt",
                ".yaml",
                ".json",
                ".diag",
                ".text",
            }:
                text = path.read_text(encoding="utf-8", errors="replace")
                assert f"/{'home'}/" not in text and str(ROOT) not in text, path
