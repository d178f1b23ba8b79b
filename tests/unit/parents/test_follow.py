"""A plan with its parents: read lazily, once, from the project only; what it carries out is data."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import kehoach
from kehoach.driver import Compilation
from kehoach.importing.embedded import source_of
from kehoach.render.tasks.form import task_list
from kehoach.render.tasks.schema import schema_text

Compiled = Callable[..., Compilation]
TINH = "kế hoạch: Tỉnh\nsố: 1/KH-UBND\n# nhiệm vụ: Việc\n## Một\nthời gian: quý III/2026\n## Hai\n## Ba\n"
CHILD = "kế hoạch: Sở\nkế hoạch cấp trên: tinh.kh\n# nhiệm vụ: Việc\n## Làm\ncụ thể hóa: I.1\n"


def codes(plan: Compilation) -> list[str]:
    return [found.code for found in plan.errors]


def carried(plan: Compilation) -> list[list[str]]:
    return [
        [one["path"] for one in task["details"]]
        for task in task_list(plan.main_plan, plan.sources, plan.plans[0])["tasks"]
    ]


@pytest.mark.parametrize(
    "line",
    [
        "kế hoạch cấp trên: tinh.kh",
        "Ke hoach cap tren : ./tinh.kh",
        "parent plan: x/../tinh.kh",
        "Parent plan:tinh.kh",
    ],
)
def test_the_header_names_it_in_every_way_to_write_a_keyword(compiled: Compiled, line: str) -> None:
    plan = compiled(f"plan: Sở\n{line}\n# task: Việc\n## Làm\ndetails: I.2\n", {"tinh.kh": TINH})
    assert codes(plan) == []
    assert carried(plan) == [["I.2"]]
    assert plan.main_plan.parents[0].file == "tinh.kh"


def test_a_heading_and_the_header_count_for_all_tasks_below(compiled: Compiled) -> None:
    text = (
        "kế hoạch: Sở\nkế hoạch cấp trên: tinh.kh\ncụ thể hóa: I.1\n# nhiệm vụ: Việc\n## Nhóm\n"
        "cụ thể hóa: I.2\n### A\ncụ thể hóa: I.3\n### B\n## C\n"
    )
    assert carried(compiled(text, {"tinh.kh": TINH})) == [["I.3", "I.2", "I.1"], ["I.2", "I.1"], ["I.1"]]


def test_an_attached_plan_takes_the_parents_of_its_decision(compiled: Compiled) -> None:
    text = (
        "quyết định: Ban hành\nsố: 2/QĐ-SA\nkế hoạch cấp trên: tinh.kh\n# Ban hành kế hoạch.\n"
        "kế hoạch: Sở\n# nhiệm vụ: Việc\n## Làm\ncụ thể hóa: I.1\n"
    )
    assert carried(compiled(text, {"tinh.kh": TINH})) == [["I.1"]]


def test_a_parent_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "tinh.kh").write_text(TINH, encoding="utf-8")
    (tmp_path / "don-vi.kh").write_text("đơn vị a: Sở A\n", encoding="utf-8")
    read: list[str] = []

    def note(path: str) -> bytes:
        read.append(os.path.basename(path))
        return Path(path).read_bytes()

    text = CHILD.replace("tinh.kh\n", "tinh.kh\nkế hoạch cấp trên: ./tinh.kh\ndùng: don-vi.kh\n")
    plan = Compilation(str(tmp_path / "so.kh"), text.encode(), read=note)
    assert codes(plan) == []
    assert sorted(name for name in read if name.endswith(".kh")) == ["don-vi.kh", "tinh.kh"]
    assert len(plan.main_plan.parents) == 1


def test_the_plan_of_a_parent_may_use_shared_files_and_have_parents_of_its_own(compiled: Compiled) -> None:
    others = {
        "tinh.kh": "kế hoạch: Tỉnh\ndùng: d.kh\nkế hoạch cấp trên: khong-co.kh\n# nhiệm vụ: Việc\n## Một @a\n",
        "d.kh": "đơn vị a: Sở A\n",
    }
    assert codes(compiled(CHILD, others)) == []


def test_a_folder_above_needs_a_project(tmp_path: Path) -> None:
    folder = tmp_path / "so"
    folder.mkdir()
    (tmp_path / "tinh.kh").write_text(TINH, encoding="utf-8")
    text = CHILD.replace("tinh.kh", "../tinh.kh").encode()
    assert codes(Compilation(str(folder / "p.kh"), text)) == ["KH206"]
    (tmp_path / "kehoach.yaml").touch()
    plan = Compilation(str(folder / "p.kh"), text)
    assert codes(plan) == []
    assert plan.main_plan.parents[0].file == "../tinh.kh"


def test_a_link_out_of_the_project_is_outside_it(compiled: Compiled, tmp_path: Path) -> None:
    (tmp_path / "secret.kh").write_text(TINH, encoding="utf-8")
    plan = compiled(CHILD, {"x.kh": ""})
    (tmp_path / "plan" / "tinh.kh").symlink_to(tmp_path / "secret.kh")
    assert codes(plan) == ["KH206"]


def test_without_parents_the_relation_is_words_as_before(compiled: Compiled) -> None:
    plan = compiled("kế hoạch: Sở\n# nhiệm vụ: Việc\n## Làm\ncụ thể hóa: bất cứ lời nào\n")
    assert codes(plan) == []
    task = task_list(plan.main_plan, plan.sources)["tasks"][0]
    assert task["relations"] == [{"kind": "details", "text": "bất cứ lời nào"}]
    assert "details" not in task


def test_the_task_list_keeps_to_its_published_form(compiled: Compiled) -> None:
    plan = compiled(CHILD, {"tinh.kh": TINH})
    data = task_list(plan.main_plan, plan.sources)
    Draft202012Validator(json.loads(schema_text())).validate(data)
    assert data["plan"]["parent_plans"][0] == {
        "file": "tinh.kh", "type": "kế hoạch", "number": "1/KH-UBND", "issuer": None, "title": "Tỉnh",
    }  # fmt: skip
    assert data["tasks"][0]["details"] == [{"file": "tinh.kh", "id": "mot", "path": "I.1", "title": "Một"}]


def test_a_slip_has_a_fix(compiled: Compiled) -> None:
    plan = compiled(CHILD.replace("I.1", "I.2; baa"), {"tinh.kh": TINH.replace("Ba", "Ba bốn năm")})
    assert [(d.code, d.fix) for d in plan.errors] == [("KH219", None)]
    plan = compiled(CHILD.replace("I.1", "ba-bon-nan"), {"tinh.kh": TINH.replace("Ba", "Ba bốn năm")})
    (found,) = plan.errors
    assert found.fix is not None and not found.fix.safe
    assert [edit.text for edit in found.fix.edits] == ["ba-bon-nam"]
    place = found.fix.edits[0].span
    assert plan.source.text[place.start : place.end] == "ba-bon-nan"


def test_a_plan_without_parents_loads_nothing_more(tmp_path: Path) -> None:
    script = (
        "import sys, kehoach\n"
        "kehoach.check('kế hoạch: Thử\\n# nhiệm vụ: A\\n## B\\ncụ thể hóa: I.1\\n')\n"
        "late = ('kehoach.parents', 'kehoach.tracing', 'kehoach.render', 'kehoach.lint.assigned')\n"
        "print([name for name in sys.modules if name.startswith((*late, 'kehoach.model.parents', 'yaml'))])"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True,
                            cwd=Path(kehoach.__file__).parents[1])  # fmt: skip
    assert result.stdout == "[]\n"


def test_the_word_file_carries_no_path_and_compiles_alone(compiled: Compiled) -> None:
    text = (
        "kế hoạch: Sở\nkế hoạch cấp trên: tinh/tinh.kh\nkế hoạch cấp trên: trung ương/bo.kh\n"
        "cụ thể hóa: tinh/tinh.kh#I.2\n# nhiệm vụ: Việc\n## Làm\ncụ thể hóa: tinh/tinh.kh#I.1; trung ương/bo.kh#I.3,\n"
        "  trung ương/bo.kh#I.2, tinh#I.3\n- Gạch và/hoặc #1\n  cụ thể hóa: bo.kh#I.1\n"
    )
    plan = compiled(text, {"tinh/tinh.kh": TINH, "trung ương/bo.kh": TINH.replace("Tỉnh", "Bộ")})
    assert codes(plan) == []
    data = kehoach.build(text, plan.path)
    back = source_of(data)
    assert back == (
        "kế hoạch: Sở\ncụ thể hóa: tinh.kh#I.2\n# nhiệm vụ: Việc\n## Làm\ncụ thể hóa: tinh.kh#I.1; bo.kh#I.3,\n"
        "  bo.kh#I.2, tinh#I.3\n- Gạch và/hoặc #1\n  cụ thể hóa: bo.kh#I.1\n"
    )
    assert kehoach.build(back, "khac.kh") == data
    again = (
        "kế hoạch: Sở\nkế hoạch cấp trên: tinh/tinh.kh\nkế hoạch cấp trên: trung ương/bo.kh\n"
        + back.partition("\n")[2]
    )
    assert carried(compiled(again)) == carried(plan)


def test_the_formatter_keeps_it(compiled: Compiled) -> None:
    typed = "ke hoach: Sở\nKe hoach cap tren:tinh.kh\n# nhiem vu: Việc\n## Làm\n  cu the hoa:I.1\n"
    text = kehoach.format_text(typed)
    assert "\nkế hoạch cấp trên: tinh.kh\n" in text and "cụ thể hóa: I.1" in text
    assert "\nparent plan: tinh.kh\n" in kehoach.format_text(typed, keywords="en")
    assert carried(compiled(text, {"tinh.kh": TINH})) == carried(compiled(typed)) == [["I.1"]]
