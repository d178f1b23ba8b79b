"""Opening a .docx safely: nothing in the file is trusted, and reading any file ends within fixed bounds.

A .docx is a zip archive of XML parts (ECMA-376 part 2). Sizes told by headers are ignored: what counts is what
really comes out. Memory is bounded before a part is parsed, by the number of its tags and attributes, because a
tree costs far more than its text. Relationships that lead outside the file are ignored, entities refused.
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from io import BytesIO
from typing import NamedTuple

from lxml import etree

from kehoach.diagnostics.model import Text
from kehoach.verify.other_files import what_else
from kehoach.verify.unreadable import Unreadable, damaged, not_word, too_big
from kehoach.verify.wordml import Element

LARGEST_FILE = 64 << 20
"""Bytes of the largest file that is opened at all."""
LARGEST_PART = 24 << 20
"""Bytes of the largest XML part when unpacked."""
LARGEST_SUM = 32 << 20
"""Bytes of all parts together that are read from one file."""
MOST_TAGS = 1_200_000
"""Tags, opening and closing, in all parts together: 1,100 pages of a plan have about 200,000."""
MOST_ATTRIBUTES = 600_000
"""Attributes in all parts together."""
MOST_ENTRIES = 4096
"""Entries of the archive."""

_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = (
    (b"wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (
        b"drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    (b"drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (b"drawingml/picture", b"http://schemas.openxmlformats.org/drawingml/2006/picture"),
)
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OTHER_MAIN = (
    ("macroenabledtemplate", "mẫu Word có macro (.dotm)", "a Word template with macros (.dotm)"),
    ("macroenabled", "tệp Word có macro (.docm)", "a Word document with macros (.docm)"),
    ("template.main", "mẫu Word (.dotx)", "a Word template (.dotx)"),
    ("spreadsheetml", "bảng tính Excel (.xlsx)", "an Excel workbook (.xlsx)"),
    ("presentationml", "bản trình chiếu (.pptx)", "a PowerPoint presentation (.pptx)"),
    ("visio", "bản vẽ Visio", "a Visio drawing"),
)
_ZIP_ERRORS = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError),
    *(OSError, ValueError, OverflowError, NotImplementedError),
)
"""What the standard library raises for archives that are none, cut off or told wrongly."""


class Relationship(NamedTuple):
    """A relationship inside the file: the last word of its type and the name of the part."""

    type: str
    target: str


class Package:
    """The parts of a .docx. Make it with :func:`open_package`."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = {_plain(info.filename): info for info in archive.infolist()}
        self._bytes = LARGEST_SUM
        self._tags = MOST_TAGS
        self._attributes = MOST_ATTRIBUTES
        self._related: dict[str, dict[str, Relationship]] = {}
        self.main = ""

    def has(self, name: str) -> bool:
        """Return whether the part *name* is in the file."""
        return _plain(name) in self._names

    def read(self, name: str) -> bytes:
        """Return the bytes of the part *name*.

        Raises:
            Unreadable: it is not there, damaged, or there are too many bytes.
        """
        info = self._names.get(_plain(name))
        if info is None:
            raise damaged(f"thiếu phần {name}", f"the part {name} is missing")
        if info.flag_bits & 1:
            raise Unreadable(
                Text(
                    "tệp nén có mật khẩu; gỡ mật khẩu rồi lưu lại",
                    "the archive has a password; remove it and save again",
                ),
                "encrypted",
            )
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise damaged(f"phần {name} nén kiểu lạ", f"the part {name} is packed in an unknown way")
        most = min(LARGEST_PART, self._bytes)
        try:
            with self._archive.open(info) as file:
                data = file.read(most + 1)
        except _ZIP_ERRORS as error:
            raise damaged(
                f"phần {name} không giải nén được", f"the part {name} cannot be unpacked"
            ) from error
        if len(data) > most:
            if most == LARGEST_PART:
                raise too_big(
                    f"phần {name} trên {most >> 20} MiB", f"the part {name} is over {most >> 20} MiB"
                )
            most = LARGEST_SUM >> 20
            raise too_big(f"các phần cộng lại trên {most} MiB", f"the parts together are over {most} MiB")
        self._bytes -= len(data)
        return data

    def tree(self, name: str) -> Element:
        """Return the root element of the XML part *name*.

        Raises:
            Unreadable: it is not there, no XML, or too big.
        """
        data = _utf8(self.read(name), name)
        if b"<!DOCTYPE" in data:
            raise Unreadable(
                Text(
                    f"phần {name} khai báo DTD, điều không có trong tệp Word thật; không đọc",
                    f"the part {name} declares a DTD, which no true Word file does; it was not read",
                ),
                "hostile",
            )
        self._tags -= data.count(b"<")
        self._attributes -= data.count(b"=")
        if self._tags < 0 or self._attributes < 0:
            raise too_big("quá nhiều thành phần XML", "too many XML elements")
        if _STRICT in data:
            for strict, transitional in _TRANSITIONAL:
                data = data.replace(_STRICT + strict, transitional)
        parser = etree.XMLParser(
            encoding="utf-8",
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            return etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise damaged(
                f"phần {name} không phải XML đúng", f"the part {name} is no well-formed XML"
            ) from error

    def related(self, name: str) -> dict[str, Relationship]:
        """Return the relationships of the part *name* by id; those that lead outside the file are left out."""
        if name not in self._related:
            folder, _, file = name.rpartition("/")
            path = posixpath.join(folder, "_rels", file + ".rels")
            found: dict[str, Relationship] = {}
            if self.has(path):
                for element in self.tree(path).iter(_RELATIONSHIP):
                    if element.get("TargetMode") != "External":
                        target = _target(folder, element.get("Target") or "")
                        kind = (element.get("Type") or "").rpartition("/")[2]
                        found[element.get("Id") or ""] = Relationship(kind, target)
            self._related[name] = found
        return self._related[name]

    def of_type(self, name: str, kind: str) -> str | None:
        """Return the first part that *name* relates to as *kind* and that is there, None without one."""
        for relationship in self.related(name).values():
            if relationship.type == kind and self.has(relationship.target):
                return relationship.target
        return None

    def content_type(self, name: str) -> str:
        """Return the content type of the part *name* in lower case, "" when none is told."""
        ending = name.rpartition(".")[2].lower()
        default = ""
        for element in self.tree("[Content_Types].xml"):
            if element.tag == _TYPES + "Override" and _plain(element.get("PartName") or "") == _plain(name):
                return (element.get("ContentType") or "").lower()
            if element.tag == _TYPES + "Default" and (element.get("Extension") or "").lower() == ending:
                default = (element.get("ContentType") or "").lower()
        return default


def open_package(data: bytes) -> Package:
    """Return the parts of the .docx in *data*, with the name of its main part in ``main``.

    Raises:
        Unreadable: it is no .docx, or one that must not be read.
    """
    if not data.strip(b"\x00"):
        raise Unreadable(
            Text("tệp rỗng; tải hoặc sao chép lại", "the file is empty; download or copy it again"), "empty"
        )
    if len(data) > LARGEST_FILE:
        raise too_big(f"trên {LARGEST_FILE >> 20} MiB", f"over {LARGEST_FILE >> 20} MiB")
    other = what_else(data)
    if other is not None:
        raise Unreadable(other[1], other[0])
    package = Package(_archive(data))
    package.main = _main(package)
    return package


def _archive(data: bytes) -> zipfile.ZipFile:
    if data.count(b"PK\x01\x02") > MOST_ENTRIES:
        raise too_big(f"trên {MOST_ENTRIES} mục trong tệp nén", f"over {MOST_ENTRIES} entries in the archive")
    try:
        return zipfile.ZipFile(BytesIO(data))
    except _ZIP_ERRORS as error:
        if data.startswith(b"PK\x03\x04"):
            raise Unreadable(
                Text(
                    "tệp bị cắt cụt hoặc hỏng (thiếu phần cuối); tải hoặc sao chép lại",
                    "the file is cut off or damaged (its end is missing); download or copy it again",
                ),
                "truncated",
            ) from error
        raise Unreadable(
            Text(
                "đây không phải tệp Word .docx; mở bằng Word rồi lưu thành .docx (Save As)",
                "this is no Word file (.docx); open it in Word and save it as .docx (Save As)",
            ),
            "not-word",
        ) from error


def _main(package: Package) -> str:
    """Return the name of the main document part (ECMA-376 part 1, 11.3.10)."""
    if package.has("mimetype") and not package.has("[Content_Types].xml"):
        what = package.read("mimetype")[:80].decode("ascii", "replace")
        raise not_word(f"tệp OpenDocument ({what})", f"an OpenDocument file ({what})", "odt")
    if not package.has("[Content_Types].xml"):
        raise not_word("tệp nén zip không có tài liệu Word", "a zip archive without a Word document")
    main = package.of_type("", "officeDocument")
    if main is None:
        raise damaged("không thấy phần chính của tài liệu", "the main part of the document is not there")
    kind = package.content_type(main)
    if kind != _MAIN:
        for part, vi, en in _OTHER_MAIN:
            if part in kind:
                raise not_word(vi, en)
        raise damaged(
            f"phần chính có kiểu nội dung lạ ({kind[:80] or 'không có'})",
            f"the main part has a strange content type ({kind[:80] or 'none'})",
        )
    return main


def _plain(name: str) -> str:
    """Return a part name for comparing: part names are alike in either case (ECMA-376 part 2, 9.1.1)."""
    return name.replace("\\", "/").lstrip("/").lower()


def _target(folder: str, target: str) -> str:
    joined = target if target.startswith("/") else posixpath.join(folder, target)
    return posixpath.normpath(joined.replace("\\", "/")).lstrip("/")


def _utf8(data: bytes, name: str) -> bytes:
    """Return XML in UTF-8 whatever it declares: only UTF-8 and UTF-16 are allowed (ECMA-376 part 2, 8.2.5)."""
    try:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            text = data.decode("utf-16")
            return text[text.index("?>") + 2 :].encode() if text.startswith("<?xml") else text.encode()
    except ValueError as error:
        raise damaged(f"phần {name} không phải XML đúng", f"the part {name} is no well-formed XML") from error
    return data
