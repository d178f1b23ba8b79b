"""What the linter finds in the five real plans, counted; a change here is looked at one by one."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from kehoach.driver import Compilation

EXAMPLES = Path(__file__).parents[2] / "examples"
FOUND = {
    "000-tra-vinh-2023.kh": {"KH301": 4, "KH401": 1, "KH501": 1},
    "001-ke-hoach-71.kh": {"KH301": 2, "KH604": 1, "KH606": 1},
    "002-vinh-phuc-2023.kh": {"KH301": 6, "KH501": 1, "KH604": 1},
    "003-stp-tra-vinh-2020.kh": {"KH301": 2, "KH308": 2, "KH604": 1},
    "004-lang-son-2024.kh": {"KH301": 10, "KH606": 1},
}


def checked(name: str) -> Compilation:
    return Compilation(name, (EXAMPLES / name).read_bytes(), root=str(EXAMPLES))


def told(name: str, code: str) -> list[str]:
    return [found.message.vi for found in checked(name).diagnostics if found.code == code]


@pytest.mark.parametrize("name", FOUND)
def test_the_counts_are_these(name: str) -> None:
    assert Counter(found.code for found in checked(name).diagnostics) == FOUND[name]


def test_slips_of_the_authors_are_found() -> None:
    assert told("003-stp-tra-vinh-2020.kh", "KH604") == ["từ “theo” lặp hai lần liền nhau"]
    assert told("002-vinh-phuc-2023.kh", "KH604") == ["từ “các” lặp hai lần liền nhau"]
    assert told("001-ke-hoach-71.kh", "KH604") == ["cụm từ “triển khai thực hiện” lặp hai lần liền nhau"]


def test_contradicting_citations_are_found() -> None:
    assert told("000-tra-vinh-2023.kh", "KH501") == [
        "Kế hoạch ngày 08/9/2022 được ghi hai số, ký hiệu khác nhau: 145/ĐĐ và 145-KH/ĐĐ"
    ]
    assert told("002-vinh-phuc-2023.kh", "KH501") == [
        "Nghị quyết số 27-NQ/TW được ghi hai ngày khác nhau: 11/9/2022 và 09/11/2022"
    ]


def test_no_real_plan_has_an_error() -> None:
    assert not any(checked(name).failed for name in FOUND)
