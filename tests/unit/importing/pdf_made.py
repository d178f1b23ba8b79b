"""PDF files made in a test: words put at places, straight lines, nothing else. Lengths in points, y from the top."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence

WIDTH, HEIGHT = 595, 842
LEFT, RIGHT = 85, 550  # the margins of the text
SIZE = 14
FONTS = {"regular": "TimesNewRoman", "bold": "TimesNewRoman,Bold", "italic": "TimesNewRoman,Italic"}
_NAMES = {look: f"F{at}" for at, look in enumerate(FONTS)}
_BLANK, _LETTER = 0.25, 0.5  # of the size


def width(text: str, size: float = SIZE) -> float:
    """How wide words are."""
    return sum(_BLANK if letter == " " else _LETTER for letter in text) * size


def text(
    x: float, y: float, words: str, look: str = "regular", size: float = SIZE, stretch: float = 0
) -> str:
    """Words that begin at a place; *stretch* points are added to each blank."""
    shown = []
    for at, piece in enumerate(words.split(" ")):
        if at:
            shown.append(f"<0020> {-1000 * stretch / size:.3f}")
        shown.append(f"<{piece.encode('utf-16-be').hex()}>")
    return f"BT /{_NAMES[look]} {size} Tf {x} {HEIGHT - y} Td [{' '.join(shown)}] TJ ET"


def centred(
    y: float, words: str, look: str = "regular", size: float = SIZE, middle: float = (LEFT + RIGHT) / 2
) -> str:
    """Words about a middle."""
    return text(middle - width(words, size) / 2, y, words, look, size)


def line(x0: float, y0: float, x1: float, y1: float) -> str:
    """A straight line, half a point thick."""
    return f"0.5 w {x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S"


def grid(xs: Sequence[float], ys: Sequence[float]) -> list[str]:
    """The lines of a table."""
    return [line(xs[0], y, xs[-1], y) for y in ys] + [line(x, ys[0], x, ys[-1]) for x in xs]


def wrapped(
    y: float, words: str, look: str = "regular", indent: float = 28, step: float = 18, right: float = RIGHT
) -> tuple[list[str], float]:
    """A justified paragraph with its first line set in, and where the next one may begin."""
    done: list[str] = []
    x, held = LEFT + indent, ""
    for word in words.split():
        longer = f"{held} {word}".strip()
        if x + width(longer) > right:
            room = right - x - width(held)
            done.append(text(x, y, held, look, SIZE, room / max(held.count(" "), 1)))
            x, y, held = LEFT, y + step, word
        else:
            held = longer
    return [*done, text(x, y, held, look)], y + step + 6


def pdf(
    pages: Iterable[Iterable[str]], turned: bool = False, corner: tuple[int, int] = (0, 0), wide: int = 0
) -> bytes:
    """The bytes of a file.

    *turned*: it is written sideways and shown upright; *corner*: the lower left of a page; *wide*: the number of a page
    that is wider than the others.
    """
    x, y = corner
    matrix, area = f"1 0 0 1 {x} {y}", f"[{x} {y} {WIDTH + x} {HEIGHT + y}]"
    if turned:
        matrix, area = f"0 1 -1 0 {HEIGHT + x} {y}", f"[{x} {y} {HEIGHT + x} {WIDTH + y}]"
    made: list[bytes] = [b"", b""]
    fonts = " ".join(f"/{_NAMES[look]} {_font(made, name)} 0 R" for look, name in FONTS.items())
    kids = []
    for number, page in enumerate(pages, 1):
        content = "\n".join(page).encode()
        packed = zlib.compress(f"{matrix} cm\n".encode() + content)
        made.append(b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed))
        box = f"[0 0 {WIDTH + 265} {HEIGHT}]" if number == wide else area
        made.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox{box}/Rotate {90 * turned}/Contents {len(made)} 0 R"
            f"/Resources<</Font<<{fonts}>>>>>>".encode()
        )
        kids.append(f"{len(made)} 0 R")
    made[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    made[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    return _file(made)


def _font(made: list[bytes], name: str) -> int:
    """Add a font whose codes are those of Unicode; return its number."""
    unicode = (
        b"/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/A def/CMapType 2 def\n"
        b"1 begincodespacerange<0000><FFFF>endcodespacerange\n"
        + b"".join(
            b"100 beginbfrange\n%s\nendbfrange\n"
            % b"\n".join(
                b"<%02X00><%02XFF><%02X00>" % (high, high, high) for high in range(start, start + 100)
            )
            for start in (0, 100)
        )
        + b"endcmap end end"
    )
    made.append(b"<</Length %d>>stream\n%s\nendstream" % (len(unicode), unicode))
    made.append(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/DW 500/W[32[250]]"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>".encode()
    )
    made.append(
        f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{len(made)} 0 R]"
        f"/ToUnicode {len(made) - 1} 0 R>>".encode()
    )
    return len(made)


def _file(made: list[bytes]) -> bytes:
    data = b"%PDF-1.7\n"
    places = []
    for at, thing in enumerate(made, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (at, thing)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        data
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (
            len(made) + 1,
            table,
            len(made) + 1,
            len(data),
        )
    )
