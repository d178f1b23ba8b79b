"""The forms of a list: which one a file's name asks for, and what each gives."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
import yaml

from kehoach.render.tasks.extract import Extract, Listed
from kehoach.render.tasks.outputs import FORMS, form_of, render

BODY = "# nhiệm vụ: Việc\n## Một\nchủ trì: Sở B\nthời gian: năm 2026\n"


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("a.csv", "csv"),
        ("thu.muc/a.XLSX", "xlsx"),
        ("a.b.ics", "ics"),
        ("a.yml", "yaml"),
        ("a.htm", "html"),
        ("thu.muc/a", "yaml"),
        ("thu.muc\\a", "yaml"),
        ("a.xls", None),
        ("a.docx", "docx"),
        ("a.doc", None),
        ("a.xml", "msproject"),
    ],
)
def test_the_ending_of_a_file_says_its_form(path: str, form: str | None) -> None:
    assert form_of(path) == form


@pytest.mark.parametrize("form", FORMS)
def test_every_form_names_the_task_and_is_the_same_twice(form: str, listed: Callable[..., Listed]) -> None:
    if form in ("xlsx", "ics"):
        pytest.importorskip({"xlsx": "xlsxwriter", "ics": "icalendar"}[form])
    made = render(form, [listed(BODY)])
    assert made == render(form, [listed(BODY)])
    assert ("Một".encode() in made) or form in ("xlsx", "docx")


def test_json_and_yaml_give_the_list_the_lists_or_the_extract(listed: Callable[..., Listed]) -> None:
    one = listed(BODY)
    assert json.loads(render("json", [one], single=True)) == one.data
    assert yaml.safe_load(render("yaml", [one, one])) == {"version": 1, "plans": [one.data, one.data]}
    part = json.loads(render("json", [one._replace(parts=("Chủ trì",), days=(None,))], Extract("Sở B"), True))
    assert (part["extract"]["unit"], part["plans"]) == ("Sở B", [one.data])
