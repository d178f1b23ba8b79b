"""The tasks as Microsoft Project XML, read back by a reader that knows nothing of the writer.

``ORDER`` holds the order of elements as Microsoft's description of the schema (mspdi) lists them; of the long lists
only what stands between the elements that are written. Those of Project 2010 stand where its own files have them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from kehoach.driver import Compilation
from kehoach.render.summary import headings
from kehoach.render.tasks.extract import Extract, Listed, extract
from kehoach.render.tasks.form import task_list
from kehoach.render.tasks.to_msproject import NAMESPACE, to_msproject

ROOT = Path(__file__).parents[4]
EXAMPLES = sorted((ROOT / "examples").glob("*.kh"))
Make = Callable[..., Any]
ORDER = {
    "Project": (
        "SaveVersion UID Name Title Subject Category Company Manager Author CreationDate Revision LastSaved "
        "ScheduleFromStart StartDate FinishDate FYStartDate CriticalSlackLimit CurrencyDigits CurrencySymbol "
        "CurrencyCode CurrencySymbolPosition CalendarUID DefaultStartTime DefaultFinishTime MinutesPerDay "
        "MinutesPerWeek DaysPerMonth DefaultTaskType OutlineCodes WBSMasks ExtendedAttributes Calendars Tasks "
        "Resources Assignments"
    ),
    "Calendar": "UID Name IsBaseCalendar BaseCalendarUID WeekDays Exceptions WorkWeeks",
    "WeekDay": "DayType DayWorking TimePeriod WorkingTimes",
    "WorkingTime": "FromTime ToTime",
    "Task": (
        "UID ID Name Active Manual Type IsNull CreateDate Contact WBS WBSLevel OutlineNumber OutlineLevel Priority "
        "Start Finish Duration ManualStart ManualFinish ManualDuration DurationFormat Work Stop Resume ResumeValid "
        "EffortDriven Recurring OverAllocated Estimated Milestone Summary Critical ConstraintType CalendarUID "
        "ConstraintDate Deadline LevelAssignments Hyperlink IgnoreResourceCalendar Notes HideBar"
    ),
    "Resource": "UID ID Name Type IsNull Initials Code Group WorkGroup EmailAddress MaxUnits PeakUnits CalendarUID",
    "Assignment": "UID TaskUID ResourceUID Milestone Notes OverAllocated Start Stop Units UpdateNeeded Work",
}
BODY = (
    "# nhiệm vụ: Việc\n## Nhóm A\n### Rà soát\nLời thêm.\nchủ trì: Sở B; Sở C\nphối hợp: Sở D\n"
    "thời gian: quý III/2026\nsản phẩm: Báo cáo\n### Nộp\nchủ trì: Sở B\nthời gian: trước ngày 30/6/2026\n"
    "## Nhóm B\n### Họp\nchủ trì: sở b\nthời gian: hằng quý\n### Chờ\nthực hiện: Sở E\nthời gian: khi có chỉ đạo\n"
    "### Tổng kết\nchủ trì: Sở C\nthời gian: Sơ kết: tháng 6/2026; Tổng kết: tháng 12/2026\n### Không\n"
)
HEAD = "cơ quan: Sở A\nsố: 01/KH-SA\nngày: 5/1/2026\ngiai đoạn: 2026\n"


def read(data: bytes) -> Any:
    return etree.fromstring(data)


def fields(element: Any) -> dict[str, str]:
    return {etree.QName(child).localname: child.text or "" for child in element}


def all_of(root: Any, name: str) -> list[dict[str, str]]:
    return [fields(element) for element in root.iter(f"{{{NAMESPACE}}}{name}")]


def by_name(data: bytes) -> dict[str, dict[str, str]]:
    return {task["Name"]: task for task in all_of(read(data), "Task")}


@pytest.fixture
def made(planned: Make) -> Callable[..., bytes]:
    """Write the project of a plan: from what stands below its header."""

    def make(body: str = BODY, **more: str) -> bytes:
        plan, listed = planned(body, **{"head": HEAD, **more})
        return to_msproject([listed._replace(headings=headings(plan))])

    return make


def check_structure(data: bytes) -> None:
    """Hold a file to the schema as it is described: names, order, numbers that lead somewhere, days that agree."""
    root = read(data)
    assert root.tag == f"{{{NAMESPACE}}}Project"
    for name, order in ORDER.items():
        places = order.split()
        for element in root.iter(f"{{{NAMESPACE}}}{name}"):
            found = [etree.QName(child).localname for child in element]
            assert found == sorted(set(found), key=places.index)
    tasks, resources = all_of(root, "Task"), all_of(root, "Resource")
    uids = [task["UID"] for task in tasks]
    assert len(set(uids)) == len(uids) and all(0 < int(uid) < 2**31 for uid in uids)
    assert [int(task["ID"]) for task in tasks] == list(range(1, len(tasks) + 1))
    level = 0
    for task, below in pairwise([*tasks, {"OutlineLevel": "0"}]):
        assert int(task["OutlineLevel"]) <= level + 1
        level = int(task["OutlineLevel"])
        assert task["OutlineNumber"].count(".") == level - 1
        assert (task["Summary"] == "1") == (int(below["OutlineLevel"]) > level)
        assert len(task["Name"]) <= 512
        if "Start" in task:
            start, finish = datetime.fromisoformat(task["Start"]), datetime.fromisoformat(task["Finish"])
            assert task["Duration"] == f"PT{((finish.date() - start.date()).days + 1) * 8}H0M0S"
    assignments = all_of(root, "Assignment")
    assert {one["TaskUID"] for one in assignments} <= set(uids)
    assert {one["ResourceUID"] for one in assignments} <= {one["UID"] for one in resources}
    pairs = [(one["TaskUID"], one["ResourceUID"]) for one in assignments]
    assert len(set(pairs)) == len(pairs) == len({one["UID"] for one in assignments})


def test_headings_are_summary_tasks_and_tasks_stand_below(made: Callable[..., bytes]) -> None:
    data = made()
    check_structure(data)
    lines = [(task["WBS"], task["Name"], task["Summary"]) for task in all_of(read(data), "Task")]
    assert lines == [
        ("I", "Việc", "1"), ("I.1", "Nhóm A", "1"), ("I.1.a", "Rà soát", "0"), ("I.1.b", "Nộp", "0"),
        ("I.2", "Nhóm B", "1"), ("I.2.a", "Họp", "0"), ("I.2.b", "Chờ", "0"), ("I.2.c", "Tổng kết", "1"),
        ("I.2.c", "Sơ kết", "0"), ("I.2.c", "Tổng kết", "0"), ("I.2.d", "Không", "0"),
    ]  # fmt: skip
    assert by_name(data)["Nhóm A"]["Start"] == "2026-06-30T08:00:00"
    assert by_name(data)["Nhóm A"]["Finish"] == "2026-09-30T17:00:00"


def test_an_interval_has_its_days_and_a_deadline(made: Callable[..., bytes]) -> None:
    task = by_name(made())["Rà soát"]
    assert (task["Manual"], task["Milestone"]) == ("1", "0")
    assert (task["Start"], task["Finish"]) == ("2026-07-01T08:00:00", "2026-09-30T17:00:00")
    assert (task["ManualStart"], task["ManualFinish"]) == (task["Start"], task["Finish"])
    assert (task["Deadline"], task["ConstraintDate"]) == ("2026-09-30T17:00:00", task["Start"])
    for words in (
        "Lời thêm.",
        "Chủ trì: Sở B; Sở C",
        "Phối hợp: Sở D",
        "Thời gian: quý III/2026",
        "Sản phẩm: Báo cáo",
    ):
        assert words in task["Notes"].splitlines()


def test_a_deadline_is_one_day_and_says_that_no_start_is_known(made: Callable[..., bytes]) -> None:
    task = by_name(made())["Nộp"]
    assert (task["Start"], task["Finish"]) == ("2026-06-30T08:00:00", "2026-06-30T17:00:00")
    assert task["Deadline"] == "2026-06-30T17:00:00"
    assert "chỉ nêu thời hạn" in task["Notes"]


def test_a_deadline_may_have_a_time_of_day(made: Callable[..., bytes]) -> None:
    body = "# nhiệm vụ: V\n## Nộp\nthời gian: trước 16 giờ ngày 30/6/2026\n"
    assert by_name(made(body))["Nộp"]["Deadline"] == "2026-06-30T16:00:00"


def test_what_recurs_is_one_task_with_its_rule(made: Callable[..., bytes]) -> None:
    task = by_name(made())["Họp"]
    assert (task["Start"], task["Finish"]) == ("2026-01-01T08:00:00", "2026-12-31T17:00:00")
    assert "Deadline" not in task
    assert "Quy tắc lặp lại (RFC 5545): FREQ=MONTHLY;INTERVAL=3" in task["Notes"]
    assert "Ngày đến hạn: 31/03/2026, 30/06/2026, 30/09/2026, 31/12/2026" in task["Notes"]


def test_a_task_without_days_has_none_and_says_why(made: Callable[..., bytes]) -> None:
    found = by_name(made())
    for name, said in (("Chờ", "Chưa rõ ngày."), ("Không", "Không nêu thời gian.")):
        task = found[name]
        assert task["Manual"] == "1"
        assert not {"Start", "Finish", "Duration", "ManualStart", "Deadline", "ConstraintDate"} & task.keys()
        assert said in task["Notes"].splitlines()
    assert "Thời gian: khi có chỉ đạo" in found["Chờ"]["Notes"]


def test_milestones_stand_below_their_task(made: Callable[..., bytes]) -> None:
    tasks = all_of(read(made()), "Task")
    first, second = [task for task in tasks if task["Milestone"] == "1"]
    assert (first["Name"], first["OutlineNumber"], first["Finish"]) == (
        "Sơ kết",
        "1.2.3.1",
        "2026-06-30T17:00:00",
    )
    assert (second["Name"], second["Finish"]) == ("Tổng kết", "2026-12-31T17:00:00")


def test_bodies_are_resources_with_what_they_do(made: Callable[..., bytes]) -> None:
    root = read(made())
    names = {one["UID"]: one["Name"] for one in all_of(root, "Resource")}
    assert list(names.values()) == ["Sở B", "Sở C", "Sở D", "Sở E"]  # “sở b” is Sở B
    tasks = {task["UID"]: task["Name"] for task in all_of(root, "Task")}
    found = [(tasks[a["TaskUID"]], names[a["ResourceUID"]], a["Notes"]) for a in all_of(root, "Assignment")]
    assert found[:5] == [
        ("Rà soát", "Sở B", "Chủ trì"), ("Rà soát", "Sở C", "Chủ trì"), ("Rà soát", "Sở D", "Phối hợp"),
        ("Nộp", "Sở B", "Chủ trì"), ("Họp", "Sở B", "Chủ trì"),
    ]  # fmt: skip
    assert ("Chờ", "Sở E", "Thực hiện") in found


def test_numbers_stay_when_other_tasks_come_and_go(made: Callable[..., bytes]) -> None:
    before = by_name(made())
    after = by_name(made(BODY.replace("## Nhóm A\n", "## Nhóm A\n### Mới\nchủ trì: Sở Z\n")))
    assert {name: task["UID"] for name, task in before.items()}.items() <= {
        name: task["UID"] for name, task in after.items()
    }.items()
    assert made() == made()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_reading_back_gives_the_names_days_and_leads_of_every_plan(path: Path) -> None:
    compilation = Compilation(str(path), path.read_bytes())
    for plan in compilation.plans_with_data:
        listed = Listed(task_list(plan, compilation.sources), path.name, {}, headings=headings(plan))
        data = to_msproject([listed])
        check_structure(data)
        root = read(data)
        names = {one["UID"]: one["Name"].casefold() for one in all_of(root, "Resource")}
        leads: dict[str, set[str]] = {}
        for one in all_of(root, "Assignment"):
            if "Chủ trì" in one["Notes"]:
                leads.setdefault(one["TaskUID"], set()).add(names[one["ResourceUID"]])
        tasks = iter(all_of(root, "Task"))
        for task in listed.data["tasks"]:
            title = " ".join(task["title"].split())
            names_of = {title} if len(title) <= 512 else {f"{title[:at]}…" for at in range(480, 512)}
            found = next(one for one in tasks if one["WBS"] == task["path"] and one["Name"] in names_of)
            assert leads.get(found["UID"], set()) == {unit["name"].casefold() for unit in task["lead"]}
            frame = task["timeframe"]
            if frame and frame["kind"] == "period" and not frame["rrule"]:
                assert found["Start"][:10] == frame["start"] and found["Finish"][:10] == frame["end"]
            if frame and frame["kind"] == "deadline" and frame["end"]:
                assert found["Deadline"][:10] == frame["end"]
            assert found["Name"] == title or task["title"] in found["Notes"]
            assert not frame or f"Thời gian: {frame['text']}" in found["Notes"]


def test_several_plans_stand_side_by_side(planned: Make) -> None:
    lists = []
    for title in ("Một", "Hai", "Hai"):
        plan, listed = planned(BODY, title=title, head=HEAD)
        lists.append(listed._replace(headings=headings(plan)))
    data = to_msproject(lists, "Danh sách nhiệm vụ")
    check_structure(data)
    tops = [task["Name"] for task in all_of(read(data), "Task") if task["OutlineLevel"] == "1"]
    assert tops == ["01/KH-SA: Một", "01/KH-SA: Hai", "01/KH-SA: Hai"]
    assert fields(read(data))["Title"] == "Danh sách nhiệm vụ"


def test_an_extract_keeps_the_headings_of_its_tasks(planned: Make) -> None:
    plan, listed = planned(BODY, head=HEAD)
    asked = Extract("Sở D")
    data = to_msproject(
        [extract(plan, listed._replace(headings=headings(plan)), asked)], "Phần việc của Sở D"
    )
    check_structure(data)
    assert [task["Name"] for task in all_of(read(data), "Task")] == ["Việc", "Nhóm A", "Rà soát"]
    assert fields(read(data))["Subject"] == "Phần việc của Sở D"


def test_a_task_above_other_tasks_is_their_parent(planned: Make) -> None:
    _, listed = planned("# nhiệm vụ: V\n## Một\n### Hai\n### Ba\n")
    for task, path in zip(listed.data["tasks"], ("I.1", "I.1.a"), strict=True):
        task["path"] = path
    data = to_msproject([listed._replace(headings={"I": "V", "I.1": "Một"})])
    check_structure(data)
    assert [(task["WBS"], task["OutlineLevel"]) for task in all_of(read(data), "Task")] == [
        ("I", "1"), ("I.1", "2"), ("I.1.a", "3"),
    ]  # fmt: skip


def test_a_plan_without_anything_is_a_project_all_the_same(planned: Make) -> None:
    data = to_msproject([planned("# Mục đích\n", head="")[1]])
    check_structure(data)
    assert all_of(read(data), "Task") == []
    assert "StartDate" not in fields(read(data))


@pytest.mark.parametrize(
    "words", ["<Task/>", "a & b", "]]>", "\"'", "😀 Đỗ", "=1+1", "x\x0by\ufffez", "<!-- a", "dài " * 300]
)
def test_hostile_words_stay_words(planned: Make, words: str) -> None:
    _, listed = planned(BODY, head=HEAD)
    task = listed.data["tasks"][0]
    task.update(title=words, text=words)
    task["lead"][0]["name"] = words
    listed.data["plan"]["title"] = words
    data = to_msproject([listed._replace(headings={"I": words, "I.1": words})])
    check_structure(data)
    said = words.replace("\x0b", " ").replace("\ufffe", " ")
    shown = " ".join(said.split())
    first = all_of(read(data), "Task")[2]["Name"]
    assert first == shown or (first.endswith("…") and shown.startswith(first[:-1]))
