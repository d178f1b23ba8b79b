"""A file that is no readable .docx gets one clear error that says what it is and what to do."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from kehoach.verify import package, reading_words
from kehoach.verify.reading import Unreadable, read_word

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MACRO = "application/vnd.ms-word."


def stream(name: str) -> bytes:
    return OLE + name.encode("utf-16-le") + bytes(100)


def refused(data: bytes) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        read_word("a.docx", data)
    assert caught.value.text.vi and caught.value.text.en
    return caught.value


@pytest.mark.parametrize(
    ("data", "kind", "says"),
    [
        (b"", "empty", "empty"),
        (bytes(5000), "empty", "empty"),
        (stream("EncryptedPackage"), "encrypted", "remove the password"),
        (stream("WordDocument"), "old-word", "save it as .docx"),
        (stream("Workbook"), "not-word", "Excel"),
        (stream("PowerPoint Document"), "not-word", "PowerPoint"),
        (OLE, "not-word", "OLE"),
        (b"{\\rtf1\\ansi abc}", "rtf", "RTF"),
        (b"%PDF-1.7\n...", "pdf", "PDF"),
        (b"\x89PNG\r\n\x1a\n...", "picture", "PNG"),
        (b"\xff\xd8\xff\xe0", "picture", "JPEG"),
        (b"Rar!\x1a\x07", "archive", "unpack it"),
        (b"<!DOCTYPE html><html><p>x</p></html>", "html", "HTML"),
        ("\ufeff<html>x</html>".encode("utf-16"), "html", "HTML"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "html", "MHTML"),
        (b'<?xml version="1.0"?><pkg:package xmlns:pkg="x"/>', "xml", "Flat OPC"),
        (b'<?xml version="1.0"?><w:wordDocument xmlns:w="x"/>', "xml", "Word 2003"),
        ("Kế hoạch".encode(), "not-word", "no Word file"),
        (b"PK\x03\x04 and then nothing", "truncated", "cut off"),
    ],
)  # fmt: skip
def test_files_of_other_kinds_are_told_apart(data: bytes, kind: str, says: str) -> None:
    error = refused(data)
    assert error.kind == kind
    assert says in error.text.en


@pytest.mark.parametrize(
    ("main", "says"),
    [
        (MACRO + "document.macroEnabled.main+xml", "(.docm)"),
        (CONTENT + "template.main+xml", "(.dotx)"),
        (MACRO + "template.macroEnabledTemplate.main+xml", "(.dotm)"),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "(.xlsx)"),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "(.pptx)"),
    ],
)
def test_office_files_renamed_to_docx(word: Any, main: str, says: str) -> None:
    error = refused(word.packed(word.files(word.p("x"), main=main)))
    assert (error.kind, says in error.text.en, says in error.text.vi) == ("not-word", True, True)


def test_an_open_document_is_told(word: Any) -> None:
    error = refused(
        word.packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"})
    )
    assert error.kind == "odt"
    assert refused(word.packed({"a.txt": "x"})).kind == "not-word"


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("_rels/.rels", None, "the main part of the document"),
        ("word/document.xml", None, "the main part of the document"),
        ("word/document.xml", "<w:document", "well-formed"),
        ("word/document.xml", "", "well-formed"),
        ("word/document.xml", b"\xff\xfe<\x00", "well-formed"),
        ("word/document.xml", b"<a>\xff</a>", "well-formed"),
        ("word/document.xml", "<a/>", "no body"),
        ("word/document.xml", "<a>" * 3000, "well-formed"),
        ("[Content_Types].xml", "<Types/>", "content type"),
        ("[Content_Types].xml", "<Types>", "well-formed"),
        ("word/styles.xml", "<w:styles", "word/styles.xml"),
    ],
)
def test_a_damaged_part_is_named(word: Any, name: str, text: Any, says: str) -> None:
    parts = word.files(word.p("x"), styles="")
    if text is None:
        del parts[name]
    else:
        parts[name] = text
    error = refused(word.packed(parts))
    assert error.kind == "damaged"
    assert says in error.text.en


def test_parts_that_are_not_there_are_done_without(word: Any) -> None:
    parts = word.files(word.p("x"), styles="", numbering="", settings="")
    for name in ("styles", "numbering", "settings"):
        del parts[f"word/{name}.xml"]
    assert read_word("a.docx", word.packed(parts)).blocks[0].text == "x"


def test_a_file_cut_off_anywhere_is_refused(word: Any) -> None:
    data = word.packed(word.files(word.p("x")))
    for end in range(1, len(data) - 1, 37):
        assert refused(data[:end]).kind in ("truncated", "damaged", "not-word")


def test_a_wrong_checksum_is_damage(word: Any) -> None:
    data = bytearray(word.packed(word.files(word.p("x")), zipfile.ZIP_STORED))
    at = data.index(b"<w:body>")
    data[at + 3 : at + 4] = b"B"
    assert refused(bytes(data)).kind == "damaged"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_only_the_usual_packing_is_unpacked(word: Any, method: int) -> None:
    assert refused(word.packed(word.files(word.p("x")), method)).kind == "damaged"


def test_an_archive_with_a_password_is_told(word: Any) -> None:
    data = word.packed(word.files(word.p("x")), zipfile.ZIP_STORED)
    data = data.replace(b"PK\x03\x04\x14\x00\x00", b"PK\x03\x04\x14\x00\x01").replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"
    )
    assert refused(data).kind == "encrypted"


LAUGHS = "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)
)


@pytest.mark.parametrize(
    "dtd",
    [
        LAUGHS + "]>",
        '<!DOCTYPE a [<!ENTITY j SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a SYSTEM "http://a.invalid/a">',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_never_resolved(word: Any, dtd: str, encoding: str) -> None:
    parts = word.files(word.p("<w:r><w:t>&j;</w:t></w:r>"))
    parts["word/document.xml"] = (dtd + parts["word/document.xml"]).encode(encoding)
    assert refused(word.packed(parts)).kind == "hostile"


def test_an_entity_without_declaration_is_damage(word: Any) -> None:
    assert refused(word.packed(word.files(word.p("<w:r><w:t>&j;</w:t></w:r>")))).kind == "damaged"


def test_a_file_in_utf_16_is_read(word: Any) -> None:
    parts = word.files(word.p("Kế hoạch"))
    parts["word/document.xml"] = (
        '<?xml version="1.0" encoding="UTF-16"?>' + parts["word/document.xml"]
    ).encode("utf-16")
    assert read_word("a.docx", word.packed(parts)).blocks[0].text == "Kế hoạch"


def test_a_strict_file_is_read(word: Any) -> None:
    parts = {
        name: text.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
        .replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")
        for name, text in word.files(word.p("x", pr='<w:jc w:val="end"/><w:ind w:start="28.35pt"/>'), styles="").items()
    }  # fmt: skip
    (seen,) = read_word("a.docx", word.packed(parts)).blocks
    assert (seen.text, seen.align, seen.left) == ("x", "right", 10.001)


def test_names_of_parts_are_alike_in_either_case_and_with_either_slash(word: Any) -> None:
    parts = word.files(word.p("x"), styles=word.style("N", "<w:rPr><w:b/></w:rPr>", default=True))
    parts["Word\\Styles.xml"] = parts.pop("word/styles.xml")
    assert read_word("a.docx", word.packed(parts)).blocks[0].runs[0].look.bold


def test_parts_outside_the_file_are_ignored(word: Any) -> None:
    parts = word.files(word.p("x"), styles="")
    relations = "word/_rels/document.xml.rels"
    for target in (
        'Target="file:///etc/passwd" TargetMode="External"',
        'Target="../../../../etc/passwd"',
        'Target=""',
    ):
        outside = {**parts, relations: parts[relations].replace('Target="styles.xml"', target)}
        assert read_word("a.docx", word.packed(outside)).blocks[0].text == "x"


def test_a_file_that_is_too_large_is_not_even_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST_FILE", 1000)
    assert refused(b"PK\x03\x04" + b"x" * 1000).kind == "too-big"


def test_too_many_entries_are_refused_before_the_archive_is_read(word: Any) -> None:
    parts = word.files(word.p("x"))
    assert read_word("a.docx", word.packed(parts | {f"a{n}": "" for n in range(4000)})).blocks
    assert refused(word.packed(parts | {f"a{n}": "" for n in range(4100)})).kind == "too-big"


def bomb(word: Any, body: str, end: str = "") -> bytes:
    parts: dict[str, Any] = word.files("BODY")
    head, tail = parts.pop("word/document.xml").split("BODY")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
        with archive.open("word/document.xml", "w") as file:
            file.write(head.encode())
            for _ in range(100):
                file.write(body.encode())
            file.write((end + tail).encode())
    return out.getvalue()


@pytest.mark.parametrize(
    "body",
    [
        "a" * 300_000,
        "<w:p/>" * 7_000,
        "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" * 101,
        '<w:p><w:pPr><w:sectPr/></w:pPr></w:p>' * 21,
        '<w:x a="" b="" c="" d="" e=""/>' * 1_300,
        "<w:p/>" * 1_001,
        f'<w:p>{"<w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>" * 1_000}</w:p>',
    ],
    ids=["bytes", "tags", "tables", "sections", "attributes", "paragraphs", "runs"],
)  # fmt: skip
def test_too_much_of_anything_is_refused(word: Any, body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_words, "MOST_RUNS", 100_000)
    assert refused(bomb(word, body)).kind == "too-big"


def test_a_size_told_wrongly_is_not_believed(word: Any) -> None:
    data = bomb(word, "<w:p/>" * 60_000)
    size = 600 * 60_000
    real = [
        info.file_size
        for info in zipfile.ZipFile(io.BytesIO(data)).infolist()
        if info.filename == "word/document.xml"
    ]
    assert real[0] > size
    lie = data.replace(real[0].to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert refused(lie).kind == "damaged"


def test_parts_are_limited_together(word: Any) -> None:
    long = (" " * (9 << 20) + "<w:x/>") * 2
    parts = word.files(word.p("x"), styles=long, numbering=long)
    assert "together" in refused(word.packed(parts)).text.en


def test_tables_in_tables_have_an_end(word: Any) -> None:
    def body(depth: int) -> str:
        return "<w:tbl><w:tr><w:tc>" * depth + str(word.p("x")) + "</w:tc></w:tr></w:tbl>" * depth

    assert len(word(body(20)).nested) == 19
    assert refused(word.packed(word.files(body(60)))).kind == "damaged"


def test_text_boxes_in_text_boxes_end(word: Any) -> None:
    start = "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
    end = "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    assert len(word(start * 30 + word.p("x") + end * 30).text_boxes) == 30
