"""Where the name of an agency ends in running text.

Vietnamese capitalises the first syllable of each part of an agency's name (NĐ 30/2020, PL II III), so a name
is walked syllable by syllable: capitals go on it, one lower-case syllable may complete a capital one
(``Tư pháp``), words of level go on it (``tỉnh``, ``khóa XIII``), and well-known names and heads of names,
listed in ``grammar/dau_ten_co_quan.txt``, are taken whole. What begins an abstract (``phê duyệt``,
``về việc``) ends it.
"""

from __future__ import annotations

import re
from functools import cache

from kehoach.model.word_lists import Phrases, match, phrases, word_key
from kehoach.text.patterns import compiled

_AGENCIES = "dau_ten_co_quan"
_TYPES = "loai_van_ban"
_AROUND = "“”\"'‘’()[].,;:…"
_QUOTES = ("“", '"', "‘", "'")
_PLACES = ("tỉnh", "huyện", "xã", "phường", "quận", "phố", "trấn", "khu")
_NEAR = 14
_FAR = 28


class Words:
    """The words of a text from a place on, as far as a name could reach.

    Attributes:
        cores: the words without punctuation around them.
        keys: their keys (:func:`kehoach.model.word_lists.word_key`).
        inner: the same with a comma after them, for phrases that hold commas.
        lower: the words in lower case.
        ends: offset in the text of the end of each core.
        opened: the quotation mark or bracket before each word, "" without one.
        closed: whether punctuation, or the end of a line, follows it.
    """

    __slots__ = ("closed", "cores", "ends", "inner", "keys", "lower", "opened")

    def __init__(self, text: str, at: int, longest: int = _NEAR) -> None:
        self.cores: list[str] = []
        self.ends: list[int] = []
        self.opened: list[str] = []
        self.closed: list[bool] = []
        self.inner: list[str] = []
        for found in _word().finditer(text, at):
            word = found.group()
            core = word.strip(_AROUND)
            before = word.find(core)
            after = word[before + len(core) :]
            self.cores.append(core)
            self.ends.append(found.end() - len(after))
            self.opened.append(word[:before] if core else word)
            line_end = _ends_line(text, found.end())
            self.closed.append(bool(after) or line_end)
            key = word_key(core if not after else core + "," if after == "," else word)
            self.inner.append(key + "\n" if line_end else key)
            if len(self.cores) == longest:
                break
        self.keys = [word_key(core) for core in self.cores]
        self.lower = [core.lower() for core in self.cores]

    def match(self, phrases: Phrases, at: int) -> int:
        """Return how many words the longest of *phrases* at a word has, 0 without one."""
        return match(phrases, self.keys, at, self.inner) if at < len(self.cores) else 0

    def capital(self, at: int) -> bool:
        """Tell whether there is such a word and it begins with a capital."""
        return at < len(self.cores) and self.cores[at][:1].isupper()


@cache
def _word() -> re.Pattern[str]:
    return compiled(r"\S+")


def _ends_line(text: str, at: int) -> bool:
    """Tell whether a line ends at an offset and the next one is not indented, which would go on with it."""
    return text[at : at + 1] == "\n" and text[at + 1 : at + 2] not in (" ", "\t")


@cache
def _title(capital: bool) -> Phrases:
    return phrases(_TYPES, "capital" if capital else "title")


def begins_title(words: Words, at: int) -> bool:
    """Tell whether an abstract begins at a word: ``phê duyệt``, ``về việc``, ``V/v``, a quotation mark."""
    if at >= len(words.cores):
        return False
    return words.opened[at].startswith(_QUOTES) or words.match(_title(words.capital(at)), at) > 0


class _Walk:
    """The state of a walk along a name: where it stands and what may go on it."""

    __slots__ = ("at", "capitals", "may_complete", "more", "open", "words")

    def __init__(self, words: Words, more: int) -> None:
        self.words = words
        self.at = 0
        self.more = more  # agencies that may be named after this one
        self.capitals = 0  # capitals in a row, heads of names aside: two make a proper name
        self.may_complete = False
        self.open = False  # the last head takes lower-case words

    def go(self, count: int, capitals: int = 0, may_complete: bool = False) -> bool:
        self.at += count
        self.capitals = capitals
        self.may_complete = may_complete
        return True


def _lower(walk: _Walk) -> bool:
    words, at = walk.words, walk.at
    level = words.match(phrases(_AGENCIES, "level"), at)
    if level:
        return walk.go(level, 9 if words.lower[at + level - 1] in _PLACES else 0)
    if words.lower[at] in ("-", "–") and words.capital(at + 1):
        return walk.go(1)
    if walk.open and words.cores[at].isdecimal():  # Ban Chỉ đạo 389
        return walk.go(1)
    if walk.may_complete and not words.match(phrases(_TYPES, "stop"), at):
        return walk.go(1)
    return False


def _capital(walk: _Walk) -> bool:
    words, at = walk.words, walk.at
    closed = words.match(phrases(_AGENCIES, "name", "head", "person"), at)
    opened = words.match(phrases(_AGENCIES, "open"), at)
    plain = not closed and opened == 1 and _is_syllable(words, at)
    if (closed or opened) and not plain:
        walk.open = opened > closed
        return walk.go(max(closed, opened))
    core = words.cores[at]
    capitals = walk.capitals + 1
    return walk.go(1, capitals, capitals < 2 and not (core.isupper() and len(core) > 1))


def _is_syllable(words: Words, at: int) -> bool:
    """Tell whether a lower-case syllable completes a capital one: ``Hội thảo`` is no ``Hội``."""
    after = at + 1
    if words.closed[at] or words.cores[at].isupper() or after == len(words.cores) or words.capital(after):
        return False
    return not words.match(phrases(_AGENCIES, "level"), after)


def _and(walk: _Walk, joins: bool) -> bool:
    words, at = walk.words, walk.at
    joining = words.lower[at] == "với" and walk.more > 0
    if not (joining or words.lower[at] == "và") or not words.capital(at + 1):
        return False
    if words.match(_bodies(), at + 1):
        walk.more -= 1
        return joins and walk.go(1)
    return not (joining or begins_document(words, at + 1)) and walk.go(1)


@cache
def _bodies() -> Phrases:
    return phrases(_AGENCIES, "head", "open", "person")


@cache
def _document_types() -> Phrases:
    from kehoach.model.word_lists import index, rows

    return index(tuple(row[0] for row in rows(_TYPES)["type"]))


def begins_document(words: Words, at: int) -> bool:
    """Tell whether a type of document, typed with a capital, stands at a word."""
    return words.capital(at) and words.match(_document_types(), at) > 0


def _comma(walk: _Walk) -> bool:
    """Tell whether a further agency follows the comma before a word."""
    words, at = walk.words, walk.at
    if words.inner[at - 1] != word_key(words.cores[at - 1] + ","):
        return False
    if words.lower[at] == "và":
        return words.match(_bodies(), at + 1) > 0
    head = words.match(_bodies(), at) if words.capital(at) else 0
    if not head or (head == 1 and _is_syllable(words, at)):
        return False
    walk.more -= 1
    return True


def _step(walk: _Walk, whole: bool) -> bool:
    words, at = walk.words, walk.at
    if at >= len(words.cores) or words.opened[at] or begins_title(words, at):
        return False
    if at and words.closed[at - 1] and not (walk.more > 0 and _comma(walk)):
        return False
    if words.capital(at):
        return _capital(walk)
    if not at:  # "liên Bộ Tài chính - Tư pháp"
        return walk.more > 0 and words.lower[0] == "liên" and words.capital(1) and walk.go(1)
    return _and(walk, whole or walk.more > 0) or _lower(walk)


def issuer_end(text: str, at: int, *, bodies: int = 1, whole: bool = False) -> int:
    """Return where the name of an agency that begins at an offset ends; *at* itself when none begins there.

    Args:
        text: the text.
        at: offset of the name's first letter.
        bodies: how many agencies may be named together, with commas, ``và`` or ``với`` between them.
        whole: the text is a citation and nothing else, so that ``và`` always joins a further agency, and all
            words up to an abstract are the name of an agency whose name goes on in lower case (``Ban Chỉ đạo
            cải cách hành chính ban hành …``).
    """
    words = Words(text, at, _FAR * bodies if bodies > 1 else _FAR if whole else _NEAR)
    walk = _Walk(words, bodies - 1)
    while _step(walk, whole):
        pass
    if not walk.at:
        return at
    if whole and walk.open and not words.closed[walk.at - 1]:
        further = _up_to_title(words, walk.at)
        walk.at = further or walk.at
    return _with_term(text, words.ends[walk.at - 1])


def _up_to_title(words: Words, at: int) -> int:
    while at < len(words.cores) and not begins_title(words, at):
        if words.lower[at] == "và" and begins_document(words, at + 1):
            return at
        if words.closed[at]:
            return 0
        at += 1
    return at if at < len(words.cores) else 0


def _with_term(text: str, end: int) -> int:
    """Take ``(khóa XIII)`` into the name before it."""
    if text[end : end + 6].lower() in (" (khóa", " (khoá"):
        close = text.find(")", end, end + 16)
        return close + 1 if close > 0 else end
    return end
