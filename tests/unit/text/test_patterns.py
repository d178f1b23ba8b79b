"""The saved forms of the regular expressions are those that the library makes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kehoach.text import patterns
from kehoach.text.patterns import compiled, file_name, matcher

MADE = Path(patterns.__file__).parents[1] / "model" / "made" / file_name()
FORMS = sorted(patterns._saved())

only_where_saved = pytest.mark.skipif(not MADE.exists(), reason="no forms are saved for this Python")


@only_where_saved
def test_forms_are_saved_for_this_python() -> None:
    assert len(FORMS) > 60


@pytest.mark.parametrize(("pattern", "flags"), FORMS)
def test_a_saved_form_is_the_one_that_the_library_makes(pattern: str, flags: int) -> None:
    ours, theirs = compiled(pattern, flags), re.compile(pattern, flags)
    assert ours == theirs  # compares flags and compiled code
    assert (ours.pattern, ours.flags, ours.groups) == (theirs.pattern, theirs.flags, theirs.groups)
    assert ours.groupindex == theirs.groupindex


@only_where_saved
def test_a_loaded_form_matches_and_names_its_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    from kehoach.lint.make import form_of

    text, flags = r"(?P<day>\d{1,2})/(\d+)(?:/(?P<year>\d{4}))?", int(re.IGNORECASE | re.UNICODE)
    monkeypatch.setattr(patterns, "_saved", lambda: {(text, flags): form_of(text, flags)})
    monkeypatch.setattr(re, "compile", None)  # it is not asked
    found = compiled(text, re.IGNORECASE).search("ngày 15/3/2026")
    assert found is not None
    assert found.groupdict() == {"day": "15", "year": "2026"}
    assert (found.lastgroup, found[2]) == ("year", "3")


def test_a_pattern_that_is_not_saved_is_compiled() -> None:
    assert ("never saved (x)", 32) not in FORMS
    assert compiled("never saved (x)") == re.compile("never saved (x)")


def test_forms_of_another_python_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    other = ((3, 10), *matcher()[1:])
    monkeypatch.setattr(patterns, "matcher", lambda: other)
    assert patterns._saved.__wrapped__() == {}


@pytest.mark.parametrize("data", [b"", b"{", b"\x00", b"abc"])
def test_a_damaged_file_is_not_used(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "read_bytes", lambda *parts: data)
    assert patterns._saved.__wrapped__() == {}
