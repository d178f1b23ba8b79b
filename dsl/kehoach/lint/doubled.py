"""Syllables that may stand twice in Vietnamese, for KH604: reviewed word lists, read only when one is met.

A syllable written twice is right in a true reduplication (``luôn luôn``), and where one compound ends with
the syllable that begins the next: ``hành vi`` + ``vi phạm``, ``công trình`` + ``trình``.
"""

from __future__ import annotations

from functools import cache

_FUNCTION_WORDS = """
bằng bị bởi các cần chưa cho có cùng của cũng dưới đã đang đến để do đó được giữa hoặc không khi là mà mọi mỗi
một nên nếu này nhằm như những nhưng phải qua rằng sẽ tại theo thì trên trong tuy và vào về vì việc với
"""
_BODIES = """
ban bộ chi chức cục đoàn đồng đội hội khoa lực người nhóm phận phòng quan sở tâm tổ trạm ty vị viên viện vụ
"""
_REDUPLICATED = """
ai ào ầm bừng cao chằm chầm chậm chiều chung chuồn chút dần dày đăm đâu đều đêm đây đời đôi đùng điệp gần gì
hao khăng khít lăm lâu lớp luôn lù lừng mãi mờ muôn nao năm ngàn ngày ngành người nhà nhanh nơi nườm phăng
rành rầm riêng rõ rưng sang sáng sâu sờ sớm song sừng tầng tháng thao thật thăm thẳng thỉnh thường tí tối
trân trùng trưa tuần từ ùn vạn vân vành vằng xa xanh xăm xấp xum
"""
_ONE_SPELLING = {"uỷ": "ủy", "hoá": "hóa", "toà": "tòa"}

FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
"""Words of grammar: twice they are a slip, unless one is part of a compound: ``tiếp theo theo``."""

BODIES = frozenset(_BODIES.split())
"""Before these a pair of syllables is likely a body and what it does: ``Viện kiểm sát kiểm sát việc …``."""


@cache
def reduplicated() -> frozenset[str]:
    """Return the syllables that are a word when written twice: ``luôn``, ``ngày``, ``từ``."""
    return frozenset(_REDUPLICATED.split())


@cache
def _pairs() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    from kehoach.lint.doubled_pairs import PAIRS

    found = {}
    for line in PAIRS.strip().replace("\n    ", " ").split("\n"):
        syllable, _, rest = line.partition(":")
        before, _, after = rest.partition("|")
        found[syllable] = (frozenset(before.split()), frozenset(after.split()))
    return found


def ends_compound(before: str, syllable: str) -> bool:
    """Tell whether a syllable ends a known compound: ``hành`` ``vi``. Both in lower case."""
    pair = _pairs().get(_ONE_SPELLING.get(syllable, syllable))
    return pair is not None and _ONE_SPELLING.get(before, before) in pair[0]


def begins_word(syllable: str, after: str) -> bool:
    """Tell whether a syllable is a word or begins a compound: ``vi`` ``phạm``. Both in lower case."""
    pair = _pairs().get(_ONE_SPELLING.get(syllable, syllable))
    return pair is not None and ("*" in pair[1] or _ONE_SPELLING.get(after, after) in pair[1])
