"""Walking through a story as a reader of the final text does: tracked changes accepted, one branch of alternatives."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.verify.wordml import MC, Element, W

_DROPPED = frozenset({W + "del", W + "moveFrom"})
_SILENT = frozenset(W + name for name in ("sectPr", "tcPr", "tblPr", "tblGrid", "trPr", "sdtPr", "sdtEndPr"))
ELSEWHERE = frozenset({W + "altChunk", W + "subDoc"})
"""What stands for text in another file (17.17.2)."""
_UNDERSTOOD = ("w14", "w15", "w16", "wp14", "wp15", "wpc", "wpg", "wps")


class Tally:
    """Counts what a finished document should not have, and what keeps reading within bounds."""

    def __init__(self) -> None:
        self.insertions = self.deletions = self.text_boxes = 0
        self.page_breaks = self.nonbreaking_spaces = self.elsewhere = 0
        self.paragraphs = self.runs = self.tables = 0


def choice(element: Element) -> Element | None:
    """Return the one branch of ``mc:AlternateContent`` that Word takes (ECMA-376 part 3, 7.6).

    Extensions are known by their customary prefixes, which all programs write.
    """
    first: Element | None = None
    for branch in element:
        if branch.tag == MC + "Choice":
            first = branch if first is None else first
            if all(prefix.startswith(_UNDERSTOOD) for prefix in (branch.get("Requires") or "").split()):
                return branch
        elif branch.tag == MC + "Fallback":
            return branch
    return first


def walk(container: Element, wanted: tuple[str, ...], tally: Tally) -> Iterator[Element]:
    """Yield the elements *wanted* in *container*, through content controls and the like but not through each other.

    Args:
        container: a body, cell, row, table, header or note.
        wanted: tags.
        tally: where deletions are counted.
    """
    stack = [iter(container)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag in wanted:
            yield child
        elif child.tag in _DROPPED:
            tally.deletions += 1
        elif child.tag in ELSEWHERE:
            tally.elsewhere += 1
        elif child.tag == MC + "AlternateContent":
            branch = choice(child)
            stack.append(iter(branch if branch is not None else ()))
        elif child.tag not in _SILENT:
            stack.append(iter(child))
