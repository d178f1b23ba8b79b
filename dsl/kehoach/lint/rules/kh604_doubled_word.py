"""Từ lặp hai lần liền nhau.

Word written twice in a row.

## Vì sao

“theo theo Kế hoạch”, “với các các cơ quan”, “triển khai thực hiện triển khai thực hiện” là lỗi gõ, mắt
thường hay bỏ sót. Từ láy (“luôn luôn”, “từ từ”) và chỗ hai từ ghép gặp nhau (“hành vi vi phạm”, “tình hình
hình thành”) thì đúng và không bị báo. Từ chỉ quan hệ (các, của, theo, …) và cả cụm từ lặp là cảnh báo; chữ
khác thì chỉ lưu ý.

## Why

“theo theo”, “các các” and repeated phrases are typing errors that the eye skips. Reduplicated words (“luôn
luôn”) and places where one compound ends with the syllable that begins the next (“hành vi vi phạm”) are
right and not reported. Words of grammar and repeated phrases are warnings, other syllables only notes.

## Sai

```kh
kế hoạch: Thử
# Mục đích
Phối hợp với các các cơ quan liên quan.
```

## Đúng

```kh
kế hoạch: Thử
# Mục đích
Phối hợp với các cơ quan liên quan, xử lý nghiêm hành vi vi phạm, luôn luôn giữ nghiêm kỷ cương.
```
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from operator import eq
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Text
from kehoach.lint.doubled import BODIES, FUNCTION_WORDS, begins_word, ends_compound, reduplicated
from kehoach.lint.places import Runs, joined, place, typed
from kehoach.lint.rule import Context, Rule
from kehoach.text.patterns import compiled
from kehoach.text.span import Span

if TYPE_CHECKING:
    import re

RULE = Rule("KH604", "doubled-word", "warning", "0.1")
_BREAK = "\0"
_SIGNS = ",.;:()“”"
_LONGEST = 6  # syllables of a repeated phrase: “Ủy ban nhân dân tỉnh”
_INSIDE = frozenset(",-–/&")  # signs that a repeated phrase may hold
_TITLE = Text("xóa chỗ lặp", "delete the repetition")


def check(context: Context) -> Iterator[Diagnostic]:
    """Find words and phrases that stand twice in a row within a sentence."""
    paragraphs = [runs for runs in context.texts() if runs]
    for runs in _suspects(paragraphs):
        tokens = _token().findall(joined(runs))
        folded = [token.lower() for token in tokens]
        taken = 0  # tokens up to here belong to a finding
        for start, length in sorted(_repeated(folded)):
            if start >= taken:
                known = _grade(tokens, folded, start, length)
                if known is not None:
                    taken = start + length
                    yield _finding(context, runs, start, length, *known)


@cache
def _token() -> re.Pattern[str]:
    """Return the pattern of a word or a sign."""
    return compiled(r"\w+|[^\w\s]")


def _suspects(paragraphs: list[Runs]) -> list[Runs]:
    """Return the few paragraphs that are worth cutting into words and signs."""
    text = f" {_BREAK} ".join(map(joined, paragraphs)).lower()
    for sign in _SIGNS:
        text = text.replace(sign, "")
    words = text.split()
    hits = {at for length in range(1, _LONGEST + 1) for at in _equal(words, length)}
    if not hits:
        return []
    breaks = [at for at, word in enumerate(words) if word == _BREAK]
    return [paragraphs[number] for number in sorted({bisect_left(breaks, at) for at in hits})]


def _equal(words: list[str], length: int) -> Iterator[int]:
    """Give the places at which as many words as *length* stand twice."""
    equal = bytes(map(eq, words, words[length:]))
    at = equal.find(b"\1" * length)
    while at >= 0:
        yield at
        at = equal.find(b"\1" * length, at + 1)


def _repeated(words: list[str]) -> Iterator[tuple[int, int]]:
    """Give first token and length of every phrase that follows itself without a sign between."""
    for length in range(1, _LONGEST + 1):
        for at in _equal(words, length):
            phrase = words[at : at + length]
            ends = phrase[0].isalpha() and phrase[-1].isalpha()
            whole = "," not in phrase or length > 4  # “quân hàm, học hàm, học vị” repeats nothing
            if ends and whole and all(word.isalnum() or word in _INSIDE for word in phrase):
                yield at, length


def _grade(tokens: list[str], words: list[str], start: int, length: int) -> tuple[bool, bool] | None:
    """Return whether a repetition is surely wrong and whether its fix is safe; None when it is right."""
    before = words[start - 1] if start else ""
    if length == 1:
        word = words[start]
        after = words[start + 2] if start + 2 < len(words) else ""
        if len(word) < 2 or word in reduplicated():
            return None
        ends, begins = ends_compound(before, word), begins_word(word, after)
        if word in FUNCTION_WORDS:
            return None if ends or begins else (True, True)
        right = ends and begins
        return None if right or _other_case(tokens, start, 1) else (False, False)
    phrase = words[start : start + length]
    if len(set(phrase)) == 1 or all(len(word) < 2 for word in phrase) or _other_case(tokens, start, length):
        return None
    if length == 2 and before in BODIES:
        return None
    return True, length > 2


def _other_case(tokens: list[str], start: int, length: int) -> bool:
    """Tell whether one of the two is a name: “Phòng Tổ chức tổ chức”; a capital after a full stop is none."""
    first = start if start and tokens[start - 1] not in ".:;!?-+–“" else start + 1
    return tokens[first : start + length] != tokens[first + length : start + 2 * length]


def _finding(context: Context, runs: Runs, start: int, length: int, sure: bool, safe: bool) -> Diagnostic:
    places = [found.span() for found in _token().finditer(joined(runs))]
    begin, end = places[start][0], places[start + 2 * length - 1][1]
    kept = places[start + length - 1][1]
    phrase = joined(runs)[begin:kept]
    double: Span | None = typed(runs, kept, end, context.sources)
    fix = Fix(_TITLE, (Edit(double, ""),), safe) if double else None
    what = "từ" if length == 1 else "cụm từ"
    found = RULE.found(
        place(runs, begin, end),
        f"{what} “{phrase}” lặp hai lần liền nhau",
        f"“{phrase}” is written twice in a row",
        fix=fix,
    )
    return found if sure else found._replace(severity="note")
