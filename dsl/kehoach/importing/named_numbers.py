"""Numbers that the readers of pages do not know: “Nhiệm vụ 1: …”, “Hoạt động 2. …”, “II.1. …”.

They are numbers only where a text counts with them: two at least, the first of which is 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kehoach.verify.regions_numbers import Number, roman

_NAMED = re.compile(
    r"(?P<word>Nhiệm vụ|Hoạt động|Nội dung|Giải pháp|Nhóm nhiệm vụ|Nhóm giải pháp|Dự án|Tiểu dự án|Hợp phần|Chuyên đề"
    r"|Đề án|Công việc|Phần việc)\s+(?:số\s+)?(?P<figure>\d{1,2}|[IVX]{1,4})\s*(?P<mark>[.:)])\s+(?=\S)",
    re.IGNORECASE,
)
_BELOW_ROMAN = re.compile(r"(?P<above>[IVX]{1,5})(?P<below>(?:\.\d{1,2}){1,3})(?P<mark>[.)]?)\s+(?=\S)")


def named_number(text: str) -> Number | None:
    """Return the number that a line begins with, None without one.

    Args:
        text: the words of the line.
    """
    found = _NAMED.match(text)
    if found is not None:
        figure = found["figure"]
        value = int(figure) if figure.isdigit() else roman(figure)
        return Number("named", (value,), found[0].strip(), found["mark"], True) if value else None
    found = _BELOW_ROMAN.match(text)
    if found is None or not roman(found["above"]):
        return None
    below = tuple(int(figure) for figure in found["below"].strip(".").split("."))
    return Number("dotted", (roman(found["above"]), *below), found[0].strip(), found["mark"], True)


def counted(numbers: Iterable[Number]) -> frozenset[str]:
    """Return the kinds of named numbers that a text counts with: two at least, one of them 1.

    Args:
        numbers: those that lines begin with.
    """
    groups: dict[str, list[int]] = {}
    for number in numbers:
        groups.setdefault(name_of(number), []).append(number.value[-1])
    return frozenset(name for name, values in groups.items() if len(values) > 1 and 1 in values)


def name_of(number: Number) -> str:
    """Return the words of a named number without its figure, in lower case: “nhiệm vụ”; of others their kind."""
    if number.kind != "named":
        return f"{number.kind} {len(number.value)}"
    return " ".join(number.printed.rstrip(".:) ").split()[:-1]).lower()


def without_roman(text: str) -> str:
    """Return the words of a line without “II.1.” before them.

    Args:
        text: the words of the line.
    """
    found = _BELOW_ROMAN.match(text)
    return text[found.end() :] if found is not None and roman(found["above"]) else text
