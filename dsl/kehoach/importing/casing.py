"""Words in capitals brought back to how they are written in a sentence, by what the text itself shows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from kehoach.model.word_lists import rows, values
from kehoach.text.vietnamese import bare
from kehoach.verify.regions_text import is_caps

_WORD = re.compile(r"[^\W_]+(?:[-/&.][^\W_]+)*")
_LONGEST = 6
_PLACES = ("tỉnh", "thành phố", "xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "đặc khu")
_QUOTED = re.compile(r"[“\"]\w")
_COUNTED = frozenset(("thứ", "khóa", "khoá", "kỳ", "quý", "phần", "lần"))
_ROMAN = re.compile(r"[IVXLC]+\Z")


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
        found = list(_WORD.finditer(text))
        words = [word[0] for word in found]
        keys = [word.lower() for word in words]
        for at in range(1, len(words)):
            if text[found[at - 1].end() : found[at].start()].strip() not in ("", ",", "/", "&"):
                continue
            if at == 1 and not words[0].isalpha():  # “2. Thời gian”, “II MỤC”
                continue
            for size in range(1, min(3, len(words) - at) + 1):
                seen = self._runs.setdefault(tuple(keys[at : at + size]), Counter())
                seen[tuple(words[at : at + size])] += 1

    def sentence(self, text: str) -> str:
        """Return words in capitals as a sentence would have them; other words are given back as they are."""
        if not is_caps(text):
            return text
        found = list(_WORD.finditer(text))
        words = [word[0] for word in found]
        cased = self._cased(words)
        pieces, last = [], 0
        for match, word in zip(found, cased, strict=True):
            pieces += [text[last : match.start()], word]
            last = match.end()
        return _QUOTED.sub(lambda quote: quote[0].upper(), _capital("".join([*pieces, text[last:]])))

    def _cased(self, words: list[str]) -> list[str]:
        keys = [word.lower() for word in words]
        made = [_plain(word, keys[at - 1] if at else "") for at, word in enumerate(words)]
        certain = [False] * len(words)
        self._by_text(keys, made, certain)
        _by_names(keys, made, certain)
        _by_places(keys, made, certain)
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


def _plain(word: str, before: str) -> str:
    """Return a word without its capitals, unless it is a figure or a symbol; *before*: the word before it."""
    if "/" in word or any(sign.isdigit() for sign in word):
        return word.replace("-TTG", "-TTg")
    roman = before in _COUNTED and _ROMAN.match(word)
    return word if roman or word in _abbreviations() else word.lower()


def _by_names(keys: list[str], made: list[str], certain: list[bool]) -> None:
    names = _names()
    for at in range(len(keys)):
        for size in range(min(_LONGEST, len(keys) - at), 0, -1):
            name = names.get(tuple(keys[at : at + size]))
            if name is not None and not all(certain[at : at + size]):
                made[at : at + size] = name
                certain[at : at + size] = [True] * size
                break


def _by_places(keys: list[str], made: list[str], certain: list[bool]) -> None:
    """Give names of places their capitals: one to three words after “tỉnh”, “xã” at the end of a line."""
    for at in range(len(keys)):
        for place in _PLACES:
            size = len(place.split())
            rest = len(keys) - at - size
            if " ".join(keys[at : at + size]) == place and 0 < rest <= 4:
                for name in range(at + size, len(keys)):
                    if not certain[name]:
                        made[name] = made[name].capitalize()


@cache
def _abbreviations() -> frozenset[str]:
    """Return abbreviations that have no vowel, so that they cannot be words in capitals: UBND, THPT."""
    found = (*values("viet_tat", "known"), *(row[0] for row in rows("viet_tat").get("short", ())))
    return frozenset(word for word in found if word.isupper() and not set(bare(word)) & set("aeiouy"))


@cache
def _names() -> dict[tuple[str, ...], list[str]]:
    """Return names of bodies as they are written, by their words in lower case."""
    found: dict[tuple[str, ...], list[str]] = {}
    for group in ("head", "open", "name"):
        for name in values("dau_ten_co_quan", group):
            words = [word[0] for word in _WORD.finditer(name)]
            if len(words) > 1 and any(word[0].isupper() for word in words) and not is_caps(name):
                found.setdefault(tuple(word.lower() for word in words), words)
    return found


def _capital(text: str) -> str:
    for at, sign in enumerate(text):
        if sign.isalpha():
            return text[:at] + sign.upper() + text[at + 1 :]
    return text
