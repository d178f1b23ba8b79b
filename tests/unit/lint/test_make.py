"""What is saved beside the model is what the code and the lists give today."""

from __future__ import annotations

import marshal
from pathlib import Path

import pytest

from kehoach.lint import make, syllables
from kehoach.lint.make import FOLDER, documents, used_patterns, well_spelt
from kehoach.text.patterns import file_name


@pytest.mark.parametrize("name", sorted(documents()))
def test_the_saved_files_are_current(name: str) -> None:
    path = Path(FOLDER) / name
    if name == file_name() and not path.exists():
        pytest.skip("no forms are saved for this Python")
    assert marshal.loads(path.read_bytes()) == marshal.loads(documents()[name]), "python -m kehoach.lint.make"


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    names = make.write(str(tmp_path))
    assert sorted(names) == sorted(documents())
    (tmp_path / "words.marshal").write_bytes(b"damaged")
    assert make.write(str(tmp_path)) == ["words.marshal"]
    assert make.write(str(tmp_path)) == []


def test_no_file_is_left_over() -> None:
    names = {path.name for path in Path(FOLDER).iterdir()}
    assert all(name == "words.marshal" or name.startswith("patterns.cpython-") for name in names)
    assert "words.marshal" in names


def test_patterns_of_rules_and_of_the_model_are_found() -> None:
    found = {pattern for pattern, _ in used_patterns()}
    assert r"(?P<word>h(?<!\wh)[àằ]ng) (?:năm|quý|tháng|tuần|ngày)\b(?! \d)" in found  # KH650
    assert r"T/?M\b" in found  # model/carrier.py, a constant
    assert any(pattern.startswith("thứ (?P<day>") for pattern in found)  # KH309, one of a tuple


def test_the_syllables_saved_as_well_spelt_are_so() -> None:
    assert len(well_spelt()) > 800
    assert syllables.well_spelt() == well_spelt()
    assert [word for word in well_spelt() if syllables.spelt(word) != word] == []


def test_misspelt_words_of_the_lists_are_not_among_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(make, "PAIRS", "nghành nghành | ngành thuỷ")
    assert {"nghành"}.isdisjoint(well_spelt())
    assert "ngành" in well_spelt()
