"""Numbered lines and bullets while the plan is made: what was found in them, before it is given to tasks."""

from __future__ import annotations

from kehoach.model.plan import Section, TableStart
from kehoach.syntax import nodes
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple

Relation = tuple[str, str, Span]  # its name, words and place


class Given(NamedTuple):
    """A value given to a task or goal: by a field line, a key or a mark. ``points`` are its milestones."""

    field: str
    label: str
    text: str
    span: Span
    marked: bool = False
    points: tuple[tuple[str, Span], ...] = ()


class BulletDraft(NamedTuple):
    """A ``-`` bullet: its kind and id as typed, words, and the values given in and below it."""

    kind: str | None
    id: str | None
    number: int
    text: str
    given: tuple[Given, ...]
    relations: tuple[Relation, ...]
    span: Span


class Draft:
    """A numbered line while the plan is made: the finished section and the values found in it."""

    def __init__(self, node: nodes.Section, above: Draft | None) -> None:
        self.node = node
        self.above = above
        self.section: Section | None = None
        self.lines: list[Given] = []  # field lines and keys: they count for the tasks below too
        self.marks: list[Given] = []  # marks in the numbered line itself
        self.prose: list[Given] = []  # marks in the paragraphs and bullets below it
        self.relations: list[Relation] = []
        self.bullets: list[BulletDraft] = []
        self.free: list[BulletDraft] = []  # those of them that are neither marked as task or goal nor rows
        self.rows: list[BulletDraft] = []  # those that are rows of a table
        self.below: list[Draft] = []
        self.texts: list[str] = []
        self.table: TableStart | None = None  # the table whose rows the numbered lines below it are
        self.bulleted = ""  # "task" or "goal" when each bullet below it is one of its own

    def release(self) -> None:
        """Cut the ways up, here and below, when the plan is made: what holds no circle is freed without a collector."""
        left = [self]
        while left:
            draft = left.pop()
            draft.above = None
            left += draft.below
