"""The task lists that a command over many plans works on: how files become lists, in this one place."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from kehoach.cli.files import CannotRun, expand
from kehoach.cli.many import carried_out, chosen, project_of
from kehoach.diagnostics.report.as_text import summary
from kehoach.driver import read_file
from kehoach.project.layout import CACHE
from kehoach.project.lists import unpack
from kehoach.project.work import Options, Outcome, Request
from kehoach.querying.reading import ENDINGS, NAMED, read_lists
from kehoach.text.files import why

if TYPE_CHECKING:
    from kehoach.project.layout import Project
    from kehoach.project.store import Store
    from kehoach.querying.rows import Given


class Lists:
    """Task lists of files; ``failed`` tells, when they were read, whether a file had errors, which were printed.

    Args:
        files: plans (``.kh``) and task lists (``.json``, ``.yaml``).
        ui: "vi" or "en", of the program's own words.
        language: of findings; None: each file's own.
        project: the files are all its plans: what is known of them from before is used, and ``folder`` says where
            more may be kept.
    """

    def __init__(
        self, files: list[str], ui: str, language: str | None, project: Project | None = None
    ) -> None:
        self.files = files
        self.failed = False
        self._ui = ui
        self._language = language
        self._arguments = Namespace(ui=ui, jobs=0, dask=None)
        self._store: Store | None = None
        self._told: set[str] = set()
        self.folder = ""
        options = Options(
            colour=sys.stderr.isatty() and "NO_COLOR" not in os.environ, language=language, may_be_shared=True
        )
        root = project.root if project is not None else None
        self._requests = {file: Request("lists", file, root, options) for file in files if not _is_list(file)}
        if project is not None:
            from kehoach.project.store import Store

            self._store = Store(project.root)
            self.folder = os.path.join(project.root, CACHE)

    def read(self) -> Iterator[Given]:
        """Give the lists one after the other; those of faulty plans are left out.

        Raises:
            CannotRun: a file cannot be read.
            kehoach.querying.check.NotATaskList: a file is no task list.
        """
        done = self._done(list(self._requests.values()))
        for file in self.files:
            if _is_list(file):
                yield from read_lists(_named(file), self._bytes(file))
            else:
                yield from self._given(file, next(done))

    def digest(self) -> str | None:
        """Return what stands for the whole content, None when that is not known without compiling plans.

        For the plans of a project it is known: what has changed is compiled, and its errors are printed.

        Raises:
            CannotRun: a file cannot be read.
        """
        if self._requests and self._store is None:
            return None  # a plan depends on further files: those that it uses, the project's settings
        from hashlib import sha256

        from kehoach import __version__

        whole = sha256(__version__.encode())
        for file in self.files:
            if _is_list(file):
                data = self._bytes(file)
                whole.update(f"\n{_named(file)}\n{len(data)}\n".encode())
                whole.update(data)
        return self._known(whole) if self._requests else whole.hexdigest()

    def close(self) -> None:
        """Keep what is now known of the project."""
        if self._store is not None:
            self._store.close()

    def _known(self, whole: Any) -> str | None:
        """Return the digest of plans that are all in the store, those that were not compiled now; None: no store."""
        assert self._store is not None
        found = {file: self._store.find(request) for file, request in self._requests.items()}
        new = [file for file, one in found.items() if one is None]
        for file, outcome in zip(new, self._done([self._requests[file] for file in new]), strict=True):
            for _ in self._given(file, outcome):  # says what is wrong with it
                pass
            found[file] = self._store.find(self._requests[file])
        for file, one in found.items():
            if one is None:
                return None
            if one.failed and file not in new:
                for _ in self._given(file, self._store.load(one.key) or Outcome()):
                    pass
            whole.update(f"\n{one.content}".encode())
        digest: str = whole.hexdigest()
        return digest

    def _done(self, requests: list[Request]) -> Iterator[Outcome]:
        for result in carried_out(requests, self._arguments, self._store):
            outcome = result.outcome
            if outcome.cannot is not None:
                raise CannotRun(outcome.cannot.in_("en" if self._ui == "en" else "vi"))
            if self._store is not None and result.reads is not None:
                self._store.save(result.request, outcome, result.reads, {})
            yield outcome

    def _given(self, file: str, outcome: Outcome) -> Iterator[Given]:
        from kehoach.querying.rows import Given

        if outcome.failed:
            if file not in self._told:
                sys.stderr.write(outcome.findings)
                print(summary(outcome.severities, 1, self._language or outcome.language), file=sys.stderr)
            self._told.add(file)
            self.failed = True
        for nr, listed in enumerate(unpack(outcome.lists or []), 1):
            yield Given(_named(file) if nr == 1 else f"{_named(file)}#{nr}", listed.data)

    def _bytes(self, file: str) -> bytes:
        try:
            return read_file(file)
        except OSError as error:
            words = f"cannot read {file}" if self._ui == "en" else f"không đọc được {file}"
            raise CannotRun(f"{words}: {why(error, self._ui == 'en')}") from error


def lists_of(paths: list[str], ui: str, language: str | None = None) -> Lists:
    """Return the task lists of files and folders; of a folder its plans, or where it has none its task lists.

    Args:
        paths: as they were given; without any, the plans of the project, or where there is none of this folder.
        ui, language: as :class:`Lists` takes them.

    Raises:
        CannotRun: a folder or pattern stands for nothing.
    """
    if not paths:
        project = project_of(os.curdir, ui)
        if project is not None:
            return Lists(chosen([], ui)[0], ui, language, project)
    files: dict[str, None] = {}
    for path in paths or [os.curdir]:
        try:
            found = expand([path], ui)
        except CannotRun:
            if not os.path.isdir(path):
                raise
            found = expand([path], ui, (".kh", *ENDINGS))
        files.update(dict.fromkeys(found))
    return Lists(list(files), ui, language)


def _is_list(file: str) -> bool:
    return file.lower().endswith(NAMED)


def _named(file: str) -> str:
    return os.path.normpath(file).replace("\\", "/")
