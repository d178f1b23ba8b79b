"""Chosen parts of the Word files of the examples, as XML: sections, tables without their words, first lines, margins.

``pytest --update-golden`` writes them anew; the difference is read by a person.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import etree

import kehoach

HERE = Path(__file__).parent
EXAMPLES = sorted((HERE.parents[1] / "examples").glob("00[5-8]*.kh"))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FIRST = 6  # paragraphs of the head of each section that are shown
ROWS = 3  # of each table


def opened(path: Path) -> zipfile.ZipFile:
    data = kehoach.build(path.read_text(encoding="utf-8"), str(path))
    return zipfile.ZipFile(io.BytesIO(data))


def short(element: etree._Element) -> str:
    """Return an element as XML without the declarations of its namespaces."""
    text = etree.tostring(element, encoding="unicode")
    for prefix, uri in element.nsmap.items():
        text = text.replace(f' xmlns:{prefix}="{uri}"', "")
    return text.strip()


def table(element: etree._Element) -> Iterator[str]:
    yield short(element.find(f"{W}tblPr"))
    yield short(element.find(f"{W}tblGrid"))
    for row in element.findall(f"{W}tr")[:ROWS]:
        form = row.find(f"{W}trPr")
        yield "tr " + ("" if form is None else short(form))
        for cell in row.findall(f"{W}tc"):
            words = " / ".join("".join(p.itertext()) for p in cell.findall(f"{W}p"))
            yield f"  {short(cell.find(f'{W}tcPr'))} {words[:60]}"


def described(package: zipfile.ZipFile) -> Iterator[str]:
    body = etree.fromstring(package.read("word/document.xml"))[0]
    shown = 0
    for element in body:
        section = element if element.tag == f"{W}sectPr" else element.find(f"{W}pPr/{W}sectPr")
        if section is not None:
            yield short(section)
            shown = 0
        elif element.tag == f"{W}tbl":
            yield from table(element)
        elif shown < FIRST:
            shown += 1
            yield short(element)[:400]
    for name in ("word/header-first.xml", "word/footer-contact.xml"):
        yield f"{name}: {' '.join(short(p) for p in etree.fromstring(package.read(name)))}"
    for entry in etree.fromstring(package.read("docProps/custom.xml")):
        if entry.get("name") != "KehoachFingerprint":
            yield f"{entry.get('name')} = {entry[0].text}"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_chosen_parts_are_these(path: Path, golden: Callable[[Path, str], None]) -> None:
    with opened(path) as package:
        golden(HERE / "golden" / f"{path.stem}.parts", "\n".join(described(package)) + "\n")
