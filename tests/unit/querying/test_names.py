"""Names in SQL are what names are in the language."""

from __future__ import annotations

import unicodedata
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.querying.database import Database, in_memory
from kehoach.querying.rows import tables_of
from kehoach.text.vietnamese import bare, key, same, sort_key

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
SIGNED = [
    unicodedata.normalize("NFC", letter + tone)
    for letter in LETTERS
    for tone in ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
    if not tone or letter in "aăâeêioôơuưy"
]
SIGNS = [*SIGNED, *(letter.upper() for letter in SIGNED), " ", "  ", "\u00a0", "-", ",", "1", "(", "\t"]
WORDS = st.lists(st.sampled_from(SIGNS), max_size=12).map("".join)
EMPTY = in_memory(tables_of([]))


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@settings(deadline=None, max_examples=300)
@given(WORDS)
def test_the_key_in_sql_is_the_key_of_the_language(text: str) -> None:
    assert EMPTY.run(f"select key({quoted(text)}), bare({quoted(text)})").rows == [(key(text), bare(text))]


@settings(deadline=None)
@given(WORDS, WORDS)
def test_same_in_sql_is_same_in_the_language(left: str, right: str) -> None:
    assert EMPTY.run(f"select same({quoted(left)}, {quoted(right)})").rows == [(same(left, right),)]


def test_case_spaces_and_the_place_of_a_tone_do_not_matter_but_the_tone_does() -> None:
    said = (
        "select same('Uỷ  ban', 'ỦY BAN'), same('Hoà Bình', 'Hòa Bình'), same('Hòa', 'Hoa'), same(NULL, 'a')"
    )
    assert EMPTY.run(said).rows == [(True, True, False, False)]


def test_the_key_columns_are_what_the_macro_gives(examples: Database) -> None:
    assert examples.run("select count(*) from roles where key(unit) <> unit_key").rows == [(0,)]
    assert examples.run("select count(*) from plans where key(issuer) <> issuer_key").rows == [(0,)]


def test_names_sort_by_the_vietnamese_alphabet(examples: Database) -> None:
    for table in ("units", "roles"):
        names = [name for (name,) in examples.run(f"select distinct unit from {table} order by unit").rows]
        assert _places(names) == sorted(_places(names))
        assert names != sorted(names)


def _places(names: list[str]) -> list[Any]:
    """Return the places of names in the alphabet; large letters stand after small ones, or before."""
    return [sort_key(name)[:2] for name in names]


def test_other_texts_sort_so_when_asked() -> None:
    sql = "select x from (values ('Đà'), ('Dự'), ('Ăn'), ('Ân'), ('An'), ('Ấn')) t(x) order by x collate vi"
    assert [x for (x,) in EMPTY.run(sql).rows] == ["An", "Ăn", "Ân", "Ấn", "Dự", "Đà"]
