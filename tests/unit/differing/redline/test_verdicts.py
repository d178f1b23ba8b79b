"""Accepting a redline gives the new document exactly, rejecting it the words of the old one."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from tracked import exact, settled, stories, words
from validators import judge

from kehoach.assemble import build_docx
from kehoach.differing.redline.package import redline
from kehoach.driver import Compilation

EXAMPLES = sorted((Path(__file__).parents[4] / "examples").glob("*.kh"))
DATE = "2026-05-27T08:30:00Z"


def docx(text: str, path: str = "a.kh") -> bytes:
    plan = Compilation(path, text.encode())
    built = build_docx(plan, with_source=False)
    assert built.docx is not None, [str(d) for d in built.diagnostics]
    return built.docx


def holds(old: bytes, new: bytes, folder: Path) -> bytes:
    """Compare two built files, and hold what must be true of every redline."""
    made = redline(old, new, "Nguyễn Văn A", DATE).docx
    assert exact(settled(made, "accept")) == exact(stories(new))
    assert words(settled(made, "reject")) == words(stories(old))
    faults = judge(made, folder)
    assert not faults, faults
    return made
