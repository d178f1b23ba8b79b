"""Which numbered lines and dashes of a text are tasks, and which are goals."""

from __future__ import annotations

import re

from kehoach.importing.entries import Entry, labels_in
from kehoach.importing.tree import ASSIGNS, FRAME, Node, is_hard
from kehoach.model.units import is_unit
from kehoach.syntax.classify import head_of
from kehoach.verify.regions_numbers import Number

_TASKS = re.compile(
    r"nhiem vu|giai phap|noi dung (?:cong viec|thuc hien|hoat dong)|cong viec (?:cu the|trong tam)"
)
_MAYBE_TASKS = re.compile(r"^(?:cac )?(?:noi dung|hoat dong|bien phap|cong viec|chuong trinh|tien do|lich)")
_NO_TASKS = re.compile(
    r"^(?:muc dich|yeu cau|muc tieu|chi tieu|to chuc thuc hien|kinh phi|pham vi|quan diem)"
)
_GOALS = re.compile(r"muc tieu|chi tieu")
_FIGURE = re.compile(r"\d\s*%|\b\d+(?:[.,]\d+)?\b")
_WHO = re.compile(r"chủ trì(?! hội nghị)|thời gian (?:thực hiện|hoàn thành)", re.IGNORECASE)
_SAID_LAST = re.compile(
    r"\((?:do |giao )?[^()]{3,120}?\schủ trì(?!\s+(?:hội nghị|cuộc họp|phiên))[^()]*\)[.;]?\s*\Z"
    r"|\.\s+(?:[Cc]ơ quan|[Đđ]ơn vị) (?:chủ trì|thực hiện)\s*:"
)
_GIVEN = re.compile(r"(?:Giao|Phân công)\s+(?:cho\s+)?[A-ZÀ-ỸĐ]")
_EMPHASIS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}")
_UNNUMBERED = Number("none", (), "", "", True)
"""The number of a line without one, where lines below a line are told apart."""
_SAYS = re.compile(r"[^\W\d_]")
_WORKERS = frozenset(("lead", "executor"))
_LONGEST_LABEL = 6  # words
_SOME_WORK = 5  # letters
_ALONE = re.compile(r"\(([A-ZÀ-ỸĐ][^()]{3,160})\)[.;]?\s*\Z")
_INLINE = re.compile(
    r"(?:thời gian (?:thực hiện|hoàn thành)\S* )|(?:(?<!\w)hoàn thành (?:trước|trong))", re.IGNORECASE
)


def mark_kinds(root: Node) -> None:
    """Say of numbered lines that they are tasks or goals, where the text leaves no doubt."""
    for node in root.nodes:
        _mark(node)


def _mark(node: Node) -> None:
    leaves = list(node.leaves())
    if _GOALS.search(node.title) and not _TASKS.search(node.title):
        _mark_goals(node)
        return
    if FRAME.match(node.title):  # “Chủ đề, thời gian, địa điểm”: of the whole plan
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
    for leaf in list(node.leaves()):
        _part(leaf)
        if leaf.nodes:
            continue
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
    if _GIVEN.match(text) is not None:
        return True
    return ASSIGNS.search(text) is not None or (alone is not None and is_unit(alone[1].partition(";")[0]))


def _part(node: Node) -> None:
    """Make lines without numbers below a line of its paragraphs, two at least, that each say who works on them.

    Each says so itself (“Giao Sở A chủ trì …”) or by the role block below it; the other lines go with the one above.
    """
    starts = [
        at for at, item in enumerate(node.items) if isinstance(item, Entry) and _is_work(node.items, at)
    ]
    if len(starts) < 2 or node.nodes or any(entry.table is not None for entry in node.entries):
        return
    kept: list[Entry | Node] = node.items[: starts[0]]
    for item in node.items[starts[0] :]:
        if (
            isinstance(item, Entry)
            and item.kind == "prose"
            and item.label is None
            and _SAYS.search(item.text)
        ):
            entry = item._replace(kind="heading", text=_EMPHASIS.sub("", item.text), number=_UNNUMBERED)
            kept.append(Node(entry, node.depth + 1))
        elif isinstance(kept[-1], Node):
            kept[-1].items.append(item)
    node.items = kept


def _is_work(items: list[Entry | Node], at: int) -> bool:
    """Tell whether an item is a paragraph that gives work to somebody, by its words or by the lines below it."""
    item = items[at]
    if not isinstance(item, Entry) or item.kind != "prose" or item.label is not None:
        return False
    head = head_of(item.text)
    if head is not None and head.capital and len(head.text.split()) <= _LONGEST_LABEL:
        return False
    for below in items[at + 1 :]:
        if not isinstance(below, Entry) or not is_hard(below):
            break
        if below.label is not None and _WORKERS & {
            below.label[0],
            *(one.field for one in labels_in(below.text)),
        }:
            return True
    return _GIVEN.match(item.text) is not None or _SAID_LAST.search(item.text) is not None


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
