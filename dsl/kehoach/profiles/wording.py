"""The words of a profile: signs, templates and labels, the numbers of tables, the marks in boxes."""

from __future__ import annotations

from typing import Literal, cast

from kehoach.profiles.reading import Entry, Table, words
from kehoach.profiles.schema import Mark, TableLooks, Wording
from kehoach.syntax.keywords import keywords
from kehoach.text.vietnamese import key as folded
from kehoach.text.vietnamese import nearest

_HEX = frozenset("0123456789abcdefABCDEF")


def read_wording(table: Table) -> Wording:
    """Return the words and signs that the format sets.

    Raises:
        ProfileError: a key is missing, unknown or of the wrong kind.
    """
    lines = table.list("nation")
    if not 1 <= len(lines) <= 3:
        raise table.need("nation").fail(
            "“wording.nation” có 1 đến 3 dòng", "“wording.nation” has 1 to 3 lines"
        )
    wording = Wording(
        nation=tuple(words(line, "wording.nation") for line in lines),
        number=template(table, "number", ("number",)),
        issuer_end=table.text("issuer_end"),
        abstract_end=table.text("abstract_end"),
        basis_mark=maybe_empty(table, "basis_mark"),
        annex=table.choice("annex", ("I", "1")),
        on_behalf=maybe_empty(table, "on_behalf"),
        for_head=maybe_empty(table, "for_head"),
        by_order=maybe_empty(table, "by_order"),
        delegated=maybe_empty(table, "delegated"),
        acting=maybe_empty(table, "acting"),
        attached=template(table, "attached", ("document",)),
        contact_page=cast(Literal["first", "last"], table.choice("contact_page", ("first", "last"))),
        caps_post=table.flag("caps_post"),
    )
    table.end()
    return wording


def read_table_looks(table: Table) -> TableLooks:
    """Return the looks of tables in the text.

    Raises:
        ProfileError: a key is missing, unknown or of the wrong kind.
    """
    merge = table.list("merge")
    for entry in merge:
        _known_field(entry, words(entry, "table.merge"))
    numbering = table.list("numbering")
    if not 1 <= len(numbering) <= 3:
        raise table.need("numbering").fail(
            "“table.numbering” phải có 1 đến 3 cấp", "“table.numbering” needs 1 to 3 levels"
        )
    looks = TableLooks(
        border=table.number("border", 0, 6),
        padding=table.number("padding", 0, 10),
        merge=tuple(str(entry.value) for entry in merge),
        most_merged=table.whole("most_merged", 1, 1000),
        numbering=tuple(words(entry, "table.numbering") for entry in numbering),
    )
    table.end()
    return looks


def read_marks(table: Table) -> tuple[Mark, ...]:
    """Return the marks that have a box of a size of their own.

    Raises:
        ProfileError: one is of the wrong kind or stands twice.
    """
    marks: list[Mark] = []
    for entry in table.list("marks"):
        row = Table(entry, "marks")
        mark = Mark(row.text("words"), row.number("width", 5, 200), row.number("height", 4, 50))
        row.end()
        if any(folded(mark.words) == folded(other.words) for other in marks):
            raise entry.fail(
                f"“{mark.words}” có hai lần trong “marks”", f"“{mark.words}” stands twice in “marks”"
            )
        marks.append(mark)
    return tuple(marks)


def read_color(table: Table, key: str) -> str:
    """Return a colour: six hexadecimal digits, in capitals.

    Raises:
        ProfileError: it is anything else; YAML reads digits without quotes as a number.
    """
    entry = table.need(key)
    text = entry.value
    if not isinstance(text, str) or len(text) != 6 or not _HEX.issuperset(text):
        raise entry.fail(
            f'“{key}” phải là sáu chữ số thập lục phân trong ngoặc kép, như "FF0000"',
            f'“{key}” must be six hexadecimal digits in quotes, such as "FF0000"',
        )
    return text.upper()


def read_labels(table: Table) -> tuple[tuple[str, str], ...]:
    """Return the standard labels of fields.

    Raises:
        ProfileError: there is no such field, or its label is no word.
    """
    for key in table.keys:
        _known_field(table.need(key), key)
    return tuple((key, table.text(key)) for key in table.keys)


def maybe_empty(table: Table, key: str) -> str:
    """Return the words under *key*, which may be none."""
    return "" if table.need(key).value == "" else table.text(key)


def template(table: Table, key: str, names: tuple[str, ...]) -> str:
    """Return the Jinja2 template under *key*, which uses *names*, all of them and nothing else.

    Raises:
        ProfileError: it does not.
    """
    from jinja2 import Environment, TemplateError, meta

    text = table.text(key)
    entry, place = table.need(key), table.at(key)
    try:
        found = meta.find_undeclared_variables(Environment(autoescape=True).parse(text))
    except TemplateError as error:
        raise entry.fail(
            f"“{place}” không phải mẫu Jinja đúng: {error}", f"“{place}” is no right Jinja template: {error}"
        ) from None
    if found != set(names):
        shown = [f"{{{{ {name} }}}}" for name in names]
        raise entry.fail(
            f"“{place}” phải dùng {' và '.join(shown)}, không gì khác",
            f"“{place}” must use {' and '.join(shown)} and nothing else",
        )
    return text


def _known_field(entry: Entry, name: str) -> None:
    fields = [row.name for row in keywords().rows if row.group == "field"]
    if name in fields:
        return
    near = nearest(name, fields)
    raise entry.fail(
        f"không có trường “{name}”" + (f"; có phải “{near}” không?" if near else ""),
        f"there is no field “{name}”" + (f"; did you mean “{near}”?" if near else ""),
    )
