"""Names of persons, for the rules on the signer's name: family names, and titles that stand before a name."""

from __future__ import annotations

from functools import cache

from kehoach.model.offices import post
from kehoach.text.vietnamese import key

_FAMILY_NAMES = """
nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trương đoàn lâm trịnh mai đào cao tô hà
tạ thái phùng châu quách tăng nông triệu lương lưu vương la từ chu kiều lục bạch thạch kim danh khổng nghiêm
nghiêm đàm giang tống ninh mạc bế vi hứa đồng doãn thân viên lại cù sơn văn tôn ông thi điểu giàng vàng lò lường
quàng cà sùng thào hạng lầu vừ lù lèng cầm đèo tòng lừ bàn phàn chảo tẩn ma hầu thò cử mùa sồng khà ksor siu rcom
rmah nay kpă niê êban ayun kbuôr bạc quan ung nhâm tiêu khuất khúc âu diệp lữ mã tiết trà trang từ ưng vân
"""
_PLACES = """
hà nội; hà nam; hà giang; hà tĩnh; hà đông; cao bằng; thái bình; thái nguyên; lâm đồng; lai châu; lạng sơn; lào cai
an giang; hồ chí minh; bạc liêu; đồng nai; đồng tháp; sơn la; vĩnh long; trà vinh; ninh bình; ninh thuận; tây ninh
kiên giang; tiền giang; hậu giang; đào tạo; văn hóa; lâm nghiệp; tôn giáo; thái lan; tiêu dùng; quan hệ; hà tiên
"""
_LEVELS = ("tỉnh", "phố", "huyện", "xã", "phường", "quận", "trấn", "khu", "và", "của", "thuộc", "về", "-")
_SHORTEST, _LONGEST = 2, 5  # words of a name

_SHORT = """
gs pgs ts tskh ths bs bscki bsckii bsck1 bsck2 bsnt cki ckii ck1 ck2 ds dscki dsckii ks cn ls ngưt ngnd ttưt ttnd
nsưt nsnd ahlđ
"""
_LONG = """
giáo sư; phó giáo sư; tiến sĩ; tiến sỹ; thạc sĩ; thạc sỹ; cử nhân; kỹ sư; kĩ sư; bác sĩ; bác sỹ; dược sĩ; dược sỹ
luật sư; kiến trúc sư; viện sĩ; nhà giáo; nhà giáo ưu tú; nhà giáo nhân dân; thầy thuốc ưu tú; thầy thuốc nhân dân
nghệ sĩ; nghệ sĩ ưu tú; nghệ sĩ nhân dân; anh hùng lao động; chuyên khoa i; chuyên khoa ii; chuyên khoa 1
chuyên khoa 2
"""
_RANKS = """
thiếu úy; trung úy; thượng úy; đại úy; thiếu tá; trung tá; thượng tá; đại tá; thiếu tướng; trung tướng; thượng tướng
đại tướng
"""
_GLUED = ".,-–"


def _entries(table: str) -> list[str]:
    return [entry.strip() for entry in table.replace("\n", ";").split(";") if entry.strip()]


@cache
def _family_names() -> frozenset[str]:
    return frozenset(map(key, _FAMILY_NAMES.split()))


@cache
def _places() -> frozenset[str]:
    return frozenset(map(key, _entries(_PLACES)))


@cache
def _titles() -> tuple[frozenset[str], tuple[tuple[tuple[str, ...], bool], ...]]:
    """Return the titles of one word, and those of several with whether they are ranks, the longest first."""
    several = [(tuple(map(key, title.split())), False) for title in _entries(_LONG)]
    several += [(tuple(map(key, rank.split())), True) for rank in _entries(_RANKS)]
    return frozenset(map(key, _SHORT.split())), tuple(sorted(several, key=lambda title: -len(title[0])))


def is_name_in_capitals(line: str, above: str) -> bool:
    """Tell whether a line in capitals is a person's name and not a post or the end of the line above.

    Args:
        line: the line, ``LÊ VĂN HÂN``.
        above: the words of the line above, "" when there is none.
    """
    words = key(line).split()
    if not _SHORTEST <= len(words) <= _LONGEST or not all(word.isalpha() for word in line.split()):
        return False
    if words[0] not in _family_names() or key(line) in _places():
        return False
    before = post(above)
    if above and (before is None or key(above).split()[-1] in map(key, _LEVELS) or above[-1:] in ",-"):
        return False
    return bool(before and not before.rest) or len(words) > _SHORTEST


def title_before(name: str) -> tuple[str, bool]:
    """Return the title that stands before a name ("" without one), and whether it is a military rank.

    ``TS. Nguyễn Văn An`` gives ``TS.``, ``Đại tá Lê Văn Hân`` gives ``Đại tá``.
    """
    at, rank = 0, False
    while at < len(name):
        end, is_rank = _one_title(name, at)
        if end == at:
            break
        at, rank = end, rank or is_rank
    return (name[:at].strip(), rank) if name[at:].strip(_GLUED + " ") else ("", False)


def _one_title(name: str, at: int) -> tuple[int, bool]:
    """Return where a title at a place ends, with the marks after it, and whether it is a rank; *at* without one."""
    short, long = _titles()
    end = at
    while end < len(name) and name[end].isalnum():
        end += 1
    if name[at : at + 4].casefold() == "th.s":
        return _past(name, at + 4), False
    if key(name[at:end]) in short:
        return _past(name, end), False
    words = name[at:].split()
    keys = tuple(key(word.strip(_GLUED)) for word in words[:4])
    for title, rank in long:
        if keys[: len(title)] == title:
            for word in words[: len(title)]:
                at = name.index(word, at) + len(word)
            return _past(name, at), rank
    return at, False


def _past(name: str, at: int) -> int:
    while at < len(name) and name[at] in _GLUED + " ":
        at += 1
    return at
