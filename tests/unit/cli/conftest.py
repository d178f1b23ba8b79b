"""The command line in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from kehoach.cli.main import main

HEAD = "kế hoạch: Thử\ncơ quan: Sở A\nsố: 01/KH-SA\nđịa danh: B\nngày: 1/1/2025\nSở A ban hành kế hoạch như sau:\n"
SOUND = f"{HEAD}# nhiệm vụ: Việc\n## Một\nchủ trì: Sở B\nthời gian: năm 2025\n" \
    "nơi nhận:\n- Sở A, Sở B\n- Lưu: VT, P1\nký:\nGIÁM ĐỐC\nTrần C\n"  # fmt: skip
WARNED = f"{HEAD}# nhiệm vụ: Việc\n## Một\n"
FAULTY = "kế hoạch: Thử\nfoo: bar\n# B\n@(lạ: x)\n"


class Ran(NamedTuple):
    """What a command left: its exit code, and what it said."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Ran]:
    """Run ``kehoach`` in an empty folder and return what it left."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KEHOACH_LANG", raising=False)

    def command(*words: str) -> Ran:
        try:
            code = main(list(words))
        except SystemExit as stop:  # argparse
            code = stop.code if isinstance(stop.code, int) else 1
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return command


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a file of the folder: a text, or one of the plans called sound, warned, faulty."""
    plans = {"sound": SOUND, "warned": WARNED, "faulty": FAULTY}

    def file(name: str, text: str | bytes = "sound") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else plans.get(text, text).encode())
        return path

    return file
