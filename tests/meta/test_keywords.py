"""The one table of keywords and labels: no word twice, nothing half-written."""

from __future__ import annotations

import re
from collections import Counter

from kehoach.profiles.load import load_profile, shipped
from kehoach.syntax.keywords import keywords
from kehoach.text.vietnamese import bare, nfc

ROWS = keywords().rows
AT_THE_MARGIN = ("document", "header", "declare", "block", "relation", "field")


def twice(words: list[str]) -> list[str]:
    return sorted(word for word, count in Counter(words).items() if count > 1)


def test_no_word_stands_twice_in_a_group() -> None:
    for group in {row.group for row in ROWS}:
        assert (
            twice([bare(word) for row in ROWS if row.group == group for word in (*row.vi, *row.en)]) == []
        ), group


def test_no_name_stands_twice_in_a_group() -> None:
    assert twice([f"{row.group} {row.name}" for row in ROWS]) == []


def test_no_word_at_the_margin_means_two_things() -> None:
    words = [bare(word) for row in ROWS if row.group in AT_THE_MARGIN for word in {*row.vi, *row.en}]
    assert twice(words) == []


def test_no_label_means_two_fields() -> None:
    labels = [
        bare(label) for row in ROWS for label in {*map(bare, (*row.vi, *row.labels))} if row.group == "field"
    ]
    assert twice(labels) == []


def test_no_label_is_a_keyword_of_something_else() -> None:
    labels = {bare(label): row.name for row in ROWS for label in row.labels}
    others = {
        bare(word): row.name for row in ROWS if row.group in AT_THE_MARGIN[:-1] for word in (*row.vi, *row.en)
    }
    fields = {bare(word): row.name for row in ROWS if row.group == "field" for word in (*row.vi, *row.en)}
    assert set(labels) & set(others) == set()
    assert [label for label, name in labels.items() if fields.get(label, name) != name] == []


def test_every_row_is_whole() -> None:
    types = {row.name for row in ROWS if row.group == "type"}
    for row in ROWS:
        assert row.vi and row.en, row
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", row.name), row
        assert all(word == nfc(word).strip() for word in (*row.vi, *row.en, *row.labels)), row
        assert all(word == word.lower() for word in (*row.vi, *row.en)), row
        assert all(label[0].isupper() for label in row.labels), row
        assert bool(row.type) == (row.group == "field"), row
        assert not row.type or row.type in types, row
        assert row.group == "field" or not row.labels, row


def test_keywords_of_a_field_are_found_by_each_of_their_words() -> None:
    for row in ROWS:
        for word in (*row.vi, *row.en):
            assert keywords().words[row.group][bare(word)] is row


def test_the_groups_are_those_of_the_language() -> None:
    assert {row.group for row in ROWS} == {
        "document",
        "header",
        "declare",
        "block",
        "kind",
        "key",
        "relation",
        "column",
        "form",
        "type",
        "field",
    }


def test_every_shipped_profile_has_a_label_for_every_field() -> None:
    fields = {row.name for row in ROWS if row.group == "field"}
    for name in shipped():
        profile = load_profile(name)
        assert [field for field in fields if not profile.label(field)] == []
