"""Reading files of the user's: whole, but never more than any of them may have."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable

MOST = 64 * 2**20  # bytes; the largest .docx that a profile may build on, and far more than any plan has
_WHY = {
    errno.ENOENT: "không có tệp hay thư mục này",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EISDIR: "là một thư mục",
    errno.ENOTDIR: "một phần của đường dẫn không phải là thư mục",
    errno.EROFS: "chỉ đọc được, không ghi được",
    errno.ENOSPC: "hết chỗ trên đĩa",
    errno.ENAMETOOLONG: "tên tệp dài quá",
}
ReadFile = Callable[[str], bytes]
"""How files are read: a path gives bytes, or ``OSError``."""


def real_path(path: str, read: ReadFile) -> str:
    """Return the real path of a file; a reader that remembers what it read is told of links on the way.

    Args:
        path: of the file.
        read: how files are read; one with a method ``linked`` is told the path and the real path when they differ.
    """
    real = os.path.realpath(path)
    linked: Callable[[str, str], None] | None = getattr(read, "linked", None)
    if linked is not None and real != os.path.abspath(path):
        linked(path, real)
    return real


def read_file(path: str) -> bytes:
    """Return the bytes of a file; of one with more than ``MOST``, one byte more than that.

    Raises:
        OSError: it cannot be read.
    """
    with open(path, "rb", buffering=0) as file:
        size = os.fstat(file.fileno()).st_size
        limit = min(size, MOST) + 1
        data = file.read(limit) or b""
        if size and len(data) == size:
            return data
        parts = [data]
        total = len(data)
        while total <= MOST:  # a pipe tells no size, and a file may grow while it is read
            part = file.read(min(2**16, MOST + 1 - total))
            if not part:
                break
            parts.append(part)
            total += len(part)
        return b"".join(parts)


def why(error: OSError, english: bool) -> str:
    """Return why a file could not be read or written, in Vietnamese or in the system's English."""
    said = error.strerror or str(error)
    return said if english else _WHY.get(error.errno or 0, said)
