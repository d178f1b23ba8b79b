"""Who issues what: the body that the end of a symbol, or a type, stands for; for KH522 and KH523."""

from __future__ import annotations

from functools import cache

from kehoach.model.citation import Citation
from kehoach.text.vietnamese import key

_BODIES = (  # the most special first: the first name that an issuer holds counts
    ("standing", "Ủy ban Thường vụ Quốc hội; UBTVQH"),
    ("presidium", "Đảng đoàn Quốc hội; Văn phòng Quốc hội; Hội đồng Dân tộc"),
    ("assembly", "Quốc hội"),
    ("prime", "Thủ tướng Chính phủ; Thủ tướng"),
    ("other", "Văn phòng Chính phủ; Thanh tra Chính phủ; Đảng ủy Chính phủ; Ban Cơ yếu Chính phủ"),
    ("government", "Chính phủ"),
    ("politburo", "Bộ Chính trị"),
    ("secretariat", "Ban Bí thư"),
    ("central", "Ban Chấp hành Trung ương; BCH Trung ương; BCH TW; Ban Chấp hành TW"),
    ("office", "Văn phòng"),
    ("council", "Hội đồng nhân dân; HĐND"),
    ("committee", "Ủy ban nhân dân; UBND"),
    ("local-party", "Tỉnh ủy; Thành ủy; Huyện ủy; Quận ủy; Thị ủy; Đảng ủy"),
)
_BY_END = {
    "CP": ("government", "Chính phủ"),
    "TTg": ("prime", "Thủ tướng Chính phủ"),
    "HĐND": ("council", "Hội đồng nhân dân"),
    "UBND": ("committee", "Ủy ban nhân dân"),
}
NAMES = {
    "standing": "Ủy ban Thường vụ Quốc hội", "assembly": "Quốc hội", "prime": "Thủ tướng Chính phủ",
    "government": "Chính phủ", "politburo": "Bộ Chính trị", "secretariat": "Ban Bí thư",
    "central": "Ban Chấp hành Trung ương", "council": "Hội đồng nhân dân", "committee": "Ủy ban nhân dân",
    "local-party": "cấp ủy địa phương",
}  # fmt: skip


@cache
def _keys() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((name, tuple(f" {key(word)} " for word in words.split("; "))) for name, words in _BODIES)


def bodies_of(issuer: str | None) -> frozenset[str]:
    """Return the kinds of bodies that an issuer's name holds, empty when it is of another kind."""
    words = f" {key(issuer.replace(',', ' '))} " if issuer else ""
    found = set()
    for name, keys in _keys():
        for word in keys:
            if word in words:
                found.add(name)
                words = words.replace(word, " | ")
    return frozenset(found)


def expected(citation: Citation) -> tuple[str, str] | None:
    """Return the kind of body and its name that a citation's type or symbol asks for, None when it asks for none."""
    if citation.type == "Pháp lệnh":
        return "standing", NAMES["standing"]
    end = (citation.symbol or "").replace("/", "-").rpartition("-")[2]
    if end.startswith("UBTVQH"):
        return "standing", NAMES["standing"]
    if end.startswith("QH") and end[2:].isdecimal():
        return "assembly", NAMES["assembly"]
    return _BY_END.get(end) if "-" in (citation.symbol or "") else None
