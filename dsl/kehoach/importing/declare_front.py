"""Where the declarations of a document go: below its header, and on its ``căn cứ`` lines."""

from __future__ import annotations

from kehoach.diagnostics.model import Edit
from kehoach.importing.declare_citations import Place
from kehoach.syntax import nodes
from kehoach.syntax.inline import literal
from kehoach.text.source import Source
from kehoach.text.span import Span

_WIDTH = 116  # letters of a line of a declaration
_UNSAFE = (":", "//", "|", "#", ">", "-", "+", "\\")


class Front:
    """The front of one document in its source.

    Args:
        source: the text of the file.
        document: the document.
    """

    def __init__(self, source: Source, document: nodes.Document) -> None:
        self._source = source
        self._basis = {
            node.span.start: node
            for node in document.front
            if isinstance(node, nodes.Declaration) and node.name == "basis" and node.id is None
        }
        self.point = self._point(document)

    def _point(self, document: nodes.Document) -> int:
        """Return the offset at which declarations go: before the first line that prints below the header."""
        items = (*document.front, *document.sections, *document.parts, *document.annexes)
        keeping = (nodes.Header, nodes.Field, nodes.Declaration)
        first = min((item.span.start for item in items if not isinstance(item, keeping)), default=-1)
        text = self._source.text
        if first < 0:
            return min(document.span.end, len(text))
        number = self._source.position(first).line
        while number > 1 and self._source.line(number - 1).strip()[:2] in ("", "//"):
            number -= 1
        return self._source.line_starts[number - 1]

    def basis(self, place: Place) -> nodes.Declaration | None:
        """Return the ``căn cứ`` line without an id whose whole value is what a place cites, None when it is none."""
        if place.line.kind != "basis" or place.start > len("Căn cứ "):
            return None
        at = place.line.span(place.start, place.end).start
        line = self._source.line_starts[self._source.position(at).line - 1]
        node = self._basis.get(line)
        if node is None or not node.text or literal(node.text).strip(" .;,") != place.words:
            return None
        return node

    def named_basis(self, node: nodes.Declaration, ident: str, short: str) -> tuple[Edit, ...]:
        """Return the edits that give a ``căn cứ`` line an id, and its short form unless that is ""."""
        start = node.span.start + len(node.word)
        name = Edit(Span(start, start), f" {ident}")
        if not short:
            return (name,)
        end = self._source.text.find("\n", node.text[-1].span.end)
        end = len(self._source.text) if end < 0 else end
        return name, Edit(Span(end, end), f"\n  gọi tắt: {short}")

    def declaration(self, lines: str) -> tuple[Edit, ...]:
        """Return the edit that puts lines below the header."""
        before = "" if self.point == 0 or self._source.text[self.point - 1] == "\n" else "\n"
        return (Edit(Span(self.point, self.point), f"{before}{lines}\n"),)


def folded(line: str) -> str:
    """Return a declaration with its value broken into lines of a readable width, which go on indented."""
    lines = [""]
    for word in line.split(" "):
        full = len(lines[-1]) + len(word) > _WIDTH
        if full and not word.startswith(_UNSAFE) and word and ":" not in word:
            lines.append(f"  {word}")
        else:
            lines[-1] += f" {word}" if lines[-1] else word
    if any(":" in line[:60] for line in lines[1:]):
        return line
    return "\n".join(lines)
