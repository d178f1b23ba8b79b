"""Marks in boxes: độ khẩn of the decree's sizes, in red; others as large as their words."""

from __future__ import annotations

import pytest
from lxml import etree

from kehoach.profiles.load import load_profile
from kehoach.render.docx.columns import twips
from kehoach.render.docx.marks import mark
from kehoach.render.docx.widths import width
from kehoach.render.page import Box, Columns, Document, Paragraph, Properties, Run, Sheet

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ND30 = load_profile("nd30")
POINT = 25.4 / 72  # mm


def box(role: str, text: str, wide: float = 64.0, beside: float = 0.0) -> tuple[etree._Element, str]:
    """Return the paragraph properties of a mark, and its looks."""
    form, looks = mark(Box(role, text), ND30, ND30.style(role), wide, beside)
    return etree.fromstring(f'<w:pPr xmlns:w="{W[1:-1]}">{form}</w:pPr>'), looks


def side(form: etree._Element, name: str) -> float:
    """Return an indent in mm."""
    return int(form.find(f"{W}ind").get(f"{W}{name}")) / 1440 * 25.4


def drawn(form: etree._Element, wide: float, beside: float = 0.0) -> float:
    """Return the width of the box in mm: its border stands outside the indents, one point off the words."""
    return wide + beside - side(form, "left") - side(form, "right") + 2 * POINT


@pytest.mark.parametrize(
    ("text", "across"), [("KHẨN", 20), ("THƯỢNG KHẨN", 40), ("HỎA TỐC", 30), ("HOẢ TỐC", 30)]
)
def test_a_mark_of_urgency_has_the_width_of_the_decree(text, across):
    form, _ = box("urgency", text)
    assert drawn(form, 64.0) == pytest.approx(across, abs=0.1)


@pytest.mark.parametrize("text", ["KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"])
def test_a_mark_of_urgency_is_8_mm_high(text):
    form, _ = box("urgency", text)
    spacing = form.find(f"{W}spacing")
    assert spacing.get(f"{W}lineRule") == "exact"
    assert int(spacing.get(f"{W}line")) / 20 * POINT + 2 * POINT == pytest.approx(8, abs=0.1)


@pytest.mark.parametrize(("role", "text"), [("secrecy", "TUYỆT MẬT"), ("circulation", "XEM XONG TRẢ LẠI")])
def test_another_mark_is_a_little_wider_than_its_words(role, text):
    form, _ = box(role, text, 101.0)
    style = ND30.style(role)
    assert width(text, style.size, style.bold) < drawn(form, 101.0) < width(text, style.size, style.bold) + 10


@pytest.mark.parametrize("beside", [0.0, 64.0])
def test_a_mark_stands_in_the_middle_of_its_column(beside):
    form, _ = box("circulation", "LƯU HÀNH NỘI BỘ", 101.0, beside)
    assert side(form, "left") - beside == pytest.approx(side(form, "right"), abs=0.1)


def test_a_mark_that_does_not_fit_takes_the_whole_column():
    form, _ = box("circulation", "LƯU HÀNH NỘI BỘ " * 5, 60.0)
    assert side(form, "left") == side(form, "right") == pytest.approx(POINT, abs=0.05)


@pytest.mark.parametrize(
    ("role", "color"), [("urgency", "FF0000"), ("secrecy", "FF0000"), ("circulation", "000000")]
)
def test_stamps_are_red_and_the_mark_of_circulation_is_black(role, color):
    form, looks = box(role, "KHẨN")
    borders = form.find(f"{W}pBdr")
    assert {edge.get(f"{W}color") for edge in borders} == {color}
    assert {edge.get(f"{W}val") for edge in borders} == {"single"}
    assert [etree.QName(edge).localname for edge in borders] == ["top", "left", "bottom", "right"]
    assert (color in looks) == (color != "000000")


def test_a_mark_is_written_with_its_words_in_its_style(write, nd30):
    head = Columns("head", (Box("urgency", "HỎA TỐC & <x>"),), (Paragraph("nation", (Run("A"),)),))
    opened = write(head)
    (paragraph,) = opened.paragraphs(nd30.profile.style("urgency").id)
    assert opened.text(paragraph) == "HỎA TỐC & <x>"
    assert paragraph.find(f"{W}r/{W}rPr/{W}color").get(f"{W}val") == "FF0000"


def test_the_mark_of_circulation_stands_over_the_right_column_of_the_head(write, nd30):
    sheet = Sheet((Paragraph("body", (Run("Lời."),)),), circulation="LƯU HÀNH NỘI BỘ")
    opened = write(Document((sheet,), (), Properties("A", "B", "C", "")))
    header = etree.fromstring(opened.parts["word/header-first.xml"])
    indent = header.find(f".//{W}ind")
    assert int(indent.get(f"{W}left")) > twips(nd30.profile.head.left)


def test_the_contact_line_has_a_line_above_it(write):
    sheet = Sheet((Paragraph("body", (Run("Lời."),)),), contact="Số 1 Tràng Tiền")
    opened = write(Document((sheet,), (), Properties("A", "B", "C", "")))
    footer = etree.fromstring(opened.parts["word/footer-contact.xml"])
    (paragraph,) = [p for p in footer.iter(f"{W}p") if opened.text(p)]
    assert paragraph.find(f"{W}pPr/{W}pBdr/{W}top").get(f"{W}val") == "single"
