"""Parsing: from a source to its tree, with every syntax error of the file in one run.

The grammar works on whole lines, so it can go on at the next line after any fault: a line that cannot stand
where it is, is reported once and left out with what belongs to it, and nothing else is blamed for it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.syntax import nodes
from kehoach.syntax.classify import head_of, keyword_of
from kehoach.syntax.inline import literal
from kehoach.syntax.keywords import Label, keywords
from kehoach.syntax.lines import Comment, Lexer
from kehoach.syntax.tables import Unexpected, load
from kehoach.syntax.tree import Actions
from kehoach.text.patterns import compiled
from kehoach.text.source import Source, Unreadable
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple
from kehoach.text.vietnamese import bare

_ACTIONS = Actions()
_LINES: dict[str, tuple[str, str]] = {
    "KIND": ("loại văn bản (“kế hoạch: …”)", "the kind of document (“plan: …”)"),
    "HEADER": ("dòng của phần đầu", "a header line"),
    "HEADING": ("dòng đánh số “#”", "a numbered line (“#”)"),
    "COMMON": ("“chung:”", "“shared:”"),
    "TEXT": ("đoạn văn", "a paragraph"),
    "BULLET": ("gạch đầu dòng “-”", "a bullet (“-”)"),
    "POINT": ("dấu “+”", "a “+” bullet"),
    "FIELD": ("dòng vai trò hoặc thời gian", "a role or timeframe line"),
    "QUOTE": ("đoạn trích “>”", "a quotation (“>”)"),
    "ROW": ("dòng của bảng", "a table row"),
    "DECLARATION": ("khai báo", "a declaration"),
    "TABLE": ("“bảng:”", "a table"),
    "CLOSING": ("“kết thúc:”", "“closing:”"),
    "RECIPIENTS": ("“nơi nhận:”", "“recipients:”"),
    "SIGNATURE": ("“ký:”", "“signed:”"),
    "LINE": ("dòng chữ", "a line of words"),
    "ANNEX": ("“phụ lục:”", "“annex:”"),
}
_ATTACHED = frozenset({"KEY", "KEY_FIELD", "POINT", "LINE"})
_UNREADABLE = {"encoding": "KH001", "binary": "KH002", "control": "KH003", "size": "KH004"}
_SHARED = frozenset({"document", "unit", "group", "person", "field", "note", "include"})
_FIRST_NUMBERED = compiled(r"^[^\S\n\t]?#", re.MULTILINE)
_INCLUDE = compiled(r"^[^\S\n\t]?(?:d[uùúủũụ]ng|use)[^\S\n]*:[^\S\n]*(\S.*)$", re.IGNORECASE | re.MULTILINE)


class ParseResult(NamedTuple):
    """The tree of a file, its comments, and what is wrong with its form. ``labels``: those known at its end."""

    file: nodes.File
    comments: tuple[Comment, ...]
    diagnostics: tuple[Diagnostic, ...]
    labels: Mapping[str, Label]


class Include(NamedTuple):
    """``dùng: path`` as found before parsing."""

    path: str
    span: Span


def unreadable(faults: tuple[Unreadable, ...]) -> list[Diagnostic]:
    """Return the diagnostics of what makes a file no text."""
    return [problem(_UNREADABLE[f.reason], f.span, f.detail) for f in faults]


def find_includes(source: Source) -> tuple[Include, ...]:
    """Return the shared files that a file uses, so that their labels are known before it is parsed."""
    first = _FIRST_NUMBERED.search(source.text)
    found = _INCLUDE.finditer(source.text, 0, first.start() if first else len(source.text))
    return tuple(Include(m[1].strip(), Span(m.start(1), m.end(1), source.file)) for m in found)


def _describe(kind: str, value: Any) -> Text:
    if isinstance(value, nodes.Header | nodes.Declaration):
        return Text(f"“{value.word}:”", f"“{value.word}:”")
    vi, en = _LINES.get(kind, (kind, kind))
    return Text(vi, en)


class _Run:
    """Feeds the lines of one file to the parse table."""

    def __init__(self, found: list[Diagnostic]) -> None:
        self.state = load("kehoach", _ACTIONS).begin()
        self.found = found
        self.silent = False  # the lines now skipped belong to a fault that was reported
        self.blocked = 0  # depth of sections inside a numbered line that was refused

    def feed(self, kind: str, value: Any) -> None:
        """Take one line."""
        if self.blocked:
            self.blocked += (kind == "HEADING") - (kind == "_CLOSE")
            return
        if self.silent and kind in _ATTACHED:
            return
        try:
            self.state.feed(kind, value)
            self.silent = False
        except Unexpected as error:
            self.refuse(kind, value, error)

    def refuse(self, kind: str, value: Any, error: Unexpected) -> None:
        """Report a line that cannot stand here, once, and go on without it."""
        if kind == "HEADING":
            self.blocked = 1
        if "KIND" in error.expected and "HEADING" not in error.expected and len(error.expected) <= 2:
            told = any(value.span.start <= found.span.start < value.span.end for found in self.found)
            first = Text("đặt dòng này dưới dòng “kế hoạch: …”", "put this line below the line “plan: …”")
            hints = () if kind in ("TEXT", "BULLET") else (Hint(first),)
            if not told:
                self.found.append(problem("KH101", value.span, _describe(kind, value), hints=hints))
            self.blocked = 0
            self.feed("KIND", nodes.Header("plan", keywords().spell("document", "plan"), (), value.span))
            self.feed(kind, value)
            return
        if not self.silent:
            names = [_LINES[e] for e in _LINES if e in error.expected][:5]
            expected = Text(", ".join(n[0] for n in names), ", ".join(n[1] for n in names))
            self.found.append(problem("KH102", value.span, _describe(kind, value), expected))
        self.silent = True

    def finish(self) -> tuple[nodes.Document, ...]:
        """Return the documents of the file."""
        documents: tuple[nodes.Document, ...] = self.state.end()
        return documents


def parse(source: Source, labels: Mapping[str, Label] | None = None, *, shared: bool = False) -> ParseResult:
    """Parse one file.

    Args:
        source: what was read.
        labels: labels known beforehand (from shared files), besides those of the language.
        shared: the file is one that others use with ``dùng:``: it holds only declarations.

    Returns:
        The tree of all that is sound, and every syntax error of the file.
    """
    known = keywords().labels if labels is None else {**keywords().labels, **labels}
    lexer = Lexer(source, known)
    declarations: list[Any] = []
    documents: tuple[nodes.Document, ...] = ()
    if shared:
        for kind, value in lexer.tokens():
            if kind == "DECLARATION" and value.name in _SHARED:
                declarations.append(value)
            elif kind == "KEY" and declarations:
                last = declarations[-1]
                declarations[-1] = last._replace(keys=(*last.keys, value))
            elif kind not in _ATTACHED and kind != "_CLOSE" and not _blamed(lexer.found, value.span):
                lexer.found.append(problem("KH208", value.span, _describe(kind, value)))
    else:
        run = _Run(lexer.found)
        for kind, value in lexer.tokens():
            run.feed(kind, value)
        documents = run.finish()
        if not documents and not lexer.found:
            lexer.found.append(problem("KH005", Span(0, 0, source.file)))
    found = [f for f in lexer.found if f.code != "KH119" or not _below_a_fault(f, lexer.found, source)]
    file = nodes.File(documents, tuple(declarations), Span(0, len(source.text), source.file))
    return ParseResult(file, tuple(lexer.comments), tuple(found), lexer.labels)


def _blamed(found: list[Diagnostic], line: Span) -> bool:
    """Tell whether a fault was just found in a line."""
    return bool(found) and line.start <= found[-1].span.start < line.end


def _below_a_fault(stray: Diagnostic, found: list[Diagnostic], source: Source) -> bool:
    """Tell whether a key is only stray because the declaration above it was not recognised."""
    number = source.position(stray.span.start).line
    while number > 1 and source.line(number)[:1] in ("", " ", "\t", "\u00a0"):
        number -= 1
    return any(f.code == "KH105" and source.position(f.span.start).line == number for f in found)


def is_shared(source: Source) -> bool:
    """Tell whether a file is one that others use (``dùng:``): it begins with a declaration and opens no document."""
    heads = [head_of(line) for line in source.text.splitlines() if line and not line[0].isspace()]
    keyed = [keyword_of(head) for head in heads if head is not None]
    rows = [found.row for found in keyed if found is not None]
    return bool(rows) and rows[0].name in _SHARED and all(row.group != "document" for row in rows)


def language_of(source: Source) -> str:
    """Return "vi" or "en": the language of the file's first keyword, which its diagnostics speak."""
    words = keywords().words
    for line in source.text.splitlines():
        parts = bare(line.partition(":")[0]).split() if ":" in line else []
        word, without_id = " ".join(parts), " ".join(parts[:-1])
        for group in ("document", "header", "declare", "block", "field"):
            row = words[group].get(word) or (words[group].get(without_id) if group == "declare" else None)
            if row is not None:
                return "en" if any(bare(english) in (word, without_id) for english in row.en) else "vi"
    return "vi"


__all__ = ["Include", "ParseResult", "find_includes", "language_of", "literal", "parse", "unreadable"]
