"""Citations of a typed-out plan become declared documents, bodies declared units; nothing that prints changes."""

import sys

import pytest

from kehoach.diagnostics.model import Edit
from kehoach.driver import Compilation
from kehoach.formatter.format import format_source
from kehoach.importing.declare import declared, with_declarations
from kehoach.importing.declare_changes import Change, apart, change_all, compiled, printed, try_changes
from kehoach.importing.declare_ids import Names
from kehoach.model.citation import parse_citation
from kehoach.text.span import Span

HEAD = "kế hoạch: Thử năm 2026\ncơ quan: Ủy ban nhân dân tỉnh Lạng Sơn\nsố: 1/KH-UBND\nngày: 05/01/2026\n\n"
QD = "Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ"
TITLE = "phê duyệt Đề án “Nâng cao năng lực hòa giải viên”"


def after(*lines: str, head: str = HEAD):
    """What becomes of a plan; that it prints the same words is looked at every time."""
    text = head + "\n".join(lines) + "\n"
    made = declared("thu.kh", text)
    assert printed(compiled("thu.kh", made.text)) == printed(compiled("thu.kh", text))
    return made


def lines_of(made) -> list[str]:
    return made.text.split("\n")


# -- documents ------------------------------------------------------------------------------------------------------


def test_a_document_cited_twice_is_declared_and_both_places_refer_to_it():
    made = after(f"Thực hiện {QD} {TITLE} (sau đây gọi là Quyết định số 315/QĐ-TTg), UBND tỉnh ban hành kế hoạch:",
                 "# Mục đích", "Bám sát Quyết định số 315/QĐ-TTg; gắn với thực tế.")  # fmt: skip
    assert made.documents == ("qd315",)
    assert f"văn bản qd315: {QD} {TITLE}" in made.text.replace("\n  ", " ")
    assert "  gọi tắt: Quyết định số 315/QĐ-TTg" in lines_of(made)
    assert "Thực hiện @qd315.đầy-đủ (sau đây gọi là @qd315), UBND tỉnh ban hành kế hoạch:" in lines_of(made)
    assert "Bám sát @qd315; gắn với thực tế." in lines_of(made)


def test_a_document_cited_once_stays_typed():
    assert after("# Mục đích", f"Thực hiện {QD} {TITLE}.").documents == ()


def test_a_short_form_that_nothing_explains_is_found_in_the_later_places():
    made = after("# Mục đích", f"Thực hiện {QD} {TITLE}.", "Theo Quyết định số 315/QĐ-TTg.")
    assert "  gọi tắt: Quyết định số 315/QĐ-TTg" in lines_of(made)
    assert lines_of(made)[-3:-1] == ["Thực hiện @qd315.đầy-đủ.", "Theo @qd315."]


def test_type_number_date_and_issuer_need_no_short_form():
    made = after("# Mục đích", f"Thực hiện {QD} {TITLE}.", f"Theo {QD}.", f"Theo {QD}, các sở báo cáo.")
    assert "gọi tắt" not in made.text
    assert "Theo @qd315, các sở báo cáo." in lines_of(made)


def test_a_place_that_prints_other_words_stays_typed():
    made = after("# Mục đích", f"Theo {QD}.", f"Thực hiện {QD}.", "Theo Quyết định 315/QĐ-TTg.")
    assert lines_of(made)[-4:-1] == ["Theo @qd315.", "Thực hiện @qd315.", "Theo Quyết định 315/QĐ-TTg."]


def test_a_declaration_refers_to_another_one():
    inner = "Chỉ thị số 14-CT/TW ngày 01/7/2022 của Bộ Chính trị"
    outer = "Kế hoạch số 98-KH/TU ngày 27/12/2022 của Ban Thường vụ Tỉnh ủy"
    made = after("# Mục đích", f"Theo {inner}.",
                 f"Thực hiện {outer} về thực hiện {inner} (sau đây gọi tắt là {outer}).", f"Theo {outer}.")  # fmt: skip
    assert made.documents == ("ct14", "kh98")
    assert f"văn bản kh98: {outer} về thực hiện @ct14" in made.text.replace("\n  ", " ")
    assert lines_of(made)[-3:-1] == ["Thực hiện @kh98.đầy-đủ (sau đây gọi tắt là @kh98).", "Theo @kh98."]


def test_a_common_noun_as_short_name_is_replaced_in_its_clause_only():
    made = after(f"Thực hiện {QD} {TITLE} (sau đây gọi tắt là Đề án):", "# Mục đích", "Đề án được thực hiện.")
    assert "Thực hiện @qd315.đầy-đủ (sau đây gọi tắt là @qd315):" in lines_of(made)
    assert "  gọi tắt: Đề án" in lines_of(made)
    assert "Đề án được thực hiện." in lines_of(made)


def test_a_basis_line_gets_an_id_when_it_is_cited_again():
    made = after("căn cứ: Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư",
                 "căn cứ: Luật Lưu trữ ngày 21/6/2024",
                 "# Mục đích", "Theo Nghị định số 30/2020/NĐ-CP.")  # fmt: skip
    assert made.documents == ("nd30",)
    assert lines_of(made)[5:8] == [
        "căn cứ nd30: Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư",
        "  gọi tắt: Nghị định số 30/2020/NĐ-CP",
        "căn cứ: Luật Lưu trữ ngày 21/6/2024",
    ]
    assert lines_of(made)[-2] == "Theo @nd30."


def test_a_law_is_called_by_its_name():
    made = after("# Mục đích", "Theo Luật Hòa giải ở cơ sở.", "Triển khai Luật Hòa giải ở cơ sở; báo cáo.")
    assert made.documents == ("luat-hoa-giai-o-co-so",)
    assert "văn bản luat-hoa-giai-o-co-so: Luật Hòa giải ở cơ sở" in lines_of(made)


def test_quoted_words_stay_typed():
    made = after(
        "# Mục đích", f"Theo {QD}.", f"Thực hiện {QD}.", f"Công văn “V/v triển khai {QD}”.", f"> Theo {QD}"
    )
    assert f"Công văn “V/v triển khai {QD}”." in lines_of(made)
    assert f"> Theo {QD}" in lines_of(made)


def test_one_number_of_two_years_is_two_documents():
    made = after("# Mục đích", *(f"Theo Kế hoạch số 5/KH-UBND ngày 10/01/{year} của UBND tỉnh."
                                 for year in (2024, 2025, 2024, 2025)))  # fmt: skip
    assert made.documents == ("kh5", "kh5-2025")
    assert lines_of(made)[-5:-1] == ["Theo @kh5.", "Theo @kh5-2025.", "Theo @kh5.", "Theo @kh5-2025."]


def test_an_abstract_is_taken_only_as_far_as_it_is_sure():
    open_ = f"Thực hiện {QD} về hòa giải, các sở tham mưu UBND tỉnh."
    made = after("# Mục đích", open_, f"Theo {QD}.", f"Bám sát {QD}.")
    assert f"văn bản qd315: {QD}" in lines_of(made)
    assert open_ in lines_of(made)


def test_two_places_agree_on_where_an_abstract_ends():
    title = "về hòa giải, đối thoại tại cơ sở"
    made = after("# Mục đích", f"Thực hiện {QD} {title}; báo cáo kết quả.", f"Theo {QD} {title}.")
    assert lines_of(made)[-3:-1] == ["Thực hiện @qd315.đầy-đủ; báo cáo kết quả.", "Theo @qd315.đầy-đủ."]


def test_each_document_of_a_file_has_its_own_declarations():
    made = after("# Ban hành kèm theo Quyết định này Kế hoạch thử.", "",
                 "kế hoạch: Thử năm 2026", "", "# Mục đích", f"Theo {QD}.", f"Thực hiện {QD}.",
                 head=HEAD.replace("kế hoạch", "quyết định").replace("KH-UBND", "QĐ-UBND"))  # fmt: skip
    assert lines_of(made).index(f"văn bản qd315: {QD}") > lines_of(made).index("kế hoạch: Thử năm 2026")
    assert lines_of(made)[-3:-1] == ["Theo @qd315.", "Thực hiện @qd315."]


def test_a_document_that_is_declared_already_is_not_declared_again():
    made = after(f"văn bản qd: {QD}", "# Mục đích", "Theo @qd.", f"Thực hiện {QD}.", f"Triển khai {QD}.")
    assert made.documents == ()


@pytest.mark.parametrize(
    ("citation", "ident"),
    [
        ("Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ", "qd315"),
        ("Nghị quyết số 03/NQ-CP ngày 09/01/2025 của Chính phủ", "nq03"),
        ("Chương trình số 12-CTr/TU ngày 09/01/2025 của Tỉnh ủy", "ctr12"),
        ("Công văn số 4276/UBND-NC ngày 21/9/2022 của UBND tỉnh", "cv4276"),
        ("Bộ luật Dân sự ngày 24/11/2015", "bo-luat-dan-su"),
    ],
)
def test_ids_are_made_of_type_and_number(citation, ident):
    found = parse_citation(citation)
    assert found is not None
    names = Names()
    assert names.document(found) == ident
    assert names.document(found) != ident  # it is taken now


# -- units ----------------------------------------------------------------------------------------------------------

ROLES = "## Việc {n}\n- Cơ quan chủ trì: {lead}.\n- Thời gian thực hiện: năm 2026."


def test_an_explained_short_form_declares_the_unit():
    made = after("Theo đề nghị của Sở Tư pháp, Ủy ban nhân dân tỉnh (sau đây gọi tắt là UBND tỉnh) ban hành:",
                 "# nhiệm vụ: Nhiệm vụ", ROLES.format(n=1, lead="UBND tỉnh"))  # fmt: skip
    assert made.units == ("uy-ban-nhan-dan-tinh",)
    assert "đơn vị uy-ban-nhan-dan-tinh: Ủy ban nhân dân tỉnh\n  gọi tắt: UBND tỉnh\n" in made.text
    assert "(sau đây gọi tắt là UBND tỉnh)" in made.text
    (task,) = Compilation("thu.kh", made.text.encode()).main_plan.tasks
    assert task.role.lead[0].id == "uy-ban-nhan-dan-tinh"


def test_a_body_written_in_two_ways_is_one_unit():
    made = after("# nhiệm vụ: Nhiệm vụ", ROLES.format(n=1, lead="Tòa án nhân dân tỉnh"),
                 ROLES.format(n=2, lead="TAND tỉnh"))  # fmt: skip
    assert made.units == ("toa-an-nhan-dan-tinh",)
    assert "đơn vị toa-an-nhan-dan-tinh: Tòa án nhân dân tỉnh\n  tên khác: TAND tỉnh\n" in made.text
    tasks = Compilation("thu.kh", made.text.encode()).main_plan.tasks
    assert {task.role.lead[0].id for task in tasks} == {"toa-an-nhan-dan-tinh"}


@pytest.mark.parametrize(
    "leads",
    [("Sở Tư pháp", "Sở Tư pháp"), ("Sở Tư pháp", "Sở Nội vụ"), ("các cơ quan liên quan", "Các cơ quan")],
)
def test_a_unit_without_short_form_is_not_declared(leads):
    made = after("# nhiệm vụ: Nhiệm vụ", *(ROLES.format(n=n, lead=lead) for n, lead in enumerate(leads)))
    assert made.units == ()


def test_a_short_form_of_something_else_is_no_unit():
    made = after("Đẩy mạnh phổ biến, giáo dục pháp luật (sau đây gọi tắt là PBGDPL) tại cơ sở:",
                 "# nhiệm vụ: Nhiệm vụ", ROLES.format(n=1, lead="Sở Tư pháp"))  # fmt: skip
    assert made.units == ()


# -- the whole ------------------------------------------------------------------------------------------------------


def test_the_result_is_formatted_and_declaring_again_changes_nothing():
    made = after(f"Thực hiện {QD} {TITLE} (sau đây gọi là Quyết định số 315/QĐ-TTg):", "# nhiệm vụ: Nhiệm vụ",
                 ROLES.format(n=1, lead="TAND tỉnh"), ROLES.format(n=2, lead="Tòa án nhân dân tỉnh"),
                 "## Giao Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ thực hiện.")  # fmt: skip
    compilation = Compilation("thu.kh", made.text.encode())
    assert format_source(compilation.source, compilation.parsed) == made.text
    assert declared("thu.kh", made.text) == made._replace(documents=(), units=(), marks=())


def test_a_plan_with_errors_is_returned_as_it_is():
    text = HEAD + "# Mục đích\nTheo @khong-co.\n"
    made = declared("thu.kh", text)
    assert made.text == text
    assert made.doubts[0].reason.vi.startswith("tệp còn lỗi")


def test_an_unknown_format_is_a_doubt():
    text = HEAD.replace("số:", "thể thức: khong-co\nsố:") + f"# Mục đích\nTheo {QD}.\nThực hiện {QD}.\n"
    made = declared("thu.kh", text)
    assert (made.text, len(made.doubts)) == (text, 1)


def test_declarations_alone_mark_nothing():
    text = HEAD + "# nhiệm vụ: Nhiệm vụ\n## Giao Sở Tư pháp chủ trì thực hiện.\n"
    assert with_declarations("thu.kh", text).text == text
    assert declared("thu.kh", text).marks != ()


def test_a_change_of_a_word_is_taken_back_and_the_others_are_kept():
    text = HEAD + "# Mục đích\nMột.\nHai.\nBa.\n"
    before = compiled("thu.kh", text)

    def at(word: str, new: str) -> Change:
        place = text.index(word)
        return Change((Edit(Span(place, place + len(word)), new),), word)

    tried = try_changes(before, (at("Một.", "**Một.**"), at("Hai.", "Không."), at("Ba.", "**Ba.**")))
    assert [change.name for change in tried.kept] == ["Một.", "Ba."]
    assert [change.name for change in tried.undone] == ["Hai."]
    assert "**Một.**\nHai.\n**Ba.**" in tried.compilation.source.text


def test_a_change_that_brings_an_error_is_taken_back():
    text = HEAD + "# Mục đích\nMột.\nHai.\n"
    place = text.index("Hai")
    wrong = Change((Edit(Span(place, place + 3), "@khong-co"),), "Hai")
    tried = try_changes(compiled("thu.kh", text), (wrong,))
    assert (tried.kept, tried.undone, tried.compilation.source.text) == ((), (wrong,), text)


def test_of_changes_that_overlap_the_outer_one_is_made():
    def change(start: int, end: int, new: str) -> Change:
        return Change((Edit(Span(start, end), new),))

    taken = apart([change(2, 3, "x"), change(1, 4, "y"), change(4, 4, "z")])
    assert change_all("abcdef", taken) == "ayzef"


def test_twice_the_tasks_cost_twice_the_calls():
    def plan(tasks: int) -> str:
        return (
            HEAD
            + f"Thực hiện {QD} {TITLE}:\n\n# nhiệm vụ: Nhiệm vụ\n"
            + "".join(
                f"## Việc thứ {n} theo {QD} và Nghị quyết số {n // 2}/NQ-HĐND ngày 08/12/2020 của HĐND tỉnh.\n"
                f"- Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ, các cơ quan liên quan triển khai thực hiện.\n"
                for n in range(tasks)
            )
        )

    declared("thu.kh", plan(3))  # load everything first
    small, large = _calls(plan(100)), _calls(plan(200))
    assert large < 2.2 * small


def _calls(text: str) -> int:
    count = 0

    def seen(frame, event, argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        declared("thu.kh", text)
    finally:
        sys.setprofile(None)
    return count
