"""The letters of a Word file put right: old fonts to Unicode, NFC, signs of symbol fonts, nothing invisible."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from unicodedata import combining

from kehoach.diagnostics.model import Text
from kehoach.importing.readers.encodings import clean
from kehoach.importing.readers.legacy_fonts import Font, convert, old_font, plain
from kehoach.importing.readers.legacy_fonts_guess import certain, judged, legacy_readings
from kehoach.importing.source import Dropped
from kehoach.verify.seen import Paragraph, Run
from kehoach.verify.symbols import symbol

_UNICODE = "Times New Roman"
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_BEYOND = re.compile("[\u0102-\u02af\u0300-\u036f\u1e00-\u1eff]")  # letters that no 8-bit font has
_SAMPLE = 50_000  # characters of a font that are judged
_ENOUGH = 10  # words with marks, from which a font that is none of the old ones is judged
_SOUND = 0.6  # share of syllables from which words are taken as they stand
_NAMES = {"tcvn3": "TCVN3 (ABC)", "vni": "VNI"}
_REGIONS = {
    "body": Text("đoạn", "paragraph"),
    "note": Text("cước chú, đoạn", "footnote, paragraph"),
    "text-box": Text("hộp văn bản, đoạn", "text box, paragraph"),
    "header": Text("đầu trang, đoạn", "header, paragraph"),
    "footer": Text("chân trang, đoạn", "footer, paragraph"),
}


def place_of(paragraph: Paragraph) -> Text:
    """Return where a paragraph stands, for a report: ``đoạn 12``, ``bảng 1, hàng 2, cột 3``."""
    place = paragraph.place
    if place.table is not None and place.row is not None and place.column is not None:
        table, row, column = place.table + 1, place.row + 1, place.column + 1
        return Text(f"bảng {table}, hàng {row}, cột {column}", f"table {table}, row {row}, column {column}")
    name = _REGIONS.get(place.region) or _REGIONS["header" if "header" in place.region else "footer"]
    return Text(f"{name.vi} {place.number}", f"{name.en} {place.number}")


def _typed_with(run: Run) -> str:
    """Return the name of the font of a run that may hold letters of an old table, "" when it cannot."""
    return "" if run.note is not None or _BEYOND.search(run.text) else run.look.font


def _groups(paragraph: Paragraph) -> Iterator[tuple[str, tuple[Run, ...]]]:
    for name, runs in groupby(paragraph.runs, _typed_with):
        yield name, tuple(runs)


class Letters:
    """Puts the letters of the paragraphs of one file right and counts what it did.

    Attributes:
        doubts: letters that no table knows, with their places.
    """

    def __init__(self, paragraphs: Iterable[Paragraph]) -> None:
        self._tables = _believed(paragraphs)
        self._counts: dict[str, int] = {}
        self._fonts: set[str] = set()
        self._invisible = self._controls = 0
        self._composed = False
        self.doubts: list[Dropped] = []

    def paragraph(self, paragraph: Paragraph) -> Paragraph:
        """Return a paragraph in Unicode; the same one when it is sound."""
        label = self._label(paragraph)
        runs = self._cleaned(self._unicode(paragraph))
        if runs == paragraph.runs and label == paragraph.label:
            return paragraph
        text = "".join([run.text for run in runs])
        return paragraph._replace(runs=runs, text=text, label=label)

    def remarks(self) -> tuple[Text, ...]:
        """Return what was done to the file."""
        from kehoach.importing.readers.encodings import cleaning_remarks

        fonts = ", ".join(sorted(self._fonts))
        found = [
            Text(
                f"{count} chữ được chuyển từ {_NAMES[table]} sang Unicode (phông {fonts})",
                f"{count} letters were converted from {_NAMES[table]} to Unicode (fonts {fonts})",
            )
            for table, count in sorted(self._counts.items())
        ]
        return tuple(found) + cleaning_remarks(self._invisible, self._controls, self._composed)

    def _label(self, paragraph: Paragraph) -> str:
        label = paragraph.label
        if label.isascii():
            return label
        name = next((run.look.font for run in paragraph.runs), "")
        font = self._tables.get(name)
        if font is None or not re.search("[A-Za-z]", label):
            return clean(label).text
        return clean(plain(label, font)).text

    def _unicode(self, paragraph: Paragraph) -> tuple[Run, ...]:
        if not any(run.look.font in self._tables for run in paragraph.runs):
            return paragraph.runs
        found: list[Run] = []
        for name, runs in _groups(paragraph):
            font = self._tables.get(name)
            if not name:
                self._doubt_mixed(paragraph, runs)
            found.extend(runs if font is None else self._converted(paragraph, runs, name, font))
        return tuple(found)

    def _converted(self, paragraph: Paragraph, runs: tuple[Run, ...], name: str, font: Font) -> Iterator[Run]:
        """Yield runs of one old font in Unicode; a letter and its mark may stand in two runs (VNI)."""
        text = "".join([run.text for run in runs])
        parts: list[list[str]] = [[] for _ in runs]
        ends: list[int] = []
        for run in runs:
            ends.append((ends[-1] if ends else 0) + len(run.text))
        at = 0
        unknown: list[str] = []
        for piece in convert(text, font):
            while piece.start >= ends[at]:
                at += 1
            parts[at].append(piece.text)
            if not piece.known:
                unknown.append(piece.text)
            elif piece.text != text[piece.start]:
                self._counts[font.table] = self._counts.get(font.table, 0) + 1
        self._fonts.add(name)
        if unknown:
            self._doubt(paragraph, "".join(map("".join, parts)), "".join(dict.fromkeys(unknown)), name)
        for run, letters in zip(runs, parts, strict=True):
            yield run._replace(text="".join(letters), look=run.look._replace(font=_UNICODE))

    def _doubt(self, paragraph: Paragraph, text: str, letters: str, name: str) -> None:
        reason = Text(
            f"chữ không có trong bảng mã của phông {name}: {letters}",
            f"letters that the table of the font {name} does not have: {letters}",
        )
        self.doubts.append(Dropped(text.strip(), reason, place_of(paragraph)))

    def _doubt_mixed(self, paragraph: Paragraph, runs: tuple[Run, ...]) -> None:
        """Tell of words that hold letters of an old font and of Unicode."""
        text = "".join([run.text for run in runs if run.look.font in self._tables])
        found = judged(text)
        if found.words > 1 and found.share < _SOUND:
            reason = Text(
                "chữ của phông cũ và chữ Unicode lẫn trong một đoạn chữ; không chuyển",
                "letters of an old font and of Unicode in one run of text; not converted",
            )
            self.doubts.append(Dropped(text.strip(), reason, place_of(paragraph)))

    def _cleaned(self, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        """Return runs in NFC, without invisible characters, signs of symbol fonts as what they look like."""
        if all(run.text.isascii() and run.text.isprintable() for run in runs):
            return runs
        found: list[Run] = []
        for run in _marks_joined(runs):
            text = _shown(run)
            done = clean(text)
            self._invisible += done.invisible
            self._controls += done.controls
            self._composed |= done.composed
            found.append(run if done.text == run.text else run._replace(text=done.text))
        return tuple(found)


def _shown(run: Run) -> str:
    """Return the words of a run with the signs of its symbol font as what they look like."""
    if not _PRIVATE.search(run.text):
        return run.text
    return "".join([symbol(ord(c), run.look.font) if _PRIVATE.match(c) else c for c in run.text])


def _marks_joined(runs: tuple[Run, ...]) -> list[Run]:
    """Return runs with each combining mark in the run of its letter."""
    found: list[Run] = []
    for run in runs:
        text = run.text
        if text and combining(text[0]) and found and found[-1].text:
            rest = text.lstrip("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")
            found[-1] = found[-1]._replace(text=found[-1].text + text[: len(text) - len(rest)])
            run = run._replace(text=rest)
        found.append(run)
    return found


def _believed(paragraphs: Iterable[Paragraph]) -> dict[str, Font]:
    """Return the fonts whose letters are really of an old table, each with its table.

    A document typed in Unicode may keep the name of an old font: then its words are syllables as they stand. And old
    letters may have been given another font since: then they are told by their syllables alone.
    """
    samples: dict[str, list[str]] = {}
    sizes: dict[str, int] = {}
    for paragraph in paragraphs:
        for name, runs in _groups(paragraph):
            if name and sizes.get(name, 0) < _SAMPLE:
                text = "".join([run.text for run in runs])
                samples.setdefault(name, []).append(text)
                sizes[name] = sizes.get(name, 0) + len(text)
    tables = ((name, _table(name, " ".join(texts))) for name, texts in samples.items())
    return {name: font for name, font in tables if font is not None}


def _table(name: str, text: str) -> Font | None:
    """Return the table that a text set in the font *name* needs, None when it is Unicode."""
    font = old_font(name)
    now = judged(text)
    if font is not None:
        return font if judged(plain(text, font)).share >= now.share else None
    if now.words < _ENOUGH or now.share > _SOUND:
        return None
    found = certain(legacy_readings(text))
    tables = (Font("tcvn3", False), Font("vni", False))
    return next((table for table in tables if found is not None and plain(text, table) == found.text), None)
