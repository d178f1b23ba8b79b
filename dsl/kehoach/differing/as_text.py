"""Differences for people.

::

    cu.kh → moi.kh
    Nhiệm vụ: 1 thêm, 1 sửa
      ~ II.3 Tổ chức hội nghị
          chủ trì: Sở Tư pháp → Sở Nội vụ
      + II.4 Biên soạn tài liệu
          chủ trì: Sở Tư pháp
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from kehoach.differing.names import CHANGES, KINDS, field_name
from kehoach.differing.values import DAYS, Difference, Differences, Entry, Field, TextChange, Words
from kehoach.importing.merge_align import replacements

_SIGNS = {"added": "+", "removed": "-", "changed": "~", "moved": ">"}
_COLOURS = {"added": "32", "removed": "31", "changed": "33", "moved": "36"}
_AROUND = 48  # letters beside a change that are shown
_TOGETHER = 2 * _AROUND  # letters between two changes that are shown whole
_LONGEST_NAME = 100  # letters of a title that are shown


def as_text(found: Differences, old: str, new: str, language: str, colour: bool) -> str:
    """Return the differences of two versions as lines.

    Args:
        found: the differences.
        old: the name of the old version.
        new: the name of the new one.
        language: "vi" or "en".
        colour: whether to use the colours of a terminal (ANSI escapes).
    """
    writer = _Writer(language, colour)
    lines = [f"{old} → {new}"]
    if found.same:
        lines.append("no difference" if language == "en" else "không có gì khác")
    for kind in KINDS:
        here = [one for one in found.data if one.kind == kind]
        if here:
            lines.append(writer.heading(kind, here))
            lines += (line for one in here for line in writer.difference(one))
    if found.text:
        lines.append(writer.heading("text", found.text))
        lines += map(writer.paragraph, found.text)
    return "\n".join(lines) + "\n"


class _Writer:
    """Writes differences in one language, with or without colour."""

    def __init__(self, language: str, colour: bool) -> None:
        self.language = language
        self.colour = colour

    def paint(self, text: str, change: str) -> str:
        return f"\x1b[{_COLOURS[change]}m{text}\x1b[0m" if self.colour and text else text

    def heading(self, kind: str, found: Sequence[Difference | TextChange]) -> str:
        english = self.language == "en"
        counts = Counter[str](one.change for one in found)
        said = [
            f"{counts[name]} {words.en if english else words.vi}"
            for name, words in CHANGES.items()
            if counts[name]
        ]
        title = KINDS[kind].en if english else KINDS[kind].vi
        if kind in ("header", "document"):
            return self.bold(title)
        return f"{self.bold(title)}: {', '.join(said)}"

    def bold(self, text: str) -> str:
        return f"\x1b[1m{text}\x1b[0m" if self.colour else text

    def difference(self, one: Difference) -> Iterator[str]:
        entry = one.new or one.old
        assert entry is not None
        if one.kind != "header":
            yield f"  {self.paint(f'{_SIGNS[one.change]} {_name(entry)}', one.change)}"
        if one.moved and one.old is not None:
            yield f"      {self.place(one.old)} → {self.place(entry)}"
        if one.change in ("added", "removed") and one.kind in ("task", "goal"):
            for name, value in entry.fields.items():
                if name in DAYS.values():
                    continue
                yield f"      {field_name(name, self.language)}: {_shown(value)}"
        typed = {DAYS[field.name] for field in one.fields if field.name in DAYS}
        for field in one.fields:
            if field.name in typed:
                continue
            yield f"      {field_name(field.name, self.language)}: {self.field(field)}"

    def place(self, entry: Entry) -> str:
        return " ".join(
            part for part in (entry.path, f"({_cut(entry.above)})" if entry.above else "") if part
        )

    def field(self, field: Field) -> str:
        if isinstance(field.old, tuple) and isinstance(field.new, tuple):
            gone = [value for value in field.old if value not in field.new]
            come = [value for value in field.new if value not in field.old]
            if (gone or come) and len(field.old) + len(field.new) > 2:
                parts = [self.paint(f"-{value}", "removed") for value in gone]
                return "; ".join(parts + [self.paint(f"+{value}", "added") for value in come])
        elif len(field.old) + len(field.new) > 2 * _AROUND:
            return self.words(str(field.old), str(field.new))
        nothing = "(none)" if self.language == "en" else "(không có)"
        old = self.paint(_shown(field.old) or nothing, "removed")
        return f"{old} → {self.paint(_shown(field.new) or nothing, 'added')}"

    def paragraph(self, one: TextChange) -> str:
        if one.change == "changed":
            return f"  ~ {self.words(one.old, one.new)}"
        words = one.new or one.old
        shown = f"{_SIGNS[one.change]} {_cut(words) if one.change == 'moved' else words}"
        return f"  {self.paint(shown, one.change)}"

    def words(self, old: str, new: str) -> str:
        """Return a text with the words that changed in marks, and some words around them."""
        edits = replacements(old, new)
        parts: list[str] = []
        at = 0
        for start, end, text in edits:
            parts.append(_between(old[at:start], not parts, False))
            parts.append(self.paint(f"[-{old[start:end]}-]" if old[start:end].strip() else "", "removed"))
            parts.append(self.paint(f"{{+{text}+}}" if text.strip() else "", "added"))
            at = end
        return "".join([*parts, _between(old[at:], not parts, True)])


def _between(text: str, first: bool, last: bool) -> str:
    """Return words that stay: of a long stretch only those beside changes."""
    if len(text) <= _TOGETHER and not ((first or last) and len(text) > _AROUND):
        return text
    before = "" if first else text[:_AROUND].rpartition(" ")[0]
    after = "" if last else text[-_AROUND:].partition(" ")[2]
    return f"{before} … {after}" if before and after else f"{before} …" if before else f"… {after}"


def _name(entry: Entry) -> str:
    return " ".join(part for part in (entry.path, _cut(entry.text)) if part)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_NAME else f"{text[:_LONGEST_NAME].rpartition(' ')[0]} …"


def _shown(value: Words) -> str:
    return value if isinstance(value, str) else "; ".join(value)
