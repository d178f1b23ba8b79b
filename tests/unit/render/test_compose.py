"""From the plan to the page model: roles, labels, end marks."""

from __future__ import annotations

import pytest

from kehoach.driver import Compilation
from kehoach.profiles.load import load_profile
from kehoach.profiles.schema import Profile
from kehoach.render import page
from kehoach.render.compose import compose
from kehoach.render.wording import TemplateError
from kehoach.syntax.keywords import Keyword, keywords

FIELDS = [row for row in keywords().rows if row.group == "field"]


@pytest.fixture(scope="module")
def profile() -> Profile:
    return load_profile("nd30")


def body(text: str, profile: Profile) -> list[tuple[str, str]]:
    """Return the paragraphs between head and closing, as role and words."""
    compilation = Compilation("a.kh", f"kế hoạch: Thử\n{text}".encode())
    assert compilation.errors == ()
    blocks = compose(compilation.plans, profile).sheets[0].blocks[4:]
    return [(b.role, "".join(run.text for run in b.runs)) for b in blocks if isinstance(b, page.Paragraph)]


def lines(text: str, profile: Profile) -> list[str]:
    return [words for _, words in body(text, profile)]


def test_the_page_begins_with_head_type_and_abstract(profile: Profile) -> None:
    document = compose(Compilation("a.kh", "chương trình: Hành động *năm* 2025\n# A".encode()).plans, profile)
    head, kind, abstract, rule = document.sheets[0].blocks[:4]
    assert isinstance(head, page.Columns) and head.kind == "head"
    assert kind == page.Paragraph("type", (page.Run("CHƯƠNG TRÌNH"),))
    assert isinstance(abstract, page.Paragraph) and abstract.role == "abstract"
    assert [run.italic for run in abstract.runs] == [None, True, None]
    assert rule == page.Rule("abstract", "Hành động năm 2025", 0.4)


def test_a_plan_without_abstract_has_no_line_below_it(profile: Profile) -> None:
    document = compose(Compilation("a.kh", b"ke hoach:\n# A").plans, profile)
    assert not any(isinstance(block, page.Rule) for block in document.sheets[0].blocks)


def test_every_line_has_its_role(profile: Profile) -> None:
    text = (
        "căn cứ: Luật\nMở\n# A\n## B.\n### C\n#### D\n##### E\n###### F\n- g\n+ h\n> i\nchủ trì: Sở\n"
        "kết thúc:\nHết"
    )
    roles = "basis body title-1 item-2 title-3 title-4 title-5 title-6 bullet-1 bullet-2 quote field body"
    assert [role for role, _ in body(text, profile)] == roles.split()


def test_titles_of_the_first_level_are_in_capitals(profile: Profile) -> None:
    assert lines("đơn vị s: Sở Tư pháp\n# Mục đích của @s\n## Khoản\n# Đoạn văn của @s.", profile) == [
        "I. MỤC ĐÍCH CỦA SỞ TƯ PHÁP",
        "1. Khoản",
        "II. Đoạn văn của Sở Tư pháp./.",
    ]


def test_a_run_in_title_is_bold_with_its_number(profile: Profile) -> None:
    compilation = Compilation("a.kh", "kế hoạch: A\n# Sở *Tài chính*^(chú): Tham mưu.".encode())
    paragraph = compose(compilation.plans, profile).sheets[0].blocks[4]
    assert isinstance(paragraph, page.Paragraph)
    assert [(run.text, run.bold, run.footnote) for run in paragraph.runs] == [
        ("I. ", True, None),
        ("Sở ", True, None),
        ("Tài chính", True, None),
        ("", True, 1),
        (":", True, None),
        (" Tham mưu./.", None, None),
    ]


def test_a_line_without_number_has_no_label(profile: Profile) -> None:
    assert lines("đánh số: không\n# Mục", profile) == ["MỤC./."]


def test_a_label_prints_as_typed(profile: Profile) -> None:
    assert lines(
        "# nhiệm vụ: A\n- Cơ quan chủ trì: Sở A.\nĐƠN VỊ PHỐI HỢP : Sở B\n- Thời gian thực hiện:\n+ Một: 2025\nX",
        profile,
    )[1:] == [
        "- Cơ quan chủ trì: Sở A.",
        "ĐƠN VỊ PHỐI HỢP: Sở B",
        "- Thời gian thực hiện:",
        "+ Một: 2025",
        "X./.",
    ]


@pytest.mark.parametrize("value", ["Sở A", "Sở A.", "Sở A;", "Sở A ."])
def test_a_short_keyword_prints_the_standard_label_in_the_profiles_form(profile: Profile, value: str) -> None:
    for word in ("chủ trì", "- chủ trì", "lead"):
        assert lines(f"# nhiệm vụ: A\n{word}: {value}\nX", profile)[1] == "- Cơ quan chủ trì: Sở A."


@pytest.mark.parametrize("row", FIELDS, ids=lambda row: row.name)
def test_every_short_keyword_prints_words_of_vietnamese(profile: Profile, row: Keyword) -> None:
    printed = lines(f"# nhiệm vụ: A\n{row.vi[0]}: 2025\nX", profile)[1]
    label = printed.removeprefix("- ").partition(":")[0]
    assert label != row.name
    assert label[0].isupper()


def test_a_short_keyword_without_value_prints_its_label(profile: Profile) -> None:
    assert lines("# nhiệm vụ: A\nthời gian:\n+ Một: 2025\nX", profile)[1] == "- Thời gian thực hiện:"


def test_marks_and_footnotes_stay_in_a_role_line(profile: Profile) -> None:
    compilation = Compilation("a.kh", "kế hoạch: A\n# nhiệm vụ: B\nchủ trì: **Sở** A^(chú)\nX".encode())
    paragraph = compose(compilation.plans, profile).sheets[0].blocks[5]
    assert isinstance(paragraph, page.Paragraph)
    assert [(run.text, run.bold, run.footnote) for run in paragraph.runs] == [
        ("- Cơ quan chủ trì: ", None, None),
        ("Sở", True, None),
        (" A", None, None),
        ("", None, 1),
        (".", None, None),
    ]


def test_an_agency_may_have_its_own_role_line(profile: Profile) -> None:
    own = profile._replace(role_line="{% if label %}{{ label | upper }} = {{ value }}{% endif %}")
    assert lines("# nhiệm vụ: A\nchủ trì: Sở A\nX", own)[1] == "CƠ QUAN CHỦ TRÌ = Sở A"


def test_a_value_is_not_read_as_a_template(profile: Profile) -> None:
    own = profile._replace(role_line="{{ label | upper }}: {{ value }}")
    for made in (profile, own):
        assert "{{ label }} {% x %}" in lines("# nhiệm vụ: A\nchủ trì: {{ label }} {% x %}\nX", made)[1]


@pytest.mark.parametrize(
    "template", ["{{ label }", "{{ other }}", "{% x %}", "{{ label.__class__.__mro__ }}"]
)
def test_a_faulty_role_line_is_refused(profile: Profile, template: str) -> None:
    with pytest.raises(TemplateError):
        lines("# nhiệm vụ: A\nchủ trì: Sở A", profile._replace(role_line=template + " {{ value }}"))


@pytest.mark.parametrize(
    ("last", "printed"),
    [
        ("Hết", "Hết./."),
        ("Hết.", "Hết./."),
        ("Hết;", "Hết./."),
        ("Hết./.", "Hết./."),
        ("Hết ./.", "Hết ./."),
        ("Hết/.", "Hết./."),
        ("Hết (nếu có).", "Hết (nếu có)./."),
    ],
)
def test_the_end_mark_is_put_after_the_last_words(profile: Profile, last: str, printed: str) -> None:
    assert lines(f"# A\n{last}", profile)[-1] == printed
    assert lines(f"# A\nX\nkết thúc:\n{last}", profile)[-1] == printed


def test_the_end_mark_stands_before_no_footnote(profile: Profile) -> None:
    compilation = Compilation("a.kh", "kế hoạch: A\n# B\nHết.^(chú)".encode())
    paragraph = compose(compilation.plans, profile).sheets[0].blocks[5]
    assert isinstance(paragraph, page.Paragraph)
    assert "".join(run.text for run in paragraph.runs) == "Hết./."


def test_a_profile_may_have_no_end_mark(profile: Profile) -> None:
    assert lines("# A\nHết.", profile._replace(end_mark=""))[-1] == "Hết."


def test_footnotes_are_listed_in_order(profile: Profile) -> None:
    document = compose(
        Compilation("a.kh", "kế hoạch: A\nMột^(x **y**) hai^(z).\n# B".encode()).plans, profile
    )
    assert [[(run.text, run.bold) for run in note] for note in document.footnotes] == [
        [("x ", None), ("y", True)],
        [("z", None)],
    ]
