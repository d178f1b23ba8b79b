"""The calendar, read back by icalendar; its days by dateutil."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from itertools import islice
from typing import Any

import pytest

from kehoach.render.tasks.extract import Extract, Listed, extract

icalendar = pytest.importorskip("icalendar")
rrule = pytest.importorskip("dateutil.rrule")

Make = Callable[..., Listed]
TERM = "cơ quan: Sở A\nngày: 5/1/2026\ngiai đoạn: 2026-2028\n"


def body(*times: str) -> str:
    tasks = "".join(
        f"## nhiệm vụ v{n}: Việc {n}\nchủ trì: Sở B\nthời gian: {time}\n" for n, time in enumerate(times, 1)
    )
    return f"# nhiệm vụ: Việc\n{tasks}"


def todos(*lists: Listed) -> list[Any]:
    from kehoach.render.tasks.to_ics import to_ics

    return list(icalendar.Calendar.from_ical(to_ics(lists)).walk("VTODO"))


def days(todo: Any) -> list[datetime]:
    rule = todo["rrule"].to_ical().decode()
    return list(islice(rrule.rrulestr(rule, dtstart=todo["dtstart"].dt), 20))


def test_a_deadline_is_a_to_do_with_its_day(listed: Make) -> None:
    (todo,) = todos(listed(body("trước ngày 30/9/2026")))
    assert todo["summary"] == "Việc 1"
    assert todo["due"].dt == date(2026, 9, 30)
    assert "dtstart" not in todo and "rrule" not in todo
    assert todo["categories"].cats == ["Sở B"]


def test_a_period_begins_before_it_is_due(listed: Make) -> None:
    period, day = todos(listed(body("quý III/2026", "ngày 9/9/2026")))
    assert (period["dtstart"].dt, period["due"].dt) == (date(2026, 7, 1), date(2026, 9, 30))
    assert day["due"].dt == date(2026, 9, 9) and "dtstart" not in day


def test_a_recurring_duty_is_due_on_the_days_of_its_rule(listed: Make) -> None:
    yearly, quarterly, named = todos(
        listed(body("hằng năm", "hằng quý", "trước ngày 10/12 hằng năm"), head=TERM)
    )
    assert days(yearly) == [datetime(year, 12, 31) for year in (2026, 2027, 2028)]
    assert days(quarterly)[:2] == [datetime(2026, 3, 31), datetime(2026, 6, 30)]
    assert days(quarterly)[-1] == datetime(2028, 12, 31)
    assert days(named) == [datetime(year, 12, 10) for year in (2026, 2027, 2028)]
    assert (named["dtstart"].dt, named["due"].dt) == (datetime(2026, 12, 10), datetime(2026, 12, 10, 23, 59))


def test_a_recurrence_without_an_end_has_none(listed: Make) -> None:
    (todo,) = todos(listed(body("hằng năm")))
    assert "UNTIL" not in todo["rrule"]
    assert len(days(todo)) == 20


def test_what_has_no_day_is_a_to_do_without_one_and_keeps_its_words(listed: Make) -> None:
    (todo,) = todos(listed(body("thường xuyên")))
    assert not {"due", "dtstart", "rrule"} & set(todo)
    assert "Thời gian: thường xuyên\n" in todo["description"]


def test_each_milestone_is_a_to_do_of_its_own(listed: Make) -> None:
    found = todos(listed(body("Sơ kết: năm 2026; Tổng kết: năm 2028")))
    assert [(todo["summary"], todo["due"].dt) for todo in found] == [
        ("Việc 1 – Sơ kết", date(2026, 12, 31)),
        ("Việc 1 – Tổng kết", date(2028, 12, 31)),
    ]


def test_parts_without_names_are_told_apart_by_their_words(listed: Make) -> None:
    found = todos(listed(body("định kỳ 06 tháng, 01 năm"), head=TERM))
    assert [str(todo["summary"]) for todo in found] == ["Việc 1 – định kỳ 06 tháng", "Việc 1 – 01 năm"]
    assert [days(todo)[0] for todo in found] == [datetime(2026, 6, 30), datetime(2026, 12, 31)]


def test_a_report_is_a_to_do_beside_its_task_but_not_one_that_all_tasks_inherit(listed: Make) -> None:
    report = "báo cáo: trước ngày 15 hằng tháng\n"
    task, again = todos(listed(body("năm 2026") + report, head=TERM))
    assert task["due"].dt == date(2026, 12, 31)
    assert again["summary"] == "Việc 1 – báo cáo: trước ngày 15 hằng tháng"
    assert days(again)[:2] == [datetime(2026, 1, 15), datetime(2026, 2, 15)]
    inherited = f"# nhiệm vụ: Việc\n{report}## Một\nthời gian: năm 2026\n"
    assert len(todos(listed(inherited, head=TERM))) == 1


def test_a_time_of_day_is_kept(listed: Make) -> None:
    made = listed(body("quý III/2026"))
    made.data["tasks"][0]["timeframe"]["end_time"] = "17:00"
    (todo,) = todos(made)
    assert (todo["dtstart"].dt, todo["due"].dt) == (datetime(2026, 7, 1), datetime(2026, 9, 30, 17))


def test_due_always_comes_after_the_start(listed: Make) -> None:
    made = listed(
        body("hằng tháng", "ngày 9/9/2026", "quý III/2026", "từ quý II/2026", "năm 2026"), head=TERM
    )
    for todo in todos(made):
        if "due" in todo and "dtstart" in todo:
            assert type(todo["due"].dt) is type(todo["dtstart"].dt)
            assert todo["due"].dt > todo["dtstart"].dt


def test_the_words_are_read_back(listed: Make) -> None:
    text = 'Rà soát, "sửa"; đổi \\ “Đề án” 😀 ' + "ư" * 100
    made = listed("# nhiệm vụ: V\n## Một\nLời hai.\nphối hợp: Sở C; Sở D\nkinh phí: 5 triệu\n")
    made.data["tasks"][0]["title"] = text
    (todo,) = todos(made)
    assert todo["summary"] == text
    assert todo["description"].splitlines()[1:4] == ["Lời hai.", "Phối hợp: Sở C; Sở D", "Kinh phí: 5 triệu"]


def test_lines_are_folded_at_75_bytes_and_end_with_crlf(listed: Make) -> None:
    from kehoach.render.tasks.to_ics import to_ics

    data = to_ics([listed(f"# nhiệm vụ: V\n## {'Việc ư ' * 60}\n")])
    assert data.count(b"\n") == data.count(b"\r\n")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75


def test_the_uid_stays_when_words_numbers_and_days_of_the_plan_are_filled_in(listed: Make) -> None:
    draft = todos(listed(body("quý III/2026"), head="cơ quan: Sở A\nngày: 2026\n"))
    issued = todos(
        listed(f"# Mục đích\n{body('quý IV/2026')}", head="cơ quan: Sở A\nsố: 5/KH-SA\nngày: 9/2/2026\n")
    )
    assert draft[0]["uid"] == issued[0]["uid"]
    assert str(draft[0]["uid"]).startswith("v1@")


def test_the_uid_stays_when_the_day_of_a_plan_with_a_term_is_filled_in(listed: Make) -> None:
    draft = todos(listed(body("năm 2026"), head="cơ quan: Sở A\ngiai đoạn: 2026-2028\n"))
    assert draft[0]["uid"] == todos(listed(body("năm 2026"), head=TERM))[0]["uid"]


def test_uids_differ_between_tasks_plans_and_years(listed: Make) -> None:
    head = "cơ quan: Sở A\nngày: 9/2/2027\n"
    both = body("quý III/2026", "năm 2026")
    lists = [listed(both), listed(both, title="Khác"), listed(both, head=head), listed(both)]
    uids = [str(todo["uid"]) for todo in todos(*lists)]
    assert len(set(uids)) == len(uids) == 8


def test_an_extract_says_the_part_of_the_body(planned: Callable[..., Any]) -> None:
    from kehoach.render.tasks.to_ics import to_ics

    part = extract(*planned(body("năm 2026")), Extract("Sở B"))
    data = to_ics([part], "Phần việc của Sở B")
    calendar = icalendar.Calendar.from_ical(data)
    assert calendar["x-wr-calname"] == "Phần việc của Sở B"
    assert "Vai trò: Chủ trì" in calendar.walk("VTODO")[0]["description"]


def test_the_same_input_gives_the_same_bytes_without_a_clock(listed: Make) -> None:
    from kehoach.render.tasks.to_ics import to_ics

    made = [listed(body("năm 2026", "hằng năm"))]
    assert to_ics(made) == to_ics(made)
    assert {todo["dtstamp"].dt.date() for todo in todos(*made)} == {date(2026, 1, 5)}
    assert {todo["dtstamp"].dt.year for todo in todos(listed(body("năm 2026"), head="cơ quan: A\n"))} == {
        1970
    }
