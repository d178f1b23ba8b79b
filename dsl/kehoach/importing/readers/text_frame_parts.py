"""What single lines of a head, a title or an annex say of themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kehoach.importing.readers.text_begins import ends, starts
from kehoach.importing.readers.text_lines import Line
from kehoach.verify import regions_text as words

_LONGEST_TITLE = 300


def opened(text: str) -> int:
    """Return how many more quotes and brackets are opened than closed."""
    return text.count("“") - text.count("”") + text.count("(") - text.count(")")


def is_cut_date(text: str) -> bool:
    """Tell whether a line is the beginning of “Place, ngày … tháng … năm …”."""
    if len(text) > 60 or "," not in text or words.is_date_line(text):
        return False
    return (
        re.fullmatch(r"[^,]{2,40}, ?ngay[\s\d.…]*(?:thang[\s\d.…]*(?:nam)?)?", words.fold(text)) is not None
    )


def is_annex_title(lines: Sequence[Line]) -> bool:
    """Tell whether the lines right below “PHỤ LỤC” are its title though not in capitals.

    They are up to “(Kèm theo …)”, or up to the end when a table follows: none ends a sentence or begins an item.

    Args:
        lines: those lines, five at most; fewer when nothing but a table follows.
    """
    found: list[str] = []
    for line in lines:
        if words.is_attached_line(line.text):
            return bool(found) and sum(map(len, found)) < _LONGEST_TITLE
        if starts(line.text) or ends(line.text):
            return False
        found.append(line.text)
    return 0 < len(found) < 4 and sum(map(len, found)) < _LONGEST_TITLE
