"""Tables are seen with their cells merged, their widths in millimetres and their lines."""

from __future__ import annotations

import time
from typing import Any

import pytest

from kehoach.verify.reading import read_word

SIDES = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right"))


def grid_of(table: Any) -> list[list[tuple[str, int, int, int]]]:
    return [
        [(c.paragraphs[0].text if c.paragraphs else "", c.column, c.across, c.down) for c in row.cells]
        for row in table.rows
    ]


def test_cells_are_merged_across_and_down(word: Any) -> None:
    start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    table = word.table(
        word.tbl(
            word.tr(word.tc("a", pr='<w:gridSpan w:val="2"/>'), word.tc("b", pr=start)),
            word.tr("c", "d", word.tc(pr=on)),
            word.tr("e", "f", word.tc(pr=on)),
            word.tr("g", "h", "i"),
            grid=(1440, 1440, 2880),
        )
    )
    assert grid_of(table) == [
        [("a", 0, 2, 1), ("b", 2, 1, 3)],
        [("c", 0, 1, 1), ("d", 1, 1, 1)],
        [("e", 0, 1, 1), ("f", 1, 1, 1)],
        [("g", 0, 1, 1), ("h", 1, 1, 1), ("i", 2, 1, 1)],
    ]
    assert table.widths == (25.4, 25.4, 50.8)


def test_a_cell_that_continues_nothing_is_a_cell(word: Any) -> None:
    table = word.table(word.tbl(word.tr(word.tc("a", pr="<w:vMerge/>"), "b"), grid=(900, 900)))
    assert grid_of(table) == [[("a", 0, 1, 1), ("b", 1, 1, 1)]]


def test_cells_merged_across_in_the_elder_way(word: Any) -> None:
    row = word.tr(word.tc("a", pr='<w:hMerge w:val="restart"/>'), word.tc(pr="<w:hMerge/>"), "b")
    assert grid_of(word.table(word.tbl(row, grid=(9, 9, 9)))) == [[("a", 0, 2, 1), ("b", 2, 1, 1)]]


def test_a_row_may_begin_later(word: Any) -> None:
    table = word.table(word.tbl(word.tr("a", "b"), word.tr("c", pr='<w:gridBefore w:val="1"/>'), grid=(9, 9)))
    assert grid_of(table)[1] == [("c", 1, 1, 1)]


def test_a_deleted_row_is_gone(word: Any) -> None:
    seen = word(word.tbl(word.tr("a"), word.tr("b", pr="<w:del/>"), word.tr("c", pr="<w:ins/>")))
    assert [row.cells[0].paragraphs[0].text for row in seen.blocks[0].rows] == ["a", "c"]
    assert (seen.counted.insertions, seen.counted.deletions) == (1, 1)


def test_rows_know_what_they_are(word: Any) -> None:
    table = word.table(
        word.tbl(word.tr("a", pr="<w:tblHeader/><w:cantSplit/>"), word.tr("b", pr='<w:tblHeader w:val="0"/>'))
    )
    assert [(row.header, row.whole) for row in table.rows] == [(True, True), (False, False)]


@pytest.mark.parametrize(
    ("table_width", "cell", "width"),
    [
        ("", '<w:tcW w:w="2880" w:type="dxa"/>', 50.8),
        ("", "", 25.4),
        ("", '<w:tcW w:w="0" w:type="auto"/>', 25.4),
        ("", '<w:tcW w:w="2500" w:type="pct"/>', 82.496),
        ('<w:tblW w:w="5760" w:type="dxa"/>', '<w:tcW w:w="2500" w:type="pct"/>', 50.8),
        ('<w:tblW w:w="50%" w:type="pct"/>', '<w:tcW w:w="50%" w:type="pct"/>', 41.248),
    ],
)
def test_the_width_of_a_cell(word: Any, table_width: str, cell: str, width: float) -> None:
    table = word.table(word.tbl(word.tr(word.tc("a", pr=cell), "b"), pr=table_width, grid=(1440, 1440)))
    assert table.rows[0].cells[0].width == pytest.approx(width, abs=0.01)


def test_without_any_width_the_cells_share_the_page(word: Any) -> None:
    cells = word.table(word.tbl(word.tr("a", "b"))).rows[0].cells
    assert [cell.width for cell in cells] == [pytest.approx(82.5, abs=0.01)] * 2


def test_a_paragraph_in_a_cell_has_the_width_between_its_margins(word: Any) -> None:
    margins = '<w:tblCellMar><w:left w:w="144" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    own = '<w:tcMar><w:start w:w="0" w:type="dxa"/></w:tcMar>'
    table = word.table(word.tbl(word.tr("a", word.tc("b", pr=own)), pr=margins, grid=(1440, 1440)))
    assert [cell.paragraphs[0].width for cell in table.rows[0].cells] == [22.86, 25.4]


@pytest.mark.parametrize(
    ("pr", "cell", "bordered"),
    [
        (f"<w:tblBorders>{SIDES}</w:tblBorders>", "", True),
        ("", "", False),
        (f"<w:tblBorders>{SIDES.replace('single', 'nil')}</w:tblBorders>", "", False),
        ("", f"<w:tcBorders>{SIDES}</w:tcBorders>", True),
        (
            f"<w:tblBorders>{SIDES}</w:tblBorders>",
            f"<w:tcBorders>{SIDES.replace('single', 'nil')}</w:tcBorders>",
            False,
        ),
        ('<w:tblStyle w:val="Grid"/>', "", True),
        ('<w:tblStyle w:val="Derived"/>', "", True),
        (
            f'<w:tblStyle w:val="Grid"/><w:tblBorders>{SIDES.replace("single", "none")}</w:tblBorders>',
            "",
            False,
        ),
    ],
)
def test_whether_a_table_has_lines_around_it(word: Any, pr: str, cell: str, bordered: bool) -> None:
    styles = word.style("Grid", f"<w:tblPr><w:tblBorders>{SIDES}</w:tblBorders></w:tblPr>", kind="table")
    styles += word.style("Derived", "", kind="table", based_on="Grid")
    assert word.table(word.tbl(word.tr(word.tc("a", pr=cell)), pr=pr), styles=styles).bordered is bordered


def test_a_cell_with_its_own_box_puts_a_box_around_its_words(word: Any) -> None:
    cells = (
        word.table(word.tbl(word.tr(word.tc("HỎA TỐC", pr=f"<w:tcBorders>{SIDES}</w:tcBorders>"), "b")))
        .rows[0]
        .cells
    )
    assert [cell.paragraphs[0].border for cell in cells] == [True, False]


def test_a_border_below_a_cell_alone_is_a_line(word: Any) -> None:
    below = '<w:tcBorders><w:bottom w:val="single" w:sz="6" w:color="000000"/></w:tcBorders>'
    cell = word.table(word.tbl(word.tr(word.tc("a", "b", pr=below), "c"), grid=(1440, 1440))).rows[0].cells[0]
    assert cell.paragraphs[0].lines == ()
    assert cell.paragraphs[1].lines[0][:4] == ("border", 25.4, 0.75, "000000")


def test_a_nested_table_is_seen_apart_and_in_its_cell(word: Any) -> None:
    seen = word(word.tbl(word.tr(word.tc("a", word.tbl(word.tr("b", "c")), "d"), "e")), word.p("f"))
    outer = seen.blocks[0]
    assert [q.text for q in outer.rows[0].cells[0].paragraphs] == ["a", "b", "c", "d"]
    assert [(table.number, table.place.table) for table in (outer, *seen.nested)] == [(0, None), (1, 0)]
    assert [q.place[3:] for q in outer.rows[0].cells[0].paragraphs] == [
        (0, 0, 0),
        (1, 0, 0),
        (1, 0, 1),
        (0, 0, 0),
    ]


def test_a_table_of_2000_rows_is_read_in_linear_time(word: Any) -> None:
    def seconds(rows: int) -> float:
        data = word.packed(word.files(word.tbl(*[word.tr(*"abcdefg")] * rows, grid=(1000,) * 7)))
        laps = []
        for _ in range(3):
            start = time.process_time()
            assert len(read_word("a.docx", data).blocks[0].rows) == rows
            laps.append(time.process_time() - start)
        return min(laps)

    assert seconds(2000) <= min(3.0, 20 * seconds(200))
