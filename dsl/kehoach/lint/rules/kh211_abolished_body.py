"""Cơ quan không còn vào ngày ban hành kế hoạch.

A body that no longer exists on the plan's date.

## Vì sao

Năm 2025 nhiều bộ, sở và cơ quan ngành dọc được hợp nhất, giải thể hoặc đổi tên. Giao việc cho “Sở Tài nguyên và Môi
trường” trong kế hoạch năm 2026 là giao cho cơ quan không còn nữa. Tên trong văn bản được viện dẫn, trong đoạn trích và
trong câu nói về trước đây thì giữ nguyên, không bị báo. Kế hoạch không ghi năm thì không xét.

## Why

In 2025 ministries, departments and other bodies were merged, ended or renamed. A plan of 2026 that gives work to
“Sở Tài nguyên và Môi trường” gives it to nobody. Names in cited documents, in quotations and in sentences about the
past are right and not reported. Nothing is said of a plan without a year.

## Sai

```kh
kế hoạch: Thử
ngày: 15/01/2026
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tài nguyên và Môi trường
thời gian: Quý II/2026
```

## Đúng

```kh
kế hoạch: Thử
ngày: 15/01/2026
# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị theo Kế hoạch số 12/KH-STNMT ngày 05/02/2024 của Sở Tài nguyên và Môi trường
chủ trì: Sở Nông nghiệp và Môi trường
thời gian: Quý II/2026
```

## Nguồn

Nghị quyết 176/2025/QH15 (các bộ từ 01/3/2025); Nghị định 45/2025/NĐ-CP, nay là Nghị định 150/2025/NĐ-CP (các sở);
Luật Thanh tra 84/2025/QH15; Quyết định 1898/QĐ-BTP. Bảng tên, ngày và nguồn từng dòng: `grammar/doi_ten_co_quan.txt`.
"""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic
from kehoach.lint.names_in_time import BODIES, Found, changes, issued, search, told
from kehoach.lint.rule import Context, Rule

RULE = Rule("KH211", "abolished-body", "warning", "0.1", legal=True)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find bodies that ended before the plan is issued, each name once."""
    day = issued(context.plan)
    if day is None:
        return
    ended = [change for change in changes(BODIES, "body") if change.wrong <= day.first]
    for change, found in search(context, ended):
        names = [one for one in found if _is_name(one)]
        if names:
            yield told(RULE, change, names)


def _is_name(found: Found) -> bool:
    """Tell whether it is typed as a name: “công tác thanh tra sở” is none."""
    return found.text[0].isupper() or found.text.startswith("báo cáo viên")
