"""Who does what by when, in a bracket or at the end of a sentence, read clause by clause.

``(Sở Y tế chủ trì, phối hợp với Sở Nội vụ; hoàn thành trong Quý II/2026)``, ``… – Hội Nông dân xã chủ trì, các thôn
phối hợp thực hiện, tháng 8/2026.`` What is not surely a body or a time ends the reading; what came before it stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kehoach.importing.mark_ends import doing
from kehoach.importing.mark_words import EXECUTOR, LEAD, PARTNER, TIME, Sentences
from kehoach.importing.taught import label_of
from kehoach.lint.who import is_vague
from kehoach.model.timeframe import parse_timeframe

_FIELDS = {"lead": LEAD, "partner": PARTNER, "executor": EXECUTOR, "overseer": LEAD, "time": TIME}
_LEADING = re.compile(r"chủ trì|phụ trách|là |đầu mối")
_MOST_WORDS = 10  # of a time that is not understood
_MOST = 8  # clauses of one reading
_DONE = (" đã", " đang", " chưa", " được", " sẽ")
"""Words that tell what was or will be done, and give no work."""
_KEPT = ("thường xuyên", "hoàn thành", "sơ kết", "tổng kết", "báo cáo")
"""Words of work that a time may begin with."""
_LONGEST = 400  # letters of a list of bodies, or of a time


class Said(NamedTuple):
    """A clause: its field, the range of its words, and where what it says ends."""

    field: str
    start: int
    end: int
    after: int


def clauses(sentences: Sentences, text: str, start: int, end: int) -> Iterator[Said]:
    """Give who and when a stretch of a paragraph says, up to the first words that are neither.

    Args:
        sentences: the plan.
        text: the words of the paragraph.
        start: where the stretch begins: at a body, a label or a time.
        end: where it ends.
    """
    at = start
    for _ in range(_MOST):
        at = _opening().match(text, at, end).end()  # type: ignore[union-attr]  # it may match nothing
        said = _next(sentences, text, at, end) if at < end else None
        if said is None:
            return
        yield said
        at = said.after


def is_time(words: str) -> bool:
    """Tell whether words are a time, wholly understood."""
    if not 3 < len(words) < _LONGEST:
        return False
    frame = parse_timeframe(words)
    if words.lower().startswith("theo dõi"):
        return False
    return frame.kind != "unknown" and not {"unknown", "impossible-date"} & set(frame.problems)


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(
        r"(?:[\s,;.–-]|và\s)*(?:(?:do|giao|phân công|đề nghị|yêu cầu|trong đó)(?:\s+cho)?\s+)?", re.IGNORECASE
    )


def _next(sentences: Sentences, text: str, at: int, end: int) -> Said | None:
    return (
        _labelled(sentences, text, at, end)
        or _joined(sentences, text, at, end)
        or _timed(text, at, end)
        or _doing(sentences, text, at, end)
    )


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        r"(?P<label>[^\W\d_][^\W\d_ ,/]*(?:[ ,/]+[^\W\d_]+){0,6}?)(?:\s*:|\s+là(?=\s))\s*(?=\S)"
    )


@cache
def _value_end() -> re.Pattern[str]:
    """Return what ends the words after a label: a sign, or a comma or dash before the next label."""
    return re.compile(
        r"[;)]|\.(?=\s|\Z)|,?\s+[-–+*]\s+(?=[^\W\d_]+\s[^\W\d_:]+(?:\s[^\W\d_]+){0,4}\s*:)"
        r"|,\s+(?=(?:(?:cơ quan|đơn vị|bộ phận)\s+)?(?:chủ trì|phối hợp|thực hiện|thời gian|thời hạn)"
        r"(?:\s[^\W\d_]+){0,2}\s*(?::|là\s))|,\s+(?=hoàn thành\s)|\Z",
        re.IGNORECASE,
    )


def _labelled(sentences: Sentences, text: str, at: int, end: int) -> Said | None:
    found = _label().match(text, at, end)
    if found is None or re.search(r"chủ trì(?:,|\s+và)?\s*\Z", text[max(0, at - 12) : at]):
        return None
    label = " ".join(found["label"].split())
    known = label_of(f"{label[0].upper()}{label[1:]}:")
    field = _FIELDS.get(known[0]) if known is not None else None
    stop = _value_end().search(text, found.end(), end)
    last = _trimmed(text, found.end(), stop.start() if stop else end)
    words = text[found.end() : last]
    if field is None or not words or (field == TIME and not (is_time(words) or _may_be_time(words))):
        return None
    if field != TIME and not sentences.is_units(words, led=True) and not _may_be_bodies(words):
        return None
    return Said(field, found.end(), last, last)


def _may_be_time(words: str) -> bool:
    """Tell whether words after the label of a time are short enough to be nothing else, whatever they mean."""
    return len(words.split()) <= _MOST_WORDS and re.search(r"\d", words) is not None


def _may_be_bodies(words: str) -> bool:
    """Tell whether words after a label are at least no sentence and no time."""
    if len(words) > _LONGEST or any(sign in words for sign in "“:@") or re.search(r"\.\s|\d{3}", words):
        return False
    return (
        not is_vague(words)
        and not is_time(words)
        and not re.search(r"(?<!\w)(?:chủ trì|phối hợp|do|và các)\s", words)
    )


@cache
def _with() -> re.Pattern[str]:
    return re.compile(
        r"(?:chủ trì,?\s+)?(?:cùng\s+)?phối hợp(?:\s+chặt chẽ)?(?:\s+(?:cùng\s+với|với|cùng))?\s+(?=\w)"
    )


def _joined(sentences: Sentences, text: str, at: int, end: int) -> Said | None:
    """Return the partners after “phối hợp với”."""
    found = _with().match(text, at, end)
    if found is None:
        return None
    stop = _partners_end().search(text, found.end(), end)
    last = _trimmed(text, found.end(), stop.start() if stop else end)
    inside = _in_bracket(text, at)
    bounded = last + 1 >= end or (stop is not None and stop[0] in (";", ")"))
    for comma in (last, *_commas_back(text, found.end(), last)):
        if is_time(text[comma:last].lstrip(" ,")) or comma == last:
            units = sentences.units(text, found.end(), comma, told=True)
            if (
                units is None
                and bounded
                and sentences.may_be_names(text[found.end() : comma], inside, inside)
            ):
                units = found.end(), comma
            if units is not None:
                return Said(PARTNER, *units, units[1])
    return None


@cache
def _partners_end() -> re.Pattern[str]:
    return re.compile(
        r"[;()]|\.(?=\s|\Z)|,\s+(?=hoàn thành\s|thời gian\s|xong\s)|\s–\s(?=[^\W\d_]*\s?\d)"
        r"|\s[–-]\s(?=(?:thời (?:gian|hạn)|hoàn thành|thực hiện|xong|tháng|quý|trước|trong|từ|năm|ngày|định kỳ|hằng"
        r"|thường xuyên)\s|[^\W\d_]+(?:\s[^\W\d_]+){0,4}\s*:)",
        re.IGNORECASE,
    )


def _commas_back(text: str, start: int, end: int) -> list[int]:
    return [found.start() for found in re.finditer(",", text[:end]) if found.start() > start]


@cache
def _when() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:thời (?:gian|hạn|điểm)(?:\s+(?:thực hiện|hoàn thành|tổ chức|triển khai|dự kiến))?\s*:?"
        r"|(?:thực hiện|triển khai|tổ chức)(?:(?:,|\s+và)\s+hoàn thành)?|hoàn thành|xong)"
        r"(?:\s*:)?\s+)?(?P<when>\S[^;()]*)",
        re.IGNORECASE,
    )


def _timed(text: str, at: int, end: int) -> Said | None:
    found = _when().match(text, at, end)
    if found is None:
        return None
    start = found.start("when")
    dot = re.compile(r"\.(?=\s+[A-ZÀ-ỸĐ])").search(text, start, found.end())
    last = _trimmed(text, start, dot.start() if dot else found.end())
    words = text[start:last]
    works = doing().match(f" {words}") and not words.lower().startswith(_KEPT)
    known = (not works and is_time(words) and _is_dated(words)) or _odd_time().fullmatch(words) is not None
    return Said(TIME, start, last, last) if known else None


@cache
def _odd_time() -> re.Pattern[str]:
    """Return times that mean no days by themselves but can be nothing else: “tuần 3 tháng 5/2026”, “01 lần/học kỳ”."""
    return re.compile(
        r"(?:(?:hoàn thành |trong |trước |đầu |cuối |từ )?(?:tuần (?:thứ )?\d|năm học \d|học kỳ [I\d]|kỳ nghỉ hè"
        r"|T\d{1,2}/\d{4}|Q\d/\d{4})|\d{1,2} (?:lần|đợt|lớp|buổi|kỳ)/(?:năm|quý|tháng|tuần|học kỳ)"
        r"|mỗi (?:năm|quý|tháng|tuần|học kỳ) (?:ít nhất |tối thiểu )?\d{1,2} \w+)[^.;()]{0,40}",
        re.IGNORECASE,
    )


def _is_dated(words: str) -> bool:
    """Tell whether a time has a date or a cycle: a condition alone, “theo …”, may be other words without its label."""
    return parse_timeframe(words).kind not in ("condition", "conditional", "relative")


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(
        r"[\s,–-]+(?<!được giao )(?<!phân công )(?P<verb>(?:có trách nhiệm\s+"
        r"|(?:là|làm)\s+(?:(?:cơ quan|đơn vị|bộ phận)\s+)?(?:(?:đầu mối|thường trực),?\s+)?)?chủ trì"
        r"|(?:cùng\s+)?phối hợp(?!\s+(?:với|cùng|chặt chẽ))|phụ trách|tham mưu|thực hiện|triển khai|đảm nhiệm"
        r"|(?:là|làm)\s+(?:(?:cơ quan|đơn vị|bộ phận)\s+)?(?:đầu mối|thường trực))"
        r"(?:,?\s+(?:tham gia|tham mưu|thực hiện|triển khai|tổ chức|lãnh đạo|chỉ đạo|theo dõi|hướng dẫn))*"
        r"(?!\w)(?!\s*:)"
    )


@cache
def _subject_end() -> re.Pattern[str]:
    """Return the sign that ends the words before a verb; a bracket right before it is a part of a name."""
    noted = r"\((?![^()]{2,40}\)\s*(?:chủ trì|phối hợp|phụ trách|thực hiện|đảm nhiệm))"
    return re.compile(rf"[;:.]|{noted}|(?<!\w)\)|\)(?!\s*(?:chủ trì|phối hợp|phụ trách|thực hiện|đảm nhiệm))")


def _doing(sentences: Sentences, text: str, at: int, end: int) -> Said | None:
    """Return the bodies before a verb that says what they do: “Sở Y tế chủ trì”, “các sở, ngành phối hợp”."""
    stop = _subject_end().search(text, at, end)
    beside = re.compile(r"\s+(?=phối hợp\s+(?:với|cùng))").search(text, at, stop.start() if stop else end)
    before = text[at : beside.start()] if beside is not None else ""
    if beside is not None and not _verb().search(before) and _names(sentences, before, led=True):
        return Said(EXECUTOR, at, beside.start(), beside.end())
    for verb in _verb().finditer(text, at, stop.start() if stop else end):
        words = text[at : verb.start()]
        if len(words) > _LONGEST:
            return None
        field = PARTNER if "phối hợp" in verb["verb"] else LEAD if _LEADING.search(verb["verb"]) else EXECUTOR
        led = field != EXECUTOR or _in_bracket(text, at)
        if words.endswith(_DONE) or (field == EXECUTOR and not _closes(text, verb.end(), end)):
            continue
        if _names(sentences, words, led, _in_bracket(text, at)) and (field != LEAD or not is_vague(words)):
            return Said(field, at, verb.start(), verb.end())
    return None


def _names(sentences: Sentences, words: str, led: bool, bracket: bool = False) -> bool:
    if sentences.is_units(words, led):
        return True
    return led and (
        sentences.is_units(words[:1].upper() + words[1:], led) or sentences.may_be_names(words, bracket)
    )


def _in_bracket(text: str, at: int) -> bool:
    return text.rfind("(", 0, at) > text.rfind(")", 0, at)


def _closes(text: str, at: int, end: int) -> bool:
    """Tell whether a clause ends at a place, but for a time."""
    return (
        at >= end
        or text[at:end].lstrip()[:1] in ("", ";", ",", ".", ")")
        or _timed(text, at + 1, end) is not None
    )


def _trimmed(text: str, start: int, end: int) -> int:
    """Return the end of a stretch without the blanks and signs after its words."""
    return start + len(text[start:end].rstrip(" ,.;"))
