"""What Nghị định 30/2020/NĐ-CP says of documents beside what profiles are held to (``profiles.decree``).

``PL I II.6.e`` = Phụ lục I, Phần I, Mục II, khoản 6, điểm e.
"""

from __future__ import annotations

from kehoach.verify.standards import Extra, Looks

_NAME = "NĐ 30/2020"

ND30 = Extra(
    name=_NAME,
    party=False,
    looks={
        "subject": Looks(12, 13, False, False, "lower", ("center",), item=f"{_NAME}, PL I II.5.b"),
        "addressee": Looks(13, 14, False, False, "lower", item=f"{_NAME}, PL I II.9.d"),
    },
    sections="caps",  # PL I V.6.b
    items={
        "orientation": "PL I I.2",
        "head": "PL I IV.2",
        "date": "PL I II.4.b",
        "single-line": "PL I II.1.c, II.2.b",
        "issuer-name": "PL I II.2.a",
        "list": "PL I II.6.đ",
        "recipients": "PL I II.9.c",
        "authority": "PL I II.7.b",
        "by-head": "Điều 13.1",
        "signer-name": "PL I II.7.c",
        "annex-mention": "PL I III.1.a",
        "annex-attached": "PL I III.1.c",
        "annex-page": "PL I III.1.đ",
        "samples": "PL III, Mẫu 1.4",
        "sizes": "PL I V",
    },
)
