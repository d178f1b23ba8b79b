"""The source of a plan inside its Word file: a custom XML data part (ECMA-376 part 1, 15.2.5).

Word shows nothing of it and keeps it when it saves; LibreOffice keeps it too. ``kehoach import`` reads it back.
"""

from __future__ import annotations

from kehoach.render.docx.text import encode, escape

NAMESPACE = "urn:kehoach:source:1"
_ID = "{6B1F3C52-9A0D-4E57-8C1B-2D5E7F4A9036}"  # a data store item needs one; the file holds one such item
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="{0}"?>\n'
_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships"
_ITEM, _ABOUT = "customXml/item1.xml", "customXml/itemProps1.xml"
_TYPES = "[Content_Types].xml"
_MAIN = "word/_rels/document.xml.rels"
_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_RELATIONSHIP = f'<Relationship Id="{{0}}" Type="{_OFFICE}/relationships/{{1}}" Target="{{2}}"/>'

Part = tuple[str, bytes]


def embed(parts: list[Part], source: str) -> list[Part]:
    """Return the parts of a Word file with the source of its plan among them.

    Args:
        parts: names and contents, with the content types and the relationships of the main part.
        source: the text of the plan; "" adds nothing.

    Raises:
        IllegalCharacterError: the text holds a character that XML cannot hold.
    """
    if not source:
        return parts
    words = f'<source xmlns="{NAMESPACE}" xml:space="preserve">{escape(source)}</source>'
    store = (
        f'<ds:datastoreItem ds:itemID="{_ID}" xmlns:ds="{_OFFICE}/customXml"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    leads = _RELATIONSHIP.format("rId1", "customXmlProps", "itemProps1.xml")
    relations = f'<Relationships xmlns="{_RELATION}">{leads}</Relationships>'
    typed = (
        f'<Override PartName="/{_ITEM}" ContentType="application/xml"/>'
        f'<Override PartName="/{_ABOUT}" ContentType="{_PROPERTIES}"/>'
    )
    led = _RELATIONSHIP.format("rIdKehoachSource", "customXml", f"../{_ITEM}")
    added = {_TYPES: (b"</Types>", typed), _MAIN: (b"</Relationships>", led)}
    return [
        *((name, _before_end(data, *added[name]) if name in added else data) for name, data in parts),
        (_ITEM, encode(_DECLARATION.format("no") + words)),
        (_ABOUT, encode(_DECLARATION.format("no") + store)),
        ("customXml/_rels/item1.xml.rels", encode(_DECLARATION.format("yes") + relations)),
    ]


def _before_end(part: bytes, end: bytes, words: str) -> bytes:
    """Return a part with *words* before its last tag."""
    before, tag, after = part.rpartition(end)
    return before + words.encode() + tag + after
