"""A letter and a cover page before a plan are left out, and the report says so."""

from __future__ import annotations

from made import HEAD, TITLE, blocks

from kehoach.importing.asides import set_aside
from kehoach.importing.regroup import regrouped
from kehoach.importing.source import word_file
from kehoach.importing.write import lines_of
from kehoach.verify.regions import regions

PLAN = (*HEAD, *TITLE, "I. NHIỆM VỤ", "1. Tuyên truyền.")
LETTER = (*HEAD, "V/v phòng cháy", "Kính gửi: Các sở, ban, ngành.", "Ủy ban nhân dân gửi kèm Kế hoạch.")
CLOSING = ("Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn An")


def brought(*texts: str):
    file = word_file("nguon.docx", blocks(*texts))
    documents = set_aside(regrouped(regions(file)))
    return documents, lines_of(file, documents)


def test_a_letter_before_a_plan_with_a_head_is_left_out_and_told():
    documents, lines = brought(*LETTER, *CLOSING, *PLAN)
    assert [document.form for document in documents] == [True, False]
    assert lines[0].text == f"kế hoạch: {TITLE[1]}"
    told = {line.origins[0].text: line.reason for line in lines if line.fate == "doubtful"}
    assert told["V/v phòng cháy"] == "letter"
    assert told["Nguyễn Văn An"] == "letter"


def test_a_letter_that_carries_the_plan_stays():
    documents, _ = brought(*LETTER, *CLOSING, *TITLE, "I. NHIỆM VỤ", "1. Tuyên truyền.")
    assert not any(document.form for document in documents)


def test_a_letter_alone_stays():
    documents, lines = brought(*LETTER, *CLOSING)
    assert not any(document.form for document in documents)
    assert any("gửi kèm Kế hoạch" in line.text for line in lines)


def test_a_decision_before_a_plan_stays():
    decision = (*HEAD, "QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch", "Điều 1. Ban hành Kế hoạch.")
    documents, _ = brought(*decision, *CLOSING, *PLAN)
    assert not any(document.form for document in documents)


def test_a_cover_page_is_left_out_and_told():
    cover = word_file("bia.docx", [*blocks("ỦY BAN NHÂN DÂN TỈNH LAM SƠN")])
    front = regions(cover)
    documents = set_aside((*front, *regions(word_file("nguon.docx", blocks(*PLAN)))))
    assert [document.form for document in documents] == [True, False]
