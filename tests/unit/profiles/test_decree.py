"""A profile that claims the decree is held to it, place by place."""

from __future__ import annotations

import pytest

from kehoach.profiles.load import load_profile
from kehoach.profiles.schema import Mark, ProfileError
from kehoach.profiles.standards import departures


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
        ("capacity", {"underline": True}, "styles.capacity.underline", "PL I II.7.đ"),
        ("post", {"bold": False}, "styles.post.bold", "PL I II.7.đ"),
        ("authority", {"size": 15}, "styles.authority.size", "PL I II.6.e"),
        ("part", {"align": "both"}, "styles.part.align", "PL I II.6.đ"),
        ("part-title", {"bold": False}, "styles.part-title.bold", "PL I II.6.đ"),
        ("annex", {"size": 13}, "styles.annex.size", "PL I III.1.b"),
        ("annex-title", {"italic": True}, "styles.annex-title.italic", "PL I III.1.b"),
        ("urgency", {"size": 12}, "styles.urgency.size", "PL I III.2.b"),
        ("circulation", {"bold": False}, "styles.circulation.bold", "PL I III.2.c"),
        ("drafter", {"size": 12}, "styles.drafter.size", "PL I III.3"),
        ("contact", {"size": 10}, "styles.contact.size", "PL I III.4"),
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


@pytest.mark.parametrize(
    ("role", "looks"),
    [
        ("table-cell", {"size": 12}),
        ("table-head", {"bold": False}),
        ("draft", {"italic": True}),
        ("authority", {"bold": False, "align": "left"}),
        ("contact", {"size": 12, "align": "left"}),
        ("drafter", {"align": "left"}),
    ],
)
def test_what_the_decree_does_not_speak_of_is_free(role, looks):
    assert departures(changed(role, **looks)) == ()


@pytest.mark.parametrize(
    ("key", "value", "source"),
    [
        ("nation", ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",), "PL I II.1"),
        ("nation", ("Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do - Hạnh phúc"), "PL I II.1"),
        ("number", "Số {{ number }}", "PL I II.3.c"),
        ("issuer_end", "*", "PL I II.2.b"),
        ("abstract_end", "-----", "PL I II.5.b"),
        ("annex", "1", "PL I III.1.a"),
        ("on_behalf", "T/M", "PL I II.7.b"),
        ("for_head", "KT", "PL I II.7.b"),
        ("by_order", "tl.", "PL I II.7.b"),
        ("delegated", "", "PL I II.7.b"),
        ("acting", "Q", "PL I II.7.b"),
        ("contact_page", "last", "PL I III.4"),
    ],
)
def test_wording_that_leaves_the_decree_is_found(key, value, source):
    profile = load_profile("nd30")
    (found,) = departures(profile._replace(wording=profile.wording._replace(**{key: value})))
    assert (found.key, found.source) == (f"wording.{key}", source)


def test_either_place_of_the_tone_mark_is_right():
    profile = load_profile("nd30")
    nation = ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    assert departures(profile._replace(wording=profile.wording._replace(nation=nation))) == ()


@pytest.mark.parametrize(
    "marks",
    [
        (Mark("Khẩn", 20, 8), Mark("Hỏa tốc", 30, 8)),
        (Mark("Khẩn", 20, 10), Mark("Thượng khẩn", 40, 8), Mark("Hỏa tốc", 30, 8)),
    ],
)
def test_a_mark_of_another_size_or_none_is_found(marks):
    (found,) = departures(load_profile("nd30")._replace(marks=marks))
    assert (found.key, found.source) == ("marks", "PL I III.2.b")


def test_further_marks_are_free():
    profile = load_profile("nd30")
    assert departures(profile._replace(marks=(*profile.marks, Mark("Hỏa tốc hẹn giờ", 40, 8)))) == ()


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
