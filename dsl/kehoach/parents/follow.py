"""From the plans of a file to the same plans with their parents, and with the tasks of them that theirs carry out."""

from __future__ import annotations

import os.path
from collections.abc import Iterator, Sequence
from datetime import date

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Hint, Text
from kehoach.includes import inside
from kehoach.model.lower import Lowered
from kehoach.model.parents import Detail, ParentPlan
from kehoach.model.plan import Plan, Task
from kehoach.parents.fault import Unusable
from kehoach.parents.reading import Reader
from kehoach.parents.resolve import Entry, Index, Missing, entries, entries_of, is_number
from kehoach.render.tasks.due import bounds_of, end_of
from kehoach.render.tasks.form import task_list
from kehoach.syntax import nodes
from kehoach.syntax.inline import literal
from kehoach.text.source import Source
from kehoach.text.span import Span
from kehoach.text.vietnamese import bare

_WAY_OUT = Text(
    "đặt một tệp kehoach.yaml (để trống cũng được) ở thư mục chung của cả hai kế hoạch",
    "put a file kehoach.yaml (it may be empty) into the folder that holds both plans",
)
_FROM_HERE = Text("đường dẫn tính từ thư mục của tệp này", "the path starts from the folder of this file")
_WHAT_IT_IS = Text("đường dẫn của tệp .kh hoặc .tasks.yaml", "the path of a .kh or .tasks.yaml file")


def follow(
    file: nodes.File, path: str, lowered: Lowered, sources: tuple[Source, ...], root: str, reader: Reader,
    more: Sequence[str] = (),
) -> Lowered:  # fmt: skip
    """Return the plans of a file with what they know of their parents.

    Args:
        file: its tree.
        path: its real path.
        lowered: the plans, and what was found in them.
        sources: the file and those that it includes.
        root: the real path of the project's folder; parents that the header names lie in it.
        reader: reads the parents.
        more: real paths of parents that the caller names besides the header.
    """
    found: list[Diagnostic] = []
    work = _Follower(path, sources, root, reader, found)
    given = tuple(work.taken(path) for path in more)
    first = work.parents(file.documents[0], given) if file.documents else ()
    plans: list[Plan] = []
    for document, plan in zip(file.documents, lowered.plans, strict=True):
        parents = first if document is file.documents[0] else work.parents(document, given) or first
        plans.append(work.bound(document, plan, parents) if parents else plan)
    return Lowered(tuple(plans), (*lowered.diagnostics, *dict.fromkeys(found)))


class _Follower:
    def __init__(
        self, path: str, sources: tuple[Source, ...], root: str, reader: Reader, found: list[Diagnostic]
    ) -> None:
        self.sources = sources
        self.path = path
        self.folder = os.path.dirname(self.path)
        self.root = root
        self.reader = reader
        self.found = found

    def taken(self, path: str) -> ParentPlan:
        """Return a parent that the caller names, as this plan sees it.

        Raises:
            OSError: it cannot be read.
            Unusable: it is no plan.
        """
        return self.reader.plan(path)._replace(file=self.shown(path))

    def shown(self, path: str) -> str:
        """Return a path from the folder of the plan."""
        try:
            return os.path.relpath(path, self.folder).replace(os.sep, "/")
        except ValueError:  # on another drive
            return os.path.basename(path)

    def parents(self, document: nodes.Document, given: tuple[ParentPlan, ...]) -> tuple[ParentPlan, ...]:
        """Return the parents that a header names, and then those that the caller names; faults are reported.

        Where both name one plan, as a file and as its task list, that of the caller counts.
        """
        plans: dict[str, ParentPlan] = {}
        for line in document.front:
            if isinstance(line, nodes.Header) and line.name == "parent-plan":
                plan = self.named(line)
                if plan is not None:
                    plan = next((one for one in given if one.is_same(plan)), plan)
                    plans.setdefault(plan.path, plan)
        for plan in given:
            plans.setdefault(plan.path, plan)
        return tuple(plans.values())

    def named(self, line: nodes.Header) -> ParentPlan | None:
        """Return the parent that a header line names, None when there is a fault."""
        name = literal(line.text).strip()
        span = (
            Span(line.text[0].span.start, line.text[-1].span.end, line.span.file) if line.text else line.span
        )
        if not name:
            self.found.append(problem("KH122", span, "", line.word, _WHAT_IT_IS))
            return None
        real = self.reader.real(os.path.join(self.folder, name))
        if not inside(real, self.root):
            self.found.append(problem("KH206", span, name, self.root, hints=(Hint(_WAY_OUT),)))
            return None
        try:
            if self.reader.stands_above(self.path, real, self.root):
                self.found.append(problem("KH217", span, name))
                return None
            return self.reader.plan(real)._replace(file=self.shown(real), span=span)
        except OSError:
            self.found.append(problem("KH216", span, name, hints=(Hint(_FROM_HERE),)))
        except Unusable as error:
            self.found.append(problem("KH218", span, name, error.text))
        return None

    def bound(self, document: nodes.Document, plan: Plan, parents: tuple[ParentPlan, ...]) -> Plan:
        """Return a plan with its parents, its tasks with those that they carry out."""
        index = Index(parents)
        self.report(document, index)
        data = task_list(plan, self.sources)
        bounds = bounds_of(data["plan"])
        ends = (end_of(one["timeframe"], bounds) for one in data["tasks"])
        tasks = tuple(_with_details(task, index, end) for task, end in zip(plan.tasks, ends, strict=True))
        return plan._replace(tasks=tasks, parents=parents)

    def report(self, document: nodes.Document, index: Index) -> None:
        """Report entries that name no task, unless a parent that may have it could not be read."""
        if any(found.code in _NO_PARENT for found in self.found):
            return
        for entry in _entries(document):
            missing = index.find(entry.text)
            if isinstance(missing, Missing):
                self.found.append(
                    problem(
                        missing.code,
                        entry.span,
                        *missing.words,
                        hints=missing.hints,
                        fix=_fix(entry, missing),
                    )
                )


_NO_PARENT = frozenset({"KH122", "KH206", "KH216", "KH217", "KH218"})


def _fix(entry: Entry, missing: Missing) -> Fix | None:
    """Return the fix for a slip in an id, when one task only may be meant."""
    if len(missing.ids) != 1 or is_number(entry.text) or bare(entry.text) != bare(missing.words[0]):
        return None
    title = Text(f"đổi thành “{missing.ids[0]}”", f"write “{missing.ids[0]}”")
    return Fix(title, (Edit(entry.span, missing.ids[0]),), safe=False)


def _with_details(task: Task, index: Index, end: date | None) -> Task:
    texts = [text for kind, text in task.relations if kind == "details"]
    found = [index.find(entry) for text in texts for entry in entries(text)]
    tasks = dict.fromkeys(one for some in found if not isinstance(some, Missing) for one in some)
    return task._replace(details=tuple(Detail(parent, at, end) for parent, at in tasks)) if tasks else task


def _entries(document: nodes.Document) -> Iterator[Entry]:
    """Give what the ``cụ thể hóa:`` lines of a document name, in its order."""
    left: list[object] = [document]
    lines: list[nodes.Declaration | nodes.Key] = []
    while left:
        node = left.pop()
        if isinstance(node, nodes.Declaration | nodes.Key) and node.name == "details":
            lines.append(node)
        elif isinstance(node, tuple) and not isinstance(node, Span):
            left += node
    for line in sorted(lines, key=lambda one: one.span):
        if line.text:
            yield from entries_of(line.text)
