"""Collects the lines of one document, then settles what only the whole shows: names of bodies, rules."""

from __future__ import annotations

from kehoach.verify.regions import Data, Document, Part
from kehoach.verify.regions_names import split_names
from kehoach.verify.regions_text import NATION, letters
from kehoach.verify.seen import Line, Table
from kehoach.verify.typed_lines import typed_lines
from kehoach.verify.widths import is_bold, runs_width

_RULED = ("issuer", "motto", "party", "abstract")
_HEAD = (
    "nation",
    "motto",
    "party",
    "parent",
    "issuer",
    "number",
    "place-date",
    "blank",
    "name",
    "draft",
    "subject",
)
_BELOW_ABSTRACT = ("type", "authority", "attached-to", "basis", "body", "blank", "clause", "section")


class Builder:
    """A document in the making."""

    def __init__(self, attached: bool = False, form: bool = False) -> None:
        self.parts: list[Part] = []
        self.tables: list[Data] = []
        self.kind = ""
        self.party = False
        self.form = form
        self.annex = 0
        self._attached = attached

    @property
    def started(self) -> bool:
        """Whether it has any words yet."""
        return any(part.text for part in self.parts)

    @property
    def follows_title(self) -> bool:
        """Whether the last line of words carries its title itself: “Chương I. QUY ĐỊNH CHUNG”."""
        last = next((part for part in reversed(self.parts) if part.text), None)
        return last is not None and last.number is not None and last.words != last.text

    def last(self) -> str:
        """Return the role of the last line that has words and is no rule, "" without one."""
        return next((part.role for part in reversed(self.parts) if part.role not in ("blank", "rule")), "")

    def find(self, role: str) -> Part | None:
        """Return the last part of a role in the document or annex at hand."""
        return next((p for p in reversed(self.parts) if p.role == role and p.annex == self.annex), None)

    def count(self, role: str) -> int:
        """Return how many parts have a role."""
        return sum(part.role == role for part in self.parts)

    def take_table(self, table: Table) -> None:
        """Note a table of data."""
        self.tables.append(Data(table, self.annex, len(self.parts)))

    def take_names(self) -> list[Part]:
        """Take away the lines in capitals at the end: they are the head of the next document."""
        at = len(self.parts)
        while at and self.parts[at - 1].role in ("name", "post", "blank", "rule") and not self._signed(at):
            at -= 1
        taken = [part for part in self.parts[at:] if part.role in ("name", "post", "rule")]
        del self.parts[at:]
        return [part._replace(role="name" if part.role == "post" else part.role) for part in taken]

    def _signed(self, at: int) -> bool:
        """Tell whether a post at a place still waits for the name of the signer."""
        before = [part.role for part in self.parts[:at] if part.text]
        return bool(before) and before[-1] == "post" and "signer" not in before

    def build(self) -> Document:
        """Return the document."""
        parts = self._named(self.parts)
        parts = _give_rules(parts)
        roles = {part.role for part in parts if not part.annex}
        attached = self._attached or ("attached-to" in roles and not {"number", "place-date"} & roles)
        return Document(self.kind, self.party, attached, self.form, tuple(parts), tuple(self.tables))

    def _named(self, parts: list[Part]) -> list[Part]:
        """Tell the superior body from the issuing one among the names of the head."""
        nation = next((p for p in parts if p.role in ("nation", "party") and p.cell), None)
        parts = _with_rest(parts)
        named = [at for at, part in enumerate(parts) if part.role == "name"]
        column = nation.cell[2] if nation is not None and nation.cell is not None else -1
        names = [at for at in named if (cell := parts[at].cell) is None or cell[2] != column]
        if not names and nation is not None:  # all in one cell: a table in a table
            names = [at for at in named if at < parts.index(nation)]
        above = split_names([(parts[at].text, is_bold(parts[at].paragraph)) for at in names])
        found = list(parts)
        for count, at in enumerate(names):
            found[at] = found[at]._replace(role="parent" if count < above else "issuer")
        return [part._replace(role="other") if part.role == "name" else part for part in found]


def _with_rest(parts: list[Part]) -> list[Part]:
    """Give Quốc hiệu its last word where the page broke it off and set it at the left."""
    head = next((letters(part.text) for part in parts if part.role == "nation"), "")
    rest = NATION.removeprefix(head) if head and head != NATION else ""
    found = list(parts)
    for at, part in enumerate(parts):
        if rest and part.role == "name" and letters(part.text) == rest:
            found[at] = part._replace(role="nation")
            break
    return found


def _give_rules(parts: list[Part]) -> list[Part]:
    """Give every rule to the component that it stands below."""
    found = list(parts)
    for at, part in enumerate(parts):
        if part.role == "rule" or (part.role == "blank" and part.paragraph.lines):
            owner = _above(found, at)
            if owner is not None:
                found[owner] = found[owner]._replace(lines=found[owner].lines + _lines(part))
    for role, among in (("motto", _HEAD), ("issuer", _HEAD), ("abstract", _BELOW_ABSTRACT)):
        _fetch(found, role, among)
    return found


def _lines(part: Part) -> tuple[Line, ...]:
    """Return the lines that a paragraph without words stands for."""
    return part.paragraph.lines or typed_lines(part.paragraph.runs)


def _above(parts: list[Part], at: int) -> int | None:
    """Return the place of the line that a rule stands below: the last one in its cell, column, half or the text."""
    rule = parts[at]
    for before in range(at - 1, -1, -1):
        part = parts[before]
        if part.role in ("rule", "blank"):
            continue
        if rule.cell is not None:
            if part.cell is None or part.cell[0] != rule.cell[0]:
                return None
            if part.cell[2] == rule.cell[2]:
                return before
        elif not rule.cut or (part.cut and part.side == rule.side):
            return before
    return None


def _fetch(parts: list[Part], role: str, among: tuple[str, ...]) -> None:
    """Give a component without a rule one that hangs, drawn, in a paragraph near it, as Word's shapes may."""
    owners = [at for at, part in enumerate(parts) if part.role == role and not part.annex]
    if not owners or any(parts[at].lines for at in owners):
        return
    owner = owners[-1]
    words = max(runs_width(parts[at].paragraph.runs) for at in owners)
    for at in sorted(range(len(parts)), key=lambda at: abs(at - owner)):
        part = parts[at]
        spare = 1 if part.role in _RULED else 0
        drawn = [line for line in part.lines if line.kind in ("shape", "vml")]
        if abs(at - owner) > 8 or len(drawn) <= spare or (part.role not in among and not spare):
            continue
        nearest = min(drawn, key=lambda line: abs((line.length or 0) - words * _SHARE.get(role, 0.4)))
        parts[at] = part._replace(lines=tuple(line for line in part.lines if line is not nearest))
        parts[owner] = parts[owner]._replace(lines=(nearest,))
        return


_SHARE = {"motto": 1.0}
