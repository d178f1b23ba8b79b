"""“(Kèm theo …)” and “(Ban hành kèm theo …)” come in as they print."""

import pytest

from kehoach.importing.importer import bring
from kehoach.importing.titles import carried_by

SOURCE = """UBND TỈNH LẠNG SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
KẾ HOẠCH
Công tác y tế năm 2026
({words} Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Lạng Sơn)
I. NHIỆM VỤ
1. Tập huấn
- Cơ quan chủ trì: Sở Y tế.
PHỤ LỤC
DANH MỤC NHIỆM VỤ
({words} Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Lạng Sơn)
Nội dung phụ lục.
"""


@pytest.mark.parametrize("words", ["Kèm theo", "Ban hành kèm theo"])
def test_a_plan_and_its_annex_say_in_the_words_of_the_source_what_they_go_with(words):
    imported = bring("nguon.txt", SOURCE.format(words=words).encode(), "moi.kh")
    assert not imported.errors
    assert imported.report.comparison.differences == ()


def test_only_that_a_document_was_issued_is_kept_of_the_words_before_its_name():
    assert carried_by("(Kèm theo Quyết định số 1)") == "Quyết định số 1"
    assert carried_by("(Đính kèm theo Quyết định số 1)") == "Quyết định số 1"
    assert carried_by("(Ban hành kèm theo Quyết định số 1)") == "Ban hành kèm theo Quyết định số 1"


def test_an_annex_that_does_not_say_what_it_goes_with_prints_no_such_line():
    lines = [line for line in SOURCE.splitlines() if "{words}" not in line]
    imported = bring("nguon.txt", "\n".join(lines).encode(), "moi.kh")
    assert "  kèm theo: không" in imported.text
    assert imported.report.comparison.differences == ()
