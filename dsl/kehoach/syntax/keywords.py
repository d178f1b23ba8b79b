"""The keyword table of the language, read from ``grammar/tu_khoa.txt``.

Words are looked up without marks and case (:func:`kehoach.text.vietnamese.bare`), so that ``Chủ trì``,
``chủ trì`` and ``chu tri`` are one keyword.
"""

from __future__ import annotations

from functools import cache

from kehoach.resources import read_text
from kehoach.text.values import NamedTuple
from kehoach.text.vietnamese import bare


class Keyword(NamedTuple):
    """One row of the table: ``group``, language-neutral ``name``, the words, and for fields type and labels."""

    group: str
    name: str
    vi: tuple[str, ...]
    en: tuple[str, ...]
    type: str
    labels: tuple[str, ...]


class Label(NamedTuple):
    """A label that makes a line a field: the field's name and the label as the table spells it."""

    field: str
    text: str


class Keywords(NamedTuple):
    """The table, indexed.

    ``words`` maps the bare form of each word of a group to its row; ``labels`` the bare form of each label
    (and of each field keyword) to a :class:`Label`.
    """

    rows: tuple[Keyword, ...]
    words: dict[str, dict[str, Keyword]]
    labels: dict[str, Label]

    def field(self, name: str) -> Keyword:
        """Return the row of the field called *name*."""
        return next(row for row in self.rows if row.group == "field" and row.name == name)

    def spell(self, group: str, name: str, language: str = "vi") -> str:
        """Return the first word for *name* of *group* in a language."""
        row = next(row for row in self.rows if row.group == group and row.name == name)
        return (row.vi if language == "vi" else row.en)[0]


def _split(cell: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in cell.split(";") if word.strip())


@cache
def keywords() -> Keywords:
    """Return the table of the language."""
    rows: list[Keyword] = []
    words: dict[str, dict[str, Keyword]] = {}
    labels: dict[str, Label] = {}
    for line in read_text("grammar", "tu_khoa.txt").splitlines():
        if not line or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("|")] + ["", ""]
        row = Keyword(cells[0], cells[1], _split(cells[2]), _split(cells[3]), cells[4], _split(cells[5]))
        rows.append(row)
        group = words.setdefault(row.group, {})
        for word in row.vi + row.en:
            group.setdefault(bare(word), row)
        if row.group == "field":
            for label in row.vi + row.labels:
                labels.setdefault(bare(label), Label(row.name, label))
    return Keywords(tuple(rows), words, labels)
