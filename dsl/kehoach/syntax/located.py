"""A logical line: text joined from one or more physical lines, which still knows where each letter came from."""

from __future__ import annotations

from kehoach.text.span import Span
from kehoach.text.values import NamedTuple


class Located(NamedTuple):
    """Text with its places: ``pieces`` are pairs (offset in the text, offset in the source), in order."""

    text: str
    pieces: tuple[tuple[int, int], ...]
    file: int

    def at(self, offset: int) -> int:
        """Return the source offset of a text offset."""
        if len(self.pieces) == 1:
            return self.pieces[0][1] + offset
        text_start, source_start = self.pieces[0]
        for piece in self.pieces:
            if piece[0] > offset:
                break
            text_start, source_start = piece
        return source_start + offset - text_start

    def span(self, start: int, end: int) -> Span:
        """Return the source span of a range of the text."""
        if len(self.pieces) == 1:
            base = self.pieces[0][1]
            return Span(base + start, base + max(start, end), self.file)
        if end <= start:
            place = self.at(start)
            return Span(place, place, self.file)
        return Span(self.at(start), self.at(end - 1) + 1, self.file)

    def rest(self, start: int) -> Located:
        """Return the text from *start* on, without leading blanks."""
        text = self.text
        while start < len(text) and text[start].isspace():
            start += 1
        if len(self.pieces) == 1:
            return Located(text[start:], ((0, self.pieces[0][1] + start),), self.file)
        pieces = [(0, self.at(start))]
        pieces += [(offset - start, source) for offset, source in self.pieces if offset > start]
        return Located(text[start:], tuple(pieces), self.file)

    def breaks(self) -> list[int]:
        """Return the text offsets at which a further physical line begins."""
        return [offset for offset, _ in self.pieces[1:]]


def join(lines: list[tuple[int, str]], file: int) -> Located:
    """Join physical lines, pairs of source offset and text without outer blanks, with one space between."""
    if len(lines) == 1:
        offset, text = lines[0]
        return Located(text, ((0, offset),), file)
    parts: list[str] = []
    pieces: list[tuple[int, int]] = []
    length = 0
    for offset, text in lines:
        pieces.append((length, offset))
        parts.append(text)
        length += len(text) + 1
    return Located(" ".join(parts), tuple(pieces), file)
