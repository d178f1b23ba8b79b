"""``kehoach.yaml``: which findings count, how grave they are, for which files."""

from __future__ import annotations

from pathlib import Path

import pytest

from kehoach.config import Config, ConfigError, Selection, Settings, load_config
from kehoach.driver import Compilation

PLAN = "kế hoạch: Thử\n# nhiệm vụ: Nhiệm vụ\n## Tổ chức hội nghị\n"


def config(folder: Path, text: str) -> Config:
    (folder / "kehoach.yaml").write_text(text, encoding="utf-8")
    return load_config(str(folder))


def codes(folder: Path, text: str, plan: str = PLAN, name: str = "a.kh") -> list[str]:
    (folder / "kehoach.yaml").write_text(text, encoding="utf-8")
    found = Compilation(str(folder / name), plan.encode()).diagnostics
    return [f"{d.code} {d.severity}" for d in found if d.code[:3] in ("KH3", "KH4", "KH7")]


def test_without_a_file_or_with_an_empty_one_everything_is_as_usual(tmp_path: Path) -> None:
    assert load_config(str(tmp_path)) == Config()
    assert config(tmp_path, "") == config(tmp_path, "# chưa có gì\n\n") == Config()


def test_the_empty_file_that_marks_a_project_costs_no_yaml(tmp_path: Path) -> None:
    import subprocess
    import sys

    (tmp_path / "kehoach.yaml").touch()
    code = (
        f"import sys; sys.path[:0] = {sys.path!r}; from kehoach.config import load_config;"
        f" load_config({str(tmp_path)!r}); print('yaml' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout == "False\n"


def test_codes_are_left_out_or_made_graver(tmp_path: Path) -> None:
    assert codes(tmp_path, "") == ["KH301 warning", "KH401 warning"]
    assert codes(tmp_path, "lint: {ignore: [KH301]}") == ["KH401 warning"]
    assert codes(tmp_path, "lint: {select: [KH3]}") == ["KH301 warning"]
    assert codes(tmp_path, "lint: {severity: {KH4: error, KH301: note}}") == ["KH301 note", "KH401 error"]
    assert codes(tmp_path, "lint: {severity: {KH401: off}}") == ["KH301 warning"]
    assert codes(tmp_path, "lint: {severity: {KH4: off, KH401: note}}") == ["KH301 warning", "KH401 note"]


def test_the_longer_beginning_decides(tmp_path: Path) -> None:
    assert Selection(("KH",), ("KH3",)).takes("KH401")
    assert not Selection(("KH",), ("KH3",)).takes("KH301")
    assert Selection(("KH301",), ("KH3",)).takes("KH301")
    assert not Selection(("KH3",), ("KH301",)).takes("KH301")
    assert not Selection(("KH3",)).takes("KH401")


def test_a_path_has_settings_of_its_own(tmp_path: Path) -> None:
    text = 'lint: {ignore: [KH4]}\npaths:\n  "cu/**": {ignore: [KH301]}\n  "moi/*.kh": {select: [KH401]}\n'
    for folder in ("cu", "moi"):
        (tmp_path / folder).mkdir()
    assert codes(tmp_path, text) == ["KH301 warning"]
    assert codes(tmp_path, text, name="cu/a.kh") == []
    assert codes(tmp_path, text, name="moi/a.kh") == ["KH401 warning"]


def test_the_command_line_has_the_last_word(tmp_path: Path) -> None:
    (tmp_path / "kehoach.yaml").write_text("lint: {ignore: [KH301]}", encoding="utf-8")
    plan = Compilation(str(tmp_path / "a.kh"), PLAN.encode(), chosen=Selection(("KH301",)))
    assert [d.code for d in plan.diagnostics] == ["KH301"]


def test_the_profile_of_the_project_counts_unless_the_file_names_one(tmp_path: Path) -> None:
    (tmp_path / "kehoach.yaml").write_text("profile: nd30-b", encoding="utf-8")
    path = str(tmp_path / "a.kh")
    assert Compilation(path, PLAN.encode()).profile_name == "nd30-b"
    assert Compilation(path, f"kế hoạch: A\nthể thức: nd30\n{PLAN[14:]}".encode()).profile_name == "nd30"
    assert Compilation(path, PLAN.encode(), profile="hd05").profile_name == "hd05"


def test_a_party_body_has_the_partys_profile_by_itself(tmp_path: Path) -> None:
    plan = "kế hoạch: A\ncơ quan: Tỉnh ủy Lạng Sơn\n# B"
    assert Compilation(str(tmp_path / "a.kh"), plan.encode(), root=str(tmp_path)).profile_name == "hd05"


def test_the_words_of_the_house_reach_the_rules(tmp_path: Path) -> None:
    made = config(tmp_path, "lint: {words: [Côn Lôn], abbreviations: [OCOP]}\npaths: {'*': {words: [A]}}")
    assert made.for_file("a.kh") == Settings(words=("Côn Lôn", "A"), abbreviations=("OCOP",))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("lint: {ignor: [KH301]}", "ignore"),
        ("lint: {ignore: KH301}", "ignore"),
        ("lint: {ignore: [401]}", "401"),
        ("lint: {ignore: [KHX]}", "KHX"),
        ("lint: {severity: {KH301: lỗi}}", "KH301"),
        ("linter: {}", "linter"),
        ("- a", "kehoach.yaml:1"),
        ("lint: [", "kehoach.yaml"),
        ("paths: {a: {selec: []}}", "selec"),
    ],
)
def test_a_faulty_file_is_said_with_its_place_and_the_plan_is_still_checked(
    text: str, words: str, tmp_path: Path
) -> None:
    with pytest.raises(ConfigError, match=r"kehoach\.yaml"):
        config(tmp_path, text)
    found = Compilation(str(tmp_path / "a.kh"), PLAN.encode()).diagnostics
    (fault,) = [d for d in found if d.code == "KH706"]
    assert fault.severity == "error" and words in fault.message.vi and words in fault.message.en


@pytest.mark.parametrize(
    ("data", "said"), [(b"profile: \xff", "UTF-8"), (b"- a", "tệp phải là bảng"), (b"a: [" * 5000, "sâu")]
)
def test_a_damaged_file_is_told_of_as_what_it_is(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "kehoach.yaml").write_bytes(data)
    with pytest.raises(ConfigError) as refused:
        load_config(str(tmp_path))
    assert said in refused.value.text.vi and "thể thức" not in refused.value.text.vi
