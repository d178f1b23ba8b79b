"""What a project is: the folder of a ``kehoach.yaml``, its plans, and where their built files go."""

from __future__ import annotations

import os

from kehoach.config import FILE, Config, load_config, matches
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


class Survey(NamedTuple):
    """The plans of a project, as they are named from a folder, and what was passed over that may be meant.

    Attributes:
        plans: in the order of their names.
        built: ``.kh`` files in the folder of built files, from the root.
        inner: folders that are projects of their own, from the root.
        idle: patterns of plans that no file fits.
    """

    plans: list[str]
    built: list[str]
    inner: list[str]
    idle: list[str]


def survey(project: Project, folder: str = os.curdir) -> Survey:
    """Return the files that are a project's plans.

    Hidden folders, folders with a ``kehoach.yaml`` of their own and the folder of built files are left out, as are
    the files that all plans use.
    """
    shared = {os.path.normcase(path) for path in project.config.settings.shared}
    built = os.path.join(project.root, project.config.folder) if project.config.folder else ""
    found, inner, idle = [], [], dict.fromkeys(project.config.plans)
    for at, folders, files in os.walk(project.root):
        if at != project.root and FILE in files:
            inner.append(from_root(project, at))
            folders[:] = []
            continue
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and os.path.join(at, name) != built
        )
        for name in files:
            path = os.path.join(at, name)
            if not name.lower().endswith(_ENDING) or os.path.normcase(path) in shared:
                continue
            inside = os.path.relpath(path, project.root).replace(os.sep, "/")
            if project.config.is_plan(inside):
                found.append(path)
                for pattern in [one for one in idle if matches(inside, one)]:
                    del idle[pattern]
    start = os.path.realpath(folder)
    plans = [os.path.relpath(path, start) for path in sorted(found)]
    return Survey(plans, _below(project, built) if built else [], sorted(inner), list(idle))


def _below(project: Project, folder: str) -> list[str]:
    """Return the plans below a folder, from the root."""
    return sorted(
        from_root(project, os.path.join(at, name))
        for at, _, files in os.walk(folder)
        for name in files
        if name.lower().endswith(_ENDING)
    )


def plans_of(project: Project, folder: str = os.curdir) -> list[str]:
    """Return the files that are a project's plans, as :func:`survey` finds them."""
    return survey(project, folder).plans


def from_root(project: Project, path: str) -> str:
    """Return the path of a file from the root of a project, with ``/``; one outside it begins with ``..``.

    A link to a file stands where it is.
    """
    folder, name = os.path.split(path)
    return os.path.relpath(os.path.join(os.path.realpath(folder), name), project.root).replace(os.sep, "/")


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
