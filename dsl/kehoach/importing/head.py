"""The head of a document as header lines: issuer, number, place, date, abstract (NĐ 30/2020, PL I II.1 to 5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach.importing.casing import Casing
from kehoach.importing.inline import clean, escaped, inline
from kehoach.importing.lines import Line, declared, doubtful, dropped
from kehoach.importing.titles import carriers
from kehoach.syntax.keywords import keywords
from kehoach.text.vietnamese import bare
from kehoach.verify.regions import Document, Part
from kehoach.verify.regions_text import is_union_head

HEAD = frozenset(
    ("nation", "motto", "party", "parent", "issuer", "number", "place-date", "type", "abstract", "subject",
     "attached-to", "authority", "secrecy", "urgency", "circulation", "draft", "drafter", "contact", "rule", "blank",
     "stray")
)  # fmt: skip
_NUMBER = re.compile(r"^\s*s[ốô]\s*:?\s*", re.IGNORECASE)
_DATE = re.compile(
    r"^(?P<place>.*?)[,\s]*\bngày\b(?P<day>[\s\d.…_]*?)tháng(?P<month>[\s\d.…_]*?)năm(?P<year>[\s\d.…_]*)$",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"^(?P<place>[^\d,]+),\s*(?:ngày\s*)?(?P<day>\d{0,2})[\s.…]*/(?P<month>\d{0,2})[\s.…]*/(?P<year>\d{4})\s*$"
)
_BODY = re.compile(r"(?:ủy ban|uỷ ban|hội đồng) nhân dân\Z|(?:ubnd|hđnd)\Z", re.IGNORECASE)
_FORM = re.compile(
    r"công ty (?:tnhh|trách nhiệm hữu hạn|cổ phần|cp)(?: (?:mtv|một thành viên|hai thành viên|nhà nước))*",
    re.IGNORECASE,
)  # the form of a firm: no name without that above it
_LEVEL = re.compile(r"(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s", re.IGNORECASE)
_DRAFTER = re.compile(r"^(?P<code>[^\W\d_][\w. &-]*?)\s*\.?\s*\(?(?P<copies>\d{1,4})?b?\)?\.?$")
_PERIOD = re.compile(
    r"(?:(?P<until>đến\s+)?(?:hết\s+)?(?:năm|giai đoạn)\s+(?P<first>20\d\d)"
    r"(?:\s*(?:[-–]|đến(?:\s+hết)?(?:\s+năm)?)\s*(?P<last>20\d\d))?"
    r"(?P<beyond>,?\s*(?:và\s+)?(?:tầm nhìn|định hướng|hướng tới)\s+(?:đến\s+)?(?:năm\s+)?20\d\d)?)\s*\)?$"
)


class Kind(NamedTuple):
    """The kind of a document: its name in the keyword table, and words of the title that are no kind."""

    name: str
    rest: str


def kind_of_document(document: Document) -> Kind:
    """Return what a document is called, as near as the language has it."""
    title = document.first("type")
    words = bare(clean(title.text)).split() if title is not None else ["ke", "hoach"]
    typed = clean(title.text).split() if title is not None else []
    for size in range(len(words), 0, -1):
        row = keywords().words["document"].get(" ".join(words[:size]))
        if row is not None:
            return Kind(row.name, " ".join(typed[size:]))
    return Kind("plan", " ".join(typed))


def header(document: Document, first: bool, casing: Casing, notes: dict[int, str]) -> Iterator[Line]:
    """Give the header lines of a document.

    Args:
        document: its parts.
        first: it is the first of the file; a later one takes issuer and date from it.
        casing: how words are written in the text.
        notes: the words of the footnotes.
    """
    kind = kind_of_document(document)
    yield from _title(document, kind, casing, notes)
    own = first or not document.attached
    if own:
        yield from _issuer(document, casing)
        yield from _authority(document, casing)
        yield from _number(document)
        yield from _place_date(document)
    else:
        yield from _left_out(document, ("parent", "issuer", "number", "place-date", "authority"))
    yield from _period(document)
    yield from _marks(document)
    yield from _left_out(document, ("nation", "motto", "party", "rule"))
    yield from carriers(part for part in document.of("attached-to") if part.annex == 0)
    yield from (
        doubtful(part, "union" if is_union_head(part.text) else "odd") for part in document.of("stray")
    )


def _title(document: Document, kind: Kind, casing: Casing, notes: dict[int, str]) -> Iterator[Line]:
    parts = document.of("abstract", "subject")
    words = [inline(part.paragraph.runs, notes, emphasis=False) for part in parts]
    text = " ".join(word for word in words if word)
    text = casing.sentence(text)
    if kind.rest:
        text = f"{casing.sentence(kind.rest)} {text}".strip()
    word = keywords().spell("document", kind.name)
    yield declared(f"{word}: {text}".strip(), *document.of("type"), *parts)


def _issuer(document: Document, casing: Casing) -> Iterator[Line]:
    parent, issuer = document.of("parent"), document.of("issuer")
    if parent and issuer and _BODY.match(_name(parent)) and _LEVEL.match(_name(issuer)):
        parent, issuer = (
            (),
            (*parent, *issuer),
        )  # “ỦY BAN NHÂN DÂN” above “TỈNH LAM SƠN”: one name on two lines
    if parent and _FORM.fullmatch(_name(issuer)):
        yield declared(
            f"cơ quan: {escaped(casing.name(_name(parent)))} - {casing.name(_name(issuer))}", *parent, *issuer
        )
        return
    for parts, word in ((parent, "cơ quan chủ quản"), (issuer, "cơ quan")):
        name = casing.name(_name(parts))
        if name and _BODY.fullmatch(_name(parts)) and not parent:
            yield doubtful(parts[0], "level", f"{word}: {escaped(name)}")
        elif name:
            yield declared(f"{word}: {escaped(name)}", *parts)


def _name(parts: Sequence[Part]) -> str:
    return " ".join(clean(part.text).strip() for part in parts)


def _authority(document: Document, casing: Casing) -> Iterator[Line]:
    parts = [
        part
        for part in document.of("authority")
        if bare(part.text).strip(" :") not in ("quyet dinh", "quyet nghi")
    ]
    verbs = [part for part in document.of("authority") if part not in parts]
    yield from (dropped(part, "format") for part in verbs)
    if parts:
        words = casing.sentence(clean(" ".join(part.text for part in parts)).strip(" :"))
        yield declared(f"thẩm quyền: {escaped(words)}", *parts)


def _number(document: Document) -> Iterator[Line]:
    parts = document.of("number")
    if not parts:
        return
    text = clean(_NUMBER.sub("", parts[0].text)).strip()
    text = re.sub(r"[….]+|_+", "", text)
    text = re.sub(r"\s*([/-])\s*", r"\1", text).replace(" ", "")
    yield declared(f"số: {escaped(text)}", parts[0])
    yield from (doubtful(part, "second-number") for part in parts[1:])


def _place_date(document: Document) -> Iterator[Line]:
    for at, part in enumerate(document.of("place-date")):
        text = clean(part.text).strip()
        found = _DATE.match(text) or _SHORT.match(text)
        if at or found is None:
            yield doubtful(part, "date")
            continue
        place = found["place"].strip(" ,.…_")
        figures = [re.sub(r"\D", "", found[name]) for name in ("day", "month", "year")]
        while figures and not figures[0]:
            figures.pop(0)
        yield declared(f"địa danh: {escaped(place)}", part)
        yield declared(f"ngày: {'/'.join(figures)}" if all(figures) else "ngày:", part)


def _period(document: Document) -> Iterator[Line]:
    """Give the period that the abstract ends with: “… năm 2026”, “… giai đoạn 2026 - 2030”, “… đến năm 2030”."""
    parts = document.of("abstract")
    text = clean(" ".join(part.text for part in parts)).strip(" .").lower()
    found = _PERIOD.search(text)
    if found is not None and "“" not in text[found.start() :]:
        first, last = found["first"], found["last"]
        until = "đến năm " if found["until"] and not last else ""
        yield Line(f"giai đoạn: {first}-{last}" if last else f"giai đoạn: {until}{first}", "declared", ())


def _marks(document: Document) -> Iterator[Line]:
    for role, word in (("urgency", "độ khẩn"), ("secrecy", "độ mật"), ("circulation", "lưu hành")):
        for part in document.of(role)[:1]:
            yield declared(f"{word}: {clean(part.text).strip().capitalize()}", part)
    drafts = sorted(document.of("draft"), key=lambda part: -len(part.text))  # the one that says which
    yield from (dropped(part, "format") for part in drafts[1:])
    for part in drafts[:1]:
        which = re.sub(r"^dự thảo\s*", "", clean(part.text).strip(), flags=re.IGNORECASE)
        yield declared(f"dự thảo: {which.lower()}".strip(), part)
    for part in document.of("contact")[:1]:
        yield declared(f"liên hệ: {escaped(clean(part.text).strip())}", part)
    for part in document.of("drafter")[:1]:
        found = _DRAFTER.match(clean(part.text).strip())
        if found is None:
            yield doubtful(part, "drafter")
            continue
        yield declared(f"người soạn thảo: {found['code'].rstrip(' .')}", part)
        if found["copies"]:
            yield declared(f"số bản: {found['copies']}", part)


def _left_out(document: Document, roles: Sequence[str]) -> Iterator[Line]:
    yield from (dropped(part, "format") for part in _top(document, roles))


def _top(document: Document, roles: Sequence[str]) -> tuple[Part, ...]:
    return tuple(part for part in document.of(*roles) if part.text.strip())
