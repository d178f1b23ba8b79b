"""The paragraphs that a plan prints, as words: without numbers, looks, the head and what the format adds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kehoach.driver import Compilation
from kehoach.importing.printed_lines import is_number, squeezed
from kehoach.model.plan import Annex, Section
from kehoach.render import page
from kehoach.render.compose import compose

_FORMAT = frozenset({"type", "abstract", "attached-to", "authority", "part", "annex", "contact"})
"""Roles whose words come from the header, which is compared as data, or are numbers."""
_NUMBERED = ("title-", "item-")
_GROUP = re.compile(r"(?:[IVXLC]{1,6}|\d{1,3}(?:\.\d{1,3})*|[A-Za-zđ])[.)] ")


def printed(compilation: Compilation) -> tuple[str, ...]:
    """Return the paragraphs of a sound plan, and the rows of its tables, in the order of the page.

    Raises:
        kehoach.profiles.schema.ProfileError: its format cannot be used.
        kehoach.render.wording.TemplateError: a template of the format cannot be filled.
    """
    profile, _ = compilation.format()
    plain = profile._replace(capitals=type(profile.capitals)(), end_mark="")
    document = compose(compilation.plans, plain)
    labels = {f"{label} " for plan in compilation.plans for label in _labels((*plan.sections, *plan.annexes))}
    lines = [line for sheet in document.sheets for line in _lines(sheet.blocks, labels)]
    lines += (annex.attached for plan in compilation.plans for annex in plan.annexes)
    lines += ("".join(run.text for run in note) for note in document.footnotes)
    return tuple(line for line in map(squeezed, lines) if line)


def _labels(items: Iterable[object]) -> Iterator[str]:
    left = list(items)
    while left:
        item = left.pop()
        if isinstance(item, Section):
            yield item.label
        if isinstance(item, Section | Annex):
            left += item.children


def _lines(blocks: Iterable[page.Block], labels: set[str]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, page.Table):
            yield from _rows(block)
        elif isinstance(block, page.Paragraph) and block.role not in _FORMAT:
            yield _words(block, labels)


def _words(paragraph: page.Paragraph, labels: set[str]) -> str:
    runs = paragraph.runs
    if paragraph.role.startswith(_NUMBERED) and runs and runs[0].text in labels:
        runs = runs[1:]
    text = "".join(run.text for run in runs)
    return text.rstrip(" ;.") if paragraph.role == "basis" else text


def _rows(table: page.Table) -> Iterator[str]:
    """Give the rows of a table; the words of a cell that goes on downwards stand in each of its rows."""
    above: dict[int, str] = {}  # column → words of the cell that goes on there
    for row in table.rows:
        cells: list[str] = []
        column = 0
        for cell in row.cells:
            words = " ".join("".join(run.text for run in p.runs) for p in cell.paragraphs)
            if cell.merged == "more":
                words = above.get(column, "")
            above[column] = words
            cells.append(words)
            column += cell.across
        yield _row(row.kind, cells)


def _row(kind: str, cells: list[str]) -> str:
    if len(cells) > 1 and (is_number(cells[0]) or not cells[0].strip()):
        cells = cells[1:]
    elif kind == "group":
        cells = [_GROUP.sub("", cells[0], count=1), *cells[1:]]
    return " | ".join(cells)
