"""The base package: the styles of Word, the page, the header, and none of the default template's weight."""

from __future__ import annotations

import pytest
from lxml import etree

from kehoach.profiles.load import load_base, load_format, load_profile
from kehoach.profiles.styles import style_id

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def parts():
    return {name: etree.fromstring(content) for name, content in load_base("nd30").parts}


def style(parts, identifier):
    return parts["word/styles.xml"].find(f"{W}style[@{W}styleId='{identifier}']")


def test_it_holds_these_parts_and_no_others(parts):
    assert set(parts) == {
        "[Content_Types].xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "word/fontTable.xml",
        "word/footer-blank.xml",
        "word/header-blank.xml",
        "word/header-number.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme/theme1.xml",
    }


def test_it_is_light():
    assert sum(len(content) for _, content in load_base("nd30").parts) < 30_000


def test_the_font_stands_in_all_four_slots(parts):
    fonts = parts["word/styles.xml"].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts")
    assert dict(fonts.attrib) == {
        f"{W}{slot}": "Times New Roman" for slot in ("ascii", "hAnsi", "eastAsia", "cs")
    }


def test_the_language_is_vietnamese_and_the_colour_black(parts):
    looks = parts["word/styles.xml"].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    assert looks.find(f"{W}lang").get(f"{W}val") == "vi-VN"
    assert looks.find(f"{W}color").get(f"{W}val") == "000000"


@pytest.mark.parametrize("depth", range(1, 7))
def test_titles_are_words_own_headings(depth, parts):
    heading = style(parts, f"Heading{depth}")
    assert heading.find(f"{W}name").get(f"{W}val") == f"heading {depth}"
    assert heading.get(f"{W}customStyle") is None
    assert heading.find(f"{W}pPr/{W}outlineLvl").get(f"{W}val") == str(depth - 1)
    assert heading.find(f"{W}next").get(f"{W}val") == "LoiVan"


def test_other_styles_have_readable_vietnamese_names(parts):
    custom = [s for s in parts["word/styles.xml"].iter(f"{W}style") if s.get(f"{W}customStyle")]
    names = {s.get(f"{W}styleId"): s.find(f"{W}name").get(f"{W}val") for s in custom}
    assert names["CoQuanBanHanh"] == "Cơ quan ban hành"
    assert names["LoiVan"] == "Lời văn"
    assert not any(set(name) & set(",;") for name in names.values())


@pytest.mark.parametrize("tag", ["latentStyles", "rsid", "link"])
def test_the_styles_carry_no_junk(tag, parts):
    assert parts["word/styles.xml"].find(f".//{W}{tag}") is None


def test_a_style_says_only_what_it_changes(parts):
    assert [etree.QName(child).localname for child in style(parts, "CanCu")] == [
        "name",
        "basedOn",
        "qFormat",
        "rPr",
    ]
    assert style(parts, "CanCu").find(f"{W}basedOn").get(f"{W}val") == "LoiVan"
    assert style(parts, "Heading3").find(f"{W}rPr/{W}b").get(f"{W}val") == "0"


def test_the_body_is_justified_indented_and_spaced(parts):
    form = style(parts, "LoiVan").find(f"{W}pPr")
    assert form.find(f"{W}jc").get(f"{W}val") == "both"
    assert form.find(f"{W}ind").get(f"{W}firstLine") == "567"
    assert form.find(f"{W}spacing").get(f"{W}before") == "120"


def test_the_room_for_the_signature_can_grow(parts):
    spacing = style(parts, "ChoKy").find(f"{W}pPr/{W}spacing")
    assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == ("1600", "atLeast")


def test_the_page_number_is_a_field_and_centred(parts):
    numbered = parts["word/header-number.xml"]
    assert [e.text for e in numbered.iter(f"{W}instrText")] == [" PAGE "]
    assert [e.get(f"{W}fldCharType") for e in numbered.iter(f"{W}fldChar")] == ["begin", "separate", "end"]
    assert numbered.find(f"{W}p/{W}pPr/{W}pStyle").get(f"{W}val") == "Header"
    assert style(parts, "Header").find(f"{W}pPr/{W}jc").get(f"{W}val") == "center"


@pytest.mark.parametrize("name", ["word/header-blank.xml", "word/footer-blank.xml"])
def test_a_blank_header_or_footer_is_one_empty_paragraph(name, parts):
    assert [etree.QName(e).localname for e in parts[name].iter()][1:] == ["p", "pPr", "pStyle"]


def test_a_section_can_refer_to_every_header_and_footer(parts):
    targets = {
        relation.get("Id"): (relation.get("Target"), relation.get("Type").rpartition("/")[2])
        for relation in parts["word/_rels/document.xml.rels"]
    }
    section = load_base("nd30").section
    assert [targets[identifier] for identifier in section] == [
        ("header-number.xml", "header"),
        ("header-first.xml", "header"),
        ("header-blank.xml", "header"),
        ("footer-contact.xml", "footer"),
        ("footer-blank.xml", "footer"),
    ]
    assert section._fields == ("numbered", "first", "blank", "contact", "blank_footer")


def test_the_content_types_know_every_part_and_those_to_come(parts):
    known = {e.get("PartName") for e in parts["[Content_Types].xml"] if e.get("PartName")}
    filled = {
        "/word/document.xml",
        "/word/footnotes.xml",
        "/word/header-first.xml",
        "/word/footer-contact.xml",
    }
    made = {f"/{name}" for name in parts if not name.endswith((".rels", "[Content_Types].xml"))}
    properties = {"/docProps/core.xml", "/docProps/app.xml", "/docProps/custom.xml"}
    assert known == made | filled | properties


@pytest.mark.parametrize(
    ("name", "inside"),
    [("document", "body"), ("header_first", "hdr"), ("footer_contact", "ftr"), ("footnotes", "footnotes")],
)
def test_the_parts_that_the_writer_fills_take_paragraphs_and_drawings(name, inside):
    before, after = getattr(load_base("nd30"), name)
    root = etree.fromstring(f"{before}<w:p/>{after}".encode())
    place = root.find(f"{W}{inside}") if inside == "body" else root
    assert etree.QName(place).localname == inside
    assert place[-1].tag == f"{W}p"
    if name != "footnotes":
        assert {"w", "r", "mc", "wp", "a", "wps", "v"} <= set(root.nsmap)


def test_the_end_of_the_document_holds_no_section():
    assert load_base("nd30").document[1] == "</w:body></w:document>"


def test_an_underlined_style_is_underlined_in_word(tmp_path):
    (tmp_path / "a.yaml").write_text(
        "extends: nd30\nstandard: ''\nstyles:\n  recipients-title: {underline: true}\n", encoding="utf-8"
    )
    styles = etree.fromstring(dict(load_base(str(tmp_path / "a.yaml")).parts)["word/styles.xml"])
    underline = styles.find(f"{W}style[@{W}styleId='NoiNhan']/{W}rPr/{W}u")
    assert underline.get(f"{W}val") == "single"
    assert styles.find(f"{W}style[@{W}styleId='LoiVan']/{W}rPr") is None


def test_word_lays_it_out_as_the_newest_kind_of_document(parts):
    modes = {
        m.get(f"{W}name"): m.get(f"{W}val") for m in parts["word/settings.xml"].iter(f"{W}compatSetting")
    }
    assert modes["compatibilityMode"] == "15"


def test_the_notes_begin_with_the_two_separators():
    before, after = load_base("nd30").footnotes
    notes = etree.fromstring((before + after).encode())
    assert [(n.get(f"{W}id"), n.get(f"{W}type")) for n in notes] == [
        ("-1", "separator"),
        ("0", "continuationSeparator"),
    ]


def test_an_agencys_own_profile_makes_its_own_base(tmp_path):
    (tmp_path / "so.yaml").write_text(
        "extends: nd30\n"
        "title: {vi: Sở Tư pháp, en: Department of Justice}\n"
        "page: {left: 35, right: 20, top: 25, header: 12.5}\n"
        "head: {left: 54}\n"
        "closing: {left: 65}\n"
        "styles:\n"
        "  body: {indent: 12.7, line: 1.15}\n",
        encoding="utf-8",
    )
    (tmp_path / "phong.yaml").write_text(
        "extends: ./so.yaml\nlabels: {lead: Đơn vị chủ trì}\n", encoding="utf-8"
    )
    path = str(tmp_path / "phong.yaml")
    profile, base = load_format(path)
    head = load_profile("nd30").head
    assert profile.name == "phong"
    assert profile.title.vi == "Sở Tư pháp"
    assert (profile.head.left, profile.head.right) == (54, head.right)
    assert profile.label("lead") == "Đơn vị chủ trì"
    assert profile.label("partner") == "Cơ quan phối hợp"
    assert (profile.style("item-1").indent, profile.style("basis").line) == (12.7, 1.15)
    assert (profile.page.left, profile.page.header) == (35, 12.5)
    assert b'w:firstLine="720"' in dict(base.parts)["word/styles.xml"]
    assert load_profile(path) == profile


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Cơ quan ban hành", "CoQuanBanHanh"),
        ("heading 1", "Heading1"),
        ("Đoạn đánh số 3", "DoanDanhSo3"),
        ("Normal", "Normal"),
    ],
)
def test_the_id_of_a_style_is_its_name_without_marks(name, identifier):
    assert style_id(name) == identifier
