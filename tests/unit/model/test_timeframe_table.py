"""Every timeframe met in real plans means what a reader says it means, however it is typed."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from kehoach.model.timeframe import Milestone, Timeframe, parse_timeframe

DATA = Path(__file__).with_name("data")
FOREIGN = Path(__file__).parents[2] / "corpus" / "foreign" / "plans"
TONES = ("òaóaỏaõaọa", "oàoáoảoãoạ", "òeóeỏeõeọe", "oèoéoẻoẽoẹ", "ùyúyủyũyụy", "uỳuýuỷuỹuỵ")


def _rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _sections() -> dict[str, list[list[str]]]:
    """Return the rows of the table by the heading above them."""
    found: dict[str, list[list[str]]] = {}
    heading = ""
    for line in (DATA / "timeframes.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            heading = line[2:]
        elif line:
            found.setdefault(heading, []).append(line.split("\t"))
    return found


TABLE = _rows("timeframes.tsv")
OCCURRENCES = _rows("occurrences.tsv")
PHRASES = sorted({row[0] for row in TABLE})


def read(phrase: str, year: str) -> Timeframe:
    return parse_timeframe(phrase) if year == "-" else parse_timeframe(phrase, int(year))


def days(frame: Timeframe) -> str:
    return f"{frame.start or ''}..{frame.end or ''}"


def shown(milestone: Milestone) -> str:
    frame = milestone.timeframe
    name = f"{milestone.name}: " if milestone.name else ""
    return f"{name}{frame.kind} {frame.rrule or days(frame)}"


def without_words(frame: Timeframe) -> Timeframe:
    """Return a timeframe without the words as typed."""
    parts = tuple(Milestone("", without_words(part.timeframe)) for part in frame.milestones)
    return frame._replace(text="", condition="" if frame.condition else None, milestones=parts)


@pytest.mark.parametrize("row", TABLE, ids=[f"{row[0]} [{row[1]}]" for row in TABLE])
def test_a_phrase_means_what_a_reader_judged(row: list[str]) -> None:
    phrase, year, *expected = row
    frame = read(phrase, year)
    times = f"{frame.start_time or ''}..{frame.end_time or ''}"
    assert [
        frame.kind,
        days(frame),
        frame.rrule or "-",
        "=" if frame.condition == phrase else frame.condition or "-",
        frame.certainty,
        "-" if times == ".." else times,
        frame.duration or "-",
        "; ".join(map(shown, frame.milestones)) or "-",
    ] == expected


def test_ninety_eight_of_a_hundred_phrases_of_real_plans_are_understood() -> None:
    sections = {
        head: rows for head, rows in _sections().items() if head.startswith(("survey", "the sixteen"))
    }
    rows = [row for section in sections.values() for row in section]
    understood = [row for row in rows if read(row[0], row[1]).kind != "unknown"]
    assert len(sections) == 10
    assert len(rows) > 200
    assert len(understood) / len(rows) >= 0.98


def test_the_table_has_every_timeframe_of_the_plans_of_others() -> None:
    texts = [path.read_text("utf-8") for path in sorted(FOREIGN.glob("*.txt"))]
    marked = {phrase for text in texts for phrase in re.findall(r"\[T:([^\]]*)\]", text)}
    assert len(marked) > 90
    assert marked <= set(PHRASES)


def test_what_is_not_understood_on_purpose_is_reported_as_such() -> None:
    (rows,) = [rows for head, rows in _sections().items() if head.startswith("not understood on purpose")]
    for phrase, *_ in rows:
        frame = parse_timeframe(phrase)
        assert (frame.kind, frame.start, frame.end, frame.rrule) == ("unknown", None, None, None)
        assert set(frame.problems) & {"unknown", "vague"}


@pytest.mark.parametrize(("rule", "expected"), OCCURRENCES, ids=[row[0] for row in OCCURRENCES])
def test_an_rrule_falls_on_the_days_that_the_words_mean(rule: str, expected: str) -> None:
    falls = iter(rrulestr(rule, dtstart=datetime(2026, 1, 1)))
    assert [f"{next(falls):%Y-%m-%d}" for _ in range(3)] == expected.split()


def test_the_days_of_every_rrule_of_the_table_are_counted() -> None:
    def rules(frame: Timeframe) -> set[str]:
        inner = [rules(part.timeframe) for part in frame.milestones]
        return set().union(*inner, {frame.rrule} if frame.rrule else ())

    found = set().union(*(rules(read(row[0], row[1])) for row in TABLE))
    assert found == {rule for rule, _ in OCCURRENCES}


@given(
    st.integers(1, 31),
    st.integers(1, 12),
    st.sampled_from(["hằng năm", "hàng năm", "mỗi năm"]),
    st.sampled_from(["trước ngày {0}/{1} {2}", "{2} trước ngày {0}/{1}", "định kỳ {2} (trước ngày {0}/{1})"]),
)
def test_a_day_of_every_year_is_an_rrule_of_that_day(day: int, month: int, often: str, form: str) -> None:
    frame = parse_timeframe(form.format(day, month, often))
    if "impossible-date" in frame.problems:
        with pytest.raises(ValueError, match="day"):
            datetime(2028, month, day)
        return
    fall = rrulestr(frame.rrule or "", dtstart=datetime(2026, 1, 1)).after(datetime(2025, 12, 31))
    assert (fall.month, fall.day) == (month, day)


def _other_tones(text: str) -> str:
    """Return *text* with the tone marks of “hòa, úy” where the other school puts them."""
    for old, new in (TONES[0:2], TONES[2:4], TONES[4:6]):
        pairs = [(old[at : at + 2], new[at : at + 2]) for at in range(0, len(old), 2)]
        for one, other in pairs:
            text = re.sub(f"{one}|{other}", lambda m, a=one, b=other: b if m[0] == a else a, text)
    return text


WAYS: dict[str, Callable[[str], str]] = {
    "in capitals": str.upper,
    "in small letters": str.lower,
    "with wide spaces": lambda text: text.replace(" ", "  "),
    "with spaces that do not break": lambda text: text.replace(" ", "\u00a0"),
    "with spaces around strokes": lambda text: re.sub(r"(?<=[0-9IV])/(?=\d)", " / ", text),
    "with spaces around dashes": lambda text: re.sub(r"(?<=[0-9IV])-(?=[0-9IV])", " - ", text),
    "without spaces around dashes": lambda text: re.sub(r"(?<=[0-9IV]) - (?=[0-9IV])", "-", text),
    "with en dashes": lambda text: text.replace("-", "–"),
    "with em dashes": lambda text: text.replace("-", "—"),
    "with hyphens that do not break": lambda text: text.replace("-", "‑"),
    "with the other tone marks": _other_tones,
    "with a full stop": lambda text: f" {text}. " if not text.endswith(".") else f" {text} ",
}


@pytest.mark.parametrize("way", WAYS, ids=list(WAYS))
def test_how_a_phrase_is_typed_does_not_matter(way: str) -> None:
    changed = [(phrase, WAYS[way](phrase)) for phrase in PHRASES]
    assert len([1 for phrase, other in changed if phrase != other]) > 5
    for phrase, other in changed:
        assert without_words(parse_timeframe(other)) == without_words(parse_timeframe(phrase)), other


@given(
    st.lists(st.sampled_from(PHRASES), min_size=1, max_size=3),
    st.sampled_from([", ", "; ", " và ", " ", " - "]),
)
def test_phrases_put_together_are_read_without_an_error(phrases: list[str], joint: str) -> None:
    for year in (None, 2026):
        frame = parse_timeframe(joint.join(phrases), year)
        assert (frame.kind == "unknown") <= bool(frame.problems)


def _calls(text: str) -> int:
    """Return how many functions are called to read a text."""
    count = 0

    def seen(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(seen)
    try:
        parse_timeframe.__wrapped__(text, 2026)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "phrase", ["Quý I, ", "13h30 chiều ", "tổ chức 02 lớp, ", "cao điểm, ", "đợt 1 tháng 3, "]
)
def test_twice_the_words_take_twice_the_time(phrase: str) -> None:
    parse_timeframe(phrase)
    assert _calls(phrase * 400) < 2.3 * _calls(phrase * 200)
