"""Keywords are spelled with their marks and in one language; what prints is not spelled anew."""

from __future__ import annotations

import pytest

from kehoach import format_text
from kehoach.formatter.spelling import Speller
from kehoach.syntax.keywords import Keyword, keywords
from kehoach.text.vietnamese import bare

ROWS = [row for row in keywords().rows if row.group not in ("column", "type")]
PLAN = "kế hoạch: A\n# nhiệm vụ: B\n## C\n"


def ids(row: Keyword) -> str:
    return f"{row.group}-{row.name}"


@pytest.mark.parametrize("row", ROWS, ids=ids)
def test_every_word_is_spelled_with_its_marks(row: Keyword) -> None:
    for language, words in (("vi", row.vi), ("en", row.en)):
        speller = Speller(language, {})
        for word in words:
            assert [speller.word(row, typed) for typed in (word, bare(word), word.upper())] == [word] * 3


@pytest.mark.parametrize("row", ROWS, ids=ids)
def test_every_word_of_the_other_language_becomes_the_first_one(row: Keyword) -> None:
    assert {Speller("en", {}).word(row, word) for word in row.vi if word not in row.en} <= {row.en[0]}
    assert {Speller("vi", {}).word(row, word) for word in row.en if word not in row.vi} <= {row.vi[0]}


@pytest.mark.parametrize("row", [row for row in ROWS if row.group == "field"], ids=ids)
def test_a_field_line_and_a_mark_are_translated_there_and_back(row: Keyword) -> None:
    vietnamese = f"{PLAN}{row.vi[0]}: x @({row.vi[0]}: y)\n"
    english = format_text(vietnamese, keywords="en")
    assert f"\n{row.en[0]}: x @({row.en[0]}: y)\n" in english
    assert format_text(english, keywords="vi") == format_text(vietnamese)


@pytest.mark.parametrize("row", [row for row in ROWS if row.group == "field"], ids=ids)
def test_a_capital_label_prints_and_is_never_translated(row: Keyword) -> None:
    for word in (*row.vi, *row.labels):
        line = f"{word[0].upper()}{word[1:]}: x"
        assert f"\n- {line}\n" in format_text(f"{PLAN}- {line}\n", keywords="en")


@pytest.mark.parametrize("row", [row for row in ROWS if row.group == "document"], ids=ids)
def test_documents_are_translated(row: Keyword) -> None:
    assert format_text(f"{row.vi[0]}: A\n", keywords="en") == f"{row.en[0]}: A\n"
    assert format_text(f"{row.en[0]}: A\n", keywords="vi") == f"{row.vi[0]}: A\n"


HEADERS = [row for row in ROWS if row.group == "header" and row.name != "paper"]


@pytest.mark.parametrize("row", HEADERS, ids=ids)
def test_header_lines_are_translated(row: Keyword) -> None:
    assert format_text(f"plan: A\n{row.vi[0].capitalize()} :B\n") == f"plan: A\n{row.en[0]}: B\n"


DECLARED = [
    row for row in ROWS if row.group == "declare" and row.name not in ("include", "numbering", "annex")
]


@pytest.mark.parametrize("row", DECLARED, ids=ids)
def test_declarations_are_translated_and_keep_their_ids(row: Keyword) -> None:
    assert f"\n\n{row.en[0]} x1: Luật A\n" in format_text(f"plan: A\n\n{bare(row.vi[0])} x1:Luật A\n")


def test_the_language_is_that_of_the_first_keyword() -> None:
    assert format_text("plan: A\ncơ quan: B\n") == "plan: A\nissuer: B\n"
    assert format_text("kế hoạch: A\nissuer: B\n") == "kế hoạch: A\ncơ quan: B\n"


def test_a_capital_kind_word_may_have_been_meant_to_print() -> None:
    assert "\n# Nhiem vu: B\n" in format_text("kế hoạch: A\n# Nhiem vu: B\n")


def test_a_mark_keeps_a_name_that_the_file_taught() -> None:
    text = (
        "plan: A\nfield thực hiện: người lo việc\n\n# task: B\n## C @(người lo việc: Sở D) @(thuc hien: E)\n"
    )
    assert format_text(text) == text.replace("thuc hien", "executor")


def test_a_mark_whose_name_is_broken_over_two_lines_stays() -> None:
    text = "kế hoạch: A\n\n# B\nC @(chu\n  tri: D) e.\n"
    assert format_text(text) == text


def test_a_combining_mark_is_not_put_onto_another_letter() -> None:
    text = "plan: A\n\nvăn bản v: Luật B\n\n@v.đầy-đủ\u0301\n"
    assert format_text(text, keywords="en").endswith("@v.đầy-đủ\u0301\n")
