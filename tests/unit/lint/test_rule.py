"""What a rule may see, and what the engine makes of the findings."""

from __future__ import annotations

from collections.abc import Callable

from kehoach.driver import Compilation
from kehoach.lint.engine import lint
from kehoach.lint.places import joined
from kehoach.lint.registry import modules, rules
from kehoach.lint.rule import Context

PLAN = """kế hoạch: Trích yếu
Lời mở đầu.
# Đề mục
Đoạn văn.^(Cước chú.)
- Gạch đầu dòng.
## nhiệm vụ: Nhiệm vụ con
chủ trì: Sở Tư pháp
kết thúc:
Lời kết.
phụ lục: Tên phụ lục
Đoạn của phụ lục.
| ô một | ô hai |
# Đề mục phụ lục
Đoạn cuối.
"""


def context_of(plan: Compilation) -> Context:
    return Context(plan.plans[0], plan.plans, plan.sources)


def test_texts_are_all_that_prints(compiled: Callable[..., Compilation]) -> None:
    texts = [joined(runs) for runs in context_of(compiled(PLAN)).texts()]
    assert sorted(texts) == sorted(
        [
            "Trích yếu",
            "Lời mở đầu.",
            "Đề mục",
            "Đoạn văn.",
            "Gạch đầu dòng.",
            "Nhiệm vụ con",
            "Sở Tư pháp",
            "Đề mục phụ lục",
            "Đoạn cuối.",
            "Tên phụ lục",
            "Đoạn của phụ lục.",
            "ô một",
            "ô hai",
            "Lời kết.",
            "Cước chú.",
        ]
    )


def test_every_run_of_plain_words_knows_its_place(compiled: Callable[..., Compilation]) -> None:
    plan = compiled(PLAN)
    for runs in context_of(plan).texts():
        for text, span in runs:
            if text:
                assert plan.source.text[span.start : span.end] == text


def test_sections_and_blocks_are_those_of_body_and_annex(compiled: Callable[..., Compilation]) -> None:
    context = context_of(compiled(PLAN))
    assert [section.words[0].text for section in context.sections()] == [
        "Đề mục",
        "Nhiệm vụ con",
        "Đề mục phụ lục",
    ]
    assert len(list(context.blocks())) == 8


def test_findings_are_sorted_and_told_once(compiled: Callable[..., Compilation]) -> None:
    plan = compiled(
        "kế hoạch: Thử\nthời gian: quý I\n# nhiệm vụ: Nhiệm vụ của của Sở\n## Một\n## Hai\nchủ trì: Sở Tư pháp\n"
    )
    found = lint(plan.plans, plan.sources)
    assert [d.span.start for d in found] == sorted(d.span.start for d in found)
    assert [d.code for d in found if d.code in ("KH305", "KH604")] == ["KH305", "KH604"]


def test_rules_are_found_by_their_folder_and_sorted() -> None:
    codes = [rule.code for rule, _ in rules()]
    assert codes == sorted(codes)
    assert len(codes) == len(modules()) >= 19
