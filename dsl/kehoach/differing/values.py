"""Differences as values."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["document", "header", "cited", "goal", "task", "duty"]
Change = Literal["added", "removed", "changed", "moved"]
Words = str | tuple[str, ...]
"""A value as words: "" or () when there is none; a list (đơn vị phối hợp, nơi nhận) as a tuple."""

DAYS = {"timeframe": "days", "period": "period_days"}
"""The fields with times as typed, and those with what they mean (``start=2026-07-01``)."""


class Entry(NamedTuple):
    """Something that a plan holds: a task (nhiệm vụ), a goal (mục tiêu), a duty, a cited document …

    Attributes:
        id: its id, "" without one.
        path: its number in the plan (“II.3”), "" without one.
        text: its words.
        line: the line of the file that it stands on, from 1; 0 when it has no single one.
        above: the words of the numbered line that it stands below.
        fields: what is said of it, by name.
    """

    id: str
    path: str
    text: str
    line: int
    above: str
    fields: dict[str, Words]


class Field(NamedTuple):
    """A value that differs: its name (``lead``, ``timeframe``, ``date`` …) and both values."""

    name: str
    old: Words
    new: Words


class Difference(NamedTuple):
    """What happened to one entry; ``moved`` may be true of a changed one too."""

    kind: Kind
    change: Change
    old: Entry | None
    new: Entry | None
    moved: bool = False
    fields: tuple[Field, ...] = ()


class TextChange(NamedTuple):
    """A printed paragraph, or a row of a table, that differs; "" where one version has none."""

    change: Change
    old: str
    new: str


class Differences(NamedTuple):
    """All that differs between two versions: as data, and as printed words."""

    data: tuple[Difference, ...]
    text: tuple[TextChange, ...]

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        return not self.data and not self.text
