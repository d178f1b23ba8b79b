from made import read

from kehoach.importing.importer import bring, understand
from kehoach.importing.report import as_data, as_text
from kehoach.verify.regions import regions


def understood(*texts):
    source = read(*texts)
    return understand("nguon.docx", source, regions(source.file), "x.kh")


TEXT = (
    "I. NHIỆM VỤ",
    "1. Tập huấn",
    "- Cơ quan chủ trì: Sở Y tế.",
    "- Thời gian thực hiện: Quý II/2026.",
    "Lời văn.",
)


def test_every_paragraph_of_the_source_is_accounted_for():
    source = read(*TEXT)
    report = understand("nguon.docx", source, regions(source.file), "x.kh").report
    assert {account.origin.number for account in report.accounts} == set(range(1, 14))
    assert {account.fate for account in report.accounts} == {"declared", "prose", "dropped"}


def test_a_paragraph_is_told_with_the_line_that_holds_it():
    imported = understood(*TEXT)
    lines = imported.text.splitlines()
    placed = [a for a in imported.report.accounts if a.origin.text == "- Cơ quan chủ trì: Sở Y tế."]
    assert lines[placed[0].line - 1] == "- Cơ quan chủ trì: Sở Y tế."


def test_the_report_as_data_holds_figures_and_fates():
    data = as_data(understood(*TEXT).report, "vi")
    assert data["words"]["recall"] == 1.0
    assert data["differences"] == []
    assert data["paragraphs"][0]["fate"] == "declared"


def test_the_report_as_data_lists_doubtful_paragraphs_with_their_lines_among_the_doubts():
    report = understood("I. MỤC ĐÍCH", "1. Một", "3. Ba").report
    (place,) = [account.line for account in report.accounts if account.fate == "doubtful"]
    (doubt,) = as_data(report, "vi")["doubts"]
    assert (doubt["text"], doubt["place"]) == ("3. Ba", f"dòng {place} của tệp mới")


def test_the_report_in_words_is_in_both_languages():
    report = understood(*TEXT).report
    assert "không sai khác" in as_text(report, "vi")
    assert "nothing differs" in as_text(report, "en")


def test_the_long_report_tells_every_paragraph():
    report = understood(*TEXT).report
    assert len(as_text(report, "vi", every=True).splitlines()) == len(report.accounts) + 2


def test_what_is_doubtful_is_told_with_its_reason():
    report = understood("I. MỤC ĐÍCH", "1. Một", "3. Ba").report
    assert "3. Ba" in as_text(report, "vi")
    assert "số thứ tự" in as_text(report, "vi")


def test_roles_with_a_letter_before_them_are_data_and_one_remark_tells_of_the_dashes():
    source = (
        "UBND TỈNH LẠNG SƠN\nSỞ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/KH-SYT\n"
        "Lạng Sơn, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\nCông tác y tế năm 2026\nI. NHIỆM VỤ\n1. Tập huấn\n"
        "a) Cơ quan chủ trì: Phòng Y.\nb) Thời gian thực hiện: Quý II/2026.\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\n"
        "Nguyễn Văn An\n"
    )
    report = bring("nguon.txt", source.encode(), "moi.kh").report
    assert [account.fate for account in report.accounts if account.origin.text[:2] in ("a)", "b)")] == [
        "declared"
    ] * 2
    assert any(remark.en.startswith("2 lines of roles") for remark in report.remarks)


def test_a_line_drawn_with_signs_below_the_signature_is_left_out_and_no_doubt():
    source = read(
        "I. NHIỆM VỤ", "1. Tập huấn.", "Nơi nhận:", "- Lưu: VT.", "GIÁM ĐỐC", "─────────", "Nguyễn Văn An"
    )
    report = understand("nguon.docx", source, regions(source.file), "x.kh").report
    (drawn,) = [account for account in report.accounts if account.origin.text == "─────────"]
    assert drawn.fate == "dropped"
