"""One slip is told once, and everything that does not follow from it is told as well."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kehoach.driver import Compilation

Compile = Callable[..., Compilation]


def codes(made: Compilation) -> list[str]:
    return [found.code for found in made.errors]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "văn bảnn a: Luật A\n# B\nXem @a.",
            ["KH105"],
        ),  # the id is unknown because its declaration is misspelt
        ("# B\n• Gạch\nXem @la.", ["KH109", "KH201"]),
        ("# B\n1. Việc\nHình thức: x", ["KH104"]),  # the field may belong to the line that was not recognised
        ("# B\n• Gạch\nHình thức: x", ["KH109", "KH123"]),
        ("# B\nCâu @(lạ: x) và @khong.", ["KH111"]),  # one line is blamed once
        ("# B\nCâu.\ndùng: chung.kh\nXem @trong-tep-chung.", ["KH107"]),
        ("đơn vị u: Sở A\nđơn vị u: Sở B\n# B\n• Gạch @u", ["KH202", "KH109"]),
    ],
)
def test_what_follows_from_a_slip_is_not_told(compiled: Compile, body: str, expected: list[str]) -> None:
    assert codes(compiled(f"kế hoạch: A\n{body}\n")) == expected


def test_an_unread_shared_file_does_not_make_its_names_unknown(compiled: Compile) -> None:
    assert codes(compiled("kế hoạch: A\ndùng: khong-co.kh\n# B\nXem @a và @b.\n")) == ["KH205"]


def test_a_faulty_numbering_of_a_profile_is_no_fault_of_ours(compiled: Compile) -> None:
    profile = 'extends: nd30\nnumbering: ["I.", "bogus", "a)", "(1)", "(a)", "(i)"]\n'
    made = compiled("kế hoạch: A\nthể thức: rieng.yaml\n# B\nĐoạn.\n", {"rieng.yaml": profile})
    assert codes(made) == ["KH702"]


def test_the_english_word_for_numbering_counts_below_a_heading(compiled: Compile) -> None:
    made = compiled("plan: A\n# B\n  numbering: a)\n## C\nText.\n")
    assert [section.label for section in made.plans[0].sections[0].children if hasattr(section, "label")] == [
        "a)"
    ]
