"""Signs of symbol fonts become characters of Unicode, marks of direction go."""

from __future__ import annotations

import pytest

from kehoach.importing.readers.signs import plain_signs
from kehoach.importing.source import paragraph, run


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("\uf0b7 Mở lớp", "• Mở lớp"),
        ("\uf02d Chủ trì: Sở Y tế", "- Chủ trì: Sở Y tế"),
        ("\uf0a7 Mở lớp", "▪ Mở lớp"),
        ("\uf0fc Mở lớp", "✓ Mở lớp"),
        ("\uf076 Mở lớp", "❖ Mở lớp"),
        ("\u200e- Chủ trì: Sở\u202a Y tế\u202c", "- Chủ trì: Sở Y tế"),
        ("\uf0ff lạ", "\uf0ff lạ"),
    ],
)
def test_signs_are_characters(typed, plain):
    assert plain_signs(paragraph(typed)).text == plain


def test_the_font_decides_what_a_sign_is():
    wingdings = run("\uf06c Mở lớp")
    wingdings = wingdings._replace(look=wingdings.look._replace(font="Wingdings"))
    assert plain_signs(paragraph((wingdings,))).runs[0].text == "● Mở lớp"


def test_a_label_is_plain_too():
    assert plain_signs(paragraph("Mở lớp")._replace(label="\uf0d8")).label == "➢"


def test_a_sound_paragraph_is_the_same():
    sound = paragraph("- Chủ trì: Sở Y tế")
    assert plain_signs(sound) is sound
