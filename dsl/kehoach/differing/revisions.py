"""A plan as a file holds it, or as it was in a revision of a git repository (``HEAD~1:ke-hoach.kh``)."""

from __future__ import annotations

import os
import subprocess
from errno import ENOENT
from typing import NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.driver import Compilation, read_file
from kehoach.text.files import why


class RevisionError(Exception):
    """A version that cannot be read; ``text`` says why."""

    def __init__(self, vi: str, en: str) -> None:
        self.text = Text(vi, en)
        super().__init__(en)


class Version(NamedTuple):
    """One of the two: its name for people, its compilation, and of a revision the repository and git's name of it."""

    name: str
    plan: Compilation
    revision: tuple[str, str] | None = None


def versions(old: str, new: str) -> tuple[Version, Version]:
    """Return the two versions that are meant.

    Each is a file, ``REVISION:PATH`` as git has it (the path from the top of the repository, else from here;
    ``./`` only from here), or a revision alone: then it is that of the other file.

    Raises:
        RevisionError: one cannot be read.
    """
    return _version(old, new), _version(new, old)


def committed(version: Version) -> str:
    """Return when a revision was committed, on the clock of who did it (``2026-05-27T08:30:00Z``); "" for a file.

    Raises:
        RevisionError: git is not installed.
    """
    if version.revision is None:
        return ""
    top, revision = version.revision
    form = ("--format=%cd", "--date=format:%Y-%m-%dT%H:%M:%SZ")
    said = _git(top, "log", "-1", *form, f"{revision}^{{commit}}", "--")
    return "" if said is None else said.decode("ascii", "replace").strip()


def _version(name: str, other: str) -> Version:
    if os.path.exists(name):
        return Version(name, Compilation(name, _content(name), with_parents=False))
    revision, colon, path = name.partition(":")
    if colon:
        return _of_git(revision, path, name, path.startswith(("./", "../")))
    if os.path.exists(other):
        return _of_git(name, other, f"{other} ({name})", True)
    raise RevisionError(f"không có tệp “{name}”", f"there is no file “{name}”")


def _content(path: str) -> bytes:
    try:
        return read_file(path)
    except OSError as error:
        vi, en = why(error, False), why(error, True)
        raise RevisionError(f"không đọc được {path}: {vi}", f"cannot read {path}: {en}") from error


def _of_git(revision: str, path: str, name: str, from_here: bool) -> Version:
    """Return a file as it was in a revision.

    Args:
        revision: as git takes it.
        path: of the file.
        name: of the version, for people.
        from_here: the path counts from this folder only, not from the top of the repository.
    """
    folder = os.path.dirname(os.path.realpath(path)) if from_here and os.path.exists(path) else os.getcwd()
    top = _top(folder, revision)
    commit = f"{revision}^{{commit}}"
    if revision.startswith("-") or _git(top, "rev-parse", "--verify", "--quiet", commit) is None:
        raise RevisionError(
            f"không có tệp hay bản lưu git “{revision}”", f"there is no file or git revision “{revision}”"
        )
    for file in (path,) if from_here else (os.path.join(top, path), path):
        data = _show(top, revision, os.path.realpath(file))
        if data is not None:
            plan = Compilation(file, data, read=lambda used: _used(top, revision, used), with_parents=False)
            return Version(name, plan, (top, revision))
    raise RevisionError(
        f"bản lưu “{revision}” không có tệp “{path}”", f"the revision “{revision}” has no file “{path}”"
    )


def _top(folder: str, revision: str) -> str:
    """Return the top folder of the repository that a folder belongs to.

    Args:
        folder: the folder.
        revision: what is sought there, for the message.
    """
    found = _git(folder, "rev-parse", "--show-toplevel")
    if found is None:
        raise RevisionError(
            f"không có tệp “{revision}”, và thư mục này không do git quản lý nên không có bản lưu nào",
            f"there is no file “{revision}”, and no revision: this folder is in no git repository",
        )
    return os.path.realpath(found.decode("utf-8", "surrogateescape").rstrip("\r\n"))


def _show(top: str, revision: str, file: str) -> bytes | None:
    """Return a file as it was in a revision, None when it was not there."""
    path = os.path.relpath(file, top).replace(os.sep, "/")
    return None if path.startswith("../") else _git(top, "show", "--no-textconv", f"{revision}:{path}")


def _used(top: str, revision: str, file: str) -> bytes:
    """Return a file that a plan uses, as it was in the same revision; one that lies outside the repository as it is.

    Raises:
        OSError: it was not there.
    """
    if os.path.relpath(os.path.realpath(file), top).startswith(os.pardir):
        return read_file(file)
    data = _show(top, revision, file)
    if data is None:
        raise FileNotFoundError(ENOENT, os.strerror(ENOENT), file)
    return data


def _git(folder: str, *words: str) -> bytes | None:
    """Return what git says, None when it says no."""
    try:
        ran = subprocess.run(
            ["git", "-C", folder, *words], stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except FileNotFoundError as error:
        raise RevisionError("máy này chưa cài git", "git is not installed") from error
    return ran.stdout if ran.returncode == 0 else None
