"""Telling a document that kehoach made from one that somebody has worked on since.

Every document carries the SHA-256 of all its parts in a custom property. Word and LibreOffice write every
part anew when they save, so an edited document no longer has the parts that its fingerprint was taken of.
"""

from __future__ import annotations

import re
import zlib
from typing import Literal

try:  # hashlib loads OpenSSL, which takes longer than packing a document; random does the same
    from _sha256 import sha256  # type: ignore[import-not-found]
except ImportError:
    try:
        from _sha2 import sha256  # type: ignore[import-not-found]  # Python 3.12 and later
    except ImportError:
        from hashlib import sha256

State = Literal["ours", "edited", "foreign"]

PROPERTY = "KehoachFingerprint"
REDLINE = "KehoachRedline"
"""The fingerprint of a document with tracked changes, which is no built plan."""
BLANK = "0" * 64
CUSTOM = "docProps/custom.xml"
_LARGEST = 64 * 1024 * 1024
_MOST_PARTS = 1000
_MOST_DIRECTORY = 1024 * 1024
_END = b"PK\x05\x06"
_STORED, _DEFLATED = 0, 8


def seal(parts: list[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """Return *parts* with the fingerprint filled into the blank of the custom properties."""
    value = _digest(parts).encode()
    return [(name, data.replace(BLANK.encode(), value) if name == CUSTOM else data) for name, data in parts]


def read_fingerprint(data: bytes, name: str = PROPERTY) -> State:
    """Tell whose a document is.

    Args:
        data: the content of a file, which may be damaged, hostile or no document at all.
        name: which fingerprint is looked for: :data:`PROPERTY` or :data:`REDLINE`.

    Returns:
        ``ours``: made by kehoach and not changed since; ``edited``: made by kehoach, but its parts are no
        longer the same; ``foreign``: anything else, also a file that would unpack to more than 64 MiB.
    """
    parts = _unpack(data)
    custom = [content for name, content in parts or () if name == CUSTOM]
    if parts is None or len(custom) != 1:
        return "foreign"
    pattern = rf'name\s*=\s*["\']{name}["\'][^>]*>\s*<(?:\w+:)?lpwstr>\s*([0-9a-f]{{64}})\s*<'
    found = re.search(pattern.encode(), custom[0])
    if found is None:
        return "foreign"
    value = found.group(1)
    blanked = [
        (name, body.replace(value, BLANK.encode()) if name == CUSTOM else body) for name, body in parts
    ]
    return "ours" if _digest(blanked).encode() == value else "edited"


def _digest(parts: list[tuple[str, bytes]]) -> str:
    """Return the SHA-256 over name, length and content of every part, in the order of their names."""
    total = sha256()
    for name, data in sorted(parts):
        total.update(f"{name}\n{len(data)}\n".encode())
        total.update(data)
    value: str = total.hexdigest()
    return value


def _unpack(data: bytes) -> list[tuple[str, bytes]] | None:
    """Return the parts of a zip file, None when it is none or too large."""
    from zipfile import BadZipFile, ZipFile, ZipInfo

    if not _small(data):
        return None
    import io

    try:
        with ZipFile(io.BytesIO(data)) as package:
            infos: list[ZipInfo] = package.infolist()
            known = all(info.compress_type in (_STORED, _DEFLATED) for info in infos)
            if not known or len(infos) > _MOST_PARTS or sum(info.file_size for info in infos) > _LARGEST:
                return None
            return [(info.filename, package.read(info)) for info in infos]
    except (
        BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
        RuntimeError,
        KeyError,
    ):
        return None


def _small(data: bytes) -> bool:
    """Tell whether the file is small and its directory, read before anything else, cannot be a burden."""
    if _END not in data[-65557:] or len(data) > _LARGEST:
        return False
    start = data.rfind(_END)
    return int.from_bytes(data[start + 12 : start + 16], "little") <= _MOST_DIRECTORY
