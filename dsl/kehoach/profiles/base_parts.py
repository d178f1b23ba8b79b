"""The small fixed parts of a base package, as XML text."""

from __future__ import annotations

from html import escape
from typing import Literal

from kehoach.profiles.schema import Profile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in (
        ("w", _W),
        ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("a", _A),
        ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
        ("v", "urn:schemas-microsoft-com:vml"),
    )
)
# what a part with paragraphs may name: Word's own, and the names of a drawn line with its VML twin

DOCUMENT = f"{_DECLARATION}<w:document {_NAMESPACES}><w:body></w:body></w:document>"
"""The document part without its paragraphs and sections."""

FOOTNOTES = (
    f'{_DECLARATION}<w:footnotes xmlns:w="{_W}">'
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
    "</w:footnote></w:footnotes>"
)
"""The notes part with the two lines that Word draws between text and notes; the writer adds the notes."""

HEADER_PARTS = (
    ("word/header-number.xml", "HEADER"),
    ("word/header-first.xml", "HEADER"),
    ("word/header-blank.xml", "HEADER"),
    ("word/footer-contact.xml", "FOOTER"),
    ("word/footer-blank.xml", "FOOTER"),
)
"""The headers and footers with their kinds, in the order of :class:`kehoach.profiles.schema.Headers`."""


def shell(kind: Literal["hdr", "ftr"]) -> str:
    """Return a header or footer without its paragraphs."""
    return f"{_DECLARATION}<w:{kind} {_NAMESPACES}></w:{kind}>"


def blank(kind: Literal["hdr", "ftr"], style: str) -> str:
    """Return a header or footer of one empty paragraph of a style, given by its id."""
    return f'{_DECLARATION}<w:{kind} xmlns:w="{_W}">{_in_style(style)}</w:{kind}>'


def page_number(style: str) -> str:
    """Return the header that shows the number of the page (PL I I.7), in a style given by its id."""
    fields = (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>2</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    runs = "".join(f"<w:r>{field}</w:r>" for field in fields)
    return f'{_DECLARATION}<w:hdr xmlns:w="{_W}">{_in_style(style, runs)}</w:hdr>'


def _in_style(style: str, runs: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


_TIMES_PANOSE = '<w:panose1 w:val="02020603050405020304"/>'


def font_table(profile: Profile) -> str:
    """Return the font table: the one font of the profile."""
    panose = _TIMES_PANOSE if profile.font == "Times New Roman" else ""
    return (
        f'{_DECLARATION}<w:fonts xmlns:w="{_W}"><w:font w:name="{escape(profile.font)}">{panose}'
        '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


_COLORS = (
    *(("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "000000"), ("lt2", "FFFFFF"), ("accent1", "4472C4")),
    *(("accent2", "ED7D31"), ("accent3", "A5A5A5"), ("accent4", "FFC000"), ("accent5", "5B9BD5")),
    *(("accent6", "70AD47"), ("hlink", "0563C1"), ("folHlink", "954F72")),
)


def theme(profile: Profile) -> str:
    """Return the smallest theme: no style refers to it, but Word expects one to offer colours from."""
    colors = "".join(f'<a:{name}><a:srgbClr val="{color}"/></a:{name}>' for name, color in _COLORS)
    font = f'<a:latin typeface="{escape(profile.font)}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    outline = f'<a:ln w="9525">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{_DECLARATION}<a:theme xmlns:a="{_A}" name="kehoach">'
        f'<a:themeElements><a:clrScheme name="kehoach">{colors}</a:clrScheme><a:fontScheme name="kehoach">'
        f"<a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="kehoach"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{outline * 3}'
        f"</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}"
        "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def settings(profile: Profile) -> str:
    """Return the settings: Word 2013+ layout, Vietnamese decimal and list marks, the separators of notes."""
    uri = "http://schemas.microsoft.com/office/word"
    modes = (
        ("compatibilityMode", 15),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1),
        ("differentiateMultirowTableHeaders", 1),
    )
    compat = "".join(f'<w:compatSetting w:name="{name}" w:uri="{uri}" w:val="{val}"/>' for name, val in modes)
    return (
        f'<w:settings xmlns:w="{_W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        f"<w:compat>{compat}</w:compat>"
        f'<w:themeFontLang w:val="{escape(profile.language)}"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def doc_defaults(profile: Profile) -> str:
    """Return the defaults of all text: the font in all four slots, its size, black, the language."""
    font, size = escape(profile.font), round(profile.style("normal").size * 2)
    slots = " ".join(f'w:{slot}="{font}"' for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f'<w:docDefaults xmlns:w="{_W}"><w:rPrDefault><w:rPr><w:rFonts {slots}/><w:color w:val="000000"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        f'<w:lang w:val="{escape(profile.language)}" w:eastAsia="{escape(profile.language)}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


FIXED_STYLES = (
    f'<w:style xmlns:w="{_W}" w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    f'<w:style xmlns:w="{_W}" w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr></w:style>",
    f'<w:style xmlns:w="{_W}" w:type="numbering" w:default="1" w:styleId="NoList">'
    '<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
    f'<w:style xmlns:w="{_W}" w:type="character" w:styleId="FootnoteReference">'
    '<w:name w:val="footnote reference"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
)
"""Styles that Word always has, and the mark of a note."""
