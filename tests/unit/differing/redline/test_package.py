"""The marks in the file: which elements carry them, and what they say."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from lxml import etree
from tracked import STORIES, W, settled, stories, words
from validators import sdk, sdk_program

from kehoach.assemble import build_docx
from kehoach.differing.redline.package import redline
from kehoach.driver import Compilation
from kehoach.render.docx.fingerprint import REDLINE, read_fingerprint

DATE = "2026-05-27T08:30:00Z"
PLAN = """kế hoạch: Thử
cơ quan: Sở Tư pháp
số: 12/KH-STP
địa danh: Lạng Sơn
ngày: 1/2/2026

Sở Tư pháp ban hành Kế hoạch như sau:

# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị phổ biến Luật Hòa giải ở cơ sở^(Theo Luật năm 2013.)
- Cơ quan chủ trì: Phòng Phổ biến.
- Thời gian thực hiện: quý II/2026.
## Biên soạn tài liệu
- Cơ quan chủ trì: Văn phòng.
## Kiểm tra các xã. Báo cáo kết quả kiểm tra về Giám đốc Sở trước khi hết năm.

bảng:
| TT | Xã | Số cuộc |
| 1 | Bình Minh | 2 |
| 2 | Hòa An | 3 |
| 3 | Tân Tiến | 4 |

nơi nhận:
- UBND tỉnh (để b/c)
- Lưu: VT

ký:
GIÁM ĐỐC
Trần Văn A
"""


def docx(text: str) -> bytes:
    built = build_docx(Compilation("a.kh", text.encode()), with_source=False)
    assert built.docx is not None, built.diagnostics
    return built.docx


def redlined(was: str, becomes: str, text: str = PLAN) -> bytes:
    assert was in text
    return redline(docx(text), docx(text.replace(was, becomes, 1)), "Nguyễn Văn A", DATE).docx


def body(data: bytes, part: str = STORIES[0]) -> Any:
    return stories(data)[part]


def said(tree: Any, name: str) -> list[str]:
    """Return the words inside the marks of a name."""
    marks = [mark for mark in tree.iter(W + name) if mark.getparent().tag == W + "p"]
    return ["".join(t.text or "" for t in mark.iter(W + "t", W + "delText")) for mark in marks]


def ends(tree: Any, name: str) -> list[str]:
    """Return the words of the paragraphs whose end is marked."""
    found = [
        mark.getparent().getparent().getparent() for mark in tree.iterfind(f".//{W}pPr/{W}rPr/{W}{name}")
    ]
    return ["".join(t.text or "" for t in p.iter(W + "t", W + "delText")) for p in found]


def rows(tree: Any, name: str) -> list[str]:
    found = [row for row in tree.iter(W + "tr") if row.find(f"{W}trPr/{W}{name}") is not None]
    return [
        "|".join("".join(t.text or "" for t in c.iter(W + "t", W + "delText")) for c in row.iter(W + "tc"))
        for row in found
    ]


def test_marks_say_who_and_when_and_have_numbers_of_their_own() -> None:
    data = redlined("Văn phòng.", "Thanh tra Sở.")
    marks = [mark for tree in stories(data).values() for mark in tree.iter(W + "ins", W + "del")]
    assert [mark.tag for mark in marks] == [W + "del", W + "ins"]
    assert {(mark.get(W + "author"), mark.get(W + "date")) for mark in marks} == {("Nguyễn Văn A", DATE)}
    ids = [e.get(W + "id") for e in body(data).iter(W + "ins", W + "del", W + "bookmarkStart")]
    assert len(set(ids)) == len(ids)


def test_without_a_date_there_is_none() -> None:
    data = redline(docx(PLAN), docx(PLAN.replace("12/", "13/")), "A", "").docx
    assert [mark.get(W + "date") for mark in body(data).iter(W + "ins", W + "del")] == [None, None]


def test_a_changed_lead_changes_only_its_words_there_and_in_no_other_place() -> None:
    tree = body(redlined("chủ trì: Văn phòng", "chủ trì: Thanh tra Sở"))
    assert (said(tree, "del"), said(tree, "ins")) == (["Văn phòng"], ["Thanh tra Sở"])
    assert ends(tree, "del") == ends(tree, "ins") == []


def test_an_added_task_is_inserted_with_its_end_and_moves_the_numbers_below() -> None:
    tree = body(redlined("## Biên soạn", "## Việc mới\n- Cơ quan chủ trì: Thanh tra.\n## Biên soạn"))
    assert ends(tree, "ins") == ["2. Việc mới", "- Cơ quan chủ trì: Thanh tra."]
    assert said(tree, "del") == ["2", "3"]
    assert said(tree, "ins") == ["2. Việc mới", "- Cơ quan chủ trì: Thanh tra.", "3", "4"]


def test_a_removed_role_line_is_deleted_with_its_end() -> None:
    tree = body(redlined("- Thời gian thực hiện: quý II/2026.\n", ""))
    assert ends(tree, "del") == said(tree, "del") == ["- Thời gian thực hiện: quý II/2026."]


def test_a_parted_paragraph_has_a_new_end_and_a_joined_one_loses_it() -> None:
    parted = PLAN.replace("xã. Báo", "xã.\nBáo")
    tree = body(redline(docx(PLAN), docx(parted), "A", DATE).docx)
    assert ends(tree, "ins") == ["3. Kiểm tra các xã. "]
    assert (said(tree, "ins"), said(tree, "del")) == ([], [" "])
    tree = body(redline(docx(parted), docx(PLAN), "A", DATE).docx)
    assert ends(tree, "del") == ["3. Kiểm tra các xã."]
    assert (said(tree, "ins"), said(tree, "del")) == ([" "], [])


def test_rows_are_inserted_and_deleted_as_rows() -> None:
    tree = body(redlined("| 2 | Hòa An | 3 |\n", "| 1a | Đức Thắng | 9 |\n| 2 | Hòa An | 3 |\n"))
    assert (rows(tree, "ins"), rows(tree, "del")) == (["1a|Đức Thắng|9"], [])
    tree = body(redlined("| 2 | Hòa An | 3 |\n", ""))
    assert (rows(tree, "ins"), rows(tree, "del")) == ([], ["2|Hòa An|3"])


def test_a_changed_cell_changes_its_words() -> None:
    tree = body(redlined("Hòa An | 3", "Hòa An | 5"))
    assert (said(tree, "del"), said(tree, "ins"), rows(tree, "ins")) == (["3"], ["5"], [])


def test_a_table_with_other_columns_is_replaced_whole() -> None:
    new = (
        PLAN.replace("| Số cuộc |", "|")
        .replace("| 2 |\n", "|\n")
        .replace("| 3 |\n", "|\n")
        .replace("| 4 |\n", "|\n")
    )
    tree = body(redline(docx(PLAN), docx(new), "A", DATE).docx)
    assert len(rows(tree, "del")) == len(rows(tree, "ins")) == 4


def test_a_changed_note_changes_its_words_in_its_place() -> None:
    data = redlined("Theo Luật năm 2013", "Theo Luật năm 2024")
    assert said(body(data), "ins") == []
    assert said(body(data, STORIES[1]), "ins") == ["2024"]


def test_a_note_goes_with_its_mark_and_comes_back_with_it() -> None:
    data = redlined("^(Theo Luật năm 2013.)", "")
    assert (
        len(
            [mark for mark in body(data).iter(W + "del") if mark.find(f".//{W}footnoteReference") is not None]
        )
        == 1
    )
    assert said(body(data, STORIES[1]), "del") == [" Theo Luật năm 2013."]
    assert "[ Theo Luật năm 2013.]" in "".join(words(settled(data, "reject")))
    assert "Theo Luật năm 2013" not in "".join(words(settled(data, "accept")))


def test_a_note_that_is_marked_twice_comes_back_with_its_number() -> None:
    twice = PLAN.replace("^(Theo Luật năm 2013.)", "^luat").replace(
        "Biên soạn tài liệu", "Biên soạn tài liệu^luat"
    )
    twice = twice.replace("Sở Tư pháp ban", "cước chú luat: Theo Luật năm 2013.\n\nSở Tư pháp ban")
    old, new = docx(twice), docx(twice.replace("^luat", ""))
    for one, two in ((old, new), (new, old)):
        data = redline(one, two, "A", DATE).docx
        assert words(settled(data, "reject")) == words(stories(one))
        assert words(settled(data, "accept")) == words(stories(two))


def test_emphasis_that_changed_is_a_change_of_looks() -> None:
    tree = body(redlined("Biên soạn tài liệu", "Biên soạn **tài liệu**"))
    (change,) = tree.iter(W + "rPrChange")
    assert change.getparent().find(W + "b") is not None and change[0].find(W + "b") is None
    assert said(tree, "ins") == said(tree, "del") == []


def test_a_changed_kind_of_paragraph_is_a_change_of_style() -> None:
    tree = body(redlined("## Biên soạn", "### Biên soạn"))
    change = next(tree.iter(W + "pPrChange"))
    styles = [p.find(W + "pStyle").get(W + "val") for p in (change.getparent(), change[0])]
    assert styles[0] != styles[1]


def test_recipients_and_signer_change_inside_their_columns() -> None:
    tree = body(redlined("- Lưu: VT", "- Sở Nội vụ\n- Lưu: VT"))
    assert (said(tree, "ins"), ends(tree, "ins")) == (["- Sở Nội vụ;"], ["- Sở Nội vụ;"])
    tree = body(redlined("Trần Văn A", "Lê Thị B"))
    assert (said(tree, "del"), said(tree, "ins")) == (["Trần Văn A"], ["Lê Thị B"])


def test_a_last_paragraph_that_comes_is_joined_to_the_one_before_for_its_end_cannot_be_marked() -> None:
    old = docx(PLAN.replace("GIÁM ĐỐC\nTrần Văn A\n", "GIÁM ĐỐC\n"))
    for one, two in ((old, docx(PLAN)), (docx(PLAN), old)):
        data = redline(one, two, "A", DATE).docx
        for cell in body(data).iter(W + "tc"):
            mark = cell[-1].find(f"{W}pPr/{W}rPr")
            assert mark is None or cell.getparent().find(f"{W}trPr/{W}ins") is not None
        assert words(settled(data, "reject")) == words(stories(one))


def test_an_annex_on_its_side_comes_with_its_section_and_goes_without_a_trace() -> None:
    annex = PLAN + "\nphụ lục xa: Danh sách\nkhổ: ngang\n\nCác xã sau đây:\n"
    tree = body(redline(docx(PLAN), docx(annex), "A", DATE).docx)
    (change,) = tree.iter(W + "sectPrChange")
    assert change.getparent().find(W + "pgSz").get(W + "orient") == "landscape"
    assert change[0].find(W + "pgSz").get(W + "orient") is None
    assert change[0].find(W + "headerReference") is None
    (section,) = tree.iterfind(f".//{W}p/{W}pPr/{W}sectPr")
    assert section.getparent().find(f"{W}rPr/{W}ins") is not None


def test_the_same_plan_has_no_marks_and_its_own_parts() -> None:
    made = redline(docx(PLAN), docx(PLAN), "A", DATE)
    assert made.marks == 0
    assert words(stories(made.docx)) == words(stories(docx(PLAN)))


def test_same_input_same_bytes() -> None:
    assert redlined("Văn phòng", "Thanh tra") == redlined("Văn phòng", "Thanh tra")


def test_the_file_is_no_built_plan_and_carries_none() -> None:
    data = redlined("Văn phòng", "Thanh tra")
    assert read_fingerprint(data) == "foreign"
    assert read_fingerprint(data, REDLINE) == "ours"
    assert read_fingerprint(docx(PLAN), REDLINE) == "foreign"
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert not [name for name in package.namelist() if name.startswith("customXml")]
        parts = [(name, package.read(name)) for name in package.namelist()]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in parts:
            package.writestr(name, content + b" " if name == STORIES[0] else content)
    assert read_fingerprint(buffer.getvalue(), REDLINE) == "edited"


def test_a_table_beside_a_table_is_kept_apart_by_a_paragraph_of_neither_version() -> None:
    other = PLAN.replace("| Số cuộc |", "| Số cuộc | Ghi chú |")
    for number in (2, 3, 4):
        other = other.replace(f"| {number} |\n", f"| {number} | |\n")
    tree = body(redline(docx(PLAN), docx(other), "A", DATE).docx)
    for table in tree.iter(W + "tbl"):
        following = table.getnext()
        assert following is None or following.tag != W + "tbl"
    assert etree.QName(tree[0][-1]).localname == "sectPr"


@pytest.mark.skipif(sdk_program() is None, reason="Microsoft's validator is not installed")
def test_microsofts_validator_finds_no_fault(tmp_path: Any) -> None:
    annex = (
        PLAN.replace("Văn phòng", "Thanh tra")
        .replace("| 2 | Hòa An | 3 |\n", "")
        .replace("xã. Báo", "xã.\nBáo")
    )
    for one, two in ((PLAN, annex), (annex, PLAN)):
        assert sdk(redline(docx(one), docx(two), "A", DATE).docx, tmp_path) == []
