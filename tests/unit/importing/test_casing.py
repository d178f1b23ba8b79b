from kehoach.importing.casing import Casing

TEXT = [
    "Thực hiện Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ trên địa bàn tỉnh Lạng Sơn",
    "Giao Sở Tư pháp triển khai thực hiện Đề án trong toàn tỉnh.",
]


def test_words_in_capitals_are_written_as_the_text_writes_them():
    casing = Casing(TEXT)
    assert casing.sentence("THỰC HIỆN QUYẾT ĐỊNH SỐ 315/QĐ-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ") == (
        "Thực hiện Quyết định số 315/QĐ-TTg của Thủ tướng Chính phủ"
    )


def test_names_of_bodies_and_places_have_their_capitals_without_any_text():
    assert Casing([]).sentence("ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH") == "Ủy ban nhân dân tỉnh Quảng Ninh"


def test_other_words_become_small():
    assert Casing(TEXT).sentence("MỤC ĐÍCH, YÊU CẦU") == "Mục đích, yêu cầu"


def test_words_that_begin_sentences_teach_nothing():
    assert Casing(["Thời gian thực hiện: quý I."]).sentence("PHẠM VI, THỜI GIAN") == "Phạm vi, thời gian"


def test_quoted_titles_begin_with_a_capital():
    assert Casing([]).sentence("ĐỀ ÁN “NÂNG CAO NĂNG LỰC”") == "Đề án “Nâng cao năng lực”"


def test_words_in_small_letters_are_left_alone():
    assert Casing(TEXT).sentence("Sở Tư Pháp") == "Sở Tư Pháp"


def test_roman_figures_stay():
    assert Casing([]).sentence("NHIỆM KỲ XVIII") == "Nhiệm kỳ XVIII"
