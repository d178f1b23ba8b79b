"""Every code has a page, and its examples do what they say."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest

import kehoach
from kehoach.diagnostics.codes import CODES
from kehoach.driver import Compilation
from kehoach.lint.pages import all_codes, body, documents, page
from kehoach.lint.registry import modules

DOCS = Path(__file__).parents[2] / "docs" / "rules"
HEADINGS = ["Vì sao", "Why", "Sai", "Đúng"]
BY_OUTPUT = {"KH703", "KH704", "KH705", "KH901"}  # found when files are written: see test_output_codes.py
OF_WORD = {code for code in all_codes() if code.startswith("KH8")}  # given by verify: see tests/unit/verify
OF_FINAL = {module.RULE.code for module in modules() if module.RULE.final}  # see test_final.py
COMPILED = sorted(set(all_codes()) - BY_OUTPUT - OF_WORD - OF_FINAL)
SOURCE = Path(kehoach.__file__).parent


def sections(code: str) -> dict[str, str]:
    """The parts of a page by their headings; "" is what stands before the first."""
    parts: dict[str, list[str]] = {"": []}
    heading, fenced = "", False
    for line in body(code).splitlines():
        fenced ^= line.startswith("```")
        if line.startswith("## ") and not fenced:
            heading = line.removeprefix("## ")
            parts[heading] = []
        else:
            parts[heading].append(line)
    return {name: "\n".join(lines).strip() for name, lines in parts.items()}


def fences(text: str) -> list[tuple[str, str]]:
    """The code blocks of a part of a page: what the fence says after the language, and the text."""
    return re.findall(r"^```kh ?([^\n]*)\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)


def encoded(said: str, text: str) -> bytes:
    """The bytes of an example whose fence says that they are special."""
    if said.startswith("<U+"):
        return text.replace(said, chr(int(said[3:-1], 16))).encode()
    if said.endswith("-MB"):
        return (text * (int(said[:-3]) * 1024 * 1024 // len(text.encode()) + 1)).encode()
    if said == "nfd":
        return normalize("NFD", text).encode()
    if said == "docx":
        return b"PK\x03\x04\x00" + text.encode()
    return text.encode(said or "utf-8")


def found_in(example: str, code: str, compiled: Callable[..., Compilation]) -> list[tuple[str, str]]:
    """The codes and severities found in an example."""
    (said, text), *others = fences(example)
    plan = compiled(encoded(said, text), dict(others))
    return [(found.code, found.severity) for found in plan.diagnostics]


@pytest.mark.parametrize("code", all_codes())
def test_a_page_has_two_titles_and_the_headings_in_order(code: str) -> None:
    parts = sections(code)
    titles = parts.pop("").split("\n")
    assert len(titles) == 3 and titles[1] == ""
    assert titles[0].endswith(".") and titles[2].endswith(".") and titles[0] != titles[2]
    assert list(parts) in (HEADINGS, [*HEADINGS, "Nguồn"])
    assert all(parts.values())


@pytest.mark.parametrize("code", COMPILED)
def test_the_bad_example_gives_the_code(code: str, compiled: Callable[..., Compilation]) -> None:
    found = found_in(sections(code)["Sai"], code, compiled)
    assert (code, all_codes()[code].severity) in found


@pytest.mark.parametrize("code", COMPILED)
def test_the_good_example_compiles_without_the_code(code: str, compiled: Callable[..., Compilation]) -> None:
    found = found_in(sections(code)["Đúng"], code, compiled)
    assert code not in [name for name, _ in found]
    assert "error" not in [severity for _, severity in found]


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.RULE.code)
def test_a_rule_stands_in_a_file_of_its_name(module: object) -> None:
    rule = module.RULE  # type: ignore[attr-defined]
    file = module.__name__.rpartition(".")[2]  # type: ignore[attr-defined]
    assert file == f"{rule.code.lower()}_{rule.name.replace('-', '_')}"
    assert re.fullmatch(r"KH[1-9]\d\d", rule.code)


def test_no_code_and_no_name_is_used_twice() -> None:
    codes = [*CODES, *(module.RULE.code for module in modules())]
    names = [name for name, *_ in CODES.values()] + [module.RULE.name for module in modules()]
    assert len(codes) == len(set(codes))
    assert len(names) == len(set(names))


def test_every_code_is_given_somewhere() -> None:
    texts = [
        path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py") if "diagnostics" not in path.parts
    ]
    given = {code for text in texts for code in re.findall(r'"(KH\d{3})"', text)}
    assert set(CODES) - given == set()


def test_an_unknown_code_has_no_page() -> None:
    assert page("KH999") is None


def test_the_pages_in_docs_are_current() -> None:
    """``python -m kehoach.lint.pages`` writes them."""
    written = {path.name: path.read_text(encoding="utf-8") for path in DOCS.glob("*.md")}
    assert written == documents()
