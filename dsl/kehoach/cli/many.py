"""What the commands have in common that work on files or, without any, on the whole project."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from kehoach.cli.files import CannotRun, expand
from kehoach.config import FILE
from kehoach.diagnostics.report.as_text import summary
from kehoach.project.run import Result, Workers, results

if TYPE_CHECKING:
    import argparse

    from kehoach.project.layout import Project, Survey
    from kehoach.project.run import Holds
    from kehoach.project.store import Store
    from kehoach.project.work import Request
    from kehoach.render.tasks.extract import Listed

_SHOWN = 6  # files from which progress is shown


def add_many(parser: argparse.ArgumentParser, language: str) -> None:
    """Declare the files of a command, none for the whole project, and how much runs at a time."""
    english = language == "en"
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE" if english else "TỆP",
        help="files, folders, patterns; none: the whole project"
        if english
        else "tệp, thư mục, mẫu tên (*.kh); bỏ trống: cả dự án",
    )
    parser.add_argument(
        "-j",
        "--jobs",
        type=int,
        default=0,
        metavar="N",
        help="processes at a time; else one a processor"
        if english
        else "số tiến trình cùng lúc; bỏ trống: theo số bộ xử lý",
    )
    parser.add_argument(
        "--no-cache",
        action="store_true",
        help="do everything again" if english else "làm lại tất cả, không dùng kết quả cũ",
    )
    parser.add_argument(
        "--dask",
        metavar="URL",
        help="work on a Dask cluster (tcp://…)" if english else "chạy trên một cụm Dask (tcp://…)",
    )


def add_watch(parser: argparse.ArgumentParser, language: str) -> None:
    """Declare that a command may be run again whenever a plan is saved."""
    parser.add_argument(
        "--watch",
        action="store_true",
        help="again whenever a file is saved; Ctrl-C ends it"
        if language == "en"
        else "làm lại mỗi khi có tệp được lưu; Ctrl-C để dừng",
    )


def chosen(names: list[str], language: str) -> tuple[list[str], Project | None]:
    """Return the files that are meant, and the project when they are all of it.

    Raises:
        CannotRun: there is nothing, or the ``kehoach.yaml`` is faulty.
    """
    if names:
        return expand(names, language), None
    from kehoach.project.layout import survey

    project = project_of(os.curdir, language)
    english = language == "en"
    if project is None:
        words = (
            "FILE? (no kehoach.yaml here or above)" if english else "thiếu tên tệp (không có kehoach.yaml)"
        )
        raise CannotRun(words)
    found = survey(project)
    for words in _passed_over(found, english):
        print(f"kehoach: {words}", file=sys.stderr)
    if not found.plans:
        raise CannotRun("the project has no .kh file" if english else "dự án không có tệp .kh nào")
    return found.plans, project


def _passed_over(found: Survey, english: bool) -> Iterator[str]:
    """Say what of a project is no plan of it although somebody may think so."""
    for pattern in found.idle:
        words = "no .kh file fits “{}” of plans" if english else "không có tệp .kh nào ứng với “{}” ở plans"
        yield f"{FILE}: {words.format(pattern)}"
    for name in found.built[:1]:
        words = (
            "{} lies in the folder of built files (folder:) and is passed over; {} in all"
            if english
            else "bỏ qua {} vì nằm trong thư mục của tệp đã dựng (folder:); tất cả {} tệp"
        )
        yield f"{FILE}: {words.format(name, len(found.built))}"
    for name in found.inner:
        words = (
            "{} is a project of its own ({}) and is passed over; run kehoach there"
            if english
            else "bỏ qua {} vì là dự án riêng ({}); chạy kehoach trong thư mục ấy"
        )
        yield words.format(name, FILE)


def project_of(folder: str, language: str) -> Project | None:
    """Return the project that a folder lies in.

    Raises:
        CannotRun: its ``kehoach.yaml`` is faulty.
    """
    from kehoach.config import ConfigError
    from kehoach.project.layout import find_project

    try:
        return find_project(folder or os.curdir)
    except ConfigError as error:
        raise CannotRun(error.text.in_("en" if language == "en" else "vi")) from error


def open_store(project: Project | None, arguments: argparse.Namespace) -> Store | None:
    """Return what is known from before, None when it is not wanted."""
    if project is None or arguments.no_cache:
        return None
    from kehoach.project.store import Store

    return Store(project.root)


def carried_out(
    requests: Sequence[Request],
    arguments: argparse.Namespace,
    store: Store | None = None,
    holds: Holds | None = None,
) -> Iterator[Result]:
    """Give what comes of pieces of work, in their order; with many, and a person watching, say how far it is.

    Raises:
        CannotRun: a process was stopped from outside, or the cluster cannot be used.
    """
    show = len(requests) >= _SHOWN and sys.stderr.isatty()
    try:
        found = results(requests, _workers(arguments), store, holds)
        for at, result in enumerate(found, 1):
            if show:
                print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            yield result
            if show:
                line = f"[{at}/{len(requests)}] {result.request.path}"
                print(line, end="" if at < len(requests) else "\r\x1b[K", file=sys.stderr, flush=True)
    except Exception as error:
        if type(error).__name__ != "BrokenProcessPool":
            raise
        english = arguments.ui == "en"
        words = "a process was stopped from outside (out of memory?); try -j 1" if english else (
            "một tiến trình bị dừng từ bên ngoài (thiếu bộ nhớ?); thử lại với -j 1"
        )  # fmt: skip
        raise CannotRun(words) from error


class TaskLists(NamedTuple):
    """The task lists of files, whether any file has errors, and the format of the first plan."""

    lists: list[Listed]
    failed: bool
    profile: str


def task_lists(arguments: argparse.Namespace) -> TaskLists:
    """Return the task lists of the files or of the project; errors of files are printed.

    Raises:
        CannotRun: a file cannot be read, or there is none.
    """
    from kehoach.project.lists import unpack
    from kehoach.project.work import Options, Request

    files, project = chosen(arguments.files, arguments.ui)
    options = Options(
        colour=sys.stderr.isatty() and "NO_COLOR" not in os.environ,
        language=arguments.lang,
        may_be_shared=project is not None,
    )
    root = project.root if project is not None else None
    store = open_store(project, arguments)
    lists: list[Listed] = []
    failed, profile = False, ""
    try:
        for result in carried_out(
            [Request("lists", file, root, options) for file in files], arguments, store
        ):
            outcome = result.outcome
            if outcome.cannot is not None:
                raise CannotRun(outcome.cannot.in_("en" if arguments.ui == "en" else "vi"))
            if outcome.failed:
                sys.stderr.write(outcome.findings)
                words = summary(outcome.severities, 1, arguments.lang or outcome.language)
                print(words, file=sys.stderr)
            failed = failed or outcome.failed
            profile = profile or outcome.profile
            lists += unpack(outcome.lists or [])
            if store is not None and result.reads is not None:
                store.save(result.request, outcome, result.reads, {})
    finally:
        if store is not None:
            store.close()
    return TaskLists(lists, failed, profile)


def _workers(arguments: argparse.Namespace) -> Workers:
    if arguments.dask:
        from kehoach.cli.cluster import workers_on

        return workers_on(arguments.dask, arguments.ui)
    from kehoach.project.pool import run

    return partial(run, max(0, arguments.jobs))
