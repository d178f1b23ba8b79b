"""What ``cụ thể hóa:`` names: tasks of parent plans, by id, by number, or all below a number.

One entry is ``to-chuc-hoi-nghi``, ``IV.2.a``, “điểm a khoản 2 Mục IV”, each also behind a file: ``tinh.kh#IV.2.a``.
"""

from __future__ import annotations

import os.path
import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from kehoach.diagnostics.model import Hint, Text
from kehoach.model.ids import slug
from kehoach.model.parents import ParentPlan, ParentTask
from kehoach.syntax import nodes
from kehoach.text.span import Span
from kehoach.text.vietnamese import bare, nearest

Found = tuple[int, int]  # indices of a parent plan and of one of its tasks
_MOST = 3  # suggestions
_LONGEST_PART = 5  # letters of a part of a number: “xviii”
_LONGEST_TITLE = 60  # letters of a title in a hint


class Entry(NamedTuple):
    """One entry of a ``cụ thể hóa:`` line and where it stands."""

    text: str
    span: Span


class Missing(NamedTuple):
    """Why an entry names no task: the code, its words, and ways out. ``ids``: what may be meant."""

    code: str
    words: tuple[str, ...]
    hints: tuple[Hint, ...] = ()
    ids: tuple[str, ...] = ()


def entries(text: str) -> list[str]:
    """Return the entries of the words of a relation; one that cites a document (``mục 5 @kh98``) names no task."""
    found = [part.strip().rstrip(".").strip() for part in re.split("[;,]", text)]
    return [part for part in found if part and "@" not in part]


def entries_of(pieces: tuple[nodes.Inline, ...]) -> list[Entry]:
    """Return the entries of a relation as it stands in the tree, each with its place."""
    text, places = "", []
    for piece in pieces:
        words = (
            piece.text
            if isinstance(piece, nodes.Words)
            else "@"
            if isinstance(piece, nodes.Reference)
            else ""
        )
        span: Span = piece.span
        exact = len(words) == span.end - span.start
        places += [span.start + at if exact else span.start for at in range(len(words))]
        text += words
    found: list[Entry] = []
    for part in re.finditer("[^;,]+", text):
        word = part[0].strip().rstrip(".").strip()
        if word and "@" not in word:
            start = part.start() + part[0].index(word)
            span = Span(places[start], places[start + len(word) - 1] + 1, pieces[0].span.file)
            found.append(Entry(word, span))
    return found


class Index:
    """Finds the tasks of the parents of one plan."""

    def __init__(self, parents: Sequence[ParentPlan]) -> None:
        self.parents = parents
        self._names = [_by_name(parent) for parent in parents]
        self._known: dict[str, tuple[Found, ...] | Missing] = {}

    def find(self, entry: str) -> tuple[Found, ...] | Missing:
        """Return the tasks that an entry names, in the order of their plan."""
        if entry not in self._known:
            self._known[entry] = self._found(entry)
        return self._known[entry]

    def _found(self, entry: str) -> tuple[Found, ...] | Missing:
        file, mark, name = (part.strip() for part in entry.rpartition("#"))
        chosen = [at for at, parent in enumerate(self.parents) if not mark or _is_called(parent, file)]
        if not chosen:
            return self._unnamed(file)
        found = {at: tasks for at in chosen if (tasks := _tasks(self._names[at], name))}
        if len(found) > 1:
            choices = "; ".join(f"{os.path.basename(self.parents[at].file)}#{name}" for at in found)
            way = Hint(Text(f"ghi rõ tệp: {choices}", f"name the file: {choices}"))
            files = ", ".join(self.parents[at].file for at in found)
            return Missing("KH220", (name, files), (way,))
        if not found:
            return self._unknown(name, chosen)
        return tuple((at, task) for at, tasks in found.items() for task in tasks)

    def _unnamed(self, file: str) -> Missing:
        files = [parent.file for parent in self.parents]
        near = nearest(file, [*map(os.path.basename, files), *files])
        hints = (Hint(Text(f"có phải “{near}” không?", f"did you mean “{near}”?")),) if near else ()
        return Missing("KH221", (file,), hints)

    def _unknown(self, name: str, chosen: list[int]) -> Missing:
        near = [task for at in chosen for task in _near(name, self.parents[at].tasks)][:_MOST]
        hints = tuple(
            Hint(Text(f"có phải “{task.id}” không? {said}", f"did you mean “{task.id}”? {said}"))
            for task in near
            for said in [f"({task.path}: {_short(task.title)})"]
        )
        return Missing("KH219", (name,), hints, tuple(task.id for task in near))


def _by_name(parent: ParentPlan) -> dict[str, list[int]]:
    """Return the tasks of a plan by their ids (without marks) and numbers, and by the numbers that they stand below."""
    found: dict[str, list[int]] = {}
    below: dict[str, list[int]] = {}
    for at, task in enumerate(parent.tasks):
        number = task.path.casefold()
        for name in (f"#{bare(task.id)}", number):
            found.setdefault(name, [at])
        while "." in number:
            number = number.rpartition(".")[0]
            below.setdefault(number, []).append(at)
    return {**below, **found}


def _tasks(names: dict[str, list[int]], name: str) -> list[int]:
    return names.get(f"#{bare(name)}") or names.get(_number(name)) or []


def _is_called(parent: ParentPlan, file: str) -> bool:
    """Tell whether a file as typed before ``#`` is that of a parent: its path, its name, or that without ending."""
    own, typed = parent.file.replace("\\", "/"), os.path.normpath(file).replace("\\", "/")
    base = os.path.basename(own)
    return typed in (own, base, base.partition(".")[0], os.path.splitext(own)[0])


@cache
def _place() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:gạch đầu dòng thứ (\d+)|(?:điểm|khoản|tiểu mục|mục|phần|chương|điều) ([^\s]+))(?:\s+(?:của\s+)?|$))+",
        re.IGNORECASE,
    )


def _number(name: str) -> str:
    """Return a number as paths have it: ``IV.2.a)`` and “điểm a khoản 2 Mục IV” are ``iv.2.a``."""
    if _place().fullmatch(name):
        parts = re.findall(
            r"(gạch đầu dòng thứ|điểm|khoản|tiểu mục|mục|phần|chương|điều)\s+(\S+)", name, re.IGNORECASE
        )
        numbers = [
            f"-{part}" if word.casefold().startswith("gạch") else part for word, part in reversed(parts)
        ]
        return ".".join(number.rstrip(".)") for number in numbers).casefold()
    return re.sub(r"\s+", "", name).rstrip(".)").casefold()


def is_number(name: str) -> bool:
    """Tell whether an entry is a number or a place, not an id or words: another number is another task, no slip."""
    parts = name.rstrip(".)").split(".")
    short = all(len(part) <= _LONGEST_PART and part.isalnum() for part in parts)
    return _place().fullmatch(name) is not None or (
        short and (len(parts) > 1 or name.isupper() or any(letter.isdigit() for letter in name))
    )


def _near(name: str, tasks: Sequence[ParentTask]) -> list[ParentTask]:
    """Return tasks that may be meant: a slip away by id or number, or whose title has the words."""
    found: list[ParentTask] = []
    near = nearest(name, [task.id for task in tasks])
    found += (task for task in tasks if task.id == near)
    words = slug(name)
    found += (task for task in tasks if len(words) > 3 and words in f"{slug(task.title)} {bare(task.id)}")
    if len(words) > 3:
        folded = bare(name)
        found += (task for task in tasks if folded in bare(task.title))
    number = _number(name)
    found += (task for task in tasks if number and nearest(number, [task.path.casefold()], 1) is not None)
    return list(dict.fromkeys(found))


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else title[: _LONGEST_TITLE - 1].rstrip() + "…"
