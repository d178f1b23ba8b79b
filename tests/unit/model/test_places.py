"""Where numbered lines stand: labels, paths and the words that refer to them, in every scheme of the survey."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from kehoach.driver import Compilation
from kehoach.model.plan import Block, Plan, Section, plain

MakePlan = Callable[[str], Plan]


def walked(blocks: tuple[Block | Section, ...]) -> Iterator[Section]:
    """Give the numbered lines of a document in printed order."""
    for block in blocks:
        if isinstance(block, Section):
            yield block
            yield from walked(block.children)


def labels(plan: Plan) -> list[str]:
    return [section.label for section in walked(plan.sections)]


def paths(plan: Plan) -> list[str]:
    return [section.path for section in walked(plan.sections)]


def referred(plan: Plan) -> list[str]:
    """Return what the first paragraph, “@a | @b | …”, prints."""
    block = plan.opening[0]
    assert not isinstance(block, Section)
    return plain(block.words).split(" | ")  # type: ignore[union-attr]


TREE = "# a\n## b\n### c\n#### d\n## e\n# g"


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        ("I. / 1. / a) / (1)", "I. 1. a) (1) 2. II."),
        ("I. / 1. / 1.1. / a)", "I. 1. 1.1. a) 2. II."),
        ("I. / 1. / (1) / (a)", "I. 1. (1) (a) 2. II."),
        ("I. / 1. / 1.1 / 1.1.1", "I. 1. 1.1 1.1.1 2. II."),
        ("1. / a) / (1) / (a)", "1. a) (1) (a) b) 2."),
        ("1. / 1.1 / a) / a.", "1. 1.1 a) a. 1.2 2."),
        ("1. / 1.1. / 1.1.1. / 1.1.1.1.", "1. 1.1. 1.1.1. 1.1.1.1. 1.2. 2."),
        ("A. / I. / 1. / a)", "A. I. 1. a) II. B."),
        ("(1) / (a) / (i) / i)", "(1) (a) (i) i) (b) (2)"),
        ("Phần I. / I. / 1. / a)", "Phần I.|I.|1.|a)|II.|Phần II."),
        (
            "Phần I / Chương I / Mục 1 / Tiểu mục 1",
            "Phần I|Chương I|Mục 1|Tiểu mục 1|Chương II|Phần II",
        ),
        ("Điều 1. / 1. / a) / (1)", "Điều 1.|1.|a)|(1)|2.|Điều 2."),
        ("không / 1. / a) / i)", "|1.|a)|i)|2.|"),
        ("Bước 1: / a. / i. / (1)", "Bước 1:|a.|i.|(1)|b.|Bước 2:"),
    ],
)
def test_a_scheme_numbers_the_lines_by_their_depth(plan: MakePlan, scheme: str, expected: str) -> None:
    made = plan(f"đánh số: {scheme}\n{TREE}")
    assert labels(made) == expected.split("|" if "|" in expected else " ")


def test_the_letters_of_a_điểm_keep_đ_and_leave_out_f_j_w_z(plan: MakePlan) -> None:
    made = plan("# a\n## b\n" + "".join(f"### c{n}.\n" for n in range(25)))
    letters = [label.rstrip(")") for label in labels(made)[2:]]
    assert letters == [*"abcdđeghiklmnopqrstuvxy", "aa", "ab"]


def test_numbers_begin_anew_below_each_line(plan: MakePlan) -> None:
    made = plan("# a\n## b\n## c\n# d\n## e\n### g\n### h")
    assert labels(made) == ["I.", "1.", "2.", "II.", "1.", "a)", "b)"]
    assert paths(made) == ["I", "I.1", "I.2", "II", "II.1", "II.1.a", "II.1.b"]


def test_each_line_has_a_path_of_its_own_in_every_scheme_with_numbers(plan: MakePlan) -> None:
    for scheme in ("I. / 1. / a) / (1)", "1. / 1.1. / 1.1.1. / a)", "Phần I / I. / 1. / a)"):
        found = paths(plan(f"đánh số: {scheme}\n{TREE}"))
        assert len(set(found)) == len(found)


def test_a_path_does_not_repeat_the_levels_that_a_number_names(plan: MakePlan) -> None:
    assert paths(plan(f"đánh số: 1. / 1.1. / 1.1.1. / a)\n{TREE}")) == [
        "1", "1.1", "1.1.1", "1.1.1.a", "1.2", "2",
    ]  # fmt: skip


@pytest.mark.parametrize("place", ["đánh số: a) / i)", "  đánh số: a) / i)"])
def test_a_heading_changes_the_numbers_below_it_and_not_beside_it(plan: MakePlan, place: str) -> None:
    made = plan(f"# a\n## b\n### c\n# d\n{place}\n## e\n### g\n#### h\n# i\n## k")
    assert labels(made) == ["I.", "1.", "a)", "II.", "a)", "i)", "(1)", "III.", "1."]


def test_the_schemes_of_headings_nest(plan: MakePlan) -> None:
    made = plan("đánh số: 1. / 1.1.\n# a\n## b\n  đánh số: -1)\n### c\n## d\n### e")
    assert labels(made) == ["1.", "1.1.", "-1)", "1.2.", "a)"]


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        (
            "I. / 1. / a) / (1)",
            ["Mục I", "khoản 1 Mục I", "điểm a khoản 1 Mục I", "tiết 1 điểm a khoản 1 Mục I", "khoản 2 Mục I"],
        ),
        (
            "I. / 1. / 1.1. / a)",
            ["Mục I", "khoản 1 Mục I", "mục 1.1 Mục I", "điểm a mục 1.1 Mục I", "khoản 2 Mục I"],
        ),
        ("1. / 1.1. / 1.1.1. / a)", ["mục 1", "mục 1.1", "mục 1.1.1", "điểm a mục 1.1.1", "mục 1.2"]),
        (
            "Phần I. / I. / 1. / a)",
            ["Phần I", "Mục I Phần I", "khoản 1 Mục I Phần I", None, "Mục II Phần I"],
        ),
        (
            "Điều 1. / 1. / a) / (1)",
            ["Điều 1", "khoản 1 Điều 1", "điểm a khoản 1 Điều 1", None, "khoản 2 Điều 1"],
        ),
        (
            "Phần I / Chương I / Mục 1 / Tiểu mục 1",
            ["Phần I", "Chương I Phần I", "Mục 1 Chương I Phần I", None, "Chương II Phần I"],
        ),
    ],
)  # fmt: skip
def test_a_reference_names_the_place_small_before_large(
    plan: MakePlan, scheme: str, expected: list[str | None]
) -> None:
    tree = "# mục xa: a\n## mục xb: b\n### mục xc: c\n#### mục xd: d\n## mục xe: e"
    made = referred(plan(f"đánh số: {scheme}\n@xa | @xb | @xc | @xd | @xe\n{tree}"))
    assert [words for words, wanted in zip(made, expected, strict=True) if wanted] == [
        wanted for wanted in expected if wanted
    ]


def test_a_line_without_number_is_referred_to_by_the_line_above_it(plan: MakePlan) -> None:
    made = plan("đánh số: I. / không / 1.\n@xa | @xb | @xc\n# mục xa: a\n## mục xb: b\n### mục xc: c")
    assert referred(made) == ["Mục I", "Mục I", "khoản 1 Mục I"]


def test_a_line_without_any_number_cannot_be_referred_to(faults: Callable[[str], list[str]]) -> None:
    assert [f.split()[1] for f in faults("đánh số: không\nXem @xa.\n# mục xa: a")] == ["KH204"]


# -- annexes ----------------------------------------------------------------------------------------------------


def test_the_lines_of_an_annex_are_numbered_anew_and_say_which_annex(plan: MakePlan) -> None:
    made = plan("@x | @y\n# a\nphụ lục: B\n# b\nphụ lục: C\n# mục x: c\n## mục y: d")
    assert referred(made) == ["Mục I Phụ lục II", "khoản 1 Mục I Phụ lục II"]
    assert [[s.path for s in walked(annex.children)] for annex in made.annexes] == [
        ["PL.I.I"],
        ["PL.II.I", "PL.II.I.1"],
    ]


def test_the_lines_of_a_single_annex(plan: MakePlan) -> None:
    made = plan("@p | @x\n# a\nphụ lục p: B\n# mục x: b")
    assert referred(made) == ["Phụ lục", "Mục I Phụ lục"]
    assert [section.path for section in walked(made.annexes[0].children)] == ["PL.I"]


@pytest.mark.parametrize("place", ["đánh số: 1. / 1.1.", "  đánh số: 1. / 1.1."])
def test_an_annex_has_numbers_of_its_own(plan: MakePlan, place: str) -> None:
    made = plan(f"đánh số: A. / I.\n# a\nphụ lục: B\n{place}\n# b\n## c\nphụ lục: C\n# d\n## e")
    assert [[s.label for s in walked(annex.children)] for annex in made.annexes] == [
        ["1.", "1.1."],
        ["A.", "I."],
    ]


def test_the_annex_of_a_decision_has_no_articles() -> None:
    text = "quyết định: A\n# a\n## b\nphụ lục: B\n# c\n## d"
    (plan,) = Compilation("a.kh", text.encode()).plans
    assert [s.label for s in walked(plan.sections)] == ["Điều 1.", "1."]
    assert [s.label for s in walked(plan.annexes[0].children)] == ["I.", "1."]


@pytest.mark.parametrize("kind", ["quyết định", "nghị quyết", "decision", "resolution"])
def test_decisions_and_resolutions_have_articles_unless_they_say_otherwise(kind: str) -> None:
    (plan,) = Compilation("a.kh", f"{kind}: A\n# a\n## b\n### c".encode()).plans
    assert [s.label for s in walked(plan.sections)] == ["Điều 1.", "1.", "a)"]
    (plan,) = Compilation("a.kh", f"{kind}: A\nđánh số: 1. / a)\n# a\n## b".encode()).plans
    assert [s.label for s in walked(plan.sections)] == ["1.", "a)"]


# -- rows of tables ---------------------------------------------------------------------------------------------

ROWS = "## mục xa: a\n### mục xb: b\n### mục xc: c\n## mục xd: d\n### mục xe: e"


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        ("", "I 1 2 II 3"),
        ("\n  đánh số: I. / 1. liên tục", "I. 1. 2. II. 3."),
        ("\n  đánh số: A / (1) continuous", "A (1) (2) B (3)"),
        ("\n  đánh số: 1. liên tục", "1. 1. 2. 2. 3."),
    ],
)
def test_the_rows_of_a_table_count_on_through_its_groups(plan: MakePlan, scheme: str, expected: str) -> None:
    made = plan(f"# nhiệm vụ: A\nbảng:{scheme}\n{ROWS}")
    assert labels(made)[1:] == expected.split()
    found = paths(made)
    assert len(set(found)) == len(found)


def test_a_row_is_referred_to_by_its_number(plan: MakePlan) -> None:
    made = plan(f"@xa | @xe\n# nhiệm vụ: A\nbảng:\n{ROWS}")
    assert referred(made) == ["mục I Mục I", "số thứ tự 3 mục II Mục I"]


def test_rows_of_an_annex_are_referred_to_with_the_annex(plan: MakePlan) -> None:
    made = plan("@x\n# a\nphụ lục: B\nbảng:\n  cột: nhiệm vụ; chủ trì\n# mục x: b\nchủ trì: Sở A")
    assert referred(made) == ["số thứ tự 1 Phụ lục"]


def test_numbers_go_on_after_a_table_as_if_it_were_not_there(plan: MakePlan) -> None:
    made = plan("# a\n# nhiệm vụ: B\nbảng:\n## c\n## d\n# e\n## g")
    assert labels(made) == ["I.", "II.", "1", "2", "III.", "1."]


def test_lines_below_a_table_of_rows_are_numbered_lines(plan: MakePlan) -> None:
    made = plan("# A\nbảng: Tên\n| x | y |\n| z | t |\n## b")
    assert labels(made) == ["I.", "1."]
