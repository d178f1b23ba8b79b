"""Names of bodies in the head of page 1: in capitals, over lines that break where the name does.

PL I II.2.b lets a long name run over several lines and leaves open where it breaks. Here it breaks before a place, a
body inside the name, a connective (``và``, ``trong``, ``theo``), or a capital, which begins a part of a name (PL II
III); not inside a word of several syllables or the name of a person, unless nothing else fits, and not so that one
stray syllable is left. The words are never changed.
"""

from __future__ import annotations

from functools import cache

from kehoach.render.docx.widths import width
from kehoach.text.vietnamese import key, nfc

ROOM = 63.0
"""Millimetres that a line may have: beside the national name in 13 pt the left column can widen to this."""
SIZE = 13.0
"""Points: the largest size of a name by the decree (12-13); what fits so fits smaller."""

_COMMITTEES = ("ủy ban nhân dân", "hội đồng nhân dân", "ubnd", "hđnd")
_LEVELS = ("tỉnh", "thành phố", "quận", "huyện", "thị xã", "thị trấn", "xã", "phường", "đặc khu")
_BODIES = (
    "ủy ban", "hội đồng", "sở", "bộ", "cục", "chi cục", "tổng cục", "trường", "trung tâm", "bệnh viện", "đảng bộ",
    "tỉnh ủy", "thành ủy", "đảng ủy", "ban chỉ đạo", "công an", "đoàn đại biểu quốc hội",
)  # fmt: skip
_CONNECTIVES = ("và", "trong", "theo", "về", "của", "thuộc", "tại", "cho", "trên", "với")
_SOFT = (key("chuyên"), key("ngày"), key("số"))
_LED = (*_LEVELS, *_CONNECTIVES, "tp.", "các")
_WORDS = """
ủy ban nhân dân; hội đồng nhân dân; viện kiểm sát nhân dân; tòa án nhân dân; mặt trận; tổ quốc
đại biểu quốc hội; hội đồng phối hợp; ủy ban; văn phòng; ban chỉ đạo; ban chỉ huy; ban quản lý; ban chấp hành
ban thường vụ; ban tổ chức; ban tuyên giáo; ban nội chính; ban dân tộc; đoàn kiểm tra; đoàn thanh tra; đoàn công tác
tổ công tác; tổ giúp việc; trung học; phổ thông; cơ sở; tiểu học; mầm non; mẫu giáo; đại học; cao đẳng; trung cấp
học viện; dân tộc; nội trú; bán trú; giáo dục; đào tạo; thường xuyên; nghề nghiệp; kỹ thuật; công nghệ; khoa học
sư phạm; kinh tế; tài chính; ngoại ngữ; nông nghiệp; nông thôn; lâm nghiệp; môi trường; tài nguyên; công thương
xây dựng; giao thông; vận tải; lao động; thương binh; xã hội; văn hóa; thể thao; du lịch; thông tin; truyền thông
phát thanh; truyền hình; kế hoạch; đầu tư; tư pháp; nội vụ; ngoại vụ; y tế; dân số; quốc phòng; quân sự; công an
an ninh; trật tự; an toàn; biên phòng; bộ đội; hải quan; kho bạc; nhà nước; bảo hiểm; ngân hàng; thi hành án; dân sự
hình sự; kiểm sát; kiểm soát; kiểm tra; thanh tra; giám sát; kiểm toán; pháp luật; pháp lý; phổ biến; trợ giúp
tuyên truyền; tuyên giáo; dân vận; nội chính; tổ chức; chính trị; chính quyền; cơ quan; đảng bộ; chi bộ; cán bộ
đảng ủy; tỉnh ủy; thành ủy; bảo vệ; chăm sóc; sức khỏe; bệnh viện; đa khoa; chuyên khoa; phụ sản; bệnh tật; nhi đồng
trung tâm; trung ương; khu vực; quốc gia; việt nam; dịch vụ; hành chính; hành chính công; phục vụ; quản lý; dự án
đề án; chương trình; mục tiêu; phát triển; bền vững; cải cách; chuyển đổi số; đổi mới; sáng tạo; điện tử
phòng chống; tác hại; sử dụng; rượu bia; ma túy; tội phạm; tệ nạn; tham nhũng; tiêu cực; lãng phí; thiên tai
phòng thủ; tìm kiếm; cứu nạn; cứu hộ; phòng cháy; chữa cháy; dịch bệnh; vệ sinh; thực phẩm; người lao động; phụ nữ
thanh niên; trẻ em; bình đẳng; thi đua; khen thưởng; kỷ luật; phối hợp; triển khai; thực hiện; hoạt động; xử lý
hòa giải; đối thoại; hội nhập; quốc tế; hợp tác; liên minh; liên hiệp; hiệp hội; hội đồng; doanh nghiệp; nghệ thuật
quyết định; nghị quyết; chỉ thị; thủ tướng; chính phủ; chủ tịch; kinh doanh; khu công nghiệp; công nghiệp; khu kinh tế
nguyên tử; năng lượng; điện lực; quy hoạch; kiến trúc; đất đai; đăng ký; bồi dưỡng; nghiên cứu; ứng dụng; thống kê
"""
_GOOD, _FAIR, _POOR, _BAD, _WORST = 0.0, 1.5, 4.0, 9.0, 30.0
_LINE = 4.0  # what another line costs
_STRAY, _FIRST_STRAY = 12.0, 2.0  # a line of one word; the first line
_UNEVEN = 4.0  # a line that is empty; one half full costs a quarter of it


def issuer_lines(name: str, *, room: float = ROOM, size: float = SIZE) -> list[str]:
    """Return the lines of an issuing body's name in capitals; a committee's place stands on a line of its own.

    Args:
        name: the name as typed.
        room: the width in mm that a line may have.
        size: the size in points it is printed in (bold).
    """
    words = nfc(name).split()
    if not words:
        return []
    at = _place(words)
    if at:
        return _with_place(words, at, room, size, True)
    return _broken(words, room, size, True)


def parent_lines(name: str, *, room: float = ROOM, size: float = SIZE) -> list[str]:
    """Return the lines of the parent body's name: as :func:`issuer_lines`, ``UBND TỈNH …`` on one line if it fits.

    Its name may be abbreviated and is not bold (PL I II.2.b).
    """
    words = nfc(name).split()
    at = _place(words)
    if at == 1 and width(_capitals(words), size, False) <= room:
        return [_capitals(words)]
    if at:
        return _with_place(words, at, room, size, False)
    return _broken(words, room, size, False) if words else []


def _with_place(words: list[str], at: int, room: float, size: float, bold: bool) -> list[str]:
    """Return the lines of a committee whose place begins at a word; a place too long breaks after its level."""
    place = words[at:]
    if width(_capitals(place), size, bold) > room:
        level = _begins([key(word) for word in place], 0, _LEVELS)
        first = words[: at + level] if at == 1 else words[:at]
        middle = [] if at == 1 else [_capitals(place[:level])]
        return [*_broken(first, room, size, bold), *middle, *_broken(place[level:], room, size, bold)]
    return [*_broken(words[:at], room, size, bold), _capitals(place)]


def _place(words: list[str]) -> int:
    """Return at which word the place of a committee begins, 0 when the name is none of a committee.

    A title may stand before it: ``Chủ tịch Ủy ban nhân dân tỉnh …``.
    """
    keys = [key(word) for word in words]
    begin = 2 if keys[:2] == key("chủ tịch").split() else 0
    for committee in _COMMITTEES:
        end = begin + len(committee.split())
        if keys[begin:end] == key(committee).split() and _begins(keys, end, _LEVELS) and len(keys) > end + 1:
            return end
    return 0


def _begins(keys: list[str], at: int, phrases: tuple[str, ...]) -> int:
    """Return the number of words of the longest of *phrases* that stands at a word, 0 without one."""
    best = 0
    for phrase in _keyed(phrases).get(keys[at], ()) if at < len(keys) else ():
        if len(phrase) > best and keys[at : at + len(phrase)] == phrase:
            best = len(phrase)
    return best


@cache
def _keyed(phrases: tuple[str, ...]) -> dict[str, list[list[str]]]:
    """Return phrases as their words, by the first one."""
    found: dict[str, list[list[str]]] = {}
    for phrase in phrases:
        words = key(phrase).split()
        found.setdefault(words[0], []).append(words)
    return found


def _capitals(words: list[str]) -> str:
    """Return words in capitals; the symbol of a document stays as it is typed: ``45/QĐ-TTg``."""
    return " ".join(
        word if "/" in word and any(letter.isupper() for letter in word) else word.upper() for word in words
    )


def _broken(words: list[str], room: float, size: float, bold: bool) -> list[str]:
    """Return words in capitals over the fewest good lines: the cheapest way to break them."""
    if width(_capitals(words), size, bold) <= room:
        return [_capitals(words)]
    keys = [key(word.strip(",")) for word in words]
    best = [(0.0, 0)]  # for the first n words: what they cost, and where their last line begins
    for end in range(1, len(words) + 1):
        ways = []
        for start in range(end - 1, -1, -1):
            wide = width(_capitals(words[start:end]), size, bold)
            if wide > room and end - start > 1:
                break
            stray = 0.0 if end - start > 1 else _STRAY if start else _FIRST_STRAY
            free = max(0.0, 1 - wide / room) ** 2 * _UNEVEN
            torn = _cost(words, keys, start) if start else 0.0
            ways.append((best[start][0] + _LINE + free + stray + torn, start))
        best.append(min(ways))
    lines: list[str] = []
    end = len(words)
    while end:
        start = best[end][1]
        lines.append(_capitals(words[start:end]))
        end = start
    return lines[::-1]


def _cost(words: list[str], keys: list[str], at: int) -> float:
    """Return what a break before a word costs."""
    word, last = words[at], words[at - 1]
    if word[:1].isdigit() or not word[:1].isalnum() or _torn(keys, at):
        return _WORST
    if any(_begins(keys, at, phrases) for phrases in (_LEVELS, _BODIES, _CONNECTIVES)):
        return _GOOD
    if last[-1:] in ",-–" or keys[at] in _SOFT:
        return _FAIR
    if last[:1].isdigit():  # ngày 12 | tháng 3
        return _BAD
    if (
        word.isupper() and last.isupper() and len(word) > 1
    ):  # typed in capitals: nothing tells the parts apart
        return _POOR
    if word[:1].isupper():
        return _BAD if last[:1].isupper() and at > 1 else _FAIR
    return _BAD if last[:1].isupper() else _POOR


def _torn(keys: list[str], at: int) -> bool:
    """Tell whether a break tears a word of several syllables, or what leads to a word from it: ``TỈNH | LẠNG SƠN``."""
    for begin in range(max(0, at - 4), at):
        if begin + _begins(keys, begin, _phrases()) > at or begin + _begins(keys, begin, _LED) >= at:
            return True
    return False


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(phrase for phrase in _WORDS.replace("\n", ";").split(";") if phrase.strip())
