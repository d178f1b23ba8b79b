"""Lines are seen however they are made: drawn, as borders, or typed."""

from __future__ import annotations

from typing import Any

import pytest

from kehoach.verify.metrics import text_width
from kehoach.verify.seen import Line

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme>'
    '<a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme><a:fmtScheme><a:lnStyleLst><a:ln w="6350"/>'
    '<a:ln w="12700"/></a:lnStyleLst></a:fmtScheme></a:themeElements></a:theme>'
)


def shape(size: tuple[int, int], inside: str, preset: str = "line", more: str = "") -> str:
    return (
        f'<w:r><w:drawing><wp:anchor><wp:extent cx="{size[0]}" cy="{size[1]}"/><a:graphic><a:graphicData><wps:wsp>'
        f'<wps:spPr><a:xfrm><a:ext cx="{size[0]}" cy="{size[1]}"/></a:xfrm><a:prstGeom prst="{preset}"/>{inside}'
        "</wps:spPr>"
        f"{more}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


SOLID = '<a:solidFill><a:srgbClr val="{}"/></a:solidFill>'
BLACK = f'<a:ln w="9525">{SOLID.format("000000")}</a:ln>'
STYLED = '<wps:style><a:lnRef idx="1"><a:schemeClr val="accent1"/></a:lnRef></wps:style>'


@pytest.mark.parametrize(
    ("drawing", "line"),
    [
        (shape((1800000, 0), BLACK), Line("shape", 50.0, 0.75, "000000")),
        (shape((1080000, 1440000), BLACK, "straightConnector1"), Line("shape", 50.0, 0.75, "000000")),
        (
            shape((1800000, 0), f'<a:ln w="12700">{SOLID.format("ff0000")}<a:prstDash val="dash"/></a:ln>'),
            Line("shape", 50.0, 1.0, "FF0000", True),
        ),
        (shape((1800000, 0), "", more=STYLED), Line("shape", 50.0, 0.5, "4472C4")),
        (
            shape((1800000, 0), f"<a:ln>{SOLID.format('000000')}</a:ln>", more=STYLED),
            Line("shape", 50.0, 0.5, "000000"),
        ),
        (shape((1800000, 12700), SOLID.format("000000"), "rect"), Line("shape", 50.0, 1.0, "000000")),
    ],
)
def test_a_drawn_line(word: Any, drawing: str, line: Line) -> None:
    assert word.one(word.p(drawing), theme=THEME).lines == (line,)


@pytest.mark.parametrize(
    "drawing",
    [
        shape((1800000, 0), "<a:ln><a:noFill/></a:ln>"),
        shape((1800000, 0), ""),
        shape((1800000, 900000), BLACK, "rect"),
        shape((1800000, 0), "", "rect"),
    ],
)
def test_what_is_no_line(word: Any, drawing: str) -> None:
    assert word.one(word.p(drawing), theme=THEME).lines == ()


def test_lines_in_a_group_are_seen_each_with_its_own_length(word: Any) -> None:
    def part(width: int) -> str:
        extent = f'<a:xfrm><a:ext cx="{width}" cy="0"/></a:xfrm>'
        return f'<wps:wsp><wps:spPr>{extent}<a:prstGeom prst="line"/>{BLACK}</wps:spPr></wps:wsp>'

    group = (
        '<w:r><w:drawing><wp:anchor><wp:extent cx="3600000" cy="0"/><a:graphic><a:graphicData><wpg:wgp>'
        f"{part(360000)}{part(720000)}</wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )
    assert [line.length for line in word.one(word.p(group)).lines] == [10.0, 20.0]
    frame = '<wpg:grpSpPr><a:xfrm><a:ext cx="2000" cy="0"/><a:chExt cx="1000" cy="0"/></a:xfrm></wpg:grpSpPr>'
    scaled = group.replace("<wpg:wgp>", f"<wpg:wgp>{frame}")
    assert [line.length for line in word.one(word.p(scaled)).lines] == [20.0, 40.0]


@pytest.mark.parametrize(
    ("inside", "line"),
    [
        (
            '<v:line from="0,3pt" to="72pt,3pt" strokecolor="black" strokeweight="1pt"/>',
            Line("vml", 25.4, 1.0, "000000"),
        ),
        ('<v:line from="1in,0" to="2in,0"/>', Line("vml", 25.4, 0.75, "000000")),
        ('<v:line from="a" to="b"/>', Line("vml", None, 0.75, "000000")),
        (
            '<v:shape type="#_x0000_t32" style="width:72pt;height:0" strokecolor="#f00">'
            '<v:stroke dashstyle="dash"/></v:shape>',
            Line("vml", 25.4, 0.75, "FF0000", True),
        ),
        (
            '<v:rect style="width:72pt;height:1.5pt" o:hr="t" fillcolor="#000000 [3213]" stroked="f"/>',
            Line("vml", 25.4, 0.75, "000000"),
        ),
        (
            '<v:group style="width:72pt;height:36pt" coordsize="1440,720"><v:line from="0,0" to="720,0"/></v:group>',
            Line("vml", 12.7, 0.75, "000000"),
        ),
        (
            '<v:group style="width:9pt;height:9pt" coordsize="1,1"/><v:line from="0,0" to="72,0"/>',
            Line("vml", 25.4, 0.75, "000000"),
        ),
    ],
)
def test_a_line_of_the_elder_kind(word: Any, inside: str, line: Line) -> None:
    assert word.one(word.p(f"<w:r><w:pict>{inside}</w:pict></w:r>")).lines == (line,)


def test_of_two_forms_of_one_line_one_is_seen(word: Any) -> None:
    both = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{shape((1800000, 0), BLACK)[5:-6]}</mc:Choice>'
        '<mc:Fallback><w:pict><v:line from="0,0" to="9,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    )
    assert [line.kind for line in word.one(word.p(both)).lines] == ["shape"]


def test_a_border_below_is_a_line_as_wide_as_the_paragraph(word: Any) -> None:
    border = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:color="auto"/></w:pBdr><w:ind w:left="1440" w:right="1440"/>'
    seen = word.one(word.p("x", pr=border))
    assert seen.lines == (Line("border", pytest.approx(165.0 - 50.8, abs=0.02), 0.75, "auto"),)
    assert not seen.border


def test_borders_on_four_sides_are_a_box_and_no_line(word: Any) -> None:
    sides = "".join(f'<w:{side} w:val="dashed" w:sz="4"/>' for side in ("top", "left", "bottom", "right"))
    seen = word.one(word.p("x", pr=f"<w:pBdr>{sides}</w:pBdr>"))
    assert (seen.border, seen.lines) == (True, ())


TIMES = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/>'


@pytest.mark.parametrize(
    ("text", "pr", "kind", "length"),
    [
        ("__________", "", "underscores", 24.69),
        ("__________", '<w:vertAlign w:val="superscript"/>', "underscores", 16.46),
        ("----------", "", "hyphens", 16.45),
        ("———", "", "hyphens", 14.82),
        ("---***---", "", "hyphens", None),
        ("-----o0o-----", "", "hyphens", None),
        ("Độc lập - Tự do", '<w:u w:val="single"/>', "underline", None),
        ("      ", '<w:u w:val="single"/>', "underline", 7.41),
    ],
)
def test_a_typed_line(word: Any, text: str, pr: str, kind: str, length: float | None) -> None:
    (line,) = word.one(word.p(word.r(text, TIMES + pr))).lines
    assert line.kind == kind
    assert (
        line.length == (pytest.approx(length, abs=0.02) if length else pytest.approx(line.length))
        and line.length
    )


@pytest.mark.parametrize("text", ["-", "- Như trên;", "...", "a_b", "__", "Độc lập - Tự do - Hạnh phúc", ""])
def test_what_is_no_typed_line(word: Any, text: str) -> None:
    assert word.one(word.p(text)).lines == ()


def test_a_line_after_a_soft_break_is_seen(word: Any) -> None:
    run = f"<w:r><w:rPr>{TIMES}</w:rPr><w:t>UBND</w:t><w:br/><w:t>_____</w:t></w:r>"
    assert [line.kind for line in word.one(word.p(run)).lines] == ["underscores"]


def test_an_underlined_tab_is_a_line_of_unknown_length(word: Any) -> None:
    assert word.one(word.p('<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/></w:r>')).lines == (
        Line("underline", None, None, "auto"),
    )


def test_some_words_underlined_are_no_line(word: Any) -> None:
    assert word.one(word.p(word.r("một ", '<w:u w:val="single"/>'), "hai")).lines == ()


def test_the_motto_is_as_wide_as_in_the_font(word: Any) -> None:
    bold = word.one(word.p(word.r("Độc lập - Tự do - Hạnh phúc", TIMES + "<w:b/>"))).runs[0]
    assert text_width(bold.text, bold.look) == pytest.approx(60.46, abs=0.02)


def test_accents_add_no_width_and_capitals_do(word: Any) -> None:
    look = word.one(word.p(word.r("x", TIMES))).runs[0].look
    assert text_width("ế", look) == text_width("e", look) == text_width("e\u0302\u0301", look)
    assert text_width("ự", look) == text_width("ư", look) > text_width("u", look)
    assert text_width("abc", look._replace(caps=True)) == text_width("ABC", look)
