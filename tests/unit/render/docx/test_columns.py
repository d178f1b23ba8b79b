"""The blocks of two columns, and the drawn lines: PL I IV.2, II.1.b, II.2.b, II.5.b."""

from __future__ import annotations

import pytest
from lxml import etree

from kehoach.render.page import Columns, Paragraph, Rule, Run

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
MM = 36000


def para(role, text="lời"):
    return Paragraph(role, (Run(text),))


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
