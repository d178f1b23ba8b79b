"""Where a list of units is parted: the rules for ``;``, ``,`` and ``và`` (see :mod:`kehoach.model.units`)."""

from __future__ import annotations

from kehoach.model.unit_words import AND, Part, UnitWords


def _agency_of_room(words: UnitWords, begin: int, at: int) -> bool:
    """Tell whether ``, Sở Tư pháp`` says of which agency the room (or its head) before it is a part."""
    if not words.phrase("room", begin) or words.cores[at] not in ("Sở", "Cục", "Bộ", "UBND", "Văn"):
        return False
    if words.cores[at] == "UBND" and words.plural(at + 1):
        return False  # "Phòng A, UBND các xã"
    if words.cores[at : at + 3 : 2] in (
        ["Văn", "Sở"],
        ["Văn", "Cục"],
        ["Văn", "HĐND"],
    ):  # a room beside it: ", Văn phòng Sở"
        return False
    between = range(begin + 1, at)
    if any(words.plural(i) or words.phrase("level", i) or words.cores[i] == "thuộc" for i in between):
        return False
    if words.held.isdisjoint(between):
        words.unsure.add(begin)
    return True


_FIELDS = 5  # words of the last field of a series


def _is_series(words: UnitWords, begin: int, at: int) -> bool:
    """Tell whether a comma parts the fields of one body: ``Ban Dân chủ, Giám sát và Phản biện xã hội``."""
    if not words.phrase("series", begin) or not words.capital(at) or words.head(at):
        return False
    end = next((i + 1 for i in range(at, len(words.marks)) if words.marks[i] in (",", ";")), len(words.words))
    joined = next((i for i in range(at, end - 1) if words.keys[i] == AND), -1)
    if joined < 0 or not words.capital(joined + 1) or end - joined > _FIELDS + 1:
        return False
    head = words.head(joined + 1)
    if head and joined + 1 + head < end:
        return False  # "Cục Thuế, Thống kê và Công an tỉnh"
    words.held.update(range(at, end))
    words.unsure.add(begin)
    return True


def _after_comma(words: UnitWords, begin: int, at: int) -> bool:
    if words.plural(at) or words.phrase("lower", at) or words.counts_places(at):
        return True
    if words.names_place(at) and words.names_place(begin) and words.keys[at] == words.keys[begin]:
        return True  # "khóm 1, khóm 2"
    if _is_series(words, begin, at):
        return False
    if words.phrase("lower", begin) and words.phrase("person", at) and not words.phrase("lower", at):
        return False  # "đồng chí Lê Văn A, Phó Giám đốc Sở"
    subject = not words.head(at) and not words.noun(at) and not words.abbreviated(at)
    if words.phrase("teacher", begin) and subject:
        return False  # "Giáo viên Tin học, Công nghệ"
    if words.capital(at):
        return not words.enumerates(begin, at) and not _agency_of_room(words, begin, at)
    return words.noun(at) and not words.collective(begin, at)


def _after_and(words: UnitWords, begin: int, at: int) -> bool:
    if words.counts_places(at):
        return True
    if words.capital(at) and not words.plural(at):
        return words.head(at) > 0
    if words.plural(at) and words.phrase("site", at + 1) and not words.plural(begin):
        return False  # "Ban Quản lý Khu kinh tế Dung Quất và các khu công nghiệp"
    if words.plural(at) or words.phrase("lower", at):
        return True
    return words.noun(at) and not words.collective(begin, at - 1)


def _gap(words: UnitWords, begin: int, at: int) -> str:
    """Return what parts the list before a word, "" when nothing does."""
    if at in words.held:
        return ""
    mark = words.marks[at - 1]
    if mark == ";":
        return ";"
    if words.keys[at] == AND:
        after = at + 1
        return "và" if after < len(words.keys) and _after_and(words, begin, after) else ""
    return "," if mark == "," and _after_comma(words, begin, at) else ""


def is_remark(words: UnitWords, part: Part) -> bool:
    """Tell whether an entry only says what the unit before it does: ``; chỉ đạo UBND cấp huyện …``."""
    begin = part.begin
    lower = words.cores[begin][:1].islower() and not words.phrase("level", begin)
    return part.mark == ";" and lower and not words.begins_unit(begin) and not words.names_place(begin)


def part(words: UnitWords) -> list[Part]:
    """Return the entries of a list."""
    parts: list[Part] = []
    begin = at = 0
    mark = ""
    talking = False  # within words that say what a unit does, with units as their objects
    while at + 1 < len(words.words):
        at += 1
        gap = _gap(words, begin, at)
        if talking and gap in (",", "và"):
            words.unsure.add(begin)
        elif gap:
            parts.append(Part(begin, at, mark))
            begin = at = at + (gap == "và")
            mark = gap
            talking = is_remark(words, Part(begin, begin, mark))
        talking = talking or words.phrase("whom", at) > 0
    if words.words:
        parts.append(Part(begin, len(words.words), mark))
    return parts
