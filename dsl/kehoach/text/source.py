"""Reading: from the bytes of a file to text in NFC with a table of lines."""

from __future__ import annotations

from bisect import bisect_right

from kehoach.text.patterns import compiled
from kehoach.text.span import Position, Span
from kehoach.text.values import NamedTuple
from kehoach.text.vietnamese import nfc

_NEWLINES = compiled("\r\n?|[\x85\u2028\u2029]")
# Everything XML 1.0 cannot hold, but for tab and line feed; U+FEFF inside a text is a stray byte-order mark.
_CONTROL = compiled("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
LARGEST = 16 * 1024 * 1024  # bytes; a plan of 1,000 pages has 2.5 MB


class Source(NamedTuple):
    """One file of a compilation: its path as given, its text (NFC, ``\\n``) and where its lines start.

    ``decomposed``: the file holds letters in parts (NFD), which were put together.
    """

    path: str
    text: str
    line_starts: tuple[int, ...]
    file: int = 0
    decomposed: bool = False

    def position(self, offset: int) -> Position:
        """Return the line and column, from 1, of a character offset."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Return the text of a line, counted from 1, without its line feed."""
        start = self.line_starts[number - 1]
        stop = self.line_starts[number] - 1 if number < len(self.line_starts) else len(self.text)
        return self.text[start:stop]


class Unreadable(NamedTuple):
    """Why a file is no text: ``reason`` is ``encoding``, ``binary``, ``control`` or ``size``."""

    reason: str
    span: Span
    detail: str


def make_source(path: str, text: str, index: int = 0) -> Source:
    """Return the source of a text that is already in memory (newlines and NFC are put right)."""
    typed = _NEWLINES.sub("\n", text.removeprefix("\ufeff"))
    text = nfc(typed)
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return Source(path, text, tuple(starts), index, text != typed)


def _decode(data: bytes) -> str | Unreadable:
    if len(data) > LARGEST:
        return Unreadable("size", Span(0, 0), f"{len(data) // (1024 * 1024)} MB")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Unreadable("encoding", Span(0, 0), "UTF-16")
    if b"\x00" in data:
        return Unreadable("binary", Span(0, 0), "ZIP/Word" if data.startswith(b"PK") else "NUL")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if data.startswith((b"PK", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x89PNG")):
            return Unreadable("binary", Span(0, 0), "Word/PDF")
        line = data.count(b"\n", 0, error.start) + 1
        return Unreadable("encoding", Span(0, 0), f"byte 0x{data[error.start]:02X}, dòng/line {line}")


def read_source(path: str, data: bytes, index: int = 0) -> tuple[Source, tuple[Unreadable, ...]]:
    """Return the source made of the bytes of a file, and what makes it unreadable.

    Control characters are reported once a line and left out of the text, so that everything else in the
    file can still be checked. A file in another encoding or a binary one gives an empty text.

    Args:
        path: the file's name as the user gave it.
        data: its bytes, UTF-8 with or without a byte-order mark.
        index: the number of the file in the compilation.
    """
    text = _decode(data)
    if isinstance(text, Unreadable):
        return make_source(path, "", index), (text._replace(span=Span(0, 0, index)),)
    source = make_source(path, text, index)
    if not _CONTROL.search(source.text):
        return source, ()
    faults: list[Unreadable] = []
    clean = make_source(path, _CONTROL.sub("", source.text), index)
    for number in range(1, len(source.line_starts) + 1):
        found = _CONTROL.search(source.line(number))
        if found:
            at = min(clean.line_starts[number - 1] + found.start(), len(clean.text))
            end = min(at + 1, len(clean.text))
            faults.append(Unreadable("control", Span(at, end, index), f"U+{ord(found.group()):04X}"))
    return clean, tuple(faults)
