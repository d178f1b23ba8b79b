"""The body of a document: numbered lines, paragraphs and tables as they are printed (NĐ 30/2020, PL I II.6)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from kehoach.model.numbering import Level, scheme
from kehoach.model.plan import Block, FieldLine, Grid, Plan, Rich, Section, TableStart
from kehoach.model.plan import Paragraph as Line
from kehoach.profiles.schema import Profile
from kehoach.render import page
from kehoach.render.tables import Tables
from kehoach.render.wording import fill

_ROLES: dict[str, page.Role] = {"prose": "body", "bullet-1": "bullet-1", "bullet-2": "bullet-2", "quote": "quote",
                                "basis": "basis"}  # fmt: skip
_MARKS = {"bullet-1": "- ", "bullet-2": "+ "}
_VALUE = "\ue000"  # stands for the value while a role line is filled in
_CENTRED = ("phần", "chương", "mục", "tiểu mục")
_ARTICLE = "điều"
_DEEPEST = 6


class Body:
    """Prints the lines of one document.

    Args:
        plan: the document.
        profile: the format: numbering and labels are words, so they are decided here; looks are not.
        notes: how many footnotes the documents before it have.
    """

    def __init__(self, plan: Plan, profile: Profile, notes: int = 0) -> None:
        self.profile = profile
        self.notes = notes
        self.tables = Tables(plan, profile, partial(_runs, notes=notes))
        self.ranks = _ranks(profile.numbering)

    def blocks(self, items: Iterable[Block | Section]) -> list[page.Block]:
        """Return printed lines; numbered lines that follow a ``bảng:`` are its rows."""
        into: list[page.Block] = []
        self._add(tuple(items), 0, into)
        return into

    def _add(self, items: Sequence[Block | Section], rank: int, into: list[page.Block]) -> None:
        for at, item in enumerate(items):
            match item:
                case Section():
                    self._section(item, rank, into)
                case TableStart(kind="table"):
                    self._table(item, items[at + 1 :], rank, into)
                    return
                case TableStart():
                    into += self.tables.generated(item)
                case Grid():
                    into += self.tables.grid(item)
                case _:
                    into.append(self.line(item))

    def _table(
        self, start: TableStart, rest: Sequence[Block | Section], rank: int, into: list[page.Block]
    ) -> None:
        """Add a table of blocks: its rows are the sections that follow; what stands before and after them stays so."""
        rows = [at for at, item in enumerate(rest) if isinstance(item, Section)]
        first, last = (rows[0], rows[-1] + 1) if rows else (0, 0)
        self._add(rest[:first], rank, into)
        into += self.tables.blocks(start, [item for item in rest[first:last] if isinstance(item, Section)])
        shown = self.tables.fields_of(start)  # of chung: what the rows inherit stands in their cells
        after = [
            item
            for item in rest[first:]
            if not isinstance(item, Section) and not (isinstance(item, FieldLine) and item.field in shown)
        ]
        self._add(after, rank, into)

    def runs(self, words: Rich) -> tuple[page.Run, ...]:
        """Return words as runs of the page model."""
        return _runs(words, self.notes)

    # -- numbered lines ---------------------------------------------------------------------------------------

    def _section(self, section: Section, above: int, into: list[page.Block]) -> None:
        word = section.level.before.strip(" (").casefold()
        if section.title and word in _CENTRED:
            label = section.label.rstrip(" .:")
            into.append(_paragraph("part", (page.Run(label),)))
            into.append(_paragraph("part-title", _upper(self.runs(section.words))))
            self._add(section.children, 0, into)
            return
        rank = min(max(above + 1, self._rank(section.level)), _DEEPEST)
        into.append(self._numbered(section, rank, word == _ARTICLE))
        self._add(section.children, rank, into)

    def _rank(self, level: Level) -> int:
        return self.ranks.get(level) or self.ranks.get(Level("", level.sign, ""), 0)

    def _numbered(self, section: Section, rank: int, article: bool) -> page.Paragraph:
        label = f"{section.label} " if section.label else ""
        words = self.runs(section.words)
        if section.title:
            if rank in self.profile.capitals:
                words = _upper(words)
            return _paragraph(f"title-{rank}", (page.Run(label), *words) if label else words)
        if section.run_in:
            bold, rest = _cut(words, section.run_in)
            words = (*(run._replace(bold=True) for run in bold), *rest)
        loud = True if article or section.run_in else None
        return _paragraph(f"item-{rank}", (page.Run(label, bold=loud), *words))

    # -- other lines ------------------------------------------------------------------------------------------

    def line(self, block: Block) -> page.Paragraph:
        """Return one printed line that is neither numbered nor a table."""
        if isinstance(block, FieldLine):
            return page.Paragraph("field", self._field(block))
        assert isinstance(block, Line)
        mark = self.profile.wording.basis_mark if block.role == "basis" else _MARKS.get(block.role, "")
        shown = self.runs(block.words)
        return page.Paragraph(_ROLES[block.role], (page.Run(mark), *shown) if mark else shown)

    def _field(self, block: FieldLine) -> tuple[page.Run, ...]:
        """Return a role line: as typed, or a short keyword in the profile's form."""
        words = self.runs(block.words)
        if block.label is not None:
            return (
                page.Run(f"{block.dash}{block.label}: " if words else f"{block.dash}{block.label}:"),
                *words,
            )
        label = self.profile.label(block.field) or block.field
        filled = fill(self.profile.role_line, {"label": label, "value": _VALUE})
        before, _, after = filled.partition(_VALUE)
        if not words:
            return (page.Run(before.rstrip()),)
        last = words[-1]
        if after.startswith(".") and last.footnote is None:
            words = (*words[:-1], last._replace(text=last.text.rstrip(" .;")))
        return (page.Run(before), *words, page.Run(after))


def _ranks(samples: tuple[str, ...]) -> dict[Level, int]:
    """Return the rank of each form of numbers in the profile, and of its sign alone: ``1.`` is 2 also at the top."""
    ranks: dict[Level, int] = {}
    for rank, level in enumerate(scheme(samples), 1):
        ranks.setdefault(level, rank)
        ranks.setdefault(Level("", level.sign, ""), rank)
    return ranks


def _paragraph(role: Any, runs: tuple[page.Run, ...]) -> page.Paragraph:
    return page.Paragraph(role, runs)


def _upper(words: tuple[page.Run, ...]) -> tuple[page.Run, ...]:
    return tuple(run._replace(text=run.text.upper()) for run in words)


def _cut(words: tuple[page.Run, ...], at: int) -> tuple[list[page.Run], list[page.Run]]:
    """Return the runs before and after a letter."""
    before: list[page.Run] = []
    after: list[page.Run] = []
    for run in words:
        keep = max(0, min(len(run.text), at))
        if keep or (run.footnote is not None and at > 0):
            before.append(run._replace(text=run.text[:keep]))
        if keep < len(run.text) or (run.footnote is not None and at <= 0):
            after.append(run._replace(text=run.text[keep:]))
        at -= len(run.text)
    return before, after


def end(blocks: list[page.Block], mark: str) -> None:
    """Put the end mark after the last words (“./.” in every sample of PL III); a table takes none."""
    last = blocks[-1] if blocks and mark else None
    if not isinstance(last, page.Paragraph):
        return
    words = list(last.runs)
    at = next((n for n in range(len(words) - 1, -1, -1) if words[n].text.strip()), None)
    if at is None:
        return
    text = words[at].text.rstrip()
    if any(run.footnote is not None for run in words[at + 1 :]):  # “Lời¹./.”
        words[at] = words[at]._replace(text=text.removesuffix(mark).removesuffix("/.").rstrip(" .;"))
        words.append(page.Run(mark))
    else:
        if not text.endswith(mark):
            text = text.removesuffix("/.").rstrip(" .;") + mark
        words[at] = words[at]._replace(text=text)
    blocks[-1] = last._replace(runs=tuple(words))


def _runs(words: Rich, notes: int) -> tuple[page.Run, ...]:
    return tuple(
        page.Run(run.text, run.bold, run.italic, None if run.note is None else run.note + notes)
        for run in words
    )
