"""What became of every paragraph of a source, and how its words compare with what the new plan prints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.importing.compare import Comparison
from kehoach.importing.lines import REASONS, Line, Origin, origin_of
from kehoach.importing.source import Dropped, Read, body_paragraphs
from kehoach.verify.regions import Document
from kehoach.verify.seen import Paragraph

if TYPE_CHECKING:
    from kehoach.importing.into import Change

FATES = {
    "declared": Text("thành dữ liệu", "data"),
    "prose": Text("lời văn", "prose"),
    "dropped": Text("bỏ ra ngoài", "left out"),
    "doubtful": Text("chưa chắc", "doubtful"),
}
_MARK = re.compile(r"@\([^():]{1,40}:\s*|\\(?=\w)|\*+")
_REACH = 200  # lines that may have come between: declarations
_KNOWN = 6  # words by which a line is known again
_LONGEST = 100  # letters of a paragraph that a report in words shows


class Account(NamedTuple):
    """What became of a paragraph of the source.

    Attributes:
        origin: where it stood.
        fate: ``declared``, ``prose``, ``dropped`` or ``doubtful``.
        reason: why it was left out or is doubtful; None when there is nothing to say.
        line: the line of the new file that holds it, from 1; 0 when none does.
    """

    origin: Origin
    fate: str
    reason: Text | None
    line: int


class Report(NamedTuple):
    """All that is to say about a file that was brought in.

    Attributes:
        source: its name.
        accounts: every paragraph, in the order of the source.
        dropped: words that the reader left out as page furniture.
        doubts: what the reader, or the understanding, was not sure of.
        remarks: what was done to the file as a whole.
        comparison: the words of both; None when the plan does not compile.
        changes: what was brought into a plan that was there before.
    """

    source: str
    accounts: tuple[Account, ...]
    dropped: tuple[Dropped, ...]
    doubts: tuple[Dropped, ...]
    remarks: tuple[Text, ...]
    comparison: Comparison | None
    changes: tuple[Change, ...] = ()

    def count(self, fate: str) -> int:
        """Return how many paragraphs have a fate."""
        return sum(account.fate == fate for account in self.accounts)


def accounts(
    read: Read, documents: tuple[Document, ...], lines: list[Line], text: str
) -> tuple[Account, ...]:
    """Return what became of every paragraph of a file; one that no line names is doubtful.

    Args:
        read: the file.
        documents: what its paragraphs were taken for.
        lines: what they became.
        text: the file that was written.
    """
    places = _places(lines, text)
    found: dict[Origin, Account] = {}
    for at, line in enumerate(lines):
        reason = REASONS.get(line.reason)
        place = places.get(at, 0)
        if not line.text and line.fate == "doubtful":  # it speaks of the line before
            place = places.get(at - 1, 0)
        for origin in line.origins:
            found[origin] = Account(origin, line.fate, reason, place)
    told = {(origin.region, origin.number, origin.cell) for origin in found}
    for paragraph in _paragraphs(read):
        origin = origin_of(paragraph)
        if origin.text and (origin.region, origin.number, origin.cell) not in told:
            found[origin] = Account(origin, *_left(paragraph, documents), 0)
    order = {"first-header": 0, "header": 0, "even-header": 0, "body": 1}
    return tuple(sorted(found.values(), key=lambda a: (order.get(a.origin.region, 2), a.origin.number)))


def _left(paragraph: Paragraph, documents: tuple[Document, ...]) -> tuple[str, Text]:
    """Return what to say of a paragraph that no line holds: the format prints it, or it was not placed."""
    for document in documents:
        for part in document.parts:
            if part.paragraph.place == paragraph.place:
                if part.role in (
                    "nation",
                    "motto",
                    "party",
                    "rule",
                    "blank",
                    "recipients-title",
                    "page-number",
                ):
                    return "dropped", REASONS["format"]
                return "doubtful", REASONS["place"]
    region = paragraph.place.region
    if region == "note":
        return "declared", Text("cước chú", "footnote")
    if region == "text-box":
        return "doubtful", REASONS["box"]
    return ("dropped", REASONS["furniture"]) if region != "body" else ("doubtful", REASONS["place"])


def _paragraphs(read: Read) -> Iterator[Paragraph]:
    yield from body_paragraphs(read.file)
    yield from read.file.text_boxes
    yield from (paragraph for _, paragraphs in read.file.notes for paragraph in paragraphs)
    seen: set[tuple[str, int, str]] = set()
    for section in read.file.sections:
        for paragraph in (*section.headers, *section.footers):
            key = (paragraph.place.region, paragraph.place.number, paragraph.text)
            if key not in seen:
                seen.add(key)
                yield paragraph


def _places(lines: list[Line], text: str) -> dict[int, int]:
    """Return the line of the file that each line became: words keep their order, references and marks came since."""
    found: dict[int, int] = {}
    written = [_known(line) for line in text.splitlines()]
    number = 0
    for index, line in enumerate(lines):
        wanted = _known(line.text)
        for ahead in range(number, min(number + _REACH, len(written))) if wanted else ():
            if _alike(wanted, written[ahead]):
                number = ahead + 1
                found[index] = number
                break
    return found


def _known(line: str) -> list[str]:
    """Return the first words of a line without its marks."""
    return _MARK.sub("", line).replace(")", "").split()[:_KNOWN]


def _alike(wanted: list[str], written: list[str]) -> bool:
    """Tell whether a line begins as another does, as far as a reference hides no words."""
    for left, right in zip(wanted, written, strict=False):
        if right.startswith(("@", "căn", "văn")):
            return True
        if left != right:
            return False
    return bool(written)


def as_data(report: Report, language: str) -> dict[str, Any]:
    """Return a report as plain data, for JSON; texts in *language*."""
    comparison = report.comparison
    return {
        "version": 1,
        "source": report.source,
        "paragraphs": [
            {
                "number": account.origin.number,
                "region": account.origin.region,
                "text": account.origin.text,
                "fate": account.fate,
                "reason": _said(account.reason, language),
                "line": account.line or None,
            }
            for account in report.accounts
        ],
        "dropped": [_dropped(item, language) for item in report.dropped],
        "doubts": [_dropped(item, language) for item in (*_unsure(report), *report.doubts)],
        "changes": [change._asdict() for change in report.changes],
        "remarks": [_said(remark, language) for remark in report.remarks],
        "words": None
        if comparison is None
        else {
            "source": comparison.words,
            "kept": comparison.kept,
            "added": comparison.added,
            "recall": round(comparison.recall, 4),
            "precision": round(comparison.precision, 4),
        },
        "differences": [
            {"source": difference.source, "printed": difference.printed}
            for difference in (comparison.differences if comparison else ())
        ],
    }


def _unsure(report: Report) -> Iterator[Dropped]:
    """Give the doubtful paragraphs, with the lines that they became."""
    for account in report.accounts:
        if account.fate == "doubtful":
            place = Text(f"đoạn {account.origin.number}", f"paragraph {account.origin.number}")
            if account.line:
                place = Text(f"dòng {account.line} của tệp mới", f"line {account.line} of the new file")
            yield Dropped(account.origin.text, account.reason or FATES["doubtful"], place)


def _dropped(item: Dropped, language: str) -> dict[str, str | None]:
    return {"text": item.text, "reason": _said(item.reason, language), "place": _said(item.place, language)}


def _said(text: Text | None, language: str) -> str | None:
    return None if text is None else text.en if language == "en" else text.vi


def as_text(report: Report, language: str, every: bool = False) -> str:
    """Return a report in words: the figures, then what is left out, doubtful or different.

    Args:
        report: the report.
        language: "vi" or "en".
        every: tell every paragraph, also those without any doubt.
    """
    english = language == "en"
    counts = ", ".join(f"{report.count(fate)} {_said(name, language)}" for fate, name in FATES.items())
    told = [f"{len(report.accounts)} {'paragraphs' if english else 'đoạn'}: {counts}"]
    told = told if report.accounts else []
    told += [f"* {_said(remark, language)}" for remark in report.remarks]
    told += (_change(change, english) for change in report.changes)
    if every:
        told += (_account(account, language) for account in report.accounts)
    else:
        told += (_account(a, language) for a in report.accounts if a.fate == "doubtful")
    told += (f"- [{_said(FATES['dropped'], language)}] {_item(item, language)}" for item in report.dropped)
    told += (f"- [{_said(FATES['doubtful'], language)}] {_item(item, language)}" for item in report.doubts)
    return "\n".join([*told, *_words(report.comparison, english)])


def _change(change: Change, english: bool) -> str:
    line = f"{'line' if english else 'dòng'} {change.line}: " if change.line else ""
    return f"~ {line}“{_short(change.before)}” → “{_short(change.after)}”"


def _account(account: Account, language: str) -> str:
    fate = _said(FATES[account.fate], language)
    place = "" if not account.line else f" → {'line' if language == 'en' else 'dòng'} {account.line}"
    why = "" if account.reason is None else f" ({_said(account.reason, language)})"
    return f"- [{fate}] {account.origin.number}: “{_short(account.origin.text)}”{place}{why}"


def _item(item: Dropped, language: str) -> str:
    return f"{_said(item.place, language)}: “{_short(item.text)}” ({_said(item.reason, language)})"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def _words(comparison: Comparison | None, english: bool) -> Iterable[str]:
    if comparison is None:
        return
    kept = f"{comparison.kept}/{comparison.words}"
    if not comparison.differences:
        yield f"words: {kept}, nothing differs" if english else f"từ: {kept}, không sai khác"
        return
    share = f"{100 * comparison.recall:.2f} %"
    yield (
        f"words: {kept} ({share}), {comparison.added} added; {len(comparison.differences)} differences:"
        if english
        else f"từ: {kept} ({share}), thừa {comparison.added}; {len(comparison.differences)} chỗ khác:"
    )
    for difference in comparison.differences:
        yield f"  “{_short(difference.source)}” → “{_short(difference.printed)}”"
