"""Words in capitals brought back to how they are written in a sentence, by what the text itself shows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from kehoach.importing.casing_names import WORD, by_kind, by_names, by_places, is_abbreviation
from kehoach.verify.regions_text import is_caps, is_date_line

_WHOLE_NAME = 4  # words of a name that can be nothing else
_QUOTED = re.compile(r"[“\"]\w")
_COUNTED = frozenset(("thứ", "khóa", "khoá", "kỳ", "quý", "phần", "lần"))
_ROMAN = re.compile(r"[IVXLC]+\Z")
_ALONE = frozenset((
    "và", "của", "về", "trong", "đã", "là", "cho", "với", "các", "tại", "đối", "theo", "có", "do", "được", "để", "từ",
    "đến", "trên", "hoặc", "sẽ", "cấp",
))  # fmt: skip
"""Words behind which a word with a capital is a name by itself: “của Đảng và Nhà nước”."""


class Casing:
    """How words are written in a text, learnt from its sentences.

    Args:
        texts: paragraphs of the text; those in capitals teach nothing.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._runs: dict[tuple[str, ...], Counter[tuple[str, ...]]] = {}
        for text in texts:
            if text and not is_caps(text):
                self._learn(text)

    def _learn(self, text: str) -> None:
        """Learn runs of one to three words that do not begin a sentence, where a capital says nothing."""
        found = list(WORD.finditer(text))
        words = [word[0] for word in found]
        first = 0 if is_date_line(text) else 1  # “Cao Sơn, ngày …” begins with a name
        for at in range(first, len(words)):
            if at and text[found[at - 1].end() : found[at].start()].strip() not in ("", ",", "/", "&"):
                continue
            if at == 1 and first and _is_mark(words[0]):  # “2. Thời gian”, “II MỤC”, “C Hoạt động”
                continue
            self._add(words, at, _stands_alone(text, found, at))

    def _add(self, words: list[str], at: int, alone: bool) -> None:
        for size in range(1, min(3, len(words) - at) + 1):
            run = tuple(words[at : at + size])
            if size == 1 and run[0][:1].isupper() and run[0][1:].islower() and not alone:
                continue  # “Hội Nông dân”, “Công an”: the capital is that of the whole name
            self._runs.setdefault(tuple(word.lower() for word in run), Counter())[run] += 1

    def sentence(self, text: str) -> str:
        """Return words in capitals as a sentence would have them; other words are given back as they are."""
        return self._written(text, False) if is_caps(text) else text

    def name(self, text: str) -> str:
        """Return the name of a body in capitals as a sentence would have it: what ends it may be a proper name."""
        return self._written(text, True) if is_caps(text) else text

    def _written(self, text: str, body: bool) -> str:
        found = list(WORD.finditer(text))
        words = [word[0] for word in found]
        parted = [
            at > 0 and bool(text[found[at - 1].end() : word.start()].strip()) for at, word in enumerate(found)
        ]
        cased = self._cased(words, parted, body)
        pieces, last = [], 0
        for match, word in zip(found, cased, strict=True):
            pieces += [text[last : match.start()], word]
            last = match.end()
        return _QUOTED.sub(lambda quote: quote[0].upper(), _capital("".join([*pieces, text[last:]])))

    def _cased(self, words: list[str], parted: list[bool], body: bool) -> list[str]:
        keys = [word.lower() for word in words]
        made = [_plain(word, keys[at - 1] if at else "") for at, word in enumerate(words)]
        certain = [False] * len(words)
        by_names(keys, made, certain, _WHOLE_NAME)
        self._by_text(keys, made, certain)
        by_names(keys, made, certain)
        by_places(keys, parted, made, certain)
        if body and keys:
            by_kind(keys, made, certain)
        return made

    def _by_text(self, keys: list[str], made: list[str], certain: list[bool]) -> None:
        """Take the writing of three, two or one words that the text has."""
        for size in (3, 2, 1):
            for at in range(len(keys) - size + 1):
                seen = self._runs.get(tuple(keys[at : at + size]))
                if seen is None or any(certain[at : at + size]):
                    continue
                best, count = seen.most_common(1)[0]
                if size == 1 and (2 * count <= sum(seen.values()) or count < 2):
                    continue
                made[at : at + size] = best
                if size > 1:
                    certain[at : at + size] = [True] * size


def _is_mark(word: str) -> bool:
    """Tell whether the first word of a line is a number or letter before it."""
    return not word.isalpha() or len(word) == 1 or _ROMAN.match(word) is not None


def _stands_alone(text: str, found: list[re.Match[str]], at: int) -> bool:
    """Tell whether a word is a name by itself, not the first word of a longer one."""
    if at + 1 == len(found):
        return True
    sign = text[found[at].end() : found[at + 1].start()].strip()
    return bool(sign) or found[at + 1][0] in _ALONE


def _plain(word: str, before: str) -> str:
    """Return a word without its capitals, unless it is a figure or a symbol; *before*: the word before it."""
    if "/" in word or any(sign.isdigit() for sign in word):
        return word.replace("-TTG", "-TTg")
    roman = before in _COUNTED and _ROMAN.match(word)
    return word if roman or is_abbreviation(word) else word.lower()


def _capital(text: str) -> str:
    for at, sign in enumerate(text):
        if sign.isalpha():
            return text[:at] + sign.upper() + text[at + 1 :]
    return text
