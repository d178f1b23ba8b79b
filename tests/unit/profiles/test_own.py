"""An agency's own .docx as base: its styles win, what they changed is said, and the rest is ours."""

from __future__ import annotations

import unicodedata

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt, RGBColor
from lxml import etree

import kehoach
from kehoach.profiles.load import load_format, load_profile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KEPT = {"Normal", "Default Paragraph Font", "Normal Table", "No List", "header", "footer"}
PLAN = "kế hoạch: Thử\n\n# Mục đích\n\nNâng cao hiệu quả^(Theo kế hoạch năm trước).\n"


def template():
    """Return a document as an agency's template: A4, Times New Roman, and no styles but the few of Word."""
    document = docx.Document()
    root = document.styles.element
    for style in list(root.iterchildren(f"{W}style")):
        if style.find(f"{W}name").get(f"{W}val") not in KEPT:
            root.remove(style)
    for fonts in root.iter(f"{W}rFonts"):
        fonts.attrib.clear()
        for slot in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(f"{W}{slot}", "Times New Roman")
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin, section.header_distance = Mm(30), Mm(15), Mm(10)
    return document


def add(document, name, size=None, **form):
    """Add a paragraph style and return it."""
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.font.size = Pt(size) if size else None
    for key, value in form.items():
        setattr(style.paragraph_format, key, value)
    return style


def body(document, **changes):
    """Add the style of the text as nd30 has it, with changes."""
    form = {
        "alignment": WD_ALIGN_PARAGRAPH.JUSTIFY,
        "first_line_indent": Mm(10),
        "space_before": Pt(6),
        "space_after": Pt(0),
        "line_spacing": 1.0,
    }
    return add(document, "Lời văn", **{"size": 14, **form, **changes})


@pytest.fixture
def profile_of(tmp_path):
    """Save a document as the base of a profile and return the path of the profile."""

    def save(document, text=""):
        document.save(str(tmp_path / "mau-cua-so.docx"))
        path = tmp_path / "so.yaml"
        path.write_text(f"extends: nd30\nbase: mau-cua-so.docx\n{text}", encoding="utf-8")
        return str(path)

    return save


def styles_in(path):
    """Return the styles of the base package by name."""
    root = etree.fromstring(dict(load_format(path).base.parts)["word/styles.xml"])
    return {style.find(f"{W}name").get(f"{W}val"): style for style in root.iterchildren(f"{W}style")}


def told(path):
    return {entry.key: entry for entry in load_profile(path).overridden}


def test_the_looks_of_a_style_with_our_name_win(profile_of):
    document = template()
    style = body(document, size=13, first_line_indent=Mm(12.7), space_before=Pt(8), line_spacing=1.15)
    style.font.bold = True
    style.font.italic = True
    style.font.underline = True
    style.paragraph_format.left_indent = Mm(5)
    style.paragraph_format.space_after = Pt(2)
    style.paragraph_format.keep_with_next = True
    style.paragraph_format.keep_together = True
    found = load_profile(profile_of(document)).style("body")
    assert (found.size, found.bold, found.italic, found.underline) == (13, True, True, True)
    assert (found.align, found.indent, found.left, found.before, found.after) == ("both", 12.7, 5, 8, 2)
    assert (found.line, found.line_rule, found.keep_next, found.keep_lines) == (1.15, "auto", True, True)


@pytest.mark.parametrize(
    ("rule", "points", "ours"),
    [(WD_LINE_SPACING.EXACTLY, 18, "exact"), (WD_LINE_SPACING.AT_LEAST, 20, "atLeast")],
)
def test_a_spacing_in_points_is_understood(rule, points, ours, profile_of):
    document = template()
    style = body(document, line_spacing=Pt(points))
    style.paragraph_format.line_spacing_rule = rule
    found = load_profile(profile_of(document)).style("body")
    assert (found.line, found.line_rule) == (points, ours)


def test_a_role_finds_a_style_of_another_name_that_the_profile_gives_it(profile_of):
    document = template()
    add(document, "Nội dung công văn", size=13)
    path = profile_of(document, "styles: {body: {name: Nội dung công văn}}\n")
    assert load_profile(path).style("body").size == 13
    assert "Lời văn" not in styles_in(path)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("name", ["Lời văn", "LỜI VĂN", "lời Văn"])
def test_names_are_compared_blind_to_case_and_composition(name, form, profile_of):
    document = template()
    add(document, unicodedata.normalize(form, name), size=13)
    assert load_profile(profile_of(document)).style("body").size == 13


def test_looks_come_from_the_defaults_and_every_style_below(profile_of):
    document = template()
    document.styles["Normal"].paragraph_format.space_after = Pt(4)
    base = add(document, "Văn bản của Sở", size=13, first_line_indent=Mm(12.7))
    base.base_style = document.styles["Normal"]
    middle = add(document, "Văn bản 2")
    middle.base_style = base
    middle.font.bold = True
    style = add(document, "Lời văn", space_before=Pt(9))
    style.base_style = middle
    found = load_profile(profile_of(document)).style("body")
    assert (found.size, found.indent, found.bold, found.before, found.after) == (13, 12.7, True, 9, 4)


def test_a_style_that_is_based_on_itself_ends(profile_of):
    document = template()
    style = body(document, size=13)
    style.element.basedOn_val = style.style_id
    assert load_profile(profile_of(document)).style("body").size == 13


@pytest.mark.parametrize(
    ("xml", "field", "value"),
    [
        ('<w:ind w:hanging="567"/>', "indent", -10),
        ('<w:ind w:start="567"/>', "left", 10),
        ('<w:ind w:firstLine="10mm"/>', "indent", 10),
        ('<w:spacing w:before="0" w:beforeAutospacing="1"/>', "before", 14),
        ('<w:jc w:val="end"/>', "align", "right"),
        ('<w:jc w:val="distribute"/>', "align", "both"),
        ('<w:keepNext w:val="off"/>', "keep_next", False),
    ],
)
def test_words_other_spellings_are_understood(xml, field, value, profile_of):
    document = template()
    form = add(document, "Lời văn").element.get_or_add_pPr()
    form.append(parse_xml(xml.replace(" ", f" {nsdecls('w')} ", 1)))
    assert getattr(load_profile(profile_of(document)).style("body"), field) == value


def test_a_role_that_is_like_another_goes_along_with_it(profile_of):
    document = template()
    body(document, size=13, first_line_indent=Mm(12.7), line_spacing=1.2)
    profile = load_profile(profile_of(document))
    for role in ("item-1", "item-4", "bullet-2", "field", "basis", "title-1", "title-3"):
        style = profile.style(role)
        assert (style.size, style.indent, style.line) == (13, 12.7, 1.2), role
    assert profile.style("basis").italic and profile.style("title-1").bold
    assert profile.style("type").size == 14


def test_normal_is_only_the_ground(profile_of):
    document = template()
    document.styles["Normal"].font.size = Pt(11)
    document.styles["Normal"].paragraph_format.space_after = Pt(8)
    path = profile_of(document)
    profile = load_profile(path)
    assert (profile.style("body").size, profile.style("nation").after) == (14, 0)
    written = styles_in(path)["Quốc hiệu"].find(f"{W}pPr/{W}spacing")
    assert written.get(f"{W}after") == "0"


def test_roles_that_are_not_there_are_added_under_our_names(profile_of):
    document = template()
    body(document)
    path = profile_of(document)
    profile, styles = load_profile(path), styles_in(path)
    for style in profile.styles:
        assert styles[style.name].get(f"{W}styleId") == style.id
    assert styles["Đoạn đánh số 1"].find(f"{W}basedOn").get(f"{W}val") == profile.style("body").id
    assert len({s.get(f"{W}styleId") for s in styles.values()}) == len(styles)


def test_an_id_that_is_taken_is_not_taken_twice(profile_of):
    document = template()
    add(document, "Của Sở").element.styleId = "CanCu"
    path = profile_of(document)
    assert load_profile(path).style("basis").id == "CanCu2"
    assert styles_in(path)["Của Sở"].get(f"{W}styleId") == "CanCu"


def test_the_agencys_style_is_kept_as_it_is(profile_of):
    document = template()
    style = body(document, size=13)
    style.font.all_caps = True
    kept = styles_in(profile_of(document))["Lời văn"]
    assert kept.get(f"{W}styleId") == style.style_id
    assert kept.find(f"{W}rPr/{W}caps") is not None


def test_paper_and_margins_are_those_of_the_last_section(profile_of):
    document = template()
    last = document.add_section()
    last.left_margin, last.right_margin, last.top_margin = Mm(35), Mm(20), Mm(25)
    last.header_distance = Mm(12)
    profile, shipped = load_profile(profile_of(document)), load_profile("nd30")
    page = profile.page
    assert (page.left, page.right, page.top, page.bottom, page.header) == (35, 20, 25, 20, 12)
    for mine, theirs in ((profile.head, shipped.head), (profile.closing, shipped.closing)):
        assert mine.left + mine.right == pytest.approx(155)
        assert mine.left / mine.right == pytest.approx(theirs.left / theirs.right, abs=0.001)


def test_a_gutter_widens_the_left_margin(profile_of):
    document = template()
    document.sections[0].gutter = Mm(5)
    assert load_profile(profile_of(document)).page.left == 35


def test_a_section_that_a_tracked_change_replaced_does_not_count(profile_of):
    document = template()
    old = '<w:sectPr><w:pgMar w:top="0" w:right="0" w:bottom="0" w:left="0"/></w:sectPr>'
    change = f'<w:sectPrChange {nsdecls("w")} w:id="1" w:author="a">{old}</w:sectPrChange>'
    document.element.body.sectPr.append(parse_xml(change))
    assert load_profile(profile_of(document)).page == load_profile("nd30").page


def test_a_file_that_says_the_same_changes_nothing(profile_of):
    document = template()
    body(document)
    profile = load_profile(profile_of(document))
    assert profile.overridden == ()
    assert (profile.page, profile.head, profile.font) == (
        *load_profile("nd30")[5:7],
        "Times New Roman",
    )


def test_what_was_overridden_is_said_with_both_values(profile_of):
    document = template()
    body(document, size=13)
    document.sections[0].left_margin = Mm(32)
    found = told(profile_of(document))
    assert set(found) == {"page.left", "styles.body.size"}
    entry = found["styles.body.size"]
    assert entry.text.vi == "“styles.body.size” là 13 theo “mau-cua-so.docx”, thể thức ghi 14"
    assert entry.text.en == "“styles.body.size” is 13 as in “mau-cua-so.docx”, the profile says 14"
    assert entry.source == ""
    assert "32 mm" in found["page.left"].text.vi and "30 mm" in found["page.left"].text.en


def test_what_leaves_the_decree_is_said_with_its_place_and_not_refused(profile_of):
    document = template()
    body(document, size=12, space_before=Pt(3))
    document.sections[0].left_margin = Mm(25)
    found = told(profile_of(document))
    assert {key: entry.source for key, entry in found.items()} == {
        "page.left": "PL I I.3",
        "styles.body.size": "PL I II.6.e",
        "styles.body.before": "PL I II.6.e",
    }
    assert found["styles.body.size"].text.vi.endswith(
        "thể thức ghi 14; Nghị định 30/2020/NĐ-CP (PL I II.6.e) quy định 13-14"
    )


def test_sizes_that_do_not_go_together_are_said_although_each_may_be(profile_of):
    document = template()
    add(
        document,
        "Quốc hiệu",
        size=12,
        alignment=WD_ALIGN_PARAGRAPH.CENTER,
        space_after=Pt(0),
        line_spacing=1.0,
    )
    document.styles["Quốc hiệu"].font.bold = True
    found = told(profile_of(document))
    assert found["styles.nation.size"].source == "PL I V, chú thích 1"


def test_a_profile_without_rules_says_only_what_was_overridden(profile_of):
    document = template()
    body(document, size=10)
    assert told(profile_of(document, "standard: ''\n"))["styles.body.size"].source == ""


def test_the_profile_itself_is_still_held_to_the_decree(profile_of):
    path = profile_of(template(), "styles: {body: {size: 12}}\n")
    with pytest.raises(ValueError, match="is 12; Decree 30/2020"):
        load_profile(path)


def test_another_font_is_said(profile_of):
    document = template()
    document.styles["Normal"].font.name = "Arial"
    path = profile_of(document)
    assert load_profile(path).font == "Arial"
    assert told(path)["font"].source == "PL I I.4"


def test_the_font_of_a_theme_is_found(profile_of):
    document = template()
    fonts = document.styles.element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts")
    fonts.attrib.clear()
    for slot in ("asciiTheme", "hAnsiTheme"):
        fonts.set(f"{W}{slot}", "minorHAnsi")
    for style in document.styles.element.iter(f"{W}rFonts"):
        if style is not fonts:
            style.getparent().remove(style)
    assert load_profile(profile_of(document)).font == "Cambria"


def test_the_font_and_colour_of_a_single_style_are_said(profile_of):
    document = template()
    style = body(document)
    style.font.name = "Arial"
    style.font.color.rgb = RGBColor(0x36, 0x5F, 0x91)
    found = told(profile_of(document))
    assert set(found) == {"styles.body.font", "styles.body.color"}
    assert {entry.source for entry in found.values()} == {"PL I I.4"}
    assert "365F91" in found["styles.body.color"].text.vi


@pytest.mark.parametrize("color", [RGBColor(0, 0, 0), None])
def test_black_is_no_colour(color, profile_of):
    document = template()
    body(document).font.color.rgb = color
    assert told(profile_of(document)) == {}


def test_the_page_number_stays_centred_beside_an_own_header_style(profile_of):
    document = template()
    document.styles["header"].font.size = Pt(9)
    path = profile_of(document)
    style = load_profile(path).style("page-number")
    assert (style.name, style.size, style.align) == ("Số trang", 14, "center")
    assert style.id.encode() in dict(load_format(path).base.parts)["word/header-number.xml"]
    assert styles_in(path)["header"].find(f"{W}rPr/{W}sz").get(f"{W}val") == "18"
    assert told(path) == {}


def test_own_headers_are_not_used_and_that_is_said(profile_of):
    document = template()
    document.sections[0].header.paragraphs[0].text = "SỞ TƯ PHÁP"
    path = profile_of(document)
    assert list(told(path)) == ["headers"]
    parts = dict(load_format(path).base.parts)
    assert not any("SỞ TƯ PHÁP".encode() in content for content in parts.values())
    assert b" PAGE " in parts["word/header-number.xml"]


def test_automatic_numbers_are_switched_off_and_that_is_said(profile_of):
    document = template()
    style = body(document)
    style.element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 3
    path = profile_of(document)
    assert list(told(path)) == ["styles.body.numbering"]
    number = styles_in(path)["Lời văn"].find(f"{W}pPr/{W}numPr/{W}numId")
    assert number.get(f"{W}val") == "0"


def test_theme_fonts_and_lists_are_kept(profile_of):
    document = template()
    document.part.numbering_part.element.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="0"/></w:num>')
    )
    parts = dict(load_format(profile_of(document)).base.parts)
    assert b'w:numId="77"' in parts["word/numbering.xml"]
    assert b'name="Office Theme"' in parts["word/theme/theme1.xml"]
    assert b"Cambria" in parts["word/fontTable.xml"]
    assert b"/word/numbering.xml" in parts["[Content_Types].xml"]
    assert b"numbering.xml" in parts["word/_rels/document.xml.rels"]


def test_settings_are_kept_save_what_fights_with_ours(profile_of):
    document = template()
    settings = document.settings.element
    settings.append(OxmlElement("w:evenAndOddHeaders"))
    settings.append(
        parse_xml(
            f'<w:footnotePr {nsdecls("w")}><w:numFmt w:val="lowerRoman"/><w:footnote w:id="1"/></w:footnotePr>'
        )
    )
    settings.insert(0, parse_xml(f'<w:attachedTemplate {nsdecls("w", "r")} r:id="rId1"/>'))
    root = etree.fromstring(dict(load_format(profile_of(document)).base.parts)["word/settings.xml"])
    assert root.find(f"{W}characterSpacingControl") is not None
    assert root.find(f"{W}evenAndOddHeaders") is None
    assert root.find(f"{W}attachedTemplate") is None
    assert [e.get(f"{W}id") for e in root.iter(f"{W}footnote")] == ["-1", "0"]
    assert next(root.iter(f"{W}compatSetting")).get(f"{W}val") == "15"
    names = [etree.QName(e).localname for e in root]
    assert names.index("footnotePr") < names.index("compat") < names.index("rsids")


def test_nothing_that_points_outside_the_file_comes_along(profile_of):
    document = template()
    document.part.relate_to("http://example.org/x.dotx", "http://a/hyperlink", is_external=True)
    parts = dict(load_format(profile_of(document)).base.parts)
    assert not any(b"example.org" in content for content in parts.values())
    assert "docProps/thumbnail.jpeg" not in parts


def test_the_language_is_vietnamese_all_the_same(profile_of):
    path = profile_of(template())
    root = etree.fromstring(dict(load_format(path).base.parts)["word/styles.xml"])
    default = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert default.get(f"{W}val") == "vi-VN"
    assert {e.get(f"{W}val") for e in root.iter(f"{W}lang")} == {"vi-VN"}


def test_a_file_without_defaults_gets_the_language(profile_of):
    document = template()
    defaults = document.styles.element.find(f"{W}docDefaults")
    defaults.getparent().remove(defaults)
    root = etree.fromstring(dict(load_format(profile_of(document)).base.parts)["word/styles.xml"])
    assert root[0].tag == f"{W}docDefaults"
    assert root[0].find(f"{W}rPrDefault/{W}rPr/{W}lang").get(f"{W}val") == "vi-VN"


def test_the_mark_of_a_note_is_found_under_the_name_that_word_gives_it_in_vietnamese(profile_of):
    document = template()
    mark = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript = True
    mark.element.styleId = "ThamchiuCcchu"
    heir = document.styles.add_style("Dấu của Sở", WD_STYLE_TYPE.CHARACTER)
    heir.base_style = mark
    styles = styles_in(profile_of(document))
    assert styles["footnote reference"].get(f"{W}styleId") == "FootnoteReference"
    assert styles["Dấu của Sở"].find(f"{W}basedOn").get(f"{W}val") == "FootnoteReference"


def test_the_base_lies_beside_the_file_that_names_it(profile_of, tmp_path):
    document = template()
    body(document, size=13)
    profile_of(document)
    (tmp_path / "phong").mkdir()
    below = tmp_path / "phong" / "phong.yaml"
    below.write_text("extends: ../so.yaml\n", encoding="utf-8")
    assert load_profile(str(below)).style("body").size == 13
    below.write_text("extends: ../so.yaml\nbase: ''\n", encoding="utf-8")
    assert load_profile(str(below)).style("body").size == 14


def test_the_party_profile_takes_a_base_too(profile_of, tmp_path):
    document = template()
    body(document, size=13)
    profile_of(document)
    path = tmp_path / "dang.yaml"
    path.write_text("extends: hd05\nbase: mau-cua-so.docx\n", encoding="utf-8")
    assert told(str(path))["styles.body.size"].source == "PL 2, 6"


@pytest.mark.parametrize("make", [docx.Document, template])
def test_a_plan_built_on_it_is_a_right_word_file(make, profile_of):
    document = make()
    body(document, size=13)
    document.sections[0].header.paragraphs[0].text = "SỞ TƯ PHÁP"
    data = kehoach.build(PLAN, profile=profile_of(document))  # judged by the validators of the tests
    assert data.startswith(b"PK")


def test_the_same_file_gives_the_same_bytes(profile_of):
    document = template()
    body(document, size=13)
    path = profile_of(document)
    assert load_format(path) == load_format(path)
    assert kehoach.build(PLAN, profile=path) == kehoach.build(PLAN, profile=path)
