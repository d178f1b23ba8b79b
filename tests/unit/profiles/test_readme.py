"""The guide to profiles names everything that a profile can say, and its example works."""

from __future__ import annotations

import re

import pytest
import yaml

from kehoach.profiles.load import load_profile, shipped
from kehoach.profiles.standards import STANDARDS
from kehoach.resources import read_text

README = read_text("templates", "README.md")
NAMED = set(re.findall(r"`([^`\n]+)`", README))
PROFILE = yaml.safe_load(read_text("templates", "profiles", "nd30.yaml"))
PARTS = ("title", "page", "head", "closing", "stroke", "wording", "table")


def test_every_key_is_named():
    assert {"extends", "base", *PROFILE} - NAMED == set()


@pytest.mark.parametrize("part", PARTS)
def test_every_key_of_a_part_is_named(part):
    assert set(PROFILE[part]) - NAMED == set()


def test_every_key_of_a_mark_and_of_a_style_is_named():
    assert {key for mark in PROFILE["marks"] for key in mark} - NAMED == set()
    assert {key for style in PROFILE["styles"].values() for key in style} - NAMED == set()


def test_every_role_is_named():
    listed = NAMED | {f"{kind}-{depth}" for kind in ("title", "item") for depth in range(1, 7)}
    assert set(PROFILE["styles"]) - listed == set()


def test_every_standard_and_every_shipped_profile_is_named():
    assert set(STANDARDS) - NAMED == set()
    assert {f"profiles/{name}.yaml" for name in shipped()} - NAMED == set()


def test_the_example_is_a_right_profile(tmp_path):
    (example,) = re.findall("```yaml\n(.*?)```", README, re.DOTALL)
    (tmp_path / "so.yaml").write_text(example, encoding="utf-8")
    profile = load_profile(str(tmp_path / "so.yaml"))
    assert profile.title.vi == "Sở Tư pháp tỉnh Trà Vinh"
    assert profile.page.left == 35


@pytest.mark.parametrize("name", ["nd30", "hd05"])
def test_the_words_and_signs_of_the_table_are_those_of_the_profiles(name):
    words = load_profile(name).wording
    for value in (words.number, words.on_behalf, words.for_head, words.by_order, words.acting):
        assert f"`{value}`" in README
