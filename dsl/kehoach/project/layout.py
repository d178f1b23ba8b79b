"""What a project is: the folder of a ``kehoach.yaml``, its plans, and where their built files go."""

from __future__ import annotations

import os

from kehoach.config import FILE, Config, load_config
from kehoach.text.values import NamedTuple

CACHE = ".kehoach-cache"
_ENDING = ".kh"


class Project(NamedTuple):
    """A project: the real path of its folder, and what its ``kehoach.yaml`` says."""

    root: str
    config: Config


def find_project(folder: str = os.curdir) -> Project | None:
    """Return the project that a folder lies in, None when no folder above it has a ``kehoach.yaml``.

    Raises:
        kehoach.config.ConfigError: the ``kehoach.yaml`` is faulty.
    """
    root = os.path.realpath(folder)
    while not os.path.isfile(os.path.join(root, FILE)):
        above = os.path.dirname(root)
        if above == root:
            return None
        root = above
    return Project(root, load_config(root))


def plans_of(project: Project, folder: str = os.curdir) -> list[str]:
    """Return the files that are a project's plans, as they are named from a folder, in the order of their names.

    Hidden folders and the folder of built files are left out, as are the files that all plans use.
    """
    shared = {os.path.normcase(path) for path in project.config.settings.shared}
    built = os.path.join(project.root, project.config.folder) if project.config.folder else ""
    found = []
    for at, folders, files in os.walk(project.root):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and os.path.join(at, name) != built
        )
        for name in sorted(files):
            path = os.path.join(at, name)
            if not name.lower().endswith(_ENDING) or os.path.normcase(path) in shared:
                continue
            if project.config.is_plan(from_root(project, path)):
                found.append(path)
    start = os.path.realpath(folder)
    return [os.path.relpath(path, start) for path in sorted(found)]


def from_root(project: Project, path: str) -> str:
    """Return the path of a file from the root of a project, with ``/``; one outside it begins with ``..``."""
    return os.path.relpath(os.path.realpath(path), project.root).replace(os.sep, "/")


def built_path(project: Project | None, path: str) -> str:
    """Return where the files that are built of a plan go, without their endings.

    Args:
        project: that the plan belongs to.
        path: of the plan; the result is relative when it is.
    """
    stem = os.path.splitext(path)[0]
    if project is None or not project.config.folder:
        return stem
    inner = from_root(project, path)
    if inner.startswith(os.pardir):
        return stem
    whole = os.path.join(project.root, project.config.folder, *os.path.splitext(inner)[0].split("/"))
    return whole if os.path.isabs(path) else os.path.relpath(whole)
