"""Findings on Word files for people: what is wrong, where, by which rule, and what to do.

::

    lỗi[KH813] letter-size: cỡ chữ 11 không đúng quy định (3 chỗ)
      --> ke-hoach.docx: Nơi nhận (ô số 9b), đoạn 41: “Nơi nhận:” (phải 12, PL I II.9.d)
       = quy định: NĐ 30/2020, PL I II.9.d
       = cách sửa: đặt lại cỡ chữ theo từng thành phần
"""

from __future__ import annotations

from collections.abc import Sequence

from kehoach.diagnostics.model import Severity, Text
from kehoach.verify.finding import Finding, Where, plain
from kehoach.verify.judge import Verdict

_SEVERITY: dict[Severity, Text] = {
    "error": Text("lỗi", "error"),
    "warning": Text("cảnh báo", "warning"),
    "note": Text("lưu ý", "note"),
}
_PLURAL = {"error": "errors", "warning": "warnings", "note": "notes"}
_COLOURS = {"error": "1;31", "warning": "1;33", "note": "1;36"}
_FRAME = "1;34"
_BOLD = "1"
_RULE = Text("quy định", "rule")
_FIX = Text("cách sửa", "fix")


def as_text(verdict: Verdict, language: str, colour: bool) -> str:
    """Return the findings on a file, a blank line after each; "" when there are none.

    Args:
        verdict: what is said of the file.
        language: "vi" or "en".
        colour: whether to use the colours of a terminal.
    """
    writer = _Writer(verdict.path, language, colour)
    return "".join(writer.finding(found) for found in verdict.findings)


def summary(verdicts: Sequence[Verdict], language: str) -> str:
    """Return the closing line: ``2 lỗi, 1 cảnh báo trong 3 tệp``, with the rules that the files were held to."""
    vi = language == "vi"
    severities = [found.severity for verdict in verdicts for found in verdict.findings]
    counts = [(name, severities.count(name)) for name in _SEVERITY]
    said = [f"{n} {_counted(name, n, vi)}" for name, n in counts if n]
    titles = dict.fromkeys(
        verdict.profile.title.vi if vi else verdict.profile.title.en
        for verdict in verdicts
        if verdict.profile
    )
    rules = f" ({'; '.join(titles)})" if titles else ""
    files = len(verdicts)
    where = f"trong {files} tệp" if vi else f"in {files} {'file' if files == 1 else 'files'}"
    if not said:
        return f"{'đúng thể thức' if vi else 'nothing to correct'} {where}{rules}"
    return f"{', '.join(said)} {where}{rules}"


def _counted(name: Severity, count: int, vi: bool) -> str:
    if vi:
        return _SEVERITY[name].vi
    return name if count == 1 else _PLURAL[name]


def place(where: Where, language: str) -> str:
    """Return a place in words: ``Nơi nhận (ô số 9b), đoạn 41: “Nơi nhận:” (phải 12, PL I II.9.d)``."""
    vi = language == "vi"
    said = where.region.vi if vi else where.region.en
    if where.paragraph:
        said += f", {'đoạn' if vi else 'paragraph'} {where.paragraph}"
    if where.quote:
        said += f": “{where.quote}”"
    if where.note is not None:
        said += f" ({where.note.vi if vi else where.note.en})"
    return plain(said)


class _Writer:
    """Writes findings on one file in one language."""

    def __init__(self, path: str, language: str, colour: bool) -> None:
        self._path = path
        self._language = language
        self._vi = language == "vi"
        self._colour = colour

    def finding(self, found: Finding) -> str:
        head = self._paint(f"{self._say(_SEVERITY[found.severity])}[{found.code}]", _COLOURS[found.severity])
        message = f"{found.name}: {self._say(found.message)}{self._times(found)}"
        lines = [f"{head} {self._paint(message, _BOLD)}"]
        arrow = self._paint("-->", _FRAME)
        lines += [f"  {arrow} {self._path}: {place(where, self._language)}" for where in found.where]
        if found.item:
            lines.append(self._remark(_RULE, found.item))
        if found.advice.vi:
            lines.append(self._remark(_FIX, self._say(found.advice)))
        return "\n".join(lines) + "\n\n"

    def _times(self, found: Finding) -> str:
        if found.times <= 1:
            return ""
        return f" ({found.times} chỗ)" if self._vi else f" ({found.times} places)"

    def _say(self, text: Text) -> str:
        return text.vi if self._vi else text.en

    def _paint(self, text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self._colour else text

    def _remark(self, kind: Text, text: str) -> str:
        return f"   {self._paint('=', _FRAME)} {self._paint(self._say(kind), _BOLD)}: {text}"
