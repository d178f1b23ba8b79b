"""The text of a file comes out of whatever encoding it was saved in, or the file is refused with a clear word."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.importing.readers.encodings import decode
from kehoach.verify.unreadable import Unreadable

PLAN = (
    "KẾ HOẠCH\nThực hiện cải cách hành chính năm 2025\n\n1. Sở Nội vụ chủ trì, phối hợp với các sở, ngành.\n"
)
TCVN3 = (
    "K\xd5 ho\xb9ch thùc hiÖn c¶i c¸ch hµnh chÝnh n¨m 2025\n"
    "1. Së Néi vô chñ tr×, phèi hîp víi c¸c së, ngµnh vµ \xaey ban nh\xa9n d\xa9n c¸c huyÖn.\n"
).replace("\xaey", "\xf1y")
TCVN3_READ = (
    "Kế hoạch thực hiện cải cách hành chính năm 2025\n"
    "1. Sở Nội vụ chủ trì, phối hợp với các sở, ngành và ủy ban nhân dân các huyện.\n"
)
VNI = "Keá hoaïch thöïc hieän caûi caùch haønh chính naêm 2025\n1. Sôû Noäi vuï chuû trì, phoái hôïp vôùi caùc sôû.\n"
VNI_READ = "Kế hoạch thực hiện cải cách hành chính năm 2025\n1. Sở Nội vụ chủ trì, phối hợp với các sở.\n"


class TestUnicode:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
    def test_with_and_without_a_mark(self, encoding: str) -> None:
        assert decode(PLAN.encode(encoding)).text == PLAN

    def test_letters_in_parts_are_put_together_and_told(self) -> None:
        result = decode(unicodedata.normalize("NFD", PLAN).encode())
        assert result.text == PLAN
        assert ["NFC" in remark.vi for remark in result.remarks] == [True]

    def test_sound_text_comes_without_remarks(self) -> None:
        assert decode(PLAN.encode()) == (PLAN, (), ())

    def test_pages_stay_parted_and_line_ends_become_one_kind(self) -> None:
        assert (
            decode("một\r\nhai\rba\f\tbốn\u2028năm\xa0sáu".encode()).text == "một\nhai\nba\f\tbốn\nnăm\xa0sáu"
        )

    def test_invisible_and_control_characters_are_left_out_and_counted(self) -> None:
        result = decode("Kế\u200b hoạch\xad nà\ufeffy\x07 nhé".encode())
        assert result.text == "Kế hoạch này nhé"
        assert [remark.vi.split()[0] for remark in result.remarks] == ["3", "1"]

    def test_a_file_cut_off_inside_a_letter_is_read_with_a_doubt(self) -> None:
        data = PLAN.encode() + "Hết hạ".encode() + "n ngắ".encode()[:-1]
        result = decode(data)
        assert result.text.startswith(PLAN)
        assert [doubt.place.vi for doubt in result.doubts] == ["dòng 5"]

    def test_utf8_taken_for_western_letters_is_undone(self) -> None:
        assert decode(PLAN.encode().decode("latin-1").encode()).text == PLAN


class TestEightBit:
    @pytest.mark.parametrize(("stored", "read"), [(TCVN3, TCVN3_READ), (VNI, VNI_READ)])
    def test_text_of_an_old_font_is_told_by_its_syllables(self, stored: str, read: str) -> None:
        for data in (stored.encode("latin-1"), stored.encode("utf-8"), stored.encode("utf-16")):
            assert decode(data).text == read

    def test_windows_1258(self) -> None:
        stored = "".join(
            unicodedata.normalize("NFC", base) + tone for base, tone in (_parted(sign) for sign in PLAN)
        )
        assert decode(stored.encode("cp1258")).text == PLAN

    def test_the_old_encoding_is_named(self) -> None:
        assert [remark.vi for remark in decode(VNI.encode("latin-1")).remarks] == [
            "chữ được chuyển từ VNI sang Unicode"
        ]

    def test_western_quotes_in_a_text_without_vietnamese(self) -> None:
        assert decode(b"Plan \x93A\x94 \x96 2025").text == "Plan “A” – 2025"

    def test_letters_of_no_known_encoding_are_refused(self) -> None:
        with pytest.raises(Unreadable) as error:
            decode("план работы на год, срок исполнения".encode("koi8-r"))
        assert error.value.kind == "encoding" and "UTF-8" in error.value.text.vi


def _parted(sign: str) -> tuple[str, str]:
    marks = unicodedata.normalize("NFD", sign)
    tone = "".join(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
    return "".join(mark for mark in marks if mark not in tone), tone


class TestRefused:
    @pytest.mark.parametrize("data", [b"", b"\x00\x00", b" \r\n\t"])
    def test_an_empty_file(self, data: bytes) -> None:
        with pytest.raises(Unreadable) as error:
            decode(data)
        assert error.value.kind == "empty"

    def test_a_program(self) -> None:
        with pytest.raises(Unreadable) as error:
            decode(b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 20)
        assert error.value.kind == "not-text"

    def test_a_text_beyond_all_measure(self) -> None:
        with pytest.raises(Unreadable) as error:
            decode(b"a" * (16 << 20) + b"b")
        assert error.value.kind == "too-big"


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text_or_are_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except Unreadable:
        return
    assert unicodedata.is_normalized("NFC", text) and "\r" not in text and "\x00" not in text


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Cn", "Zl", "Zp"])))
def test_sound_unicode_is_kept_letter_by_letter(text: str) -> None:
    text = "Kế hoạch thực hiện nhiệm vụ, Ủy ban nhân dân: " + text
    assert decode(text.encode()).text == unicodedata.normalize("NFC", text)
