"""The task list, or an extract of it, as a Word file in the looks of a profile: a working paper, no document.

It has the paper, fonts and tables of the profile, but nothing that only an issued document has (NĐ 30, PL I II:
Quốc hiệu, số, ký hiệu, nơi nhận, signature), so that nobody takes it for one; a note says what it is made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kehoach.model.official import PartialDate
from kehoach.render import page
from kehoach.render.frame import date_words
from kehoach.render.summary import heading_above, place_words
from kehoach.render.tasks.due import Data
from kehoach.render.tasks.extract import ROLES, Extract, Listed, title_of
from kehoach.render.tasks.tables import units
from kehoach.text.span import NOWHERE

_NOTE = (
    "Lập tự động từ kế hoạch được nêu tên trong bản này để theo dõi; không phải văn bản được ban hành và không thay "
    "cho kế hoạch."
)
_SHARE = 0.4  # of the text line, as below “(Kèm theo …)”
_PORTRAIT = 5  # columns that an upright page has room for
_PART = re.compile(r"(Chủ trì|Phối hợp|Thực hiện)(?: \(trong “(.*?)”\))?(?:; |\Z)")
_HEADS = {
    "number": "TT",
    "source": "Mục",
    "task": "Nhiệm vụ",
    "part": "Vai trò",
    "bodies": "Chủ trì, phối hợp",
    "lead": "Chủ trì",
    "partners": "Phối hợp",
    "executors": "Thực hiện",
    "time": "Thời gian",
    "output": "Sản phẩm",
}
_CENTRED = frozenset({"number", "source", "part", "time"})
_ALWAYS = frozenset({"number", "task", "time"})
Words = list[page.Run]


def to_docx(lists: Sequence[Listed], asked: Extract, profile: str) -> bytes:
    """Return a Word file with a table of tasks for each plan, and the duties below it; no date of the machine in it.

    Args:
        lists: the lists of tasks.
        asked: what they are an extract for.
        profile: the name or path of a format.

    Raises:
        kehoach.profiles.schema.ProfileError: the format cannot be used.
    """
    from kehoach.profiles.load import load_format
    from kehoach.render.docx import writer

    looks, base = load_format(profile)
    return writer.write_docx(compose_list(lists, asked), looks, base)


def compose_list(lists: Sequence[Listed], asked: Extract) -> page.Document:
    """Return the pages of task lists; arguments as :func:`to_docx`."""
    blocks: list[page.Block] = []
    widest = 0
    for number, listed in enumerate(lists, 1):
        if len(lists) > 1:
            words = f"{number}. {source_words(listed.data)}"
            blocks.append(page.Paragraph("table-title", (page.Run(words),), keep_next=True))
        table = _Table(listed, bool(asked.unit))
        widest = max(widest, len(table.columns))
        blocks += table.blocks()
        blocks += _duties(listed, bool(asked.unit))
    head = _head(lists, asked)
    about = lists[0].data["plan"] if lists else {}
    title = title_of(asked) if len(lists) != 1 else f"{title_of(asked)}: {source_words(lists[0].data)}"
    day = about.get("date") or ""
    properties = page.Properties(title, "", "", day if len(day) == 10 else "")
    sheet = page.Sheet((*head, *blocks), landscape=widest > _PORTRAIT)
    return page.Document((sheet,), ((page.Run(_NOTE),),), properties)


def source_words(data: Data) -> str:
    """Return a plan as a citation names it: type, number, date, issuer, abstract; what is not known is left out."""
    plan = data["plan"]
    kind = plan["type"]
    words = [f"{kind[:1].upper()}{kind[1:]}"]
    words += [f"số {plan['number']}"] if plan["number"] else []
    words += [_date_words(plan["date"])] if plan["date"] else []
    words += [f"của {plan['issuer']}"] if plan["issuer"] else []
    said = " ".join(words) + (f": {plan['title']}" if plan["title"] else "")
    return f"{said} (kèm theo {plan['attached_to']})" if plan.get("attached_to") else said


def _date_words(day: str) -> str:
    year, month, number = (*map(int, day.split("-")), 0, 0)[:3]
    if number:
        return date_words(PartialDate(number, month, year, NOWHERE))
    return (
        f"tháng {month:02d} năm {year}"
        if 0 < month < 3
        else f"tháng {month} năm {year}"
        if month
        else f"năm {year}"
    )


def _head(lists: Sequence[Listed], asked: Extract) -> Iterator[page.Block]:
    """Give the title, what was asked for besides a body, and the plan."""
    title = f"Phần việc của {asked.unit}" if asked.unit else "Danh sách nhiệm vụ"
    yield page.Paragraph("type", (page.Run(title.upper()), page.Run("", footnote=1)))
    rest = title_of(asked._replace(unit="", role="")).removeprefix("Danh sách nhiệm vụ").lstrip(", ")
    role = next((f"vai trò {word.lower()}" for name, _, word in ROLES if name == asked.role), "")
    words = ", ".join(part for part in (role, rest) if part)
    if words:
        yield page.Paragraph("abstract", (page.Run(words[:1].upper() + words[1:]),))
    if len(lists) == 1:
        words = f"({source_words(lists[0].data)})"
        yield page.Paragraph("attached-to", (page.Run(words),))
        yield page.Rule("annex", words, _SHARE)
    groups = dict.fromkeys(group for listed in lists for group in listed.groups)
    if groups:
        words = f"Kể cả việc giao chung cho: {'; '.join(groups)}."
        yield page.Paragraph("body", (page.Run(words),))


class _Table:
    """The tasks of a plan as rows; columns without a word are left out."""

    def __init__(self, listed: Listed, of_a_body: bool) -> None:
        self.listed = listed
        self.rows = [self._row(at, task, of_a_body) for at, task in enumerate(listed.data["tasks"])]
        self.columns = [name for name in _HEADS if name in _ALWAYS or any(row.get(name) for row in self.rows)]

    def _row(self, at: int, task: Data, of_a_body: bool) -> dict[str, list[Words]]:
        """Return the paragraphs of each column."""
        listed = self.listed
        frame = task["timeframe"] or {}
        day = listed.days[at] if listed.days else None
        row = {
            "number": _lines(str(at + 1)),
            "source": _lines(place_words(task["path"])),
            "task": [*_lines(task["text"]), *_others(task)],
            "part": _part(listed.parts[at]) if listed.parts else [],
            "time": _lines(frame.get("text", "")) + (_lines(f"(hạn: {day:%d/%m/%Y})") if day else []),
            "output": _lines("\n".join(task["outputs"])),
        }
        if of_a_body:
            found = ((word, units(task[field])) for _, field, word in ROLES)
            row["bodies"] = _lines("\n".join(f"{word}: {names}" for word, names in found if names))
        else:
            row |= {field: _lines(units(task[field])) for _, field, _ in ROLES}
        return row

    def blocks(self) -> Iterator[page.Block]:
        """Give the table; without tasks a line says so."""
        if not self.rows:
            yield page.Paragraph("body", (page.Run("Không có nhiệm vụ nào."),))
            return
        heads = tuple(_cell("table-head", _lines(_HEADS[name])) for name in self.columns)
        rows = [page.TableRow("head", heads)]
        tasks = self.listed.data["tasks"]
        titles = [heading_above(task["path"], self.listed.headings) for task in tasks]
        grouped = len(set(titles)) > 1
        before = ""
        for row, title in zip(self.rows, titles, strict=True):
            if grouped and title != before:
                rows.append(self._group(title or "Nhiệm vụ khác"))
            before = title
            rows.append(page.TableRow("row", tuple(self._cell(name, row) for name in self.columns)))
        narrow = tuple(name == "number" for name in self.columns)
        yield page.Table("Nhiệm vụ", narrow, tuple(rows))

    def _cell(self, name: str, row: dict[str, list[Words]]) -> page.Cell:
        return _cell("table-center" if name in _CENTRED else "table-cell", row.get(name, []))

    def _group(self, title: str) -> page.TableRow:
        return page.TableRow("group", (_cell("table-group", _lines(title), len(self.columns)),))


def _others(task: Data) -> Iterator[Words]:
    """Give what else is said of a task, under the labels of the plan."""
    said = [("Kinh phí", task["budget"] or "")]
    said += [(field["label"], field["text"]) for field in task["fields"].values()]
    for label, text in said:
        if text:
            yield [page.Run(f"{label[:1].upper()}{label[1:]}: {' '.join(text.split())}", italic=True)]


def _part(part: str) -> list[Words]:
    """Return what the body does, each on a line: “Phối hợp”, and the group through which it was given the task."""
    lines: list[Words] = []
    for found in _PART.finditer(part):
        lines.append([page.Run(found[1])])
        lines += [[page.Run(f"(giao chung cho: {found[2]})")]] if found[2] else []
    return lines


def _duties(listed: Listed, of_a_body: bool) -> Iterator[page.Block]:
    duties = listed.data["duties"]
    if duties:
        heading = "Trách nhiệm tổ chức thực hiện"
        yield page.Paragraph("table-title", (page.Run(heading),), keep_next=True)
    owners = {duty["owner"]["name"] for duty in duties}
    for duty in duties:
        place = place_words(duty["path"])
        owner = "" if of_a_body and len(owners) == 1 else f"{duty['owner']['name']}: "
        first, *more = _lines(duty["text"]) or [[]]
        begin = page.Run(f"- {owner}")
        end = (page.Run(f" (mục {place})", italic=True),) if place else ()
        for at, line in enumerate((first, *more)):
            runs = (begin, *line) if at == 0 else tuple(line)
            yield page.Paragraph(
                "bullet-1" if at == 0 else "body", (*runs, *(end if at == len(more) else ()))
            )


def _lines(text: str) -> list[Words]:
    """Return the lines of a text as paragraphs."""
    return [[page.Run(line)] for line in text.splitlines() if line.strip()]


def _cell(role: page.Role, lines: Iterable[Words], across: int = 1) -> page.Cell:
    return page.Cell(tuple(page.Paragraph(role, tuple(line)) for line in lines), across)
