"""Names written with a capital too many or too few: what the rules on capitals share (NĐ 30/2020, PL II)."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context, Rule
from kehoach.lint.wording import Spot, mend, words_of
from kehoach.model.word_lists import rows

_LIST = "viet_hoa"
_WITH_LOWER = {"sở": "cơ trụ công xứ hội các những hai một sở", "mặt": "bề", "hội": "xã đại quốc"}


def wrong_capitals(context: Context, rule: Rule, group: str) -> Iterator[Diagnostic]:
    """Find the names of a group of ``grammar/viet_hoa.txt`` that are written the wrong way.

    Args:
        context: the plan.
        rule: the rule that finds them.
        group: ``many``, ``few`` or ``day``.
    """
    whole, words = context.text.whole, words_of(context.text)
    taken: list[tuple[int, int]] = []
    for wrong, right in rows(_LIST)[group]:
        if not words.issuperset(wrong.replace(",", "").split(" ")) or wrong not in whole:
            continue
        at = whole.find(wrong)
        while at >= 0:
            end = at + len(wrong)
            paragraph = context.text.at(at)
            overlaps = any(begin < end and at < stop for begin, stop in taken)
            if not overlaps and _is_name(whole, paragraph, at, end):
                taken.append((at, end))
                yield _finding(context, rule, paragraph, at - paragraph.start, wrong, right)
            at = whole.find(wrong, end)


def _is_name(whole: str, paragraph: Printed, at: int, end: int) -> bool:
    """Tell whether whole words stand there, and no part of a name of another kind: ``cơ sở Y tế``."""
    if paragraph.kind == "quote" or whole[at - 1 : at].isalnum() or whole[end : end + 1].isalnum():
        return False
    first = whole[at:end].split(" ", 1)[0]
    before = whole[paragraph.start : at].rsplit(None, 1)[-1:]
    return not before or before[0].lower() not in _WITH_LOWER.get(first, "").split()


def _finding(context: Context, rule: Rule, paragraph: Printed, at: int, wrong: str, right: str) -> Diagnostic:
    return rule.found(
        paragraph.span(at, at + len(wrong)),
        f"“{wrong}” viết hoa là “{right}”",
        f"“{wrong}” is written “{right}”",
        fix=mend(
            context,
            (Spot(paragraph, at, at + len(wrong), right),),
            Text(f"viết “{right}”", f"write “{right}”"),
        ),
    )
