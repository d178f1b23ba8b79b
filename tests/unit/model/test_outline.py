"""The body as it prints: numbers, titles and paragraphs, bullets, fields, in the order they were typed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kehoach.model.plan import Plan, Section, plain

Printed = Callable[[str], list[str]]
Faults = Callable[[str], list[str]]
MakePlan = Callable[[str], Plan]


def test_the_number_is_never_typed(printed: Printed) -> None:
    assert printed("# A\n## B\n### C\n#### D\n##### E\n###### F\n### G\n## H\n# I") == [
        "I. A",
        "  1. B",
        "    a) C",
        "      (1) D",
        "        (a) E",
        "          (i) F",
        "    b) G",
        "  2. H",
        "II. I",
    ]


@pytest.mark.parametrize(
    "text", ["Tổ chức thực hiện", "Mục tiêu, nhiệm vụ", "Hỏi đáp?", "Trên 50%", "Gồm: Sở A", "Đạt 2,5"]
)
def test_a_numbered_line_is_a_title(plan: MakePlan, text: str) -> None:
    (section,) = plan(f"# {text}").sections
    assert (section.title, section.run_in) == (True, 0)


@pytest.mark.parametrize(
    "text",
    [
        "Sở Tư pháp chủ trì.",
        "Sở Tư pháp;",
        "Gồm các việc sau:",
        "Theo quy định (nếu có).)",
        "Xây dựng mô hình “điển hình.”",
        "gồm: một, hai.",
        "Gồm: 100 người.",
        "Câu một. Câu hai: Ba.",
        "Một; hai: Ba.",
    ],
)
def test_ending_like_a_sentence_it_is_a_numbered_paragraph(plan: MakePlan, text: str) -> None:
    (section,) = plan(f"# {text}").sections
    assert (section.title, section.run_in) == (False, 0)


@pytest.mark.parametrize(
    ("text", "bold"),
    [
        ("Phạm vi thực hiện: Đề án được triển khai.", "Phạm vi thực hiện:"),
        ("Sở Tài chính: Tham mưu; bố trí kinh phí.", "Sở Tài chính:"),
        ("Một: Hai: Ba.", "Một:"),
        ("@(chủ trì: Sở A): Làm việc.", "Sở A:"),
        ("Một: @(chủ trì: Sở A) làm.", "Một:"),
    ],
)
def test_a_run_in_title_is_bold_up_to_a_first_colon_that_a_capital_follows(
    plan: MakePlan, text: str, bold: str
) -> None:
    (section,) = plan(f"# {text}").sections
    assert not section.title
    assert plain(section.words)[: section.run_in] == bold


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("**Cả câu đậm.**", (True, 0)),
        ("Một: **Hai** ba.", (False, 0)),
        ("**Một** tiêu đề", (False, 0)),
        ("Một: *Hai* ba.", (False, 4)),
        ("**Cả câu đậm.**^(chú)", (True, 0)),
    ],
)
def test_typed_bold_overrides(plan: MakePlan, text: str, looks: tuple[bool, int]) -> None:
    (section,) = plan(f"# {text}").sections
    assert (section.title, section.run_in) == looks


def test_everything_prints_in_the_order_it_was_typed(printed: Printed) -> None:
    assert printed(
        "Mở đầu.\n# nhiệm vụ: A\n## B\n  địa điểm: X\nLời:\n+ một\n  hình thức: Y\n- gạch\n  chủ trì: Sở A\n+ điểm\n"
        "  Thời hạn: năm 2025\n- Cơ quan phối hợp: Sở B\nghi chú: Z\n> trích\n| a | b |\nkết thúc:\nHết.\n- gạch cuối"
    ) == [
        "prose: Mở đầu.",
        "I. A",
        "  1. B",
        "    location= X",
        "    prose: Lời:",
        "    bullet-2: một",
        "    method= Y",
        "    bullet-1: gạch",
        "    lead= Sở A",
        "    bullet-2: điểm",
        "    time[Thời hạn]= năm 2025",
        "    - partner[Cơ quan phối hợp]= Sở B",
        "    remark= Z",
        "    quote: trích",
        "    a | b",
        "end prose: Hết.",
        "end bullet-1: gạch cuối",
    ]


def test_a_field_in_the_header_does_not_print(printed: Printed) -> None:
    assert printed("chủ trì: Sở A\nMở đầu.\n# nhiệm vụ: B\n## C") == ["prose: Mở đầu.", "I. B", "  1. C"]


def test_declarations_and_relations_do_not_print(printed: Printed) -> None:
    assert printed(
        "đơn vị s: Sở\nvăn bản v: Luật\ncước chú c: X\n# mục tiêu m: A\n# nhiệm vụ: B\n## C\nphục vụ: @m\n"
        "thay thế: cũ\ncụ thể hóa: @v\n- D\n  phục vụ: @m\nchung:\nchủ trì: Sở"
    ) == ["I. A", "II. B", "  1. C", "    bullet-1: D", "  lead= Sở"]


def test_a_basis_line_gets_its_opening_word_and_end_mark(printed: Printed) -> None:
    assert printed(
        "căn cứ: Luật A\ncăn cứ b: Nghị định B;\nCăn cứ Thông tư C;\ncăn cứ: Thực hiện chỉ đạo\n"
        "căn cứ: Theo đề nghị của Sở\ncăn cứ: Xét đề nghị của Phòng,\ncăn cứ: Trên cơ sở kết quả\nLời.\ncăn cứ: Luật D"
    ) == [
        "basis: Căn cứ Luật A;",
        "basis: Căn cứ Nghị định B;",
        "basis: Căn cứ Thông tư C;",
        "basis: Thực hiện chỉ đạo;",
        "basis: Theo đề nghị của Sở;",
        "basis: Xét đề nghị của Phòng,",
        "basis: Trên cơ sở kết quả.",
        "prose: Lời.",
        "basis: Căn cứ Luật D.",
    ]


def test_a_bold_word_and_a_footnote_keep_their_looks(plan: MakePlan) -> None:
    (line,) = plan("Một **hai *ba*** *bốn*^(năm) sáu").opening
    assert [(run.text, run.bold, run.italic, run.note) for run in line.words] == [
        ("Một ", None, None, None),
        ("hai ", True, None, None),
        ("ba", True, True, None),
        (" ", None, None, None),
        ("bốn", None, True, None),
        ("", None, None, 1),
        (" sáu", None, None, None),
    ]


def test_numbering_counts_for_the_levels_below_its_line(printed: Printed) -> None:
    assert printed(
        "đánh số: Phần I. / I. / 1.\n# A\n## B\n### C\n#### D\n# E\nđánh số: (1) / i)\n## F\n### G\n# H\n## I"
    ) == [
        "Phần I. A",
        "  I. B",
        "    1. C",
        "      a) D",
        "Phần II. E",
        "  (1) F",
        "    i) G",
        "Phần III. H",
        "  I. I",
    ]


def test_numbering_may_be_indented_below_its_heading(printed: Printed) -> None:
    assert printed("# A\n  đánh số: (1)\n## B\n# C\n## D") == ["I. A", "  (1) B", "II. C", "  1. D"]


def test_numbering_of_an_annex_is_its_own(printed: Printed) -> None:
    assert printed("# A\nphụ lục: B\nđánh số: 1. / 1.1.\n# C\n## D\nphụ lục: E\n# F") == [
        "I. A",
        "annex: B",
        "  1. C",
        "    1.1. D",
        "annex: E",
        "  I. F",
    ]


def test_a_level_may_go_without_numbers(printed: Printed) -> None:
    assert printed("đánh số: không / 1.\n# A\n## B") == ["A", "  1. B"]


def test_numbering_that_is_not_understood_is_reported(faults: Faults) -> None:
    assert faults("đánh số: một / hai\n# A") == ["2:1-2:19 KH122"]
    assert faults("# A\nđánh số: x\n## B") == ["3:1-3:11 KH122"]
    assert faults("# A\n  đánh số: x") == ["3:3-3:13 KH122"]


def test_the_path_of_a_line_tells_where_it_stands(plan: MakePlan) -> None:
    made = plan("# A\n# B\n## C\n## D\n### E")

    def paths(sections: tuple[Section, ...]) -> list[str]:
        found = []
        for section in sections:
            found += [section.path, *paths(tuple(c for c in section.children if isinstance(c, Section)))]
        return found

    assert paths(made.sections) == ["I", "II", "II.1", "II.2", "II.2.a"]


def test_marks_outside_every_task_are_reported(faults: Faults) -> None:
    assert faults("Giao @(thời gian: năm 2025) làm.\n# A\nkết thúc:\nGiao @(chủ trì: Sở A).") == [
        "2:19-2:27 KH123",
        "5:17-5:21 KH123",
    ]
