"""The source of a plan that its Word file carries (:mod:`kehoach.render.docx.embedded`), read back."""

from __future__ import annotations

from kehoach.render.docx.embedded import NAMESPACE
from kehoach.text.source import LARGEST, read_source
from kehoach.verify.package import open_package
from kehoach.verify.unreadable import Unreadable

_ROOT = f"{{{NAMESPACE}}}source"
_MOST_PARTS = 64  # custom XML parts that are looked at; forms of offices hold a few


def source_of(data: bytes) -> str | None:
    """Return the text of the plan that a Word file was built from, None when it carries none.

    The words on its pages may have been changed since: ``read_fingerprint`` of
    :mod:`kehoach.render.docx.fingerprint` tells.

    Args:
        data: the content of a file, which may be damaged, hostile or no Word file at all; then there is none.
    """
    try:
        package = open_package(data)
        parts = [p.target for p in package.related(package.main).values() if p.type == "customXml"]
        for name in parts[:_MOST_PARTS]:
            root = package.tree(name) if package.has(name) else None
            if root is not None and root.tag == _ROOT and len(root) == 0:
                return _sound(root.text or "")
    except (Unreadable, RecursionError, MemoryError):
        pass
    return None


def _sound(text: str) -> str | None:
    """Return a text that a ``.kh`` file may hold, None for another one."""
    if not text.strip() or len(text) > LARGEST:
        return None
    try:
        source, faults = read_source("", text.encode())
    except UnicodeEncodeError:
        return None
    return None if faults else source.text
