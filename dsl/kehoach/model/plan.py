"""The plan: immutable values, every one with the place it was written at. No text is left to be understood.

Annotations are real types here, not texts: see :mod:`kehoach.syntax.nodes`.
"""

from typing import Literal, NamedTuple

from kehoach.model.citation import Citation
from kehoach.model.measure import Measure
from kehoach.model.official import Head, PartialDate, Recipient, Signature, Value
from kehoach.model.timeframe import Timeframe
from kehoach.text.span import Span


class Run(NamedTuple):
    """Printed words of one look. ``note`` is the number of a footnote whose mark stands here."""

    text: str
    bold: bool | None
    italic: bool | None
    note: int | None
    span: Span


Rich = tuple[Run, ...]


def plain(words: Rich) -> str:
    """Return the words without their looks and footnote marks."""
    return words[0].text if len(words) == 1 else "".join(run.text for run in words)


class Paragraph(NamedTuple):
    """A printed paragraph of the body."""

    role: Literal["prose", "bullet-1", "bullet-2", "quote", "basis"]
    words: Rich
    span: Span


class FieldLine(NamedTuple):
    """A printed role or timeframe line. ``label`` None: a short keyword, printed in the profile's form."""

    field: str
    label: str | None
    dash: str
    words: Rich
    span: Span


class TableRow(NamedTuple):
    """A row of a table written with ``| … |``."""

    cells: tuple[Rich, ...]
    span: Span


class TableStart(NamedTuple):
    """``bảng:`` (kind "table") or ``bảng tổng hợp:`` (kind "summary"), with its settings as typed."""

    kind: str
    words: Rich
    columns: str
    numbering: str
    span: Span


class Section(NamedTuple):
    """A numbered line (đề mục) and what stands below it.

    ``number`` is its ordinal as printed without signs ("IV", "1", "a"), ``label`` with them ("IV.", "a)"),
    ``path`` the numbers from the top ("IV.1.a"). ``title``: it is a title, else a numbered paragraph, whose
    first ``run_in`` letters are bold. ``kind`` as typed: task, tasks, goal, goals, section or None.
    """

    depth: int
    number: str
    label: str
    path: str
    title: bool
    words: Rich
    run_in: int
    kind: str | None
    id: str | None
    children: tuple["Block | Section", ...]
    span: Span


Block = Paragraph | FieldLine | TableRow | TableStart


class Unit(NamedTuple):
    """A body named in a task: ``id`` when it is declared, ``note`` what the entry says beyond the name."""

    name: str
    id: str | None = None
    note: str | None = None
    inherited: bool = False
    span: Span = Span(0, 0)


class FieldValue(NamedTuple):
    """Any other field of a task: label and text as printed, its timeframe when the field is one of time."""

    name: str
    label: str
    text: str
    span: Span
    inherited: bool = False
    timeframe: Timeframe | None = None


class Role(NamedTuple):
    """The roles and times of one task or goal, own ones before inherited ones."""

    lead: tuple[Unit, ...] = ()
    partners: tuple[Unit, ...] = ()
    executors: tuple[Unit, ...] = ()
    fields: tuple[FieldValue, ...] = ()
    timeframe: Timeframe | None = None
    timeframe_span: Span = Span(0, 0)
    timeframe_inherited: bool = False
    outputs: tuple[str, ...] = ()
    budget: str | None = None
    doubtful: tuple[tuple[str, Span], ...] = ()  # entries of unit lists that could not be parted surely


class Task(NamedTuple):
    """A task (nhiệm vụ). ``title`` are the words of its line, ``text`` all its words but the fields."""

    id: str
    path: str
    title: str
    text: str
    role: Role
    goals: tuple[str, ...]
    relations: tuple[tuple[str, str], ...]
    span: Span


class Goal(NamedTuple):
    """A goal (mục tiêu) with its measures (chỉ tiêu) and term."""

    id: str
    path: str
    text: str
    measures: tuple[Measure, ...]
    timeframe: Timeframe | None
    fields: tuple[FieldValue, ...]
    span: Span


class Duty(NamedTuple):
    """What a unit's heading says the unit does, outside the task sections."""

    owner: tuple[Unit, ...]
    path: str
    text: str
    span: Span


class CitedDocument(NamedTuple):
    """A declared document: ``text`` the whole citation, ``short`` what ``@id`` prints."""

    id: str | None
    text: str
    short: str
    citation: Citation | None
    basis: bool
    replaces: str | None
    used: int
    span: Span
    abbreviated: str | None = None  # the gọi tắt as declared, None when there is none


class DeclaredUnit(NamedTuple):
    """A declared unit, group or person."""

    kind: Literal["unit", "group", "person"]
    id: str
    name: str
    short: str | None
    aliases: tuple[str, ...]
    members: tuple[str, ...]
    used: int
    span: Span


class DeclaredNote(NamedTuple):
    """A footnote declared with an id (``cước chú``), and how often its mark stands in the text."""

    id: str
    used: int
    span: Span


class Abbreviation(NamedTuple):
    """“… (sau đây gọi tắt là X)” or “… (PBGDPL)”: the short form and where it is explained."""

    short: str
    clause: str
    span: Span


class Annex(NamedTuple):
    """A phụ lục: parsed and listed; its content is a document part of its own."""

    id: str | None
    title: Rich
    landscape: bool
    children: tuple[Block | Section, ...]
    span: Span


class Plan(NamedTuple):
    """One document with everything in it, numbered, resolved and understood."""

    kind: str
    type_name: str
    abstract: Rich
    head: Head
    opening: tuple[Block, ...]
    sections: tuple[Section, ...]
    closing: tuple[Block, ...]
    recipients: tuple[Recipient, ...] | None
    recipients_span: Span
    signature: Signature | None
    annexes: tuple[Annex, ...]
    notes: tuple[Rich, ...]
    declared_notes: tuple[DeclaredNote, ...]
    documents: tuple[CitedDocument, ...]
    units: tuple[DeclaredUnit, ...]
    goals: tuple[Goal, ...]
    tasks: tuple[Task, ...]
    duties: tuple[Duty, ...]
    abbreviations: tuple[Abbreviation, ...]
    span: Span


__all__ = [
    "Abbreviation", "Annex", "Block", "CitedDocument", "DeclaredNote", "DeclaredUnit", "Duty", "FieldLine",
    "FieldValue",
    "Goal", "Head", "Paragraph", "PartialDate", "Plan", "Recipient", "Rich", "Role", "Run", "Section", "Signature",
    "TableRow", "TableStart", "Task", "Unit", "Value", "plain",
]  # fmt: skip
