"""The machine header of an outgoing document (NĐ 30/2020, PL VI, Phần II.I), as properties of the file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kehoach
from kehoach.driver import Compilation
from kehoach.render.machine_header import LENGTHS, machine_header, position, shortened, split_code

EXAMPLES = Path(__file__).parents[3] / "examples"
WHOLE = """kế hoạch: Triển khai công tác hòa giải
cơ quan chủ quản: UBND tỉnh Trà Vinh
cơ quan: Sở Tư pháp tỉnh Trà Vinh
số: 08/KH-STP
địa danh: Trà Vinh
ngày: 7/2/2023
# A
nơi nhận:
- Như trên;
- Hội Luật gia Việt Nam (b/c);
- Các sở, ban, ngành tỉnh;
- Lưu: VT, NC. 03
ký:
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Lê Văn Hân
"""


def header(text: str) -> dict[str, str]:
    rows = machine_header(Compilation("a.kh", text.encode()).plans[0])
    assert len(dict(rows)) == len(rows)
    return dict(rows)


def test_a_whole_plan_has_every_field_in_the_order_of_the_decree() -> None:
    assert list(header(WHOLE).items()) == [
        ("TypeName", "Kế hoạch"),
        ("CodeNumber", "08"),
        ("CodeNotation", "KH-STP"),
        ("IssuedDate", "2023-02-07"),
        ("OrganName", "Sở Tư pháp tỉnh Trà Vinh"),
        ("Subject", "Triển khai công tác hòa giải"),
        ("Language", "Tiếng Việt"),
        ("SignerInfo.Position", "PHÓ GIÁM ĐỐC"),
        ("SignerInfo.FullName", "Lê Văn Hân"),
        ("To", "Hội Luật gia Việt Nam; Các sở, ban, ngành tỉnh"),
    ]


def test_what_is_not_known_is_left_out() -> None:
    assert header("kế hoạch: Thử\nsố: /KH-SA\nngày: 2/2024\n# A\nnơi nhận:\n- Lưu: VT\nký:\nGIÁM ĐỐC\n") == {
        "TypeName": "Kế hoạch",
        "CodeNotation": "KH-SA",
        "Subject": "Thử",
        "Language": "Tiếng Việt",
        "SignerInfo.Position": "GIÁM ĐỐC",
    }


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        ("08/KH-UBND", ("08", "KH-UBND")),
        (" 115 / KH-UBND ", ("115", "KH-UBND")),
        ("98-KH/TU", ("98", "KH/TU")),
        ("01/2024/QĐ-UBND", ("01", "2024/QĐ-UBND")),
        ("12a/KH-SA", ("12a", "KH-SA")),
        ("/KH-STP", ("", "KH-STP")),
        ("-KH/TU", ("", "KH/TU")),
        ("…/KH-STP", ("", "KH-STP")),
        ("5", ("5", "")),
        ("", ("", "")),
    ],
)
def test_number_and_symbol_part_at_the_stroke_and_in_the_party_at_the_hyphen(
    code: str, parts: tuple[str, str]
) -> None:
    assert split_code(code) == parts


@pytest.mark.parametrize(
    ("capacity", "post"),
    [
        (("GIÁM ĐỐC",), "GIÁM ĐỐC"),
        (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "CHỦ TỊCH"),
        (("TM. ỦY BAN NHÂN DÂN", "TỈNH TRÀ VINH", "CHỦ TỊCH"), "CHỦ TỊCH"),
        (("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "PHÓ CHỦ TỊCH"),
        (("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), "PHÓ CHÁNH VĂN PHÒNG"),
        (("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "THƯỜNG TRỰC"), "PHÓ BÍ THƯ THƯỜNG TRỰC"),
        (("KT GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "PHÓ GIÁM ĐỐC"),
        (("Q. GIÁM ĐỐC",), "Q. GIÁM ĐỐC"),
        (("CHÁNH THANH TRA", "TRƯỞNG ĐOÀN"), "CHÁNH THANH TRA TRƯỞNG ĐOÀN"),
        (("TM. ỦY BAN NHÂN DÂN",), ""),
        ((), ""),
    ],
)
def test_the_position_is_the_signers_own_and_not_whom_he_signs_for(
    capacity: tuple[str, ...], post: str
) -> None:
    assert position(capacity) == post


def test_words_that_are_too_long_are_cut_between_words_and_say_so() -> None:
    long = "kế hoạch: " + "Nâng cao năng lực " * 40 + "\n# A\n"
    subject = header(long)["Subject"]
    assert len(subject) <= 500
    assert subject.endswith("…") and subject[:-1].split()[-1] in ("Nâng", "cao", "năng", "lực")


def test_a_number_or_symbol_that_is_too_long_is_left_out_and_never_cut() -> None:
    found = header(f"kế hoạch: A\nsố: 123456789012/{'K' * 31}\n# A\n")
    assert {"CodeNumber", "CodeNotation"} & set(found) == set()
    found = header(f"kế hoạch: A\nsố: 12345678901/{'K' * 30}\n# A\n")
    assert (found["CodeNumber"], found["CodeNotation"]) == ("12345678901", "K" * 30)


def test_each_receiver_is_cut_by_itself() -> None:
    found = header(f"kế hoạch: A\n# A\nnơi nhận:\n- {'Sở Tư pháp ' * 30}\n- Sở B\n")
    first, second = found["To"].split("; ")
    assert len(first) <= 200 and first.endswith("pháp…")
    assert second == "Sở B"


@given(st.text("aă â,.;\N{COMBINING ACUTE ACCENT}", max_size=60), st.integers(2, 30))
def test_what_is_cut_begins_the_text_and_is_never_too_long(text: str, length: int) -> None:
    cut = shortened(text, length)
    assert len(cut) <= length
    assert cut == text or (cut.endswith("…") and text.startswith(cut[:-1]))


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.kh")), ids=lambda path: path.stem)
def test_the_file_carries_the_machine_header_within_the_lengths_of_the_decree(path: Path) -> None:
    data = kehoach.build(path.read_text(encoding="utf-8"), str(path))
    root = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("docProps/custom.xml"))
    held = {entry.get("name"): "".join(entry.itertext()) for entry in root}
    plan = Compilation(str(path), path.read_bytes()).plans[0]
    wanted = dict(machine_header(plan))
    assert wanted.items() <= held.items()
    assert {"TypeName", "Subject", "Language"} <= set(wanted)
    assert all(len(wanted.get(name, "")) <= length for name, length in LENGTHS.items())
