"""Every document, judged by others: an independent validator, python-docx, and a search for loose ends.

``tests/conftest.py`` has every Word file of every test judged; here are those that are made for the purpose: all
roles, edges, every format, and every plan of the repository. ``test_broken_files.py`` shows that the judges bite.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import get_args

import docx
import pytest
from sheets import document
from validators import Package, W, document_title, judge

import kehoach
from kehoach.assemble import build_docx
from kehoach.driver import Compilation
from kehoach.profiles.load import load_format
from kehoach.render.docx.writer import write_docx
from kehoach.render.page import Columns, Paragraph, Properties, Role, Rule, Run

ROOT = Path(__file__).parents[4]
FORMATS = sorted(path.stem for path in (ROOT / "templates" / "profiles").glob("*.yaml"))
EXAMPLES = sorted((ROOT / "examples").glob("*.kh"))
PLANS = EXAMPLES + sorted((ROOT / "tests" / "good").glob("*/plan.kh"))
CASES = ["ubnd", "so", "hcm", "every-role", "empty", "edge"]
TABLES = """kế hoạch: Thử
cơ quan: Sở A
# nhiệm vụ: Việc
## Một
chủ trì: Sở B
thời gian: năm 2025
phụ lục pl: Danh mục
khổ: ngang
bảng: Bảng nhiệm vụ
  cột: nhiệm vụ "Nội dung"; chủ trì; thời gian
# Nhóm việc
## Xây dựng Nghị định
chủ trì: Bộ Y tế
thời gian: Tháng 3/2027
## Tổ chức hội nghị
chủ trì: Bộ Y tế
thời gian: Tháng 4/2027
phụ lục: Số liệu
| Việc | Chủ trì |
| Nhóm |
| một \\| hai | Sở B |
| ba | Sở B |
"""


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
        "every-role": document(every, (), properties),
        "empty": document((), (), properties),
        "edge": document(edge, ((Run("ghi chú", True, False),), ()), properties),
    }


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("case", CASES)
def test_every_role_and_edge_is_valid_in_every_format(case, name, documents, tmp_path) -> None:
    assert judge(write_docx(documents[case], *load_format(name)), tmp_path) == []


@pytest.mark.parametrize("path", PLANS, ids=lambda path: str(path.relative_to(ROOT)))
@pytest.mark.parametrize("name", [None, *FORMATS])
def test_every_plan_of_the_repository_is_valid_in_every_format(path, name, tmp_path) -> None:
    compilation = Compilation(str(path), path.read_bytes(), root=str(path.parent), profile=name)
    built = build_docx(compilation)
    assert built.docx is not None, [found.message.vi for found in built.diagnostics]
    assert judge(built.docx, tmp_path) == []
    plan = compilation.plans[0]
    assert document_title(built.docx).lower().startswith(plan.type_name.lower())


@pytest.mark.parametrize("name", FORMATS)
def test_tables_are_valid_and_say_which_row_is_their_head(name, tmp_path) -> None:
    data = kehoach.build(TABLES, profile=name)
    assert judge(data, tmp_path) == []
    heads = [
        "|".join("".join(cell.itertext()) for cell in row.findall(f"{W}tc"))
        for row in Package(data).document.iter(f"{W}tr")
        if row.find(f"{W}trPr/{W}tblHeader") is not None
    ]
    assert [head for head in heads if "Nội dung" in head] and [
        head for head in heads if "Việc|Chủ trì" in head
    ]


@pytest.mark.broken_docx
def test_the_judges_look_at_what_the_writer_writes(plans, nd30, tmp_path) -> None:
    head, tail = nd30.base.document
    broken = nd30.base._replace(document=(head, "<w:nothing/>" + tail))
    assert judge(write_docx(plans["so"], nd30.profile, broken), tmp_path)


@pytest.mark.parametrize("case", ["ubnd", "so", "hcm", "every-role"])
def test_python_docx_reads_the_same_words_and_styles(case, documents, nd30):
    document = docx.Document(io.BytesIO(write_docx(documents[case], *nd30)))
    read = [(p.style.name.lower(), p.text) for p in document.paragraphs]
    wanted = [
        (nd30.profile.style(block.role).name.lower(), "".join(run.text for run in block.runs))
        for block in documents[case].sheets[0].blocks
        if isinstance(block, Paragraph)
    ]
    assert [pair for pair in read if pair[0] not in ("đường kẻ", "dòng đệm")] == wanted
