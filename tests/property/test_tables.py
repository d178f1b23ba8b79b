"""Tables of any shape: nothing crashes, every word is printed once, every row is as wide as the head.

The words of a table are numbered (w1q, w2q …), so that each can be looked for on the pages.
"""

from __future__ import annotations

import itertools
import re
import sys
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kehoach
from kehoach.driver import Compilation
from kehoach.profiles.load import load_format
from kehoach.render import page
from kehoach.render.compose import compose
from kehoach.render.docx.writer import write_docx

PROFILE, BASE = load_format("nd30")
HEADS = [
    "TT", "Nội dung", "Chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện", "Kết quả", "Ghi chú", "Cấp trình",
    "Kinh phí", "% khác", "**% đậm**", "%^(chú %)", "@x %", "",
]  # fmt: skip
CELLS = ["%", "% và %", "", "-", "*%* %", "%^(chú % dài)", "@x %", "@muc", "\\| %", "Quý I/2026 %", "5% %"]
SCHEMES = ["", "I. / 1. liên tục", "A / (1) liên tục", "I / i) continuous", "1. liên tục"]
SHARED = "đơn vị x: Sở Xây dựng\nvăn bản v: Luật A\n"
Numbered = Callable[[str], str]


def numbering() -> Numbered:
    """Return what puts a word of its own for each “%” that stands for one."""
    count = itertools.count(1)
    return lambda text: re.sub(r"(?<!\d)%", lambda _: f"w{next(count)}q", text)


def compiled(text: str) -> Compilation:
    compilation = Compilation("a.kh", text.encode(), root=".")
    assert [found for found in compilation.errors if found.code != "KH128"] == []
    return compilation


def document_of(text: str) -> page.Document:
    return compose(compiled(text).plans, PROFILE)


def printed(document: page.Document) -> Counter[str]:
    """Count the numbered words on the pages."""
    found: list[str] = []
    for sheet in document.sheets:
        for block in sheet.blocks:
            if isinstance(block, page.Paragraph):
                found.append(words([block]))
            elif isinstance(block, page.Table):
                found += [words(cell.paragraphs) for row in block.rows for cell in row.cells]
    found += ["".join(run.text for run in note) for note in document.footnotes]
    return Counter(re.findall(r"w\d+q", " ".join(found)))


def words(paragraphs: list[page.Paragraph] | tuple[page.Paragraph, ...]) -> str:
    return " ".join("".join(run.text for run in p.runs) for p in paragraphs)


def tables_of(document: page.Document) -> list[page.Table]:
    return [b for sheet in document.sheets for b in sheet.blocks if isinstance(b, page.Table)]


def holds_together(table: page.Table) -> None:
    """Check what Word needs: rows as wide as the columns, and each merged cell below another one."""
    count = len(table.narrow)
    above = [""] * count
    assert table.rows[0].kind == "head"
    for row in table.rows:
        assert sum(cell.across for cell in row.cells) == count
        below = [cell.merged for cell in row.cells for _ in range(cell.across)]
        for before, cell in zip(above, below, strict=True):
            assert cell != "more" or before in ("first", "more")
        above = below


# -- rows written with | … | ------------------------------------------------------------------------------------

grids = st.integers(1, 10).flatmap(
    lambda count: st.tuples(
        st.lists(st.sampled_from(HEADS), min_size=count, max_size=count),
        st.lists(
            st.one_of(
                st.just(["%"]) if count > 1 else st.nothing(),
                st.lists(st.sampled_from(CELLS), min_size=count, max_size=count),
            ),
            max_size=6,
        ),
    )
)


def row_of(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


@settings(max_examples=250, deadline=None)
@given(grids, st.sampled_from(["", "% **tên**", "%^(chú %)"]), st.sampled_from(SCHEMES), st.booleans())
def test_every_word_of_a_table_of_rows_is_printed_once(
    made: tuple[list[str], list[list[str]]], title: str, scheme: str, annex: bool
) -> None:
    heads, rows = made
    lines = [f"bảng: {title}"] if title or scheme else []
    lines += [f"  đánh số: {scheme}"] if scheme else []
    lines += [row_of(cells) for cells in (heads, *rows)]
    place = "phụ lục: Một\nkhổ: ngang\nphụ lục: Hai" if annex else "# B"
    text = numbering()("\n".join(["kế hoạch: %", f"{SHARED}# mục muc: A", "Lời.", place, *lines]))
    document = document_of(text)
    (table,) = tables_of(document)
    holds_together(table)
    assert len(table.narrow) >= len(heads)
    counted = printed(document)
    assert [word for word in re.findall(r"w\d+q", text) if counted[word] != 1] == []


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(["row", "group", "nameless"]), max_size=12),
    st.permutations(["Nội dung", "Chủ trì", "Thời gian", "Kết quả"]),
)
def test_each_row_with_a_name_is_one_task(kinds: list[str], heads: list[str]) -> None:
    values = {"Nội dung": "Việc %", "Chủ trì": "Sở %", "Thời gian": "năm 2026 %", "Kết quả": "Báo cáo %"}
    lines = [row_of(heads)]
    for kind in kinds:
        cells = [values[head] if kind == "row" or head != "Nội dung" else "" for head in heads]
        lines.append("| Nhóm % |" if kind == "group" else row_of(cells))
    text = numbering()("\n".join(["kế hoạch: %", "# A", *lines]))
    plan = compiled(text).plans[0]
    assert len(plan.tasks) == kinds.count("row")
    assert len({task.id for task in plan.tasks}) == len({task.path for task in plan.tasks}) == len(plan.tasks)
    for task in plan.tasks:
        assert len(task.role.lead) == 1 and task.role.timeframe is not None and len(task.role.outputs) == 1


# -- tables written as blocks -----------------------------------------------------------------------------------

COLUMNS = ["STT", "chủ trì", "phối hợp", "thời gian", "kết quả", "Đơn vị phối hợp", '"Đã xong"', "ghi chú"]
IN_ROW = [
    "Lời %.", "- gạch %\n+ cộng %", "> trích %", "chủ trì: Sở %; Sở %", "Cơ quan phối hợp: Sở %^(chú %)",
    "thời gian: năm 2026 %", "thời gian:\n+ Một %: năm 2025\n+ Hai: %", "kết quả:\n+ Tin %\n+ Bài %",
    "ghi chú: %", "Địa điểm: % *%*\n  nối %", "Giao @(chủ trì: @x) %.", "- gạch %\n  phối hợp: %",
]  # fmt: skip

WORDS_ONLY = [item for item in IN_ROW if item[0] in "L->" and "phối hợp" not in item]

block_rows = st.lists(
    st.tuples(st.integers(2, 5), st.lists(st.sampled_from(IN_ROW), max_size=4)), min_size=1, max_size=7
)


@settings(max_examples=250, deadline=None)
@given(
    block_rows,
    st.lists(st.sampled_from(COLUMNS), unique=True, max_size=6),
    st.sampled_from(SCHEMES),
    st.booleans(),
)
def test_every_word_of_a_table_of_blocks_is_printed_once(
    rows: list[tuple[int, list[str]]], columns: list[str], scheme: str, named: bool
) -> None:
    lines = ["bảng: %"]
    lines += [f"  cột: {'; '.join(['nhiệm vụ', *columns])}"] if named else []
    lines += [f"  đánh số: {scheme}"] if scheme else []
    depth = 2
    for at, (wanted, items) in enumerate(rows):
        depth = min(wanted, depth + 1)
        following = min(rows[at + 1][0], depth + 1) if at + 1 < len(rows) else 0
        group = (
            following > depth
        )  # what a group says, its rows may say otherwise; see the rules of inheritance
        lines += [
            f"{'#' * depth} Việc %",
            *(i for i in items if not group or i in WORDS_ONLY),
        ]
    text = numbering()("\n".join(["kế hoạch: Thử", f"{SHARED}# nhiệm vụ: A", *lines]))
    document = document_of(text)
    (table,) = tables_of(document)
    holds_together(table)
    counted = printed(document)
    assert [word for word in re.findall(r"w\d+q", text) if counted[word] != 1] == []


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(2, 4), min_size=1, max_size=12), st.sampled_from(SCHEMES))
def test_rows_are_counted_without_a_gap_through_all_groups(depths: list[int], scheme: str) -> None:
    lines = ["bảng:"] + ([f"  đánh số: {scheme}"] if scheme else [])
    depth = 2
    for wanted in depths:
        depth = min(wanted, depth + 1)
        lines.append(f"{'#' * depth} Việc")
    compilation = compiled("\n".join(["kế hoạch: Thử", "# nhiệm vụ: A", *lines]))
    (table,) = tables_of(compose(compilation.plans, PROFILE))
    labels = [words(row.cells[0].paragraphs) for row in table.rows if row.kind == "row"]
    assert len(labels) == len(set(labels)) == len(compilation.plans[0].tasks)
    if not scheme:
        assert labels == [str(number) for number in range(1, len(labels) + 1)]


# -- generated tables -------------------------------------------------------------------------------------------


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 3), st.sampled_from(["Sở A", "Sở B; Sở C", "@x", ""])), max_size=12),
    st.sampled_from(["", "theo chủ trì", "theo mục"]),
)
def test_a_generated_table_shows_each_task_once(tasks: list[tuple[int, str]], grouped: str) -> None:
    lines = ["kế hoạch: Thử", SHARED.strip()]
    for section in range(4):
        lines.append(f"# nhiệm vụ: Nhóm {section}")
        for at, lead in tasks:
            lines += ["## Việc %", *([f"chủ trì: {lead}"] if lead else [])] if at == section else []
        lines += [] if any(at == section for at, _ in tasks) else ["## Việc %"]
    lines += ["# B", f"bảng tổng hợp: {grouped}", "  cột: STT; nhiệm vụ; chủ trì"]
    text = numbering()("\n".join(lines))
    (table,) = tables_of(document_of(text))
    holds_together(table)
    names = [words(row.cells[1].paragraphs) for row in table.rows if row.kind == "row"]
    numbers = [words(row.cells[0].paragraphs) for row in table.rows if row.kind == "row"]
    assert sorted(names) == sorted(f"Việc {word}" for word in re.findall(r"w\d+q", text))
    assert numbers == [str(number) for number in range(1, len(names) + 1)]


# -- anything at all --------------------------------------------------------------------------------------------

PIECES = [
    "bảng:", "bảng b: %", "  cột: nhiệm vụ; chủ trì", '  cột: "A"; "B"', "  cột:", "  đánh số: không",
    "  đánh số: I. / 1. từng nhóm", "  đánh số: 1.1.", "| % | % |", "|  |", "||", "| % |",
    "| Nội dung | Chủ trì |", "| TT | Mục tiêu | Chỉ tiêu |", "| --- | --- |", "# %", "## %", "### nhiệm vụ: %",
    "## các nhiệm vụ: %", "# mục tiêu: %", "- %", "+ %", "chủ trì: %", "chung:", "bảng tổng hợp:",
    "bảng tổng hợp: theo chủ trì", "bảng tổng hợp: theo mục; của %", "bảng chỉ tiêu:", "phụ lục:",
    "phụ lục p%: %", "khổ: ngang", "kết thúc:", "ký:", "Nguyễn %", "nơi nhận:", "kế hoạch: %", "số: %/KH",
    "quyết định: %", "Lời %.^(chú %)", "đánh số: Phần I. / Điều 1.", "> %", "căn cứ: %", "kèm theo: %",
]  # fmt: skip


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_any_lines_of_tables_and_annexes_make_a_file_or_are_reported(pieces: list[str]) -> None:
    text = numbering()("\n".join(["kế hoạch: Thử", *pieces]))
    compilation = Compilation("a.kh", text.encode(), root=".")
    if compilation.errors:
        return
    document = compose(compilation.plans, PROFILE)
    for table in tables_of(document):
        holds_together(table)
    assert write_docx(document, PROFILE, BASE)[:2] == b"PK"


# -- cost -------------------------------------------------------------------------------------------------------


def rows_plan(count: int) -> str:
    rows = (f"| {n} | Việc {n} | Sở {n // 3} | Sở B | Quý I/2026 | Báo cáo {n} | |" for n in range(count))
    head = "| TT | Nội dung | Chủ trì | Phối hợp | Thời gian | Kết quả | Ghi chú |"
    return "\n".join(["kế hoạch: Thử", "# A", head, *rows])


def blocks_plan(count: int) -> str:
    rows = (
        f"{'## Nhóm' if n % 10 == 0 else ''}\n### Việc {n}\nchủ trì: Sở {n // 3}\nthời gian: năm 2026"
        for n in range(count)
    )
    return "\n".join(["kế hoạch: Thử", "# nhiệm vụ: A", "bảng:\n  cột: nhiệm vụ; chủ trì; thời gian", *rows])


def summary_plan(count: int) -> str:
    rows = (f"## Việc {n}\nchủ trì: Sở {n // 3}\nthời gian: năm 2026" for n in range(count))
    ends = ["# B", "bảng tổng hợp: theo chủ trì", "bảng tổng hợp: theo mục", "bảng tổng hợp: của Sở 1"]
    return "\n".join(["kế hoạch: Thử", "# nhiệm vụ: A", *rows, *ends])


def calls(function: Callable[[str], object], text: str) -> int:
    """The number of Python and C functions that a call enters."""
    count = 0

    def seen(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        function(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("plan", [rows_plan, blocks_plan, summary_plan], ids=["rows", "blocks", "summary"])
@pytest.mark.parametrize("function", [kehoach.check, kehoach.build], ids=["check", "build"])
def test_twice_the_rows_cost_twice_the_calls(
    function: Callable[[str], object], plan: Callable[[int], str]
) -> None:
    function(plan(20))  # load everything first
    small, large = calls(function, plan(300)), calls(function, plan(600))
    assert 1.7 < large / small < 2.15


def test_a_table_of_two_thousand_rows_keeps_them_all() -> None:
    assert len(kehoach.tasks(rows_plan(2000))["tasks"]) == 2000
