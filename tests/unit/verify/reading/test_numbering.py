"""Automatic numbers are seen as they are printed."""

from __future__ import annotations

from typing import Any

import pytest

from kehoach.verify.numerals import printed


def lvl(index: int, text: str, fmt: str = "decimal", more: str = "") -> str:
    shown = f'<w:numFmt w:val="{fmt}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/>{shown}</w:lvl>'


def numbering(*levels: str, nums: str = "") -> str:
    plain = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{plain}{nums}'


def item(word: Any, level: int, number: int = 1) -> str:
    text: str = word.p("x", pr=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
    return text


def labels(word: Any, order: list[Any], lists: str, **parts: str) -> list[str]:
    body = [
        entry if isinstance(entry, str) else item(word, *((entry,) if isinstance(entry, int) else entry))
        for entry in order
    ]
    return [block.label for block in word(*body, numbering=lists, **parts).blocks]


def test_levels_count_and_start_again_below_a_higher_one(word: Any) -> None:
    lists = numbering(lvl(0, "%1.", "upperRoman"), lvl(1, "%2."), lvl(2, "%3)", "lowerLetter"))
    seen = labels(word, [0, 1, 2, 2, 1, 2, 0, 1], lists)
    assert seen == ["I.", "1.", "a)", "b)", "2.", "a)", "II.", "1."]


def test_a_number_can_hold_those_above_it(word: Any) -> None:
    lists = numbering(
        lvl(0, "%1.", "upperRoman"), lvl(1, "%1.%2."), lvl(2, "%1.%2.%3", "decimal", "<w:isLgl/>")
    )
    assert labels(word, [0, 1, 1, 2], lists) == ["I.", "I.1.", "I.2.", "1.2.1"]


def test_a_level_passed_over_has_counted_unseen(word: Any) -> None:
    assert labels(word, [1, 1, 0], numbering(lvl(0, "%1."), lvl(1, "%1.%2."))) == ["1.1.", "1.2.", "2."]


def test_a_level_can_go_on_counting(word: Any) -> None:
    lists = numbering(lvl(0, "%1."), lvl(1, "%2.", more='<w:lvlRestart w:val="0"/>'))
    assert labels(word, [0, 1, 0, 1], lists) == ["1.", "1.", "2.", "2."]


def test_lists_of_one_family_count_on_and_an_override_starts_again(word: Any) -> None:
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    lists = numbering(lvl(0, "%1."), nums=again)
    assert labels(word, [(0, 1), (0, 1), (0, 2), (0, 3), (0, 3)], lists) == ["1.", "2.", "3.", "5.", "6."]


def test_an_override_can_replace_a_level(word: Any) -> None:
    other = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        f"{lvl(0, '(%1)', 'lowerLetter')}</w:lvlOverride></w:num>"
    )
    assert labels(word, [(0, 2), (0, 2)], numbering(lvl(0, "%1."), nums=other)) == ["(a)", "(b)"]


def test_the_number_may_come_from_the_style(word: Any) -> None:
    styles = (
        word.style("H", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="0"/></w:pPr>')
        + word.style("H1", "", based_on="H")
        + word.style("H2", '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>', based_on="H")
        + word.style("H3", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    )
    lists = numbering(
        lvl(0, "%1.", "upperRoman"), lvl(1, "%2."), lvl(2, "%3)", "lowerLetter", '<w:pStyle w:val="H3"/>')
    )
    body = [word.p("x", pr=f'<w:pStyle w:val="{name}"/>') for name in ("H1", "H2", "H3", "H2", "H1")]
    assert labels(word, body, lists, styles=styles) == ["I.", "1.", "a)", "2.", "II."]


def test_number_zero_takes_the_number_and_its_indent_away(word: Any) -> None:
    styles = word.style("H", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    lists = numbering(lvl(0, "%1.", more='<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>'))
    off = '<w:pStyle w:val="H"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    with_, without = word(
        word.p("x", pr='<w:pStyle w:val="H"/>'), word.p("x", pr=off), styles=styles, numbering=lists
    ).blocks
    assert (with_.label, with_.left, with_.first_line) == ("1.", 12.7, -6.35)
    assert (without.label, without.left, without.first_line) == ("", 0.0, 0.0)


def test_the_indent_of_a_list_lies_below_the_paragraphs_own(word: Any) -> None:
    lists = numbering(lvl(0, "%1.", more='<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>'))
    styles = word.style("N", '<w:pPr><w:ind w:left="100" w:firstLine="567"/></w:pPr>', default=True)
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    listed, own = word(
        word.p("x", pr=number),
        word.p("x", pr=number + '<w:ind w:left="0" w:firstLine="567"/>'),
        styles=styles,
        numbering=lists,
    ).blocks
    assert (listed.left, listed.first_line) == (12.7, -6.35)
    assert (own.left, own.first_line) == (0.0, 10.001)


def test_a_list_can_be_named_by_a_numbering_style(word: Any) -> None:
    styles = word.style("L", '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>', kind="numbering")
    linked = (
        '<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="L"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="4"><w:styleLink w:val="L"/>{lvl(0, "Điều %1.")}</w:abstractNum>'
        '<w:num w:numId="6"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>'
    )
    assert labels(word, [(0, 6), (0, 7)], linked, styles=styles) == ["Điều 1.", "Điều 2."]


@pytest.mark.parametrize(
    ("sign", "font", "label"),
    [
        ("\uf0b7", "Symbol", "•"),
        ("-", "Times New Roman", "-"),
        ("\uf0d8", "Wingdings", "➢"),
        ("+", "", "+"),
        ("o", "Courier New", "o"),
    ],
)
def test_bullets_are_what_they_look_like(word: Any, sign: str, font: str, label: str) -> None:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>' if font else ""
    bullet = f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="{sign}"/>{fonts}</w:lvl>'
    assert labels(word, [0], numbering(bullet)) == [label]


def test_a_list_that_is_not_there_prints_nothing(word: Any) -> None:
    assert labels(word, [(0, 9), (5, 1), (-3, 1)], numbering(lvl(0, "%1."))) == ["", "", "1."]


@pytest.mark.parametrize(
    ("number", "style", "text"),
    [
        (4, "upperRoman", "IV"), (1999, "upperRoman", "MCMXCIX"), (9, "lowerRoman", "ix"), (4000, "upperRoman", "4000"),
        (1, "lowerLetter", "a"), (26, "upperLetter", "Z"), (27, "lowerLetter", "aa"), (53, "lowerLetter", "aaa"),
        (3, "decimalZero", "03"), (12, "decimalZero", "12"), (1, "ordinal", "1st"), (22, "ordinal", "22nd"),
        (13, "ordinal", "13th"), (10, "vietnameseCounting", "mười"),
        (5, "none", ""), (7, "chicago", "7"), (0, "lowerLetter", "0"), (10**9, "lowerLetter", "1000000000"),
        (15, "vietnameseCounting", "mười lăm"), (21, "vietnameseCounting", "hai mươi mốt"),
    ],
)  # fmt: skip
def test_numerals(number: int, style: str, text: str) -> None:
    assert printed(number, style) == text
