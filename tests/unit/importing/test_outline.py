import pytest

from kehoach.importing.outline import Depths, Levels, sample
from kehoach.verify.regions_numbers import number_of


def depths(*numbers: str) -> list[int]:
    told = Depths()
    return [told.depth(number_of(f"{number} Rà soát", "")[0]) for number in numbers]


@pytest.mark.parametrize(
    ("numbers", "wanted"),
    [
        (["I.", "1.", "2.", "a)", "b)", "3.", "II.", "1."], [1, 2, 2, 3, 3, 2, 1, 2]),
        (["I.", "1.", "1.1.", "1.2.", "a)", "2.", "2.1."], [1, 2, 3, 3, 4, 2, 3]),
        (["1.", "a)", "b)", "2.", "a)"], [1, 2, 2, 1, 2]),
        (["I.", "a)", "b)", "II.", "1."], [1, 2, 2, 1, 2]),
        (["Phần I.", "I.", "1.", "II.", "Phần II.", "I."], [1, 2, 3, 2, 1, 2]),
        (["I.", "1.", "(1)", "(2)", "2."], [1, 2, 3, 3, 2]),
        (["Điều 1.", "1.", "2.", "Điều 2."], [1, 2, 2, 1]),
        (["I.", "1.", "c)", "d)", "d)", "2."], [1, 2, 3, 3, 3, 2]),
        (["I.", "1.", "a)", "1.", "2.", "b)"], [1, 2, 3, 4, 4, 3]),
    ],
)
def test_numbers_stand_below_one_another_as_they_are_read(numbers, wanted):
    assert depths(*numbers) == wanted


@pytest.mark.parametrize(
    ("number", "wanted"),
    [("II.", "I."), ("3.", "1."), ("2.3.", "1.1."), ("đ)", "a)"), ("(2)", "(1)"), ("Điều 5.", "Điều 1."),
     ("Chương II", "Chương I."), ("ii)", None), ("B.", "A."), ("III-", "I-")],
)  # fmt: skip
def test_a_form_of_numbers_is_told_by_its_first(number, wanted):
    found = number_of(f"{number} RÀ SOÁT", "")[0]
    assert (found and sample(found)) == wanted


def test_a_usual_scheme_need_not_be_said():
    levels = Levels(articles=False)
    for depth, number in ((1, "I."), (2, "1."), (3, "a)")):
        levels.add(depth, number_of(f"{number} Rà soát", "")[0])
    assert levels.line() == ""


def test_another_scheme_is_said():
    levels = Levels(articles=False)
    for depth, number in ((1, "1."), (2, "1.1."), (3, "a)")):
        levels.add(depth, number_of(f"{number} Rà soát", "")[0])
    assert levels.line() == "1. / 1.1. / a)"
