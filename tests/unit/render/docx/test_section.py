"""Sections: paper, margins, page numbers from 1, marks of page 1, notes counted anew."""

from __future__ import annotations

import pytest
from lxml import etree

from kehoach.profiles.load import load_profile
from kehoach.profiles.schema import Headers
from kehoach.render.docx.columns import twips
from kehoach.render.docx.section import section
from kehoach.render.page import Columns, Document, Paragraph, Properties, Run, Sheet

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
NAMES = f'xmlns:w="{W[1:-1]}" xmlns:r="{R[1:-1]}"'
PAGE = load_profile("nd30").page


@pytest.fixture
def headers(nd30) -> Headers:
    return nd30.base.section


def made(sheet: Sheet, headers: Headers, first: bool = False) -> etree._Element:
    text = section(sheet, first, PAGE, headers)
    return etree.fromstring(text.replace("<w:sectPr>", f"<w:sectPr {NAMES}>", 1))


def references(element: etree._Element) -> dict[tuple[str, str], str]:
    return {
        (etree.QName(e).localname, e.get(f"{W}type")): e.get(f"{R}id")
        for e in element
        if etree.QName(e).localname.endswith("Reference")
    }


def test_a_sheet_is_upright_a4_with_the_margins_of_the_profile(headers):
    element = made(Sheet(()), headers)
    size, margins = element.find(f"{W}pgSz"), element.find(f"{W}pgMar")
    assert (size.get(f"{W}w"), size.get(f"{W}h"), size.get(f"{W}orient")) == ("11906", "16838", None)
    for side in ("top", "bottom", "left", "right"):
        assert int(margins.get(f"{W}{side}")) == twips(getattr(PAGE, side))


def test_a_sheet_on_its_side_changes_its_paper_and_keeps_its_margins(headers):
    upright, side = made(Sheet(()), headers), made(Sheet((), True), headers)
    size = side.find(f"{W}pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}h"), size.get(f"{W}orient")) == ("16838", "11906", "landscape")
    assert dict(side.find(f"{W}pgMar").attrib) == dict(upright.find(f"{W}pgMar").attrib)


@pytest.mark.parametrize("landscape", [False, True])
def test_each_sheet_begins_a_page_and_counts_from_1_without_a_number_on_it(headers, landscape):
    element = made(Sheet((), landscape), headers)
    assert element.find(f"{W}type").get(f"{W}val") == "nextPage"
    assert element.find(f"{W}pgNumType").get(f"{W}start") == "1"
    assert element.find(f"{W}titlePg") is not None


def test_only_the_first_sheet_has_the_marks_of_page_1(headers):
    first, other = references(made(Sheet(()), headers, True)), references(made(Sheet(()), headers))
    assert first["headerReference", "first"] == headers.first
    assert first["footerReference", "first"] == headers.contact
    assert other["headerReference", "first"] == headers.blank
    assert other["footerReference", "first"] == headers.blank_footer
    for found in (first, other):
        assert found["headerReference", "default"] == headers.numbered
        assert found["footerReference", "default"] == headers.blank_footer


def test_the_parts_stand_in_the_order_of_the_schema(headers):
    order = [etree.QName(e).localname for e in made(Sheet(()), headers)]
    assert order[:4] == ["headerReference", "headerReference", "footerReference", "footerReference"]
    wanted = ["footnotePr", "type", "pgSz", "pgMar", "pgNumType", "titlePg"]
    assert [name for name in order[4:] if name in wanted] == [name for name in wanted if name in order]


# -- sheets in a file -------------------------------------------------------------------------------------------


def sheets(*made: Sheet) -> Document:
    return Document(made, (), Properties("Kế hoạch", "Sở", "Thử", ""))


def words(text: str) -> Paragraph:
    return Paragraph("body", (Run(text),))


def test_each_sheet_has_its_section_and_the_last_one_ends_the_body(write):
    opened = write(sheets(Sheet((words("một"),)), Sheet((words("hai"),), True), Sheet((words("ba"),))))
    inner = opened.body.findall(f"{W}p/{W}pPr/{W}sectPr")
    last = opened.body[-1]
    assert len(inner) == 2 and last.tag == f"{W}sectPr"
    orientations = [s.find(f"{W}pgSz").get(f"{W}orient") for s in (*inner, last)]
    assert orientations == [None, "landscape", None]


def test_the_words_of_a_sheet_stand_before_its_section(write):
    opened = write(sheets(Sheet((words("một"),)), Sheet((words("hai"),))))
    parts = [
        "|" if child.find(f".//{W}sectPr") is not None else opened.text(child)
        for child in opened.body
        if child.tag == f"{W}p"
    ]
    assert parts == ["một", "|", "hai"]


def test_a_sheet_that_ends_with_the_signature_is_followed_by_its_section(write):
    closing = Columns("closing", (), (Paragraph("signer", (Run("Trần Bình"),)),))
    opened = write(sheets(Sheet((words("một"), closing)), Sheet((words("hai"),))))
    assert len(opened.body.findall(f"{W}p/{W}pPr/{W}sectPr")) == 1


@pytest.mark.parametrize("field", ["circulation", "contact"])
def test_the_marks_of_the_first_sheet_stand_in_its_header_and_footer(write, field):
    opened = write(sheets(Sheet((words("một"),), **{field: "Lưu hành <nội bộ>"})))
    name = {"circulation": "word/header-first.xml", "contact": "word/footer-contact.xml"}[field]
    texts = {
        part: opened.text(etree.fromstring(opened.parts[part])) for part in opened.names if "er-" in part
    }
    assert [part for part, text in texts.items() if "nội bộ" in text] == [name]
