"""The parts of a file: header, recipients, signature, closing, annexes, several documents, shared files."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Body = Callable[[str], list[str]]
Reader = Callable[..., Any]


def test_a_capitalised_header_word_below_the_first_number_is_prose(body: Body) -> None:
    lines = [
        "Số: 5 người",
        "Ngày: Thứ hai",
        "Cơ quan: Sở",
        "Chương trình: A",
        "Kế hoạch: B",
        "Văn bản: C",
        "Nhóm 1: D",
    ]
    assert body("# A\n" + "\n".join(lines)) == ["# A", *(f"  {line}" for line in lines)]


def test_a_citation_typed_in_full_begins_a_paragraph(body: Body) -> None:
    assert body("Căn cứ Luật: điều 5\nCăn cứ Luật A;") == ["Căn cứ Luật: điều 5", "Căn cứ Luật A;"]


def test_a_file_may_hold_several_documents(read: Reader) -> None:
    found = read("quyết định: A\nsố: 1\n# B\nký:\nC\nkế hoạch: D\ncơ quan: E\n# F\n")
    assert found.faults == []
    assert found.shape == [
        "decision: A",
        "number= 1",
        "# B",
        "signature:",
        "  'C'",
        "plan: D",
        "issuer= E",
        "# F",
    ]


def test_recipients_and_signature_take_the_lines_below_as_they_are(body: Body) -> None:
    shape = body(
        "# A\nnơi nhận:\n- Thường trực Tỉnh ủy (b/c);\n- Sở: A, B\nUBND huyện\n– Sở C\n- 12 xã\n12 xã\n"
        "@x ^y *z*\nký:\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\n- Trần A"
    )
    assert shape == [
        "# A",
        "recipients:",
        "  'Thường trực Tỉnh ủy (b/c);'",
        "  'Sở: A, B'",
        "  'UBND huyện'",
        "  'Sở C'",
        "  '12 xã'",
        "  '12 xã'",
        "  '@x ^y *z*'",
        "signature:",
        "  'TM. ỦY BAN NHÂN DÂN'",
        "  'KT. CHỦ TỊCH'",
        "  'Trần A'",
    ]


def test_a_recipient_can_be_broken(body: Body) -> None:
    assert body("# A\nnơi nhận:\n- Các sở, ban,\n  ngành tỉnh\n- Lưu: VT")[2:] == [
        "  'Các sở, ban, ngành tỉnh'",
        "  'Lưu: VT'",
    ]


def test_recipients_may_be_indented(body: Body) -> None:
    assert body("# A\nnơi nhận:\n  - Sở A\n  - Sở B")[2:] == ["  'Sở A'", "  'Sở B'"]
    assert body("# A\nnơi nhận:\n  Sở A\n  Sở B")[2:] == ["  'Sở A'", "  'Sở B'"]


def test_a_dash_without_words_is_no_recipient(body: Body) -> None:
    assert body("# A\nnơi nhận:\n- Sở A\n-\n–\n- Sở B")[2:] == ["  'Sở A'", "  'Sở B'"]


def test_lines_of_the_signature_may_be_indented(body: Body) -> None:
    assert body("# A\nký:\n  TM. UBND\n    CHỦ TỊCH\n  Trần A") == [
        "# A",
        "signature:",
        "  'TM. UBND'",
        "  'CHỦ TỊCH'",
        "  'Trần A'",
    ]


def test_a_value_on_the_line_of_recipients_or_signature_is_their_first_line(body: Body) -> None:
    assert body("# A\nnơi nhận: - Sở A\n- Sở B\nký: GIÁM ĐỐC\nTrần A") == [
        "# A",
        "recipients:",
        "  'Sở A'",
        "  'Sở B'",
        "signature:",
        "  'GIÁM ĐỐC'",
        "  'Trần A'",
    ]


def test_words_on_the_line_of_the_closing_belong_to_it(body: Body) -> None:
    assert body("# A\nkết thúc: Một.\nHai.") == ["# A", "closing:", "  Một.", "  Hai."]


def test_a_field_on_the_line_of_shared_fields_is_not_lost(body: Body) -> None:
    assert body("# A\n## B\nchung: chủ trì: Sở") == ["# A", "  ## B", "  common", "    lead= Sở"]


def test_the_closing_keeps_prose_apart_from_the_last_heading(body: Body) -> None:
    assert body("# A\nMột.\nkết thúc:\nHai.") == ["# A", "  Một.", "closing:", "  Hai."]


def test_an_annex_has_its_own_header_lines_and_numbers(body: Body) -> None:
    shape = body(
        "# A\nphụ lục pl: Danh mục\nkhổ: ngang\nđánh số: 1.\n# B\nchủ trì: C\nphụ lục: Hai\n  khổ: ngang\nLời.\n"
    )
    assert shape == [
        "# A",
        "annex pl= Danh mục",
        "  paper= ngang",
        "  numbering= 1.",
        "  # B",
        "    lead= C",
        "annex= Hai",
        "  paper= ngang",
        "  Lời.",
    ]


def test_the_paper_of_an_annex_may_begin_with_a_capital(body: Body) -> None:
    assert body("# A\nphụ lục: B\nKhổ: ngang\nNgày: X")[1:] == ["annex= B", "  paper= ngang", "  Ngày: X"]


def test_a_table_has_columns_and_numbers_of_its_own(body: Body) -> None:
    assert body(
        '# A\nbảng b1: X\n  cột: nhiệm vụ "Tên"; chủ trì\n  đánh số: I. / 1.\n# B\nbảng tổng hợp: theo chủ trì'
    ) == [
        "# A",
        "  table b1= X",
        '    columns= nhiệm vụ "Tên"; chủ trì',
        "    numbering= I. / 1.",
        "# B",
        "  summary= theo chủ trì",
    ]


def test_numbering_may_stand_in_the_header_or_below_a_heading(body: Body) -> None:
    assert body("đánh số: 1. / a)\n# A\nđánh số: (1)\n## B\n  đánh số: i)") == [
        "numbering= 1. / a)",
        "# A",
        "  numbering= (1)",
        "  ## B [đánh số=i)]",
    ]


def test_a_shared_file_holds_declarations(read: Reader) -> None:
    found = read(
        "// chung\ndùng: khac.kh\nđơn vị a: Sở\n  tên khác: S\nvăn bản b: Luật\ntrường c: Nhãn\n"
        "cước chú d: E\nnhóm f: G\nngười h: I",
        shared=True,
    )
    assert found.faults == []
    assert found.shape == [
        "include= khac.kh",
        "unit a= Sở",
        "  alias= S",
        "document b= Luật",
        "field c= Nhãn",
        "note d= E",
        "group f= G",
        "person h= I",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "kế hoạch: A",
        "# B",
        "Lời văn.",
        "chủ trì: Sở",
        "căn cứ: Luật",
        "- gạch",
        "> trích",
        "| a |",
        "cơ quan: X",
        "phụ lục: P",
    ],
)
def test_anything_else_in_a_shared_file_is_reported(read: Reader, line: str) -> None:
    found = read(f"đơn vị a: Sở\n{line}\nđơn vị b: Sở", shared=True)
    assert found.codes == ["KH208"]
    assert found.faults[0].startswith("2:1-")
    assert found.shape == ["unit a= Sở", "unit b= Sở"]


def test_what_belongs_to_a_refused_line_of_a_shared_file_is_not_blamed(read: Reader) -> None:
    found = read("- gạch\n  chủ trì: Sở\n+ điểm\nnơi nhận:\n- A\n- B", shared=True)
    assert found.faults == ["1:1-1:7 KH208", "4:1-4:10 KH208"]
