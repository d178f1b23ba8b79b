"""Every word of a plan without errors is on its pages or in its data: nothing is lost silently."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kehoach.driver import Compilation
from kehoach.model.plan import Block, FieldLine, Grid, Paragraph, Plan, Section, TableStart, plain
from kehoach.render.tasks.form import task_list

# “%” becomes a word of its own, such as w17
ANYWHERE = [
    "Lời văn %.",
    "Một câu %\n  viết tiếp %.",
    "Lời %:\n+ điểm %\n+ điểm %",
    "- Gạch %.\n+ điểm %",
    "- Gạch %\n  nối %",
    "- Gạch %, **đậm %**, *nghiêng %*^(chú %).",
    "> trích % dẫn",
    "| ô % | ô % |",
    "Thư a%@b.vn và \\@x%, \\- %.",
    "\\chủ trì: %",
    "Một: Hai % ba.",
    "Số: %",
    "căn cứ: Luật %",
]
IN_TASK = [
    "chủ trì: Sở %; Sở %",
    "- Cơ quan phối hợp: Sở %, Công an tỉnh %.",
    "- Cơ quan phối hợp:\n+ Sở %\n+ Sở %",
    "Thời gian thực hiện: năm 2025 %",
    "- Thời gian thực hiện:\n+ Một %: năm 2025\n+ Hai %: %",
    "Kết quả:\n+ Báo cáo %\n+ Danh sách %",
    "sản phẩm: Báo cáo %",
    "kinh phí: % đồng\nNguồn kinh phí: %",
    "ghi chú: %\nGhi chú: %",
    "Địa điểm: %\n  tiếp %",
    "Chế độ báo cáo: hằng quý %",
    "Nhãn mới: %",
    "Giao @(chủ trì: Sở %) và @(thời gian: năm 2025 %) làm.",
    "- Gạch @(phối hợp: Sở %)\n  địa điểm: %\n+ điểm\n  hình thức: %",
    "> trích @(đối tượng: %)",
    "cụ thể hóa: nhiệm vụ % của @v",
    "thay thế: %",
]
HEADINGS = [
    "{} Mục %",
    "{} Đoạn văn %.",
    "{} Sở %: Tham mưu %.",
    "{} nhiệm vụ: Việc %",
    "{} nhiệm vụ n%: Việc %",
    "{} các nhiệm vụ: Nhóm %",
    "{} mục tiêu: Đích %",
    "{} các mục tiêu: Đích %",
    "{} mục s%: Tên %",
    "{} \\Nhiệm vụ: Tên %",
    "{} Giao @(thực hiện: Sở %) làm %.",
    "{} Việc %\n  chủ trì: Sở %",
]
ITEMS = [
    "- nhiệm vụ: Việc %",
    "- mục tiêu g%: Đạt @(chỉ tiêu: 5% %)",
    "chung:\nchủ trì: Sở %",
    *ANYWHERE,
    *IN_TASK,
]
FRONT = [
    "cơ quan: Sở %",
    "cơ quan chủ quản: UBND %",
    "số: %/KH",
    "địa danh: %",
    "giai đoạn: 2024-2030 %",
    "đơn vị u%: Sở %\n  tên khác: % A\nXem @u%",
]
BACK = [
    "kết thúc:\nLời %.",
    "kết thúc: Lời %.\n- gạch %",
    "nơi nhận:\n- Sở % (b/c)\n- Lưu: %",
    "ký:\nGIÁM ĐỐC %\nTrần %",
]
ANNEX = [
    "phụ lục: Tên %\n  khổ: ngang\nLời %.\n# Mục %\n## Con %",
    "phụ lục p%: Tên %\n# nhiệm vụ: A\n## Việc %\nchủ trì: Sở %",
]

sections = st.lists(
    st.tuples(st.integers(1, 4), st.sampled_from(HEADINGS), st.lists(st.sampled_from(ITEMS), max_size=4)),
    min_size=1,
    max_size=5,
)


def numbered(text: str) -> str:
    """Put a word of its own for each “%” that stands alone; a reference gets the word of the line's first."""
    count = itertools.count(1)
    lines = []
    for line in text.split("\n"):
        if line.startswith("Xem @u"):  # the name declared two lines above
            word = re.search(r"đơn vị u(w\d+q)", lines[-2])
            lines.append(f"Xem @u{word[1]}" if word else "")
        else:
            lines.append(re.sub(r"(?<!\d)%", lambda _: f"w{next(count)}q", line))
    return "\n".join(lines)


def words(plan: Plan) -> Iterator[str]:
    """Give everything that a document prints."""
    yield plain(plan.abstract)
    for block in (*plan.opening, *plan.sections, *plan.closing):
        yield from printed(block)
    for annex in plan.annexes:
        yield plain(annex.title)
        for child in annex.children:
            yield from printed(child)
    yield from (plain(note) for note in plan.notes)


def printed(block: Block | Section) -> Iterator[str]:
    match block:
        case Section():
            yield plain(block.words)
            for child in block.children:
                yield from printed(child)
        case Paragraph() | TableStart():
            yield plain(block.words)
        case FieldLine():
            yield f"{block.label}: {plain(block.words)}"
        case Grid():
            yield plain(block.words)
            yield from (column.head for column in block.columns)
            yield from (plain(cell) for row in block.rows for cell in row.cells)


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.sampled_from(FRONT), max_size=4, unique=True),
    st.lists(st.sampled_from(ANYWHERE), max_size=3),
    sections,
    st.lists(st.sampled_from(BACK), max_size=3, unique=True),
    st.lists(st.sampled_from(ANNEX), max_size=2, unique=True),
)
def test_every_word_is_printed_or_is_data(
    front: list[str],
    opening: list[str],
    body: list[tuple[int, str, list[str]]],
    back: list[str],
    annexes: list[str],
) -> None:
    lines = ["kế hoạch: Thử %", "trường nhãn: Nhãn mới", "văn bản v: Luật A", *front, *opening]
    for depth, heading, items in body:
        lines += [heading.format("#" * depth), *items]
    text = numbered("\n".join([*lines, *back, *annexes]))
    compilation = Compilation("plan.kh", text.encode(), root=".")
    assume(not any(found.severity == "error" for found in compilation.errors))
    data = task_list(compilation.main_plan, compilation.sources)
    said = "\n".join([*words(compilation.plans[0]), json.dumps(data, ensure_ascii=False)])
    units = [name for unit in compilation.plans[0].units for name in (unit.id, unit.name, *unit.aliases)]
    ids = [piece for piece in re.findall(r"(?:nhiệm vụ n|mục s|phụ lục p|đơn vị u|mục tiêu g)(w\d+q)", text)]
    have = set(re.findall(r"w\d+q", f"{said} {units}")) | set(ids)
    assert [word for word in re.findall(r"w\d+q", text) if word not in have] == []


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(HEADINGS),
            st.lists(st.sampled_from([*ANYWHERE, *ITEMS[:2]]), max_size=2),
            st.sampled_from(IN_TASK),
            st.lists(st.sampled_from(ANYWHERE), max_size=1),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_every_field_is_data_of_a_task_or_goal(body: list[tuple[str, list[str], str, list[str]]]) -> None:
    lines = ["kế hoạch: Thử", "trường nhãn: Nhãn mới", "văn bản v: Luật A"]
    fields = []
    for heading, before, field, after in body:
        lines += [heading.format("#"), *before, field.replace("%", "f%"), *after]
        fields.append(field)
    text = numbered("\n".join(lines))
    compilation = Compilation("plan.kh", text.encode(), root=".")
    assume(not any(found.severity == "error" for found in compilation.errors))
    made = task_list(compilation.main_plan, compilation.sources)
    data = json.dumps([made["tasks"], made["goals"]], ensure_ascii=False)
    assert [word for word in re.findall(r"fw\d+q", text) if word not in data] == []
