"""The frame of a document: its head, and recipients beside the signature (NĐ 30/2020, PL I II.1-4, 7, 9)."""

from __future__ import annotations

import re

from kehoach.model.plan import PartialDate, Plan, plain
from kehoach.render import page

_NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_ISSUER_SHARE = 0.4  # of the text line: PL I II.2.b asks for 1/3 to 1/2
_BLANK = " " * 6
_PLACE_NAME = re.compile(
    r"^(?P<body>(?:ủy|uỷ) ban nhân dân|hội đồng nhân dân|ubnd|hđnd)\s+"
    r"(?P<place>(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu)\s.+)$",
    re.IGNORECASE,
)


def head_block(plan: Plan) -> page.Columns:
    """Return the head of page 1: ô 1 to 4 of the decree's drawing (PL I IV)."""
    head = plan.head
    left: list[page.Paragraph | page.Rule] = []
    for line in issuer_lines(head.parent.text if head.parent else ""):
        left.append(_line("parent", line))
    issuer = issuer_lines(head.issuer.text if head.issuer else "")
    for line in issuer:
        left.append(_line("issuer", line))
    if issuer:
        left.append(page.Rule("issuer", issuer[-1], _ISSUER_SHARE))
    left.append(_line("number", number_line(head.number.text if head.number else "")))
    right: tuple[page.Paragraph | page.Rule, ...] = (
        _line("nation", _NATION),
        _line("motto", _MOTTO),
        page.Rule("motto", _MOTTO, 1.0),
        _line("place-date", place_line(head.place.text if head.place else "", head.date)),
    )
    return page.Columns("head", tuple(left), right)


def issuer_lines(name: str) -> list[str]:
    """Return the name of a body in capitals; a people's committee has its place on a line of its own."""
    if not name.strip():
        return []
    found = _PLACE_NAME.match(name.strip())
    lines = [found["body"], found["place"]] if found else [name.strip()]
    return [line.upper() for line in lines]


def number_line(number: str) -> str:
    """Return ``Số: 08/KH-UBND``; a number not given yet stays blank (PL I II.3.c)."""
    number = number.strip()
    if not number or number.startswith("/"):
        return f"Số:{_BLANK}{number or '/'}"
    return f"Số: {number}"


def place_line(place: str, day: PartialDate | None) -> str:
    """Return ``Trà Vinh, ngày 07 tháng 02 năm 2023``: a 0 before days to 9 and months 1 and 2 (PL I II.4.b)."""
    day_text = f"{day.day:02d}" if day and day.day else _BLANK[:-2]
    month = day.month if day else None
    month_text = _BLANK[:-2] if month is None else f"{month:02d}" if month < 3 else str(month)
    year_text = str(day.year) if day and day.year else _BLANK[:-2]
    return f"{place.strip() or _BLANK}, ngày {day_text} tháng {month_text} năm {year_text}"


def closing_block(plan: Plan) -> page.Columns | None:
    """Return recipients (ô 9b) beside the signature (ô 7), None when the plan has neither."""
    if plan.recipients is None and plan.signature is None:
        return None
    left: list[page.Paragraph | page.Rule] = []
    if plan.recipients is not None:
        left.append(_line("recipients-title", "Nơi nhận:"))
        last = len(plan.recipients) - 1
        for at, recipient in enumerate(plan.recipients):
            left.append(_line("recipient", f"- {recipient.text}{'.' if at == last else ';'}"))
    right: list[page.Paragraph | page.Rule] = []
    if plan.signature is not None:
        right += [_line("capacity", line) for line in plan.signature.capacity]
        right.append(page.Paragraph("signature", ()))
        if plan.signature.name:
            right.append(_line("signer", plan.signature.name))
    return page.Columns("closing", tuple(left), tuple(right))


def properties(plan: Plan) -> page.Properties:
    """Return the properties of the file: its title is the type and the abstract."""
    head = plan.head
    title = " ".join(f"{plan.type_name[:1].upper()}{plan.type_name[1:]} {plain(plan.abstract)}".split())
    day = head.date.known() if head.date else None
    return page.Properties(
        title,
        head.issuer.text if head.issuer else "",
        head.number.text if head.number and not head.number.text.startswith("/") else "",
        day.isoformat() if day else "",
    )


def _line(role: page.Role, text: str) -> page.Paragraph:
    return page.Paragraph(role, (page.Run(text),))
