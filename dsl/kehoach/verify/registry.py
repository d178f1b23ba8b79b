"""The checks, found by their folder."""

from __future__ import annotations

import os.path
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import NamedTuple

from kehoach.verify.examined import Examined
from kehoach.verify.finding import Finding

Judge = Callable[[Examined], Iterator[Finding]]


class Check(NamedTuple):
    """A check: the codes that it may give, and how it judges a file."""

    codes: tuple[str, ...]
    judge: Judge


def check(*codes: str) -> Callable[[Judge], Check]:
    """Make a function of a module in ``checks/`` a check that may give *codes*."""

    def make(judge: Judge) -> Check:
        return Check(codes, judge)

    return make


@cache
def checks() -> tuple[Check, ...]:
    """Return all checks, by module."""
    folder = os.path.join(os.path.dirname(__file__), "checks")
    if os.path.isdir(folder):
        names = [name[:-3] for name in os.listdir(folder) if name.endswith(".py") and name != "__init__.py"]
    else:  # inside a zip archive
        from pkgutil import iter_modules

        package = import_module("kehoach.verify.checks")
        names = [module.name for module in iter_modules(package.__path__)]
    modules = [import_module(f"kehoach.verify.checks.{name}") for name in sorted(names)]
    return tuple(item for module in modules for item in vars(module).values() if isinstance(item, Check))
