"""Tables in Word: columns of sensible widths, a head on each page, rows that stay whole, cells over rows."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from kehoach.profiles.load import load_profile
from kehoach.render.docx.columns import twips
from kehoach.render.docx.grid import shares
from kehoach.render.docx.widths import width
from kehoach.render.page import Cell, Columns, Paragraph, Run, Table, TableRow

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ND30 = load_profile("nd30")
WIDE = ND30.page.text_width


def cell(text: str = "", role: str = "table-cell", **more) -> Cell:
    """A cell of paragraphs, one for each line of *text*."""
    return Cell(tuple(Paragraph(role, (Run(line),)) for line in text.split("\n") if line), **more)


def row(*texts: str, kind: str = "row") -> TableRow:
    role = "table-head" if kind == "head" else "table-cell"
    return TableRow(kind, tuple(cell(text, role) for text in texts))


def table(*rows: TableRow, title: str = "Bảng", narrow: tuple[bool, ...] = ()) -> Table:
    return Table(title, narrow or tuple(False for _ in rows[0].cells), rows)


HEAD = row("A", "B", kind="head")


def rows_of(opened) -> list[etree._Element]:
    return opened.body.findall(f"{W}tbl/{W}tr")


def found(element: etree._Element, path: str) -> bool:
    return element.find("/".join(f"{W}{part}" for part in path.split("/"))) is not None


# -- structure --------------------------------------------------------------------------------------------------


def test_only_rows_of_the_head_are_repeated(write):
    opened = write(table(row("A", "B", kind="head"), row("(1)", "(2)", kind="head"), row("a", "b")))
    assert [found(r, "trPr/tblHeader") for r in rows_of(opened)] == [True, True, False]


def test_a_row_is_not_parted_by_the_end_of_a_page_unless_it_is_long(write):
    opened = write(table(HEAD, row("ngắn", "b"), row("chữ " * 700, "b")))
    assert [found(r, "trPr/cantSplit") for r in rows_of(opened)] == [True, True, False]


def test_cells_have_the_style_of_their_role_in_order(write, nd30):
    opened = write(table(row("A", "B", kind="head"), row("một\nhai", "b")))
    assert [[opened.style(p) for p in r.iter(f"{W}p")] for r in rows_of(opened)] == [
        [nd30.profile.style("table-head").id] * 2,
        [nd30.profile.style("table-cell").id] * 3,
    ]
    assert [opened.text(p) for p in rows_of(opened)[1].iter(f"{W}p")] == ["một", "hai", "b"]


def test_an_empty_cell_has_a_paragraph(write):
    opened = write(table(row("", "b")))
    assert [len(tc.findall(f"{W}p")) for tc in rows_of(opened)[0].findall(f"{W}tc")] == [1, 1]


def test_a_cell_over_columns_is_as_wide_as_they_are(write):
    opened = write(
        table(row("a", "b", "c", kind="head"), TableRow("group", (cell("I"), cell("Nhóm", across=2))))
    )
    widths = [int(col.get(f"{W}w")) for col in opened.body.iter(f"{W}gridCol")]
    number, group = rows_of(opened)[1].findall(f"{W}tc")
    assert number.find(f"{W}tcPr/{W}gridSpan") is None
    assert group.find(f"{W}tcPr/{W}gridSpan").get(f"{W}val") == "2"
    assert int(group.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) == sum(widths[1:])


def test_cells_over_rows_begin_and_go_on(write):
    opened = write(
        table(
            HEAD,
            TableRow("row", (cell("a"), cell("Sở A", merged="first"))),
            TableRow("row", (cell("b"), cell(merged="more"))),
            TableRow("row", (cell("c"), cell("Sở B"))),
        )
    )
    marks = [r.findall(f"{W}tc")[1].find(f"{W}tcPr/{W}vMerge") for r in rows_of(opened)]
    assert [None if m is None else m.get(f"{W}val", "continue") for m in marks] == [
        None, "restart", "continue", None,
    ]  # fmt: skip


def test_rows_of_one_cell_stay_on_one_page(write):
    opened = write(
        table(
            HEAD,
            TableRow("row", (cell("a"), cell("Sở A", merged="first"))),
            TableRow("row", (cell("b"), cell(merged="more"))),
            TableRow("row", (cell("c"), cell("Sở B"))),
        )
    )
    kept = [all(found(p, "pPr/keepNext") for p in r.iter(f"{W}p")) for r in rows_of(opened)]
    assert kept == [False, True, False, False]


def test_a_table_has_borders_a_fixed_layout_and_words_for_screen_readers(write, nd30):
    opened = write(table(row("A", "B", kind="head"), title="Bảng “một” <&> " + "x" * 300))
    properties = opened.body.find(f"{W}tbl/{W}tblPr")
    assert [etree.QName(child).localname for child in properties] == [
        "tblW", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "tblCaption",
    ]  # fmt: skip
    caption = properties.find(f"{W}tblCaption").get(f"{W}val")
    assert caption.startswith("Bảng “một” <&> xxx") and len(caption) == 200
    line = properties.find(f"{W}tblBorders/{W}insideH")
    assert int(line.get(f"{W}sz")) == round(nd30.profile.table.border * 8)
    assert int(properties.find(f"{W}tblW").get(f"{W}w")) == twips(WIDE)


def test_a_table_is_as_wide_as_the_text_and_so_are_its_columns(write):
    opened = write(table(row("a", "b" * 30, "một câu khá dài để xuống dòng " * 5)))
    widths = [int(col.get(f"{W}w")) for col in opened.body.iter(f"{W}gridCol")]
    cells = [int(c.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) for c in rows_of(opened)[0].findall(f"{W}tc")]
    assert sum(widths) == twips(WIDE)
    assert cells == widths


def test_two_tables_are_parted_by_a_paragraph(write):
    opened = write(table(row("a")), table(row("b")))
    kinds = [etree.QName(child).localname for child in opened.body]
    assert ("tbl", "tbl") not in pairwise(kinds)
    assert kinds.count("tbl") == 2


def test_the_last_row_before_the_signature_stays_with_it(write):
    closing = Columns("closing", (), (Paragraph("signer", (Run("Trần Bình"),)),))
    opened = write(table(row("A", kind="head"), row("a"), row("b")), closing)
    kept = [found(p, "pPr/keepNext") for r in rows_of(opened)[1:3] for p in r.iter(f"{W}p")]
    assert kept == [False, True]


# -- widths -----------------------------------------------------------------------------------------------------


def test_a_column_of_numbers_is_narrow_and_the_words_get_the_rest():
    numbers, words = shares(
        table(row("TT", "Nội dung nhiệm vụ", kind="head"), row("1", "việc " * 60), narrow=(True, False)), ND30, WIDE
    )  # fmt: skip
    assert numbers == 10.0
    assert words == pytest.approx(WIDE - 10.0)


def test_the_column_that_holds_more_is_wider():
    short, long = shares(table(row("việc " * 10, "việc " * 80)), ND30, WIDE)
    assert long > short


def test_a_column_holds_its_longest_word_on_one_line():
    text = "1.250.000.000 đồng"
    _, money = shares(table(row("việc " * 80, text)), ND30, WIDE)
    style = ND30.style("table-cell")
    assert money >= width("1.250.000.000", style.size, style.bold) + 2 * ND30.table.padding


def test_columns_of_short_lines_are_as_wide_as_these_and_share_what_is_left():
    widths = shares(table(row("a", "b", "c")), ND30, WIDE)
    assert sum(widths) == pytest.approx(WIDE)
    assert widths[0] == pytest.approx(widths[1]) == pytest.approx(widths[2])


def test_the_words_of_a_group_do_not_widen_the_column_they_begin_in():
    rows = (row("a", "b", "c"), row("d", "e", "g"))
    group = TableRow("group", (cell("I"), cell("nhóm rất dài " * 20, across=2)))
    assert shares(table(*rows, group), ND30, WIDE) == pytest.approx(shares(table(*rows), ND30, WIDE), abs=1.5)


texts = st.text(alphabet="abcđơ ẠW1.,\n", max_size=60)
tables = st.integers(1, 10).flatmap(
    lambda count: st.tuples(
        st.lists(st.lists(texts, min_size=count, max_size=count), min_size=1, max_size=5),
        st.lists(st.booleans(), min_size=count, max_size=count),
    )
)


@given(tables, st.sampled_from([90.0, 165.0, 252.0]))
def test_columns_always_fill_the_width_and_none_is_empty(made, wide):
    rows, narrow = made
    widths = shares(table(*(row(*texts) for texts in rows), narrow=tuple(narrow)), ND30, wide)
    assert len(widths) == len(narrow)
    assert sum(widths) == pytest.approx(wide)
    assert min(widths) > 0


@given(tables)
def test_no_column_of_words_is_narrower_than_14_mm_where_there_is_room(made):
    rows, narrow = made
    widths = shares(table(*(row(*texts) for texts in rows), narrow=tuple(narrow)), ND30, 2000.0)
    assert all(size >= (10.0 if few else 14.0) - 1e-9 for size, few in zip(widths, narrow, strict=True))
