"""The package: repeatable bytes, right properties, and nothing that points nowhere."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from sheets import document

from kehoach.render.docx.fingerprint import PROPERTY
from kehoach.render.docx.properties import PropertyNameError
from kehoach.render.docx.writer import write_docx
from kehoach.render.page import Paragraph, Properties, Run

HERE = Path(__file__).parent
DSL = HERE.parents[3] / "dsl"
DC = "{http://purl.org/dc/elements/1.1/}"
TERMS = "{http://purl.org/dc/terms/}"


def test_two_builds_are_one(plans, nd30):
    for plan in plans.values():
        assert write_docx(plan, *nd30) == write_docx(plan, *nd30)


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_the_bytes_do_not_hang_on_the_hash_seed(seed, plans, nd30):
    script = (
        "import sys; sys.path[:0] = sys.argv[1:]\n"
        "from conftest import provincial\n"
        "from kehoach.profiles.load import load_format\n"
        "from kehoach.render.docx.writer import write_docx\n"
        "sys.stdout.buffer.write(write_docx(provincial(), *load_format('nd30')))\n"
    )
    command = [sys.executable, "-c", script, str(DSL), str(HERE)]
    done = subprocess.run(command, env={"PYTHONHASHSEED": seed}, capture_output=True, check=True)
    assert done.stdout == write_docx(plans["ubnd"], *nd30)


def test_content_types_come_first_and_every_time_is_fixed(opened, plans, nd30):
    file = opened(write_docx(plans["so"], *nd30))
    assert file.names == ["[Content_Types].xml", *sorted(file.names[1:])]
    assert {info.date_time for info in file.infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {(info.create_system, info.external_attr, info.compress_type) for info in file.infos} == {
        (3, 0o100644 << 16, 8)
    }


def core(file):
    return ElementTree.fromstring(file.parts["docProps/core.xml"])


def test_the_properties_are_the_plans(opened, plans, nd30):
    given = plans["ubnd"].properties
    file = opened(write_docx(plans["ubnd"], *nd30))
    found = core(file)
    assert found.findtext(f"{DC}title") == given.title
    assert found.findtext(f"{DC}creator") == given.author
    assert found.findtext(f"{DC}subject") == given.subject
    assert found.findtext(f"{DC}language") == "vi-VN"
    assert found.findtext(f"{TERMS}created") == found.findtext(f"{TERMS}modified") == "2024-01-05T00:00:00Z"
    custom = ElementTree.fromstring(file.parts["docProps/custom.xml"])
    assert [(p.get("name"), p[0].text) for p in custom][:-1] == list(given.custom)
    assert [p.get("pid") for p in custom] == ["2", "3", "4", "5"]
    assert custom[-1].get("name") == PROPERTY and len(custom[-1][0].text) == 64


@pytest.mark.parametrize(
    ("date", "stamp"),
    [("", "1980-01-01"), ("2024", "2024-01-01"), ("2024-05", "2024-05-01"), ("2024-05-27", "2024-05-27")],
)
def test_a_date_that_lacks_parts_is_filled_up(date, stamp, opened, nd30):
    made = document((), (), Properties("a", "b", "c", date))
    assert core(opened(write_docx(made, *nd30))).findtext(f"{TERMS}created") == f"{stamp}T00:00:00Z"


@pytest.mark.parametrize("names", [("Số", "số"), ("",), ("kehoachfingerprint",)])
def test_a_custom_property_needs_a_name_of_its_own(names, nd30):
    made = document((), (), Properties("a", "b", "c", "", tuple((name, "x") for name in names)))
    with pytest.raises(PropertyNameError):
        write_docx(made, *nd30)


def test_a_quote_in_the_name_of_a_property_is_kept(opened, nd30):
    made = document((), (), Properties("a", "b", "c", "", (('"Tên" <&>', "x"),)))
    custom = ElementTree.fromstring(opened(write_docx(made, *nd30)).parts["docProps/custom.xml"])
    assert custom[0].get("name") == '"Tên" <&>'


def test_a_document_of_many_paragraphs_is_packed_right(opened, nd30):
    body = tuple(Paragraph("body", (Run(f"đoạn {n}"),)) for n in range(5000))
    file = opened(write_docx(document(body, (), Properties("a", "b", "c", "")), *nd30))
    assert file.text(file.body[4999]) == "đoạn 4999"
