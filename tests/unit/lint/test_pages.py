"""Writing the pages of ``docs/rules``."""

from __future__ import annotations

from pathlib import Path

from kehoach.lint.pages import all_codes, body, documents, page, write


def test_writing_twice_changes_nothing(tmp_path: Path) -> None:
    assert write(str(tmp_path)) == sorted(documents())
    assert write(str(tmp_path)) == []


def test_a_page_of_a_code_that_is_gone_is_removed(tmp_path: Path) -> None:
    write(str(tmp_path))
    (tmp_path / "KH999.md").write_text("", encoding="utf-8")
    assert write(str(tmp_path)) == ["KH999.md"]
    assert not (tmp_path / "KH999.md").exists()


def test_the_table_links_every_page() -> None:
    table = documents()["README.md"]
    assert all(f"[{code}]({code}.md)" in table for code in all_codes())


def test_a_card_has_the_titles_of_the_page() -> None:
    card = all_codes()["KH401"]
    assert (card.name, card.severity) == ("missing-lead", "warning")
    assert card.title.vi == "Nhiệm vụ không có đơn vị chủ trì"
    assert card.title.en == "Task without a lead unit"


def test_a_page_begins_with_code_name_and_severity() -> None:
    text = page("KH303")
    assert text is not None
    assert text.startswith("# KH303 timeframe-reversed\n\n*lỗi · error*\n\nThời gian kết thúc")
    assert text.endswith(body("KH303"))
