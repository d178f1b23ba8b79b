"""Where the work begins after the names of the bodies that do it: “phối hợp với Công an xã | ra quân …”.

Some verbs begin it wherever they stand (``_SURE``); others, which names of bodies hold too (“cơ sở đào tạo”, “Tổ tư
vấn”), only after a word that a name can end with: the group ``work`` of ``grammar/dau_ten_co_quan.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kehoach.model.unit_words import LIST
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
def _ended() -> re.Pattern[str]:
    """Return the words of a name that may end there: a capital that is not its first, or a word of place."""
    capital = r"(?<!\S)(?!và\s|với\s|các\s)[^\W\d_]+\s+[A-ZÀ-ỸĐ]\w*(?:\s+[^\W\d_]+){0,2}"
    return compiled(rf"(?:{capital}|(?<!\w)(?:{'|'.join((*_ENDS_OF_TWO, *_ENDS))}))\Z")


def work_begins(name: str) -> int:
    """Return where the work begins in an entry of a list of units that runs on into it, -1 when nowhere.

    Args:
        name: the entry: “Công an xã ra quân”.
    """
    places = (found.start() for found in _sure().finditer(name))
    return min(
        (at for at in (*places, *further(name, 0, len(name))) if not tells_which(name, 0, at)), default=-1
    )


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
        if _ended().search(text, max(start, found.start() - _BEFORE), found.start()):
            yield found.start()
