"""The year of a plan, for timeframes that name none: ``trước ngày 31/12`` in a plan for 2026."""

from __future__ import annotations

from datetime import date

from kehoach.model.official import PartialDate
from kehoach.model.timeframe import Milestone, Timeframe, join_milestones, parse_timeframe
from kehoach.text.patterns import compiled

_YEAR = compiled(r"(?<![\d/.])(?:19|20|21)\d\d(?!\d)")
_FOR_YEAR = compiled(r"(?<!\w)năm (20\d\d)\s*\Z")
_LAST_SURE_MONTH = 9  # plans of the months after it are often for the year to come


def plan_year(period: Timeframe | None, issued: PartialDate | None, title: str) -> int | None:
    """Return the one year that a plan is for; None when it is for several or nothing tells it surely.

    Args:
        period: the period in the plan's header; when there is one, nothing else counts.
        issued: the date of issue (ngày ban hành), as far as it is known.
        title: the abstract (trích yếu) as plain text; it may end with ``năm 2026``.
    """
    if period is not None:
        if period.kind != "period" or not period.start or not period.end:
            return None
        return period.start.year if period.start.year == period.end.year else None
    if issued is None or issued.year is None:
        return None
    named = {int(year) for year in _YEAR.findall(title)}
    if not named:
        return issued.year if issued.month is not None and issued.month <= _LAST_SURE_MONTH else None
    if named == {issued.year}:
        return issued.year
    found = _FOR_YEAR.search(title.lower())
    following = issued.year + 1
    return following if named == {following} and found else None


def in_year(frame: Timeframe, year: int | None, issued: date | None = None) -> Timeframe:
    """Return a timeframe with the year of its plan where it names none itself; else as it is.

    Args:
        frame: what :func:`kehoach.model.timeframe.parse_timeframe` returned, or several of those joined.
        year: the year of the plan (:func:`plan_year`); None leaves all as it is.
        issued: the date of issue; what would end before it keeps no year.
    """
    if year is None or ("no-year" not in frame.problems and frame.kind != "continuous"):
        return frame
    if parse_timeframe(frame.text)._replace(text="") == frame._replace(text=""):
        completed = parse_timeframe(frame.text, year)
    else:
        parts = tuple([Milestone(name, in_year(part, year, issued)) for name, part in frame.milestones])
        joined = join_milestones(frame.text, parts)
        completed = joined._replace(kind=frame.kind, rrule=frame.rrule, condition=frame.condition)
    past = issued is not None and completed.end is not None and completed.end < issued
    return frame if past else completed
