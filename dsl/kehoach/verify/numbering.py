"""Automatic numbers: lists, their levels, and the text printed before each paragraph (ECMA-376 17.9)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from kehoach.verify.effective_letters import letters
from kehoach.verify.effective_paragraphs import measures
from kehoach.verify.numerals import printed
from kehoach.verify.symbols import symbol
from kehoach.verify.theme import Theme
from kehoach.verify.wordml import Element, W, on, value, whole

_LEVELS = 9
_LONGEST_LABEL = 200


class Level(NamedTuple):
    """One level of a list. ``text`` has ``%1`` for the number of level 1; ``restart`` is None for the usual rule."""

    start: int
    style: str
    text: str
    restart: int | None
    legal: bool
    paragraph_style: str | None
    measures: Mapping[str, object]


class List(NamedTuple):
    """A list as paragraphs name it (``w:num``): lists of one ``family`` count on together."""

    family: int
    levels: Mapping[int, Level]
    overrides: Mapping[int, int]


def _level(element: Element, theme: Theme) -> Level:
    properties = element.find(W + "rPr")
    style = value(element, "numFmt") or "decimal"
    text = (value(element, "lvlText") or "")[:_LONGEST_LABEL]
    if style == "bullet":
        font = str(letters(properties, theme).get("ascii") or "")
        text = "".join(symbol(ord(sign), font) for sign in text)
    start = whole(value(element, "start"))
    return Level(
        start=0 if start is None else start,
        style=style,
        text=text,
        restart=whole(value(element, "lvlRestart")),
        legal=on(element, "isLgl"),
        paragraph_style=value(element, "pStyle"),
        measures=measures(element.find(W + "pPr")),
    )


def _levels(parent: Element, theme: Theme) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for element in parent.iterfind(W + "lvl"):
        index = whole(element.get(W + "ilvl"))
        if index is not None and 0 <= index < _LEVELS:
            found[index] = _level(element, theme)
    return found


class Numbering:
    """The lists of ``numbering.xml``."""

    def __init__(self, root: Element | None, style_lists: Mapping[str, int], theme: Theme) -> None:
        """Read the lists; *style_lists* says which list a numbering style names (17.9.21 numStyleLink)."""
        self._lists: dict[int, List] = {}
        if root is None:
            return
        families: dict[int, dict[int, Level]] = {}
        linked: dict[int, str] = {}
        for element in root.iterfind(W + "abstractNum"):
            family = whole(element.get(W + "abstractNumId"))
            if family is not None:
                families[family] = _levels(element, theme)
                link = value(element, "numStyleLink")
                if link:
                    linked[family] = link
        named = {
            whole(n.get(W + "numId")): whole(value(n, "abstractNumId")) for n in root.iterfind(W + "num")
        }
        for element in root.iterfind(W + "num"):
            family = whole(value(element, "abstractNumId"))
            if family in linked and not families.get(family):
                family = named.get(style_lists.get(linked[family]), family)
            number = whole(element.get(W + "numId"))
            if number is not None and family in families:
                self._lists[number] = _list(element, family, families[family], theme)

    def get(self, number: int | None) -> List | None:
        """Return the list *number*, None when there is none."""
        return None if number is None else self._lists.get(number)

    def level_of(self, number: int, style: str) -> int | None:
        """Return the level of the list *number* that belongs to the paragraph style with the id *style*."""
        found = self._lists.get(number)
        for index, level in found.levels.items() if found else ():
            if level.paragraph_style == style:
                return index
        return None


def _list(element: Element, family: int, levels: Mapping[int, Level], theme: Theme) -> List:
    own = dict(levels)
    starts: dict[int, int] = {}
    for override in element.iterfind(W + "lvlOverride"):
        index = whole(override.get(W + "ilvl"))
        if index is None or not 0 <= index < _LEVELS:
            continue
        for level in override.iterfind(W + "lvl"):
            own[index] = _level(level, theme)
        start = whole(value(override, "startOverride"))
        if start is not None:
            starts[index] = start
    return List(family, own, starts)


class Counter:
    """Counts the numbered paragraphs of one story in reading order."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[int, dict[int, int]] = {}
        self._started: set[tuple[int, int]] = set()

    def label(self, number: int | None, index: int) -> str:
        """Count a paragraph of the list *number* at level *index* and return the number printed before it."""
        found = self._numbering.get(number)
        if found is None or number is None or index not in found.levels:
            return ""
        counts = self._counts.setdefault(found.family, {})
        level = found.levels[index]
        override = found.overrides.get(index)
        if override is not None and (number, index) not in self._started:
            counts[index] = override
        else:
            counts[index] = counts[index] + 1 if index in counts else level.start
        for above in range(index):  # a level passed over has counted once, unseen
            if above in found.levels:
                counts.setdefault(above, found.levels[above].start)
        self._started.add((number, index))
        for deeper in [other for other in counts if other > index]:
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or index < restart:
                del counts[deeper]
        return _text(found, level, index, counts)


def _text(found: List, level: Level, index: int, counts: Mapping[int, int]) -> str:
    if level.style == "bullet":
        return level.text
    text = level.text
    for other in range(index, -1, -1):
        mark = f"%{other + 1}"
        if mark in text and other in found.levels:
            below = found.levels[other]
            style = "decimal" if level.legal and below.style != "none" else below.style
            text = text.replace(mark, printed(counts.get(other, below.start), style))
    return text[:_LONGEST_LABEL]
