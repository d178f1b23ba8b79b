"""Reading the plans of a trace: the one place where files are opened."""

from __future__ import annotations

import os.path
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kehoach.diagnostics.model import Diagnostic
from kehoach.driver import Compilation, read_file
from kehoach.model.lower import Lowered
from kehoach.model.plan import Plan
from kehoach.parents.fault import Unusable
from kehoach.parents.follow import follow
from kehoach.parents.reading import Reader
from kehoach.text.files import ReadFile
from kehoach.text.source import Source


class Read(NamedTuple):
    """A plan with its parents, or what is wrong with it.

    ``plans`` are the documents of the file that have tasks, each with its parents and what it carries out; none when
    there are errors (``found``).
    """

    file: str
    compilation: Compilation
    plans: tuple[Plan, ...]
    found: tuple[Diagnostic, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """The file and those that it uses."""
        return self.compilation.sources


def read_plans(
    paths: Sequence[str], parents: Sequence[str] = (), read: ReadFile = read_file
) -> tuple[Read, ...]:
    """Return plans as they carry out their parents; every parent is read once for all of them.

    Args:
        paths: the ``.kh`` files.
        parents: files of parent plans (``.kh`` or task lists) that count for each, besides those of their headers.
        read: how a file is read.

    Raises:
        OSError: a file of *paths* or *parents* cannot be read.
        Unusable: a file of *parents* is no plan; its ``text`` begins with the file.
    """

    def opened(path: str, data: bytes) -> Compilation:
        return Compilation(path, data, read=read, with_parents=False, may_be_shared=True)

    reader = Reader(read, opened)
    named = tuple(_named(reader, path) for path in parents)
    return tuple(_read(path, reader, opened(path, read(path)), named) for path in paths)


def _named(reader: Reader, path: str) -> str:
    real = os.path.realpath(path)
    try:
        reader.plan(real)
    except Unusable as error:
        raise Unusable(f"{path}: {error.text.vi}", f"{path}: {error.text.en}") from None
    return real


def _read(path: str, reader: Reader, plan: Compilation, parents: Iterable[str]) -> Read:
    if plan.failed:
        return Read(path, plan, (), plan.errors)
    made = Lowered(plan.plans, ())
    own = os.path.realpath(path)
    bound = follow(
        plan.parsed.file, own, made, plan.sources, plan.root, reader, [one for one in parents if one != own]
    )
    if any(found.severity == "error" for found in bound.diagnostics):
        return Read(path, plan, (), (*plan.errors, *bound.diagnostics))
    return Read(path, plan, tuple(one for one in bound.plans if one.tasks), plan.errors)
