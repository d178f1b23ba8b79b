"""Whole texts: no word is lost, each document is seen as what it is."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.importing.readers.plain import read_text
from kehoach.importing.source import Read
from kehoach.text.vietnamese import nfc
from kehoach.verify.regions import regions
from kehoach.verify.seen import Paragraph

PIECES = [
    "Sở Tư pháp", "kế hoạch", "của", "KẾ HOẠCH", "Nơi nhận:", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH",
    "1. Mục đích", "I. NHIỆM VỤ", "a)", "(1)", "[1]", "¹", "pháp(1)", "**đậm**", "*", "**", "\\*", "|", "| a | b |",
    "+---+---+", "| x | y |", "|---|---|", "-------", "----- ----", "  ", "      ", "\t", "số", "14-", "CT/TW", "12",
    "Trang 3", "\x0c", "Số: 5/KH-UBND", "Hà Nội, ngày 1 tháng 2 năm 2026", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc", "“", "”", "Phụ lục I", "# Đầu", "> trích", "1 Tại Văn bản.", "Nguyễn Văn An",
    "1\tb\tc", "Đang tải nội dung", "dài " * 30 + "hết.", "\u00ad", "[^1]", "[^1]: chú", "![](a.png)",
]  # fmt: skip
LINES = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=5).map(" ".join)
TEXTS = st.lists(LINES, max_size=25).map("\n".join).map(nfc)

DECISION = """QUYẾT ĐỊNH
Về việc ban hành Kế hoạch phòng, chống thiên tai

CHỦ TỊCH ỦY BAN NHÂN DÂN
TỈNH LẠNG SƠN

Căn cứ Luật Tổ chức chính quyền địa phương;
Theo đề nghị của Giám đốc Sở Nông nghiệp.

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.

Nơi nhận:
- Như Điều 1;
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Văn Bình

KẾ HOẠCH
Phòng, chống thiên tai
(Ban hành kèm theo Quyết định số 12/QĐ-UBND
ngày 1/1/2026 của Chủ tịch UBND tỉnh)

Phần I
MỤC ĐÍCH
1. Nâng cao.

PHỤ LỤC I
DANH MỤC NHIỆM VỤ
"""

LAYOUT = """      ỦY BAN NHÂN DÂN           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
     THÀNH PHỐ HÀ NỘI                 Độc lập - Tự do - Hạnh phúc
         -------                           ---------------
      Số: 12/KH-UBND              Hà Nội, ngày 12 tháng 3 năm 2026

                               KẾ HOẠCH
             Triển khai thực hiện Chương trình phòng chống
                  thiên tai của Thành phố năm 2026

      Thực hiện Quyết định số 12/QĐ-TTg ngày 01/01/2026 của Thủ tướng Chính phủ
về việc ban hành chương trình, Ủy ban nhân dân Thành phố ban hành Kế hoạch như
sau:
      1. Mục đích
      Nâng cao năng lực phòng chống thiên tai của các cấp, các ngành, bảo đảm
Thành phố chủ động ứng phó với mọi tình huống thiên tai xảy ra trên địa bàn nay.
      Các đơn vị chủ động triển khai.
                                     2

      a) Kịp thời, hiệu quả trong mọi tình huống, lấy người dân là trung tâm của
mọi hoạt động phòng, chống thiên tai trên địa bàn Thành phố.
      Nơi nhận:                                     TM. ỦY BAN NHÂN DÂN
      - Thường trực Thành ủy;                          KT. CHỦ TỊCH
      - Các sở, ban, ngành Thành phố                  PHÓ CHỦ TỊCH
        (để thực hiện);
      - Lưu: VT.                                     Nguyễn Văn An
"""


def words_of(read: Read) -> list[str]:
    found: list[str] = []
    for block in read.file.blocks:
        if isinstance(block, Paragraph):
            found.append(block.text)
        else:
            found += [p.text for row in block.rows for cell in row.cells for p in cell.paragraphs]
    return found


def letters(text: str) -> Counter[str]:
    return Counter(letter for letter in text if letter.isalnum())


def roles(text: str) -> list[tuple[str, str]]:
    return [(part.role, part.text) for found in regions(read_text("x", text).file) for part in found.parts]


def lost(text: str) -> Counter[str]:
    """Return the letters of a text that are in no paragraph, table, note or among what was left out."""
    read = read_text("x", text)
    notes = [paragraph.text for _, note in read.file.notes for paragraph in note]
    wanted = letters(text)
    wanted.subtract(letters(" ".join([*words_of(read), *notes, *(gone.text for gone in read.dropped)])))
    if read.file.notes:  # the numbers of paired notes are numbers no more
        return Counter({letter: count for letter, count in wanted.items() if count and not letter.isdigit()})
    return Counter({letter: count for letter, count in wanted.items() if count})


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_letter_of_any_text_is_somewhere_and_none_is_added(text: str) -> None:
    assert lost(text) == Counter()


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_footnote_has_exactly_one_mark(text: str) -> None:
    read = read_text("x", text)
    marks = [
        run.note
        for block in read.file.blocks
        if isinstance(block, Paragraph)
        for run in block.runs
        if run.note is not None
    ]
    assert sorted(marks) == [note for note, _ in read.file.notes] == list(range(1, len(marks) + 1))


@pytest.mark.parametrize("text", [DECISION, LAYOUT])
def test_every_word_of_a_plan_is_somewhere(text: str) -> None:
    assert lost(text) == Counter()
    found = " ".join([*words_of(read_text("x", text)), *(gone.text for gone in read_text("x", text).dropped)])
    assert Counter(found.split()) == Counter(text.split())


def test_a_decision_with_its_plan_is_two_documents() -> None:
    documents = regions(read_text("x", DECISION).file)
    assert [(found.kind, found.attached) for found in documents] == [
        ("quyet dinh", False),
        ("ke hoach", True),
    ]
    assert [part.text for part in documents[0].of("authority")] == [
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN",
        "QUYẾT ĐỊNH:",
    ]
    assert [part.role for part in documents[1].parts] == [
        "type", "abstract", "attached-to", "part", "part-title", "clause", "annex", "annex-title",
    ]  # fmt: skip


def test_columns_side_by_side_are_read_one_after_the_other() -> None:
    found = roles(LAYOUT)
    assert [role for role, _ in found[:8]] == [
        "issuer", "issuer", "number", "nation", "motto", "place-date", "type", "abstract",
    ]  # fmt: skip
    assert found[7][1] == ("Triển khai thực hiện Chương trình phòng chống thiên tai của Thành phố năm 2026")
    assert found[-8:] == [
        ("recipients-title", "Nơi nhận:"),
        ("recipient", "- Thường trực Thành ủy;"),
        ("recipient", "- Các sở, ban, ngành Thành phố (để thực hiện);"),
        ("archive", "- Lưu: VT."),
        ("capacity", "TM. ỦY BAN NHÂN DÂN"),
        ("capacity", "KT. CHỦ TỊCH"),
        ("post", "PHÓ CHỦ TỊCH"),
        ("signer", "Nguyễn Văn An"),
    ]


CLOSING = """   TỈNH HÒA VANG                  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
   SỞ XÂY DỰNG                         Độc lập - Tự do - Hạnh phúc
   Số:       /KH-SXD                Hòa Vang, ngày       tháng 3 năm 2026

                              QUYẾT ĐỊNH
                     Ban hành Kế hoạch chuyển đổi số
       Điều 1. Ban hành Kế hoạch kèm theo.
Nơi nhận:                                     GIÁM ĐỐC
- Sở Y tế, các phòng: TH,
HCQT;
- Lưu: VT.
                                           Đinh Quang Tuyên

\f                                        2

   ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
   TỈNH HÒA VANG                     Độc lập - Tự do - Hạnh phúc

                               KẾ HOẠCH
                        Chuyển đổi số năm 2026
       1. Mục tiêu
\f                                        3

       2. Nhiệm vụ
"""


def test_a_closing_ends_where_the_head_of_the_attached_plan_begins() -> None:
    found = [text for _, text in roles(CLOSING)]
    at = found.index("Nơi nhận:")
    assert found[at : at + 9] == [
        "Nơi nhận:",
        "- Sở Y tế, các phòng: TH, HCQT;",
        "- Lưu: VT.",
        "GIÁM ĐỐC",
        "Đinh Quang Tuyên",
        "ỦY BAN NHÂN DÂN",
        "TỈNH HÒA VANG",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]


def test_two_columns_are_parted_at_the_widest_gap() -> None:
    assert [text for role, text in roles(CLOSING)[:6] if role in ("number", "place-date")] == [
        "Số: /KH-SXD",
        "Hòa Vang, ngày tháng 3 năm 2026",
    ]


def test_numbers_at_the_top_of_short_pages_are_page_numbers() -> None:
    read = read_text("x", CLOSING)
    assert [gone.text for gone in read.dropped if gone.reason.en == "page number"] == ["2", "3"]
    assert not read.doubts


def test_first_lines_set_in_by_blanks_begin_paragraphs() -> None:
    assert [text for role, text in roles(LAYOUT) if role == "body"][1:] == [
        "Nâng cao năng lực phòng chống thiên tai của các cấp, các ngành, bảo đảm Thành phố chủ động ứng phó với mọi "
        "tình huống thiên tai xảy ra trên địa bàn nay.",
        "Các đơn vị chủ động triển khai.",
    ]


def test_remarks_and_doubts_of_earlier_steps_are_kept() -> None:
    from kehoach.diagnostics.model import Text
    from kehoach.importing.readers.text_lines import left_out

    remark, doubt = Text("đã chuyển mã", "converted"), left_out("x", "không rõ", "unclear", 3)
    read = read_text("x", "1. Việc.", (remark,), (doubt,))
    assert read.remarks == (remark,)
    assert read.doubts == (doubt,)


def test_items_run_on_are_parted_behind_a_heading_and_doubted_elsewhere() -> None:
    read = read_text("x", "I. MỤC ĐÍCH, YÊU CẦU 1. Mục đích\nNâng cao sức khỏe. 2. Yêu cầu Bám sát kế hoạch.")
    assert words_of(read) == [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        "Nâng cao sức khỏe. 2. Yêu cầu Bám sát kế hoạch.",
    ]
    assert [(doubt.text, doubt.place.vi) for doubt in read.doubts] == [("2. …", "dòng 2")]


def test_sections_run_on_are_parted_where_the_next_number_follows() -> None:
    read = read_text("x", "I. MỤC ĐÍCH 1. Nâng cao chất lượng. II. NHIỆM VỤ 1. Thực hiện nghiêm.")
    assert words_of(read) == [
        "I. MỤC ĐÍCH",
        "1. Nâng cao chất lượng.",
        "II. NHIỆM VỤ",
        "1. Thực hiện nghiêm.",
    ]


def test_a_type_and_its_abstract_on_one_line_are_two_paragraphs() -> None:
    assert roles("Số: 5/KH-SYT\n**KẾ HOẠCH Triển khai công tác y tế**\n1. Việc.")[1:3] == [
        ("type", "KẾ HOẠCH"),
        ("abstract", "Triển khai công tác y tế"),
    ]


def test_ten_times_the_text_takes_about_ten_times_as_long() -> None:
    from time import perf_counter

    def seconds(count: int) -> float:
        text = LAYOUT * count
        start = perf_counter()
        read_text("x", text)
        return perf_counter() - start

    seconds(5)
    assert seconds(200) < 40 * max(seconds(20), 0.02)


@pytest.mark.parametrize(
    "text",
    [
        "*" * 50000,
        "|" * 50000,
        "“" * 50000 + "\nA",
        "[" * 50000,
        "+---+\n" * 5000,
        "||\n" * 5000,
        "- " * 20000,
    ],
)
def test_hostile_text_is_read_in_a_moment(text: str) -> None:
    from time import perf_counter

    start = perf_counter()
    read_text("x", text)
    assert perf_counter() - start < 3
