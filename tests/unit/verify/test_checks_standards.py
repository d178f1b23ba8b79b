"""The rules a file is held to: the decree, the Party's guidance, or a profile of an agency that names neither."""

from __future__ import annotations

import pytest
from builders import (
    LONG,
    PARTY_TITLE,
    body,
    codes,
    found,
    in_,
    party_body,
    party_plan,
    plan,
    section,
    table,
    with_,
)

from kehoach.profiles.load import load_profile, shipped
from kehoach.verify.judge import judge
from kehoach.verify.regions import NAMES
from kehoach.verify.standards import standard_of


@pytest.mark.parametrize("name", shipped())
def test_every_profile_has_rules_for_components_that_have_names(name: str) -> None:
    standard = standard_of(load_profile(name))
    known = {*NAMES, "bullet-1", "bullet-2", "field", "quote"}
    assert {role for role in standard.looks if not role.startswith(("title-", "item-"))} <= known
    assert all(looks.low <= looks.high and looks.item for looks in standard.looks.values())
    assert all(
        standard.item(topic) for topic in ("margins", "font", "number", "place-date", "abstract", "list")
    )


def test_a_file_is_held_to_what_it_is() -> None:
    assert judge(plan()).profile.name == "nd30"
    assert judge(party_plan()).profile.name == "hd05"


def own(**changes):
    """A profile that names no rules: the decree's, but for these looks of the text."""
    profile = load_profile("nd30")
    styles = tuple(style._replace(**changes) if style.role == "body" else style for style in profile.styles)
    return profile._replace(standard="", styles=styles)


def test_a_profile_without_rules_is_itself_the_measure() -> None:
    small = plan(text=[in_(body(LONG), size=12.0)])
    (finding,) = found(small)
    assert finding.item == "NĐ 30/2020, PL I II.6.e"
    assert "KH813" in codes(plan(), own(size=12))
    (finding,) = [
        f for f in found(plan(text=[with_(body(LONG), first_line=20.0)]), own()) if f.code == "KH842"
    ]
    assert (finding.message.vi, finding.item) == ("đầu dòng lùi vào 20 mm; phải là 10 mm", "")


def test_margins_of_a_profile_without_rules() -> None:
    narrow = own()._replace(page=own().page._replace(left=25))
    assert "KH804" in codes(plan(), narrow)
    assert "KH804" not in codes(plan(sections=[section(left=25)]), narrow)


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (party_plan(sections=[section(top=25)]), "KH804"),
        (party_plan(text=[in_(party_body(f"1. {LONG}"), size=13.0)]), "KH813"),
        (party_plan(text=[with_(party_body(f"1. {LONG}"), first_line=12.7)]), "KH842"),
    ],
)
def test_what_the_decree_allows_and_the_party_does_not(file: object, code: str) -> None:
    assert code in codes(file)


def test_the_title_of_the_party_has_its_size() -> None:
    from builders import DATE, as_

    left = [
        as_("issuer", "TỈNH UỶ LẠNG SƠN", size=14),
        as_("cell", "*"),
        as_("number", "Số 45-KH/TU", size=14),
    ]
    heading = [table([left, [in_(PARTY_TITLE, size=14.0), DATE]], bordered=False, widths=(78, 87))]
    assert "KH813" in codes(party_plan(heading=heading))
