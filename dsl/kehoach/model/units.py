"""Lists of units, as typed after ``Cơ quan phối hợp:``, parted into names and what each does.

The rules: ``;`` always parts; ``,`` only before a capital, các/những or a noun of a collective name; ``và``
only before các/những, such a noun or a word that begins an agency's name. A declared or well-known name that
holds a comma or ``và`` is one name, and so are collective names (``các sở, ban, ngành``) and a room with its
agency. An entry whose head is left out gets it from the list (``Các sở, ngành: Tư pháp, Nội vụ``), one whose
level is left out from the next (``HĐND, UBND các huyện``). What is not sure is also reported as doubtful.
The words and names are in ``grammar/dau_ten_co_quan.txt``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from kehoach.model.unit_words import KINDS, LIST, Part, UnitWords, is_remark, part
from kehoach.model.word_lists import match, phrases, word_key


class UnitMention(NamedTuple):
    """One entry of a list: the unit's name, what the entry says beyond it, and the entry as typed."""

    name: str
    note: str | None
    text: str


class UnitList(NamedTuple):
    """The entries of a list, and those that could not be parted surely (as typed)."""

    units: tuple[UnitMention, ...]
    doubtful: tuple[str, ...]


class _Entry:
    __slots__ = ("begin", "end", "mark", "name", "note", "sure", "text")

    def __init__(self, words: UnitWords, where: Part) -> None:
        self.begin, self.end, self.mark = where
        self.text = words.text(self.begin, self.end)
        self.name = self.text
        self.note: str | None = None
        self.sure = self.begin not in words.unsure


@lru_cache(maxsize=1024)
def split_units(text: str, known: frozenset[str] = frozenset()) -> UnitList:
    """Part a list of units.

    Args:
        text: the list as typed.
        known: the declared names, as :func:`kehoach.text.vietnamese.key` makes them.
    """
    words = UnitWords(_list(text), known)
    entries: list[_Entry] = []
    reader = _Reader(words, entries)
    for where in part(words):
        if entries and is_remark(words, where):
            _remark(entries[-1], words.text(where.begin, where.end))
        else:
            reader.read(where)
    _borrow_levels(entries)
    return UnitList(
        tuple(UnitMention(entry.name, entry.note, entry.text) for entry in entries),
        tuple(entry.text for entry in entries if not entry.sure),
    )


def _list(text: str) -> str:
    """Return a list without the full stop after it; "" when there is no word in it."""
    return text.strip().rstrip(" .;,/") if any(letter.isalnum() for letter in text) else ""


def is_unit(text: str, known: frozenset[str] = frozenset()) -> bool:
    """Tell whether *text* is nothing but the name of a unit, or names of units (``known`` as above)."""
    words = UnitWords(_list(text), known)
    parts = part(words)
    return bool(parts) and all(_is_name(words, where) for where in parts)


def _is_name(words: UnitWords, where: Part) -> bool:
    begin, end, _ = where
    if words.is_known(words.key(begin, end)):
        return True
    name_end = _name_end(words, begin, end)
    if name_end < end and not words.words[name_end].startswith("("):
        return False
    if words.plural(begin):
        acts = any(words.phrase("does", at) and not words.phrase("group", at) for at in range(begin + 1, end))
        return words.phrase("group", begin + 1) > 0 and not acts
    head = words.head(begin)
    rest = range(begin + head, end)
    if words.phrase("person", begin) == head or words.phrase("field", begin) == head:
        return head > 0 and any(
            words.capital(at) or words.plural(at) or words.phrase("level", at) for at in rest
        )
    return head > 0 and (words.phrase("head", begin) == head or words.capital(begin + head))


def _remark(entry: _Entry, text: str) -> None:
    entry.note = f"{entry.note}; {text}" if entry.note else text
    entry.text = f"{entry.text}; {text}"


class _Reader:
    """Reads the entries one by one; remembers what an entry without a head may take from those before."""

    def __init__(self, words: UnitWords, entries: list[_Entry]) -> None:
        self.words = words
        self.entries = entries
        self.lead = ""  # "Sở" after "Các sở, ngành:"
        self.kinds: list[str] = []  # heads of the entries so far, the last first

    def read(self, where: Part) -> None:
        """Read an entry."""
        words = self.words
        begin, end, mark = where
        lead, first = _lead_in(words, begin, end)
        if lead is not None:
            self.lead = lead
        middle = self._middle(first, end)
        entry = self._entry(Part(begin, middle or end, mark), first)
        if middle:
            self._entry(Part(middle + 1, end, "và"), middle + 1)
        elif lead is None and self.entries[-1] is entry and not words.begins_unit(begin):
            self._headless(entry)

    def _entry(self, where: Part, first: int) -> _Entry:
        words = self.words
        entry = _Entry(words, where)
        name_end = _name_end(words, first, where.end)
        entry.name = words.text(first, name_end)
        entry.note = _note(words.text(name_end, where.end))
        if not words.begins_unit(first):
            kind = self.lead or self._kind_of(words.key(first, name_end))
            entry.name = f"{kind} {entry.name}".lstrip()
        elif words.cores[first] in KINDS:
            self.kinds.insert(0, words.cores[first])
        if _passes_comma(words, first, name_end):
            entry.sure = False
        self.entries.append(entry)
        return entry

    def _kind_of(self, key: str) -> str:
        kinds = (kind for kind in self.kinds if self.words.is_known(f"{word_key(kind)} {key}"))
        return next(kinds, "")

    def _middle(self, begin: int, end: int) -> int:
        """Return where ``và`` joins two names of one head: ``Sở Tài chính và Nội vụ``; 0 when it does not."""
        words = self.words
        for at in range(begin + 1, end - 1):
            if words.cores[at] == "và" and at not in words.held:
                own = words.cores[begin] in KINDS
                for kind in [words.cores[begin]] if own else [self.lead, *self.kinds]:
                    start = "" if own else word_key(kind) + " "
                    right = f"{word_key(kind)} {words.key(at + 1, end)}"
                    if words.is_known(start + words.key(begin, at)) and words.is_known(right):
                        return at
        return 0

    def _headless(self, entry: _Entry) -> None:
        """Read an entry after a comma that begins like no agency's name."""
        words = self.words
        named = entry.name != words.text(entry.begin, _name_end(words, entry.begin, entry.end))
        if entry.mark != "," or named or words.is_known(words.key(entry.begin, entry.end)):
            return
        before = self.entries[-2]
        place = _place(words, before)
        if place:
            entry.name = f"{place} {entry.name}"
            entry.sure = False
        elif _is_proper(words, entry):
            return
        elif (
            words.phrase("open", before.begin) >= max(1, words.phrase("head", before.begin))
            and not before.note
        ):
            self.entries.pop()  # "Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch"
            before.name, before.text = f"{before.name}, {entry.name}", f"{before.text}, {entry.text}"
            before.note, before.end, before.sure = entry.note, entry.end, False
        else:
            entry.sure = False


def _is_proper(words: UnitWords, entry: _Entry) -> bool:
    return all(core[:1].isupper() or not core[:1].isalpha() for core in words.cores[entry.begin : entry.end])


def _place(words: UnitWords, entry: _Entry) -> str:
    """Return ``UBND huyện`` of an entry like ``UBND huyện Bắc Sơn``: places after it may leave it out."""
    for at in range(entry.begin + 1, entry.end - 1):
        level = words.phrase("level", at)
        if level and all(words.capital(i) for i in range(at + level, entry.end)):
            return words.text(entry.begin, at + level)
    return ""


def _lead_in(words: UnitWords, begin: int, end: int) -> tuple[str | None, int]:
    """Return the head that ``Các sở, ngành:`` gives to names after it, and where the first name begins."""
    colon = next(
        (at for at in range(begin, end - 1) if words.marks[at] == ":" and at + 1 not in words.held), -1
    )
    plural = next((at for at in range(begin, end) if words.plural(at)), -1)
    if plural < 0:
        return None, begin
    if colon > plural and words.capital(colon + 1):
        if plural > begin:  # "UBND các huyện: Bắc Sơn, Bình Gia"
            several = any(words.marks[plural:colon])
            level = "" if several else " " + words.text(plural + 1, colon + 1)
            return words.text(begin, plural) + level, colon + 1
        return _kind(words, begin + 1), colon + 1
    if plural == begin:
        first = next((at for at in range(begin + 2, end) if words.capital(at)), end)
        if (
            first < end
            and words.cores[first - 1].lower() in ("sở", "bộ", "ngành")
            and not words.marks[first - 1]
        ):
            kind = _kind(words, begin + 1)
            if words.head(first) or words.is_known(f"{word_key(kind)} {words.key(first, end)}"):
                return kind, first
    return None, begin


def _kind(words: UnitWords, at: int) -> str:
    kind = words.cores[at].capitalize() if at < len(words.cores) else ""
    return kind if kind in KINDS else ""


def _name_end(words: UnitWords, begin: int, end: int) -> int:
    """Return where the name of an entry ends: at a bracket or dash, after a colon, or at what it does."""
    closed = words.phrase("head", begin) > words.phrase("open", begin) or words.phrase("name", begin) > 0
    bound = False  # a clause has begun that says which units are meant
    for at in range(begin + 1, end):
        if words.words[at].startswith("("):
            return at
        dash = closed and words.words[at] in ("-", "–") and not words.capital(at + 1)
        if words.marks[at - 1] == ":" or dash:
            return at
        if at in words.held or not words.cores[at][:1].islower():
            continue
        bound = bound or words.phrase("which", at) > 0
        if words.phrase("does", at):
            level = any(words.phrase("level", i) == at - i for i in (at - 1, at - 2) if i >= begin)
            if words.cores[at] == "theo" or (not bound and (closed or level)):
                return at
    return end


def _note(text: str) -> str | None:
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1]
    return text.strip(" -–") or None


def _passes_comma(words: UnitWords, begin: int, end: int) -> bool:
    """Tell whether an agency's name runs over a comma that it would not hold: ``Sở Tư pháp, toàn ngành``."""
    if words.phrase("head", begin) <= words.phrase("open", begin) or words.plural(begin):
        return False
    for at in range(begin + 1, end):
        if words.marks[at - 1] == "," and at not in words.held and at not in words.unsure:
            benign = words.phrase("level", at) or words.phrase("group", at) or words.capital(at)
            if not benign and not words.collective(begin, at):
                return True
    return False


def _borrow_levels(entries: list[_Entry]) -> None:
    """Give ``HĐND`` in ``HĐND, UBND các huyện`` the level of the body after it."""
    for after in reversed(range(1, len(entries))):
        _borrow_level(entries[after - 1], entries[after])


def _borrow_level(before: _Entry, after: _Entry) -> None:
    keys = [word_key(word) for word in before.name.split()]
    for group in ("pair", "peer"):
        bodies = phrases(LIST, group)
        if after.mark == ";" or before.note or not keys or match(bodies, keys, 0) != len(keys):
            continue
        names = after.name.split()
        count = match(bodies, [word_key(name.rstrip(",")) for name in names], 0)
        if 0 < count < len(names):
            before.name = " ".join((before.name, *names[count:]))
