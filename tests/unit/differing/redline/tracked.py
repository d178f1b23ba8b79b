"""Accepting and rejecting every tracked change of a Word file, as ECMA-376 part 1, 17.13.5 has it.

Written for the tests alone: it shares nothing with what makes the marks.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any, Literal

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Verdict = Literal["accept", "reject"]
STORIES = ("word/document.xml", "word/footnotes.xml", "word/header-first.xml", "word/footer-contact.xml")
_CHANGES = ("pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tcPrChange", "trPrChange")
_OUT_OF_CHANGES = {"pPrChange": ("rPr", "sectPr"), "sectPrChange": ("headerReference", "footerReference")}


def stories(docx: bytes) -> dict[str, Any]:
    """Return the parts with words as trees."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return {name: etree.fromstring(package.read(name)) for name in STORIES}


def settled(docx: bytes, verdict: Verdict) -> dict[str, Any]:
    """Return the parts with words after every change was accepted or rejected."""
    trees = stories(docx)
    kept, dropped = ("ins", "del") if verdict == "accept" else ("del", "ins")
    for tree in trees.values():
        _looks(tree, verdict)
        _rows(tree, kept, dropped)
        _runs(tree, kept, dropped)
        _ends(tree, kept, dropped)
    _notes(trees)
    return trees


def _looks(tree: Any, verdict: Verdict) -> None:
    for name in _CHANGES:
        for change in list(tree.iter(W + name)):
            properties = change.getparent()
            properties.remove(change)
            if verdict == "reject":
                outside = [properties.find(W + tag) for tag in _OUT_OF_CHANGES.get(name, ())]
                staying = [e for tag in _OUT_OF_CHANGES.get(name, ()) for e in properties.findall(W + tag)]
                assert change[0].tag == properties.tag, "a change holds what it is a change of"
                assert all(e is None or e in staying for e in outside)
                for child in [e for e in properties if e not in staying]:
                    properties.remove(child)
                properties[0:0] = list(change[0])
            if len(properties) == 0 and name == "rPrChange":
                _drop(properties)


def _rows(tree: Any, kept: str, dropped: str) -> None:
    for row in list(tree.iter(W + "tr")):
        marks = {mark.tag for mark in row.iterfind(f"{W}trPr/*")}
        if W + dropped in marks:
            row.getparent().remove(row)
    for mark in list(tree.iterfind(f".//{W}trPr/{W}{kept}")):
        _drop(mark)
    for properties in list(tree.iter(W + "trPr")):
        if len(properties) == 0:
            _drop(properties)
    for table in list(tree.iter(W + "tbl")):
        if table.find(W + "tr") is None:
            _drop(table)


def _runs(tree: Any, kept: str, dropped: str) -> None:
    for mark in [m for m in tree.iter(W + dropped) if m.getparent().tag != W + "rPr"]:
        _drop(mark)
    for mark in [m for m in tree.iter(W + kept) if m.getparent().tag != W + "rPr"]:
        parent, at = mark.getparent(), mark.getparent().index(mark)
        parent[at : at + 1] = list(mark)
    for words in tree.iter(W + "delText"):
        words.tag = W + "t"


def _ends(tree: Any, kept: str, dropped: str) -> None:
    """Join each paragraph whose end is gone with the next one, which gives its properties to both."""
    for paragraph in list(tree.iter(W + "p")):
        ends = {mark.tag for mark in paragraph.iterfind(f"{W}pPr/{W}rPr/*")}
        if W + dropped not in ends:
            continue
        inside = [child for child in paragraph if child.tag != W + "pPr"]
        following = paragraph.getnext()
        if following is not None and following.tag == W + "p":
            properties = following.find(W + "pPr")
            at = 0 if properties is None else 1
            following[at:at] = inside
        else:
            assert not inside, "words before a table, or at the end, cannot be joined with anything"
            assert following is not None and following.tag == W + "tbl", "the last end cannot be deleted"
        _drop(paragraph)
    for mark in list(tree.iterfind(f".//{W}pPr/{W}rPr/{W}{kept}")):
        properties = mark.getparent()
        _drop(mark)
        if len(properties) == 0:
            _drop(properties)
    for properties in list(tree.iter(W + "pPr")):
        if len(properties) == 0:
            _drop(properties)


def _notes(trees: dict[str, Any]) -> None:
    used = {mark.get(W + "id") for mark in trees["word/document.xml"].iter(W + "footnoteReference")}
    for note in list(trees["word/footnotes.xml"]):
        if note.get(W + "type") is None and note.get(W + "id") not in used:
            _drop(note)


def _drop(element: Any) -> None:
    element.getparent().remove(element)


# -- what can be compared ------------------------------------------------------------------------------------------


def exact(trees: dict[str, Any]) -> dict[str, str]:
    """Return the parts with only the cut of runs levelled: runs that look alike are one, empty ones none."""
    found: dict[str, str] = {}
    for name, tree in trees.items():
        for paragraph in list(tree.iter(W + "p")):
            _merge(paragraph)
        found[name] = "\n".join(_lines(tree))
    return found


def _lines(tree: Any, depth: int = 0) -> Iterator[str]:
    """Give one line for each element: its name, attributes and words, whatever the prefixes of its namespaces."""
    yield f"{depth} {tree.tag} {sorted(tree.attrib.items())} {tree.text or ''}"
    for child in tree:
        yield from _lines(child, depth + 1)


def _merge(paragraph: Any) -> None:
    last: Any = None
    for run in list(paragraph):
        if run.tag != W + "r":
            last = None
            continue
        if last is not None and _look(last) == _look(run):
            last.extend(child for child in list(run) if child.tag != W + "rPr")
            paragraph.remove(run)
        else:
            last = run
    for run in paragraph.iterfind(W + "r"):
        before: Any = None
        for child in list(run):
            if child.tag == W + "t" and not child.text:
                run.remove(child)
            elif child.tag == W + "t" and before is not None and before.tag == W + "t":
                before.text += child.text
                run.remove(child)
            else:
                before = child
    for run in [run for run in paragraph.iterfind(W + "r") if all(c.tag == W + "rPr" for c in run)]:
        paragraph.remove(run)


def _look(run: Any) -> str:
    properties = run.find(W + "rPr")
    return "" if properties is None else "\n".join(_lines(properties))


def words(trees: dict[str, Any]) -> list[str]:
    """Return the paragraphs of a document with their place: in the text, in a row of a table, in a note …"""
    notes = {note.get(W + "id"): note for note in trees["word/footnotes.xml"]}
    found: list[str] = []
    for name in (STORIES[0], *STORIES[2:]):
        for paragraph in trees[name].iter(W + "p"):
            rows = [row for row in paragraph.iterancestors(W + "tr")]
            place = f"{name}:{_style(paragraph)}:{_at(rows[0]) if rows else ''}"
            found.append(f"{place}|{_text(paragraph, notes)}")
    return found


def _at(row: Any) -> str:
    table = row.getparent()
    return f"row {table.findall(W + 'tr').index(row)} of {len(table.findall(W + 'tr'))}"


def _style(paragraph: Any) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else str(style.get(W + "val"))


def _text(paragraph: Any, notes: dict[str, Any]) -> str:
    found = ""
    for element in paragraph.iter():
        if element.tag == W + "t":
            found += element.text or ""
        elif element.tag in (W + "br", W + "tab"):
            found += "\n" if element.tag == W + "br" else "\t"
        elif element.tag == W + "footnoteReference":
            note = notes[element.get(W + "id")]
            found += "[" + "".join(t.text or "" for t in note.iter(W + "t")) + "]"
    return found
