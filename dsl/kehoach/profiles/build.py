"""From the entries of a profile file to a checked :class:`Profile`."""

from __future__ import annotations

import os.path

from kehoach.diagnostics.model import Text
from kehoach.profiles.reading import Entry, Table, words
from kehoach.profiles.schema import Page, Profile, Split, Stroke
from kehoach.profiles.standards import STANDARDS
from kehoach.profiles.styles import read_styles
from kehoach.profiles.wording import (
    maybe_empty,
    read_color,
    read_labels,
    read_marks,
    read_table_looks,
    read_wording,
    template,
)


def build(entry: Entry, name: str) -> Profile:
    """Return the profile called *name* that *entry* describes (``extends`` already merged away).

    Raises:
        ProfileError: a key is missing, unknown or of the wrong kind, or two of them do not go together.
    """
    table = Table(entry)
    table.get("extends")
    title = table.table("title")
    page = _page(table.table("page"))
    stroke = table.table("stroke")
    profile = Profile(
        name=name,
        title=Text(title.text("vi"), title.text("en")),
        standard=_standard(table),
        language=table.text("language"),
        font=table.text("font"),
        page=page,
        head=_split(table.table("head"), page),
        closing=_split(table.table("closing"), page),
        stroke=Stroke(stroke.number("weight", 0.25, 6), stroke.number("gap", 0, 20)),
        numbering=_numbering(table),
        capitals=_capitals(table),
        end_mark=maybe_empty(table, "end_mark"),
        role_line=template(table, "role_line", ("label", "value")),
        wording=read_wording(table.table("wording")),
        table=read_table_looks(table.table("table")),
        marks=read_marks(table),
        mark_color=read_color(table, "mark_color"),
        labels=read_labels(table.table("labels")),
        styles=read_styles(table.table("styles")),
        base=_base(table),
    )
    for part in (title, stroke, table):
        part.end()
    return profile


def _base(table: Table) -> str:
    """Return the path of the agency's own .docx, which is read from the folder of the file that names it."""
    entry = table.get("base")
    if entry is None or entry.value == "":
        return ""
    return os.path.normpath(os.path.join(os.path.dirname(entry.path), words(entry, "base")))


def _standard(table: Table) -> str:
    return table.choice("standard", (*STANDARDS, ""))


def _page(table: Table) -> Page:
    page = Page(
        width=table.number("width", 100, 500),
        height=table.number("height", 100, 500),
        top=table.number("top", 5, 100),
        bottom=table.number("bottom", 5, 100),
        left=table.number("left", 5, 100),
        right=table.number("right", 5, 100),
        header=table.number("header", 0, 100),
    )
    table.end()
    if page.text_width < 50:
        raise table.entry.fail("lề quá rộng so với khổ giấy", "the margins leave too little of the sheet")
    if page.header >= page.top:
        raise table.entry.fail(
            "“page.header” phải nhỏ hơn “page.top”", "“page.header” must be less than “page.top”"
        )
    return page


def _split(table: Table, page: Page) -> Split:
    split = Split(
        table.number("left", 10, 400), table.number("right", 10, 400), table.number("above", 0, 100)
    )
    table.end()
    together = split.left + split.right
    if abs(together - page.text_width) > 0.01:
        raise table.entry.fail(
            f"“{table.place}”: hai cột rộng {together:g} mm, vùng chữ rộng {page.text_width:g} mm",
            f"“{table.place}”: the columns are {together:g} mm wide, the text area {page.text_width:g} mm",
        )
    return split


def _numbering(table: Table) -> tuple[str, ...]:
    forms = table.list("numbering")
    if not 1 <= len(forms) <= 6:
        raise table.need("numbering").fail(
            "“numbering” phải có 1 đến 6 cấp", "“numbering” needs 1 to 6 levels"
        )
    return tuple(words(form, "numbering") for form in forms)


def _capitals(table: Table) -> tuple[int, ...]:
    levels = table.list("capitals")
    for level in levels:
        if type(level.value) is not int or not 1 <= level.value <= 6:
            raise level.fail(
                "“capitals” là danh sách các cấp từ 1 đến 6", "“capitals” lists levels from 1 to 6"
            )
    return tuple(level.value for level in levels)
