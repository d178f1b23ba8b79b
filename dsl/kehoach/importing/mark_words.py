"""What marks in sentences share: the bodies that stand at a place, the sentence around it, the edits of a mark."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from kehoach.diagnostics.model import Edit
from kehoach.importing.declare_changes import Change
from kehoach.importing.mark_ends import PLURAL, doing, is_closed, is_rounded, is_work, verbs
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context
from kehoach.lint.who import known, named
from kehoach.lint.who_sentences import KINDS, Outline, Where, in_mark, runs_on
from kehoach.model.plan import Section, Task, plain
from kehoach.model.unit_words import UnitWords
from kehoach.model.units import is_unit, split_units
from kehoach.text.span import Span

LEAD, PARTNER, EXECUTOR, TIME = "chủ trì", "phối hợp", "thực hiện", "thời gian"
_LONGEST = 600  # letters of a list of bodies
_SHORT = 8  # words of a name
_PASSIVE = ("được giao", "được phân công", "được cử")
_LONGEST_NAME = 10  # words of a name whose kind is not known
_NO_NAME = re.compile(
    r"(?<!\w)(?:để|khi|nếu|là|đã|sẽ|không|bị|này|đó|như|nhằm|việc|sự|công tác|hoạt động|nội dung|nhiệm vụ|được giao"
    r"|được phân công|chủ trì|cho|với|trước|sau|trong|về|do|qua)(?!\w)"
)


class Sentences:
    """A plan whose sentences are looked at: its words, its tasks, and which of them were marked already.

    Args:
        context: the plan.
    """

    def __init__(self, context: Context) -> None:
        self.context = context
        self.names = known(context) | named(context)
        self.outline = Outline(context)
        self.done: set[tuple[str, str]] = set()
        self._quotes: dict[int, tuple[list[int], ...]] = {}

    def where(self, paragraph: Printed, at: int) -> Where:
        """Return the numbered line and the tasks that a place of a paragraph belongs to.

        A paragraph between bullets that are tasks belongs to none of them.
        """
        place = paragraph.span(at, at + 1)
        found = self.outline.at(place.file, place.start)
        if paragraph.kind == "prose" and any(".-" in task.path for task in found.tasks):
            return found._replace(tasks=())
        return found

    def open_to_marks(self, paragraph: Printed, at: int) -> bool:
        """Tell whether a place is of the author's own words, outside quotation marks and other marks."""
        if paragraph.kind not in KINDS or in_mark(self.context, paragraph, at):
            return False
        if paragraph.start not in self._quotes:
            text = paragraph.text
            self._quotes[paragraph.start] = tuple(
                [m.start() for m in re.finditer(sign, text)] for sign in "“”"
            )
        opened, closed = self._quotes[paragraph.start]
        return bisect_left(opened, at) <= bisect_left(closed, at)

    def mark(self, paragraph: Printed, start: int, end: int, field: str) -> Change | None:
        """Return the mark around a range of a paragraph, None when it is not typed in one piece."""
        words = paragraph.text[start:end]
        place = paragraph.typed(start, end, self.context.sources)
        if place is None or place.file or words.count("(") != words.count(")") or "@" in words:
            return None
        return Change(_around(place, field), field, words)

    def partners(self, paragraph: Printed, start: int, end: int, where: Where) -> Iterator[Change]:
        """Give the mark of the partners that are named from a place on, when it is sure where the list ends."""
        found = None if has_partners(where.tasks) else self.units(paragraph.text, start, end, told=True)
        if found and not is_rounded(paragraph.text[slice(*found)]) and not is_work(paragraph.text, found[1]):
            return
        mark = self.mark(paragraph, *found, PARTNER) if found else None
        if mark is not None:
            yield mark

    def units(self, text: str, start: int, end: int, told: bool = False) -> tuple[int, int] | None:
        """Return the range of the names of bodies that begin at a place, None when it is not sure where they end.

        It is sure before a verb of doing, and at the end of the sentence when the last name can be nothing else.
        *told*: the words before say that bodies follow, so that a verb after them may end a name of any kind.
        """
        end = min(end, start + _LONGEST)
        for at, leads in [*verbs(text, start, end), (end, None)]:
            stop = at - (len(text[start:at]) - len(text[start:at].rstrip(" ,.")))
            words = text[start:stop]
            if "chủ trì" in words or words.endswith(_PASSIVE) or (leads is None and not is_closed(words)):
                return None
            led = leads is not None and (told or leads)
            if self.is_units(words, led) or self.is_units(words[:1].upper() + words[1:], led):
                return start, stop
            if told and leads is not None and (self._is_short_name(words) or self.may_be_names(words, False)):
                return start, stop
        return None

    def _is_short_name(self, words: str) -> bool:
        """Tell whether a few words without a comma begin with the head of a body: “Văn phòng nhà trường”."""
        plain = words[:1].isupper() and set(words).isdisjoint(',;:.()"“') and len(words.split()) <= _SHORT
        return plain and UnitWords(words, self.names).begins_unit(0)

    def is_units(self, words: str, led: bool = False) -> bool:
        """Tell whether words are names of bodies and nothing else, and can be parted surely.

        Args:
            words: the words.
            led: “chủ trì” or “phối hợp” follows them, so that they end there whatever they are.
        """
        if not 3 < len(words) < _LONGEST or "“" in words:
            return False
        parted = split_units(words, self.names)
        if (parted.doubtful and not led) or any(
            unit.note and not (led and "(" in unit.text) for unit in parted.units
        ):
            return False
        if is_unit(words, self.names):
            return led or not runs_on(words)
        if led and all(self._is_body(unit.name) for unit in parted.units):
            return True
        return ":" in words and all(is_unit(unit.name, self.names) for unit in parted.units)

    def may_be_names(self, words: str, bracket: bool, ended: bool = True) -> bool:
        """Tell whether words between sure bounds can be nothing but names, though their kinds may be unknown.

        None says what somebody does, and each begins as the name of a body does, in a bracket perhaps with a capital
        only: “Tổ tư vấn tâm lý”, “giáo viên chủ nhiệm lớp 5A”.

        Args:
            words: the words.
            bracket: they stand in a bracket, so that nothing else is said there.
            ended: a sign or “chủ trì” ends them; otherwise the last name may run on into a sentence.
        """
        if not 3 < len(words) < _LONGEST or not set(words).isdisjoint("“”:.@[]") or _NO_NAME.search(words):
            return False
        parted = split_units(words, self.names).units
        if not parted or not all(self._may_be_name(unit.text, bracket) for unit in parted):
            return False
        return ended or (is_closed(words) and not runs_on(words))

    def _may_be_name(self, name: str, bracket: bool) -> bool:
        words = name.split()
        if is_unit(name, self.names) or not 0 < len(words) <= _LONGEST_NAME or "," in name:
            return is_unit(name, self.names)
        begins = (bracket and name[0].isupper()) or UnitWords(name, self.names).begins_unit(0)
        return begins and doing().search(f" {name[0].lower()}{name[1:]}") is None

    def _is_body(self, name: str) -> bool:
        """Tell whether a name is that of a body, or of one whose level is left out: “Công đoàn”, “Ban Thường vụ”."""
        return is_unit(name, self.names) or (name[:1].isupper() and is_unit(f"{name} cấp tỉnh", self.names))


def _around(place: Span, field: str) -> tuple[Edit, Edit]:
    before, after = Span(place.start, place.start, place.file), Span(place.end, place.end, place.file)
    return Edit(before, f"@({field}: "), Edit(after, ")")


def organises(where: Where, titles: dict[str, str]) -> bool:
    """Tell whether a numbered line stands in the section that says who does what (tổ chức thực hiện)."""
    top = where.section.path.split(".")[0] if where.section else ""
    return any(words in titles.get(top, "") for words in ("tổ chức", "phân công", "trách nhiệm"))


def titles_of(context: Context) -> dict[str, str]:
    """Return the titles of the numbered lines of depth 1 in lower case, by their numbers."""
    return {s.path: plain(s.words).lower() for s in context.plan.sections if s.title}


def is_plural(words: str) -> bool:
    """Tell whether a list of bodies begins with a word for several: “Các sở, ngành”."""
    return words.split(" ", 1)[0].capitalize() in PLURAL


def has_who(tasks: tuple[Task, ...]) -> bool:
    """Tell whether a task says itself who leads or does it."""
    return any(not unit.inherited for task in tasks for unit in (*task.role.lead, *task.role.executors))


def has_partners(tasks: tuple[Task, ...]) -> bool:
    """Tell whether a task names partners itself."""
    return any(not unit.inherited for task in tasks for unit in task.role.partners)


def has_time(tasks: tuple[Task, ...]) -> bool:
    """Tell whether a task has a time of its own."""
    return any(task.role.timeframe is not None and not task.role.timeframe_inherited for task in tasks)


def is_role_item(where: Where, paragraph: Printed) -> bool:
    """Tell whether a paragraph that says who does it is of a task, or a numbered line that so becomes one."""
    return bool(where.tasks) or (paragraph.kind in ("item", "heading") and may_be_task(where))


def may_be_task(where: Where) -> bool:
    """Tell whether a numbered line that is no task may become one by naming who does it."""
    section = where.section
    if section is None or where.tasks or where.part or section.kind is not None:
        return False
    return not any(isinstance(child, Section) for child in section.children)
