"""Words of a new plan that seem to say who does something, or by when, and did not become data.

Nobody should have to compare the file line by line with its source: each of these is told with its line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.driver import Compilation
from kehoach.importing.declare_changes import contexts
from kehoach.importing.mark_clauses import is_time
from kehoach.importing.mark_ends import begins_sentence, sentence_end
from kehoach.importing.mark_words import Sentences, has_partners, has_time, has_who
from kehoach.importing.report import Report
from kehoach.importing.source import Dropped
from kehoach.lint.printed import Printed
from kehoach.lint.who_sentences import KINDS, Where
from kehoach.syntax.classify import head_of

_LEAD = Text(
    "có “chủ trì” mà không rõ cơ quan nào, giữ làm lời văn",
    "it says “chủ trì”, but not surely who, so it was kept as prose",
)
_PARTNER = Text(
    "có “phối hợp với” mà không rõ tên cơ quan kết thúc ở đâu, giữ làm lời văn",
    "it says “phối hợp với”, but it is unclear where the names end, so it was kept as prose",
)
_BRACKET = Text(
    "tên cơ quan trong ngoặc, không rõ là chủ trì hay thực hiện",
    "the name of a body in brackets: unclear whether it leads or executes",
)
_LABEL = Text(
    "nhãn lạ trước tên cơ quan hoặc thời gian, giữ làm lời văn",
    "an unknown label before a body or a time, kept as prose",
)
_TERM = Text(
    "có thể là thời gian thực hiện, giữ làm lời văn",
    "this may be when it is due; it was kept as prose",
)
_DOER = Text(
    "có thể là cơ quan thực hiện, giữ làm lời văn",
    "this may be who carries it out; it was kept as prose",
)
_SHARED = Text(
    "có thể chung cho nhiều nhiệm vụ, mới ghi cho nhiệm vụ ngay trên",
    "this may count for several tasks; it was taken for the one above only",
)
_MARK = re.compile(r"@\((?!\s)[^():]{2,30}:")
_LONGEST_LABEL = 6  # words
_TITLE = 40  # letters by which the line of a task is known
_TRIES = 4  # places of a line where a body may be named
_LONGEST_VALUE = 300  # letters


class Doubt(NamedTuple):
    """A line that may hold data: its number in the new file, from 1, its words, and what is not sure."""

    line: int
    text: str
    reason: Text


def with_doubts(report: Report, compilation: Compilation) -> Report:
    """Return a report that tells what in the new plan may be data and is not, and what of its prose became data.

    A paragraph that a doubt is about becomes a doubtful one; a doubt whose line no paragraph is known to have become
    is told by itself.

    Args:
        report: the report as made from the lines that were written.
        compilation: the new plan, without errors.
    """
    found = {doubt.line: doubt for doubt in doubts_in(compilation)}
    data = _data_lines(compilation)
    accounts = []
    for account in report.accounts:
        doubt = found.pop(account.line, None) if account.fate in ("prose", "declared") else None
        if doubt is not None:
            account = account._replace(fate="doubtful", reason=doubt.reason)
        elif account.fate == "prose" and account.line in data:
            account = account._replace(fate="declared")
        accounts.append(account)
    left = (
        Dropped(doubt.text, doubt.reason, Text(f"dòng {line} của tệp mới", f"line {line} of the new file"))
        for line, doubt in found.items()
    )
    return report._replace(accounts=tuple(accounts), doubts=(*report.doubts, *left))


def _data_lines(compilation: Compilation) -> frozenset[int]:
    """Return the lines of a file whose words are data: goals, tasks, and lines with marks."""
    text = compilation.source.text
    spans = [goal.span for plan in compilation.plans for goal in plan.goals]
    spans += [task.span for plan in compilation.plans for task in plan.tasks]
    starts = compilation.source.line_starts
    marked = (number for number, line in enumerate(text.split("\n"), 1) if _MARK.search(line))
    return frozenset((*(bisect_right(starts, span.start) for span in spans if not span.file), *marked))


def doubts_in(compilation: Compilation) -> Iterator[Doubt]:
    """Give the lines of a plan that seem to hold data that was not understood, in the order of the file.

    Args:
        compilation: the new plan, without errors.
    """
    source = compilation.source
    for context in contexts(compilation):
        sentences = Sentences(context)
        for paragraph in context.text.paragraphs:
            if paragraph.kind not in KINDS:
                continue
            place = paragraph.span(0, len(paragraph.text))
            if place.file:
                continue
            reason = _reason(sentences, paragraph, source.text[place.start : place.end])
            if reason is not None:
                yield Doubt(bisect_right(source.line_starts, place.start), paragraph.text, reason)


def _reason(sentences: Sentences, paragraph: Printed, typed: str) -> Text | None:
    where = sentences.where(paragraph, 0)
    if where.part:
        return _DOER if where.part == "closing" and _gives_work(sentences, paragraph) else None
    if _says_lead(sentences, paragraph, where, typed):
        return _LEAD
    if "@(" not in typed and (not where.tasks or has_who(where.tasks)) and _gives_work(sentences, paragraph):
        return _DOER
    return _of_task(sentences, paragraph, where, typed) if where.tasks else None


def _of_task(sentences: Sentences, paragraph: Printed, where: Where, typed: str) -> Text | None:
    """Return what is not sure of a paragraph of a task."""
    if "@(" in typed and _common().search(paragraph.text):
        return _SHARED
    if _is_labelled(sentences, paragraph, where, typed) or (
        "@(" not in typed and _inside().search(paragraph.text)
    ):
        return _LABEL
    if "@(phối hợp" not in typed and not has_partners(where.tasks) and _says_partner(sentences, paragraph):
        return _PARTNER
    if _says_doer(sentences, paragraph, where, typed):
        return _DOER
    if _ends_in_body(sentences, paragraph, where):
        return _BRACKET
    timed = "@(thời gian" in typed or "@(báo cáo" in typed or has_time(where.tasks)
    if timed:
        return None
    return _TERM if _term().search(paragraph.text) or _left_over().search(typed) else None


def _says_lead(sentences: Sentences, paragraph: Printed, where: Where, typed: str) -> bool:
    """Tell whether a paragraph says that somebody leads, and nobody is marked; the duty of an owner has no subject."""
    if "@(chủ trì" in typed or "@(thực hiện" in typed or has_who(where.tasks):
        return False
    if paragraph.text.startswith(("Là ", "Làm ")):  # the duty of the body that the line above names
        return False
    return any(
        not begins_sentence(paragraph.text, found.start())
        and sentences.open_to_marks(paragraph, found.start())
        for found in _leading().finditer(paragraph.text)
    )


@cache
def _leading() -> re.Pattern[str]:
    """Return “chủ trì” where it is neither a noun nor the leading of a meeting."""
    return re.compile(
        r"(?<!đồng )(?<!vai trò )(?<!việc )(?<!để )(?<!được )(?<!cơ quan )(?<!đơn vị )(?<!người )"
        r"(?<!\w)[Cc]hủ trì(?!\s+(?:các\s+|cuộc\s+)?(?:hội nghị|hội thảo|họp|phiên|buổi|lễ|tọa đàm|toạ đàm|của|là"
        r"|nhiệm vụ|thẩm định|đề tài|dự án|cuộc|trận))(?!\w)"
    )


@cache
def _inside() -> re.Pattern[str]:
    """Return the label of a role in the middle of a line: “…. Chủ trì thực hiện: …”."""
    return re.compile(
        r"[.;,(–-]\s*(?:(?:[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ phận)\s+)?(?:[Cc]hủ trì|[Pp]hối hợp|[Pp]hụ trách)"
        r"(?:\s[^\W\d_]+){0,2}\s*:\s*\w"
    )


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)[Pp]hối hợp\s+(?:chặt chẽ\s+)?(?:(?:với|cùng)\s+)?(?:các\s|[A-ZÀ-ỸĐ])")


def _says_partner(sentences: Sentences, paragraph: Printed) -> bool:
    found = _joined().search(paragraph.text)
    return found is not None and sentences.open_to_marks(paragraph, found.start())


@cache
def _given() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:do|(?<!được )[Gg]iao(?: cho)?|[Pp]hân công)\s+(?=[\w/])")


def _gives_work(sentences: Sentences, paragraph: Printed) -> bool:
    """Tell whether a paragraph outside the tasks gives work to a body: “Giao Phòng Kinh tế tham mưu …”."""
    text = paragraph.text
    found = re.compile(r"(?:(?<=[.;] )|\A)Giao(?: cho)?\s+(?=[A-ZÀ-ỸĐ])").search(text)
    return found is not None and sentences.open_to_marks(paragraph, found.start())


def _says_doer(sentences: Sentences, paragraph: Printed, where: Where, typed: str) -> bool:
    """Tell whether a task that nobody leads or does says by its own words who may."""
    task = where.tasks[-1]
    if task.role.lead or task.role.executors or "@(" in typed:
        return False
    text = paragraph.text
    if text.startswith(("Giao ", "Phân công ")) and text.startswith(task.title[:_TITLE]):
        return sentences.open_to_marks(paragraph, 0)
    places = [found.end() for found in islice(_given().finditer(text), _TRIES)]
    if text.startswith(task.title[:_TITLE]):
        places.append(0)
    return any(
        sentences.units(text, at, sentence_end(text, at), told=at > 0) is not None
        and sentences.open_to_marks(paragraph, at)
        for at in places
    )


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(r"\(([A-ZÀ-ỸĐ][^()]{3,160})\)[.;]?\s*\Z")


@cache
def _doing_in_bracket() -> re.Pattern[str]:
    return re.compile(r"\([A-ZÀ-ỸĐ][^()@]{3,120}\s(?:thực hiện|phụ trách|đảm nhiệm|tham mưu)\s*[;,)]")


def _ends_in_body(sentences: Sentences, paragraph: Printed, where: Where) -> bool:
    if not has_who(where.tasks) and _doing_in_bracket().search(paragraph.text):
        return True
    found = _bracket().search(paragraph.text)
    if found is None or (has_who(where.tasks) and paragraph.kind != "bullet"):
        return False
    return sentences.is_units(found[1]) and sentences.open_to_marks(paragraph, found.start(1))


def _is_labelled(sentences: Sentences, paragraph: Printed, where: Where, typed: str) -> bool:
    head = head_of(paragraph.text)
    if head is None or not head.capital or "@(" in typed or len(head.text.split()) > _LONGEST_LABEL:
        return False
    value = paragraph.text[head.end :].strip().rstrip(" .;,")
    if not value or len(value) > _LONGEST_VALUE or sentences.is_units(head.text, led=True):
        return False
    if sentences.is_units(value, led=True):
        return True
    return not has_time(where.tasks) and is_time(value) and re.search(r"\d", value) is not None


@cache
def _term() -> re.Pattern[str]:
    """Return what may be the term of a task: “hoàn thành trước …”, a quarter or month in brackets or at the end."""
    when = r"(?:ngày\s+\d|quý\s+[IVX\d]|tháng\s+\d|tuần\s+\d|\d{1,2}/(?:\d{1,2}/)?20\d\d)"
    return re.compile(
        rf"(?:hoàn thành|xong)\s+(?:[^\W\d_]+\s+){{0,3}}(?:{when}|năm\s+20\d\d)|\([^()]{{0,80}}{when}[^()]{{0,40}}\)"
        rf"|[,;–-]\s*(?:thực hiện\s+)?(?:trong\s+|trước\s+)?{when}[^.;,]{{0,30}}[.;]?\Z",
        re.IGNORECASE,
    )


@cache
def _left_over() -> re.Pattern[str]:
    """Return what stands behind a marked role in a bracket and begins as a time does: “; thực hiện vào Chủ nhật”."""
    return re.compile(
        r"\([^()]*@\([^()]+\)[^()]*?[;,]\s*"
        r"(?:thực hiện|hoàn thành|xong|sau|trước|trong|vào|khi|theo|từ)\s[^()]{4,160}\)"
    )


@cache
def _common() -> re.Pattern[str]:
    return re.compile(r"(?:[Cc]ác|[Nn]hững) (?:nhiệm vụ|nội dung|công việc)(?: [\w.,]+){0,10}\s*:")
