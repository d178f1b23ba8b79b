"""Odd places: what stands on the line of a keyword, broken keywords, deep nesting, long files."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import kehoach
from kehoach import PlanError, format_text

HEAD = "kế hoạch: A\n\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# B\n\nkết thúc: - Gạch", "# B\n\nkết thúc:\n- Gạch"),
        ("# B\nkết thúc:\n  Lời\n  tiếp", "# B\n\nkết thúc:\nLời\n  tiếp"),
        ("# B\nchung: chủ trì: Sở A", "# B\nchung:\nchủ trì: Sở A"),
        ("# B\nnơi nhận: A\n  B\n  C", "# B\n\nnơi nhận:\n- A\n- B\n- C"),
        ("# B\nký: A\n  B", "# B\n\nký:\nA\nB"),
        ("# B\nchung: | a|b |", "# B\nchung:\n| a | b |"),
        ("# B\nký:\n- // a\n- chung: b", "# B\n\nký:\n- // a\n- chung: b"),
        ("# B\nnơi nhận:\n-5 bản", "# B\n\nnơi nhận:\n- -5 bản"),
    ],
)
def test_what_stands_beside_the_keyword_of_a_part_goes_below_it(before: str, after: str) -> None:
    assert format_text(f"{HEAD}{before}\n") == f"{HEAD}{after}\n"


@pytest.mark.parametrize(
    "kept",
    [
        "# B\n\n// chú thích\nkết thúc: Lời",  # or the comment would no longer be about the words
        "# B\n\nkết thúc: // không phải chú thích",
        "# B\n\nkết thúc: - Gạch\n  thay thế: x",  # or the line below would become a key
        "# B\nchung: ## C",
        "# B\n\nkết\n  thúc: Lời",
        "# nhiệm\n  vụ: B",
        "văn\n  bản v: Luật A",
        "#\n  B",
    ],
)
def test_what_cannot_be_moved_safely_stays(kept: str) -> None:
    assert format_text(f"{HEAD}{kept}\n") == f"{HEAD}{kept}\n"


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\t", "  "])
def test_any_blank_after_a_mark_or_colon_becomes_one(space: str) -> None:
    text = f"kế hoạch:{space}A\n#{space}B{space}\n-{space}c\n{space * 2}chủ trì:{space}D\n"
    assert format_text(text) == "kế hoạch: A\n\n# B\n- c\n  chủ trì: D\n"


def test_line_ends_marks_and_letters_are_put_right() -> None:
    text = "\ufeffke\u0302\u0301 hoa\u0323ch: A\u0301\r\n\r\r\n# B\u2028C"
    assert format_text(text) == "kế hoạch: Á\n\n# B\nC\n"


def test_blanks_inside_the_words_are_the_authors() -> None:
    text = f"{HEAD}Hai  dấu cách,   tab\tvà khác.\n"
    assert format_text(text) == text


def test_a_file_of_comments_and_one_line() -> None:
    assert format_text("\n// a\n\n\n// b\nkế hoạch: A\n\n// c\n\n\n") == "// a\n\n// b\nkế hoạch: A\n\n// c\n"


def test_faulty_text_raises_with_its_errors() -> None:
    with pytest.raises(kehoach.PlanError) as error:
        format_text("kế hoạch: A\nfoo: b\n")
    assert [found.code for found in error.value.diagnostics] == ["KH105"]
    with pytest.raises(kehoach.PlanError):
        format_text("kế hoạch: \x07\n")


def test_what_is_wrong_only_in_meaning_does_not_matter() -> None:
    assert format_text("kế hoạch: @lạ\n#   B\n") == "kế hoạch: @lạ\n\n# B\n"


def test_labels_of_a_shared_file_are_known(tmp_path: Path) -> None:
    (tmp_path / "chung.kh").write_text("trường thực hiện: người lo\n", encoding="utf-8")
    text = "kế hoạch: A\n\ndùng: chung.kh\n\n# nhiệm vụ: B\n## C\nngười lo :   Sở D\n"
    assert format_text(text, str(tmp_path / "a.kh")) == text.replace("lo :   Sở", "lo: Sở")


def test_the_guide_shows_what_the_formatter_does() -> None:
    guide = (Path(__file__).parents[3] / "docs" / "huong-dan.md").read_text(encoding="utf-8")
    section = guide[guide.index("## 24. Trình bày lại tệp") :]
    before, after = (part.partition("```")[0] for part in section.split("```kh\n")[1:3])
    assert before != after == format_text(before)


def test_deep_nesting_is_no_fault() -> None:
    words = "@(chu tri: " * 16 + "Sở A" + ")" * 16
    assert format_text(f"{HEAD}# B {words}\n") == f"{HEAD}# B {words.replace('chu tri', 'chủ trì')}\n"


def test_what_is_nested_too_deep_is_refused() -> None:
    words = "@(chu tri: " * 4000 + "Sở A" + ")" * 4000
    with pytest.raises(PlanError, match="KH133"):
        format_text(f"{HEAD}# B {words}\n")


def calls(text: str) -> int:
    """Return how many Python and C functions formatting a text enters."""
    count = 0

    def seen(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        format_text(text)
    finally:
        sys.setprofile(before)
    return count


def test_the_work_grows_with_the_length_and_not_faster() -> None:
    part = "#  nhiệm vụ: B\n// c\nchu tri:  D @(lead: E)\n  F\n| a |  b | c |\n| dd | e |  f |\n"
    calls("kế hoạch: A\n" + part)
    few, many = calls("kế hoạch: A\n" + part * 40), calls("kế hoạch: A\n" + part * 400)
    assert many < 11 * few
