"""Ids of tasks and goals: made of words, so that they stay the same when lines are moved."""

from __future__ import annotations

import re
from functools import cache

from kehoach.text.patterns import compiled
from kehoach.text.vietnamese import bare

_SLUG_WORDS = 6
_SLUG_REACH = 120  # letters: more than six words have


@cache
def _word() -> re.Pattern[str]:
    return compiled(r"[a-z0-9]+")


def slug(text: str) -> str:
    """Return the id made of the first words of a text: ``Rà soát, kiện toàn`` → ``ra-soat-kien-toan``."""
    return "-".join(_word().findall(bare(text[:_SLUG_REACH]))[:_SLUG_WORDS])


class Ids:
    """Hands out ids that stay the same when lines are moved: the author's, or one made of the words."""

    def __init__(self, taken: set[str]) -> None:
        self.taken = taken
        self.count: dict[str, int] = {}

    def give(self, own: str | None, text: str, path: str) -> str:
        """Return the id of a line."""
        if own is not None:
            return own
        base = slug(text) or slug(path) or "muc"
        count = self.count.get(base, 0) + 1
        name = base if count == 1 else f"{base}-{count}"
        while name in self.taken:
            count += 1
            name = f"{base}-{count}"
        self.count[base] = count
        self.taken.add(name)
        return name
