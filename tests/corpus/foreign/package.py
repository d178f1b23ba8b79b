"""A .docx around the body of a plan: styles, numbering, footnotes, header with the page number, settings."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

import docx as python_docx

from foreign.content import Content
from foreign.inline import inline
from foreign.numbers import word_level
from foreign.ooxml import Body, Numbered

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = f'xmlns:w="{_MAIN}" xmlns:r="{_OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml"'
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_BORROWED = {"fontTable": "fontTable.xml", "theme": "theme/theme1.xml"}
_PARTS = ("document", "styles", "settings", "numbering", "footnotes", "header1")
_SYMBOL = {"•": ("\uf0b7", "Symbol")}
_DATE = (2025, 1, 1, 0, 0, 0)


def docx(content: Content) -> bytes:
    """Return the plan as a Word file; the same bytes each time."""
    body = Body(content)
    inside = body.xml()
    notes = _notes(content, body)
    parts = {
        "document": f"<w:document {_SPACES}><w:body>{inside}</w:body></w:document>",
        "styles": _styles(content),
        "settings": _settings(),
        "numbering": _numbering(content, body.lists),
        "footnotes": f"<w:footnotes {_SPACES}>{notes}</w:footnotes>",
        "header1": _header(),
    }
    files = {f"word/{name}.xml": _XML + parts[name] for name in _PARTS}
    files = {"[Content_Types].xml": _types(), "_rels/.rels": _root(), **files}
    files["word/_rels/document.xml.rels"] = _relations()
    files.update(_borrowed())
    files["docProps/core.xml"] = _core(content)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, _DATE), text.encode(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


@cache
def _borrowed() -> dict[str, str]:
    """Return the parts that are the same in every file, as Word wrote them for python-docx."""
    template = Path(python_docx.__file__).parent / "templates" / "default.docx"
    with zipfile.ZipFile(template) as archive:
        return {f"word/{name}": archive.read(f"word/{name}").decode() for name in _BORROWED.values()}


def _core(content: Content) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    dublin = "http://purl.org/dc"
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{space}" xmlns:dc="{dublin}/elements/1.1/" xmlns:dcterms='
        f'"{dublin}/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{content.meta["type"]}'
        '</dc:title><dc:creator>Administrator</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">'
        "2025-01-15T08:00:00Z</dcterms:created></cp:coreProperties>"
    )


def _types() -> str:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    own = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{kind}.'
        f'{"document.main" if name == "document" else name.rstrip("1")}+xml"/>'
        for name in _PARTS
    )
    office = "application/vnd.openxmlformats"
    own += (
        f'<Override PartName="/word/fontTable.xml" ContentType="{kind}.fontTable+xml"/>'
        f'<Override PartName="/word/theme/theme1.xml" ContentType="{office}-officedocument.theme+xml"/>'
        f'<Override PartName="/docProps/core.xml" ContentType="{office}-package.core-properties+xml"/>'
    )
    return (
        f'{_XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
        'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{own}</Types>'
    )


def _root() -> str:
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return _related(
        [("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"), ("rId2", core, "docProps/core.xml")]
    )


def _relations() -> str:
    kinds = {**{name: f"{name}.xml" for name in _PARTS[1:5]}, **_BORROWED}
    entries = [(f"rId{at}", f"{_OFFICE}/{kind}", kinds[kind]) for at, kind in enumerate(kinds, 1)]
    return _related([*entries, ("rIdHead", f"{_OFFICE}/header", "header1.xml")])


def _related(entries: list[tuple[str, str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, kind, target in entries
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_XML}<Relationships xmlns="{space}">{inside}</Relationships>'


def _styles(content: Content) -> str:
    font = ".VnTime" if content.how("tcvn") else content.how("base", "Times New Roman")
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" '
        f'w:cs="{font}"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="en-US" '
        'w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    )
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    headings = "".join(_heading(level, content) for level in (1, 2, 3))
    header = (
        '<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/>'
        '<w:pPr><w:tabs><w:tab w:val="center" w:pos="4680"/></w:tabs></w:pPr></w:style>'
    )
    note = '<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/></w:style>'
    return f"<w:styles {_SPACES}>{defaults}{normal}{headings}{header}{note}</w:styles>"


def _heading(level: int, content: Content) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        f'<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/>'
        f'<w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    )


def _settings() -> str:
    return (
        f'<w:settings {_SPACES}><w:defaultTabStop w:val="720"/><w:footnotePr><w:footnote w:id="-1"/>'
        '<w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
    )


def _header() -> str:
    return (
        f'<w:hdr {_SPACES}><w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="center"/></w:pPr>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText>'
        '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>'
    )


def _notes(content: Content, body: Body) -> str:
    parts = [
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{tag}/></w:r></w:p></w:footnote>'
        for kind, number, tag in (
            ("separator", -1, "separator"),
            ("continuationSeparator", 0, "continuationSeparator"),
        )
    ]
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    for number, text in enumerate(content.meta.get("notes", ()), 1):
        words = body.runs(inline(" " + text).pieces, "", True)
        inside = f'<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>{mark}{words}</w:p>'
        parts.append(f'<w:footnote w:id="{number}">{inside}</w:footnote>')
    return "".join(parts)


def _numbering(content: Content, lists: list[Numbered]) -> str:
    """Return a list of its own for each part, each bullet, and each group of rows that counts anew."""
    kinds = sorted({entry.kind for entry in lists})
    forms = "".join(_form(at, kind, content) for at, kind in enumerate(kinds))
    instances = "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="{kinds.index(entry.kind)}"/>{_restarts(entry, content)}</w:num>'
        for at, entry in enumerate(lists, 1)
    )
    return f"<w:numbering {_SPACES}>{forms}{instances}</w:numbering>"


def _restarts(entry: Numbered, content: Content) -> str:
    if entry.kind not in ("items", "rows"):
        return ""
    levels = range(len(content.meta.get("levels", "123")) if entry.kind == "items" else 1)
    return "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>' for level in levels
    )


def _form(at: int, kind: str, content: Content) -> str:
    if kind == "items":
        levels = content.meta.get("levels", ["I.", "1.", "a)"])
        forms = [word_level(form, level) for level, form in enumerate(levels, 1)]
        inside = "".join(_level(level, *form) for level, form in enumerate(forms))
        return f'<w:abstractNum w:abstractNumId="{at}"><w:multiLevelType w:val="multilevel"/>{inside}</w:abstractNum>'
    if kind == "rows":
        inside = _level(0, "decimal", "%1")
    else:
        sign, font = _SYMBOL.get(kind, (kind, ""))
        inside = _level(0, "bullet", sign, font)
    return f'<w:abstractNum w:abstractNumId="{at}"><w:multiLevelType w:val="singleLevel"/>{inside}</w:abstractNum>'


def _level(level: int, kind: str, text: str, font: str = "") -> str:
    letters = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>' if font else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{escape(text)}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{720 + 360 * level}" w:hanging="360"/></w:pPr>{letters}</w:lvl>'
    )
