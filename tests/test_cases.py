"""Small plans and all that is made of them, beside them in files; ``pytest --update-golden`` writes those anew.

``good/<case>/plan.kh`` has no error; ``plan.tasks.json`` is its task list, ``plan.text`` its printed paragraphs with
their roles. ``bad/<case>/plan.kh`` has errors; ``plan.diag`` are they, ``line:column-line:column code message``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kehoach.driver import Compilation
from kehoach.render import page
from kehoach.render.compose import compose
from kehoach.render.tasks.form import task_list
from kehoach.render.tasks.write import to_json

Golden = Callable[[Path, str], None]
HERE = Path(__file__).parent
GOOD = sorted(path.parent for path in (HERE / "good").glob("*/plan.kh"))
BAD = sorted(path.parent for path in (HERE / "bad").glob("*/plan.kh"))


def compiled(case: Path, monkeypatch: pytest.MonkeyPatch) -> Compilation:
    """Compile a case in its own folder, so that every path in the output is the same everywhere."""
    monkeypatch.chdir(case)
    return Compilation("plan.kh", (case / "plan.kh").read_bytes(), root=str(case))


def runs(words: tuple[page.Run, ...]) -> str:
    """Return runs with ``**`` around bold and ``^n`` for the marks of footnotes."""
    text = ""
    for run in words:
        if run.footnote is not None:
            text += f"^{run.footnote}"
        elif run.text:
            sign = "**" * (run.bold is True) + "*" * (run.italic is True)
            text += f"{sign}{run.text}{sign}"
    return text


def printed(block: page.Block, pad: str = "") -> Iterator[str]:
    """Return the lines of a block: ``role: words``."""
    match block:
        case page.Paragraph(role, words):
            yield f"{pad}{role}: {runs(words)}".rstrip()
        case page.Columns(kind, left, right):
            for side, blocks in (("left", left), ("right", right)):
                yield f"{kind} {side}"
                for inner in blocks:
                    yield from printed(inner, "  ")
        case page.Rule(below):
            yield f"{pad}rule below {below}"
        case page.Box(role, text):
            yield f"{pad}box {role}: {text}"
        case page.Table():
            for row in block.rows:
                yield f"{pad}{row.kind} | " + " | ".join(cell_text(cell) for cell in row.cells)


def cell_text(cell: page.Cell) -> str:
    """Return the words of a cell: paragraphs parted by “/”, “→n” over n columns, “↓” and “↑” where it is merged."""
    words = " / ".join(runs(paragraph.runs) for paragraph in cell.paragraphs)
    sign = {"": "", "first": " ↓", "more": "↑"}[cell.merged]
    return f"{words}{sign}{f' →{cell.across}' if cell.across > 1 else ''}"


def text_of(compilation: Compilation) -> str:
    """Return the pages of a plan as text."""
    document = compose(compilation.plans, compilation.format()[0])
    lines = []
    for number, sheet in enumerate(document.sheets, 1):
        if number > 1:
            lines.append("--- landscape sheet" if sheet.landscape else "--- sheet")
        lines += [f"{name}: {text}" for name in ("circulation", "contact") if (text := getattr(sheet, name))]
        lines += [line for block in sheet.blocks for line in printed(block)]
    lines += [f"footnote {number}: {runs(note)}" for number, note in enumerate(document.footnotes, 1)]
    return "\n".join(lines) + "\n"


def findings_of(compilation: Compilation) -> str:
    """Return the errors of a plan, one a line."""
    lines = []
    for found in compilation.errors:
        source = compilation.sources[found.span.file]
        start, end = source.position(found.span.start), source.position(found.span.end)
        place = f"{start.line}:{start.column}-{end.line}:{end.column}"
        file = f"{source.path}:" if found.span.file else ""
        message = found.message.en if compilation.language == "en" else found.message.vi
        lines.append(f"{file}{place} {found.code} {message}\n".replace(compilation.root, "<root>"))
    return "".join(lines)


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.name)
def test_a_good_plan_has_no_error(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert findings_of(compiled(case, monkeypatch)) == ""


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.name)
def test_the_task_list_of_a_good_plan(case: Path, monkeypatch: pytest.MonkeyPatch, golden: Golden) -> None:
    compilation = compiled(case, monkeypatch)
    golden(
        case / "plan.tasks.json",
        to_json(task_list(compilation.main_plan, compilation.sources, compilation.plans[0])),
    )


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.name)
def test_the_pages_of_a_good_plan(case: Path, monkeypatch: pytest.MonkeyPatch, golden: Golden) -> None:
    golden(case / "plan.text", text_of(compiled(case, monkeypatch)))


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_the_errors_of_a_bad_plan(case: Path, monkeypatch: pytest.MonkeyPatch, golden: Golden) -> None:
    compilation = compiled(case, monkeypatch)
    assert compilation.failed
    golden(case / "plan.diag", findings_of(compilation))


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_no_document_and_no_tasks_are_made_of_a_bad_plan(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kehoach.assemble import build_docx

    built = build_docx(compiled(case, monkeypatch))
    assert built.docx is None
    assert built.diagnostics


def test_there_are_cases() -> None:
    assert len(GOOD) >= 12
    assert len(BAD) >= 20
