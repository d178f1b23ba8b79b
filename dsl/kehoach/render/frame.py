"""The frame of a document: its head, and recipients beside the signature (NĐ 30/2020, PL I II.1-4, 7, 9)."""

from __future__ import annotations

import re
from typing import Literal

from kehoach.model.carrier import issuing_name
from kehoach.model.official import Head, PartialDate, Value
from kehoach.model.plan import Plan, plain
from kehoach.profiles.schema import Profile
from kehoach.render import page
from kehoach.render.docx.widths import width
from kehoach.render.machine_header import machine_header
from kehoach.render.names import issuer_lines, parent_lines
from kehoach.render.wording import fill

_SHARE = 0.4  # of the text line: PL I II.2.b and II.5.b ask for 1/3 to 1/2
_BLANK = " " * 6
_BETWEEN = 6.0  # mm: between the two columns of the head, as little as can be
_AUTHORITY = re.compile(r"(?:TM|KT|TL|TUQ|T/M|K/T|T/L|T/UQ)\b", re.IGNORECASE)
_DRAFT = re.compile(r"dự thảo\s*", re.IGNORECASE)
Item = page.Paragraph | page.Rule | page.Box


def head_block(plan: Plan, profile: Profile) -> page.Columns:
    """Return the head of page 1: ô 1 to 4, 10 of the decree's drawing (PL I IV).

    A document attached to another one has no number and no place (PL III, Mẫu 1.3, second form).
    """
    head, wording = plan.head, profile.wording
    room, size = _room(profile), profile.style("issuer").size
    parent = parent_lines(words_of(head.parent), room=room, size=size)
    left: list[Item] = [_line("parent", line) for line in parent]
    issuer = issuer_lines(words_of(head.issuer), room=room, size=size)
    left += (_line("issuer", line) for line in issuer)
    if issuer:
        rule = wording.issuer_end == "rule"
        end = page.Rule("issuer", issuer[-1], _SHARE) if rule else _line("issuer", wording.issuer_end)
        left.append(end)
    right: list[Item] = [_line("nation", wording.nation[0])]
    right += (_line("motto", line) for line in wording.nation[1:])
    last: Literal["nation", "motto"] = "motto" if wording.nation[1:] else "nation"
    right.append(page.Rule(last, wording.nation[-1], 1.0))
    own = plan.carrier is None or plan.carrier.head.number is not head.number
    if own and (plan.carrier is None or head.number is not None):
        left.append(_line("number", number_line(words_of(head.number), wording.number)))
        right.append(_line("place-date", place_line(words_of(head.place), head.date)))
    left += _marks(head, profile)
    return page.Columns("head", tuple(left), tuple(right))


def _marks(head: Head, profile: Profile) -> list[Item]:
    """Return the marks below the number: độ mật (ô 10a), độ khẩn (ô 10b), and that it is a draft."""
    marks: list[Item] = []
    if words_of(head.secrecy):
        marks.append(page.Box("secrecy", words_of(head.secrecy).upper()))
    if words_of(head.urgency):
        marks.append(page.Box("urgency", words_of(head.urgency).upper()))
    if head.draft is not None:
        which = _DRAFT.sub("", words_of(head.draft), count=1).strip()
        words = f"Dự thảo {which}".strip()
        marks.append(_line("draft", words if profile.style("draft").italic else words.upper()))
    return marks


def words_of(value: Value | None) -> str:
    """Return a header value's words, "" without one."""
    return value.text.strip() if value else ""


def _room(profile: Profile) -> float:
    """Return the width in mm that a line of the left column may have beside the first line of the right one."""
    style = profile.style("nation")
    return profile.page.text_width - width(profile.wording.nation[0], style.size, style.bold) - _BETWEEN


def number_line(number: str, template: str = "Số: {{ number }}") -> str:
    """Return ``Số: 08/KH-UBND``; a number not given yet stays blank (PL I II.3.c)."""
    number = number.strip()
    if not number or number[0] in "/-":
        number = f"{_BLANK[1:]}{number or '/'}"
    return fill(template, {"number": number})


def date_words(day: PartialDate | None) -> str:
    """Return ``ngày 07 tháng 02 năm 2023``: a 0 before days to 9 and months 1 and 2 (PL I II.4.b)."""
    day_text = f"{day.day:02d}" if day and day.day else _BLANK[:-2]
    month = day.month if day else None
    month_text = _BLANK[:-2] if month is None else f"{month:02d}" if month < 3 else str(month)
    year_text = str(day.year) if day and day.year else _BLANK[:-2]
    return f"ngày {day_text} tháng {month_text} năm {year_text}"


def place_line(place: str, day: PartialDate | None) -> str:
    """Return ``Trà Vinh, ngày 07 tháng 02 năm 2023``; what is not known yet stays blank."""
    return f"{place.strip() or _BLANK}, {date_words(day)}"


def cited(type_name: str, head: Head, post: str) -> str:
    """Return a document as “(Kèm theo …)” names it, blanks kept (PL I III.1.c).

    Args:
        type_name: such as ``kế hoạch``.
        head: its header.
        post: of who decides, see :func:`kehoach.model.carrier.deciding_post`.
    """
    number = words_of(head.number)
    number = f"{_BLANK[1:]}{number or '/'}" if not number or number[0] in "/-" else number
    name = f"{type_name[:1].upper()}{type_name[1:]}"
    issuer = issuing_name(head, post)
    return f"{name} số {number} {date_words(head.date)}{f' của {issuer}' if issuer else ''}"


def carrier_words(plan: Plan) -> str:
    """Return the document that *plan* is attached to, "" when it stands alone."""
    carrier = plan.carrier
    if carrier is None:
        return ""
    return carrier.text.rstrip(" .;") or cited(carrier.type_name, carrier.head, carrier.post)


def attached_words(words: str, issued: bool) -> str:
    """Return “(Kèm theo …)”, or “(Ban hành kèm theo …)” where the plan says so itself.

    Args:
        words: as the profile has them.
        issued: the plan says “Ban hành kèm theo”.
    """
    at = words.lower().find("kèm theo")
    if not issued or at < 0:
        return words
    return f"{words[:at]}Ban hành {words[at : at + 1].lower()}{words[at + 1 :]}"


def closing_block(plan: Plan, profile: Profile) -> page.Columns | None:
    """Return recipients (ô 9b, 12) beside the signature (ô 7), None when the plan has neither."""
    if plan.recipients is None and plan.signature is None:
        return None
    left: list[Item] = []
    if plan.recipients is not None:
        left.append(_line("recipients-title", "Nơi nhận:"))
        last = len(plan.recipients) - 1
        for at, recipient in enumerate(plan.recipients):
            left.append(_line("recipient", f"- {recipient.text}{'.' if at == last else ';'}"))
    code = drafter_code(plan.head)
    if code:
        left.append(_line("drafter", code))
    right: list[Item] = []
    if plan.signature is not None:
        for line in plan.signature.capacity:
            right.append(_line("capacity" if _AUTHORITY.match(line) else "post", line))
        right.append(page.Paragraph("signature", ()))
        if plan.signature.name:
            right.append(_line("signer", plan.signature.name))
    return page.Columns("closing", tuple(left), tuple(right))


def drafter_code(head: Head) -> str:
    """Return ``PL.(300)``: the drafter's code and the copies issued (ô 12, PL I III.3)."""
    code, copies = words_of(head.drafter), words_of(head.copies)
    return f"{code.rstrip('.')}.({copies})" if code and copies else code or (f"({copies})" if copies else "")


def properties(plan: Plan) -> page.Properties:
    """Return the properties of the file: its title is the type and the abstract."""
    head = plan.head
    title = " ".join(f"{plan.type_name[:1].upper()}{plan.type_name[1:]} {plain(plan.abstract)}".split())
    day = head.date.known() if head.date else None
    number = words_of(head.number)
    return page.Properties(
        title,
        words_of(head.issuer),
        "" if number[:1] in ("/", "-") else number,
        day.isoformat() if day else "",
        machine_header(plan),
    )


def _line(role: page.Role, text: str) -> page.Paragraph:
    return page.Paragraph(role, (page.Run(text),))
