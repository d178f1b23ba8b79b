"""Files that hold somebody's work are not overwritten without being told to."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Hint, Text
from kehoach.project.outputs import GENERATED
from kehoach.text.span import NOWHERE

if TYPE_CHECKING:
    from kehoach.diagnostics.model import Diagnostic
    from kehoach.project.store import Store

_GENERATED_BEGINS = GENERATED.partition("{0}")[0]


def protected(
    path: str, new: bytes | None, store: Store | None = None, sealed: bool = False
) -> Diagnostic | None:
    """Return why a file must not be overwritten: somebody's work is in it; None when it may be.

    A Word file, a spreadsheet, a PDF and a ``.tasks.yaml`` say themselves whose they are; others are ours when the
    store knows them.

    Args:
        path: of the file.
        new: what is to be written, None when it is not made yet.
        store: of what was written before.
        sealed: it is a Word file or a spreadsheet whatever its name is.

    Raises:
        OSError: the file that is there cannot be read.
    """
    if not os.path.exists(path):
        return None
    with open(path, "rb") as file:
        data = file.read()
    if data == new:
        return None
    state = _state(path, data, store, sealed)
    codes = {"edited": "KH703", "foreign": "KH704"}
    hints = (_edits(path),) if state == "edited" and path.endswith(".docx") and not sealed else ()
    return problem(codes[state], NOWHERE, path, hints=hints) if state in codes else None


def _edits(path: str) -> Hint:
    """Return how what was edited in a built Word file comes back into its plan."""
    way = f"kehoach import {path} --into"
    return Hint(
        Text(f"đưa chỗ đã sửa về kế hoạch: {way} TỆP.kh", f"bring the edits back: {way} PLAN.kh"),
    )


def _state(path: str, data: bytes, store: Store | None, sealed: bool) -> str:
    """Return whose a file is: ours, ours and edited, or foreign."""
    if sealed or path.endswith((".docx", ".xlsx")):
        from kehoach.render.docx.fingerprint import read_fingerprint

        return read_fingerprint(data)
    if path.endswith(".pdf"):
        from kehoach.cli.pdf import read_state

        return read_state(data)
    ours = data.startswith(_GENERATED_BEGINS.encode()) or (store is not None and store.is_ours(path, data))
    return "ours" if ours else "foreign"
