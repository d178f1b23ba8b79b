"""From two compilations to what differs between them."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

from kehoach.differing.entries import Held, held
from kehoach.differing.matching import Pair, aligned, matched, moved
from kehoach.differing.printed import printed
from kehoach.differing.values import Difference, Differences, Entry, Field, Kind, TextChange, Words
from kehoach.driver import Compilation

_KINDS: tuple[Kind, ...] = ("cited", "goal", "task", "duty")
_NOTHING = Held(Entry("", "", "", 0, "", {}), dict.fromkeys(_KINDS, ()), frozenset())


def compare(old: Compilation, new: Compilation) -> Differences:
    """Return what differs between two sound plans, as data and as printed words.

    Raises:
        kehoach.profiles.schema.ProfileError: a format cannot be used.
        kehoach.render.wording.TemplateError: a template of a format cannot be filled.
    """
    data: list[Difference] = []
    for here, there in _documents(_all_held(old), _all_held(new)):
        data += _document(here, there)
    return Differences(tuple(data), compare_text(printed(old), printed(new)))


def compare_text(old: Sequence[str], new: Sequence[str]) -> tuple[TextChange, ...]:
    """Return the paragraphs that differ, in order; one that only stands elsewhere is moved."""
    pairs = [(i, j) for i, j in aligned(old, new) if i is None or j is None or old[i] != new[j]]
    gone: dict[str, deque[int]] = defaultdict(deque)
    for at, (i, j) in enumerate(pairs):
        if i is not None and j is None:
            gone[old[i]].append(at)
    left_out: set[int] = set()
    elsewhere: set[int] = set()
    for at, (i, j) in enumerate(pairs):
        if i is None and j is not None and gone.get(new[j]):
            left_out.add(gone[new[j]].popleft())
            elsewhere.add(at)
    return tuple(
        TextChange("moved", new[j or 0], new[j or 0]) if at in elsewhere else _text(old, new, i, j)
        for at, (i, j) in enumerate(pairs)
        if at not in left_out
    )


def _text(old: Sequence[str], new: Sequence[str], i: int | None, j: int | None) -> TextChange:
    if i is None:
        return TextChange("added", "", new[j or 0])
    return TextChange("removed", old[i], "") if j is None else TextChange("changed", old[i], new[j])


def _all_held(compilation: Compilation) -> list[Held]:
    plans = compilation.plans
    return [held(plan, compilation.sources, plans[0]) for plan in plans]


def _documents(old: list[Held], new: list[Held]) -> Iterator[tuple[Held, Held]]:
    """Pair the documents of two files: those of one type in their order."""
    waiting: dict[Words, deque[Held]] = defaultdict(deque)
    for one in new:
        waiting[one.plan.fields["type"]].append(one)
    for one in old:
        same = waiting[one.plan.fields["type"]]
        yield one, same.popleft() if same else _NOTHING
    for rest in waiting.values():
        for one in rest:
            yield _NOTHING, one


def _document(old: Held, new: Held) -> Iterator[Difference]:
    if old is _NOTHING:
        yield Difference("document", "added", None, new.plan)
    elif new is _NOTHING:
        yield Difference("document", "removed", old.plan, None)
    elif fields := _changed(old.plan._replace(text=new.plan.text), new.plan):
        yield Difference("header", "changed", old.plan, new.plan, False, fields)
    goals: dict[str, str] = {}
    for kind in _KINDS:
        here, there = old.entries[kind], new.entries[kind]
        pairs = matched(here, there)
        if kind == "goal":
            goals = {here[i].id: there[j].id for i, j in pairs}
        if kind == "task":
            here = tuple(_with_goals(entry, goals) for entry in here)
        yield from _kind(kind, here, there, pairs, old.headings & new.headings)


def _with_goals(task: Entry, ids: dict[str, str]) -> Entry:
    """Return a task with the goals that it serves under the ids that they have in the other version."""
    if "goals" not in task.fields:
        return task
    goals = tuple(ids.get(goal, goal) for goal in task.fields["goals"])
    return task._replace(fields={**task.fields, "goals": goals})


def _kind(
    kind: Kind, old: Sequence[Entry], new: Sequence[Entry], pairs: list[Pair], stay: frozenset[str]
) -> Iterator[Difference]:
    """Give the differences of one kind in the order of the new version, what is gone where it stood."""
    out_of_order = moved(pairs) if kind in ("task", "goal") else set()
    partner = {j: i for i, j in pairs}
    kept = {i for i, _ in pairs}
    at = 0
    for j, entry in enumerate(new):
        i = partner.get(j)
        while at < len(old) and (at not in kept or (i is not None and at <= i)):
            if at not in kept:
                yield Difference(kind, "removed", old[at], None)
            at += 1
        if i is None:
            yield Difference(kind, "added", None, entry)
            continue
        elsewhere = (i, j) in out_of_order or (
            kind in ("task", "goal") and _below_another(old[i], entry, stay)
        )
        fields = _changed(old[i], entry)
        if fields or elsewhere:
            yield Difference(kind, "changed" if fields else "moved", old[i], entry, elsewhere, fields)
    for i in range(at, len(old)):
        if i not in kept:
            yield Difference(kind, "removed", old[i], None)


def _below_another(old: Entry, new: Entry, stay: frozenset[str]) -> bool:
    """Tell whether an entry stands below another numbered line, not below one that was reworded."""
    return old.above != new.above and (old.above in stay or new.above in stay)


def _changed(old: Entry, new: Entry) -> tuple[Field, ...]:
    fields = [] if old.text == new.text else [Field("title", old.text, new.text)]
    names = dict.fromkeys((*old.fields, *new.fields))
    for name in names:
        before, after = old.fields.get(name, ""), new.fields.get(name, "")
        if before != after:
            fields.append(Field(name, before or _none(after), after or _none(before)))
    return tuple(fields)


def _none(like: Words) -> Words:
    return () if isinstance(like, tuple) else ""
