"""The pages of a PDF as words and drawn lines: what the other modules of the reader work on.

A process of its own opens the file (:mod:`kehoach.importing.readers.pdf_child`); here it is started, watched and
listened to. Lengths are points, x from the left and y from the top edge of the page as seen.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from typing import Any, NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.verify.unreadable import Unreadable, too_big

SECONDS = 90.0
"""How long the child may take for a whole file."""
_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from kehoach.importing.readers.pdf_child import main; main()"
)


class Word(NamedTuple):
    """Letters without a blank between them.

    Attributes:
        text: the letters.
        x0: its left edge.
        x1: its right edge.
        y: the line it stands on.
        size: of the letters.
        font: the name of the font as the file has it.
        bold: whether the font is bold.
        italic: whether the font leans.
        blanks: how many blanks are written after it.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    font: str
    bold: bool
    italic: bool
    blanks: int


class Stroke(NamedTuple):
    """A straight line drawn across or down; ``across`` tells which."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def across(self) -> bool:
        """Whether it runs from left to right."""
        return self.x1 - self.x0 >= self.y1 - self.y0


class Page(NamedTuple):
    """A page. ``covered``: how much of it pictures cover, 0 to 1; ``lost``: it could not be opened."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    strokes: tuple[Stroke, ...]
    covered: float
    lost: bool = False


def pages(data: bytes) -> tuple[Page, ...]:
    """Return the pages of a PDF.

    Args:
        data: the whole file.

    Raises:
        Unreadable: the library is missing; the file is encrypted, damaged, too big, or takes too long.
    """
    if importlib.util.find_spec("pypdfium2") is None:
        raise Unreadable(
            Text(
                'đọc PDF cần thư viện pypdfium2; cài bằng: pip install "kehoach[pdf]"',
                'reading PDF needs the library pypdfium2; install it: pip install "kehoach[pdf]"',
            ),
            "library",
        )
    lines = _listen(data).split(b"\n")
    end = _end(lines)
    if end != "whole":
        raise _trouble(end)
    return tuple(_page(json.loads(line)) for line in lines if line.startswith((b'{"page"', b'{"lost"')))


def _listen(data: bytes) -> bytes:
    command = [sys.executable, "-X", "utf8", "-c", _START, json.dumps(sys.path)]
    try:
        done = subprocess.run(
            command,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _trouble("time") from error
    except OSError as error:
        raise Unreadable(
            Text(
                f"không chạy được tiến trình đọc PDF: {error.strerror}",
                f"the process that reads PDF cannot be started: {error.strerror}",
            ),
            "library",
        ) from error
    return done.stdout


def _end(lines: list[bytes]) -> str:
    """Return how the child says it ended; ``crash`` when it says nothing."""
    for line in reversed(lines):
        if line.startswith(b'{"end"'):
            return str(json.loads(line)["end"])
    return "crash"


def _trouble(end: str) -> Unreadable:
    if end == "old":
        return Unreadable(
            Text(
                'thư viện pypdfium2 quá cũ; cập nhật bằng: pip install -U "kehoach[pdf]"',
                'the library pypdfium2 is too old; update it: pip install -U "kehoach[pdf]"',
            ),
            "library",
        )
    if end == "encrypted":
        return Unreadable(
            Text(
                "tệp PDF được đặt mật khẩu; mở bằng mật khẩu rồi lưu bản không mật khẩu (In → Lưu thành PDF)",
                "the PDF is encrypted with a password; open it and save a copy without one (Print → Save as PDF)",
            ),
            "encrypted",
        )
    if end.startswith("pages"):
        count = end.removeprefix("pages ")
        return too_big(f"tệp PDF có {count} trang", f"the PDF has {count} pages")
    if end in ("letters", "memory"):
        return too_big("tệp PDF có quá nhiều chữ hoặc hình", "the PDF has too much text or drawing")
    if end == "time":
        return Unreadable(
            Text("tệp PDF đọc mãi không xong; không đọc", "the PDF takes too long and was not read"),
            "hostile",
        )
    return Unreadable(
        Text(
            "tệp PDF hỏng, không mở được; lấy lại bản gốc, hoặc mở bằng trình duyệt rồi in thành PDF mới",
            "the PDF is damaged and cannot be opened; get the original again, or print it to a new PDF in a browser",
        ),
        "damaged",
    )


def _page(form: dict[str, Any]) -> Page:
    if "lost" in form:
        return Page(form["lost"], 595.0, 842.0, (), (), 0.0, True)
    fonts = form["fonts"]
    words = tuple(_word(word, fonts) for word in form["words"])
    strokes = tuple(Stroke(*stroke) for stroke in form["strokes"])
    return Page(form["page"], form["width"], form["height"], words, strokes, form["covered"])


def _word(form: list[Any], fonts: list[tuple[str, bool, bool]]) -> Word:
    text, x0, x1, y, size, font, blanks = form
    name, bold, italic = fonts[font]
    return Word(text, x0, x1, y, size, name, bold, italic, blanks)
