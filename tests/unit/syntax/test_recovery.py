"""One pass reports every fault of a file, each once, and blames nothing else for it."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

Reader = Callable[..., Any]

SOUND = """\
kế hoạch: Thử
cơ quan: Sở Tư pháp
văn bản a: Luật A
Mở đầu.
# Mục
Lời văn.
# nhiệm vụ: Việc
## Một
- Cơ quan chủ trì: Sở A.
- Thời gian thực hiện:
+ Sơ kết: năm 2025.
## Hai
- Gạch
+ Điểm
chủ trì: Sở B
# Tổ chức
kết thúc:
Lời kết.
nơi nhận:
- Sở A
ký:
GIÁM ĐỐC
""".splitlines()
# a faulty line, where it may be put (before this line), and what is found in it
PLANTED = [
    ("chủ chì: Sở A", "- Gạch", "KH105"),
    ("Cơ quan chủ chì: Sở A", "- Gạch", "KH106"),
    ("1. Một", "# Tổ chức", "KH104"),
    ("số: 5", "# Tổ chức", "KH107"),
    ("-Gạch", "# nhiệm vụ: Việc", "KH103"),
    ("• Gạch", "# nhiệm vụ: Việc", "KH109"),
    ("Câu **mở", "Lời văn.", "KH110"),
    ("Câu @(lạ: A)", "Lời văn.", "KH111"),
    ("Câu @(Sở A)", "Lời kết.", "KH112"),
    ("đơn vị: Sở", "Mở đầu.", "KH113"),
    ("đơn vị a_b: Sở", "Mở đầu.", "KH114"),
    ("đánh số x1: 1.", "Mở đầu.", "KH115"),
    ("#######  Sâu", "kết thúc:", "KH116"),
    ("##", "kết thúc:", "KH124"),
    ("# Mục muộn", "ký:", "KH102"),
    ("chung:", "Mở đầu.", "KH102"),
    ("khổ: ngang", "Mở đầu.", "KH119"),
]


@pytest.mark.parametrize(("line", "before", "code"), PLANTED, ids=[f"{p[2]}-{p[0]}" for p in PLANTED])
def test_one_planted_fault_gives_one_error(read: Reader, line: str, before: str, code: str) -> None:
    at = SOUND.index(before)
    found = read("\n".join([*SOUND[:at], line, *SOUND[at:]]))
    assert found.codes == [code]
    assert found.faults[0].startswith(f"{at + 1}:")


@pytest.mark.parametrize("seed", range(60))
def test_several_planted_faults_give_as_many_errors(read: Reader, seed: int) -> None:
    chosen = random.Random(seed).sample(PLANTED, 3 + seed % 5)
    lines = list(SOUND)
    for line, before, _ in chosen:
        lines.insert(lines.index(before), line)
    found = read("\n".join(lines))
    assert sorted(found.codes) == sorted(code for _, _, code in chosen)
    where = {fault.split(":")[0] for fault in found.faults}
    assert where == {str(lines.index(line) + 1) for line, _, _ in chosen}


def test_the_sound_plan_has_no_fault(read: Reader) -> None:
    assert read("\n".join(SOUND)).faults == []


def test_the_sound_lines_around_a_fault_are_in_the_tree(read: Reader) -> None:
    found = read("kế hoạch: A\n# B\nchủ chì: Sở\n- Một @(lạ: x)\nchủ trì: Sở\n#C\nLời")
    assert found.shape == ["plan: A", "# B", "  chủ chì: Sở", "  - Một x", "  lead= Sở", "# C", "  Lời"]


def test_what_stands_in_a_refused_section_is_not_blamed(read: Reader) -> None:
    found = read("kế hoạch: A\n# B\nnơi nhận:\n# C\n- D\nchủ trì: E\n## F\nchung:\nLời\n")
    assert found.codes == ["KH102"]


def test_what_stands_after_a_refused_section_is_read_again(read: Reader) -> None:
    found = read("kế hoạch: A\n# B\nnơi nhận:\n- X\n# C\n## D\n- E\nký:\nGIÁM ĐỐC\nchủ chì: Y\n")
    assert found.codes == ["KH102"]
    assert found.shape == [
        "plan: A",
        "# B",
        "recipients:",
        "  'X'",
        "signature:",
        "  'GIÁM ĐỐC'",
        "  'chủ chì: Y'",
    ]


@pytest.mark.parametrize("first", ["# Mục", "Lời văn.", "cơ quan: A", "- Gạch", "văn bản a: B"])
def test_a_file_without_a_kind_of_document_gives_one_error(read: Reader, first: str) -> None:
    found = read(f"{first}\n# B\n## C\nchủ trì: D\n")
    assert found.codes == ["KH101"]
    assert found.faults[0].startswith("1:1-")


def test_an_empty_file_gives_one_error(read: Reader) -> None:
    for text in ("", "\n\n", "// chú thích\n", "   \n\t\n"):
        assert read(text).faults == ["1:1-1:1 KH005"]


def test_a_misplaced_line_is_told_what_may_stand_there(read: Reader) -> None:
    found = read("kế hoạch: A\nnơi nhận:\n- B\n# C")
    assert found.codes == ["KH102"]
    assert found.messages[0].startswith("dòng đánh số “#” không đặt được ở đây; ở đây có thể là")
    assert "“ký:”" in found.messages[0]
