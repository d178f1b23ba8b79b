"""Words in the head and the closing that name bodies, posts and people."""

from __future__ import annotations

import re

from kehoach.model.offices import post
from kehoach.verify.regions_text import fold, is_caps

_BODIES = (
    "ubnd", "uy ban", "hdnd", "hoi dong", "so", "bo", "ban", "cuc", "chi cuc", "tong cuc", "truong", "van phong",
    "cong an", "toa an", "vien", "doan", "hoi", "lien doan", "benh vien", "trung tam", "tinh uy", "thanh uy",
    "huyen uy", "quan uy", "dang uy", "dang bo", "chi bo", "chinh phu", "thu tuong", "quoc hoi", "chu tich",
    "kho bac", "ngan hang", "bao hiem", "tong cong ty", "cong ty", "dai hoc", "hoc vien", "phong", "thanh tra",
    "bo chi huy", "bo tu lenh", "mat tran", "lien hiep", "xi nghiep", "ban quan ly", "to", "bch",
)  # fmt: skip
_NO_BODIES = (
    "phong chong",
    "phong, chong",
    "hoi nhap",
    "to chuc",
    "bo sung",
    "truong hop",
    "hoi cho",
    "so huu",
)
_TITLE = re.compile(
    r"^(?:(?:gs|pgs|ts|ths|th\.s|bs|bsck|bscki|bsckii|cn|ks|ls|ncs|dr|ngnd|ngut|ttnd|ttut|nsnd|nsut|tskh|cki|ckii)\b[\s.,/]"
    r"|(?:giao su|pho giao su|tien si|thac si|bac si|ky su|cu nhan|luat su|duoc si|nha giao|thay thuoc)\b"
    r"|(?:dai|thuong|trung|thieu)\s+(?:tuong|ta|uy)\b)"
)
_NAME = re.compile(r"[A-ZÀ-ỴĐƠƯ][\wÀ-ỹ'’-]*")


def begins_body(line: str) -> bool:
    """Tell whether a line of the head begins the name of a body rather than going on with one."""
    folded = fold(line)
    if folded.startswith(_NO_BODIES):
        return False
    return any(folded == body or folded.startswith(body + " ") for body in _BODIES)


def is_post(text: str) -> bool:
    """Tell whether a line in capitals is a post: CHỦ TỊCH, PHÓ GIÁM ĐỐC, Q. TRƯỞNG BAN."""
    if len(text) > 110 or not is_caps(text):
        return False
    return post(re.sub(r"^(?:Q|QUYỀN)\b[. ]*", "", text)) is not None


def title_before(text: str) -> str:
    """Return the academic degree, rank or honour that stands before a name, "" without one."""
    found = _TITLE.match(fold(text).replace(". ", ".", 1) if text[:3].endswith(". ") else fold(text))
    if found is None:
        return ""
    return " ".join(text.split())[: found.end()].strip(" .,/")


def is_name(text: str) -> bool:
    """Tell whether a line can be the name of a person: two to six words with capitals, or a name behind a degree."""
    if len(text) > 70 or any(c.isdigit() for c in text) or is_caps(text):
        return False
    words = [word for word in re.split(r"[\s.,/]+", text) if word]
    if not 2 <= len(words) <= 8 or text.rstrip().endswith((";", ":")):
        return False
    return all(_NAME.fullmatch(word) for word in words) or bool(
        title_before(text) and _NAME.fullmatch(words[-1])
    )


def is_name_in_caps(text: str) -> bool:
    """Tell whether a line in capitals can only be a name: it begins with a family name and names no post."""
    words = fold(text).split()
    return is_caps(text) and 2 <= len(words) <= 5 and words[0] in _FAMILIES and not is_post(text)


_FAMILIES = frozenset({
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong",
    "ly", "dinh", "doan", "trinh", "mai", "dao", "luong", "lam", "ha", "cao", "ta", "chu", "vuong", "luu", "quach",
    "thach", "trieu", "nong", "ma", "hua", "lo",
})  # fmt: skip


def split_names(lines: list[tuple[str, bool]]) -> int:
    """Return how many of the first lines of the left head name the superior body; the others name the issuer.

    Args:
        lines: each line and whether it is bold.
    """
    if len(lines) < 2:
        return 0
    bold = [is_bold for _, is_bold in lines]
    if bold[-1] and not bold[0]:
        return bold.index(True)
    starts = [at for at, (line, _) in enumerate(lines) if at == 0 or begins_body(line)]
    return starts[-1]
