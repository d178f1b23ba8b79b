"""Where the files that are built of plans go, and that no two plans build one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from kehoach.cli.files import CannotRun
from kehoach.project.layout import Project, built_path


def stems_of(files: list[str], output: str | None, project: Project | None, language: str) -> dict[str, str]:
    """Return where the files of each plan go, without their endings.

    Raises:
        CannotRun: those of several plans would be written to one place.
    """
    if output is None:
        stems = {file: built_path(project, file) for file in files}
    elif output.endswith(".docx") and len(files) == 1 and not os.path.isdir(output):
        stems = {files[0]: output.removesuffix(".docx")}
    elif output.endswith(".docx") and not os.path.isdir(output):
        raise CannotRun(
            "several files need a folder for -o" if language == "en" else "nhiều tệp thì -o phải là thư mục"
        )
    else:
        stems = {file: os.path.join(output, os.path.splitext(os.path.basename(file))[0]) for file in files}
    places: dict[str, str] = {}
    for file, stem in stems.items():
        other = places.setdefault(_place(stem), file)
        if other != file:
            words = "are built into one file" if language == "en" else "trùng tên tệp đầu ra"
            raise CannotRun(f"{other}, {file}: {words} ({stem}.docx)")
    return stems


class Makers:
    """Which plan every built file comes from.

    Args:
        english: the language of what is said.

    ``parents``: the task lists that plans name as their parents (:class:`kehoach.project.order.Order`).
    """

    def __init__(self, english: bool) -> None:
        self.english = english
        self.parents: Mapping[str, frozenset[str]] = {}
        self._made: dict[str, str] = {}

    def taken(self, plan: str, files: Iterable[str]) -> str:
        """Return what keeps a plan from its files: another plan has one, or it reads one; "" when nothing does."""
        for file in files:
            other = self._made.setdefault(_place(file), plan)
            if other != plan:
                words = (
                    "is built of {} already; rename one"
                    if self.english
                    else "đã dựng từ {}; hãy đổi tên một tệp"
                )
                return f"{plan}: {file} {words.format(other)}"
            if os.path.realpath(file) in self.parents.get(plan, ()):
                words = (
                    "is its parent plan; rename it"
                    if self.english
                    else "là kế hoạch cấp trên; hãy đổi tên tệp"
                )
                return f"{plan}: {file} {words}"
        return ""


def _place(path: str) -> str:
    return os.path.normcase(os.path.abspath(path))
