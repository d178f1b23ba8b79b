"""Marks of Markdown become looks."""

from __future__ import annotations

import pytest

from kehoach.importing.readers.plain import read_text
from kehoach.verify.seen import Paragraph


def runs(text: str) -> list[list[tuple[str, bool, bool]]]:
    return [
        [(run.text, run.look.bold, run.look.italic) for run in block.runs]
        for block in read_text("x", text).file.blocks
        if isinstance(block, Paragraph)
    ]


def test_bold_and_italic_words_are_runs_of_their_own() -> None:
    assert runs("Số: **08** /KH-UBND và *nghiêng* rồi ***cả hai***.") == [
        [
            ("Số: ", False, False),
            ("08", True, False),
            (" /KH-UBND và ", False, False),
            ("nghiêng", False, True),
            (" rồi ", False, False),
            ("cả hai", True, True),
            (".", False, False),
        ]
    ]


def test_bold_over_lines_is_bold_on_each_of_them() -> None:
    assert runs("Nơi nhận:\n- Lưu: VT.\n\n**KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC**\n\nTrần Văn An")[2:] == [
        [("KT. GIÁM ĐỐC", True, False)],
        [("PHÓ GIÁM ĐỐC", True, False)],
        [("Trần Văn An", False, False)],
    ]


def test_an_abstract_bold_over_three_lines_is_one_bold_paragraph() -> None:
    assert runs(
        "KẾ HOẠCH\n\n**Triển khai Kế hoạch số 68\ncủa UBND tỉnh\nBa năm tới**\n\nThực hiện Kế hoạch."
    )[1] == [("Triển khai Kế hoạch số 68 của UBND tỉnh Ba năm tới", True, False)]


@pytest.mark.parametrize(
    "text",
    ["1. Tỷ lệ 2 * 3 = 6.", "(*) Ghi chú ở dưới.", "* Gạch đầu dòng", "5*3*2", "Sao ở cuối *", "a * b * c"],
)
def test_an_asterisk_that_marks_nothing_stays(text: str) -> None:
    assert runs(text) == [[(text, False, False)]]


def test_bold_that_is_never_closed_goes_from_the_head_of_a_line() -> None:
    assert runs("**KT. GIÁM ĐỐC") == [[("KT. GIÁM ĐỐC", False, False)]]


def test_headings_are_bold_paragraphs() -> None:
    assert runs("## I. MỤC ĐÍCH\nvăn bản tiếp theo.\n# Hai #") == [
        [("I. MỤC ĐÍCH", True, False)],
        [("văn bản tiếp theo.", False, False)],
        [("Hai", True, False)],
    ]


def test_escapes_quotes_and_spans_lose_their_marks() -> None:
    assert runs("1\\. Mục \\*đích\\* \\[a\\]\n\n> - Sở Y tế;\n\n[Độc lập]{.underline}\\\nHạnh phúc") == [
        [("1. Mục *đích* [a]", False, False)],
        [("- Sở Y tế;", False, False)],
        [("Độc lập", False, False)],
        [("Hạnh phúc", False, False)],
    ]
