"""Sixteen plans that nothing was tuned on, each in several forms, to measure what an importer finds."""

from __future__ import annotations

from functools import cache, cached_property

from foreign.content import FOLDER, Content, read
from foreign.flat import body_words, box_words, note_words
from foreign.package import docx
from foreign.texts import texts
from foreign.truth import Task, Truth, truth_of

__all__ = ["Foreign", "Task", "Truth", "plans"]


class Foreign:
    """A plan and the forms in which it reaches us."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.name = content.name

    @cached_property
    def truth(self) -> Truth:
        """What an importer should find."""
        return truth_of(self.content)

    def docx(self) -> bytes:
        """Return the plan as a Word file, the same bytes each time."""
        return docx(self.content)

    def texts(self) -> dict[str, str]:
        """Return the plan as text, by the name of the form; see README.md for the forms."""
        return texts(self.content)

    def words(self) -> list[str]:
        """Return all words that are printed, in order, without page numbers; then those of boxes and footnotes.

        Numbers and bullets of items are words. Words are what blanks part; two cells are parted as well.
        """
        return [*body_words(self.content), *box_words(self.content), *note_words(self.content)]

    def __repr__(self) -> str:
        return f"Foreign({self.name})"


@cache
def plans() -> tuple[Foreign, ...]:
    """Return all plans, by name."""
    return tuple(Foreign(read(path)) for path in sorted(FOLDER.glob("*.txt")))
