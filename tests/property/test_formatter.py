"""Formatting changes nothing that prints, keeps every comment, and has nothing left to do a second time."""

from __future__ import annotations

import json
import random
import re
import runpy
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

import kehoach
from kehoach.driver import Compilation
from kehoach.formatter.format import format_source, obstacles
from kehoach.formatter.safety import same_tree
from kehoach.render.compose import compose
from kehoach.render.tasks.form import task_list
from kehoach.syntax.keywords import keywords
from kehoach.text.vietnamese import bare

ROOT = Path(__file__).parents[2]
FILES = sorted(
    [
        *ROOT.glob("examples/*.kh"),
        *ROOT.glob("tests/*/*/*.kh"),
        *ROOT.glob("tests/good/*/*/*.kh"),
        *ROOT.glob("tests/corpus/**/*.kh"),
    ]
)
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("[!.]*/README.md")]
FENCES = sorted(
    {
        m[1]
        for page in PAGES
        for m in re.finditer(r"^```kh[^\n]*\n(.*?)^```$", page.read_text("utf-8"), re.M | re.S)
    }
)
OTHERS = runpy.run_path(str(ROOT / "tests" / "property" / "test_nothing_is_lost.py"))
ANYWHERE, HEADINGS, ITEMS = OTHERS["ANYWHERE"], OTHERS["HEADINGS"], OTHERS["ITEMS"]
FRONT, BACK, ANNEX, numbered = OTHERS["FRONT"], OTHERS["BACK"], OTHERS["ANNEX"], OTHERS["numbered"]
EXAMPLES = [path.read_text(encoding="utf-8") for path in FILES if path.parent.name == "examples"]
LANGUAGES = [None, "vi", "en"]

plans = st.builds(
    lambda front, opening, body, back, annexes: numbered(
        "\n".join(
            [
                "kế hoạch: Thử %",
                "trường nhãn: Nhãn mới",
                "văn bản v: Luật A",
                *front,
                *opening,
                *[line for depth, heading, items in body for line in (heading.format("#" * depth), *items)],
                *back,
                *annexes,
            ]
        )
    ),
    st.lists(st.sampled_from(FRONT), max_size=4, unique=True),
    st.lists(st.sampled_from(ANYWHERE), max_size=3),
    st.lists(
        st.tuples(st.integers(1, 4), st.sampled_from(HEADINGS), st.lists(st.sampled_from(ITEMS), max_size=4)),
        min_size=1,
        max_size=5,
    ),
    st.lists(st.sampled_from(BACK), max_size=3, unique=True),
    st.lists(st.sampled_from(ANNEX), max_size=2, unique=True),
)


def ruffled(text: str, seed: int) -> str:
    """Return a plan with blanks, tabs, blank lines, comments and line breaks where they mean nothing."""
    chance = random.Random(seed)
    lines = []
    for line in text.split("\n"):
        if chance.random() < 0.2:
            lines.append(chance.choice(["", " ", "\t", "// chú thích", f"   // kehoach: {chance.random()}"]))
        change = chance.randrange(10)
        if change == 0:
            line += chance.choice([" ", "\t", "  \t"])
        elif change == 1 and line[:1] in "-+>|#" and " " in line:
            line = line.replace(" ", chance.choice(["\t", "   ", "\u00a0"]), 1)
        elif change == 2:
            line = line.replace(": ", chance.choice([" : ", ":\t", ":     "]), 1)
        elif change == 3 and not line.startswith(("#", "|", " ")) and " " in line:
            at = chance.choice([m.start() for m in re.finditer(" ", line)])
            line = f"{line[:at]}\n{chance.choice(['  ', chr(9), '      '])}{line[at + 1 :]}"
        elif change == 4 and line.startswith("  "):
            line = chance.choice(["\t", "     ", " \t"]) + line[2:]
        lines.append(line)
    return "\n".join(lines) + chance.choice(["", "\n", "\n\n\n"])


def compiled(text: str, path: str) -> Compilation:
    return Compilation(path, text.encode(), may_be_shared=True)


def codes(plan: Compilation) -> list[str]:
    """Return the codes of all that is found in a file; KH663 is about what the layout mends."""
    return sorted(found.code for found in plan.diagnostics if found.code != "KH663")


def comments(plan: Compilation) -> Counter[str]:
    return Counter(comment.text for comment in plan.parsed.comments)


def without_places(data: Any) -> Any:
    """Return a task list without what says where its items stand in the file; a short keyword is its field."""
    if isinstance(data, dict):
        return {
            key: field_of(value) if key == "label" else without_places(value)
            for key, value in data.items()
            if key not in ("line", "source")
        }
    return [without_places(value) for value in data] if isinstance(data, list) else data


def field_of(label: str | None) -> str | None:
    row = keywords().words["field"].get(bare(label)) if label and label[0].islower() else None
    return row.name if row else label


def made_of(plan: Compilation) -> tuple[str, str]:
    """Return everything that is made of a sound file: printed pages and data."""
    if not plan.plans:
        return "", ""
    pages = compose(plan.plans, plan.format().profile)
    data = [without_places(task_list(one, plan.sources, plan.plans[0])) for one in plan.plans_with_data]
    return repr(pages), json.dumps(data, ensure_ascii=False)


def assert_formats(text: str, path: str = "plan.kh", languages: list[str | None] = LANGUAGES) -> None:
    """Format a text in every way, and compare what is made of it before and after."""
    before = compiled(text, path)
    if obstacles(path, text.encode(), before.parsed):
        with pytest.raises(kehoach.PlanError):
            kehoach.format_text(text, path)
        return
    made = None if before.failed else made_of(before)
    for language in languages:
        done = format_source(before.source, before.parsed, before.shared, language)
        after = compiled(done, path)
        assert format_source(after.source, after.parsed, after.shared, language) == done
        assert same_tree(before.parsed.file, after.parsed.file)
        assert comments(before) == comments(after)
        assert not re.search(r"[ \t\r]$|\n\n\n|\A\n|\n\n\Z|[^\n]\Z", done, re.MULTILINE)
        assert codes(before) == codes(after)
        assert made is None or made == made_of(after)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_plan_of_the_project(path: Path) -> None:
    data = path.read_bytes()
    try:
        text = data.decode()
    except UnicodeDecodeError:
        assert path.parts[-3] == "bad"
        return
    assert_formats(text, str(path))


@pytest.mark.parametrize("number", range(len(FENCES)))
def test_every_example_of_the_documentation(number: int) -> None:
    assert_formats(FENCES[number])


@settings(max_examples=150, deadline=None)
@given(plans, st.integers(0, 2**32), st.sampled_from(LANGUAGES))
def test_generated_plans(text: str, seed: int, language: str | None) -> None:
    plain = compiled(text, "plan.kh")
    assume(not obstacles("plan.kh", text.encode(), plain.parsed))
    assert_formats(text, languages=[language])
    assert_formats(ruffled(text, seed), languages=[language])


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(EXAMPLES), st.integers(0, 2**32), st.sampled_from(LANGUAGES))
def test_real_plans_with_blanks_where_they_mean_nothing(text: str, seed: int, language: str | None) -> None:
    assert_formats(ruffled(text, seed), languages=[language])


@settings(max_examples=40, deadline=None)
@given(plans, st.integers(0, 2**32))
def test_blanks_and_blank_lines_alone_change_nothing(text: str, seed: int) -> None:
    """Two files that differ only in blanks within their lines have one canonical form."""
    chance = random.Random(seed)
    plain = compiled(text, "plan.kh")
    assume(not obstacles("plan.kh", text.encode(), plain.parsed))
    lines = [
        re.sub(r"^([#+>-]+) ", lambda m: m[1] + " " * chance.randint(1, 4), line) for line in text.split("\n")
    ]
    lines = [re.sub(r"^  (?=\S)", chance.choice(["\t", "   ", "      "]), line) for line in lines]
    other = "\n".join(line + " " * chance.randint(0, 2) for line in lines)
    assert kehoach.format_text(other) == kehoach.format_text(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
@example("# \u0301")
@example("chung: chung: chung:")
def test_any_text_is_formatted_or_has_errors(text: str) -> None:
    for whole in (text, f"kế hoạch: A\n{text}"):
        try:
            done = kehoach.format_text(whole)
        except kehoach.PlanError:
            continue
        assert kehoach.format_text(done) == done
