"""A trace as text: what is not carried out, what is late, what is done twice; with several plans a matrix first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from kehoach.diagnostics.model import Text
from kehoach.model.parents import ParentTask
from kehoach.tracing.values import Carrying, Cell, Child, Matrix, State

MARKS: dict[State, str] = {"covered": "+", "late": "!", "gap": "-", "partner": "o", "": "."}
_LEGEND = Text(
    "+ đã cụ thể hóa   ! trễ hạn hoặc không có hạn   - chưa có   o chỉ phối hợp, chưa có   . không giao",
    "+ carried out   ! late or without a day   - missing   o partner only, missing   . not given",
)
_LONGEST = 76  # letters of a title on a line


class _Words:
    """Picks the words of one language."""

    def __init__(self, language: str) -> None:
        self.english = language == "en"

    def __call__(self, vi: str, en: str) -> str:
        return en if self.english else vi


def as_text(matrices: Sequence[Matrix], language: str) -> str:
    """Return a trace for people.

    Args:
        matrices: one for each parent plan.
        language: "vi" or "en".
    """
    words = _Words(language)
    return "\n".join("\n".join(_matrix(matrix, words)) + "\n" for matrix in matrices)


def parent_name(matrix: Matrix) -> str:
    """Return the parent plan as a heading has it: type, number, issuer, title."""
    parent = matrix.parent
    type_name = parent.type_name[:1].upper() + parent.type_name[1:]
    said = " ".join(part for part in (type_name, parent.number) if part)
    return f"{said}, {parent.issuer}: {parent.title}" if parent.issuer else f"{said}: {parent.title}"


def _matrix(matrix: Matrix, words: _Words) -> Iterator[str]:
    parent = matrix.parent
    yield f"{parent.file}: {parent_name(matrix)}"
    if len(matrix.children) > 1:
        yield from _table(matrix, words)
    for at, child in enumerate(matrix.children):
        yield ""
        yield from _child(matrix, at, child, words)
    shared = [row for row in matrix.rows if len(row.doers) > 1]
    if shared:
        yield ""
        yield words("Nhiều kế hoạch cùng cụ thể hóa:", "Carried out by several plans:") + f" {len(shared)}"
        for row in shared:
            yield f"    {_named(row.task)}: " + ", ".join(matrix.children[at].file for at in row.doers)


def _table(matrix: Matrix, words: _Words) -> Iterator[str]:
    for number, child in enumerate(matrix.children, 1):
        yield f"  [{number}] {child.file}" + (f" ({'; '.join(child.names)})" if child.names else "")
    wide = max(len(row.task.path) for row in matrix.rows) if matrix.rows else 0
    heads = [f"[{number}]" for number in range(1, len(matrix.children) + 1)]
    yield ""
    yield "  " + " " * wide + "  " + " ".join(heads)
    for row in matrix.rows:
        cells = (MARKS[cell.state].center(len(head)) for cell, head in zip(row.cells, heads, strict=True))
        yield f"  {row.task.path:<{wide}}  {' '.join(cells)}  {_short(row.task.title)}"
    yield f"  {words(_LEGEND.vi, _LEGEND.en)}"
    if matrix.others:
        yield "  " + words(
            f"{matrix.others} nhiệm vụ khác không giao cho các cơ quan này",
            f"{matrix.others} more tasks are given to none of these bodies",
        )


def _child(matrix: Matrix, at: int, child: Child, words: _Words) -> Iterator[str]:
    body = "; ".join(child.names) or words("(không rõ cơ quan)", "(no issuer)")
    given = sum(cell.part is not None for cell in (row.cells[at] for row in matrix.rows))
    done, late = matrix.count(at, "covered", "late"), matrix.count(at, "late")
    gaps, partner = matrix.in_state(at, "gap"), matrix.in_state(at, "partner")
    yield f"{child.file} ({body})"
    yield "  " + words(
        f"được giao {given}, đã cụ thể hóa {done} (trễ hoặc không rõ hạn {late}), chưa có {len(gaps)}",
        f"given {given}, carried out {done} (late or without a day {late}), missing {len(gaps)}",
    )
    if child.groups:
        groups = "; ".join(f"“{group}”" for group in child.groups)
        yield "  " + words(f"kể cả việc giao chung cho {groups}", f"work given to {groups} included")
    if not given:
        yield from _not_named(body, child, words)
    if gaps:
        yield "  " + words("Chưa nhiệm vụ nào cụ thể hóa:", "Carried out by no task:")
        yield from _lines(gaps, "-", words)
    late_ones = matrix.in_state(at, "late")
    if late_ones:
        yield "  " + words(
            "Trễ so với hạn của cấp trên, hoặc không rõ hạn:", "Later than the parent, or without a day:"
        )
        yield from _late(late_ones, words)
    if partner:
        yield "  " + words("Chỉ phối hợp, chưa có (không tính là thiếu):", "Partner only, missing (no gap):")
        yield from _lines(partner, "o", words)
    extra = [
        (row.task, row.cells[at]) for row in matrix.rows if row.cells[at].tasks and not row.cells[at].part
    ]
    if extra:
        yield "  " + words("Cụ thể hóa việc không giao cho cơ quan này:", "Carried out though not given:")
        for task, cell in extra:
            yield f"    + {_named(task)} ← {', '.join(one.path for one in cell.tasks)}"
    if child.free:
        yield "  " + words(
            "Không thuộc kế hoạch cấp trên (để biết):", "Not of the parent plan (for information):"
        )
        for free in child.free:
            yield f"      {free.path} {_short(free.title)}"


def _not_named(body: str, child: Child, words: _Words) -> Iterator[str]:
    yield "  " + words(
        f"kế hoạch cấp trên không giao việc cho “{body}” dưới tên này",
        f"the parent plan gives nothing to “{body}” by this name",
    )
    if child.near:
        near = "; ".join(f"“{name}”" for name in child.near)
        yield "  " + words(f"các tên gần nhất: {near}", f"the nearest names: {near}")
    yield "  " + words(
        "dùng --unit TÊN, hoặc khai báo “đơn vị …” với “tên khác: …”, “nhóm …” với “gồm: …”",
        "use --unit NAME, or declare “unit …” with “also: …”, “group …” with “members: …”",
    )


def _lines(found: list[tuple[ParentTask, Cell]], mark: str, words: _Words) -> Iterator[str]:
    for task, cell in found:
        part = cell.part
        said = [words(part.vi, part.en)] if part else []
        yield f"    {mark} {_named(task)} ({'; '.join([*said, *([task.time] if task.time else [])])})"


def _late(found: list[tuple[ParentTask, Cell]], words: _Words) -> Iterator[str]:
    for task, cell in found:
        limit = words("hạn", "due")
        yield f"    ! {_named(task)} ({limit} {day(task.deadline)})"
        for one in cell.tasks:
            if one.timing != "in-time":
                yield f"        ← {one.path} {_short(one.title)}: {_when(one, words)}"


def _when(one: Carrying, words: _Words) -> str:
    if one.ends is not None:
        return f"“{one.time}” ({day(one.ends)})"
    if one.time:
        return words(f"“{one.time}”, không có ngày kết thúc", f"“{one.time}”, without a last day")
    return words("không ghi thời gian", "no timeframe")


def day(value: date | None) -> str:
    """Return a day as officials write it, "" for none."""
    return f"{value:%d/%m/}{value.year}" if value else ""


def _named(task: ParentTask) -> str:
    return f"{task.path} {_short(task.title)}"


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST else title[: _LONGEST - 1].rstrip() + "…"
