"""Words as XML: the one place where text is escaped and checked."""

from __future__ import annotations

import re

_NAMES = {"\t": "TAB", "\u000b": "VT", "\u000c": "FF", "\u001b": "ESC", "\u0000": "NUL"}


class IllegalCharacterError(ValueError):
    """A character that XML 1.0 cannot hold; ``character`` is it, ``context`` the words before it."""

    def __init__(self, character: str, context: str) -> None:
        self.character = character
        self.context = context
        code = f"U+{ord(character):04X}"
        name = _NAMES.get(character, "")
        super().__init__(
            f"{code}{f' ({name})' if name else ''} cannot stand in a document, after {context!r}"
        )


def escape(text: str) -> str:
    """Return *text* as it stands between two tags or in a quoted attribute."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def attribute(text: str) -> str:
    """Return *text* as it stands between double quotes."""
    return escape(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def encode(xml: str) -> bytes:
    """Return a finished part in UTF-8.

    Raises:
        IllegalCharacterError: it holds a character outside the Char class of XML 1.0 (section 2.2).
    """
    found = re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", xml)
    place = found.start() if found else max(xml.find("\ufffe"), xml.find("\uffff"))
    if place < 0:
        try:
            return xml.encode()
        except UnicodeEncodeError as error:  # half of a surrogate pair
            place = error.start
    raise IllegalCharacterError(xml[place], re.sub("<[^>]*>", "", xml[:place])[-30:])
