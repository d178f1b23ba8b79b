"""The whole file: lines printed where they stood, with the comments and blank lines between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, groupby
from typing import NamedTuple

from kehoach.formatter.order import Placed, lines_of
from kehoach.formatter.printer import Printer
from kehoach.formatter.spelling import Edit, Speller
from kehoach.formatter.tables import cells_of, columns, row_of
from kehoach.syntax import nodes
from kehoach.syntax.classify import head_of
from kehoach.syntax.parser import ParseResult
from kehoach.text.source import Source


class Words(NamedTuple):
    """A physical line: its text without outer blanks, and the comments and blank lines above it."""

    text: str
    above: tuple[str, ...]


class Printed(NamedTuple):
    """A line of the output.

    ``above`` are the comments above it, "" for a blank line; ``row`` the cells of a table row, None elsewhere and
    ``()`` for a row that is printed as typed.
    """

    text: str
    indent: int
    apart: bool
    above: tuple[str, ...] = ()
    row: tuple[str, ...] | None = None


def layout(source: Source, parsed: ParseResult, language: str) -> str:
    """Return the canonical text of a file without syntax errors.

    Args:
        source: what was read.
        parsed: its tree.
        language: "vi" or "en": what keywords are written in.
    """
    speller = Speller(language, parsed.labels)
    printer = Printer(speller)
    lines = _begun(source, parsed)
    edits: dict[int, list[Edit]] = {}
    for line in chain.from_iterable(lines.values()):
        for edit in speller.edits(_inline(line), source.text):
            edits.setdefault(source.position(edit.start).line, []).append(edit)
    printed: list[Printed] = []
    above: list[str] = []
    begun: list[Placed] = []
    words: list[Words] = []
    for number, raw in enumerate(source.text.split("\n"), 1):
        text = raw.strip()
        if not text or text.startswith("//"):
            above.append(text)
            continue
        if number in edits:
            text = _edited(raw, source.line_starts[number - 1], edits[number]).strip()
        if number in lines:
            printed += _logical(printer, begun, words)
            begun, words = lines[number], []
        words.append(Words(text, tuple(above)))
        above = []
    printed += _logical(printer, begun, words)
    return _text(_aligned(printed), above)


def _begun(source: Source, parsed: ParseResult) -> dict[int, list[Placed]]:
    """Return, by the number of the physical line, the lines of the tree that begin there.

    What stands on the line of ``kết thúc:`` or ``chung:`` goes with it, and so does what goes on with it.
    """
    begun: dict[int, list[Placed]] = {}
    last: list[Placed] = []
    for line in lines_of(parsed.file):
        start = line.node.span.start
        number = source.position(start).line
        raw = source.line(number)
        before = raw[: start - source.line_starts[number - 1]]
        inside = before.strip() not in ("", "\\")
        block = bool(last) and _takes_indented(last[-1].node) and (before[:1] == "\t" or len(before) > 1)
        if last and (inside or block):
            last.append(line)
        else:
            last = begun.setdefault(number, [])
            last.append(line)
    return begun


def _takes_indented(node: object) -> bool:
    return isinstance(node, nodes.Common) or (isinstance(node, nodes.Part) and node.name == "closing")


def _inline(line: Placed) -> tuple[nodes.Inline, ...]:
    node = line.node
    if isinstance(node, nodes.Row):
        return tuple(piece for cell in node.cells for piece in cell)
    if isinstance(node, nodes.Document):
        return node.abstract
    if isinstance(node, nodes.Part | nodes.Common | nodes.Verbatim):
        return ()
    return node.text


def _edited(raw: str, start: int, edits: Iterable[Edit]) -> str:
    for edit in sorted(edits, reverse=True):
        raw = raw[: edit.start - start] + edit.text + raw[edit.end - start :]
    return raw


def _logical(printer: Printer, begun: Sequence[Placed], words: Sequence[Words]) -> list[Printed]:
    """Print a logical line: its first physical line anew, the breaks in it as the author made them."""
    printed: list[Printed] = []
    rest = list(words)
    for at, line in enumerate(begun):
        lead, end = printer.lead(line.node, " ".join(word.text for word in rest), line.part)
        first, above = rest[0]
        broken = end > len(first) + 1  # the keyword itself runs over two lines
        lead, first = ("", first) if broken else (lead, first[end:].strip())
        rest[0] = Words(first, above)
        if at + 1 < len(begun) and not broken and _may_part(rest):
            printed.append(Printed(lead, line.indent, line.apart, above))
            rest = [Words(first, ()), *rest[1:]] if first else rest[1:]
            continue
        cells = cells_of(first) if isinstance(line.node, nodes.Row) and len(rest) == 1 else ()
        text = row_of(cells, ()) if cells else f"{lead} {first}".strip()
        row = cells if isinstance(line.node, nodes.Row) else None
        printed.append(Printed(text, line.indent, line.apart, above, row))
        printed += [Printed(word.text, line.indent + 2, False, word.above) for word in rest[1:]]
        break
    return printed


def _may_part(rest: Sequence[Words]) -> bool:
    """Tell whether the words after ``kết thúc:`` may go on a line of their own.

    Not below a comment, which would no longer be about them; not when they would become a comment or are a numbered
    line, which ``chung:`` looks for; not when a line that goes on with them would become a key of theirs.
    """
    commented = rest[0].above[-1:] not in ((), ("",))
    begin = 0 if rest[0].text else 1
    keyed = any(head_of(word.text) for word in rest[begin + 1 :])
    return not commented and not rest[begin].text.startswith(("//", "#")) and not keyed


def _aligned(printed: Sequence[Printed]) -> list[Printed]:
    """Put the cells of rows that follow each other one below the other."""
    lines: list[Printed] = []
    for is_row, run in groupby(printed, lambda line: line.row is not None):
        group = list(run)
        widths = columns([line.row or () for line in group]) if is_row else ()
        lines += [
            line._replace(text=row_of(line.row, widths)) if widths and line.row else line for line in group
        ]
    return lines


def _text(printed: Sequence[Printed], below: Sequence[str]) -> str:
    """Return the lines with the comments and blank lines above each; *below* are those at the end."""
    lines: list[str] = []
    for line in printed:
        above = _one_blank(line.above)
        if line.apart and lines and "" not in above:
            above = ["", *above]
        if not lines:
            above = above[above[:1] == [""] :]
        pad = " " * line.indent
        lines += [pad + comment if comment else "" for comment in above]
        lines.append(pad + line.text)
    last = _one_blank(below)
    lines += last[: len(last) - (last[-1:] == [""])]
    return "\n".join(lines) + "\n"


def _one_blank(lines: Sequence[str]) -> list[str]:
    """Return comments with one blank line where there are several."""
    return [line for at, line in enumerate(lines) if line or not at or lines[at - 1]]
