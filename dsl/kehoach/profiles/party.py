"""Hướng dẫn 05-HD/VPTW of 27/5/2026 as bounds for a profile: the format of the documents of the Party.

``II.I.6.2.2`` reads Phần II, Mục I, điểm 6.2.2; ``PL 2`` is its second annex, the table of sizes and styles.
"""

from __future__ import annotations

from kehoach.diagnostics.model import Text
from kehoach.profiles.bounds import Lines, Looks, Standard
from kehoach.profiles.schema import ITEMS, TITLES

_BODY = (14, 15)  # nội dung văn bản, and nearly everything that stands in it

_LOOKS = {
    "nation": Looks((15, 15), True, False, "", "PL 2, 1"),
    "parent": Looks((14, 14), False, False, "", "PL 2, 2"),
    "issuer": Looks((14, 14), True, False, "", "PL 2, 2"),
    "number": Looks((14, 14), False, False, "", "PL 2, 3"),
    "place-date": Looks((14, 14), False, True, "", "PL 2, 4"),
    "type": Looks((15, 16), True, False, "center", "PL 2, 5"),
    "abstract": Looks(_BODY, True, False, "center", "PL 2, 5"),
    **{role: Looks(_BODY, False, False, "both", "PL 2, 6") for role in ("basis", "body", "field", "quote")},
    **{role: Looks(_BODY, False, False, "both", "PL 2, 6") for role in ("bullet-1", "bullet-2", *ITEMS)},
    **{role: Looks(_BODY, True, False, "center", "PL 2, 6") for role in ("part", "part-title")},
    "title-1": Looks(_BODY, True, False, "", "PL 2, 6"),
    # the name of a khoản runs into its words (II.I.6.2.4.d); its style on a line of its own is left open
    **{role: Looks(_BODY, None, False, "", "PL 2, 6") for role in TITLES[1:]},
    "urgency": Looks((14, 14), True, False, "", "PL 2, 11"),
    "circulation": Looks((12, 12), True, False, "", "PL 2, 12"),
    "draft": Looks((14, 14), False, True, "", "PL 2, 12"),
    "capacity": Looks((14, 14), True, False, "", "PL 2, 7"),
    "post": Looks((14, 14), False, False, "", "PL 2, 7"),
    "signer": Looks((14, 14), True, False, "", "PL 2, 7"),
    "recipients-title": Looks((14, 14), False, False, "", "PL 2, 9; II.I.9.2.1", underline=True),
    "recipient": Looks((12, 12), False, False, "", "PL 2, 9"),
    "drafter": Looks((11, 11), False, False, "", "PL 2, 13"),
    "contact": Looks((10, 10), False, False, "", "PL 2, 14"),
    "page-number": Looks((14, 14), False, False, "center", "PL 2, 15; II.IV.5.1"),
}

GUIDANCE_05 = Standard(
    name="05-HD/VPTW",
    title=Text("Hướng dẫn 05-HD/VPTW", "Guidance 05-HD/VPTW"),
    font=("Times New Roman", "II.IV.1"),
    page={
        "width": (210, 210, "II.IV.3"),
        "height": (297, 297, "II.IV.3"),
        "top": (20, 20, "II.IV.4.1.1"),
        "bottom": (20, 20, "II.IV.4.1.2"),
        "left": (30, 30, "II.IV.4.1.3"),
        "right": (15, 15, "II.IV.4.1.4"),
        "header": (10, 10, "II.IV.5.1"),
    },
    looks=_LOOKS,
    # "lùi vào khoảng 10 mm; … tối thiểu là 6pt; … từ 18pt đến 22pt (Exactly)"
    lines=Lines(((9, 11),), 6, "exact", (18, 22), "II.I.6.2.2"),
    wording={
        "end_mark": (".", "II.I.6.2.2"),
        "wording.nation": (("ĐẢNG CỘNG SẢN VIỆT NAM",), "II.I.1"),
        "wording.number": ("Số {{ number }}", "PL 2, 3"),
        "wording.issuer_end": ("*", "II.I.2.2.1"),
        "wording.abstract_end": ("-----", "II.I.5.2.1"),
        "wording.basis_mark": ("- ", "II.I.6.2.3"),
        "wording.annex": ("1", "II.II.1.1"),
        "wording.on_behalf": ("T/M", "II.I.7.1.1.a"),
        "wording.for_head": ("K/T", "II.I.7.1.1.b"),
        "wording.by_order": ("T/L", "II.I.7.1.1.c"),
        "wording.delegated": ("", "II.I.7.1.1.c"),
        "wording.acting": ("Q.", "II.I.7.1.4.c"),
        "wording.contact_page": ("last", "II.II.6"),
    },
)
"""What the guidance demands of a profile that says ``standard: 05-HD/VPTW``."""
