"""From the pieces of a line to printed words: footnotes are numbered as they print."""

from __future__ import annotations

from collections.abc import Callable

from kehoach.model.plan import Plan, plain

MakePlan = Callable[[str], Plan]
Faults = Callable[[str], list[str]]


def test_footnotes_are_numbered_in_the_order_in_which_they_print(plan: MakePlan) -> None:
    made = plan(
        "Mở^(một).\n# Mục^b\nLời^(ba) nữa^(bốn).\n- gạch^(năm)\n+ điểm^(sáu)\n| ô^(bảy) |\n> trích^(tám)\n"
        "kết thúc:\nHết^(chín).\ncước chú b: hai"
    )
    assert [plain(note) for note in made.notes] == [
        "một",
        "hai",
        "ba",
        "bốn",
        "năm",
        "sáu",
        "bảy",
        "tám",
        "chín",
    ]
    (line,) = made.opening
    assert [run.note for run in line.words] == [None, 1, None]  # type: ignore[union-attr]


def test_a_footnote_used_twice_prints_twice(plan: MakePlan) -> None:
    made = plan("A^c b^c\ncước chú c: Chú **đậm**")
    assert [plain(note) for note in made.notes] == ["Chú đậm", "Chú đậm"]


def test_a_footnote_may_hold_references_and_emphasis(plan: MakePlan) -> None:
    made = plan("đơn vị s: Sở\nA^(theo @s, *nghiêng*)")
    assert [(run.text, run.italic) for run in made.notes[0]] == [
        ("theo ", None),
        ("Sở", None),
        (", ", None),
        ("nghiêng", True),
    ]


def test_emphasis_goes_through_references_and_marks(plan: MakePlan) -> None:
    made = plan("đơn vị s: Sở\n# nhiệm vụ: A\n## B\n**Giao @s @(chủ trì: Sở *Tư pháp*)**")
    (line,) = made.sections[0].children[0].children  # type: ignore[union-attr]
    assert {(run.text, run.bold, run.italic) for run in line.words} == {  # type: ignore[union-attr]
        ("Giao ", True, None),
        ("Sở", True, None),
        (" ", True, None),
        ("Sở ", True, None),
        ("Tư pháp", True, True),
    }
    assert [unit.name for unit in made.tasks[0].role.lead] == ["Sở Tư pháp"]


def test_a_footnote_mark_that_is_no_footnote_is_reported(faults: Faults) -> None:
    assert faults("đơn vị s: Sở\nA^s.") == ["3:2-3:4 KH204"]
    assert faults("A^c.") == ["2:2-2:4 KH201"]


def test_a_printed_word_knows_where_it_was_typed(plan: MakePlan) -> None:
    text = "đơn vị s: Sở\nGiao @s\n  chủ trì"
    (line,) = plan(text).opening
    whole = f"kế hoạch: Thử\n{text}"
    spans = [whole[run.span.start : run.span.end] for run in line.words]  # type: ignore[union-attr]
    assert [span.strip() for span in spans] == ["Giao", "@s", "", "chủ trì"]
