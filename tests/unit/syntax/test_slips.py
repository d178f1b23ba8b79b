"""Slips never become prose silently, and what is meant as prose can be said so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Body = Callable[[str], list[str]]
Reader = Callable[..., Any]


@pytest.mark.parametrize(
    "line",
    [
        "chủ chì: Sở A",
        "foo: bar",
        "e-mail: a@b.vn",
        "một hai ba bốn: x",
        "kế hoach2: x",
    ],
)
def test_a_small_letter_and_a_colon_must_be_a_declaration(read: Reader, line: str) -> None:
    found = read(f"kế hoạch: A\n# B\n{line}")
    assert found.faults == [f"3:1-3:{line.index(':') + 1} KH105"]
    assert found.shape[-1] == f"  {line}"


@pytest.mark.parametrize(
    "line",
    [
        "kết thúc: kết thúc: Hết",
        "nơi nhận: phụ lục: Danh mục",
        "ký: nơi nhận: A",
        "kết thúc: văn bản x: Luật",
        "chung: chung: A",
        "ký: " * 4000 + "A",
    ],
)
def test_a_second_keyword_on_a_line_is_told_and_not_obeyed(read: Reader, line: str) -> None:
    start = line.index(":") + 3
    end = line.index(":", start)
    found = read(f"kế hoạch: A\n# B\nb\n{line}")
    assert found.faults == [f"4:{start}-4:{end + 1} KH134"]


@pytest.mark.parametrize(
    "line",
    [
        "một hai ba bốn năm: x",  # a sentence
        "việc này, ở đây: x",
        "Lưu ý: x",
        "12h00: họp",
        "“tên”: x",
        "- lưu ý: x",
        "https://langson.gov.vn",
    ],
)
def test_a_sentence_with_a_colon_is_prose(body: Body, line: str) -> None:
    assert body(f"# B\n{line}") == ["# B", f"  {line}"]


@pytest.mark.parametrize(
    ("typed", "depth"),
    [
        ("I.", 1),
        ("XIV.", 1),
        ("1.", 2),
        ("12.", 2),
        ("1)", 2),
        ("1.1.", 3),
        ("1.1", 3),
        ("2.3.4.", 4),
        ("a)", 3),
        ("đ)", 3),
        ("aa)", 3),
        ("b.", 3),
        ("(1)", 4),
    ],
)
def test_a_typed_number_is_reported_with_the_line_to_write(read: Reader, typed: str, depth: int) -> None:
    found = read(f"kế hoạch: A\n# B\n{typed} Việc")
    assert found.faults == [f"3:1-3:{len(typed) + 2} KH104"]
    (fix,) = (d.fix for d in found.result.diagnostics)
    assert fix.edits[0].text == "#" * depth + " "
    assert not fix.safe


@pytest.mark.parametrize("line", ["# I. Một", "## 1. Một", "# nhiệm vụ: a) Một", "- (1) Một"])
def test_a_number_typed_after_a_mark_is_reported(read: Reader, line: str) -> None:
    found = read(f"kế hoạch: A\n# B\n{line}")
    expected = [] if line.startswith("-") else ["KH104"]
    assert found.codes == expected


@pytest.mark.parametrize(("line", "mark"), [("#Mục", "#"), ("###Mục", "###"), ("-Gạch", "-"), ("+Điểm", "+")])
def test_a_mark_glued_to_a_word_is_reported(read: Reader, line: str, mark: str) -> None:
    found = read(f"kế hoạch: A\n# B\n{line}")
    assert found.faults == [f"3:1-3:{len(mark) + 1} KH103"]
    (fix,) = (d.fix for d in found.result.diagnostics)
    assert (fix.edits[0].text, fix.safe) == (" ", True)


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("Cơ quan chủ chì", "Cơ quan chủ trì"),
        ("Thời gian thực hiên nhé", None),
        ("Thời gian thực hiệnn", "Thời gian thực hiện"),
        ("Đơn vị phồi hơpp", "Đơn vị phối hợp"),
        ("Cơ quan chủ quản", None),
    ],
)
def test_a_label_near_a_known_one_is_reported(read: Reader, typed: str, known: str | None) -> None:
    for dash in ("", "- "):
        found = read(f"kế hoạch: A\n# B\n{dash}{typed}: Sở")
        if known is None:
            assert found.faults == []
        else:
            at = 1 + len(dash)
            assert found.faults == [f"3:{at}-3:{at + len(typed)} KH106"]
            assert found.result.diagnostics[0].fix.edits[0].text == known


def test_a_label_that_only_lacks_marks_is_known(read: Reader) -> None:
    assert read("kế hoạch: A\n# B\nCơ quan chu tri: Sở\nThơi gian thực hiên: 2025").faults == []


@pytest.mark.parametrize("sign", ["•", "–", "—", "●", "▪", "·"])
def test_a_bullet_of_word_is_reported_and_read_as_one(read: Reader, sign: str) -> None:
    found = read(f"kế hoạch: A\n# B\n{sign} Một\n{sign} Cơ quan chủ trì: Sở")
    assert found.faults == ["3:1-3:2 KH109", "4:1-4:2 KH109"]
    assert found.shape[2:] == ["  - Một", "  - lead[Cơ quan chủ trì]= Sở"]


@pytest.mark.parametrize("mark", ["-", "+", "#", "##", "|"])
def test_an_indented_mark_before_a_capital_is_reported(read: Reader, mark: str) -> None:
    found = read(f"kế hoạch: A\n# B\nLời\n  {mark} Việc")
    assert [code for code in found.codes if code == "KH108"] == ["KH108"]


def test_an_indented_line_with_nothing_above_is_reported(read: Reader) -> None:
    found = read("  kế hoạch: A\n# B")
    assert found.faults == ["1:3-1:4 KH118"]
    assert found.shape == ["plan: A", "# B"]


def test_a_numbered_line_without_words_is_reported(read: Reader) -> None:
    assert read("kế hoạch: A\n# B\n##\nLời").faults == ["3:1-3:3 KH124"]


def test_more_than_six_levels_are_reported(read: Reader) -> None:
    assert read("kế hoạch: A\n# B\n####### C").faults == ["3:1-3:8 KH116"]


@pytest.mark.parametrize(
    "line", ["số: 5", "ngày: 2024", "cơ quan: A", "number: 5", "giai đoạn: 2025", "thể thức: nd30"]
)
def test_a_header_line_below_the_first_number_is_reported(read: Reader, line: str) -> None:
    for place in ("# B\n", "# B\nkết thúc:\n", "# B\nphụ lục: C\n"):
        found = read(f"kế hoạch: A\n{place}{line}")
        assert found.codes == ["KH107"]


def test_a_paper_outside_an_annex_is_reported(read: Reader) -> None:
    assert read("kế hoạch: A\nkhổ: ngang\n# B").faults == ["2:1-2:4 KH119"]


def test_a_shared_file_named_below_the_first_number_is_reported(read: Reader) -> None:
    assert read("kế hoạch: A\ndùng: a.kh\n# B\ndùng: b.kh").faults == ["4:1-4:5 KH107"]
    assert read("plan: A\n# B\nplan: C\nuse: b.kh").faults == ["4:1-4:4 KH107"]


def test_a_key_that_the_line_above_does_not_have_is_reported(read: Reader) -> None:
    found = read("kế hoạch: A\n# B\nchủ trì: Sở\n  gọi tắt: S\nđơn vị a: Sở\n  gồm: B\n")
    assert found.faults == ["4:3-4:10 KH119", "6:3-6:6 KH119"]


@pytest.mark.parametrize("above", ["chủ trì: Sở A", "Lời văn", "văn bản v: Luật"])
@pytest.mark.parametrize("label", ["thời gian", "Thời gian thực hiện", "phối hợp"])
def test_an_indented_field_below_a_line_that_takes_none_is_reported(
    read: Reader, above: str, label: str
) -> None:
    assert read(f"kế hoạch: A\n# B\n{above}\n  {label}: x").faults == [f"4:3-4:{3 + len(label)} KH119"]


def test_a_quotation_may_go_on_with_the_words_of_a_label(body: Body) -> None:
    assert body("# B\n> Trích\n  kết quả: tốt") == ["# B", "  > Trích kết quả: tốt"]


def test_a_key_that_there_is_not_is_reported(read: Reader) -> None:
    found = read("kế hoạch: A\nvăn bản a: Luật\n  goi tat2: L\n  gọi là: K")
    assert found.codes == ["KH105", "KH105"]


def test_a_label_in_emphasis_is_reported(read: Reader) -> None:
    found = read("kế hoạch: A\n# B\n**Cơ quan chủ trì:** Sở\n- *Thời gian thực hiện*: 2025")
    assert found.codes == ["KH125", "KH125"]


def test_a_label_in_a_point_is_pointed_out(read: Reader) -> None:
    found = read("kế hoạch: A\n# B\n- Việc\n+ Cơ quan chủ trì: Sở")
    assert found.codes == ["KH126"]


def test_two_labels_on_one_line_are_reported(read: Reader) -> None:
    found = read("kế hoạch: A\n# B\nCơ quan chủ trì: Sở A. Cơ quan phối hợp: Sở B")
    assert found.codes == ["KH127"]


@pytest.mark.parametrize(
    "line",
    [
        "1. Một",
        "I. Một",
        "a) Một",
        "- Một",
        "+ Một",
        "# Một",
        "> Một",
        "| Một",
        "foo: bar",
        "chủ trì: Sở",
        "Cơ quan chủ trì: Sở",
        "số: 5",
        "kế hoạch: B",
        "nơi nhận:",
        "• Một",
        "// Một",
        "@a",
    ],
)
def test_a_backslash_before_a_line_takes_its_meaning_away(body: Body, line: str) -> None:
    assert body(f"# B\n\\{line}") == ["# B", f"  {line}"]


def test_a_backslash_keeps_a_kind_word_in_a_title(body: Body) -> None:
    assert body("# \\Nhiệm vụ: Một\n## \\mục tiêu a: Hai\n- \\nhiệm vụ: Ba") == [
        "# Nhiệm vụ: Một",
        "  ## mục tiêu a: Hai",
        "    - nhiệm vụ: Ba",
    ]


def test_a_backslash_keeps_a_label_in_a_bullet(body: Body) -> None:
    assert body("# B\n- \\Cơ quan chủ trì: Sở") == ["# B", "  - Cơ quan chủ trì: Sở"]


def test_a_key_at_the_margin_is_told_to_be_indented(read: Reader) -> None:
    found = read("kế hoạch: A\n# B\nbảng:\ncột: nhiệm vụ; chủ trì\n## C")
    assert found.codes == ["KH119"]


def test_all_numbers_typed_before_the_words_go_at_once() -> None:
    from kehoach.cli.fix import mend
    from kehoach.config import Selection

    data = f"kế hoạch: A\n# {'I. 1. a) ' * 10}Việc\n".encode()
    mended = mend("a.kh", data, Selection(), unsafe=False)
    assert (mended.after, mended.fixes) == ("kế hoạch: A\n# Việc\n", 1)
