"""Word files whose shape hides what they say: soft breaks, headings by style, a head in boxes, lists of contents."""

from __future__ import annotations

import pytest

from kehoach.importing.readers.word_shape import head_first, numbered, parted, without_contents
from kehoach.importing.source import paragraph, run, table
from kehoach.verify.seen import Paragraph

HEAD = (
    "ỦY BAN NHÂN DÂN", "TỈNH HÒA AN", "Số: 87/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc", "Hòa An, ngày 28 tháng 01 năm 2026",
)  # fmt: skip
TEXT = ("I. NHIỆM VỤ", "1. Tuyên truyền.")


def boxed(*texts: str) -> list[Paragraph]:
    made = (paragraph(text, at) for at, text in enumerate(texts, 1))
    return [each._replace(place=each.place._replace(region="text-box")) for each in made]


def blocks(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(paragraph(text, at, "both") for at, text in enumerate(texts, 1))


def told(found) -> list[str]:
    return [block.text for block in found]


class TestSoftBreaks:
    def test_a_paragraph_is_cut_before_numbers_dashes_and_labels(self):
        text = "1. Tuyên truyền\n- Chủ trì: Sở Y tế\nThời gian: Quý I/2026\n2. Kiểm tra"
        assert told(parted(blocks(text))) == text.split("\n")

    def test_words_that_only_go_on_stay_together(self):
        (sound,) = blocks("1. Giám sát các nội dung\nsau đây và tiếp theo.")
        assert parted((sound,)) == (sound,)

    def test_the_number_of_word_stays_with_the_first_piece(self):
        (block,) = blocks("Tuyên truyền\n- Chủ trì: Sở Y tế")
        assert [each.label for each in parted((block._replace(label="1."),))] == ["1.", ""]

    def test_cells_and_centred_lines_are_left(self):
        centred = paragraph("PHẦN I\nI. MỤC ĐÍCH", 1, "center")
        grid = table(0, [[[paragraph("Sở A\n- Sở B", cell=(0, 0, 0))]]])
        assert parted((centred, grid)) == (centred, grid)


class TestHeadingsByStyle:
    @staticmethod
    def styled(*texts: tuple[str, int | None]) -> tuple[Paragraph, ...]:
        return tuple(paragraph(text, at)._replace(outline=level) for at, (text, level) in enumerate(texts, 1))

    def test_they_have_the_numbers_of_their_levels(self):
        found = numbered(
            self.styled(
                ("KẾ HOẠCH", 0), ("MỤC ĐÍCH", 0), ("Nâng cao", 1), ("Lời văn", None), ("NHIỆM VỤ", 0),
                ("Tuyên truyền", 1), ("Mở lớp", 2), ("In tờ rơi", 2), ("Kiểm tra", 1),
            )
        )  # fmt: skip
        assert [block.label for block in found] == ["", "I.", "1.", "", "II.", "1.", "a)", "b)", "2."]

    def test_a_file_with_any_number_is_left(self):
        file = self.styled(("I. MỤC ĐÍCH", 0), ("Nâng cao", 1), ("NHIỆM VỤ", 0))
        assert numbered(file) == file

    def test_one_heading_alone_is_left(self):
        file = self.styled(("MỤC ĐÍCH", 0), ("Lời văn", None))
        assert numbered(file) == file


class TestHeadOutside:
    def test_a_head_in_boxes_goes_to_the_front(self):
        found, taken = head_first(blocks("KẾ HOẠCH", "Phòng dịch", *TEXT), boxed(*HEAD))
        assert told(found) == [*HEAD, "KẾ HOẠCH", "Phòng dịch", *TEXT]
        assert told(taken) == list(HEAD)

    def test_the_half_of_a_head_in_a_box_goes_to_the_front(self):
        found, _ = head_first(blocks(*HEAD[3:], "KẾ HOẠCH", *TEXT), boxed(*HEAD[:3]))
        assert told(found) == [*HEAD, "KẾ HOẠCH", *TEXT]

    def test_a_title_in_a_box_goes_below_the_head(self):
        found, _ = head_first(blocks(*HEAD, *TEXT), boxed("KẾ HOẠCH", "Phòng dịch"))
        assert told(found) == [*HEAD, "KẾ HOẠCH", "Phòng dịch", *TEXT]

    def test_a_title_in_the_head_of_every_page_is_none(self):
        running = [paragraph("KẾ HOẠCH PHÒNG DỊCH")]
        running = [each._replace(place=each.place._replace(region="header")) for each in running]
        assert head_first(blocks(*HEAD, *TEXT), running)[1] == ()

    @pytest.mark.parametrize(
        "outside", [("MẬT",), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",), ("Sơ đồ tổ chức",)]
    )
    def test_what_needs_no_place_stays(self, outside):
        assert head_first(blocks("KẾ HOẠCH", *TEXT), boxed(*outside))[1] == ()

    def test_a_file_with_a_head_takes_no_other(self):
        assert head_first(blocks(*HEAD, "KẾ HOẠCH", *TEXT), boxed(*HEAD))[1] == ()


class TestContents:
    def test_a_list_of_contents_is_dropped_with_its_name(self):
        entry = paragraph((run("I. MỤC ĐÍCH\t1")._replace(field="TOC"),))
        last = paragraph("II. NHIỆM VỤ\t12")._replace(style="toc 1")
        kept, dropped = without_contents((paragraph("MỤC LỤC"), entry, last, *blocks(*TEXT)))
        assert told(kept) == list(TEXT)
        assert [item.text for item in dropped] == ["MỤC LỤC", "I. MỤC ĐÍCH 1", "II. NHIỆM VỤ 12"]

    def test_text_inside_such_a_field_stays(self):
        inside = paragraph((run("Ủy ban nhân dân ban hành kế hoạch.")._replace(field="TOC"),))
        assert without_contents((inside,)) == ((inside,), [])
