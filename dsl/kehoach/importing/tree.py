"""The entries of a text as a tree of numbered lines, and which of them are tasks and goals."""

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
_TASKS = re.compile(
    r"nhiem vu|giai phap|noi dung (?:cong viec|thuc hien|hoat dong)|cong viec (?:cu the|trong tam)"
)
_MAYBE_TASKS = re.compile(r"^(?:cac )?(?:noi dung|hoat dong|bien phap|cong viec|chuong trinh|tien do|lich)")
_NO_TASKS = re.compile(
    r"^(?:muc dich|yeu cau|muc tieu|chi tieu|to chuc thuc hien|kinh phi|pham vi|quan diem)"
)
_GOALS = re.compile(r"muc tieu|chi tieu")
_FRAME = re.compile(r"(?:chu de|thoi gian|dia diem|doi tuong|thanh phan|hinh thuc|quy mo)(?:,| va |$)")
_FIGURE = re.compile(r"\d\s*%|\b\d+(?:[.,]\d+)?\b")
_LONGEST_LABEL = 6  # words
_DESCRIBING = frozenset(
    ("noi dung", "hinh thuc", "phuong phap", "doi tuong", "thanh phan", "dia diem", "yeu cau", "muc dich", "ket qua",
     "san pham", "phuong thuc", "cach thuc", "so luong", "quy mo", "kinh phi", "pham vi", "muc tieu", "giai phap")
)  # fmt: skip
_WHO = re.compile(r"chủ trì(?! hội nghị)|thời gian (?:thực hiện|hoàn thành)", re.IGNORECASE)
_ASSIGNS = re.compile(
    r"(?:Giao|Phân công|Đề nghị)\s+[A-ZÀ-ỸĐ][^.;]{2,120}?\s(?:chủ trì|là đơn vị|thực hiện)"
    r"|[A-ZÀ-ỸĐ][^.;:]{2,120}?,?\schủ trì(?!\s+(?:hội nghị|cuộc họp|phiên))|\((?:do|giao|[A-ZÀ-ỸĐ])[^()]{3,120}?"
    r"\s(?:chủ trì|thực hiện|phụ trách|tham mưu)|\([Cc]hủ trì|(?:[Cc]ơ quan|[Đđ]ơn vị) (?:chủ trì|thực hiện)\s*:"
)
_SAID_LAST = re.compile(
    r"\((?:do |giao )?[^()]{3,120}?\schủ trì(?!\s+(?:hội nghị|cuộc họp|phiên))[^()]*\)[.;]?\s*\Z"
    r"|\.\s+(?:[Cc]ơ quan|[Đđ]ơn vị) (?:chủ trì|thực hiện)\s*:"
)
_GIVEN = re.compile(r"(?:Giao|Phân công)\s+(?:cho\s+)?[A-ZÀ-ỸĐ]")
_SOME_WORK = 5  # letters
_ALONE = re.compile(r"\(([A-ZÀ-ỸĐ][^()]{3,160})\)[.;]?\s*\Z")
_INLINE = re.compile(
    r"(?:thời gian (?:thực hiện|hoàn thành)\S* )|(?:(?<!\w)hoàn thành (?:trước|trong))", re.IGNORECASE
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
        return any(_ASSIGNS.search(text) for text in texts)

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
        framed = path[-1].entry is not None and _FRAME.match(path[-1].title)
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


def mark_kinds(root: Node) -> None:
    """Say of numbered lines that they are tasks or goals, where the text leaves no doubt."""
    for node in root.nodes:
        _mark(node)


def _mark(node: Node) -> None:
    leaves = list(node.leaves())
    if _GOALS.search(node.title) and not _TASKS.search(node.title):
        _mark_goals(node)
        return
    if _FRAME.match(node.title):  # “Chủ đề, thời gian, địa điểm”: of the whole plan
        return
    busy = [leaf for leaf in leaves if leaf.has_block()]
    says = bool(_TASKS.search(node.title)) and not _NO_TASKS.match(node.title)
    if not says and _MAYBE_TASKS.match(node.title):
        says = 2 * sum(leaf.has_block() or leaf.assigns() for leaf in leaves) > len(leaves)
    owned = 2 * sum(leaf.owner() for leaf in leaves) >= len(leaves)
    wanted = says and (busy or (node.depth == 1 and not owned and node.nodes))
    if (wanted or 2 * len(busy) > len(leaves)) and (busy or not owned):
        node.kind = "nhiệm vụ"
        _mark_bullets(node)
        return
    for child in node.nodes:
        _mark(child)
    if not node.nodes and node.has_block():
        node.kind = "nhiệm vụ"
    elif not node.nodes and _all_given(node):
        node.kind = "các nhiệm vụ"


def _mark_goals(node: Node) -> None:
    """Make goals of the dashes below a line about goals, or of its numbered lines, where they hold figures."""
    leaves = list(node.leaves())
    for leaf in leaves:
        bullets = [entry for entry in leaf.entries if entry.kind == "bullet"]
        named = leaf is node or _GOALS.search(leaf.title)
        if named and any(_FIGURE.search(entry.text) for entry in bullets):
            leaf.kind = "các mục tiêu"
    plain = [leaf for leaf in leaves if leaf.entry is not None and leaf is not node and not leaf.entries]
    counted = sum(bool(_FIGURE.search(leaf.entry.text)) for leaf in plain if leaf.entry is not None)
    if len(plain) == len(leaves) > 1 and 2 * counted >= len(leaves):
        node.kind = "mục tiêu"


def _mark_bullets(node: Node) -> None:
    """Make the bullets of a line its tasks when each says for itself who or when."""
    for leaf in node.leaves():
        bullets = [entry for entry in leaf.entries if entry.kind == "bullet" and entry.label is None]
        if _groups(leaf) >= 2 or (leaf is not node and _each_given(leaf)):
            leaf.kind = "các nhiệm vụ"
        elif leaf is not node and not leaf.has_block():
            timed = sum(bool(_INLINE.search(entry.text)) for entry in bullets)
            given = sum(_gives(entry.text) for entry in bullets)
            own = len(bullets) > 1 and any(_gives_itself(entry.text) for entry in bullets)
            leaf.kind = (
                "các nhiệm vụ" if timed > 1 or own or (given > 1 and 2 * given >= len(bullets)) else ""
            )


def _each_given(node: Node) -> bool:
    """Tell whether nearly each bullet of a line has a role block below it, or says itself who does it."""
    given: list[bool] = []
    for entry in node.entries:
        if entry.kind == "bullet" and entry.label is None:
            given.append(_gives(entry.text))
        elif is_hard(entry) and given:
            given[-1] = True
        elif is_hard(entry):
            return False
    return sum(given) > 1 and 2 * (len(given) - sum(given)) < sum(given)


def _gives(text: str) -> bool:
    """Tell whether a line gives its work to somebody: in words, or by the name of a body in a bracket at its end."""
    alone = _ALONE.search(text)
    return _ASSIGNS.search(text) is not None or (alone is not None and is_unit(alone[1].partition(";")[0]))


def _all_given(node: Node) -> bool:
    """Tell whether all lines below one, two at least, are dashes that give work: “- Giao Phòng A …”."""
    lines = [entry for entry in node.entries if entry.table is None]
    given = [entry.kind == "bullet" and _GIVEN.match(entry.text) for entry in lines]
    return len(given) > 1 and all(given)


def _gives_itself(text: str) -> bool:
    """Tell whether a line says work and who does it, so that who is said of no other line: “Rà soát (Sở A chủ trì)”."""
    found = _SAID_LAST.search(text)
    return found is not None and found.start() > _SOME_WORK


def _groups(node: Node) -> int:
    """Return how many bullets of a line each have a role block of their own; 0 when a block is shared."""
    count, free = 0, 0
    for entry in node.entries:
        if is_hard(entry):
            if free > 1:
                return 0
            count += free
            free = 0
        elif entry.kind == "bullet" and entry.label is None:
            free += 1
    return count if not free else 0


def shares_block(node: Node) -> bool:
    """Tell whether the block below the last of several items belongs to them all."""
    nodes = node.nodes
    if len(nodes) < 2 or node.has_block() or not nodes[-1].has_block() or node.depth == 0:
        return False
    others = [leaf for other in nodes[:-1] for leaf in (*other.leaves(), other)]
    return not nodes[-1].nodes and not any(leaf.has_block() or _says_who(leaf) for leaf in others)


def _says_who(node: Node) -> bool:
    """Tell whether the words of a line, or of what stands right below it, say who leads or when."""
    texts = [entry.text for entry in node.entries if entry.table is None]
    return any(_WHO.search(text) for text in (*texts, node.entry.text if node.entry is not None else ""))
