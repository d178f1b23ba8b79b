"""The bodies of a plan as its rules compare them: one key for the ways to write a name, single or collective."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from kehoach.diagnostics.model import Edit, Fix, Text
from kehoach.lint.places import narrowed
from kehoach.lint.rule import Context
from kehoach.lint.who_slips import slips
from kehoach.model.plan import DeclaredUnit, Task, Unit
from kehoach.text.patterns import compiled
from kehoach.text.span import Span
from kehoach.text.vietnamese import bare, key

_SHORT = (
    ("ubnd", "Ủy ban nhân dân"), ("hđnd", "Hội đồng nhân dân"), ("ubmttq", "Ủy ban Mặt trận Tổ quốc"),
    ("ubmttqvn", "Ủy ban Mặt trận Tổ quốc"), ("mttq", "Mặt trận Tổ quốc"), ("tand", "Tòa án nhân dân"),
    ("vksnd", "Viện kiểm sát nhân dân"), ("ksnd", "kiểm sát nhân dân"), ("vp", "Văn phòng"), ("ca", "Công an"),
    ("vpub", "Văn phòng Ủy ban nhân dân"), ("vpubnd", "Văn phòng Ủy ban nhân dân"), ("bhxh", "Bảo hiểm xã hội"),
    ("thads", "Thi hành án dân sự"), ("pt", "phát thanh"), ("th", "truyền hình"), ("ptth", "phát thanh truyền hình"),
    ("bch", "Ban Chỉ huy"), ("bđbp", "Bộ đội Biên phòng"), ("lhpn", "Liên hiệp Phụ nữ"), ("tn", "Thanh niên"),
    ("lđlđ", "Liên đoàn Lao động"), ("ccb", "Cựu chiến binh"), ("đbqh", "đại biểu Quốc hội"), ("tp", "thành phố"),
    ("tttđt", "thông tin điện tử"), ("ttgtđt", "thông tin giao tiếp điện tử"), ("qs", "quân sự"),
)  # fmt: skip
_LONGEST_NAME = 12  # words
_SIGNS_IN_NAME = frozenset(",;:()")
_LONGEST = 4000  # letters of a list that is mended
_JOINTS = frozenset(("và", "&", "-", "–", "của", "thuộc", "cùng"))


@cache
def _long() -> dict[str, list[str]]:
    known = {key(short): key(long).split() for short, long in _SHORT}
    known.update((key(slip), known[key(right)]) for slip, right in slips().items() if key(right) in known)
    return known


_SIGNS = dict.fromkeys(map(ord, ',;:/()“”"–-'), " ")


@lru_cache(maxsize=1024)
def folded(name: str) -> str:
    """Return the form in which two names of a body are compared: short forms written out, joints left out.

    ``UBMTTQ tỉnh`` = ``Ủy ban MTTQ Việt Nam tỉnh``, ``Đài Phát thanh - Truyền hình`` = ``Đài PT & TH``.
    """
    words: list[str] = []
    for word in key(name.translate(_SIGNS)).split():
        words += _long().get(word, [word])
    text = " ".join([word for word in words if word not in _joints()])
    return text.replace(_front() + _vietnam(), _front())


@cache
def _joints() -> frozenset[str]:
    return frozenset(map(key, _JOINTS))


@cache
def _front() -> str:
    return key("Mặt trận Tổ quốc")


@cache
def _vietnam() -> str:
    return " " + key("Việt Nam")


@cache
def _collective() -> re.Pattern[str]:
    return compiled(
        r"(?:cac|nhung|mot so|moi|toan the|tat ca|tung)\b|.*\b(?:cac|nhung)\b|cap\b|.*\bcap (?:huyen|xa|tinh|co so)"
        r"|(?:so|ban|nganh|co quan|don vi|to chuc|dia phuong)[, ]*(?:so|ban|nganh|co quan|don vi|doan the|dia phuong)"
    )


@lru_cache(maxsize=1024)
def is_single(name: str) -> bool:
    """Tell whether a name is of one body, not of a group: ``Sở Tư pháp``, not ``UBND các huyện``."""
    return name[:1].isupper() and not _collective().match(bare(name))


@cache
def _vague() -> re.Pattern[str]:
    return compiled(
        r"(?:(?:cac|nhung|mot so|moi|tat ca|cac cap)\b[ ,]*)*"
        r"(?:so|bo|ban|nganh|co quan|don vi|to chuc|ca nhan|dia phuong|doan the|doanh nghiep|phong|ben|luc luong"
        r"|thu truong|thanh vien)\b.*\b(?:lien quan|co quan chuc nang|luc luong chuc nang|tham quyen)"
        r"|cac (?:cap|nganh|gioi)\Z|(?:cac )?co quan chuc nang|(?:cac )?luc luong chuc nang"
        r"|cac cap,? (?:va )?(?:cac )?nganh"
        r"|toan (?:the )?he thong chinh tri"
    )


@lru_cache(maxsize=1024)
def is_vague(name: str) -> bool:
    """Tell whether a name leaves open who is meant: ``các cơ quan liên quan``, ``các cấp, các ngành``."""
    return _vague().match(bare(name)) is not None


def place_of(context: Context, unit: Unit) -> Span:
    """Return where a unit's name stands in the value that names it."""
    return narrowed(unit.span, unit.name, context.sources)


def together(units: Iterable[Unit]) -> Iterator[list[Unit]]:
    """Give the units of each value, in order."""
    values: dict[Span, list[Unit]] = {}
    for unit in units:
        values.setdefault(unit.span, []).append(unit)
    yield from values.values()


def known(context: Context) -> frozenset[str]:
    """Return the declared names, as :func:`kehoach.model.units.is_unit` takes them."""
    return frozenset(
        key(name)
        for unit in context.plan.units
        for name in (unit.name, unit.short, *unit.aliases)
        if name and unit.kind != "person"
    )


def named(context: Context) -> frozenset[str]:
    """Return the names that bodies have alone in lines of roles, as :func:`known` does: they are names anywhere."""
    units = (
        unit for unit in entries(context.plan.tasks) if not unit.note and not _SIGNS_IN_NAME & set(unit.name)
    )
    return frozenset(key(unit.name) for unit in units if len(unit.name.split()) <= _LONGEST_NAME)


def declared(context: Context) -> dict[str, DeclaredUnit]:
    """Return the declared units, groups and persons by id."""
    return {unit.id: unit for unit in context.plan.units}


def entries(tasks: Iterable[Task]) -> Iterator[Unit]:
    """Give every unit that tasks name, whatever its role."""
    for task in tasks:
        yield from task.role.lead
        yield from task.role.executors
        yield from task.role.partners


def removal(context: Context, unit: Unit, last: bool = False) -> Fix | None:
    """Return the fix that takes a unit out of its list, None when its entry is not typed between marks.

    Args:
        context: the plan.
        unit: the unit; its list is the value at its place.
        last: take the last entry of that name, not the only one.
    """
    if unit.span.end - unit.span.start > _LONGEST:
        return None
    text = context.sources[unit.span.file].text
    line_end = text.find("\n", unit.span.start)
    end = min(unit.span.end, line_end) if line_end >= 0 else unit.span.end
    value = text[unit.span.start : end]
    found = [
        match
        for match in re.finditer(rf"([;,]\s*)?{re.escape(unit.name)}(?=\s*(?:[;,.)]|$))(\s*[;,]\s*)?", value)
        if match.start() == 0 or match[1]
    ]
    if not found or (len(found) > 1 and not last):
        return None
    match = found[-1]
    start = match.start()
    stop = match.start(2) if match[1] and match[2] else match.end()  # the mark before an entry goes with it
    if start == 0 and stop == len(value.rstrip(" .")):
        return None
    span = Span(unit.span.start + start, unit.span.start + stop, unit.span.file)
    title = Text(f"bỏ “{unit.name}” khỏi danh sách", f"take “{unit.name}” out of the list")
    return Fix(title, (Edit(span, ""),), safe=False)
