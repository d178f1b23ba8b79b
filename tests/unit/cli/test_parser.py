"""The arguments of commands: in any order, and refused in the user's language with a way to help."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[..., Path]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("diff", "a.kh"), "thiếu MỚI"),
        (("check", "--khong-co"), "không có tùy chọn hay tham số này: --khong-co"),
        (("tasks", "--unit"), "sau --unit phải có một giá trị"),
        (("check", "-j", "x"), "-j/--jobs: 'x' không phải là số"),
        (("build", "--no"), "--no viết tắt của nhiều tùy chọn: --no-cache, --no-tasks, --no-source"),
        (("build", "--force=1"), "--force không nhận giá trị '1'"),
    ],
    ids=str,
)
def test_wrong_arguments_are_refused_in_vietnamese(run: Run, words: tuple[str, ...], said: str) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err == f"kehoach {words[0]}: {said}\nxem: kehoach {words[0]} --help\n"


def test_what_can_be_chosen_is_told(run: Run) -> None:
    err = run("chart", "a.kh", "--by", "unit").err
    assert "--by: không có " in err and "chọn một trong: " in err and "section" in err and "lead" in err


def test_english_is_what_argparse_says(run: Run) -> None:
    err = run("diff", "a.kh", "--lang", "en").err
    assert err.endswith("arguments are required: NEW\nsee: kehoach diff --help\n")


@pytest.mark.parametrize(("language", "words"), [("vi", "cách dùng: kehoach"), ("en", "usage: kehoach")])
def test_the_help_of_a_command_begins_with_its_usage(run: Run, language: str, words: str) -> None:
    assert run("check", "--help", "--lang", language).out.startswith(f"{words} check [")


def test_files_may_stand_around_options(run: Run, write: Write) -> None:
    write("a.kh")
    write("b.kh")
    assert run("check", "a.kh", "--format", "short", "b.kh") == run(
        "check", "a.kh", "b.kh", "--format", "short"
    )
    asked = run("query", "select count(*) as n from plans", "--format", "csv", "a.kh", "b.kh")
    assert asked.code == 0 and asked.out.split()[-1] == "2"


def test_after_two_dashes_everything_is_a_file(run: Run, write: Write) -> None:
    write("-a.kh")
    assert run("check", "--format", "short", "--", "-a.kh").code == 0
