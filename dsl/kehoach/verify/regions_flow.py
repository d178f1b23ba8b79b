"""The paragraphs of a file as one row of lines: tables that only set things side by side are opened, and
paragraphs that hold several components, parted by tabs, blanks or line breaks, are cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.verify.regions_names import is_post
from kehoach.verify.regions_numbers import number_of
from kehoach.verify.regions_text import (
    fold,
    head_word,
    is_caps,
    is_date_line,
    is_number_line,
    is_rule,
    is_sign_line,
    mark_word,
    shown,
    type_of,
)
from kehoach.verify.seen import Line, Paragraph, Row, Run, Table
from kehoach.verify.widths import runs_width

_GAP = re.compile(r"\t[\t ]*| {3,}")
_LONGEST_HALVES = 400  # letters of a line that holds two components
_FEWEST_NUMBERED = 5  # lines of a table of one cell that is no table
_LONGEST_FRAME = 12  # rows of a table that only sets things side by side


class Atom(NamedTuple):
    """A line of the flow. ``cell``: table, row, column; ``opens``: the first line of a table with a head in it.

    ``side``: 0 alone or left, 1 right of a tab; ``boxed``: the only cell of a table with borders, or a box.
    """

    paragraph: Paragraph
    text: str
    cell: tuple[int, int, int] | None = None
    cut: bool = False
    side: int = 0
    opens: bool = False
    boxed: bool = False


def flow(blocks: tuple[Paragraph | Table, ...]) -> Iterator[Atom | Table]:
    """Give the lines and the tables of data of a file, in reading order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from _cut(block, None, block.border)
        elif not is_frame(block):
            yield block
        else:
            yield from _frame(block)


def _frame(table: Table) -> Iterator[Atom]:
    first = has_head(table)
    lone = table.bordered and sum(len(row.cells) for row in table.rows) == 1
    for at, row in enumerate(table.rows):
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                for atom in _cut(paragraph, (table.number, at, cell.column), lone or paragraph.border):
                    yield atom._replace(opens=first)
                    first = False


def is_frame(table: Table) -> bool:
    """Tell whether a table only sets components of a document side by side, or is a box around one."""
    if len(table.rows) > _LONGEST_FRAME or max((len(row.cells) for row in table.rows), default=0) > 4:
        return False
    texts = [shown(paragraph) for paragraph in _paragraphs(table.rows)]
    if not table.bordered or len(table.rows) <= 2:  # a whole cell typed as one paragraph
        texts = [line for text in texts for line in text.split("\n")]
    if any(_frames(text) for text in texts):
        return True
    if not table.bordered and len(table.rows) <= 3 and any(is_post(text) for text in texts):
        return True
    if sum(len(row.cells) for row in table.rows) != 1:
        return False
    marked = len(texts) <= 3 and any(mark_word(text) for text in texts)
    return marked or any(type_of(text) for text in texts[:1]) or _is_text(texts)


def _is_text(lines: list[str]) -> bool:
    """Tell whether the lines of the only cell of a table are the text itself: many, several with numbers."""
    return sum(number_of(line, "")[0] is not None for line in lines) >= _FEWEST_NUMBERED


def _frames(text: str) -> bool:
    words = fold(text) if len(text) < 120 else ""
    return bool(
        head_word(text)
        or (words.startswith("noi nhan") and len(words) < 20)
        or (words.startswith(("kinh gui", "kinh trinh")) and len(words) < 100)
        or is_sign_line(text)
        or (is_number_line(text) and ("/" in words or "-" in words) and not words[3:4].isalpha())
    )


def has_head(table: Table) -> bool:
    """Tell whether a table holds Quốc hiệu or the title of the Party."""
    texts = (text for p in _paragraphs(table.rows) for text in (shown(p), *shown(p).split("\n")))
    return any(head_word(text) in ("nation", "party") for text in texts)


def _paragraphs(rows: tuple[Row, ...]) -> Iterator[Paragraph]:
    for row in rows:
        for cell in row.cells:
            yield from cell.paragraphs


def _cut(paragraph: Paragraph, cell: tuple[int, int, int] | None, boxed: bool) -> Iterator[Atom]:
    """Give the lines of a paragraph: itself, unless it holds several components."""
    text = shown(paragraph)
    if head_word(text) and "\t" not in text.strip():
        yield Atom(paragraph, _one_line(text), cell, boxed=boxed)
        return
    if "\n" in text and _is_set_line_by_line(paragraph, cell):
        for line in _at_breaks(paragraph):
            for atom in _cut(line, cell, boxed):
                yield atom._replace(cut=True if _GAP.search(shown(line).strip()) else atom.cut)
        return
    halves = _halves(paragraph, text)
    if halves is not None:
        for side, half in enumerate(halves):
            yield Atom(half, _one_line(shown(half)), cell, True, side, boxed=boxed)
        return
    yield Atom(paragraph, _one_line(text), cell, boxed=boxed)


def _one_line(text: str) -> str:
    return text.replace("\n", " ").strip() if "\n" in text else text.strip()


def _is_set_line_by_line(paragraph: Paragraph, cell: tuple[int, int, int] | None) -> bool:
    """Tell whether soft line breaks part components: in the head, the closing and centred lines."""
    if cell is not None or paragraph.align == "center":
        return True
    return any(_frames(line) or type_of(line) for line in shown(paragraph).split("\n"))


def _at_breaks(paragraph: Paragraph) -> Iterator[Paragraph]:
    lines: list[list[Run]] = [[]]
    for run in paragraph.runs:
        first, *others = run.text.split("\n")
        lines[-1].append(run._replace(text=first))
        for other in others:
            if _is_open("".join(before.text for before in lines[-1])):  # “(Kèm theo … ⏎ của …)” is one line
                lines[-1].append(run._replace(text=f" {other}"))
            else:
                lines.append([run._replace(text=other)])
    for at, runs in enumerate(lines):
        last = at == len(lines) - 1
        yield _of(paragraph, runs, paragraph.lines if last else ())


def _is_open(line: str) -> bool:
    """Tell whether a line begins a bracket that it does not close."""
    return line.lstrip().startswith("(") and line.count("(") > line.count(")")


def _halves(paragraph: Paragraph, text: str) -> tuple[Paragraph, Paragraph] | None:
    """Cut “ISSUER ⇥ QUỐC HIỆU”, “Số: … ⇥ place, date”, “Nơi nhận: ⇥ TM. …”, two rules in one line."""
    if len(text) > _LONGEST_HALVES:
        return None
    gaps = [gap for gap in _GAP.finditer(text) if text[: gap.start()].strip() and text[gap.end() :].strip()]
    for gap in gaps:
        left, right = text[: gap.start()].strip(), text[gap.end() :].strip()
        if _pair(left, right):
            first, second = part_of(paragraph, 0, gap.start()), part_of(paragraph, gap.end(), len(text))
            return (first, second) if is_rule(left) else _share_lines(paragraph, first, second)
    if not gaps and "\t" in text and head_word(text.strip()):
        half = part_of(paragraph, len(text) - len(text.lstrip()), len(text))
        return part_of(paragraph, 0, 0), half._replace(lines=paragraph.lines)
    return None


def _pair(left: str, right: str) -> bool:
    if head_word(right) or (is_rule(left) and is_rule(right)):
        return True
    if is_date_line(right) and len(left) < 60:
        return is_number_line(left) or is_caps(left)
    if fold(left).startswith("noi nhan"):
        return is_caps(right)
    return left[:1] in "-–" and len(left) < 90 and is_caps(right) and len(right) < 60


def part_of(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """Return a paragraph cut to the letters from *start* to *end* of its words as they print."""
    runs: list[Run] = []
    at = 0
    for run in paragraph.runs:
        size = len(run.text.upper()) if run.look.caps else len(run.text)
        low, high = max(start - at, 0), min(end - at, size)
        if low < high:
            runs.append(run._replace(text=run.text[low:high]))
        at += size
    return _of(paragraph, runs, ())


def _of(paragraph: Paragraph, runs: list[Run], lines: tuple[Line, ...]) -> Paragraph:
    kept = tuple(run for run in runs if run.text or run.note is not None)
    return paragraph._replace(text="".join(run.text for run in kept), runs=kept, lines=lines)


def _share_lines(paragraph: Paragraph, left: Paragraph, right: Paragraph) -> tuple[Paragraph, Paragraph]:
    """Give the rules drawn in a paragraph to its halves: the longer to the right, where Tiêu ngữ is."""
    drawn = sorted((line for line in paragraph.lines), key=lambda line: line.length or 0)
    if len(drawn) > 1:
        return left._replace(lines=tuple(drawn[:-1])), right._replace(lines=(drawn[-1],))
    if not drawn or drawn[0].length is None:
        return left, right._replace(lines=tuple(drawn))
    words = runs_width(right.runs)
    if drawn[0].length > 0.7 * words:
        return left, right._replace(lines=tuple(drawn))
    return left._replace(lines=tuple(drawn)), right
