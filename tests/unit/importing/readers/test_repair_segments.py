"""Word-segmented text is put back as it is printed; underscores that belong to a text stay."""

from __future__ import annotations

from kehoach.importing.readers.repair_segments import unsegmented

SEGMENTED = """Kế_hoạch triển_khai thi_hành Luật .
Sở Tư_pháp chủ_trì , phối_hợp với Ủy_ban nhân_dân các huyện ( thành_phố ) : báo_cáo kết_quả .
Quyết_định số 15 / QĐ - UBND ngày 01 / 7 / 2022 về “ cải_cách hành_chính ” giai_đoạn 2021 - 2025 .
"""


def test_syllables_are_parted_and_punctuation_joined() -> None:
    result = unsegmented(SEGMENTED)
    assert result.text == (
        "Kế hoạch triển khai thi hành Luật.\n"
        "Sở Tư pháp chủ trì, phối hợp với Ủy ban nhân dân các huyện (thành phố): báo cáo kết quả.\n"
        "Quyết định số 15/QĐ-UBND ngày 01/7/2022 về “cải cách hành chính” giai đoạn 2021 - 2025.\n"
    )
    assert len(result.remarks) == 1 and "15 dấu gạch dưới" in result.remarks[0].vi


def test_printed_punctuation_is_left_when_only_syllables_are_joined() -> None:
    text = "Kế_hoạch triển_khai, thi_hành Luật; báo_cáo kết_quả. Tỷ lệ : 5\n"
    assert unsegmented(text).text == "Kế hoạch triển khai, thi hành Luật; báo cáo kết quả. Tỷ lệ : 5\n"


def test_names_of_files_are_no_joined_syllables() -> None:
    text = "Tệp: bao_cao_q1, file_name, data_set, my_plan_v2, read_me_txt, xyz_abc\n"
    assert unsegmented(text) == (text, ())


def test_a_few_underscores_in_a_sound_text_stay() -> None:
    text = "Sở Tư pháp chủ trì, phối hợp với các sở. " * 20 + "Hòm thư so_tu_phap, bao_cao, ke_hoach: ____\n"
    assert unsegmented(text) == (text, ())
