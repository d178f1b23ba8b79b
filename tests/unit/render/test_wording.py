"""Templates of wording: the quick way and Jinja2 give the same, and neither can reach anything else."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.render import wording
from kehoach.render.starter import one_line, starter, symbol
from kehoach.render.wording import TemplateError, fill


def test_values_are_put_in() -> None:
    assert fill("- {{ label }}: {{value}}.", {"label": "Chủ trì", "value": "Sở"}) == "- Chủ trì: Sở."


@given(st.text(alphabet="ab {}%#.:", max_size=20), st.text(alphabet="ab {}%<&'", max_size=10))
def test_the_quick_way_gives_what_jinja_gives(between: str, value: str) -> None:
    template = f"{between}{{{{ x }}}} "
    try:
        slow = wording._by_jinja(template, {"x": value})
    except TemplateError:
        with pytest.raises(TemplateError):
            fill(template, {"x": value})
        return
    assert fill(template, {"x": value}) == slow


def test_a_plain_template_does_not_load_jinja(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    wording._environment.cache_clear()
    assert fill("{{ a }}-{{ b }}", {"a": "1", "b": "2"}) == "1-2"
    with pytest.raises(ImportError):
        fill("{% if a %}x{% endif %}", {"a": "1"})


def test_conditions_work() -> None:
    assert fill("{% if a %}x{{ a }}{% else %}y{% endif %}", {"a": ""}) == "y"


@pytest.mark.parametrize(
    "template",
    ["{{ missing }}", "{{ a.b.c }}", "{{ ''.__class__.__mro__ }}", "{{ a.__init__ }}", "{{ a", "{% for %}"],
)
def test_a_template_that_is_faulty_or_reaches_further_is_refused(template: str) -> None:
    with pytest.raises(TemplateError):
        fill(template + "{# #}", {"a": "1"})


@pytest.mark.parametrize(
    "template", ["{% include 'x' %}", "{{ 1 + a }}", "{{ 1 // 0 }}", "{{ range(999999999) }}"]
)
def test_a_template_that_fails_while_it_is_filled_is_refused(template: str) -> None:
    with pytest.raises(TemplateError):
        fill(template, {"a": "1"})


@pytest.mark.parametrize(
    ("issuer", "letters"),
    [
        ("Sở Tư pháp", "STP"),
        ("Ủy ban nhân dân tỉnh A", "UBND"),
        ("uỷ ban nhân dân xã", "UBND"),
        ("UBND xã B", "UBND"),
        ("Phòng 3", "P"),
    ],
)
def test_the_symbol_of_a_body_is_guessed(issuer: str, letters: str) -> None:
    assert symbol(issuer) == letters


def test_a_value_of_the_starter_stays_on_its_line() -> None:
    assert one_line("Sở\n# Tư  pháp ") == "Sở # Tư pháp"
    text = starter("Sở\nTư pháp", "Lạng\nSơn", 2025)
    assert "cơ quan: Sở Tư pháp\n" in text and "địa danh: Lạng Sơn\n" in text
