"""The rules are the modules of their folder, loaded as an import loads them."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import pytest

from kehoach.lint import registry

FOLDER = Path(registry.__file__).parent / "rules"


def test_every_file_of_the_folder_is_a_rule() -> None:
    names = sorted(path.stem for path in FOLDER.glob("kh*.py"))
    assert [module.__name__.rpartition(".")[2] for module in registry.modules()] == names
    assert [rule.code.lower() for rule, _ in registry.rules()] == [name.split("_")[0] for name in names]


def test_a_rule_is_the_module_that_an_import_gives() -> None:
    for module in registry.modules():
        assert import_module(module.__name__) is module


def test_a_rule_loaded_by_its_place_says_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kh999_example.py").write_text('"""Title."""\n\nRULE = __name__\n', encoding="utf-8")
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    module = registry._loaded("kh999_example", str(tmp_path))
    try:
        assert module.RULE == module.__name__ == "kehoach.lint.rules.kh999_example"
        assert module.__doc__ == "Title."
        assert module.__file__ == str(tmp_path / "kh999_example.py")
        assert module.__spec__ is not None and module.__spec__.origin == module.__file__
        assert registry._loaded("kh999_example", "") is module
    finally:
        del sys.modules[module.__name__]


def test_a_faulty_rule_is_told_and_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kh998_faulty.py").write_text("1 / 0\n", encoding="utf-8")
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    with pytest.raises(ZeroDivisionError):
        registry._loaded("kh998_faulty", str(tmp_path))
    assert "kehoach.lint.rules.kh998_faulty" not in sys.modules
