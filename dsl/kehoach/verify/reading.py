"""Reading a .docx for checking: :func:`read_word` returns what a reader of the page would see, fully resolved.

It reads with lxml, the XML library of python-docx, for python-docx itself loads every part of a file and offers
neither effective formatting nor text boxes, notes, fields and tracked changes. It shares nothing with the renderer.
"""

from __future__ import annotations

import gc

from kehoach.verify.effective_tables import TableStyles
from kehoach.verify.numbering import Numbering
from kehoach.verify.package import LARGEST_FILE, Package, open_package
from kehoach.verify.reading_blocks import Around, Document, Story
from kehoach.verify.reading_sections import sections_of
from kehoach.verify.reading_walk import Tally
from kehoach.verify.seen import Counted, Paragraph, Region, Section, Table, WordFile
from kehoach.verify.styles import Styles
from kehoach.verify.theme import Theme
from kehoach.verify.unreadable import Unreadable, damaged, too_big
from kehoach.verify.wordml import Element, W, on, value, whole

__all__ = ["LARGEST_FILE", "Unreadable", "read_word"]

_DC = "{http://purl.org/dc/elements/1.1/}"
_NOT_NOTES = ("separator", "continuationSeparator", "continuationNotice")
_HEADERS: tuple[Region, ...] = ("header", "first-header", "even-header")
_FOOTERS: tuple[Region, ...] = ("footer", "first-footer", "even-footer")


def read_word(path: str, data: bytes) -> WordFile:
    """Return what is seen in a Word file.

    Args:
        path: only for naming the file.
        data: the whole file; one of more than ``LARGEST_FILE`` bytes need not be read from the disk.

    Raises:
        Unreadable: it is no .docx that can be read. Nothing else is raised, whatever *data* is; time and memory
            are bounded.
    """
    collecting = gc.isenabled()
    gc.disable()  # what is read makes no cycles, and looking for some costs a third of the time
    try:
        return _File(path, open_package(data)).seen()
    except RecursionError as error:
        raise damaged("các thành phần lồng nhau quá sâu", "elements are nested too deeply") from error
    except MemoryError as error:
        raise too_big("không đủ bộ nhớ", "not enough memory") from error
    finally:
        if collecting:
            gc.enable()


class _File:
    """One file while it is read."""

    def __init__(self, path: str, package: Package) -> None:
        self._path = path
        self._package = package
        self._settings = self._part("settings")
        self._styles = Styles(self._part("styles"), Theme(self._part("theme")))
        numbering = Numbering(self._part("numbering"), self._styles.lists, self._styles.theme)
        self._styles.use(numbering)
        self._body = package.tree(package.main).find(W + "body")
        if self._body is None:
            raise damaged("phần chính không có nội dung", "the main part has no body")
        layouts, ends = sections_of(self._body)
        self._document = Document(
            self._styles, TableStyles(self._styles), numbering, layouts, ends, Tally(), []
        )
        self._boxes = Story(self._document, "text-box", 0)
        self._stories: dict[tuple[str, Region], tuple[Paragraph, ...]] = {}

    def _part(self, kind: str) -> Element | None:
        name = self._package.of_type(self._package.main, kind)
        return None if name is None else self._package.tree(name)

    def seen(self) -> WordFile:
        """Return all that is seen."""
        blocks = tuple(Story(self._document, "body", 0, self._boxes).blocks(self._body, Around()))
        sections = self._sections()
        notes = (*self._notes("footnotes", 1), *self._notes("endnotes", -1))
        title, author, language = self._core()
        default = self._styles.known(None, "paragraph")
        return WordFile(
            path=self._path,
            sections=sections,
            blocks=blocks,
            notes=notes,
            text_boxes=tuple(self._boxes.boxed),
            title=title,
            author=author,
            language=self._styles.language or value(self._settings, "themeFontLang") or language,
            properties=self._properties(),
            default=self._styles.looks(default, None, {})[0],
            counted=self._counted(blocks),
            nested=tuple(self._document.nested),
        )

    def _sections(self) -> tuple[Section, ...]:
        even_differs = on(self._settings, "evenAndOddHeaders")
        parts: dict[Region, str] = {}
        found: list[Section] = []
        for number, layout in enumerate(self._document.layouts):
            parts = {**parts, **dict(layout.references)}
            found.append(
                Section(
                    *layout[:9],
                    first_differs=layout.first_differs,
                    even_differs=even_differs,
                    start=layout.start,
                    number_format=layout.number_format,
                    break_type=layout.break_type,
                    headers=self._margin_text(parts, _HEADERS, number),
                    footers=self._margin_text(parts, _FOOTERS, number),
                )
            )
        return tuple(found)

    def _margin_text(
        self, parts: dict[Region, str], regions: tuple[Region, ...], section: int
    ) -> tuple[Paragraph, ...]:
        """Return headers or footers; those of the section before hold on unless there are new ones (17.10.5)."""
        found: list[Paragraph] = []
        for region in regions:
            if region in parts:
                found.extend(self._story(parts[region], region, section))
        return tuple(found)

    def _story(self, identity: str, region: Region, section: int) -> tuple[Paragraph, ...]:
        """Return the paragraphs of a header or footer, read once for the first section that shows it."""
        key = (identity, region)
        if key not in self._stories:
            related = self._package.related(self._package.main).get(identity)
            if related is None or not self._package.has(related.target):
                self._stories[key] = ()
            else:
                story = Story(self._document, region, section)
                paragraphs = story.paragraphs(self._package.tree(related.target), Around())
                self._stories[key] = (*paragraphs, *story.boxed)
        return self._stories[key]

    def _notes(self, kind: str, sign: int) -> list[tuple[int, tuple[Paragraph, ...]]]:
        root = self._part(kind)
        found = []
        for note in root if root is not None else ():
            identity = whole(note.get(W + "id"))
            if identity is not None and note.get(W + "type") not in _NOT_NOTES:
                story = Story(self._document, "note", 0, self._boxes)
                found.append((sign * identity, story.paragraphs(note, Around())))
        return found

    def _core(self) -> tuple[str, str, str]:
        name = self._package.of_type("", "core-properties")
        root = None if name is None else self._package.tree(name)
        title, author, language = (
            "" if root is None else (root.findtext(_DC + tag) or "").strip()
            for tag in ("title", "creator", "language")
        )
        return title, author, language

    def _properties(self) -> tuple[tuple[str, str], ...]:
        name = self._package.of_type("", "custom-properties")
        root = None if name is None else self._package.tree(name)
        return tuple(
            (element.get("name") or "", "".join(element.itertext()).strip())
            for element in (root if root is not None else ())
        )

    def _counted(self, blocks: tuple[Paragraph | Table, ...]) -> Counted:
        comments = self._part("comments")
        tally = self._document.tally
        return Counted(
            insertions=tally.insertions,
            deletions=tally.deletions,
            comments=0 if comments is None else len(comments.findall(W + "comment")),
            text_boxes=tally.text_boxes,
            manual_page_breaks=tally.page_breaks,
            nonbreaking_spaces=tally.nonbreaking_spaces,
            elsewhere=tally.elsewhere,
        )
