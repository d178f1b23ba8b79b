"""What a plan prints, compared with the Word file whose edits were brought into it."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Text
from kehoach.importing.merge_align import align
from kehoach.importing.merge_base import Base
from kehoach.importing.merge_places import RECIPIENTS
from kehoach.importing.printed_lines import Shown, squeezed

_END = " ;./"


def differences(old: Base, new: Base, theirs: Shown) -> Iterator[tuple[str, Text]]:
    """Give the words of the Word file that the new plan prints otherwise, with what it prints instead.

    Lines that kehoach makes of others (``bảng tổng hợp:``) follow what was changed there and are left out, so are
    capitals of titles and end marks, which it puts itself.
    """
    followed = _made(old)
    follow = _made(new)
    ours, word = new.shown.lines, theirs.lines
    keys = [[squeezed(line.text).rstrip(_END).casefold() for line in lines] for lines in (ours, word)]
    pairs: list[tuple[str, str]] = []
    for i, j in align(*keys):
        role = ours[i].role if i is not None else ""
        texts = ("" if i is None else squeezed(ours[i].text), "" if j is None else squeezed(word[j].text))
        pairs.append((texts[0].rstrip(_END), texts[1].rstrip(_END)) if role in RECIPIENTS else texts)
    pairs += [
        (new.shown.head.get(role, ""), theirs.head.get(role, ""))
        for role in {**new.shown.head, **theirs.head}
    ]
    for have, want in pairs:
        if (not want or want in followed) and (not have or have in follow):
            continue
        ended = "./." in (have[-3:], want[-3:]) and have.rstrip(_END) == want.rstrip(_END)
        if have not in (want, want.upper()) and not ended:
            yield want or have, Text(f"kế hoạch nay in “{have}”", f"the plan prints “{have}” now")


def _made(base: Base) -> frozenset[str]:
    """Return the lines that nothing of the plan's own text prints."""
    return frozenset(squeezed(line.text) for line in base.shown.lines if not base.logical(line))
