"""What a file is when it is no .docx: told from its first bytes, with what to do about it."""

from __future__ import annotations

from kehoach.diagnostics.model import Text

_SAVE = Text("mở bằng Word rồi lưu thành .docx (Save As)", "open it in Word and save it as .docx (Save As)")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_STARTS: tuple[tuple[bytes, str, str, str], ...] = (
    (b"{\\rtf", "rtf", "tệp RTF", "an RTF file"),
    (b"%PDF-", "pdf", "tệp PDF", "a PDF file"),
    (b"\x89PNG", "picture", "một tấm ảnh PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "picture", "một tấm ảnh JPEG", "a JPEG picture"),
    (b"Rar!", "archive", "tệp nén RAR", "a RAR archive"),
    (b"7z\xbc\xaf", "archive", "tệp nén 7z", "a 7z archive"),
    (b"\x1f\x8b", "archive", "tệp nén gzip", "a gzip archive"),
)
_TEXTS: tuple[tuple[bytes, str, str, str], ...] = (
    (b"<pkg:package", "xml", "tệp Word XML phẳng (Flat OPC)", "a flat Word XML file (Flat OPC)"),
    (b"<w:worddocument", "xml", "tệp Word 2003 XML", "a Word 2003 XML file"),
    (b"<office:document", "odt", "tệp OpenDocument XML", "an OpenDocument XML file"),
    (b"mime-version:", "html", "trang web MHTML", "an MHTML web page"),
    (b"<html", "html", "trang web HTML", "an HTML web page"),
    (b"<!doctype html", "html", "trang web HTML", "an HTML web page"),
)
_CURE = {
    "pdf": Text(
        "kiểm tra tệp .docx gốc; PDF không giữ kiểu chữ và lề",
        "check the .docx it was made from; a PDF keeps no styles",
    ),
    "picture": Text("kiểm tra tệp .docx gốc", "check the .docx it was made from"),
    "archive": Text("giải nén rồi kiểm tra tệp .docx bên trong", "unpack it and check the .docx inside"),
}


def what_else(data: bytes) -> tuple[str, Text] | None:
    """Return the kind and description of a file that is no zip archive.

    Args:
        data: the whole file.

    Returns:
        A kind (``old-word``, ``encrypted``, ``rtf``, ``pdf``…) with a sentence that says what the file is and what
        to do; None when nothing is recognised.
    """
    if data.startswith(_OLE):
        return _compound(data)
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    for start, kind, vi, en in _STARTS:
        if head.startswith(start):
            return kind, _sentence(kind, vi, en)
    lower = head.replace(b"\x00", b"").lower()
    for part, kind, vi, en in _TEXTS:
        if part in lower:
            return kind, _sentence(kind, vi, en)
    return None


def _sentence(kind: str, vi: str, en: str) -> Text:
    cure = _CURE.get(kind, _SAVE)
    return Text(f"đây là {vi}, không phải .docx; {cure.vi}", f"this is {en}, not a .docx; {cure.en}")


def _compound(data: bytes) -> tuple[str, Text]:
    """An OLE compound file: the stream names in its directory (UTF-16) say what it holds (MS-CFB 2.6)."""

    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        return "encrypted", Text(
            "tệp được đặt mật khẩu (mã hoá); mở bằng Word, bỏ mật khẩu (File → Info → Protect Document) rồi lưu lại",
            "the file is encrypted with a password; open it in Word, remove the password "
            "(File → Info → Protect Document) and save it again",
        )
    if holds("WordDocument"):
        return "old-word", _sentence(
            "old-word", "tệp Word cũ (.doc, Word 97–2003)", "an old Word file (.doc, Word 97-2003)"
        )
    if holds("Workbook") or holds("Book"):
        return "not-word", _sentence("not-word", "bảng tính Excel cũ (.xls)", "an old Excel workbook (.xls)")
    if holds("PowerPoint Document"):
        return "not-word", _sentence("not-word", "bản trình chiếu cũ (.ppt)", "an old PowerPoint file (.ppt)")
    return "not-word", _sentence(
        "not-word", "tệp của chương trình khác (OLE)", "a file of another program (OLE)"
    )
