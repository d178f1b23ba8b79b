"""What a document holds, as entries that two versions can be compared by."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

from kehoach.differing.values import DAYS, Entry, Kind, Words
from kehoach.importing.printed_lines import squeezed
from kehoach.model.plan import Annex, Plan, Section, plain
from kehoach.render.tasks.form import task_list
from kehoach.text.source import Source
from kehoach.text.span import Span

_HEAD = (
    "urgency", "secrecy", "draft", "attached", "authority", "circulation", "drafter", "copies", "contact",
)  # fmt: skip
_MEANT = ("start", "end", "rrule", "condition", "start_time", "end_time", "duration")


class Held(NamedTuple):
    """A document as entries.

    Attributes:
        plan: its type and title, with the header as fields.
        entries: what it holds, for each kind.
        headings: the words of its numbered lines.
    """

    plan: Entry
    entries: dict[Kind, tuple[Entry, ...]]
    headings: frozenset[str]


def held(plan: Plan, sources: tuple[Source, ...], carrier: Plan | None) -> Held:
    """Return the entries of a document.

    Args:
        plan: the document.
        sources: its files.
        carrier: the first document of its file.
    """
    data = task_list(plan, sources, carrier)
    above = _Above(plan)
    cited = [_cited(one) for one in data["documents"]]
    goals = [
        _entry(one, "text", above(goal.span), _goal(one))
        for goal, one in zip(plan.goals, data["goals"], strict=True)
    ]
    tasks = [
        _entry(one, "title", above(task.span), _task(one))
        for task, one in zip(plan.tasks, data["tasks"], strict=True)
    ]
    places = [duty.span for duty in plan.duties for _ in duty.owner]
    duties = [
        _entry({"id": "", **one}, "text", above(span), {"owner": (_unit(one["owner"]),)})
        for span, one in zip(places, data["duties"], strict=True)
    ]
    entries: dict[Kind, tuple[Entry, ...]] = {
        "cited": tuple(cited),
        "goal": tuple(goals),
        "task": tuple(tasks),
        "duty": tuple(duties),
    }
    title = squeezed(plain(plan.abstract))
    return Held(Entry("", "", f"{plan.type_name} {title}", 0, "", _header(plan, data["plan"])), entries,
                frozenset(above.titles))  # fmt: skip


class _Above:
    """Finds the numbered line that something stands below."""

    def __init__(self, plan: Plan) -> None:
        found = sorted(_headings((*plan.sections, *plan.annexes)))
        self.places = [(file, start) for file, start, _, _ in found]
        self.titles = [title for *_, title, _ in found]
        self.parents = [parent for *_, parent in found]

    def __call__(self, span: Span) -> str:
        at = bisect_right(self.places, (span.file, span.start)) - 1
        if at < 0:
            return ""
        return self.parents[at] if self.places[at] == (span.file, span.start) else self.titles[at]


def _headings(items: tuple[object, ...]) -> Iterator[tuple[int, int, str, str]]:
    left = [(item, "") for item in items]
    while left:
        item, parent = left.pop()
        if not isinstance(item, Section | Annex):
            continue
        title = squeezed(plain(item.words if isinstance(item, Section) else item.title))
        yield item.span.file, item.span.start, title, parent
        left += ((child, title) for child in item.children)


def _entry(one: dict[str, Any], words: str, above: str, fields: dict[str, Words]) -> Entry:
    said = {name: value for name, value in fields.items() if value}
    line = int(one["source"]["line"])
    return Entry(one["id"] or "", one.get("path") or "", squeezed(one[words]), line, above, said)


def _cited(one: dict[str, Any]) -> Entry:
    return _entry(one, "text", "", {"short": one["short"] if one["short"] != one["text"] else "",
                                    "basis": "căn cứ" if one["basis"] else ""})  # fmt: skip


def _goal(one: dict[str, Any]) -> dict[str, Words]:
    return {
        "measures": tuple(squeezed(measure["text"]) for measure in one["measures"]),
        **_time(one["timeframe"]),
        **_fields(one["fields"]),
    }


def _task(one: dict[str, Any]) -> dict[str, Words]:
    return {
        "text": "" if one["text"] == one["title"] else squeezed(one["text"].removeprefix(one["title"])),
        "lead": tuple(map(_unit, one["lead"])),
        "partners": tuple(map(_unit, one["partners"])),
        "executors": tuple(map(_unit, one["executors"])),
        **_time(one["timeframe"]),
        "outputs": tuple(map(squeezed, one["outputs"])),
        "budget": squeezed(one["budget"] or ""),
        **_fields(one["fields"]),
        "goals": tuple(one["goals"]),
        "relations": tuple(squeezed(relation["text"]) for relation in one["relations"]),
    }


def _unit(one: dict[str, Any]) -> str:
    return squeezed(f"{one['name']}: {one['note']}" if one.get("note") else one["name"])


def _fields(fields: dict[str, Any]) -> dict[str, Words]:
    return {
        name: squeezed(one["text"])
        for name, one in fields.items()
        if name not in ("lead", "partner", "executor", "time")
    }


def _time(one: dict[str, Any] | None, name: str = "timeframe") -> dict[str, Words]:
    """Return a timeframe as typed, and as understood: the year of the plan may change what the same words mean."""
    if one is None:
        return {}
    return {name: squeezed(one["text"]).rstrip(" .;"), DAYS[name]: _days(one)}


def _days(one: dict[str, Any]) -> tuple[str, ...]:
    parts = [f"{name}={one[name]}" for name in _MEANT if one.get(name)]
    return (*parts, *(f"{part['name']}: {' '.join(_days(part))}" for part in one["milestones"]))


def _header(plan: Plan, data: dict[str, Any]) -> dict[str, Words]:
    number = plan.head.number.text if plan.head.number and plan.carrier is None else ""
    signature = data["signature"]
    said: dict[str, Words] = {
        "type": data["type"],
        "title": squeezed(data["title"]),
        "number": squeezed(number),
        "date": _date(plan),
        **{name: squeezed(data[name] or "") for name in ("place", "issuer", "parent")},
        **_time(data["period"], "period"),
        **{name: squeezed(getattr(plan.head, name).text) if getattr(plan.head, name) else "" for name in _HEAD},
        "parent_plans": tuple(squeezed(one.text) for one in plan.head.parent_plans),
        "carrier": data.get("attached_to") or "",
        "recipients": tuple(_recipient(one.text, one.note) for one in plan.recipients or ()),
        "signature": (*signature["capacity"], signature["name"] or "") if signature else (),
    }  # fmt: skip
    said["draft"] = "có" if plan.head.draft and not said["draft"] else said["draft"]
    return {name: value for name, value in said.items() if value}


def _date(plan: Plan) -> str:
    date = plan.head.date
    if date is None:
        return ""
    day = None if date.day is None else f"{date.day:02d}"  # NĐ 30/2020, PL I II.4.b
    month = f"{date.month:02d}" if date.month is not None and date.month < 3 else date.month
    return "/".join(str(part) for part in (day, month, date.year) if part is not None)


def _recipient(text: str, note: str | None) -> str:
    return squeezed(text if not note or note in text else f"{text} {note}").rstrip(" .;,")
