"""Capitals of names that a text in capitals hides: bodies, places behind their level, schools, firms, abbreviations."""

from __future__ import annotations

import re
from functools import cache

from kehoach.model.word_lists import rows, values
from kehoach.text.vietnamese import bare
from kehoach.verify.regions_text import is_caps

WORD = re.compile(r"[^\W_]+(?:[-/&.][^\W_]+)*")
_PLACES = ("tỉnh", "thành phố", "tp", "xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "đặc khu")
_LONGEST_PLACE = 3  # words
_AFTER = frozenset((
    "năm", "giai", "và", "đến", "về", "tại", "theo", "của", "trong", "để", "cho", "các", "từ", "với", "là", "có",
    "nhiệm", "tháng", "quý", "lần", "khóa", "khoá", "trên", "thuộc", "trực", "do", "được",
))  # fmt: skip
_NO_PLACE = frozenset((
    "hội", "ủy", "uỷ", "đoàn", "đội", "miền", "nông", "biên", "vùng", "viên", "lẻ", "đảo", "lỵ", "đạt", "an", "mới",
    "cấp", "khó", "bãi", "ven", "nghèo", "điểm", "đặc", "ta", "mình", "này", "khác", "nhà", "hạnh",
))  # fmt: skip
_REGIONS = ("miền bắc", "miền trung", "miền nam", "tây nguyên", "tây bắc", "đông bắc", "đông nam bộ", "tây nam bộ",
            "bắc bộ", "nam bộ", "trung bộ", "việt nam", "hồ chí minh")  # fmt: skip
_SCHOOL = re.compile(
    r"(?:trường|trường phổ thông) (?P<level>(?:mầm non|mẫu giáo|tiểu học|trung học cơ sở|trung học phổ thông|thcs|thpt"
    r"|trung học|cao đẳng nghề|cao đẳng|trung cấp|ptdtbt|ptdtnt|chính trị)(?: và (?:thcs|thpt|trung học cơ sở))?) "
)
_FIRM = re.compile(
    r"(?:tổng công ty|công ty|tập đoàn|xí nghiệp|nhà máy)"
    r"(?: (?:cổ phần|cp|tnhh|trách nhiệm hữu hạn|mtv|một thành viên|liên doanh))* "
)
_WITH_PLACE = frozenset(("sở", "phòng"))
_HEADS = re.compile(
    r"(?:sở|phòng|cục|chi cục|tổng cục|vụ|trung tâm|viện|học viện|bệnh viện|hội(?! đồng)|liên đoàn|ban|khoa) "
)
_COMMON = frozenset(("thanh tra", "bảo hiểm", "thống kê", "ngân hàng", "thi hành án", "kho bạc", "hải quan"))
"""What a body does as well as its name: “công tác thanh tra”, “bảo hiểm y tế”."""
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?\Z"
)


@cache
def abbreviations() -> frozenset[str]:
    """Return abbreviations that cannot be Vietnamese words in capitals: UBND, THPT."""
    found = (*values("viet_tat", "known"), *(row[0] for row in rows("viet_tat").get("short", ())))
    return frozenset(word for word in found if word.isupper() and not _SYLLABLE.match(bare(word)))


def is_abbreviation(word: str) -> bool:
    """Tell whether a word in capitals is no Vietnamese word: it is known as short, or has no vowel (TNHH, MTV)."""
    return word in abbreviations() or (
        len(word) > 1 and word.isalpha() and not set(bare(word)) & set("aeiouy")
    )


@cache
def names() -> dict[tuple[str, ...], list[str]]:
    """Return names of bodies as they are written, by their words in lower case."""
    found: dict[tuple[str, ...], list[str]] = {}
    for group in ("head", "name"):
        for name in values("dau_ten_co_quan", group):
            words = [word[0] for word in WORD.finditer(name)]
            if name.lower() in _COMMON or is_caps(name):
                continue
            if len(words) > 1 and any(word[0].isupper() for word in words):
                found.setdefault(tuple(word.lower() for word in words), words)
    return found


def by_names(keys: list[str], made: list[str], certain: list[bool], least: int = 1) -> None:
    """Give known names of bodies of *least* words or more their capitals, the longest first."""
    known = names()
    longest = max(map(len, known), default=0)
    for at in range(len(keys)):
        for size in range(min(longest, len(keys) - at), least - 1, -1):
            name = known.get(tuple(keys[at : at + size]))
            if name is not None and not all(certain[at : at + size]):
                made[at : at + size] = name
                certain[at : at + size] = [True] * size
                break


def by_places(keys: list[str], parted: list[bool], made: list[str], certain: list[bool]) -> None:
    """Give names of places their capitals: one to three words behind “tỉnh”, “xã”, up to the end or “năm …”.

    Args:
        keys: the words in lower case.
        parted: whether a sign parts each word from the one before.
        made: the words as they are written, changed in place.
        certain: which of them are sure.
    """
    for at in range(len(keys)):
        for place in _PLACES:
            size = len(place.split())
            if " ".join(keys[at : at + size]) != place:
                continue
            start = end = at + size
            while end < len(keys) and not parted[end] and keys[end] not in _AFTER and not keys[end].isdigit():
                end += 1
            if not 0 < end - start <= _LONGEST_PLACE or keys[start] in _NO_PLACE:
                continue
            for word in range(start, end):
                made[word] = made[word] if certain[word] else _capital(made[word])
    for region in _REGIONS:
        wanted = region.split()
        for at in range(len(keys) - len(wanted) + 1):
            if keys[at : at + len(wanted)] == wanted:
                made[at : at + len(wanted)] = [word.capitalize() for word in wanted]
                certain[at : at + len(wanted)] = [True] * len(wanted)


def by_kind(keys: list[str], made: list[str], certain: list[bool]) -> None:
    """Give the name of one body the capitals that its kind asks for: a school's, a firm's, a place behind its field.

    The name is all there is: what stands behind “Trường Tiểu học” or “Sở Y tế” is a proper name.
    """
    line = " ".join(keys) + " "
    school, firm = _SCHOOL.match(line), _FIRM.match(line)
    if school is not None:
        level = len(line[: school.start("level")].split())
        made[level] = _capital(made[level])
        _proper(len(line[: school.end()].split()), keys, made)
    elif firm is not None and firm.end() < len(line):
        first = len(line[: firm.end()].split())
        made[first] = _capital(made[first])
    elif head := _HEADS.match(line):
        first = len(head[0].split())
        if first < len(keys):
            made[first] = _capital(made[first])
        _place(keys, made, certain)


def _place(keys: list[str], made: list[str], certain: list[bool]) -> None:
    """Give the place behind the field of a “Sở”, “Phòng” its capitals: “Sở Y tế Thanh Bình”."""
    sure = (at for at in range(1, len(keys)) if not certain[at] and not made[at].isupper())
    end = next(sure, len(keys))
    if keys[0] in _WITH_PLACE and 2 <= end < len(keys) <= end + _LONGEST_PLACE:
        _proper(end, keys, made)


def _proper(start: int, keys: list[str], made: list[str]) -> None:
    for at in range(start, len(keys)):
        if keys[at] not in _AFTER and keys[at] not in _PLACES:
            made[at] = _capital(made[at])


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
