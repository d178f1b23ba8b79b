"""Whose a document is: made here and untouched, worked on since, or from elsewhere."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.render.docx.fingerprint import CUSTOM, PROPERTY, read_fingerprint
from kehoach.render.docx.writer import write_docx


@pytest.fixture(scope="module")
def plan(plans, nd30):
    return write_docx(plans["ubnd"], *nd30)


def rezip(data, change=lambda name, content: content, more=(), **options):
    """Pack the parts of *data* anew, each as *change* returns it; None leaves one out."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", **options) as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
        for name, content in more:
            new.writestr(name, content)
    return buffer.getvalue()


def test_a_new_document_is_ours(plan):
    assert read_fingerprint(plan) == "ours"


def test_packing_the_same_parts_anew_changes_nothing(plan):
    assert read_fingerprint(rezip(plan, compression=zipfile.ZIP_STORED)) == "ours"


@pytest.mark.parametrize(
    "part", ["word/document.xml", "word/styles.xml", "docProps/core.xml", "[Content_Types].xml"]
)
def test_a_changed_part_makes_it_edited(part, plan):
    assert read_fingerprint(rezip(plan, lambda name, c: c + b" " if name == part else c)) == "edited"


def test_a_changed_property_beside_the_fingerprint_makes_it_edited(plan):
    data = rezip(plan, lambda name, c: c.replace(b"KH-UBND", b"KH-HDND") if name == CUSTOM else c)
    assert read_fingerprint(data) == "edited"


def test_a_part_more_or_less_makes_it_edited(plan):
    assert read_fingerprint(rezip(plan, more=[("word/comments.xml", b"<a/>")])) == "edited"
    assert read_fingerprint(rezip(plan, lambda n, c: None if n == "word/fontTable.xml" else c)) == "edited"


def test_saving_it_with_another_program_makes_it_edited(plan):
    document = docx.Document(io.BytesIO(plan))
    document.add_paragraph("thêm")
    buffer = io.BytesIO()
    document.save(buffer)
    assert read_fingerprint(buffer.getvalue()) == "edited"


def test_the_fingerprint_is_found_as_other_programs_write_it(plan):
    def rewrite(name, content):
        if name != CUSTOM:
            return content
        return content.replace(b"<vt:lpwstr>", b"\n  <ns0:lpwstr>").replace(
            b"</vt:lpwstr>", b"</ns0:lpwstr>\n"
        )

    assert read_fingerprint(rezip(plan, rewrite)) == "edited"


def test_a_document_without_the_property_is_foreign(plan):
    assert read_fingerprint(rezip(plan, lambda n, c: None if n == CUSTOM else c)) == "foreign"
    renamed = rezip(plan, lambda n, c: c.replace(PROPERTY.encode(), b"Other") if n == CUSTOM else c)
    assert read_fingerprint(renamed) == "foreign"
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    assert read_fingerprint(buffer.getvalue()) == "foreign"


@pytest.mark.parametrize(
    "data", [b"", b"PK", b"PK\x05\x06", b"PK\x05\x06" + bytes(18), b"%PDF-1.7", b"\x00" * 100_000]
)
def test_what_is_no_document_is_foreign(data):
    assert read_fingerprint(data) == "foreign"


@settings(max_examples=60)
@given(place=st.integers(0, 12_000), value=st.integers(0, 255))
def test_a_damaged_file_is_never_taken_for_ours_in_another_state(place, value, plan):
    damaged = bytearray(plan)
    place %= len(damaged)
    damaged[place] = value
    state = read_fingerprint(bytes(damaged))
    assert state in ("ours", "edited", "foreign")
    if state == "ours":
        with zipfile.ZipFile(io.BytesIO(damaged)) as new, zipfile.ZipFile(io.BytesIO(plan)) as old:
            assert {n: new.read(n) for n in new.namelist()} == {n: old.read(n) for n in old.namelist()}


@settings(max_examples=30)
@given(length=st.integers(0, 12_000))
def test_a_cut_file_is_foreign(length, plan):
    assert read_fingerprint(plan[: min(length, len(plan) - 1)]) == "foreign"


def test_a_file_that_would_unpack_to_too_much_is_refused_unread(plan):
    bomb = rezip(plan, more=[("word/media/a.xml", bytes(70 * 1024 * 1024))], compression=zipfile.ZIP_DEFLATED)
    assert len(bomb) < 1024 * 1024
    assert read_fingerprint(bomb) == "foreign"


def test_a_file_of_too_many_parts_is_refused(plan):
    assert read_fingerprint(rezip(plan, more=[(f"a{n}", b"") for n in range(1001)])) == "foreign"


def test_a_directory_larger_than_any_document_has_is_refused_unread(plan, monkeypatch):
    monkeypatch.setattr(zipfile, "ZipFile", lambda *args, **more: pytest.fail("opened"))
    end = plan.rfind(b"PK\x05\x06")
    huge = plan[: end + 12] + (2 * 1024 * 1024).to_bytes(4, "little") + plan[end + 16 :]
    assert read_fingerprint(huge) == "foreign"


def test_unusual_compression_is_foreign(plan):
    assert read_fingerprint(rezip(plan, compression=zipfile.ZIP_BZIP2)) == "foreign"
