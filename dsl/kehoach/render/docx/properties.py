"""The properties of the file: title, author, dates, and what kehoach and other programs look up by name."""

from __future__ import annotations

from kehoach.render.docx.fingerprint import BLANK, PROPERTY
from kehoach.render.docx.text import attribute, encode, escape
from kehoach.render.page import Properties

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # user-defined properties, ECMA-376 part 1, 22.3.2.1
_NO_DATE = "1980-01-01"  # the day the times of a zip begin


class PropertyNameError(ValueError):
    """A custom property without a name, named twice, or named like the fingerprint."""


def core(properties: Properties, language: str) -> bytes:
    """Return ``docProps/core.xml``; the dates are the plan's own, never those of the machine.

    Raises:
        IllegalCharacterError: a property holds a character that XML cannot hold.
    """
    date = (properties.date + _NO_DATE[len(properties.date) :])[:10]
    stamp = f' xsi:type="dcterms:W3CDTF">{escape(date)}T00:00:00Z</dcterms:'
    return encode(
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(properties.title)}</dc:title><dc:subject>{escape(properties.subject)}</dc:subject>"
        f"<dc:creator>{escape(properties.author)}</dc:creator>"
        f"<cp:lastModifiedBy>{escape(properties.author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f"<dcterms:created{stamp}created><dcterms:modified{stamp}modified>"
        f"<dc:language>{escape(language)}</dc:language>"
        "</cp:coreProperties>"
    )


def app() -> bytes:
    """Return ``docProps/app.xml``: the program that made the file."""
    return encode(
        f'{_DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties">'
        "<Application>kehoach</Application></Properties>"
    )


def custom(properties: Properties) -> bytes:
    """Return ``docProps/custom.xml``: the properties in their order, and room for the fingerprint.

    Raises:
        PropertyNameError: a name is empty, there twice (case aside), or the fingerprint's.
        IllegalCharacterError: a property holds a character that XML cannot hold.
    """
    seen = {"", PROPERTY.lower()}
    for name, _ in properties.custom:
        if name.lower() in seen:
            raise PropertyNameError(f"custom property {name!r}: empty, reserved, or there twice")
        seen.add(name.lower())
    rows = [
        f'<property fmtid="{_FORMAT_ID}" pid="{number}" name="{attribute(name)}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate((*properties.custom, (PROPERTY, BLANK)), 2)
    ]
    return encode(
        f'{_DECLARATION}<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
        f"{''.join(rows)}</Properties>"
    )
