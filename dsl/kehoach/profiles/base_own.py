"""The parts of a base package that come from an agency's own .docx, made to go with ours."""

from __future__ import annotations

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from kehoach.profiles.base_parts import settings
from kehoach.profiles.base_styles import add_styles
from kehoach.profiles.own import A, OwnFile
from kehoach.profiles.own_looks import NOTE_MARK, looks_of
from kehoach.profiles.schema import Profile

_OURS = ("footnotePr", "compat")
# CT_Settings, ECMA-376 Part 1, 17.15.1.78: what may stand after those two
_AFTER_OURS = frozenset(
    (
        *("docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang", "clrSchemeMapping", "captions"),
        *("doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade", "readModeInkLockDown"),
        *("smartTagType", "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol"),
        *("listSeparator", "docId", "conflictMode", "discardImageEditingData", "defaultImageDpi"),
        "chartTrackingRefBased",
    )
)
_FIGHTING = ("evenAndOddHeaders", "endnotePr")  # a header of even pages, and notes that we do not write


def own_parts(profile: Profile, own: OwnFile) -> dict[str, bytes]:
    """Return the parts of *own* that take the place of ours, with the styles of *profile* that it lacks."""
    styles = _styles(profile, own)
    parts = {"word/styles.xml": _xml(styles)}
    if own.settings is not None:
        parts["word/settings.xml"] = _settings(profile, own.settings)
    if own.theme is not None and own.theme.find(f"{A}themeElements") is not None:
        parts["word/theme/theme1.xml"] = _xml(own.theme)
    if own.fonts is not None:
        parts["word/fontTable.xml"] = _xml(own.fonts)
    if own.numbering is not None:
        parts["word/numbering.xml"] = _numbering(own.numbering, styles)
    return parts


def _xml(root: Any) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _styles(profile: Profile, own: OwnFile) -> Any:
    root = parse_xml(_xml(own.styles))
    ids = {style.id for style in profile.styles}
    pairs = zip(*(tree.iterchildren(qn("w:style")) for tree in (own.styles, root)), strict=True)
    for theirs, style in pairs:
        if style.styleId in ids and looks_of(own, theirs).numbered:
            style.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 0
    _speak(root, profile.language)
    _claim(root, NOTE_MARK.id, NOTE_MARK.name)
    add_styles(root, profile)
    _without_loose_ends(root, root, ("w:basedOn", "w:next", "w:link"))
    return root


def _speak(root: Any, language: str) -> None:
    """Set the language of all text: the spelling checker and a screen reader go by it."""
    place = root
    for tag in ("w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang"):
        below = place.find(qn(tag))
        if below is None:
            below = etree.SubElement(place, qn(tag))
            place.insert(len(place) if tag == "w:lang" else 0, below)
        place = below
    for element in root.iter(qn("w:lang")):
        element.set(qn("w:val"), language)


def _claim(root: Any, identifier: str, name: str) -> None:
    """Give the style called *name* the id that the writer knows it by; Word in Vietnamese names it otherwise."""
    for style in root.iterchildren(qn("w:style")):
        called = style.find(qn("w:name"))
        if called is None or called.get(qn("w:val"), "").casefold() != name:
            continue
        old = style.get(qn("w:styleId"))
        style.set(qn("w:styleId"), identifier)
        for tag in ("w:basedOn", "w:link", "w:next"):
            for reference in root.iter(qn(tag)):
                if reference.get(qn("w:val")) == old:
                    reference.set(qn("w:val"), identifier)


def _settings(profile: Profile, root: Any) -> bytes:
    """The settings, with the separators of notes, the layout of Word 2013+ and the language of ours."""
    for name in (*_FIGHTING, *_OURS):
        for element in root.findall(qn(f"w:{name}")):
            root.remove(element)
    after = (child for child in root if str(child.tag).rpartition("}")[2] in _AFTER_OURS)
    place = min((root.index(child) for child in after), default=len(root))
    ours = etree.fromstring(settings(profile))
    for number, name in enumerate(_OURS):
        root.insert(place + number, ours.find(qn(f"w:{name}")))
    for language in root.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), profile.language)
    return _xml(root)


def _numbering(root: Any, styles: Any) -> bytes:
    """The lists, without bullets that are pictures: those lie in parts that are not taken over."""
    for tag in ("w:numPicBullet", "w:lvlPicBulletId"):
        for element in list(root.iter(qn(tag))):
            element.getparent().remove(element)
    _without_loose_ends(root, styles, ("w:pStyle", "w:styleLink", "w:numStyleLink"))
    return _xml(root)


def _without_loose_ends(root: Any, styles: Any, tags: tuple[str, ...]) -> None:
    """Take out the references to styles that there are not, which some programs leave behind."""
    known = {style.get(qn("w:styleId")) for style in styles.iterchildren(qn("w:style"))}
    for reference in [element for tag in tags for element in root.iter(qn(tag))]:
        if reference.get(qn("w:val")) not in known:
            reference.getparent().remove(reference)
