from kehoach.importing.compare import compare, words_in


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
