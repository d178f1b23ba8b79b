"""The task lists that a command over many plans works on: how files become lists, in this one place."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kehoach.cli.files import CannotRun, expand, open_plan, progress
from kehoach.driver import read_file
from kehoach.querying.reading import ENDINGS, NAMED, read_lists

if TYPE_CHECKING:
    from kehoach.querying.rows import Given


class Lists:
    """Task lists of files; ``failed`` tells, when they were read, whether a file had errors, which were printed.

    Args:
        files: plans (``.kh``) and task lists (``.json``, ``.yaml``).
        ui: "vi" or "en", of the program's own words.
        language: of findings; None: each file's own.
    """

    def __init__(self, files: list[str], ui: str, language: str | None) -> None:
        self.files = files
        self.failed = False
        self._ui = ui
        self._language = language

    def read(self) -> Iterator[Given]:
        """Give the lists one after the other; those of faulty plans are left out.

        Raises:
            CannotRun: a file cannot be read.
            kehoach.querying.check.NotATaskList: a file is no task list.
        """
        for file in progress(self.files):
            if file.lower().endswith(NAMED):
                yield from read_lists(_named(file), self._bytes(file))
            else:
                yield from self._plans(file)

    def digest(self) -> str | None:
        """Return what stands for the whole content, None when that is not known without compiling plans.

        Raises:
            CannotRun: a file cannot be read.
        """
        if not all(file.lower().endswith(NAMED) for file in self.files):
            return None  # a plan depends on further files: those that it uses, the project's settings
        from hashlib import sha256

        from kehoach import __version__

        whole = sha256(__version__.encode())
        for file in self.files:
            data = self._bytes(file)
            whole.update(f"\n{_named(file)}\n{len(data)}\n".encode())
            whole.update(data)
        return whole.hexdigest()

    def _plans(self, file: str) -> Iterator[Given]:
        from kehoach.querying.rows import Given
        from kehoach.render.tasks.form import task_list

        plan = open_plan(file, self._ui, may_be_shared=True)
        if plan.failed:
            from kehoach.cli.report import report

            report([plan], [plan.errors], self._language, sys.stderr)
            self.failed = True
            return
        if not plan.plans:  # only what other files use
            return
        first = plan.plans[0]
        for nr, document in enumerate(plan.plans_with_data, 1):
            name = _named(file) if nr == 1 else f"{_named(file)}#{nr}"
            yield Given(name, task_list(document, plan.sources, first))

    def _bytes(self, file: str) -> bytes:
        try:
            return read_file(file)
        except OSError as error:
            words = f"cannot read {file}" if self._ui == "en" else f"không đọc được {file}"
            raise CannotRun(f"{words}: {error.strerror or error}") from error


def lists_of(paths: list[str], ui: str, language: str | None = None) -> Lists:
    """Return the task lists of files and folders; of a folder its plans, or where it has none its task lists.

    Args:
        paths: as they were given; arguments otherwise as :class:`Lists`.

    Raises:
        CannotRun: a folder or pattern stands for nothing.
    """
    files: dict[str, None] = {}
    for path in paths:
        try:
            found = expand([path], ui)
        except CannotRun:
            if not os.path.isdir(path):
                raise
            found = expand([path], ui, (".kh", *ENDINGS))
        files.update(dict.fromkeys(found))
    return Lists(list(files), ui, language)


def _named(file: str) -> str:
    return os.path.normpath(file).replace("\\", "/")
