"""From the pieces of a line to printed words, and to the data marked in them."""

from __future__ import annotations

from kehoach.diagnostics.codes import problem
from kehoach.model.plan import Rich, Run
from kehoach.model.symbols import NAMES, Symbols
from kehoach.syntax import nodes
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple


class Marked(NamedTuple):
    """The words of an ``@(field: words)``."""

    field: str
    label: str
    text: str
    span: Span


class Printer:
    """Turns pieces into runs; footnotes are numbered in the order in which their marks are printed."""

    def __init__(self, symbols: Symbols) -> None:
        self.symbols = symbols
        self.notes: list[Rich] = []
        self.marks: list[Marked] = []

    def rich(self, pieces: tuple[nodes.Inline, ...]) -> Rich:
        """Return the printed words; what is marked in them is added to ``marks``."""
        if len(pieces) == 1 and isinstance(pieces[0], nodes.Words):
            return (Run(pieces[0].text, None, None, None, pieces[0].span),)
        runs: list[Run] = []
        for piece in pieces:
            self._print(piece, None, None, runs)
        return tuple(runs)

    def take(self) -> list[Marked]:
        """Return the marks found since the last call."""
        marks, self.marks = self.marks, []
        return marks

    def _print(self, piece: nodes.Inline, bold: bool | None, italic: bool | None, runs: list[Run]) -> None:
        match piece:
            case nodes.Words(text, span):
                runs.append(Run(text, bold, italic, None, span))
            case nodes.Reference():
                runs.append(Run(self.symbols.words(piece), bold, italic, None, piece.span))
            case nodes.Emphasis(kind, children, _):
                bold, italic = (True, italic) if kind == "bold" else (bold, True)
                for child in children:
                    self._print(child, bold, italic, runs)
            case nodes.Mark(field, label, children, span):
                begin = len(runs)
                for child in children:
                    self._print(child, bold, italic, runs)
                text = "".join(run.text for run in runs[begin:])
                end = max((run.span.end for run in runs[begin:]), default=span.end)
                self.marks.append(Marked(field, label, text, Span(span.end, max(end, span.end), span.file)))
            case nodes.NoteMark():
                self._note(piece, runs)

    def _note(self, piece: nodes.NoteMark, runs: list[Run]) -> None:
        children = piece.children
        if piece.id is not None:
            symbol = self.symbols.get(piece.id, piece.span)
            if symbol is None:
                return
            if symbol.kind != "note":
                self.symbols.found.append(problem("KH204", piece.span, piece.id, NAMES["note"]))
                return
            children = symbol.node.text
        words: list[Run] = []
        for child in children:
            if not isinstance(child, nodes.NoteMark):  # Word has no footnotes in footnotes
                self._print(child, None, None, words)
        self.notes.append(tuple(words))
        runs.append(Run("", None, None, len(self.notes), piece.span))
