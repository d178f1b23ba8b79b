"""Where the names of bodies end in a sentence, and where the work that they do begins."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from kehoach.lint.who_sentences import runs_on
from kehoach.model.unit_verbs import further, in_names, tells_which
from kehoach.model.unit_words import LIST
from kehoach.model.word_lists import values

PLURAL = frozenset(("Các", "Những", "Mọi", "Toàn", "Từng"))
"""Words that begin a list of several bodies."""
_FARTHEST = 1500  # letters of a sentence
_NEAR = 8
_NAME = 60  # letters of a name before a verb
_VERB = 40  # letters of a verb and the word after it
_LEADS = re.compile(r"chủ trì|phối hợp")
_TRIES = 8  # verbs of doing that may end a list; names hold some too
_SENTENCE = re.compile(r"\. |[;:?!] |[.;:]?\Z")
_NAMING = (
    "head",
    "open",
    "person",
    "group",
    "small",
    "level",
    "lower",
    "village",
    "commune",
    "borough",
    "district",
)
_LINKS = frozenset(
    ("các", "những", "và", "có", "liên", "quan", "trực", "thuộc", "chức", "năng", "của", "toàn", "mọi", "trường", "học",
     "lớp", "khối", "chính", "trị", "xã", "hội", "chủ", "nhiệm", "bộ", "môn", "đang", "đóng", "trên", "địa", "bàn", "-")
)  # fmt: skip


@cache
def doing() -> re.Pattern[str]:
    """Return what begins the work after the names of the bodies that do it."""
    return re.compile(
        r"(?:(?<!ơ quan),?\s+tham mưu|(?<!ội đồng),?\s+phối hợp|,?\s+(?:để|là"
        r"|(?<!việc )làm(?!\s+(?:điểm|thí điểm))|(?<!rợ )giúp(?!\s+việc)|có trách nhiệm|triển khai"
        r"|thực hiện"
        r"|tổng hợp(?!,?\s+(?:chủ trì|phối hợp|tham mưu|rà soát|theo dõi|Phòng|xã|tỉnh|huyện|phường|khu vực|và))"
        r"|xây dựng|theo dõi|hướng dẫn|kiểm tra|rà soát|báo cáo|đôn đốc|hoàn thành|chỉ đạo|lãnh đạo"
        r"|tổ chức(?=\s+(?!liên|có|chính|xã|đoàn|thành|trong|cá|đảng|quốc|và|tín|tôn|phi)\w)"
        r"|(?<!các )tổ chức(?=,\s|[;.]?\Z)"
        r"|(?<!và )(?<!, )truyền thông(?=\s+(?!tỉnh|huyện|xã|thành|và|cấp)\w)|ban hành|bố trí|đề xuất"
        r"|nghiên cứu|tuyên truyền|thẩm định|(?<!thành )lập|xem xét|chủ trì|tiếp tục|chủ động|chịu trách nhiệm|căn cứ"
        r"|theo (?:chức năng|nhiệm vụ)|đẩy mạnh|tăng cường|quan tâm|lồng ghép|hỗ trợ|cung cấp|vận động|lựa chọn"
        r"|củng cố|trong công tác|bảo đảm|đảm bảo|thường xuyên|kịp thời|tích cực|trực tiếp|phải|(?<!ậu )cần|sẽ|cử"
        r"|đưa tin|có giải pháp|có kế hoạch|tập trung|đưa|mở|giải quyết|tiến hành|tham gia|phổ biến|quán triệt|huy động"
        r"|duy trì|chuẩn bị|phát động|cập nhật|công bố|công khai|khắc phục|tháo gỡ|phân bổ|hoàn thiện|vận hành|nâng cấp"
        r"|bổ sung|lắp đặt|biên soạn|sửa chữa|mua sắm|phát hiện|tiếp nhận|củng cố|nhân rộng|diễn tập|tuần tra|số hóa"
        r"|thành lập|tặng|trao|treo|in ấn|nâng cao|khảo sát|thống kê"
        r"|kết nối|đăng tải|giới thiệu|quảng bá|bàn giao|thẩm tra|ký kết|sơ kết|tổng kết)"
        r"|(?<!chương)(?<!quy)(?<!công)(?<!lộ)(?<!tiến),?\s+trình)"
        r"(?!\w)"
    )


def verbs(text: str, start: int, end: int) -> list[tuple[int, bool | None]]:
    """Return where verbs begin that may end a list of bodies, and whether they say that bodies stand before them.

    Args:
        text: the words.
        start: where the list begins.
        end: where to stop looking.
    """
    sure = islice(doing().finditer(text, start, end), _TRIES)
    found = [(verb.start(), _LEADS.match(verb[0].lstrip(" ,")) is not None) for verb in sure]
    found += ((at, False) for at in islice(further(text, start, end), _TRIES))
    held = in_names(text[start:end])
    ends = ((at, leads) for at, leads in found if not tells_which(text, start, at))
    return sorted(one for one in ends if not any(a < one[0] - start < b for a, b in held))


def works_at(text: str, at: int) -> bool:
    """Tell whether the work of the bodies that end at a place begins there.

    Args:
        text: the words of a paragraph.
        at: where the names end.
    """
    return (
        doing().match(text, at) is not None or next(further(text, max(0, at - _NAME), at + _VERB), -1) == at
    )


@cache
def _weak() -> re.Pattern[str]:
    return re.compile(r",?\s+(?:cần|phải|sẽ|là|theo|để|làm|giúp|đưa|mở|cử|trong)(?!\w)")


def is_work(text: str, at: int) -> bool:
    """Tell whether a verb of work begins at a place, not one that other words begin with too.

    Args:
        text: the words of a paragraph.
        at: where the names end.
    """
    return doing().match(text, at) is not None and _weak().match(text, at) is None


def is_closed(words: str) -> bool:
    """Tell whether the last name of a list is of one body, or of several in words that name nothing but bodies."""
    last = re.split(r"[,;] | và ", words)[-1].split()
    if not last or (last[0][0].isupper() and last[0] not in PLURAL):
        return True
    return all(word[0].isupper() or word in _naming() for word in last)


def is_rounded(words: str) -> bool:
    """Tell whether nothing but words of names stands behind the last capital of a list of names."""
    words = words.split("(")[0]
    tail = re.split(r"(?<!\w)[A-ZÀ-ỸĐ]\w*", words)[-1].split()
    named = words[:1].isupper() and not runs_on(words)
    return named or all(word.strip(",") in _naming() for word in tail)


@cache
def _naming() -> frozenset[str]:
    """Return the words that names of bodies are made of, in lower case."""
    listed = (word.lower() for group in _NAMING for name in values(LIST, group) for word in name.split())
    return _LINKS | frozenset(listed)


@cache
def beside() -> re.Pattern[str]:
    """Return “phối hợp với” as it goes before the names of partners."""
    return re.compile(r"\s*phối hợp(?:\s+chặt chẽ)?(?:\s+(?:với|cùng))?\s+")


def sentence_end(text: str, at: int) -> int:
    """Return where the sentence around a place ends, or the part of it before a semicolon or colon."""
    found = _SENTENCE.search(text, at, at + _FARTHEST)
    return found.start() if found else len(text)


def begins_sentence(text: str, at: int) -> bool:
    """Tell whether a sentence, or a part of one after a semicolon, begins at a place."""
    before = text[max(0, at - _NEAR) : at].rstrip(" -–+")
    return not before or before[-1] in ".;:!?"
