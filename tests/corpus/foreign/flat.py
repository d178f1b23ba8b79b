"""The words of a plan in the order in which they are printed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from foreign.content import Break, Columns, Content, Line, Table
from foreign.inline import inline


def said(line: Line) -> str:
    """Return a paragraph as printed, with its number."""
    return f"{line.label} {line.words.text}".strip()


def lines_of(block: Columns) -> Iterator[str]:
    """Yield the lines of columns in the order in which the file keeps them."""
    for left, right in block.rows:
        if block.how == "tabs":
            for one, other in zip_longest(left, right):
                yield "\t".join(said(line) for line in (one, other) if line)
        else:
            first, second = (right, left) if block.how == "reverse" else (left, right)
            yield from (said(line) for line in (*first, *second))


def body_words(content: Content) -> list[str]:
    """Return the words of the body, numbers of items included."""
    found: list[str] = []
    for block in content.blocks:
        if isinstance(block, Line):
            found += said(block).split()
        elif isinstance(block, Columns):
            found += [word for line in lines_of(block) for word in line.split()]
        elif isinstance(block, Table):
            cells = [cell for row in block.rows for cell in row.cells]
            found += [word for cell in cells for line in cell.lines for word in said(line).split()]
    return found


def box_words(content: Content) -> list[str]:
    """Return the words of text boxes."""
    boxes = [block for block in content.blocks if isinstance(block, Break) and block.kind == "box"]
    return [word for box in boxes for word in inline(box.text).text.split()]


def note_words(content: Content) -> list[str]:
    """Return the words of footnotes, without their marks."""
    return [word for note in content.meta.get("notes", ()) for word in inline(note).text.split()]
