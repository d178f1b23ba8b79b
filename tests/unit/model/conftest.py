"""Plans as they are understood: what prints, and what is found wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from kehoach.driver import Compilation
from kehoach.model.plan import Block, FieldLine, Grid, Paragraph, Plan, Section, plain


def _body(block: Block | Section, indent: int) -> Iterator[str]:
    pad = "  " * indent
    match block:
        case Section():
            looks = "" if block.title else f"<{plain(block.words)[: block.run_in]}>" if block.run_in else "<>"
            label = f"{block.label} " if block.label else ""
            yield f"{pad}{label}{looks}{plain(block.words)}"
            for child in block.children:
                yield from _body(child, indent + 1)
        case Paragraph(role, words):
            yield f"{pad}{role}: {plain(words)}"
        case FieldLine():
            label = "" if block.label is None else f"[{block.label}]"
            yield f"{pad}{block.dash}{block.field}{label}= {plain(block.words)}"
        case Grid():
            yield pad + " | ".join(column.head for column in block.columns)
            for row in block.rows:
                yield pad + " | ".join(plain(cell) for cell in row.cells)
        case _:
            yield f"{pad}{block.kind}: {plain(block.words)}"


@pytest.fixture
def plan() -> Callable[[str], Plan]:
    """Return the first document of a sound text below “kế hoạch: Thử”."""

    def of(text: str) -> Plan:
        compilation = Compilation("ke-hoach.kh", f"kế hoạch: Thử\n{text}".encode())
        assert compilation.errors == ()
        return compilation.plans[0]

    return of


@pytest.fixture
def printed(plan: Callable[[str], Plan]) -> Callable[[str], list[str]]:
    """Return the printed lines of a sound text."""

    def of(text: str) -> list[str]:
        made = plan(text)
        lines = [line for block in made.opening for line in _body(block, 0)]
        lines += [line for section in made.sections for line in _body(section, 0)]
        lines += [f"end {line}" for block in made.closing for line in _body(block, 0)]
        for annex in made.annexes:
            lines.append(f"annex: {plain(annex.title)}")
            lines += [line for block in annex.children for line in _body(block, 1)]
        return lines

    return of


@pytest.fixture
def faults() -> Callable[[str], list[str]]:
    """Return what is wrong with a text below “kế hoạch: Thử”, as ``2:1-2:5 KH201``."""

    def of(text: str) -> list[str]:
        compilation = Compilation("ke-hoach.kh", f"kế hoạch: Thử\n{text}".encode())
        lines = []
        for found in compilation.errors:
            source = compilation.sources[found.span.file]
            start, end = source.position(found.span.start), source.position(found.span.end)
            lines.append(f"{start.line}:{start.column}-{end.line}:{end.column} {found.code}")
        return lines

    return of
