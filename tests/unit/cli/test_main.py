"""The command itself: help, version, language, unknown words, exit codes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kehoach import __version__
from kehoach.cli import main as module
from kehoach.cli.main import COMMANDS, ui_language

Run = Callable[..., Any]
Write = Callable[..., Any]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("words", [["--help"], *([name, "--help"] for name in COMMANDS)], ids=" ".join)
def test_help_fits_a_screen_of_80_by_24(run: Run, words: list[str], language: str) -> None:
    code, out, err = run(*words, "--lang", language)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80


def test_help_names_every_command_and_the_first_step(run: Run) -> None:
    out = run("--help").out
    assert all(f"  {name}" in out for name in COMMANDS)
    assert "kehoach new" in out


@pytest.mark.parametrize("words", [["-h"], ["help"], ["--help"]])
def test_every_way_to_ask_for_help(run: Run, words: list[str]) -> None:
    assert run(*words) == run("--help")


def test_no_command_prints_help_and_could_not_run(run: Run) -> None:
    assert run()[:2] == (2, run("--help").out)


def test_the_version(run: Run) -> None:
    assert run("--version") == run("-V") == (0, f"kehoach {__version__}\n", "")


@pytest.mark.parametrize(
    ("word", "near"), [("chek", "check"), ("biuld", "build"), ("task", "tasks"), ("xyzzy", None)]
)
def test_an_unknown_command_is_told_the_nearest(run: Run, word: str, near: str | None) -> None:
    code, out, err = run(word)
    assert (code, out) == (2, "")
    assert f"không có lệnh “{word}”" in err
    assert (f"có phải “{near}” không?" in err) if near else ("có phải" not in err)
    assert f"no command “{word}”" in run(word, "--lang", "en").err


@pytest.mark.parametrize(
    "words",
    [["check"], ["build"], ["tasks"], ["check", "--format", "xml", "a.kh"], ["check", "--bogus", "a"]],
)
def test_faulty_words_could_not_run(run: Run, words: list[str]) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ([], "vi"),
        (["--lang", "en"], "en"),
        (["--lang=en"], "en"),
        (["check", "--lang", "vi"], "vi"),
        (["--lang"], "vi"),
    ],
)
def test_the_language_of_the_programs_own_words(words: list[str], language: str) -> None:
    assert ui_language(words) == language


def test_the_environment_gives_the_language_that_no_word_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEHOACH_LANG", "en_GB")
    assert ui_language([]) == "en"
    assert ui_language(["--lang", "vi"]) == "vi"


def test_the_language_may_stand_before_the_command(run: Run, write: Write) -> None:
    write("a.kh")
    assert run("--lang", "en", "check", "a.kh") == run("check", "a.kh", "--lang", "en")
    assert run("--lang=en", "check", "a.kh") == run("check", "a.kh", "--lang=en")


def test_the_environment_counts_in_the_commands_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEHOACH_LANG", "en")
    assert "cannot read" in run("check", "khong-co.kh").err


def test_a_fault_of_ours_says_so_and_could_not_run(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kehoach.cli import check

    def broken(*_: object) -> int:
        raise AssertionError("hỏng")

    monkeypatch.setattr(check, "run", broken)
    code, _, err = run("check", "a.kh")
    assert code == 2
    assert "KH901" in err and "hỏng" in err


def test_stopping_by_the_keyboard_could_not_run(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from kehoach.cli import check

    def stopped(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "run", stopped)
    assert run("check", "a.kh").code == 2


def test_only_the_command_that_is_asked_for_is_loaded() -> None:
    assert set(COMMANDS) == {
        "new",
        "check",
        "fmt",
        "build",
        "tasks",
        "chart",
        "query",
        "export",
        "import",
        "verify",
        "diff",
        "trace",
        "explain",
    }
    assert not hasattr(module, "build")
