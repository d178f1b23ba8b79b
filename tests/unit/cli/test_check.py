"""``kehoach check``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[..., Path]


def test_a_sound_plan(run: Run, write: Write) -> None:
    write("a.kh")
    assert run("check", "a.kh") == (0, "không có lỗi\n", "")
    assert run("check", "a.kh", "--lang", "en").out == "no errors\n"


def test_warnings_do_not_fail_unless_strict(run: Run, write: Write) -> None:
    write("a.kh", "warned")
    assert run("check", "a.kh").code == 0
    assert "KH401" in run("check", "a.kh").out
    assert run("check", "--strict", "a.kh").code == 1


def test_errors_fail_and_are_shown_with_their_lines(run: Run, write: Write) -> None:
    write("a.kh", "faulty")
    code, out, err = run("check", "a.kh")
    assert (code, err) == (1, "")
    assert "--> a.kh:2:1" in out and "foo: bar" in out and "^^^" in out
    assert "KH105" in out and "KH111" in out
    assert out.endswith("2 lỗi trong 1 tệp\n")


def test_the_findings_speak_the_files_language(run: Run, write: Write) -> None:
    write("a.kh", "plan: A\nfoo: bar\n")
    write("b.kh", "kế hoạch: A\nfoo: bar\n")
    assert "is no keyword" in run("check", "a.kh").out
    assert "không phải từ khóa" in run("check", "b.kh").out
    assert "is no keyword" in run("check", "b.kh", "--lang", "en").out
    assert "không phải từ khóa" in run("check", "a.kh", "--lang", "vi").out


def test_the_short_form_is_one_line_for_each_finding(run: Run, write: Write) -> None:
    write("a.kh", "faulty")
    code, out, _ = run("check", "--format", "short", "a.kh")
    assert code == 1
    assert [line.split(" ", 1)[0] for line in out.splitlines()] == ["a.kh:2:1:", "a.kh:4:3:"]


def test_the_json_form_is_data(run: Run, write: Write) -> None:
    write("a.kh", "faulty")
    write("b.kh")
    code, out, err = run("check", "--format", "json", "a.kh", "b.kh")
    assert (code, err) == (1, "")
    found = json.loads(out)["diagnostics"]
    assert [(f["file"], f["code"], f["start"], f["end"]) for f in found] == [
        ("a.kh", "KH105", {"line": 2, "column": 1}, {"line": 2, "column": 4}),
        ("a.kh", "KH111", {"line": 4, "column": 3}, {"line": 4, "column": 5}),
    ]
    assert json.loads(run("check", "--format", "json", "b.kh").out) == {"diagnostics": []}


def test_several_files_patterns_and_folders(run: Run, write: Write) -> None:
    for name in ("a.kh", "b.kh", "x/c.kh", "x/y/d.kh", "x/e.txt"):
        write(name, "faulty")

    def files(*words: str) -> list[str]:
        return list(
            dict.fromkeys(
                line.split(":")[0] for line in run("check", "--format", "short", *words).out.splitlines()
            )
        )

    assert files("a.kh", "b.kh") == ["a.kh", "b.kh"]
    assert files("b.kh", "a.kh", "b.kh") == ["b.kh", "a.kh"]
    assert files("*.kh") == ["a.kh", "b.kh"]
    assert files("x") == ["x/c.kh", "x/y/d.kh"]
    assert files("**/*.kh") == ["a.kh", "b.kh", "x/c.kh", "x/y/d.kh"]
    assert files("x/e.txt") == ["x/e.txt"]


def test_one_faulty_file_of_several_fails(run: Run, write: Write) -> None:
    write("a.kh")
    write("b.kh", "faulty")
    code, out, _ = run("check", "a.kh", "b.kh")
    assert code == 1
    assert "a.kh" not in out
    assert out.endswith("2 lỗi trong 2 tệp\n")


@pytest.mark.parametrize("name", ["khong-co.kh", "*.khong", "rong"])
def test_what_stands_for_no_file_could_not_run(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "rong").mkdir()
    code, out, err = run("check", name)
    assert (code, out) == (2, "")
    assert name in err
    assert name in run("check", name, "--lang", "en").err


def test_a_file_with_a_sign_of_a_pattern_in_its_name_is_that_file(run: Run, write: Write) -> None:
    write("a[1].kh")
    assert run("check", "a[1].kh").code == 0


def test_no_colour_where_nobody_watches(run: Run, write: Write) -> None:
    write("a.kh", "faulty")
    assert "\x1b[" not in run("check", "a.kh").out


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"PK\x03\x04\x00", b"a\x01b", b"\xef\xbb\xbf\r\n"])
@pytest.mark.parametrize("form", ["text", "short", "json"])
def test_a_file_that_is_no_plan_is_reported_in_every_form(
    run: Run, write: Write, data: bytes, form: str
) -> None:
    write("a.kh", data)
    code, out, err = run("check", "--format", form, "a.kh")
    assert (code, err) == (1, "")
    assert "KH00" in out or "KH101" in out


def test_a_shared_file_is_checked_for_what_it_is(run: Run, write: Write) -> None:
    write("chung.kh", "đơn vị stp: Sở Tư pháp\nvăn bản l: Luật Hòa giải ở cơ sở\n")
    write("sai.kh", "đơn vị: Sở Tư pháp\n")
    assert run("check", "chung.kh").code == 0
    assert "KH113" in run("check", "sai.kh", "--format", "short").out
    assert "KH101" in run("build", "chung.kh").err
