"""What a check sees: the file, its documents, and the rules that they are held to."""

from __future__ import annotations

from typing import NamedTuple

from kehoach.profiles.schema import Profile
from kehoach.verify.regions import Document, Part
from kehoach.verify.seen import WordFile
from kehoach.verify.standards import Standard


class Examined(NamedTuple):
    """A Word file ready to be judged.

    ``chosen``: the user named the profile; else it was recognised, and either size family will do.
    """

    file: WordFile
    documents: tuple[Document, ...]
    profile: Profile
    standard: Standard
    chosen: bool

    def judged(self) -> tuple[Document, ...]:
        """Return the documents whose components are judged: forms in annexes are not."""
        return tuple(document for document in self.documents if not document.form)

    def parts(self, *roles: str) -> tuple[Part, ...]:
        """Return the parts of some roles (all without any) of all documents that are judged."""
        return tuple(
            part for document in self.judged() for part in document.parts if not roles or part.role in roles
        )

    @property
    def party(self) -> bool:
        """Whether the rules are the Party's."""
        return self.standard.party
