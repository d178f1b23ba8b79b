"""Every document, judged by others: an independent validator, python-docx, and a search for loose ends."""

from __future__ import annotations

import io
import posixpath
from typing import get_args
from xml.etree import ElementTree

import docx
import pytest
from openxml_audit import OpenXmlValidator

from kehoach.render.docx.writer import write_docx
from kehoach.render.page import Columns, Document, Paragraph, Properties, Role, Rule, Run

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
RID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

CASES = ["ubnd", "so", "hcm", "every-role", "empty", "edge"]


@pytest.fixture(scope="module")
def documents(plans):
    properties = Properties("Kế hoạch", "", "", "")
    every = tuple(Paragraph(role, (Run("Lời văn"),)) for role in get_args(Role))
    edge = (
        Columns("head", (), ()),
        Columns("closing", (), ()),
        Rule("abstract", "", 0.4),
        Paragraph("body", ()),
        Paragraph("quote", (Run("a\n\tb"), Run("", footnote=1), Run("", footnote=1), Run("<&>“”\"'"))),
        Columns("closing", (Rule("issuer", "A" * 200, 0.5),), (Paragraph("signer", ()),)),
    )
    return {
        **plans,
        "every-role": Document(every, (), properties),
        "empty": Document((), (), properties),
        "edge": Document(edge, ((Run("ghi chú", True, False),), ()), properties),
    }


@pytest.fixture(params=["nd30", "nd30-b"])
def profile(request, nd30, nd30_b):
    return {"nd30": nd30, "nd30-b": nd30_b}[request.param]


@pytest.fixture
def judge(tmp_path):
    """Validate bytes, each time with a new validator: one kept for several files mixes up their notes."""

    def validate(data):
        path = tmp_path / "plan.docx"
        path.write_bytes(data)
        return OpenXmlValidator().validate(path)

    return validate


@pytest.mark.parametrize("case", CASES)
def test_the_validator_finds_nothing(case, documents, profile, judge):
    result = judge(write_docx(documents[case], *profile))
    assert [error.description for error in result.errors] == []
    assert result.is_valid


def test_the_validator_still_bites(plans, nd30, judge):
    head, tail = nd30.base.document
    broken = nd30.base._replace(document=(head, "<w:nothing/>" + tail))
    assert not judge(write_docx(plans["so"], nd30.profile, broken)).is_valid


@pytest.mark.parametrize("case", ["ubnd", "so", "hcm", "every-role"])
def test_python_docx_reads_the_same_words_and_styles(case, documents, nd30):
    document = docx.Document(io.BytesIO(write_docx(documents[case], *nd30)))
    read = [(p.style.name.lower(), p.text) for p in document.paragraphs]
    wanted = [
        (nd30.profile.style(block.role).name.lower(), "".join(run.text for run in block.runs))
        for block in documents[case].blocks
        if isinstance(block, Paragraph)
    ]
    assert [pair for pair in read if pair[0] not in ("đường kẻ", "dòng đệm")] == wanted


@pytest.mark.parametrize("case", CASES)
def test_nothing_points_nowhere(case, documents, profile, opened):
    file = opened(write_docx(documents[case], *profile))
    for name, content in file.parts.items():
        root = ElementTree.fromstring(content)
        if name.endswith(".rels"):
            folder = posixpath.dirname(posixpath.dirname(name))
            targets = [posixpath.normpath(posixpath.join(folder, r.get("Target"))) for r in root.iter(REL)]
            assert set(targets) <= set(file.names), name
    relations = ElementTree.fromstring(file.parts["word/_rels/document.xml.rels"])
    known = {relation.get("Id") for relation in relations.iter(REL)}
    assert {element.get(RID) for element in file.body.iter() if element.get(RID)} <= known


@pytest.mark.parametrize("case", CASES)
def test_every_part_has_a_content_type_of_its_own_or_of_its_ending(case, documents, profile, opened):
    file = opened(write_docx(documents[case], *profile))
    types = ElementTree.fromstring(file.parts["[Content_Types].xml"])
    overrides = {entry.get("PartName") for entry in types.iter(f"{TYPES}Override")}
    assert overrides <= {"/" + name for name in file.names}
    loose = {n for n in file.names if "/" + n not in overrides}
    assert loose == {"[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"}


@pytest.mark.parametrize("case", CASES)
def test_every_style_and_every_note_that_is_named_exists(case, documents, profile, opened):
    file = opened(write_docx(documents[case], *profile))
    known = {style.get(f"{W}styleId") for style in file.styles.iter(f"{W}style")}
    headers = [ElementTree.fromstring(file.parts[f"word/header{n}.xml"]) for n in (1, 2)]
    for root in (file.body, file.notes, *headers):
        named = {e.get(f"{W}val") for tag in ("pStyle", "rStyle") for e in root.iter(f"{W}{tag}")}
        assert named <= known
    based = {e.get(f"{W}val") for tag in ("basedOn", "next", "link") for e in file.styles.iter(f"{W}{tag}")}
    assert based <= known
    notes = {note.get(f"{W}id") for note in file.notes.iter(f"{W}footnote")}
    assert {mark.get(f"{W}id") for mark in file.body.iter(f"{W}footnoteReference")} <= notes


@pytest.mark.parametrize("case", CASES)
def test_every_cell_ends_in_a_paragraph_and_every_row_has_two(case, documents, profile, opened):
    file = opened(write_docx(documents[case], *profile))
    for row in file.body.iter(f"{W}tr"):
        cells = row.findall(f"{W}tc")
        assert len(cells) == 2
        assert all(cell[-1].tag == f"{W}p" for cell in cells)
    for table in file.body.iter(f"{W}tbl"):
        assert table.findall(f"{W}tr")
