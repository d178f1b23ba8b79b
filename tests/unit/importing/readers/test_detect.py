"""A file is read by what is in it; whatever cannot be read is refused with one clear word, in bounded time."""

from __future__ import annotations

import io
import random
import struct
import time
import zipfile

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach.importing.readers.detect import read_any
from kehoach.importing.source import Read
from kehoach.verify.package import LARGEST_FILE
from kehoach.verify.seen import Paragraph
from kehoach.verify.unreadable import Unreadable

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PLAN = (
    "KẾ HOẠCH\nThực hiện cải cách hành chính năm 2025\n\n1. Sở Nội vụ chủ trì, phối hợp với các sở, ngành.\n"
)


def real_docx() -> bytes:
    document = Document()
    document.add_paragraph("Kế hoạch thực hiện nhiệm vụ")
    table = document.add_table(2, 2)
    table.rows[0].cells[0].text = "Nội dung"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


REAL = real_docx()


def with_part(name: str, data: bytes | None, base: bytes = REAL) -> bytes:
    """The file with one part put in the place of another, or left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(base)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info.filename, old.read(info))
        if data is not None:
            new.writestr(name, data)
    return out.getvalue()


def document(body: bytes, before: bytes = b"") -> bytes:
    return before + f'<w:document xmlns:w="{W}"><w:body>'.encode() + body + b"</w:body></w:document>"


def with_body(body: bytes, before: bytes = b"") -> bytes:
    return with_part("word/document.xml", document(body, before))


def paragraph(text: bytes) -> bytes:
    return b"<w:p><w:r><w:t>" + text + b"</w:t></w:r></w:p>"


def refused(data: bytes, path: str = "plan.docx") -> Unreadable:
    with pytest.raises(Unreadable) as error:
        read_any(path, data)
    assert error.value.text.vi and error.value.text.en
    return error.value


def words(result: Read) -> str:
    return " ".join(block.text for block in result.file.blocks if isinstance(block, Paragraph))


class TestKinds:
    @pytest.mark.parametrize("name", ["plan.docx", "plan.doc", "plan.txt", "plan"])
    def test_a_docx_is_told_by_its_content(self, name: str) -> None:
        assert "Kế hoạch thực hiện nhiệm vụ" in words(read_any(name, REAL))

    @pytest.mark.parametrize("name", ["plan.txt", "plan.docx"])
    def test_a_text_is_told_by_its_content(self, name: str) -> None:
        assert "Thực hiện cải cách hành chính năm 2025" in words(read_any(name, PLAN.encode("utf-16")))

    def test_a_damaged_text_is_mended_on_the_way(self) -> None:
        damaged = (
            PLAN
            + "Āy ban nhân dân tỉnh giao nhiệm vÿ cāa Sở Nội vÿ; tiếp tÿc chā trì thā tÿc, mÿc tiêu cÿ thể.\n"
        )
        result = read_any("plan.txt", damaged.encode())
        assert "Ủy ban nhân dân tỉnh giao nhiệm vụ của Sở Nội vụ" in words(result)
        assert any("được sửa lại" in remark.vi for remark in result.remarks)

    def test_a_segmented_text_is_put_back_on_the_way(self) -> None:
        text = "Kế_hoạch thực_hiện cải_cách hành_chính .\n\nSở Nội_vụ chủ_trì , phối_hợp với các sở .\n"
        assert "Sở Nội vụ chủ trì, phối hợp với các sở." in words(read_any("plan.txt", text.encode()))

    @pytest.mark.parametrize(
        ("data", "kind", "way_out"),
        [
            (b"{\\rtf1\\ansi K}", "rtf", "lưu thành .docx"),
            (b"<!DOCTYPE html><html><body>K</body></html>", "html", "lưu thành .docx"),
            (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "picture", "OCR"),
            (b"GIF89a" + b"\x00" * 50, "picture", "OCR"),
            (b"II*\x00" + b"\x01" * 50, "picture", "OCR"),
            (b"\x00\x00\x00\x18ftypheic" + b"\x00" * 50, "picture", "OCR"),
            (b"Rar!\x1a\x07\x00", "archive", "giải nén"),
            (b"\x1f\x8b\x08\x00", "archive", "giải nén"),
            (b"<?xml version='1.0'?><pkg:package>", "xml", "lưu thành .docx"),
            (b"", "empty", "tải hoặc sao chép lại"),
            (b"\x7fELF" + bytes(range(256)) * 9, "not-text", ".docx, .pdf hoặc .txt"),
        ],
    )
    def test_other_files_are_refused_with_a_way_out(self, data: bytes, kind: str, way_out: str) -> None:
        error = refused(data)
        assert error.kind == kind and way_out in error.text.vi

    def test_another_office_file_is_named(self) -> None:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
            archive.writestr("content.xml", "<x/>")
        assert refused(out.getvalue()).kind == "odt"

    def test_a_file_beyond_all_measure_is_not_looked_into(self) -> None:
        assert refused(b"a" * (LARGEST_FILE + 1)).kind == "too-big"


class TestHostile:
    """What section 7 of the measurements found to break readers of Word files."""

    LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'

    def test_entities_that_multiply_in_text(self) -> None:
        assert refused(with_body(paragraph(b"&b;"), self.LAUGHS)).kind == "hostile"

    def test_entities_that_multiply_in_an_attribute(self) -> None:
        body = b'<w:p><w:pPr><w:pStyle w:val="&b;"/></w:pPr></w:p>'
        assert refused(with_body(body, self.LAUGHS)).kind == "hostile"

    def test_entities_that_multiply_in_the_list_of_parts(self) -> None:
        types = (
            self.LAUGHS
            + b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">&b;</Types>'
        )
        assert refused(with_part("[Content_Types].xml", types)).kind == "hostile"

    @pytest.mark.parametrize(
        "declaration",
        [
            b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
            b'<!DOCTYPE x SYSTEM "http://example.org/x.dtd">',
        ],
    )
    def test_what_leads_outside_the_file(self, declaration: bytes) -> None:
        assert refused(with_body(paragraph(b"[&e;]"), declaration)).kind == "hostile"

    def test_elements_nested_without_end(self) -> None:
        deep = 100_000
        assert refused(with_body(b"<w:sdt>" * deep + b"</w:sdt>" * deep)).kind in ("damaged", "too-big")

    def test_tables_nested_without_end(self) -> None:
        deep = 60
        inner = b"<w:tbl><w:tr><w:tc>" * deep + b"<w:p/>" + b"</w:tc></w:tr></w:tbl>" * deep
        try:
            assert isinstance(read_any("a.docx", with_body(inner)), Read)
        except Unreadable as error:
            assert error.kind in ("damaged", "too-big")

    def test_one_text_that_unpacks_to_half_a_gigabyte(self) -> None:
        with_bomb = with_body(paragraph(b"a" * (120 << 20)))
        made = time.process_time()
        assert refused(with_bomb).kind == "too-big"
        assert time.process_time() - made < 5

    def test_millions_of_small_paragraphs(self) -> None:
        data = with_body(b"<w:p/>" * 3_000_000)
        begun = time.process_time()
        assert refused(data).kind == "too-big"
        assert time.process_time() - begun < 10

    @pytest.mark.parametrize("size", [1, 30, 500, -30, -1])
    def test_a_file_cut_off(self, size: int) -> None:
        assert refused(REAL[:size] if size < 0 else REAL[: max(size, 4)]).kind in (
            "truncated",
            "damaged",
            "not-word",
        )

    def test_a_zip_without_the_list_of_parts(self) -> None:
        assert refused(with_part("[Content_Types].xml", None)).kind == "not-word"

    def test_a_part_that_lies_outside(self) -> None:
        relations = (
            b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            b'<Relationship Id="r1" '
            b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
            b'Target="../../../../etc/passwd"/></Relationships>'
        )
        assert refused(with_part("_rels/.rels", relations)).kind == "damaged"

    def test_a_main_part_that_is_no_xml(self) -> None:
        assert refused(with_part("word/document.xml", b"<w:document")).kind == "damaged"

    def test_a_wrong_checksum(self) -> None:
        at = REAL.index(b"word/document.xml") + len("word/document.xml")
        assert refused(REAL[: at + 40] + b"\xff\xff\xff\xff" + REAL[at + 44 :]).kind == "damaged"

    def test_sizes_told_wrongly_do_not_matter(self) -> None:
        at = REAL.rindex(b"PK\x01\x02")
        lie = REAL[: at + 24] + struct.pack("<I", 1) + REAL[at + 28 :]
        try:
            assert isinstance(read_any("a.docx", lie), Read)
        except Unreadable as error:
            assert error.kind == "damaged"


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 30))
def test_mutated_word_files_are_read_or_refused(seed: int, changes: int) -> None:
    chance = random.Random(seed)
    data = bytearray(REAL)
    for _ in range(changes):
        at = chance.randrange(len(data))
        if chance.random() < 0.2:
            del data[at : at + chance.randrange(1, 40)]
        else:
            data[at] = chance.randrange(256)
    _read_or_refused(bytes(data))


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.integers(0, 2**32), st.sampled_from(["document", "styles", "numbering", "settings"]), st.integers(1, 6)
)
def test_word_files_with_mutated_parts_are_read_or_refused(seed: int, part: str, changes: int) -> None:
    chance = random.Random(seed)
    with zipfile.ZipFile(io.BytesIO(REAL)) as archive:
        data = bytearray(archive.read(f"word/{part}.xml"))
    pieces = [
        b"<w:p>",
        b"</w:p>",
        b"<w:tbl/>",
        b'w:val="-9"',
        b"<w:r/>",
        b'w:val="99999999999"',
        b"&#0;",
        b"\xff",
        b"",
    ]
    for _ in range(changes):
        at = chance.randrange(len(data))
        data[at : at + chance.randrange(8)] = chance.choice(pieces)
    _read_or_refused(with_part(f"word/{part}.xml", bytes(data)))


@settings(max_examples=200, deadline=None)
@given(
    st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"{\\rtf", b"GIF8", b"BM\x00"])
)
def test_any_bytes_are_read_or_refused(data: bytes, start: bytes) -> None:
    _read_or_refused(start + data)


def _read_or_refused(data: bytes) -> None:
    try:
        assert isinstance(read_any("a.docx", data), Read)
    except Unreadable as error:
        assert error.text.vi and error.kind


def test_a_text_of_more_than_a_thousand_pages_is_refused_before_it_is_understood(monkeypatch):
    monkeypatch.setattr("kehoach.importing.readers.detect.MOST_LETTERS", 1000)
    refusal = refused(("Kế hoạch phòng, chống thiên tai. " * 40).encode())
    assert refusal.kind == "too-big"
    assert "hơn 1.000 trang" in refusal.text.vi
    out = io.BytesIO()
    document = Document()
    for _ in range(40):
        document.add_paragraph("Kế hoạch phòng, chống thiên tai.")
    document.save(out)
    assert refused(out.getvalue()).kind == "too-big"
