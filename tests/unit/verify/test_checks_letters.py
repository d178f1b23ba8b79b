"""KH811 to KH818 and KH879: font, colour, sizes, styles, case, alignment."""

from __future__ import annotations

import pytest
from builders import (
    ABSTRACT,
    DATE,
    ISSUER,
    LONG,
    MOTTO,
    NATION,
    NUMBER,
    PARENT,
    RECIPIENTS,
    SIGNATURE,
    TEXT,
    TYPE,
    annex,
    annex_section,
    as_,
    body,
    box,
    closing,
    codes,
    data_table,
    found,
    head,
    in_,
    party_plan,
    plan,
    runs,
    said,
    section,
    title,
    with_,
)

from kehoach.profiles.load import load_profile


@pytest.mark.parametrize(
    "font", ["Calibri", ".VnTime", "VNI-Times", "TimesNewRomanPSMT", "Times New Roman Bold"]
)
def test_another_font_is_found_wherever_it_is(font: str) -> None:
    assert codes(plan(text=[in_(body(LONG), font=font)])) == ["KH811"]
    cell = data_table()
    inside = cell._replace(rows=tuple(_font(row, font) for row in cell.rows))
    assert codes(plan(text=[inside])) == ["KH811"]


def _font(row, font):
    cells = tuple(c._replace(paragraphs=tuple(in_(p, font=font) for p in c.paragraphs)) for c in row.cells)
    return row._replace(cells=cells)


def test_old_encodings_are_to_be_converted_not_only_set_anew() -> None:
    (finding,) = found(plan(text=[in_(body(LONG), font=".VnTime")]))
    assert "chuyển mã" in finding.advice.vi


def test_a_font_of_signs_and_one_without_letters_are_left_alone() -> None:
    sign = runs(body(LONG), ("≥ ", {"font": "Calibri"}), (LONG, {}))
    assert codes(plan(text=[sign])) == []


def test_fonts_are_told_once_with_their_count() -> None:
    (finding,) = found(plan(text=[in_(body(LONG), font="Calibri") for _ in range(7)]))
    assert (finding.times, len(finding.where)) == (7, 3)


def test_coloured_letters_are_found_and_automatic_ones_not() -> None:
    assert said(plan(text=[in_(title("I. MỤC ĐÍCH"), color="2F5496")]), "KH812") == [
        "chữ màu 2F5496; phải là màu đen"
    ]
    assert codes(plan(text=[in_(title("I. MỤC ĐÍCH"), color="000000")])) == []


def test_the_mark_of_urgency_is_red() -> None:
    assert codes(plan(text_boxes=[box("KHẨN", color="FF0000")])) == []


def test_hidden_text_is_found() -> None:
    assert codes(plan(text=[in_(body(LONG), hidden=True)])) == ["KH879"]


@pytest.mark.parametrize(
    ("changes", "note"),
    [
        ({"heading": head(right=(in_(NATION, size=14.0), MOTTO))}, "phải 12-13, PL I II.1.a"),
        ({"heading": head(number=(in_(NUMBER, size=14.0),))}, "phải 13, PL I II.3.c"),
        ({"heading": head(left=(in_(PARENT, size=14.0), ISSUER))}, "phải 12-13, PL I II.2.b"),
        ({"kind": [in_(TYPE, size=16.0)]}, "phải 13-14, PL I II.5.b"),
        ({"text": [in_(body(LONG), size=12.0)]}, "phải 13-14, PL I II.6.e"),
        (
            {"close": closing(recipients=[in_(RECIPIENTS[0], size=11.0), *RECIPIENTS[1:]])},
            "phải 12, PL I II.9.d",
        ),
        (
            {"close": closing(recipients=[RECIPIENTS[0], in_(RECIPIENTS[3], size=12.0)])},
            "phải 11, PL I II.9.d",
        ),
        (
            {"close": closing(signature=[in_(SIGNATURE[0], size=12.0), SIGNATURE[2]])},
            "phải 13-14, PL I II.7.đ",
        ),
    ],
)
def test_a_component_of_a_wrong_size_is_found(changes: dict[str, object], note: str) -> None:
    (finding,) = [finding for finding in found(plan(**changes)) if finding.code == "KH813"]
    assert finding.where[0].note and finding.where[0].note.vi == note


def test_one_wrong_size_in_many_components_is_one_finding() -> None:
    small = {
        "heading": head(left=[in_(PARENT, size=11.0), in_(ISSUER, size=11.0)], date=(in_(DATE, size=11.0),))
    }
    (finding,) = found(plan(**small))
    assert (finding.code, len(finding.where), finding.times) == ("KH813", 3, 3)


def test_an_accident_of_two_letters_is_no_size() -> None:
    slip = runs(body(LONG), (LONG, {}), (".", {"size": 11.0}))
    assert codes(plan(text=[slip])) == []


def test_raised_letters_and_tables_have_sizes_of_their_own() -> None:
    raised = runs(body(LONG), (LONG, {}), ("(1) xem", {"size": 9.0, "superscript": True}))
    assert codes(plan(text=[raised, data_table()])) == []


def test_sizes_of_two_families_are_found() -> None:
    mixed = head(right=(NATION, in_(MOTTO, size=13.0)._replace(lines=MOTTO.lines)))
    assert "KH814" in codes(plan(heading=mixed))


def test_both_families_are_right_when_no_profile_is_named() -> None:
    small = head(
        left=(in_(PARENT, size=12.0), in_(ISSUER, size=12.0)),
        right=(
            in_(NATION, size=12.0),
            in_(MOTTO, size=13.0)._replace(lines=(MOTTO.lines[0]._replace(length=55.9),)),
        ),
        date=(in_(DATE, size=13.0),),
    )
    assert codes(plan(heading=small)) == []
    assert codes(plan(heading=small), load_profile("nd30")) == ["KH814"]


def test_a_named_profile_says_which_size_the_text_has() -> None:
    smaller = [in_(part, size=13.0) for part in TEXT]
    file = plan(opening=[], text=smaller, end=[in_(body("Kính đề nghị các đơn vị thực hiện./."), size=13.0)])
    assert codes(file) == []
    assert codes(file, load_profile("nd30")) == ["KH814"]


def test_a_text_of_two_sizes_is_found() -> None:
    file = plan(text=[*TEXT, in_(body(LONG), size=13.0)])
    assert said(file, "KH815") == ["nội dung lẫn cỡ chữ 14 với cỡ chữ 13"]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"heading": head(left=(in_(PARENT, bold=True), ISSUER))}, "kiểu chữ đậm"),
        ({"heading": head(date=(in_(DATE, bold=True),))}, "kiểu chữ đậm"),
        ({"heading": head(date=(in_(DATE, italic=False),))}, "kiểu chữ không nghiêng"),
        ({"heading": head(right=(in_(NATION, bold=False), MOTTO))}, "kiểu chữ không đậm"),
        ({"abstract": [in_(ABSTRACT, bold=False)]}, "kiểu chữ không đậm"),
        ({"abstract": [in_(ABSTRACT, italic=True)]}, "kiểu chữ nghiêng"),
        ({"text": [in_(title("I. MỤC ĐÍCH"), bold=False)]}, "kiểu chữ không đậm"),
        ({"text": [in_(title("I. MỤC ĐÍCH"), underline=True)]}, "kiểu chữ gạch chân"),
        ({"close": closing(signature=[in_(SIGNATURE[0], bold=False), SIGNATURE[2]])}, "kiểu chữ không đậm"),
        (
            {"close": closing(recipients=[in_(RECIPIENTS[0], italic=False), RECIPIENTS[3]])},
            "kiểu chữ không nghiêng",
        ),
    ],
)
def test_a_component_in_a_wrong_style_is_found(changes: dict[str, object], says: str) -> None:
    assert said(plan(**changes), "KH816") == [says]


def test_an_italic_paragraph_of_the_text_is_doubtful_and_an_italic_word_is_not() -> None:
    (finding,) = found(plan(text=[in_(body(LONG), italic=True)]))
    assert (finding.code, finding.severity) == ("KH816", "warning")
    word = runs(body(LONG), (LONG, {}), (" sau đây gọi tắt là Kế hoạch", {"italic": True}))
    assert codes(plan(text=[word])) == []
    assert codes(plan(text=[in_(body("(Chi tiết tại bảng dưới đây)"), italic=True)])) == []


def test_the_party_underlines_noi_nhan_and_sets_the_post_light() -> None:
    flat = as_("recipients-title", "Nơi nhận:", size=14, bold=False, italic=False)
    archive = as_("recipient", "- Lưu Văn phòng Tỉnh uỷ.", size=12)
    assert said(party_plan(recipients=[flat, archive]), "KH816") == ["kiểu chữ không gạch chân"]
    bold = [as_("capacity", "T/M BAN THƯỜNG VỤ"), as_("capacity", "BÍ THƯ"), as_("signer", "Nguyễn Văn Bình")]
    assert said(party_plan(signature=bold), "KH816") == ["kiểu chữ đậm"]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"abstract": [as_("abstract", "PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT")]}, "chữ phải in thường"),
        ({"text": [title("I. Mục đích, yêu cầu")]}, "chữ phải in hoa"),
        (
            {"close": closing(signature=[SIGNATURE[0], as_("signer", "TRẦN HOÀNG KHÂM")])},
            "chữ phải in thường",
        ),
        ({"heading": head(number=(as_("number", "SỐ: 15/KH-STP"),))}, "chữ phải in thường"),
    ],
)
def test_wrong_case_is_found(changes: dict[str, object], says: str) -> None:
    assert said(plan(**changes), "KH817") == [says]


def test_capitals_laid_on_by_the_font_are_capitals() -> None:
    nation = in_(as_("nation", "Cộng hòa xã hội chủ nghĩa Việt Nam"), caps=True)
    assert codes(plan(heading=head(right=(nation, MOTTO)))) == []


def test_a_numbered_sentence_is_no_title() -> None:
    assert codes(plan(text=[body(f"I. {LONG}")])) == []


def test_phu_luc_in_capitals_is_found() -> None:
    file = plan(
        end=[body("Danh mục tại Phụ lục kèm theo./.")],
        after=annex("PHỤ LỤC"),
        sections=[section(), annex_section()],
    )
    assert codes(file) == ["KH817"]


def test_components_that_are_not_centred_are_one_finding() -> None:
    left = head(
        right=(with_(NATION, align="left"), with_(MOTTO, align="left")), date=(with_(DATE, align="right"),)
    )
    (finding,) = found(plan(heading=left))
    assert (finding.code, finding.message.vi, len(finding.where)) == ("KH818", "không canh giữa", 3)


def test_text_that_is_not_justified_is_found_unless_it_is_one_line() -> None:
    assert codes(plan(text=[with_(body(LONG), align="left")])) == ["KH818"]
    assert codes(plan(text=[with_(body("Như sau:"), align="left")])) == []
