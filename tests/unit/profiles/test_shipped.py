"""The shipped profiles: complete, held to the decree, and loaded fast from what was made of them."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from kehoach.profiles import load
from kehoach.profiles.load import load_base, load_format, load_profile, make_format, shipped
from kehoach.profiles.make import made_bytes, main
from kehoach.profiles.schema import EXTRAS, ROLES
from kehoach.profiles.standards import STANDARDS, departures
from kehoach.render.page import Role
from kehoach.resources import read_bytes

DSL = Path(__file__).parents[3] / "dsl"
EVERY = pytest.mark.parametrize("name", ["hd05", "nd30", "nd30-b"])


def test_these_are_shipped():
    assert shipped() == ("hd05", "nd30", "nd30-b")


def test_a_profile_has_a_style_for_every_role_of_the_page_model():
    assert set(ROLES) == set(get_args(Role))
    assert len(ROLES) == len(set(ROLES))


@EVERY
def test_every_role_has_one_style_with_a_name_of_its_own(name):
    profile = load_profile(name)
    assert {style.role for style in profile.styles} == {*ROLES, *EXTRAS}
    assert len({style.id for style in profile.styles}) == len(profile.styles)
    assert len({style.name for style in profile.styles}) == len(profile.styles)


@EVERY
def test_it_keeps_to_its_rules(name):
    profile = load_profile(name)
    assert profile.standard in STANDARDS
    assert departures(profile) == ()


@EVERY
def test_the_made_file_is_what_the_code_makes_of_the_yaml(name):
    committed = pickle.loads(read_bytes("templates", "profiles", "made", f"{name}.profile"))
    assert committed == pickle.loads(made_bytes(name))


@EVERY
def test_the_ready_way_and_the_slow_way_give_the_same(name):
    assert load_format(name) == make_format(name)
    assert load_profile(name) == make_format(name).profile
    assert load_base(name) == make_format(name).base


@EVERY
def test_making_writes_a_file_for_each(name, tmp_path, capsys):
    main(str(tmp_path))
    assert (tmp_path / f"{name}.profile").read_bytes() == made_bytes(name)
    assert f"{name}.profile" in capsys.readouterr().out


def test_the_ready_way_imports_nothing_heavy():
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from kehoach.profiles.load import load_format\n"
        "from kehoach.render.docx.writer import write_docx\n"
        "load_format('nd30')\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(DSL)], capture_output=True, check=True, text=True
    )
    heavy = {
        "yaml",
        "docx",
        "lxml",
        "json",
        "jinja2",
        "xml",
        "zipfile",
        "dataclasses",
        "pathlib",
        "importlib_resources",
    }
    assert heavy & set(done.stdout.split()) == set()


def test_a_made_file_of_another_yaml_is_not_used(monkeypatch):
    ready = load_format("nd30")
    slow = []
    monkeypatch.setattr(load, "checksum", lambda name: 0)
    monkeypatch.setattr(load, "make_format", lambda name, read_path: slow.append(name) or ready)
    assert load.load_format("nd30") == ready
    assert slow == ["nd30"]


@pytest.mark.parametrize(
    "content", [b"", b"junk", pickle.dumps(((), "no format")), pickle.dumps(1), pickle.dumps(((),))]
)
def test_a_broken_made_file_is_not_used(content, monkeypatch):
    real = load.read_bytes
    ready = load_format("nd30")
    monkeypatch.setattr(load, "read_bytes", lambda *parts: content if "made" in parts else real(*parts))
    assert load.load_format("nd30") == ready


def test_a_change_of_the_profile_below_makes_the_one_above_stale():
    assert load.sources_of("nd30-b") == ("nd30-b", "nd30")


def test_the_two_size_families_differ_in_sizes_and_in_nothing_else():
    a, b = load_profile("nd30"), load_profile("nd30-b")
    assert a._replace(name="", title=None, styles=()) == b._replace(name="", title=None, styles=())
    for mine, theirs in zip(a.styles, b.styles, strict=True):
        assert mine._replace(size=0) == theirs._replace(size=0)
    sizes = [
        [profile.style(role).size for role in ("nation", "motto", "place-date", "body")] for profile in (a, b)
    ]
    assert sizes == [[13, 14, 14, 14], [12, 13, 13, 13]]


def test_the_wording_is_at_hand():
    profile = load_profile("nd30")
    assert profile.numbering == ("I.", "1.", "a)", "(1)", "(a)", "(i)")
    assert profile.capitals == (1,)
    assert profile.end_mark == "./."
    assert profile.role_line == "- {{ label }}: {{ value }}."
    assert profile.label("lead") == "Cơ quan chủ trì"
    assert profile.label("no such field") is None


def test_the_words_and_signs_are_those_of_the_decree():
    words = load_profile("nd30").wording
    assert words.nation == ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    assert words.number == "Số: {{ number }}"
    assert (words.issuer_end, words.abstract_end, words.basis_mark) == ("rule", "rule", "")
    assert (words.annex, words.contact_page, words.caps_post) == ("I", "first", True)
    assert (words.on_behalf, words.for_head, words.by_order) == ("TM.", "KT.", "TL.")
    assert (words.delegated, words.acting) == ("TUQ.", "Q.")
    assert words.attached == "(Kèm theo {{ document }})"


def test_the_marks_of_urgency_have_the_sizes_of_the_decree():
    profile = load_profile("nd30")
    assert {tuple(mark) for mark in profile.marks} == {
        ("Khẩn", 20, 8),
        ("Thượng khẩn", 40, 8),
        ("Hỏa tốc", 30, 8),
    }
    assert profile.mark_color == "FF0000"


def test_the_looks_of_tables_are_at_hand():
    table = load_profile("nd30").table
    assert table.merge == ("lead", "partner", "executor", "time", "approver")
    assert (table.most_merged, table.numbering) == (4, ("I.", "1"))
    assert 0 < table.border < 1 < table.padding < 3


@pytest.mark.parametrize(
    ("role", "size", "bold", "align"),
    [
        ("secrecy", 13, True, "center"),
        ("urgency", 13, True, "center"),
        ("circulation", 13, True, "center"),
        ("draft", 13, True, "center"),
        ("authority", 14, True, "center"),
        ("part", 14, True, "center"),
        ("part-title", 14, True, "center"),
        ("annex", 14, True, "center"),
        ("annex-title", 14, True, "center"),
        ("table-title", 14, True, "center"),
        ("table-head", 13, True, "center"),
        ("table-group", 13, True, "left"),
        ("table-cell", 13, False, "left"),
        ("table-center", 13, False, "center"),
        ("drafter", 11, False, "right"),
        ("contact", 11, False, "center"),
        ("post", 14, True, "center"),
    ],
)
def test_the_parts_around_the_text_look_as_the_decree_says(role, size, bold, align):
    style = load_profile("nd30").style(role)
    assert (style.size, style.bold, style.align, style.italic) == (size, bold, align, False)


def test_the_word_phu_luc_is_14_in_both_size_families():
    b = load_profile("nd30-b")
    assert (b.style("annex").size, b.style("annex-title").size) == (14, 13)


@pytest.mark.parametrize("role", ["part", "annex", "table-title", "table-group", "table-head", "authority"])
def test_what_stands_above_something_stays_with_it(role):
    assert load_profile("nd30").style(role).keep_next


def test_asking_for_a_role_that_there_is_not_fails():
    with pytest.raises(KeyError):
        load_profile("nd30").style("title-7")
