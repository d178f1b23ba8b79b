"""What was done before: results addressed by the content that they came from, in one file that is safe to delete.

A result is found by the digest of the program, the request and the file's own bytes; it counts as long as every other
file that was read for it is as it was. Built files are not kept, only their digests: when one of them is no longer
on the disk as it was written, the work is done again. Anything wrong with the store itself means that there is none.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

import kehoach
from kehoach.project.layout import CACHE
from kehoach.project.reading import Digests, Reads, digest
from kehoach.project.work import Outcome, Request

_FORM = 1  # goes up with the tables below
_NAME = f"results-{_FORM}.db"
_SCHEMA = """
create table if not exists results (
  key text primary key, day integer not null, failed integer not null, reads text not null, outputs text not null,
  value text not null
) without rowid;
create table if not exists written (path text primary key, digest text not null) without rowid;
"""
_KEPT = 30  # days that a result is kept after its last use
_DAY = 86_400  # seconds
_IGNORE = "# made by kehoach; safe to delete\n*\n"
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# This folder is a cache of kehoach: https://bford.info/cachedir/\n"


class Found(NamedTuple):
    """A result that counts: its key, what stands for all that it came from, and whether the plan has errors."""

    key: str
    content: str
    failed: bool


class Store:
    """The results of a project.

    Args:
        root: the project's folder; the store is a folder in it.
        today: the number of the day (days since 1970), for forgetting what was not used for long.
    """

    def __init__(self, root: str, today: int | None = None) -> None:
        from time import time

        self.digests = Digests()
        self.today = int(time()) // _DAY if today is None else today
        self.program = program()
        self.base = _open(os.path.join(root, CACHE))

    def key(self, request: Request) -> str:
        """Return what a result is found by: of the program, the request and the file's own bytes."""
        own = self.digests(os.path.abspath(request.path))
        return digest(repr((_FORM, self.program, request, os.path.abspath(request.path), own)).encode())

    def find(
        self, request: Request, holds: Callable[[Request, dict[str, str]], bool] | None = None
    ) -> Found | None:
        """Return where what came of a request before is, None when there is nothing that counts.

        Args:
            request: the work.
            holds: tells whether the built files are still there, given their digests by how their names end.
        """
        if self.base is None:
            return None
        key = self.key(request)
        try:
            row = self.base.execute(
                "select day, reads, outputs, failed from results where key = ?", (key,)
            ).fetchone()
            if row is None or not self.digests.hold(json.loads(row[1])):
                return None
            if holds is not None and not holds(request, json.loads(row[2])):
                return None
            if row[0] != self.today:
                self.base.execute("update results set day = ? where key = ?", (self.today, key))
        except (sqlite3.Error, ValueError, TypeError):
            return None
        return Found(key, digest(f"{key} {row[1]}".encode()), bool(row[3]))

    def load(self, key: str) -> Outcome | None:
        """Return what is kept under a key, without its built files; None when it cannot be read."""
        if self.base is None:
            return None
        try:
            row = self.base.execute("select value from results where key = ?", (key,)).fetchone()
            return Outcome(None, *json.loads(row[0]))
        except (sqlite3.Error, ValueError, TypeError):
            return None

    def save(self, request: Request, outcome: Outcome, reads: Reads, outputs: dict[str, str]) -> None:
        """Keep a result, its built files by their digests; one that says that nothing could be done is not kept."""
        if self.base is None or outcome.cannot is not None:
            return
        value = json.dumps(outcome._replace(outputs={})[1:], ensure_ascii=False)
        with suppress(sqlite3.Error):
            self.base.execute(
                "insert or replace into results values (?, ?, ?, ?, ?, ?)",
                (
                    self.key(request),
                    self.today,
                    outcome.failed,
                    json.dumps(reads),
                    json.dumps(outputs),
                    value,
                ),
            )

    def wrote(self, path: str, data: bytes) -> None:
        """Remember that a file was written, so that it is known for ours as long as nobody changes it."""
        if self.base is not None:
            self.digests.known[os.path.abspath(path)] = digest(data)
            with suppress(sqlite3.Error):
                self.base.execute(
                    "insert or replace into written values (?, ?)", (os.path.abspath(path), digest(data))
                )

    def is_ours(self, path: str, data: bytes) -> bool:
        """Tell whether a file is as it was written here last."""
        if self.base is None:
            return False
        with suppress(sqlite3.Error):
            row = self.base.execute(
                "select digest from written where path = ?", (os.path.abspath(path),)
            ).fetchone()
            return row is not None and row[0] == digest(data)
        return False

    def close(self) -> None:
        """Write everything and forget what was not used for long."""
        if self.base is None:
            return
        with suppress(sqlite3.Error):
            self.base.execute("delete from results where day < ?", (self.today - _KEPT,))
            self.base.commit()
        self.base.close()
        self.base = None


def _open(folder: str) -> sqlite3.Connection | None:
    """Return the store in a folder; one that is damaged is thrown away, None when there can be none."""
    path = os.path.join(folder, _NAME)
    for _ in range(2):
        try:
            os.makedirs(folder, exist_ok=True)
            for name, text in ((".gitignore", _IGNORE), ("CACHEDIR.TAG", _TAG)):
                if not os.path.exists(os.path.join(folder, name)):
                    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                        file.write(text)
            base = sqlite3.connect(path, timeout=1)
            base.executescript("pragma synchronous = off;" + _SCHEMA)
            return base
        except sqlite3.OperationalError:  # another run holds it
            return None
        except sqlite3.DatabaseError:
            with suppress(OSError):
                os.unlink(path)
        except OSError:
            return None
    return None


def program() -> str:
    """Return a digest of the program: its version, and the size and time of each of its files."""
    here = os.path.dirname(os.path.abspath(kehoach.__file__))
    above = os.path.dirname(os.path.dirname(here))
    folders = [here, *(os.path.join(above, name) for name in ("grammar", "templates"))]
    seen: list[tuple[str, int, int]] = []
    while folders:
        folder = folders.pop()
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders += [entry.path] if entry.name != "__pycache__" else []
                else:
                    about = entry.stat()
                    seen.append((entry.path, about.st_size, about.st_mtime_ns))
    return digest(repr((kehoach.__version__, sorted(seen))).encode())
