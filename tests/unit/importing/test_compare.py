from made import HEAD, TITLE

from kehoach.importing.compare import compare, words_in
from kehoach.importing.importer import bring


def test_the_same_words_are_the_same_whatever_stands_between_them():
    found = compare(["Sở  Tư pháp, chủ trì;"], ["Sở Tư pháp chủ trì."])
    assert found.differences == ()
    assert (found.recall, found.precision) == (1.0, 1.0)


def test_a_word_that_is_missing_is_told():
    found = compare(["một hai ba bốn"], ["một hai bốn"])
    assert [(d.source, d.printed) for d in found.differences] == [("ba", "")]
    assert found.recall == 0.75
    assert found.precision == 1.0


def test_a_word_that_was_added_is_told():
    found = compare(["một hai"], ["một hai ba"])
    assert [(d.source, d.printed) for d in found.differences] == [("", "ba")]
    assert (found.recall, found.precision) == (1.0, 2 / 3)


def test_paragraphs_joined_or_parted_are_no_difference():
    assert compare(["một hai", "ba bốn"], ["một hai ba bốn"]).differences == ()


def test_a_paragraph_that_is_missing_does_not_disturb_those_after_it():
    source = [f"đoạn số {number}" for number in range(50)]
    found = compare(source, source[:10] + source[11:])
    assert [(d.source, d.printed) for d in found.differences] == [("đoạn số 10", "")]


def test_repeated_paragraphs_are_compared_in_linear_time():
    source = ["Cơ quan chủ trì: Sở Tư pháp"] * 20_000
    assert compare(source, source[:-1]).kept == 7 * 19_999


def test_numbers_of_documents_are_one_word_with_or_without_blanks():
    assert words_in("Số: 08 /KH-UBND, ngày 7/2/2023") == ("số", "08/kh-ubnd", "ngày", "7/2/2023")


def test_a_symbol_typed_with_blanks_around_its_hyphen_is_the_same_word():
    assert words_in("Số: 132 - KH/TĐTN-PT") == words_in("Số: 132-KH/TĐTN-PT")
    assert words_in("giai đoạn 2024 - 2025 - KHÁC") == ("giai", "đoạn", "2024", "2025", "khác")


def test_a_cell_that_is_printed_once_for_several_rows_stands_in_each_of_them():
    text = "\n".join((*HEAD, *TITLE, "I. NHIỆM VỤ", "1. Việc của năm.", "| TT | Nội dung | Đơn vị chủ trì |",
                      "| 1 | Dựng phim | Phòng Du lịch |", "| 2 | Dự hội chợ | Phòng Du lịch |"))  # fmt: skip
    made = bring("x.txt", text.encode(), "x.kh")
    assert made.text.count("Phòng Du lịch") == 2
    assert made.report.comparison.differences == ()
