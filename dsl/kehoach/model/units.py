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

from kehoach.model.unit_names import is_name, lists_places, name_end, note_of, passes_comma
from kehoach.model.unit_parts import is_remark, part
from kehoach.model.unit_words import KINDS, LIST, Part, UnitWords
from kehoach.model.word_lists import match, phrases, word_key
from kehoach.text.values import NamedTuple


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
    """An entry as it is read.

    ``place`` is what the name of a further place may leave out (``UBND huyện``), ``body`` what a further place
    with its kind may (``UBND``), and ``rank`` that of the place; "", "" and -1 without a place. ``single`` is the
    name that the first of several places has: ``UBND huyện A`` of ``UBND các huyện A, B``. ``named`` are the words
    in which a place is still to be looked for: few entries need it.
    """

    __slots__ = (
        "begin", "body", "end", "mark", "name", "named", "note", "place", "rank", "single", "sure", "text",
    )  # fmt: skip

    def __init__(self, words: UnitWords, where: Part) -> None:
        self.begin, self.end, self.mark = where
        self.text = words.text(self.begin, self.end)
        self.name = self.text
        self.note: str | None = None
        self.sure = self.begin not in words.unsure
        self.place = self.body = self.single = ""
        self.rank = -1
        self.named = (0, 0)


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
    return bool(parts) and all(is_name(words, where) for where in parts)


def _remark(entry: _Entry, text: str) -> None:
    entry.note = f"{entry.note}; {text}" if entry.note else text
    entry.text = f"{entry.text}; {text}"


class _Lead(NamedTuple):
    """What ``Các sở, ngành:`` or ``UBND các xã:`` gives to the names after it, and where the first one begins."""

    words: str
    first: int
    body: str = ""
    rank: int = -1


class _Reader:
    """Reads the entries one by one; remembers what an entry without a head may take from those before."""

    def __init__(self, words: UnitWords, entries: list[_Entry]) -> None:
        self.words = words
        self.entries = entries
        self.lead = _Lead("", 0)
        self.kinds: list[str] = []  # heads of the entries so far, the last first

    def read(self, where: Part) -> None:
        """Read an entry."""
        words = self.words
        begin, end, mark = where
        body = ""
        if (
            self.entries and words.plural(begin) and words.place(begin + 1)[0]
        ):  # "UBND các xã: A; các phường: B"
            body = _placed(words, self.entries[-1]).body
        lead = _lead_in(words, begin, end, body)
        first = begin
        if lead is not None:
            self.lead, first = lead, lead.first
        middle = self._middle(first, end)
        entry = self._entry(Part(begin, middle or end, mark), first)
        if middle and lead is None and not words.begins_unit(begin) and self._in_place(self.entries[-2:-1]):
            self._headless(entry)
            self._headless(self._entry(Part(middle + 1, end, ","), middle + 1))
        elif middle:
            self._entry(Part(middle + 1, end, "và"), middle + 1)
        elif lead is None and self.entries[-1] is entry and not words.begins_unit(begin):
            self._headless(entry)

    def _entry(self, where: Part, first: int) -> _Entry:
        words = self.words
        entry = _Entry(words, where)
        stop = name_end(words, first, where.end)
        entry.name = words.text(first, stop)
        entry.note = note_of(words.text(stop, where.end))
        led = False
        if not words.begins_unit(first):
            led = not self._kind_told(entry, first)
            if led:
                kind = self.lead.words or self._kind_of(words.key(first, stop))
                entry.name = f"{kind} {entry.name}".lstrip()
                if self.lead.rank >= 0:
                    entry.place, entry.body, entry.rank = kind, self.lead.body, self.lead.rank
        else:
            if words.cores[first] in KINDS:
                self.kinds.insert(0, words.cores[first])
            entry.named = first, stop
        if passes_comma(words, first, stop) or lists_places(words, first, stop, entry.rank if led else -1):
            entry.sure = False
        self.entries.append(entry)
        return entry

    def _kind_told(self, entry: _Entry, first: int) -> bool:
        """Read ``huyện B`` after ``UBND huyện A``: the body that is left out is that of the entry before."""
        words = self.words
        if not self.entries or not words.names_place(first):
            return False
        before = _placed(words, self.entries[-1])
        if not before.body:
            return False
        count, entry.rank = words.place(first)
        entry.body = before.body
        entry.place = f"{before.body} {words.text(first, first + count)}"
        entry.name = f"{before.body} {entry.name}"
        if entry.mark != ";" and entry.rank > before.rank:
            entry.sure = False  # it may say where that is: "Quận 1, Thành phố Hồ Chí Minh"
        return True

    def _in_place(self, before: list[_Entry]) -> bool:
        """Tell whether the entry before gives its kind of place to those after it: ``UBND các phường A, B và C``."""
        return bool(before) and _placed(self.words, before[0]).place != ""

    def _kind_of(self, key: str) -> str:
        kinds = (kind for kind in self.kinds if self.words.is_known(f"{word_key(kind)} {key}"))
        return next(kinds, "")

    def _middle(self, begin: int, end: int) -> int:
        """Return where ``và`` joins two names of one head: ``Sở Tài chính và Nội vụ``; 0 when it does not."""
        words = self.words
        for at in range(begin + 1, end - 1):
            if words.cores[at] == "và" and at not in words.held:
                if self.lead.rank >= 0 and words.proper(begin, at) and words.proper(at + 1, end):
                    return at  # "UBND các xã: Đồng Đăng, Cao Lộc và Ba Sơn"
                free = not words.begins_unit(begin) and words.proper(begin, at) and words.proper(at + 1, end)
                if free and self._in_place(self.entries[-1:]):
                    return at
                own = words.cores[begin] in KINDS
                for kind in [words.cores[begin]] if own else [self.lead.words, *self.kinds]:
                    start = "" if own else word_key(kind) + " "
                    right = f"{word_key(kind)} {words.key(at + 1, end)}"
                    if words.is_known(start + words.key(begin, at)) and words.is_known(right):
                        return at
        return 0

    def _headless(self, entry: _Entry) -> None:
        """Read an entry after a comma that begins like no agency's name."""
        words = self.words
        named = entry.name != words.text(entry.begin, name_end(words, entry.begin, entry.end))
        if entry.mark != "," or named or words.is_known(words.key(entry.begin, entry.end)):
            return
        before = _placed(words, self.entries[-2])
        if words.abbreviated(entry.begin):
            return
        if before.place:
            before.name = before.single or before.name
            entry.name = f"{before.place} {entry.name}"
            entry.place, entry.body, entry.rank = before.place, before.body, before.rank
            entry.sure = False
        elif words.proper(entry.begin, entry.end):
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


def _placed(words: UnitWords, entry: _Entry) -> _Entry:
    """Return an entry whose place has been looked for: ``UBND huyện`` of ``UBND huyện Bắc Sơn``."""
    first, stop = entry.named
    entry.named = 0, 0
    for at in range(first + 1, stop - 1):
        count, rank = words.place(at)
        count = max(count, words.phrase("level", at))
        if count and words.proper(at + count, stop):
            body_end = at - 1 if words.plural(at - 1) else at
            entry.body, entry.rank = words.text(first, body_end), rank
            entry.place = f"{entry.body} {words.text(at, at + count)}"
            entry.single = f"{entry.place} {words.text(at + count, stop)}"
            break
    return entry


def _lead_in(words: UnitWords, begin: int, end: int, body: str) -> _Lead | None:
    """Return what the beginning of an entry gives to the names after it, None when it gives nothing."""
    colon = next(
        (at for at in range(begin, end - 1) if words.marks[at] == ":" and at + 1 not in words.held), -1
    )
    plural = next((at for at in range(begin, end) if words.plural(at) or words.counts_places(at)), -1)
    if plural < 0:
        return None
    if colon > plural and words.capital(colon + 1):
        several = any(words.marks[plural:colon])
        count, rank = (0, -1) if several else words.place(plural + 1)
        if plural > begin:  # "UBND các huyện: Bắc Sơn, Bình Gia"
            body = words.text(begin, plural)
        if plural > begin or count:
            level = "" if several else " " + words.text(plural + 1, colon + 1)
            return _Lead((body + level).lstrip(), colon + 1, body, rank)
        return _Lead(_kind(words, begin + 1), colon + 1)
    if plural == begin:
        first = next((at for at in range(begin + 2, end) if words.capital(at)), end)
        if (
            first < end
            and words.cores[first - 1].lower() in ("sở", "bộ", "ngành")
            and not words.marks[first - 1]
        ):
            kind = _kind(words, begin + 1)
            if words.head(first) or words.is_known(f"{word_key(kind)} {words.key(first, end)}"):
                return _Lead(kind, first)
    return None


def _kind(words: UnitWords, at: int) -> str:
    kind = words.cores[at].capitalize() if at < len(words.cores) else ""
    return kind if kind in KINDS else ""


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
