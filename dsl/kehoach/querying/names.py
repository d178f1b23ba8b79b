"""Names in SQL: ``key``, ``same`` and ``bare`` of :mod:`kehoach.text.vietnamese` as macros, and the Vietnamese order.

The macros are SQL and not functions of Python, which would have DuckDB import numpy (58 ms) and would not be kept in a
snapshot. A test holds that they give what the Python functions give.
"""

from __future__ import annotations

import unicodedata

# columns that sort by the Vietnamese alphabet as they are; in others ORDER BY … COLLATE vi does
NAMES = frozenset({"unit", "issuer", "parent", "place", "title", "leads", "signed_by"})
COLLATION = "vi"
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_VOWELS = "aăâeêioôơuưy"
_SPACES = r"\s\p{Z}\x0b\x1c-\x1f\x85"  # what str.split() takes for space


def macros() -> tuple[str, ...]:
    """Return the statements that make the macros."""
    toned = [
        (unicodedata.normalize("NFC", vowel + tone), vowel, tone) for vowel in _VOWELS for tone in _TONES
    ]
    letters = "".join(letter for letter, _, _ in toned)
    bases = "".join(vowel for _, vowel, _ in toned)
    tones = "".join(tone for _, _, tone in toned)
    word = f"translate(w, '{letters}{_TONES}', '{bases}')"  # letters without a counterpart are left out
    tone = f"regexp_extract(translate(w, '{letters}', '{tones}'), '[{_TONES}]')"
    return (
        rf"CREATE MACRO key(name) AS array_to_string([{word} || {tone} FOR w IN "
        rf"string_split(trim(regexp_replace(lower(name), '[{_SPACES}]+', ' ', 'g')), ' ')], ' ')",
        "CREATE MACRO bare(name) AS translate(strip_accents(lower(name)), 'đð\u00a0', 'dd ')",
        # most names differ in their letters already, which costs a fortieth of making both keys
        f"CREATE MACRO same(one, other) AS CASE WHEN {_letters('one')} = {_letters('other')} "
        "THEN key(one) = key(other) ELSE false END",
    )


def _letters(name: str) -> str:
    return rf"regexp_replace(bare({name}), '[{_SPACES}]+', '', 'g')"
