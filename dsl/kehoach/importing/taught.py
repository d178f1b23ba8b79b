"""Labels that the language does not know and that can mean only one field: “Bộ phận chủ trì”, “Hạn hoàn thành”.

A file that has them teaches them in its header: ``trường chủ trì: Bộ phận chủ trì``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kehoach.importing.lines import Line
from kehoach.syntax.classify import head_of
from kehoach.syntax.keywords import keywords
from kehoach.text.vietnamese import bare

_WHO = (
    r"(?:(?:co quan|don vi|bo phan|to chuc|nguoi|ca nhan|phong|ban|khoa|to|doi|so|bo|nganh|cap|lanh dao(?: \w+)?"
    r"|dong chi|thanh vien)(?: (?:va )?(?:co quan|don vi|bo phan|ca nhan|nguoi|nganh|dia phuong))? )"
)
_FIELDS = (
    (
        "lead",
        rf"{_WHO}?(?:chu tri|dau moi|chiu trach nhiem)(?: (?:chinh|thuc hien|tham muu|theo doi|to chuc))*",
    ),
    ("partner", rf"{_WHO}?(?:cung )?phoi hop(?: (?:thuc hien|tham muu|to chuc))?"),
    ("executor", rf"{_WHO}(?:trien khai |truc tiep |to chuc )?thuc hien"),
    ("overseer", rf"{_WHO}(?:phu trach|chi dao)(?: \w+){{0,2}}"),
    ("time", r"(?:thoi (?:gian|han|diem)|han|tien do|moc thoi gian)(?: (?!qua|toi)\w+){0,3}"),
    ("output", r"(?:ket qua|san pham)(?: (?:dau ra|du kien|can dat|dat duoc|can dat duoc))?"),
)
_PATTERNS = tuple((field, re.compile(pattern)) for field, pattern in _FIELDS)
_LONGEST = 8  # words of a label


def field_of(label: str) -> str:
    """Return the field that a label means, "" when it may mean several or none.

    Args:
        label: its words, without the colon.
    """
    words = re.sub(r"[,/&-]", " ", bare(label)).split()
    if not words or len(words) > _LONGEST:
        return ""
    text = " ".join(words)
    return next((field for field, pattern in _PATTERNS if pattern.fullmatch(text)), "")


def label_of(text: str) -> tuple[str, str] | None:
    """Return the field and the label that words begin with: ``("lead", "Cơ quan chủ trì")``; None without one."""
    head = head_of(text)
    if head is None or not head.capital:
        return None
    known = keywords().labels.get(head.word)
    field = known.field if known is not None else field_of(head.text)
    return (field, head.text) if field else None


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
        if not is_known(label) and ";" not in label:
            found.setdefault(field, {}).setdefault(" ".join(bare(label).split()), " ".join(label.split()))
    for field, taught in found.items():
        yield Line(f"trường {keywords().field(field).vi[0]}: {'; '.join(taught.values())}", "declared", ())
