"""The Word writer: every role, run, note, table and drawn line as XML."""

from __future__ import annotations

import sys
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from kehoach.render.docx.text import IllegalCharacterError
from kehoach.render.docx.writer import FootnoteError, write_docx
from kehoach.render.page import Columns, Document, Paragraph, Properties, Role, Rule, Run

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
MM = 36000


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
    file = opened(write_docx(Document((para("body", text),), ((Run(text),),), properties), *nd30))
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
    document = Document(
        (para("body", text if place == "body" else "a"),),
        ((Run(text if place == "note" else "b"),),),
        Properties(
            text if place == "title" else "c", "d", "e", "", (("f", text if place == "custom" else "g"),)
        ),
    )
    with pytest.raises(IllegalCharacterError) as caught:
        write_docx(document, *nd30)
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
        document = Document((Paragraph("body", (Run("", footnote=number),)),), ((Run("a"),),), properties())
        with pytest.raises(FootnoteError, match=f"no footnote {number}"):
            write_docx(document, *nd30)

    def test_a_mark_inside_a_note_is_refused(self, nd30):
        document = Document((para("body"),), ((Run("", footnote=1),),), properties())
        with pytest.raises(FootnoteError, match="footnote 1"):
            write_docx(document, *nd30)

    def test_a_table_that_begins_a_document_with_notes_has_a_tiny_line_before_it(self, write):
        head = Columns("head", (para("issuer"),), (para("nation", NATION),))
        marked = Paragraph("body", (Run("", footnote=1),))
        with_notes = write(head, marked, notes=((Run("a"),),))
        without = write(head, para("body"))
        assert with_notes.style(with_notes.body[0]) == "DongDem"
        assert etree.QName(without.body[0]).localname == "tbl"


class TestColumns:
    HEAD = Columns(
        "head",
        (
            *(para("parent", "UBND TỈNH TRÀ VINH"), para("issuer", "SỞ TƯ PHÁP")),
            *(Rule("issuer", "SỞ TƯ PHÁP", 0.5), para("number", "Số: 08/KH-STP")),
        ),
        (
            *(para("nation", NATION), para("motto", MOTTO), Rule("motto", MOTTO, 1.0)),
            para("place-date", "Trà Vinh, ngày 05 tháng 01 năm 2024"),
        ),
    )
    CLOSING = Columns(
        "closing",
        (para("recipients-title", "Nơi nhận:"), para("recipient", "- Lưu: VT.")),
        (para("capacity", "GIÁM ĐỐC"), Paragraph("signature", ()), para("signer", "Trần Văn A")),
    )

    def cells(self, opened, row):
        table = opened.body.find(f"{W}tbl")
        return [
            [opened.style(p) for p in cell.findall(f"{W}p")]
            for cell in table.findall(f"{W}tr")[row].findall(f"{W}tc")
        ]

    def test_number_and_date_stand_on_a_row_of_their_own(self, write):
        opened = write(self.HEAD, para("type"))
        assert self.cells(opened, 0) == [
            ["CoQuanChuQuan", "CoQuanBanHanh", "DuongKe"],
            ["QuocHieu", "TieuNgu", "DuongKe"],
        ]
        assert self.cells(opened, 1) == [["SoVaKyHieu"], ["DiaDanhVaThoiGian"]]

    def test_the_columns_have_no_borders_and_no_margins(self, write):
        table = write(self.HEAD, para("type")).body.find(f"{W}tbl")
        assert table.find(f".//{W}tblBorders") is None
        assert table.find(f"{W}tblPr/{W}tblStyle") is None
        assert {side.get(f"{W}w") for side in table.find(f"{W}tblPr/{W}tblCellMar")} == {"0"}
        assert table.find(f"{W}tblPr/{W}tblLayout").get(f"{W}type") == "fixed"

    def widths(self, opened):
        return [round(int(c.get(f"{W}w")) / 1440 * 25.4, 1) for c in opened.body.find(f"{W}tbl/{W}tblGrid")]

    def test_the_widths_are_the_profiles(self, write):
        assert self.widths(write(self.HEAD, para("type"))) == [64, 101]
        assert self.widths(write(self.CLOSING)) == [75, 90]

    def test_a_long_date_line_gets_the_room_it_needs(self, write):
        long = self.HEAD._replace(
            right=(para("place-date", "Thành phố Hồ Chí Minh, ngày 29 tháng 10 năm 2019"),)
        )
        left, right = self.widths(write(long, para("type")))
        assert right >= 106.3 and left >= 45 and left + right == pytest.approx(165, abs=0.1)

    def test_a_name_that_nearly_fits_gets_the_room_it_needs(self, write):
        near = self.HEAD._replace(left=(para("issuer", "SỞ VĂN HÓA VÀ THỂ THAO"),))
        left, right = self.widths(write(near, para("type")))
        assert 65 < left < 66.3 and right > 98.7

    def test_a_name_that_cannot_fit_takes_lines_of_about_one_length(self, write):
        name = "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN"
        opened = write(self.HEAD._replace(left=(para("issuer", name),)), para("type"))
        assert self.widths(opened) == [64, 101]
        (indent,) = opened.paragraphs("CoQuanBanHanh")[0].findall(f"{W}pPr/{W}ind")
        left, right = (int(indent.get(f"{W}{side}")) / 56.7 for side in ("left", "right"))
        assert left == right
        assert 56 < 64 - left - right < 61  # "PHÁT TRIỂN NÔNG THÔN" is 57.6 mm long

    def test_the_signature_block_stays_in_one_piece_and_with_the_text_before_it(self, write):
        opened = write(para("body", "trước"), para("body", "cuối"), self.CLOSING)
        before, last = opened.body.findall(f"{W}p")[:2]
        assert before.find(f"{W}pPr/{W}keepNext") is None
        assert last.find(f"{W}pPr/{W}keepNext") is not None
        (row,) = opened.body.findall(f"{W}tbl/{W}tr")
        assert row.find(f"{W}trPr/{W}cantSplit") is not None
        assert all(p.find(f"{W}pPr/{W}keepNext") is not None for p in row.iter(f"{W}p"))

    def test_both_columns_of_the_closing_begin_on_one_level(self, write):
        cells = write(self.CLOSING).body.findall(f".//{W}tcPr/{W}tcMar/{W}top")
        assert [cell.get(f"{W}w") for cell in cells] == ["240", "240"]

    def test_a_paragraph_stands_after_every_table(self, write):
        opened = write(self.HEAD, self.HEAD, self.CLOSING)
        tags = [etree.QName(child).localname for child in opened.body]
        assert tags == ["tbl", "p", "tbl", "p", "tbl", "p", "sectPr"]

    def test_an_empty_cell_still_holds_a_paragraph(self, write):
        opened = write(Columns("closing", (), (para("capacity", "GIÁM ĐỐC"),)))
        assert all(etree.QName(cell[-1]).localname == "p" for cell in opened.body.iter(f"{W}tc"))

    def test_a_head_without_number_and_date_has_one_row(self, write):
        head = self.HEAD._replace(left=self.HEAD.left[:3], right=self.HEAD.right[:3])
        assert len(write(head, para("type")).body.findall(f"{W}tbl/{W}tr")) == 1


class TestRules:
    def lengths(self, opened):
        return [int(extent.get("cx")) / MM for extent in opened.body.iter(f"{WP}extent")]

    def test_the_line_under_the_motto_is_as_long_as_the_motto(self, write):
        assert self.lengths(write(Rule("motto", MOTTO, 1.0))) == [pytest.approx(60.5, abs=0.1)]

    @pytest.mark.parametrize("share", [1 / 3, 0.4, 0.5])
    def test_the_line_under_the_issuer_is_a_share_of_its_words(self, share, write):
        assert self.lengths(write(Rule("issuer", "ỦY BAN NHÂN DÂN", share))) == [
            pytest.approx(43.2 * share, abs=0.1)
        ]

    def test_a_long_abstract_is_measured_by_its_longest_printed_line(self, write):
        words = "Triển khai thực hiện Đề án nâng cao năng lực đội ngũ hòa giải viên ở cơ sở " * 2
        (length,) = self.lengths(write(Rule("abstract", words, 0.4)))
        assert 0.4 * 140 < length < 0.4 * 165

    def test_it_is_a_black_line_shape_centred_in_its_column(self, write):
        opened = write(Rule("motto", MOTTO, 1.0))
        xml = opened.parts["word/document.xml"].decode()
        assert '<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>' in xml
        assert 'prst="line"' in xml
        assert '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/>' in xml
        assert opened.body.find(".//{urn:schemas-microsoft-com:vml}line").get("strokeweight") == "0.75pt"

    def test_every_line_has_its_own_number_and_says_what_it_is(self, write):
        opened = write(TestColumns.HEAD, para("abstract"), Rule("abstract", "lời", 0.4))
        drawn = list(opened.body.iter(f"{WP}docPr"))
        assert [shape.get("id") for shape in drawn] == ["1", "2", "3"]
        assert [shape.get("descr") for shape in drawn] == [
            "Đường kẻ dưới tên cơ quan ban hành",
            "Đường kẻ dưới Tiêu ngữ",
            "Đường kẻ dưới trích yếu nội dung",
        ]


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
        document = Document(body, (), properties())
        before = sys.getprofile()
        sys.setprofile(count_call)
        try:
            write_docx(document, *nd30)
        finally:
            sys.setprofile(before)
        return count

    calls(1)
    one, ten = calls(200), calls(2000)
    assert ten < 10.5 * one


def test_an_empty_document_is_still_a_document(write, nd30):
    opened = write(Document((), (), properties()))
    assert [etree.QName(child).localname for child in opened.body] == ["p", "sectPr"]
