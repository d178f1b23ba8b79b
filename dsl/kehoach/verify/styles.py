"""The styles of a document: chains of ``basedOn`` folded once each (ECMA-376 17.7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from kehoach.verify.effective_letters import Layer, Levels, letters
from kehoach.verify.effective_paragraphs import Format, effective, measures
from kehoach.verify.numbering import Numbering
from kehoach.verify.seen import Look
from kehoach.verify.theme import Theme
from kehoach.verify.unreadable import too_big
from kehoach.verify.wordml import Element, W, value

_NOTHING: Layer = {}
MOST_STYLES = 10_000
"""Styles of one file; Word itself ends at 4,079."""
_LONGEST_CHAIN = 64
_MOST_CACHED = 20_000


class Style(NamedTuple):
    """A style as it stands in the file; ``element`` is kept for what tables need."""

    name: str
    kind: str
    based_on: str | None
    measures: Layer
    letters: Layer
    element: Element


class TableLevel(NamedTuple):
    """What the table style says to the paragraphs and letters in a cell; ``key`` tells one from another."""

    key: tuple[object, ...]
    measures: Layer
    letters: Layer


NO_TABLE = TableLevel((), _NOTHING, _NOTHING)


class _Folded(NamedTuple):
    """Paragraph formatting without and with what the list of the paragraph adds."""

    plain: Layer
    numbered: Layer


class Styles:
    """All styles of a document, with effective formats of paragraphs and looks of runs."""

    def __init__(self, root: Element | None, theme: Theme) -> None:
        self.theme = theme
        self.by_id: dict[str, Style] = {}
        self._defaults: dict[str, str] = {}
        self._numbering: Numbering | None = None
        defaults = None if root is None else root.find(W + "docDefaults")
        self.default_letters = letters(_inner(defaults, "rPrDefault", "rPr"), theme)
        self.default_measures = measures(_inner(defaults, "pPrDefault", "pPr"))
        self._language = value(_inner(defaults, "rPrDefault", "rPr"), "lang") or ""
        for element in root.iterfind(W + "style") if root is not None else ():
            self._add(element)
        self._parents = _forest(self.by_id)
        self._letters: dict[str, Layer] = {}
        self._folded: dict[tuple[object, ...], _Folded] = {}
        self._formats: dict[tuple[object, ...], Format] = {}
        self._levels: dict[tuple[object, ...], Levels] = {}
        self._looks: dict[tuple[object, ...], tuple[Look, Look]] = {}

    def _add(self, element: Element) -> None:
        identity, kind = element.get(W + "styleId"), element.get(W + "type") or "paragraph"
        if identity is None:
            return
        style = Style(
            name=value(element, "name") or identity,
            kind=kind,
            based_on=value(element, "basedOn"),
            measures=measures(element.find(W + "pPr")),
            letters=letters(element.find(W + "rPr"), self.theme),
            element=element,
        )
        self.by_id.setdefault(identity, style)
        if len(self.by_id) > MOST_STYLES:
            raise too_big(f"trên {MOST_STYLES} kiểu chữ (style)", f"over {MOST_STYLES} styles")
        if element.get(W + "default") in ("1", "true", "on"):
            self._defaults.setdefault(kind, identity)

    @property
    def language(self) -> str:
        """The language of text that names none, such as ``vi-VN``; "" when the styles name none."""
        default = self._defaults.get("paragraph")
        letters = self.by_id[default].element.find(W + "rPr") if default is not None else None
        return value(letters, "lang") or self._language

    @property
    def lists(self) -> dict[str, int]:
        """Which list each numbering style names."""
        found = {}
        for identity, style in self.by_id.items():
            number = style.measures.get("list")
            if isinstance(number, int):
                found[identity] = number
        return found

    def use(self, numbering: Numbering) -> None:
        """Take the lists of the document, which formats need from now on."""
        self._numbering = numbering

    def known(self, identity: str | None, kind: str) -> str | None:
        """Return the id of the style of *kind* that *identity* means: the default one when it is not there."""
        style = self.by_id.get(identity) if identity is not None else None
        return identity if style is not None and style.kind == kind else self._defaults.get(kind)

    def name(self, identity: str | None) -> str:
        """Return the name of a style, "" for None."""
        return self.by_id[identity].name if identity in self.by_id else identity or ""

    def chain(self, identity: str | None) -> tuple[str, ...]:
        """Return the ids of the style and those it is based on, from the root down to itself (17.7.4.3)."""
        found: list[str] = []
        while identity is not None and len(found) < _LONGEST_CHAIN:
            found.append(identity)
            identity = self._parents.get(identity)
        return tuple(reversed(found))

    def chain_letters(self, identity: str | None) -> Layer:
        """Return what the chain of a style says of letters, later styles over earlier ones."""
        if identity is None:
            return _NOTHING
        if identity not in self._letters:
            said: dict[str, object] = {}
            for at in self.chain(identity):
                said.update(self.by_id[at].letters)
            self._letters[identity] = said
        return self._letters[identity]

    def format(self, identity: str | None, direct: Layer, table: TableLevel = NO_TABLE) -> Format:
        """Return the effective format of a paragraph.

        Args:
            identity: the id of its style, None for none.
            direct: what its own ``w:pPr`` says.
            table: what the style of the table around it says.
        """
        key = (identity, table.key, tuple(direct.items()))
        if key not in self._formats:
            folded = self._fold(self._style_format(identity, table), direct, None)
            em = self.chain_letters(self._defaults.get("paragraph")).get("size")
            if not isinstance(em, float):
                em = self.default_letters.get("size")
            _trim(self._formats)
            self._formats[key] = effective(folded.numbered, (em if isinstance(em, float) else 10.0) * 20)
        return self._formats[key]

    def _style_format(self, identity: str | None, table: TableLevel) -> _Folded:
        """Return what the defaults, the table and the chain of a style say, each style folded only once."""
        above: list[str] = []
        while identity is not None and (identity, table.key) not in self._folded:
            above.append(identity)
            identity = self._parents.get(identity)
        if identity is not None:
            folded = self._folded[identity, table.key]
        else:
            base = {**self.default_measures, **table.measures}
            folded = _Folded(base, base)
        _trim(self._folded)
        for at in reversed(above):
            folded = self._folded[at, table.key] = self._fold(folded, self.by_id[at].measures, at)
        return folded

    def _fold(self, below: _Folded, layer: Layer, style: str | None) -> _Folded:
        """Lay *layer* over what is *below*; the indents of a list lie right under the layer that names the list."""
        plain = {**below.plain, **layer}
        if "list" not in layer and "level" not in layer:
            return _Folded(plain, {**below.numbered, **layer})
        number, index = plain.get("list"), plain.get("level")
        if style is not None and "level" not in layer and isinstance(number, int) and self._numbering:
            index = self._numbering.level_of(number, style) or index
            plain["level"] = index
        found = self._numbering.get(number) if self._numbering and isinstance(number, int) else None
        level = found.levels.get(index if isinstance(index, int) else 0) if found else None
        return _Folded(
            plain, {**below.plain, **(level.measures if level else {}), **layer, **_list_of(plain)}
        )

    def levels(self, identity: str | None, character: str | None, table: TableLevel = NO_TABLE) -> Levels:
        """Return what lies below the direct formatting of a run, see :meth:`looks`."""
        key = (identity, character, table.key)
        if key not in self._levels:
            _trim(self._levels)
            self._levels[key] = Levels(
                self.default_letters,
                table.letters,
                self.chain_letters(identity),
                self.chain_letters(character),
            )
        return self._levels[key]

    def looks(
        self, identity: str | None, character: str | None, direct: Layer, table: TableLevel = NO_TABLE
    ) -> tuple[Look, Look]:
        """Return the looks of a run: of its ASCII letters, and of the others, whose font may be another.

        Args:
            identity: the id of the style of its paragraph.
            character: the id of its character style.
            direct: what its own ``w:rPr`` says.
            table: what the style of the table around it says.
        """
        key = (identity, character, table.key, tuple(direct.items()))
        if key not in self._looks:
            _trim(self._looks)
            self._looks[key] = self.levels(identity, character, table).looks(direct)
        return self._looks[key]


def _forest(styles: Mapping[str, Style]) -> dict[str, str]:
    """Return the style that each is based on; links in a circle, too far up or to another kind are cut."""
    parents: dict[str, str] = {}
    depths: dict[str, int] = {}
    for identity in styles:
        path: list[str] = []
        on_path: set[str] = set()
        at = identity
        while at not in depths and at not in on_path:
            path.append(at)
            on_path.add(at)
            parent = styles[at].based_on
            if parent is None or parent not in styles or styles[parent].kind != styles[at].kind:
                break
            at = parent
        depth = depths.get(at, -1)
        for at in reversed(path):
            parent = styles[at].based_on
            if parent in depths and 0 <= depth < _LONGEST_CHAIN:
                parents[at] = parent
                depth += 1
            else:
                depth = 0
            depths[at] = depth
    return parents


def _trim(cache: dict[Any, Any]) -> None:
    """Keep a cache small: a real file has far fewer different formats."""
    if len(cache) > _MOST_CACHED:
        cache.clear()


def _list_of(said: Mapping[str, object]) -> dict[str, object]:
    return {name: said[name] for name in ("list", "level") if name in said}


def _inner(parent: Element | None, *names: str) -> Element | None:
    for name in names:
        parent = None if parent is None else parent.find(W + name)
    return parent
