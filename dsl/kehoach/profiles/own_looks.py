"""The effective looks of a style in an agency's .docx: the defaults, then every style it is based on, then it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from kehoach.profiles.own import A, OwnFile, W
from kehoach.profiles.schema import Align, LineRule
from kehoach.text.vietnamese import nfc

_ALIGN: dict[str, Align] = {
    "left": "left",
    "start": "left",
    "center": "center",
    "right": "right",
    "end": "right",
}
_RULES: dict[str, LineRule] = {"exact": "exact", "atLeast": "atLeast"}
_UNITS = {"mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}
_AUTOMATIC = 280.0  # twips of "automatic" space before and after, as Word lays it out
_MOST = 31_680.0  # twips: the widest sheet that Word knows
_BLACK = ("", "auto", "000000")
_OFF = ("0", "false", "off", "none")


class OwnLooks(NamedTuple):
    """The looks of a style: the fields of :class:`kehoach.profiles.schema.Style`, in its units, and three more.

    ``font``: the fonts of its letters; one name, or two parted by a slash. ``color``: "" for black.
    ``numbered``: Word numbers its paragraphs by itself.
    """

    size: float
    bold: bool
    italic: bool
    underline: bool
    align: Align
    indent: float
    left: float
    before: float
    after: float
    line: float
    line_rule: LineRule
    keep_next: bool
    keep_lines: bool
    font: str
    color: str
    numbered: bool


class _Named(NamedTuple):
    id: str
    name: str


NOTE_MARK = _Named("FootnoteReference", "footnote reference")
"""The style of the mark of a note, which no role has: the id that the writer knows it by, and its name."""


def name_key(name: str) -> str:
    """Return the form in which names of styles are compared: NFC, blind to case."""
    return nfc(name).casefold()


def styles_by_name(own: OwnFile) -> dict[str, Any]:
    """Return the styles of *own* of every kind, by :func:`name_key`; of two with one name the first.

    Raises:
        ValueError: a style has no name or no id, or one that is another's.
    """
    found: dict[str, Any] = {}
    for style in own.styles.iterchildren(f"{W}style"):
        name = style.find(f"{W}name")
        if name is None or not name.get(f"{W}val") or not style.get(f"{W}styleId"):
            raise ValueError(style.get(f"{W}styleId"))
        key = name_key(name.get(f"{W}val"))
        if style.get(f"{W}styleId") == NOTE_MARK.id and key != NOTE_MARK.name:
            raise ValueError(key)
        found.setdefault(key, style)
    return found


def looks_of(own: OwnFile, style: Any) -> OwnLooks:
    """Return the effective looks of *style*, an element of the styles of *own*.

    Raises:
        ValueError: a length or size is no number.
    """
    found: dict[str, str] = {}
    for level in _levels(own, style):
        found.update(_said(level))
    auto = {key for key in ("before", "after") if found.get(f"{key}Autospacing", "0") not in _OFF}
    before, after = (_AUTOMATIC if key in auto else twips(found.get(key, "0")) for key in ("before", "after"))
    rule = _RULES.get(found.get("lineRule", ""), "auto")
    line = twips(found.get("line", "240"))
    return OwnLooks(
        size=_number(found.get("sz", "20")) / 2,
        bold=_on(found, "b"),
        italic=_on(found, "i"),
        underline=_on(found, "u"),
        align=_ALIGN.get(found.get("jc", "left"), "both"),
        indent=_mm(found.get("first", "0")),
        left=_mm(found.get("left", "0")),
        before=round(before / 20, 2),
        after=round(after / 20, 2),
        line=round(line / 240, 3) if rule == "auto" else round(line / 20, 2),
        line_rule=rule,
        keep_next=_on(found, "keepNext"),
        keep_lines=_on(found, "keepLines"),
        font="/".join(dict.fromkeys(_font(own, found, slot) for slot in ("ascii", "hAnsi"))),
        color="" if found.get("color", "") in _BLACK else found["color"],
        numbered=found.get("numId", "0") != "0",
    )


def twips(text: str) -> float:
    """Return a length of Word in twentieths of a point: ``567``, ``10mm``, ``-0.5in``.

    Raises:
        ValueError: it is none.
    """
    unit = _UNITS.get(text[-2:])
    return _number(text) if unit is None else _number(text[:-2]) * unit * 20


def _number(text: str) -> float:
    value = float(text)
    if not abs(value) <= _MOST:
        raise ValueError(text)
    return value


def _mm(text: str) -> float:
    return millimetres(twips(text))


def millimetres(length: float) -> float:
    """Return twips in mm, to a tenth: Word rounds to twips, so 567 of them are the 10 mm somebody typed."""
    return round(length / 1440 * 25.4, 1)


def _on(found: dict[str, str], key: str) -> bool:
    return found.get(key, "0") not in _OFF


def _levels(own: OwnFile, style: Any) -> Iterator[Any]:
    """Return the places that say something of *style*, from the defaults down to itself."""
    yield from own.styles.iterfind(f"{W}docDefaults/*")
    ids = {each.get(f"{W}styleId"): each for each in own.styles.iterchildren(f"{W}style")}
    chain: list[Any] = []
    while style is not None and style not in chain:
        chain.append(style)
        base = style.find(f"{W}basedOn")
        style = ids.get(base.get(f"{W}val")) if base is not None else None
    yield from reversed(chain)


def _said(level: Any) -> dict[str, str]:
    """Return what a style or a default says itself, under the names of its elements and attributes."""
    said: dict[str, str] = {}
    for element in (*level.iterfind(f"{W}rPr/*"), *level.iterfind(f"{W}pPr/*")):
        name = str(element.tag).removeprefix(W)
        given = {str(key).removeprefix(W): str(value) for key, value in element.attrib.items()}
        match name:
            case "sz" | "u" | "jc":
                said[name] = given.get("val", "")
            case "b" | "i" | "keepNext" | "keepLines":
                said[name] = given.get("val", "1")
            case "rFonts":
                said.update(_fonts(given))
            case "color":
                dark = given.get("themeColor", "text1") in ("text1", "dark1")
                said["color"] = given.get("val", "") if dark else given.get("val") or given["themeColor"]
            case "spacing" if element.getparent().tag == f"{W}pPr":
                said.update(given)
            case "ind":
                said.update(_indents(given))
            case "numPr":
                number = element.find(f"{W}numId")
                said.update({} if number is None else {"numId": number.get(f"{W}val", "0")})
    return said


def _indents(given: dict[str, str]) -> dict[str, str]:
    side = given.get("left", given.get("start"))
    said = {} if side is None else {"left": side}
    if "hanging" in given:
        said["first"] = f"-{given['hanging']}" if given["hanging"] != "0" else "0"
    elif "firstLine" in given:
        said["first"] = given["firstLine"]
    return said


def _fonts(given: dict[str, str]) -> dict[str, str]:
    """A font of the theme stands before a name in the same place, and either replaces what was inherited."""
    said: dict[str, str] = {}
    for slot in ("ascii", "hAnsi"):
        theme = given.get(f"{slot}Theme")
        if theme or slot in given:
            said[slot] = f"+{theme}" if theme else given[slot]
    return said


def _font(own: OwnFile, found: dict[str, str], slot: str) -> str:
    name = found.get(slot, "Times New Roman")
    if not name.startswith("+"):
        return name
    kind = "majorFont" if name.startswith("+major") else "minorFont"
    latin = own.theme.find(f".//{A}{kind}/{A}latin") if own.theme is not None else None
    return str(latin.get("typeface", "")) if latin is not None else "Times New Roman"
