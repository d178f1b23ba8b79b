"""Which lines are tasks, goals and duties, and what each of them says.

* In a section of kind ``nhiệm vụ`` the lowest numbered lines are tasks; under ``các nhiệm vụ`` each bullet is.
* Elsewhere a numbered line is a task when it names a lead, an executor or a partner.
* ``mục tiêu`` and ``các mục tiêu`` make goals in the same way.
* Outside both, a heading that begins with a unit's name makes it the owner of what stands below: duties.
"""

from __future__ import annotations

import re

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.model.draft import BulletDraft, Draft, Given, Relation
from kehoach.model.ids import Ids
from kehoach.model.measure import parse_measure
from kehoach.model.outline import outside_task
from kehoach.model.plan import Duty, Goal, Paragraph, Section, Task, Unit, plain
from kehoach.model.roles import Bodies, effective, field_value, make_role, timeframe
from kehoach.model.symbols import NAMES, Symbols
from kehoach.model.tables import row_kind
from kehoach.model.units import is_unit, split_units
from kehoach.syntax.keywords import keywords
from kehoach.text.patterns import compiled
from kehoach.text.span import Span
from kehoach.text.vietnamese import bare, key

_WHO = frozenset({"lead", "executor", "partner"})
_BULLET_KINDS = {"tasks": "task", "goals": "goal"}
_INVITED = compiled(r"(?:Đề nghị|Mời|Giao|Yêu cầu)\s+(?=\S)")


class Finder:
    """Walks the drafts of a document in order and gives tasks, goals and duties."""

    def __init__(
        self, symbols: Symbols, bodies: Bodies, defaults: list[Given], found: list[Diagnostic]
    ) -> None:
        self.symbols = symbols
        self.bodies = bodies
        self.defaults = defaults
        self.found = found
        self.ids = Ids(set(symbols.table))
        self.tasks: list[Task] = []
        self.goals: list[Goal] = []
        self.duties: list[Duty] = []
        self.headings: dict[str, str] = {}  # id of a numbered line → its path

    def walk(self, draft: Draft, context: str | None, bulleted: str = "") -> bool:
        """Take a numbered line and all below it; return whether there was a task or goal.

        Args:
            draft: the numbered line.
            context: "task" or "goal" below a heading of that kind.
            bulleted: what a heading above (``các nhiệm vụ``) makes each bullet below it.
        """
        section = _section(draft)
        own = _BULLET_KINDS.get(section.kind or "", "")
        bulleted = own or (bulleted if section.kind in (None, "section") else "")
        draft.bulleted = bulleted if own or draft.bullets else ""
        if section.id is not None:
            self.headings[bare(section.id)] = section.path
        kind = _BULLET_KINDS.get(section.kind or "", section.kind)
        context = kind if kind in ("task", "goal") else context
        tasks, items = len(self.tasks), len(self.tasks) + len(self.goals)
        whole = self.items(draft, context)
        rows = table_context(draft) or context
        for below in draft.below:
            self.walk(below, rows, bulleted)
        some = len(self.tasks) + len(self.goals) > items
        if not some and draft.below and _names_who(draft.lines + draft.marks + draft.prose):
            self.whole(draft, "task")
            whole = some = True
        if not whole:
            self.outside(draft, some)
        self.unrelated(draft, len(self.tasks) > tasks)
        if not some and context is None:
            self.duty(section)
        return some

    def items(self, draft: Draft, context: str | None) -> bool:
        """Take a numbered line itself and its bullets; return whether its values went to a task or goal."""
        if draft.bulleted:
            whole = self.whole_if_named(draft, context)
            for bullet in draft.bullets:
                kind = bullet.kind or draft.bulleted
                self.bullet(draft, bullet, _BULLET_KINDS.get(kind, kind))
            return whole
        whole = not draft.below and self.is_item(draft, context)
        if whole:
            self.whole(draft, context or "task")
        for bullet in draft.bullets:
            if bullet.kind is not None:
                self.bullet(draft, bullet, _BULLET_KINDS.get(bullet.kind, bullet.kind))
        return whole

    def loose(self, draft: Draft) -> None:
        """Take an annex, or the opening with the body: rows of tables there, and the numbered lines."""
        for bullet in draft.rows:
            self.bullet(draft, bullet, bullet.kind or "task")
        for below in draft.below:
            self.walk(below, table_context(draft))

    def finish(self) -> None:
        """Let a task that serves a heading of goals serve the goals below it."""
        known = {bare(goal.id) for goal in self.goals}
        for at, task in enumerate(self.tasks):
            if any(bare(name) not in known for name in task.goals):
                found = [name for served in task.goals for name in self.goals_of(served, known)]
                self.tasks[at] = task._replace(goals=tuple(dict.fromkeys(found)))

    def goals_of(self, served: str, known: set[str]) -> list[str]:
        """Return a goal, or the goals below a heading of goals."""
        if bare(served) in known:
            return [served]
        begin = f"{self.headings.get(bare(served), served)}."
        return [goal.id for goal in self.goals if goal.path.startswith(begin)]

    def is_item(self, draft: Draft, context: str | None) -> bool:
        """Tell whether a lowest numbered line is a task or goal as a whole."""
        if any(bullet.kind in ("task", "goal") for bullet in draft.bullets):
            return False
        return context in ("task", "goal") or _names_who(_all(draft))

    def whole_if_named(self, draft: Draft, context: str | None) -> bool:
        """A paragraph between the bullets of ``các nhiệm vụ`` that names who does it is a task as well."""
        if context != "task" or not _names_who(draft.prose):
            return False
        own = [*draft.marks, *draft.prose, *draft.lines]
        self.whole(draft, "task", own, _without_bullets(draft.texts))
        return True

    def above(self, draft: Draft | None) -> list[list[Given]]:
        """Return what the headings above say for a line below, nearest first, and the header last."""
        levels = []
        while draft is not None:
            levels.append([*draft.lines, *draft.marks] if draft.bulleted else _all(draft))
            draft = draft.above
        return [*levels, self.defaults]

    def whole(
        self, draft: Draft, kind: str, own: list[Given] | None = None, texts: list[str] | None = None
    ) -> None:
        """Add a numbered line, with all (or *own* values and *texts*) that stands below it, as a task or goal."""
        section = _section(draft)
        own = _all(draft) if own is None else own
        title = draft.texts[0].strip()
        ident = self.ids.give(section.id, title, section.path)
        text = "\n".join(draft.texts if texts is None else texts).strip()
        if kind == "goal":
            self.goal(ident, section.path, text, effective(own, self.above(draft.above)[:-1]), section.span)
            return
        goals, relations = self.relations(draft)
        role = make_role(own, self.above(draft.above), self.bodies)
        self.tasks.append(Task(ident, section.path, title, text, role, goals, relations, section.span))

    def bullet(self, draft: Draft, bullet: BulletDraft, kind: str) -> None:
        """Add a bullet as a task or goal."""
        section = _section(draft)
        path = f"{section.path}.-{bullet.number}".lstrip(".")
        ident = self.ids.give(bullet.id, bullet.text, path)
        own = list(bullet.given)
        if kind == "goal":
            self.goal(ident, path, bullet.text, effective(own, self.above(draft)[:-1]), bullet.span)
            return
        goals, relations = self.relations(draft, bullet)
        role = make_role(own, self.above(draft), self.bodies)
        title = bullet.text.partition("\n")[0]
        self.tasks.append(Task(ident, path, title, bullet.text, role, goals, relations, bullet.span))

    def goal(self, ident: str, path: str, text: str, given: list[tuple[Given, bool]], span: Span) -> None:
        """Add a goal with its measures and term; headings above count, the header is for tasks."""
        measures = tuple(parse_measure(value.text) for value, _ in given if value.field == "measure")
        times = [value for value, _ in given if value.field == "time"]
        rest = [(value, inherited) for value, inherited in given if value.field not in ("measure", "time")]
        fields = tuple(field_value(value, inherited, self.bodies) for value, inherited in rest)
        self.goals.append(Goal(ident, path, text, measures, timeframe(times), fields, span))

    def relations(
        self, draft: Draft, bullet: BulletDraft | None = None
    ) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
        """Return the goals a task serves and its other relations, own and from the headings above."""
        given = list(bullet.relations) if bullet else []
        level: Draft | None = draft
        while level is not None:
            given += _relations(level)
            level = level.above
        goals: list[str] = []
        others: list[tuple[str, str]] = []
        for name, text, span in given:
            if name != "serves":
                others.append((name, text.strip()))
                continue
            for word in re.split(r"[;,]\s*", text.strip().rstrip(".")):
                goal = self.served(word.strip().removeprefix("@"), span)
                if goal and goal not in goals:
                    goals.append(goal)
        return tuple(goals), tuple(others)

    def served(self, ident: str, span: Span) -> str | None:
        """Return the id of a goal that is served, None (and a report) when there is no such goal."""
        symbol = self.symbols.get(ident, span) if ident else None
        if symbol is None:
            return None
        if symbol.kind != "goal":
            self.found.append(problem("KH204", span, ident, NAMES["goal"]))
            return None
        return symbol.id

    def outside(self, draft: Draft, inherited: bool) -> None:
        """Report what is given at a numbered line and belongs to no task, unless tasks below inherit it."""
        items = bool(draft.bulleted)
        own = [*draft.marks, *draft.prose, *draft.lines] if items else _all(draft)
        self.found += map(outside_task, own if not inherited else draft.prose if items else ())

    def unrelated(self, draft: Draft, inherited: bool) -> None:
        """Report relations that belong to no task: those of goals, and all where there is no task."""
        relations = [] if inherited else _relations(draft)
        relations += (r for b in draft.bullets if (b.kind or draft.bulleted) == "goal" for r in b.relations)
        for name, _, span in relations:
            words = Text(keywords().spell("relation", name), keywords().spell("relation", name, "en"))
            self.found.append(problem("KH123", span, words))

    def duty(self, section: Section) -> None:
        """Add the duties below a heading that begins with a unit's name."""
        owner = owners(section, self.bodies)
        if not owner:
            return
        lines = [child for child in section.children if isinstance(child, Paragraph)]
        if section.run_in:
            text = plain(section.words)[section.run_in :].strip()
            self.duties.append(Duty(owner, section.path, text, section.span))
        elif not section.title:
            self.duties.append(Duty(owner, section.path, plain(section.words), section.span))
        for line in lines:
            self.duties.append(Duty(owner, section.path, plain(line.words), line.span))


def table_context(draft: Draft) -> str | None:
    """Return what the rows of a table of blocks are by its columns: "task", "goal", or None."""
    return None if draft.table is None else row_kind(draft.table.columns)


def owners(section: Section, bodies: Bodies) -> tuple[Unit, ...]:
    """Return the units that a heading names at its beginning, empty when it names none."""
    text = plain(section.words)
    head = text[: section.run_in - 1] if section.run_in else text if section.title else ""
    invited = _INVITED.match(text)
    if not head and invited is None:
        return _declared(text, section, bodies)
    head = _INVITED.sub("", head, count=1)
    if not head or len(head) > 200 or not is_unit(head, bodies.known):
        return ()
    parted = split_units(head, bodies.known)
    return tuple(Unit(u.name, bodies.ids.get(key(u.name)), u.note, False, section.span) for u in parted.units)


def _declared(text: str, section: Section, bodies: Bodies) -> tuple[Unit, ...]:
    folded = key(text[:120])
    best = max((name for name in bodies.ids if folded.startswith(name + " ")), key=len, default="")
    if not best:
        return ()
    words = text.split()[: best.count(" ") + 1]
    return (Unit(" ".join(words), bodies.ids[best], None, False, section.span),)


def _without_bullets(texts: list[str]) -> list[str]:
    """Return the words of a numbered line without its bullets and the points below these."""
    kept: list[str] = []
    in_bullet = False
    for text in texts:
        in_bullet = text.startswith("- ") or (in_bullet and text.startswith("+ "))
        if not in_bullet:
            kept.append(text)
    return kept


def _section(draft: Draft) -> Section:
    assert draft.section is not None
    return draft.section


def _all(draft: Draft) -> list[Given]:
    return [
        *draft.marks,
        *draft.prose,
        *draft.lines,
        *(g for b in draft.free for g in b.given),
    ]


def _relations(draft: Draft) -> list[Relation]:
    """Return the relations given at a numbered line and at its bullets that are no items of their own."""
    bullets = [] if draft.bulleted else draft.free
    return [*draft.relations, *(relation for bullet in bullets for relation in bullet.relations)]


def _names_who(values: list[Given]) -> bool:
    return any(given.field in _WHO for given in values)
