"""What is the name in an entry of a list of units, and whether it is one name: see :mod:`kehoach.model.units`."""

from __future__ import annotations

from kehoach.model.unit_words import AND, Part, UnitWords
from kehoach.model.word_lists import word_key

_SOME = word_key("một")
_LEVEL = word_key("cấp")


def name_end(words: UnitWords, begin: int, end: int) -> int:
    """Return where the name of an entry ends: at a bracket or dash, after a colon, or at what it does."""
    listed = words.phrase("name", begin)  # a well-known name may hold a word that else says what is done
    closed = words.phrase("head", begin) > words.phrase("open", begin) or listed > 0
    bound = False  # a clause has begun that says which units are meant
    for at in range(begin + max(words.phrase("head", begin), listed, 1), end):
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


def note_of(text: str) -> str | None:
    """Return what an entry says beyond its name, given all that follows the name; None when that is nothing."""
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1]
    return text.strip(" -–") or None


def passes_comma(words: UnitWords, begin: int, end: int) -> bool:
    """Tell whether an agency's name runs over a comma that it would not hold: ``Sở Tư pháp, toàn ngành``."""
    if words.phrase("head", begin) <= words.phrase("open", begin) or words.plural(begin):
        return False
    for at in range(begin + 1, end):
        if words.marks[at - 1] == "," and at not in words.held and at not in words.unsure:
            benign = words.phrase("level", at) or words.phrase("group", at) or words.capital(at)
            if not benign and not words.collective(begin, at):
                return True
    return False


def lists_places(words: UnitWords, begin: int, end: int, highest: int = -1) -> bool:
    """Tell whether a name runs over places that may be units of their own: ``UBND xã A, phường B``, ``xã A và B``.

    A place of a higher rank only says where the one before it is: ``Công an xã A, tỉnh B``.

    Args:
        words: the words of the list.
        begin: index of the first word of the name.
        end: index after its last word.
        highest: rank of a place that the list names before the entry: ``UBND các xã: …``.
    """
    seen = range(begin + 1, end)
    if not any(words.marks[at - 1] == "," or words.keys[at] == AND for at in seen):
        return False
    at = begin
    placed = False
    while at < end and not (at > begin and words.phrase("which", at)):
        count, rank = words.place(at)
        named = count > 0 and words.proper(at + count, min(at + count + 1, end))
        joined = at > begin and words.keys[at - 1] == AND
        if at not in words.held and (joined or (at > begin and words.marks[at - 1] == ",")):
            if named and rank <= highest and (placed or not words.plural(begin)):
                return True
            if joined and placed and words.capital(at) and not words.head(at):
                return True
        placed = placed or named
        highest = max(highest, rank)
        at += max(count, 1)
    return False


def is_name(words: UnitWords, where: Part) -> bool:
    """Tell whether an entry is nothing but the name of a unit or of several: as a heading, it owns duties."""
    begin, end, mark = where
    if words.is_known(words.key(begin, end)):
        return True
    if mark == "" and end < len(words.words) and words.phrase("peer", begin) == end - begin:
        return True  # "Báo và Đài Phát thanh và Truyền hình tỉnh"
    stop = name_end(words, begin, end)
    if stop < end and not words.words[stop].startswith("("):
        return False
    if words.plural(begin):
        return _is_collective(words, begin + (2 if words.keys[begin] == _SOME else 1), end)
    if mark and not words.capital(begin):  # "Cấp ủy, chính quyền các cấp"
        if words.counts_places(begin) or words.names_place(begin):  # "Công an xã và 14 ấp"
            return not _acts(words, begin, end)
        return words.noun(begin) and not words.phrase("thing", begin) and not _acts(words, begin, end)
    return _is_single(words, begin, end)


def _is_single(words: UnitWords, begin: int, end: int) -> bool:
    head = words.head(begin)
    after = begin + head
    if head and words.phrase("open", begin) == head and after < end and words.cores[after].isdecimal():
        return True  # "Phòng 1"
    if words.phrase("person", begin) == head or words.phrase("field", begin) == head:
        rest = range(after, end)
        return head > 0 and any(
            words.capital(at) or words.plural(at) or words.phrase("level", at) or words.phrase("small", at)
            for at in rest
        )
    if head == 0 or words.phrase("head", begin) == head or (after < end and words.capital(after)):
        return head > 0
    listed = words.phrase("name", begin)
    if listed > head:
        return begin + listed == end or _says_where(words, begin + listed, end)
    verb = words.phrase("does", begin) or words.phrase("thing", begin)  # "Tổ chức các hội nghị"
    return not verb and _says_where(words, after, end)


def _says_where(words: UnitWords, at: int, end: int) -> bool:
    """Tell whether words after the head of a name say which body it is: ``tỉnh``, ``các xã``, ``Sơn La``."""
    if words.plural(at):
        return words.noun(at + 1) or words.place(at + 1)[0] > 0 or words.keys[at + 1 : at + 2] == [_LEVEL]
    return at < end and (words.capital(at) or words.phrase("level", at) > 0)


def _is_collective(words: UnitWords, begin: int, end: int) -> bool:
    """Tell whether the words after ``các`` name units: ``các sở, ngành``, ``các đảng ủy``, ``các xã, phường``."""
    if words.phrase("thing", begin) or begin >= end:
        return False
    if any(words.phrase(group, begin) for group in ("group", "small", "lower")):
        return not _acts(words, begin + 1, end)
    if words.abbreviated(begin) or (
        words.capital(begin) and words.head(begin)
    ):  # "các TCTD", "các VKSND khu vực", "các Thuế cơ sở"
        return not _acts(words, begin + 1, end)
    if words.keys[begin] == _LEVEL:
        return begin + 1 == end or words.head(begin + 1) > 0 or words.noun(begin + 1)
    return words.place(begin)[0] > 0 and _names_places(words, begin, end)


def _names_places(words: UnitWords, begin: int, end: int) -> bool:
    at = begin
    while at < end:
        count = words.place(at)[0]
        if not count and words.phrase("which", at):
            return not _acts(words, at, end)
        if not count and not words.capital(at) and not words.noun(at) and words.keys[at] != AND:
            return False
        at += max(count, 1)
    return True


def _acts(words: UnitWords, begin: int, end: int) -> bool:
    """Tell whether an entry says what units do; ``cơ quan tham mưu, giúp việc`` only says which they are."""
    at = begin
    while at < end:
        if words.phrase("does", at) and not words.phrase("group", at) and not words.phrase("kind", at):
            return True
        at += max(words.phrase("kind", at), 1)
    return False
