"""Lines of two versions are paired in order, in bounded time, and changed words are told apart from those that stay."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.importing.merge_align import align, alike, replacements

LINES = st.lists(st.sampled_from(["a", "b", "c", "một hai ba bốn", "một hai ba năm"]), max_size=30)


def made(old: str, edits: list[tuple[int, int, str]]) -> str:
    for start, end, text in reversed(edits):
        old = old[:start] + text + old[end:]
    return old


@given(LINES, LINES)
def test_every_line_of_both_stands_once_and_in_order(old: list[str], new: list[str]) -> None:
    pairs = align(old, new)
    assert [i for i, _ in pairs if i is not None] == list(range(len(old)))
    assert [j for _, j in pairs if j is not None] == list(range(len(new)))


@given(LINES)
def test_the_same_lines_are_paired_one_by_one(lines: list[str]) -> None:
    assert align(lines, lines) == [(n, n) for n in range(len(lines))]


def test_a_changed_line_is_paired_with_what_it_became() -> None:
    old = ["đầu", "chủ trì Sở Tư pháp tỉnh", "thời gian quý ba", "cuối"]
    new = ["đầu", "dòng mới hẳn", "chủ trì Sở Nội vụ tỉnh", "cuối"]
    assert align(old, new) == [(0, 0), (None, 1), (1, 2), (2, None), (3, 3)]


def test_repeated_sections_stay_where_they_are() -> None:
    section = [f"dòng {n}" for n in range(60)]
    old = section * 6
    new = [*old[:100], "mới", *old[100:250], *old[251:]]
    pairs = align(old, new)
    assert [pair for pair in pairs if None in pair] == [(None, 100), (250, None)]


@pytest.mark.parametrize("lines", [["như nhau"] * 20_000, [f"dòng {n % 7}" for n in range(20_000)]])
def test_a_file_of_many_alike_lines_takes_bounded_time(lines: list[str]) -> None:
    start = time.perf_counter()
    align(lines[:300], lines)
    align([f"khác {n % 5}" for n in range(20_000)], lines)
    assert time.perf_counter() - start < 30


@given(st.text("ab ,.đ\n", max_size=40), st.text("ab ,.đ\n", max_size=40))
def test_replacements_make_the_new_words_of_the_old(old: str, new: str) -> None:
    assert made(old, replacements(old, new)).split() == new.split()


def test_only_the_changed_words_are_replaced() -> None:
    assert replacements("quý III năm 2024.", "quý IV năm 2025.") == [(4, 7, "IV"), (12, 16, "2025")]
    assert replacements("a  b", "a b") == []


def test_neighbouring_words_are_one_change() -> None:
    assert replacements("giao Sở Tư pháp làm", "giao Bộ Nội vụ làm") == [(5, 15, "Bộ Nội vụ")]


def test_a_very_long_paragraph_is_changed_in_one_piece() -> None:
    old = "một hai " * 1000
    new = f"{old[:4000]}mới {old[4000:]}"
    edits = replacements(old, new)
    assert len(edits) == 1 and len(edits[0][2]) < 20
    assert made(old, edits) == new


def test_the_share_of_words_in_common() -> None:
    assert alike("một hai", "Một, hai") == 1.0
    assert alike("một hai", "một ba") == 0.5
    assert alike("", "một") == 0.0
