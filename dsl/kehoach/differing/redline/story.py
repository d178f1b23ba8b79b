"""Paragraphs and tables of a body, cell, note or header, one version against the other.

What is alike is paired (:func:`kehoach.differing.matching.aligned`); the rest is inserted or deleted whole. The end
of the last paragraph cannot be inserted or deleted in Word, so the last one is always a paragraph that both have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from kehoach.differing.matching import aligned
from kehoach.differing.redline import paragraphs
from kehoach.differing.redline.marks import style_of
from kehoach.differing.redline.session import Session
from kehoach.differing.redline.words import LABEL
from kehoach.importing.merge_align import alike
from kehoach.verify.wordml import MC, Element, W

_P, _TABLE = W + "p", W + "tbl"
_BLOCKS = (_P, _TABLE)
_PARTED = 0.75  # the share of words that a paragraph has with those that it was parted in
_MORE = 0.12  # by how much the share grows with each part

Tables = Callable[[Element | None, Element | None, Session], Element]
"""Makes a table with marks of one of both versions, or of one of them."""


class Block(NamedTuple):
    """A paragraph or table: its words without its number, and what kind it is."""

    element: Element
    words: str
    kind: str


class Op(NamedTuple):
    """What became of what: one of each is a pair, none of one side is an insertion or a deletion."""

    old: tuple[Block, ...]
    new: tuple[Block, ...]


def compare(
    old: Element, new: Element, session: Session, fits: Callable[[Element, Element], bool], tables: Tables
) -> None:
    """Put what the old version of a container has into that of the new package, with marks.

    Args:
        old: the container in the old version; it is not changed.
        new: the container in the new package.
        session: makes the marks.
        fits: whether two tables can be compared row by row.
        tables: compares them.
    """
    here, there = blocks(old), blocks(new)
    ops = list(_joined(_last_kept(_ops(here, there, fits))))
    written: list[Element] = []
    for op in ops:
        for element in _write(op, session, tables):
            if written and element.tag == written[-1].tag == _TABLE:
                written.append(_between(session))
            written.append(element)
    place = new.index(there[0].element) if there else len(new)
    for block in there:
        new.remove(block.element)
    new[place:place] = written
    session.marks.section(new.find(W + "sectPr"), old.find(W + "sectPr"))


def blocks(container: Element) -> list[Block]:
    """Return the paragraphs and tables that stand in a container."""
    return [_block(child) for child in container if child.tag in _BLOCKS]


def _block(element: Element) -> Block:
    words = "".join(text.text or "" for text in element.iter(W + "t"))
    if element.tag == _TABLE:
        return Block(element, words, "table")
    if element.find(f"{W}pPr/{W}sectPr") is not None:
        return Block(element, "section", "section")
    if not words:
        drawn = element.find(f".//{MC}AlternateContent") is not None
        return Block(element, "line" if drawn else "", "line" if drawn else "empty")
    label = LABEL.match(words)
    return Block(element, words[label.end() :] or words if label else words, "words")


# -- which is which ------------------------------------------------------------------------------------------------


def _ops(old: list[Block], new: list[Block], fits: Callable[[Element, Element], bool]) -> list[Op]:
    """Return what became of what in order, at each place deletions before insertions."""
    last: list[Op] = []
    if old and new and _same_end(old[-1], new[-1]):
        last = [Op((old[-1],), (new[-1],))]
        old, new = old[:-1], new[:-1]
    done: list[Op] = []
    gone: list[Op] = []
    come: list[Op] = []
    for i, j in aligned([block.words for block in old], [block.words for block in new]):
        one = () if i is None else (old[i],)
        two = () if j is None else (new[j],)
        if one and two and _comparable(one[0], two[0], fits):
            done += [*gone, *come, Op(one, two)]
            gone, come = [], []
        else:
            gone += [Op(one, ())] if one else []
            come += [Op((), two)] if two else []
    return [*done, *gone, *come, *last]


def _same_end(old: Block, new: Block) -> bool:
    forms = [block.element.find(W + "pPr") for block in (old, new)]
    return (old.words, old.kind, style_of(forms[0])) == (new.words, new.kind, style_of(forms[1]))


def _comparable(old: Block, new: Block, fits: Callable[[Element, Element], bool]) -> bool:
    if "table" in (old.kind, new.kind):
        return old.kind == new.kind and fits(old.element, new.element)
    return old.kind == new.kind or {old.kind, new.kind} == {"words", "empty"}


def _last_kept(ops: list[Op]) -> list[Op]:
    """Return what became of what with a last paragraph that both have."""
    pairs = [at for at, op in enumerate(ops) if op.old and op.new]
    at = pairs[-1] if pairs else -1
    tail = ops[at + 1 :]
    gone = [block for op in tail for block in op.old]
    come = [block for op in tail for block in op.new]
    if not tail or (not pairs and not (gone and come)):
        return ops
    if gone and come:
        return [*ops[: at + 1], *_singles(gone[:-1], come[:-1]), Op(tuple(gone[-1:]), tuple(come[-1:]))]
    (one,), (two,) = ops[at].old, ops[at].new
    row = [one, *gone, two, *come]
    if all(block.element.tag == _P and block.kind not in ("section", "line") for block in row):
        return [*ops[:at], Op((one, *gone), (two, *come))]
    if gone:
        return [*ops[:at], *_singles([one, *gone[:-1]], []), Op(tuple(gone[-1:]), (two,))]
    return [*ops[:at], *_singles([], [two, *come[:-1]]), Op((one,), tuple(come[-1:]))]


def _singles(gone: Iterable[Block], come: Iterable[Block]) -> Iterator[Op]:
    yield from (Op((block,), ()) for block in gone)
    yield from (Op((), (block,)) for block in come)


def _joined(ops: list[Op]) -> Iterator[Op]:
    """Give what became of what with the paragraphs that were parted in several, or joined to one, as such."""
    left = ops[::-1]
    done: list[Op] = []
    while left:
        op = left.pop()
        if _is_pair(op):
            for beside in (done, left):
                while beside and (more := _with(op, beside[-1], beside is done)) is not None:
                    op = more
                    beside.pop()
        done.append(op)
    yield from done


def _is_pair(op: Op) -> bool:
    return len(op.old) == len(op.new) == 1 and op.old[0].kind == op.new[0].kind == "words"


def _with(op: Op, beside: Op, before: bool) -> Op | None:
    """Return a pair with a paragraph beside it that is a part of the same one, None when it is not."""
    if len(beside.old) + len(beside.new) != 1 or (beside.old + beside.new)[0].kind != "words":
        return None
    if len(op.old if beside.new else op.new) != 1:
        return None
    old = beside.old + op.old if before else op.old + beside.old
    new = beside.new + op.new if before else op.new + beside.new
    was, now = _alike(op.old, op.new), _alike(old, new)
    return Op(old, new) if now >= _PARTED and now >= was + _MORE else None


def _alike(old: Sequence[Block], new: Sequence[Block]) -> float:
    return alike(" ".join(block.words for block in old), " ".join(block.words for block in new))


# -- written -------------------------------------------------------------------------------------------------------


def _write(op: Op, session: Session, tables: Tables) -> list[Element]:
    old = [block.element for block in op.old]
    new = [block.element for block in op.new]
    if _TABLE in {element.tag for element in (*old, *new)}:
        return [tables(old[0] if old else None, new[0] if new else None, session)]
    if not old:
        return [paragraphs.added(new[0], session)]
    if not new:
        return [paragraphs.gone(old[0], session)]
    found = paragraphs.changed(old, new, session)
    if len(old) == len(new) == 1:
        path = f"{W}pPr/{W}sectPr"
        session.marks.section(found[0].find(path), old[0].find(path))
    return found


def _between(session: Session) -> Element:
    """Return what keeps two tables from being one: a paragraph that was inserted and deleted again."""
    found = etree.Element(_P)
    form = etree.SubElement(found, W + "pPr")
    session.marks.end(form, "del")
    session.marks.end(form, "ins")
    return found
