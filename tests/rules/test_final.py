"""The rules that run only on a plan about to be issued (``check --final``): their pages and what they find."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pytest

from kehoach.diagnostics.model import Diagnostic
from kehoach.driver import Compilation
from kehoach.lint.pages import body
from kehoach.lint.registry import modules
from kehoach.lint.rule import Context

FINAL = [module for module in modules() if module.RULE.final]
Compiled = Callable[..., Compilation]

HEAD = "kế hoạch: Thử\ncơ quan: Sở Tư pháp\nsố: 12/KH-STP\nđịa danh: Nam Sơn\nngày: 15/01/2026\n"
AIM = "# Mục đích\nNâng cao nhận thức của cán bộ, công chức.\n"
SIGNED = "ký:\nGIÁM ĐỐC\nNguyễn Văn An\n"


def rule(code: str) -> ModuleType:
    return next(module for module in FINAL if module.RULE.code == code)


def found_by(module: ModuleType, plan: Compilation) -> list[Diagnostic]:
    contexts = [Context(one, plan.plans, plan.sources) for one in plan.plans]
    return [found for context in contexts for found in module.check(context)]


def words(code: str, plan: Compilation) -> list[str]:
    """The words that a rule marks in a plan."""
    found = found_by(rule(code), plan)
    return [plan.sources[d.span.file].text[d.span.start : d.span.end] for d in found]


def messages(code: str, plan: Compilation) -> list[str]:
    return [found.message.vi for found in found_by(rule(code), plan)]


def example(module: ModuleType, heading: str) -> str:
    """The plan below a heading of a rule's page."""
    part = body(module.RULE.code).partition(f"## {heading}\n")[2]
    return part.partition("```kh\n")[2].partition("```")[0]


@pytest.mark.parametrize("module", FINAL, ids=lambda module: module.RULE.code)
def test_the_examples_of_its_page_do_what_they_say(module: ModuleType, compiled: Compiled) -> None:
    assert found_by(module, compiled(example(module, "Sai")))
    assert found_by(module, compiled(example(module, "Đúng"))) == []


@pytest.mark.parametrize("module", FINAL, ids=lambda module: module.RULE.code)
def test_it_is_silent_on_a_draft(module: ModuleType, compiled: Compiled) -> None:
    codes = {found.code for found in compiled(example(module, "Sai")).diagnostics}
    assert module.RULE.code not in codes


@pytest.mark.parametrize("module", FINAL, ids=lambda module: module.RULE.code)
def test_it_runs_on_a_plan_about_to_be_issued(module: ModuleType) -> None:
    plan = Compilation("ke-hoach.kh", example(module, "Sai").encode(), root="/", final=True)
    assert module.RULE.code in {found.code for found in plan.diagnostics if found.severity == "error"}


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức vào ngày … tháng 5.", "Theo Kế hoạch số .../KH-UBND.", "Đạt ...% trở lên.", "Đạt …% trở lên.",
        "Tại [tên địa điểm].", "Giao xxx chủ trì.", "Tổ chức tại ..............", "Số lượng: ____ người.",
        "TODO: viết tiếp.", "Kinh phí 50 triệu đồng (?).", "Trong năm ....",
        "Kinh phí: ? triệu đồng.",
    ],
)  # fmt: skip
def test_a_placeholder_is_found(text: str, compiled: Compiled) -> None:
    assert len(words("KH638", compiled(f"{HEAD}# Mục đích\n{text}\n{SIGNED}"))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Hỗ trợ người nghèo, vùng sâu, ...", "Tuyên truyền trên báo, đài,… góp phần nâng cao nhận thức.",
        "Các lĩnh vực (đất đai, hộ tịch, …) được rà soát.", "Đại hội lần thứ XX, khóa XXX.", "Theo tài liệu [1].",
        "Cuộc thi “Bạn biết gì về hòa giải?” được tổ chức.", "Lớp học A, B, C.", "Hướng dẫn các năm, …)",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_placeholder_is_not(text: str, compiled: Compiled) -> None:
    assert words("KH638", compiled(f"{HEAD}# Mục đích\n{text}\n{SIGNED}")) == []


def test_a_form_in_an_annex_is_for_others_to_fill_in(compiled: Compiled) -> None:
    form = "Kính gửi: ……………\nTổng số: … người.\n"
    plan = compiled(f"{HEAD}# Mục đích\nBáo cáo theo @m.\n{SIGNED}phụ lục m: Mẫu báo cáo\n{form}")
    assert words("KH638", plan) == []
    plan = compiled(f"{HEAD}# Mục đích\nPhân công tại @m.\n{SIGNED}phụ lục m: Phân công\n{form}")
    assert words("KH638", plan) == ["……………", "Tổng số: …"]


def test_placeholders_in_the_frame_are_found(compiled: Compiled) -> None:
    plan = compiled(
        "kế hoạch: Thử\ncơ quan: Sở [tên sở]\nsố: xx/KH-STP\nđịa danh: …………\n"
        f"{AIM}nơi nhận:\n- Sở xxx;\n- Lưu: VT.\nký:\nGIÁM ĐỐC\nHọ và tên\n"
    )
    assert sorted(words("KH638", plan)) == sorted(["[tên sở]", "xx", "…………", "xxx", "Họ và tên"])


def test_a_plan_with_everything_is_ready(compiled: Compiled) -> None:
    assert messages("KH639", compiled(HEAD + AIM + SIGNED)) == []


def test_blanks_are_named_one_by_one(compiled: Compiled) -> None:
    plan = compiled(f"kế hoạch: Thử\nsố: /KH-STP\nđịa danh:\nngày: 01/2026\n{AIM}ký:\nGIÁM ĐỐC\n")
    assert messages("KH639", plan) == [
        "chưa có số văn bản", "chưa có ngày ban hành", "chưa có địa danh", "chưa có họ tên người ký",
    ]  # fmt: skip


def test_missing_lines_count_as_blank(compiled: Compiled) -> None:
    assert len(messages("KH639", compiled(f"kế hoạch: Thử\n{AIM}"))) == 4


def test_a_party_number_is_a_number(compiled: Compiled) -> None:
    assert messages("KH639", compiled(HEAD.replace("12/KH-STP", "12-KH/TU") + AIM + SIGNED)) == []


def test_an_attached_plan_has_its_frame_in_the_decision(compiled: Compiled) -> None:
    decision = HEAD.replace("kế hoạch: Thử", "quyết định: Về việc ban hành Kế hoạch thử")
    plan = compiled(
        f"{decision}# Ban hành kèm theo Quyết định này Kế hoạch thử.\n{SIGNED}\nkế hoạch: Thử\n{AIM}"
    )
    assert messages("KH639", plan) == []


def test_tasks_outside_the_parts_of_tasks_need_no_timeframe(compiled: Compiled) -> None:
    plan = compiled(
        f"{HEAD}{AIM}# Tổ chức thực hiện\n## Giao @(chủ trì: Sở Tư pháp) theo dõi, đôn đốc.\n{SIGNED}"
    )
    assert messages("KH629", plan) == []
