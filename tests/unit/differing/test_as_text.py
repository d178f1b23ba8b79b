"""Differences as lines for people."""

from __future__ import annotations

from kehoach.differing.as_text import as_text
from kehoach.differing.names import FIELDS, field_name
from kehoach.differing.values import Difference, Differences, Entry, Field, TextChange

TASK = Entry(
    "a", "I.2", "Tổ chức hội nghị", 7, "Tuyên truyền", {"lead": ("Sở Y tế",), "days": ("start=2025-01-01",)}
)


def shown(*data: Difference, text: tuple[TextChange, ...] = (), language: str = "vi") -> list[str]:
    return as_text(Differences(data, text), "a", "b", language, False).splitlines()[1:]


def test_a_task_that_is_new_shows_who_does_it() -> None:
    assert shown(Difference("task", "added", None, TASK)) == [
        "Nhiệm vụ: 1 thêm",
        "  + I.2 Tổ chức hội nghị",
        "      chủ trì: Sở Y tế",
    ]


def test_a_task_that_is_moved_shows_both_places() -> None:
    there = TASK._replace(path="II.1", above="Kiểm tra")
    assert shown(Difference("task", "moved", TASK, there, True))[1:] == [
        "  > II.1 Tổ chức hội nghị",
        "      I.2 (Tuyên truyền) → II.1 (Kiểm tra)",
    ]


def test_of_a_list_only_what_came_and_went_is_shown() -> None:
    field = Field("partners", ("Sở A", "Sở B", "Sở C"), ("Sở A", "Sở C", "Sở D"))
    assert (
        shown(Difference("task", "changed", TASK, TASK, False, (field,)))[-1]
        == "      phối hợp: -Sở B; +Sở D"
    )


def test_a_list_in_another_order_is_shown_whole() -> None:
    field = Field("partners", ("Sở A", "Sở B"), ("Sở B", "Sở A"))
    assert shown(Difference("task", "changed", TASK, TASK, False, (field,)))[-1] == (
        "      phối hợp: Sở A; Sở B → Sở B; Sở A"
    )


def test_what_days_are_meant_is_said_only_where_the_words_are_the_same() -> None:
    days = Field("days", ("end=2025-06-30",), ("end=2026-06-30",))
    words = Field("timeframe", "quý I/2025", "quý II/2026")
    assert shown(Difference("task", "changed", TASK, TASK, False, (days,)))[-1].strip() == (
        "thời gian được hiểu là: end=2025-06-30 → end=2026-06-30"
    )
    assert shown(Difference("task", "changed", TASK, TASK, False, (words, days)))[2:] == [
        "      thời gian: quý I/2025 → quý II/2026"
    ]


def test_a_value_that_was_not_there_is_called_so() -> None:
    field = Field("budget", "", "50 triệu đồng")
    one = Difference("task", "changed", TASK, TASK, False, (field,))
    assert shown(one)[-1] == "      kinh phí: (không có) → 50 triệu đồng"
    assert shown(one, language="en")[-1] == "      budget: (none) → 50 triệu đồng"


def test_of_a_long_paragraph_only_the_words_around_a_change_are_shown() -> None:
    start, end = "từ đầu câu " * 20, " đến cuối câu" * 20
    (_, line) = shown(text=(TextChange("changed", f"{start}một{end}", f"{start}hai{end}"),))
    assert "[-một-]{+hai+}" in line
    assert line.startswith("  ~ … ") and line.endswith(" …")
    assert len(line) < 140


def test_fields_have_names_in_both_languages() -> None:
    assert (field_name("location", "vi"), field_name("location", "en")) == ("địa điểm", "location")
    assert field_name("cua-rieng", "vi") == "cua-rieng"
    assert all(words.vi and words.en for words in FIELDS.values())
