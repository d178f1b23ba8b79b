"""What the words before the first colon of a line are."""

from kehoach.syntax.classify import head_of


def test_the_words_before_the_first_colon_are_the_head_of_a_line():
    head = head_of("Cơ quan chủ trì : Sở Y tế")
    assert head is not None
    assert (head.text, head.word, head.capital) == ("Cơ quan chủ trì", "co quan chu tri", True)


def test_the_colon_of_a_mark_is_no_head_of_its_line():
    assert head_of("Nhóm @(lead: Sở Y tế)") is None
    assert head_of("Giao @(chủ trì: Sở Y tế) chủ trì: rà soát") is None
