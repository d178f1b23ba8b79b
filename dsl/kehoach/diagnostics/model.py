"""Diagnostics as data: a code, a place, a message in two languages, and ways out."""

from typing import Literal

from kehoach.text.span import Span
from kehoach.text.values import NamedTuple

Severity = Literal["error", "warning", "note"]
Language = Literal["vi", "en"]


class Text(NamedTuple):
    """A message in Vietnamese and English."""

    vi: str
    en: str

    def in_(self, language: Language) -> str:
        """Return the message in *language*."""
        return self.vi if language == "vi" else self.en


class Edit(NamedTuple):
    """Replace the text of *span* by *text*."""

    span: Span
    text: str


class Fix(NamedTuple):
    """A way to mend the place: *safe* when it cannot change what the plan says."""

    title: Text
    edits: tuple[Edit, ...]
    safe: bool = True


class Hint(NamedTuple):
    """A further remark, with a place of its own when it points elsewhere."""

    text: Text
    span: Span | None = None


class Diagnostic(NamedTuple):
    """One finding: a stable code and name, how grave, where, what, and ways out."""

    code: str
    name: str
    severity: Severity
    span: Span
    message: Text
    hints: tuple[Hint, ...] = ()
    fix: Fix | None = None
