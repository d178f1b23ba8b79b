"""``kehoach chart``."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

Run = Callable[..., Any]
Write = Callable[..., Path]


@pytest.mark.parametrize("more", [(), ("--by", "lead"), ("--matrix",)], ids=str)
def test_a_picture_is_written_in_the_form_of_its_ending(
    run: Run, write: Write, tmp_path: Path, more: tuple[str, ...]
) -> None:
    write("a.kh")
    assert run("chart", "a.kh", "-o", "a.SVG", *more) == (0, "→ a.SVG\n", "")
    words = "".join(ElementTree.parse(tmp_path / "a.SVG").getroot().itertext())
    assert "Kế hoạch Thử" in words and "Một" in words and "Sở B" in words
    assert run("chart", "a.kh", "-o", "a.png", *more).code == 0
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("name", ["a.pdf", "a", "svg"])
def test_an_unknown_ending_could_not_run(run: Run, write: Write, tmp_path: Path, name: str) -> None:
    write("a.kh")
    code, out, err = run("chart", "a.kh", "-o", name)
    assert (code, out) == (2, "")
    assert name in err and ".svg hoặc .png" in err
    assert ".svg or .png" in run("chart", "a.kh", "-o", name, "--lang", "en").err
    assert [path.name for path in tmp_path.iterdir()] == ["a.kh"]


def test_a_faulty_plan_is_told_and_not_drawn(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.kh", "faulty")
    code, out, err = run("chart", "a.kh", "-o", "a.svg")
    assert (code, out) == (1, "")
    assert "KH105" in err
    assert not (tmp_path / "a.svg").exists()


def test_a_file_that_cannot_be_read_or_written_could_not_run(run: Run, write: Write) -> None:
    assert "không đọc được b.kh" in run("chart", "b.kh", "-o", "a.svg").err
    write("a.kh")
    code, _, err = run("chart", "a.kh", "-o", "khong-co/a.svg")
    assert code == 2 and "không ghi được" in err


@pytest.mark.parametrize(
    "words", [["chart"], ["chart", "a.kh"], ["chart", "a.kh", "-o", "a.svg", "--by", "x"]]
)
def test_faulty_words_could_not_run(run: Run, write: Write, words: list[str]) -> None:
    write("a.kh")
    assert run(*words).code == 2


def test_a_library_that_is_missing_is_named(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    real = builtins.__import__

    def without(name: str, *more: Any) -> Any:
        if name.partition(".")[0] == "matplotlib":
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return real(name, *more)

    for module in ("sheet", "gantt", "words"):
        monkeypatch.delitem(sys.modules, f"kehoach.render.chart.{module}", raising=False)
    write("a.kh")
    monkeypatch.setattr(builtins, "__import__", without)
    code, out, err = run("chart", "a.kh", "-o", "a.svg")
    assert (code, out) == (2, "")
    assert 'pip install "kehoach[chart]"' in err and "KH901" not in err
    assert [path.name for path in tmp_path.iterdir()] == ["a.kh"]


def test_too_many_tasks_for_a_png_are_told_to_use_svg(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from kehoach.render.chart import sheet

    monkeypatch.setattr(sheet, "_PIXELS", 1_000)
    write("a.kh")
    code, out, err = run("chart", "a.kh", "-o", "a.png")
    assert (code, out) == (2, "")
    assert "hãy dùng .svg" in err
    assert not (tmp_path / "a.png").exists()
    assert run("chart", "a.kh", "-o", "a.svg").code == 0
