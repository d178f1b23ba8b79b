"""Texts whose letters a broken font damaged are mended where that is certain, and nothing else is touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.importing.readers.repair import repair
from kehoach.verify.unreadable import Unreadable

HEADING = """ K¾ HO¾CH
Thāc hián K¿ ho¿ch sß 71-KH/TU ngày 27 tháng 10 năm 2022

cāa Ban Thường vÿ Tãnh āy thāc hián Chã thå sß 14-CT/TW
ngày 01 tháng 7 năm 2022 cāa Bß Chính trå
cường sā lãnh đ¿o cāa ĐÁng đßi với Hßi Luật gia Viát Nam
"""
HEADING_MENDED = """ KẾ HOẠCH
Thực hiện Kế hoạch số 71-KH/TU ngày 27 tháng 10 năm 2022

của Ban Thường vụ Tỉnh ủy thực hiện Chỉ thị số 14-CT/TW
ngày 01 tháng 7 năm 2022 của Bộ Chính trị
cường sự lãnh đạo của Đảng đối với Hội Luật gia Việt Nam
"""
BODY = """Triển khai Kế hoạch số 71-KH/TU cāa Ban Thường vÿ Tỉnh āy; xét đề nghị cāa Sở Tư pháp, Āy ban nhân
dân tỉnh ban hành Kế hoạch, cÿ thể như sau:
I. MþC ĐÍCH, YÊU CẦU
- Sở Tư pháp chā trì, phối hợp với Sở Nội vÿ, Āy ban nhân dân các huyện, thành phố.
4. Tiếp tÿc cāng cố, kiện toàn các cấp Hội; bồi dưỡng, giáo dÿc, đào tạo đội ngũ cán bộ.
II. NHIàM Vþ, GIÀI PHÁP Cþ THà
III. Tà CHĂC THĀC HIàN
KT. CHĀ TäCH
"""
BODY_MENDED = """Triển khai Kế hoạch số 71-KH/TU của Ban Thường vụ Tỉnh ủy; xét đề nghị của Sở Tư pháp, Ủy ban nhân
dân tỉnh ban hành Kế hoạch, cụ thể như sau:
I. MỤC ĐÍCH, YÊU CẦU
- Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ, Ủy ban nhân dân các huyện, thành phố.
4. Tiếp tục củng cố, kiện toàn các cấp Hội; bồi dưỡng, giáo dục, đào tạo đội ngũ cán bộ.
II. NHIỆM VỤ, GIẢI PHÁP CỤ THỂ
III. TỔ CHỨC THỰC HIỆN
KT. CHỦ TỊCH
"""
SOUND = """Ủy ban nhân dân tỉnh Đắk Lắk ban hành Kế hoạch hợp tác với GIZ và Đại học São Paulo, kinh phí 10 m² × 3.
Bà Müller và ông Gödel tham dự; nhiệt độ 30 °C. Uỷ ban nhân dân xã Ea Hiao, huyện M'Đrắk thực hiện.
"""


def words_that_differ(left: str, right: str) -> list[tuple[str, str]]:
    return [pair for pair in zip(left.split(), right.split(), strict=True) if pair[0] != pair[1]]


class TestDamagedText:
    def test_one_damaged_letter_may_stand_for_several(self) -> None:
        assert words_that_differ(repair(HEADING + BODY).text, HEADING_MENDED + BODY_MENDED) == []

    def test_says_how_many_words_were_mended(self) -> None:
        (remark,) = repair(HEADING + BODY).remarks
        count = len(words_that_differ(HEADING + BODY, HEADING_MENDED + BODY_MENDED))
        assert remark.vi.startswith(f"{count} từ") and remark.en.startswith(f"{count} words")

    def test_keeps_every_line_and_offset(self) -> None:
        text = HEADING + BODY
        assert [len(line) for line in repair(text).text.split("\n")] == [
            len(line) for line in text.split("\n")
        ]

    def test_mends_quotation_marks_of_a_damaged_line(self) -> None:
        text = HEADING + "cāa Bß Chính trå <tăng cường sā lãnh đ¿o\ntrong tình hình mới=\n" + BODY
        assert "“tăng cường sự lãnh đạo\ntrong tình hình mới”" in repair(text).text

    def test_leaves_signs_of_comparison_in_sound_lines(self) -> None:
        text = HEADING + BODY + "Chỉ tiêu: tỷ lệ <năm trước và >=90 %\n"
        assert "<năm trước và >=90 %" in repair(text).text

    def test_one_letter_for_one_letter_needs_no_known_neighbours(self) -> None:
        sound = "Sở Nội vụ chủ trì. Sở Tài chính phối hợp. Ủng hộ, khủng long, lủng củng, rủi ro. "
        sound += "Các sở thực hiện nhiệm vụ, mục tiêu cụ thể của Ủy ban; tiếp tục giáo dục; chủ trì thủ tục của tỉnh."
        damaged = sound.replace("ụ", "ÿ").replace("ủ", "ā").replace("Ủ", "Ā")
        assert words_that_differ(repair(damaged).text, sound) == []


class TestDoubts:
    def test_a_word_that_may_be_several_is_left_with_its_line(self) -> None:
        result = repair(HEADING + BODY + "Xã Cāk thực hiện.\n")
        assert "Xã Cāk thực hiện." in result.text
        assert [(doubt.text, doubt.place.vi) for doubt in result.doubts] == [("Cāk", "dòng 15")]

    def test_text_that_stays_damaged_is_refused(self) -> None:
        with pytest.raises(Unreadable) as error:
            repair("Kç ho¿ß t¿¿ þh¿¿k x¿y dþßz q¿¿l b¿¿m. " * 40)
        assert "tệp Word gốc" in error.value.text.vi


class TestSoundText:
    @pytest.mark.parametrize("text", ["", "abc", SOUND, HEADING_MENDED + BODY_MENDED, SOUND * 200])
    def test_is_not_touched(self, text: str) -> None:
        assert repair(text) == (text, (), ())

    def test_a_misspelt_word_between_damaged_ones_is_the_authors(self) -> None:
        text = HEADING + BODY + "Các sở, ngành thưc hiện nghành dọc và xữ lý theo quy định của tỉnh.\n"
        assert "thưc hiện nghành dọc và xữ lý" in repair(text).text

    def test_other_scripts_are_not_damage(self) -> None:
        text = (
            HEADING_MENDED
            + "Tên tiếng Hoa: 计划 实施 办法 任务 责任 时间; tiếng Nga: план работа срок задача.\n"
        )
        assert repair(text).text == text

    def test_eth_for_dd_is_no_damage(self) -> None:
        text = "Ðảng ủy, Ðoàn thanh niên, Ðồng Tháp, Ðiện Biên, Ðắk Nông, Ðà Nẵng thực hiện kế hoạch."
        assert repair(text).text == text


@given(st.text(st.sampled_from("ā¿ßÿàÀHhốc aKếtn.<=\n°²"), max_size=300))
def test_any_text_keeps_its_length_or_is_refused(text: str) -> None:
    try:
        result = repair(text)
    except Unreadable:
        return
    assert len(result.text) == len(text)


def test_a_plan_of_a_hundred_pages_is_mended_in_seconds() -> None:
    import time

    begun = time.process_time()
    repair((HEADING + BODY) * 200)
    assert time.process_time() - begun < 5


def test_one_endless_word_takes_no_time() -> None:
    import time

    begun = time.process_time()
    with pytest.raises(Unreadable):
        repair("ß¿à" * 200_000 + " x¸y¸ z¹ ã¿k ā¿l k¿a m¿b n¿c")
    assert time.process_time() - begun < 5
