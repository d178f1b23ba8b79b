"""Finds the rules by their folder."""

from __future__ import annotations

import os.path
from functools import cache
from importlib import import_module
from types import ModuleType

from kehoach.lint.rule import Check, Rule


@cache
def modules() -> tuple[ModuleType, ...]:
    """Return the rule modules, sorted by code."""
    folder = os.path.join(os.path.dirname(__file__), "rules")
    if os.path.isdir(folder):
        names = [name[:-3] for name in os.listdir(folder) if name.startswith("kh") and name.endswith(".py")]
    else:  # inside a zip archive
        from pkgutil import iter_modules

        package = import_module("kehoach.lint.rules")
        names = [module.name for module in iter_modules(package.__path__) if module.name.startswith("kh")]
    return tuple(import_module(f"kehoach.lint.rules.{name}") for name in sorted(names))


@cache
def rules() -> tuple[tuple[Rule, Check], ...]:
    """Return every rule with its check, sorted by code."""
    return tuple((module.RULE, module.check) for module in modules())
