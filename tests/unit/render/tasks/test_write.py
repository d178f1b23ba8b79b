"""Writing the task list: YAML that any YAML reader reads back, and JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.driver import Compilation
from kehoach.render.tasks.form import task_list
from kehoach.render.tasks.write import to_json, to_yaml

ROOT = Path(__file__).parents[4]
PLANS = [*sorted((ROOT / "examples").glob("*.kh")), *sorted((ROOT / "tests" / "good").glob("*/plan.kh"))]
NASTY = [
    "", " ", "-", "- a", "a: b", "a #b", "#a", "'a'", '"a"', "\\", "\\n", "a\nb", "a\n", "\ta", "null",
    "Null", "NULL", "~", "true", "True", "yes", "No", "on", "OFF", "y", "n", "1", "1.5", "0x10", "1e3",
    ".5", "-1", "+1", "1_000", "0o7", "1:30", "2024-05-27", "2024-05-27 10:00:00", "<<", "=", "?", "? a",
    "[a]", "{a}", "a, b", "*a", "&a", "!a", "!!str a", "|", ">", "%a", "@a", "`a", "a:", ":a", "---", "...",
    "--- a", "\ufeffa", "\u2028", "\x85", "\x7f", "\xa0", "inf", ".inf", ".nan", "nan", "Sở Tư pháp: cử",
    "Ủy ban…", "(nếu có)", "“a”", "100%", "12/KH-UBND", "I.1.-2", "😀", "a  b", "a ", "e1", "Đ", "ỹ", "é",
    "a-", "a/", "a+", "a,", "a.", "a)", "off,", "Yes.", "No)", "\u200b", "́a",
]  # fmt: skip
texts = st.one_of(
    st.sampled_from(NASTY),
    st.text(max_size=12),
    st.text(alphabet="aĐ :#-\n'\"\\,.?!&*[]{}|>%@`~0123456789", max_size=12),
)
scalars = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(min_value=0.001, max_value=1e15), texts
)
trees = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(texts, inner, max_size=4)),
    max_leaves=12,
)
roots = st.one_of(
    st.lists(trees, min_size=1, max_size=4), st.dictionaries(texts, trees, min_size=1, max_size=4)
)


@settings(max_examples=300, deadline=None)
@given(roots)
def test_yaml_reads_back_exactly_what_was_written(data: Any) -> None:
    assert yaml.safe_load(to_yaml(data)) == data


@pytest.mark.parametrize("number", [0.00001, 1e-7, 1e16])
def test_very_small_and_very_large_numbers_stay_numbers(number: float) -> None:
    assert yaml.safe_load(to_yaml([number])) == [number]


@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_text_stays_that_text(text: str) -> None:
    for data in ({"a": text}, {text: text}, [text], [[text], {"a": [text]}]):
        read = yaml.safe_load(to_yaml(data))
        assert read == data
        assert type(read["a"] if isinstance(read, dict) and "a" in read else "") is str


def test_empty_lists_and_mappings() -> None:
    data = {"a": [], "b": {}, "c": [[], {}, [[]], {"d": []}]}
    assert yaml.safe_load(to_yaml(data)) == data


def test_ordinary_words_are_not_quoted() -> None:
    assert to_yaml({"title": "Sở Tư pháp (đầu mối), Công an tỉnh", "n": 1, "none": None, "ok": True}) == (
        'title: Sở Tư pháp (đầu mối), Công an tỉnh\n"n": 1\nnone: null\nok: true\n'
    )


def test_lists_of_mappings_read_like_lists() -> None:
    assert to_yaml({"tasks": [{"id": "mot", "lead": [{"name": "Sở"}]}, {"id": "hai", "lead": []}]}) == (
        "tasks:\n  - id: mot\n    lead:\n      - name: Sở\n  - id: hai\n    lead: []\n"
    )


@pytest.mark.parametrize(
    "path", PLANS, ids=lambda path: path.stem if path.stem != "plan" else path.parent.name
)
def test_the_list_of_every_plan_reads_back(path: Path) -> None:
    compilation = Compilation(str(path), path.read_bytes(), root=str(path.parent))
    data = task_list(compilation.main_plan, compilation.sources)
    assert yaml.safe_load(to_yaml(data)) == data
    assert json.loads(to_json(data)) == data


def test_json_keeps_vietnamese_and_ends_with_a_newline() -> None:
    assert to_json({"a": "Sở"}) == '{\n  "a": "Sở"\n}\n'
