"""Rows of tables: cells, widths, and when a table is too wide."""

from __future__ import annotations

import pytest

from kehoach import format_text
from kehoach.formatter.tables import WIDEST, cells_of, columns, row_of


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("|a|b|", ("a", "b")),
        ("| a | b", ("a", "b")),
        ("| a || b |", ("a", "", "b")),
        (r"| a \| b | c |", (r"a \| b", "c")),
        (r"| a \|", (r"a \|",)),
        ("||", ("",)),
        ("|", ()),
    ],
)
def test_cells_are_parted_as_the_parser_parts_them(text: str, cells: tuple[str, ...]) -> None:
    assert cells_of(text) == cells
    assert cells_of(row_of(cells, ())) == cells


def test_a_group_row_takes_no_part_in_the_widths() -> None:
    assert columns([("a", "bb"), ("a very long group",), ("ccc", "d")]) == (3, 2)


def test_a_table_is_aligned_up_to_the_widest_line() -> None:
    fits = ("a" * (WIDEST - 8), "b")
    assert len(row_of(fits, columns([fits]))) == WIDEST
    assert columns([fits]) and not columns([(fits[0] + "a", "b")])


def test_a_row_that_the_author_has_broken_leaves_the_table_as_it_is() -> None:
    assert columns([("a", "b"), ()]) == ()


def test_tables_apart_are_aligned_apart() -> None:
    text = "kế hoạch: A\n\n# B\n| aaa | b |\nLời.\n| a | b |\n"
    assert format_text(text) == text
