"""The text of a document as entries: what each paragraph and table is, before anything is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from kehoach.importing.inline import clean, inline
from kehoach.importing.named_numbers import counted, name_of, named_number
from kehoach.importing.outline import NUMBERED
from kehoach.importing.taught import label_of
from kehoach.verify.regions import Data, Document, Part
from kehoach.verify.regions_numbers import Number
from kehoach.verify.seen import Run

Kind = Literal["heading", "bullet", "point", "prose", "basis", "quote", "table"]
_FRAME = frozenset(
    ("nation", "motto", "party", "parent", "issuer", "number", "place-date", "type", "abstract", "subject", "authority",
     "secrecy", "urgency", "circulation", "draft", "drafter", "contact", "rule", "blank", "recipients-title",
     "recipient", "archive", "capacity", "post", "signer", "attached-to", "annex", "annex-title", "page-number",
     "stray")
)  # fmt: skip
_LONGEST_QUOTE = 40  # paragraphs
_OWN_SIGN = frozenset("+*○o▪■◦➢")
_SECOND = re.compile(
    r"(?:[;.,]|\s\\?[-–+*])\s+(?:\\?[-–+*]\s*)?(?P<label>[^\W\d_](?:(?!\s[-–]\s)[^:;.,]){1,40}?)\s*:\s*"
)
_SIGNS = re.compile(r"[*\\]+")
_UP_TO = re.compile(r"[^;.]*")


class Entry(NamedTuple):
    """A paragraph or table of the text.

    Attributes:
        kind: what it is.
        text: its words as typed in ``.kh``, without its number or dash.
        part: the paragraph.
        number: its number, None without one.
        label: field and label that its words begin with, None without one.
        table: of kind ``table``: the table.
        more: further paragraphs that belong to it: the title of a “Phần”.
    """

    kind: Kind
    text: str
    part: Part | None
    number: Number | None = None
    label: tuple[str, str] | None = None
    table: Data | None = None
    more: tuple[Part, ...] = ()


def entries(document: Document, annex: int, notes: dict[int, str]) -> list[Entry]:
    """Return the entries of a document's text, or of one of its annexes (0: the text itself)."""
    found: list[Entry] = []
    end = _closing_begins(document)
    tables = [data for data in document.tables if data.annex == annex]
    for at, part in enumerate(document.parts):
        while tables and tables[0].after <= at:
            found.append(_table(tables.pop(0)))
        if (
            part.annex == annex
            and part.role not in _FRAME
            and part.text.strip()
            and not is_odd(part, at, end)
        ):
            if part.role == "part-title" and found and found[-1].kind == "heading":
                title = inline(part.paragraph.runs, notes, emphasis=False)
                found[-1] = found[-1]._replace(text=f"{found[-1].text} {title}".strip(), more=(part,))
            else:
                found.append(_entry(part, notes))
    found += [_table(data) for data in tables]
    return list(_quoted(_levelled(_lettered(_with_named(found, notes)))))


def _with_named(found: list[Entry], notes: dict[int, str]) -> list[Entry]:
    """Return entries whose lines “Nhiệm vụ 1: …”, “II.1. …” are numbered ones, where the text counts with them."""
    numbers: dict[int, Number] = {}
    for at, entry in enumerate(found):
        number = named_number(_SIGNS.sub("", entry.text)) if entry.kind == "prose" and entry.part else None
        if number is not None:
            numbers[at] = number
    known = counted(numbers.values())
    for at, number in numbers.items():
        part = found[at].part
        if part is not None and name_of(number) in known:
            runs = without_number(part.paragraph.runs, number)
            found[at] = _with_label(
                Entry("heading", inline(runs, notes, emphasis=False), part, number), notes
            )
    return found


def _levelled(found: list[Entry]) -> list[Entry]:
    """Return entries where dashes below “*” or “+”, the first signs below a number, are the deeper ones."""
    top = ""
    for at, entry in enumerate(found):
        if entry.kind in ("heading", "table"):
            top = ""
        elif entry.kind in ("bullet", "point") and entry.number is not None:
            sign = entry.number.printed[:1]
            top = top or sign
            if top in _OWN_SIGN and sign == top:
                found[at] = entry._replace(kind="bullet")
            elif top in _OWN_SIGN and entry.label is None:
                found[at] = entry._replace(kind="point")
    return found


def _lettered(found: list[Entry]) -> list[Entry]:
    """Return entries with “C.” behind “B.” as the letter that it is, not as the Roman hundred."""
    last = 0
    for at, entry in enumerate(found):
        number = entry.number
        if number is None or number.kind not in ("upper", "roman"):
            continue
        letter = ord(number.printed[0]) - ord("A") + 1 if len(number.printed.rstrip(".)/-: ")) == 1 else 0
        if number.kind == "roman" and letter and letter == last + 1 and last > 1:
            found[at] = entry._replace(number=number._replace(kind="upper", value=(letter,)))
            last = letter
        elif number.kind == "upper":
            last = number.value[0]
    return found


def _closing_begins(document: Document) -> int:
    """Return the index of the first part of the recipients or the signature, that of the title when there is none."""
    closing = ("recipients-title", "capacity", "post", "signer")
    parts = document.parts
    return next((at for at, part in enumerate(parts) if part.role in closing and not part.annex), len(parts))


def is_odd(part: Part, at: int, end: int) -> bool:
    """Tell whether a part is a line of the head or the closing that is none of their components: “(Đã ký)”."""
    return part.role == "other" and (at > end or part.cell is not None)


def odd(document: Document) -> list[Part]:
    """Return the lines of the head and the closing that are none of their components."""
    end = _closing_begins(document)
    return [part for at, part in enumerate(document.parts) if part.text.strip() and is_odd(part, at, end)]


def _table(data: Data) -> Entry:
    return Entry("table", "", None, table=data)


def _entry(part: Part, notes: dict[int, str]) -> Entry:
    number = part.number
    if part.role == "basis":
        text = inline(part.paragraph.runs, notes, emphasis=False)
        return Entry("basis", re.sub(r"^[-–+•*]\s*", "", text), part)
    if number is None:
        return _with_label(Entry("prose", inline(part.paragraph.runs, notes), part), notes)
    runs = without_number(part.paragraph.runs, number)
    if number.kind in NUMBERED:
        return _with_label(Entry("heading", inline(runs, notes, emphasis=False), part, number), notes)
    second = number.kind == "plus" or (number.printed[:1] in _OWN_SIGN and number.kind == "bullet")
    return _with_label(Entry("point" if second else "bullet", inline(runs, notes), part, number), notes)


def _with_label(entry: Entry, notes: dict[int, str]) -> Entry:
    """Return an entry with the label that it begins with; emphasis on a label would hide it."""
    assert entry.part is not None
    label = label_of(entry.text.replace("*", "")) if entry.text[:1] == "*" else label_of(entry.text)
    if label is None:
        return entry
    runs = entry.part.paragraph.runs
    if entry.number is not None:
        runs = without_number(runs, entry.number)
    return entry._replace(text=inline(runs, notes, emphasis=False), label=label)


def without_number(runs: Sequence[Run], number: Number) -> tuple[Run, ...]:
    """Return runs without the number typed at their head and the blanks around it."""
    if not number.typed:
        return tuple(runs)
    left = len(number.printed.replace(" ", "").replace("\t", ""))
    found: list[Run] = []
    for run in runs:
        text = run.text
        at = 0
        while at < len(text) and (left > 0 or (text[at].isspace() and not _has_words(found))):
            if not text[at].isspace():
                left -= 1
            at += 1
        if run.note is not None or at < len(text):
            found.append(run._replace(text=text[at:]))
    return tuple(found)


def _has_words(runs: list[Run]) -> bool:
    return any(run.text.strip() for run in runs)


def _quoted(found: list[Entry]) -> Iterator[Entry]:
    """Give the entries; paragraphs between quotation marks that hold numbers of their own are one quotation."""
    at = 0
    while at < len(found):
        end = _end_of_quote(found, at)
        for entry in found[at:end]:
            assert entry.part is not None
            yield Entry("quote", clean(entry.part.text).strip(), entry.part)
        if end == at:
            yield found[at]
            end += 1
        at = end


def _end_of_quote(found: list[Entry], at: int) -> int:
    """Return where a quotation that begins at an entry ends, *at* itself when there is none."""
    first = found[at]
    if first.part is None or first.part.text.lstrip()[:1] not in ("“", '"') or first.kind == "basis":
        return at
    if first.part.text.lstrip()[:1] == '"':
        return at
    open_ = 0
    for end in range(at, min(at + _LONGEST_QUOTE, len(found))):
        part = found[end].part
        if part is None:
            return at
        open_ += part.text.count("“") - part.text.count("”")
        if open_ <= 0:
            numbered = any(entry.number is not None for entry in found[at : end + 1])
            return end + 1 if end > at and numbered else at
    return at


class Labelled(NamedTuple):
    """A part of a line with several labels: field, label, words, and what stands before it."""

    field: str
    label: str
    words: str
    before: str


def labels_in(text: str) -> list[Labelled]:
    """Return the labels of a line: “Đơn vị chủ trì: A; Đơn vị phối hợp: B.” has two; [] when it has none or one."""
    first = label_of(text) or label_of(re.split(r"[;.]\s", text, maxsplit=1)[0])
    if first is None:
        return []
    starts = [(0, first, text.index(":") + 1)]
    for found in _SECOND.finditer(text, starts[0][2]):
        value = _UP_TO.match(text, found.end())
        label = label_of(f"{found['label'][0].upper()}{found['label'][1:]}: {value[0] if value else ''}")
        if label is not None:
            starts.append((found.start("label"), label, found.end()))
    if len(starts) < 2:
        return []
    ends = [*(start for start, _, _ in starts[1:]), len(text)]
    parts: list[Labelled] = []
    for (start, label, begin), end in zip(starts, ends, strict=True):
        words = text[begin:end]
        blank = len(words) - len(words.lstrip())
        parts.append(Labelled(label[0], label[1], words.strip(), text[start : begin + blank]))
    return parts
