"""The words of a list of units: what each is, the head of an agency's name, a noun of a collective name, a level …"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kehoach.model.word_lists import Phrases, index, match, phrases, rows, values, word_key
from kehoach.text.patterns import compiled
from kehoach.text.values import NamedTuple

LIST = "dau_ten_co_quan"
KINDS = ("Sở", "Bộ", "Phòng", "Ban", "Hội")
AND = word_key("và")
_RANKS = ("village", "commune", "borough", "district", "province")
_AROUND = "“”\"'()[],;:."


class Part(NamedTuple):
    """An entry: its words from ``begin`` up to ``end``, and the mark before it ("": the first)."""

    begin: int
    end: int
    mark: str


@cache
def _cutter() -> re.Pattern[str]:
    return compiled(r"(?:[^\s,;]|,(?=\d))+[,;]*")


def _close_up(text: str) -> str:
    """Return *text* without spaces before punctuation."""
    for mark in ",;:":
        while f" {mark}" in text:
            text = text.replace(f" {mark}", mark)
    return text


@cache
def well_known() -> frozenset[str]:
    """Return the keys of the well-known names."""
    return frozenset(" ".join(map(word_key, name.split())) for name in values(LIST, "name"))


@cache
def _holding() -> Phrases:
    """Return the well-known names that hold a comma or ``và``, with and without Sở or Bộ before them."""
    names = [name for name in values(LIST, "name") if "," in name or " và " in name]
    return index((*names, *(name.split(maxsplit=1)[1] for name in names if name.startswith(("Sở ", "Bộ ")))))


@lru_cache(maxsize=8)
def _declared(known: frozenset[str]) -> Phrases:
    return index(tuple(name for name in known if "," in name or f" {AND} " in name))


@cache
def _starts() -> dict[str, dict[str, Phrases]]:
    """Return the phrases of the list by their first word, then by their group."""
    found: dict[str, dict[str, Phrases]] = {}
    for group in rows(LIST):
        for first, words in phrases(LIST, group).items():
            found.setdefault(first, {})[group] = {first: words}
    return found


_NOTHING: dict[str, Phrases] = {}
_PLURAL = (word_key("các"), word_key("những"))
_SOME, _NUMBER = word_key("một"), word_key("số")
_AFTER_HEAD = (*_PLURAL, word_key("của"), word_key("thuộc"), word_key("cùng"))


class UnitWords:
    """The words of a list.

    Attributes:
        words: the words as typed, with the punctuation after them.
        cores: the words without punctuation around them.
        keys: the keys of the cores; ``inner`` the same with a comma after them.
        marks: the ``,`` ``;`` or ``:`` after each word, "" without one.
        held: indices of words that the list is never parted before: inside brackets and well-known names.
        unsure: indices of first words of entries that could not be parted surely.
        known: keys of the declared names.
    """

    def __init__(self, text: str, known: frozenset[str]) -> None:
        self.words: list[str] = _cutter().findall(_close_up(text))
        self.cores = [word.strip(_AROUND) for word in self.words]
        self.keys = [word_key(core) for core in self.cores]
        self.marks = [word[-1] if word[-1] in ",;:" else "" for word in self.words]
        self.inner = [key if not mark else word_key(core + mark) for key, core, mark in self._keyed()]
        self.known = known
        starts = _starts()
        self._starts = [starts.get(key, _NOTHING) for key in self.keys]
        self.unsure: set[int] = set()
        self.held: set[int] = set()
        if "(" in text:
            self._hold_brackets()
        if len(self.words) > 3:
            self._hold_names()

    def _keyed(self) -> zip[tuple[str, str, str]]:
        return zip(self.keys, self.cores, self.marks, strict=True)

    def _hold_brackets(self) -> None:
        depth = 0
        for at, word in enumerate(self.words):
            if depth > 0:
                self.held.add(at)
            depth += word.count("(") - word.count(")")

    def _hold_names(self) -> None:
        for names in (_holding(), _declared(self.known)):
            for at, first in enumerate(self.keys):
                if first in names:
                    self.held.update(range(at + 1, at + match(names, self.keys, at, self.inner)))

    def text(self, begin: int, end: int) -> str:
        """Return words as typed, without the punctuation that parts them from the next."""
        return " ".join(self.words[begin:end]).rstrip(",;: ")

    def key(self, begin: int, end: int) -> str:
        """Return the key of a name, as :func:`kehoach.text.vietnamese.key` makes it of its text."""
        return " ".join((*self.inner[begin : end - 1], *self.keys[end - 1 : end]))

    def is_known(self, name: str) -> bool:
        """Tell whether a name, given by its key, is declared or well-known."""
        return name in self.known or name in well_known()

    def phrase(self, group: str, at: int) -> int:
        """Return how many words the longest phrase of a group of the list at a word has, 0 without one."""
        listed = self._starts[at].get(group) if at < len(self._starts) else None
        return match(listed, self.keys, at, self.inner) if listed else 0

    def capital(self, at: int) -> bool:
        """Tell whether there is such a word and it begins with a capital."""
        return at < len(self.cores) and self.cores[at][:1].isupper()

    def abbreviated(self, at: int) -> bool:
        """Tell whether a word is the abbreviation of a name: ``VNPT khu vực Hưng Hà``."""
        return self.cores[at].isupper() and len(self.cores[at]) > 2

    def plural(self, at: int) -> bool:
        """Tell whether a word is ``các`` or ``những``, or begins ``một số``."""
        word = self.keys[at] if at < len(self.keys) else ""
        return word in _PLURAL or (word == _SOME and self.keys[at + 1 : at + 2] == [_NUMBER])

    def head(self, at: int) -> int:
        """Return how many words at a place begin an agency's name or a person's title, 0 when none does.

        A head of one syllable needs a capital, a level or the end after it: ``Sở Tư pháp``, not ``Sở hữu``.
        """
        if not self.capital(at):
            return 0
        count = max(self.phrase(group, at) for group in ("head", "open", "person"))
        if count != 1 or self.cores[at].isupper() or self._ends_entry(at) or self.capital(at + 1):
            return count
        after = at + 1
        return int(
            self.keys[after] in _AFTER_HEAD
            or self.phrase("level", after) > 0
            or self.place(after)[0] > 0
            or self.phrase("name", at) > 0
            or (count == self.phrase("open", at) and self.cores[after].isdecimal())  # "Phòng 1"
        )

    def _ends_entry(self, at: int) -> bool:
        return bool(self.marks[at]) or at + 1 == len(self.words)

    def noun(self, at: int) -> bool:
        """Tell whether a noun of collective names, or an agency's head in lower case, stands at a place."""
        noun = self.phrase("group", at) > 0 or self.phrase("small", at) > 0
        return noun and not self.phrase("aim", at)

    def begins_unit(self, at: int) -> bool:
        """Tell whether a unit's name or a collective name begins at a word."""
        return self.head(at) > 0 or self.plural(at) or self.noun(at) or self.phrase("lower", at) > 0

    def collective(self, begin: int, end: int) -> bool:
        """Tell whether an entry is a collective name: ``các cơ quan …``, ``cơ quan, tổ chức …``."""
        noun = self.phrase("group", begin)
        if noun and not self.capital(begin) and not self.capital(begin + noun):
            return True
        for at in range(begin, end - 1):
            longest = max(self.phrase("small", at + 1), self.phrase("group", at + 1))  # "các cấp ủy"
            if self.plural(at) and longest >= self.phrase("level", at + 1):
                return True
        return False

    def place(self, at: int) -> tuple[int, int]:
        """Return how many words at a place say what kind of place follows, and its rank; 0, -1 without any.

        ``xã`` ranks below ``huyện``, that below ``tỉnh``. A village's kind is told in lower case only.
        """
        listed = self._starts[at] if at < len(self._starts) else _NOTHING
        for rank, group in enumerate(_RANKS if listed else ()):
            count = self.phrase(group, at) if group in listed else 0
            if count and (rank or not self.capital(at)):
                return count, rank
        return 0, -1

    def proper(self, begin: int, end: int) -> bool:
        """Tell whether words are a proper name or a number: ``Bắc Sơn``, ``1``; no words are none."""
        return begin < end and all(
            core[:1].isupper() or not core[:1].isalpha() for core in self.cores[begin:end]
        )

    def names_place(self, at: int) -> bool:
        """Tell whether the kind of a place and the beginning of its name stand at a place: ``xã Cao Lộc``."""
        count, _ = self.place(at)
        return count > 0 and self.proper(at + count, min(at + count + 1, len(self.cores)))

    def _in_name(self, begin: int, at: int) -> bool:
        """Tell whether a word in lower case goes on a name: ``trường`` of ``Sở Nông nghiệp và Môi trường``."""
        return at > begin and not self.capital(at) and self.capital(at - 1) and not self.marks[at - 1]

    def counts_places(self, at: int) -> bool:
        """Tell whether places are counted at a word: ``14 ấp``."""
        return self.cores[at].isdecimal() and self.place(at + 1)[0] > 0

    def enumerates(self, begin: int, at: int) -> bool:
        """Tell whether a word goes on an enumeration of nouns typed with capitals: ``Các Sở, Ban, Ngành``."""
        if at - begin > 2 and self.phrase("small", at - 2) == 2:  # "chi bộ" is no "bộ"
            return False
        for group in ("group", "level"):
            noun = self.phrase(group, at)
            if noun and self.head(at) <= noun and (self.marks[at + noun - 1] or not self.capital(at + noun)):
                starts = range(max(begin, at - 2), at)
                return any(self.phrase(group, i) == at - i and not self._in_name(begin, i) for i in starts)
        return False
