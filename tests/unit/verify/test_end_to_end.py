"""Whole Word files, made by python-docx as clerks make them, and by kehoach itself."""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path

import pytest
from docx import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from kehoach.assemble import build_docx
from kehoach.driver import Compilation
from kehoach.verify.judge import judge
from kehoach.verify.reading import read_word

EXAMPLES = Path(__file__).parents[3] / "examples"
ALIGN = {"c": WD_ALIGN_PARAGRAPH.CENTER, "j": WD_ALIGN_PARAGRAPH.JUSTIFY}
LONG = (
    "Tổ chức quán triệt, triển khai đầy đủ các nội dung của Kế hoạch đến toàn thể công chức, viên chức và người lao "
    "động; phát huy vai trò nêu gương của người đứng đầu cơ quan, đơn vị trong thực hiện nhiệm vụ được giao."
)


class Clerk:
    """Somebody who types an official document in Word."""

    def __init__(self) -> None:
        self.document = Document()
        sheet = self.document.sections[0]
        sheet.page_width, sheet.page_height = Mm(210), Mm(297)
        sheet.top_margin = sheet.bottom_margin = Mm(20)
        sheet.left_margin, sheet.right_margin = Mm(30), Mm(15)
        sheet.different_first_page_header_footer = True
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = "Times New Roman", Pt(14)
        normal.paragraph_format.space_after = Pt(0)
        language = OxmlElement("w:lang")
        language.set(qn("w:val"), "vi-VN")
        normal.element.get_or_add_rPr().append(language)
        self.document.core_properties.title = "Kế hoạch"
        self._number(sheet.header.paragraphs[0])

    def _number(self, paragraph) -> None:
        paragraph.alignment = ALIGN["c"]
        run = paragraph.add_run()
        for kind in ("begin", None, "end"):
            part = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                part.set(qn("w:fldCharType"), kind)
            else:
                part.text = "PAGE"
            run._r.append(part)

    def line(
        self,
        place,
        text,
        *,
        bold=False,
        italic=False,
        size=14.0,
        align="",
        indent=0.0,
        before=0.0,
        raised=False,
    ):
        paragraph = place.add_paragraph()
        run = paragraph.add_run(text)
        run.bold, run.italic, run.font.size, run.font.superscript = bold, italic, Pt(size), raised
        if align:
            paragraph.alignment = ALIGN[align]
        paragraph.paragraph_format.first_line_indent = Mm(indent)
        paragraph.paragraph_format.space_before = Pt(before)
        return paragraph

    def text(self, text, **looks):
        return self.line(self.document, text, align="j", indent=12.7, before=6, **looks)

    def beside(self, left, right, widths=(65, 105)):
        """Set lines side by side in a table without borders."""
        table = self.document.add_table(1, 2)
        table.autofit = False
        for cell, lines, width in zip(table.rows[0].cells, (left, right), widths, strict=True):
            cell.width = Mm(width)
            cell._tc.remove(cell.paragraphs[0]._p)
            for words, looks in lines:
                self.line(cell, words, **looks)

    def head(self, issuer="SỞ TƯ PHÁP", number="Số: 15/KH-STP"):
        middle = {"align": "c"}
        self.beside(
            [
                ("UBND TỈNH TRÀ VINH", {"size": 13, **middle}),
                (issuer, {"size": 13, "bold": True, **middle}),
                ("_________", {"raised": True, **middle}),
            ],
            [
                ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", {"size": 13, "bold": True, **middle}),
                ("Độc lập - Tự do - Hạnh phúc", {"bold": True, **middle}),
                ("____________________________________", {"raised": True, **middle}),
            ],
        )
        date = "Trà Vinh, ngày 05 tháng 3 năm 2026"
        self.beside([(number, {"size": 13, **middle})], [(date, {"italic": True, **middle})])

    def titled(self, kind, abstract, below="_____________________"):
        self.line(self.document, kind, bold=True, align="c", before=12)
        self.line(self.document, abstract, bold=True, align="c")
        if below:
            self.line(self.document, below, align="c", raised=True)

    def closing(self, *posts, name="Trần Hoàng Khâm", to=("- UBND tỉnh;", "- Lưu: VT, PBGD.")):
        left = [
            ("Nơi nhận:", {"size": 12, "bold": True, "italic": True}),
            *((line, {"size": 11}) for line in to),
        ]
        right = [(post, {"bold": True, "align": "c"}) for post in posts]
        self.beside(left, [*right, ("", {}), ("", {}), (name, {"bold": True, "align": "c"})], (75, 95))

    def codes(self) -> dict[str, int]:
        """What is found in the file, and how often."""
        held = io.BytesIO()
        self.document.save(held)
        findings = judge(read_word("tay.docx", held.getvalue())).findings
        return {finding.code: finding.times for finding in findings}


def plan(clerk: Clerk) -> None:
    clerk.head()
    clerk.titled("KẾ HOẠCH", "Phổ biến, giáo dục pháp luật năm 2026")
    clerk.text("Căn cứ Kế hoạch số 12/KH-UBND ngày 10/01/2026, Sở Tư pháp ban hành Kế hoạch như sau:")
    for heading in ("I. MỤC ĐÍCH", "II. NỘI DUNG", "III. TỔ CHỨC THỰC HIỆN"):
        clerk.text(heading, bold=True)
        for number in (1, 2):
            clerk.text(f"{number}. {LONG}")
            clerk.text(f"a) {LONG}")
            clerk.text(f"- {LONG}")
    clerk.text("Trên đây là Kế hoạch phổ biến, giáo dục pháp luật năm 2026./.")
    clerk.closing("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")


def test_a_careful_clerk_is_told_only_of_typed_rules_and_of_the_block_that_may_break() -> None:
    clerk = Clerk()
    plan(clerk)
    assert set(clerk.codes()) == {"KH824", "KH858"}


def test_a_letter_of_a_careful_clerk() -> None:
    clerk = Clerk()
    middle = {"align": "c"}
    clerk.head(number="Số: 105/STP-VP")
    clerk.beside([("V/v báo cáo kết quả hòa giải ở cơ sở", {"size": 12, **middle})], [("", {})])
    clerk.line(clerk.document, "Kính gửi:", before=12)
    clerk.line(clerk.document, "- Các sở, ban, ngành tỉnh;")
    clerk.line(clerk.document, "- Ủy ban nhân dân các xã, phường.")
    clerk.text(LONG)
    clerk.text("Sở Tư pháp đề nghị các cơ quan triển khai thực hiện./.")
    clerk.closing("GIÁM ĐỐC", to=("- Như trên;", "- Lưu: VT, VP."))
    assert set(clerk.codes()) == {"KH824", "KH858"}


def test_a_decision_with_its_plan_and_an_annex_with_a_form() -> None:
    clerk = Clerk()
    clerk.head(issuer="SỞ TƯ PHÁP", number="Số: 125/QĐ-STP")
    clerk.titled("QUYẾT ĐỊNH", "Ban hành Kế hoạch chuyển đổi số năm 2026")
    clerk.line(clerk.document, "GIÁM ĐỐC SỞ TƯ PHÁP", bold=True, align="c", before=12)
    clerk.text("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", italic=True)
    clerk.text("Theo đề nghị của Chánh Văn phòng Sở.", italic=True)
    clerk.line(clerk.document, "QUYẾT ĐỊNH:", bold=True, align="c", before=12)
    for number in (1, 2):
        article = clerk.text("")
        article.add_run(f"Điều {number}.").bold = True
        article.add_run(" Ban hành kèm theo Quyết định này Kế hoạch chuyển đổi số năm 2026./.")
    clerk.closing("GIÁM ĐỐC", to=("- Như Điều 2;", "- Lưu: VT."))
    clerk.document.add_section(WD_SECTION.NEW_PAGE)
    clerk.titled("KẾ HOẠCH", "Chuyển đổi số năm 2026", below="")
    words = "(Kèm theo Quyết định số 125/QĐ-STP ngày 05 tháng 3 năm 2026 của Giám đốc Sở Tư pháp)"
    clerk.line(clerk.document, words, italic=True, align="c")
    clerk.line(clerk.document, "_" * 20, align="c", raised=True)
    clerk.text("I. NHIỆM VỤ", bold=True)
    clerk.text(f"1. {LONG}")
    clerk.text("Các đơn vị báo cáo theo Phụ lục kèm theo Kế hoạch này./.")
    sheet = clerk.document.add_section(WD_SECTION.NEW_PAGE)
    start = OxmlElement("w:pgNumType")
    start.set(qn("w:start"), "1")
    sheet._sectPr.append(start)
    clerk.line(clerk.document, "Phụ lục", bold=True, align="c")
    clerk.line(clerk.document, "MẪU BÁO CÁO", bold=True, align="c")
    clerk.line(
        clerk.document,
        "(Kèm theo Kế hoạch số      /KH-STP ngày    tháng    năm 2026)",
        italic=True,
        align="c",
    )
    clerk.head(issuer="TÊN ĐƠN VỊ", number="Số:     /BC-…")
    clerk.titled("BÁO CÁO", "Kết quả chuyển đổi số", below="")
    clerk.text("I. KẾT QUẢ")
    assert set(clerk.codes()) == {"KH824", "KH858"}


def test_a_careless_clerk_is_told_of_each_cause_once() -> None:
    document = Document()
    for line in (
        "UBND TỈNH TRÀ VINH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "SỞ TƯ PHÁP\t\tĐộc lập – Tự do – Hạnh phúc",
        "-------\t\t---------------",
        "Số: 8 /KH-STP\t\tTrà Vinh, ngày 5 tháng 03 năm 2026",
        "KẾ HOẠCH\nPHỔ BIẾN PHÁP LUẬT NĂM 2026",
        "- Căn cứ Luật Phổ biến, giáo dục pháp luật ngày 20 tháng 6 năm 2012,",
        "I/ MỤC ĐÍCH",
        *(f"     {LONG}" for _ in range(20)),
        "III/ NỘI DUNG",
        *(f"{letter}. {LONG}" for letter in "abcde"),
        "Nơi nhận:\t\tK/T GIÁM ĐỐC",
        "- Như trên\t\tPHÓ GIÁM ĐỐC",
        "- Lưu VT",
        "\t\t\tThS. Trần Hoàng Khâm",
    ):
        document.add_paragraph(line)
    clerk = Clerk()
    clerk.document = document
    found = clerk.codes()
    assert {"KH802", "KH804", "KH811", "KH813", "KH816", "KH827", "KH829", "KH845", "KH854", "KH856"} <= set(
        found
    )
    held = io.BytesIO()
    document.save(held)
    assert len(judge(read_word("tay.docx", held.getvalue())).findings) < 45


def margins(document) -> None:
    document.sections[0].left_margin = Mm(25)


def size_of_paper(document) -> None:
    document.sections[0].page_width = Mm(216)


def first_page(document) -> None:
    document.sections[0].different_first_page_header_footer = False


def font(document) -> None:
    body_of(document).runs[0].font.name = "Arial"


def colour(document) -> None:
    body_of(document).runs[0].font.color.rgb = RGBColor(0xFF, 0, 0)


def size(document) -> None:
    for run in body_of(document).runs:
        run.font.size = Pt(12)


def alignment(document) -> None:
    body_of(document).alignment = WD_ALIGN_PARAGRAPH.LEFT


def indent(document) -> None:
    body_of(document).paragraph_format.first_line_indent = Mm(15)


def spacing(document) -> None:
    body_of(document).paragraph_format.line_spacing = 2.0


def number(document) -> None:
    set_text(cell_line(document, "Số:"), "Số: 8/KH-STP")


def date(document) -> None:
    set_text(cell_line(document, "Trà Vinh"), "Trà Vinh, ngày 5 tháng 03 năm 2025")


def motto(document) -> None:
    set_text(cell_line(document, "Độc lập"), "Độc lập – Tự do – Hạnh phúc")


def drawn_rule(document) -> None:
    drawings = document.element.body.findall(".//" + qn("w:drawing"))
    drawings[0].getparent().remove(drawings[0])


def recipients(document) -> None:
    set_text(cell_line(document, "- Lưu"), "- Lưu VT")


def authority(document) -> None:
    set_text(cell_line(document, "GIÁM ĐỐC"), "K/T GIÁM ĐỐC")


def language(document) -> None:
    for found in document.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), "en-US")


def decomposed(document) -> None:
    set_text(body_of(document), unicodedata.normalize("NFD", body_of(document).text))


def numbering(document) -> None:
    lines = [p for p in document.paragraphs if p.text.startswith("II. ")]
    set_text(lines[0], lines[0].text.replace("II.", "IV."))


def body_of(document):
    return next(p for p in document.paragraphs if len(p.text) > 120)


def cell_line(document, start):
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    return next(p for cell in cells for p in cell.paragraphs if p.text.startswith(start))


def set_text(paragraph, text) -> None:
    paragraph.runs[0].text = text
    for run in paragraph.runs[1:]:
        run.text = ""


PLANTED = [
    (margins, {"KH804"}), (size_of_paper, {"KH802"}), (first_page, {"KH806"}), (font, {"KH811"}), (colour, {"KH812"}),
    (size, {"KH813"}), (alignment, {"KH818"}), (indent, {"KH842"}), (spacing, {"KH844"}), (number, {"KH827"}),
    (date, {"KH829"}), (motto, {"KH821"}), (drawn_rule, {"KH823"}), (recipients, {"KH853"}),
    (authority, {"KH854", "KH855"}), (language, {"KH881"}), (decomposed, {"KH871"}), (numbering, {"KH845"}),
]  # fmt: skip
PLAN = f"""kế hoạch: Chuyển đổi số năm 2025
cơ quan chủ quản: UBND tỉnh Trà Vinh
cơ quan: Sở Tư pháp
số: 15/KH-STP
địa danh: Trà Vinh
ngày: 5/3/2025
# Mục đích, yêu cầu
{LONG}
# Tổ chức thực hiện
{LONG}
nơi nhận:
- UBND tỉnh
- Lưu: VT, VP
ký:
GIÁM ĐỐC
Trần Văn C
"""


@pytest.fixture(scope="module")
def right() -> bytes:
    built = build_docx(Compilation("ke-hoach.kh", PLAN.encode()))
    assert built.docx is not None
    return built.docx


def test_the_plan_that_faults_are_planted_in_is_right(right: bytes) -> None:
    assert judge(read_word("ke-hoach.docx", right)).findings == ()


@pytest.mark.parametrize(("plant", "codes"), PLANTED, ids=lambda value: getattr(value, "__name__", ""))
def test_a_planted_fault_is_found_and_nothing_else(right: bytes, plant, codes: set[str]) -> None:
    document = Document(io.BytesIO(right))
    plant(document)
    held = io.BytesIO()
    document.save(held)
    assert {finding.code for finding in judge(read_word("ke-hoach.docx", held.getvalue())).findings} == codes


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.kh")), ids=lambda path: path.stem)
def test_what_kehoach_builds_has_nothing_to_correct(example: Path) -> None:
    """What the plan itself says wrongly is told by the linter too: KH606 is the archive line of KH853."""
    plan = Compilation(str(example), example.read_bytes())
    built = build_docx(plan)
    assert built.docx is not None
    findings = [f for f in judge(read_word(example.name, built.docx)).findings if f.severity != "note"]
    told = {"KH853"} if any(found.code == "KH606" for found in plan.diagnostics) else set()
    assert [f.message.vi for f in findings if f.code not in told] == []
