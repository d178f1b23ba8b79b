"""Lines: what begins at the margin begins something, an indented line goes on or describes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Body = Callable[[str], list[str]]
Reader = Callable[..., Any]


def test_a_line_is_a_paragraph(body: Body) -> None:
    assert body("Một.\nHai.\n# Mục\nBa.\nBốn") == ["Một.", "Hai.", "# Mục", "  Ba.", "  Bốn"]


def test_blank_lines_mean_nothing(body: Body) -> None:
    assert body("\n\nMột.\n   \n\t\n# Mục\n\n\nBa.\n\n") == body("Một.\n# Mục\nBa.")


@pytest.mark.parametrize("indent", ["  ", "    ", "\t", "\u00a0\u00a0"])
def test_an_indented_line_goes_on_with_the_line_above(body: Body, indent: str) -> None:
    assert body(f"Một câu\n{indent}dài\n{indent}ba dòng.\nKhác") == ["Một câu dài ba dòng.", "Khác"]


def test_one_space_is_no_indent(body: Body) -> None:
    assert body("Một\n Hai") == ["Một", "Hai"]


@pytest.mark.parametrize(
    ("line", "shape"),
    [
        ("# Tiêu đề", "# Tiêu đề nối"),
        ("- Gạch", "- Gạch nối"),
        ("+ Điểm", "+ Điểm nối"),
        ("chủ trì: Sở", "lead= Sở nối"),
        ("- Cơ quan chủ trì: Sở", "- lead[Cơ quan chủ trì]= Sở nối"),
        ("> Trích", "> Trích nối"),
        ("văn bản a: Luật", "document a= Luật nối"),
    ],
)
def test_every_kind_of_line_can_be_broken(body: Body, line: str, shape: str) -> None:
    assert body(f"{line}\n  nối") == [shape]


def test_the_abstract_and_a_header_line_can_be_broken(read: Reader) -> None:
    shape = read("kế hoạch: Triển khai\n  một việc\ncơ quan: Sở\n  Tư pháp").shape
    assert shape == ["plan: Triển khai một việc", "issuer= Sở Tư pháp"]


def test_a_continuation_may_hold_a_colon(body: Body) -> None:
    assert body("Gồm các việc\n  sau đây: một, hai") == ["Gồm các việc sau đây: một, hai"]


def test_a_wrapped_line_may_begin_with_a_dash_and_a_small_letter(body: Body) -> None:
    assert body("phát triển kinh tế\n  - xã hội của tỉnh") == ["phát triển kinh tế - xã hội của tỉnh"]


def test_a_blank_line_or_comment_does_not_end_what_is_continued(body: Body) -> None:
    assert body("Một\n\n  hai\n// chú thích\n  ba") == ["Một hai ba"]


def test_a_comment_begins_a_line_and_leaves_no_trace(body: Body, read: Reader) -> None:
    assert body("// đầu\nMột // hai\n  // ba: bốn\n# Mục") == ["Một // hai", "# Mục"]
    comments = read("// a\nkế hoạch: A\n  // b\n").result.comments
    assert [comment.text for comment in comments] == ["// a", "// b"]
    assert [comment.span[:2] for comment in comments] == [(0, 4), (19, 23)]


def test_an_indented_key_describes_the_line_above(body: Body) -> None:
    shape = body(
        "văn bản a: Luật A\n  gọi tắt: Luật\nđơn vị b: Sở\n  tên khác: S\n  gọi tắt: T\nnhóm c: C\n  gồm: D; E"
    )
    assert shape == [
        "document a= Luật A",
        "  short= Luật",
        "unit b= Sở",
        "  alias= S",
        "  short= T",
        "group c= C",
        "  members= D; E",
    ]


def test_a_key_can_be_broken_too(body: Body) -> None:
    assert body("nhóm c: C\n  gồm: D;\n    E") == ["group c= C", "  members= D; E"]


def test_an_indented_field_describes_the_bullet_above(body: Body) -> None:
    assert body("# A\n- Việc\n  chủ trì: Sở\n  Thời gian thực hiện: 2025\n- Việc hai") == [
        "# A",
        "  - Việc",
        "    lead= Sở",
        "    time[Thời gian thực hiện]= 2025",
        "  - Việc hai",
    ]


def test_points_stand_below_their_bullet(body: Body) -> None:
    assert body("# A\n- Một\n+ hai\n  địa điểm: X\n+ ba\n- Bốn\nNăm:\n+ sáu") == [
        "# A",
        "  - Một",
        "    + hai",
        "      location= X",
        "    + ba",
        "  - Bốn",
        "  Năm:",
        "    + sáu",
    ]


def test_points_stand_below_their_field(body: Body) -> None:
    assert body("# A\nThời gian thực hiện:\n+ Sơ kết: 2026\n+ Tổng kết: 2030") == [
        "# A",
        "  time[Thời gian thực hiện]= ",
        "    + Sơ kết: 2026",
        "    + Tổng kết: 2030",
    ]


def test_numbered_lines_nest_by_depth(body: Body) -> None:
    assert body("# A\n## B\n### C\n#### D\n##### E\n###### F\n## G\n# H") == [
        "# A",
        "  ## B",
        "    ### C",
        "      #### D",
        "        ##### E",
        "          ###### F",
        "  ## G",
        "# H",
    ]


def test_a_kind_word_and_an_id_are_no_part_of_the_title(body: Body) -> None:
    assert body(
        "# nhiệm vụ: A\n## nhiệm vụ b-1: B\n# mục tiêu: C\n# mục tiêu d2: D\n# mục e: E\n"
        "## các nhiệm vụ: F\n## các mục tiêu: G"
    ) == [
        "# (task) A",
        "  ## (task b-1) B",
        "# (goal) C",
        "# (goal d2) D",
        "# (section e) E",
        "  ## (tasks) F",
        "  ## (goals) G",
    ]


def test_a_bullet_may_be_a_task_or_goal_with_an_id(body: Body) -> None:
    assert body("# A\n- nhiệm vụ x: Một\n- mục tiêu y: Hai\n- mục tiêu: Ba\n+ mục tiêu z: Bốn") == [
        "# A",
        "  - (task x) Một",
        "  - (goal y) Hai",
        "  - (goal) Ba",
        "    + (goal z) Bốn",
    ]


@pytest.mark.parametrize(
    "title", ["Mục đích: Để làm.", "Nhiệm vụ chung: Một.", "Mục tiêu 2: Hai.", "mục đích: Ba."]
)
def test_a_title_that_only_begins_like_a_kind_word_prints(body: Body, title: str) -> None:
    assert body(f"# {title}") == [f"# {title}"]


def test_a_quotation_is_never_read_as_structure(body: Body) -> None:
    assert body("# A\n> Điều 1. Phạm vi\n> 1. Khoản\n> chủ trì: Sở\n> # B\n>liền") == [
        "# A",
        "  > Điều 1. Phạm vi",
        "  > 1. Khoản",
        "  > chủ trì: Sở",
        "  > # B",
        "  > liền",
    ]


def test_a_table_row_is_parted_at_its_bars(body: Body) -> None:
    assert body("# A\n| a | b |\n| c |  | d\n| một \\| hai | ba |") == [
        "# A",
        "  a | b",
        "  c |  | d",
        "  một | hai | ba",
    ]


def test_shared_fields_belong_to_the_heading_above_the_items(body: Body) -> None:
    assert body("# A\n## B\n### C\n### D\nchung:\nchủ trì: Sở\n### E\n## F") == [
        "# A",
        "  ## B",
        "    ### C",
        "    ### D",
        "    common",
        "      lead= Sở",
        "    ### E",
        "  ## F",
    ]


def test_shared_fields_before_the_items_belong_to_their_heading_too(body: Body) -> None:
    assert body("# A\n## B\nchung:\nchủ trì: Sở\n### C\n## D") == [
        "# A",
        "  ## B",
        "    common",
        "      lead= Sở",
        "    ### C",
        "  ## D",
    ]


def test_shared_fields_of_bullet_tasks_belong_to_their_heading(body: Body) -> None:
    assert body("# A\n## các nhiệm vụ: B\n- C\nchung:\nchủ trì: Sở\n## D") == [
        "# A",
        "  ## (tasks) B",
        "    - C",
        "    common",
        "      lead= Sở",
        "  ## D",
    ]


def test_an_at_sign_or_hash_inside_a_line_is_text(body: Body) -> None:
    assert body("Mục # 1 và a@b.vn") == ["Mục # 1 và a@b.vn"]


def test_a_number_inside_a_sentence_is_no_typed_number(body: Body) -> None:
    lines = ["10.000 người", "2025. Năm", "30/4 là ngày nghỉ", "I love", "Điều 1. Phạm vi", "A. Danh sách"]
    assert body("\n".join(lines)) == lines


@pytest.mark.parametrize("opener", ["kế hoạch", "phụ lục"])
def test_words_below_what_begins_with_an_indent_in_the_signature_belong_to_it(opener: str) -> None:
    from kehoach.driver import Compilation
    from kehoach.syntax.inline import literal

    plan = Compilation("a.kh", f"kế hoạch: A\nký:\n  {opener}: B\n  dài\nC\n".encode())
    first = plan.parsed.file.documents[0]
    title = plan.parsed.file.documents[1].abstract if opener == "kế hoạch" else first.annexes[0].text
    assert literal(title).split() == ["B", "dài"]
