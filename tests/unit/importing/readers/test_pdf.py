"""A PDF is read as a reader of the page would: paragraphs, tables, head and closing, footnotes, no page furniture."""

from __future__ import annotations

from pathlib import Path

import pytest
from pdf_made import LEFT, RIGHT, centred, grid, line, pdf, text, width, wrapped

from kehoach.importing.readers.pdf import read
from kehoach.importing.source import Read
from kehoach.verify.regions import regions
from kehoach.verify.seen import Paragraph, Table

DATA = Path(__file__).parent / "data"
LONG = (
    "Triển khai thực hiện Quyết định số 315/QĐ-TTg ngày 17 tháng 4 năm 2024 của Thủ tướng Chính phủ phê duyệt "
    "Đề án nâng cao năng lực đội ngũ hòa giải viên ở cơ sở trên địa bàn tỉnh."
)


def texts(found: Read) -> list[str]:
    """The words of every paragraph, in reading order, notes last."""
    told: list[str] = []
    for block in found.file.blocks:
        if isinstance(block, Paragraph):
            told.append(block.text)
        else:
            told += [p.text for row in block.rows for cell in row.cells for p in cell.paragraphs]
    told += [p.text for _, paragraphs in found.file.notes for p in paragraphs]
    return [" ".join(words.split()) for words in told if words.strip()]


def made(*pages: list[str]) -> Read:
    return read("a.pdf", pdf(pages))


def tables(found: Read) -> list[Table]:
    return [block for block in found.file.blocks if isinstance(block, Table)]


def cells(table: Table) -> list[list[str]]:
    return [[" / ".join(p.text for p in cell.paragraphs) for cell in row.cells] for row in table.rows]


def body(count: int, start: float = 100) -> list[str]:
    done: list[str] = []
    for _ in range(count):
        ops, start = wrapped(start, LONG)
        done += ops
    return done


@pytest.mark.parametrize("name", ["pdf-ke-hoach-71", "pdf-tinh-uy", "pdf-bang-va-noi-nhan"])
def test_a_plan_that_libreoffice_set_comes_back_paragraph_by_paragraph(name: str) -> None:
    found = read(name, (DATA / f"{name}.pdf").read_bytes())
    assert texts(found) == (DATA / f"{name}.txt").read_text("utf-8").splitlines()


def test_the_parts_of_a_plan_are_recognised_in_its_pdf() -> None:
    (plan,) = regions(read("a", (DATA / "pdf-ke-hoach-71.pdf").read_bytes()).file)
    words = {part.role: part.text for part in reversed(plan.parts)}
    assert words["nation"] == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert words["issuer"] == "ỦY BAN NHÂN DÂN TỈNH"
    assert words["number"] == "Số:      /KH-UBND"
    assert words["type"] == "KẾ HOẠCH"
    assert words["abstract"].endswith("trong tình hình mới”")
    assert words["capacity"] == "TM. ỦY BAN NHÂN DÂN"
    assert words["post"] in ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert words["recipient"] == "- Hội Luật gia Việt Nam (báo cáo);"
    assert words["archive"] == "- Lưu VT, NC-NĐB."


def test_head_and_closing_are_tables_without_borders() -> None:
    head, closing = tables(read("a", (DATA / "pdf-ke-hoach-71.pdf").read_bytes()))
    assert not head.bordered and not closing.bordered
    assert [len(row.cells) for row in (*head.rows, *closing.rows)] == [2, 2, 2]
    assert [p.align for cell in head.rows[0].cells for p in cell.paragraphs] == ["center"] * 3


def test_a_footnote_leaves_its_mark_in_the_text() -> None:
    found = read("a", (DATA / "pdf-ke-hoach-71.pdf").read_bytes())
    ((number, (note,)),) = found.file.notes
    marked = [
        b for b in found.file.blocks if isinstance(b, Paragraph) and any(r.note == number for r in b.runs)
    ]
    (words,) = marked
    at = next(i for i, run in enumerate(words.runs) if run.note == number)
    assert words.runs[at - 1].text.endswith("Sở Tư pháp") and words.runs[at + 1].text.startswith(", Ủy ban")
    assert note.text == "Tại Văn bản số 108/TTr-STP ngày 21 tháng 10 năm 2022 của Sở Tư pháp."


def test_page_numbers_are_dropped_with_their_page() -> None:
    found = read("a", (DATA / "pdf-ke-hoach-71.pdf").read_bytes())
    assert [(d.text, d.reason.vi, d.place.vi) for d in found.dropped] == [
        ("2", "số trang", "trang 2"),
        ("3", "số trang", "trang 3"),
    ]


def test_bold_and_italic_words_are_runs_of_their_own() -> None:
    found = made(
        [
            text(LEFT, 100, "1. Mục đích:", "bold"),
            text(LEFT + width("1. Mục đích: "), 100, "cụ thể"),
            *body(2, 130),
        ]
    )
    first = found.file.blocks[0]
    assert isinstance(first, Paragraph)
    assert [(run.text, run.look.bold) for run in first.runs] == [("1. Mục đích: ", True), ("cụ thể", False)]
    assert {run.look.size for run in first.runs} == {14.0}


def test_a_paragraph_goes_on_over_the_page() -> None:
    ops, _ = wrapped(700, LONG)
    found = made([*body(3), ops[0]], [*_moved(ops[1:]), *body(2, 200)])
    assert texts(found) == [LONG] * 6


def _moved(ops: list[str]) -> list[str]:
    """The same lines at the top of the next page."""
    done = []
    for at, op in enumerate(ops):
        before, after = op.split(" Td", 1)
        place = before.rsplit(" ", 1)[0]
        done.append(f"{place} {842 - 90 - 18 * at} Td{after}")
    return done


def test_a_number_broken_at_its_hyphen_is_joined_without_a_blank() -> None:
    wide = (RIGHT - LEFT - 28 - 14 * 12) / 5
    first = text(LEFT + 28, 700, "thực hiện Chỉ thị số 14-", stretch=wide - 3.5)
    found = made([*body(3), first, text(LEFT, 718, "CT/TW ngày 01 tháng 7 năm 2022 của Ban Bí thư")])
    assert texts(found)[-1] == "thực hiện Chỉ thị số 14-CT/TW ngày 01 tháng 7 năm 2022 của Ban Bí thư"


def test_a_dash_between_words_keeps_its_blanks_at_the_end_of_a_line() -> None:
    first = text(LEFT + 28, 700, "công chức Tư pháp -", stretch=(RIGHT - LEFT - 28 - 123) / 4)
    found = made([*body(3), first, text(LEFT, 718, "hộ tịch")])
    assert texts(found)[-1] == "công chức Tư pháp - hộ tịch"


def test_short_lines_at_one_indent_are_paragraphs() -> None:
    ops = [
        text(LEFT + 28, 600, "- Cơ quan chủ trì: Sở Tư pháp."),
        text(LEFT + 28, 618, "- Thời gian: hằng năm."),
    ]
    assert texts(made([*body(3), *ops]))[-2:] == ["- Cơ quan chủ trì: Sở Tư pháp.", "- Thời gian: hằng năm."]


def test_a_title_in_the_middle_is_centred_and_its_lines_are_joined() -> None:
    ops = [
        centred(60, "KẾ HOẠCH", "bold"),
        centred(78, "Triển khai thực hiện Đề án nâng cao năng lực", "bold"),
        centred(96, "đội ngũ hòa giải viên ở cơ sở", "bold"),
    ]
    title, abstract, *_ = made([*ops, *body(3, 140)]).file.blocks
    assert isinstance(title, Paragraph) and isinstance(abstract, Paragraph)
    assert (title.text, title.align) == ("KẾ HOẠCH", "center")
    assert abstract.text == "Triển khai thực hiện Đề án nâng cao năng lực đội ngũ hòa giải viên ở cơ sở"
    assert abstract.align == "center"


def test_a_running_head_that_changes_sides_is_dropped_from_every_page() -> None:
    pages = []
    for number in range(90, 98):
        words = f"CÔNG BÁO/Số 286/Ngày 27-05-2026 {number}"
        words = words if number % 2 else f"{number} CÔNG BÁO/Số 286/Ngày 27-05-2026"
        pages.append([text(LEFT, 50, words, size=11), *body(4, 130)])
    found = made(*pages)
    assert texts(found) == [LONG] * 32
    assert [d.text.count("CÔNG BÁO") for d in found.dropped] == [1] * 8
    assert {d.reason.vi for d in found.dropped} == {"dòng lặp lại ở đầu hoặc chân trang"}


def test_the_same_sentence_at_the_top_of_two_pages_is_no_running_head() -> None:
    top = [text(LEFT + 28, 70, "- Cơ quan chủ trì: Sở Tư pháp.")]
    found = made([*top, *body(3)], [*top, *body(3)], body(3), body(3))
    assert texts(found).count("- Cơ quan chủ trì: Sở Tư pháp.") == 2
    assert found.dropped == ()


def test_a_note_without_its_mark_stays_as_a_paragraph_with_a_doubt() -> None:
    ops = [*body(3), line(LEFT, 760, LEFT + 120, 760)]
    ops += [text(LEFT, 772, "1", size=7), text(LEFT + 5, 776, "Theo báo cáo năm 2023.", size=11)]
    found = made(ops)
    assert found.file.notes == ()
    assert texts(found)[-1].endswith("Theo báo cáo năm 2023.")
    assert [d.reason.vi for d in found.doubts] == ["cước chú không thấy dấu trong bài"]


def test_a_note_in_brackets_finds_its_mark_inside_a_word() -> None:
    ops = [text(LEFT + 28, 80, "theo đề nghị của Sở Tư pháp(1), Ủy ban nhân dân tỉnh ban hành"), *body(3)]
    ops += [line(LEFT, 760, LEFT + 120, 760), text(LEFT, 776, "(1) Tờ trình số 12/TTr-STP.", size=11)]
    found = made(ops)
    assert texts(found)[0] == "theo đề nghị của Sở Tư pháp, Ủy ban nhân dân tỉnh ban hành"
    assert texts(found)[-1] == "Tờ trình số 12/TTr-STP."
    assert [number for number, _ in found.file.notes] == [1]


def test_a_small_two_that_belongs_to_no_note_stays_a_letter() -> None:
    ops = [text(LEFT + 28, 80, "diện tích 120 m"), text(LEFT + 28 + 94.5, 75, "2", size=8), *body(3)]
    first = made(ops).file.blocks[0]
    assert isinstance(first, Paragraph)
    assert first.text == "diện tích 120 m2"
    assert first.runs[-1].look.superscript


XS = (LEFT, LEFT + 40, LEFT + 240, LEFT + 350, RIGHT)
HEAD = ("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn")


def row(y: float, words: tuple[str, ...], look: str = "regular") -> list[str]:
    return [text(x + 5, y, told, look) for x, told in zip(XS, words, strict=False) if told]


def test_a_table_is_read_from_its_lines() -> None:
    ops = [
        *grid(XS, (300, 330, 380)),
        *row(320, HEAD, "bold"),
        *row(350, ("1", "Rà soát, hệ thống hóa văn bản", "Sở A")),
    ]
    ops += [text(XS[1] + 5, 368, "pháp luật"), text(XS[3] + 5, 350, "Quý I/2026")]
    (table,) = tables(made([*body(2), *ops, *body(1, 420)]))
    assert table.bordered
    assert cells(table) == [
        list(HEAD),
        ["1", "Rà soát, hệ thống hóa văn bản pháp luật", "Sở A", "Quý I/2026"],
    ]
    assert [row.header for row in table.rows] == [True, False]
    assert table.widths[1] == pytest.approx(200 * 25.4 / 72, abs=0.2)


def test_merged_cells_say_how_far_they_reach() -> None:
    ys = (300, 330, 360, 390)
    ops = [line(XS[0], y, XS[-1], y) for y in (300, 330, 390)]
    ops += [line(XS[0], 360, XS[2], 360), line(XS[3], 360, XS[-1], 360)]
    ops += [line(x, ys[0], x, ys[-1]) for x in (XS[0], XS[-1])] + [line(x, 330, x, 390) for x in XS[1:-1]]
    ops += [text(XS[0] + 5, 320, "I. Nhóm nhiệm vụ"), *row(350, ("1", "Một", "Sở A", "2026"))]
    ops += [*row(380, ("2", "Hai", "", "2027"))]
    (table,) = tables(made([*body(2), *ops]))
    assert [[(c.across, c.down, c.column) for c in row.cells] for row in table.rows] == [
        [(4, 1, 0)],
        [(1, 1, 0), (1, 1, 1), (1, 2, 2), (1, 1, 3)],
        [(1, 1, 0), (1, 1, 1), (1, 1, 3)],
    ]


def test_a_table_over_two_pages_is_one_and_its_second_head_is_dropped() -> None:
    first = [*grid(XS, (700, 730, 760)), *row(720, HEAD, "bold"), *row(750, ("1", "Một", "Sở A", "2026"))]
    second = [*grid(XS, (80, 110, 140)), *row(100, HEAD, "bold"), *row(130, ("2", "Hai", "Sở B", "2027"))]
    found = made([*body(3), *first], [*second, *body(2, 200)])
    (table,) = tables(found)
    assert [words[0] for words in cells(table)] == ["TT", "1", "2"]
    assert [(d.text, d.reason.vi) for d in found.dropped] == [
        ("TT | Nhiệm vụ | Chủ trì | Thời hạn", "đầu bảng lặp lại ở trang sau")
    ]


def test_a_row_without_a_line_at_the_foot_of_the_page_goes_on_on_the_next() -> None:
    first = [*(line(XS[0], y, XS[-1], y) for y in (700, 730)), *(line(x, 700, x, 790) for x in XS)]
    first += [*row(720, HEAD, "bold"), *row(750, ("1", "Rà soát, hệ thống", "Sở A", "2026"))]
    second = [
        *grid(XS, (80, 140, 170)),
        text(XS[1] + 5, 100, "hóa văn bản"),
        *row(160, ("2", "Hai", "Sở B", "2027")),
    ]
    (table,) = tables(made([*body(3), *first], [*second, *body(2, 200)]))
    assert [words[0] for words in cells(table)] == ["TT", "1", "2"]
    assert "Rà soát, hệ thống" in cells(table)[1][1] and "hóa văn bản" in cells(table)[1][1]


def test_pages_turned_and_moved_read_the_same() -> None:
    ops = [*body(2), *grid(XS, (400, 430)), *row(420, HEAD)]
    plain = read("a", pdf([ops]))
    for other in (
        pdf([ops], turned=True),
        pdf([ops], corner=(40, 30)),
        pdf([ops], turned=True, corner=(40, 30)),
    ):
        assert texts(read("a", other)) == texts(plain)
        assert len(tables(read("a", other))) == 1


def test_recipients_that_go_on_over_the_page_stay_beside_the_signature() -> None:
    first = [
        text(LEFT, 700, "Nơi nhận:", "italic", 12),
        *(text(LEFT, 714 + 14 * at, f"- Sở {name};", size=11) for at, name in enumerate(("A", "B", "C"))),
        centred(700, "KT. GIÁM ĐỐC", "bold", middle=430),
        centred(718, "PHÓ GIÁM ĐỐC", "bold", middle=430),
    ]
    second = [text(LEFT, 80, "- Lưu: VT.", size=11), centred(120, "Nguyễn Văn An", "bold", middle=430)]
    (frame,) = tables(made([*body(4), *first], second))
    assert cells(frame) == [
        [
            "Nơi nhận: / - Sở A; / - Sở B; / - Sở C; / - Lưu: VT.",
            "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Nguyễn Văn An",
        ]
    ]
