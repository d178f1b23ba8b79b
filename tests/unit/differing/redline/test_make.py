"""When and by whom the changes of a redline were made."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kehoach.differing.redline.make import AuthorError, changed_at, redlined
from kehoach.differing.revisions import Version
from kehoach.driver import Compilation

PLAN = "kế hoạch: Thử\ncơ quan: Sở A\nngày: 5/3/2026\n# Việc\nLàm.\n"
Compiled = Callable[..., Compilation]


@pytest.fixture(autouse=True)
def no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def test_the_date_of_a_file_is_that_of_its_document(compiled: Compiled) -> None:
    assert changed_at(Version("a.kh", compiled(PLAN))) == "2026-03-05T00:00:00Z"


@pytest.mark.parametrize("date", ["", "ngày: …/3/2026\n"])
def test_a_document_without_a_whole_date_gives_none(compiled: Compiled, date: str) -> None:
    plan = compiled(PLAN.replace("ngày: 5/3/2026\n", date))
    assert changed_at(Version("a.kh", plan)) == ""


def test_the_date_of_a_reproducible_build_comes_first(
    compiled: Compiled, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    assert changed_at(Version("a.kh", compiled(PLAN))) == "2026-01-01T00:00:00Z"


@pytest.mark.parametrize("epoch", ["soon", "-1", "", "9" * 30, "²"])
def test_one_that_is_no_number_is_not_looked_at(
    compiled: Compiled, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert changed_at(Version("a.kh", compiled(PLAN))) == "2026-03-05T00:00:00Z"


@pytest.mark.parametrize("author", ["", "  ", "a\x00b", "\ud800", "a\x1bb"])
def test_an_author_that_word_cannot_hold_is_refused(compiled: Compiled, author: str) -> None:
    version = Version("a.kh", compiled(PLAN))
    with pytest.raises(AuthorError):
        redlined(version, version, author)


def test_a_format_that_is_not_there_gives_no_file(compiled: Compiled) -> None:
    sound = Version("a.kh", compiled(PLAN))
    other = Version("b.kh", compiled(PLAN.replace("cơ quan", "thể thức: khong-co\ncơ quan")))
    assert redlined(sound, other, "A") is None
