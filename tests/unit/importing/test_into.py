"""What was changed in Word comes back into the plan's own file, and nothing else of it changes."""

from __future__ import annotations

import copy
import difflib
import io
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

import kehoach
from kehoach.importing.into import CannotMerge, Merged, NotThisPlan, bring_in
from kehoach.importing.merge_new import New
from kehoach.importing.printed_lines import shown, squeezed
from kehoach.verify.reading import read_word

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.kh"))
Edit = Callable[[Any], None]
PLAN = """// ghi chú riêng, không in
kế hoạch: Triển khai @qd315.đầy-đủ
cơ quan: Ủy ban nhân dân tỉnh Lạng Sơn
số: /KH-UBND
địa danh: Lạng Sơn
ngày: 5/2024

văn bản qd315: Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ
  phê duyệt Đề án hòa giải
  gọi tắt: Đề án
đơn vị stp: Sở Tư pháp

Thực hiện @qd315, UBND tỉnh ban hành Kế hoạch như sau:

# Mục đích, yêu cầu
// phần này còn sửa
## Mục đích
- Nâng cao **chất lượng hòa giải** ở cơ sở, đúng pháp luật^(Theo Luật Hòa giải ở cơ sở.).
- Bảo đảm thiết thực,
  hiệu quả, tiết kiệm.

# nhiệm vụ: Nhiệm vụ
## nhiệm vụ hoi-nghi: Tổ chức hội nghị quán triệt
chủ trì: @stp
phối hợp: Công an tỉnh; Hội Luật gia tỉnh
- Thời gian thực hiện: Quý III/2024.
## Báo cáo kết quả
Sau khi thực hiện @hoi-nghi, giao @(chủ trì: Sở Nội vụ) tổng hợp trước @(thời gian: ngày 15/12/2024).

# Kinh phí
| TT | Nội dung | Số tiền |
| 1 | Tập huấn | 20 triệu đồng |
| 2 | In tài liệu | 5 triệu đồng |

kết thúc:
Trên đây là Kế hoạch của UBND tỉnh.

nơi nhận:
- Bộ Tư pháp
- Lưu: VT

ký:
CHỦ TỊCH
Nguyễn Văn An
"""


def document(text: str, path: str = "ke-hoach.kh") -> Any:
    return docx.Document(io.BytesIO(kehoach.build(text, path)))


def saved(word: Any) -> bytes:
    data = io.BytesIO()
    word.save(data)
    return data.getvalue()


def paragraphs(word: Any) -> Iterable[Any]:
    return word.element.body.iter(qn("w:p"))


def text_of(paragraph: Any) -> str:
    return "".join(t.text or "" for t in paragraph.iter(qn("w:t")))


def find(word: Any, words: str) -> Any:
    return next(p for p in paragraphs(word) if words in text_of(p))


def replace(old: str, new: str) -> Edit:
    def edit(word: Any) -> None:
        texts = [t for t in word.element.body.iter(qn("w:t")) if old in (t.text or "")]
        assert texts, old
        for t in texts[:1]:
            t.text = t.text.replace(old, new)

    return edit


def delete(words: str) -> Edit:
    def edit(word: Any) -> None:
        paragraph = find(word, words)
        paragraph.getparent().remove(paragraph)

    return edit


def add(after: str, words: str) -> Edit:
    """Add a paragraph that looks as the one before it."""

    def edit(word: Any) -> None:
        paragraph = find(word, after)
        new = copy.deepcopy(paragraph)
        for run in list(new.iter(qn("w:r")))[1:]:
            run.getparent().remove(run)
        next(iter(new.iter(qn("w:t")))).text = words
        paragraph.addnext(new)

    return edit


def row(after: str, *cells: str) -> Edit:
    def edit(word: Any) -> None:
        old = next(r for r in word.element.body.iter(qn("w:tr")) if after in text_of(r))
        new = copy.deepcopy(old)
        for cell, words in zip(new.iter(qn("w:tc")), cells, strict=True):
            next(iter(cell.iter(qn("w:t")))).text = words
        old.addnext(new)

    return edit


def merged(text: str, *edits: Edit, path: str = "ke-hoach.kh", **more: Any) -> Merged:
    word = document(text, path)
    for edit in edits:
        edit(word)
    return bring_in(path, text, read_word("sua.docx", saved(word)), **more)


def changed(old: str, new: str) -> list[str]:
    lines = difflib.unified_diff(old.split("\n"), new.split("\n"), lineterm="", n=0)
    return [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_file_that_nobody_edited_changes_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert merged(text, path=str(path)) == Merged(text, (), (), True)


CASES: dict[str, tuple[Edit, list[str]]] = {
    "a deadline": (
        replace("Quý III/2024", "Quý IV/2024"),
        ["-- Thời gian thực hiện: Quý III/2024.", "+- Thời gian thực hiện: Quý IV/2024."],
    ),
    "a word in bold text": (
        replace("chất lượng hòa giải", "hiệu quả hòa giải"),
        [
            "-- Nâng cao **chất lượng hòa giải** ở cơ sở, đúng pháp luật^(Theo Luật Hòa giải ở cơ sở.).",
            "+- Nâng cao **hiệu quả hòa giải** ở cơ sở, đúng pháp luật^(Theo Luật Hòa giải ở cơ sở.).",
        ],
    ),
    "a body in a mark": (
        replace("Sở Nội vụ", "Sở Tài chính"),
        [
            "-Sau khi thực hiện @hoi-nghi, giao @(chủ trì: Sở Nội vụ) tổng hợp trước @(thời gian: ngày 15/12/2024).",
            "+Sau khi thực hiện @hoi-nghi, giao @(chủ trì: Sở Tài chính) tổng hợp trước "
            "@(thời gian: ngày 15/12/2024).",
        ],
    ),
    "a partner of a short field": (
        replace("Công an tỉnh", "Tỉnh đoàn"),
        ["-phối hợp: Công an tỉnh; Hội Luật gia tỉnh", "+phối hợp: Tỉnh đoàn; Hội Luật gia tỉnh"],
    ),
    "a word of a wrapped line": (
        replace("tiết kiệm", "đúng tiến độ"),
        ["-  hiệu quả, tiết kiệm.", "+  hiệu quả, đúng tiến độ."],
    ),
    "a title that prints in capitals": (
        replace("KINH PHÍ", "KINH PHÍ CỦA UBND TỈNH"),
        ["-# Kinh phí", "+# Kinh phí của UBND tỉnh"],
    ),
    "a sign that means something in the language": (
        replace("quán triệt", "quán triệt (*) a@b @stp"),
        [
            "-## nhiệm vụ hoi-nghi: Tổ chức hội nghị quán triệt",
            "+## nhiệm vụ hoi-nghi: Tổ chức hội nghị quán triệt (\\*) a@b \\@stp",
        ],
    ),
    "a bullet deleted": (
        delete("Bảo đảm thiết thực"),
        ["-- Bảo đảm thiết thực,", "-  hiệu quả, tiết kiệm."],
    ),
    "a bullet added": (add("Bảo đảm thiết thực", "- Huy động xã hội."), ["+- Huy động xã hội."]),
    "a numbered line added": (
        add("Báo cáo kết quả", "3. Khen thưởng cá nhân tiêu biểu"),
        ["+## Khen thưởng cá nhân tiêu biểu"],
    ),
    "a paragraph added": (
        add("Trên đây là Kế hoạch", "Đề nghị các cơ quan phối hợp./."),
        ["+Đề nghị các cơ quan phối hợp."],
    ),
    "a role line added": (
        add("Thời gian thực hiện", "- Kinh phí thực hiện: 10 triệu đồng."),
        ["+- Kinh phí thực hiện: 10 triệu đồng."],
    ),
    "the number": (replace("/KH-UBND", "15/KH-UBND"), ["-số: /KH-UBND", "+số: 15/KH-UBND"]),
    "the date": (
        lambda word: date(word, "ngày 27 tháng 6 năm 2024"),
        ["-ngày: 5/2024", "+ngày: 27/6/2024"],
    ),
    "the issuer": (
        replace("TỈNH LẠNG SƠN", "TỈNH CAO BẰNG"),
        ["-cơ quan: Ủy ban nhân dân tỉnh Lạng Sơn", "+cơ quan: Ủy ban nhân dân tỉnh Cao Bằng"],
    ),
    "the signer": (replace("Nguyễn Văn An", "Trần Thị Bình"), ["-Nguyễn Văn An", "+Trần Thị Bình"]),
    "a recipient added": (add("Bộ Tư pháp;", "- Tỉnh ủy;"), ["+- Tỉnh ủy"]),
    "a recipient changed": (replace("Bộ Tư pháp;", "Bộ Nội vụ;"), ["-- Bộ Tư pháp", "+- Bộ Nội vụ"]),
    "a cell": (
        replace("5 triệu", "7 triệu"),
        ["-| 2 | In tài liệu | 5 triệu đồng |", "+| 2 | In tài liệu | 7 triệu đồng |"],
    ),
    "a row added": (
        row("In tài liệu", "3", "Thuê xe | tàu", "1 triệu đồng"),
        ["+| 3 | Thuê xe \\| tàu | 1 triệu đồng |"],
    ),
    "the declared citation": (
        replace("phê duyệt Đề án hòa giải", "phê duyệt Đề án tiếp công dân"),
        ["-kế hoạch: Triển khai @qd315.đầy-đủ", "+kế hoạch: Triển khai Quyết định số 315/QĐ-TTg ngày 17/4/2024 của "
         "Thủ tướng Chính phủ phê duyệt Đề án tiếp công dân"],
    ),
}  # fmt: skip


def date(word: Any, words: str) -> None:
    paragraph = next(p for p in paragraphs(word) if text_of(p).startswith("Lạng Sơn, ngày"))
    first, *others = list(paragraph.iter(qn("w:t")))
    first.text = f"Lạng Sơn, {words}"
    for other in others:
        other.text = ""


@pytest.mark.parametrize("name", CASES)
def test_a_change_comes_back_into_its_line_alone(name: str) -> None:
    edit, expected = CASES[name]
    result = merged(PLAN, edit)
    assert changed(PLAN, result.text) == expected
    assert result.exact
    assert len(result.changes) == 1


def test_parent_plans_need_not_be_there_and_stay() -> None:
    text = PLAN.replace("ngày: 5/2024\n", "ngày: 5/2024\nkế hoạch cấp trên: khong-co.kh\ncụ thể hóa: IV.1\n")
    data = kehoach.build(PLAN)
    merged = bring_in("plan.kh", text, read_word("plan.docx", data))
    assert (merged.text, merged.changes, merged.exact) == (text, (), True)


def test_words_of_a_reference_that_were_changed_become_words_with_a_doubt() -> None:
    result = merged(PLAN, replace("Sở Tư pháp", "Sở Tư pháp tỉnh"))
    assert "chủ trì: @stp tỉnh\n" in result.text  # the words after it are no part of it
    assert result.doubts == ()
    result = merged(PLAN, replace("Sở Tư pháp", "Sở Nội chính"))
    assert "chủ trì: Sở Nội chính\n" in result.text
    assert [doubt.text for doubt in result.doubts] and "@" in result.doubts[0].reason.vi


def test_a_declared_citation_is_changed_where_it_is_declared_when_it_prints_there() -> None:
    text = PLAN.replace("văn bản qd315", "căn cứ qd315")
    result = merged(text, lambda word: everywhere(word, "Đề án hòa giải", "Đề án tiếp dân"))
    assert changed(text, result.text) == ["-  phê duyệt Đề án hòa giải", "+  phê duyệt Đề án tiếp dân"]
    assert result.exact


def everywhere(word: Any, old: str, new: str) -> None:
    for t in word.element.body.iter(qn("w:t")):
        t.text = (t.text or "").replace(old, new)


def test_a_deleted_line_that_others_name_leaves_its_printed_place() -> None:
    result = merged(PLAN, delete("Tổ chức hội nghị"))
    assert "Sau khi thực hiện khoản 1 Mục II, giao" in result.text
    assert "hoi-nghi" not in result.text
    assert not kehoach_errors(result.text)


def test_a_deleted_basis_that_others_cite_stays_declared() -> None:
    text = PLAN.replace("văn bản qd315", "căn cứ qd315")
    result = merged(text, delete("Căn cứ Quyết định số 315"))
    assert changed(text, result.text) == [line for line in changed(text, PLAN)]
    assert result.exact


def kehoach_errors(text: str) -> list[str]:
    return [d.code for d in kehoach.check(text) if d.severity == "error"]


def test_a_footnote_is_changed_and_a_new_one_is_written() -> None:
    word = document(PLAN)
    notes = word.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    )
    notes._blob = notes.blob.replace("Theo Luật Hòa giải ở cơ sở.".encode(), "Theo Luật 35/2013.".encode())
    result = bring_in("ke-hoach.kh", PLAN, read_word("sua.docx", saved(word)))
    assert "pháp luật^(Theo Luật 35/2013.)." in result.text
    assert result.exact


def test_a_footnote_that_is_deleted_goes() -> None:
    def edit(word: Any) -> None:
        mark = next(word.element.body.iter(qn("w:footnoteReference"))).getparent()
        mark.getparent().remove(mark)

    result = merged(PLAN, edit)
    assert "đúng pháp luật.\n" in result.text
    assert result.exact


def test_a_bullet_may_become_a_numbered_line() -> None:
    def edit(word: Any) -> None:
        next(iter(find(word, "Nâng cao").iter(qn("w:t")))).text = "2. "

    result = merged(PLAN, edit)
    assert "\n## Nâng cao **chất lượng" in result.text


def test_a_role_line_moved_before_the_first_section_still_prints() -> None:
    result = merged(
        PLAN, delete("Thời gian thực hiện"), add("UBND tỉnh ban hành", "- Thời gian thực hiện: Quý III/2024.")
    )
    assert "\n- \\Thời gian thực hiện: Quý III/2024.\n" in result.text
    assert result.exact


def test_a_heading_that_loses_its_number_stays_a_section_with_a_doubt() -> None:
    def edit(word: Any) -> None:
        next(iter(find(word, "KINH PHÍ").iter(qn("w:t")))).text = ""

    result = merged(PLAN, edit)
    assert result.text == PLAN
    assert [doubt.text for doubt in result.doubts] == ["KINH PHÍ"]


def test_marks_around_words_that_are_deleted_go_with_them() -> None:
    result = merged(PLAN, replace("chất lượng hòa giải", ""), replace(" ở cơ sở, đúng", "ở cơ sở, đúng"))
    assert "\n- Nâng cao ở cơ sở, đúng pháp luật^(" in result.text
    assert result.exact


def test_a_change_that_would_break_the_plan_is_left_out_with_a_doubt() -> None:
    result = merged(PLAN, add("Báo cáo kết quả", "3. Khen thưởng"), delete("2. Báo cáo"))
    assert not kehoach_errors(result.text)


def test_the_code_of_the_drafter_is_changed_in_the_header() -> None:
    text = PLAN.replace("địa danh:", "người soạn thảo: NVA\nsố bản: 25\nđịa danh:")
    result = merged(text, replace("NVA.(25)", "TTB.(30)"))
    new = ["+người soạn thảo: TTB", "+số bản: 30"]
    assert changed(text, result.text) == ["-người soạn thảo: NVA", "-số bản: 25", *new]
    assert result.exact


def test_line_ends_marks_and_letters_in_parts_stay_as_they_are() -> None:
    import unicodedata

    odd = "\ufeff" + unicodedata.normalize("NFD", PLAN).replace("\n", "\r\n")
    assert merged(odd).text == odd
    result = merged(odd, replace("Quý III/2024", "Quý IV/2024")).text
    lines = list(zip(odd.split("\r\n"), result.split("\r\n"), strict=True))
    assert [new for old, new in lines if old != new] == ["- Thời gian thực hiện: Quý IV/2024."]


def test_words_of_a_shared_file_are_not_changed(tmp_path: Path) -> None:
    (tmp_path / "chung.kh").write_text("cước chú mau: Theo mẫu của Bộ.\n", encoding="utf-8")
    text = PLAN.replace("đơn vị stp", "dùng: chung.kh\nđơn vị stp").replace(
        "^(Theo Luật Hòa giải ở cơ sở.)", "^mau"
    )
    path = str(tmp_path / "ke-hoach.kh")
    word = document(text, path)
    notes = word.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    )
    notes._blob = notes.blob.replace("Theo mẫu của Bộ.".encode(), "Theo mẫu của Sở.".encode())
    result = bring_in(path, text, read_word("sua.docx", saved(word)))
    assert result.text == text
    assert ["tệp dùng chung" in doubt.reason.vi for doubt in result.doubts] == [True]


def test_a_table_that_kehoach_makes_follows_and_is_no_difference() -> None:
    text = PLAN.replace("kết thúc:", "# Tổng hợp\nbảng tổng hợp: theo chủ trì\n\nkết thúc:")
    result = merged(text, replace("Quý III/2024", "Quý IV/2024"))
    assert len(changed(text, result.text)) == 2
    assert result.exact


def test_words_that_such_a_table_repeats_are_not_changed_from_there() -> None:
    text = PLAN.replace("kết thúc:", "# Tổng hợp\nbảng tổng hợp: theo mục\n\nkết thúc:")

    def edit(word: Any) -> None:
        rows = [r for r in word.element.body.iter(qn("w:tr")) if text_of(r).endswith("Nhiệm vụ")]
        row = next(r for r in rows if len(text_of(r)) < 15)
        list(row.iter(qn("w:t")))[-1].text = "Việc chính"

    result = merged(text, edit)
    assert result.text == text
    assert not result.exact
    assert [doubt.text for doubt in result.doubts if "Việc chính" in doubt.text]


BLOCKS = """kế hoạch: Thử
# nhiệm vụ: Danh mục
bảng:
  cột: nhiệm vụ "Tên nhiệm vụ"; chủ trì; thời gian
## Xây dựng Nghị định về bảo hiểm
chủ trì: Bộ Y tế
thời gian: tháng 3/2027
## Sửa đổi Luật Dược
chủ trì: Bộ Tư pháp
thời gian: tháng 9/2027
"""


def test_a_row_of_numbered_lines_is_added_as_the_rows_beside_it_are_written() -> None:
    result = merged(BLOCKS, row("Luật Dược", "3", "Ban hành Thông tư", "Bộ Tài chính", "năm 2028"))
    assert result.text == BLOCKS + "## Ban hành Thông tư\nchủ trì: Bộ Tài chính\nthời gian: năm 2028\n"


def test_a_cell_of_such_a_row_is_changed_where_its_field_stands() -> None:
    result = merged(BLOCKS, replace("tháng 9/2027", "tháng 10/2027"))
    assert changed(BLOCKS, result.text) == ["-thời gian: tháng 9/2027", "+thời gian: tháng 10/2027"]


IN_CELLS = PLAN.replace(
    "# Kinh phí\n| TT | Nội dung | Số tiền |\n| 1 | Tập huấn | 20 triệu đồng |\n| 2 | In tài liệu | 5 triệu đồng |\n",
    "# Kinh phí\nbảng:\n"
    '  cột: stt "TT"; nhiệm vụ "Nội dung"; chủ trì "Phân công" "Chủ trì"; phối hợp "Phân công" "Phối hợp"; sản phẩm\n'
    "| 1 | Tập huấn | Sở Y tế | - Sở A<br>- Sở B | Tờ trình |\n"
    "| 2 | In tài liệu | ^^ | Chủ trì: @(chủ trì: Sở C)<br>Sở D | ^^ |\n",
)


def test_a_line_of_a_cell_is_changed_alone() -> None:
    found = merged(
        IN_CELLS, replace("- Sở B", "- Sở Y"), replace("Sở D", "Sở Z"), replace("Tờ trình", "Đề án")
    )
    assert changed(IN_CELLS, found.text) == [
        "-| 1 | Tập huấn | Sở Y tế | - Sở A<br>- Sở B | Tờ trình |",
        "-| 2 | In tài liệu | ^^ | Chủ trì: @(chủ trì: Sở C)<br>Sở D | ^^ |",
        "+| 1 | Tập huấn | Sở Y tế | - Sở A<br>- Sở Y | Đề án |",
        "+| 2 | In tài liệu | ^^ | Chủ trì: @(chủ trì: Sở C)<br>Sở Z | ^^ |",
    ]
    assert found.exact


def test_the_caller_may_write_new_paragraphs() -> None:
    def write(new: New) -> str:
        assert (new.kind, new.depth, new.words) == ("bullet", 0, "Huy động xã hội.")
        return "- **Huy động** xã hội."

    result = merged(PLAN, add("Bảo đảm thiết thực", "- Huy động xã hội."), write=write)
    assert "\n  hiệu quả, tiết kiệm.\n- **Huy động** xã hội.\n" in result.text


def test_the_word_file_of_another_plan_is_refused() -> None:
    other = "kế hoạch: Phòng thủ dân sự\n# Diễn tập\n## Diễn tập cấp xã\n## Diễn tập cấp tỉnh\n# Kinh phí\nNgân sách.\n"
    with pytest.raises(NotThisPlan, match="không phải của kế hoạch này"):
        bring_in("a.kh", PLAN, read_word("b.docx", kehoach.build(other)))


def test_a_plan_with_errors_is_refused() -> None:
    with pytest.raises(CannotMerge, match="có lỗi"):
        bring_in("a.kh", "# không có loại", read_word("b.docx", kehoach.build(PLAN)))


SIMPLE = ["Sở", "Y tế", "2027", "a*b", "(một", "12,5%", "“ngoặc”", "quý", "^x", "@stp", "\\", "A|B"]


@settings(max_examples=40, deadline=None)
@given(
    changes=st.lists(
        st.tuples(st.integers(0, 500), st.integers(0, 50), st.sampled_from(SIMPLE), st.booleans()), max_size=4
    )
)
def test_words_replaced_anywhere_in_the_text_come_back(changes: list[tuple[int, int, str, bool]]) -> None:
    word = document(PLAN)
    tables = list(word.element.body.iter(qn("w:tbl")))
    skipped = {
        tables[0],
        tables[-1],
        next(tables[1].iter(qn("w:tr"))),
    }  # the head and the end, the head of the table
    texts = [
        t for t in word.element.body.iter(qn("w:t"))
        if len(t.text or "") > 12 and ": " not in t.text and not skipped & set(t.iterancestors())
    ]  # fmt: skip
    for which, place, new, instead in changes:
        t = texts[which % len(texts)]
        words = t.text.split(" ")
        at = place % max(len(words) - 2, 1) + 1
        words[at : at + instead] = [new]
        t.text = " ".join(words)
    edited = read_word("sua.docx", saved(word))
    result = bring_in("ke-hoach.kh", PLAN, edited)
    ours = shown(read_word("x.docx", kehoach.build(result.text)))
    assert [fold(line.text) for line in ours.lines] == [fold(line.text) for line in shown(edited).lines]
    assert result.exact


def fold(text: str) -> str:
    return squeezed(text).upper()
