"""What the linter finds in the examples, counted; a change here is looked at one by one (docs/findings.md)."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from kehoach.driver import Compilation

EXAMPLES = Path(__file__).parents[2] / "examples"
FOUND: dict[str, dict[str, int]] = {
    "000-tra-vinh-2023.kh": {
        "KH301": 4,
        "KH401": 1,
        "KH403": 1,
        "KH406": 1,
        "KH407": 1,
        "KH411": 1,
        "KH501": 1,
        "KH503": 1,
        "KH518": 2,
        "KH665": 2,
    },
    "001-ke-hoach-71.kh": {
        "KH301": 2,
        "KH403": 1,
        "KH408": 1,
        "KH517": 1,
        "KH604": 1,
        "KH606": 1,
        "KH628": 1,
        "KH649": 1,
    },
    "002-vinh-phuc-2023.kh": {
        "KH215": 1,
        "KH301": 6,
        "KH405": 1,
        "KH407": 4,
        "KH408": 1,
        "KH411": 1,
        "KH501": 1,
        "KH511": 2,
        "KH512": 2,
        "KH517": 5,
        "KH518": 1,
        "KH604": 1,
        "KH626": 2,
        "KH647": 1,
        "KH648": 1,
        "KH649": 1,
        "KH653": 2,
        "KH656": 1,
        "KH664": 5,
    },
    "003-stp-tra-vinh-2020.kh": {
        "KH301": 2,
        "KH308": 2,
        "KH407": 1,
        "KH502": 1,
        "KH604": 1,
        "KH665": 4,
        "KH669": 1,
    },
    "004-lang-son-2024.kh": {
        "KH215": 1,
        "KH301": 10,
        "KH403": 1,
        "KH411": 1,
        "KH430": 1,
        "KH518": 1,
        "KH606": 1,
        "KH650": 1,
    },
    "005-quyet-dinh-kem-ke-hoach.kh": {"KH403": 1, "KH410": 1},
    "006-bang-phan-cong-60-nhiem-vu.kh": {"KH410": 1, "KH411": 2},
    "007-ke-hoach-tinh-uy.kh": {"KH409": 1},
    "008-ke-hoach-xa-2026.kh": {"KH403": 1, "KH410": 2},
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


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("000-tra-vinh-2023.kh", "KH401", "nhiệm vụ II.3.-1 chưa có đơn vị chủ trì"),
        ("000-tra-vinh-2023.kh", "KH301", "nhiệm vụ II.4 chưa có thời gian"),
        ("000-tra-vinh-2023.kh", "KH301", "nhiệm vụ II.5 chưa có thời gian"),
        ("000-tra-vinh-2023.kh", "KH503", "145/ĐĐ"),
        ("000-tra-vinh-2023.kh", "KH406", "MTTTQ"),
        ("002-vinh-phuc-2023.kh", "KH664", "TGPL"),
        ("002-vinh-phuc-2023.kh", "KH664", "QPPL"),
        ("002-vinh-phuc-2023.kh", "KH664", "VPHC"),
        ("003-stp-tra-vinh-2020.kh", "KH669", "vị"),
        ("003-stp-tra-vinh-2020.kh", "KH502", "471/QĐ-TTg"),
        ("004-lang-son-2024.kh", "KH650", "hằng"),
    ],
)
def test_the_known_faults_of_the_real_plans_are_found(name: str, code: str, words: str) -> None:
    assert any(words in message for message in told(name, code))


def test_the_page_of_judgments_lists_every_finding() -> None:
    page = (EXAMPLES.parent / "docs" / "findings.md").read_text(encoding="utf-8")
    rows = [line.split(" | ") for line in page.splitlines() if line.startswith("| 0")]
    listed = Counter((row[0].removeprefix("| "), row[2]) for row in rows)
    counted = {(name[:3], code): count for name, found in FOUND.items() for code, count in found.items()}
    assert listed == counted
    false = sum(row[5] == "F" for row in rows)
    assert false < len(rows) / 10
