"""The five real plans come out whole: their words, their tasks, roles and timeframes."""

from pathlib import Path

import pytest
import words

import kehoach

EXAMPLES = Path(__file__).parents[2] / "examples"
PLANS = {
    "000": "000-tra-vinh-2023.kh",
    "001": "001-ke-hoach-71.kh",
    "002": "002-vinh-phuc-2023.kh",
    "003": "003-stp-tra-vinh-2020.kh",
    "004": "004-lang-son-2024.kh",
}
# What differs between a seed and its .docx, word for word, and why.
KNOWN = {
    "000": [("03", "03.")],  # the last recipient line ends with a full stop (PL I II.9.d)
    "001": [],
    "002": [("d)", "đ)")],  # the seed has two items d); the second is numbered đ)
    "003": [],
    "004": [],
}


def text(name: str) -> str:
    return (EXAMPLES / PLANS[name]).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PLANS)
def test_the_words_of_the_docx_are_the_words_of_the_seed(name):
    seed, seed_notes = words.seed_words(name)
    built, built_notes = words.docx_words(kehoach.build(text(name), PLANS[name]))
    recall, precision = words.agreement(seed, built)
    assert recall >= 0.995
    assert precision >= 0.995
    assert words.differences(seed, built) == KNOWN[name]
    assert seed_notes == built_notes


def tasks(name: str) -> list[dict]:
    return kehoach.tasks(text(name), PLANS[name])["tasks"]


def own(units: list[dict]) -> list[str]:
    return [unit["name"] for unit in units if not unit.get("inherited")]


def with_own_roles(name: str, section: str) -> list[dict]:
    """The tasks below a top section that themselves name who leads, carries out or joins in."""
    found = [task for task in tasks(name) if task["path"].split(".")[0] == section]
    return [t for t in found if own(t["lead"]) or own(t["executors"]) or own(t["partners"])]


def test_plan_000_has_its_three_role_blocks():
    blocks = {task["path"]: task for task in tasks("000")}
    assert own(blocks["II.1"]["lead"]) == ["Hội Luật gia tỉnh"]
    assert own(blocks["II.2"]["lead"]) == ["Sở Tư pháp", "Hội Luật gia tỉnh"]
    assert "Cục Thi hành án dân sự tỉnh" in own(blocks["II.3"]["partners"])
    for path in ("II.1", "II.2", "II.3"):
        assert blocks[path]["timeframe"]["kind"] == "continuous"


def test_plan_001_has_its_five_role_blocks():
    blocks = with_own_roles("001", "II")
    assert [task["path"] for task in blocks] == ["II.1", "II.2", "II.3", "II.4", "II.5"]
    assert blocks[0]["timeframe"] == {
        "text": "hoàn thành trong quý IV năm 2022",
        "kind": "deadline",
        "start": None,
        "end": "2022-12-31",
        "rrule": None,
        "condition": None,
        "milestones": [],
    }
    assert own(blocks[4]["lead"]) == [
        "Sở Tư pháp", "Sở Nội vụ", "Sở Thông tin và Truyền thông", "Công an tỉnh", "Thanh tra tỉnh",
    ]  # fmt: skip


def test_plan_002_has_its_thirty_role_blocks():
    blocks = with_own_roles("002", "II")
    shared = [t for t in tasks("002") if t["path"].startswith("II.6.")]
    assert [task["path"] for task in shared] == ["II.6.a", "II.6.b", "II.6.c", "II.6.d"]
    assert all([unit["name"] for unit in task["lead"]] == ["Sở Tư pháp"] for task in shared)
    assert all(unit["inherited"] for task in shared for unit in task["lead"])
    assert len(blocks) + 1 == 30  # one block is shared by a) to d) of II.6
    assert all(task["timeframe"] for task in blocks)


def test_plan_003_has_its_nine_timeframes():
    all_tasks = tasks("003")
    stated = {}
    for task in all_tasks:
        if task["timeframe"] is not None and task["timeframe"]["kind"] != "conditional":
            item = ".".join(task["path"].split(".")[:2])
            stated.setdefault((item, task["timeframe"]["text"]), []).append(task["path"])
    assert [(item, when) for item, when in stated] == [
        ("II.1", "Hàng năm"),
        ("II.2", "Hàng năm"),
        ("II.3", "Hàng năm"),
        ("II.4", "Hàng năm"),
        ("II.5", "Hàng năm"),
        ("II.6", "năm 2022"),
        ("II.7", "hoàn thành trong Quý II năm 2021"),
        ("II.7", "hoàn thành Quý I năm 2021"),
        ("II.8", "Hàng năm"),
    ]
    assert all(task["lead"] or task["executors"] for task in all_tasks)  # the header's lead counts for all


def test_plan_004_has_its_eighteen_role_blocks_and_three_milestones():
    blocks = with_own_roles("004", "IV")
    assert len(blocks) == 18
    assert all(task["lead"] and task["partners"] and task["timeframe"] for task in blocks)
    (check,) = [task for task in blocks if task["path"] == "IV.8.a"]
    assert [
        (m["name"], m["kind"], m["start"], m["end"], m["rrule"]) for m in check["timeframe"]["milestones"]
    ] == [
        ("Kiểm tra, khảo sát", "recurring", None, None, "FREQ=YEARLY"),
        ("Sơ kết", "period", "2026-01-01", "2026-12-31", None),
        ("Tổng kết", "period", "2030-01-01", "2030-12-31", None),
    ]


@pytest.mark.parametrize("name", PLANS)
def test_the_plan_has_no_error_and_every_timeframe_is_understood(name):
    assert [d for d in kehoach.check(text(name), PLANS[name]) if d.severity == "error"] == []
    kinds = [t["timeframe"]["kind"] for t in tasks(name) if t["timeframe"]]
    assert "unknown" not in kinds


@pytest.mark.parametrize("name", PLANS)
def test_the_same_plan_gives_the_same_bytes(name):
    assert kehoach.build(text(name), PLANS[name]) == kehoach.build(text(name), PLANS[name])
