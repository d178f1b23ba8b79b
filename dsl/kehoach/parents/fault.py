"""Why a file is no parent plan."""

from __future__ import annotations

from kehoach.diagnostics.model import Text


class Unusable(Exception):
    """A file that cannot be used as a parent plan; ``text`` says why, with the place in it where there is one."""

    def __init__(self, vi: str, en: str) -> None:
        self.text = Text(vi, en)
        super().__init__(en)
