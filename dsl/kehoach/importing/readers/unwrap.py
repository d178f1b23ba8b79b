"""Lines wrapped at the width of a page, joined into paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from kehoach.importing.readers.text_begins import ends, glue, label_at, number_at, starts
from kehoach.importing.readers.text_lines import Line
from kehoach.text.vietnamese import bare
from kehoach.verify import regions_text as words

_WINDOW = 30  # lines before and after that say whether a line is wrapped
_SHARE = 0.12  # of the lines there, that go on in lower case
_WIDEST = 170  # letters of a wrapped line
_UNWRAPPED = 1.6  # widths: a longer line is a paragraph of its own
_SLACK = 4  # letters by which lines of a proportional font differ
_PROSE = 80  # letters of a paragraph that a page may break
_NEEDS_FIGURE = re.compile(
    r"(?:^|\s)(?:số|ngày|tháng|năm|khoản|điểm|điều|mục|phần|chương|quý|lần|khóa|thứ|từ|đến|trên|dưới|khoảng|hơn|trước"
    r"|sau|kỳ|tại|phụ lục|biểu|mẫu|giai đoạn|tiết)$",
    re.IGNORECASE,
)
_NEEDS_NUMBER = re.compile(r"(?:^|\s)(?:khoản|Điều|tại|từ|ngày|phụ lục)$")
_OPEN = re.compile(
    r"(?:^|\s)(?:và|hoặc|của|các|những|một số|về|với|cho|tại|theo|do|từ|đến|là|ngày|tháng|được|bằng|trong|trên|để|thuộc"
    r"|cùng|gồm|bởi|giữa|như|mà|khi|nếu|vì|ở|hay|Nghị|Quyết|Thông|Chỉ|Kế"
    r"|giao|thành|trước|một|mỗi|từng|mọi|phải|sẽ|đã|đang|không|có|tới|qua|nhằm)$"
)
_HEAD = re.compile(
    r"(?:[,;:(]|(?<!\w)(?:và|với|của|là|do|cùng|trước|sau|dịp))\s*(?:Hội|Phòng|Sở|Ban|Trung tâm|Chi cục|Cục|Vụ|Viện"
    r"|Khoa|Trường|Ủy ban|Hội đồng|Liên đoàn|Liên hiệp|Hiệp hội|Đảng ủy|Mặt trận|Văn phòng|Ban Chỉ|Hội Liên"
    r"|Đoàn Thanh|Đội|Trạm|Tổ|Tết)$"
)
_PLACE = re.compile(r"(?:^|\s)(?:cấp|tỉnh|huyện|xã|phường|thành phố|quận|thị xã)$")
_CITED = re.compile(
    r"(?:Luật|Bộ luật|Nghị (?:quyết|định)|Quyết định|Chỉ thị|Kế hoạch|Kết luận|Thông (?:tư|báo)|Công văn|Công điện"
    r"|Chương trình|Văn bản|Hướng dẫn|Tờ trình|Pháp lệnh)\s+(?:số\s+)?\d"
)
PAIRED = (
    "kinh te xa hoi", "chinh tri xa hoi", "van hoa xa hoi", "tu phap ho tich", "phat thanh truyen hinh",
    "cong nghiep hoa hien dai hoa", "thuong binh va xa hoi", "lao dong thuong binh", "tai chinh ke hoach",
    "ke hoach tai chinh", "tai chinh ke toan", "van hoa thong tin", "dan so ke hoach", "quoc phong an ninh",
    "truyen thanh truyen hinh", "giao duc thuong xuyen", "gdnn gdtx", "kinh te ha tang", "hanh chinh quan tri",
    "truyen thong van hoa", "vat tu thiet bi", "khoa hoc cong nghe",
)  # fmt: skip
"""Words of names on both sides of a hyphen, folded."""


class Setting(NamedTuple):
    """How a text is set, line by line where it differs.

    Attributes:
        wrapped: whether the lines around are wrapped at the width of the page.
        reach: the letters, with the first word of the next line, that a line has at least before it is broken.
        first: the same for the first line of a paragraph.
        blanks: a blank line parts paragraphs.
        indent: letters by which first lines are indented at least; 0 when indents say nothing.
        pairs: words that stand side by side on some line, the second with a capital.
        dashed: words that stand on both sides of a hyphen in the middle of some line.
    """

    wrapped: tuple[bool, ...]
    reach: tuple[int, ...]
    first: tuple[int, ...]
    blanks: bool
    indent: int
    pairs: frozenset[tuple[str, str]]
    dashed: frozenset[tuple[str, str]]


def setting_of(lines: Sequence[Line]) -> Setting:
    """Return how a text is set."""
    goes = [at + 1 < len(lines) and _goes_on(lines[at], lines[at + 1]) for at in range(len(lines))]
    total = [0, *accumulate(goes)]
    wrapped = []
    for at in range(len(lines)):
        low, high = max(0, at - _WINDOW), min(len(lines), at + _WINDOW)
        share = total[high] - total[low]
        wrapped.append(share >= max(2, _SHARE * (high - low)))
    first = [at == 0 or (not goes[at - 1] and _is_first(lines, at)) for at in range(len(lines))]
    reaches = [_reach(lines, at) if goes[at] else 0 for at in range(len(lines))]
    later = _nearby([0 if first[at] else reach for at, reach in enumerate(reaches)])
    blank = [lines[at + 1].gap > 0 for at in range(len(lines)) if goes[at]]
    return Setting(
        tuple(wrapped),
        later,
        _nearby([reach if first[at] else 0 for at, reach in enumerate(reaches)], later),
        sum(blank) * 10 <= len(blank),
        _indent(lines, goes),
        _pairs(lines),
        _dashed(lines),
    )


def _goes_on(line: Line, after: Line) -> bool:
    """Tell whether a line surely goes on with the next: in lower case, in the middle of a sentence."""
    return (
        after.text[:1].islower()
        and not after.apart
        and not ends(line.text)
        and len(line.text) <= _WIDEST
        and number_at(after.text) is None
    )


def _is_first(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line that no line goes on with begins a paragraph, by its words or by those above it."""
    before = lines[at - 1].text
    return starts(lines[at].text) or ends(before) or number_at(before) is not None


def _reach(lines: Sequence[Line], at: int) -> int:
    return len(lines[at].text) + 1 + len(lines[at + 1].text.split(" ", 1)[0])


def _nearby(reaches: list[int], otherwise: tuple[int, ...] = ()) -> tuple[int, ...]:
    """Return for each line a low reach of the lines around it: the one that a fifth of them stay below."""
    at_lines = [at for at, reach in enumerate(reaches) if reach]
    found: list[int] = []
    next_one = 0
    known, value = -1, 0
    for at in range(len(reaches)):
        while next_one < len(at_lines) and at_lines[next_one] < at:
            next_one += 1
        if known != next_one:
            near = sorted(
                reaches[there] for there in at_lines[max(0, next_one - _WINDOW) : next_one + _WINDOW]
            )
            known, value = next_one, near[len(near) // 5] - _SLACK if len(near) > 2 else 0
        found.append(value or (otherwise[at] if otherwise else 0))
    return tuple(found)


def _indent(lines: Sequence[Line], goes: list[bool]) -> int:
    """Return the least indent of numbered lines when lines that go on stand further left, else 0."""
    begun = sorted(line.indent for line in lines if number_at(line.text) is not None)
    later = sorted(lines[at + 1].indent for at in range(len(lines)) if goes[at])
    if len(begun) < 3 or len(later) < 3:
        return 0
    low, high = begun[len(begun) // 4], later[len(later) // 2]
    return low if low >= high + 2 else 0


def _pairs(lines: Sequence[Line]) -> frozenset[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for line in lines:
        if words.is_caps(line.text):
            continue
        row = line.text.split(" ")
        found.update((a, _core(b)) for a, b in pairwise(row) if b[:1].isupper() and a[-1:].isalnum())
    return frozenset(found)


def _dashed(lines: Sequence[Line]) -> frozenset[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for line in lines:
        row = line.text.split(" ") if " - " in line.text or " – " in line.text else ()
        found.update((row[at - 1], _core(row[at + 1])) for at in range(2, len(row) - 1) if row[at] in "-–")
    return frozenset(found)


def _core(word: str) -> str:
    return word.rstrip(".,;:)”")


def joins(setting: Setting, lines: Sequence[Line], at: int, first: bool, opened: bool) -> bool:
    """Tell whether a line goes on with the next one.

    Args:
        setting: how the text is set.
        lines: all lines.
        at: which line; there is one after it.
        first: it is the first line of its paragraph.
        opened: a quote or bracket opened in the paragraph is not closed yet.
    """
    line, after = lines[at], lines[at + 1]
    if after.apart or line.title:
        return False
    if glue(line.text, after.text):
        return True
    if starts(after.text):
        return _only_looks_begun(setting, lines, at)
    reach = setting.first[at] if first else setting.reach[at]
    wide = max(setting.reach[at], setting.first[at], 40)
    if not setting.wrapped[at] or len(line.text) > max(_UNWRAPPED * wide, _WIDEST):
        closes = opened and 0 <= after.text.find(")") < (after.text + "(").find("(")
        return (closes and not ends(line.text)) or _broken_by_page(setting, line, after)
    return _wrapped_joins(setting, lines, at, reach, opened)


def _wrapped_joins(setting: Setting, lines: Sequence[Line], at: int, reach: int, opened: bool) -> bool:
    line, after = lines[at], lines[at + 1]
    ended, blank = ends(line.text), after.gap > 0 and setting.blanks and not after.page
    if after.text[:1].islower():
        return not (blank and ended)
    if _wants_more(setting, line, after) or (opened and not ended and not blank):
        return True
    if _PLACE.search(line.text) and reach and _reach(lines, at) >= reach:
        return True
    if blank:
        return False
    if setting.indent and not words.is_caps(line.text):
        return after.indent < setting.indent and (not ended or _reach(lines, at) >= reach)
    if words.is_caps(line.text) != words.is_caps(after.text) and words.is_caps(line.text):
        return False
    return 0 < reach <= _reach(lines, at) - (_SLACK if ended else 0)


def _wants_more(setting: Setting, line: Line, after: Line) -> bool:
    """Tell whether the words of a line ask for those of the next, which begins with a capital or a figure."""
    text = line.text
    label = label_at(text)
    if text.endswith(";") and label in ("lead", "partner", "executor"):
        return True
    if text.endswith(":") and label and number_at(text) is not None and len(text) < 60:
        return True
    if ends(text):
        return False
    if (
        text.endswith(",")
        or _OPEN.search(text)
        or _HEAD.search(text)
        or (after.text[:1].isdigit() and _NEEDS_FIGURE.search(text))
    ):
        return True
    numbered = number_at(text)
    if numbered is not None and numbered.kind not in ("dash", "plus", "bullet") and words.is_caps(text):
        return words.is_caps(after.text)
    return known_pair(setting, text, after.text)


def known_pair(setting: Setting, before: str, after: str) -> bool:
    """Tell whether the last word of a line and the first of the next stand side by side elsewhere in the text."""
    return _pair(before, after) in setting.pairs


def is_full(setting: Setting, lines: Sequence[Line], at: int) -> bool:
    """Tell whether the first word of the next line had no room on a line."""
    return 0 < setting.reach[at] <= _reach(lines, at)


def _pair(before: str, after: str) -> tuple[str, str]:
    return before.rsplit(" ", 1)[-1], _core(after.split(" ", 1)[0])


def _broken_by_page(setting: Setting, line: Line, after: Line) -> bool:
    """Tell whether a paragraph on one line surely goes on below: only a page can have broken it."""
    text = line.text
    if ends(text) or words.is_caps(text):
        return False
    if after.text[:1].islower() or text.endswith(",") or _HEAD.search(text):
        return len(text) > _PROSE // 2
    if _NEEDS_FIGURE.search(text) and after.text[:1].isdigit():
        return True
    numbered = number_at(text)
    titled = numbered is not None and numbered.kind not in ("dash", "plus", "bullet")
    if len(text) < _PROSE or (titled and not _OPEN.search(text)):
        return False
    if text.endswith((")", "”")):
        return False
    return bool(_OPEN.search(text) or _CITED.match(after.text) or known_pair(setting, text, after.text))


def _only_looks_begun(setting: Setting, lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line that looks numbered only holds a figure or a hyphen of the sentence before it."""
    line, after = lines[at], lines[at + 1]
    number = number_at(after.text)
    if number is None or ends(line.text) or words.is_caps(line.text):
        return False
    if number.kind in ("arabic", "dotted", "roman", "letter"):
        full = is_full(setting, lines, at)
        if number.kind in ("arabic", "dotted") and _NEEDS_NUMBER.search(line.text):
            return True
        rest = after.text[len(number.printed) :].lstrip()
        title = number.printed.endswith((".", ")")) and rest[:1].isupper()  # “2.2. Tổ chức …” begins an item
        return setting.wrapped[at] and full and not title and _NEEDS_FIGURE.search(line.text) is not None
    if number.kind != "dash" or not after.text[1:2].isspace():
        return False
    following = after.text[2:].split(" ")
    if line.text[-1:].isdigit() and following[0][:1].isdigit():
        return True
    last = line.text.split(" ")[-2:]
    around = bare(" ".join([*last, *following[:2]])).strip(".,;:")
    known = any(pair in around for pair in PAIRED) or (last[-1], _core(following[0])) in setting.dashed
    return known and (following[0][:1].islower() or (setting.wrapped[at] and is_full(setting, lines, at)))
