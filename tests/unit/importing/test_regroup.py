import pytest
from made import HEAD, TITLE, blocks

from kehoach.importing.regroup import regrouped
from kehoach.importing.source import word_file
from kehoach.verify.regions import regions

BODY = ("I. MỤC ĐÍCH", "Phòng ngừa cháy, nổ trên địa bàn tỉnh.", "Nơi nhận:", "- Như Điều 3;", "- Lưu: VT.")


def roles(*below: str) -> dict[str, str]:
    """Return the role of each line that stands below the recipients."""
    (document,) = regrouped(
        regions(word_file("nguon.docx", blocks(*HEAD, *TITLE, *BODY, "GIÁM ĐỐC", *below)))
    )
    return {part.text: part.role for part in document.parts}


@pytest.mark.parametrize("name", ["Nguyễn Văn An", "Nguyễn văn An", "Họ và tên", "nguyễn văn an"])
def test_the_words_right_below_the_post_are_the_signers_name(name):
    assert roles(name)[name] == "signer"


@pytest.mark.parametrize("line", ["(Đã ký)", "Đã ký", "Ký tên đóng dấu", "12/KH-UBND", "Nơi này, chỗ kia"])
def test_what_is_no_name_is_not_taken_for_one(line):
    assert roles(line)[line] != "signer"


def test_a_name_below_a_line_of_words_stays_the_name():
    assert roles("Ký thay mặt", "Nguyễn Văn An")["Nguyễn Văn An"] == "signer"
