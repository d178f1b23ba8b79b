"""Bodies that a plan declares.

Annotations are real types here, not texts: see :mod:`kehoach.syntax.nodes`.
"""

from typing import Literal

from kehoach.text.span import Span
from kehoach.text.values import NamedTuple


class DeclaredUnit(NamedTuple):
    """A declared unit, group or person."""

    kind: Literal["unit", "group", "person"]
    id: str
    name: str
    short: str | None
    aliases: tuple[str, ...]
    members: tuple[str, ...]
    used: int
    span: Span
