"""Reading a file: encodings, newlines, control characters, lines and columns."""

from __future__ import annotations

import unicodedata

import pytest

from kehoach.text import source
from kehoach.text.source import LARGEST, make_source, read_source
from kehoach.text.span import Position, Span


def test_a_byte_order_mark_is_not_part_of_the_text() -> None:
    read, faults = read_source("a.kh", b"\xef\xbb\xbfk\xe1\xba\xbf")
    assert (read.text, faults) == ("kế", ())


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_newline_ends_a_line(newline: str) -> None:
    read, faults = read_source("a.kh", f"a{newline}b{newline}".encode())
    assert (read.text, read.line_starts, faults) == ("a\nb\n", (0, 2, 4), ())


def test_crlf_is_one_newline_and_lf_cr_are_two() -> None:
    assert make_source("a.kh", "a\r\nb\n\rc").text == "a\nb\n\nc"


def test_decomposed_vietnamese_is_composed() -> None:
    typed = unicodedata.normalize("NFD", "Kế hoạch số 1")
    read, _ = read_source("a.kh", typed.encode())
    assert read.text == "Kế hoạch số 1"
    assert read.position(len("Kế hoạch ")) == Position(1, 10)


def test_a_column_counts_characters_from_1() -> None:
    read = make_source("a.kh", "đường\n  phố\n")
    assert [read.position(at) for at in (0, 4, 5, 6, 8, 11, 12)] == [
        (1, 1),
        (1, 5),
        (1, 6),
        (2, 1),
        (2, 3),
        (2, 6),
        (3, 1),
    ]


def test_a_line_is_given_without_its_newline() -> None:
    read = make_source("a.kh", "một\nhai")
    assert [read.line(1), read.line(2)] == ["một", "hai"]
    assert make_source("a.kh", "một\n").line(2) == ""


@pytest.mark.parametrize(
    ("data", "detail"),
    [("kế".encode("utf-16"), "UTF-16"), (b"\xfe\xff\x00k", "UTF-16")],
)
def test_utf_16_is_named(data: bytes, detail: str) -> None:
    read, faults = read_source("a.kh", data)
    assert read.text == ""
    assert [(f.reason, f.detail, f.span) for f in faults] == [("encoding", detail, Span(0, 0))]


def test_another_encoding_is_reported_with_byte_and_line() -> None:
    read, faults = read_source("a.kh", b"a\nb\nt\xfbng")
    assert read.text == ""
    assert faults[0].reason == "encoding"
    assert "0xFB" in faults[0].detail and "3" in faults[0].detail


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04\x00\x00",
        b"abc\x00def",
        b"%PDF-1.7 \xe2\xe3",
        b"\xd0\xcf\x11\xe0\xa1",
        b"\x89PNG\r\n\x1a\xff",
    ],
)
def test_a_binary_file_is_named_so(data: bytes) -> None:
    read, faults = read_source("a.kh", data)
    assert read.text == ""
    assert [f.reason for f in faults] == ["binary"]


def test_a_file_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    assert LARGEST == 16 * 1024 * 1024
    monkeypatch.setattr(source, "LARGEST", 10)
    assert [f.reason for f in read_source("a.kh", b"0123456789")[1]] == []
    assert [f.reason for f in read_source("a.kh", b"01234567890")[1]] == ["size"]


def test_control_characters_are_left_out_and_reported_once_a_line() -> None:
    read, faults = read_source("a.kh", b"a\x01b\x02c\nd\ne\x0bf\n")
    assert read.text == "abc\nd\nef\n"
    assert [(f.reason, f.detail, read.position(f.span.start)) for f in faults] == [
        ("control", "U+0001", (1, 2)),
        ("control", "U+000B", (3, 2)),
    ]


@pytest.mark.parametrize("text", ["a\x01", "\x01", "a\n\x01\x02", "\ufeffa\n\x7f", "x\uffff"])
def test_a_control_character_is_reported_inside_the_text(text: str) -> None:
    read, faults = read_source("a.kh", text.encode())
    assert [f.reason for f in faults] == ["control"]
    assert 0 <= faults[0].span.start <= faults[0].span.end <= len(read.text)


def test_tabs_and_no_break_spaces_stay() -> None:
    read, faults = read_source("a.kh", "a\tb\u00a0c".encode())
    assert (read.text, faults) == ("a\tb\u00a0c", ())


def test_the_number_of_the_file_is_in_every_span() -> None:
    _, faults = read_source("a.kh", b"\x01\n", 3)
    assert faults[0].span.file == 3
    _, faults = read_source("a.kh", b"\x00", 2)
    assert faults[0].span.file == 2
