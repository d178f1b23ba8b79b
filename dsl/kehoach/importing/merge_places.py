"""Lines that were taken out or added in Word: where in a ``.kh`` file they stand, and where they are to stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import Literal, NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.importing.merge_base import Base
from kehoach.importing.merge_new import New
from kehoach.importing.merge_rows import added_row
from kehoach.importing.merge_source import Edit, Logical, Unit
from kehoach.importing.merge_words import Words, in_row, inline, recased
from kehoach.importing.printed_lines import Line, Shown
from kehoach.syntax import nodes
from kehoach.syntax.classify import head_of
from kehoach.syntax.keywords import keywords
from kehoach.text.span import Span
from kehoach.verify.regions import FLOWING

RECIPIENTS = ("recipient", "archive", "recipients-title")
"""Roles of the lines below “Nơi nhận:”."""
SIGNATURE = ("capacity", "post", "signer")
"""Roles of the lines of who signs."""
SAME = {"bullet": "dash"}
"""Kinds of numbers that are one in a plan."""
_WRITTEN = (*FLOWING, "part", "part-title", "quote", "annex-title", "row")
SIGN = re.compile(r"(?:#+|[-–+])?[ \t\u00a0]*")
"""What a line of the language begins with before its words."""
_RELATIONS = ("serves", "details", "replaces")
_AFTER = re.compile(r"[ \t]*;[ \t]*(?=@)")
_LOOK = 40  # rows of a table that are looked at for how cells are typed
NO_PLACE = Text(
    "không biết đặt vào đâu trong tệp .kh", "there is no knowing where it belongs in the .kh file"
)
"""What is said of words without a place."""


class Found(NamedTuple):
    """One line that differs.

    Attributes:
        kind: what happened to it.
        before: its words as the plan prints them, "" when it is new.
        after: its words in Word, "" when it is gone.
        unit: what to change in the file; None when it cannot be brought in.
        line: the line of the file, from 1, 0 when none prints it.
        doubts: what a person should look at.
        references: it puts words in place of a reference.
    """

    kind: Literal["changed", "added", "removed"]
    before: str
    after: str
    unit: Unit | None
    line: int
    doubts: tuple[Text, ...] = ()
    references: bool = False


class Places:
    """Takes lines out of a plan and puts new ones in.

    Args:
        base: the plan and what it prints.
        theirs: the Word file.
        write: writes a paragraph that is new.
    """

    def __init__(self, base: Base, theirs: Shown, write: Callable[[New], str]) -> None:
        self.base = base
        self.theirs = theirs
        self.write = write
        self.old = base.shown.lines

    # -- taken out --------------------------------------------------------------------------------------------

    def removed(self, old: Line) -> Found:
        """Return the loss of a line."""
        lines = self.base.logical(old)
        if not lines or any(isinstance(line.node, nodes.Annex | nodes.Document) for line in lines):
            words = Text("dòng này không bỏ được từ Word", "this line cannot be taken out from Word")
            return Found("removed", old.text, "", None, self.number(old), (words,))
        if old.role == "cell" and isinstance(lines[0].node, nodes.Row):
            placed = Words(self.base.kh.source, old.text, self.base.layers(old)[0], in_row).changed("")
            return Found("removed", old.text, "", Unit(placed.edits), self.number(old))
        unit = Unit()
        doubts: list[Text] = []
        for line in lines:
            one, doubt = self._without(line)
            unit = Unit(unit.edits + one.edits, unit.drop | one.drop)
            doubts += doubt
        return Found("removed", old.text, "", unit, self.number(old), tuple(doubts))

    def _without(self, line: Logical) -> tuple[Unit, list[Text]]:
        """Return what takes out a line; what refers to it elsewhere keeps the words that it printed."""
        kh = self.base.kh
        own = {n for n in (*range(line.first, line.end + 1), *line.keys) if n not in kh.comments}
        ident = getattr(line.node, "id", None)
        used = [span for span in kh.references(ident) if kh.line_of(span.start) not in own] if ident else []
        if not used:
            return Unit(drop=frozenset(own)), []
        if isinstance(line.node, nodes.Declaration):
            word = keywords().spell("declare", "document", "en" if self.base.language == "en" else "vi")
            start = line.node.span.start
            doubt = Text(
                f"“@{ident}” còn dùng ở chỗ khác nên vẫn được khai báo", f"“@{ident}” is still used elsewhere"
            )
            return Unit((Edit(start, start + len(line.node.word), word),)), [doubt]
        edits: list[Edit] = []
        for span in used:
            logical = kh.at(span.start)
            if logical is not None and getattr(logical.node, "name", "") in _RELATIONS:
                if len(logical.node.text) == 1:
                    own |= set(range(logical.first, logical.end + 1))
                else:
                    edits.append(_without_one(kh.source.text, span))
            elif span in self.base.references:
                edits.append(Edit(span.start, span.end, inline(self.base.references[span])))
        vi = f"“@{ident}” không còn; chỗ dẫn đến nó thành lời văn"
        doubt = Text(vi, f"“@{ident}” is gone; references to it became words")
        return Unit(tuple(edits), frozenset(own)), [doubt]

    # -- added ------------------------------------------------------------------------------------------------

    def added(self, new: Line, before: int) -> Found:
        """Return a line that is new, after the line of the plan at *before* (-1: before all)."""
        unit = self._row(new, before) if new.role == "row" else self._line_for(new, before)
        return Found("added", "", new.text, unit, 0, () if unit else (NO_PLACE,))

    def _row(self, new: Line, before: int) -> Unit | None:
        table = self.old[before].table if before >= 0 else -1
        if table < 0 or not self.base.logical(self.old[before]):
            return None
        nearest = (*range(before, before - _LOOK, -1), *range(before + 1, before + _LOOK))
        models = [self.old[n] for n in nearest if 0 <= n < len(self.old) and self.old[n].table == table]
        return added_row(self.base, new, models)

    def _line_for(self, new: Line, before: int) -> Unit | None:
        """Return what adds a paragraph after the line of the plan at *before*."""
        kh = self.base.kh
        words = " ".join(new.text.split())
        for names, name, lead in ((SIGNATURE, "signature", ""), (RECIPIENTS, "recipients", "- ")):
            if new.role in names:
                last = (
                    self.logical(self.old[before]) if before >= 0 and self.old[before].role in names else None
                )
                logical = last or kh.part(new.document, name)
                text = lead + (words.rstrip(" ;./") if lead else words)
                return Unit(insert=((logical.end, text),)) if logical is not None else None
        known = before >= 0 and new.role in _WRITTEN  # what stands before all is the head
        place = self._place(new, before) if known else None
        if place is None:
            return None
        notes = tuple(self.theirs.notes[n].text if n in self.theirs.notes else "" for n in new.notes)
        text = self.write(self._new(new, words, notes, before))
        if self._would_not_print(text, place, new.document):
            text = SIGN.sub(lambda sign: sign[0] + "\\", text, count=1)
        return Unit(insert=((place, text),))

    def _would_not_print(self, text: str, place: int, document: int) -> bool:
        """Tell whether a line is a field before the first numbered line, where it counts for all tasks."""
        sections = self.base.kh.documents[document].sections
        if sections and self.base.kh.line_of(sections[0].span.start) <= place:
            return False
        head = head_of(SIGN.sub("", text, count=1))
        return head is not None and (head.word in self.base.labels or head.word in keywords().words["field"])

    def _new(self, line: Line, words: str, notes: tuple[str, ...], before: int) -> New:
        kind: Literal["heading", "bullet", "point", "basis", "text"] = "text"
        depth = 0
        number = SAME.get(line.number, line.number)
        if words.endswith("./."):
            words = words.removesuffix("./.") + "."
        if number in ("dash", "plus"):
            kind = "bullet" if number == "dash" else "point"
        elif number:
            kind, depth = "heading", self.base.depth(number, before + 1) or (2 if number == "arabic" else 1)
            if words == words.upper():
                words = recased(words, self.base.kh.source.text)
        elif line.role == "basis" and any(
            one.role == "basis" for one in self.old[max(before, 0) : before + 2]
        ):
            kind = "basis"
        return New(kind, depth, words, line.runs, notes)

    def _place(self, new: Line, before: int) -> int | None:
        """Return the line of the file after which a paragraph is to stand."""
        kh = self.base.kh
        for line in (self.old[n] for n in range(before, -1, -1)):
            logical = self.logical(line)
            if line.document != new.document or line.role == "row":
                break
            if logical is not None and not isinstance(logical.node, nodes.Document | nodes.Verbatim):
                return self._owner(logical).last
        for line in (self.old[n] for n in range(before + 1, len(self.old))):
            logical = self.logical(line)
            if line.document != new.document or line.role in (*RECIPIENTS, *SIGNATURE):
                break
            if logical is not None:
                if isinstance(logical.node, nodes.Document):
                    return None
                place = logical.first - 1
                while place in kh.comments:
                    place -= 1
                return place
        return None

    def _owner(self, logical: Logical) -> Logical:
        """Return the line at the margin that an indented key belongs to."""
        lines = self.base.kh.lines
        at = bisect_left(lines, logical.first, key=lambda line: line.first)
        while at and self.base.kh.source.text[self.base.kh.start(lines[at].first)].isspace():
            at -= 1
        return lines[at]

    # -- places -----------------------------------------------------------------------------------------------

    def logical(self, line: Line) -> Logical | None:
        """Return the first line of the file that prints a line."""
        lines = self.base.logical(line)
        return lines[0] if lines else None

    def number(self, line: Line) -> int:
        """Return the number of that line, from 1, 0 without one."""
        logical = self.logical(line)
        return logical.first + 1 if logical is not None else 0


def _without_one(text: str, span: Span) -> Edit:
    """Return the edit that takes one entry out of a list that semicolons part."""
    after = _AFTER.match(text, span.end)
    if after is not None:
        return Edit(span.start, after.end(), "")
    return Edit(len(text[: span.start].rstrip(" ;")), span.end, "")
