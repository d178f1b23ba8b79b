"""Reading that remembers what was read, and tells later whether any of it has changed."""

from __future__ import annotations

import os.path
from hashlib import blake2b

from kehoach.text.files import ReadFile, read_file

Reads = tuple[tuple[str, str], ...]
"""Absolute paths with the digests of what was read there; "" when there was nothing to read.

For a path through a link the real path takes the place of the digest, behind :data:`LINK`.
"""

LINK = "->"


def digest(data: bytes) -> str:
    """Return a digest of bytes (BLAKE2b, 128 bits)."""
    return blake2b(data, digest_size=16).hexdigest()


class Recorder:
    """Reads files and remembers each with its digest."""

    def __init__(self, read: ReadFile = read_file) -> None:
        self.read = read
        self.found: dict[str, str] = {}
        self.links: dict[str, str] = {}

    def __call__(self, path: str) -> bytes:
        """Return the bytes of a file.

        Raises:
            OSError: it cannot be read; that is remembered too.
        """
        whole = os.path.abspath(path)
        try:
            data = self.read(path)
        except OSError:
            self.found[whole] = ""
            raise
        self.found[whole] = digest(data)
        return data

    def linked(self, path: str, real: str) -> None:
        """Remember where a path with links leads to."""
        self.links[_through(path)] = LINK + real

    @property
    def reads(self) -> Reads:
        """All that was read, in the order of first reading."""
        return (*self.found.items(), *self.links.items())


class Digests:
    """The digests of files as they are now; each file is read once."""

    def __init__(self, read: ReadFile = read_file) -> None:
        self.read = read
        self.known: dict[str, str] = {}

    def __call__(self, path: str) -> str:
        """Return the digest of a file, "" when it cannot be read."""
        found = self.known.get(path)
        if found is None:
            try:
                found = digest(self.read(path))
            except OSError:
                found = ""
            self.known[path] = found
        return found

    def now(self, path: str) -> str:
        """Return the digest of a file that was just written."""
        self.known.pop(os.path.abspath(path), None)
        return self(os.path.abspath(path))

    def hold(self, reads: Reads) -> bool:
        """Tell whether all files are as they were read."""
        return all(
            os.path.realpath(path) == was.removeprefix(LINK) if was.startswith(LINK) else self(path) == was
            for path, was in reads
        )


def _through(path: str) -> str:
    """Return a path from the root of the disk: ``..`` stays, which leads out of where a link leads to."""
    return os.path.join(os.getcwd(), path)
