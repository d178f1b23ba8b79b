"""Which reader a file is for: told from what is in it, not from how its name ends."""

from __future__ import annotations

from kehoach.diagnostics.model import Text
from kehoach.importing.source import Dropped, Read, body_paragraphs
from kehoach.verify.other_files import what_else
from kehoach.verify.package import LARGEST_FILE
from kehoach.verify.unreadable import Unreadable, too_big

_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
MOST_LETTERS = 3_000_000
"""Letters of a plan that is brought in: over a thousand pages, understood in half a minute."""
_WAYS_OUT = {
    "picture": Text(
        "đây là một tấm ảnh, không có chữ để đọc; lấy tệp Word gốc, hoặc nhận dạng chữ (OCR) rồi nhập tệp .docx, .txt",
        "this is a picture, without text to read; get the Word file it was made from, or run text recognition (OCR) "
        "and import the .docx or .txt",
    ),
    "archive": Text(
        "đây là tệp nén; giải nén rồi nhập tệp văn bản bên trong",
        "this is an archive; unpack it and import the document inside",
    ),
}


def read_any(path: str, data: bytes) -> Read:
    """Return a plan in any file that can be read: .docx, .doc, .pdf with text, plain text.

    Args:
        path: the name of the file as the user gave it; only for naming it.
        data: its bytes; of a file over ``kehoach.verify.package.LARGEST_FILE`` that many and one more are enough.

    Raises:
        Unreadable: it cannot be read; the text says what it is and what to do. Nothing else is raised.
    """
    if len(data) > LARGEST_FILE:
        raise too_big(f"trên {LARGEST_FILE >> 20} MiB", f"over {LARGEST_FILE >> 20} MiB")
    try:
        read = _read(path, data)
        _hold(sum(len(paragraph.text) for paragraph in body_paragraphs(read.file)))
        return read
    except RecursionError as error:
        raise too_big("các phần lồng nhau quá sâu", "its parts are nested too deeply") from error
    except MemoryError as error:
        raise too_big("không đủ bộ nhớ", "not enough memory") from error


def _hold(letters: int) -> None:
    if letters > MOST_LETTERS:
        pages = "hơn 1.000 trang", "over 1,000 pages"
        raise too_big(
            f"{letters // 1_000_000} triệu chữ, {pages[0]}",
            f"{letters // 1_000_000} million letters, {pages[1]}",
        )


def _read(path: str, data: bytes) -> Read:
    if data.startswith(_ZIP):
        from kehoach.importing.readers import word

        return word.read(path, data)
    if b"%PDF-" in data[:1024]:
        from kehoach.importing.readers import pdf

        return pdf.read(path, data)
    if _is_picture(data):
        raise Unreadable(_WAYS_OUT["picture"], "picture")
    other = what_else(data)
    if other is None:
        return read_text(path, data)
    kind, text = other
    if kind == "old-word":
        from kehoach.importing.readers import old_word

        return old_word.read(path, data)
    raise Unreadable(_WAYS_OUT.get(kind, text), kind)


def _is_picture(data: bytes) -> bool:
    return (data.startswith(_PICTURES) and b"\x00" in data[:4096]) or data[4:8] == b"ftyp"


def read_text(path: str, data: bytes) -> Read:
    """Return a plan in a text file of any encoding: letters mended, joined syllables parted, then read as lines.

    Args:
        path: only for naming the file.
        data: the whole file.

    Raises:
        Unreadable: it is no text, or most of its letters cannot be told.
    """
    from kehoach.importing.readers import plain
    from kehoach.importing.readers.encodings import decode
    from kehoach.importing.readers.repair import repair
    from kehoach.importing.readers.repair_segments import unsegmented

    text, remarks, doubts = decode(data)
    _hold(len(text))
    parted = unsegmented(text)
    mended = repair(parted.text)
    found: tuple[Dropped, ...] = doubts + mended.doubts
    return plain.read_text(path, mended.text, remarks + parted.remarks + mended.remarks, found)
