"""Footnotes typed in a text."""

from __future__ import annotations

from kehoach.importing.readers.plain import read_text
from kehoach.importing.source import Read
from kehoach.verify.seen import Paragraph


def shown(read: Read) -> list[str]:
    """Return the paragraphs with ⟨id⟩ for each mark."""
    return [
        "".join(run.text if run.note is None else f"⟨{run.note}⟩" for run in block.runs)
        for block in read.file.blocks
        if isinstance(block, Paragraph)
    ]


def notes(read: Read) -> list[tuple[int, str]]:
    return [(note, paragraphs[0].text) for note, paragraphs in read.file.notes]


def test_superscript_digits_are_paired_with_a_later_paragraph() -> None:
    read = read_text(
        "x", "1. Các văn bản có liên quan¹, nhất là luật.\n\n2. Việc.\n\n¹ Chỉ thị số 08-CT/TU.\n\n3. Việc."
    )
    assert shown(read) == ["1. Các văn bản có liên quan⟨1⟩, nhất là luật.", "2. Việc.", "3. Việc."]
    assert notes(read) == [(1, "Chỉ thị số 08-CT/TU.")]


def test_a_note_at_the_foot_of_a_page_does_not_break_the_sentence() -> None:
    read = read_text(
        "x",
        "Triển khai Kế hoạch số 71; xét đề nghị của Sở Tư pháp(1), Ủy ban nhân\n\ndân tỉnh ban hành Kế hoạch như sau:\n"
        "2. Nghiên cứu giao nhiệm vụ cho các cấp Hội Luật gia nhằm phát\n"
        "                                           \n"
        "1 Tại Văn bản số 108/TTr-STP ngày 21 tháng 10 năm 2022 của Sở Tư pháp.\n"
        " huy vai trò, trách nhiệm của các cấp Hội.",
    )
    assert shown(read) == [
        "Triển khai Kế hoạch số 71; xét đề nghị của Sở Tư pháp⟨1⟩, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
        "2. Nghiên cứu giao nhiệm vụ cho các cấp Hội Luật gia nhằm phát huy vai trò, trách nhiệm của các cấp Hội.",
    ]
    assert notes(read) == [(1, "Tại Văn bản số 108/TTr-STP ngày 21 tháng 10 năm 2022 của Sở Tư pháp.")]


def test_notes_at_the_end_and_of_pandoc_are_numbered_in_reading_order() -> None:
    read = read_text("x", "1. Luật A[^b] và B[1].\n2. Việc.\n\n[1] Luật B.\n[^b]: Luật A.")
    assert shown(read) == ["1. Luật A⟨1⟩ và B⟨2⟩.", "2. Việc."]
    assert notes(read) == [(1, "Luật A."), (2, "Luật B.")]


def test_a_mark_cited_twice_or_a_note_without_a_mark_stays_as_text_in_doubt() -> None:
    text = "1. Luật A[1] và B[1].\n2. Việc².\n[1] Luật."
    read = read_text("x", text)
    assert shown(read) == text.split("\n")
    assert not read.file.notes
    assert [doubt.reason.en for doubt in read.doubts] == [
        "a footnote of no sure place",
        "a footnote mark without a footnote",
        "a footnote mark without a footnote",
        "a footnote mark without a footnote",
    ]


def test_square_metres_and_numbered_lines_are_no_notes() -> None:
    text = "(1) Diện tích 500 m² và 3 km² đất.\n(2) Việc hai.\n2 Sở cùng thực hiện."
    read = read_text("x", text)
    assert shown(read) == text.split("\n")
    assert not read.doubts
