"""A profile that claims the decree is held to it, place by place."""

from __future__ import annotations

import pytest

from kehoach.profiles.decree import departures
from kehoach.profiles.load import load_profile
from kehoach.profiles.schema import ProfileError


def changed(role, **looks):
    profile = load_profile("nd30")
    styles = tuple(style._replace(**looks) if style.role == role else style for style in profile.styles)
    return profile._replace(styles=styles)


@pytest.mark.parametrize(
    ("role", "looks", "key", "source"),
    [
        ("nation", {"bold": False}, "styles.nation.bold", "PL I II.1.a"),
        ("parent", {"bold": True}, "styles.parent.bold", "PL I II.2.b"),
        ("issuer", {"size": 14}, "styles.issuer.size", "PL I II.2.b"),
        ("number", {"size": 14}, "styles.number.size", "PL I II.3.c"),
        ("place-date", {"italic": False}, "styles.place-date.italic", "PL I II.4.c"),
        ("type", {"align": "left"}, "styles.type.align", "PL I II.5.b"),
        ("basis", {"italic": False}, "styles.basis.italic", "PL I II.6.a"),
        ("body", {"align": "left"}, "styles.body.align", "PL I II.6.e"),
        ("body", {"indent": 11}, "styles.body.indent", "PL I II.6.e"),
        ("body", {"before": 3, "after": 3}, "styles.body.before", "PL I II.6.e"),
        ("body", {"line": 1.6}, "styles.body.line", "PL I II.6.e"),
        ("body", {"line": 18, "line_rule": "exact"}, "styles.body.line", "PL I II.6.e"),
        ("title-1", {"bold": False}, "styles.title-1.bold", "PL I V.6.b"),
        ("item-4", {"size": 12}, "styles.item-4.size", "PL I II.6.đ"),
        ("recipient", {"size": 12}, "styles.recipient.size", "PL I II.9.d"),
        ("recipients-title", {"italic": False}, "styles.recipients-title.italic", "PL I II.9.d"),
        ("signer", {"bold": False}, "styles.signer.bold", "PL I II.7.đ"),
        ("page-number", {"size": 12}, "styles.page-number.size", "PL I I.7"),
        ("nation", {"size": 12}, "styles.nation.size", "PL I V, chú thích 1"),
    ],
)
def test_a_style_that_leaves_the_decree_is_found(role, looks, key, source):
    (found,) = departures(changed(role, **looks))
    assert (found.key, found.source) == (key, source)
    assert "Nghị định 30/2020/NĐ-CP" in found.text.vi and "Decree 30/2020/NĐ-CP" in found.text.en


@pytest.mark.parametrize(
    "looks", [{"indent": 12.7}, {"before": 0, "after": 6}, {"line": 1.5}, {"line": 1.15}]
)
def test_what_the_decree_leaves_open_is_free(looks):
    assert departures(changed("body", **looks)) == ()


@pytest.mark.parametrize(
    ("side", "mm", "source"),
    [
        ("top", 19, "PL I I.3"),
        ("bottom", 26, "PL I I.3"),
        ("left", 25, "PL I I.3"),
        ("right", 21, "PL I I.3"),
    ],
)
def test_a_margin_outside_the_decree_is_found(side, mm, source):
    profile = load_profile("nd30")
    (found,) = departures(profile._replace(page=profile.page._replace(**{side: mm})))
    assert (found.key, found.source) == (f"page.{side}", source)


def test_another_font_is_found():
    (found,) = departures(load_profile("nd30")._replace(font="Arial"))
    assert (found.key, found.source) == ("font", "PL I I.4")


def test_a_profile_that_claims_the_decree_is_refused_at_the_line_that_leaves_it(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("extends: nd30\nstyles:\n  body:\n    before: 2\n", encoding="utf-8")
    with pytest.raises(ProfileError) as caught:
        load_profile(str(path))
    assert caught.value.line == 4
    assert (
        caught.value.text.en
        == "“styles.body.before” is 2 pt; Decree 30/2020/NĐ-CP (PL I II.6.e) demands ≥ 6 pt"
    )


def test_a_profile_that_does_not_claim_it_is_free(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("extends: nd30\nstandard: ''\nstyles:\n  body: {line: exactly 18}\n", encoding="utf-8")
    style = load_profile(str(path)).style("body")
    assert (style.line, style.line_rule) == (18, "exact")
