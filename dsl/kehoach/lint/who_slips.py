"""Slips in well-known abbreviations of agencies: a letter doubled, two letters swapped, D for Đ."""

from __future__ import annotations

from functools import cache

_KNOWN = ("UBND", "HĐND", "MTTQ", "UBMTTQ", "VKSND", "TAND", "ĐBQH", "TTHĐND", "VPUBND", "BHXH")
_OTHER = frozenset(("TTAND", "MTQT", "TNAD", "BHHX", "ĐĐBQH"))  # abbreviations, or nobody's slip for sure


@cache
def slips() -> dict[str, str]:
    """Return what the known abbreviations become by a slip, each with the right one."""
    made: dict[str, str] = {}
    for right in _KNOWN:
        forms = [right[:at] + right[at] + right[at:] for at in range(len(right))]
        forms += [
            right[:at] + right[at + 1] + right[at] + right[at + 2 :]
            for at in range(1, len(right) - 1)  # the first letter is seldom swapped
        ]
        forms.append(right.replace("Đ", "D"))
        made.update((form, right) for form in forms)
    return {form: right for form, right in made.items() if form not in _KNOWN and form not in _OTHER}
