"""The base package of a profile, made with python-docx: styles, settings, header, notes, and nothing else.

python-docx starts from a template of 800 KB; all of it is taken out here and only what the profile says is
put in, so that a document carries no style, theme or language that nobody asked for.
"""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml import etree

from kehoach.profiles.base_parts import (
    DOCUMENT_NAMESPACES,
    FOOTNOTES,
    font_table,
    settings,
    theme,
)
from kehoach.profiles.base_styles import add_styles
from kehoach.profiles.schema import BasePackage, Profile

_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_CUSTOM_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_WRITTEN = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml")
_FILLED = ("word/document.xml", "word/footnotes.xml")


def make_base(profile: Profile) -> BasePackage:
    """Return the base package of *profile*.

    The parts that differ from document to document (text, notes, properties) are left out of it, but the
    content types and the relationships already count on them.
    """
    document: Any = docx.Document()
    _empty(document)
    add_styles(document, profile)
    _section(document, profile)
    _settings(document, profile)
    _add_parts(document, profile)
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return BasePackage(
        parts=tuple(sorted((name, data) for name, data in parts.items() if name not in _WRITTEN + _FILLED)),
        document=_frame(document),
        footnotes=_split(FOOTNOTES, "</w:footnotes>"),
    )


def _empty(document: Any) -> None:
    """Take out everything that the default template brought along."""
    keep = {RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.SETTINGS}
    for rels, kept in ((document.part.rels, keep), (document.part.package.rels, None)):
        for key, rel in list(rels.items()):
            if kept is None:
                drop = rel.reltype not in (
                    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
                    RELATIONSHIP_TYPE.CORE_PROPERTIES,
                )
            else:
                drop = rel.reltype not in kept
            if drop:
                del rels[key]
    for element in (document.styles.element, document.settings.element):
        for child in list(element):
            element.remove(child)


def _section(document: Any, profile: Profile) -> None:
    """PL I I.1-3 and I.7: paper, margins, the page number in the top margin and none on page 1."""
    section, page = document.sections[0], profile.page
    section.page_width, section.page_height = Mm(page.width), Mm(page.height)
    section.top_margin, section.bottom_margin = Mm(page.top), Mm(page.bottom)
    section.left_margin, section.right_margin = Mm(page.left), Mm(page.right)
    section.header_distance, section.footer_distance = Mm(page.header), Mm(page.header)
    section.gutter = Mm(0)
    section._sectPr.attrib.clear()
    for tag in ("w:cols", "w:docGrid"):
        for element in section._sectPr.findall(qn(tag)):
            section._sectPr.remove(element)
    section.different_first_page_header_footer = True
    for header, numbered in ((section.header, True), (section.first_page_header, False)):
        header.is_linked_to_previous = False
        paragraph = header.paragraphs[0]
        paragraph.style = document.styles[profile.style("page-number").name]
        if numbered:
            _page_field(paragraph)


def _page_field(paragraph: Any) -> None:
    for kind, content in (("begin", ""), ("", " PAGE "), ("separate", ""), ("text", "2"), ("end", "")):
        run = paragraph.add_run()
        if kind == "text":
            run.text = content
            continue
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.set(qn("xml:space"), "preserve")
            element.text = content
        run._r.append(element)


def _settings(document: Any, profile: Profile) -> None:
    for child in parse_xml(settings(profile)):
        document.settings.element.append(child)


def _add_parts(document: Any, profile: Profile) -> None:
    part, package = document.part, document.part.package
    related = (
        (
            part,
            "/word/fontTable.xml",
            CONTENT_TYPE.WML_FONT_TABLE,
            RELATIONSHIP_TYPE.FONT_TABLE,
            font_table(profile),
        ),
        (part, "/word/footnotes.xml", CONTENT_TYPE.WML_FOOTNOTES, RELATIONSHIP_TYPE.FOOTNOTES, FOOTNOTES),
        (part, "/word/theme/theme1.xml", CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME, theme(profile)),
        (
            package,
            "/docProps/app.xml",
            CONTENT_TYPE.OFC_EXTENDED_PROPERTIES,
            RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
            "",
        ),
        (package, "/docProps/custom.xml", _CUSTOM_TYPE, _CUSTOM_REL, ""),
    )
    for owner, name, content_type, relation, content in related:
        owner.relate_to(Part(PackURI(name), content_type, content.encode(), package), relation)


def _frame(document: Any) -> tuple[str, str]:
    """Return the document part before and after its paragraphs; the section stands after them."""
    section = document.element.body.sectPr
    root = parse_xml(f"<w:document {DOCUMENT_NAMESPACES}><w:body/></w:document>")
    root[0].append(section)
    etree.cleanup_namespaces(root, keep_ns_prefixes=list(root.nsmap))
    xml = etree.tostring(root, encoding="unicode")
    return _split(_DECLARATION + xml, "<w:sectPr")


_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def _split(xml: str, mark: str) -> tuple[str, str]:
    before, found, after = xml.rpartition(mark)
    return before, found + after
