"""The wording rules on the real plans, on what the house allows, and the inventory of syllables behind them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.driver import Compilation
from kehoach.lint.registry import rules
from kehoach.lint.rule import Context, House
from kehoach.lint.syllables import is_syllable, other_spellings, spelt
from kehoach.model.word_lists import rows

EXAMPLES = Path(__file__).parents[2] / "examples"
ALL_RHYMES = """
quỹ quýt giếng gì gìn giữ nghiêng khuỷu ngoằn ngoèo loằng khoắng thuở huơ quơ xoong boong yểu yết ỷ ý uỷ ủy oẹ ẩm ướt
khuếch xuề quẹo nguệch ngoạc huỳnh quỳnh tuýp quýnh hoẵng loắt huýt tuỵ luỹ nghĩa nghìn ghế kẻ đường yêng của mía rượu
chuối tuổi quỷ quả già hóa hoá thủy thuỷ khoẻ khỏe thuế chuyện khuya giới giống quốc quặng quờ quấy huệ khuất khuấy
tuyến khuyết khuỵu đoạt xoáy toét liễu yếu bưởi lưỡi cười khói gửi níu dạy thầy ngoáy hoáy điểm kỹ sỹ mỹ vị
"""


def told(name: str, code: str) -> list[str]:
    path = EXAMPLES / name
    found = Compilation(str(path), path.read_bytes(), root=str(EXAMPLES)).diagnostics
    return [each.message.vi for each in found if each.code == code]


def found_in(text: str, code: str, house: House) -> list[str]:
    plan = Compilation("ke-hoach.kh", f"kế hoạch: Thử\n# Mục đích\n{text}\n".encode(), root=".")
    context = Context(plan.plans[0], plan.plans, plan.sources, house)
    return [each.message.vi for rule, check in rules() if rule.code == code for each in check(context)]


def test_doubled_words_of_the_real_plans_are_found() -> None:
    assert told("001-ke-hoach-71.kh", "KH604") == ["cụm từ “triển khai thực hiện” lặp hai lần liền nhau"]
    assert told("002-vinh-phuc-2023.kh", "KH604") == ["từ “các” lặp hai lần liền nhau"]
    assert told("003-stp-tra-vinh-2020.kh", "KH604") == ["từ “theo” lặp hai lần liền nhau"]


def test_the_syllable_left_behind_in_003_is_found() -> None:
    assert told("003-stp-tra-vinh-2020.kh", "KH669") == [
        "thừa tiếng “vị”: chỗ khác viết “đơn vị, địa phương”"
    ]


def test_abbreviations_that_002_does_not_explain_are_found() -> None:
    words = [message.split("“")[1].split("”")[0] for message in told("002-vinh-phuc-2023.kh", "KH664")]
    assert words == ["THPL", "QPPL", "PBGDPL", "VPHC", "TGPL"]


def test_003_explains_what_it_abbreviates() -> None:
    assert told("003-stp-tra-vinh-2020.kh", "KH664") == []


def test_004_mixes_two_spellings_of_every_year_and_002_does_not() -> None:
    assert told("004-lang-son-2024.kh", "KH650") == ["lẫn “hàng …” (2 chỗ) với “hằng …” (12 chỗ)"]
    assert told("002-vinh-phuc-2023.kh", "KH650") == []


@pytest.mark.parametrize(
    "code", ["KH640", "KH641", "KH642", "KH643", "KH644", "KH645", "KH658", "KH659", "KH660"]
)
def test_the_real_plans_have_none_of_the_plain_slips(code: str) -> None:
    assert [told(path.name, code) for path in sorted(EXAMPLES.glob("*.kh"))] == [[]] * len(
        list(EXAMPLES.glob("*.kh"))
    )


def test_words_and_abbreviations_of_the_house_are_right() -> None:
    assert found_in("Việc bổ xung các nghành.", "KH659", House(frozenset(("bổ xung",)))) == []
    assert found_in("Việc bổ xung các nghành.", "KH658", House(frozenset(("nghành",)))) == []
    assert found_in("Công tác TGPL.", "KH664", House(abbreviations=frozenset(("TGPL",)))) == []
    assert found_in("Công tác TGPL.", "KH664", House()) == ["chữ viết tắt “TGPL” chưa được giải thích"]


def test_real_syllables_are_none_of_the_impossible_ones() -> None:
    assert [word for word in ALL_RHYMES.split() if spelt(word) != word] == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("gìa", "già"),
        ("qúy", "quý"),
        ("hòan", "hoàn"),
        ("đựơc", "được"),
        ("ngừơi", "người"),
        ("qủan", "quản"),
    ],
)
def test_a_tone_mark_on_the_wrong_letter_is_moved(wrong: str, right: str) -> None:
    assert spelt(wrong) == right


@pytest.mark.parametrize(
    ("wrong", "others"),
    [
        ("nghành", ["ngành"]),
        ("thưc", ["thức", "thực"]),
        ("đuờng", ["đường"]),
        ("cưòng", ["cường"]),
        ("xiclô", []),
    ],
)
def test_what_an_impossible_syllable_may_have_been(wrong: str, others: list[str]) -> None:
    assert not is_syllable(wrong)
    assert other_spellings(wrong) == others


def test_every_misspelling_is_of_real_syllables_and_mended_by_real_ones() -> None:
    for wrong, (entry, *more) in rows("chinh_ta").items():
        assert not more and wrong != entry[0] and wrong == wrong.lower()
        assert all(spelt(word) == word for word in f"{wrong} {entry[0]}".split()), wrong
        assert all(cell.split()[0] in ("after", "before") for cell in entry[1:])
    assert len(rows("chinh_ta")) > 200


def test_wrong_capitals_differ_from_right_ones_only_in_capitals() -> None:
    for entries in rows("viet_hoa").values():
        for wrong, right in entries:
            assert wrong != right
            assert wrong.lower() == right.lower() or wrong == "Cách mạng tháng 8"
