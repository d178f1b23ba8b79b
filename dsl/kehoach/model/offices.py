"""What kind of body an issuer is: who heads it, who deputises, and whether it signs as a collective.

A collective body (``Ủy ban nhân dân``) is signed for with ``TM.``; a body with one head (``Sở``, ``Bộ``) is signed
by its head or, with ``KT.``, by a deputy (NĐ 30/2020, Điều 13, khoản 1 and 2; PL I II.7.b). The table below says
only what is sure: a body that is not in it has the kind "" and nothing is concluded from it. Names are compared
blind to case and to where the tone mark stands.

Sources: Luật Tổ chức chính quyền địa phương 2025 (Ủy ban nhân dân, Hội đồng nhân dân), NĐ 150/2025/NĐ-CP (Sở),
the laws on courts, procuracies, education and inspection for the posts of their heads, and Hướng dẫn 05-HD/VPTW
II.I.7.1 for the Party.
"""

from __future__ import annotations

from functools import cache, lru_cache

from kehoach.text.values import NamedTuple
from kehoach.text.vietnamese import key


class Office(NamedTuple):
    """What is known of a body.

    ``kind`` is "" when it is not known; ``head`` the post of its head, ``deputies`` those of its deputies,
    ``heads`` all posts that may head it (``head`` first); ``sector`` one in which titles before a signer's name
    may be allowed (PL I II.7.c): "armed", "education", "health", "science".
    """

    kind: str
    collective: bool
    head: str
    deputies: tuple[str, ...]
    party: bool
    heads: tuple[str, ...] = ()
    sector: str = ""


class Post(NamedTuple):
    """A post at the beginning of a line: ``PHÓ GIÁM ĐỐC SỞ TƯ PHÁP`` is the deputy of ``GIÁM ĐỐC``.

    ``head`` is "" for a deputy of an unknown post; ``words`` the post itself, ``rest`` what follows it.
    """

    head: str
    deputy: bool
    words: str
    rest: str


# kind | collective (c), party (p), sector | posts of the head | names it may begin with; the longest one counts
_BODIES = """
people's-committee | c | CHỦ TỊCH | Ủy ban nhân dân; UBND
people's-council | c | CHỦ TỊCH; CHỦ TỌA | Hội đồng nhân dân; HĐND; Thường trực Hội đồng nhân dân; Thường trực HĐND
government | c | THỦ TƯỚNG | Chính phủ
ministry | | BỘ TRƯỞNG | Bộ Tư pháp; Bộ Ngoại giao; Bộ Nội vụ; Bộ Tài chính; Bộ Công Thương; Bộ Y tế; Bộ Xây dựng
ministry | | BỘ TRƯỞNG | Bộ Giáo dục; Bộ GD&ĐT; Bộ GDĐT; Bộ Khoa học; Bộ KH&CN; Bộ Nông nghiệp; Bộ Văn hóa; Bộ Dân tộc
ministry | | BỘ TRƯỞNG | Bộ Thông tin; Bộ Giao thông; Bộ Kế hoạch; Bộ Lao động; Bộ Tài nguyên
ministry | armed | BỘ TRƯỞNG | Bộ Công an; Bộ Quốc phòng
ministry | | BỘ TRƯỞNG; CHỦ NHIỆM | Văn phòng Chính phủ; Ủy ban Dân tộc
ministry | | TỔNG THANH TRA | Thanh tra Chính phủ
ministry | | THỐNG ĐỐC; GIÁM ĐỐC | Ngân hàng Nhà nước
ministry | | TỔNG KIỂM TOÁN; KIỂM TOÁN TRƯỞNG | Kiểm toán nhà nước
department | | GIÁM ĐỐC | Sở
department | | TRƯỞNG BAN | Ban Dân tộc; Ban Tôn giáo
| | | Sở Giao dịch; Sở Chỉ huy
department | | CHÁNH THANH TRA | Thanh tra tỉnh; Thanh tra thành phố; Thanh tra Sở; Thanh tra Bộ; Thanh tra huyện
agency | | CỤC TRƯỞNG | Cục
agency | | CHI CỤC TRƯỞNG | Chi cục
agency | | TỔNG CỤC TRƯỞNG | Tổng cục
agency | | VỤ TRƯỞNG | Vụ
agency | | GIÁM ĐỐC; TỔNG GIÁM ĐỐC | Kho bạc Nhà nước; KBNN; Bảo hiểm xã hội; BHXH
army | armed | | Cục Chính trị; Cục Hậu cần; Cục Kỹ thuật; Tổng cục Chính trị; Tổng cục Hậu cần; Tổng cục Kỹ thuật
army | armed | | Bộ Chỉ huy; Bộ Tư lệnh; Bộ Tổng Tham mưu; Ban Chỉ huy quân sự; Ban CHQS; Bộ CHQS
army | armed | | Bộ đội; Đồn Biên phòng; Quân khu; Quân đoàn; Quân chủng; Quân đội; Sư đoàn; Lữ đoàn; Trung đoàn
army | armed | | Ban Chỉ huy phòng thủ khu vực
police | armed | GIÁM ĐỐC; TRƯỞNG CÔNG AN | Công an
chancellery | | CHÁNH VĂN PHÒNG | Văn phòng Ủy ban nhân dân; Văn phòng UBND; VP UBND; Văn phòng Bộ; Văn phòng Sở
chancellery | | CHÁNH VĂN PHÒNG | Văn phòng Hội đồng nhân dân; Văn phòng HĐND; Văn phòng Đoàn đại biểu Quốc hội
chancellery | | CHÁNH VĂN PHÒNG | Văn phòng Đoàn ĐBQH
division | | TRƯỞNG PHÒNG | Phòng
| | | Phòng Giao dịch; Phòng Thương mại
| health | | Phòng khám
court | | CHÁNH ÁN | Tòa án; TAND
procuracy | | VIỆN TRƯỞNG | Viện kiểm sát; VKSND
school | education | HIỆU TRƯỞNG; GIÁM ĐỐC | Trường
school | education | HIỆU TRƯỞNG | Trường Mầm non; Trường Mẫu giáo; Trường Tiểu học; Trường Trung học; Trường THCS
school | education | HIỆU TRƯỞNG | Trường THPT; Trường Phổ thông; Trường PTDT; Trường PTDTNT; Trường Đại học
school | education | HIỆU TRƯỞNG | Trường Cao đẳng; Trường Trung cấp
school | education | GIÁM ĐỐC; HIỆU TRƯỞNG | Đại học; Học viện
| education | | Trường Chính trị; Học viện Chính trị; Trung tâm Chính trị; Trung tâm Bồi dưỡng chính trị
centre | | GIÁM ĐỐC | Trung tâm
centre | education | GIÁM ĐỐC | Trung tâm Giáo dục; Trung tâm GDTX; Trung tâm GDNN
hospital | health | GIÁM ĐỐC | Bệnh viện; Trung tâm Y tế; Trung tâm Kiểm soát bệnh tật
hospital | health | TRƯỞNG TRẠM; TRẠM TRƯỞNG; GIÁM ĐỐC | Trạm Y tế
institute | science | VIỆN TRƯỞNG; GIÁM ĐỐC; CHỦ TỊCH | Viện
steering | c | TRƯỞNG BAN | Ban Chỉ đạo; BCĐ; Ban Tổ chức; Ban An toàn giao thông; Ban Vận động; Ban Vì sự tiến bộ
steering | c | TRƯỞNG BAN; CHỈ HUY TRƯỞNG | Ban Chỉ huy
| | | Ban Chỉ đạo Trung ương; Ban Chỉ đạo quốc gia
board | c | CHỦ TỊCH | Hội đồng
team | c | TRƯỞNG ĐOÀN | Đoàn kiểm tra; Đoàn thanh tra; Đoàn công tác; Đoàn giám sát; Đoàn khảo sát; Đoàn liên ngành
delegation | c | TRƯỞNG ĐOÀN | Đoàn đại biểu Quốc hội; Đoàn ĐBQH
group | c | TỔ TRƯỞNG | Tổ công tác; Tổ giúp việc; Tổ biên tập; Tổ thẩm định; Tổ kiểm tra; Tổ soạn thảo
managers | | | Ban Giám hiệu; Ban Giám đốc; Ban Lãnh đạo
front | c | CHỦ TỊCH | Ủy ban Mặt trận Tổ quốc; Ủy ban MTTQ; UBMTTQ; Ủy ban MTTQVN
front | c | CHỦ TỊCH | Mặt trận Tổ quốc; MTTQ; Ban Thường trực
mass | c | | Liên đoàn; Công đoàn; Tỉnh đoàn; Thành đoàn; Huyện đoàn; Đoàn Thanh niên; Đoàn TNCS; Trung ương Đoàn
mass | c | | Ban Chấp hành; BCH; Ban Thường vụ; BTV; Đoàn Chủ tịch
association | c | | Hội; Hiệp hội; Liên hiệp; Liên minh; Câu lạc bộ
party | cp | BÍ THƯ | Tỉnh ủy; Thành ủy; Huyện ủy; Quận ủy; Thị ủy; Đảng ủy; Đảng bộ; Chi bộ; Chi ủy
party | cp | BÍ THƯ | Đảng đoàn; Ban cán sự đảng
party | cp | BÍ THƯ; TỔNG BÍ THƯ | Ban Chấp hành Trung ương; Ban Chấp hành Đảng bộ; Bộ Chính trị; Ban Bí thư
party-organ | p | TRƯỞNG BAN | Ban Tổ chức Trung ương; Ban Tuyên giáo Trung ương; Ban Tuyên giáo và Dân vận Trung ương
party-organ | p | TRƯỞNG BAN | Ban Dân vận Trung ương; Ban Nội chính Trung ương; Ban Kinh tế Trung ương
party-organ | p | TRƯỞNG BAN | Ban Đối ngoại Trung ương; Ban Chính sách chiến lược Trung ương
party-organ | p | CHÁNH VĂN PHÒNG | Văn phòng Trung ương
party-organ | cp | CHỦ NHIỆM | Ủy ban Kiểm tra Trung ương
party-inspection | c | CHỦ NHIỆM | Ủy ban Kiểm tra; UBKT
"""

STATE = frozenset(
    (
        "people's-committee", "people's-council", "government", "ministry", "department", "agency", "army",
        "police", "chancellery", "division", "court", "procuracy", "school", "centre", "hospital", "institute",
        "steering", "board", "team", "group", "managers", "title",
    )
)  # fmt: skip
"""The kinds of bodies of the State: NĐ 30/2020 binds them, other bodies may have rules of their own."""

_COMMITTEES = (
    "tỉnh ủy",
    "thành ủy",
    "huyện ủy",
    "quận ủy",
    "thị ủy",
    "đảng ủy",
    "đảng bộ",
    "chi bộ",
    "chi ủy",
)
_QUOTED = (
    "thực hiện",
    "nghị quyết",
    "chỉ thị",
    "kết luận",
    "của",
)  # “Ban Chỉ đạo thực hiện Nghị quyết của Tỉnh ủy”
_ORGANS = (("ủy ban kiểm tra", "CHỦ NHIỆM"), ("văn phòng", "CHÁNH VĂN PHÒNG"), ("ban", "TRƯỞNG BAN"))
_ALWAYS_STATE = frozenset(("people's-committee", "people's-council", "government", "ministry", "department"))

_HEADS = """
CHỦ TỊCH; THỦ TƯỚNG; BỘ TRƯỞNG; GIÁM ĐỐC; TỔNG GIÁM ĐỐC; HIỆU TRƯỞNG; CỤC TRƯỞNG; CHI CỤC TRƯỞNG; VỤ TRƯỞNG
TỔNG CỤC TRƯỞNG; VIỆN TRƯỞNG; CHÁNH ÁN; CHÁNH VĂN PHÒNG; CHÁNH THANH TRA; TỔNG THANH TRA; THỐNG ĐỐC; BÍ THƯ
TRƯỞNG BAN; TRƯỞNG ĐOÀN; TRƯỞNG PHÒNG; TRƯỞNG CÔNG AN; TRƯỞNG KHOA; TRƯỞNG TRẠM; TRẠM TRƯỞNG; TRƯỞNG BỘ MÔN
TRƯỞNG TIỂU BAN; TRƯỞNG THUẾ; TRƯỞNG THỐNG KÊ; TRƯỞNG CHI NHÁNH; TỔ TRƯỞNG; ĐỘI TRƯỞNG; HẠT TRƯỞNG; CHỦ NHIỆM
TỔNG BÍ THƯ; CHỈ HUY TRƯỞNG; TƯ LỆNH; CHÍNH ỦY; CHỦ TỌA; TỔNG KIỂM TOÁN; KIỂM TOÁN TRƯỞNG; TỔNG BIÊN TẬP
TỔNG THƯ KÝ
"""
_IRREGULAR = {
    "BỘ TRƯỞNG": ("THỨ TRƯỞNG",),
    "TỔ TRƯỞNG": ("TỔ PHÓ", "PHÓ TỔ TRƯỞNG"),
    "ĐỘI TRƯỞNG": ("ĐỘI PHÓ", "PHÓ ĐỘI TRƯỞNG"),
    "HIỆU TRƯỞNG": ("PHÓ HIỆU TRƯỞNG", "HIỆU PHÓ"),
    "CHÁNH VĂN PHÒNG": ("PHÓ CHÁNH VĂN PHÒNG", "PHÓ VĂN PHÒNG"),
    "TRẠM TRƯỞNG": ("PHÓ TRẠM TRƯỞNG", "TRẠM PHÓ"),
    "TỔNG BÍ THƯ": (),
}
_DEPUTY = "PHÓ"


def deputies_of(head: str) -> tuple[str, ...]:
    """Return the posts of the deputies of a head: ``BỘ TRƯỞNG`` gives ``THỨ TRƯỞNG``."""
    if head in _IRREGULAR:
        return _IRREGULAR[head]
    if not head:
        return ()
    first, _, rest = head.partition(" ")
    return (f"PHÓ {head}", f"PHÓ {rest}") if first == "TRƯỞNG" else (f"PHÓ {head}",)


def _words(text: str) -> list[str]:
    for mark in ",;:()–—-":
        text = text.replace(mark, " ")
    return text.split()


@cache
def _bodies() -> dict[str, list[tuple[str, str]]]:
    """Return the names of the table with their rows, by the keys of their first words."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in _BODIES.strip().split("\n"):
        row, _, names = line.rpartition("|")
        for name in names.split(";"):
            found.setdefault(key(name.split(maxsplit=1)[0]), []).append((name, row))
    return found


@cache
def _posts() -> dict[str, list[tuple[str, str]]]:
    """Return the posts of heads and deputies with the head's, by the keys of their first words."""
    found: dict[str, list[tuple[str, str]]] = {}
    for head in _HEADS.strip().replace("\n", "; ").split("; "):
        for name in (head, *deputies_of(head)):
            found.setdefault(key(name.split(maxsplit=1)[0]), []).append((name, head))
    return found


def _longest(keys: list[str], table: dict[str, list[tuple[str, str]]]) -> tuple[int, str, str]:
    """Return the longest entry of a table that the words begin with: its words' count, itself, what it gives."""
    best = (0, "", "")
    for name, value in table.get(keys[0], ()) if keys else ():
        words = key(name).split()
        if len(words) > best[0] and keys[: len(words)] == words:
            best = (len(words), name.strip(), value)
    return best


def _read(row: str) -> Office:
    kind, flags, posts = (cell.strip() for cell in row.split("|"))
    heads = tuple(post.strip() for post in posts.split(";") if post)
    sector = flags if len(flags) > 2 else ""
    collective, party = not sector and "c" in flags, not sector and "p" in flags
    head = heads[0] if heads else ""
    return Office(kind, collective, head, deputies_of(head), party, heads, sector)


def post(line: str) -> Post | None:
    """Return the post that a line begins with, None when it begins with none.

    ``PHÓ`` begins a post even when the head's is not known.
    """
    words = _words(line)
    keys = key(" ".join(words)).split()
    count, name, head = _longest(keys, _posts())
    if count:
        return Post(head, name != head, name, " ".join(words[count:]))
    if len(words) > 1 and keys[0] == key(_DEPUTY):
        return Post("", True, _DEPUTY, " ".join(words[1:]))
    return None


def _is_party(keys: list[str]) -> bool:
    """Tell whether a name says that a body is one of a committee of the Party: ``Ban Tổ chức Tỉnh ủy``."""
    text = f" {' '.join(keys)} "
    places = [text.find(f" {key(name)} ") for name in (*_COMMITTEES, "trung ương đảng")]
    before = min((at for at in places if at >= 0), default=-1)
    return before >= 0 and not any(0 <= text.find(f" {key(word)} ") < before for word in _QUOTED)


def _organ(keys: list[str], known: Office | None) -> Office:
    """Return an organ of a Party committee: its office, a board of it, or a body of unknown kind."""
    text = " ".join(keys) + " "
    if known is not None and known.kind == "mass":  # Ban Thường vụ, Ban Chấp hành
        return office("Tỉnh ủy")
    if known is not None and known.collective and not text.startswith(key("ban tổ chức")):
        return known._replace(party=True)
    for name, head in _ORGANS:
        if text.startswith(key(name) + " "):
            return Office("party-organ", False, head, deputies_of(head), True, (head,))
    return Office("", False, "", (), True)


@lru_cache(256)
def office(name: str) -> Office:
    """Return what is known of the body of a name, or of the holder of a State title (kind "title").

    Args:
        name: the name as typed; case, spacing and the place of tone marks do not matter.
    """
    keys = key(" ".join(_words(name))).split()
    count, _, row = _longest(keys, _bodies())
    title = post(name)
    if title is not None and title.head and len(title.words.split()) > count:  # “Cục trưởng Cục …” is no Cục
        return Office("title", False, title.words, deputies_of(title.head), False, (title.head,))
    known = _read(row) if count else None
    if known is not None and (known.party or known.kind in _ALWAYS_STATE):
        return known
    if _is_party(keys):
        return _organ(keys, known)
    if known is not None:
        if known.kind == "party-inspection":  # also of a trade union; alone it is the Party's
            return known._replace(party=len(keys) == count)
        return known
    return Office("", False, "", (), False)
