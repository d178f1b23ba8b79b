"""Sections are seen with their paper, margins, numbers, headers and footers."""

from __future__ import annotations

from typing import Any

import pytest

from kehoach.verify.reading import read_word


def sect(inside: str = "", size: str = 'w:w="11906" w:h="16838"') -> str:
    margins = (
        '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/>'
    )
    return f"<w:sectPr>{inside}<w:pgSz {size}/>{margins}</w:sectPr>"


def ref(identity: str, kind: str = "default") -> str:
    part = "header" if identity.startswith("h") else "footer"
    return f'<w:{part}Reference w:type="{kind}" r:id="{identity}"/>'


def test_a_page_of_a4(word: Any) -> None:
    (seen,) = word(word.p("x"), sect('<w:pgNumType w:start="3" w:fmt="upperRoman"/><w:titlePg/>')).sections
    assert (seen.width, seen.height) == (pytest.approx(210, abs=0.1), pytest.approx(297, abs=0.1))
    assert [round(side) for side in seen[3:9]] == [20, 20, 30, 15, 10, 10]
    assert (seen.landscape, seen.first_differs, seen.start, seen.number_format) == (
        False,
        True,
        3,
        "upperRoman",
    )
    assert word(word.p("x"), sect()).sections[0][10:13] == (False, None, "decimal")


def test_a_file_without_section_is_letter_paper(word: Any) -> None:
    (seen,) = word(word.p("x"), "<w:sectPr/>").sections
    assert (seen.width, seen.height, seen.left) == (215.9, 279.4, 25.4)


def test_each_paragraph_knows_its_section_and_column(word: Any) -> None:
    wide = 'w:w="16838" w:h="11906" w:orient="landscape"'
    seen = word(
        word.p("a", pr=sect()),
        word.p("b"),
        word.tbl(word.tr(word.tc("c", word.p(pr=sect())))),
        word.p("d", pr=sect('<w:type w:val="continuous"/>', wide)),
        word.p("e"),
        sect('<w:cols w:num="2" w:space="720"/>'),
    )
    assert [section.landscape for section in seen.sections] == [False, True, False]
    assert [section.break_type for section in seen.sections] == ["nextPage", "continuous", "nextPage"]
    places = [
        (block.place.section, round(block.width))
        for block in seen.blocks
        if block.place.table is None and hasattr(block, "text")
    ]
    assert places == [(0, 165), (1, 252), (1, 252), (2, 76)]


def test_a_section_ends_also_where_the_end_of_its_last_paragraph_is_deleted(word: Any) -> None:
    seen = word(word.p("a", pr=f"<w:rPr><w:del/></w:rPr>{sect()}"), word.p("b"))
    assert [(block.text, block.place.section) for block in seen.blocks] == [("ab", 1)]


def test_headers_hold_on_until_there_are_new_ones(word: Any) -> None:
    seen = word(
        word.p("a", pr=sect(ref("h1") + ref("h2", "first") + ref("f1"))),
        word.p("b", pr=sect(ref("h3"))),
        word.p("c"),
        sect(ref("h9") + ref("h4", "even")),
        margins={
            "h1": word.p("một"),
            "h2": word.p("hai"),
            "h3": word.p("ba"),
            "h4": word.p("bốn"),
            "f1": word.p("chân"),
        },
        settings="<w:evenAndOddHeaders/>",
    )
    assert [[(q.place.region, q.text) for q in section.headers] for section in seen.sections] == [
        [("header", "một"), ("first-header", "hai")],
        [("header", "ba"), ("first-header", "hai")],
        [("first-header", "hai"), ("even-header", "bốn")],
    ]
    assert [[q.text for q in section.footers] for section in seen.sections] == [["chân"]] * 3
    assert all(section.even_differs for section in seen.sections)


def test_a_page_number_is_found_in_tables_frames_and_text_boxes_of_a_header(word: Any) -> None:
    page = '<w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    content = f"<w:txbxContent>{word.p(page)}</w:txbxContent>"
    box = f"<w:r><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></w:r>"
    seen = word(
        word.p("x"),
        sect(ref("h1") + ref("f1")),
        margins={"h1": word.p("", box), "f1": word.tbl(word.tr(word.tc(word.p(page)))) + word.p()},
    )
    assert [run.field for q in seen.sections[0].headers for run in q.runs if run.field] == ["PAGE"]
    assert [run.field for q in seen.sections[0].footers for run in q.runs if run.field] == ["PAGE"]
    assert {q.place.region for q in seen.sections[0].headers} == {"header"}
    assert seen.text_boxes == ()


def test_the_title_author_language_and_properties(word: Any) -> None:
    parts = word.files(
        word.p("x"),
        styles='<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>',
    )
    kind = "http://schemas.openxmlformats.org"
    custom = f"{kind}/officeDocument/2006/relationships/custom-properties"
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(
        "</Relationships>",
        f'<Relationship Id="r2" Type="{kind}/package/2006/relationships/metadata/core-properties" Target="c.xml"/>'
        f'<Relationship Id="r3" Type="{custom}" Target="/d.xml"/></Relationships>',
    )
    parts["c.xml"] = (
        '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title> Kế hoạch </dc:title><dc:creator>Sở</dc:creator></c>'
    )
    parts["d.xml"] = '<d><property name="CodeNumber"><lpwstr>12</lpwstr></property></d>'
    seen = read_word("a.docx", word.packed(parts))
    assert (seen.title, seen.author, seen.language) == ("Kế hoạch", "Sở", "vi-VN")
    assert seen.properties == (("CodeNumber", "12"),)


@pytest.mark.parametrize(
    ("defaults", "normal", "settings", "language"),
    [
        ("vi-VN", "", "", "vi-VN"),
        ("en-US", "vi-VN", "", "vi-VN"),
        ("", "", "vi-VN", "vi-VN"),
        ("", "", "", ""),
    ],
)
def test_the_language_is_that_of_plain_text(
    word: Any, defaults: str, normal: str, settings: str, language: str
) -> None:
    def lang(name: str, text: str) -> str:
        return f'<w:{name} w:val="{text}"/>' if text else ""

    styles = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{lang('lang', defaults)}</w:rPr></w:rPrDefault></w:docDefaults>"
    )
    styles += word.style("N", f"<w:rPr>{lang('lang', normal)}</w:rPr>", default=True)
    assert word(word.p("x"), styles=styles, settings=lang("themeFontLang", settings)).language == language
