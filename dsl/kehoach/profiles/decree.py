"""Nghị định 30/2020/NĐ-CP as bounds for a profile: paper, margins, sizes, styles and words of every component.

``PL I II.6.e`` reads Phụ lục I, Phần I, Mục II, khoản 6, điểm e.
"""

from __future__ import annotations

from kehoach.diagnostics.model import Text
from kehoach.profiles.bounds import Lines, Looks, Standard
from kehoach.profiles.schema import ITEMS, TITLES, Mark

_BOTH = (13, 14)  # "cỡ chữ từ 13 đến 14", nearly everywhere

_LOOKS = {
    "nation": Looks((12, 13), True, False, "center", "PL I II.1.a"),
    "motto": Looks(_BOTH, True, False, "center", "PL I II.1.b"),
    "parent": Looks((12, 13), False, False, "center", "PL I II.2.b"),
    "issuer": Looks((12, 13), True, False, "center", "PL I II.2.b"),
    "number": Looks((13, 13), False, False, "center", "PL I II.3.c"),
    "place-date": Looks(_BOTH, False, True, "center", "PL I II.4.c"),
    "type": Looks(_BOTH, True, False, "center", "PL I II.5.b"),
    "abstract": Looks(_BOTH, True, False, "center", "PL I II.5.b"),
    "attached-to": Looks(_BOTH, False, True, "center", "PL I III.1.c"),
    "authority": Looks(_BOTH, None, False, "", "PL I II.6.e"),
    "basis": Looks(_BOTH, False, True, "both", "PL I II.6.a"),
    "urgency": Looks(_BOTH, True, False, "center", "PL I III.2.b"),
    "circulation": Looks(_BOTH, True, False, "center", "PL I III.2.c"),
    **{role: Looks(_BOTH, False, False, "both", "PL I II.6.e") for role in ("body", "bullet-1", "bullet-2")},
    **{role: Looks(_BOTH, False, False, "both", "PL I II.6.e") for role in ("field", "quote")},
    **{role: Looks(_BOTH, True, False, "center", "PL I II.6.đ") for role in ("part", "part-title")},
    "title-1": Looks(_BOTH, True, False, "both", "PL I V.6.b"),
    "title-2": Looks(_BOTH, True, False, "both", "PL I II.6.đ"),
    **{role: Looks(_BOTH, False, False, "both", "PL I II.6.đ") for role in (*TITLES[2:], *ITEMS)},
    "annex": Looks((14, 14), True, False, "center", "PL I III.1.b"),
    "annex-title": Looks(_BOTH, True, False, "center", "PL I III.1.b"),
    "capacity": Looks(_BOTH, True, False, "center", "PL I II.7.đ"),
    "post": Looks(_BOTH, True, False, "center", "PL I II.7.đ"),
    "signer": Looks(_BOTH, True, False, "center", "PL I II.7.đ"),
    "recipients-title": Looks((12, 12), True, True, "left", "PL I II.9.d"),
    "recipient": Looks((11, 11), False, False, "left", "PL I II.9.d"),
    "drafter": Looks((11, 11), False, False, "", "PL I III.3"),
    "contact": Looks((11, 12), False, False, "", "PL I III.4"),
    "page-number": Looks(_BOTH, False, False, "center", "PL I I.7"),
}

DECREE_30 = Standard(
    name="30/2020/NĐ-CP",
    title=Text("Nghị định 30/2020/NĐ-CP", "Decree 30/2020/NĐ-CP"),
    font=("Times New Roman", "PL I I.4"),
    page={
        "width": (210, 210, "PL I I.1"),
        "height": (297, 297, "PL I I.1"),
        "top": (20, 25, "PL I I.3"),
        "bottom": (20, 25, "PL I I.3"),
        "left": (30, 35, "PL I I.3"),
        "right": (15, 20, "PL I I.3"),
    },
    looks=_LOOKS,
    # "lùi vào 1 cm hoặc 1,27 cm; … tối thiểu là 6pt; … tối thiểu là dòng đơn, tối đa là 1,5 lines"
    lines=Lines(((10, 10), (12.7, 12.7)), 6, "auto", (1, 1.5), "PL I II.6.e"),
    wording={
        "wording.nation": (
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
            "PL I II.1",
        ),
        "wording.number": ("Số: {{ number }}", "PL I II.3.c"),
        "wording.issuer_end": ("rule", "PL I II.2.b"),
        "wording.abstract_end": ("rule", "PL I II.5.b"),
        "wording.annex": ("I", "PL I III.1.a"),
        "wording.on_behalf": ("TM.", "PL I II.7.b"),
        "wording.for_head": ("KT.", "PL I II.7.b"),
        "wording.by_order": ("TL.", "PL I II.7.b"),
        "wording.delegated": ("TUQ.", "PL I II.7.b"),
        "wording.acting": ("Q.", "PL I II.7.b"),
        "wording.contact_page": ("first", "PL I III.4"),
    },
    marks=(Mark("Khẩn", 20, 8), Mark("Thượng khẩn", 40, 8), Mark("Hỏa tốc", 30, 8)),
    marks_source="PL I III.2.b",
    family=("nation", "motto", "place-date"),
    families=((13, 14, 14), (12, 13, 13)),
    family_source="PL I V, chú thích 1",
)
"""What the decree demands of a profile that says ``standard: 30/2020/NĐ-CP``."""
