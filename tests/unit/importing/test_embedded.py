"""The plan that a Word file carries is read back, from a sound file only."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

import kehoach
from kehoach.importing.embedded import source_of

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.kh"))
PLAN = "kế hoạch: Thử & <nghiệm>\n\n# Mục đích\nMột  hai\tba.\n"


def rewritten(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return result.getvalue()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_comes_back_as_it_is_and_builds_the_same_file(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    data = kehoach.build(text, str(path))
    back = source_of(data)
    assert back == "\n".join(line for line in text.split("\n") if not line.startswith("//"))
    assert kehoach.build(back, "khac.kh") == data


def test_it_outlives_another_program() -> None:
    result = io.BytesIO()
    docx.Document(io.BytesIO(kehoach.build(PLAN))).save(result)
    assert source_of(result.getvalue()) == PLAN


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no zip", kehoach.build(PLAN)[:-40]])
def test_a_file_that_is_none_or_damaged_has_none(data: bytes) -> None:
    assert source_of(data) is None


@pytest.mark.broken_docx
@pytest.mark.parametrize(
    "part",
    [
        b"",
        b"<source",
        b'<source xmlns="urn:other">a</source>',
        b'<source xmlns="urn:kehoach:source:1"> </source>',
        b'<source xmlns="urn:kehoach:source:1">a<b/></source>',
        b'<!DOCTYPE a [<!ENTITY b "c">]><source xmlns="urn:kehoach:source:1">&b;</source>',
        '<source xmlns="urn:kehoach:source:1">a\u0085\u009d</source>'.encode(),
    ],
)
def test_a_part_that_is_no_sound_text_is_none(part: bytes) -> None:
    data = kehoach.build(PLAN)
    assert (
        source_of(rewritten(data, lambda name, old: part if name == "customXml/item1.xml" else old)) is None
    )


@pytest.mark.broken_docx
def test_a_part_of_another_program_is_passed_over() -> None:
    other = b'<Relationship Id="rIdA" Type="http://x/customXml" Target="../docProps/core.xml"/>'
    data = rewritten(
        kehoach.build(PLAN),
        lambda name, old: (
            old.replace(b"<Relationship ", other + b"<Relationship ", 1)
            if name == "word/_rels/document.xml.rels"
            else old
        ),
    )
    assert source_of(data) == PLAN
