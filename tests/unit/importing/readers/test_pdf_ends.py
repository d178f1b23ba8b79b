"""The ends of the pages of a PDF: what is repeated there, large notes, what the next page begins with."""

from __future__ import annotations

from pdf_made import LEFT, RIGHT, centred, grid, line, pdf, text, width, wrapped

from kehoach.importing.readers.pdf import read
from kehoach.importing.source import Read
from kehoach.verify.regions import regions
from kehoach.verify.seen import Paragraph, Table

CLOUD = "điện toán đám mây"
LONG = (
    "Triển khai thực hiện Quyết định số 315/QĐ-TTg ngày 17 tháng 4 năm 2024 của Thủ tướng Chính phủ phê duyệt "
    "Đề án nâng cao năng lực đội ngũ hòa giải viên ở cơ sở trên địa bàn tỉnh."
)


def body(count: int, start: float = 100) -> list[str]:
    done: list[str] = []
    for _ in range(count):
        ops, start = wrapped(start, LONG)
        done += ops
    return done


def texts(found: Read) -> list[str]:
    return [" ".join(block.text.split()) for block in found.file.blocks if isinstance(block, Paragraph)]


def table_of(found: Read) -> Table:
    (table,) = (block for block in found.file.blocks if isinstance(block, Table))
    return table


def test_a_date_at_the_foot_of_every_page_is_dropped() -> None:
    foot = text(LEFT, 800, "11/22/26")
    found = read("a.pdf", pdf([[*body(2), foot], [*body(1), foot]]))
    assert "11/22/26" not in texts(found)
    assert [d.text for d in found.dropped] == ["11/22/26", "11/22/26"]


def test_a_date_that_stands_on_one_page_of_three_stays() -> None:
    found = read("a.pdf", pdf([body(2), [*body(1), text(LEFT, 800, "11/22/26")], body(1)]))
    assert "11/22/26" in texts(found)


def test_a_draft_mark_at_the_foot_of_every_page_says_which_draft_it_is() -> None:
    foot = text(LEFT, 800, "DỰ THẢO LẦN 2")
    found = read("a.pdf", pdf([[*body(2), foot], [*body(1), foot]]))
    assert "DỰ THẢO LẦN 2" not in texts(found)
    (document,) = regions(found.file)
    assert [part.text for part in document.of("draft")] == ["DỰ THẢO LẦN 2"]


def test_a_note_as_large_as_the_text_is_one_when_its_mark_is_raised() -> None:
    marked = [text(LEFT + 28, 500, CLOUD), text(LEFT + 28 + width(CLOUD), 495, "1", size=8)]
    foot = [line(LEFT, 760, LEFT + 120, 760), text(LEFT, 780, "1 Theo Đề án hạ tầng số.")]
    found = read("a.pdf", pdf([[*body(3), *marked, *foot]]))
    assert [paragraphs[0].text for _, paragraphs in found.file.notes] == ["Theo Đề án hạ tầng số."]
    assert texts(found)[-1] == CLOUD


def test_a_numbered_line_below_a_short_line_stays_where_no_mark_is_raised() -> None:
    foot = [line(LEFT, 760, LEFT + 120, 760), text(LEFT, 780, "1 Theo Đề án hạ tầng số.")]
    found = read("a.pdf", pdf([[*body(3), *foot]]))
    assert found.file.notes == ()
    assert texts(found)[-1] == "1 Theo Đề án hạ tầng số."


def test_a_heading_on_the_next_page_does_not_go_on_a_sentence() -> None:
    words = "- Xây dựng kế hoạch chi tiết cho từng hoạt động ngoại khóa"
    full = text(LEFT + 36, 780, f"{words}.", stretch=(RIGHT - LEFT - 36 - 350) / 12)
    found = read("a.pdf", pdf([[*body(3), full], [text(LEFT + 28, 90, "3. Giáo viên"), *body(1, 130)]]))
    assert f"{words}." in texts(found)
    assert "3. Giáo viên" in texts(found)


def test_names_below_a_head_of_two_columns_are_head_too() -> None:
    xs, ys = (LEFT, LEFT + 40, LEFT + 200, LEFT + 330, RIGHT), (300, 330, 360, 390)
    ops = [line(xs[0], y, xs[-1], y) for y in (300, 360, 390)] + [line(xs[2], 330, xs[-1], 330)]
    ops += [line(x, ys[0], x, ys[-1]) for x in (xs[0], xs[1], xs[2], xs[-1])] + [line(xs[3], 330, xs[3], 390)]
    for x, y, words in (
        (xs[0], 320, "TT"), (xs[1], 320, "Nhiệm vụ"), (xs[2], 320, "Thực hiện"), (xs[2], 350, "Chủ trì"),
        (xs[3], 350, "Phối hợp"), (xs[0], 380, "1"), (xs[1], 380, "Rà soát"), (xs[2], 380, "Sở A"),
    ):  # fmt: skip
        ops.append(text(x + 5, y, words))
    table = table_of(read("a.pdf", pdf([[*body(2), *ops]])))
    assert [row.header for row in table.rows] == [True, True, False]


def test_a_row_cut_by_a_page_with_a_foot_goes_on() -> None:
    xs = (LEFT, LEFT + 40, LEFT + 240, RIGHT)

    def row(y: float, *words: str) -> list[str]:
        return [text(x + 5, y, told) for x, told in zip(xs, words, strict=False) if told]

    foot = text(LEFT, 810, "DỰ THẢO LẦN 2")
    first = [
        *grid(xs, (690, 715, 740, 765)),
        *row(705, "TT", "Nhiệm vụ", "Chủ trì"),
        *row(730, "1", "Một", "Sở A"),
    ]
    first += row(755, "2", "Khảo sát hài", "Sở B")
    second = [*grid(xs, (80, 110, 140)), *row(100, "", "lòng người bệnh"), *row(130, "3", "Ba", "Sở C")]
    table = table_of(read("a.pdf", pdf([[*body(2), *first, foot], [*second, *body(1, 200), foot]])))
    assert [row.cells[0].paragraphs[0].text for row in table.rows] == ["TT", "1", "2", "3"]


def test_an_annex_in_the_middle_of_the_next_page_goes_on_no_column_of_the_closing() -> None:
    middle = 430.0  # of the signature, and of the wide page below
    closing = [
        text(LEFT, 640, "Nơi nhận:"), centred(640, "GIÁM ĐỐC", middle=middle),
        text(LEFT, 660, "- UBND tỉnh;"), centred(760, "Nguyễn Văn An", middle=middle),
        text(LEFT, 680, "- Lưu: VT."),
    ]  # fmt: skip
    words = "Danh mục nhiệm vụ năm nay"
    annex = [centred(60, "PHỤ LỤC", middle=middle), centred(80, "DANH MỤC", middle=middle)]
    annex += [centred(100 + 20 * row, words, middle=middle) for row in range(4)]
    found = read("a.pdf", pdf([[*body(3), *closing], annex], wide=2))
    table = table_of(found)
    assert "PHỤ LỤC" not in "\n".join(
        p.text for row in table.rows for cell in row.cells for p in cell.paragraphs
    )
    assert "PHỤ LỤC" in texts(found)
