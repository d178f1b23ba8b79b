"""The signature: authority, post, name, and that the block stays together (PL I II.7, II.9.d; HD 05, II.I.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kehoach.diagnostics.model import Severity, Text
from kehoach.model.offices import office, post
from kehoach.verify.checks.recipients import closed
from kehoach.verify.examined import Examined
from kehoach.verify.finding import Advice, Finding, finding
from kehoach.verify.regions import Document, Part, file_place
from kehoach.verify.regions_names import title_before
from kehoach.verify.regions_text import fold
from kehoach.verify.registry import check
from kehoach.verify.seen import Row, Table

_SIGN = re.compile(
    r"^(TM|KT|TL|TUQ|Q|T\s*/\s*M|K\s*/\s*T|T\s*/\s*L|T\s*/\s*U\s*Q|TU\s*/\s*Q)(?:\s*\.|\b)", re.IGNORECASE
)
_STATE = {"tm": "TM.", "kt": "KT.", "tl": "TL.", "tuq": "TUQ.", "q": "Q."}
_PARTY = {"tm": "T/M", "kt": "K/T", "tl": "T/L", "tuq": "T/L", "q": "Q."}


def sign_of(part: Part) -> str:
    """Return the sign of authority that a line begins with, as letters only (``tm``), "" without one."""
    found = _SIGN.match(part.text)
    return re.sub(r"[^a-z]", "", found[1].lower()) if found else ""


@check("KH854")
def signs(examined: Examined) -> Iterator[Finding]:
    """Signs of authority are written as the State, or the Party, writes them."""
    right = _PARTY if examined.party else _STATE
    for document in examined.judged():
        for part in document.of("capacity"):
            found = _SIGN.match(part.text)
            sign = sign_of(part)
            if found is None or sign not in right:
                continue
            got, wanted = found.group().strip(), right[sign]
            if got.upper() != wanted:
                advice = Advice(f"viết “{wanted}”", f"write “{wanted}”", examined.standard.item("authority"))
                yield finding("KH854", part.where, advice, got, wanted)


class _Fault(NamedTuple):
    says: Text
    advice: tuple[str, str]
    topic: str = "authority"
    severity: Severity | None = None


_HEADED = _Fault(
    Text(
        "“TM.” đứng trước tên cơ quan làm việc theo chế độ thủ trưởng",
        "“TM.” stands before a body that one person heads",
    ),
    ("bỏ dòng này: người đứng đầu ký trực tiếp", "drop the line: the head signs directly"),
    "by-head",
    "warning",
)
_NO_DEPUTY = _Fault(
    Text("dưới “KT.” không có chức vụ cấp phó", "no deputy's post stands below “KT.”"),
    (
        "thêm chức vụ của người ký: KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
        "add the signer's post: KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
    ),
)
_NO_POST = _Fault(
    Text("dưới “TL.”, “TUQ.” không có chức vụ người ký", "no post stands below “TL.” or “TUQ.”"),
    ("thêm chức vụ của người ký ở dòng dưới", "add the signer's post on the line below"),
)
_NO_KT = _Fault(
    Text("cấp phó ký mà không có “KT.”", "a deputy signs without “KT.”"),
    (
        "thêm “KT.” và chức vụ người đứng đầu ở dòng trên",
        "put “KT.” and the head's post on the line above",
    ),
)


@check("KH855")
def authority(examined: Examined) -> Iterator[Finding]:
    """Authority and post fit each other."""
    for document in examined.judged():
        lines = document.of("capacity", "post")
        for at, part in enumerate(lines):
            fault = _fault(part, lines[:at], lines[at + 1] if at + 1 < len(lines) else None, examined.party)
            if fault is not None:
                item = examined.standard.item(fault.topic) or examined.standard.item("authority")
                yield finding("KH855", part.where, Advice(*fault.advice, item, fault.severity), fault.says)


def _fault(part: Part, above: tuple[Part, ...], below: Part | None, party: bool) -> _Fault | None:
    sign, words = sign_of(part), _words(part)
    if sign == "tm" and not party:
        body = office(words)
        return _HEADED if body.kind and body.kind != "title" and not body.collective else None
    if sign == "kt" and (below is None or not _may_stand_for(_words(below), words)):
        return _NO_DEPUTY
    if sign in ("tl", "tuq") and (below is None or sign_of(below) in ("tm", "tuq", "q")):
        return _NO_POST
    named = post(words)
    signs = {sign_of(line) for line in above}
    if not sign and named and named.deputy and not party and not signs & {"kt", "tl", "tuq"}:
        return _NO_KT
    return None


def _words(part: Part) -> str:
    """Return a line without its sign."""
    return _SIGN.sub("", part.text, count=1).lstrip(". ")


def _may_stand_for(words: str, head: str) -> bool:
    """Tell whether a post may be that of a deputy of *head*, or of who is in charge; unknown posts may."""
    below, above = post(words), post(head)
    if below is None or "phu trach" in fold(words) or "thuong truc" in fold(words):
        return True
    same = above is None or not below.head or not above.head or below.head == above.head
    return below.deputy and same


@check("KH856")
def degrees(examined: Examined) -> Iterator[Finding]:
    """No degree, rank or honour before the name; services with rules of their own get a note."""
    for document in examined.judged():
        own = any(office(_name(document, role)).sector for role in ("parent", "issuer"))
        for part in document.of("signer"):
            title = title_before(part.text)
            if title:
                advice = Advice(
                    "chỉ ghi họ và tên" + ("; trừ khi quy định của ngành cho phép" if own else ""),
                    "the name only" + (", unless the sector's rules allow it" if own else ""),
                    examined.standard.item("signer-name"),
                    "note" if own else None,
                )
                yield finding("KH856", part.where, advice, title)


def _name(document: Document, role: str) -> str:
    return " ".join(part.text for part in document.of(role))


@check("KH857")
def level(examined: Examined) -> Iterator[Finding]:
    """Recipients stand left, level with the signer's authority and post on the right."""
    for document in closed(examined):
        title = document.first("recipients-title")
        signs = document.of("capacity", "post")
        if title is None or not signs or title.paragraph.place.region != "body":
            continue
        sign = signs[0]
        if title.cell is not None and sign.cell is not None:
            beside = title.cell[:2] == sign.cell[:2] and title.cell[2] < sign.cell[2]
        else:
            beside = title.cut and sign.cut and title.paragraph.place == sign.paragraph.place
        if not beside:
            advice = Advice(
                "dùng bảng hai cột không viền: trái nơi nhận, phải chữ ký, cùng một hàng",
                "use a table of two columns without borders: recipients left, signature right, in one row",
                examined.standard.item("recipients-title"),
            )
            yield finding("KH857", title.where, advice)


@check("KH858")
def kept(examined: Examined) -> Iterator[Finding]:
    """The block of recipients and signature stays on one page."""
    tables = {block.number: block for block in examined.file.blocks if isinstance(block, Table)}
    for document in closed(examined):
        parts = document.of("recipients-title", "recipient", "archive", "capacity", "post", "signer")
        signs = [part for part in parts if part.role in ("capacity", "post", "signer")]
        if not signs or signs[0].paragraph.place.region != "body":
            continue
        cell = signs[0].cell
        whole = _rows_kept(tables[cell[0]], parts) if cell and cell[0] in tables else _lines_kept(signs)
        if not whole:
            advice = Advice(
                "Table Properties → Row: bỏ “Allow row to break across pages”; Paragraph → Keep with next",
                "Table Properties → Row: clear “Allow row to break across pages”; Paragraph → Keep with next",
            )
            yield finding("KH858", signs[0].where, advice)


def _rows_kept(table: Table, parts: tuple[Part, ...]) -> bool:
    """Tell whether the rows of a closing table are whole and stay with one another."""
    rows = sorted({part.cell[1] for part in parts if part.cell is not None and part.cell[0] == table.number})
    kept = [_row_stays(table.rows[at]) for at in rows[:-1]]
    return all(table.rows[at].whole or _row_stays(table.rows[at]) for at in rows) and all(kept)


def _row_stays(row: Row) -> bool:
    """Tell whether Word keeps a row with the next: every first paragraph of its cells is kept with the next."""
    return all(cell.paragraphs[0].keep_next for cell in row.cells if cell.paragraphs)


def _lines_kept(signs: list[Part]) -> bool:
    return all(part.paragraph.keep_next for part in signs[:-1])


@check("KH859")
def complete(examined: Examined) -> Iterator[Finding]:
    """There are a post and a name."""
    item = examined.standard.item("post")
    for document in closed(examined):
        posts = document.of("capacity", "post")
        if not posts:
            advice = Advice("thêm chức vụ và họ tên người ký", "add the post and name of the signer", item)
            yield finding(
                "KH859", file_place(), advice, Text("quyền hạn, chức vụ người ký", "the signer's post")
            )
        elif not _signed(document):
            advice = Advice("thêm họ và tên dưới chữ ký", "add the name below the signature", item, "note")
            yield finding("KH859", posts[-1].where, advice, Text("họ và tên người ký", "the signer's name"))


def _signed(document: Document) -> bool:
    return bool(document.of("signer"))
