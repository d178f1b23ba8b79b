"""Which task a place stands in is found without going through all tasks of its section."""

from collections.abc import Iterator
from typing import Any

from kehoach.driver import Compilation
from kehoach.importing.declare_changes import contexts
from kehoach.lint.who_sentences import Outline

HEAD = "kế hoạch: Thử năm 2026\ncơ quan: UBND tỉnh Lạng Sơn\nsố: 01/KH-UBND\nngày: 01/02/2026\n\n# nhiệm vụ: Nhiệm vụ\n"


def outline(lines: str) -> tuple[Outline, str]:
    text = HEAD + lines
    (context,) = contexts(Compilation("thu.kh", text.encode()))
    return Outline(context), text


def test_a_place_stands_in_the_bullet_above_it() -> None:
    found, text = outline("## các nhiệm vụ: Một\n- Việc A.\n- Việc B.\n## Hai.\nLời văn.\n")
    titles = [
        [task.title for task in found.at(0, text.index(words)).tasks]
        for words in ("Việc A", "Việc B", "Lời văn")
    ]
    assert titles == [["Việc A."], ["Việc B."], ["Hai."]]


def test_a_place_before_the_first_bullet_stands_in_none() -> None:
    found, text = outline("## các nhiệm vụ: Một\nLời mở.\n- Việc A.\n")
    assert found.at(0, text.index("Lời mở")).tasks == ()


class Counted(list[Any]):
    """A list that counts how often one looks into it, and is never gone through."""

    looked = 0

    def __getitem__(self, at: Any) -> Any:
        Counted.looked += 1
        return super().__getitem__(at)

    def __iter__(self) -> Iterator[Any]:
        raise AssertionError("all tasks are gone through")


def test_the_tasks_of_a_section_are_not_gone_through_for_each_place() -> None:
    found, text = outline("## các nhiệm vụ: Một\n" + "".join(f"- Việc {n}.\n" for n in range(500)))
    found._parts = {place: Counted(tasks) for place, tasks in found._parts.items()}
    Counted.looked = 0
    assert [task.title for task in found.at(0, text.index("Việc 250.")).tasks] == ["Việc 250."]
    assert 0 < Counted.looked < 40
