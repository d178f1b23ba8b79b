"""Letters of the TCVN3 (ABC) and VNI fonts mean what their tables say."""

from __future__ import annotations

import codecs

import pytest

from kehoach.importing.readers.legacy_fonts import Font, convert, old_font, plain

TCVN3, CAPITALS, VNI = Font("tcvn3", False), Font("tcvn3", True), Font("vni", False)


@pytest.mark.parametrize(
    ("name", "font"),
    [
        (".VnTime", TCVN3),
        (".VnArial Narrow", TCVN3),
        (".VnTimeH", CAPITALS),
        (".VnArialH", CAPITALS),
        ("VNI-Times", VNI),
        ("VNI-Helve-Condense", VNI),
        ("Times New Roman", None),
        ("Arial", None),
        ("Wingdings", None),
        ("", None),
    ],
)
def test_a_font_is_told_by_its_name(name: str, font: Font | None) -> None:
    assert old_font(name) == font


@pytest.mark.parametrize(
    ("stored", "font", "read"),
    [
        ("Uû ban nh©n d©n tØnh §ång Th¸p", TCVN3, "Uỷ ban nhân dân tỉnh Đồng Tháp"),
        ("NghÞ quyÕt vÒ kinh tÕ, v¨n ho¸; ®Çu t\xad c«ng", TCVN3, "Nghị quyết về kinh tế, văn hoá; đầu tư công"),
        ("B\u03bcn giao", TCVN3, "Bàn giao"),
        ("kÕ ho¹ch", CAPITALS, "KẾ HOẠCH"),
        ("UÛY BAN NHAÂN DAÂN TÆNH ÑOÀNG THAÙP", VNI, "ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP"),
        ("Uûy ban, kyõ thuaät, ngöôøi ôû Ñaék Laék, bò, nghó", VNI, "Ủy ban, kỹ thuật, người ở Đắk Lắk, bị, nghĩ"),
        ("Sè 15/KH-UBND – “kÌm”", TCVN3, "Số 15/KH-UBND – “kèm”"),
    ],
)  # fmt: skip
def test_words_of_old_fonts(stored: str, font: Font, read: str) -> None:
    assert plain(stored, font) == read


def test_every_letter_of_the_alphabet_is_in_the_vni_table() -> None:
    stored = "aø aù aû aõ aï aâ aà aá aå aã aä aê aè aé aú aü aë eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò"
    stored += (
        " oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î ñ"
    )
    read = "à á ả ã ạ â ầ ấ ẩ ẫ ậ ă ằ ắ ẳ ẵ ặ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị"
    read += " ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ đ"
    assert plain(stored, VNI) == read
    assert plain(stored.upper(), VNI) == read.upper()


def test_small_letters_of_tcvn3_stand_where_the_standard_has_them() -> None:
    codes = "B5B6B7B8B9A8BBBCBDBEC6A9C7C8C9CACBAECCCECFD0D1AAD2D3D4D5D6D7D8DCDDDEDFE1E2E3E4ABE5E6E7E8E9ACEAEBECEDEE"
    codes += "EFF1F2F3F4ADF5F6F7F8F9FAFBFCFDFE"
    stored = codecs.decode(codes, "hex").decode("latin-1")
    assert plain(stored, TCVN3) == ("àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ")


def test_a_letter_that_the_table_does_not_know_is_kept_and_told() -> None:
    found = list(convert("bÀn", TCVN3))
    assert [(piece.text, piece.known) for piece in found] == [("b", True), ("À", False), ("n", True)]


def test_signs_that_all_fonts_share_are_known() -> None:
    assert all(piece.known for piece in convert("1–2 “a” 5°", VNI))
