"""The form of a page about a Word file (KH8xx): what is wrong stands in Word, so the examples are words."""

from __future__ import annotations


def page(titles: str, why_vi: str, why_en: str, bad: str, good: str, source: str = "") -> str:
    """Return a page.

    Args:
        titles: the Vietnamese and the English title, parted by ``|``.
        why_vi: why it matters.
        why_en: the same in English.
        bad: what is found.
        good: what it should be.
        source: where the rule stands; "" when it is practice.
    """
    vi, en = titles.split("|")
    parts = [f"{vi.strip()}\n\n{en.strip()}"]
    headed = (("Vì sao", why_vi), ("Why", why_en), ("Sai", bad), ("Đúng", good), ("Nguồn", source))
    parts += [f"## {heading}\n\n{text}" for heading, text in headed if text]
    return "\n\n".join(parts) + "\n"
