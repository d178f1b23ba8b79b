"""What an importer should find in a plan: its tasks with roles and times, and the values of its head."""

from __future__ import annotations

import re
from typing import NamedTuple

from foreign.content import Block, Content, Line, Row, Table
from foreign.inline import Mark, printed

_TYPED_NUMBER = re.compile(r"(\d{1,2}|[a-zđ])[.)] ")


class Task(NamedTuple):
    """A task that somebody is named for, its words as typed.

    Attributes:
        text: its first paragraph, without its number.
        form: ``block`` (role lines or a role sentence below it, or roles in it), ``sentence`` (a sentence of
            ``Tổ chức thực hiện`` that gives it), ``row`` (a row of a table).
        lead: who leads (``chủ trì``), each value as typed; so are the others.
        partners: who joins in (``phối hợp``).
        executors: who carries out (``thực hiện``).
        times: its times; more than one when it has milestones.
    """

    text: str
    form: str
    lead: tuple[str, ...]
    partners: tuple[str, ...]
    executors: tuple[str, ...]
    times: tuple[str, ...]


class Truth(NamedTuple):
    """What is in a plan.

    Attributes:
        tasks: those that somebody is named for, in order.
        timed: the words of further tasks that have a time only, with their times.
        header: ``organ``, ``number``, ``place``, ``type``, ``abstract``, ``capacity``, ``signer`` as printed; lines
            are parted by one blank.
        recipients: the lines of ``Nơi nhận``.
        carrier: ``plan``, ``decision`` (the plan is attached), ``resolution``, ``article`` (the plan is in Điều 1).
    """

    tasks: tuple[Task, ...]
    timed: tuple[tuple[str, tuple[str, ...]], ...]
    header: dict[str, str]
    recipients: tuple[str, ...]
    carrier: str

    @property
    def role_blocks(self) -> int:
        """How many tasks have their roles in lines, or in the row of a table."""
        return sum(task.form != "sentence" for task in self.tasks)


def truth_of(content: Content) -> Truth:
    """Return what is in a plan."""
    found = [_task(text, form, marks) for text, form, marks in _marked(content.blocks)]
    tasks = tuple(task for task in found if task.lead or task.partners or task.executors)
    timed = tuple((task.text, task.times) for task in found if task not in tasks and task.times)
    sign = content.meta["sign"]
    header = {
        **{key: str(content.meta[key]) for key in ("number", "place", "type")},
        "organ": " ".join(content.meta["organ"]),
        "abstract": " ".join(str(content.meta["abstract"]).replace("⏎", " ").split()),
        "capacity": " ".join(sign["capacity"]),
        "signer": sign["name"].replace("⏎", " "),
    }
    recipients = tuple(content.meta["recipients"])
    return Truth(tasks, timed, header, recipients, content.meta.get("carrier", "plan"))


def _marked(blocks: tuple[Block, ...]) -> list[tuple[str, str, list[Mark]]]:
    found: list[tuple[str, str, list[Mark]]] = []
    for block in blocks:
        if isinstance(block, Table):
            found.extend(_rows(block))
        elif isinstance(block, Line):
            if block.task:
                form = "sentence" if block.task == "~" else "block"
                found.append((" ".join(block.words.text.split()), form, []))
            if block.words.marks:
                found[-1][2].extend(block.words.marks)
    return found


def _rows(table: Table) -> list[tuple[str, str, list[Mark]]]:
    """Return the tasks of a table; a cell merged with that above says what that one says."""
    found = []
    above: dict[int, str] = {}
    for row in table.rows:
        if row.kind:
            above = {}
            continue
        said = _said(row, above)
        above = said
        texts = [said[at] for at, role in enumerate(table.roles) if role == "task" and said.get(at)]
        columns = [(role, said.get(at)) for at, role in enumerate(table.roles) if role in tuple("LPET")]
        marks = [Mark(role, words) for role, words in columns if words]
        found.append((" ".join(texts), "row", marks))
    return found


def _said(row: Row, above: dict[int, str]) -> dict[int, str]:
    said = {}
    for cell in row.cells:
        words = " ".join(" ".join(printed(line.words.pieces).split()) for line in cell.lines)
        said[cell.column] = above.get(cell.column, "") if cell.down == "on" else words
    return said


def _task(text: str, form: str, marks: list[Mark]) -> Task:
    lead, partners, executors, times, names = (
        tuple(mark.text for mark in marks if mark.role == role) for role in "LPETN"
    )
    text = names[0] if names else _without_number(text)
    return Task(text, form, lead, partners, executors, times)


def _without_number(text: str) -> str:
    found = _TYPED_NUMBER.match(text)
    return text[found.end() :] if found else text
