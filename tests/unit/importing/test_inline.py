import pytest

from kehoach.importing.inline import after_mark, clean, escaped, inline, is_balanced, prose
from kehoach.importing.source import paragraph, run
from kehoach.syntax.parser import parse
from kehoach.text.source import make_source


def printed(line: str) -> str:
    """Return what a line prints, with what it is."""
    file = parse(make_source("x.kh", f"kế hoạch: Thử\n# Mục\n{line}\n")).file
    (child,) = file.documents[0].sections[0].children
    return "".join(getattr(piece, "text", "?") for piece in child.text)


def test_signs_of_the_language_are_escaped_and_print_as_they_were():
    text = "Giá 2*3 @(x) ^(y) a\\b an@x.vn"
    assert printed(prose(escaped(text))) == text


@pytest.mark.parametrize(
    "text",
    [
        "1. Mục đích",
        "a) Rà soát",
        "- gạch",
        "+ cộng",
        "# thăng",
        "> trích",
        "| bảng |",
        "// chú thích",
        "Cơ quan chủ trì: Sở Tư pháp",
        "phụ lục: một",
        "ghi chú: hai",
        "Đơn vị tính: Triệu đồng",
        "Nhóm trưởng: Nguyễn Văn A",
        "Văn bản: một",
        "\\ chéo",
    ],
)
def test_a_paragraph_stays_a_paragraph_whatever_it_looks_like(text):
    line = prose(escaped(text))
    file = parse(make_source("x.kh", f"kế hoạch: Thử\n# Mục\n{line}\n"))
    assert not [d for d in file.diagnostics if d.severity == "error"]
    assert type(file.file.documents[0].sections[0].children[0]).__name__ == "Prose"
    assert printed(line) == text


def test_a_numbered_line_that_begins_with_a_kind_word_keeps_its_words():
    assert after_mark("Nhiệm vụ: rà soát") == "\\Nhiệm vụ: rà soát"
    assert after_mark("Mục đích") == "Mục đích"


def test_a_bullet_that_begins_with_a_label_keeps_its_words():
    assert after_mark("Kinh phí: ngân sách", "-") == "\\Kinh phí: ngân sách"


def test_bold_words_among_others_are_kept_and_whole_bold_lines_are_plain():
    assert inline((run("Giao "), run("ngay", bold=True), run(" việc")), {}) == "Giao **ngay** việc"
    assert inline((run("Cả dòng", bold=True),), {}) == "Cả dòng"


def test_a_footnote_stands_where_its_mark_stood():
    runs = (run("có liên quan"), run("", note=1), run(", nhất là"))
    assert inline(runs, {1: "Theo mẫu."}) == "có liên quan^(Theo mẫu.), nhất là"
    assert inline(runs, {1: "\0cc1"}) == "có liên quan^cc1, nhất là"


def test_blanks_are_single_and_invisible_signs_go():
    assert clean("a\t b\n c\u200b d") == "a b c d"


def test_brackets_of_a_footnote_balance():
    assert is_balanced("a (b) c")
    assert not is_balanced("a) b (")


def test_the_maker_of_paragraphs_joins_its_runs():
    assert paragraph((run("a"), run("b"))).text == "ab"
