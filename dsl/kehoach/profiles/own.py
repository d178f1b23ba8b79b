"""An agency's own .docx, read for its looks alone: styles, paper and margins, theme, fonts, settings, lists.

Nobody knows where such a file has been, so nothing of its package is trusted: it is unpacked within limits, its
relationships are followed only to those parts, and what its XML refers to outside itself is taken out.
"""

from __future__ import annotations

import io
import os
import posixpath
import zipfile
from typing import Any, NamedTuple

from lxml import etree

from kehoach.diagnostics.model import Text
from kehoach.profiles.schema import ProfileError
from kehoach.text.files import MOST, ReadFile, read_file

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of Word's elements and attributes."""
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
"""The namespace of a theme."""
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OLE = b"\xd0\xcf\x11\xe0"  # an old .doc, or a .docx with a password

_MOST_TREE = (
    4 * 2**20
)  # of a part that becomes a tree in memory; the styles of Word's largest templates take 1
_MOST_STREAM = 16 * 2**20  # of the document, which does not
_MOST_ENTRIES = 1000
_MOST_RATIO = 200  # unpacked to packed; Word's own files stay below 50


class OwnFile(NamedTuple):
    """What is taken from an agency's .docx: its name, the XML of some parts, and its last section.

    ``section`` holds the attributes of ``pgSz`` and ``pgMar``; ``headers`` tells that it has headers or footers.
    """

    name: str
    styles: Any
    settings: Any
    theme: Any
    fonts: Any
    numbering: Any
    section: dict[str, dict[str, str]]
    headers: bool


def read_own(path: str, read_path: ReadFile = read_file) -> OwnFile:
    """Return what is taken from the .docx at *path*, read by *read_path*.

    Raises:
        ProfileError: it cannot be read, is no .docx, is damaged, too large, or not as Word saves it.
    """
    name = os.path.basename(path)
    try:
        data = read_path(path)
    except OSError as error:
        raise refused(
            name, path, f"không đọc được: {error.strerror}", f"cannot be read: {error.strerror}"
        ) from None
    try:
        return _read(name, path, data)
    except ProfileError:
        raise
    except Exception:  # whatever a damaged package makes zipfile, zlib and lxml raise
        raise refused(name, path, "bị hỏng hoặc không phải .docx", "is damaged or no .docx") from None


def refused(name: str, path: str, vi: str, en: str) -> ProfileError:
    """Return the error that says what is wrong with the base file *name*, which lies at *path*."""
    return ProfileError(Text(f"tệp mẫu “{name}” {vi}", f"the base file “{name}” {en}"), path)


def _read(name: str, path: str, data: bytes) -> OwnFile:
    if data.startswith(_OLE):
        raise refused(
            name,
            path,
            "là .doc cũ hoặc có mật khẩu; hãy lưu lại thành .docx không mật khẩu",
            "is an old .doc or has a password; save it as a .docx without one",
        )
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        entries = package.infolist()
        unpacked = sum(entry.file_size for entry in entries)
        large = max(unpacked, len(data)) > MOST or len(entries) > _MOST_ENTRIES
        if large or unpacked > _MOST_RATIO * len(data):
            raise refused(name, path, "quá lớn khi giải nén", "is too large when unpacked")
        reader = _Reader(package)
        main = reader.targets("")["officeDocument"]
        sections = reader.sections(main)
        if sections.root.startswith(_STRICT):
            raise refused(
                name,
                path,
                "là Strict Open XML; hãy lưu lại thành “Word Document (.docx)”",
                "is Strict Open XML; save it as “Word Document (.docx)”",
            )
        if sections.root != f"{W}document":
            raise ValueError(sections.root)
        targets = reader.targets(main)
        return OwnFile(
            name=name,
            styles=reader.part(targets["styles"], f"{W}styles"),
            settings=reader.maybe(targets.get("settings"), f"{W}settings"),
            theme=reader.maybe(targets.get("theme"), f"{A}theme"),
            fonts=reader.maybe(targets.get("fontTable"), f"{W}fonts"),
            numbering=reader.maybe(targets.get("numbering"), f"{W}numbering"),
            section=sections.last,
            headers=sections.headers,
        )


class _Reader:
    """Reads the XML of a package, part by part, without entities and network."""

    def __init__(self, package: zipfile.ZipFile) -> None:
        self._package = package
        self._names = {entry.filename.lower(): entry for entry in package.infolist()}

    def _bytes(self, part: str, most: int) -> bytes:
        entry = self._names[part.lower()]
        if entry.file_size > most:
            raise ValueError(part)
        return self._package.read(entry)

    def part(self, part: str, root: str) -> Any:
        """Return the root of *part*, which must be called *root*."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=True)
        found = etree.fromstring(self._bytes(part, _MOST_TREE), parser)
        if found.tag != root or found.getroottree().docinfo.doctype:
            raise ValueError(part)
        return found

    def maybe(self, part: str | None, root: str) -> Any:
        """Return the root of *part* without what refers to other parts, None when there is no such part."""
        if part is None or part.lower() not in self._names:
            return None
        found = self.part(part, root)
        for element in list(found.iter()):
            if any(str(key).startswith(_R) for key in element.attrib) and element.getparent() is not None:
                element.getparent().remove(element)
        return found

    def targets(self, part: str) -> dict[str, str]:
        """Return the parts that *part* ("" for the package) refers to, by the last word of the relation."""
        folder, _, file = part.rpartition("/")
        name = posixpath.join(folder, "_rels", f"{file}.rels")
        found: dict[str, str] = {}
        for relation in self.part(name, f"{_RELATION.rpartition('}')[0]}}}Relationships").iter(_RELATION):
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
                found.setdefault(relation.get("Type", "").rpartition("/")[2], target.lstrip("/"))
        return found

    def sections(self, part: str) -> _Sections:
        """Return what the main document says of its sections; no tree is made of it."""
        target = _Sections()
        parser = etree.XMLParser(target=target, resolve_entities=False, no_network=True)
        found: _Sections = etree.fromstring(self._bytes(part, _MOST_STREAM), parser)
        return found


class _Sections:
    """Takes the last section of a document while it is parsed; what a tracked change replaced does not count."""

    def __init__(self) -> None:
        self.root = ""
        self.last: dict[str, dict[str, str]] = {}
        self.headers = False
        self._replaced = 0

    def doctype(self, *_: object) -> None:
        """Refuse a document type: Word writes none, and entities hide in it."""
        raise ValueError("DOCTYPE")

    def start(self, tag: str, attributes: Any) -> None:
        """Take the beginning of an element."""
        self.root = self.root or tag
        name = tag.removeprefix(W)
        if name == "sectPrChange":
            self._replaced += 1
        elif self._replaced:
            return
        elif name == "sectPr":
            self.last = {}
        elif name in ("pgSz", "pgMar"):
            self.last[name] = {str(key).removeprefix(W): str(value) for key, value in attributes.items()}
        elif name in ("headerReference", "footerReference"):
            self.headers = True

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        if tag == f"{W}sectPrChange":
            self._replaced -= 1

    def close(self) -> _Sections:
        """Return what was found."""
        return self
