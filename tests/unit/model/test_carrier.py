"""Documents that another one carries: what they take from it, and who is said to have decided."""

from __future__ import annotations

import pytest

from kehoach.driver import Compilation
from kehoach.model.carrier import deciding_post, issuing_name
from kehoach.model.plan import Plan

DECISION = """quyết định: Ban hành Kế hoạch
cơ quan chủ quản: Bộ A
cơ quan: Cục B
số: 5/QĐ-CB
địa danh: Hà Nội
ngày: 02/01/2026
# Ban hành.
"""


def plans(text: str) -> tuple[Plan, ...]:
    compilation = Compilation("a.kh", text.encode())
    assert compilation.errors == ()
    return compilation.plans


def signed(*lines: str, issuer: str = "Ủy ban nhân dân tỉnh X", kind: str = "quyết định") -> Plan:
    return plans("\n".join([f"{kind}: A", f"cơ quan: {issuer}", "# B", "ký:", *lines]))[0]


@pytest.mark.parametrize(
    ("lines", "post"),
    [
        (["CHỦ TỊCH", "Lê Văn An"], "CHỦ TỊCH"),
        (["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn An"], "CHỦ TỊCH"),
        (["K/T BÍ THƯ", "PHÓ BÍ THƯ", "Lê Văn An"], "BÍ THƯ"),
        (["TUQ. BỘ TRƯỞNG", "VỤ TRƯỞNG", "Lê Văn An"], "BỘ TRƯỞNG"),
        (["Q. GIÁM ĐỐC", "Lê Văn An"], "GIÁM ĐỐC"),
        (["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn An"], ""),
        (["TM ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], ""),
        (["T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Lê Văn An"], ""),
        (["Lê Văn An"], ""),
        ([], ""),
    ],
)
def test_the_post_that_decides_is_the_one_signed_for(lines: list[str], post: str) -> None:
    assert deciding_post(signed(*lines)) == post


def test_nobody_is_said_to_decide_where_nothing_is_signed() -> None:
    assert deciding_post(plans("quyết định: A\n# B")[0]) == ""


@pytest.mark.parametrize(
    ("issuer", "post", "name"),
    [
        ("Ủy ban nhân dân tỉnh X", "CHỦ TỊCH", "Chủ tịch Ủy ban nhân dân tỉnh X"),
        ("Bộ Y tế", "BỘ TRƯỞNG", "Bộ trưởng Bộ Y tế"),
        ("Chính phủ", "THỦ TƯỚNG", "Thủ tướng Chính phủ"),
        ("Thủ tướng Chính phủ", "THỦ TƯỚNG", "Thủ tướng Chính phủ"),
        ("Sở Tư pháp", "", "Sở Tư pháp"),
        ("", "GIÁM ĐỐC", "Giám đốc"),
        ("", "", ""),
    ],
)
def test_who_issues_is_the_body_or_its_head(issuer: str, post: str, name: str) -> None:
    head = plans(f"quyết định: A\ncơ quan: {issuer}\n# B")[0].head
    assert issuing_name(head, post) == name


def test_the_header_may_say_who_decides() -> None:
    head = plans("quyết định: A\ncơ quan: Cục B\nthẩm quyền: Cục trưởng Cục B\n# C")[0].head
    assert issuing_name(head, "") == issuing_name(head, "PHÓ CỤC TRƯỞNG") == "Cục trưởng Cục B"


# -- several documents in one file ------------------------------------------------------------------------------


def test_a_later_document_without_number_is_attached_and_takes_what_it_does_not_say() -> None:
    first, plan = plans(f"{DECISION}kế hoạch: C\n# D")
    assert first.carrier is None
    assert plan.carrier is not None
    assert (plan.carrier.type_name, plan.carrier.head, plan.carrier.text) == ("quyết định", first.head, "")
    for name in ("issuer", "parent", "place", "date", "number"):
        assert getattr(plan.head, name) == getattr(first.head, name)


def test_a_later_document_keeps_what_it_says_itself() -> None:
    text = (
        f"{DECISION}kế hoạch: C\ncơ quan: Phòng D\ncơ quan chủ quản: Cục B\nđịa danh: Huế\nngày: 5/2026\n# D"
    )
    first, plan = plans(text)
    head = plan.head
    assert head.issuer is not None and head.parent is not None and head.place is not None
    assert (head.issuer.text, head.parent.text, head.place.text) == ("Phòng D", "Cục B", "Huế")
    assert head.date is not None and (head.date.month, head.date.year) == (5, 2026)
    assert head.number == first.head.number


def test_the_carrier_knows_the_post_that_decides() -> None:
    _, plan = plans(f"{DECISION}ký:\nKT. CỤC TRƯỞNG\nPHÓ CỤC TRƯỞNG\nLê Văn An\nkế hoạch: C\n# D")
    assert plan.carrier is not None and plan.carrier.post == "CỤC TRƯỞNG"


def test_a_later_document_with_a_number_stands_alone() -> None:
    _, plan = plans(f"{DECISION}kế hoạch: C\nsố: /KH-CB\n# D")
    assert plan.carrier is None
    assert (plan.head.issuer, plan.head.place, plan.head.date) == (None, None, None)


def test_marks_and_the_contact_line_are_not_taken_over() -> None:
    text = DECISION.replace("# Ban", "độ khẩn: Khẩn\ndự thảo:\nlưu hành: Lưu hành nội bộ\nliên hệ: A\n# Ban")
    _, plan = plans(f"{text}kế hoạch: C\n# D")
    head = plan.head
    assert (head.urgency, head.draft, head.circulation, head.contact) == (None, None, None, None)


def test_two_documents_may_be_attached_to_one() -> None:
    _, second, third = plans(f"{DECISION}kế hoạch: C\n# D\nchương trình: E\n# G")
    assert second.carrier is not None and third.carrier is not None
    assert second.carrier.head == third.carrier.head


def test_a_plan_alone_names_its_decision() -> None:
    (plan,) = plans("kế hoạch: A\ncơ quan: Cục B\nkèm theo: Quyết định số    /QĐ-CB ngày   /4/2026\n# C")
    assert plan.carrier is not None
    assert plan.carrier.text == "Quyết định số    /QĐ-CB ngày   /4/2026"


def test_a_plan_names_its_decision_by_a_reference() -> None:
    (plan,) = plans(
        "kế hoạch: A\nkèm theo: @q.đầy-đủ\nvăn bản q: Quyết định số 5/QĐ-CB ngày 02/01/2026 của Cục B\n# C"
    )
    assert plan.carrier is not None
    assert plan.carrier.text == "Quyết định số 5/QĐ-CB ngày 02/01/2026 của Cục B"


def test_an_attached_document_may_name_another_decision_than_the_one_before_it() -> None:
    _, plan = plans(f"{DECISION}kế hoạch: C\nkèm theo: Quyết định số 9/QĐ-CB\n# D")
    assert plan.carrier is not None and plan.carrier.text == "Quyết định số 9/QĐ-CB"


def test_a_document_of_its_own_has_no_carrier() -> None:
    assert [plan.carrier for plan in plans("kế hoạch: A\nsố: 1/KH\n# B")] == [None]


def test_tasks_and_annexes_belong_to_their_own_document() -> None:
    first, plan = plans(
        f"{DECISION}phụ lục: C\nLời.\nkế hoạch: D\n# nhiệm vụ: E\n## g\nphụ lục: H\nphụ lục: I"
    )
    assert ([a.label for a in first.annexes], [a.label for a in plan.annexes]) == (
        ["Phụ lục"],
        ["Phụ lục I", "Phụ lục II"],
    )
    assert ([task.title for task in first.tasks], [task.title for task in plan.tasks]) == ([], ["g"])
