"""The public functions of the package: text in, values out, ``PlanError`` for what cannot be compiled."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path

import pytest

import kehoach
from kehoach import PlanError

TEXT = "kế hoạch: Thử\ncơ quan: Sở A\n# nhiệm vụ: B\n## C\nchủ trì: Sở D\nthời gian: năm 2025\n"
FAULTY = "kế hoạch: Thử\nfoo: bar\n# B\nbaz: qux\n"


def test_the_public_names_are_there() -> None:
    assert sorted(kehoach.__all__) == [
        "PlanError",
        "__version__",
        "build",
        "check",
        "format_text",
        "parse",
        "tasks",
    ]
    assert all(hasattr(kehoach, name) for name in kehoach.__all__)


def test_parse_gives_the_documents() -> None:
    (plan,) = kehoach.parse(TEXT)
    assert [task.title for task in plan.tasks] == ["C"]
    assert len(kehoach.parse(TEXT + "kế hoạch: Hai\n# B")) == 2


def test_check_gives_errors_and_findings_of_rules() -> None:
    assert [found.code for found in kehoach.check(FAULTY)] == ["KH105", "KH105"]
    assert "KH401" in [found.code for found in kehoach.check(TEXT.replace("chủ trì: Sở D\n", ""))]


def test_build_gives_a_word_file() -> None:
    data = kehoach.build(TEXT)
    assert data.startswith(b"PK")
    assert data == kehoach.build(TEXT)
    assert data != kehoach.build(TEXT, profile="nd30-b")


def test_tasks_gives_plain_data() -> None:
    data = kehoach.tasks(TEXT)
    assert data["version"] == 1
    assert [task["lead"] for task in data["tasks"]] == [[{"name": "Sở D", "id": None}]]


def test_the_path_is_where_shared_files_are_found(tmp_path: Path) -> None:
    (tmp_path / "d.kh").write_text("đơn vị a: Sở", encoding="utf-8")
    text = "kế hoạch: A\ndùng: d.kh\n@a\n# B"
    assert kehoach.parse(text, str(tmp_path / "p.kh"))
    with pytest.raises(PlanError):
        kehoach.parse(text, str(tmp_path / "khac" / "p.kh"))


@pytest.mark.parametrize("function", [kehoach.parse, kehoach.build, kehoach.tasks])
def test_a_faulty_plan_is_an_exception_with_all_its_errors(function: object) -> None:
    with pytest.raises(PlanError) as caught:
        function(FAULTY)  # type: ignore[operator]
    assert [found.code for found in caught.value.diagnostics] == ["KH105", "KH105"]
    assert "KH105" in str(caught.value)
    assert isinstance(caught.value, ValueError)


def test_an_unknown_profile_is_an_exception() -> None:
    with pytest.raises(PlanError) as caught:
        kehoach.build(TEXT, profile="khong-co")
    assert [found.code for found in caught.value.diagnostics if found.severity == "error"] == ["KH702"]


def test_lone_surrogates_are_reported_not_raised() -> None:
    assert {found.code for found in kehoach.check("kế hoạch: A\ud800\n# B")} & {"KH001", "KH003"}


def test_the_example_in_the_documentation_is_true() -> None:
    assert doctest.testmod(kehoach).failed == 0
    assert doctest.testmod(kehoach).attempted > 0


def test_importing_the_package_imports_nothing_else() -> None:
    code = "import sys; before = set(sys.modules); import kehoach; print(sorted(set(sys.modules) - before))"
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=_env()
    )
    assert (
        set(eval(found.stdout))
        <= {"kehoach", "typing", "__future__", "collections", "re", "_typing"} | _plain_typing()
    )


def _plain_typing() -> set[str]:
    code = "import sys; before = set(sys.modules); import typing; print(sorted(set(sys.modules) - before))"
    return set(
        eval(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
    )


def _env() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": str(Path(kehoach.__file__).parents[1])}
