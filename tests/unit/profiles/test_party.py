"""The profile of the Party says what Hướng dẫn 05-HD/VPTW says, and one that claims it is held to it."""

from __future__ import annotations

import pytest

import kehoach
from kehoach.profiles.load import load_profile
from kehoach.profiles.schema import ProfileError
from kehoach.profiles.standards import departures


@pytest.fixture(scope="module")
def party():
    return load_profile("hd05")


@pytest.mark.parametrize(
    ("role", "size", "bold", "italic", "underline"),
    [
        ("nation", 15, True, False, False),
        ("parent", 14, False, False, False),
        ("issuer", 14, True, False, False),
        ("number", 14, False, False, False),
        ("place-date", 14, False, True, False),
        ("type", 16, True, False, False),
        ("abstract", 14, True, False, False),
        ("basis", 14, False, False, False),
        ("body", 14, False, False, False),
        ("part", 14, True, False, False),
        ("part-title", 14, True, False, False),
        ("capacity", 14, True, False, False),
        ("post", 14, False, False, False),
        ("signer", 14, True, False, False),
        ("recipients-title", 14, False, False, True),
        ("recipient", 12, False, False, False),
        ("urgency", 14, True, False, False),
        ("circulation", 12, True, False, False),
        ("draft", 14, False, True, False),
        ("drafter", 11, False, False, False),
        ("contact", 10, False, False, False),
        ("page-number", 14, False, False, False),
    ],
)
def test_the_table_of_sizes_and_styles_is_that_of_annex_2(role, size, bold, italic, underline, party):
    style = party.style(role)
    assert (style.size, style.bold, style.italic, style.underline) == (size, bold, italic, underline)


def test_the_margins_are_20_20_30_15_and_the_number_stands_10_mm_from_the_edge(party):
    page = party.page
    assert (page.top, page.bottom, page.left, page.right, page.header) == (20, 20, 30, 15, 10)


def test_the_lines_of_the_text_are_exactly_18_points(party):
    for role in ("body", "basis", "item-1", "title-1", "field"):
        style = party.style(role)
        assert (style.line, style.line_rule, style.indent, style.before) == (18, "exact", 10, 6)
    assert party.style("nation").line_rule == "auto"


def test_the_words_and_signs_are_the_partys(party):
    words = party.wording
    assert words.nation == ("ĐẢNG CỘNG SẢN VIỆT NAM",)
    assert words.number == "Số {{ number }}"
    assert (words.issuer_end, words.abstract_end, words.basis_mark) == ("*", "-----", "- ")
    assert (words.annex, words.contact_page, party.end_mark) == ("1", "last", ".")
    assert (words.on_behalf, words.for_head, words.by_order, words.acting) == ("T/M", "K/T", "T/L", "Q.")
    assert words.delegated == ""


@pytest.mark.parametrize(
    ("role", "looks", "key", "source"),
    [
        ("nation", {"size": 14}, "styles.nation.size", "PL 2, 1"),
        ("parent", {"bold": True}, "styles.parent.bold", "PL 2, 2"),
        ("type", {"size": 14}, "styles.type.size", "PL 2, 5"),
        ("basis", {"italic": True}, "styles.basis.italic", "PL 2, 6"),
        ("item-2", {"size": 13}, "styles.item-2.size", "PL 2, 6"),
        ("post", {"bold": True}, "styles.post.bold", "PL 2, 7"),
        ("draft", {"bold": True}, "styles.draft.bold", "PL 2, 12"),
        ("contact", {"size": 11}, "styles.contact.size", "PL 2, 14"),
        (
            "recipients-title",
            {"underline": False},
            "styles.recipients-title.underline",
            "PL 2, 9; II.I.9.2.1",
        ),
        ("body", {"line": 23}, "styles.body.line", "II.I.6.2.2"),
        ("body", {"line": 1.2, "line_rule": "auto"}, "styles.body.line", "II.I.6.2.2"),
        ("body", {"indent": 12.7}, "styles.body.indent", "II.I.6.2.2"),
        ("body", {"before": 5}, "styles.body.before", "II.I.6.2.2"),
    ],
)
def test_a_style_that_leaves_the_guidance_is_found(role, looks, key, source, party):
    styles = tuple(style._replace(**looks) if style.role == role else style for style in party.styles)
    (found,) = departures(party._replace(styles=styles))
    assert (found.key, found.source) == (key, source)
    assert "Hướng dẫn 05-HD/VPTW" in found.text.vi and "Guidance 05-HD/VPTW" in found.text.en


@pytest.mark.parametrize("looks", [{"size": 15}, {"line": 22}, {"indent": 9.5}, {"before": 12}])
def test_what_the_guidance_leaves_open_is_free(looks, party):
    styles = tuple(style._replace(**looks) if style.role == "body" else style for style in party.styles)
    assert departures(party._replace(styles=styles)) == ()


@pytest.mark.parametrize("side", ["top", "bottom", "left", "right", "header"])
def test_the_margins_are_fixed(side, party):
    page = party.page._replace(**{side: getattr(party.page, side) + 1})
    (found,) = departures(party._replace(page=page))
    assert found.key == f"page.{side}"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("nation", ("ĐẢNG CỘNG SẢN VIỆT NAM", "Độc lập")),
        ("number", "Số: {{ number }}"),
        ("issuer_end", "rule"),
        ("abstract_end", "----"),
        ("basis_mark", "-"),
        ("annex", "I"),
        ("on_behalf", "TM."),
        ("for_head", "KT."),
        ("by_order", "TL."),
        ("delegated", "T/U"),
        ("acting", "Q"),
        ("contact_page", "first"),
    ],
)
def test_wording_that_leaves_the_guidance_is_found(key, value, party):
    (found,) = departures(party._replace(wording=party.wording._replace(**{key: value})))
    assert found.key == f"wording.{key}"


def test_the_end_mark_of_the_state_is_found(party):
    (found,) = departures(party._replace(end_mark="./."))
    assert (found.key, found.source) == ("end_mark", "II.I.6.2.2")


def test_a_profile_that_claims_the_guidance_is_refused_at_the_line_that_leaves_it(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("extends: hd05\nstyles:\n  body:\n    line: 1.0\n", encoding="utf-8")
    with pytest.raises(ProfileError) as caught:
        load_profile(str(path))
    assert caught.value.line == 4
    assert caught.value.text.en == (
        "“styles.body.line” is 1; Guidance 05-HD/VPTW (II.I.6.2.2) demands exactly 18-22"
    )


def test_the_rules_of_the_state_refuse_the_partys_profile(party):
    keys = {found.key for found in departures(party._replace(standard="30/2020/NĐ-CP"))}
    assert {"wording.nation", "styles.type.size", "styles.body.line", "styles.basis.italic"} <= keys


def test_a_profile_without_a_standard_is_held_to_nothing(party):
    assert departures(party._replace(standard="", font="Arial")) == ()


def test_a_plan_in_it_is_a_right_word_file():
    text = "kế hoạch: Thử\nsố: 98-KH/TU\n\n# Mục đích\n\nNâng cao hiệu quả^(Theo kế hoạch năm trước).\n"
    data = kehoach.build(text, profile="hd05")  # judged by the validators of the tests
    assert data != kehoach.build(text, profile="nd30")
