"""Slips that would silently become prose: words that were surely meant as a keyword, a label or data."""

from __future__ import annotations

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Edit, Fix, Hint, Text
from kehoach.syntax.classify import Head, kind_of, near_keyword
from kehoach.syntax.keywords import Label, keywords
from kehoach.syntax.located import Located
from kehoach.text.patterns import compiled
from kehoach.text.span import Span
from kehoach.text.vietnamese import bare, distance

_SHORTEST_KIND = 7  # letters: “nhiem vu”, “muc tieu”; shorter words are near too much
_LIMIT_LOWER = 4  # words before the colon of a line that must be a declaration
_BOLD_LABEL = compiled(r"(\*\*?)([^*:]{2,60}?)\s*(?::\s*\1|\1\s*:)")
_NEXT_LABEL = compiled(r"[;.,]\s+([^\W\d_][^:;.,]{1,40}?)\s*:")


def unknown_word(head: Head, place: Span, indented: bool = False) -> Diagnostic:
    """Return the report of a lower-case line that is no declaration."""
    if not indented and head.word in keywords().words["key"]:
        told = Text(
            "thụt vào hai dấu cách dưới dòng nó mô tả", "indent it by two spaces below the line it describes"
        )
        return problem("KH119", place, head.text, hints=(Hint(told),))
    hints: list[Hint] = []
    if kind_of(head) is not None:
        way = f"“# {head.text}: …”"
        hints.append(Hint(Text(f"viết {way} ở dòng đánh số", f"write {way} on a numbered line")))
    elif known := near_keyword(head):
        hints.append(Hint(Text(f"có phải “{known}:” không?", f"did you mean “{known}:”?")))
    if not indented:
        hints.append(
            Hint(Text("nếu là lời văn, viết “\\” ở đầu dòng", "if it is prose, begin the line with “\\”"))
        )
        wrapped = Text(
            "nếu nối tiếp dòng trên, thụt vào hai dấu cách",
            "if it goes on with the line above, indent it by two spaces",
        )
        hints.append(Hint(wrapped))
    return problem("KH105", place, head.text, hints=tuple(hints))


def is_unknown_word(head: Head) -> bool:
    """Tell whether a line at the margin begins like a declaration: a few lower-case words and a colon."""
    words = len(head.text.split())
    return not head.capital and words <= _LIMIT_LOWER and not set(",;.(@") & set(head.text)


def emphasised_label(line: Located, labels: dict[str, Label]) -> Diagnostic | None:
    """Return the report of a label set in ``**``, which is no label."""
    found = _BOLD_LABEL.match(line.text)
    if found is None or bare(" ".join(found[2].split())) not in labels:
        return None
    edit = Edit(line.span(0, found.end()), f"{found[2]}:")
    fix = Fix(Text("bỏ dấu nhấn mạnh", "drop the emphasis"), (edit,), safe=False)
    return problem("KH125", line.span(0, found.end()), found[2], fix=fix)


def second_label(line: Located, start: int, labels: dict[str, Label]) -> Diagnostic | None:
    """Return the report of a further label in the value of a field, which would become part of the value."""
    for found in _NEXT_LABEL.finditer(line.text, start):
        if bare(" ".join(found[1].split())) in labels:
            return problem("KH127", line.span(found.start(1), found.end(1)), found[1])
    return None


def point_label(line: Located, head: Head, labels: dict[str, Label]) -> Diagnostic | None:
    """Return the report of a label on a ``+`` line, where it is no field."""
    if head.word not in labels:
        return None
    return problem("KH126", line.span(0, len(head.text)), head.text)


def misspelt_kind(line: Located, head: Head) -> Diagnostic | None:
    """Return the report of a numbered line or bullet that begins with a word near ``nhiệm vụ`` or ``mục tiêu``."""
    if head.capital or len(head.word) < _SHORTEST_KIND:
        return None
    parts = head.word.split()
    kinds = keywords().words["kind"]
    for word in (" ".join(parts), " ".join(parts[:-1]), " ".join(parts[:2]), " ".join(parts[:3])):
        for known, row in kinds.items():
            if len(known) >= _SHORTEST_KIND and word and distance(word, known, 2) <= 2:
                spelt = next((w for w in row.vi + row.en if bare(w) == known), known)
                hint = Hint(Text(f"có phải “{spelt}:” không?", f"did you mean “{spelt}:”?"))
                return problem("KH105", line.span(0, len(head.text)), head.text, hints=(hint,))
    return None
