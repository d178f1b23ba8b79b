"""``--watch``: a command run again whenever a plan, a file that plans use, or ``kehoach.yaml`` is saved."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from kehoach.cli.files import CannotRun
from kehoach.cli.many import chosen, project_of
from kehoach.project.layout import CACHE

if TYPE_CHECKING:
    import argparse

_STEP = 100  # milliseconds without a change before changes are told: an editor saves in several steps
_TURN = 200  # milliseconds
_ENDINGS = (".kh", ".yaml", ".yml", ".json")
_OURS = (".tasks.yaml", ".tasks.json")


def again(once: Callable[[argparse.Namespace], int], arguments: argparse.Namespace) -> int:
    """Run a command now and after every change, until it is stopped; return its last exit code."""
    english = arguments.ui == "en"
    try:
        from watchfiles import watch
    except ImportError:
        words = "--watch needs a library more" if english else "--watch cần cài thêm thư viện"
        print(f'kehoach: {words}: pip install "kehoach[watch]"', file=sys.stderr)
        return 2
    try:
        folders = _folders(arguments)
    except CannotRun as error:
        print(f"kehoach: {error}", file=sys.stderr)
        return 2
    changes: Iterator[Any] = watch(
        *folders,
        watch_filter=lambda _, path: matters(path),
        step=_STEP,
        rust_timeout=_TURN,
        yield_on_timeout=True,
        raise_interrupt=False,
    )
    code = None
    with suppress(KeyboardInterrupt):
        for changed in changes:  # the first turn comes when it is already watching, so that nothing is missed
            if changed:
                _say(", ".join(sorted({os.path.relpath(path) for _, path in changed})))
            if changed or code is None:
                begun = code is not None
                code = once(arguments)
                if not begun:
                    _say("waiting for changes" if english else "đang chờ tệp thay đổi")
    return code or 0


def matters(path: str) -> bool:
    """Tell whether a change of a file may change what a command gives: not of what kehoach itself writes."""
    parts = path.replace(os.sep, "/").split("/")
    return path.endswith(_ENDINGS) and not path.endswith(_OURS) and CACHE not in parts


def _folders(arguments: argparse.Namespace) -> list[str]:
    """Return the folders to watch: of the project, else of the files.

    Raises:
        CannotRun: there is nothing to watch.
    """
    project = None if arguments.files else project_of(os.curdir, arguments.ui)
    if project is not None:
        return [project.root]
    files, _ = chosen(arguments.files, arguments.ui)
    project = project_of(os.path.dirname(files[0]), arguments.ui)
    if project is not None:
        return [project.root]
    folders = {os.path.dirname(os.path.abspath(file)) for file in files}
    missing = [folder for folder in folders if not os.path.isdir(folder)]
    if missing:
        words = "there is no folder" if arguments.ui == "en" else "không có thư mục"
        raise CannotRun(f"{words} {missing[0]}")
    return sorted(folders)


def _say(words: str) -> None:
    from datetime import datetime

    sys.stdout.flush()
    print(f"-- {datetime.now():%H:%M:%S} {words}", file=sys.stderr, flush=True)
