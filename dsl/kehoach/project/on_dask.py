"""The same work on a Dask cluster: its workers need this program, but none of the files.

Every piece of work is sent with the bytes that it reads; when one turns out to read more than was sent, it says what,
and is sent again with that. So workers share no disk with this machine.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from kehoach.config import FILE
from kehoach.project.reading import Recorder
from kehoach.project.work import Outcome, Request, perform
from kehoach.text.files import read_file

Files = Mapping[str, bytes | None]
"""Files by their absolute paths; None: there is none."""
_AHEAD = 4  # pieces of work for each thread of the cluster that are under way at a time


class OtherVersion(Exception):
    """A worker has another version of this program, or none."""


class Sent(NamedTuple):
    """What a worker gave back: the outcome with what was read, or the paths that it also needs."""

    outcome: Outcome | None
    reads: tuple[tuple[str, str], ...]
    needs: tuple[str, ...]


class _Needed(Exception):
    """A file is needed that was not sent."""


def perform_sent(request: Request, files: Files) -> Sent:
    """Do a piece of work with the files that were sent; runs on a worker."""
    needs: list[str] = []

    def read(path: str) -> bytes:
        whole = os.path.normpath(path)
        if whole not in files:
            needs.append(whole)
            raise _Needed
        data = files[whole]
        if data is None:
            raise FileNotFoundError(2, os.strerror(2), path)
        return data

    recorder = Recorder(read)
    try:
        return Sent(perform(request, recorder), recorder.reads, ())
    except _Needed:
        return Sent(None, (), tuple(needs))


def run(address: str, requests: Sequence[Request], trace: bool = False) -> Iterator[tuple[Outcome, Any]]:
    """Give what comes of pieces of work, in their order, as :func:`kehoach.project.pool.run` does.

    Args:
        address: of the cluster's scheduler, ``tcp://host:8786``.
        requests: the work.
        trace: what was read is said in any case.

    Raises:
        OtherVersion: a worker cannot do the work as this program would.
        OSError: the cluster cannot be reached.
    """
    from distributed import Client

    connect: Any = Client  # the library has no types
    with connect(address, timeout="10s", set_as_default=False) as client:
        _compare(client.run(version))
        threads = sum(client.nthreads().values())
        work = _Work(client)
        futures: dict[int, Any] = {}
        here = os.getcwd()
        ahead = max(1, threads) * _AHEAD
        for at in range(len(requests)):
            for number in range(at + len(futures), min(len(requests), at + ahead)):
                futures[number] = work.send(requests[number]._replace(folder=here))
            yield work.done(requests[at]._replace(folder=here), futures.pop(at))


def version() -> str:
    """Return the version of this program; runs on a worker."""
    import kehoach

    return kehoach.__version__


def _compare(versions: Mapping[str, Any]) -> None:
    own = version()
    for worker, theirs in versions.items():
        if theirs != own:
            raise OtherVersion(f"{worker}: {theirs} ≠ {own}")
    if not versions:
        raise OtherVersion("0 workers")


class _Work:
    """Sends work with files; every file is read once."""

    def __init__(self, client: Any) -> None:
        self.client = client
        self.known: dict[str, bytes | None] = {}  # what more than one plan may read
        self.common: dict[str | None, set[str]] = {}  # by project: files that its plans were found to read

    def send(self, request: Request, more: Sequence[str] = ()) -> Any:
        """Send a piece of work; return its future."""
        shared = self.common.setdefault(request.root, set())
        shared.update(more)
        if request.root is not None:
            shared.add(os.path.join(request.root, FILE))
        own = os.path.normpath(os.path.join(request.folder, request.path))
        files = {path: self.read(path) for path in shared if path != own}
        return self.client.submit(perform_sent, request, {**files, own: _bytes(own)}, pure=False)

    def done(self, request: Request, future: Any) -> tuple[Outcome, Any]:
        """Wait for a piece of work; send it again as long as it needs more."""
        sent: Sent = future.result()
        while sent.outcome is None:
            sent = self.send(request, sent.needs).result()
        return sent.outcome, sent.reads

    def read(self, path: str) -> bytes | None:
        """Return a file that several plans read."""
        if path not in self.known:
            self.known[path] = _bytes(path)
        return self.known[path]


def _bytes(path: str) -> bytes | None:
    try:
        return read_file(path)
    except OSError:
        return None
