"""``kehoach fmt``: what it writes, prints and returns."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import kehoach
from kehoach.formatter import format as formatter

Run = Callable[..., Any]
Write = Callable[..., Path]
UGLY = "Ke hoach : Thử\nco quan:Sở A\n#   Một \n-  gạch\n"
FAIR = "kế hoạch: Thử\ncơ quan: Sở A\n\n# Một\n- gạch\n"
FAULTY = "kế hoạch: Thử\nfoo: bar\n"


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Put bytes on standard input."""

    def give(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))

    return give


def test_files_are_written_in_their_canonical_form(run: Run, write: Write) -> None:
    ugly, fair = write("a.kh", UGLY), write("b.kh", FAIR)
    written = fair.stat().st_mtime_ns
    assert run("fmt", "a.kh", "b.kh") == (0, "", "đã định dạng 1 tệp, 1 tệp giữ nguyên\n")
    assert ugly.read_text(encoding="utf-8") == FAIR
    assert fair.stat().st_mtime_ns == written
    assert run("fmt", "--lang", "en", ".") == (0, "", "0 reformatted, 2 unchanged\n")


def test_folders_and_patterns(run: Run, write: Write) -> None:
    files = [write(name, UGLY) for name in ("a.kh", "b/c.kh", "b/d/e.kh")]
    other = write("b/f.txt", UGLY)
    assert run("fmt", "*.kh", "b").code == 0
    assert {file.read_text(encoding="utf-8") for file in files} == {FAIR}
    assert other.read_text(encoding="utf-8") == UGLY


@pytest.mark.parametrize(("language", "words"), [("vi", "sẽ trình bày lại"), ("en", "would reformat")])
def test_check_lists_what_would_change_and_writes_nothing(
    run: Run, write: Write, language: str, words: str
) -> None:
    ugly, _ = write("a.kh", UGLY), write("b.kh", FAIR)
    code, out, _ = run("fmt", "--check", "a.kh", "b.kh", "--lang", language)
    assert (code, out) == (1, f"{words}: a.kh\n")
    assert ugly.read_text(encoding="utf-8") == UGLY
    assert run("fmt", "--check", "b.kh").code == 0


def test_diff_shows_what_would_change_and_writes_nothing(run: Run, write: Write) -> None:
    ugly = write("a.kh", UGLY)
    code, out, _ = run("fmt", "--diff", "a.kh")
    assert code == 1
    assert out.startswith("--- a/a.kh\n+++ b/a.kh\n@@ -1,4 +1,5 @@\n-Ke hoach : Thử\n")
    assert "+kế hoạch: Thử\n" in out
    assert ugly.read_text(encoding="utf-8") == UGLY
    write("a.kh", FAIR)
    assert run("fmt", "--diff", "a.kh")[:2] == (0, "")


def test_keywords_are_translated_on_request(run: Run, write: Write) -> None:
    plan = write("a.kh", FAIR)
    assert run("fmt", "--keywords", "en", "a.kh").code == 0
    assert plan.read_text(encoding="utf-8") == "plan: Thử\nissuer: Sở A\n\n# Một\n- gạch\n"
    assert run("fmt", "a.kh").err == "đã định dạng 0 tệp, 1 tệp giữ nguyên\n"


def test_what_no_eye_sees_is_put_right_and_told(run: Run, write: Write) -> None:
    plan = write("a.kh", b"\xef\xbb\xbf" + FAIR.replace("\n", "\r\n").replace("ạ", "a\u0323").encode())
    assert run("fmt", "--check", "a.kh").code == 1
    assert "a.kh: byte-order mark dropped; line ends are LF; letters composed (NFC)\n" in (
        run("fmt", "--check", "a.kh", "--lang", "en").err
    )
    code, _, err = run("fmt", "a.kh")
    assert (code, err.splitlines()[0]) == (
        0,
        "a.kh: bỏ dấu BOM; xuống dòng kiểu LF; chữ có dấu dựng sẵn (NFC)",
    )
    assert plan.read_bytes() == FAIR.encode()


def test_a_file_with_errors_is_left_alone_and_the_others_are_done(run: Run, write: Write) -> None:
    faulty, ugly = write("a.kh", FAULTY), write("b.kh", UGLY)
    code, out, err = run("fmt", "a.kh", "b.kh")
    assert (code, out) == (1, "")
    assert "KH105" in err and "kehoach: a.kh: không định dạng vì có lỗi\n" in err
    assert err.endswith("đã định dạng 1 tệp, 0 tệp giữ nguyên, 1 tệp không định dạng được\n")
    assert "a.kh: not formatted, it has errors" in run("fmt", "a.kh", "--lang", "en").err
    assert faulty.read_text(encoding="utf-8") == FAULTY
    assert ugly.read_text(encoding="utf-8") == FAIR


@pytest.mark.parametrize(("data", "code"), [(b"PK\x00", "KH002"), (b"k\xff", "KH001"), (b"", "KH005")])
def test_what_is_no_plan_is_left_alone(run: Run, write: Write, data: bytes, code: str) -> None:
    file = write("a.kh", data)
    ran = run("fmt", "a.kh")
    assert ran.code == 1 and code in ran.err
    assert file.read_bytes() == data


def test_only_errors_of_syntax_count(run: Run, write: Write) -> None:
    write("a.kh", "kế hoạch: Thử @lạ\ndùng: khong-co.kh\n#   Một\n")
    assert run("fmt", "a.kh")[:2] == (0, "")


def test_a_shared_file_is_formatted_too(run: Run, write: Write) -> None:
    file = write("a.kh", "don vi a:Sở A\n    goi tat: A\n")
    assert run("fmt", "a.kh").code == 0
    assert file.read_text(encoding="utf-8") == "đơn vị a: Sở A\n  gọi tắt: A\n"


def test_standard_input_goes_to_standard_output(run: Run, typed: Callable[[bytes], None]) -> None:
    typed(UGLY.encode())
    assert run("fmt", "-") == (0, FAIR, "")
    typed(FAIR.encode())
    assert run("fmt", "-") == (0, FAIR, "")
    typed(UGLY.encode())
    assert run("fmt", "--check", "-")[:2] == (1, "sẽ trình bày lại: <stdin>\n")
    typed(UGLY.encode())
    assert run("fmt", "--diff", "-").out.startswith("--- a/<stdin>\n")
    typed(FAULTY.encode())
    code, out, err = run("fmt", "-")
    assert (code, out) == (1, "") and "<stdin>:2:1" in err


def test_standard_input_stands_alone(run: Run, write: Write, typed: Callable[[bytes], None]) -> None:
    write("a.kh")
    typed(b"")
    code, out, err = run("fmt", "-", "a.kh", "--lang", "en")
    assert (code, out, err) == (2, "", "kehoach: “-” stands alone\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["khong-co.kh"], "không đọc được khong-co.kh"),
        (["*.kh"], "không có tệp .kh nào"),
        (["khong-co.kh", "--lang", "en"], "cannot read khong-co.kh"),
    ],
)
def test_what_cannot_be_read_could_not_run(run: Run, words: list[str], said: str) -> None:
    code, out, err = run("fmt", *words)
    assert (code, out) == (2, "") and said in err


def test_nothing_is_written_when_one_file_cannot_be_read(run: Run, write: Write) -> None:
    ugly = write("a.kh", UGLY)
    assert run("fmt", "a.kh", "khong-co.kh").code == 2
    assert ugly.read_text(encoding="utf-8") == UGLY


def test_nothing_is_written_when_one_file_cannot_be_written(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [write("a.kh", UGLY), write("b/c.kh", UGLY)]
    opened = open

    def full(path: Any, mode: str = "r", **more: Any) -> Any:
        if "w" in mode and os.path.basename(os.path.dirname(path)) == "b":
            raise OSError(28, "No space left on device", str(path))
        return opened(path, mode, **more)

    monkeypatch.setattr("builtins.open", full)
    code, out, err = run("fmt", "a.kh", "b/c.kh")
    monkeypatch.undo()
    assert (code, out) == (2, "") and "không ghi được" in err
    assert [file.read_text(encoding="utf-8") for file in files] == [UGLY, UGLY]
    assert sorted(os.listdir(files[0].parent)) == ["a.kh", "b"]


@pytest.mark.parametrize(("language", "said"), [("vi", "lời văn khác trước"), ("en", "another tree")])
def test_a_formatter_that_would_change_the_plan_writes_nothing(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    right = formatter.layout
    monkeypatch.setattr(formatter, "layout", lambda *what: right(*what).replace("gạch", "gach"))
    plan = write("a.kh", UGLY)
    code, out, err = run("fmt", "a.kh", "--lang", language)
    assert (code, out) == (2, "")
    assert "a.kh: KH901:" in err and said in err
    assert plan.read_text(encoding="utf-8") == UGLY


def test_formatting_loads_neither_rules_nor_the_renderer(tmp_path: Path) -> None:
    (tmp_path / "a.kh").write_text(UGLY, encoding="utf-8")
    code = (
        "import sys; from kehoach.cli.main import main; main(['fmt', 'a.kh']); "
        "print(*(m for m in sys.modules if m.startswith(('kehoach', 'lark', 'docx', 'yaml', 'jinja2', 'lxml'))))"
    )
    env = {**os.environ, "PYTHONPATH": str(Path(kehoach.__file__).parents[1])}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, check=True
    )
    loaded = done.stdout.decode().split()
    assert "kehoach.formatter.layout" in loaded
    heavy = ("kehoach.lint", "kehoach.render", "kehoach.verify", "lark", "docx", "yaml", "jinja2", "lxml")
    assert [name for name in loaded if name.startswith(heavy)] == []
