"""The words of a file are all seen, once, as the final text has them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kehoach.verify.seen import WordFile


def fld(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instr(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


EITHER = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="{}"><w:t>a</w:t></mc:Choice>'
    "<mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r>"
)
BOX = "<w:txbxContent>{}</w:txbxContent>"
SHAPE = (
    '<w:drawing><wp:anchor><wp:extent cx="1800000" cy="360000"/><a:graphic><a:graphicData><wps:wsp>'
    '<wps:spPr>{}</wps:spPr><wps:txbx>{}</wps:txbx><wps:bodyPr lIns="0" rIns="0"/></wps:wsp>'
    "</a:graphicData></a:graphic></wp:anchor></w:drawing>"
)
PICT = '<w:pict><v:shape style="width:100pt;height:30pt"{}><v:textbox>{}</v:textbox></v:shape></w:pict>'
OUTLINE = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'


def test_neighbours_of_one_look_are_one_run(word: Any) -> None:
    bold = "<w:b/>"
    seen = word.one(
        word.p(word.r("Kế "), "<w:proofErr/>", word.r("hoạch "), word.r("số", bold), word.r(" 1", bold))
    )
    assert [run.text for run in seen.runs] == ["Kế hoạch ", "số 1"]
    assert seen.text == "Kế hoạch số 1"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/></w:r>", "a\nb\n"),
        ('<w:r><w:br w:type="page"/></w:r>', "\f"),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:softHyphen/></w:r>", "a\u2011\u00ad"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', "•"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:char="zz"/><w:sym w:char="D800"/></w:r>', "✓"),
        ("<w:r><w:t> a </w:t></w:r>", "a"),
        ('<w:r><w:t xml:space="preserve"> a\n b </w:t></w:r>', " a  b "),
        ("<w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink><w:r><w:t>b</w:t></w:r>", "ab"),
        ("<w:smartTag><w:smartTag><w:r><w:t>a</w:t></w:r></w:smartTag></w:smartTag>", "a"),
        ("<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent><w:r><w:t>a</w:t></w:r></w:sdtContent></w:sdt>", "a"),
        ("<w:ins><w:r><w:t>a</w:t></w:r></w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del>", "a"),
        ("<w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>b</w:t></w:r></w:moveTo>", "b"),
        ("<m:oMath><m:r><m:t>x²</m:t></m:r></m:oMath>", "x²"),
        ("<w:r><w:ruby><w:rt><w:r><w:t>a</w:t></w:r></w:rt><w:rubyBase/></w:ruby><w:t>b</w:t></w:r>", "ab"),
        ("<w:unknown><w:r><w:t>a</w:t></w:r></w:unknown>", "a"),
        (EITHER.format("wps"), "a"),
        (EITHER.format("zzz"), "b"),
    ],
)  # fmt: skip
def test_what_a_paragraph_can_hold(word: Any, content: str, text: str) -> None:
    assert word.one(word.p(content)).text == text


def test_a_complex_field_shows_its_result_under_its_name(word: Any) -> None:
    field = fld("begin") + instr(" PAGE  \\* MERGEFORMAT ") + fld("separate") + word.r("2") + fld("end")
    assert [(run.text, run.field) for run in word.one(word.p("trang ", field, " nữa")).runs] == [
        ("trang ", ""),
        ("2", "PAGE"),
        (" nữa", ""),
    ]


def test_a_field_without_a_result_is_still_seen(word: Any) -> None:
    assert word.one(word.p(fld("begin") + instr("page") + fld("end"))).runs[0][0::3] == ("", "PAGE")
    assert word.one(word.p('<w:fldSimple w:instr=" PAGE "/>')).runs[0].field == "PAGE"
    assert word.one(word.p("<w:r><w:pgNum/></w:r>")).runs[0].field == "PAGE"


def test_a_simple_field_and_a_field_in_a_field(word: Any) -> None:
    simple = '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple>'
    inner = fld("begin") + instr("PAGEREF _1") + fld("separate") + word.r("5") + fld("end")
    outer = fld("begin") + instr('TOC \\o "1-3"') + fld("separate") + word.r("Mục I") + inner + fld("end")
    seen = word(word.p(simple), word.p(outer), word.p("sau")).blocks
    assert seen[0].runs[0][0::3] == ("9", "NUMPAGES")
    assert [(run.text, run.field) for run in seen[1].runs] == [("Mục I", "TOC"), ("5", "PAGEREF")]
    assert seen[2].runs[0].field == ""


def test_a_field_can_run_over_paragraphs(word: Any) -> None:
    begin = fld("begin") + instr("TOC") + fld("separate") + word.r("một")
    seen = word(word.p(begin), word.p("hai"), word.p("ba", fld("end"), "bốn")).blocks
    assert [[(run.text, run.field) for run in block.runs] for block in seen] == [
        [("một", "TOC")],
        [("hai", "TOC")],
        [("ba", "TOC"), ("bốn", "")],
    ]


def test_a_field_that_never_ends_loses_no_word(word: Any, texts: Callable[[WordFile], list[str]]) -> None:
    assert texts(word(word.p(fld("begin"), "a"), word.p("b"))) == ["a", "b"]


def test_tracked_changes_are_taken_as_accepted_and_counted(word: Any) -> None:
    seen = word(
        word.p(
            "a",
            "<w:ins><w:r><w:t>b</w:t></w:r></w:ins>",
            "<w:del><w:r><w:delText>c</w:delText></w:r></w:del>",
        ),
        word.p("d", pr="<w:rPr><w:ins/></w:rPr>"),
    )
    assert [block.text for block in seen.blocks] == ["ab", "d"]
    assert (seen.counted.insertions, seen.counted.deletions) == (2, 1)


def test_a_paragraph_whose_end_is_deleted_is_one_with_the_next(
    word: Any, texts: Callable[[WordFile], list[str]]
) -> None:
    gone = "<w:rPr><w:del/></w:rPr>"
    seen = word(
        word.p("a", pr=gone), word.p("b", pr='<w:jc w:val="center"/>'), word.p(pr=gone),
        word.tbl(word.tr(word.tc(word.p("c", pr=gone)))), word.p("d", pr=gone),
    )  # fmt: skip
    assert texts(seen) == ["ab", "c", "d"]
    assert seen.blocks[0].align == "center"
    assert seen.counted.deletions == 4


def test_footnotes_and_endnotes_are_numbered_apart(word: Any) -> None:
    seen = word(
        word.p(
            "a",
            '<w:r><w:footnoteReference w:id="2"/></w:r>',
            "b",
            '<w:r><w:endnoteReference w:id="2"/></w:r>',
        ),
        footnotes='<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{word.p("chân")}</w:footnote>',
        endnotes=f'<w:endnote w:id="2">{word.p("cuối")}</w:endnote>',
    )
    assert [(run.text, run.note) for run in seen.blocks[0].runs] == [
        ("a", None),
        ("", 2),
        ("b", None),
        ("", -2),
    ]
    assert [(number, note[0].text, note[0].place.region) for number, note in seen.notes] == [
        (2, "chân", "note"),
        (-2, "cuối", "note"),
    ]


def test_a_text_box_is_read_once_and_apart(word: Any) -> None:
    both = (
        '<mc:AlternateContent><mc:Choice Requires="wps">'
        + SHAPE.format(OUTLINE, BOX.format(word.p("DỰ THẢO")))
        + "</mc:Choice><mc:Fallback>"
        + PICT.format("", BOX.format(word.p("DỰ THẢO")))
        + "</mc:Fallback></mc:AlternateContent>"
    )
    seen = word(word.p("trên"), word.p("a", f"<w:r>{both}</w:r>"))
    assert [block.text for block in seen.blocks] == ["trên", "a"]
    assert [(box.text, box.border, box.width, box.place.region) for box in seen.text_boxes] == [
        ("DỰ THẢO", True, 50.0, "text-box")
    ]
    assert seen.counted.text_boxes == 1


@pytest.mark.parametrize(
    ("outline", "bordered"), [("", False), ("<a:ln><a:noFill/></a:ln>", False), (OUTLINE, True)]
)
def test_whether_a_line_is_drawn_around_a_text_box(word: Any, outline: str, bordered: bool) -> None:
    seen = word(word.p("<w:r>" + SHAPE.format(outline, BOX.format(word.p("x"))) + "</w:r>"))
    assert seen.text_boxes[0].border is bordered


@pytest.mark.parametrize(("stroked", "bordered"), [("", True), (' stroked="f"', False)])
def test_a_text_box_of_the_elder_kind(word: Any, stroked: str, bordered: bool) -> None:
    inner = word.tbl(word.tr("trong bảng")) + word.p("x")
    seen = word(word.p("<w:r>" + PICT.format(stroked, BOX.format(inner)) + "</w:r>"))
    assert [(box.text, box.border) for box in seen.text_boxes] == [("trong bảng", bordered), ("x", bordered)]
    assert seen.text_boxes[1].width == pytest.approx(85.6 * 25.4 / 72, abs=0.01)


def test_pictures_are_counted(word: Any) -> None:
    blip = "<a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic>"
    modern = f'<w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/>{blip}</wp:inline></w:drawing></w:r>'
    elder = "<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>"
    chart = "<w:r><w:drawing><wp:inline><a:graphic/></wp:inline></w:drawing></w:r>"
    assert word.one(word.p(modern, elder, chart)).pictures == 3


def test_content_controls_hold_paragraphs_tables_rows_and_cells(
    word: Any, texts: Callable[[WordFile], list[str]]
) -> None:
    def sdt(inner: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    body = sdt(word.p("a")) + sdt(word.tbl(sdt(word.tr(sdt(word.tc(sdt(word.p("b"))))) + sdt(word.tr("c")))))
    assert texts(word(body, word.p("d"))) == ["a", "b", "c", "d"]


def test_things_that_a_finished_file_lacks_are_counted(word: Any) -> None:
    seen = word(
        word.p("a\xa0b\xa0", '<w:r><w:br w:type="page"/></w:r>', "<w:r><w:commentReference/></w:r>"),
        comments=f"<w:comment>{word.p('c')}</w:comment><w:comment/>",
    )
    assert (seen.counted.nonbreaking_spaces, seen.counted.manual_page_breaks, seen.counted.comments) == (
        2,
        1,
        2,
    )


def test_places_count_from_one_in_each_region(word: Any) -> None:
    seen = word(word.p("a"), word.tbl(word.tr("b", "c")), word.p("d"))
    cells = seen.blocks[1].rows[0].cells
    places = [seen.blocks[0].place, *(cell.paragraphs[0].place for cell in cells), seen.blocks[2].place]
    assert [place.number for place in places] == [1, 2, 3, 4]
    assert [place[3:] for place in places] == [(None,) * 3, (0, 0, 0), (0, 0, 1), (None,) * 3]
    assert seen.blocks[1].place.number == 2
