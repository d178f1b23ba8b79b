"""Keywords and labels: Vietnamese and English, with and without marks, capital letters, a space before the colon."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kehoach.syntax.keywords import Keyword, keywords
from kehoach.text.vietnamese import bare

Body = Callable[[str], list[str]]
Reader = Callable[..., Any]

FIELDS = [row for row in keywords().rows if row.group == "field"]
HEADERS = [row for row in keywords().rows if row.group == "header" and row.name != "paper"]
DOCUMENTS = [row for row in keywords().rows if row.group == "document"]
KINDS = [row for row in keywords().rows if row.group == "kind"]


def ways(row: Keyword) -> list[str]:
    """Return every way to write a keyword."""
    words = [*row.vi, *row.en]
    return [
        *words,
        *map(bare, words),
        *(word[:1].upper() + word[1:] for word in words),
        *(f"{w} " for w in words),
    ]


def test_every_keyword_exists_in_vietnamese_and_in_english() -> None:
    assert [row.name for row in keywords().rows if not row.vi or not row.en] == []


@pytest.mark.parametrize("row", DOCUMENTS, ids=lambda row: row.name)
def test_the_first_keyword_names_the_kind_of_document(read: Reader, row: Keyword) -> None:
    for word in ways(row):
        found = read(f"{word}: Thử")
        assert (found.shape, found.faults) == ([f"{row.name}: Thử"], [])
        assert found.result.file.documents[0].word == row.vi[0]


@pytest.mark.parametrize("row", HEADERS, ids=lambda row: row.name)
def test_a_header_line_in_every_way(body: Body, row: Keyword) -> None:
    for word in ways(row):
        assert body(f"{word}: X") == [f"{row.name}= X"]


@pytest.mark.parametrize("row", FIELDS, ids=lambda row: row.name)
def test_a_field_in_every_way(body: Body, row: Keyword) -> None:
    for word in ways(row):
        for dash in ("", "- "):
            (line,) = body(f"# A\n{dash}{word}: X")[1:]
            label = word.strip() if word[0].isupper() else None
            assert line == f"  {dash}{row.name}{f'[{label}]' if label else ''}= X"


@pytest.mark.parametrize("row", FIELDS, ids=lambda row: row.name)
def test_a_label_prints_as_typed(body: Body, row: Keyword) -> None:
    for label in row.labels:
        for typed in (label, bare(label).capitalize(), label.upper()):
            assert body(f"# A\n{typed}: X") == ["# A", f"  {row.name}[{typed}]= X"]
            assert body(f"# A\n- {typed} : X") == ["# A", f"  - {row.name}[{typed}]= X"]


@pytest.mark.parametrize("row", KINDS, ids=lambda row: row.name)
def test_a_kind_word_in_every_way(body: Body, row: Keyword) -> None:
    for word in (*row.vi, *row.en):
        for typed in (word, bare(word), f"{word} "):
            assert body(f"# {typed}: X") == [f"# ({row.name}) X"]
    for word in (*row.vi, *row.en):
        assert body(f"# {word} abc: X") == [f"# ({row.name} abc) X"]


@pytest.mark.parametrize("row", KINDS, ids=lambda row: row.name)
def test_a_kind_word_with_a_capital_counts_and_is_pointed_out(read: Reader, row: Keyword) -> None:
    word = row.vi[0].capitalize()
    found = read(f"kế hoạch: A\n# {word}: X")
    assert found.shape[1:] == [f"# ({row.name}) X"]
    assert found.faults == [f"2:3-2:{3 + len(word)} KH117"]


WHOLE = """\
plan: A
parent: B
issuer: C
number: 1/KH
place: D
date: 2024
period: 2024
urgency: Khẩn
secrecy: Mật
draft: 1
numbering: 1.
format: nd30
document d: E
  short: F
unit u: G
  also: H
group g: I
  members: J
person p: K
footnote n: L
field f: M
  type: time
basis: N
# goals: O
- goal o: P
# task: Q
## R
serves: @o
details: S
replaces: T
shared:
lead: U
closing:
V
recipients:
- W
signed:
X
annex a: Y
paper: landscape
"""
TREE = """\
plan: A
parent= B
issuer= C
number= 1/KH
place= D
date= 2024
period= 2024
urgency= Khẩn
secrecy= Mật
draft= 1
numbering= 1.
profile= nd30
document d= E
  short= F
unit u= G
  alias= H
group g= I
  members= J
person p= K
note n= L
field f= M
  type= time
basis= N
# (goals) O
  - (goal o) P
# (task) Q
  ## R
    serves= @o
    details= S
    replaces= T
  common
    lead= U
closing:
  V
recipients:
  'W'
signature:
  'X'
annex a= Y
  paper= landscape
"""


def test_a_whole_plan_in_english_keywords(read: Reader) -> None:
    found = read(WHOLE)
    assert found.faults == []
    assert found.shape == TREE.splitlines()


def test_an_id_is_written_with_letters_digits_and_inner_hyphens(body: Body) -> None:
    assert body("văn bản qd315: A\nđơn vị so-tư-pháp: B\nngười 1: C") == [
        "document qd315= A",
        "unit so-tư-pháp= B",
        "person 1= C",
    ]


@pytest.mark.parametrize("ident", ["-a", "a-", "a_b", "a.b", "a/b", "_"])
def test_an_id_of_other_signs_is_reported(read: Reader, ident: str) -> None:
    found = read(f"kế hoạch: A\nvăn bản {ident}: B")
    assert found.faults == [f"2:9-2:{9 + len(ident)} KH114"]


@pytest.mark.parametrize("word", ["văn bản", "đơn vị", "nhóm", "người", "cước chú", "trường"])
def test_what_needs_an_id_is_reported_without(read: Reader, word: str) -> None:
    assert read(f"kế hoạch: A\n{word}: B").faults == [f"2:1-2:{len(word) + 4} KH113"]


@pytest.mark.parametrize("word", ["căn cứ", "phụ lục", "bảng", "bảng tổng hợp"])
def test_what_may_have_an_id_does_without(read: Reader, word: str) -> None:
    assert read(f"kế hoạch: A\n{word}: B").faults == []
    assert read(f"kế hoạch: A\n{word} x1: B").faults == []


@pytest.mark.parametrize("word", ["kết thúc", "nơi nhận", "ký", "đánh số", "dùng"])
def test_what_takes_no_id_is_reported_with_one(read: Reader, word: str) -> None:
    at = len(word) + 2
    assert read(f"kế hoạch: A\n{word} xyz:\n").faults == [f"2:{at}-2:{at + 3} KH115"]


def test_a_taught_label_is_a_field_from_there_on(read: Reader) -> None:
    found = read(
        "kế hoạch: A\nĐầu mối tự kiểm tra: trước\ntrường đầu mối: Đầu mối tự kiểm tra; Nơi gửi\n"
        "trường thực hiện: Bộ phận thực hiện\n# A\nĐầu mối tự kiểm tra: B\n- Nơi gửi: C\nđầu mối: D\n"
        "- bộ phận thực hiện: E\n@(nơi gửi: F)"
    )
    assert found.faults == []
    assert found.shape == [
        "plan: A",
        "Đầu mối tự kiểm tra: trước",
        "field đầu mối= Đầu mối tự kiểm tra; Nơi gửi",
        "field thực hiện= Bộ phận thực hiện",
        "# A",
        "  dau-moi[Đầu mối tự kiểm tra]= B",
        "  - dau-moi[Nơi gửi]= C",
        "  dau-moi[đầu mối]= D",
        "  - executor[bộ phận thực hiện]= E",
        "  F",
    ]
