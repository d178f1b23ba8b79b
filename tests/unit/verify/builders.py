"""Word files as they are seen, made piece by piece: ``plan(number=[...])`` is a right plan with another number line.

Every piece is a list of paragraphs; a paragraph is made with the looks of its role, ``as_("motto", "Độc lập …")``,
and changed with ``with_(paragraph, align="left")`` or ``in_(paragraph, size=13)``.
"""

from __future__ import annotations

from kehoach.verify.judge import judge
from kehoach.verify.metrics import text_width
from kehoach.verify.seen import (
    Cell,
    Counted,
    Line,
    Look,
    Paragraph,
    Place,
    Row,
    Run,
    Section,
    Table,
    WordFile,
)

BLACK = Look("Times New Roman", 14, False, False, False, False, "auto")
NOWHERE = Place("body", 0, 0)
LONG = (
    "Tổ chức quán triệt, triển khai đầy đủ các nội dung của Kế hoạch đến toàn thể công chức, viên chức và người lao "
    "động; phát huy vai trò nêu gương của người đứng đầu cơ quan, đơn vị trong thực hiện nhiệm vụ được giao."
)
# role: size, bold, italic, align
_LOOKS = {
    "parent": (13, False, False, "center"),
    "issuer": (13, True, False, "center"),
    "number": (13, False, False, "center"),
    "nation": (13, True, False, "center"),
    "motto": (14, True, False, "center"),
    "place-date": (14, False, True, "center"),
    "type": (14, True, False, "center"),
    "abstract": (14, True, False, "center"),
    "attached-to": (14, False, True, "center"),
    "authority": (14, True, False, "center"),
    "annex": (14, True, False, "center"),
    "annex-title": (14, True, False, "center"),
    "part": (14, True, False, "center"),
    "recipients-title": (12, True, True, "left"),
    "recipient": (11, False, False, "left"),
    "capacity": (14, True, False, "center"),
    "signer": (14, True, False, "center"),
    "cell": (13, False, False, "left"),
    "page-number": (14, False, False, "center"),
    "urgency": (13, True, False, "center"),
    "subject": (13, False, False, "center"),
}
_FLOWING = ("body", "title", "basis")


def as_(role, text, width=165.0, **looks):
    """A paragraph with the looks that its role should have."""
    if role in _FLOWING:
        look = BLACK._replace(bold=role == "title", italic=role == "basis", **looks)
        return paragraph(text, look, align="both", first_line=10, before=6, width=width)
    size, bold, italic, align = _LOOKS[role]
    return paragraph(
        text, BLACK._replace(size=size, bold=bold, italic=italic)._replace(**looks), align=align, width=width
    )


def paragraph(text, look=BLACK, *, align="left", first_line=0.0, before=0.0, width=165.0, **format_):
    runs = (Run(text, look),) if text else ()
    made = Paragraph(
        text, runs, "", "Normal", align, first_line, 0.0, 0.0, before, 0.0, 1.0, "auto", False, False, False, None,
        False, (), 0, NOWHERE, width,
    )  # fmt: skip
    return made._replace(**format_)


def with_(found, **format_):
    """A paragraph with another format; a text of a new length comes with its runs."""
    return found._replace(**format_)


def in_(found, **looks):
    """A paragraph whose letters look otherwise."""
    return found._replace(runs=tuple(run._replace(look=run.look._replace(**looks)) for run in found.runs))


def runs(found, *pieces):
    """A paragraph of several runs: (text, changes of looks)."""
    look = found.runs[0].look if found.runs else BLACK
    made = tuple(Run(text, look._replace(**changes)) for text, changes in pieces)
    return found._replace(text="".join(text for text, _ in pieces), runs=made)


def ruled(found, share=0.4, kind="shape", color="000000", dashed=False):
    """A paragraph with a rule below it, as long as a share of its words."""
    look = found.runs[0].look
    length = text_width(found.text, look) * share
    return found._replace(lines=(Line(kind, length, 0.75, color, dashed),))


def body(text, **format_):
    return as_("body", text)._replace(**format_)


def title(text):
    return as_("title", text)


def number_paragraph(region="header", field="PAGE", **looks):
    run = Run("2", BLACK._replace(**looks), None, field)
    return paragraph("2", align="center")._replace(runs=(run,), place=Place(region, 0, 1))


def section(**changes):
    made = Section(
        210, 297, False, 20, 20, 30, 15, 10, 10, True, False, None, "decimal", "nextPage", (number_paragraph(),), (),
    )  # fmt: skip
    return made._replace(**changes)


def table(*rows, header=False, bordered=True, widths=None, whole=False):
    """A table of rows of cells, each cell a list of paragraphs."""
    widths = widths or tuple(165 / len(rows[0]) for _ in rows[0])
    made = tuple(
        Row(
            tuple(
                Cell(tuple(p._replace(width=w) for p in cell), 1, 1, at, w)
                for at, (cell, w) in enumerate(zip(row, widths, strict=True))
            ),
            header and number == 0,
            whole,
        )
        for number, row in enumerate(rows)
    )
    return Table(0, made, tuple(widths), bordered, NOWHERE)


def data_table(rows=3, header=True, words="Sở Tư pháp"):
    head = [[as_("cell", text)] for text in ("STT", "Nhiệm vụ", "Chủ trì")]
    return table(head, *[[[as_("cell", words)] for _ in range(3)] for _ in range(rows - 1)], header=header)


NATION = as_("nation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
MOTTO = ruled(as_("motto", "Độc lập - Tự do - Hạnh phúc"), 1.0)
PARENT = as_("parent", "UBND TỈNH TRÀ VINH")
ISSUER = ruled(as_("issuer", "SỞ TƯ PHÁP"))
NUMBER = as_("number", "Số: 15/KH-STP")
DATE = as_("place-date", "Trà Vinh, ngày 05 tháng 3 năm 2026")
TYPE = as_("type", "KẾ HOẠCH")
ABSTRACT = ruled(as_("abstract", "Phổ biến, giáo dục pháp luật năm 2026"))
OPENING = [body("Thực hiện Kế hoạch số 12/KH-UBND ngày 10/01/2026, Sở Tư pháp ban hành Kế hoạch như sau:")]
TEXT = [
    title("I. MỤC ĐÍCH"), body(f"1. {LONG}"), body(f"2. {LONG}"),
    title("II. NỘI DUNG"), body(f"1. {LONG}"), body(f"a) {LONG}"), body(f"b) {LONG}"),
]  # fmt: skip
END = [body("Trên đây là Kế hoạch phổ biến, giáo dục pháp luật năm 2026./.")]
RECIPIENTS = [
    as_("recipients-title", "Nơi nhận:"),
    as_("recipient", "- UBND tỉnh (b/c);"),
    as_("recipient", "- Các phòng thuộc Sở;"),
    as_("recipient", "- Lưu: VT, PBGD."),
]
SIGNATURE = [as_("capacity", "GIÁM ĐỐC"), paragraph(""), as_("signer", "Trần Hoàng Khâm")]
CLOSING_WIDTHS = (75.0, 90.0)


def head(
    *, left=(PARENT, ISSUER), right=(NATION, MOTTO), number=(NUMBER,), date=(DATE,), widths=(64.0, 101.0)
):
    return [table([list(left), list(right)], [list(number), list(date)], bordered=False, widths=widths)]


def closing(*, recipients=RECIPIENTS, signature=SIGNATURE, whole=True):
    return [table([list(recipients), list(signature)], bordered=False, widths=CLOSING_WIDTHS, whole=whole)]


def plan(
    *,
    heading=None,
    kind=(TYPE,),
    abstract=(ABSTRACT,),
    opening=OPENING,
    text=TEXT,
    end=END,
    close=None,
    after=(),
    sections=None,
    **file,
):
    """A right plan of a department, with the pieces that are given in place of its own."""
    parts = [kind, abstract, opening, text, end]
    blocks = [*(head() if heading is None else heading)]
    for piece in parts:
        blocks += piece
    blocks += closing() if close is None else close
    blocks += after
    return word(blocks, sections=sections, **file)


def word(blocks, *, sections=None, path="ke-hoach.docx", notes=(), text_boxes=(), **changes):
    """A file of these blocks; paragraphs get their places, a number in ``section`` of a piece starts a section."""
    made = WordFile(
        path, tuple(sections or (section(),)), tuple(_placed(blocks)), tuple(notes), tuple(text_boxes),
        "Kế hoạch phổ biến, giáo dục pháp luật năm 2026", "Sở Tư pháp", "vi-VN", (), BLACK, Counted(),
    )  # fmt: skip
    return made._replace(**changes)


class NewSection:
    """Between blocks: what follows stands in the next section."""


def _placed(blocks):
    at = tables = where = 0
    for block in blocks:
        if isinstance(block, NewSection):
            where += 1
        elif isinstance(block, Paragraph):
            at += 1
            yield block._replace(place=Place("body", where, at))
        else:
            rows = []
            for row_at, row in enumerate(block.rows):
                cells = []
                for cell in row.cells:
                    placed = []
                    for found in cell.paragraphs:
                        at += 1
                        placed.append(
                            found._replace(place=Place("body", where, at, tables, row_at, cell.column))
                        )
                    cells.append(cell._replace(paragraphs=tuple(placed)))
                rows.append(row._replace(cells=tuple(cells)))
            yield block._replace(number=tables, rows=tuple(rows), place=Place("body", where, at + 1, tables))
            tables += 1


def annex(name="Phụ lục", heading="DANH MỤC NHIỆM VỤ", attached=True, rest=()):
    """An annex on a page of its own."""
    blocks = [NewSection(), as_("annex", name), as_("annex-title", heading)]
    if attached:
        words = "(Kèm theo Kế hoạch số 15/KH-STP ngày 05 tháng 3 năm 2026 của Sở Tư pháp)"
        blocks.append(as_("attached-to", words))
    return [*blocks, *(rest or [data_table()])]


def annex_section(**changes):
    return section(start=1, **changes)


POINTER = body("Danh mục nhiệm vụ tại Phụ lục kèm theo Kế hoạch này./.")


def box(text, region="text-box", **looks):
    return as_("urgency", text, **looks)._replace(place=Place(region, 0, 1))


PARTY_TITLE = ruled(as_("nation", "ĐẢNG CỘNG SẢN VIỆT NAM", size=15), 1.0)


def party_body(text, **format_):
    return body(text, line=18.0, line_rule="exact")._replace(**format_)


def party_plan(*, heading=None, abstract=None, text=None, signature=None, recipients=None, **changes):
    """A right plan of a provincial committee of the Party (HD 05-HD/VPTW)."""
    left = (
        as_("issuer", "TỈNH UỶ LẠNG SƠN", size=14),
        as_("cell", "*"),
        as_("number", "Số 45-KH/TU", size=14),
    )
    right = (PARTY_TITLE, DATE)
    made = heading or [
        table([list(left[:2]), [right[0]]], [[left[2]], [right[1]]], bordered=False, widths=(78, 87))
    ]
    made = [*made, as_("type", "KẾ HOẠCH", size=16)]
    made += abstract or [
        as_("abstract", "thực hiện Nghị quyết số 66-NQ/TW"),
        as_("type", "-----", bold=False),
    ]
    made += text or [
        party_body("- Căn cứ Nghị quyết số 66-NQ/TW, ngày 30/4/2025 của Bộ Chính trị;"),
        party_body("- Căn cứ Quy chế làm việc của Tỉnh uỷ."),
        party_body("Ban Thường vụ Tỉnh uỷ ban hành Kế hoạch như sau:"),
        in_(party_body("I. MỤC ĐÍCH"), bold=True),
        party_body(f"1. {LONG}"),
    ]
    named = recipients or [
        as_("recipients-title", "Nơi nhận:", size=14, bold=False, italic=False, underline=True),
        as_("recipient", "- Các đảng uỷ trực thuộc;", size=12),
        as_("recipient", "- Lưu Văn phòng Tỉnh uỷ.", size=12),
    ]
    signed = signature or [
        as_("capacity", "T/M BAN THƯỜNG VỤ"),
        as_("capacity", "PHÓ BÍ THƯ", bold=False),
        as_("signer", "Nguyễn Văn Bình"),
    ]
    made += closing(recipients=named, signature=signed)
    return word(made, **changes)


def found(file, profile=None):
    """The findings on a file."""
    return judge(file, profile).findings


def codes(file, profile=None):
    """The codes found in a file, in order."""
    return sorted({finding.code for finding in found(file, profile)})


def said(file, code, profile=None):
    """The Vietnamese messages of a code."""
    return [finding.message.vi for finding in found(file, profile) if finding.code == code]
