"""The words of a paragraph: runs with their looks, through fields, links, content controls and tracked changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from kehoach.verify.effective_letters import letters
from kehoach.verify.reading_walk import Tally, choice
from kehoach.verify.seen import Line, Look, Run
from kehoach.verify.shapes import Box, Drawn, drawing
from kehoach.verify.styles import NO_TABLE, Styles, TableLevel
from kehoach.verify.symbols import symbol
from kehoach.verify.unreadable import too_big
from kehoach.verify.vml import picture
from kehoach.verify.wordml import MC, SPACE, Element, M, W, whole

MOST_RUNS = 600_000
"""Runs of one file: 1,100 pages of a plan have about 20,000."""
_LONGEST_INSTRUCTION = 200
_MOST_FIELDS = 20
_RUNS = frozenset({W + "r", M + "r"})
_KEPT_CHANGES = frozenset({W + "ins", W + "moveTo"})
_SILENT = frozenset(
    W + name for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "delText", "delInstrText")
)  # fmt: skip
_PLAIN_SPACE = str.maketrans("\t\r\n", "   ")


class Field:
    """A field that is open: its instruction, whether its result has begun, whether that has any words."""

    def __init__(self, instruction: str = "", shown: bool = False) -> None:
        self.instruction = instruction
        self.shown = shown
        self.written = False

    @property
    def name(self) -> str:
        """The first word of the instruction in capitals, such as PAGE."""
        words = self.instruction.split(None, 1)
        return words[0].upper() if words else ""


class Words:
    """Collects the words of one paragraph. Fields may begin in one and end in another, so they are handed on."""

    def __init__(self, styles: Styles, tally: Tally, fields: list[Field]) -> None:
        self._styles = styles
        self._tally = tally
        self._fields = fields
        self._base: tuple[str | None, TableLevel] = (None, NO_TABLE)
        self._looks: tuple[Look, Look] = styles.looks(None, None, {})
        self._parts: list[str] = []
        self._key: tuple[Look, str] | None = None
        self.runs: list[Run] = []
        self.lines: list[Line] = []
        self.boxes: list[Box] = []
        self.pictures = 0

    def read(self, paragraph: Element, style: str | None, table: TableLevel) -> None:
        """Add the words of *paragraph*, whose style and table decide the looks.

        Whatever is not known is looked into, so that no word is lost.
        """
        self._base = (style, table)
        self._looks = self._styles.looks(style, None, {}, table)
        stack: list[tuple[Iterator[Element], bool]] = [(iter(paragraph), False)]
        while stack:
            child = next(stack[-1][0], None)
            if child is None:
                if stack.pop()[1]:
                    self._close_field()
                continue
            tag = child.tag
            handle = _HANDLERS.get(tag)
            if handle is not None:
                handle(self, child)
            elif tag == MC + "AlternateContent":
                branch = choice(child)
                stack.append((iter(branch if branch is not None else ()), False))
            elif tag not in _SILENT:
                stack.append((iter(child), self._enter(child)))

    @property
    def any(self) -> bool:
        """Whether anything at all has been found."""
        return bool(self.runs or self._parts or self.lines or self.boxes or self.pictures)

    def finish(self) -> tuple[Run, ...]:
        """Return all runs, neighbours of one look put together."""
        self._flush()
        return tuple(self.runs)

    def _enter(self, element: Element) -> bool:
        """Begin what a container means; return whether its end closes a field."""
        tag = element.tag
        if tag in _RUNS:
            self._looks = self._styles.looks(self._base[0], None, {}, self._base[1])
        elif tag in _KEPT_CHANGES:
            self._tally.insertions += 1
        elif tag == W + "fldSimple":
            self._fields.append(Field((element.get(W + "instr") or "")[:_LONGEST_INSTRUCTION], True))
            return True
        return False

    def _flush(self) -> None:
        if self._key is not None and self._parts:
            self._add(Run("".join(self._parts), self._key[0], None, self._key[1]))
        self._parts = []
        self._key = None

    def _add(self, run: Run) -> None:
        self._tally.runs += 1
        if self._tally.runs > MOST_RUNS:
            raise too_big("quá nhiều đoạn chữ", "too many runs of text")
        self.runs.append(run)

    def _write(self, text: str, looks: tuple[Look, Look] | None = None) -> None:
        """Add *text*; where ASCII letters and others have different fonts, it becomes several runs."""
        plain, other = looks or self._looks
        field = ""
        for open_field in self._fields:
            open_field.written |= open_field.shown
            field = open_field.name if open_field.shown else field
        self._tally.nonbreaking_spaces += text.count("\xa0")
        if plain is other or text.isascii():
            self._append(text, plain, field)
            return
        for ascii_only, signs in groupby(text, str.isascii):
            self._append("".join(signs), plain if ascii_only else other, field)

    def _append(self, text: str, look: Look, field: str) -> None:
        if self._key is None or self._key[0] != look or self._key[1] != field:
            self._flush()
            self._key = (look, field)
        self._parts.append(text)

    def _deleted(self, element: Element) -> None:
        self._tally.deletions += 1

    def _elsewhere(self, element: Element) -> None:
        self._tally.elsewhere += 1

    def _properties(self, element: Element) -> None:
        direct = letters(element, self._styles.theme)
        character = direct.pop("style", None)
        style, table = self._base
        known = self._styles.known(character if isinstance(character, str) else None, "character")
        self._looks = self._styles.looks(style, known, direct, table)

    def _text(self, element: Element) -> None:
        text = element.text
        if text:
            if element.get(SPACE) != "preserve":
                text = text.strip(" \t\r\n")
            self._write(text.translate(_PLAIN_SPACE) if not text.isprintable() else text)

    def _tab(self, element: Element) -> None:
        self._write("\t")

    def _break(self, element: Element) -> None:
        kind = element.get(W + "type")
        self._tally.page_breaks += kind == "page"
        self._write("\f" if kind in ("page", "column") else "\n")

    def _hyphen(self, element: Element) -> None:
        self._write("\u2011" if element.tag == W + "noBreakHyphen" else "\u00ad")

    def _symbol(self, element: Element) -> None:
        font = element.get(W + "font") or ""
        try:
            code = int(element.get(W + "char") or "", 16)
        except ValueError:
            return
        look = self._looks[0]._replace(font=font) if font else self._looks[0]
        self._write(symbol(code, font), (look, look))

    def _note(self, element: Element) -> None:
        identity = whole(element.get(W + "id"))
        if identity is not None:
            self._flush()
            endnote = element.tag == W + "endnoteReference"
            self._add(Run("", self._looks[0], -identity if endnote else identity))

    def _field_mark(self, element: Element) -> None:
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            if len(self._fields) < _MOST_FIELDS:
                self._fields.append(Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shown = True
        elif kind == "end":
            self._close_field()

    def _instruction(self, element: Element) -> None:
        if self._fields and not self._fields[-1].shown:
            field = self._fields[-1]
            field.instruction = (field.instruction + (element.text or ""))[:_LONGEST_INSTRUCTION]

    def _close_field(self) -> None:
        """End the innermost field; one without a result still leaves a run, for Word computes it when printing."""
        if self._fields:
            field = self._fields.pop()
            if not field.written and field.name:
                self._flush()
                self._add(Run("", self._looks[0], None, field.name))

    def _page_number(self, element: Element) -> None:
        self._flush()
        self._add(Run("", self._looks[0], None, "PAGE"))

    def _drawing(self, element: Element) -> None:
        theme = self._styles.theme
        found: Drawn = drawing(element, theme) if element.tag == W + "drawing" else picture(element)
        self.lines.extend(found.lines)
        self.boxes.extend(found.boxes)
        self.pictures += found.pictures
        self._tally.text_boxes += len(found.boxes)


_HANDLERS: dict[object, Callable[[Words, Element], None]] = {
    W + "t": Words._text,
    M + "t": Words._text,
    W + "rPr": Words._properties,
    W + "tab": Words._tab,
    W + "ptab": Words._tab,
    W + "br": Words._break,
    W + "cr": Words._break,
    W + "noBreakHyphen": Words._hyphen,
    W + "softHyphen": Words._hyphen,
    W + "sym": Words._symbol,
    W + "footnoteReference": Words._note,
    W + "endnoteReference": Words._note,
    W + "fldChar": Words._field_mark,
    W + "instrText": Words._instruction,
    W + "pgNum": Words._page_number,
    W + "subDoc": Words._elsewhere,
    W + "del": Words._deleted,
    W + "moveFrom": Words._deleted,
    W + "drawing": Words._drawing,
    W + "pict": Words._drawing,
    W + "object": Words._drawing,
}
