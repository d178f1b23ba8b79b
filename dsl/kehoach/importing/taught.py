"""Labels that the language does not know and that can mean only one field: “Bộ phận chủ trì”, “Hạn hoàn thành”.

A file that has them teaches them in its header: ``trường chủ trì: Bộ phận chủ trì``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kehoach.importing.lines import Line
from kehoach.model.timeframe import parse_timeframe
from kehoach.model.unit_words import UnitWords
from kehoach.model.units import is_unit
from kehoach.syntax.classify import head_of
from kehoach.syntax.keywords import keywords
from kehoach.text.vietnamese import bare

_NOUN = (
    r"(?:co quan|don vi|bo phan|to chuc|nguoi|ca nhan|phong|ban|khoa|to|doi|so|bo|nganh|cap|lanh dao(?: \w+)?|dong chi"
    r"|thanh vien|chi bo|dang bo|dang uy|cap uy|chi doan|dia phuong|xa|phuong|truong|vien|trung tam|xi nghiep|cong ty"
    r"|chi nhanh|doan the|hoi|cuc|vu|chi cuc|can bo|cong chuc|giao vien|luc luong|chu dau tu)"
)
_WHO = rf"(?:{_NOUN}(?: (?:va )?{_NOUN}){{0,3}} )"
_FIELDS = (
    (
        "lead",
        rf"(?:phan cong |giao )?{_WHO}?(?:chu tri|dau moi|chiu trach nhiem)"
        r"(?: (?:chinh|thuc hien|tham muu|theo doi|to chuc|va))*"
        r"(?: (?:(?:cac|nhung) )?(?:nhiem vu|noi dung|cong viec|hoat dong)(?: \w+)*)?"
        rf"|{_WHO}(?:tham muu|thuong truc)(?: (?:chinh|thuc hien|giup viec))*|{_WHO}?phu trach chinh"
        r"|trach nhiem chinh",
    ),
    (
        "partner",
        rf"(?:{_WHO}|luc luong |thanh phan )?(?:cung )?phoi hop(?: (?:thuc hien|tham muu|to chuc))?"
        rf"|(?:{_WHO}|luc luong |thanh phan )tham gia",
    ),
    (
        "executor",
        rf"(?:{_WHO}|luc luong |thanh phan |cap )(?:trien khai |truc tiep |to chuc )?thuc hien(?: chinh)?"
        rf"|{_WHO}trien khai"
        rf"|{_WHO}duoc (?:giao|phan cong)(?: thuc hien| nhiem vu)?",
    ),
    ("overseer", rf"{_WHO}(?:phu trach|chi dao)(?: \w+){{0,2}}"),
    (
        "time",
        r"(?:du kien )?(?:thoi (?:gian|han|diem)|han|ky han|tien do|moc thoi gian|lo trinh)(?: (?!qua|toi)\w+){0,5}",
    ),
    ("output", r"(?:ket qua|san pham)(?: (?:dau ra|du kien|can dat|dat duoc|can dat duoc))?"),
)
_BY_VALUE = (
    (
        "executor",
        r"(?:phan cong|giao)(?: nhiem vu| thuc hien| trach nhiem)?|trach nhiem(?: thuc hien)?|thuc hien",
    ),
    ("lead", r"dau moi"),
    (
        "time",
        r"(?:ngay )?hoan thanh(?: truoc(?: ngay)?| trong| xong)?|thuc hien|to chuc|trien khai|xong truoc",
    ),
)
"""Labels that are a field where their value can be nothing else: “Thực hiện: Thường xuyên”, “Phân công: Sở Y tế”."""
_SHORT = {
    "cq": "co quan",
    "dv": "don vi",
    "tg": "thoi gian",
    "th": "thuc hien",
    "ph": "phoi hop",
    "ct": "chu tri",
}
"""Abbreviations in heads of columns: “ĐV chủ trì”, “TG thực hiện”."""
_VALUED = tuple((field, re.compile(pattern)) for field, pattern in _BY_VALUE)
_PATTERNS = tuple((field, re.compile(pattern)) for field, pattern in _FIELDS)
_NOTED = re.compile(r"\([^()]*\)")  # what stands in brackets behind a name
_NEXT = re.compile(r"[;.]\s+(?=[^\W\d_][^:;.]{2,30}:)")  # before the next label of a line
_MOST_NAMES = 20  # words of names after a label that only its value tells
_LONGEST = 12  # words of a label


def field_of(label: str) -> str:
    """Return the field that a label means, "" when it may mean several or none.

    Args:
        label: its words, without the colon.
    """
    words = re.sub(r"[,/&-]", " ", bare(label)).split()
    if not words or len(words) > _LONGEST:
        return ""
    text = " ".join(_SHORT.get(word, word) if len(words) > 1 else word for word in words)
    return next((field for field, pattern in _PATTERNS if pattern.fullmatch(text)), "")


def label_of(text: str) -> tuple[str, str] | None:
    """Return the field and the label that words begin with: ``("lead", "Cơ quan chủ trì")``; None without one."""
    head = head_of(text)
    if head is None or not head.capital:
        return None
    value = text[head.end :]
    field = by_value(head.word, value) or by_value(head.word, _NEXT.split(value, maxsplit=1)[0])
    if not field:
        known = keywords().labels.get(head.word)
        field = known.field if known is not None else field_of(head.text)
    return (field, head.text) if field else None


def by_value(word: str, value: str) -> str:
    """Return the field of a label that only its value tells, "" when it tells none.

    Args:
        word: the label, bare.
        value: what stands after its colon.
    """
    words = value.strip().rstrip(" .;,")
    fields = [field for field, pattern in _VALUED if pattern.fullmatch(" ".join(word.split()))]
    if not fields or not words:
        return ""
    for field in fields:
        frame = parse_timeframe(words) if field == "time" else None
        if frame is not None and frame.kind not in ("unknown", "conditional"):
            return field
        named = frame is None and _may_be_bodies(words)
        if named and parse_timeframe(_NOTED.sub("", words)).kind == "unknown":
            return field
    return ""


def _may_be_bodies(words: str) -> bool:
    """Tell whether words can be nothing but names: those of known bodies, or a few words without a verb of doing."""
    from kehoach.importing.mark_ends import doing

    if is_unit(words):
        return True
    begins = words[:1].isupper() or UnitWords(words, frozenset()).begins_unit(
        0
    )  # "giáo viên chủ nhiệm các lớp"
    short = len(words.split()) <= _MOST_NAMES and begins and ". " not in words and ":" not in words
    return (
        short
        and doing().search(words) is None
        and not re.search(r"(?<!khối )(?<!lớp )(?<!số )(?<!tổ )\d{2}", words)
    )


def is_told(label: str, field: str) -> bool:
    """Tell whether the language knows a label as a field, or can be taught it in the header of the file.

    Args:
        label: its words.
        field: the field that it stands for here.
    """
    known = keywords().labels.get(" ".join(bare(label).split()))
    return (known.field if known is not None else field_of(label)) == field


def is_known(label: str) -> bool:
    """Tell whether the language knows a label."""
    return " ".join(bare(label).split()) in keywords().labels


def lessons(labels: Iterable[tuple[str, str]]) -> Iterator[Line]:
    """Give the header lines that teach the labels that are not known, each label once.

    Args:
        labels: fields and labels, as they occur.
    """
    found: dict[str, dict[str, str]] = {}
    for field, label in labels:
        if not is_known(label) and is_told(label, field) and ";" not in label:
            found.setdefault(field, {}).setdefault(" ".join(bare(label).split()), " ".join(label.split()))
    for field, taught in found.items():
        yield Line(f"trường {keywords().field(field).vi[0]}: {'; '.join(taught.values())}", "declared", ())
