"""No input makes the compiler fail, and whatever it finds lies in the file."""

from __future__ import annotations

import random
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from kehoach.assemble import build_docx
from kehoach.diagnostics.report.as_json import as_json
from kehoach.diagnostics.report.as_short import as_short
from kehoach.diagnostics.report.as_text import as_text
from kehoach.driver import Compilation
from kehoach.render.tasks.form import task_list

ROOT = Path(__file__).parents[2]
PLANS = [
    path.read_text(encoding="utf-8")
    for path in (
        *sorted((ROOT / "examples").glob("*.kh")),
        *sorted((ROOT / "tests" / "good").glob("*/plan.kh")),
    )
]
SIGNS = [
    "#", "##", "- ", "+ ", "@", "@(", "^(", "^", "*", "**", "(", ")", ":", ";", "|", "> ", "\\", "//",
    "  ", "\t", "\n", "chủ trì: ", "- Cơ quan chủ trì: ", "thời gian: ", "kế hoạch: ", "nơi nhận:", "ký:",
    "phụ lục: ", "chung:", "kết thúc:", "bảng: ", "văn bản x: ", "  gọi tắt: ", "@(chủ trì: ",
    "đánh số: ", "@qd315", "I. ", "\xa0", "́", "đ", "0", "\ufeff", "phục vụ: @", "dùng: a", "ngày: ",
    "trường x: ", "cước chú x: ", "# nhiệm vụ: ", "- mục tiêu y: ", "\x0b", "…", "“",
]  # fmt: skip
PIECES = [
    *SIGNS,
    "x",
    "Sở A",
    "các",
    "năm 2025",
    "1/2024",
    "20%",
    "\r",
    "\u2028",
    "\x00",
    "\ud800",
    ".đầy-đủ",
    "căn cứ: ",
    "/",
]


def compiled(data: bytes) -> Compilation:
    """Compile to the end, whatever comes, and look at every place that is told."""
    compilation = Compilation("khong-co/plan.kh", data, root="khong-co")
    found = compilation.diagnostics
    sizes = [len(source.text) for source in compilation.sources]
    for diagnostic in found:
        edits = diagnostic.fix.edits if diagnostic.fix else ()
        spans = [diagnostic.span, *(hint.span for hint in diagnostic.hints), *(edit.span for edit in edits)]
        assert all(span is None or 0 <= span.start <= span.end <= sizes[span.file] for span in spans)
        assert diagnostic.message.vi and diagnostic.message.en
    sources = compilation.sources
    assert bool(as_text(found, sources, "vi", True)) == bool(found)
    assert as_short(found, sources, "en").count("\n") == len(found)
    as_json([(found, sources, "vi")])
    if not compilation.failed:
        task_list(compilation.main_plan, sources)
        build_docx(compilation)
    return compilation


def damaged(text: str, seed: int) -> str:
    """Return a plan with some lines deleted, doubled, cut, moved, indented, or with signs put in."""
    chance = random.Random(seed)
    lines = text.split("\n")
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(lines))
        line, cut = lines[at], chance.randint(0, len(lines[at]))
        change = chance.randrange(8)
        if change == 0 and len(lines) > 1:
            del lines[at]
        elif change == 1:
            lines.insert(at, chance.choice(lines))
        elif change == 2:
            lines[at] = line[:cut]
        elif change == 3:
            lines[at] = line[:cut] + chance.choice(SIGNS) + line[cut:]
        elif change == 4:
            other = chance.randrange(len(lines))
            lines[at], lines[other] = lines[other], line
        elif change == 5:
            lines[at] = chance.choice(["  ", "\t", " ", "    "]) + line
        elif change == 6:
            lines[at] = chance.choice(SIGNS) + line
        else:
            lines[at : at + 2] = ["".join(lines[at : at + 2])]
    return "\n".join(lines)


@settings(max_examples=250, deadline=None)
@given(st.sampled_from(PLANS), st.integers(0, 2**32))
def test_a_damaged_plan_never_makes_the_compiler_fail(text: str, seed: int) -> None:
    compiled(damaged(text, seed).encode())


@settings(max_examples=250, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.booleans())
@example("ngày: 0/5/2024\n# A", True)
@example("@(chủ trì: *a) b*", True)
@example("***a** b*", True)
@example("chung: chung: chung:", True)
@example("nơi nhận:\n-\n  \n# A\nký: ký: ký:", True)
def test_random_signs_never_make_the_compiler_fail(text: str, headed: bool) -> None:
    compiled((f"kế hoạch: A\n{text}" if headed else text).encode("utf-8", "surrogatepass"))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80))
def test_random_text_never_makes_the_compiler_fail(text: str) -> None:
    compiled(text.encode("utf-8", "surrogatepass"))
    compiled(f"kế hoạch: A\n# nhiệm vụ: B\n## {text}".encode("utf-8", "surrogatepass"))


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=80))
def test_random_bytes_never_make_the_compiler_fail(data: bytes) -> None:
    compiled(data)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PLANS), st.integers(0, 2**32))
def test_the_same_damaged_plan_gives_the_same_findings(text: str, seed: int) -> None:
    data = damaged(text, seed).encode()
    assert compiled(data).diagnostics == compiled(data).diagnostics


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(PLANS), st.integers(0, 2**32))
@example(next(plan for plan in PLANS if plan.startswith("ke hoach: Khong dau")), 2529)
def test_no_fault_is_told_twice(text: str, seed: int) -> None:
    found = compiled(damaged(text, seed).encode()).errors
    assert len({(d.code, d.span, d.message) for d in found}) == len(found)
