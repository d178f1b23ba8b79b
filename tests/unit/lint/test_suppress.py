"""Comments that leave findings out: on a line, for a block, for a file; what is left over is reported."""

from __future__ import annotations

import pytest

from kehoach.driver import Compilation

HEAD = "kế hoạch: Thử\n# nhiệm vụ: Nhiệm vụ\n"


def found(text: str) -> list[str]:
    plan = Compilation("a.kh", text.encode(), root=".")
    kept = [d for d in plan.diagnostics if d.code in ("KH301", "KH401", "KH131", "KH132")]
    return [f"{plan.source.position(d.span.start).line} {d.code}" for d in kept]


@pytest.mark.parametrize(
    "comment",
    [
        "// kehoach: bỏ qua KH301, KH401 (chờ ý kiến)",
        "// kehoach: bo qua KH301 KH401",
        "// kehoach: ignore KH301, KH401 (waiting)",
        "//kehoach:ignore kh301,kh401",
        "//  Kehoach: Bỏ qua KH401, KH301",
    ],
)
def test_a_comment_counts_for_the_line_below_it(comment: str) -> None:
    assert found(f"{HEAD}{comment}\n## A\n## B\n") == ["5 KH301", "5 KH401"]


def test_only_the_codes_it_names_are_left_out() -> None:
    assert found(f"{HEAD}// kehoach: bỏ qua KH301\n## A\n") == ["4 KH401"]


def test_blank_lines_and_other_comments_may_stand_between() -> None:
    assert found(f"{HEAD}// kehoach: bỏ qua KH301, KH401\n\n// ghi chú\n## A\n") == []


def test_a_block_is_the_numbered_line_with_all_below_it() -> None:
    text = f"{HEAD}// kehoach: bỏ qua khối KH301, KH401\n## A\n### B\n### C\n## D\n"
    assert found(text) == ["7 KH301", "7 KH401"]
    assert found(text.replace("khối", "mục").replace("bỏ qua", "ignore")) == ["7 KH301", "7 KH401"]


def test_a_file_is_all_of_it_wherever_the_comment_stands() -> None:
    assert found(f"{HEAD}## A\n## B\n// kehoach: bỏ qua tệp KH301, KH401\n") == []


def test_a_comment_that_leaves_nothing_out_is_reported() -> None:
    text = f"{HEAD}// kehoach: bỏ qua KH301, KH401\n## A\nchủ trì: Sở A\n"
    assert found(text) == ["3 KH131"]
    assert found(f"{HEAD}## A\n// kehoach: bỏ qua KH301\n")[-1] == "4 KH131"


@pytest.mark.parametrize(
    "comment", ["// kehoach: tắt KH301", "// kehoach: bỏ qua", "// kehoach: bỏ qua KH", "// kehoach:"]
)
def test_a_comment_that_is_not_understood_is_reported(comment: str) -> None:
    assert "3 KH132" in found(f"{HEAD}{comment}\n## A\n")


def test_a_comment_about_kehoach_is_a_comment() -> None:
    assert found(f"{HEAD}// kehoach là gì\n## A\nchủ trì: Sở A\nthời gian: 2026\n") == []


def test_an_error_of_the_compiler_stays() -> None:
    text = "kế hoạch: Thử\n// kehoach: bỏ qua KH105\nchủ chì: A\n# B\n"
    plan = Compilation("a.kh", text.encode(), root=".")
    assert "KH105" in [d.code for d in plan.diagnostics]
    assert plan.failed
