"""Lines of the ``.kh`` file while it is made, each with the paragraphs of the source that it was made of."""

from __future__ import annotations

from typing import Literal, NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.importing.inline import clean
from kehoach.verify.regions import Part
from kehoach.verify.seen import Paragraph

Fate = Literal["declared", "prose", "dropped", "doubtful"]

REASONS = {
    "format": Text("thể thức tự in ra", "the format prints it"),
    "empty": Text("không có chữ", "no words"),
    "furniture": Text("số trang, tiêu đề lặp lại", "page numbers, running heads"),
    "second-number": Text("số ký hiệu thứ hai", "a second number"),
    "date": Text("không đọc được ngày tháng", "the date is not understood"),
    "drafter": Text("không đọc được ký hiệu người soạn thảo", "the drafter's code is not understood"),
    "place": Text("không rõ thuộc phần nào, giữ làm lời văn", "unclear which part it belongs to, kept as prose"),
    "box": Text("nằm trong hộp văn bản, chưa đưa vào", "stands in a text box and was not taken over"),
    "signature": Text("dòng lạ ở phần ký", "an odd line at the signature"),
    "odd": Text("dòng lạ ở phần đầu hoặc phần ký, chưa đưa vào", "an odd line at the head or signature, left out"),
    "level": Text("chưa rõ của tỉnh, xã nào", "of which province or commune is not said"),
    "union": Text("tiêu đề văn bản của Đoàn, chưa có thể thức riêng", "the title of Đoàn, which has no profile yet"),
    "number": Text("số thứ tự gõ khác thứ tự thật", "the number typed is not the one that counts"),
    "bullet": Text("chữ cái đầu dòng thay bằng gạch", "the letter before it became a dash"),
    "again": Text("nhãn lặp lại dưới một nhiệm vụ; có thể là của nhiệm vụ khác",
                  "the label stands twice below one task: it may be of another"),
    "meaning": Text("giữ làm lời văn vì hiểu theo nhãn thì sai", "kept as prose: read as data it is faulty"),
    "shared": Text("khối vai trò hiểu là chung cho các mục trên", "the roles are taken to count for all items above"),
    "form": Text("biểu mẫu trống có đầu văn bản riêng", "a blank form with a head of its own"),
    "letter": Text("công văn gửi kèm, không phải kế hoạch, chưa đưa vào", "the letter that sends the plan, left out"),
    "cover": Text("trang bìa, chưa đưa vào", "a cover page, left out"),
    "cells": Text("ô nhiều đoạn gộp thành một", "the paragraphs of a cell are put together"),
    "head-again": Text("hàng tên cột lặp lại", "repeated head of a table"),
    "names": Text("ô ở cột cơ quan, đơn vị không phải tên cơ quan", "no name, in a column of bodies"),
    "roles": Text("không rõ ai chủ trì, ai phối hợp trong ô này", "unclear who of this cell leads and who takes part"),
    "across": Text("ô gộp qua các cột cơ quan, đơn vị; chỉ tính cho cột đầu",
                   "one cell over columns of bodies, counted for the first"),
    "ditto": Text("“như trên” mà không có ô nào ở trên", "“as above” with nothing above"),
    "empty-below": Text("ai làm hoặc khi nào để trống dưới ô có chữ; có thể là ô gộp",
                        "who or when is empty below a filled cell; it may be one with it"),
    "column": Text("cột này chưa hiểu là ai làm hay khi nào", "this column was not understood as who or when"),
}  # fmt: skip


class Origin(NamedTuple):
    """A paragraph of the source: its number, in a table its row and column, and its words."""

    number: int
    text: str
    region: str = "body"
    cell: tuple[int, int, int] | None = None


class Line(NamedTuple):
    """A line of the file, or one that was left out.

    Attributes:
        text: the line, without its line end; "" when nothing is written.
        fate: what became of the words: data, prose, left out, or not sure.
        origins: the paragraphs that it was made of.
        reason: why, for words left out and doubtful ones: a key of :data:`REASONS`.
        number: the number that the source shows before it: ``II.``, "" without one.
    """

    text: str
    fate: Fate
    origins: tuple[Origin, ...]
    reason: str = ""
    number: str = ""


def origin(part: Part) -> Origin:
    """Return where a part comes from."""
    return origin_of(part.paragraph, part.text)


def origin_of(paragraph: Paragraph, text: str = "") -> Origin:
    """Return where a paragraph comes from."""
    place = paragraph.place
    cell = None
    if place.table is not None and place.row is not None and place.column is not None:
        cell = (place.table, place.row, place.column)
    return Origin(place.number, clean(text or paragraph.text).strip(), place.region, cell)


def declared(text: str, *parts: Part) -> Line:
    """Return a line of data."""
    return Line(text, "declared", tuple(origin(part) for part in parts))


def written(text: str, *parts: Part) -> Line:
    """Return a line of prose."""
    return Line(text, "prose", tuple(origin(part) for part in parts))


def dropped(part: Part, reason: str) -> Line:
    """Return what says that a part was left out."""
    return Line("", "dropped", (origin(part),), reason)


def doubtful(part: Part, reason: str, text: str = "") -> Line:
    """Return a line that is not sure, or what says that a part could not be placed."""
    return Line(text, "doubtful", (origin(part),), reason)
