"""Chữ cái không có trong tiếng Việt: phông hỏng.

Letter that Vietnamese does not have: a broken font.

## Vì sao

Văn bản gõ bằng phông cũ (TCVN3, VNI) hoặc chép từ tệp PDF hỏng bảng mã cho ra “cāa”, “vÿ”, “®¸nh gi¸” thay cho “của”,
“về”, “đánh giá”. Không máy nào tìm hay đọc được những chữ ấy. Tên riêng nước ngoài viết hoa, chữ Hy Lạp và chữ nước
ngoài đứng riêng không bị báo.

## Why

Old fonts (TCVN3, VNI) and PDF files with a broken encoding give “cāa”, “vÿ” instead of “của”, “về”. Foreign names
with a capital, Greek letters and words of other scripts are not reported.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức cāa cán bộ.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Nâng cao nhận thức của cán bộ; học tập kinh nghiệm của München; hệ số α, 5 µm.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4: bộ mã ký tự Unicode theo TCVN 6909:2001.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context, Rule
from kehoach.lint.syllables import vietnamese_letters
from kehoach.lint.wording import in_address, letters_of, token_around

RULE = Rule("KH660", "foreign-letter", "warning", "0.1", certainty="likely", legal=True)
_FONT_SIGNS = "®¸·¶¨©ª¬¯´¹»¼½¾¿×÷"  # letters of TCVN3 in a Latin font; inside a word only
_OTHER_RULES = "\u00d0\u00f0\u0189\u0256\u034f"


def check(context: Context) -> Iterator[Diagnostic]:
    """Find letters outside the Vietnamese alphabet; one finding tells of all places of one letter."""
    for letter in sorted(letters_of(context.text)):
        if letter < "\u0080" or letter in _OTHER_RULES or letter.lower() in vietnamese_letters():
            continue
        if not (letter.isalpha() or letter in _FONT_SIGNS or _is_mark(letter)):
            continue
        places = [place for place in _places(context, letter)]
        if not places:
            continue
        paragraph, at, word = places[0]
        many = f", {len(places)} chỗ" if len(places) > 1 else ""
        yield RULE.found(
            paragraph.span(at, at + 1),
            f"“{letter}” trong “{word}” không phải chữ tiếng Việt{many}: phông hoặc bảng mã hỏng",
            f"“{letter}” in “{word}” is no Vietnamese letter{' (' + str(len(places)) + ' places)' if many else ''}",
        )


def _is_mark(letter: str) -> bool:
    """Tell whether a character is a tone or accent that found no letter to stand on."""
    return "\u0300" <= letter <= "\u036f"


def _places(context: Context, letter: str) -> Iterator[tuple[Printed, int, str]]:
    for paragraph in context.text.paragraphs:
        at = paragraph.text.find(letter)
        while at >= 0:
            word = token_around(paragraph.text, at).strip(".,;:()“”\"'")
            if _broken(word, letter) and not in_address(paragraph.text, at):
                yield paragraph, at, word
            at = paragraph.text.find(letter, at + 1)


def _broken(word: str, letter: str) -> bool:
    """Tell whether a word is a Vietnamese one whose letters were lost, not a foreign one."""
    letters = [each for each in word if each.isalpha()]
    if _is_mark(letter):
        return True
    if not letter.isalpha():
        return len(letters) > 1 and not word.startswith(letter) and not word.endswith(letter)
    latin = [each for each in letters if each < "\u0250"]
    if letter in "ªº" or (letter == "µ" and word.startswith(letter)):
        return False
    if letter >= "\u0250" and not "\u1e00" <= letter <= "\u1eff":
        return (
            letter < "\u0530" and letter >= "\u0400" and len(latin) > 0
        )  # a Cyrillic letter among Latin ones
    marked = any(each in vietnamese_letters() and not each.isascii() for each in word.lower())
    return word[:1].islower() or marked or word.isupper()
