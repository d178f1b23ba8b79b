"""Lines that were changed, taken out or added in Word, as changes of a ``.kh`` file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from kehoach.diagnostics.model import Text
from kehoach.importing.merge_align import Pair, align
from kehoach.importing.merge_base import Base
from kehoach.importing.merge_new import New, with_notes
from kehoach.importing.merge_places import NO_PLACE, RECIPIENTS, SAME, SIGNATURE, Found, Places
from kehoach.importing.merge_source import Edit, Logical, Unit
from kehoach.importing.merge_words import Placed, Words, in_mark, in_row, inline, verbatim
from kehoach.importing.printed_lines import NOTE, Line, Shown, is_number, squeezed
from kehoach.importing.printed_lines_origin import Origin
from kehoach.syntax import nodes

_SIGNED = re.compile(r"[-–+][ \t\u00a0]*")
_NOTE_CODES = 0xF8000  # private use: stands for a note of certain words while marks are compared


class Lines:
    """Compares what the plan prints with what stands in Word.

    Args:
        base: the plan and what it prints.
        theirs: the Word file.
        write: writes a paragraph that is new.
    """

    def __init__(self, base: Base, theirs: Shown, write: Callable[[New], str]) -> None:
        self.base = base
        self.theirs = theirs
        self.places = Places(base, theirs, write)
        self.old = base.shown.lines
        self.pairs = self._signed(
            align(*([_key(line) for line in lines] for lines in (self.old, theirs.lines)))
        )

    def found(self) -> Iterator[Found]:
        """Give what differs, in the order of the document."""
        before = -1
        for i, j in self.pairs:
            if i is not None and j is not None:
                yield from self._pair(self.old[i], self.theirs.lines[j], i)
            elif i is not None:
                yield self.places.removed(self.old[i])
            elif j is not None:
                yield self.places.added(self.theirs.lines[j], before)
            before = i if i is not None else before

    def _signed(self, pairs: list[Pair]) -> list[Pair]:
        """Return pairs in which another name of who signs stands for the one before, though they share no word."""
        found: list[Pair] = []
        for i, j in pairs:
            before = found[-1][0] if found and found[-1][1] is None else None
            if i is None and j is not None and before is not None:
                role = self.old[before].role
                if role in SIGNATURE and role == self.theirs.lines[j].role:
                    found[-1] = (before, j)
                    continue
            found.append((i, j))
        return found

    # -- changed ----------------------------------------------------------------------------------------------

    def _pair(self, old: Line, new: Line, at: int) -> Iterator[Found]:
        if old.role == "row" or new.role == "row":
            yield from self._rows(old, new)
            return
        yield from self._words(old, new)
        if old.number != new.number and old.role not in (*RECIPIENTS, *SIGNATURE):
            yield from self._number(old, new, at)

    def _rows(self, old: Line, new: Line) -> Iterator[Found]:
        """Give what differs between two rows, cell by cell."""
        if [column for column, _ in old.cells] != [column for column, _ in new.cells]:
            if old.text != new.text:
                words = Text("hàng bảng có số ô khác", "the row has another number of cells")
                yield Found("changed", old.text, new.text, None, self.places.number(old), (words,))
            return
        for (_, here), (column, there) in zip(old.cells, new.cells, strict=True):
            alone = len(here) == len(there) == 1
            pairs = [(0, 0)] if alone else align([line.text for line in here], [line.text for line in there])
            for i, j in pairs:
                if i is not None and j is not None:
                    counted = is_number(here[i].text) and is_number(there[j].text)
                    if not counted or any(self.base.layers(here[i])):  # kehoach numbers rows itself
                        yield from self._words(here[i], there[j])
                elif i is not None:
                    yield self.places.removed(here[i])
                elif j is not None:
                    yield self._filled(old, column, there[j], here)

    def _filled(self, row: Line, column: int, new: Line, beside: tuple[Line, ...]) -> Found:
        """Return a paragraph that is new in a cell."""
        lines = self.base.logical(row)
        if lines and isinstance(lines[0].node, nodes.Row) and not beside:
            cells = lines[0].node.cells
            typed = self.base.kh.source.text[lines[0].node.span.start : lines[0].node.span.end]
            bars = [at for at, sign in enumerate(typed) if sign == "|" and typed[at - 1 : at] != "\\"]
            if len(cells) == len(row.cells) and column < len(bars):
                place = lines[0].node.span.start + bars[column] + 1
                stop = lines[0].node.span.start + (bars[column + 1] if column + 1 < len(bars) else len(typed))
                edit = Edit(place, stop, f" {in_row(new.text)} ")
                return Found("added", "", new.text, Unit((edit,)), self.places.number(row))
        return Found("added", "", new.text, None, self.places.number(row), (NO_PLACE,))

    def _words(self, old: Line, new: Line) -> Iterator[Found]:
        """Give the change of the words of a paragraph and of its footnotes."""
        if len(old.notes) == len(new.notes):
            for one, two in zip(old.notes, new.notes, strict=True):
                if one in self.base.shown.notes and two in self.theirs.notes:
                    yield from self._words(self.base.shown.notes[one], self.theirs.notes[two])
        if squeezed(old.text) == squeezed(new.text):
            return
        unit = Unit()
        doubts: list[Text] = []
        references = False
        for layer in self.base.layers(old) or ((),):
            placed = self._placed(old, new, layer)
            unit = Unit(unit.edits + placed.edits)
            doubts += _doubts(placed)
            references = references or bool(placed.replaced)
        if unit.edits or doubts:
            made = unit if unit.edits else None
            line = self.places.number(old)
            yield Found("changed", old.text, new.text, made, line, tuple(doubts), references)

    def _placed(self, old: Line, new: Line, layer: tuple[Origin, ...]) -> Placed:
        """Return the edits that make one place in the file print the new words."""
        logical = self.places.logical(old)
        node = logical.node if logical else None
        before, after = old.text, new.text
        notes: dict[str, str] = {}
        if len(old.notes) != len(new.notes):
            before = _coded(before, old.notes, self.base.shown, notes)
            after = _coded(after, new.notes, self.theirs, notes)
        typed = in_mark if old.role == "note" else self._escape(logical)
        escape = (lambda text: _decoded(typed(text), notes)) if notes else typed
        words = Words(self.base.kh.source, before, layer, escape)
        if isinstance(node, nodes.Field) and node.label is None and layer and ":" in after:
            named = self._relabelled(words, node, layer, after, old.number == "dash")
            if named is not None:
                return named
        generated = layer and old.text[layer[-1].end :].strip() in (";", ".") and old.role == "basis"
        return words.changed(after, bool(generated) or old.role in RECIPIENTS)

    def _escape(self, logical: Logical | None) -> Callable[[str], str]:
        node = logical.node if logical else None
        if isinstance(node, nodes.Verbatim):
            return verbatim
        if isinstance(node, nodes.Row):
            return in_row
        if node is not None and any(
            sign in self.base.kh.source.text[slice(*node.span[:2])] for sign in ("@(", "^(")
        ):
            return in_mark
        return inline

    def _relabelled(
        self, words: Words, node: nodes.Field, layer: tuple[Origin, ...], after: str, dashed: bool
    ) -> Placed | None:
        """Return a field whose short keyword printed a label that Word has changed: the label is typed now."""
        label, _, value = after.partition(":")
        before = words.old[: layer[0].start]
        if ":" not in before or squeezed(before.partition(":")[0]) == squeezed(label):
            return None
        value = value.strip()
        placed = words.changed(before + value)
        at_margin = self.base.kh.start(self.base.kh.line_of(node.span.start)) == node.span.start
        lead = Edit(
            node.span.start, layer[0].span.start, f"{'- ' if dashed and at_margin else ''}{label.strip()}: "
        )
        end = node.span.end
        ends = (Edit(end, end, "."),) if value.endswith(".") and words.old.endswith(".") else ()
        return placed._replace(edits=(lead, *placed.edits, *ends))

    def _number(self, old: Line, new: Line, at: int) -> Iterator[Found]:
        """Give the change of a line's kind: a bullet that became a numbered line, and the like."""
        kinds = [SAME.get(line.number, line.number) for line in (old, new)]
        logical = self.places.logical(old)
        if kinds[0] == kinds[1] or logical is None or old.role == "quote":
            return
        signs = {"dash": "-", "plus": "+", "": ""}
        unit = self._remarked(
            logical.node, signs.get(kinds[1], "#" * self.base.depth(new.number, at) or None)
        )
        if unit != Unit():
            doubts = () if unit else (_OTHER_NUMBER,)
            yield Found("changed", old.text, new.text, unit, self.places.number(old), doubts)

    def _remarked(self, node: Any, mark: str | None) -> Unit | None:
        """Return what gives a line another sign (``##``, ``-``, none); None when that cannot be done."""
        start = node.span.start
        have = _sign(node)
        if have == mark and have is not None:
            return Unit()
        if have is None or mark is None:
            return None
        if not have:
            return Unit((Edit(start, start, f"{mark} "),))
        if mark:
            plain = isinstance(node, nodes.Bullet | nodes.Heading)
            return Unit((Edit(start, start + len(have), mark),)) if plain else None
        if isinstance(node, nodes.Heading) or getattr(node, "kind", None) is not None:
            return None  # a section without its number is no section any more
        end = _SIGNED.match(self.base.kh.source.text, start)
        return Unit((Edit(start, end.end(), ""),)) if end is not None else None


_OTHER_NUMBER = Text(
    "số thứ tự hoặc dấu đầu dòng khác, không đưa vào", "another number or bullet, not brought in"
)


def _sign(node: Any) -> str | None:
    """Return the sign that a line begins with, None for one that cannot have any."""
    match node:
        case nodes.Heading(depth=depth):
            return "#" * depth
        case nodes.Bullet(mark=mark):
            return mark
        case nodes.Field(dash=dash):
            return dash.strip()
        case nodes.Prose():
            return ""
    return None


def _doubts(placed: Placed) -> Iterator[Text]:
    for words in placed.replaced:
        yield Text(f"lời “{words}” do tham chiếu @ in ra, nay thành lời văn gõ tay", f"“{words}” was printed by a "
                   "reference and is typed words now")  # fmt: skip
    for words in placed.elsewhere:
        yield Text(
            f"lời “{words}” nằm ở tệp dùng chung, không sửa",
            f"“{words}” stands in a shared file; not changed",
        )
    for words in placed.lost:
        yield Text(
            f"lời “{words}” do kehoach sinh ra, không sửa được",
            f"“{words}”: kehoach makes these words itself",
        )


def _key(line: Line) -> str:
    """Return what lines are compared by; the end mark of a document may move to another line."""
    text = squeezed(line.text)
    return f"{'|' if line.role == 'row' else ''}{text.removesuffix('./.')}".rstrip(" .;").casefold()


def _coded(text: str, notes: tuple[int, ...], shown: Shown, codes: dict[str, str]) -> str:
    """Return a text in which the sign of each footnote says what its words are."""
    parts = text.split(NOTE)
    by_words = {words: code for code, words in codes.items()}
    made = [parts[0]]
    for at, part in enumerate(parts[1:]):
        words = shown.notes[notes[at]].text if at < len(notes) and notes[at] in shown.notes else ""
        code = by_words.setdefault(words, chr(_NOTE_CODES + len(by_words)))
        codes[code] = words
        made += (code, part)
    return "".join(made)


def _decoded(text: str, codes: dict[str, str]) -> str:
    for code, words in codes.items():
        text = text.replace(code, with_notes(NOTE, (words,)))
    return text
