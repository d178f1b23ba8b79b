"""Inside a line: references, marks, footnotes, emphasis, escapes."""

from __future__ import annotations

from typing import Any

import pytest

from kehoach.syntax.inline import parse_inline
from kehoach.syntax.keywords import keywords
from kehoach.syntax.located import join
from kehoach.syntax.nodes import Emphasis, Inline, Mark, NoteMark, Reference, Words


def parts(text: str) -> tuple[list[Any], list[str]]:
    """Return the pieces of a line in a short form, and its faults as ``code@offset``."""
    pieces, found = parse_inline(join([(0, text)], 0), keywords().labels)
    return _parts(pieces), [f"{d.code}@{d.span.start}-{d.span.end}" for d in found]


def _parts(pieces: tuple[Inline, ...]) -> list[Any]:
    result: list[Any] = []
    for piece in map(_part, pieces):
        if result and isinstance(piece, str) and isinstance(result[-1], str):
            result[-1] += piece
        else:
            result.append(piece)
    return result


def _part(piece: Inline) -> Any:
    match piece:
        case Words(text):
            return text
        case Reference(ident, form):
            return ("@", f"{ident}{'.full' if form else ''}")
        case Mark(field, _, children):
            return (field, *_parts(children))
        case NoteMark(ident, children):
            return ("^", ("@", ident)) if ident else ("^", *_parts(children))
        case Emphasis(kind, children):
            return (kind, *_parts(children))


def sound(text: str) -> list[Any]:
    pieces, faults = parts(text)
    assert faults == []
    return pieces


def test_words_without_a_sign_are_one_piece() -> None:
    assert sound("Một câu (có ngoặc), 50% & “dấu”.") == ["Một câu (có ngoặc), 50% & “dấu”."]
    assert sound("") == []


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Theo @qd315.", ["Theo ", ("@", "qd315"), "."]),
        ("@a, @b-2; (@c)", [("@", "a"), ", ", ("@", "b-2"), "; (", ("@", "c"), ")"]),
        ("@đề-án x", [("@", "đề-án"), " x"]),
        ("@a-", [("@", "a"), "-"]),
        ("@a.đầy-đủ.", [("@", "a.full"), "."]),
        ("@a.day-du và @a.full", [("@", "a.full"), " và ", ("@", "a.full")]),
        ("@a.Sau đó", [("@", "a"), ".Sau đó"]),
        ("@a.đầy-đủ-hơn", [("@", "a"), ".đầy-đủ-hơn"]),
    ],
)
def test_a_reference(text: str, pieces: list[Any]) -> None:
    assert sound(text) == pieces


@pytest.mark.parametrize(
    "text", ["a@b.vn", "x.y@stp.gov.vn", "1@2", "thư: vanthu@langson.gov.vn (mới)", "@", "@ x", "a @", "@,"]
)
def test_an_at_sign_inside_a_word_or_alone_is_text(text: str) -> None:
    assert sound(text) == [text]


def test_a_mark_is_data_and_keeps_its_words() -> None:
    assert sound("Giao @(chủ trì: Sở Tư pháp) làm") == ["Giao ", ("lead", "Sở Tư pháp"), " làm"]


@pytest.mark.parametrize(
    "name", ["chủ trì", "chu tri", "Chủ trì", "lead", "Cơ quan chủ trì", "đơn vị chủ trì", " chủ trì "]
)
def test_the_field_of_a_mark_may_be_any_keyword_or_label(name: str) -> None:
    assert sound(f"@({name}: A)") == [("lead", "A")]


def test_brackets_inside_a_mark_balance() -> None:
    assert sound("@(thời gian: quý I (dự kiến (sơ bộ))) xong)") == [
        ("time", "quý I (dự kiến (sơ bộ))"),
        " xong)",
    ]


def test_marks_hold_references_and_emphasis() -> None:
    assert sound("@(chủ trì: @stp, **Sở A**)") == [("lead", ("@", "stp"), ", ", ("bold", "Sở A"))]


def test_a_mark_in_a_mark() -> None:
    assert sound("@(thực hiện: Sở A @(thời gian: 2025) x)") == [("executor", "Sở A ", ("time", "2025"), " x")]


def test_a_footnote_with_its_text_or_with_an_id() -> None:
    assert sound("A^(chú (có ngoặc)) b^c1. ^(hai)") == [
        "A",
        ("^", "chú (có ngoặc)"),
        " b",
        ("^", ("@", "c1")),
        ". ",
        ("^", "hai"),
    ]


@pytest.mark.parametrize("text", ["m^2", "10^3", "^", "^^", "a ^ b"])
def test_a_caret_before_no_name_is_text(text: str) -> None:
    assert "".join(sound(text)) == text


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("**đậm**", [("bold", "đậm")]),
        ("*nghiêng*", [("italic", "nghiêng")]),
        ("***cả hai***", [("bold", ("italic", "cả hai"))]),
        ("**đậm *lồng* đậm**", [("bold", "đậm ", ("italic", "lồng"), " đậm")]),
        ("*nghiêng **lồng** nghiêng*", [("italic", "nghiêng ", ("bold", "lồng"), " nghiêng")]),
        ("(**a**)", ["(", ("bold", "a"), ")"]),
        ("**a** **b**", [("bold", "a"), " ", ("bold", "b")]),
        ("***a*** b ***c***", [("bold", ("italic", "a")), " b ", ("bold", ("italic", "c"))]),
    ],
)
def test_emphasis(text: str, pieces: list[Any]) -> None:
    assert sound(text) == pieces


@pytest.mark.parametrize("text", ["5*3*2", "2 * 3", "* chú thích", "a ** b", "x*", "*mở", "a*b", "**"])
def test_a_star_that_opens_nothing_is_text(text: str) -> None:
    assert "".join(sound(text)) == text


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("\\@stp", "@stp"),
        ("\\@(x)", "@(x)"),
        ("\\^(x)", "^(x)"),
        ("\\*x\\*", "*x*"),
        ("\\*\\*x\\*\\*", "**x**"),
        ("C:\\\\x", "C:\\x"),
        ("\\a", "a"),
        ("a\\", "a\\"),
    ],
)
def test_a_backslash_takes_the_meaning_of_a_sign_away(text: str, printed: str) -> None:
    assert "".join(sound(text)) == printed


def test_an_escaped_bracket_does_not_close_a_mark() -> None:
    assert sound("@(sản phẩm: mục 1\\) và 2\\() x") == [("output", "mục 1) và 2("), " x"]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("**mở", ["KH110@0-2"]),
        ("x @(chủ trì: A", ["KH110@2-4"]),
        ("^(chú", ["KH110@0-2"]),
        ("**a @(chủ trì: b", ["KH110@0-2", "KH110@4-6"]),
        ("@(chủ trì: *a) b* c", ["KH110@11-12"]),
        ("@(lạ: A)", ["KH111@2-4"]),
        ("@(Sở Tư pháp)", ["KH112@0-2"]),
        ("@()", ["KH112@0-2"]),
    ],
)
def test_a_faulty_mark_is_reported_at_its_sign(text: str, faults: list[str]) -> None:
    assert sorted(parts(text)[1]) == faults


def test_an_unknown_field_is_told_the_nearest_one() -> None:
    _, found = parse_inline(join([(0, "@(chủ trỉ thực hiên: A)")], 0), keywords().labels)
    assert found == []  # marks of letters do not count
    _, found = parse_inline(join([(0, "@(chủ trìì: A)")], 0), keywords().labels)
    assert [hint.text.vi for hint in found[0].hints] == ["có phải “chủ trì” không?"]


def test_every_piece_knows_its_place_in_the_file() -> None:
    line = join([(10, "Theo @a và"), (30, "**b** c")], 2)
    pieces, _ = parse_inline(line, keywords().labels)
    assert [(_part(piece), piece.span.start, piece.span.end, piece.span.file) for piece in pieces] == [
        ("Theo ", 10, 15, 2),
        (("@", "a"), 15, 17, 2),
        (" và ", 17, 21, 2),  # to the end of its line
        (("bold", "b"), 30, 35, 2),
        (" c", 35, 37, 2),
    ]


def test_the_seventeenth_mark_in_marks_is_plain_words() -> None:
    pieces, faults = parts("^(" * 17 + "a" + ")" * 17)
    assert faults == ["KH133@32-34"]
    depth = 0
    while isinstance(pieces[0], tuple):
        depth, pieces = depth + 1, pieces[0][1:]
    assert (depth, list(pieces)) == (16, ["^(a)"])


def test_marks_nested_by_thousands_are_reported_once() -> None:
    for opener in ("^(", "@(chủ trì: ", "@(chủ trì: **", "*@(chủ trì: (", "@(chủ trì: ^("):
        _, faults = parts(opener * 4000 + "a")
        assert [fault[:5] for fault in faults].count("KH133") == 1
