"""Task lists as files: read as they were written, and one clear fault for a damaged one."""

from __future__ import annotations

import json
import random
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import kehoach
from kehoach.parents.fault import Unusable
from kehoach.parents.listed import read_list
from kehoach.parents.values import parent_of
from kehoach.parents.yaml_data import read_yaml
from kehoach.render.tasks.write import to_json, to_yaml

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.kh"))


def listed(path: Path) -> dict[str, Any]:
    return kehoach.tasks(path.read_text(encoding="utf-8"), str(path))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_list_comes_back_from_yaml_and_json_as_it_was_written(path: Path) -> None:
    data = listed(path)
    text = to_yaml(data)
    assert read_yaml(text) == data == yaml.safe_load(text)
    from_yaml, from_json = (
        read_list(one.encode(), is_json) for one, is_json in ((text, False), (to_json(data), True))
    )
    assert parent_of([from_yaml], "a") == parent_of([from_json], "a") == parent_of([data], "a")


def test_a_list_of_one_plan_is_that_plan() -> None:
    data = listed(EXAMPLES[0])
    assert read_list(to_json({"version": 1, "plans": [data]}).encode(), True)["plan"] == data["plan"]
    with pytest.raises(Unusable, match="holds 2 plans"):
        read_list(to_json({"version": 1, "plans": [data, data]}).encode(), True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no task list"),
        ("a: b", "no task list"),
        ("- a", "no task list"),
        ("version: 1\nplan: {}\ntasks: x", "“tasks” must be a list"),
        ("version: 2\nplan: {}\ntasks: []", "“version” must be 1"),
        ("version: 1\nplan: x\ntasks: []", "“plan” must be a mapping"),
        ("version: 1\nplan: {}\ntasks:\n- x", "“tasks\\[0\\]” must be a mapping"),
        ("version: 1\nplan: {}\ntasks:\n- id: a\n  path: I\n", "“tasks\\[0\\].title” must be words"),
        ("version: 1\nplan: {number: [1]}\ntasks: []", "“plan.number” must be words or null"),
        (
            "version: 1\nplan: {}\ntasks:\n- {id: a, path: I, title: A, lead: [{}]}",
            "“tasks\\[0\\].lead\\[0\\].name” must be words",
        ),
        (
            "version: 1\nplan: {}\ntasks:\n- {id: a, path: I, title: A, timeframe: {text: b, kind: c, end: mai}}",
            "“tasks\\[0\\].timeframe.end” must be a date",
        ),
        ("version: 1\nplan: {}\ntasks: []\nunits: [{name: a, kind: b}]", "“units\\[0\\].kind” must be unit"),
        ("version: 1\nversion: 1", "line 2: the key “version” stands twice"),
        ("a: &b [1]\nc: *b", "line 1: it has an anchor"),
        ("a: 1\nb: *c", "line 2: "),
        ("a: 1\n---\nb: 1", "line 2: it holds two"),
        ("[a]: 1", "line 1: a key must be words"),
        ("a:\n  - b\n c", "broken YAML"),
        ("a: " + "[" * 300, "nested too deep|broken YAML"),
        ("- " * 300 + "a", "nested too deep"),
    ],
)
def test_a_damaged_list_has_one_clear_fault(text: str, said: str) -> None:
    with pytest.raises(Unusable, match=said) as caught:
        read_list(text.encode(), False)
    assert caught.value.text.vi != caught.value.text.en


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'{"version": 1,\n "plan": }', "line 2: broken JSON"),
        (b"[" * 100_000, "nested too deep"),
        (b'{"a": ' + b"9" * 5000 + b"}", "broken JSON|no task list"),
        (b"\xff\xfe", "not UTF-8"),
        (b" " * (16 * 1024 * 1024 + 1), "larger than 16 MB"),
    ],
)
def test_a_file_that_is_no_list_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(Unusable, match=said):
        read_list(data, True)


def test_aliases_do_not_make_a_small_file_a_huge_one() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"] + [
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)
    ]
    begin = time.perf_counter()
    with pytest.raises(Unusable, match="anchor"):
        read_list("\n".join(lines).encode(), False)
    assert time.perf_counter() - begin < 0.5


@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 2**32), is_json=st.booleans())
def test_no_damage_raises_anything_else(seed: int, is_json: bool) -> None:
    dice = random.Random(seed)
    data = listed(EXAMPLES[1])
    data["tasks"] = data["tasks"][:2]
    for _ in range(dice.randrange(1, 4)):
        _hurt(data, dice)
    raw = bytearray((json.dumps(data) if is_json else to_yaml(data)).encode())
    for _ in range(dice.randrange(3)):
        raw[dice.randrange(len(raw))] = dice.randrange(256)
    with suppress(Unusable):
        parent_of([read_list(bytes(raw), is_json)], "a")


def _hurt(data: Any, dice: random.Random) -> None:
    """Replace or leave out something of the data."""
    while True:
        keys = list(data) if isinstance(data, dict) else list(range(len(data)))
        if not keys:
            return
        at = dice.choice(keys)
        if isinstance(data[at], dict | list) and data[at] and dice.random() < 0.8:
            data = data[at]
            continue
        if isinstance(data, dict) and dice.random() < 0.3:
            del data[at]
        else:
            data[at] = dice.choice([None, 7, True, "", "x", [], {}, ["y"], {"z": 1}, "2026-02-31"])
        return
