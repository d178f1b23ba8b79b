"""The width of words in Times New Roman, and where their lines end."""

from __future__ import annotations

import pytest

from kehoach.render.docx.widths import indent, longest_line, width

NAME = "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN"


@pytest.mark.parametrize(
    ("text", "size", "bold", "mm"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, True, 88.3),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, True, 95.7),
        ("Độc lập - Tự do - Hạnh phúc", 14, True, 60.5),
        ("Thành phố Hồ Chí Minh, ngày 29 tháng 10 năm 2019", 14, False, 106.3),
    ],
)
def test_the_lines_of_a_head_are_as_wide_as_in_the_font(text, size, bold, mm):
    assert width(text, size, bold) == pytest.approx(mm, abs=0.05)


@pytest.mark.parametrize("bold", [False, True])
def test_a_letter_is_as_wide_with_marks_as_without(bold):
    for marked, base in (("ẠẢẤẦẨẪẬẮẰẲẴẶ", "A"), ("ẹẻẽếềểễệ", "e"), ("ỳỵỷỹý", "y"), ("ịỉĩíì", "i")):
        for letter in marked:
            assert width(letter, 14, bold) == width(base, 14, bold)


@pytest.mark.parametrize("bold", [False, True])
def test_the_horned_vowels_have_widths_of_their_own(bold):
    for marked, base in (("ờớởỡợ", "ơ"), ("ừứửữự", "ư"), ("ỪỨỬỮỰ", "Ư"), ("ỜỚỞỠỢ", "Ơ")):
        for letter in marked:
            assert width(letter, 14, bold) == width(base, 14, bold)
    assert width("ư", 14, bold) > width("u", 14, bold)


def test_an_unknown_letter_counts_as_half_its_size():
    assert width("漢", 20, True) == pytest.approx(10 * 25.4 / 72)


def test_a_short_text_takes_one_line():
    assert longest_line("SỞ TƯ PHÁP", 13, True, 64) == (pytest.approx(width("SỞ TƯ PHÁP", 13, True)), 1)


def test_a_long_text_fills_its_lines_or_shares_them_out():
    filled, lines = longest_line(NAME, 13, True, 90)
    shared, as_many = longest_line(NAME, 13, True, 90, balance=True)
    assert lines == as_many == 2
    assert filled == pytest.approx(width("SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN", 13, True))
    assert shared == pytest.approx(width("PHÁT TRIỂN NÔNG THÔN", 13, True))


def test_a_word_wider_than_the_column_fills_it():
    assert longest_line("Nghị" * 40, 13, True, 60, balance=True)[0] == 60


def test_no_words_have_no_width():
    assert longest_line("  ", 13, True, 60) == (0, 1)


def test_only_a_text_of_several_lines_is_indented():
    assert indent("SỞ TƯ PHÁP", 13, True, 64) == 0
    assert indent("Nghị" * 40, 13, True, 60) == 0
    side = indent(NAME, 13, True, 64)
    assert width("PHÁT TRIỂN NÔNG THÔN", 13, True) < 64 - 2 * side < 64
