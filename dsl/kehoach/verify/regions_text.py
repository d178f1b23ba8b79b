"""What words say which component of a document they are, however they are typed.

Everything is compared blind to case, marks, the place of tone marks, blanks, NBSP and zero-width characters:
:func:`fold`. The words themselves are judged by the checks, not here.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from unicodedata import category

from kehoach.model.word_lists import rows
from kehoach.syntax.keywords import keywords
from kehoach.text.vietnamese import bare, distance, nfc
from kehoach.verify.seen import Paragraph

NATION = "conghoaxahoichunghiavietnam"
MOTTO = "doclaptudohanhphuc"
PARTY = "dangcongsanvietnam"
_UNION = ("doantncshochiminh", "doanthanhniencongsanhochiminh")
_HALF_NATION = ("conghoaxahoi", "chunghiavietnam", "conghoaxahoichunghia")
_NEAR = 3  # letters that a misspelt Quốc hiệu may be off

_URGENCY = frozenset({"khan", "thuongkhan", "hoatoc", "hoatochengio"})
_SECRECY = frozenset({"mat", "toimat", "tuyetmat"})
_CIRCULATION = frozenset({
    "xemxongtralai", "luuhanhnoibo", "tailieuthuhoi", "khongpho bien", "khongphobien", "xongxintralai",
})  # fmt: skip
_NUMBER = re.compile(r"^so\s*:|^so[\s.…_]*\d*[\s.…_]*[-/–]\s*[a-z]|^so[\s.…_]*\d+[\s.…_]*[-/–]")
_BARE_NUMBER = re.compile(r"^[\d.…]{1,6}\s*[/-]\s*[A-ZĐ]{2,}[\w&-]*$")
_DATE = re.compile(r"\bngay[\s\d.…_,]*thang[\s\d.…_,]*nam[\s\d.…_]*$")
_SHORT_DATE = re.compile(
    r"^[^\d:;(]{2,60},\s*(ngay\s*)?[\d….]{1,4}\s*[/-]\s*[\d….]{1,4}\s*[/-]\s*[\d….]{2,5}\s*$"
)
_ANNEX = re.compile(
    r"^phu luc(?:\s+(?:so\s+)?(?P<number>[ivxl]+|\d{1,3}|[a-k]))?\s*(?P<end>[.:,–-])?\s*(?P<rest>.*)$"
)
_ATTACHED = re.compile(r"^\(?\s*(?:ban hanh\s+)?(?:dinh\s+)?kem theo\b")
_BASIS = re.compile(r"^[-–+•*]?\s*can cu\b")
_MORE_BASIS = re.compile(r"^[-–+•*]?\s*(?:theo de nghi|xet de nghi|xet to trinh|tren co so|thuc hien)\b")
_ISSUES = re.compile(
    r"[,;] [^,;]{3,120}\b(?:ban hanh|xay dung|lap) (?:ke hoach|chuong trinh|quyet dinh)\b[^;]*[.:]$"
)
_SIGN = re.compile(r"^(?:(?:tm|kt|tl|tuq|q)\b\s*\.|(?:tm|kt|tl|tuq)\s|[tk]\s*/\s*(?:[mtlu]|uq)\b)")
_RULE = re.compile(r"[_\-–—=*~.…─━═⎯‾¯−\s]{3,}|\*|-{2,}")
_CONTACT = re.compile(r"\b(?:dia chi|dien thoai|dt|fax|email|thu dien tu|website)\s*:")


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Return *text* without marks, case, doubled blanks and invisible characters."""
    composed = nfc(text)
    if not composed.isascii():
        composed = "".join(c for c in composed if category(c) not in ("Mn", "Cf"))
    return " ".join(bare(composed).split())


def letters(text: str) -> str:
    """Return only the letters a-z of *text* folded: how fixed words are compared."""
    return "".join(c for c in fold(text) if "a" <= c <= "z")


def shown(paragraph: Paragraph) -> str:
    """Return the words of a paragraph as they print: capitals laid on by the font are capitals."""
    return (
        "".join(run.text.upper() if run.look.caps else run.text for run in paragraph.runs) or paragraph.text
    )


def is_caps(text: str) -> bool:
    """Tell whether all letters of *text* are capitals; footnote letters and the like do not count."""
    found = [c for c in text if c.isalpha()]
    return len(found) > 1 and sum(c.islower() for c in found) <= len(found) // 20


def head_word(text: str) -> str:
    """Return the role of a paragraph whose words can be nothing else: ``nation``, ``motto``, ``party`` or ""."""
    if len(text) > 90:
        return ""
    squeezed = letters(text)
    if _is(squeezed, NATION) or squeezed in _HALF_NATION:
        return "nation"
    if _is(squeezed, MOTTO):
        return "motto"
    return "party" if _is(squeezed, PARTY) and is_caps(text) else ""


def _is(squeezed: str, wanted: str) -> bool:
    if squeezed == wanted:
        return True
    near = abs(len(squeezed) - len(wanted)) <= _NEAR and squeezed[:3] == wanted[:3]
    return near and distance(squeezed, wanted, _NEAR) <= _NEAR


def is_union_head(text: str) -> bool:
    """Tell whether a line is the name that documents of Đoàn TNCS Hồ Chí Minh bear in the place of Quốc hiệu."""
    return len(text) <= 60 and is_caps(text) and letters(text) in _UNION


def mark_word(text: str) -> str:
    """Return the role of a mark: ``urgency``, ``secrecy``, ``circulation``, ``draft`` or ""."""
    if len(text) > 60:
        return ""
    squeezed = letters(text)
    if squeezed.startswith("duthao"):
        return "draft"
    for role, words in (("urgency", _URGENCY), ("secrecy", _SECRECY), ("circulation", _CIRCULATION)):
        if squeezed in words and is_caps(text):
            return role
    return ""


def is_number_line(text: str) -> bool:
    """Tell whether a line of the head is “Số: …/…”, or the number without its word: “15/KH-STP”."""
    if len(text) > 80:
        return False
    if _BARE_NUMBER.match(text.strip()):
        return True
    return nfc(text).lstrip()[:2].lower() == "số" and _NUMBER.match(fold(text)) is not None


def is_date_line(text: str) -> bool:
    """Tell whether a line of the head is “Place, ngày … tháng … năm …”."""
    if len(text) > 110 or text.lstrip().startswith("("):
        return False
    folded = fold(text)
    return _DATE.search(folded) is not None or _SHORT_DATE.match(folded) is not None


@cache
def types() -> frozenset[str]:
    """Return the folded names of types of documents (``ke hoach``), of citations and of the keywords."""
    kinds = (word for row in keywords().rows if row.group == "document" for word in row.vi)
    return frozenset(fold(name) for name in (*(row[0] for row in rows("loai_van_ban")["type"]), *kinds))


def type_of(text: str) -> str:
    """Return the type that a line in capitals names (``ke hoach``), "" when it is none."""
    folded = fold(text).rstrip(".: ")
    return folded if is_caps(text) and folded in types() else ""


def type_before(text: str) -> str:
    """Return the words in capitals that name a type before further words in lower case, "" when there are none."""
    words = text.split()
    for count in range(min(3, len(words) - 1), 0, -1):
        head, rest = " ".join(words[:count]), " ".join(words[count:])
        if type_of(head) and not is_caps(rest) and rest[:1].isupper():
            return head
    return ""


def annex_number(text: str) -> tuple[str, str] | None:
    """Return the number of an annex and the words after it, both "" when missing; None: the line is none."""
    found = _ANNEX.match(fold(text)) if len(text) <= 250 else None
    if found is None:
        return None
    rest = found["rest"]
    start = len(" ".join(text.split())) - len(rest)
    if rest and not (found["number"] or found["end"]):
        return None
    return found["number"] or "", " ".join(text.split())[start:] if rest else ""


def is_attached_line(text: str) -> bool:
    """Tell whether a line is “(Kèm theo …)”."""
    return len(text) <= 400 and text.lstrip().startswith("(") and _ATTACHED.match(fold(text)) is not None


def is_basis(text: str, after_basis: bool = False) -> bool:
    """Tell whether a paragraph of the opening is a basis, not the sentence that issues the document.

    Args:
        text: the paragraph.
        after_basis: the one before is a basis; then “Theo đề nghị của …” is one too.
    """
    folded = fold(text)
    begins = _BASIS.match(folded) or (after_basis and _MORE_BASIS.match(folded))
    if not begins or folded.endswith(":"):
        return False
    return "nhu sau" not in folded[-40:] and _ISSUES.search(folded) is None


def is_sign_line(text: str) -> bool:
    """Tell whether a line begins with a sign of authority: TM., KT., T/M …"""
    return len(text) <= 160 and is_caps(text) and _SIGN.match(fold(text)) is not None


def is_rule(text: str) -> bool:
    """Tell whether a line is drawn with characters: underscores, hyphens, asterisks."""
    words = text.strip()
    return bool(words) and _RULE.fullmatch(words) is not None and any(c in "_-–—=*~─━═⎯‾¯−" for c in words)


def is_contact(text: str) -> bool:
    """Tell whether a line gives the address or telephone of the issuer (ô 13)."""
    return len(text) <= 400 and _CONTACT.search(fold(text)) is not None
