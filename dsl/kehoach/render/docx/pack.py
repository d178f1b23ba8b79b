"""A repeatable .docx: the same parts make the same bytes, whatever the day and the machine.

Written here and not with :mod:`zipfile`, whose import alone takes as long as writing ten documents.
"""

from __future__ import annotations

import zlib
from struct import Struct

from kehoach.render.docx.fingerprint import seal

_TYPES = "[Content_Types].xml"
_LOCAL = Struct("<4sHHHHHLLLHH")
_CENTRAL = Struct("<4sHHHHHHLLLHHHHHLL")
_END = Struct("<4sHHHHLLH")
_VERSION = 20  # deflate
_DEFLATED = 8
_LEVEL = 6
_TIME, _DATE = 0, 33  # 1980-01-01 00:00, the first that a zip can say
_ON_UNIX = 3 << 8
_REGULAR_FILE = 0o100644 << 16


def pack(parts: list[tuple[str, bytes]]) -> bytes:
    """Return the .docx of *parts*, sealed with its fingerprint; the content types come first, then by name.

    Args:
        parts: names (ASCII) and contents; the custom properties hold the blank of the fingerprint.
    """
    ordered = sorted(seal(parts), key=lambda part: (part[0] != _TYPES, part[0]))
    body: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, data in ordered:
        packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
        packed = packer.compress(data) + packer.flush()
        raw = name.encode("ascii")
        common = (0, _DEFLATED, _TIME, _DATE, zlib.crc32(data), len(packed), len(data), len(raw), 0)
        body += (_LOCAL.pack(b"PK\x03\x04", _VERSION, *common), raw, packed)
        directory.append(
            _CENTRAL.pack(
                b"PK\x01\x02", _ON_UNIX | _VERSION, _VERSION, *common, 0, 0, 0, _REGULAR_FILE, offset
            )
            + raw
        )
        offset += _LOCAL.size + len(raw) + len(packed)
    index = b"".join(directory)
    count = len(ordered)
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(index), offset, 0)
    return b"".join((*body, index, end))
