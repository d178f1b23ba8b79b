"""Realistic documents for the tests of the Word writer, as the page model, and what opens the files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from lxml import etree
from sheets import document

from kehoach.profiles.load import load_format
from kehoach.profiles.schema import Format
from kehoach.render.docx.writer import write_docx
from kehoach.render.page import Columns, Document, Paragraph, Properties, Role, Rule, Run

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
ABSTRACT = (
    "Triển khai thực hiện Đề án “Nâng cao năng lực đội ngũ hòa giải viên ở cơ sở "
    "giai đoạn 2024-2030” trên địa bàn tỉnh Trà Vinh"
)


def para(role: Role, text: str, bold: bool | None = None, italic: bool | None = None) -> Paragraph:
    return Paragraph(role, (Run(text, bold, italic),))


def head(issuer: tuple[str, ...], parent: str, number: str, place_date: str) -> Columns:
    left = [para("parent", parent)] if parent else []
    left += [para("issuer", line) for line in issuer]
    return Columns(
        "head",
        (*left, Rule("issuer", issuer[-1], 0.4), para("number", number)),
        (
            *(para("nation", NATION), para("motto", MOTTO), Rule("motto", MOTTO, 1.0)),
            para("place-date", place_date),
        ),
    )


def closing(recipients: tuple[str, ...], capacity: tuple[str, ...], signer: str) -> Columns:
    return Columns(
        "closing",
        (para("recipients-title", "Nơi nhận:"), *(para("recipient", line) for line in recipients)),
        (*(para("capacity", line) for line in capacity), Paragraph("signature", ()), para("signer", signer)),
    )


_BODY = (
    para("basis", "Căn cứ Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013;"),
    para(
        "basis",
        "Căn cứ Quyết định số 315/QĐ-TTg ngày 17 tháng 4 năm 2024 của Thủ tướng Chính phủ phê duyệt Đề án "
        "“Nâng cao năng lực đội ngũ hòa giải viên ở cơ sở giai đoạn 2024-2030”.",
    ),
    para(
        "body",
        "Ủy ban nhân dân tỉnh ban hành Kế hoạch triển khai thực hiện Đề án trên địa bàn tỉnh Trà Vinh, với "
        "các nội dung cụ thể như sau:",
    ),
    para("title-1", "I. MỤC ĐÍCH, YÊU CẦU"),
    para("title-2", "1. Mục đích"),
    Paragraph(
        "body",
        (
            Run("Nâng cao chất lượng, hiệu quả công tác hòa giải ở cơ sở"),
            Run("", footnote=1),
            Run("; bảo đảm đội ngũ hòa giải viên được bồi dưỡng "),
            Run("thường xuyên", bold=True),
            Run(", "),
            Run("thiết thực", italic=True),
            Run(" & đúng đối tượng (<100% & >85%)."),
        ),
    ),
    para("title-2", "2. Yêu cầu"),
    para("bullet-1", "- Việc triển khai phải bám sát mục tiêu, nhiệm vụ của Đề án và điều kiện địa phương."),
    para("bullet-2", "+ Xây dựng mô hình “cấp xã điển hình về hòa giải ở cơ sở”."),
    para("title-1", "II. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU"),
    para("title-2", "1. Thực hiện chỉ đạo điểm"),
    Paragraph(
        "item-3",
        (
            Run("a) Khảo sát: ", bold=True),
            Run("Sở Tư pháp phối hợp với Ủy ban nhân dân các huyện, thị xã, thành phố lựa chọn, thực hiện "
                "điểm tại 10 đơn vị cấp xã trên địa bàn tỉnh."),
            Run("", footnote=2),
        ),
    ),
    para("field", "- Cơ quan chủ trì: Sở Tư pháp."),
    para("field", "- Cơ quan phối hợp: Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Công an tỉnh, Hội Luật gia."),
    para("field", "- Thời gian thực hiện: Năm 2024 đến năm 2026."),
    para("title-3", "b) Tập huấn, bồi dưỡng"),
    para("quote", "“Hòa giải viên là người được công nhận để thực hiện hoạt động hòa giải ở cơ sở”."),
)  # fmt: skip

_NOTES = (
    (Run("Theo Luật Hòa giải ở cơ sở năm 2013."),),
    (Run("Xem "), Run("Kế hoạch số 68/KH-UBND", italic=True), Run(" ngày 27/11/2020.")),
)


def provincial(filler: int = 14) -> Document:
    """A plan of the People's Committee of a province: no parent, a long abstract, several pages."""
    more = tuple(
        para(
            "item-2",
            f"{n}. Các sở, ban, ngành tỉnh căn cứ chức năng, nhiệm vụ được giao, chủ động xây dựng kế hoạch "
            "và tổ chức triển khai thực hiện các nhiệm vụ tại Kế hoạch này; lồng ghép với các chương trình, "
            "đề án khác đang thực hiện trên địa bàn, bảo đảm hiệu quả, tiết kiệm, không trùng lặp; định kỳ "
            "trước ngày 15/11 hằng năm báo cáo kết quả về Sở Tư pháp để tổng hợp, trình Ủy ban nhân dân.",
        )
        for n in range(1, filler + 1)
    )
    return document(
        blocks=(
            head(
                ("ỦY BAN NHÂN DÂN", "TỈNH TRÀ VINH"),
                "",
                "Số: 08/KH-UBND",
                "Trà Vinh, ngày 05 tháng 01 năm 2024",
            ),
            para("type", "KẾ HOẠCH"),
            para("abstract", ABSTRACT),
            Rule("abstract", ABSTRACT, 0.4),
            *_BODY,
            para("title-1", "III. TỔ CHỨC THỰC HIỆN"),
            *more,
            para(
                "body",
                "Trong quá trình thực hiện, nếu phát sinh khó khăn, vướng mắc, các cơ quan, đơn vị báo cáo "
                "Ủy ban nhân dân tỉnh để chỉ đạo giải quyết./.",
            ),
            closing(
                (
                    "- Bộ Tư pháp;",
                    "- Thường trực Tỉnh ủy, Hội đồng nhân dân tỉnh;",
                    "- Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh;",
                    "- Các sở, ban, ngành, đoàn thể tỉnh;",
                    "- Ủy ban nhân dân các huyện, thị xã, thành phố;",
                    "- Lưu: VT, NC (3).",
                ),
                ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
                "Nguyễn Quỳnh Thiện",
            ),
        ),
        footnotes=_NOTES,
        properties=Properties(
            "Kế hoạch " + ABSTRACT,
            "Ủy ban nhân dân tỉnh Trà Vinh",
            ABSTRACT,
            "2024-01-05",
            (
                ("CodeNumber", "08"),
                ("CodeNotation", "KH-UBND"),
                ("OrganName", "Ủy ban nhân dân “tỉnh” Trà Vinh & Co"),
            ),
        ),
    )


def department(issuer: str = "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", place: str = "Trà Vinh") -> Document:
    """A short plan of a department under a province: a parent, a long name, no number yet."""
    abstract = "Phổ biến, giáo dục pháp luật năm 2021"
    return document(
        blocks=(
            head(
                (issuer,), "UBND TỈNH TRÀ VINH", "Số:        /KH-SNN", f"{place}, ngày      tháng 12 năm 2020"
            ),
            para("type", "KẾ HOẠCH"),
            para("abstract", abstract),
            Rule("abstract", abstract, 0.4),
            *(block for block in _BODY if not any(run.footnote for run in block.runs)),
            closing(
                ("- UBND tỉnh (b/c);", "- Các phòng, đơn vị thuộc Sở;", "- Lưu: VT, VP."),
                ("GIÁM ĐỐC",),
                "Trần Văn A",
            ),
        ),
        footnotes=(),
        properties=Properties("Kế hoạch " + abstract, "Sở", abstract, ""),
    )


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Opened:
    """A written file, opened: its parts, and its text as elements."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            self.names = package.namelist()
            self.infos = package.infolist()
            self.parts = {name: package.read(name) for name in self.names}
        self.body = etree.fromstring(self.parts["word/document.xml"])[0]
        self.notes = etree.fromstring(self.parts["word/footnotes.xml"])
        self.styles = etree.fromstring(self.parts["word/styles.xml"])

    def paragraphs(self, style: str) -> list[etree._Element]:
        return [p for p in self.body.iter(f"{W}p") if self.style(p) == style]

    @staticmethod
    def style(paragraph: etree._Element) -> str:
        found = paragraph.find(f"{W}pPr/{W}pStyle")
        return "" if found is None else found.get(f"{W}val")

    @staticmethod
    def text(element: etree._Element) -> str:
        return "".join(t.text or "" for t in element.iter(f"{W}t"))


def one(*blocks: Paragraph | Rule | Columns, notes: tuple[tuple[Run, ...], ...] = ()) -> Document:
    """A document of these blocks and nothing else."""
    return document(blocks, notes, Properties("Kế hoạch", "Sở", "Thử", "2024-05-27"))


@pytest.fixture(scope="session")
def nd30() -> Format:
    return load_format("nd30")


@pytest.fixture(scope="session")
def nd30_b() -> Format:
    return load_format("nd30-b")


@pytest.fixture(scope="session")
def opened() -> Callable[[bytes], Opened]:
    """Open the bytes of a file."""
    return Opened


@pytest.fixture(scope="session")
def plans() -> dict[str, Document]:
    """Whole plans, each with another head."""
    return {
        "ubnd": provincial(),
        "so": department(),
        "hcm": department("SỞ TƯ PHÁP", "Thành phố Hồ Chí Minh"),
    }


@pytest.fixture
def write(nd30: Format) -> Callable[..., Opened]:
    """Write blocks (or a whole document) in the shipped profile, and open the file."""

    def written(
        *blocks: Paragraph | Rule | Columns | Document, **more: tuple[tuple[Run, ...], ...]
    ) -> Opened:
        document = blocks[0] if isinstance(blocks[0], Document) else one(*blocks, **more)
        return Opened(write_docx(document, *nd30))

    return written
