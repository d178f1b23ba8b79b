"""The head: Quốc hiệu and Tiêu ngữ, the issuing body, type and abstract, and where they stand (PL I II.1-5)."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Text
from kehoach.text.vietnamese import key
from kehoach.verify.examined import Examined
from kehoach.verify.finding import Advice, Finding, figure, finding
from kehoach.verify.regions import Document, Part, file_place
from kehoach.verify.regions_joined import title_before
from kehoach.verify.regions_text import fold
from kehoach.verify.registry import check
from kehoach.verify.widths import room, runs_width, wraps

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
_SHORTENED = ("ubnd", "hdnd", "ub ", "bcd ", "bch ", "vp ", "hd ")


@check("KH821")
def present(examined: Examined) -> Iterator[Finding]:
    """The first document has Quốc hiệu and Tiêu ngữ, or the title of the Party; attached ones too (Mẫu 1.3)."""
    documents = examined.judged()
    if documents and not documents[0].headed:
        advice = Advice(
            "thêm phần đầu: tên cơ quan, Quốc hiệu, Tiêu ngữ, số, ngày",
            "add the head: issuing body, Quốc hiệu, Tiêu ngữ, number, date",
            examined.standard.item("nation"),
            "warning" if documents[0].attached else None,
        )
        yield finding("KH821", file_place(), advice, Text("không tìm thấy", "not found"))
    for document in documents:
        nation = document.first("nation")
        if nation is not None and not document.of("motto") and not document.party:
            advice = Advice(f"thêm “{MOTTO}”", f"add “{MOTTO}”", examined.standard.item("motto"))
            yield finding("KH821", nation.where, advice, Text("thiếu Tiêu ngữ", "Tiêu ngữ is missing"))


@check("KH821")
def worded(examined: Examined) -> Iterator[Finding]:
    """Quốc hiệu and Tiêu ngữ have their words, with spaced hyphens."""
    for part in examined.parts("nation", "motto", "party"):
        words = " ".join(part.text.replace("Ð", "Đ").split())
        wanted = {"nation": NATION, "motto": MOTTO, "party": PARTY}[part.role]
        right = words == MOTTO if part.role == "motto" and not words.isupper() else key(words) == key(wanted)
        if right or (part.role == "nation" and _is_half(part)):
            continue
        advice = Advice(f"viết “{wanted}”", f"write “{wanted}”", examined.standard.item(part.role))
        yield finding("KH821", part.where, advice, Text(f"viết “{words}”", f"written “{words}”"))


def _is_half(part: Part) -> bool:
    """Tell whether Quốc hiệu is parted into two lines: said of the layout, not of the words."""
    return len(part.text) < len(NATION) - 5 and key(part.text) in key(NATION)


@check("KH822")
def one_line(examined: Examined) -> Iterator[Finding]:
    """Quốc hiệu, Tiêu ngữ, number, place and date fit their columns."""
    for part in examined.parts("nation", "motto", "party", "number", "place-date"):
        if part.cut or part.paragraph.place.region != "body" or not wraps(part.paragraph):
            continue
        advice = Advice(
            "nới rộng cột này, thu hẹp cột bên kia",
            "widen this column and narrow the other one",
            examined.standard.item(part.role),
        )
        yield finding(
            "KH822",
            part.where,
            advice,
            figure(runs_width(part.paragraph.runs)),
            figure(room(part.paragraph)),
        )


@check("KH826")
def issuer(examined: Examined) -> Iterator[Finding]:
    """The issuing body is there, by its full name."""
    for document in examined.judged():
        if not document.headed:
            continue
        names = document.of("issuer")
        head = document.of("nation", "party")
        if not names:
            advice = Advice(
                "thêm tên cơ quan ở bên trái, ngang Quốc hiệu",
                "add the name of the body on the left, level with Quốc hiệu",
                examined.standard.item("issuer"),
            )
            yield finding("KH826", head[0].where, advice, Text("không tìm thấy", "is not found"))
        elif not examined.party and fold(names[0].text + " ").startswith(_SHORTENED):
            advice = Advice(
                "viết đầy đủ; chỉ cơ quan chủ quản được viết tắt",
                "write it in full; only a superior body may be abbreviated",
                examined.standard.item("issuer-name"),
            )
            yield finding("KH826", names[0].where, advice, Text("viết tắt", "is abbreviated"))


@check("KH830")
def type_and_abstract(examined: Examined) -> Iterator[Finding]:
    """The type has a line of its own, with the abstract below."""
    for document in examined.judged():
        if document.headed or document.attached:
            for part, vi, en, severe in _title_faults(document):
                advice = Advice(
                    "tên loại một dòng, trích yếu ở ngay dòng dưới, không có dấu chấm cuối",
                    "the type on a line, the abstract on the line below, without a final stop",
                    examined.standard.item("type"),
                    None if severe else "warning",
                )
                yield finding("KH830", part.where, advice, Text(vi, en))


def _title_faults(document: Document) -> Iterator[tuple[Part, str, str, bool]]:
    kind, abstract = document.first("type"), document.of("abstract")
    if kind is None:
        letter = document.of("subject", "addressee")
        if not letter:
            yield document.parts[0], "thiếu tên loại", "the type is missing", True
        return
    if title_before(kind.text):
        yield kind, "ở chung một dòng", "they share a line", True
    elif not abstract and document.kind not in _WITHOUT_ABSTRACT:
        yield kind, "thiếu trích yếu", "the abstract is missing", True
    if abstract and abstract[-1].text.endswith(".") and not abstract[-1].text.endswith("..."):
        yield abstract[-1], "trích yếu có dấu chấm cuối", "the abstract ends with a stop", False


_WITHOUT_ABSTRACT = frozenset({
    "giay moi", "giay gioi thieu", "giay nghi phep", "giay uy quyen", "phieu gui", "phieu chuyen", "phieu bao",
    "cong dien", "bien ban",
})  # fmt: skip


@check("KH831")
def layout(examined: Examined) -> Iterator[Finding]:
    """The body stands beside Quốc hiệu, the number on one line with place and date."""
    for document in examined.judged():
        nation = document.first("nation") or document.first("party")
        if nation is None or nation.paragraph.place.region != "body":
            continue
        fault = _layout_fault(document, nation)
        if fault is not None:
            part, vi, en = fault
            advice = Advice(
                "dùng bảng hai cột không viền: trái tên cơ quan, số; phải Quốc hiệu, Tiêu ngữ, ngày",
                "use a table of two columns without borders: body and number left; Quốc hiệu and date right",
                examined.standard.item("head"),
            )
            yield finding("KH831", part.where, advice, Text(vi, en))


def _layout_fault(document: Document, nation: Part) -> tuple[Part, str, str] | None:
    halves = [part for part in document.of("nation") if len(part.text) < len(NATION) - 5]
    issuer, number, date = (document.first(role) for role in ("issuer", "number", "place-date"))
    if halves:
        return halves[0], "Quốc hiệu bị tách thành hai dòng", "Quốc hiệu is parted into two lines"
    if issuer is not None and not _beside(issuer, nation):
        return nation, "Quốc hiệu không ngang hàng với tên cơ quan", "Quốc hiệu is not beside the body"
    if number is not None and date is not None and not _beside(number, date):
        return (
            date,
            "địa danh, thời gian không cùng dòng với số, ký hiệu",
            "place and date are not on the line of the number",
        )
    return None


def _beside(left: Part, right: Part) -> bool:
    """Tell whether two components stand side by side: in one row, or parted by a tab."""
    if left.paragraph.place.region != "body" or right.paragraph.place.region != "body":
        return True
    if left.cell is not None and right.cell is not None:
        return left.cell[:2] == right.cell[:2] and left.cell[2] != right.cell[2]
    return left.cut and right.cut


@check("KH832")
def one_system(examined: Examined) -> Iterator[Finding]:
    """A document is the Party's or the State's."""
    advice = Advice(
        "văn bản của Đảng theo Hướng dẫn 05-HD/VPTW, của Nhà nước theo Nghị định 30/2020/NĐ-CP",
        "Party documents follow Guidance 05-HD/VPTW, State documents Decree 30/2020/NĐ-CP",
        examined.standard.item("nation"),
    )
    for document in examined.judged():
        party, nation = document.first("party"), document.first("nation")
        if party is not None and nation is not None:
            both = Text("có cả hai tiêu đề", "both titles are there")
            yield finding("KH832", party.where, advice, both)
        elif party is not None and not examined.party:
            title = Text("tiêu đề của Đảng", "the title of the Party")
            yield finding("KH832", party.where, advice, title)
        elif nation is not None and examined.party:
            yield finding("KH832", nation.where, advice, Text("Quốc hiệu", "Quốc hiệu"))
