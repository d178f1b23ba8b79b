"""Recipients and the archive line (PL I II.9; HD 05, II.I.9.2)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kehoach.diagnostics.model import Text
from kehoach.text.vietnamese import nfc
from kehoach.verify.examined import Examined
from kehoach.verify.finding import Advice, Finding, finding, joined
from kehoach.verify.regions import Document, Part, file_place
from kehoach.verify.regions_text import letters
from kehoach.verify.registry import check


def closed(examined: Examined) -> Iterator[Document]:
    """Give the documents that end with recipients and a signature: attached ones do not."""
    return (document for document in examined.judged() if document.headed and not document.attached)


@check("KH851")
def recipients(examined: Examined) -> Iterator[Finding]:
    """“Nơi nhận:” is there, with a colon; “Như trên” goes with “Kính gửi” only."""
    item = examined.standard.item("recipients-title")
    for document in closed(examined):
        title = document.first("recipients-title")
        if title is None:
            advice = Advice(
                "thêm “Nơi nhận:” ở bên trái chữ ký", "add “Nơi nhận:” left of the signature", item
            )
            yield finding("KH851", file_place(), advice, Text("không tìm thấy", "not found"))
            continue
        if title.text.rstrip()[-1:] != ":":
            advice = Advice("viết “Nơi nhận:”", "write “Nơi nhận:”", item)
            yield finding("KH851", title.where, advice, Text("thiếu dấu hai chấm", "the colon is missing"))
        for part in document.of("recipient"):
            if letters(part.text).startswith("nhutren") and not document.of("addressee"):
                advice = Advice(
                    "ghi tên nơi nhận; “Như trên” chỉ dùng khi có “Kính gửi”",
                    "name the recipient; “Như trên” is for documents with “Kính gửi”",
                    examined.standard.item("recipients"),
                )
                yield finding("KH851", part.where, advice, Text("có “Như trên”", "“Như trên” is there"))


@check("KH851")
def addressees(examined: Examined) -> Iterator[Finding]:
    """“Kính gửi” has a colon."""
    for part in examined.parts("addressee"):
        words = nfc(part.text).lower()
        if words.startswith(("kính gửi", "kính trình")) and ":" not in words:
            advice = Advice("viết “Kính gửi: …”", "write “Kính gửi: …”", examined.standard.item("addressee"))
            says = Text("“Kính gửi” thiếu dấu hai chấm", "“Kính gửi” lacks its colon")
            yield finding("KH851", part.where, advice, says)


@check("KH852")
def lines(examined: Examined) -> Iterator[Finding]:
    """Every recipient has a line with a dash before it and a semicolon behind it."""
    advice = Advice(
        "mỗi nơi nhận một dòng: “- …;”", "one line each: “- …;”", examined.standard.item("recipient")
    )
    for document in examined.judged():
        parts = document.of("recipient", "archive")
        for part in parts[:1]:
            if part.role == "recipient" and not _dashed(part):
                yield finding("KH852", part.where, advice, _NO_DASH)
        for above, below in pairwise(parts):
            ends = above.text.rstrip().endswith((";", "."))
            if ends and not _dashed(below):
                yield finding("KH852", below.where, advice, _NO_DASH)
            elif _dashed(below) and above.role == "recipient" and not above.text.rstrip().endswith(";"):
                yield finding("KH852", above.where, advice, _NO_SEMICOLON)


_NO_DASH = Text("không có gạch đầu dòng (-)", "has no dash (-) before it")
_NO_SEMICOLON = Text("không kết thúc bằng dấu chấm phẩy", "does not end with a semicolon")


def _dashed(part: Part) -> bool:
    return part.text[:1] in "-–" or part.paragraph.label.strip() in ("-", "–")


@check("KH853")
def archive(examined: Examined) -> Iterator[Finding]:
    """The last line says where the document is kept."""
    sample = "- Lưu Văn phòng Tỉnh uỷ." if examined.party else "- Lưu: VT, NC."
    advice = Advice(f"viết như “{sample}”", f"write it like “{sample}”", examined.standard.item("archive"))
    for document in closed(examined):
        title, line = document.first("recipients-title"), document.first("archive")
        if title is None:
            continue
        if line is None:
            last = (title, *document.of("recipient"))[-1]
            yield finding("KH853", last.where, advice, Text("không tìm thấy", "is not found"))
            continue
        faults = _faults(line, document, examined.party)
        if faults:
            yield finding("KH853", line.where, advice, joined(faults))


def _faults(line: Part, document: Document, party: bool) -> list[Text]:
    text = nfc(line.text).replace("\u00a0", " ").strip()
    if not text.startswith(("-", "–")) and _dashed(line):
        text = "- " + text
    faults = _party_faults(text) if party else _state_faults(text)
    after = document.parts[document.parts.index(line) + 1 :]
    if any(part.role == "recipient" for part in after):
        faults.append(Text("không phải dòng cuối", "is not the last line"))
    if not text.endswith("."):
        faults.append(Text("không kết thúc bằng dấu chấm", "does not end with a full stop"))
    return faults


def _state_faults(text: str) -> list[Text]:
    words = text.lstrip("-– ")
    rest = words[3:].lstrip()
    if not rest.startswith(":"):
        return [Text("thiếu dấu hai chấm sau “Lưu”", "lacks the colon after “Lưu”")]
    kept = rest[1:].strip()
    if not kept.upper().startswith("VT"):
        return [Text("thiếu “VT” ngay sau “Lưu:”", "lacks “VT” right after “Lưu:”")]
    behind = kept[2:].strip().rstrip(".")
    if behind and behind[0] not in ",(":
        return [Text("thiếu dấu phẩy sau “VT”", "lacks the comma after “VT”")]
    return []


def _party_faults(text: str) -> list[Text]:
    words = text.lstrip("-– ")
    if words[3:].lstrip().startswith(":"):
        return [Text("có dấu hai chấm, là kiểu của Nhà nước", "has a colon, as the State's do")]
    return []
