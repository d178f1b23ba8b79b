"""A Word file is read with its letters in Unicode; what is no part of the plan is put aside with a reason."""

from __future__ import annotations

import io
import unicodedata
import zipfile

import pytest
from docx import Document

from kehoach.importing.readers.word import read
from kehoach.importing.source import Read
from kehoach.verify.seen import Paragraph, Table
from kehoach.verify.unreadable import Unreadable

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def word_file(body: str, **parts: str) -> bytes:
    """A .docx with *body* and parts by their kind: ``comments``, ``header``, ``footer``, ``numbering``."""
    relations = "".join(
        f'<Relationship Id="{kind}" Type="{R}/{kind}" Target="{kind}.xml"/>' for kind in parts
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>',
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        **{f"word/{kind}.xml": f"<w:{kind} {NAMES}>{text}</w:{kind}>" for kind, text in parts.items()},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


def r(text: str, font: str = "", more: str = "") -> str:
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>' if font else ""
    return f'<w:r><w:rPr>{fonts}{more}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs: str) -> str:
    return f"<w:p>{''.join(run if run.startswith('<') else r(run) for run in runs)}</w:p>"


def box(*paragraphs: str) -> str:
    return (
        '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/'
        'wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>'
        f"{''.join(paragraphs)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></w:r>"
    )


def lines(result: Read) -> list[str]:
    return [block.text for block in result.file.blocks if isinstance(block, Paragraph)]


class TestOldFonts:
    def test_letters_are_converted_by_the_font_of_their_run(self) -> None:
        result = read(
            "a.docx", word_file(p(r("kÕ ho¹ch ", ".VnTimeH"), r("n¨m 2004", ".VnTime"), r(" – đã duyệt")))
        )
        assert lines(result) == ["KẾ HOẠCH năm 2004 – đã duyệt"]
        assert {run.look.font for block in result.file.blocks for run in block.runs} == {"Times New Roman"}

    def test_a_letter_and_its_mark_may_stand_in_two_runs(self) -> None:
        result = read("a.docx", word_file(p(r("Thöïc hieä", "VNI-Times", "<w:b/>"), r("n caû", "VNI-Times"))))
        paragraph = result.file.blocks[0]
        assert isinstance(paragraph, Paragraph)
        assert [(run.text, run.look.bold) for run in paragraph.runs] == [("Thực hiệ", True), ("n cả", False)]
        parted = read("a.docx", word_file(p(r("Thöïc hie", "VNI-Times", "<w:b/>"), r("än", "VNI-Times"))))
        assert lines(parted) == ["Thực hiện"]

    def test_says_how_many_letters_were_converted_and_from_which_fonts(self) -> None:
        (remark,) = read("a.docx", word_file(p(r("KÕ ho¹ch", ".VnTime")))).remarks
        assert remark.vi == "2 chữ được chuyển từ TCVN3 (ABC) sang Unicode (phông .VnTime)"

    def test_cells_notes_and_margins_are_converted_too(self) -> None:
        cell = f"<w:tbl><w:tr><w:tc>{p(r('C¬ quan chñ tr×', '.VnTime'))}</w:tc></w:tr></w:tbl>"
        result = read("a.docx", word_file(p("x") + cell))
        table = result.file.blocks[1]
        assert isinstance(table, Table)
        assert table.rows[0].cells[0].paragraphs[0].text == "Cơ quan chủ trì"

    def test_unicode_letters_under_the_name_of_an_old_font_are_left(self) -> None:
        text = "Kế hoạch cải cách hành chính, Ủy ban nhân dân tỉnh"
        result = read("a.docx", word_file(p(r(text, ".VnTime")) + p(r("và các cơ quan, tên gọi", ".VnTime"))))
        assert lines(result) == [text, "và các cơ quan, tên gọi"]
        assert result.remarks == ()

    def test_a_letter_that_the_table_does_not_know_is_a_doubt_with_its_place(self) -> None:
        body = p("một") + p(r("Thùc hiÖn kÕ ho¹ch vÒ bÀn", ".VnTime"))
        (doubt,) = read("a.docx", word_file(body)).doubts
        assert (doubt.text, doubt.place.vi) == ("Thực hiện kế hoạch về bÀn", "đoạn 2")
        assert doubt.reason.vi.endswith("À")

    def test_the_number_set_by_word_is_converted_with_its_paragraph(self) -> None:
        numbering = (
            '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
            '<w:lvlText w:val="§iÒu %1."/></w:lvl></w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        )
        numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        result = read("a.docx", word_file(f"{numbered}{r('Ph¹m vi', '.VnTime')}</w:p>", numbering=numbering))
        paragraph = result.file.blocks[0]
        assert isinstance(paragraph, Paragraph)
        assert (paragraph.label, paragraph.text) == ("Điều 1.", "Phạm vi")

    def test_old_letters_that_were_given_a_new_font_are_told_by_their_syllables(self) -> None:
        stored = "KÕ ho¹ch thùc hiÖn c¶i c¸ch hµnh chÝnh, c¸c së, ngµnh phèi hîp víi huyÖn, thµnh phè"
        result = read("a.docx", word_file(p(stored) + p("Së Néi vô chñ tr×")))
        assert lines(result)[1] == "Sở Nội vụ chủ trì"
        assert "TCVN3" in result.remarks[0].vi

    def test_old_and_new_letters_in_one_run_are_a_doubt(self) -> None:
        body = p(r("Thùc hiÖn kÕ ho¹ch cña tØnh", ".VnTime")) + p(r("Së Néi vô phèi hîp được", ".VnTime"))
        result = read("a.docx", word_file(body))
        assert [doubt.place.vi for doubt in result.doubts] == ["đoạn 2"]


class TestUnicodeLetters:
    def test_a_sound_file_is_what_the_reader_of_word_files_sees(self) -> None:
        from kehoach.verify.reading import read_word

        data = word_file(p("Kế hoạch số\xa015 – “cải cách”") + p(""))
        assert read("a.docx", data) == Read(read_word("a.docx", data))

    def test_letters_in_parts_are_put_together_even_over_runs(self) -> None:
        parts = unicodedata.normalize("NFD", "Kế hoạch thực hiện")
        at = parts.index("\u0301")
        result = read("a.docx", word_file(p(r(parts[:at]), r(parts[at:], more="<w:b/>"))))
        assert lines(result) == ["Kế hoạch thực hiện"]
        assert [remark.vi for remark in result.remarks] == ["chữ tổ hợp (NFD) được chuyển về dựng sẵn (NFC)"]

    def test_invisible_characters_go_and_no_break_spaces_stay(self) -> None:
        result = read("a.docx", word_file(p("Số\xa015\u200b/KH\ufeff")))
        assert lines(result) == ["Số\xa015/KH"]
        assert result.remarks[0].vi.startswith("2 ký tự")


class TestDamagedLetters:
    def test_of_a_pdf_turned_into_word_are_mended_run_by_run(self) -> None:
        body = p(
            "Āy ban nhân dân tỉnh giao ", r("nhiệm vÿ cāa", more="<w:b/>"), " Sở Nội vÿ; tiếp tÿc chā trì"
        )
        result = read("a.docx", word_file(body + p("thā tÿc, mÿc tiêu cÿ thể") + p("Xã Cāk, giáo dÿc")))
        assert lines(result) == [
            "Ủy ban nhân dân tỉnh giao nhiệm vụ của Sở Nội vụ; tiếp tục chủ trì",
            "thủ tục, mục tiêu cụ thể",
            "Xã Cāk, giáo dục",
        ]
        first = result.file.blocks[0]
        assert isinstance(first, Paragraph)
        assert [(run.text, run.look.bold) for run in first.runs][1] == ("nhiệm vụ của", True)
        assert [(doubt.text, doubt.place.vi) for doubt in result.doubts] == [("Cāk", "đoạn 3")]
        assert "được sửa lại" in result.remarks[0].vi

    def test_letters_of_an_unknown_table_are_refused_with_a_way_out(self) -> None:
        body = p("Kç ho¿ß t¿¿ þh¿¿k x¿y dþßz q¿¿l b¿¿m. Ñß l¿¿k pþ ßk t¿ßp" * 10)
        with pytest.raises(Unreadable) as error:
            read("a.docx", word_file(body))
        assert "Unicode" in error.value.text.vi


class TestPutAside:
    def test_tracked_changes_are_accepted_and_counted(self) -> None:
        body = p(
            "Trước ngày ",
            "<w:ins>" + r("30") + "</w:ins>",
            "<w:del><w:r><w:delText>15</w:delText></w:r></w:del>",
        )
        result = read("a.docx", word_file(body))
        assert lines(result) == ["Trước ngày 30"]
        assert [remark.vi for remark in result.remarks] == [
            "2 chỗ sửa đang theo dõi được lấy như đã chấp nhận"
        ]

    def test_comments_are_counted(self) -> None:
        comment = '<w:comment w:id="1"><w:p/></w:comment><w:comment w:id="2"><w:p/></w:comment>'
        assert (
            read("a.docx", word_file(p("a"), comments=comment)).remarks[0].vi.startswith("2 ghi chú bên lề")
        )

    def test_page_numbers_and_running_heads_are_dropped_with_a_reason(self) -> None:
        field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
        head = f"<w:p>{field}</w:p>" + p("Kế hoạch cải cách hành chính năm 2025") + p("DỰ THẢO")
        section = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
        result = read("a.docx", word_file(p("a") + section, header=head))
        assert [(dropped.text, dropped.reason.en) for dropped in result.dropped] == [
            ("2", "page number"),
            ("Kế hoạch cải cách hành chính năm 2025", "running head or foot of every page"),
        ]
        assert [paragraph.text for paragraph in result.file.sections[0].headers] == ["DỰ THẢO"]

    def test_the_contact_line_in_the_footer_stays(self) -> None:
        foot = p("Địa chỉ: 12 Lê Lợi; điện thoại: 0294.3855555; Email: so@tinh.gov.vn") + p("- 3 -")
        section = '<w:sectPr><w:footerReference w:type="default" r:id="footer"/></w:sectPr>'
        result = read("a.docx", word_file(p("a") + section, footer=foot))
        assert [paragraph.text[:7] for paragraph in result.file.sections[0].footers] == ["Địa chỉ"]
        assert [dropped.text for dropped in result.dropped] == ["- 3 -"]

    def test_hidden_words_are_dropped(self) -> None:
        result = read("a.docx", word_file(p("Thực hiện", r(" (xem lại)", more="<w:vanish/>"), " ngay")))
        assert lines(result) == ["Thực hiện ngay"]
        assert [dropped.text for dropped in result.dropped] == ["(xem lại)"]

    def test_words_of_a_text_box_go_to_the_end_with_a_doubt(self) -> None:
        result = read("a.docx", word_file(p(box(p("Chủ trì việc này là Sở Nội vụ"))) + p("Cuối")))
        assert lines(result)[-2:] == ["Cuối", "Chủ trì việc này là Sở Nội vụ"]
        assert result.file.text_boxes == ()
        assert [doubt.text for doubt in result.doubts] == ["Chủ trì việc này là Sở Nội vụ"]
        numbers = [block.place.number for block in result.file.blocks if isinstance(block, Paragraph)]
        assert len(set(numbers)) == len(numbers)

    def test_a_component_in_a_text_box_stays_for_the_head(self) -> None:
        result = read("a.docx", word_file(p(box(p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))) + p("a")))
        assert [paragraph.text for paragraph in result.file.text_boxes] == [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
        ]
        assert result.doubts == ()


def test_a_file_of_python_docx_is_read() -> None:
    document = Document()
    document.add_paragraph("Kế hoạch thực hiện")
    document.add_table(1, 2).rows[0].cells[1].text = "Sở Nội vụ"
    out = io.BytesIO()
    document.save(out)
    result = read("a.docx", out.getvalue())
    assert lines(result)[0] == "Kế hoạch thực hiện" and result.doubts == ()


def test_text_in_another_file_is_a_doubt() -> None:
    result = read("a.docx", word_file(p("a") + '<w:altChunk r:id="x"/>' + p('<w:subDoc r:id="y"/>')))
    assert [doubt.reason.en.split()[0] for doubt in result.doubts] == ["2"]
