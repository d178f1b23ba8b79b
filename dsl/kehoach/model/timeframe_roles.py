"""What the clauses of a timeframe tell about each other: roles of spans, units, months and years left out."""

from __future__ import annotations

from kehoach.model.timeframe_atoms import NOWHERE, Atom, NotUnderstood, Point, quarter, rule

Clauses = list[list[Atom]]
_END = Atom("end")


def with_roles(parts: Clauses, joints: list[str]) -> Clauses:
    """Give atoms the role their neighbours tell: what follows “hoàn thành” is due, what recurs is a cycle.

    Args:
        parts: the atoms of each clause.
        joints: the words between the clauses.
    """
    cyclic = any(atom.kind == "cycle" for part in parts for atom in part)
    result = []
    for at, part in enumerate(parts):
        if cyclic:
            part = [_as_cycle(atom) for atom in part]
        if at < len(joints) and "và" in joints[at].lower() and _opens(part, parts[at + 1]):
            part = [
                a._replace(form="opening") if a.form == "within" and a.kind == "span" else a for a in part
            ]
        if len(part) > 1:
            part = _with_weekday(_with_end(part))
        result.append(_with_due(part))
    return result


def _opens(part: list[Atom], following: list[Atom]) -> bool:
    """Tell whether a part is the first time of what goes on: “2026 và hằng năm”, “Quý IV/2026 và thường xuyên”."""
    own = {atom.kind for atom in part}
    later = {atom.kind for atom in following}
    if "cycle" in later:
        return "cycle" not in own
    return "continuous" in later and own.isdisjoint(("continuous", "cycle")) and "span" not in later


def _with_weekday(part: list[Atom]) -> list[Atom]:
    """Give a day the day of the week that stands after it: “ngày 11/9/2026 (thứ Sáu)”."""
    result = part[:1]
    for atom in part[1:]:
        before, point = result[-1], atom.last
        if point.weekday is not None and not point.dated and before.last.day is not None:
            last = before.last._replace(weekday=point.weekday)
            first = last if before.first == before.last else before.first
            result[-1] = before._replace(first=first, last=last)
        result.append(atom)
    return result


def _with_end(part: list[Atom]) -> list[Atom]:
    """Join “từ ngày 05/6/2024 (…)” and “đến hết tháng 8/2024” to one span."""
    spans = [at for at, atom in enumerate(part) if atom.kind == "span"]
    if [part[at].form for at in spans] != ["from", "until"]:
        return part
    first, last = spans
    if any(atom.kind not in ("note", "lead") for atom in part[first + 1 : last]):
        return part
    whole = part[first]._replace(form="within", last=part[last].last)
    return [*part[:first], whole, *part[first + 1 : last], *part[last + 1 :]]


def _as_cycle(atom: Atom) -> Atom:
    if atom.kind == "unit" or (
        atom.kind == "duration" and atom.form != "B" and atom.number == int(atom.number) > 0
    ):
        return Atom("cycle", rule(atom.form, int(atom.number) or 1))
    return atom


def _with_due(part: list[Atom]) -> list[Atom]:
    places = [at for at, atom in enumerate(part) if atom.kind == "due"]
    if not places:
        return part
    spans = [at for at, atom in enumerate(part) if atom.kind == "span" and atom.form == "within"]
    due = [at for at in spans if at > places[0]] or spans[-1:]
    return [atom._replace(form="due") if at in due else atom for at, atom in enumerate(part)]


def with_years(parts: Clauses) -> Clauses:
    """Complete the points of all spans from their neighbours.

    A year is shared within a span (``từ ngày 11/9 đến hết năm 2026``) and in a plain list (``Quý I và Quý III/2024``),
    but not across other words (``Quý I, sơ kết năm 2027``) nor where something recurs.

    Raises:
        NotUnderstood: a number has no neighbour that tells its unit.
    """
    atoms = [atom for part in parts for atom in part]
    cyclic = any(atom.kind == "cycle" for atom in atoms)
    points: list[Point] = []
    shares: list[bool] = []
    told = [atom for atom in atoms if atom.form != "phase"]  # “đợt 1 từ tháng 3, đợt 2 từ tháng 8 năm 2007”
    for atom, following in zip(told, [*told[1:], _END], strict=False):
        if atom.kind == "span":
            points += (atom.first, atom.last)
            only_year = following.first == Point(following.first.year)
            shares += (True, not cyclic and following.kind == "span" and not only_year)
    completed = iter(_complete(points, shares))
    return [
        [_completed(atom, next(completed), next(completed)) if atom.kind == "span" else atom for atom in part]
        for part in parts
    ]


def with_year(parts: Clauses, year: int) -> Clauses:
    """Give the year of the plan to what names none; the same parts when they tell of another year or of no day.

    Args:
        parts: the atoms of each clause, completed by :func:`with_years`.
        year: the year of the plan.
    """
    atoms = [atom for part in parts for atom in part]
    points = [point for atom in atoms if atom.kind == "span" for point in (atom.first, atom.last)]
    recurs = any(atom.kind == "cycle" for atom in atoms)
    if recurs or any(p.year not in (None, year) or (p.day is not None and p.first is None) for p in points):
        return parts
    return [_in_year(part, year) for part in parts]


def _in_year(part: list[Atom], year: int) -> list[Atom]:
    whole = Point(year)
    form = "due" if any(atom.kind == "due" for atom in part) else "within"
    result = []
    for atom in part:
        if atom.kind == "unit" and atom.form == "Y":  # “trong năm”
            atom = Atom("span", form, whole, whole)
        elif atom.kind == "span":
            atom = atom._replace(first=_of_year(atom.first, year), last=_of_year(atom.last, year))
        result.append(atom)
    return result


def _of_year(point: Point, year: int) -> Point:
    named = point.dated or point.unit == "Y"  # “cuối năm”
    return point._replace(year=year) if named and point.year is None else point


def _completed(span: Atom, first: Point, last: Point) -> Atom:
    if first.dated != last.dated:  # “từ 8h00 đến 11h30 ngày 12/6/2024”
        dated = last if last.dated else first
        first, last = dated._replace(clock=first.clock), dated._replace(clock=last.clock)
    filled = (first.year, last.year) != (span.first.year, span.last.year)
    return span._replace(first=first, last=last, filled=filled)


def _complete(points: list[Point], shares: list[bool]) -> list[Point]:
    """Complete each point from its neighbours: ``24 và 25 tháng 8 năm 2026`` is two whole days.

    Args:
        points: the points of a phrase in order.
        shares: for each of them, whether a missing year is that of the point that follows.

    Raises:
        NotUnderstood: a number has no neighbour that tells its unit.
    """
    named: list[Point] = []
    left = NOWHERE
    for point in points:
        if point.number is not None and left.number is None:
            point = _with_unit(point, left)
        named.append(point)
        left = point if point.dated else left
    done: list[Point] = []
    right = NOWHERE
    for point, share in zip(reversed(named), reversed(shares), strict=True):
        if point.number is not None:
            point = _with_unit(point, right)
        if point.number is not None:
            raise NotUnderstood
        if point.day is not None and point.first is None:
            point = point._replace(first=right.first, last=right.last)
        if share and point.dated and point.year is None:
            point = point._replace(year=right.year)
        done.append(point)
        right = point if point.dated else right
    return done[::-1]


def _with_unit(point: Point, like: Point) -> Point:
    """Give the number of *point* the unit of *like*; without one “12/2027” is a month."""
    number = point.number or 0
    if like.first is not None and like.last == like.first + 2 and like.day is None:
        return quarter(number, point.year or None)
    if point.first is not None:
        return point._replace(number=None)
    if like.day is not None:
        return point._replace(number=None, day=number)
    if like.first is not None and like.first == like.last:
        return point._replace(number=None, first=number, last=number)
    return point
