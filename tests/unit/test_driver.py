"""One compilation: phases on demand, shared files, the project's folder, the profile, the language."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from kehoach.diagnostics.model import Diagnostic
from kehoach.driver import Compilation, project_root
from kehoach.text import source

Compile = Callable[..., Compilation]


def codes(compilation: Compilation) -> list[str]:
    return [found.code for found in compilation.errors]


def test_a_shared_file_gives_names_and_labels(compiled: Compile) -> None:
    made = compiled(
        "kế hoạch: A\ndùng: chung/don-vi.kh\n@stp\n# nhiệm vụ: B\n## C\nĐầu mối kiểm tra: @stp",
        {"chung/don-vi.kh": "đơn vị stp: Sở Tư pháp\ntrường kiểm tra: Đầu mối kiểm tra"},
    )
    assert codes(made) == []
    assert [field.text for field in made.plans[0].tasks[0].role.fields] == ["Sở Tư pháp"]
    assert [Path(s.path).name for s in made.sources] == ["ke-hoach.kh", "don-vi.kh"]


@pytest.mark.parametrize(
    "word", ["dùng", "dung", "Dùng", "use", "Use", "dùng ", "DÙNG", " dùng", "\xa0dùng", "dùng\xa0"]
)
def test_every_way_to_write_the_keyword_includes(compiled: Compile, word: str) -> None:
    made = compiled(f"kế hoạch: A\n{word}: d.kh\n@a\n# B", {"d.kh": "đơn vị a: Sở"})
    assert codes(made) == []


def test_a_shared_file_may_use_others_from_its_own_folder(compiled: Compile) -> None:
    made = compiled(
        "kế hoạch: A\ndùng: x/d.kh\n@a @b\n# B",
        {"x/d.kh": "dùng: y/e.kh\nđơn vị a: Sở", "x/y/e.kh": "đơn vị b: Sở"},
    )
    assert codes(made) == []


def test_labels_taught_in_one_shared_file_are_known_in_the_next(compiled: Compile) -> None:
    made = compiled(
        "kế hoạch: A\ndùng: d.kh\n# nhiệm vụ: B\n## C\nNhãn mới: x",
        {"d.kh": "dùng: e.kh", "e.kh": "trường m: Nhãn mới"},
    )
    assert [field.name for field in made.plans[0].tasks[0].role.fields] == ["m"]


def test_a_file_used_twice_is_read_once(compiled: Compile) -> None:
    made = compiled(
        "kế hoạch: A\ndùng: d.kh\ndùng: ./d.kh\ndùng: e.kh\n@a\n# B",
        {"d.kh": "đơn vị a: Sở", "e.kh": "dùng: d.kh"},
    )
    assert codes(made) == []
    assert len(made.sources) == 3


def test_a_plan_may_redefine_a_shared_name(compiled: Compile) -> None:
    made = compiled("kế hoạch: A\ndùng: d.kh\nđơn vị a: Sở Hai\n@a\n# B", {"d.kh": "đơn vị a: Sở Một"})
    assert codes(made) == []
    assert made.plans[0].opening[0].words[0].text == "Sở Hai"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({"d.kh": "dùng: ke-hoach.kh"}, ["KH207"]),
        ({"d.kh": "dùng: d.kh"}, ["KH207"]),
        ({"d.kh": "dùng: e.kh", "e.kh": "dùng: d.kh"}, ["KH207"]),
        ({"d.kh": "dùng: e.kh", "e.kh": "dùng: f.kh", "f.kh": "dùng: ke-hoach.kh"}, ["KH207"]),
        ({}, ["KH205"]),
        ({"d.kh/x": ""}, ["KH205"]),
        ({"d.kh": "dùng: ../../ngoai.kh"}, ["KH206"]),
        ({"d.kh": "dùng: /etc/hostname"}, ["KH206"]),
        ({"d.kh": "# lạ"}, ["KH208"]),
    ],
)
def test_what_cannot_be_used_is_reported(compiled: Compile, files: dict[str, str], found: list[str]) -> None:
    assert codes(compiled("kế hoạch: A\ndùng: d.kh\n# B", files)) == found


def test_a_link_out_of_the_project_is_outside_it(compiled: Compile, tmp_path: Path) -> None:
    (tmp_path / "secret.kh").write_text("đơn vị a: Sở", encoding="utf-8")
    made = compiled("kế hoạch: A\ndùng: d.kh\n# B", {"x.kh": ""})
    (tmp_path / "plan" / "d.kh").symlink_to(tmp_path / "secret.kh")
    assert codes(made) == ["KH206"]


def test_the_project_is_the_nearest_folder_with_its_mark(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    plan = folder / "p.kh"
    assert project_root(str(plan)) == str(folder.resolve())
    (tmp_path / "a" / "kehoach.yaml").touch()
    assert project_root(str(plan)) == str((tmp_path / "a").resolve())
    (folder / ".git").mkdir()
    assert project_root(str(plan)) == str(folder.resolve())


def test_a_file_of_the_project_above_may_be_used(tmp_path: Path) -> None:
    (tmp_path / "kehoach.yaml").touch()
    (tmp_path / "chung.kh").write_text("đơn vị a: Sở", encoding="utf-8")
    (tmp_path / "x").mkdir()
    made = Compilation(str(tmp_path / "x" / "p.kh"), "kế hoạch: A\ndùng: ../chung.kh\n@a\n# B".encode())
    assert codes(made) == []


def test_faults_of_a_shared_file_are_told_with_its_place(compiled: Compile) -> None:
    made = compiled("kế hoạch: A\ndùng: d.kh\n# B", {"d.kh": "đơn vị a: Sở\nđơn vị: thiếu\n"})
    (found,) = made.errors
    assert (found.code, Path(made.sources[found.span.file].path).name) == ("KH113", "d.kh")
    assert made.sources[found.span.file].position(found.span.start) == (2, 1)


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", ["KH005"]),
        (b"\xef\xbb\xbf", ["KH005"]),
        (b"\n// x\n", ["KH005"]),
        ("kế hoạch: A\n# B".encode("utf-16"), ["KH001"]),
        (b"k\xea ho\xa1ch: A\n# B", ["KH001"]),
        (b"PK\x03\x04\x00", ["KH002"]),
        (b"ke hoach: A\x00\n# B", ["KH002"]),
        (b"ke hoach: A\x01\n# B", ["KH003"]),
    ],
)
def test_a_file_that_is_no_text_gives_one_error(data: bytes, found: list[str]) -> None:
    made = Compilation("a.kh", data)
    assert codes(made) == found
    assert made.failed
    assert made.diagnostics == made.errors


def test_a_file_that_is_too_large_gives_one_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "LARGEST", 100)
    assert codes(Compilation("a.kh", b"ke hoach: A\n# B" + b" " * 100)) == ["KH004"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_same_plan_in_any_writing_of_the_file(newline: str, form: str, mark: str) -> None:
    text = "kế hoạch: Thử\ncơ quan: Ủy ban\n# nhiệm vụ: Việc\n## Một\nĐơn vị chủ trì: Sở Tư pháp\n"
    typed = mark + unicodedata.normalize(form, text).replace("\n", newline)  # type: ignore[arg-type]
    made, plain = Compilation("a.kh", typed.encode()), Compilation("a.kh", text.encode())
    assert made.errors == ()
    assert made.plans == plain.plans


def test_the_language_is_that_of_the_first_keyword() -> None:
    for text, language in (
        ("plan: A", "en"),
        ("kế hoạch: A", "vi"),
        ("// issuer: x\nkế hoạch: A", "vi"),
        ("\n\n// chú thích\naction plan: A", "en"),
        ("issuer: A\nkế hoạch: B", "en"),
        ("lead: A", "en"),
        ("Words.\nplan: A", "en"),
        ("document d: A\nkế hoạch: B", "en"),
        ("Lời văn.", "vi"),
        ("", "vi"),
    ):
        assert Compilation("a.kh", text.encode()).language == language, text


def test_the_profile_is_the_callers_else_the_files_else_the_decrees(tmp_path: Path) -> None:
    text = "kế hoạch: A\nthể thức: nd30-b\n# B".encode()
    assert Compilation("a.kh", text).profile_name == "nd30-b"
    assert Compilation("a.kh", text, profile="nd30").profile_name == "nd30"
    assert Compilation("a.kh", b"ke hoach: A\n# B").profile_name == "nd30"
    own = Compilation(str(tmp_path / "a.kh"), "kế hoạch: A\nthể thức: rieng.yaml\n# B".encode())
    assert own.profile_name == str(tmp_path / "rieng.yaml")


def test_a_profile_that_cannot_be_used_is_reported_at_its_line() -> None:
    made = Compilation("a.kh", "kế hoạch: A\nthể thức: nd3\n# B".encode())
    (found,) = made.errors
    assert found.code == "KH702"
    assert made.source.position(found.span.start) == (2, 1)


def test_the_numbers_are_those_of_the_profile(tmp_path: Path) -> None:
    (tmp_path / "rieng.yaml").write_text('extends: nd30\nnumbering: ["1.", "a)"]\n', encoding="utf-8")
    made = Compilation(str(tmp_path / "a.kh"), "kế hoạch: A\nthể thức: rieng.yaml\n# B\n## C".encode())
    if not made.errors:
        assert [section.label for section in made.plans[0].sections] == ["1."]


def test_rules_run_only_on_a_file_without_errors(compiled: Compile) -> None:
    sound = compiled("kế hoạch: A\n# nhiệm vụ: B\n## C\n")
    assert "KH401" in [found.code for found in sound.diagnostics]
    faulty = compiled("kế hoạch: A\n# nhiệm vụ: B\n## C\nfoo: bar\n")
    assert [found.code for found in faulty.diagnostics] == ["KH105"]


def test_findings_are_sorted_by_place_and_none_is_told_twice(compiled: Compile) -> None:
    made = compiled(
        "kế hoạch: A\ndùng: d.kh\n@x @y\n# B\nđịa điểm: Z\n@x\ndùng: e.kh\n",
        {"d.kh": "đơn vị: thiếu\nfoo: bar"},
    )
    places = [(found.span.file, found.span.start) for found in made.errors]
    assert places == sorted(places)
    assert len(made.errors) == len(set(made.errors))


SYNTAX = {"foo: bar": "KH105", "Câu @(lạ: x)": "KH111", "• Gạch": "KH109", "Câu **mở": "KH110"}
MEANING = {"Xem @khong-co.": "KH201", "Hình thức: x": "KH123", "@so.đầy-đủ": "KH209", "Xem^so": "KH204"}


@pytest.mark.parametrize(("one", "two"), list(itertools.combinations(MEANING, 2)))
def test_one_pass_reports_every_fault_of_meaning(compiled: Compile, one: str, two: str) -> None:
    made = compiled(f"kế hoạch: A\nđơn vị so: Sở\nngày: hôm qua\n# B\n{one}\n{two}\n")
    assert sorted(codes(made)) == sorted(["KH120", MEANING[one], MEANING[two]])


@pytest.mark.parametrize(("syntax", "meaning"), list(itertools.product(SYNTAX, MEANING)))
def test_one_pass_reports_every_fault_of_syntax_and_meaning(
    compiled: Compile, syntax: str, meaning: str
) -> None:
    made = compiled(f"kế hoạch: A\nđơn vị so: Sở\n# B\n{syntax}\n{meaning}\n")
    assert sorted(codes(made)) == sorted([SYNTAX[syntax], MEANING[meaning]])


def test_a_fix_mends_its_fault(compiled: Compile) -> None:
    text = "kế hoạch: A\n#Mục\n-Gạch\n• Hai\n1. Ba\n# 2. Bốn\nCơ quan chủ chì: Sở\n"
    made = compiled(text)
    assert len(made.errors) == 6

    def mended(found: Diagnostic) -> str:
        assert found.fix is not None
        result = made.source.text
        for edit in sorted(found.fix.edits, key=lambda e: e.span.start, reverse=True):
            result = result[: edit.span.start] + edit.text + result[edit.span.end :]
        return result

    for found in made.errors:
        after = compiled(mended(found))
        assert len(after.errors) == 5
        assert codes(after).count(found.code) == codes(made).count(found.code) - 1
