"""The saved word lists are those of ``grammar/``."""

from __future__ import annotations

from itertools import combinations

import pytest

from kehoach.model import measure, phrases, timeframe_words, word_lists
from kehoach.model.word_lists import SAVED, WITH_PHRASES, index, rows, saved, values
from kehoach.resources import read_text


@pytest.mark.parametrize("name", SAVED)
def test_a_saved_list_is_used_and_has_the_rows_of_its_text(name: str) -> None:
    assert saved()[0][name][0] == word_lists.checksum(name)
    assert rows(name) == word_lists._rows(read_text("grammar", f"{name}.txt"))


@pytest.mark.parametrize("name", WITH_PHRASES)
def test_the_saved_phrases_of_a_group_are_those_of_its_values(name: str) -> None:
    for group in rows(name):
        assert word_lists.phrases(name, group) == index(values(name, group))


@pytest.mark.parametrize("name", WITH_PHRASES)
def test_the_phrases_of_several_groups_are_those_of_all_their_values(name: str) -> None:
    for pair in combinations(rows(name), 2):
        both = (*values(name, pair[0]), *values(name, pair[1]))
        assert word_lists.phrases(name, *pair) == index(both), pair


@pytest.mark.parametrize("table", [measure.TABLE, timeframe_words.TABLE])
def test_the_saved_phrases_of_a_table_are_those_of_its_text(table: str) -> None:
    assert saved()[1][phrases.checksum(table)] == phrases.make(table)


def test_a_list_whose_text_changed_is_read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_lists, "checksum", lambda name: -2)
    monkeypatch.setattr(word_lists, "read_text", lambda *parts: "# a list\nnew | one; two | three\n")
    assert word_lists._read.__wrapped__("viet_tat") == ({"new": [["one; two", "three"]]}, {})


@pytest.mark.parametrize("data", [b"", b"\x00", b"abc"])
def test_a_damaged_file_is_not_used(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_lists, "read_bytes", lambda *parts: data)
    lists, tables, (_, syllables) = word_lists.saved.__wrapped__()
    assert (lists, tables, syllables) == ({}, {}, frozenset())
