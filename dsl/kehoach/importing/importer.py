"""From the bytes of an existing plan to the text of a ``.kh`` file, with an account of every paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.driver import Compilation
from kehoach.importing.asides import set_aside
from kehoach.importing.compare import Comparison, compare, words_in
from kehoach.importing.compare_sides import printed_side, source_side
from kehoach.importing.lines import REASONS, Line
from kehoach.importing.regroup import regrouped
from kehoach.importing.report import Report, accounts
from kehoach.importing.settle import settle
from kehoach.importing.source import Dropped, Read
from kehoach.importing.write import lines_of
from kehoach.verify.regions import Document, regions
from kehoach.verify.unreadable import Unreadable


class Imported(NamedTuple):
    """A plan that was brought in.

    Attributes:
        text: the ``.kh`` file; "" when nothing could be made of the source.
        report: what became of each paragraph, and how the words compare.
        errors: what keeps the new file from being compiled; () when nothing does.
    """

    text: str
    report: Report
    errors: tuple[Diagnostic, ...]

    @property
    def exact(self) -> bool:
        """Whether the new plan prints the very words of the source."""
        return self.report.comparison is not None and not self.report.comparison.differences


def bring(path: str, data: bytes, target: str) -> Imported:
    """Return the plan of a file.

    Args:
        path: the name of the source, for messages.
        data: its bytes, of whatever kind.
        target: the name of the ``.kh`` file that it will be.

    Raises:
        Unreadable: nothing can be read from the file, or there is no text in it.
    """
    from kehoach.importing.readers.detect import read_any

    read = read_any(path, data)
    documents = set_aside(regrouped(regions(read.file)))
    if not documents:
        raise Unreadable(
            Text("không có chữ nào để lập kế hoạch", "there are no words to make a plan of"), "empty"
        )
    carried = _carried(path, data, target, read, documents)
    return carried or understand(path, read, documents, target)


def understand(path: str, read: Read, documents: tuple[Document, ...], target: str) -> Imported:
    """Return the plan of a file that was read, by what its paragraphs say."""
    settled = settle(target, lines_of(read.file, documents))
    if settled.errors:
        report = _report(path, read, documents, settled.lines, settled.text, None, ())
        return Imported(settled.text, report, settled.errors)
    from kehoach.importing.declare import declared
    from kehoach.importing.doubts import with_doubts

    told = declared(target, settled.text)
    compilation = Compilation(target, told.text.encode())
    comparison = _compared(compilation, read, documents)
    report = _report(path, read, documents, settled.lines, told.text, comparison, tuple(told.doubts))
    return Imported(told.text, report if compilation.failed else with_doubts(report, compilation), ())


def _carried(
    path: str, data: bytes, target: str, read: Read, documents: tuple[Document, ...]
) -> Imported | None:
    """Return the plan that a Word file carries with it, with what was changed in Word since; None without one."""
    from kehoach.importing.embedded import source_of

    text = source_of(data)
    if text is None:
        return None
    if _is_built_of(data, target, text):
        return Imported(text, _report(path, read, documents, [], text, _same(read, documents), ()), ())
    try:
        merged = bring_into(target, text, read, documents)
    except Unreadable:
        return None
    return merged if merged is not None and merged.exact else None


def _is_built_of(data: bytes, target: str, text: str) -> bool:
    """Tell whether a Word file is, byte for byte, what a plan builds."""
    from kehoach.assemble import build_docx

    return build_docx(Compilation(target, text.encode())).docx == data


def bring_into(target: str, text: str, read: Read, documents: tuple[Document, ...]) -> Imported | None:
    """Return a plan with the changes that were made in its Word file; None when the file is another plan.

    Args:
        target: the name of the ``.kh`` file.
        text: what it holds.
        read: the Word file.
        documents: what its paragraphs are.

    Raises:
        Unreadable: the plan has errors, so that nothing can be brought into it.
    """
    from kehoach.importing.into import CannotMerge, NotThisPlan, bring_in

    try:
        merged = bring_in(target, text, read.file, documents)
    except NotThisPlan:
        return None
    except CannotMerge as error:
        raise Unreadable(error.text, "plan") from error
    same = _same(read, documents) if merged.exact else None
    comparison = same or _compared(Compilation(target, merged.text.encode()), read, documents)
    report = _report(read.file.path, read, documents, [], merged.text, comparison, merged.doubts)
    return Imported(merged.text, report._replace(changes=merged.changes), ())


def _same(read: Read, documents: tuple[Document, ...]) -> Comparison:
    """Return the comparison of a file with a plan that is known to print its words."""
    words = sum(len(words_in(text)) for text in source_side(read.file, documents).paragraphs)
    return Comparison((), words, words, 0)


def _compared(compilation: Compilation, read: Read, documents: tuple[Document, ...]) -> Comparison | None:
    if compilation.failed:
        return None
    source = source_side(read.file, documents)
    return compare(source.paragraphs, printed_side(compilation, source).paragraphs)


def _report(
    path: str,
    read: Read,
    documents: tuple[Document, ...],
    lines: list[Line],
    text: str,
    comparison: Comparison | None,
    doubts: tuple[Dropped, ...],
) -> Report:
    return Report(
        path,
        accounts(read, documents, lines, text) if lines else (),
        read.dropped,
        (*read.doubts, *_unsure(lines, text), *doubts),
        (*read.remarks, *_dashed(lines)),
        comparison,
    )


def _dashed(lines: list[Line]) -> Iterator[Text]:
    """Give the remark on labels that had a letter or figure before them, and have a dash now."""
    count = sum(line.reason == "bullet" for line in lines)
    if count:
        yield Text(
            f"{count} dòng vai trò có “a)”, “1.”, “+” … ở đầu nay in bằng gạch đầu dòng",
            f"{count} lines of roles with “a)”, “1.”, “+” … before them now print with a dash",
        )


def _unsure(lines: list[Line], text: str) -> Iterator[Dropped]:
    """Give what was added to the words and is not sure: ``chung:``, which says whose a role block is."""
    added = [line for line in lines if line.fate == "doubtful" and not line.origins]
    places = [at for at, line in enumerate(text.splitlines(), 1) if line in {line.text for line in added}]
    for line, place in zip(added, places, strict=False):
        where = Text(f"dòng {place} của tệp mới", f"line {place} of the new file")
        yield Dropped(line.text, REASONS[line.reason], where)
