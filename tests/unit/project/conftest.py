"""A small project in a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from small_projects import Project

from kehoach.cli.main import main


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Write the ``kehoach.yaml`` of a folder, go into it and return it."""
    monkeypatch.chdir(tmp_path)

    def make(settings: str = "") -> Path:
        (tmp_path / "kehoach.yaml").write_text(settings, encoding="utf-8")
        return tmp_path

    return make


@pytest.fixture
def command() -> Callable[..., int]:
    """Run ``kehoach`` and return its exit code."""
    return lambda *words: main(list(words))
