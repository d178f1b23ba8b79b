"""What Hướng dẫn 05-HD/VPTW (27/5/2026) says of documents beside what profiles are held to (``profiles.party``).

``II.I.6.2.2`` = Phần II, Mục I, điểm 6.2.2; ``PL 2`` = its table of sizes and styles.
"""

from __future__ import annotations

from kehoach.verify.standards import Extra, Looks

_NAME = "HD 05-HD/VPTW"

HD05 = Extra(
    name=_NAME,
    party=True,
    looks={
        "subject": Looks(12, 12, False, True, "lower", item=f"{_NAME}, PL 2, 5"),
        "addressee": Looks(14, 15, False, None, "lower", underline=None, item=f"{_NAME}, PL 2, 9"),
    },
    sections="",
    items={
        "nation": "II.I.1.2",
        "party": "II.I.1.2",
        "issuer": "II.I.2.2.1",
        "head": "II.I.1.2, 2.2.1",
        "number": "II.I.3.2.2",
        "place-date": "II.I.4.2",
        "date": "II.I.4.2.2",
        "abstract": "II.I.5.2.1",
        "basis": "II.I.6.2.3",
        "body": "II.I.6.2.2",
        "list": "II.I.6.2.4",
        "recipients": "II.I.9.2",
        "archive": "II.I.9.2.5",
        "authority": "II.I.7.1.1",
        "signer-name": "II.I.7.1.3",
        "annex": "II.II.1.1",
        "annex-page": "II.IV.5.2",
        "samples": "II.I.6.2.2",
        "sizes": "PL 2",
    },
)
