"""The styles of a profile as styles of Word, each saying only what it changes of the one it is based on."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.styles import Styles

from kehoach.profiles.base_parts import FIXED_STYLES, doc_defaults
from kehoach.profiles.schema import PAGE_NUMBER, TITLES, Profile, Style

_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_BUILT_IN = ("normal", "footnote", "page-number", *TITLES)
_FONT = ("size", "bold", "italic", "underline")
_SPACING = ("before", "after", "keep_next", "keep_lines", "align", "indent", "left")


def add_styles(root: Any, profile: Profile) -> None:
    """Put the styles of *profile* into *root*, the element of a styles part.

    It is empty, or that of an agency's own file, whose styles stay as they are.
    """
    styles: Any = Styles(root)
    own = {style.get(qn("w:styleId")) for style in root.iterchildren(qn("w:style"))}
    if not own:
        root.append(parse_xml(doc_defaults(profile)))
    added = [style for style in profile.styles if style.id not in own]
    made = {style.role: styles.add_style(style.name, WD_STYLE_TYPE.PARAGRAPH, True) for style in added}
    for style in added:
        made[style.role].element.styleId = style.id
    for style in added:
        _fill(made[style.role], style, profile)
    _add_fixed(root)


def _add_fixed(root: Any) -> None:
    """Add the styles that Word always has, save those that are there under whatever id."""
    names = {
        name.get(qn("w:val"), "").casefold() for name in root.iterfind(f"{qn('w:style')}/{qn('w:name')}")
    }
    for xml in FIXED_STYLES:
        style = parse_xml(xml)
        if style.find(qn("w:name")).get(qn("w:val")).casefold() not in names:
            root.append(style)


def _fill(target: Any, style: Style, profile: Profile) -> None:
    base = profile.style(style.based_on) if style.based_on else None
    if base is not None:
        target.element.basedOn_val = base.id
    if style.role == "normal":
        target.element.set(qn("w:default"), "1")
    if style.role not in _BUILT_IN or style.name == PAGE_NUMBER:
        target.element.set(qn("w:customStyle"), "1")
    if style.role in TITLES:
        target.element.get_or_add_next().val = profile.style("body").id
    target.hidden = False
    target.quick_style = True
    _font(target.font, style, base)
    _paragraph(target.paragraph_format, style, base)
    if style.role in TITLES:
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(TITLES.index(style.role)))
        target.element.get_or_add_pPr().append(level)


def _changed(style: Style, base: Style | None, names: tuple[str, ...]) -> dict[str, Any]:
    plain = {"align": "left"} if base is None else base._asdict()
    return {name: getattr(style, name) for name in names if getattr(style, name) != plain.get(name, 0)}


def _font(font: Any, style: Style, base: Style | None) -> None:
    changed = _changed(style, base, _FONT)
    if "size" in changed:
        font.size = Pt(style.size)
        size = OxmlElement("w:szCs")
        size.set(qn("w:val"), str(round(style.size * 2)))
        font._element.rPr.find(qn("w:sz")).addnext(size)
    for name in ("bold", "italic", "underline"):
        if name in changed:
            setattr(font, name, changed[name])


def _paragraph(form: Any, style: Style, base: Style | None) -> None:
    for name, value in _changed(style, base, _SPACING).items():
        if name in ("before", "after"):
            setattr(form, f"space_{name}", Pt(value))
        elif name == "keep_next":
            form.keep_with_next = value
        elif name == "keep_lines":
            form.keep_together = value
        elif name == "align":
            form.alignment = _ALIGN[value]
        else:
            setattr(form, "first_line_indent" if name == "indent" else "left_indent", Mm(value))
    if base is None or (style.line, style.line_rule) != (base.line, base.line_rule):
        _line(form, style)


def _line(form: Any, style: Style) -> None:
    if style.line_rule == "auto":
        form.line_spacing = float(style.line)
        return
    form.line_spacing = Pt(style.line)
    exact = style.line_rule == "exact"
    form.line_spacing_rule = WD_LINE_SPACING.EXACTLY if exact else WD_LINE_SPACING.AT_LEAST
