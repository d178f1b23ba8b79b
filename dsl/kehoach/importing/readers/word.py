"""A Word file as a reader sees it, its letters in Unicode, with what is no part of the plan put aside."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kehoach.diagnostics.model import Text
from kehoach.importing.readers.legacy_fonts_runs import Letters, place_of
from kehoach.importing.readers.repair_runs import mended_paragraphs
from kehoach.importing.readers.signs import plain_signs
from kehoach.importing.readers.word_shape import head_first, numbered, parted, without_contents
from kehoach.importing.source import Dropped, Read
from kehoach.verify.reading import read_word
from kehoach.verify.regions import Document, everything
from kehoach.verify.regions_boxes import boxes
from kehoach.verify.regions_text import shown
from kehoach.verify.seen import Counted, Paragraph, Place, Table, WordFile

_PAGE_NUMBER = re.compile(
    r"[\s\-–—]*(?:trang|page)?\s*(?:\d{1,4}|[ivxl]{1,7})?\s*(?:(?:/|trên|of)\s*\d{1,4})?[\s\-–—.]*", re.I
)
_LONGEST_NUMBER = 24  # letters of "- Trang 12 trên 120 -"
_PAGE_FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES")
_NO_DOCUMENT = Document("", False, False, False, (), ())


def read(path: str, data: bytes) -> Read:
    """Return a .docx file as read.

    Letters of old fonts are converted run by run; hidden words, page numbers and running heads are dropped with
    their reasons; words in text boxes that are no component of their own go to the end of the text, with a doubt.

    Args:
        path: only for naming the file.
        data: the whole file.

    Raises:
        Unreadable: it is no .docx that can be read.
    """
    return put_right(read_word(path, data))


def put_right(file: WordFile) -> Read:
    """Return a Word file as seen with all that :func:`read` does to it."""
    letters = Letters(paragraph for _, paragraph in everything(file))
    hidden: list[Dropped] = []

    def change(paragraph: Paragraph) -> Paragraph:
        return plain_signs(letters.paragraph(_visible(paragraph, hidden)))

    file = _mapped(file, change)
    mended = mended_paragraphs(paragraph for _, paragraph in everything(file))
    if mended.by_identity:
        file = _mapped(file, lambda paragraph: mended.by_identity.get(id(paragraph), paragraph))
    blocks, contents = without_contents(file.blocks)
    file = file._replace(blocks=numbered(parted(blocks)))
    file, moved = _head_to_the_front(file)
    file, furniture = _without_furniture(file)
    file, loose = _boxes_to_the_end(file)
    return Read(
        file,
        dropped=(*contents, *furniture, *hidden),
        remarks=letters.remarks() + mended.remarks + _counted(file.counted) + moved,
        doubts=(*letters.doubts, *mended.doubts, *loose, *_elsewhere(file.counted), *_pictures(file)),
    )


def _mapped(file: WordFile, change: Callable[[Paragraph], Paragraph]) -> WordFile:
    """Return a file with every paragraph changed, each one once wherever it is seen."""
    known: dict[int, tuple[Paragraph, Paragraph]] = {}

    def once(paragraph: Paragraph) -> Paragraph:
        if id(paragraph) not in known:
            known[id(paragraph)] = (paragraph, change(paragraph))
        return known[id(paragraph)][1]

    def several(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        return tuple(map(once, paragraphs))

    def table(grid: Table) -> Table:
        rows = (
            row._replace(cells=tuple(c._replace(paragraphs=several(c.paragraphs)) for c in row.cells))
            for row in grid.rows
        )
        return grid._replace(rows=tuple(rows))

    return file._replace(
        sections=tuple(
            section._replace(headers=several(section.headers), footers=several(section.footers))
            for section in file.sections
        ),
        blocks=tuple(once(block) if isinstance(block, Paragraph) else table(block) for block in file.blocks),
        notes=tuple((number, several(paragraphs)) for number, paragraphs in file.notes),
        text_boxes=several(file.text_boxes),
        nested=tuple(map(table, file.nested)),
    )


def _visible(paragraph: Paragraph, hidden: list[Dropped]) -> Paragraph:
    """Return a paragraph without its hidden words, which are added to *hidden*."""
    if not any(run.look.hidden for run in paragraph.runs):
        return paragraph
    words = "".join(run.text for run in paragraph.runs if run.look.hidden)
    if words.strip():
        reason = Text("chữ ẩn, không in ra", "hidden text, which does not print")
        hidden.append(Dropped(words.strip(), reason, place_of(paragraph)))
    runs = tuple(run for run in paragraph.runs if not run.look.hidden)
    return paragraph._replace(runs=runs, text="".join([run.text for run in runs]))


def _key(paragraph: Paragraph) -> tuple[str, str]:
    return paragraph.place.region, paragraph.text


def _without_furniture(file: WordFile) -> tuple[WordFile, list[Dropped]]:
    """Return a file without page numbers and running heads; what is a component of a plan stays."""
    (seen,) = boxes(file._replace(text_boxes=()), (_NO_DOCUMENT,))
    kept = {_key(part.paragraph) for part in seen.parts}
    dropped: dict[tuple[str, str], Dropped] = {}

    def stays(paragraph: Paragraph) -> bool:
        numbered = any(run.field in _PAGE_FIELDS for run in paragraph.runs)
        text = shown(paragraph).strip()
        if _key(paragraph) in kept or not (text or numbered):
            return True
        is_number = (numbered and not re.search(r"[^\W\d_]{2}", text)) or (
            len(text) <= _LONGEST_NUMBER and _PAGE_NUMBER.fullmatch(text)
        )
        dropped.setdefault(_key(paragraph), _furniture(paragraph, text, bool(is_number)))
        return False

    sections = tuple(
        section._replace(
            headers=tuple(filter(stays, section.headers)), footers=tuple(filter(stays, section.footers))
        )
        for section in file.sections
    )
    return file._replace(sections=sections), list(dropped.values())


def _furniture(paragraph: Paragraph, text: str, number: bool) -> Dropped:
    if number:
        reason = Text("số trang", "page number")
    else:
        reason = Text("đầu trang hoặc chân trang lặp lại ở mỗi trang", "running head or foot of every page")
    return Dropped(text or "(số trang)", reason, place_of(paragraph))


def _head_to_the_front(file: WordFile) -> tuple[WordFile, tuple[Text, ...]]:
    """Return a file whose head or title, set in text boxes or in the header of page 1, stands in its text."""
    first = file.sections[0].headers if file.sections else ()
    blocks, taken = head_first(file.blocks, (*file.text_boxes, *first))
    if not taken:
        return file, ()
    gone = set(map(id, taken))

    def others(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        return tuple(paragraph for paragraph in paragraphs if id(paragraph) not in gone)

    sections = tuple(section._replace(headers=others(section.headers)) for section in file.sections)
    told = Text(
        "phần đầu văn bản nằm trong hộp văn bản hoặc đầu trang, đã đưa vào chỗ của nó",
        "the head stands in text boxes or a page header and was put in its place",
    )
    return file._replace(blocks=blocks, sections=sections, text_boxes=others(file.text_boxes)), (told,)


def _boxes_to_the_end(file: WordFile) -> tuple[WordFile, list[Dropped]]:
    """Return a file whose text boxes that are no component stand at the end of the text, and a doubt for each."""
    if not file.text_boxes:
        return file, []
    (seen,) = boxes(file._replace(sections=()), (_NO_DOCUMENT,))
    loose = {id(part.paragraph) for part in seen.parts if part.role == "box"}
    if not loose:
        return file, []
    last = max((paragraph.place.number for paragraph in _body(file)), default=0)
    section = max(len(file.sections) - 1, 0)
    moved: list[Paragraph] = []
    doubts: list[Dropped] = []
    reason = Text(
        "chữ trong hộp văn bản, chưa rõ thuộc chỗ nào; đặt ở cuối văn bản",
        "words of a text box, whose place in the text is not known; put at the end",
    )
    for paragraph in file.text_boxes:
        if id(paragraph) in loose:
            doubts.append(Dropped(shown(paragraph).strip(), reason, place_of(paragraph)))
            moved.append(paragraph._replace(place=Place("body", section, last + len(moved) + 1)))
    kept = tuple(paragraph for paragraph in file.text_boxes if id(paragraph) not in loose)
    return file._replace(blocks=file.blocks + tuple(moved), text_boxes=kept), doubts


def _body(file: WordFile) -> Iterator[Paragraph]:
    for block in file.blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from cell.paragraphs


def _counted(counted: Counted) -> tuple[Text, ...]:
    found = []
    changes = counted.insertions + counted.deletions
    if changes:
        found.append(
            Text(
                f"{changes} chỗ sửa đang theo dõi được lấy như đã chấp nhận",
                f"{changes} tracked changes were taken as accepted",
            )
        )
    if counted.comments:
        found.append(
            Text(
                f"{counted.comments} ghi chú bên lề (comment) không được nhập",
                f"{counted.comments} comments were not imported",
            )
        )
    return tuple(found)


def _elsewhere(counted: Counted) -> list[Dropped]:
    """Return a doubt when parts of the text stand in other files, which are not read."""
    if not counted.elsewhere:
        return []
    reason = Text(
        f"{counted.elsewhere} phần văn bản chèn từ tệp khác (altChunk, tài liệu con) không được nhập; mở bằng Word, "
        "lưu lại rồi nhập",
        f"{counted.elsewhere} parts of the text stand in other files (altChunk, subdocuments) and were not imported; "
        "open the file in Word, save it and import it again",
    )
    return [Dropped("(tệp chèn)", reason, Text("cả tệp", "whole file"))]


def _pictures(file: WordFile) -> list[Dropped]:
    """Return a doubt for each paragraph with pictures: their words, if any, are not read."""
    found = []
    for _, paragraph in everything(file):
        if paragraph.pictures:
            reason = Text(
                f"{paragraph.pictures} hình ảnh không được nhập",
                f"{paragraph.pictures} pictures were not imported",
            )
            found.append(Dropped(shown(paragraph).strip() or "(hình)", reason, place_of(paragraph)))
    return found
