"""What was done before: results addressed by the content that they came from, in one file that is safe to delete.

A result is found by the digest of the program, the request and the file's own bytes; it counts as long as every other
file that was read for it is as it was. Built files are not kept, only their digests: when one of them is no longer
on the disk as it was written, the work is done again. Anything wrong with the store itself means that there is none.
Several runs may use it at a time: each writes in short transactions.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from time import monotonic, time
from typing import Any, NamedTuple

import kehoach
from kehoach.project.layout import CACHE
from kehoach.project.reading import Digests, Reads, digest
from kehoach.project.work import Outcome, Request

_FORM = 2  # goes up with the tables below
_NAME = f"results-{_FORM}.db"
_SCHEMA = """
create table if not exists results (
  key text primary key, day integer not null, failed integer not null, reads text not null, outputs text not null,
  value text not null
) without rowid;
create table if not exists written (path text, digest text, day integer not null, primary key (path, digest))
  without rowid;
"""
_KEPT = 30  # days that a result is kept after its last use
_REMEMBERED = 3_650  # days that a file is known for ours after it was last written
_DAY = 86_400  # seconds
_WAIT = 2  # seconds for another run that is just writing
_EVERY = 0.5  # seconds between two writings: what a run that is killed loses
_IGNORE = "# made by kehoach; safe to delete\n*\n"
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# This folder is a cache of kehoach: https://bford.info/cachedir/\n"


_Row = tuple[Any, ...]  # of the table of results


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
        self.digests = Digests()
        self.today = int(time()) // _DAY if today is None else today
        self.program = program()
        self.base = _open(os.path.join(root, CACHE))
        self.fresh: dict[str, _Row] = {}  # not yet written
        self.used: list[str] = []  # keys of results that were used today for the first time
        self.due = 0.0

    def key(self, request: Request, anywhere: bool = False) -> str:
        """Return what a result is found by: of the program, the request and the file's own bytes.

        Args:
            request: the work.
            anywhere: whatever the file is called from the folder that one stands in, which only findings say.
        """
        place = os.path.abspath(request.path)
        asked = request._replace(path="") if anywhere else request
        return digest(repr((_FORM, self.program, asked, place, self.digests(place))).encode())

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
        try:
            row = self.row(self.key(request))
            if row is None and request.kind == "build":
                row = self.row(self.key(request, anywhere=True))
            if row is None or not self.digests.hold(json.loads(row[3])):
                return None
            if holds is not None and not holds(request, json.loads(row[4])):
                return None
        except (sqlite3.Error, ValueError, TypeError):
            return None
        if row[1] != self.today:
            self.used.append(row[0])
        return Found(row[0], digest(f"{row[0]} {row[3]}".encode()), bool(row[2]))

    def row(self, key: str) -> _Row | None:
        """Return what is kept under a key: key, day, whether it failed, reads and outputs."""
        assert self.base is not None
        asked = "select key, day, failed, reads, outputs from results where key = ?"
        row: _Row | None = self.fresh.get(key) or self.base.execute(asked, (key,)).fetchone()
        return row

    def load(self, key: str) -> Outcome | None:
        """Return what is kept under a key, without its built files; None when it cannot be read."""
        if self.base is None:
            return None
        try:
            row = (
                self.fresh.get(key)
                or self.base.execute("select value from results where key = ?", (key,)).fetchone()
            )
            return Outcome(None, *json.loads(row[-1]))
        except (sqlite3.Error, ValueError, TypeError):
            return None

    def save(self, request: Request, outcome: Outcome, reads: Reads, outputs: dict[str, str]) -> None:
        """Keep a result, its built files by their digests; one that says that nothing could be done is not kept."""
        if self.base is None or outcome.cannot is not None:
            return
        key = self.key(request, anywhere=request.kind == "build" and not outcome.findings)
        value = json.dumps(outcome._replace(outputs={})[1:], ensure_ascii=False).encode(
            errors="surrogatepass"
        )
        about = (json.dumps(reads), json.dumps(outputs), value)
        self.fresh[key] = (key, self.today, outcome.failed, *about)
        if monotonic() >= self.due:
            self.write()

    def write(self) -> None:
        """Write what is new; when another run holds the store for too long, it is lost, which costs only time."""
        rows, used, self.fresh, self.used = list(self.fresh.values()), self.used, {}, []
        if self.base is not None and (rows or used):
            with suppress(sqlite3.Error), _transaction(self.base) as base:
                base.executemany("insert or replace into results values (?, ?, ?, ?, ?, ?)", rows)
                base.executemany(
                    "update results set day = ? where key = ?", [(self.today, key) for key in used]
                )
        self.due = monotonic() + _EVERY

    def writes(self, contents: dict[str, bytes]) -> None:
        """Remember files that are about to be written, so that they are known for ours, whatever comes between.

        Args:
            contents: what is written, by path.
        """
        for path in contents:
            self.digests.known.pop(os.path.abspath(path), None)
        if self.base is not None:
            rows = [(_name(path), digest(data), self.today) for path, data in contents.items()]
            with suppress(sqlite3.Error), _transaction(self.base) as base:
                base.executemany("insert or replace into written values (?, ?, ?)", rows)

    def is_ours(self, path: str, data: bytes) -> bool:
        """Tell whether a file is as it was once written here."""
        if self.base is None:
            return False
        with suppress(sqlite3.Error):
            row = self.base.execute(
                "select 1 from written where path = ? and digest = ?", (_name(path), digest(data))
            ).fetchone()
            return row is not None
        return False

    def close(self) -> None:
        """Write everything and forget what was not used for long."""
        if self.base is None:
            return
        self.write()
        old = (("results", self.today - _KEPT), ("written", self.today - _REMEMBERED))
        with suppress(sqlite3.Error):
            for table, day in old:
                if self.base.execute(f"select 1 from {table} where day < ?", (day,)).fetchone():
                    with _transaction(self.base) as base:
                        base.execute(f"delete from {table} where day < ?", (day,))
        self.base.close()
        self.base = None


@contextmanager
def _transaction(base: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Write all or nothing."""
    base.execute("begin immediate")
    with base:  # commits, or rolls back
        yield base


def _name(path: str) -> str:
    """Return the absolute path of a file as text that a database holds, whatever letters the system allows."""
    return os.path.abspath(path).encode(errors="surrogatepass").decode("latin-1")


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
            base = sqlite3.connect(path, timeout=_WAIT, isolation_level=None)
            base.executescript("pragma synchronous = off;" + _SCHEMA)
            return base
        except sqlite3.OperationalError:  # another run holds it, or nothing can be written there
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
