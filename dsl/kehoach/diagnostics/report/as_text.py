"""Findings for people, in the manner of rustc and Typst: message, line, a caret under the place, ways out.

::

    cảnh báo[KH401] missing-lead: nhiệm vụ I.1 chưa có đơn vị chủ trì
      --> ke-hoach.kh:3:1
       |
     3 | ## Tổ chức hội nghị
       | ^^^^^^^^^^^^^^^^^^^
       = gợi ý: thêm một dòng “chủ trì: …” ngay dưới nhiệm vụ này
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kehoach.diagnostics.model import Diagnostic, Severity, Text
from kehoach.text.source import Source
from kehoach.text.span import NOWHERE, Span

_WIDEST = 100  # columns of a source line that are shown; a paragraph of a plan has 1,000 and more
_BEFORE = 24  # of these, how many stay before the caret when the line is cut
_SEVERITY = {
    "error": Text("lỗi", "error"),
    "warning": Text("cảnh báo", "warning"),
    "note": Text("lưu ý", "note"),
}
_HINT = Text("gợi ý", "hint")
_FIX = Text("cách sửa", "fix")
_PLURAL = {"error": "errors", "warning": "warnings", "note": "notes"}
_COLOURS = {"error": "1;31", "warning": "1;33", "note": "1;36"}
_FRAME = "1;34"
_BOLD = "1"


def as_text(diagnostics: Sequence[Diagnostic], sources: Sequence[Source], language: str, colour: bool) -> str:
    """Return the findings with the lines they are in, a blank line after each; "" when there are none.

    Args:
        diagnostics: the findings of one compilation.
        sources: its files; ``Span.file`` is the index.
        language: "vi" or "en".
        colour: whether to use the colours of a terminal (ANSI escapes).
    """
    writer = _Writer(sources, language, colour)
    return "".join(writer.finding(found) for found in diagnostics)


def summary(severities: Mapping[Severity | str, int], files: int, language: str) -> str:
    """Return the closing line: ``3 lỗi, 2 cảnh báo trong 1 tệp``; ``không có lỗi`` when nothing was found.

    Args:
        severities: how often each severity was found.
        files: how many files were looked at.
        language: "vi" or "en".
    """
    vi = language == "vi"
    counts = [(name, severities.get(name, 0)) for name in _SEVERITY]
    said = [f"{n} {_counted(name, n, vi)}" for name, n in counts if n]
    where = f"trong {files} tệp" if vi else f"in {files} {'file' if files == 1 else 'files'}"
    if not said:
        return "không có lỗi" if vi else "no errors"
    return f"{', '.join(said)} {where}"


def _counted(name: str, count: int, vi: bool) -> str:
    return _SEVERITY[name].vi if vi else name if count == 1 else _PLURAL[name]


def _columns(letter: str) -> int:
    """Return how many columns a letter takes in a terminal: marks none, full-width letters two."""
    if letter < "\u0300":
        return 1
    import unicodedata

    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1


def _width(text: str) -> int:
    return sum(map(_columns, text))


def _window(line: str, start: int, end: int) -> tuple[str, int, int]:
    """Cut a long line to what is around a range; return it with the range in it."""
    if len(line) <= _WIDEST:
        return line, start, end
    left = 0 if end <= _WIDEST - 1 else max(0, min(start - _BEFORE, len(line) - _WIDEST + 1))
    right = min(len(line), left + _WIDEST - (left > 0) - 1)
    if right == len(line) - 1:
        right += 1
    shown = ("…" if left else "") + line[left:right] + ("…" if right < len(line) else "")
    shift = (1 if left else 0) - left
    return shown, start + shift, min(end, right) + shift


class _Writer:
    """Writes findings of one compilation in one language."""

    def __init__(self, sources: Sequence[Source], language: str, colour: bool) -> None:
        self.sources = sources
        self.vi = language == "vi"
        self.colour = colour

    def finding(self, found: Diagnostic) -> str:
        """Return one finding."""
        colour = _COLOURS[found.severity]
        head = self.paint(f"{self.say(_SEVERITY[found.severity])}[{found.code}]", colour)
        lines = [f"{head} {self.paint(f'{found.name}: {self.say(found.message)}', _BOLD)}"]
        margin = self.margin([found.span, *(hint.span for hint in found.hints if hint.span)])
        lines += self.snippet(found.span, margin, "^", colour)
        for hint in found.hints:
            lines.append(self.remark(margin, _HINT, hint.text))
            if hint.span is not None:
                lines += self.snippet(hint.span, margin, "-", _FRAME)
        if found.fix is not None:
            lines.append(self.remark(margin, _FIX, found.fix.title))
        return "\n".join(lines) + "\n\n"

    def say(self, text: Text) -> str:
        """Return a text in the language of the report."""
        return text.vi if self.vi else text.en

    def paint(self, text: str, colour: str) -> str:
        """Return a text in a colour, plain when colours are off."""
        return f"\x1b[{colour}m{text}\x1b[0m" if self.colour else text

    def margin(self, spans: list[Span]) -> int:
        """Return the width of the column of line numbers."""
        return max(len(str(self.sources[span.file].position(span.start).line)) for span in spans)

    def remark(self, margin: int, kind: Text, text: Text) -> str:
        """Return a line below a snippet: a hint, or the title of a fix."""
        sign, word = self.paint("=", _FRAME), self.paint(self.say(kind), _BOLD)
        return f"{' ' * (margin + 1)}{sign} {word}: {self.say(text)}"

    def snippet(self, span: Span, margin: int, mark: str, colour: str) -> list[str]:
        """Return the place, the line and the carets; of a range over several lines the first is shown."""
        source = self.sources[span.file]
        if (
            not source.path
        ):  # about an output of several plans, or of none in particular: the message names it
            return []
        place = source.position(span.start)
        line = source.line(place.line).replace("\t", " ")
        start = place.column - 1
        end = max(start, min(len(line), start + span.end - span.start))
        shown, start, end = _window(line, start, end)
        carets = " " * _width(shown[:start]) + self.paint(mark * max(1, _width(shown[start:end])), colour)
        blank, bar = " " * margin, self.paint("|", _FRAME)
        if span == NOWHERE and source.text:  # about an output: no line of the plan is to blame
            return [f"{blank}{self.paint('-->', _FRAME)} {source.path}"]
        return [
            f"{blank}{self.paint('-->', _FRAME)} {source.path}:{place.line}:{place.column}",
            f"{blank} {bar}",
            f"{self.paint(str(place.line).rjust(margin), _FRAME)} {bar} {shown}",
            f"{blank} {bar} {carets}",
        ]
