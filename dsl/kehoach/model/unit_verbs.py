"""Where the work begins after the names of the bodies that do it: “phối hợp với Công an xã | ra quân …”.

Some verbs begin it wherever they stand (``_SURE``); others, which names of bodies hold too (“cơ sở đào tạo”, “Tổ tư
vấn”), only after a word that a name can end with: the group ``work`` of ``grammar/dau_ten_co_quan.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kehoach.model.unit_words import LIST, UnitWords
from kehoach.model.word_lists import values
from kehoach.text.patterns import compiled

_SURE = (
    r",?\s+(?:để|tham mưu|triển khai|thực hiện|tổ chức(?=\s+(?!liên|có|chính|xã|đoàn|cá|đảng|quốc|và|tín|tôn|phi)\w)"
    r"|tổng hợp(?!,?\s+(?:chủ trì|phối hợp|tham mưu|rà soát|theo dõi|Phòng|xã|tỉnh|huyện|phường|khu vực|và))"
    r"|xây dựng|theo dõi|hướng dẫn|kiểm tra|rà soát"
    r"|báo cáo|đôn đốc|hoàn thành|chỉ đạo|ban hành|bố trí|đề xuất|nghiên cứu|tuyên truyền|thẩm định"
    r"|thẩm tra|lập|đưa|mở|bổ sung|khảo sát|lắp đặt|duy trì|biên soạn|sửa chữa|mua sắm|vận động|phát động|trồng"
    r"|cập nhật|lồng ghép|tiếp nhận|lựa chọn|đẩy mạnh|tăng cường|phổ biến|quán triệt|đánh giá|huy động"
    r"|nâng cấp|khắc phục|diễn tập|tuần tra|vận hành|kết nối|số hóa|tặng|trao|treo|xử lý|giải quyết|chuẩn bị"
    r"|củng cố|nhân rộng|kịp thời|chủ động|thành lập|tiến hành|tham gia|công khai|tháo gỡ|phân bổ|bàn giao"
    r"|tập huấn|khám|thống kê)\b|(?<!chương)(?<!quy)(?<!công)(?<!lộ)(?<!tiến),?\s+trình\b"
    r"|(?<!các)\s+tổ chức(?=,|\Z)"
)
_ENDS = ("tỉnh", "huyện", "xã", "phường", "phố", "trấn", "thôn", "bản", "xóm", "ấp", "buôn", "quận", "ngành")
_ENDS_OF_TWO = (
    "liên quan", "trực thuộc", "địa phương", "đoàn thể", "xã hội", "khu vực", "chủ nhiệm", "giáo viên", "quân sự",
    "nhân dân", "học sinh", "trung ương", "các cấp", "nhà trường", "đặc khu", "quốc phòng", "phụ huynh",
)  # fmt: skip
_WHICH = frozenset(
    ("và", "các", "với", "hoặc", "đến", "theo", "liên", "quan", "trực", "thuộc", "quản", "vùng", "ven", "biên", "miền",
     "núi", "lân", "giáp", "phía", "trọng", "khó", "điểm", "nông", "tự", "hai", "ba", "khác", "mới", "cũ", "loại")
)  # fmt: skip
"""Words that say which places are meant: “các xã ven biển”."""
_BEFORE = 60  # letters in which a name is looked for


@cache
def _sure() -> re.Pattern[str]:
    return compiled(_SURE)


@cache
def _work_at() -> re.Pattern[str]:
    """Return a verb of work; one that is a field too ends a name when another verb follows it."""
    plain, fields = values(LIST, "work"), values(LIST, "field work")
    others = sorted({*values(LIST, "does"), *plain, *fields}, reverse=True)
    field = rf"(?:{'|'.join(sorted(fields, reverse=True))})(?!\w)(?!\s+(?:{'|'.join(others)})(?!\w))"
    return compiled(rf"\s+(?:{field}|(?:{'|'.join(sorted(plain, reverse=True))})(?!\w))")


@cache
def _capital() -> re.Pattern[str]:
    """Return a capital that is not the first word of a name, and up to four words after it."""
    return compiled(
        r"(?<!\S)(?P<before>(?!với\s|các\s)[^\W\d_]+)\s+(?P<name>[A-ZÀ-ỸĐ]\w*(?:\s+[^\W\d_]+){0,4})\Z"
    )


@cache
def _closing() -> re.Pattern[str]:
    return compiled(rf"(?<!\w)(?:{'|'.join((*_ENDS_OF_TWO, *_ENDS))})\Z")


@cache
def _past_level() -> re.Pattern[str]:
    """Return a word in lower case after one of level: no name goes on there but in words of names."""
    return compiled(r"(?<!tác)\s(?:tỉnh|huyện|xã|phường|thị xã|thành phố|đặc khu)(?=\s+(?P<next>[a-zà-ỹđ]+))")


@cache
def _of_names() -> frozenset[str]:
    """Return the words that names of bodies go on with, in lower case."""
    groups = ("group", "small", "level", "which", "village", "commune", "district", "site", "kind")
    listed = {word.lower() for group in groups for name in values(LIST, group) for word in name.split()}
    return _WHICH | frozenset(listed)


def _is_ended(text: str, start: int, at: int) -> bool:
    """Tell whether a name may end at a place."""
    start = max(start, at - _BEFORE)
    if _closing().search(text, start, at):
        return True
    found = _capital().search(text, start, at)
    if found is None:
        return False
    return found["before"] != "và" or not UnitWords(found["name"], frozenset()).head(0)


def work_begins(name: str) -> int:
    """Return where the work begins in an entry of a list of units that runs on into it, -1 when nowhere.

    Args:
        name: the entry: “Công an xã ra quân”.
    """
    held = in_names(name)
    places = (found.start() for found in _sure().finditer(name))
    found = (at for at in (*places, *further(name, 0, len(name))) if not tells_which(name, 0, at))
    return min((at for at in found if not any(start < at < end for start, end in held)), default=-1)


def in_names(text: str) -> list[tuple[int, int]]:
    """Return the ranges of well-known names that hold a comma or ``và``, each from its second word on.

    Args:
        text: a list of units.
    """
    if "," not in text and " và " not in text:
        return []
    words = UnitWords(text, frozenset())
    found: list[tuple[int, int]] = []
    at = 0
    for index, word in enumerate(words.words):
        bare_word = word.rstrip(",;")
        start = text.find(bare_word, at)
        if start < 0:
            return found
        at = start + len(bare_word)
        if index in words.held:
            found.append((start - 2, at))
    return found


def tells_which(text: str, start: int, at: int) -> bool:
    """Tell whether a verb at a place only says which bodies are meant: “các xã có nuôi trồng thủy sản”.

    Args:
        text: the words.
        start: where the names begin.
        at: where the verb begins.
    """
    return _which().search(text, start, at) is not None


@cache
def _which() -> re.Pattern[str]:
    return compiled(r"(?<!\w)(?:được|có|bị|chưa|đã|nuôi|chuyên|mới|đang|nơi)\Z")


def further(text: str, start: int, end: int) -> Iterator[int]:
    """Give the places after words that may end a name where a verb begins that names may hold too.

    Args:
        text: the words.
        start: where the names begin.
        end: where to stop looking.
    """
    for found in _work_at().finditer(text, start, end):
        if _is_ended(text, start, found.start()):
            yield found.start()
    for found in _past_level().finditer(text, start, end):
        if found["next"] not in _of_names():
            yield found.end()
