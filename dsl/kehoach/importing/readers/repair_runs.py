"""Damaged letters in a Word file: one that was made from a PDF has them too."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.importing.readers.legacy_fonts_runs import place_of
from kehoach.importing.readers.repair import doubt, mend, mended_remarks
from kehoach.importing.source import Dropped
from kehoach.verify.seen import Paragraph
from kehoach.verify.unreadable import Unreadable


class MendedParagraphs(NamedTuple):
    """Paragraphs that were mended, by the identity of the damaged ones; what was done; what is doubtful."""

    by_identity: dict[int, Paragraph]
    remarks: tuple[Text, ...] = ()
    doubts: tuple[Dropped, ...] = ()


def mended_paragraphs(paragraphs: Iterable[Paragraph]) -> MendedParagraphs:
    """Return the paragraphs of a file whose damaged letters were mended.

    Args:
        paragraphs: all of the file, in reading order; what is damaged is told by all of them together.

    Raises:
        Unreadable: most words are damaged and cannot be told: letters of a font whose table is not known.
    """
    known = list(paragraphs)
    mended = mend("\n".join([paragraph.text.replace("\n", " ") for paragraph in known]))
    if mended.hopeless:
        raise Unreadable(
            Text(
                "phần lớn chữ trong tệp thuộc phông cũ không rõ bảng mã hoặc đã hỏng; chuyển mã sang Unicode "
                "(ví dụ bằng UniKey) rồi nhập lại",
                "most letters of the file are of an old font with an unknown table, or damaged; convert them to "
                "Unicode (with UniKey, for example) and import the file again",
            ),
            "encoding",
        )
    changed: dict[int, Paragraph] = {}
    if mended.changed:
        for paragraph, line in zip(known, mended.text.split("\n"), strict=True):
            if line != paragraph.text.replace("\n", " "):
                changed[id(paragraph)] = _with(paragraph, line)
    doubts = tuple(doubt(words, place_of(known[line])) for line, words in mended.left)
    return MendedParagraphs(changed, mended_remarks(mended), doubts)


def _with(paragraph: Paragraph, line: str) -> Paragraph:
    """Return a paragraph with the letters of *line*, which is as long; its soft line breaks stay."""
    text = "".join([old if old == "\n" else new for old, new in zip(paragraph.text, line, strict=True)])
    runs = []
    start = 0
    for run in paragraph.runs:
        end = start + len(run.text)
        runs.append(run if run.text == text[start:end] else run._replace(text=text[start:end]))
        start = end
    return paragraph._replace(text=text, runs=tuple(runs))
