"""The plan's own text travels inside its Word file, without what is nobody else's business."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from validators import judge, sdk, sdk_program

from kehoach.assemble import build_docx, own_source
from kehoach.cli.main import main
from kehoach.driver import Compilation
from kehoach.render.docx.embedded import NAMESPACE, embed
from kehoach.render.docx.fingerprint import read_fingerprint

Compiled = Callable[..., Compilation]
PLAN = """// nháp, chưa gửi ai
kế hoạch: Thử & <nghiệm>
cơ quan: Sở Tư pháp
  // còn hỏi lại

# nhiệm vụ: Nhiệm vụ
## Tổ chức hội nghị
chủ trì: Sở Tư pháp
thời gian: năm 2026
"""
WITHOUT = "\n".join(line for line in PLAN.split("\n") if "//" not in line)


def names(data: bytes) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(data)).namelist()


def made(compilation: Compilation, with_source: bool = True) -> bytes:
    data = build_docx(compilation, with_source).docx
    assert data is not None
    return data


def test_the_source_stands_in_a_part_of_its_own_without_comments(compiled: Compiled) -> None:
    data = made(compiled(PLAN))
    part = zipfile.ZipFile(io.BytesIO(data)).read("customXml/item1.xml")
    root = etree.fromstring(part)
    assert (root.tag, root.text) == (f"{{{NAMESPACE}}}source", WITHOUT)
    assert "nháp".encode() not in part


def test_the_same_plan_gives_the_same_bytes_and_the_fingerprint_holds(compiled: Compiled) -> None:
    data = made(compiled(PLAN))
    assert data == made(compiled(PLAN))
    assert read_fingerprint(data) == "ours"


def test_the_file_is_valid(compiled: Compiled, tmp_path: Path) -> None:
    data = made(compiled(PLAN))
    assert judge(data, tmp_path) == []
    if sdk_program():
        assert sdk(data, tmp_path) == []


def test_a_build_without_it_has_no_such_part(compiled: Compiled) -> None:
    data = made(compiled(PLAN), with_source=False)
    assert not [name for name in names(data) if "custom" in name.lower() and name != "docProps/custom.xml"]
    assert b"customXml" not in zipfile.ZipFile(io.BytesIO(data)).read("[Content_Types].xml")


def test_nothing_is_added_for_no_source() -> None:
    assert embed([("a", b"b")], "") == [("a", b"b")]


def test_a_secret_plan_never_carries_its_source(compiled: Compiled) -> None:
    data = made(compiled(PLAN.replace("cơ quan:", "độ mật: Mật\ncơ quan:")))
    assert not [name for name in names(data) if name.startswith("customXml")]


SHARED = """// danh bạ của Sở
đơn vị stp: Sở Tư pháp
  // điện thoại
  gọi tắt: STP
đơn vị snv: Sở Nội vụ
văn bản luat: Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013
văn bản nd15: Nghị định số 15/2014/NĐ-CP ngày 27/02/2014 của Chính phủ hướng dẫn thi hành @luat
trường thực hiện: Đầu mối thực hiện
cước chú mau: Theo mẫu của Bộ Tư pháp.
"""
USING = """kế hoạch: Thực hiện @nd15.đầy-đủ
dùng: chung/danh-ba.kh
cơ quan: Sở Tư pháp

# nhiệm vụ: Nhiệm vụ
## Báo cáo^mau kết quả
chủ trì: @stp
- Đầu mối thực hiện: Sở Tư pháp.
thời gian: năm 2026
"""


def test_what_it_uses_of_other_files_stands_in_place_of_their_names(compiled: Compiled) -> None:
    whole = compiled(USING, {"chung/danh-ba.kh": SHARED})
    text = own_source(whole)
    assert "dùng:" not in text and "danh-ba" not in text and "//" not in text
    assert "đơn vị stp: Sở Tư pháp\n  gọi tắt: STP\n" in text
    assert "Nội vụ" not in text  # it does not use it
    alone = Compilation("khac.kh", text.encode())
    assert not alone.errors
    assert made(alone, False) == made(whole, False)


def test_each_document_of_a_file_gets_what_it_uses(compiled: Compiled) -> None:
    decision = "quyết định: Ban hành Kế hoạch\ndùng: chung/danh-ba.kh\nsố: 1/QĐ-STP\n# Ban hành theo @luat.\n"
    whole = compiled(decision + USING.replace("dùng: chung/danh-ba.kh\n", ""), {"chung/danh-ba.kh": SHARED})
    assert not whole.errors
    alone = Compilation("khac.kh", own_source(whole).encode())
    assert not alone.errors
    assert made(alone, False) == made(whole, False)


def test_a_name_that_the_plan_declares_itself_is_not_declared_twice(compiled: Compiled) -> None:
    own = USING.replace("\n# nhiệm vụ", "đơn vị stp: Sở Tư pháp tỉnh Lam Sơn\n\n# nhiệm vụ")
    text = own_source(compiled(own, {"chung/danh-ba.kh": SHARED}))
    assert text.count("đơn vị stp") == 1
    assert not Compilation("khac.kh", text.encode()).errors


@pytest.mark.parametrize("value", ["../so/so.yaml", "so.yml"])
def test_the_path_of_a_format_stays_at_home(compiled: Compiled, value: str) -> None:
    text = own_source(compiled(PLAN.replace("cơ quan:", f"thể thức: {value}\ncơ quan:")))
    assert text == WITHOUT


def test_the_command_leaves_it_out_when_told_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = tmp_path / "a.kh"
    plan.write_text(PLAN, encoding="utf-8")
    assert main(["build", str(plan), "--no-tasks"]) == 0
    assert "customXml/item1.xml" in names((tmp_path / "a.docx").read_bytes())
    assert main(["build", str(plan), "--no-tasks", "--no-source"]) == 0
    assert "customXml/item1.xml" not in names((tmp_path / "a.docx").read_bytes())
    capsys.readouterr()
