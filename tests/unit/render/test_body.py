"""The body on the page: numbered lines of every scheme in their roles, field lines, footnotes, the end mark."""

from __future__ import annotations

import pytest

from kehoach.driver import Compilation
from kehoach.profiles.load import load_profile
from kehoach.profiles.schema import Profile
from kehoach.render import page
from kehoach.render.body import Body, end
from kehoach.render.page import Paragraph, Run


@pytest.fixture(scope="module")
def profile() -> Profile:
    return load_profile("nd30")


def paragraphs(text: str, profile: Profile, notes: int = 0) -> list[Paragraph]:
    """Return the printed paragraphs of the numbered lines of a plan, without the end mark."""
    compilation = Compilation("a.kh", f"kế hoạch: Thử\n{text}".encode())
    assert compilation.errors == ()
    plan = compilation.plans[0]
    blocks = Body(plan, profile, notes).blocks((*plan.opening, *plan.sections, *plan.closing))
    return [block for block in blocks if isinstance(block, Paragraph)]


def printed(text: str, profile: Profile) -> list[tuple[str, str]]:
    return [(p.role, "".join(run.text for run in p.runs)) for p in paragraphs(text, profile)]


@pytest.mark.parametrize(
    ("scheme", "roles"),
    [
        ("I. / 1. / a) / (1) / (a) / (i)", "title-1 title-2 title-3 title-4 title-5 title-6"),
        ("1. / a) / (1) / (a) / (i) / i)", "title-2 title-3 title-4 title-5 title-6 title-6"),
        ("I. / 1. / 1.1. / a) / (1) / (a)", "title-1 title-2 title-3 title-4 title-5 title-6"),
        ("(1) / (a) / (i) / (1) / (a) / (i)", "title-4 title-5 title-6 title-6 title-6 title-6"),
        ("Điều 1. / 1. / a) / (1) / (a) / (i)", "title-2 title-3 title-4 title-5 title-6 title-6"),
        ("A. / I. / 1. / a) / (1) / (a)", "title-1 title-2 title-3 title-4 title-5 title-6"),
        ("không / 1. / a) / (1) / (a) / (i)", "title-1 title-2 title-3 title-4 title-5 title-6"),
    ],
)  # fmt: skip
def test_a_line_looks_like_its_number_and_never_larger_than_the_line_above(
    profile: Profile, scheme: str, roles: str
) -> None:
    text = f"đánh số: {scheme}\n# a\n## b\n### c\n#### d\n##### e\n###### g"
    assert [role for role, _ in printed(text, profile)] == roles.split()


@pytest.mark.parametrize("word", ["Phần I.", "Chương I", "Mục 1.", "Tiểu mục 1", "PHẦN I:"])
def test_parts_and_chapters_stand_in_the_middle_with_the_title_below(profile: Profile, word: str) -> None:
    label = word.rstrip(".:")
    assert printed(f"đánh số: {word} / 1.\n# Tình *hình*^(chú)\n## b", profile) == [
        ("part", label),
        ("part-title", "TÌNH HÌNH"),
        ("title-2", "1. b"),
    ]


def test_looks_and_marks_of_a_part_title_stay(profile: Profile) -> None:
    title = paragraphs("đánh số: Phần I.\n# Tình *hình*^(chú)", profile)[1]
    assert title.runs == (Run("TÌNH "), Run("HÌNH", italic=True), Run("", footnote=1))


def test_numbers_below_a_part_begin_with_the_looks_of_their_own(profile: Profile) -> None:
    text = "đánh số: Phần I. / Chương I / I. / 1.\n# a\n## b\n### c\n#### d"
    assert [role for role, _ in printed(text, profile)] == [
        "part", "part-title", "part", "part-title", "title-1", "title-2",
    ]  # fmt: skip


def test_an_article_that_is_a_sentence_has_a_bold_number(profile: Profile) -> None:
    (paragraph,) = paragraphs("đánh số: Điều 1.\n# Ban hành Kế hoạch.", profile)
    assert paragraph == Paragraph("item-2", (Run("Điều 1. ", True), Run("Ban hành Kế hoạch.")))


def test_other_sentences_have_a_plain_number(profile: Profile) -> None:
    (paragraph,) = paragraphs("# Ban hành Kế hoạch.", profile)
    assert paragraph == Paragraph("item-1", (Run("I. "), Run("Ban hành Kế hoạch.")))


@pytest.mark.parametrize(
    ("heading", "words"),
    [("Mục đích", "I. MỤC ĐÍCH"), ("đề án ở Đắk Lắk", "I. ĐỀ ÁN Ở ĐẮK LẮK"), ("Đã xong.", "I. Đã xong.")],
)
def test_titles_of_the_ranks_that_the_profile_names_are_in_capitals(
    profile: Profile, heading: str, words: str
) -> None:
    assert printed(f"# {heading}", profile)[0][1] == words


def test_titles_of_other_ranks_are_as_typed(profile: Profile) -> None:
    assert printed("đánh số: 1. / a)\n# Mục đích\n## Của kế hoạch", profile) == [
        ("title-2", "1. Mục đích"),
        ("title-3", "a) Của kế hoạch"),
    ]


@pytest.mark.parametrize(
    ("typed", "role", "words"),
    [
        ("Lời.", "body", "Lời."),
        ("- gạch", "bullet-1", "- gạch"),
        ("+ cộng", "bullet-2", "+ cộng"),
        ("> trích", "quote", "trích"),
        ("căn cứ: Luật A", "basis", "Căn cứ Luật A"),
        ("căn cứ: Thực hiện Luật A", "basis", "Thực hiện Luật A"),
    ],
)
def test_each_line_has_its_role_and_mark(profile: Profile, typed: str, role: str, words: str) -> None:
    assert printed(f"# A\nTrước.\n{typed}", profile)[2] == (role, words)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("chủ trì: Sở A.", "- Cơ quan chủ trì: Sở A."),
        ("- chủ trì: Sở A;", "- Cơ quan chủ trì: Sở A."),
        ("Đơn vị chủ trì: Sở A;", "Đơn vị chủ trì: Sở A;"),
        ("- Đơn vị chủ trì : Sở A", "- Đơn vị chủ trì: Sở A"),
        ("Thời gian thực hiện:", "Thời gian thực hiện:"),
        ("thời gian:", "- Thời gian thực hiện:"),
    ],
)
def test_a_field_line_as_typed_or_in_the_form_of_the_profile(
    profile: Profile, typed: str, words: str
) -> None:
    assert printed(f"# nhiệm vụ: A\n## b\n{typed}", profile)[2] == ("field", words)


def test_a_footnote_at_the_end_of_a_value_stays_before_the_stop(profile: Profile) -> None:
    field = paragraphs("# nhiệm vụ: A\nchủ trì: Sở A^(chú)", profile)[1]
    assert field.runs == (Run("- Cơ quan chủ trì: "), Run("Sở A"), Run("", footnote=1), Run("."))


def test_footnotes_are_counted_on_from_those_of_the_documents_before(profile: Profile) -> None:
    (paragraph,) = paragraphs("# A^(một)^(hai).", profile, notes=5)
    assert [run.footnote for run in paragraph.runs if run.footnote is not None] == [6, 7]


def test_a_run_in_title_may_hold_a_mark_and_emphasis(profile: Profile) -> None:
    (paragraph,) = paragraphs("# Sở *Tài* chính^(chú): Tham mưu *ngay*.", profile)
    assert [(r.text, r.bold, r.italic, r.footnote) for r in paragraph.runs] == [
        ("I. ", True, None, None),
        ("Sở ", True, None, None),
        ("Tài", True, True, None),
        (" chính", True, None, None),
        ("", True, None, 1),
        (":", True, None, None),
        (" Tham mưu ", None, None, None),
        ("ngay", None, True, None),
        (".", None, None, None),
    ]


def test_tables_stand_among_the_lines(profile: Profile) -> None:
    text = "kế hoạch: T\n# A\nLời.\n| x | y |\n| z | t |\nHết.\n# B\nbảng tổng hợp:"
    plan = Compilation("a.kh", text.encode()).plans[0]
    kinds = [type(block).__name__ for block in Body(plan, profile).blocks(plan.sections)]
    assert kinds == ["Paragraph", "Paragraph", "Table", "Paragraph", "Paragraph", "Table"]


# -- the end mark -----------------------------------------------------------------------------------------------


def ended(*words: str, mark: str = "./.") -> str:
    blocks: list[page.Block] = [Paragraph("body", tuple(map(Run, words)))]
    end(blocks, mark)
    (block,) = blocks
    assert isinstance(block, Paragraph)
    return "".join(run.text for run in block.runs)


@pytest.mark.parametrize("typed", ["Hết", "Hết.", "Hết;", "Hết ", "Hết ...", "Hết /.", "Hết./.", "Hết./. "])
def test_the_last_words_end_with_the_mark_once(typed: str) -> None:
    assert ended(typed) == "Hết./."


def test_the_mark_follows_the_last_words_of_several_runs() -> None:
    assert ended("Hết ", "rồi.", " ") == "Hết rồi./. "


def test_a_profile_may_have_another_mark_or_none() -> None:
    assert ended("Hết;", mark=".") == "Hết."
    assert ended("Hết;", mark="") == "Hết;"


def test_a_table_at_the_end_takes_no_mark() -> None:
    table = page.Table("A", (False,), (page.TableRow("row", (page.Cell((Paragraph("table-cell", ()),)),)),))
    blocks: list[page.Block] = [Paragraph("body", (Run("Lời."),)), table]
    end(blocks, "./.")
    assert blocks == [Paragraph("body", (Run("Lời."),)), table]


def test_nothing_at_all_takes_no_mark() -> None:
    blocks: list[page.Block] = []
    end(blocks, "./.")
    assert blocks == []
    empty: list[page.Block] = [Paragraph("body", ())]
    end(empty, "./.")
    assert empty == [Paragraph("body", ())]
