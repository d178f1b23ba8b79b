"""Paragraphs with tracked changes: new, deleted, changed, parted in several and joined to one.

A mark of the end of a paragraph (17.13.5.15, 17.13.5.20) says that this paragraph and the next were, or become, one;
that one keeps the properties of the last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import groupby
from typing import NamedTuple

from lxml import etree

from kehoach.differing.redline.pieces import END, Look, Piece, pieces, plain, properties, runs
from kehoach.differing.redline.session import Session
from kehoach.differing.redline.words import segments
from kehoach.verify.wordml import Element, W

_STATES = {"+": "ins", "-": "del"}


class _Entry(NamedTuple):
    """A piece that both have (``=``), that is new (``+``) or gone (``-``); ``old``: the piece that it was."""

    state: str
    piece: Piece
    old: Piece | None = None


def added(paragraph: Element, session: Session, end: bool = True) -> Element:
    """Return a paragraph that only the new version has, marked; *end*: its end too."""
    entries = [_Entry("+", piece) for piece in pieces(paragraph)]
    return _paragraph(entries, _form(paragraph), "+" if end else "=", session)


def gone(paragraph: Element, session: Session, end: bool = True) -> Element:
    """Return a paragraph that only the old version has, marked; *end*: its end too."""
    entries = [_Entry("-", piece) for piece in pieces(paragraph)]
    return _paragraph(entries, session.old_properties(paragraph), "-" if end else "=", session)


def changed(olds: Sequence[Element], news: Sequence[Element], session: Session) -> list[Element]:
    """Return paragraphs of the new version with what the old one had in their place; of one side there is one.

    The last paragraph of both is the same one; the ends of the others are marked.
    """
    if _untouched(olds, news):
        return [news[0]]
    entries = _entries(_joined(olds), _joined(news))
    former = [session.old_properties(paragraph) for paragraph in olds]
    if len(olds) == len(news) == 1 and all(e.state == "=" and _former_look(e) is None for e in entries):
        for entry in entries:
            _settle(entry, session)
        form = news[0].find(W + "pPr")
        if form is None:
            form = etree.Element(W + "pPr")
            news[0].insert(0, form)
        session.marks.style(form, former[0])
        return [news[0]]
    found: list[Element] = []
    left: list[_Entry] = []
    for entry in entries:
        if entry.piece.key != END:
            left.append(entry)
            continue
        form = _between(news, former, len(found), entry.state, session)
        found.append(_paragraph(left, form, entry.state, session))
        left = []
    form = _form(news[-1])
    session.marks.style(form, former[-1])
    return [*found, _paragraph(left, form, "=", session)]


def _between(
    news: Sequence[Element], former: Sequence[Element], at: int, state: str, session: Session
) -> Element:
    """Return the properties of a paragraph of several, not the last, that are one in the other version."""
    if state == "-" and at:
        return former[at]
    form = _form(news[at if state == "+" else 0])
    if state == "-":
        section = former[at].find(W + "sectPr")
        for own in form.findall(W + "sectPr"):
            form.remove(own)
        if section is not None:
            form.append(deepcopy(section))
    if at == 0:
        session.marks.style(form, former[0])
    return form


def _form(paragraph: Element) -> Element:
    form = paragraph.find(W + "pPr")
    return etree.Element(W + "pPr") if form is None else deepcopy(form)


def _untouched(olds: Sequence[Element], news: Sequence[Element]) -> bool:
    """Tell at once of most paragraphs that nothing became of them; numbers of notes are looked at closely."""
    if len(olds) != 1 or len(news) != 1 or news[0].find(f".//{W}footnoteReference") is not None:
        return False
    return bool(etree.tostring(olds[0]) == etree.tostring(news[0]))


def _joined(paragraphs: Sequence[Element]) -> list[Piece]:
    found: list[Piece] = []
    for at, paragraph in enumerate(paragraphs):
        found += [Piece(END)] if at else []
        found += pieces(paragraph)
    return found


def _entries(old: list[Piece], new: list[Piece]) -> list[_Entry]:
    found: list[_Entry] = []
    for one in segments(old, new):
        if one.same:
            found += (_Entry("=", new[j], old[i]) for i, j in zip(one.old, one.new, strict=True))
        else:
            found += (_Entry("-", old[i]) for i in one.old)
            found += (_Entry("+", new[j]) for j in one.new)
    return found


def _former_look(entry: _Entry) -> Look | None:
    """Return how a piece looked that both have, None when it looks as it did."""
    return None if entry.old is None or entry.old.look == entry.piece.look else entry.old.look


def _settle(entry: _Entry, session: Session) -> None:
    """Remember which footnote of one version is which of the other."""
    if entry.piece.note and entry.old is not None:
        session.kept.append((entry.old.note, entry.piece.note))
    elif entry.piece.note and entry.state == "+":
        session.come.append(entry.piece.note)


def _paragraph(entries: list[_Entry], form: Element, end: str, session: Session) -> Element:
    """Return a paragraph; *end*: what became of its end."""
    found = etree.Element(W + "p")
    if end in _STATES:
        session.marks.end(form, _STATES[end])
    if len(form):
        found.append(form)
    for state, alike in groupby(entries, key=lambda entry: entry.state):
        if state == "=":
            found.extend(_same(list(alike), session))
        else:
            mark = session.marks.new(_STATES[state])
            mark.extend(_inside(list(alike), session))
            found.append(mark)
    return found


def _inside(entries: list[_Entry], session: Session) -> Iterator[Element]:
    """Give what stands in a mark: runs of words, and what is no word."""
    deleted = entries[0].state == "-"
    if deleted:
        entries = [entry._replace(piece=plain(entry.piece)) for entry in entries]
    for fixed, alike in groupby(entries, key=lambda entry: entry.piece.fixed):
        if not fixed:
            yield from runs((entry.piece for entry in alike), deleted)
            continue
        for entry in alike:
            _settle(entry, session)
            yield from session.deleted(entry.piece) if deleted else map(deepcopy, entry.piece.nodes)


def _same(entries: list[_Entry], session: Session) -> Iterator[Element]:
    """Give what both have, with the looks that it had where these changed."""
    for (fixed, was), alike in groupby(entries, key=lambda entry: (entry.piece.fixed, _former_look(entry))):
        if fixed:
            for entry in alike:
                _settle(entry, session)
                yield from map(deepcopy, entry.piece.nodes)
            continue
        for run in runs(entry.piece for entry in alike):
            if was is not None:
                looks = run.find(W + "rPr")
                if looks is None:
                    looks = etree.Element(W + "rPr")
                    run.insert(0, looks)
                change = session.marks.new("rPrChange")
                change.append(properties(was))
                looks.append(change)
            yield run
