"""The forms in which findings are told."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter

import pytest

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Hint, Text
from kehoach.diagnostics.report.as_json import as_json
from kehoach.diagnostics.report.as_short import as_short
from kehoach.diagnostics.report.as_text import as_text, summary
from kehoach.text.source import make_source
from kehoach.text.span import NOWHERE, Span

PLAN = make_source("ke-hoach.kh", "kế hoạch: Thử\n# Mục đích\nTheo theo quy định.\n")
SHARED = make_source("chung/don-vi.kh", "đơn vị stp: Sở Tư pháp\n", 1)
SOURCES = (PLAN, SHARED)


def place(words: str, source: int = 0) -> Span:
    start = SOURCES[source].text.index(words)
    return Span(start, start + len(words), source)


def finding(span: Span, **more: object) -> Diagnostic:
    base = Diagnostic("KH604", "doubled-word", "warning", span, Text("lặp “theo”", "“theo” is repeated"))
    return base._replace(**more)


PLAIN = finding(place("Theo theo"))
FULL = finding(
    place("Theo theo"),
    hints=(
        Hint(Text("bỏ một chữ", "drop one")),
        Hint(Text("đơn vị ở đây", "the unit is here"), place("stp", 1)),
    ),
    fix=Fix(Text("xóa chỗ lặp", "delete it"), (Edit(place(" theo"), ""),)),
)


def test_the_text_form_shows_the_line_and_carets_under_the_place() -> None:
    assert as_text([PLAIN], SOURCES, "vi", False).splitlines() == [
        "cảnh báo[KH604] doubled-word: lặp “theo”",
        " --> ke-hoach.kh:3:1",
        "  |",
        "3 | Theo theo quy định.",
        "  | ^^^^^^^^^",
        "",
    ]


def test_the_text_form_shows_hints_their_places_and_the_fix() -> None:
    assert as_text([FULL], SOURCES, "en", False).splitlines() == [
        "warning[KH604] doubled-word: “theo” is repeated",
        " --> ke-hoach.kh:3:1",
        "  |",
        "3 | Theo theo quy định.",
        "  | ^^^^^^^^^",
        "  = hint: drop one",
        "  = hint: the unit is here",
        " --> chung/don-vi.kh:1:8",
        "  |",
        "1 | đơn vị stp: Sở Tư pháp",
        "  |        ---",
        "  = fix: delete it",
        "",
    ]


def test_colours_change_nothing_but_escapes() -> None:
    coloured = as_text([FULL], SOURCES, "vi", True)
    assert "\x1b[1;33mcảnh báo[KH604]\x1b[0m" in coloured
    import re

    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == as_text([FULL], SOURCES, "vi", False)


def test_no_findings_give_no_text() -> None:
    assert as_text([], SOURCES, "vi", False) == as_short([], SOURCES, "vi") == ""


@pytest.mark.parametrize("at", [0, 40, 600, 1180, 1195])
def test_a_long_line_is_cut_to_what_is_around_the_place(at: int) -> None:
    line = " ".join(f"{number:03}" for number in range(300))
    source = make_source("dai.kh", line)
    shown = as_text([finding(Span(at, at + 3))], (source,), "vi", False).splitlines()
    text, carets = shown[3].removeprefix("1 | "), shown[4].removeprefix("  | ")
    assert len(text) <= 100
    assert text.startswith("…") == (at > 96) and text.endswith("…") == (at < 1100)
    assert text[carets.index("^") : len(carets)] == line[at : at + 3]


def test_a_place_longer_than_the_window_is_underlined_to_its_edge() -> None:
    source = make_source("dai.kh", "chữ " * 300)
    shown = as_text([finding(Span(0, 1100))], (source,), "vi", False).splitlines()
    assert shown[3].endswith("…")
    assert shown[4] == "  | " + "^" * (len(shown[3]) - len("1 | ") - 1)


def test_a_place_over_several_lines_shows_the_first() -> None:
    shown = as_text([finding(Span(14, 30))], SOURCES, "vi", False).splitlines()
    assert shown[3:5] == ["2 | # Mục đích", "  | ^^^^^^^^^^"]


def test_carets_stand_right_below_tabs_marks_and_wide_letters() -> None:
    source = make_source("r.kh", "a\tb̂ 漢 theo")
    start = source.text.index("theo")
    shown = as_text([finding(Span(start, start + 4))], (source,), "vi", False).splitlines()
    assert shown[3] == "1 | a b̂ 漢 theo"
    assert shown[4] == "  | " + " " * 7 + "^^^^"


def test_an_empty_place_in_an_empty_file_has_a_caret() -> None:
    shown = as_text([finding(Span(0, 0))], (make_source("trong.kh", ""),), "vi", False).splitlines()
    assert shown[1:5] == [" --> trong.kh:1:1", "  |", "1 | ", "  | ^"]


def test_line_numbers_of_a_finding_stand_in_one_column() -> None:
    source = make_source("n.kh", "đầu\n" * 11 + "theo theo")
    found = finding(Span(44, 53), hints=(Hint(Text("ở đây", "here"), Span(0, 3)),))
    shown = as_text([found], (source,), "vi", False).splitlines()
    assert shown[3] == "12 | theo theo"
    assert shown[8] == " 1 | đầu"


@pytest.mark.parametrize(
    ("severities", "files", "vi", "en"),
    [
        ([], 1, "không có lỗi", "no errors"),
        (["error"], 1, "1 lỗi trong 1 tệp", "1 error in 1 file"),
        (
            ["warning", "error"] * 2 + ["error"],
            1,
            "3 lỗi, 2 cảnh báo trong 1 tệp",
            "3 errors, 2 warnings in 1 file",
        ),
        (["note", "warning"], 2, "1 cảnh báo, 1 lưu ý trong 2 tệp", "1 warning, 1 note in 2 files"),
    ],
)
def test_the_summary_counts(severities: list, files: int, vi: str, en: str) -> None:
    assert summary(Counter(severities), files, "vi") == vi
    assert summary(Counter(severities), files, "en") == en


def test_the_short_form_is_a_line_for_each_finding() -> None:
    assert as_short([PLAIN, FULL._replace(severity="error")], SOURCES, "en") == (
        "ke-hoach.kh:3:1: KH604 warning: “theo” is repeated\n"
        "ke-hoach.kh:3:1: KH604 error: “theo” is repeated\n"
    )


def test_the_json_form_has_everything() -> None:
    assert json.loads(as_json([([FULL], SOURCES, "en")])) == {
        "diagnostics": [
            {
                "code": "KH604",
                "name": "doubled-word",
                "severity": "warning",
                "message": "“theo” is repeated",
                "file": "ke-hoach.kh",
                "start": {"line": 3, "column": 1},
                "end": {"line": 3, "column": 10},
                "hints": [
                    {"message": "drop one"},
                    {
                        "message": "the unit is here",
                        "file": "chung/don-vi.kh",
                        "start": {"line": 1, "column": 8},
                        "end": {"line": 1, "column": 11},
                    },
                ],
                "fix": {
                    "title": "delete it",
                    "safe": True,
                    "edits": [
                        {
                            "file": "ke-hoach.kh",
                            "start": {"line": 3, "column": 5},
                            "end": {"line": 3, "column": 10},
                            "text": "",
                        }
                    ],
                },
            }
        ]
    }


def test_the_json_form_joins_the_findings_of_several_files() -> None:
    text = as_json([([PLAIN], SOURCES, "vi"), ([], SOURCES, "vi"), ([PLAIN], SOURCES, "en")])
    assert [d["message"] for d in json.loads(text)["diagnostics"]] == ["lặp “theo”", "“theo” is repeated"]
    assert json.loads(text)["diagnostics"][0]["fix"] is None
    assert "“" in text, "letters are written as they are"
    assert json.loads(as_json([])) == {"diagnostics": []}


def test_reports_for_people_import_nothing_heavy() -> None:
    """``check`` pays for what they import."""
    heavy = {"json", "lark", "docx", "yaml", "jinja2", "dataclasses", "enum", "pathlib", "textwrap"}
    code = (
        "import sys; before = set(sys.modules)\n"
        "import kehoach.diagnostics.report.as_text, kehoach.diagnostics.report.as_short\n"
        "print(' '.join(set(sys.modules) - before))"
    )
    path = [entry for entry in sys.path if entry]
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {path!r}; import re, bisect, typing\n{code}"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert set(done.stdout.split()) & heavy == set()


def test_a_finding_about_an_output_blames_no_line() -> None:
    source = make_source("ke-hoach.kh", "kế hoạch: A\n")
    told = as_text((problem("KH704", NOWHERE, "ke-hoach.docx"),), (source,), "vi", False)
    assert "ke-hoach.docx" in told
    assert "kế hoạch: A" not in told
    assert " --> ke-hoach.kh\n" in told
