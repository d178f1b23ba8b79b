"""The machine header: what a document-management system asks of an outgoing document, as custom properties.

Source: NĐ 30/2020, PL VI, Phần II.I; the names are its “Tên (viết tắt tiếng Anh)”, the lengths its “Độ dài”.
A value that is not known is left out. Words that are too long are cut and say so; a number, a symbol or a date
is whole or is not there, for a piece of it would name another document.
"""

from __future__ import annotations

import re

from kehoach.model.plan import Plan, plain
from kehoach.text.vietnamese import bare

LENGTHS = {
    "TypeName": 100,
    "CodeNumber": 11,
    "CodeNotation": 30,
    "IssuedDate": 10,
    "OrganName": 200,
    "Subject": 500,
    "Language": 30,
    "SignerInfo.Position": 100,
    "SignerInfo.FullName": 50,
}
_RECEIVER = LENGTHS["OrganName"]  # field 13.2: the name of one receiver; the list of them has no length
_EXACT = frozenset({"CodeNumber", "CodeNotation", "IssuedDate"})
_LANGUAGE = "Tiếng Việt"
_ELLIPSIS = "…"
_SEPARATOR = re.compile(r"[/-]")
_NOTE = re.compile(r"\s*\([^()]*\)$")
_AUTHORITY = ("tm.", "kt.", "tl.", "tuq.", "t/m", "k/t", "t/l", "t/uq", "tm ", "kt ", "tl ", "tuq ")
_PLACE = (
    "tinh ", "thanh pho ", "xa ", "phuong ", "dac khu ", "huyen ", "quan ", "thi xa ", "thi tran ",
)  # fmt: skip


def machine_header(plan: Plan) -> tuple[tuple[str, str], ...]:
    """Return names and values of the machine header, in the order of PL VI.

    Args:
        plan: the document that goes out.
    """
    head = plan.head
    number, notation = split_code(head.number.text if head.number else "")
    day = head.date.known() if head.date else None
    signature = plan.signature
    values = {
        "TypeName": f"{plan.type_name[:1].upper()}{plan.type_name[1:]}",
        "CodeNumber": number,
        "CodeNotation": notation,
        "IssuedDate": day.isoformat() if day else "",  # PL VI asks for ten characters; ISO 8601 has them
        "OrganName": head.issuer.text if head.issuer else "",
        "Subject": plain(plan.abstract),
        "Language": _LANGUAGE,
        "SignerInfo.Position": position(signature.capacity) if signature else "",
        "SignerInfo.FullName": signature.name if signature else "",
    }
    rows = [(name, _fitted(name, " ".join(value.split()))) for name, value in values.items()]
    rows.append(("To", "; ".join(_receivers(plan))))
    return tuple((name, value) for name, value in rows if value)


def split_code(code: str) -> tuple[str, str]:
    """Return number and symbol: ``08/KH-UBND`` parts at “/”, the Party's ``98-KH/TU`` at “-”.

    A number that is not given yet is "", and so is what has no digit (dots, blanks).
    """
    found = _SEPARATOR.search(code)
    number, notation = (code[: found.start()], code[found.end() :]) if found else (code, "")
    number = number.strip()
    return (number if any(sign.isdigit() for sign in number) else "", notation.strip())


def position(capacity: tuple[str, ...]) -> str:
    """Return the signer's own post: the lines below the last one that says for whom (TM., KT., TL., TUQ.).

    The name of a body may run over two lines: its place (“TỈNH TRÀ VINH”) is no post.
    """
    words = [bare(line) for line in capacity]
    below = [at for at, line in enumerate(words, 1) if line.startswith(_AUTHORITY)]
    start = below[-1] if below else 0
    while start and start < len(words) and f"{words[start]} ".startswith(_PLACE):
        start += 1
    return " ".join(capacity[start:])


def shortened(text: str, length: int) -> str:
    """Return *text*, cut between two words and ended by “…” when it is longer than *length*."""
    if len(text) <= length:
        return text
    kept = text[:length]  # one character more than can stay, so that a word that just fits does
    at = kept.rfind(" ")
    kept = kept[:at] if at > 0 else kept[: length - 1]
    return kept.rstrip(" ,;:.-–(“") + _ELLIPSIS


def _fitted(name: str, value: str) -> str:
    if len(value) <= LENGTHS[name]:
        return value
    return "" if name in _EXACT else shortened(value, LENGTHS[name])


def _receivers(plan: Plan) -> list[str]:
    """Return the names of Nơi nhận; a line that points to others (Như trên, Như Điều 3) names nobody."""
    names = []
    for recipient in plan.recipients or ():
        name = _NOTE.sub("", " ".join(recipient.text.split()))
        if name and not recipient.archive and not bare(name).startswith("nhu "):
            names.append(shortened(name, _RECEIVER))
    return names
