"""Tệp có chữ dựng sẵn lẫn chữ tổ hợp.

File with letters in parts.

## Vì sao

Chữ “ệ” có thể lưu thành một ký tự (dựng sẵn, NFC) hoặc ba ký tự (tổ hợp, NFD). Nhìn giống nhau, nhưng khi tìm kiếm,
so sánh, một số phần mềm không coi là một. kehoach in và lưu dữ liệu ở dạng dựng sẵn; tệp .kh nên được lưu lại như thế,
bằng lệnh “kehoach fmt”.

## Why

The letter “ệ” can be stored as one character (composed, NFC) or as three (decomposed, NFD). They look alike, but
searching, comparing and some programs do not take them for the same. kehoach prints and keeps the composed form; the
.kh file should be saved so too, which “kehoach fmt” does.

## Sai

```kh nfd
kế hoạch: Tuyên truyền, phổ biến pháp luật
# Mục đích
Nâng cao nhận thức.
```

## Đúng

```kh
kế hoạch: Tuyên truyền, phổ biến pháp luật
# Mục đích
Nâng cao nhận thức.
```

## Nguồn

NĐ 30/2020/NĐ-CP, PL I I.4: bộ mã ký tự Unicode theo TCVN 6909:2001, which holds both forms and chooses neither; the
composed one is what W3C and Unicode (UAX #15) recommend for exchange.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.rule import Context, Rule
from kehoach.text.span import Span

RULE = Rule("KH663", "decomposed-file", "note", "0.1")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find files whose letters were stored in parts, once for each file."""
    if context.plan is not context.plans[0]:
        return
    for source in context.sources:
        if source.decomposed:
            yield RULE.found(
                Span(0, 0, source.file),
                "tệp lưu chữ ở dạng tổ hợp (NFD); chạy “kehoach fmt” để lưu lại ở dạng dựng sẵn (NFC)",
                "the file stores letters in parts (NFD); “kehoach fmt” saves them composed (NFC)",
            )
