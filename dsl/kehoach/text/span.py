"""Places in a text."""

from kehoach.text.values import NamedTuple


class Span(NamedTuple):
    """A half-open range of character offsets in the text of one source file (after NFC).

    ``file`` is the index of the file in the compilation: 0 is the plan itself, higher numbers are files
    that it includes with ``dùng:``.
    """

    start: int
    end: int
    file: int = 0


class Position(NamedTuple):
    """A place as people count it: line and column from 1, columns in characters."""

    line: int
    column: int


NOWHERE = Span(0, 0)
