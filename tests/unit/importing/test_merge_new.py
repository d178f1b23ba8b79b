"""A new paragraph is written so that it prints the same words."""

from __future__ import annotations

import pytest

import kehoach
from kehoach.importing.merge_new import New, written
from kehoach.importing.merge_words import in_mark, in_row, inline, recased
from kehoach.importing.printed_lines import NOTE, shown
from kehoach.verify.reading import read_word


@pytest.mark.parametrize(
    ("new", "line"),
    [
        (New("text", 0, "Giao Sở Tư pháp theo dõi."), "Giao Sở Tư pháp theo dõi."),
        (New("bullet", 0, "Cơ quan chủ trì: Sở Tư pháp."), "- Cơ quan chủ trì: Sở Tư pháp."),
        (New("point", 0, "Đợt 1: Quý I."), "+ Đợt 1: Quý I."),
        (New("heading", 3, "Khen thưởng"), "### Khen thưởng"),
        (New("basis", 0, "Căn cứ Luật Đất đai;"), "căn cứ: Luật Đất đai"),
        (New("text", 0, f"Lời{NOTE}.", (), ("chú (x",)), "Lời^(chú \\(x)."),
        (New("text", 0, "chủ trì: không phải nhãn"), "\\chủ trì: không phải nhãn"),
        (New("text", 0, "1. Số gõ tay"), "\\1. Số gõ tay"),
        (New("text", 0, "- gạch"), "\\- gạch"),
    ],
)
def test_each_kind_has_its_line(new: New, line: str) -> None:
    assert written(new) == line


@pytest.mark.parametrize(
    "words",
    [
        "a*b* và **c**",
        "@(chủ trì: x) @stp a@b",
        "2^3 ^(x)",
        "C:\\thư mục",
        "# không",
        "> x",
        "nhiệm vụ: x",
        "| a |",
        "\\đầu",
        "// x",
    ],
)
def test_words_print_as_they_are(words: str) -> None:
    plan = f"kế hoạch: Thử\n# Một\nMở đầu.\n{written(New('text', 0, words))}\nHết\n"
    assert shown(read_word("a.docx", kehoach.build(plan))).lines[-2].text == words


def test_signs_lose_their_meaning_only_where_they_have_one() -> None:
    assert inline("a@b.vn 2^3 50%") == "a@b.vn 2^3 50%"
    assert inline("@x *y") == "\\@x \\*y"
    assert in_row("a|b") == "a\\|b"
    assert in_mark("(một) hai") == "(một) hai"
    assert in_mark("hai) ba") == "hai\\) ba"


def test_capitals_become_a_sentence_but_for_abbreviations() -> None:
    assert recased("TỔ CHỨC CỦA UBND", "Giao UBND xã.") == "Tổ chức của UBND"
    assert recased("CAO BẰNG", "", ["Lạng", "Sơn"], first=False) == "Cao Bằng"
