"""An imported plan, everything in it typed out, given its data: declared documents and units, marks in sentences.

What prints does not change by a word: that is looked at after every step, and what would change it is taken back.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable
from typing import NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.driver import Compilation
from kehoach.formatter.format import format_source
from kehoach.formatter.safety import Unsafe
from kehoach.importing.declare_changes import Change, apart, compiled, contexts, printed, try_changes
from kehoach.importing.declare_documents import document_changes
from kehoach.importing.declare_front import Front
from kehoach.importing.declare_ids import Names
from kehoach.importing.declare_units import unit_changes
from kehoach.importing.mark import role_changes
from kehoach.importing.mark_times import report_changes, time_changes
from kehoach.importing.source import Dropped
from kehoach.lint.rule import Context
from kehoach.profiles.schema import ProfileError
from kehoach.render.wording import TemplateError

_UNREADY = Text(
    "tệp còn lỗi nên không khai báo văn bản, đơn vị và không đánh dấu",
    "the file has errors: no documents or units were declared, nothing was marked",
)
_PLACE = Text("trong tệp .kh", "in the .kh file")
_UNDONE = Text(
    "khai báo hoặc đánh dấu chỗ này làm đổi chữ in ra, nên để nguyên",
    "to declare or mark this would change printed words, so it was left as it was",
)


class Marked(NamedTuple):
    """A mark that was put in: its field (``chủ trì``, ``thời gian`` …) and the words in it."""

    field: str
    words: str


class Declared(NamedTuple):
    """A plan with its data.

    Attributes:
        text: the ``.kh`` text, formatted; the text as handed in when it has errors.
        documents: the ids of the documents (văn bản) that were declared.
        units: the ids of the bodies (đơn vị) that were declared.
        marks: what was marked.
        doubts: what was left as it was: the words ("" for the whole file), and why.
    """

    text: str
    documents: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    marks: tuple[Marked, ...] = ()
    doubts: tuple[Dropped, ...] = ()


_Step = Callable[[Context, Front, Names], Iterable[Change]]


def declared(path: str, text: str) -> Declared:
    """Return a typed-out plan with its documents and units declared and its sentences marked.

    Args:
        path: the file that the plan is going to be, for the settings of its project; it is neither read nor written.
        text: the ``.kh`` text.
    """
    return _through(path, text, declarations=True, marks=True)


def with_declarations(path: str, text: str) -> Declared:
    """Return a typed-out plan with its documents and units declared; arguments as :func:`declared`."""
    return _through(path, text, declarations=True)


def with_marks(path: str, text: str) -> Declared:
    """Return a plan with its sentences marked; arguments as :func:`declared`."""
    return _through(path, text, marks=True)


def _through(path: str, text: str, declarations: bool = False, marks: bool = False) -> Declared:
    collecting = gc.isenabled()
    gc.disable()  # plans make no cycles worth looking for, and several of them are alive at once
    try:
        return _Plan(path, text).through(declarations, marks)
    finally:
        if collecting:
            gc.enable()


class _Plan:
    """A plan on its way through the steps."""

    def __init__(self, path: str, text: str) -> None:
        self.text = text
        self.compilation = compiled(path, text)
        self.doubts: list[Dropped] = []

    def through(self, declarations: bool, marks: bool) -> Declared:
        """Return what the steps make of the plan."""
        if not _prints(self.compilation):
            return Declared(self.text, doubts=(_doubt("", _UNREADY),))
        documents = self.step(document_changes) if declarations else []
        units = self.step(unit_changes) if declarations else []
        marked = [change for step in _MARKS for change in self.step(step)] if marks else []
        return Declared(
            self.formatted(),
            tuple(change.name for change in documents if change.name),
            tuple(change.name for change in units),
            tuple(Marked(change.name, change.words) for change in marked),
            tuple(self.doubts),
        )

    def step(self, found: _Step) -> tuple[Change, ...]:
        """Take a step; return the changes that were kept."""
        before = self.compilation
        changes: list[Change] = []
        for document, context in zip(before.parsed.file.documents, contexts(before), strict=True):
            names = Names(frozenset(_taken(context)))
            changes += found(context, Front(before.source, document), names)
        tried = try_changes(before, apart(changes))
        self.compilation = tried.compilation
        self.doubts += (_doubt(change.words or change.name, _UNDONE) for change in tried.undone)
        return tried.kept

    def formatted(self) -> str:
        """Return the text as ``kehoach fmt`` prints it."""
        made = self.compilation
        try:
            return format_source(made.source, made.parsed, made.shared, made.language)
        except Unsafe as error:
            self.doubts.append(_doubt("", Text(error.vi, error.en)))
            return made.source.text


def _doubt(words: str, reason: Text) -> Dropped:
    return Dropped(words, reason, _PLACE)


def _prints(compilation: Compilation) -> bool:
    """Tell whether a file compiles and can be printed in its format."""
    if compilation.failed or not compilation.plans:
        return False
    try:
        printed(compilation)
    except (ProfileError, TemplateError):
        return False
    return True


_MARKS: tuple[_Step, ...] = (role_changes, time_changes, report_changes)


def _taken(context: Context) -> Iterable[str]:
    """Give the ids of a plan that declarations must not take."""
    plan = context.plan
    yield from (one.id for one in plan.documents if one.id)
    yield from (one.id for one in plan.units)
    yield from (one.id for one in plan.declared_notes)
    yield from (annex.id for annex in plan.annexes if annex.id)
    yield from (section.id for section in context.sections() if section.id)
    yield from (task.id for task in plan.tasks)
    yield from (goal.id for goal in plan.goals)
