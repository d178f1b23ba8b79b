"""Inside a line: from text to words, references, marks, footnotes and emphasis."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.syntax.keywords import Label, keywords
from kehoach.syntax.located import Located
from kehoach.syntax.nodes import Emphasis, Inline, Mark, NoteMark, Reference, Words
from kehoach.syntax.tables import Terminal, load, run
from kehoach.text.patterns import compiled
from kehoach.text.span import Span
from kehoach.text.vietnamese import bare, nearest

_ID = r"[^\W_](?:[\w-]*[^\W_])?"
_SPECIAL = compiled(
    r"\\(?P<escaped>.)"
    r"|(?<!\w)@(?:(?P<mark>\()|(?P<id>" + _ID + r")(?P<form>\.(?:đầy-đủ|đầy-dủ|day-du|full)(?![\w-]))?)"
    r"|\^(?:(?P<note>\()|(?P<note_id>[^\W\d_](?:[\w-]*[^\W_])?))"
    r"|(?P<bold>\*\*)"
    r"|(?P<italic>\*)"
    r"|(?P<bracket>[()])",
    re.IGNORECASE,
)
_FIELD = compiled(r"\s*([^:()@*^]{1,60}?)\s*:\s*")
_DEEPEST = 16  # marks, notes and emphasis open at once; people write two or three
_OPENERS = {"MARK": "@(", "NOTE": "^(", "BOLD": "**"}


class _Actions:
    """What each rule of ``dong.lark`` becomes."""

    def start(self, children: list[Any]) -> tuple[Inline, ...]:
        return _flat(children)

    def mark(self, children: list[Any]) -> Mark:
        opened: Mark = children[0].value
        return opened._replace(children=_flat(children[1:]))

    def note(self, children: list[Any]) -> NoteMark:
        opened: NoteMark = children[0].value
        return opened._replace(children=_flat(children[1:]))

    def bold(self, children: list[Any]) -> Emphasis:
        return Emphasis("bold", _flat(children[1:-1]), _whole(children))

    def italic(self, children: list[Any]) -> Emphasis:
        return Emphasis("italic", _flat(children[1:-1]), _whole(children))


_ACTIONS = _Actions()


def _flat(children: list[Any]) -> tuple[Inline, ...]:
    return tuple(child.value if isinstance(child, Terminal) else child for child in children)


def _whole(children: list[Any]) -> Span:
    first: Span = children[0].value
    last: Span = children[-1].value
    return Span(first.start, last.end, first.file)


class _Lexer:
    """Cuts one line into the terminals of ``dong.lark``; what is left open is reported and closed."""

    def __init__(self, line: Located, labels: dict[str, Label]) -> None:
        self.line = line
        self.labels = labels
        self.open: list[tuple[str, int]] = []
        self.found: list[Diagnostic] = []

    def words(self, start: int, end: int) -> Iterator[tuple[str, Words]]:
        """Give the words of a range, a node for each physical line."""
        for stop in [*(b for b in self.line.breaks() if start < b < end), end]:
            if stop > start:
                yield "WORDS", Words(self.line.text[start:stop], self.line.span(start, stop))
                start = stop

    def tokens(self) -> Iterator[tuple[str, Any]]:
        """Give the terminals of the line."""
        text, done = self.line.text, 0
        at = _SPECIAL.search(text)
        while at:
            start = at.start()
            token, after = self.special(at)
            if token is not None or after != at.end() or at["escaped"]:
                yield from self.words(done, start)
                done = after if token is not None or not at["escaped"] else start + 1
                if token is not None:
                    yield token
            at = _SPECIAL.search(text, after)
        yield from self.words(done, len(text))
        while self.open:
            kind, place = self.open.pop()
            if kind != "paren":
                self.unclosed(kind, place)
                yield self.closing(kind, len(text))

    def special(self, at: re.Match[str]) -> tuple[tuple[str, Any] | None, int]:
        """Return the terminal at a special sign, None when the sign is a plain word, and where to go on."""
        line, start, end = self.line, at.start(), at.end()
        if at["id"]:
            form = "full" if at["form"] else ""
            return ("REFERENCE", Reference(at["id"], form, line.span(start, end))), end
        if at["note_id"]:
            return ("NOTE_ID", NoteMark(at["note_id"], (), line.span(start, end))), end
        if (at["note"] or at["mark"]) and len(self.open) >= _DEEPEST:
            return self.too_deep(start, end)
        if at["note"]:
            self.open.append(("NOTE", start))
            return ("NOTE", NoteMark(None, (), line.span(start, end))), end
        if at["mark"]:
            return self.mark(start, end)
        if at["bold"] or at["italic"]:
            return self.emphasis("BOLD" if at["bold"] else "ITALIC", start, end)
        if at["bracket"]:
            return self.bracket(at["bracket"], start, end)
        return None, end

    def too_deep(self, start: int, end: int) -> tuple[None, int]:
        """Keep an opener as plain words, and its bracket in the account; it is reported once a line."""
        if not any(found.code == "KH133" for found in self.found):
            self.found.append(problem("KH133", self.line.span(start, end), str(_DEEPEST)))
        self.open.append(("paren", start))
        return None, end

    def mark(self, start: int, end: int) -> tuple[tuple[str, Any] | None, int]:
        """Open ``@(field:``."""
        named = _FIELD.match(self.line.text, end)
        if named is None:
            self.found.append(problem("KH112", self.line.span(start, end)))
            return None, end
        label = self.labels.get(bare(named[1])) or _english(named[1])
        if label is None:
            near = nearest(named[1], [entry.text for entry in self.labels.values()])
            hints = (Hint(Text(f"có phải “{near}” không?", f"did you mean “{near}”?")),) if near else ()
            span = self.line.span(named.start(1), named.end(1))
            self.found.append(problem("KH111", span, named[1], hints=hints))
        self.open.append(("MARK", start))
        field = label.field if label else ""
        return ("MARK", Mark(field, named[1], (), self.line.span(start, named.end()))), named.end()

    def emphasis(self, kind: str, start: int, end: int) -> tuple[tuple[str, Any] | None, int]:
        """Open or close ``**`` or ``*``; a lone ``*`` is a plain sign."""
        text = self.line.text
        if self.open and self.open[-1][0] == kind:
            self.open.pop()
            return self.closing(kind, start, end), end
        if kind == "BOLD" and [opened for opened, _ in self.open[-2:]] == ["BOLD", "ITALIC"]:
            self.open.pop()  # the end of ***bold italic***
            return self.closing("ITALIC", start, start + 1), start + 1
        if any(opened == kind for opened, _ in self.open):
            return None, end
        begins = end < len(text) and not text[end].isspace() and (start == 0 or not text[start - 1].isalnum())
        if not begins or (kind == "ITALIC" and not re.search(r"[^\s*]\*(?!\w)", text[end:])):
            return None, end
        self.open.append((kind, start))
        return (kind, self.line.span(start, end)), end

    def bracket(self, sign: str, start: int, end: int) -> tuple[tuple[str, Any] | None, int]:
        """Keep account of brackets inside marks and notes; elsewhere they are plain words."""
        if not any(kind in ("MARK", "NOTE") for kind, _ in self.open):
            return None, end
        if sign == "(":
            self.open.append(("paren", start))
            return None, end
        kind, place = self.open[-1]
        if kind in ("BOLD", "ITALIC"):
            self.open.pop()
            self.unclosed(kind, place)
            return self.closing(kind, start, start), start
        self.open.pop()
        return (None if kind == "paren" else self.closing(kind, start, end)), end

    def closing(self, kind: str, start: int, end: int | None = None) -> tuple[str, Any]:
        """Return the terminal that closes *kind*."""
        name = f"_END_{kind}" if kind in ("MARK", "NOTE") else f"END_{kind}"
        return name, self.line.span(start, start if end is None else end)

    def unclosed(self, kind: str, place: int) -> None:
        """Report what was opened at *place* and never closed."""
        sign = _OPENERS.get(kind, "*")
        self.found.append(problem("KH110", self.line.span(place, place + len(sign)), sign))


def _english(word: str) -> Label | None:
    row = keywords().words["field"].get(bare(word))
    return Label(row.name, row.vi[0]) if row else None


def parse_inline(line: Located, labels: dict[str, Label]) -> tuple[tuple[Inline, ...], list[Diagnostic]]:
    """Return the pieces of a line, and the faults in it.

    Args:
        line: the text of the line, after its mark or keyword.
        labels: the labels known in the file (bare form → label), for the names of ``@(field: …)``.
    """
    text = line.text
    if not text:
        return (), []
    if not ("@" in text or "^" in text or "*" in text or "\\" in text):
        if len(line.pieces) == 1:
            return (Words(text, line.span(0, len(text))),), []
        return tuple(node for _, node in _Lexer(line, labels).words(0, len(text))), []
    lexer = _Lexer(line, labels)
    pieces: tuple[Inline, ...] = run(load("dong", _ACTIONS), lexer.tokens())
    return pieces, lexer.found


def literal(children: tuple[Inline, ...]) -> str:
    """Return the words of a line as they stand in the source, references as ``@id``: for messages and lexing."""
    parts: list[str] = []
    for child in children:
        if isinstance(child, Words):
            parts.append(child.text)
        elif isinstance(child, Reference):
            parts.append(f"@{child.id}" + (".đầy-đủ" if child.form else ""))
        elif isinstance(child, NoteMark):
            continue
        else:
            parts.append(literal(child.children))
    return "".join(parts)
