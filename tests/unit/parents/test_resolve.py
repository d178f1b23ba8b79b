"""What ``cụ thể hóa:`` names."""

from __future__ import annotations

import pytest

from kehoach.model.parents import ParentPlan, ParentTask
from kehoach.parents.resolve import Index, Missing, entries, is_number


def task(ident: str, path: str, title: str) -> ParentTask:
    return ParentTask(ident, path, title, (), (), (), "", None)


TASKS = (
    task("to-chuc-hoi-nghi", "IV.2.a", "Tổ chức hội nghị"),
    task("bien-soan", "IV.2.đ", "Biên soạn tài liệu"),
    task("kiem-tra", "IV.10", "Kiểm tra"),
    task("gach", "V.1.-2", "Gạch đầu dòng"),
    task("trong-bang", "PL.3", "Trong bảng của phụ lục"),
)
TINH = ParentPlan("../tinh/kh.kh", "/tinh/kh.kh", "kế hoạch", "1/KH", "A", "UBND", TASKS)
BO = ParentPlan("bo.tasks.yaml", "/bo.tasks.yaml", "kế hoạch", "2/KH", "B", "Bộ", TASKS[2:3])


@pytest.mark.parametrize(
    ("entry", "ids"),
    [
        ("to-chuc-hoi-nghi", ["to-chuc-hoi-nghi"]),
        ("Tổ-Chức-Hội-Nghị", ["to-chuc-hoi-nghi"]),
        ("IV.2.a", ["to-chuc-hoi-nghi"]),
        ("iv.2.a)", ["to-chuc-hoi-nghi"]),
        ("IV. 2. a.", ["to-chuc-hoi-nghi"]),
        ("điểm a khoản 2 Mục IV", ["to-chuc-hoi-nghi"]),
        ("Điểm đ khoản 2 mục IV", ["bien-soan"]),
        ("khoản 10 Mục IV", ["kiem-tra"]),
        ("gạch đầu dòng thứ 2 khoản 1 Mục V", ["gach"]),
        ("IV.2", ["to-chuc-hoi-nghi", "bien-soan"]),
        ("Mục IV", ["to-chuc-hoi-nghi", "bien-soan", "kiem-tra"]),
        ("PL.3", ["trong-bang"]),
        ("../tinh/kh.kh#IV.2.a", ["to-chuc-hoi-nghi"]),
        ("./../tinh/kh.kh # IV.2.a", ["to-chuc-hoi-nghi"]),
        ("kh.kh#iv.2.đ", ["bien-soan"]),
        ("kh#gach", ["gach"]),
    ],
)
def test_a_task_is_named_by_id_number_or_place(entry: str, ids: list[str]) -> None:
    found = Index([TINH]).find(entry)
    assert not isinstance(found, Missing)
    assert [TINH.tasks[at].id for _, at in found] == ids


@pytest.mark.parametrize("entry", ["IV.1", "IV", "a", "IV.2.d", "", "khoản", "Mục", "kh#", "-", "."])
def test_what_is_near_is_not_taken_for_it(entry: str) -> None:
    found = Index([TINH]).find(entry)
    assert isinstance(found, Missing) == (entry != "IV")


def test_of_several_parents_the_one_that_has_it() -> None:
    index = Index([TINH, BO])
    assert index.find("gach") == ((0, 3),)
    assert index.find("bo#kiem-tra") == index.find("bo.tasks.yaml#IV.10") == ((1, 0),)
    missing = index.find("kiem-tra")
    assert isinstance(missing, Missing) and missing.code == "KH220"
    assert missing.hints[0].text.vi == "ghi rõ tệp: kh.kh#kiem-tra; bo.tasks.yaml#kiem-tra"


@pytest.mark.parametrize(
    ("entry", "code", "near"),
    [
        ("to-chuc-hoi-nghị-x", "KH219", ["to-chuc-hoi-nghi"]),
        ("Tổ chức hội nghị", "KH219", ["to-chuc-hoi-nghi"]),
        ("soạn tài liệu", "KH219", ["bien-soan"]),
        ("IV.2.b", "KH219", ["to-chuc-hoi-nghi", "bien-soan"]),
        ("không giống gì cả", "KH219", []),
        ("khh.kh#IV.2.a", "KH221", []),
    ],
)
def test_what_may_be_meant_is_said(entry: str, code: str, near: list[str]) -> None:
    found = Index([TINH]).find(entry)
    assert isinstance(found, Missing)
    assert (found.code, list(found.ids)) == (code, near)
    assert len(found.hints) == len(near) or found.hints[0].text.vi == "có phải “kh.kh” không?"


def test_entries_are_parted_by_comma_and_semicolon_and_those_that_cite_a_document_are_left_out() -> None:
    assert entries("IV.2.a;  b , mục 5 @kh98;; c.") == ["IV.2.a", "b", "c"]


@pytest.mark.parametrize(
    ("entry", "number"),
    [
        ("I.3", True), ("IV.2.a)", True), ("II", True), ("3", True), ("điểm a khoản 2 Mục IV", True),
        ("to-chuc-hoi-nghi", False), ("tổ chức hội nghị", False), ("hoi", False), ("soan.tai-lieu", False),
    ],
)  # fmt: skip
def test_a_number_is_told_from_an_id(entry: str, number: bool) -> None:
    assert is_number(entry) is number
