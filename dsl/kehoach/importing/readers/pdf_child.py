"""Runs in a process of its own: opens a PDF with pdfium and writes the words and drawn lines of each page.

pdfium is C++ and reads bytes that nobody has looked at. In a child a crash, an endless loop or a bomb of compressed
data ends the child and nothing else. What goes back is JSON: a line for each page, then one that says how it
ended.
"""

from __future__ import annotations

import ctypes
import json
import sys
from importlib import import_module
from typing import Any, BinaryIO

from kehoach.importing.readers.pdf_strokes import Drawing

MOST_PAGES = 2000
"""Pages of the longest file that is read."""
MOST_LETTERS = 6_000_000
"""Letters of all pages together: 2,000 pages of a plan with a margin."""
MOST_WORDS = 1_200_000
"""Words of all pages together."""
MOST_STROKES = 400_000
"""Drawn lines of all pages together."""
MEMORY = 1 << 30
"""Bytes of address space that the child may take, where the system can bound it."""

_FORCED_BOLD = 1 << 18  # ISO 32000-1, table 123: flags of a font
_ITALIC = 1 << 6
_HEAVY = 600  # from which weight letters are bold
_FILLED_AND_STROKED = 2
_NOT_BLANK_GAP = 0.16  # of the size: a wider gap between letters is a blank that was not written
_ENDS_HYPHEN = 2  # what pdfium gives for a hyphen at the end of a line


def main() -> None:
    """Read a PDF from standard input; write JSON lines to standard output."""
    _bound()
    out = sys.stdout.buffer
    data = sys.stdin.buffer.read()
    try:
        state = _write_pages(data, out)
    except MemoryError:
        state = "memory"
    out.write(json.dumps({"end": state}).encode() + b"\n")
    out.flush()


def _bound() -> None:
    """Bound memory and time where the system can; the parent watches the clock as well."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for what, limit in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, 60)):
        hard = resource.getrlimit(what)[1]
        if hard == resource.RLIM_INFINITY or limit < hard:
            resource.setrlimit(what, (limit, hard))


def _write_pages(data: bytes, out: BinaryIO) -> str:
    pdfium, raw = import_module("pypdfium2"), import_module("pypdfium2.raw")

    if not hasattr(raw, "FPDFText_GetTextObject"):
        return "old"
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        return "encrypted" if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD else "damaged"
    count = len(document)
    if count > MOST_PAGES:
        return f"pages {count}"
    letters = words = strokes = 0
    for number in range(count):
        try:
            page = document[number]
        except pdfium.PdfiumError:
            out.write(json.dumps({"lost": number + 1}).encode() + b"\n")
            continue
        found = _Page(raw, page, number + 1)
        letters, words, strokes = letters + found.letters, words + found.words, strokes + found.strokes
        if letters > MOST_LETTERS or words > MOST_WORDS or strokes > MOST_STROKES:
            return "letters"
        out.write(json.dumps(found.form(), ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        page.close()
    return "whole"


class _Page:
    """One page: its words, in the order of the file, and what is drawn on it. Lengths in points, y down."""

    def __init__(self, raw: Any, page: Any, number: int) -> None:
        self._raw = raw
        self._number = number
        self._size = page.get_size()
        self._turned = page.get_rotation()
        self._box = page.get_bbox()
        self._text = page.get_textpage()
        self.letters = self._text.count_chars()
        self._fonts: dict[tuple[str, bool, bool], int] = {}
        self._words: list[list[Any]] = []
        self._known: tuple[int, tuple[int, float, bool]] = (0, (0, 0.0, False))
        if self.letters <= MOST_LETTERS:
            self._read()
        drawing = Drawing(raw, page.raw, self._place)
        self._strokes, self._covered = drawing.strokes, drawing.covered
        self._text.close()

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self._words)

    @property
    def strokes(self) -> int:
        """How many lines are drawn on it."""
        return len(self._strokes)

    def form(self) -> dict[str, Any]:
        """Return the page as JSON has it."""
        width, height = self._size
        return {
            "page": self._number,
            "width": width,
            "height": height,
            "fonts": list(self._fonts),
            "words": [[word, x0, round(x1, 2), *rest] for word, x0, x1, *rest in self._words],
            "strokes": self._strokes,
            "covered": round(self._covered / max(width * height, 1.0), 3),
        }

    def _place(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the file is on the page as seen: turned, its corner at the top left, y down."""
        left, bottom, right, top = self._box
        if self._turned == 90:
            return y - bottom, x - left
        if self._turned == 180:
            return right - x, y - bottom
        if self._turned == 270:
            return top - y, right - x
        return x - left, top - y

    def _read(self) -> None:
        raw, text = self._raw, self._text.raw
        box = raw.FS_RECTF()
        x, y = ctypes.c_double(), ctypes.c_double()
        for at in range(self.letters):
            letter = raw.FPDFText_GetUnicode(text, at)
            if raw.FPDFText_IsGenerated(text, at) == 1:
                continue
            if letter in (0x20, 0xA0, 0x09):
                self._blank()
                continue
            if letter == 0 and self._is_nothing(at):
                continue
            raw.FPDFText_GetCharOrigin(text, at, x, y)
            raw.FPDFText_GetLooseCharBox(text, at, box)
            self._take(_letter(letter), (x.value, y.value), box, self._look(at))

    def _is_nothing(self, at: int) -> bool:
        return bool(self._raw.FPDFText_HasUnicodeMapError(self._text.raw, at) != 1)

    def _blank(self) -> None:
        if self._words:
            self._words[-1][6] += 1

    def _take(
        self, letter: str, origin: tuple[float, float], box: Any, look: tuple[int, float, bool]
    ) -> None:
        font, size, upright = look
        first, second = self._place(box.left, box.bottom), self._place(box.right, box.top)
        left, right = sorted((first[0], second[0]))
        base = self._place(*origin)[1] if upright else max(first[1], second[1])
        last = self._words[-1] if self._words else None
        if last is not None and last[5] == font and not last[6] and _goes_on(last, left, base, size, upright):
            last[0] += letter
            last[1], last[2] = min(last[1], left), max(last[2], right)
            last[3] = last[3] if upright else max(last[3], base)
            return
        left, right, base = round(left, 2), round(right, 2), round(base, 2)
        self._words.append([letter, left, right, base, round(size, 2), font, 0])

    def _look(self, at: int) -> tuple[int, float, bool]:
        """Return the number of the font of a letter, its size in points, and whether it stands upright."""
        raw = self._raw
        thing = raw.FPDFText_GetTextObject(self._text.raw, at)
        address = ctypes.cast(thing, ctypes.c_void_p).value or 0
        if address and self._known[0] == address:
            return self._known[1]
        name, bold, italic = self._font(thing)
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._text.raw, at, matrix)
        size = raw.FPDFText_GetFontSize(self._text.raw, at) * (matrix.c**2 + matrix.d**2) ** 0.5
        across = abs(matrix.a) if self._turned in (0, 180) else abs(matrix.b)
        upright = across >= 0.7 * (matrix.a**2 + matrix.b**2) ** 0.5
        leans = upright and self._turned == 0 and matrix.c > 0.15 * abs(matrix.d)
        font = self._fonts.setdefault((name, bold, italic or leans), len(self._fonts))
        self._known = address, (font, size if 0.1 < size < 2000 else 1.0, upright)
        return self._known[1]

    def _font(self, thing: Any) -> tuple[str, bool, bool]:
        raw = self._raw
        font = raw.FPDFTextObj_GetFont(thing) if thing else None
        if not font:
            return "", False, False
        length = min(raw.FPDFFont_GetBaseFontName(font, None, 0), 256)
        name = ctypes.create_string_buffer(length or 1)
        raw.FPDFFont_GetBaseFontName(font, name, length)
        words = name.value.decode("utf-8", "replace")
        lower = words.lower()
        flags = max(raw.FPDFFont_GetFlags(font), 0)
        bold = (
            any(word in lower for word in ("bold", "black", "heavy"))
            or bool(flags & _FORCED_BOLD)
            or raw.FPDFFont_GetWeight(font) >= _HEAVY
            or raw.FPDFTextObj_GetTextRenderMode(thing) == _FILLED_AND_STROKED
        )
        return words, bold, any(word in lower for word in ("italic", "oblique")) or bool(flags & _ITALIC)


def _letter(code: int) -> str:
    if code in (_ENDS_HYPHEN, 0xFFFE):
        return "-"
    if code == 0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return "\ufffd"
    return chr(code)


def _goes_on(last: list[Any], left: float, base: float, size: float, upright: bool) -> bool:
    """Tell whether a letter goes on the word before it."""
    _, x0, x1, y, last_size = last[:5]
    if not upright:
        return bool(abs(left - x0) < size and abs(base - y) < 2 * size)
    near = abs(base - y) < 0.1 * size and abs(size - last_size) < 0.6
    return bool(near and x1 - 1.2 * size < left < x1 + _NOT_BLANK_GAP * size)


if __name__ == "__main__":
    main()
