"""No file makes a command raise: it ends with 0, 1 or 2, and never says that the fault is its own (KH901)."""

from __future__ import annotations

import random
import runpy
import tempfile
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kehoach.cli.main import main

FUZZ = runpy.run_path(str(Path(__file__).parents[1] / "fuzz" / "run.py"))
PLANS, mutated, OUR_FAULT = FUZZ["seeds"](), FUZZ["mutated"], FUZZ["OUR_FAULT"]
HURT: tuple[Callable[[bytes, random.Random], bytes], ...] = FUZZ["HURT"]
REPORTS = [["--format", form] for form in ("text", "short", "json", "sarif", "github")] + [["--statistics"]]
ON_PLANS = [
    *(["check", *form] for form in REPORTS),
    ["check", "--strict"],
    ["check", "--final"],
    ["check", "--fix"],
    ["check", "--unsafe-fixes", "--final"],
    ["check", "--unsafe-fixes", "--diff"],
    ["fmt"],
    ["fmt", "--check"],
    ["fmt", "--diff", "--keywords", "en"],
    ["tasks"],
    ["tasks", "--format", "json"],
    ["build", "--force"],
    ["build", "--force", "--profile", "hd05", "--no-tasks"],
]
ON_WORD = [["verify", "--format", form] for form in ("text", "short", "json")]
ON_IMPORT = [["import", "--force", "--report"], ["import", "--force", "--report", "json", "--lang", "en"]]
WORDS = st.text(max_size=20)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A project of its own; what the tests leave in it is broken on purpose."""
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / "kehoach.yaml").write_text("{}\n", encoding="utf-8")
        yield Path(name)


def ended(*words: str) -> tuple[int, str, str]:
    """Run a command line; return its exit code and what it says, and see that it is not its own fault."""
    out, err = (TextIOWrapper(BytesIO(), encoding="utf-8", newline="") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        code = main(words)
    said, errors = (FUZZ["_text"](stream) for stream in (out, err))
    assert not OUR_FAULT.search(errors), errors
    assert code in (0, 1, 2)
    return code, said, errors


def run_on(folder: Path, name: str, data: bytes, *words: str) -> int:
    path = folder / name
    path.write_bytes(data)
    code, _, errors = ended(*words, str(path))
    assert code < 2 or errors or words[0] == "verify"
    return code


@settings(max_examples=200, deadline=None)
@given(seed=st.integers(0, 2**32), words=st.sampled_from(ON_PLANS))
def test_a_damaged_plan(folder: Path, seed: int, words: list[str]) -> None:
    """A plan can always be read and written here, so that 2 would be wrong."""
    assert run_on(folder, "plan.kh", mutated(PLANS, random.Random(seed)), *words) in (0, 1)


@settings(max_examples=100, deadline=None)
@given(
    seed=st.integers(0, 2**32),
    words=st.sampled_from(
        [["check"], ["trace"], ["trace", "--format", "json"], ["trace", "--format", "html"]]
    ),
    ending=st.sampled_from([".kh", ".yaml", ".json"]),
)
def test_a_damaged_parent(folder: Path, seed: int, words: list[str], ending: str) -> None:
    data = mutated(PLANS, random.Random(seed))
    (folder / f"tinh{ending}").write_bytes(data)
    head = f"kế hoạch: A\ncơ quan: Sở Tư pháp\nkế hoạch cấp trên: tinh{ending}\n"
    run_on(folder, "plan.kh", f"{head}# nhiệm vụ: B\n## C\ncụ thể hóa: I.1, IV\n".encode(), *words)


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=200), words=st.sampled_from(ON_PLANS))
@example(b"", ["tasks"])
@example(b"", ["build", "--force"])
@example(b"\xff\xfek\x00", ["check", "--fix"])
@example(b"PK\x03\x04", ["fmt"])
@example("kế hoạch: A\n\x01".encode(), ["check", "--fix"])
def test_any_bytes_as_a_plan(folder: Path, data: bytes, words: list[str]) -> None:
    assert run_on(folder, "plan.kh", data, *words) in (0, 1)


@pytest.mark.parametrize("words", ON_PLANS, ids=" ".join)
def test_bytes_that_are_no_text_are_left_as_they_are(folder: Path, words: list[str]) -> None:
    data = "kế hoạch: A\n# nhiệm vụ: B các các\n## C\n".encode() + b"\xff\n"
    run_on(folder, "plan.kh", data, *words)
    assert (folder / "plan.kh").read_bytes() == data


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=300), words=st.sampled_from(ON_WORD))
def test_any_bytes_as_a_word_file(folder: Path, data: bytes, words: list[str]) -> None:
    assert run_on(folder, "plan.docx", data, *words) == 2


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32), words=st.sampled_from(ON_WORD))
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_damaged_word_file(folder: Path, seed: int, words: list[str]) -> None:
    chance = random.Random(seed)
    (folder / "source.kh").write_bytes(chance.choice(PLANS[1]))
    built, _, _ = ended("build", str(folder / "source.kh"), "--force", "--no-tasks")
    if built == 0:
        whole = (folder / "source.docx").read_bytes()
        assert run_on(folder, "whole.docx", whole, *words) in (0, 1)
        run_on(folder, "plan.docx", chance.choice(HURT)(whole, chance), *words)


@settings(max_examples=150, deadline=None)
@given(
    data=st.one_of(st.binary(max_size=300), st.text(max_size=400).map(str.encode)),
    words=st.sampled_from(ON_IMPORT),
)
@example(b"%PDF-1.7\n", ON_IMPORT[0])
@example(b"PK\x03\x04", ON_IMPORT[0])
@example("KẾ HOẠCH\n1. a\n| x |\n".encode(), ON_IMPORT[1])
def test_any_bytes_to_import(folder: Path, data: bytes, words: list[str]) -> None:
    assert run_on(folder, "nguon.docx", data, *words) in (0, 1, 2)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32), into=st.booleans())
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_damaged_word_file_to_import(folder: Path, seed: int, into: bool) -> None:
    chance = random.Random(seed)
    plan = folder / "source.kh"
    plan.write_bytes(chance.choice(PLANS[1]))
    built, _, _ = ended("build", str(plan), "--force", "--no-tasks")
    if built == 0:
        data = chance.choice(HURT)((folder / "source.docx").read_bytes(), chance)
        words = ["import", "--into", str(plan)] if into else ["import", "--force"]
        run_on(folder, "hu.docx", data, *words)


@settings(max_examples=80, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_a_plan_that_builds_comes_back_from_its_word_file(folder: Path, seed: int) -> None:
    plan = folder / "goc.kh"
    plan.write_bytes(mutated(PLANS, random.Random(seed)))
    if ended("build", str(plan), "--force", "--no-tasks")[0] == 0:
        assert run_on(folder, "goc.docx", (folder / "goc.docx").read_bytes(), "import", "-o", str(folder / "ve.kh"),
                      "--force") == 0  # fmt: skip
        assert ended("build", str(folder / "ve.kh"), "--force", "--no-tasks")[0] == 0
        assert ended("import", str(folder / "ve.docx"), "--into", str(folder / "ve.kh"))[0] == 0


@settings(max_examples=60, deadline=None)
@given(
    code=st.one_of(WORDS, st.integers(0, 999).map("KH{:03}".format)), language=st.sampled_from(["vi", "en"])
)
def test_any_words_to_explain(code: str, language: str) -> None:
    assert ended("explain", "--lang", language, "--", code)[0] in (0, 2)


@settings(max_examples=60, deadline=None)
@given(issuer=WORDS, place=WORDS, year=st.integers(-10, 10_000))
def test_any_words_to_new(issuer: str, place: str, year: int) -> None:
    assert ended("new", "-", f"--issuer={issuer}", f"--place={place}", f"--year={year}")[0] == 0


def test_what_is_looked_for_would_be_seen(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """A command that raises is told from one that finds faults."""

    def raises(*_: object, **__: object) -> None:
        raise ValueError("an accident")

    monkeypatch.setattr("kehoach.cli.check.chosen", raises)
    with pytest.raises(AssertionError, match="an accident"):
        run_on(folder, "plan.kh", "kế hoạch: A\n".encode(), "check")
