"""Chữ viết tắt chưa được giải thích.

Abbreviation that is nowhere explained.

## Vì sao

Chữ viết tắt của một ngành (TGPL, VPHC) chỉ người trong ngành đọc được. Lần đầu viết đủ, chữ tắt để trong ngoặc
đơn ngay sau: “trợ giúp pháp lý (TGPL)” hoặc “(sau đây gọi tắt là …)”. Tên cơ quan và chữ tắt ai cũng biết (UBND,
MTTQ, CNTT, …) không bị báo; cơ quan có thể thêm chữ tắt của mình vào `house: abbreviations` trong `kehoach.yaml`.
Mỗi chữ tắt chỉ báo một lần, ở chỗ dùng đầu tiên.

## Why

An abbreviation of one field of work is known to those in it. The words come first, the abbreviation in brackets
behind them. Names of bodies and what everybody knows (UBND, MTTQ, CNTT, …) are not reported; an agency adds its
own in `kehoach.yaml`. Each is reported once, where it is used first.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Nâng cao chất lượng TGPL cho người nghèo.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nâng cao chất lượng trợ giúp pháp lý (TGPL) cho người nghèo; UBND tỉnh bố trí kinh phí cho Trung tâm TGPL.
```

## Nguồn

Hướng dẫn 05-HD/VPTW ngày 27/5/2026, điểm 6.1.3 (văn bản của Đảng): chữ viết tắt lần đầu đặt trong ngoặc đơn ngay
sau cụm từ. Nghị định 30/2020/NĐ-CP không quy định; các cơ quan nhà nước theo cùng nếp ấy.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import words_of
from kehoach.model.word_lists import rows, values

RULE = Rule("KH664", "unexplained-abbreviation", "note", "0.1", certainty="likely")
_LIST = "viet_tat"
_VOWELS = "AĂÂEÊIOÔƠUƯY"
_BEFORE_NAMES = (
    "mềm",
    "tảng",
    "dụng",
    "hiệu",
    "mẫu",
    "biểu",
    "mã",
    "khối",
    "lớp",
    "loại",
    "nhóm",
    "số",
    "hệ",
)
_BEFORE_MEANING = ("gọi tắt là", "viết tắt là", "gọi là", "gọi chung là", "tắt:")
_BODIES = "UBND HĐND MTTQ UBMTTQ VKSND TAND ĐBQH TTHĐND VPUBND BHXH"
_ROMAN = frozenset("IVXLC")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find words in capitals that are neither known nor explained, each at its first place."""
    suspects = {word for word in words_of(context.text) if _abbreviation(word)}
    if not suspects:
        return
    unknown = suspects - _known() - context.house.abbreviations
    unknown = {word for word in unknown if not _parts_known(word, context.house.abbreviations)}
    unknown = {word for word in unknown if not _slip(word)}
    unknown -= _explained(context)
    found = [(place, word) for word in unknown if (place := _first_place(context, word)) is not None]
    for (paragraph, at), word in sorted(found, key=lambda each: (each[0][0].start, each[0][1])):
        yield RULE.found(
            paragraph.span(at, at + len(word)),
            f"chữ viết tắt “{word}” chưa được giải thích",
            f"the abbreviation “{word}” is not explained",
            (Hint(_advice(word)),),
        )


def _abbreviation(word: str) -> bool:
    """Tell whether a word looks like an abbreviation: capitals without tones, “&” and “-” between them."""
    if not 1 < len(word) < 16 or not word.isupper() or not (word[0].isalpha() and word[-1].isalpha()):
        return False
    letters = word.replace("&", "").replace("-", "")
    if len(letters) < 2 or set(letters) - _letters() or set(letters) <= _ROMAN:
        return False
    return len(letters) < 4 or sum(letter in _VOWELS for letter in letters) < 2  # more is a name: “OCOP”


@cache
def _letters() -> frozenset[str]:
    return frozenset("ABCDĐEGHIKLMNOPQRSTUVXYÂĂÊÔƠƯ")


@cache
def _known() -> frozenset[str]:
    return frozenset(values(_LIST, "known"))


@cache
def _meanings() -> dict[str, str]:
    return {cells[0]: cells[1] for cells in rows(_LIST)["short"]}


def _slip(word: str) -> bool:
    """Tell whether a word is a known body with a letter doubled or two swapped: that is KH406."""
    return word not in _meanings() and _skeleton(word) in _skeletons()


def _skeleton(word: str) -> str:
    return "".join(sorted(set(word.replace("Đ", "D"))))


@cache
def _skeletons() -> frozenset[str]:
    return frozenset(map(_skeleton, _BODIES.split()))


def _parts_known(word: str, house: frozenset[str]) -> bool:
    """Tell whether a word is made of known abbreviations: “HĐND-UBND”, “TAND-VKSND”."""
    parts = word.replace("&", "-").split("-")
    return len(parts) > 1 and all(part in _known() or part in house for part in parts)


def _explained(context: Context) -> set[str]:
    """Return the abbreviations that the plan explains: in brackets, as a declared short name, or as its own sign."""
    plan = context.plan
    texts = [abbreviation.short for each in context.plans for abbreviation in each.abbreviations]
    texts += [document.abbreviated or "" for document in plan.documents]
    for unit in plan.units:
        texts += [unit.short or "", *unit.aliases]
    texts.append(plan.head.number.text if plan.head.number else "")
    found = set()
    for text in texts:
        for sign in "/-.,;“”":
            text = text.replace(sign, " ") if sign != "-" else f"{text} {text.replace('-', ' ')}"
        found.update(text.split())
    return found


def _first_place(context: Context, word: str) -> tuple[Printed, int] | None:
    """Return the first place where a word is used as an abbreviation, None when it is explained on the way."""
    for paragraph, at in context.text.find_words(word.lower()):
        text, end = paragraph.text, at + len(word)
        if text[at:end] != word or _joined(text[at - 1 : at] if at else "") or _joined(text[end : end + 1]):
            continue
        before = text[:at].rstrip(" “")
        if before.endswith("(") and text[end : end + 1] in ")“":
            return None
        if before.lower().endswith(_BEFORE_MEANING) or text[end : end + 2] in (": ", " (", " ="):
            return None
        last = before.rsplit(None, 1)[-1].lower() if before else ""
        if paragraph.kind == "quote" or last in _BEFORE_NAMES or _shouted(text, at, end):
            continue
        return paragraph, at
    return None


def _joined(sign: str) -> bool:
    """Tell whether a sign beside a word makes it part of a longer one: “KH-UBND”, “NQ/TW”."""
    return sign.isalnum() or (sign != "" and sign in "/&-")


def _shouted(text: str, start: int, end: int) -> bool:
    """Tell whether a word stands in a phrase in capitals: “KẾ HOẠCH TUYÊN TRUYỀN”."""
    if text.isupper():
        return True
    if not any(letter in _VOWELS for letter in text[start:end]):
        return False
    before, after = text[:start].split()[-1:], text[end:].split()[:1]
    return any(word.strip("“”,.;:()").isalpha() and word.isupper() for word in before + after)


def _advice(word: str) -> Text:
    meaning = _meanings().get(word)
    if meaning:
        return Text(
            f"lần đầu viết đủ: “{meaning} ({word})”", f"the first time write it in full: “{meaning} ({word})”"
        )
    return Text(
        f"lần đầu viết đủ, để chữ tắt trong ngoặc đơn ngay sau: “… ({word})”",
        f"the first time write it in full, the abbreviation in brackets: “… ({word})”",
    )
