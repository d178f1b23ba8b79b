"""Folding, comparing and ordering Vietnamese."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.vietnamese import bare, distance, key, nearest, nfc, same, sort_key


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Cơ quan chủ trì", "co quan chu tri"),
        ("ĐƯỜNG", "duong"),
        ("Ðà Nẵng", "da nang"),  # with the Icelandic Eth that old fonts left behind
        ("a\u00a0b", "a b"),
        ("abc-123", "abc-123"),
    ],
)
def test_bare_forgets_case_and_marks(typed: str, folded: str) -> None:
    assert bare(typed) == folded


@given(
    st.text(
        alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ "
    )
)
def test_bare_keeps_the_length_and_leaves_only_plain_letters(text: str) -> None:
    assert len(bare(text)) == len(text)
    assert bare(text).isascii()
    assert bare(text.upper()) == bare(text)


@pytest.mark.parametrize(
    ("left", "right"),
    [("Uỷ ban", "Ủy ban"), ("hoà giải", "hòa giải"), ("Sở  Tư pháp", "sở tư pháp"), ("thuý", "thúy")],
)
def test_names_that_differ_in_case_spacing_or_tone_placement_are_one(left: str, right: str) -> None:
    assert same(left, right)
    assert key(left) == key(right)


@pytest.mark.parametrize(
    ("left", "right"), [("Sở Tư pháp", "Sở Tư Phap"), ("má", "mà"), ("ma", "mã"), ("an", "ân")]
)
def test_names_that_differ_in_letters_or_tones_are_two(left: str, right: str) -> None:
    assert not same(left, right)


def test_names_sort_by_the_vietnamese_alphabet() -> None:
    right = ["an", "ăn", "ân", "ba", "da", "đa", "em", "êm", "on", "ôn", "ơn", "un", "ưn", "va"]
    assert sorted(reversed(right), key=sort_key) == right


def test_tones_break_ties_in_the_order_of_the_dictionary() -> None:
    right = ["ma", "mà", "mả", "mã", "má", "mạ", "man"]
    assert sorted(reversed(right), key=sort_key) == right


@pytest.mark.parametrize(
    ("left", "right", "steps"),
    [
        ("", "", 0),
        ("abc", "abc", 0),
        ("abc", "abd", 1),
        ("abc", "acb", 1),
        ("abc", "ab", 1),
        ("abc", "xabc", 1),
        ("abcd", "dcba", 3),
    ],
)
def test_distance_counts_letters_added_dropped_changed_or_swapped(left: str, right: str, steps: int) -> None:
    assert distance(left, right, 9) == steps


def test_distance_above_the_limit_is_one_more_than_the_limit() -> None:
    assert distance("abcdef", "uvwxyz", 2) == 3
    assert distance("a", "abcdef", 2) == 3


def test_nearest_forgets_marks_and_takes_the_first_of_the_nearest() -> None:
    assert nearest("chu tri", ["phối hợp", "chủ trì"]) == "chủ trì"
    assert nearest("chủ chì", ["phối hợp", "chủ trì", "chủ chỉ"]) == "chủ chỉ"
    assert nearest("hoàn toàn khác", ["phối hợp", "chủ trì"]) is None
    assert nearest("x", []) is None


def test_nfc_composes() -> None:
    assert nfc("e\u0302\u0301") == "ế"
