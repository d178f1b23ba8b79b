"""Tỷ lệ vượt quá 100%.

Share of more than 100%.

## Vì sao

“105% hồ sơ được giải quyết đúng hạn” không thể đạt: phần không lớn hơn toàn bộ. Mức tăng, phần so với năm trước, với dự
toán, với kế hoạch giao thì có thể quá 100% và không bị báo.

## Why

105% of the files cannot be handled in time: a part is not more than the whole. Growth, and what is compared with last
year, a budget or a quota, may exceed 100%.

## Sai

```kh
kế hoạch: Thử năm 2026
# các mục tiêu: Mục tiêu cụ thể
- @(chỉ tiêu: 105%) hồ sơ được giải quyết đúng hạn.
```

## Đúng

```kh
kế hoạch: Thử năm 2026
# các mục tiêu: Mục tiêu cụ thể
- @(chỉ tiêu: 100%) hồ sơ được giải quyết đúng hạn; thu ngân sách đạt @(chỉ tiêu: 105%) dự toán.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.goals import number
from kehoach.lint.printed import Hit
from kehoach.lint.rule import Context, Rule
from kehoach.text.patterns import compiled

RULE = Rule("KH433", "percentage-above-100", "warning", "0.1", "likely")
_REACH = 120  # letters on both sides, in the same sentence


@cache
def _percent() -> re.Pattern[str]:
    return compiled(r"\d(?<![\d.,]\d)[\d.]{2,}(?:,\d+)?\s?(?:%|phần trăm)")


@cache
def _whole() -> re.Pattern[str]:
    """Return what a part is of: what follows the number."""
    return compiled(
        r"\s*(?:(?:tổng )?số |các |tổng )?(?:hồ sơ|hộ|người|cán bộ|công chức|viên chức|đảng viên|hội viên"
        r"|đoàn viên|xã|phường|thôn|tổ|cơ quan|đơn vị|học sinh|trẻ em|văn bản|thủ tục|địa phương|huyện|trường|cơ sở"
        r"|dịch vụ|vụ việc|phụ nữ|dân số|lao động|doanh nghiệp|hợp tác xã|hòa giải viên|hoà giải viên|báo cáo viên"
        r"|phản ánh|kiến nghị|đơn|khu dân cư)(?!\w)"
    )


@cache
def _share() -> re.Pattern[str]:
    return compiled(r"(?:tỷ lệ|tỉ lệ|độ che phủ|mức độ hài lòng)[^%]*\Z")


@cache
def _compared() -> re.Pattern[str]:
    return compiled(
        r"(?<!\w)(?:tăng|giảm|so với|so cùng|cùng kỳ|dự toán|kế hoạch|chỉ tiêu|gấp|bằng|vượt|gdp|grdp|công suất|lương"
        r"|phụ cấp|thù lao|định mức|doanh|sản lượng|năng suất|dư nợ|huy động|giá|mức đóng|mức hưởng|mức hỗ trợ|thu"
        r"|vốn|lãi|nợ|cung|trợ cấp|đi học|nhập học|tuyển sinh|thay thế|chồng|tải)(?!\w)"
    )


def check(context: Context) -> Iterator[Diagnostic]:
    """Find shares of more than 100% of things that are counted."""
    for hit in _hits(context):
        value = number(hit.match[0].rstrip("% phầntrăm"))
        if hit.paragraph.kind != "quote" and value is not None and value > 100 and _of_whole(hit):
            words = hit.paragraph.text[hit.start : hit.end]
            yield RULE.found(
                hit.span, f"tỷ lệ “{words}” vượt quá 100%", f"the share “{words}” is more than 100%"
            )


def _hits(context: Context) -> Iterable[Hit]:
    if "%" in context.text.whole or "phần trăm" in context.text.lower:
        return context.text.find(_percent(), lower=True)
    return ()


def _of_whole(hit: Hit) -> bool:
    """Tell whether a percentage is a share of countable things, compared with nothing else."""
    text = hit.paragraph.text.lower()
    before = re.split(r"[.;:](?=\s)", text[max(0, hit.start - _REACH) : hit.start])[-1]
    after = re.split(r"[.;:](?:\s|\Z)", text[hit.end : hit.end + _REACH])[0]
    if _compared().search(f"{before} {after}"):
        return False
    return _whole().match(after) is not None or _share().search(before) is not None
