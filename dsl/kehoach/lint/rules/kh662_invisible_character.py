"""Ký tự vô hình hoặc ký tự toàn chiều.

Invisible or full-width character.

## Vì sao

Dấu cách không ngắt, ký tự không chiều rộng, gạch nối mềm theo chữ dán từ trang tin vào; mắt không thấy nhưng tìm
kiếm, đếm chữ và ngắt dòng bị sai. Dấu câu toàn chiều (“，”, “：”) đến từ bộ gõ tiếng Trung, tiếng Nhật. Sửa được tự
động; dấu cách không ngắt chỉ là lưu ý.

## Why

No-break spaces, zero-width characters and soft hyphens come with words pasted from web pages. Nobody sees them, but
searching, counting and line breaks go wrong. Full-width signs come from East Asian keyboards. All are mended by
themselves; a no-break space is only a note.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Phối hợp với các sở， ngành liên quan.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Phối hợp với các sở, ngành liên quan.
```

## Nguồn

TCVN 6909:2001 (bộ mã ký tự tiếng Việt 16 bit), Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Severity, Text
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import Spot, letters_of, mend

RULE = Rule("KH662", "invisible-character", "warning", "0.1")
_NO_WIDTH = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u180e\u034f"
_SPACES = "\u00a0\u202f\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u205f\u3000\u1680"
_SIGNS = {"\u3002": ".", "\u3001": ",", "\u2024": ".", "\uff0e": "."}


def check(context: Context) -> Iterator[Diagnostic]:
    """Find characters that print as nothing, as a space or as a wide sign; one finding for each kind."""
    for wrong in sorted(letters_of(context.text)):
        right = _right(wrong) if wrong > "\u007f" else None
        if right is None:
            continue
        spots = []
        for paragraph in context.text.paragraphs:
            at = paragraph.text.find(wrong)
            while at >= 0:
                spots.append(Spot(paragraph, at, at + 1, right))
                at = paragraph.text.find(wrong, at + 1)
        first = spots[0]
        code = f"U+{ord(wrong):04X}"
        vi, en = _name(wrong)
        severity: Severity | None = "note" if wrong in _SPACES else None
        yield RULE.found(
            first.paragraph.span(first.start, first.end),
            f"{vi} {code} ({len(spots)} chỗ)",
            f"{en} {code} ({len(spots)} places)",
            fix=mend(context, spots, Text("đổi thành chữ thường dùng", "write the usual character")),
            severity=severity,
        )


def _right(letter: str) -> str | None:
    """Return what a character should be, None when it is a usual one."""
    if letter in _NO_WIDTH:
        return ""
    if letter in _SPACES:
        return " "
    if "\uff01" <= letter <= "\uff5e":
        return chr(ord(letter) - 0xFEE0)
    return _SIGNS.get(letter)


def _name(letter: str) -> tuple[str, str]:
    if letter in _NO_WIDTH:
        return "ký tự vô hình", "invisible character"
    if letter in _SPACES:
        return "dấu cách đặc biệt", "special space"
    return f"ký tự toàn chiều “{letter}”", f"full-width character “{letter}”"
