"""The entries of a text as a tree of numbered lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.importing.entries import Entry, labels_in
from kehoach.importing.mark_ends import doing
from kehoach.importing.outline import Depths, style_of
from kehoach.model.units import is_unit
from kehoach.syntax.classify import head_of
from kehoach.syntax.keywords import keywords
from kehoach.text.vietnamese import bare

HARD = frozenset(("lead", "partner", "executor", "approver", "overseer", "time", "report"))
"""Fields that make work of a numbered line: who does it, and when."""
FRAME = re.compile(r"(?:chu de|thoi gian|dia diem|doi tuong|thanh phan|hinh thuc|quy mo)(?:,| va |$)")
_LONGEST_LABEL = 6  # words
_DESCRIBING = frozenset(
    ("noi dung", "hinh thuc", "phuong phap", "doi tuong", "thanh phan", "dia diem", "yeu cau", "muc dich", "ket qua",
     "san pham", "phuong thuc", "cach thuc", "so luong", "quy mo", "kinh phi", "pham vi", "muc tieu", "giai phap")
)  # fmt: skip
ASSIGNS = re.compile(
    r"(?:Giao|Phân công|Đề nghị)\s+[A-ZÀ-ỸĐ][^.;]{2,120}?\s(?:chủ trì|là đơn vị|thực hiện)"
    r"|[A-ZÀ-ỸĐ][^.;:]{2,120}?,?\schủ trì(?!\s+(?:hội nghị|cuộc họp|phiên))|\((?:do|giao|[A-ZÀ-ỸĐ])[^()]{3,120}?"
    r"\s(?:chủ trì|thực hiện|phụ trách|tham mưu)|\([Cc]hủ trì|(?:[Cc]ơ quan|[Đđ]ơn vị) (?:chủ trì|thực hiện)\s*:"
)


class Node:
    """A numbered line, or the text itself (depth 0), with what stands below it.

    ``kind``: the kind word written on it, "" for none. ``fields``: a role block was found below it.
    """

    def __init__(self, entry: Entry | None, depth: int) -> None:
        self.entry = entry
        self.depth = depth
        self.items: list[Entry | Node] = []
        self.kind = ""

    @property
    def title(self) -> str:
        """Its words, folded."""
        return bare(self.entry.text) if self.entry is not None else ""

    @property
    def nodes(self) -> list[Node]:
        """The numbered lines right below it."""
        return [item for item in self.items if isinstance(item, Node)]

    @property
    def entries(self) -> list[Entry]:
        """The other lines right below it."""
        return [item for item in self.items if not isinstance(item, Node)]

    def leaves(self) -> Iterator[Node]:
        """Give its lowest numbered lines, itself when there are none below."""
        if not self.nodes:
            yield self
        for node in self.nodes:
            yield from node.leaves()

    def has_block(self) -> bool:
        """Tell whether a line right below it says who works on it, or when."""
        return any(is_hard(entry) for entry in self.entries)

    def assigns(self) -> bool:
        """Tell whether its words, or a line right below it, give the work to somebody."""
        texts = [entry.text for entry in self.entries if entry.table is None]
        texts += [self.entry.text] if self.entry is not None else []
        return any(ASSIGNS.search(text) for text in texts)

    def owner(self) -> bool:
        """Tell whether it begins with the name of a body: what is below are that body's duties."""
        words = self.entry.text.partition(":")[0] if self.entry is not None else ""
        words = re.sub(r"^(?:Đề nghị|Giao|Yêu cầu|Mời)\s+", "", words).strip(" .*")
        named = 3 < len(words) < 160 and words[:1].isupper() and is_unit(words)
        return named and "chủ trì" not in words and doing().search(words) is None


def is_hard(entry: Entry) -> bool:
    """Tell whether a line is a field that says who or when."""
    if entry.label is None:
        return False
    found = labels_in(entry.text)
    return any(label.field in HARD for label in found) if found else entry.label[0] in HARD


def tree(entries: list[Entry]) -> Node:
    """Return the entries as a tree; labels with letters (“a) Cơ quan chủ trì: …”) are fields of the line above."""
    root = Node(None, 0)
    depths = Depths()
    path = [root]
    lettered = _lettered(entries)
    for at, entry in enumerate(entries):
        framed = path[-1].entry is not None and FRAME.match(path[-1].title)
        if entry.kind != "heading" or entry.number is None or (at in lettered and not framed):
            path[-1].items.append(entry)
            continue
        depth = depths.depth(entry.number)
        del path[depth:]
        node = Node(entry, depth)
        path[-1].items.append(node)
        path.append(node)
    return root


def _lettered(entries: list[Entry]) -> set[int]:
    """Return the numbered lines that are lines of a role block: “a) Nội dung: … b) Cơ quan chủ trì: …”.

    A block is a run of lines with one form of numbers, each with a label, two of them known and one of these
    about who or when.
    """
    found: set[int] = set()
    run: list[int] = []
    for at, entry in enumerate([*entries, None]):
        if entry is not None and run and _goes_on(entries[run[-1]], entry):
            run.append(at)
            continue
        fields = [label[0] for label in (entries[member].label for member in run) if label is not None]
        block = entry is not None and entry.kind != "heading" and is_hard(entry)
        if len(run) > 1 and ((len(fields) > 1 and HARD & set(fields)) or (block and _describe(entries, run))):
            found.update(run)
        run = [at] if entry is not None and _is_labelled(entry) else []
    return found


def _describe(entries: list[Entry], run: list[int]) -> bool:
    """Tell whether lines right above a role block only describe the work: “a) Nội dung: … b) Hình thức: …”."""
    heads = [head_of(entries[at].text) for at in run]
    return all(head is not None and head.word in _DESCRIBING for head in heads)


def _is_labelled(entry: Entry) -> bool:
    head = head_of(entry.text) if entry.kind == "heading" else None
    if head is None or not head.capital or len(head.text.split()) > _LONGEST_LABEL:
        return False
    column = keywords().words["column"].get(head.word)
    return column is None or column.name != "task" or head.word in _DESCRIBING


def _goes_on(last: Entry, entry: Entry) -> bool:
    """Tell whether an entry is the next line of a block: the same form of number, one more."""
    if not _is_labelled(entry) or last.number is None or entry.number is None:
        return False
    if style_of(last.number) != style_of(entry.number) or not entry.number.value:
        return False
    return entry.number.value[-1] == last.number.value[-1] + 1
