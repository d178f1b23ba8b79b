"""Effective formatting is resolved through all its levels as Word does it."""

from __future__ import annotations

from typing import Any

import pytest

DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault>"
    "<w:pPrDefault><w:pPr>{}</w:pPr></w:pPrDefault></w:docDefaults>"
)
FONT = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}"/>'
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme>'
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent1><a:srgbClr val="4472c4"/></a:accent1>'
    '</a:clrScheme><a:fontScheme><a:majorFont><a:latin typeface="Calibri Light"/><a:ea typeface=""/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface="Arial"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)


def on(*names: str) -> str:
    return "".join(f"<w:{name}/>" for name in names)


def look(word: Any, run: str, styles: str = "", pr: str = "", **parts: str) -> Any:
    return word.one(word.p(word.r("x", run), pr=pr), styles=styles, **parts).runs[0].look


def test_without_any_styles_it_is_what_word_takes(word: Any) -> None:
    seen = word.one(word.p("x"))
    assert seen.runs[0].look[:2] == ("Times New Roman", 10.0)
    assert (seen.align, seen.line, seen.line_rule, seen.before, seen.after) == ("left", 1.0, "auto", 0.0, 0.0)


def test_each_level_lies_over_the_one_below(word: Any) -> None:
    defaults = DEFAULTS.format(FONT.format("Arial") + '<w:sz w:val="20"/><w:color w:val="FF0000"/>', "")
    normal = word.style("Normal", '<w:rPr><w:sz w:val="28"/></w:rPr>', default=True)
    title = word.style("Title", '<w:rPr><w:sz w:val="26"/></w:rPr>', based_on="Normal")
    strong = word.style("Strong", "<w:rPr><w:i/></w:rPr>", kind="character")
    styles = defaults + normal + title + strong
    assert look(word, "", defaults).size == 10.0
    assert look(word, "", styles).size == 14.0
    titled = look(
        word, '<w:rStyle w:val="Strong"/><w:u w:val="single"/>', styles, '<w:pStyle w:val="Title"/>'
    )
    assert titled[:5] == ("Arial", 13.0, False, True, True)
    assert titled.color == "FF0000"


@pytest.mark.parametrize(
    ("defaults", "paragraph", "character", "direct", "bold"),
    [
        ("", "", "", "", False),
        ("", "<w:b/>", "", "", True),
        ("", "<w:b/>", "<w:b/>", "", False),
        ("", "", "<w:b/>", "", True),
        ("", "<w:b/>", "<w:b/>", "<w:b/>", True),
        ("", "<w:b/>", "", '<w:b w:val="0"/>', False),
        ("", "<w:b/>", '<w:b w:val="false"/>', "", True),
        ("<w:b/>", "", "", "", True),
        ("<w:b/>", "<w:b/>", "", "", True),
        ("<w:b/>", "", "", '<w:b w:val="off"/>', False),
    ],
)
def test_bold_is_turned_over_by_styles_and_set_by_direct_formatting(
    word: Any, defaults: str, paragraph: str, character: str, direct: str, bold: bool
) -> None:
    styles = (
        DEFAULTS.format(defaults, "")
        + word.style("P", f"<w:rPr>{paragraph}</w:rPr>", default=True)
        + word.style("C", f"<w:rPr>{character}</w:rPr>", kind="character")
    )
    assert look(word, f'<w:rStyle w:val="C"/>{direct}', styles).bold is bold


def test_a_derived_style_sets_bold_and_does_not_turn_it_over(word: Any) -> None:
    styles = word.style("A", "<w:rPr><w:b/></w:rPr>") + word.style("B", "<w:rPr><w:b/></w:rPr>", based_on="A")
    assert look(word, "", styles, '<w:pStyle w:val="B"/>').bold


def test_caps_italic_and_hidden_are_seen(word: Any) -> None:
    seen = look(word, on("caps", "i", "vanish") + '<w:vertAlign w:val="superscript"/>')
    assert seen.caps and seen.italic and seen.hidden and seen.superscript


@pytest.mark.parametrize(
    ("name", "font"),
    [
        ("minorHAnsi", "Calibri"),
        ("majorAscii", "Calibri Light"),
        ("minorBidi", "Arial"),
        ("majorEastAsia", "Calibri Light"),
    ],
)
def test_a_font_of_the_theme_gets_its_name(word: Any, name: str, font: str) -> None:
    fonts = f'<w:rFonts w:asciiTheme="{name}" w:hAnsiTheme="{name}" w:ascii="Arial"/>'
    assert look(word, fonts, theme=THEME).font == font


def test_a_plain_font_above_wins_over_a_theme_font_below(word: Any) -> None:
    below = '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr>'
    styles = word.style("N", below, default=True)
    assert look(word, FONT.format("Arial"), styles, theme=THEME).font == "Arial"


def test_without_a_theme_word_takes_times_new_roman(word: Any) -> None:
    assert (
        look(word, '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>').font
        == "Times New Roman"
    )


def test_letters_with_marks_may_have_another_font(word: Any) -> None:
    runs = word.one(word.p(word.r("Kế hoạch", '<w:rFonts w:ascii="Arial" w:hAnsi=".VnTime"/>'))).runs
    assert [(run.text, run.look.font) for run in runs] == [
        ("K", "Arial"),
        ("ế", ".VnTime"),
        (" ho", "Arial"),
        ("ạ", ".VnTime"),
        ("ch", "Arial"),
    ]


@pytest.mark.parametrize(
    ("color", "seen"),
    [
        ('w:val="FF0000"', "FF0000"),
        ('w:val="0000ff"', "0000FF"),
        ('w:val="auto"', "auto"),
        ('w:val="auto" w:themeColor="accent1"', "4472C4"),
        ('w:val="2F5496" w:themeColor="accent1" w:themeShade="BF"', "2F5496"),
        ('w:val="auto" w:themeColor="text1"', "000000"),
        ('w:val="red"', "auto"),
    ],
)
def test_colours_are_rrggbb(word: Any, color: str, seen: str) -> None:
    assert look(word, f"<w:color {color}/>", theme=THEME).color == seen


@pytest.mark.parametrize(("size", "seen"), [("28", 14.0), ("27", 13.5), ("13pt", 13.0), ("huge", 10.0)])
def test_sizes_are_points(word: Any, size: str, seen: float) -> None:
    assert look(word, f'<w:sz w:val="{size}"/>').size == seen


def test_a_circle_of_styles_ends(word: Any) -> None:
    styles = (
        word.style("A", "<w:rPr><w:b/></w:rPr>", based_on="B")
        + word.style("B", "<w:rPr><w:i/></w:rPr>", based_on="A")
        + word.style("Self", '<w:rPr><w:sz w:val="40"/></w:rPr>', based_on="Self")
    )
    assert look(word, "", styles, '<w:pStyle w:val="A"/>').bold
    assert look(word, "", styles, '<w:pStyle w:val="B"/>').italic
    assert look(word, "", styles, '<w:pStyle w:val="Self"/>').size == 20.0


def test_a_long_family_of_styles_is_followed(word: Any) -> None:
    styles = word.style("s0", "<w:rPr><w:b/></w:rPr>") + "".join(
        word.style(f"s{n}", f'<w:rPr><w:sz w:val="{n}"/></w:rPr>', based_on=f"s{n - 1}") for n in range(1, 40)
    )
    seen = look(word, "", styles, '<w:pStyle w:val="s39"/>')
    assert (seen.bold, seen.size) == (True, 19.5)


def test_an_unknown_style_is_the_default_one(word: Any) -> None:
    styles = word.style("N", '<w:rPr><w:sz w:val="28"/></w:rPr>', default=True)
    seen = word.one(
        word.p(word.r("x", '<w:rStyle w:val="none"/>'), pr='<w:pStyle w:val="none"/>'), styles=styles
    )
    assert (seen.style, seen.runs[0].look.size) == ("N", 14.0)


@pytest.mark.parametrize(
    ("word_value", "seen"),
    [
        ("left", "left"),
        ("start", "left"),
        ("center", "center"),
        ("end", "right"),
        ("both", "both"),
        ("distribute", "both"),
    ],
)
def test_alignment_has_four_kinds(word: Any, word_value: str, seen: str) -> None:
    assert word.one(word.p("x", pr=f'<w:jc w:val="{word_value}"/>')).align == seen


@pytest.mark.parametrize(
    ("indents", "left", "right", "first"),
    [
        ('w:left="567" w:right="284" w:firstLine="720"', 10.001, 5.009, 12.7),
        ('w:start="567" w:end="284"', 10.001, 5.009, 0.0),
        ('w:left="567" w:hanging="567"', 10.001, 0.0, -10.001),
        ('w:firstLine="300" w:hanging="567"', 0.0, 0.0, -10.001),
        ('w:firstLineChars="200"', 0.0, 0.0, 9.878),
        ('w:firstLineChars="200" w:firstLine="567"', 0.0, 0.0, 10.001),
        ('w:left="1cm"', 10.0, 0.0, 0.0),
    ],
)
def test_indents_are_millimetres(word: Any, indents: str, left: float, right: float, first: float) -> None:
    styles = word.style("N", '<w:rPr><w:sz w:val="28"/></w:rPr>', default=True)
    seen = word.one(word.p("x", pr=f"<w:ind {indents}/>"), styles=styles)
    assert (seen.left, seen.right, seen.first_line) == (left, right, first)


def test_an_indent_above_replaces_a_hanging_one_below(word: Any) -> None:
    styles = word.style("N", '<w:pPr><w:ind w:left="567" w:hanging="284"/></w:pPr>', default=True)
    seen = word.one(word.p("x", pr='<w:ind w:firstLine="567"/>'), styles=styles)
    assert (seen.left, seen.first_line) == (10.001, 10.001)


@pytest.mark.parametrize(
    ("spacing", "line", "rule"),
    [
        ('w:line="360"', 1.5, "auto"),
        ('w:line="360" w:lineRule="auto"', 1.5, "auto"),
        ('w:line="360" w:lineRule="exact"', 18.0, "exact"),
        ('w:line="340" w:lineRule="atLeast"', 17.0, "atLeast"),
        ('w:before="120"', 1.0, "auto"),
    ],
)
def test_line_spacing_is_a_multiple_or_points(word: Any, spacing: str, line: float, rule: str) -> None:
    seen = word.one(word.p("x", pr=f"<w:spacing {spacing}/>"))
    assert (seen.line, seen.line_rule) == (line, rule)


@pytest.mark.parametrize(
    ("spacing", "before", "after"),
    [
        ('w:before="120" w:after="60"', 6.0, 3.0),
        ('w:beforeLines="50"', 6.0, 0.0),
        ('w:before="120" w:beforeAutospacing="1" w:afterAutospacing="1"', 14.0, 14.0),
        ('w:before="120" w:beforeAutospacing="0"', 6.0, 0.0),
    ],
)
def test_space_around_is_points(word: Any, spacing: str, before: float, after: float) -> None:
    seen = word.one(word.p("x", pr=f"<w:spacing {spacing}/>"))
    assert (seen.before, seen.after) == (before, after)


def test_contextual_spacing_leaves_no_space_between_like_paragraphs(word: Any) -> None:
    spaced = '<w:pPr><w:spacing w:before="120" w:after="120"/><w:contextualSpacing/></w:pPr>'
    styles = word.style("A", spaced, default=True) + word.style(
        "B", '<w:pPr><w:spacing w:before="80"/></w:pPr>'
    )
    blocks = word(word.p("1"), word.p("2"), word.p("3", pr='<w:pStyle w:val="B"/>'), styles=styles).blocks
    assert [(block.before, block.after) for block in blocks] == [(6.0, 0.0), (0.0, 6.0), (4.0, 0.0)]


def test_switches_of_a_paragraph_are_seen(word: Any) -> None:
    seen = word.one(
        word.p("x", pr=on("keepNext", "keepLines", "pageBreakBefore") + '<w:outlineLvl w:val="1"/>')
    )
    assert (seen.keep_next, seen.keep_lines, seen.page_break_before, seen.outline) == (True, True, True, 1)
    assert word.one(word.p("x", pr='<w:outlineLvl w:val="9"/>')).outline is None


def test_the_table_style_lies_below_the_paragraph_style(word: Any) -> None:
    styles = (
        DEFAULTS.format('<w:sz w:val="20"/>', "")
        + word.style("N", "<w:pPr><w:keepNext/></w:pPr>", default=True)
        + word.style("Big", '<w:rPr><w:sz w:val="40"/></w:rPr>')
        + word.style(
            "T",
            '<w:pPr><w:spacing w:after="60"/><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr>'
            '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
            '<w:tblStylePr w:type="wholeTable"><w:rPr><w:i/></w:rPr></w:tblStylePr>'
            '<w:tblStylePr w:type="firstCol"><w:rPr><w:caps/></w:rPr></w:tblStylePr>',
            kind="table",
        )
    )
    pr = '<w:tblStyle w:val="T"/><w:tblLook w:val="0020" w:firstRow="1" w:firstColumn="0"/>'
    table = word.table(
        word.tbl(
            word.tr("a", word.tc(word.p("b", pr='<w:pStyle w:val="Big"/>'))),
            word.tr("c", "d"),
            pr=pr,
            grid=(900, 900),
        ),
        styles=styles,
    )
    first, second = table.rows[0].cells[0].paragraphs[0], table.rows[0].cells[1].paragraphs[0]
    below = table.rows[1].cells[0].paragraphs[0]
    assert (first.align, first.after, first.keep_next) == ("center", 3.0, True)
    assert first.runs[0].look[1:4] == (12.0, True, True)
    assert second.runs[0].look[1:4] == (20.0, True, True)
    assert below.runs[0].look[1:4] == (12.0, False, True)
    assert not below.runs[0].look.caps


def test_lengths_that_are_none_are_passed_over(word: Any) -> None:
    seen = word.one(
        word.p("x", pr='<w:ind w:left="far" w:right="1e999"/><w:spacing w:before="nan" w:line=""/>')
    )
    assert (seen.left, seen.right, seen.before, seen.line) == (0.0, 0.0, 0.0, 1.0)
