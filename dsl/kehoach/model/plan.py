"""The plan: immutable values, every one with the place it was written at. No text is left to be understood.

Annotations are real types here, not texts: see :mod:`kehoach.syntax.nodes`.
"""

from typing import TYPE_CHECKING, Literal

from kehoach.model.citation import Citation
from kehoach.model.measure import Measure
from kehoach.model.numbering import Level
from kehoach.model.official import Carrier, Head, PartialDate, Recipient, Signature, Value
from kehoach.model.timeframe import Timeframe
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple

if TYPE_CHECKING:  # only plans that name a parent load it
    from kehoach.model.parents import Detail, ParentPlan


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


class Column(NamedTuple):
    """A column of a table.

    ``field`` is the name of a field, or ``number``, ``task``, ``goal``, ``role``, ``source``; "" for words of its
    own. ``head`` as typed, "" for the profile's; ``words``: the same as printed words, in a table of rows. ``above``:
    the heads over it, from the top; neighbours share them.
    """

    field: str
    head: str
    span: Span
    words: Rich = ()
    above: tuple[str, ...] = ()


class TableStart(NamedTuple):
    """``bảng:`` (kind "table"), ``bảng tổng hợp:`` ("summary") or ``bảng chỉ tiêu:`` ("targets").

    The rows of a "table" are the sections that follow it beside it; those of the others are generated: all tasks
    or goals, in groups by ``group`` ("section", "lead" or "" for none), of the body ``unit`` only when it is given.
    ``columns`` is empty when none are named. ``numbering``: of group rows and rows; ``continuous``: rows count on
    through the groups; ``merge``: equal neighbours become one cell.
    """

    kind: Literal["table", "summary", "targets"]
    words: Rich
    columns: tuple[Column, ...]
    numbering: tuple[Level, ...]
    continuous: bool
    group: Literal["", "section", "lead"]
    unit: str
    span: Span
    merge: bool = True


class GridRow(NamedTuple):
    """A row ``| … |``: a further head, a group (one cell) or a row. ``joined``: its cells that go on from above."""

    kind: Literal["head", "group", "row"]
    label: str
    cells: tuple[Rich, ...]
    span: Span
    joined: frozenset[int] = frozenset()


class Grid(NamedTuple):
    """A table written with ``| … |``; ``words`` is its title. A row has as many cells as there are columns."""

    words: Rich
    columns: tuple[Column, ...]
    rows: tuple[GridRow, ...]
    span: Span
    merge: bool = True


class Section(NamedTuple):
    """A numbered line (đề mục) and what stands below it.

    ``number`` is its ordinal as printed without signs ("IV", "1", "a"), ``label`` with them ("IV.", "a)"),
    ``path`` the numbers from the top ("IV.1.a"). ``title``: it is a title, else a numbered paragraph, whose
    first ``run_in`` letters are bold. ``kind`` as typed: task, tasks, goal, goals, section or None. ``level`` is the
    form of its number.
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
    level: Level = Level("", "", "")


Block = Paragraph | FieldLine | Grid | TableStart


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
    """A task (nhiệm vụ). ``title`` are the words of its line, ``text`` all its words but the fields.

    ``details``: the tasks of parent plans that it carries out (cụ thể hóa), where the plan names parents.
    """

    id: str
    path: str
    title: str
    text: str
    role: Role
    goals: tuple[str, ...]
    relations: tuple[tuple[str, str], ...]
    span: Span
    details: "tuple[Detail, ...]" = ()


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
    """A phụ lục: a part of its own behind the document; ``label`` as printed (“Phụ lục II”).

    ``attached``: what it says that it goes with, "" for its document.
    """

    id: str | None
    label: str
    title: Rich
    landscape: bool
    children: tuple[Block | Section, ...]
    span: Span
    attached: str = ""


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
    carrier: Carrier | None = None
    parents: "tuple[ParentPlan, ...]" = ()  # kế hoạch cấp trên


__all__ = [
    "Abbreviation", "Annex", "Block", "Carrier", "CitedDocument", "Column", "DeclaredNote", "DeclaredUnit", "Duty",
    "FieldLine", "FieldValue", "Goal", "Grid", "GridRow", "Head", "Paragraph", "PartialDate", "Plan", "Recipient",
    "Rich", "Role", "Run", "Section", "Signature", "TableStart", "Task", "Unit", "Value", "plain",
]  # fmt: skip
