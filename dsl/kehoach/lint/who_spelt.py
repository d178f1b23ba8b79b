"""The ways in which a plan writes the name of one body: other capitals, other joints (``và``, ``-``)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from kehoach.lint.rule import Context
from kehoach.lint.who import entries, folded, is_single
from kehoach.model.unit_words import LIST
from kehoach.model.word_lists import values
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple
from kehoach.text.vietnamese import key

_FIXED = (
    "Ủy ban nhân dân", "Hội đồng nhân dân", "Tòa án nhân dân", "Viện kiểm sát nhân dân", "Hội Luật gia",
    "Đoàn Luật sư", "Mặt trận Tổ quốc", "Đoàn Thanh niên", "Hội Nông dân", "Hội Cựu chiến binh", "Phòng Tư pháp",
    "Hội Liên hiệp Phụ nữ", "Liên đoàn Lao động", "Bộ Chỉ huy quân sự", "Bộ đội Biên phòng", "Kho bạc Nhà nước",
)  # fmt: skip
_MOST = 80  # names of the plan's own that are looked for, so that the work grows with the text only
_SHORTEST = 7
_ENOUGH = 60  # places of one way to write a name that are looked at
_COMMON = (
    "cơ quan ",
    "đơn vị ",
    "tổ chức ",
    "chính quyền ",
    "lực lượng ",
    "thủ trưởng ",
    "lãnh đạo ",
    "người ",
)
_POSTS = ("trưởng ", "phó ", "chánh ", "các ", "những ", "cấp ")  # before a head in lower case: no slip


class Writing(NamedTuple):
    """A name as written at a place; ``typed`` is where it can be edited."""

    text: str
    span: Span
    typed: Span | None


def by_capitals(context: Context) -> Iterator[list[Writing]]:
    """Give the writings of each name that differ in capitals only, in printed order."""
    taken: set[tuple[int, int]] = set()
    whole, lower = context.text.whole, context.text.lower
    recipients = "\n".join([line.text for line in context.plan.recipients or ()])
    low_recipients = recipients.lower()
    for name in sorted(_names(context), key=len):
        if len(_surfaces(name, whole, lower) | _surfaces(name, recipients, low_recipients)) < 2:
            continue
        found = [writing for writing in _written(context, name) if not _all_one(writing.text)]
        forms = {writing.text for writing in found}
        at = {(writing.span.file, writing.span.start) for writing in found}
        if len(forms) > 1 and not at & taken:
            taken |= at
            yield found


def _surfaces(name: str, text: str, lower: str) -> set[str]:
    """Return the ways in which a name stands in a text, those in small and in capital letters left out."""
    found: set[str] = set()
    at = lower.find(name)
    while at >= 0:
        found.add(text[at : at + len(name)])
        at = lower.find(name, at + len(name))
    return {form for form in found if not _all_one(form)}


def _names(context: Context) -> set[str]:
    """Return the names to look for, in lower case, of two syllables or more."""
    plan = context.plan
    own = Counter(
        unit.name.lower()
        for unit in chain(entries(plan.tasks), (owner for duty in plan.duties for owner in duty.owner))
        if is_single(unit.name) and " " in unit.name
    )
    names = set(sorted(own, key=own.__getitem__, reverse=True)[:_MOST])  # most_common would import heapq
    names.update(unit.name.lower() for unit in plan.units[:_MOST] if unit.kind == "unit")
    names.update(name.lower() for name in (*_FIXED, *values(LIST, "name")))
    return {name for name in names if " " in name and len(name) >= _SHORTEST and not name.startswith(_COMMON)}


def _written(context: Context, name: str) -> Iterator[Writing]:
    same: Counter[str] = Counter()
    if name in context.text.lower:
        for paragraph, start in context.text.find_words(name):
            end = start + len(name)
            same[paragraph.text[start:end]] += 1
            if same[paragraph.text[start:end]] > _ENOUGH:
                continue
            if paragraph.kind in ("quote", "abstract") or not _whole(paragraph.text, start, end):
                continue
            text = paragraph.text[start:end]
            if text[0].islower() and _goes_on(paragraph.text[:start]):
                continue
            typed = paragraph.typed(start, end, context.sources)
            yield Writing(text, paragraph.span(start, end), typed)
    for recipient in context.plan.recipients or ():
        at = recipient.text.lower().find(name)
        source = context.sources[recipient.span.file].text
        begin = source.find(recipient.text, recipient.span.start, recipient.span.end) if at >= 0 else -1
        if begin >= 0 and _whole(recipient.text, at, at + len(name)):
            span = Span(begin + at, begin + at + len(name), recipient.span.file)
            yield Writing(recipient.text[at : at + len(name)], span, span)


def _goes_on(before: str) -> bool:
    """Tell whether a head in lower case is part of a longer name: ``Trưởng phòng Tư pháp``, ``Chi hội Luật gia``."""
    last = before.split()[-1:] or [""]
    return before.lower().endswith(_POSTS) or last[0][:1].isupper()


def _whole(text: str, start: int, end: int) -> bool:
    return not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()


def _all_one(text: str) -> bool:
    """Tell whether a name stands all in small or all in capital letters, which is no way to write a name."""
    return text in (text.lower(), text.upper())


def by_joints(context: Context) -> Iterator[list[Writing]]:
    """Give the writings of each body named in tasks and duties that differ in more than capitals."""
    bodies: dict[str, dict[str, Writing]] = {}
    seen: set[str] = set()
    plan = context.plan
    for unit in chain(entries(plan.tasks), (owner for duty in plan.duties for owner in duty.owner)):
        if unit.id is None and unit.name not in seen and is_single(unit.name):
            seen.add(unit.name)
            at = context.sources[unit.span.file].text.find(unit.name, unit.span.start, unit.span.end)
            if at >= 0:
                span = Span(at, at + len(unit.name), unit.span.file)
                bodies.setdefault(folded(unit.name), {}).setdefault(
                    _spelt(unit.name), Writing(unit.name, span, span)
                )
    for forms in bodies.values():
        if len(forms) > 1:
            yield list(forms.values())


def _spelt(name: str) -> str:
    """Return a name as it counts for its way of writing: short forms are no other way, but those of the Front are."""
    front = any(word in key(name).split() for word in ("ubmttq", "mttq"))
    words = key(name).replace("–", "-")
    if front:
        return words.replace(" " + key("Việt Nam"), "")
    joints = [word for word in words.split() if word in ("-", "&", key("và"))]
    return " ".join(joints) + ("," if "," in words else "")
