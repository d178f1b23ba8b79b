"""The word lists of KH604 are well formed and say what they should."""

from __future__ import annotations

import re

import pytest

from kehoach.lint.doubled import FUNCTION_WORDS, begins_word, ends_compound, reduplicated
from kehoach.lint.doubled_pairs import PAIRS
from kehoach.text.vietnamese import bare, sort_key

LINES = PAIRS.strip().replace("\n    ", " ").split("\n")
SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)


def test_every_line_is_a_syllable_and_its_neighbours() -> None:
    for line in LINES:
        assert line.count(":") == 1 and line.count("|") == 1, line
        for word in line.replace(":", " ").replace("|", " ").replace("*", " ").split():
            assert SYLLABLE.fullmatch(bare(word)), (word, line)


def test_the_lines_are_sorted_and_each_syllable_has_one() -> None:
    heads = [line.partition(":")[0] for line in LINES]
    assert heads == sorted(set(heads), key=sort_key)


def test_a_word_of_grammar_is_never_right_before_any_word() -> None:
    """Were it marked ``*``, doubling it would never be found."""
    assert [line for line in LINES if line.partition(":")[0] in FUNCTION_WORDS and "*" in line] == []


def test_reduplicated_words_are_no_words_of_grammar() -> None:
    assert reduplicated() & FUNCTION_WORDS == set()


@pytest.mark.parametrize(
    "phrase",
    ["hành vi vi phạm", "thi công công trình", "quản lý lý lịch", "tổ chức chức năng", "uỷ quyền quyền lợi"],
)
def test_compounds_that_meet_are_known(phrase: str) -> None:
    first, syllable, again, last = phrase.split()
    assert syllable == again
    assert ends_compound(first, syllable)
    assert begins_word(syllable, last)


def test_both_spellings_of_a_syllable_are_one() -> None:
    assert ends_compound("tỉnh", "uỷ") and ends_compound("tỉnh", "ủy")
    assert ends_compound("văn", "hoá") and begins_word("uỷ", "ban")


def test_an_unknown_syllable_makes_no_compound() -> None:
    assert not ends_compound("các", "các")
    assert not begins_word("nghiêng", "ngả")
