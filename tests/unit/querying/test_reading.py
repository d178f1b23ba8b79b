"""Task lists are read as kehoach writes them, and nothing else is taken for one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kehoach.querying.check import NotATaskList
from kehoach.querying.reading import read_lists
from kehoach.querying.rows import Given, tables_of
from kehoach.render.tasks.write import to_json, to_yaml

Plan = Callable[..., Given]
ONE = "# nhiệm vụ: Việc\n## Một\nchủ trì: Sở B\nthời gian: quý III/2026\n"


def test_json_and_yaml_give_what_was_written(plan: Plan) -> None:
    data = plan(ONE).data
    assert read_lists("x.json", to_json(data).encode()) == [Given("x.json", data)]
    assert read_lists("x.tasks.yaml", to_yaml(data).encode()) == [Given("x.tasks.yaml", data)]
    assert read_lists("x.YML", b"\xef\xbb\xbf" + to_yaml(data).encode()) == [Given("x.YML", data)]


def test_several_lists_of_a_file_have_names_of_their_own(plan: Plan) -> None:
    data = plan(ONE).data
    found = read_lists("x.json", to_json({"version": 1, "plans": [data, data]}).encode())
    assert [one.plan for one in found] == ["x.json", "x.json#2"]
    assert len(tables_of(found).rows["tasks"]) == 2


def test_a_day_that_yaml_takes_for_a_day_is_read_as_text(plan: Plan) -> None:
    text = to_yaml(plan(ONE).data).replace('"2026-09-30"', "2026-09-30")
    assert "end: 2026-09-30\n" in text
    assert read_lists("x.yaml", text.encode())[0].data == plan(ONE).data


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.json", b""),
        ("x.json", b"{"),
        ("x.json", b"\xff\xfe"),
        ("x.json", b"[" * 100000),
        ("x.json", b"[]"),
        ("x.json", b"7"),
        ("x.json", b'{"plans": 3}'),
        ("x.json", b'{"plans": [7]}'),
        ("x.json", b'{"name": "package"}'),
        ("x.yaml", b""),
        ("x.yaml", b"a: [b"),
        ("x.yaml", b"a: !!python/object/apply:os.system [ls]"),
        ("x.yaml", b"\x00"),
        ("x.yaml", b"profile: nd30\n"),
    ],
)
def test_what_is_no_task_list_is_told(name: str, data: bytes) -> None:
    with pytest.raises(NotATaskList) as caught:
        read_lists(name, data)
    assert caught.value.plan == name
    assert caught.value.text.vi and caught.value.text.en
