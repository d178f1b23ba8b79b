"""Names: what each ``@id`` prints, wherever it stands, and what is wrong with one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kehoach.driver import Compilation
from kehoach.model.plan import Plan, plain

Printed = Callable[[str], list[str]]
Faults = Callable[[str], list[str]]
MakePlan = Callable[[str], Plan]

QD = "văn bản q: Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ phê duyệt Đề án “Nâng cao”"
SHORT = "Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ"


def test_a_document_prints_type_symbol_date_and_issuer(printed: Printed) -> None:
    assert printed(f"{QD}\nXem @q.") == [f"prose: Xem {SHORT}."]


def test_a_document_prints_its_short_name(printed: Printed) -> None:
    assert printed(f"{QD}\n  gọi tắt: Đề án\nXem @q.") == ["prose: Xem Đề án."]


def test_the_full_form_prints_the_whole_citation(printed: Printed) -> None:
    whole = f"{SHORT} phê duyệt Đề án “Nâng cao”"
    assert printed(f"{QD}\n  gọi tắt: Đề án\nXem @q.đầy-đủ, @Q.day-du và @q.full.") == [
        f"prose: Xem {whole}, {whole} và {whole}."
    ]


def test_a_citation_without_a_title_prints_whole(printed: Printed) -> None:
    assert printed("văn bản a: Công văn hôm qua\nXem @a.") == ["prose: Xem Công văn hôm qua."]


def test_a_basis_line_is_a_document_too(printed: Printed) -> None:
    assert printed("căn cứ l: Luật A\nXem @l.") == ["basis: Căn cứ Luật A.", "prose: Xem Luật A."]


def test_units_groups_and_persons_print_their_names(printed: Printed) -> None:
    assert printed(
        "đơn vị a: Sở A\n  gọi tắt: S\nnhóm b: Các sở\n  gồm: Sở A; Sở B\nngười c: Trần C\n@a, @b, @c"
    ) == ["prose: Sở A, Các sở, Trần C"]


def test_a_reference_prints_the_same_words_wherever_it_stands(plan: MakePlan) -> None:
    made = plan(
        f"{QD}\n  gọi tắt: Đề án\nMở @q.^(Chú @q)\n# Một @q\n- Hai @q\nchủ trì: @q\n> Ba @q\n| @q |\n"
        f"kết thúc:\nBốn @q.\n"
        "phụ lục: Năm @q"
    )
    section = made.sections[0]
    texts = [plain(made.opening[0].words), plain(made.notes[0]), plain(section.words)]  # type: ignore[union-attr]
    texts += [plain(child.words) for child in section.children[:3]]  # type: ignore[union-attr]
    texts += [section.children[3].columns[0].head]  # type: ignore[union-attr]
    texts += [plain(made.closing[0].words), plain(made.annexes[0].title)]  # type: ignore[union-attr]
    assert [text.count("Đề án") for text in texts] == [1] * 9


def test_a_header_line_may_hold_references() -> None:
    made = Compilation("a.kh", "kế hoạch: Theo @s\nđơn vị s: Sở A\ncơ quan: @s\n# A".encode()).plans[0]
    assert plain(made.abstract) == "Theo Sở A"
    assert made.head.issuer is not None and made.head.issuer.text == "Sở A"


def test_ids_are_compared_without_case_and_marks(printed: Printed) -> None:
    assert printed("đơn vị Sở-A: Sở A\n@so-a @SỞ-A @Sở-a") == ["prose: Sở A Sở A Sở A"]


def test_a_declaration_counts_before_and_after_its_place(printed: Printed) -> None:
    assert printed("@a @b\n# C\nđơn vị a: Sở A\n# D\nkết thúc:\nđơn vị b: Sở B") == [
        "prose: Sở A Sở B",
        "I. C",
        "II. D",
    ]


def test_a_numbered_line_prints_its_place(printed: Printed) -> None:
    assert printed("# mục a: A\n## mục tiêu b: B\n### nhiệm vụ c: C\n# D\nXem @a, @b, @c.") == [
        "I. A",
        "  1. B",
        "    a) C",
        "II. D",
        "  prose: Xem Mục I, khoản 1 Mục I, điểm a khoản 1 Mục I.",
    ]


def test_a_bullet_prints_which_one_it_is(printed: Printed) -> None:
    assert printed(
        "# các nhiệm vụ: A\n- B\n- nhiệm vụ c: C\nchung:\nchủ trì: Sở\n- nhiệm vụ d: D\nXem @c, @d."
    )[-1] == ("  prose: Xem gạch đầu dòng thứ 2 Mục I, gạch đầu dòng thứ 3 Mục I.")


def test_an_annex_prints_its_number_when_there_are_several(printed: Printed) -> None:
    assert printed("Xem @p.\n# A\nphụ lục p: P")[0] == "prose: Xem Phụ lục."
    assert printed("Xem @p, @q.\n# A\nphụ lục p: P\nphụ lục q: Q")[0] == "prose: Xem Phụ lục I, Phụ lục II."


def test_a_numbered_line_of_an_annex_prints_its_annex_too(printed: Printed) -> None:
    assert printed("Xem @b, @c.\n# A\nphụ lục: P\n# mục b: B\nphụ lục: Q\n# C\n## nhiệm vụ c: D")[0] == (
        "prose: Xem Mục I Phụ lục I, khoản 1 Mục I Phụ lục II."
    )


def test_an_unknown_name_is_reported_with_the_nearest(faults: Faults) -> None:
    assert faults("đơn vị so-tu-phap: Sở\nXem @so-tu-phab và @xyz.") == ["3:5-3:16 KH201", "3:20-3:24 KH201"]
    found = Compilation("a.kh", "kế hoạch: A\nđơn vị so-tu-phap: Sở\n@so-tu-phab".encode()).errors
    assert [hint.text.vi for hint in found[0].hints] == ["có phải “@so-tu-phap” không?"]


@pytest.mark.parametrize(
    "second",
    ["đơn vị a: B", "văn bản A: B", "cước chú á: B", "# mục a: B", "- nhiệm vụ a: B", "phụ lục a: B"],
)
def test_a_name_used_twice_is_reported_with_the_first(faults: Faults, second: str) -> None:
    below = (
        f"đơn vị a: A\n# mục x: X\n{second}" if second[0] in "-p#" else f"đơn vị a: A\n{second}\n# mục x: X"
    )
    (fault,) = faults(below)
    assert fault.endswith(" KH202")
    (found,) = Compilation("a.kh", f"kế hoạch: A\n{below}".encode()).errors
    assert found.hints[0].span is not None and found.hints[0].span.start == len("kế hoạch: A\nđơn vị ")


def test_a_name_that_refers_to_itself_is_reported_once(faults: Faults) -> None:
    assert faults("văn bản a: Xem @b\nvăn bản b: Xem @a\n@a @a @b") == ["3:16-3:18 KH203"]
    assert faults("văn bản a: X\n  gọi tắt: @a\n@a") == ["3:12-3:14 KH203"]


def test_the_full_form_of_anything_but_a_document_is_reported(faults: Faults) -> None:
    assert faults("đơn vị a: Sở\nXem @a.đầy-đủ.\n# mục b: B\nXem @b.đầy-đủ.") == [
        "3:5-3:14 KH209",
        "5:5-5:14 KH209",
    ]


def test_a_footnote_is_nothing_to_print(faults: Faults) -> None:
    assert faults("cước chú a: Chú\nXem @a.") == ["3:5-3:7 KH204"]


def test_a_line_without_number_is_nothing_to_print(faults: Faults) -> None:
    assert faults("đánh số: không / 1.\n# mục a: A\n## mục b: B\nXem @a và @b.") == ["5:5-5:7 KH204"]


def test_a_footnote_mark_of_something_else_is_reported(faults: Faults) -> None:
    assert faults("đơn vị a: Sở\nXem^a, ^b.") == ["3:4-3:6 KH204", "3:8-3:10 KH201"]


def test_documents_are_listed_with_what_is_understood_of_them(plan: MakePlan) -> None:
    made = plan(
        f"{QD}\n  gọi tắt: Đề án\n  thay thế: Quyết định số 1\ncăn cứ: Luật A ngày 01 tháng 01 năm 2020\n"
        "căn cứ n: Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư\nXem @q, @q."
    )
    assert [(d.id, d.short, d.basis, d.used, d.replaces, d.abbreviated) for d in made.documents] == [
        ("q", "Đề án", False, 2, "Quyết định số 1", "Đề án"),
        ("n", "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ", True, 0, None, None),
        (None, "Luật A ngày 01 tháng 01 năm 2020", True, 0, None, None),
    ]
    citation = made.documents[0].citation
    assert citation is not None
    assert (citation.type, citation.number, citation.issuer) == ("Quyết định", "315", "Thủ tướng Chính phủ")


def test_units_are_listed_with_their_names_and_members(plan: MakePlan) -> None:
    made = plan("đơn vị a: Sở A\n  gọi tắt: S\n  tên khác: SA; Sở Á\nnhóm b: Các sở\n  gồm: Sở A; Sở B\n@a")
    assert [(u.kind, u.id, u.name, u.short, u.aliases, u.members, u.used) for u in made.units] == [
        ("unit", "a", "Sở A", "S", ("SA", "Sở Á"), (), 1),
        ("group", "b", "Các sở", None, (), ("Sở A", "Sở B"), 0),
    ]
