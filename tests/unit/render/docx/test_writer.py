"""The Word writer: every role, run, note, table and drawn line as XML."""

from __future__ import annotations

import sys
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from sheets import document

from kehoach.render.docx.text import IllegalCharacterError
from kehoach.render.docx.writer import FootnoteError, write_docx
from kehoach.render.page import Columns, Paragraph, Properties, Role, Run

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def para(role, text="lời", **more):
    return Paragraph(role, (Run(text),), **more)


def properties():
    return Properties("Kế hoạch", "Sở", "Thử", "2024-05-27")


@pytest.mark.parametrize("role", get_args(Role))
def test_a_paragraph_has_the_style_of_its_role(role, write, nd30):
    opened = write(para(role, "Triển khai"))
    (paragraph,) = opened.body.findall(f"{W}p")
    assert opened.style(paragraph) == nd30.profile.style(role).id
    assert opened.text(paragraph) == "Triển khai"
    assert opened.styles.find(f"{W}style[@{W}styleId='{opened.style(paragraph)}']") is not None


def test_a_plain_run_says_nothing_about_its_looks(write):
    opened = write(para("body"))
    assert opened.body.find(f".//{W}rPr") is None


@pytest.mark.parametrize(
    ("bold", "italic", "expected"),
    [
        (True, None, [("b", None)]),
        (False, None, [("b", "0")]),
        (None, True, [("i", None)]),
        (None, False, [("i", "0")]),
        (True, False, [("b", None), ("i", "0")]),
    ],
)
def test_emphasis_is_written_where_the_run_has_it(bold, italic, expected, write):
    looks = write(Paragraph("body", (Run("chữ", bold, italic),))).body.find(f".//{W}rPr")
    assert [(etree.QName(mark).localname, mark.get(f"{W}val")) for mark in looks] == expected


def test_spaces_line_breaks_and_tabs_are_kept(write):
    opened = write(para("quote", " hai\n\tdòng "))
    run = opened.body.find(f".//{W}r")
    assert [etree.QName(child).localname for child in run] == ["t", "br", "t", "tab", "t"]
    texts = run.findall(f"{W}t")
    assert [t.text or "" for t in texts] == [" hai", "", "dòng "]
    assert {t.get("{http://www.w3.org/XML/1998/namespace}space") for t in texts} == {"preserve"}


def test_the_model_decides_what_stays_with_the_next_page(write):
    opened = write(para("body", keep_next=True), para("body"))
    kept = [p.find(f"{W}pPr/{W}keepNext") is not None for p in opened.body.findall(f"{W}p")]
    assert kept == [True, False]


LEGAL = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff").filter(lambda c: c >= " "),
    max_size=60,
)


@given(text=LEGAL)
def test_any_legal_text_comes_back_as_it_was(text, nd30, opened):
    properties = Properties(text, text, text, "", (("Tên", text),))
    file = opened(write_docx(document((para("body", text),), ((Run(text),),), properties), *nd30))
    assert file.text(file.body.find(f"{W}p")) == text
    assert file.text(file.notes.findall(f"{W}footnote")[2]) == " " + text
    core = etree.fromstring(file.parts["docProps/core.xml"])
    assert core.findtext("{http://purl.org/dc/elements/1.1/}title") == text
    assert (etree.fromstring(file.parts["docProps/custom.xml"])[0][0].text or "") == text


@pytest.mark.parametrize(
    "character", ["\x00", "\x08", "\x0b", "\x0c", "\x1b", "\x1f", "\ufffe", "\uffff", "\ud800"]
)
@pytest.mark.parametrize("place", ["body", "note", "title", "custom"])
def test_a_character_that_xml_cannot_hold_is_one_clear_error(character, place, nd30):
    text = f"Triển khai {character}kế hoạch"
    made = document(
        (para("body", text if place == "body" else "a"),),
        ((Run(text if place == "note" else "b"),),),
        Properties(
            text if place == "title" else "c", "d", "e", "", (("f", text if place == "custom" else "g"),)
        ),
    )
    with pytest.raises(IllegalCharacterError) as caught:
        write_docx(made, *nd30)
    assert caught.value.character == character
    assert caught.value.context.endswith("Triển khai ")
    assert f"U+{ord(character):04X}" in str(caught.value)


class TestFootnotes:
    def test_a_mark_points_to_the_note_of_its_number(self, write):
        words = Paragraph("body", (Run("một"), Run("", footnote=1), Run("hai"), Run("", footnote=2)))
        opened = write(words, notes=((Run("Theo Luật."),), (Run("Xem "), Run("Đề án", italic=True))))
        marks = opened.body.findall(f".//{W}footnoteReference")
        assert [mark.get(f"{W}id") for mark in marks] == ["1", "2"]
        assert {mark.getparent().find(f"{W}rPr/{W}rStyle").get(f"{W}val") for mark in marks} == {
            "FootnoteReference"
        }
        notes = opened.notes.findall(f"{W}footnote")
        assert [(note.get(f"{W}id"), note.get(f"{W}type")) for note in notes] == [
            ("-1", "separator"),
            ("0", "continuationSeparator"),
            ("1", None),
            ("2", None),
        ]
        assert [opened.text(note) for note in notes[2:]] == [" Theo Luật.", " Xem Đề án"]
        assert notes[2].find(f".//{W}footnoteRef") is not None
        assert opened.style(notes[2].find(f"{W}p")) == "FootnoteText"

    def test_a_second_mark_to_one_note_repeats_its_number_by_a_field(self, write):
        twice = Paragraph("body", (Run("a"), Run("", footnote=1), Run("b"), Run("", footnote=1)))
        opened = write(twice, notes=((Run("Theo Luật."),),))
        assert len(opened.body.findall(f".//{W}footnoteReference")) == 1
        (start,) = opened.body.findall(f".//{W}bookmarkStart")
        (field,) = opened.body.findall(f".//{W}instrText")
        assert field.text == f" NOTEREF {start.get(f'{W}name')} \\h "
        assert opened.text(opened.body.find(f"{W}p")) == "ab1"

    @pytest.mark.parametrize("number", [0, 2, -1])
    def test_a_mark_to_no_note_is_refused(self, number, nd30):
        made = document((Paragraph("body", (Run("", footnote=number),)),), ((Run("a"),),), properties())
        with pytest.raises(FootnoteError, match=f"no footnote {number}"):
            write_docx(made, *nd30)

    def test_a_mark_inside_a_note_is_refused(self, nd30):
        made = document((para("body"),), ((Run("", footnote=1),),), properties())
        with pytest.raises(FootnoteError, match="footnote 1"):
            write_docx(made, *nd30)

    def test_a_table_that_begins_a_document_with_notes_has_a_tiny_line_before_it(self, write):
        head = Columns("head", (para("issuer"),), (para("nation", NATION),))
        marked = Paragraph("body", (Run("", footnote=1),))
        with_notes = write(head, marked, notes=((Run("a"),),))
        without = write(head, para("body"))
        assert with_notes.style(with_notes.body[0]) == "DongDem"
        assert etree.QName(without.body[0]).localname == "tbl"


def test_the_section_is_that_of_the_profile(write):
    section = write(para("body")).body.find(f"{W}sectPr")
    margins = section.find(f"{W}pgMar")
    assert [margins.get(f"{W}{side}") for side in ("top", "bottom", "left", "right")] == [
        "1134",
        "1134",
        "1701",
        "850",
    ]
    assert section.find(f"{W}titlePg") is not None


def test_the_work_grows_with_the_text_and_not_faster(nd30):
    def calls(paragraphs):
        count = 0

        def count_call(frame, event, arg):
            nonlocal count
            count += event in ("call", "c_call")

        body = tuple(Paragraph("body", (Run("lời văn"), Run("đậm", True))) for _ in range(paragraphs))
        made = document(body, (), properties())
        before = sys.getprofile()
        sys.setprofile(count_call)
        try:
            write_docx(made, *nd30)
        finally:
            sys.setprofile(before)
        return count

    calls(1)
    one, ten = calls(200), calls(2000)
    assert ten < 10.5 * one


def test_an_empty_document_is_still_a_document(write, nd30):
    opened = write(document((), (), properties()))
    assert [etree.QName(child).localname for child in opened.body] == ["p", "sectPr"]
