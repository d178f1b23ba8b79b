"""The numbers of the divisions and how a numbered line is referred to."""

from __future__ import annotations

import pytest

from kehoach.model.numbering import DEFAULT, LETTERS, letter, parse_level, parse_scheme, roman, scheme


@pytest.mark.parametrize(
    ("number", "text"),
    [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (49, "XLIX"), (90, "XC"), (1994, "MCMXCIV")],
)
def test_roman_numerals(number: int, text: str) -> None:
    assert roman(number) == text


def test_letters_follow_the_decrees_with_đ_and_without_f_j_w_z() -> None:
    assert "".join(letter(n) for n in range(1, 24)) == "abcdđeghiklmnopqrstuvxy"
    assert not set("fjwz") & set(LETTERS)


def test_letters_go_on_past_y() -> None:
    assert [letter(n) for n in (23, 24, 25, 46, 47)] == ["y", "aa", "ab", "ay", "ba"]


@pytest.mark.parametrize(
    ("sample", "labels"),
    [
        ("I.", ["I.", "II.", "III."]),
        ("1.", ["1.", "2.", "3."]),
        ("a)", ["a)", "b)", "c)"]),
        ("A.", ["A.", "B.", "C."]),
        ("(1)", ["(1)", "(2)", "(3)"]),
        ("(a)", ["(a)", "(b)", "(c)"]),
        ("i)", ["i)", "ii)", "iii)"]),
        ("Phần I.", ["Phần I.", "Phần II.", "Phần III."]),
        ("Nhiệm vụ 1:", ["Nhiệm vụ 1:", "Nhiệm vụ 2:", "Nhiệm vụ 3:"]),
        ("1", ["1", "2", "3"]),
        ("không", ["", "", ""]),
        ("Không", ["", "", ""]),
        ("none", ["", "", ""]),
    ],
)
def test_a_sample_stands_for_the_numbers_of_a_level(sample: str, labels: list[str]) -> None:
    level = parse_level(sample)
    assert level is not None
    assert [level.label(level.number(count, ())) for count in (1, 2, 3)] == labels


def test_a_decimal_number_takes_in_the_levels_above() -> None:
    second, third = parse_level("1.1."), parse_level("1.1.1")
    assert second and third
    assert second.label(second.number(2, ("3",))) == "3.2."
    assert third.label(third.number(4, ("3", "2"))) == "3.2.4"


@pytest.mark.parametrize("sample", ["", "x", "-", "2.", "b)", "một", "II."])
def test_anything_else_is_no_sample(sample: str) -> None:
    assert parse_level(sample) is None


@pytest.mark.parametrize("text", ["I. / 1. / a)", "I./1./a)", " I.  /  1. / a) "])
def test_a_scheme_is_samples_parted_by_strokes(text: str) -> None:
    assert parse_scheme(text) == scheme(("I.", "1.", "a)"))


@pytest.mark.parametrize("text", ["", "I. / x", "xyz", "/"])
def test_a_scheme_that_is_not_understood_is_none(text: str) -> None:
    assert parse_scheme(text) is None


def test_a_profile_with_a_faulty_sample_is_refused() -> None:
    with pytest.raises(ValueError, match="xyz"):
        scheme(("I.", "xyz"))


def test_the_levels_of_the_decree() -> None:
    assert DEFAULT[:3] == ("I.", "1.", "a)")


def referred(samples: tuple[str, ...], counts: tuple[int, ...]) -> str:
    numbers: tuple[str, ...] = ()
    reference: tuple[str, ...] = ()
    for level, count in zip(scheme(samples), counts, strict=False):
        number = level.number(count, numbers)
        reference = level.reference(number, reference)
        numbers = (*numbers, number.rpartition(".")[2])
    return " ".join(reference)


@pytest.mark.parametrize(
    ("samples", "counts", "words"),
    [
        (DEFAULT, (4,), "Mục IV"),
        (DEFAULT, (4, 1), "khoản 1 Mục IV"),
        (DEFAULT, (4, 1, 1), "điểm a khoản 1 Mục IV"),
        (DEFAULT, (4, 1, 1, 2), "tiết 2 điểm a khoản 1 Mục IV"),
        (("1.", "a)"), (3, 2), "điểm b mục 3"),
        (("1.", "1.1."), (3, 2), "mục 3.2"),
        (("I.", "1.", "1.1.", "a)"), (2, 3, 4, 1), "điểm a mục 3.4 Mục II"),
        (("Phần I.", "I.", "1."), (1, 2, 3), "khoản 3 Mục II Phần I"),
        (("không", "1."), (1, 2), "mục 2"),
    ],
)
def test_a_place_is_told_small_before_large(
    samples: tuple[str, ...], counts: tuple[int, ...], words: str
) -> None:
    assert referred(samples, counts) == words
