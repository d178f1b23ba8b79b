"""Cells that print as one: equal neighbours, those typed so, and heads of several rows."""

from __future__ import annotations

import pytest

from kehoach.driver import Compilation
from kehoach.profiles.load import load_profile
from kehoach.render import page
from kehoach.render.compose import compose
from kehoach.render.merging import head_rows


def rows(text: str) -> list[str]:
    """Return the rows of the only table: “↑” for a cell that goes on from above, “×2” for one of two columns."""
    compilation = Compilation("a.kh", f"kế hoạch: Thử\n# A\n{text}".encode())
    assert compilation.errors == ()
    sheets = compose(compilation.plans, load_profile("nd30")).sheets
    (table,) = (block for sheet in sheets for block in sheet.blocks if isinstance(block, page.Table))
    return [f"{row.kind}: {' | '.join(map(shown, row.cells))}" for row in table.rows]


def shown(cell: page.Cell) -> str:
    if cell.merged == "more":
        return "↑"
    words = " / ".join("".join(run.text for run in p.runs) for p in cell.paragraphs)
    return words if cell.across == 1 else f"{words} ×{cell.across}"


def head(*words: str) -> tuple[tuple[page.Run, ...], ...]:
    return tuple((page.Run(text),) for text in words)


HEAD = "| TT | Nội dung | Chủ trì | Thời gian |\n"
APART = f"bảng:\n  gộp ô: không\n{HEAD}"


def test_equal_neighbours_become_one_cell_unless_they_are_kept_apart() -> None:
    two = "| 1 | a | Sở A | Quý I |\n| 2 | b | Sở A | Quý I |"
    assert rows(HEAD + two)[2] == "row: 2 | b | ↑ | ↑"
    assert rows(APART + two)[2] == "row: 2 | b | Sở A | Quý I"


def test_a_cell_typed_as_one_with_the_cell_above_is_so_in_any_column() -> None:
    text = "| 1 | a | Sở A | Quý I |\n| 2 | ^^ | Sở A | ^^ |\n| 3 | ^^ | Sở B | Quý I |"
    assert rows(APART + text)[1:] == [
        "row: 1 | a | Sở A | Quý I",
        "row: 2 | ↑ | Sở A | ↑",
        "row: 3 | ↑ | Sở B | Quý I",
    ]


def test_a_cell_may_go_on_below_equal_ones() -> None:
    text = "| 1 | a | Sở A | |\n| 2 | b | Sở A | |\n| 3 | c | ^^ | |"
    assert [row.split(" | ")[2] for row in rows(HEAD + text)[1:]] == ["Sở A", "↑", "↑"]


def test_the_first_of_joined_cells_begins_a_cell() -> None:
    compilation = Compilation(
        "a.kh", f"kế hoạch: T\n# A\n{APART}| 1 | a | Sở A | |\n| 2 | b | ^^ | |".encode()
    )
    (table,) = (
        b
        for b in compose(compilation.plans, load_profile("nd30")).sheets[0].blocks
        if isinstance(b, page.Table)
    )
    assert [row.cells[2].merged for row in table.rows] == ["", "first", "more"]


def test_lines_of_a_cell_are_paragraphs() -> None:
    assert rows(f"{HEAD}| 1 | a<br>b | - Sở A<br>- Sở B | |")[1] == "row: 1 | a / b | - Sở A / - Sở B | "


def test_heads_of_two_rows() -> None:
    columns = 'stt; nhiệm vụ; chủ trì "Phân công" "Chủ trì"; phối hợp "Phân công" "Phối hợp"'
    text = f"bảng:\n  cột: {columns}\n| 1 | a | Sở A | |"
    assert rows(text)[:2] == [
        "head: TT | Nội dung nhiệm vụ | Phân công ×2",
        "head: ↑ | ↑ | Chủ trì | Phối hợp",
    ]


@pytest.mark.parametrize(
    ("heads", "printed"),
    [
        ([head("A"), head("B")], ["A | B"]),
        ([head("A", "B"), head("A", "C"), head("D")], ["A ×2 | D", "B | C | ↑"]),
        ([head("A", "B"), head("E"), head("A", "C")], ["A | E | A", "B | ↑ | C"]),
        (
            [head("A", "B", "C"), head("A", "B", "D"), head("A", "E")],
            ["A ×3", "B ×2 | E", "C | D | ↑"],
        ),
        ([head("A", "B"), head("A")], ["A | A", "B | ↑"]),
        ([], [""]),
    ],
)
def test_heads_above_are_shared_by_neighbours(
    heads: list[tuple[tuple[page.Run, ...], ...]], printed: list[str]
) -> None:
    found = head_rows(heads)
    assert [" | ".join(map(shown, row)) for row in found] == printed
    assert all(sum(cell.across for cell in row) == len(heads) for row in found)
