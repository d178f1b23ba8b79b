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
from docx.oxml import parse_xml

from kehoach.profiles.base_own import own_parts
from kehoach.profiles.base_parts import (
    DOCUMENT,
    FOOTNOTES,
    HEADER_PARTS,
    blank,
    font_table,
    page_number,
    settings,
    shell,
    theme,
)
from kehoach.profiles.base_styles import add_styles
from kehoach.profiles.own import read_own
from kehoach.profiles.schema import BasePackage, Headers, Profile
from kehoach.text.files import ReadFile, read_file

_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_CUSTOM_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_WRITTEN = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml")
_FILLED = ("word/document.xml", "word/footnotes.xml", "word/header-first.xml", "word/footer-contact.xml")


def make_base(profile: Profile, read_path: ReadFile = read_file) -> BasePackage:
    """Return the base package of *profile*: from an agency's own .docx what that file decides, else all ours.

    The parts that differ from document to document (text, notes, properties) are left out of it, but the
    content types and the relationships already count on them.

    Args:
        profile: the profile.
        read_path: how the agency's own file is read.

    Raises:
        ProfileError: the agency's own file cannot be used.
    """
    theirs = own_parts(profile, read_own(profile.base, read_path)) if profile.base else {}
    document: Any = docx.Document()
    _empty(document)
    if not theirs:
        add_styles(document.styles.element, profile)
    _settings(document, profile)
    section = _add_parts(document, profile, "word/numbering.xml" in theirs)
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as package:
        parts = {name: package.read(name) for name in package.namelist()} | theirs
    return BasePackage(
        parts=tuple(sorted((name, data) for name, data in parts.items() if name not in _WRITTEN + _FILLED)),
        document=_split(DOCUMENT, "</w:body>"),
        footnotes=_split(FOOTNOTES, "</w:footnotes>"),
        header_first=_split(shell("hdr"), "</w:hdr>"),
        footer_contact=_split(shell("ftr"), "</w:ftr>"),
        section=section,
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


def _settings(document: Any, profile: Profile) -> None:
    for child in parse_xml(settings(profile)):
        document.settings.element.append(child)


def _add_parts(document: Any, profile: Profile, lists: bool) -> Headers:
    """Add the parts that python-docx does not make, and return the ids of the headers and footers."""
    part, package = document.part, document.part.package

    def add(owner: Any, name: str, content_type: str, relation: str, content: str) -> str:
        new = Part(PackURI(f"/{name}"), content_type, content.encode(), package)
        return str(owner.relate_to(new, relation))

    style = profile.style("page-number").id
    texts = Headers(page_number(style), "", blank("hdr", style), "", blank("ftr", style))
    ids = [
        add(part, name, getattr(CONTENT_TYPE, f"WML_{kind}"), getattr(RELATIONSHIP_TYPE, kind), text)
        for (name, kind), text in zip(HEADER_PARTS, texts, strict=True)
    ]
    fonts, styles = CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE
    add(part, "word/fontTable.xml", fonts, styles, font_table(profile))
    add(part, "word/footnotes.xml", CONTENT_TYPE.WML_FOOTNOTES, RELATIONSHIP_TYPE.FOOTNOTES, "")
    add(part, "word/theme/theme1.xml", CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME, theme(profile))
    if lists:
        add(part, "word/numbering.xml", CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING, "")
    extended = CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES
    add(package, "docProps/app.xml", *extended, "")
    add(package, "docProps/custom.xml", _CUSTOM_TYPE, _CUSTOM_REL, "")
    return Headers(*ids)


def _split(xml: str, mark: str) -> tuple[str, str]:
    before, found, after = xml.rpartition(mark)
    return before, found + after
