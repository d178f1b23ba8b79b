"""A base file that is damaged, hostile or of another kind is refused: with the line that names it, and why."""

from __future__ import annotations

import contextlib
import io
import random
import time
import tracemalloc
import zipfile

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE

from kehoach.profiles.load import load_format, load_profile
from kehoach.profiles.schema import ProfileError

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {after} "{f"&{before};" * 10}">' for before, after in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.fixture(scope="module")
def sound():
    """The bytes of a right file."""
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    return buffer.getvalue()


def changed(data, changes):
    """Return the package with parts changed: a name and new bytes, None to leave it out, or a function."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        parts = {name: old.read(name) for name in old.namelist()}
        for name, change in changes.items():
            parts[name] = change(parts[name]) if callable(change) else change
        for name, content in parts.items():
            if content is not None:
                new.writestr(name, content)
    return buffer.getvalue()


@pytest.fixture
def refused(tmp_path):
    """Use these bytes as the base and return the error; it stands at the line that names the file."""

    def use(data, load=load_profile):
        (tmp_path / "mau.docx").write_bytes(data)
        (tmp_path / "so.yaml").write_text("extends: nd30\n\nbase: mau.docx\n", encoding="utf-8")
        with pytest.raises(ProfileError) as caught:
            load(str(tmp_path / "so.yaml"))
        assert (caught.value.path, caught.value.line) == (str(tmp_path / "so.yaml"), 3)
        assert "“mau.docx”" in caught.value.text.vi and "“mau.docx”" in caught.value.text.en
        return caught.value.text

    return use


def test_a_file_that_is_not_there(tmp_path):
    path = tmp_path / "so.yaml"
    path.write_text("extends: nd30\nbase: khong-co.docx\n", encoding="utf-8")
    with pytest.raises(ProfileError, match=r"“khong-co\.docx” cannot be read") as caught:
        load_profile(str(path))
    assert (caught.value.path, caught.value.line) == (str(path), 2)


@pytest.mark.parametrize("load", [load_profile, load_format])
def test_both_ways_of_loading_refuse(load, refused):
    assert "is damaged or no .docx" in refused(b"no zip", load).en


@pytest.mark.parametrize("value", ["3", "[a]", "true"])
def test_the_name_of_the_file_must_be_words(value, tmp_path):
    path = tmp_path / "so.yaml"
    path.write_text(f"extends: nd30\nbase: {value}\n", encoding="utf-8")
    with pytest.raises(ProfileError, match="“base” must be words") as caught:
        load_profile(str(path))
    assert caught.value.line == 2


def test_an_old_doc_or_a_file_with_a_password(refused):
    text = refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))
    assert "là .doc cũ hoặc có mật khẩu" in text.vi
    assert "is an old .doc or has a password" in text.en


@pytest.mark.parametrize("keep", [0, 1, 100, 0.5, 0.9, 0.999])
def test_a_file_that_is_cut_off(keep, sound, refused):
    length = keep if isinstance(keep, int) else int(len(sound) * keep)
    assert "bị hỏng hoặc không phải .docx" in refused(sound[:length]).vi


@pytest.mark.parametrize(
    "changes",
    [
        {"word/styles.xml": None},
        {"word/styles.xml": b""},
        {"word/styles.xml": b"<w:styles"},
        {"word/styles.xml": b"<styles/>"},
        {"word/settings.xml": b"<a/>"},
        {"word/document.xml": None},
        {"word/document.xml": b"<a/>"},
        {"word/document.xml": b"<a"},
        {"_rels/.rels": None},
        {"_rels/.rels": b"<a/>"},
        {"word/_rels/document.xml.rels": None},
        {"word/styles.xml": lambda xml: xml.replace(b'w:val="Normal"', b"")},
        {"word/styles.xml": lambda xml: xml.replace(b'w:styleId="Normal"', b"")},
        {"word/styles.xml": lambda xml: xml.replace(b'w:styleId="Heading1"', b'w:styleId="&quot;/&gt;"')},
        {
            "word/styles.xml": lambda xml: xml.replace(
                b'w:styleId="Heading1"', b'w:styleId="FootnoteReference"'
            )
        },
        {"word/styles.xml": lambda xml: xml.replace(b'<w:sz w:val="28"/>', b'<w:sz w:val="big"/>')},
        {"word/styles.xml": lambda xml: xml.replace(b'<w:sz w:val="28"/>', b'<w:sz w:val="1e999"/>')},
        {"word/styles.xml": lambda xml: xml.replace(b'<w:sz w:val="28"/>', b'<w:sz w:val="nan"/>')},
        {"word/document.xml": lambda xml: xml.replace(b'w:left="1800"', b'w:left="wide"')},
    ],
)
def test_a_damaged_part(changes, sound, refused):
    assert changed(sound, changes) != sound
    assert "mau.docx" in refused(changed(sound, changes)).en


def test_a_file_of_another_kind(refused):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    assert "is damaged or no .docx" in refused(buffer.getvalue()).en


def test_strict_open_xml(sound, refused):
    strict = {
        "word/document.xml": lambda xml: xml.replace(
            WORD.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"
        )
    }
    assert "Strict Open XML" in refused(changed(sound, strict)).vi


def test_a_file_without_normal(sound, refused):
    without = {
        "word/styles.xml": lambda xml: xml.replace(b'<w:name w:val="Normal"/>', b'<w:name w:val="Khung"/>')
    }
    assert "không có kiểu “Normal”" in refused(changed(sound, without)).vi


def test_a_name_of_ours_for_a_style_of_letters(refused):
    document = docx.Document()
    document.styles.add_style("Lời văn", WD_STYLE_TYPE.CHARACTER)
    buffer = io.BytesIO()
    document.save(buffer)
    assert "có “Lời văn” không phải kiểu đoạn" in refused(buffer.getvalue()).vi


def test_margins_that_leave_no_room(sound, refused):
    wide = {"word/document.xml": lambda xml: xml.replace(b'w:left="1800"', b'w:left="9000"')}
    assert "có lề quá rộng" in refused(changed(sound, wide)).vi


@pytest.mark.parametrize("part", ["word/styles.xml", "word/document.xml", "word/settings.xml", "_rels/.rels"])
def test_entities_are_refused_and_never_expanded(part, sound, refused):
    bomb = {part: lambda xml: xml.replace(b"?>", f"?>{BOMB}]>".encode(), 1)}
    began = time.perf_counter()
    refused(changed(sound, bomb))
    assert time.perf_counter() - began < 5


def test_an_entity_in_the_text_of_a_document(sound, refused):
    bomb = {"word/document.xml": f"<?xml version='1.0'?>{BOMB}]><d>&i;</d>".encode()}
    refused(changed(sound, bomb))


def test_a_file_that_swells(refused):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", bytes(50_000_000))
    assert "quá lớn khi giải nén" in refused(buffer.getvalue()).vi


def test_a_file_that_swells_beyond_all_bounds_is_not_unpacked(sound, refused):
    noise = bytes(range(256)) * 2000
    parts = {f"word/media/{number}.bin": noise + bytes(7_000_000) for number in range(10)}
    data = changed(sound, parts)
    tracemalloc.start()
    assert "is too large when unpacked" in refused(data).en
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


def test_a_file_of_too_many_parts(sound, refused):
    assert "quá lớn" in refused(changed(sound, {f"word/media/{n}.png": b"x" for n in range(1001)})).vi


def test_a_size_that_lies(sound, refused):
    """A directory that claims a part is small does not make the reader unpack more of it than that."""
    swollen = changed(sound, {"word/styles.xml": lambda xml: xml + b" " * 3_000_000})
    size = len(zipfile.ZipFile(io.BytesIO(swollen)).read("word/styles.xml"))
    lying = swollen.replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert lying != swollen
    assert "is damaged" in refused(lying).en


@pytest.mark.parametrize(
    ("part", "end", "element", "times"),
    [
        ("word/document.xml", "</w:body>", "<w:p/>", 2_500_000),
        ("word/styles.xml", "</w:styles>", "<w:x/>", 2_500_000),
        ("word/document.xml", "</w:body>", "<w:p>", 500_000),
    ],
)
def test_parts_of_endless_elements_take_bounded_time(part, end, element, times, sound, tmp_path):
    noise = bytes(
        random.Random(1).randrange(256) for _ in range(150_000)
    )  # keeps the package from swelling much
    swollen = {part: lambda xml: xml.replace(end.encode(), element.encode() * times + end.encode())}
    (tmp_path / "mau.docx").write_bytes(changed(sound, {**swollen, "word/media/a.png": noise}))
    (tmp_path / "so.yaml").write_text("extends: nd30\nbase: mau.docx\n", encoding="utf-8")
    began = time.perf_counter()
    with contextlib.suppress(ProfileError):
        load_profile(str(tmp_path / "so.yaml"))
    assert time.perf_counter() - began < 15


@pytest.mark.parametrize("seed", range(24))
def test_whatever_is_broken_is_told_as_such(seed, sound, tmp_path):
    """One byte of the unpacked parts or of the package changed: it works, or it is refused, and nothing else."""
    spot = (seed * 7919 + 13) % len(sound)
    data = bytearray(sound)
    data[spot] ^= 1 << seed % 8
    if seed % 2:
        name = ("word/styles.xml", "word/settings.xml", "word/document.xml", "word/theme/theme1.xml")[
            seed // 2 % 4
        ]

        def turn(xml):
            place = (seed * 104_729) % len(xml)
            return xml[:place] + bytes([xml[place] ^ 1 << seed % 7]) + xml[place + 1 :]

        data = bytearray(changed(sound, {name: turn}))
    (tmp_path / "mau.docx").write_bytes(data)
    (tmp_path / "so.yaml").write_text("extends: nd30\nbase: mau.docx\n", encoding="utf-8")
    try:
        loaded = load_format(str(tmp_path / "so.yaml"))
    except ProfileError as error:
        assert error.text.vi and error.text.en
    else:
        assert loaded.profile.style("body").size > 0
