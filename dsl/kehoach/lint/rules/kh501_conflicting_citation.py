"""Một văn bản được viện dẫn theo hai cách trái nhau.

One document cited in two ways that contradict each other.

## Vì sao

Cùng một nghị quyết mà chỗ ghi ngày 11/9/2022, chỗ ghi ngày 09/11/2022, hoặc cùng một kế hoạch mà chỗ ghi số
145/ĐĐ, chỗ ghi số 145-KH/ĐĐ, thì ít nhất một chỗ sai. Quy tắc này so các văn bản đã khai báo với nhau và
với mọi chỗ viện dẫn trong lời văn, kể cả cước chú. Hai văn bản trùng số của hai cơ quan, hoặc của hai năm,
không bị báo.

## Why

When one resolution bears the date 11/9/2022 here and 09/11/2022 there, or one plan the number 145/ĐĐ here
and 145-KH/ĐĐ there, one of the two is wrong. Declared documents are compared with each other and with every
citation in the text, footnotes included. Equal numbers of two bodies, or of two years, are not reported.

## Sai

```kh
kế hoạch: Thực hiện Nghị quyết số 27-NQ/TW ngày 09/11/2022 của Ban Chấp hành Trung ương Đảng
# Mục đích
Triển khai Nghị quyết số 27-NQ/TW ngày 11/9/2022 của Ban Chấp hành Trung ương Đảng trên địa bàn tỉnh.
```

## Đúng

```kh
kế hoạch: Thực hiện @nq27.đầy-đủ
văn bản nq27: Nghị quyết số 27-NQ/TW ngày 09/11/2022 của Ban Chấp hành Trung ương Đảng
# Mục đích
Triển khai @nq27 trên địa bàn tỉnh.
```

## Nguồn

Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b: viện dẫn lần đầu phải ghi đầy đủ tên
loại, số, ký hiệu, thời gian ban hành, tên cơ quan ban hành và trích yếu.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.lint.citations import Mention, cited
from kehoach.lint.rule import Context, Rule
from kehoach.model.citation import Citation
from kehoach.text.vietnamese import key

RULE = Rule("KH501", "conflicting-citation", "warning", "0.1")
_SHORT = (
    ("UBND", "Ủy ban nhân dân"),
    ("HĐND", "Hội đồng nhân dân"),
    ("BTV", "Ban Thường vụ"),
    ("BCH", "Ban Chấp hành"),
    ("TW", "Trung ương"),
)


def check(context: Context) -> Iterator[Diagnostic]:
    """Find documents cited with two dates, or with two numbers and symbols."""
    by_code: dict[tuple[object, ...], list[Mention]] = {}
    by_date: dict[tuple[object, ...], list[Mention]] = {}
    by_name: dict[tuple[object, ...], list[Mention]] = {}
    for mention in cited(context):
        one = mention.citation
        if mention.name:
            named = by_name.setdefault((one.type, mention.name), [])
            other = _first_conflict(named, mention, _two_of_a_name)
            if other is not None:
                yield _finding(context, other, mention, "code" if one.code else "date")
        if not one.number or not one.symbol or not one.date:
            continue
        number = one.number.lstrip("0")
        dated = by_code.setdefault((number, one.symbol.casefold(), one.year), [])
        other = _first_conflict(dated, mention, _two_dates)
        if other is not None:
            yield _finding(context, other, mention, "date")
        coded = by_date.setdefault((one.type, number, one.date), [])
        other = _first_conflict(coded, mention, _two_codes)
        if other is not None:
            yield _finding(context, other, mention, "code")


def _first_conflict(
    kept: list[Mention], mention: Mention, conflict: Callable[[Citation, Citation], bool]
) -> Mention | None:
    """Return the mention that a new one contradicts; a new way to cite the document is kept."""
    if any(_same(old.citation, mention.citation) for old in kept):
        return None
    found = next((old for old in kept if conflict(old.citation, mention.citation)), None)
    kept.append(mention)
    return found


def _same(left: Citation, right: Citation) -> bool:
    return left.date == right.date and _code(left) == _code(right)


def _code(citation: Citation) -> str:
    return "".join((citation.code or "").split()).lstrip("0")


def _two_dates(left: Citation, right: Citation) -> bool:
    """Numbers begin anew every year: two days of one year, or one day of two years, are of one document."""
    if left.date is None or right.date is None or left.date == right.date:
        return False
    one_year = left.year is not None or left.date.year == right.date.year
    one_day = (left.date.month, left.date.day) == (right.date.month, right.date.day)
    return (one_year or one_day) and _one_issuer(left, right)


def _two_codes(left: Citation, right: Citation) -> bool:
    if _code(left) == _code(right):
        return False
    ends = {
        (citation.symbol or "").replace("/", "-").rsplit("-")[-1].casefold() for citation in (left, right)
    }
    known = left.issuer is not None and right.issuer is not None
    return (len(ends) == 1 or known) and _one_issuer(left, right)


def _two_of_a_name(left: Citation, right: Citation) -> bool:
    """One title of one day with two numbers; a law of one name and year with two numbers or two days."""
    if left.code and right.code:
        if left.system == "law":
            return left.year == right.year and _code(left) != _code(right)
        other = left.number != right.number
        return other and left.date is not None and left.date == right.date and _one_issuer(left, right)
    if left.code or right.code or left.date is None or right.date is None:
        return False
    return left.date != right.date and left.date.year == right.date.year


def _one_issuer(left: Citation, right: Citation) -> bool:
    """Tell whether two issuers may be one: either is unknown, or one name holds the other."""
    if left.issuer is None or right.issuer is None:
        return True
    first, second = _spelled_out(left.issuer), _spelled_out(right.issuer)
    return f" {first} " in f" {second} " or f" {second} " in f" {first} "


def _spelled_out(issuer: str) -> str:
    words = f" {issuer} "
    for short, long in _SHORT:
        words = words.replace(f" {short} ", f" {long} ")
    return key(words)


def _finding(context: Context, first: Mention, second: Mention, what: str) -> Diagnostic:
    if (-first.span.file, first.span.start) > (-second.span.file, second.span.start):
        first, second = second, first
    one, other = first.citation, second.citation
    if what == "date":
        left, right = one.date_text or "", other.date_text or ""
        vi_name = f"{other.type} số {other.code}" if other.code else f"{other.type} {other.title}"
        vi = f"{vi_name} được ghi hai ngày khác nhau: {left} và {right}"
        en = f"{other.type} {other.code or other.title} is cited with two dates, {left} and {right}"
    else:
        left, right = one.code or "", other.code or ""
        of_day = f" ngày {other.date_text}" if other.date_text else ""
        called = f"{other.type} {other.title}" if other.system == "law" else other.type
        vi = f"{called}{of_day} được ghi hai số, ký hiệu khác nhau: {left} và {right}"
        dated = f" of {other.date_text}" if other.date_text else ""
        en = f"{called}{dated} is cited with two numbers, {left} and {right}"
    hint = Hint(Text(f"chỗ kia ghi {left}", f"the other place has {left}"), first.at(context, left))
    return RULE.found(second.at(context, right), vi, en, (hint,))
