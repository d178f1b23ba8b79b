"""The documentation is true: files, commands, examples, messages and tables in it are the project's own.

Fenced blocks with the first word ``kh`` are plans. Further words of the fence say what kind:

* ``fragment``: put into a minimal plan;
* ``file=NAME``: a shared file of the same page;
* ``check``: not rendered to Word;
* ``KHnnn``: a finding that it must give.

A ``text`` block after an example with findings quotes the report, one after ``python`` the output; a ``yaml``
block after an example is a part of its task list.
"""

import argparse
import re
import shlex
import shutil
import tomllib
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

import kehoach
from kehoach.cli.main import COMMANDS, module_of
from kehoach.diagnostics.report.as_text import as_text
from kehoach.driver import Compilation
from kehoach.model.timeframe import parse_timeframe
from kehoach.model.units import split_units
from kehoach.syntax.keywords import keywords

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "dsl" / "kehoach"
PAGES = [
    page
    for page in [
        *sorted(ROOT.glob("*.md")),
        *sorted((ROOT / "docs").glob("*.md")),
        *sorted(ROOT.glob("[!.]*/README.md")),
    ]
    if "changelog" not in page.name.lower()
]
GUIDE = ROOT / "docs" / "huong-dan.md"
LANGUAGE = ROOT / "grammar" / "README.md"
OWN_ENDINGS = (".py", ".lark", ".lalr", ".j2", ".profile", ".toml")
RECURRENCES = {
    "": None,
    "hằng năm": "FREQ=YEARLY",
    "hằng tháng": "FREQ=MONTHLY",
    "3 tháng một lần": "FREQ=MONTHLY;INTERVAL=3",
    "6 tháng một lần": "FREQ=MONTHLY;INTERVAL=6",
}


class Block(NamedTuple):
    """A fenced block: its page and line, the words of its fence, its text."""

    page: Path
    line: int
    words: tuple[str, ...]
    text: str

    def __str__(self) -> str:
        return f"{self.page.relative_to(ROOT)}:{self.line}"


def blocks(page: Path) -> list[Block]:
    text = page.read_text(encoding="utf-8")
    found = re.finditer(r"^```([^\n`]*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [Block(page, text.count("\n", 0, m.start()) + 1, tuple(m[1].split()), m[2]) for m in found]


BLOCKS = [block for page in PAGES for block in blocks(page)]
PLANS = [b for b in BLOCKS if b.words[:1] == ("kh",) and not b.words[-1].startswith("file=")]
AFTER = [(a, b) for a, b in pairwise(BLOCKS) if a.page == b.page and b.words]


def table(page: Path, *head: str) -> list[list[str]]:
    """Return the rows of every table of a page that has this head."""
    rows: list[list[str]] = []
    inside = False
    for line in page.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if cells == list(head):
            inside = True
        elif not cells:
            inside = False
        elif inside and not set("".join(cells)) <= set("-: "):
            rows.append(cells)
    assert rows, f"no table with the head {head} in {page}"
    return rows


def whole(block: Block) -> str:
    """Return the plan that an example is or stands for."""
    if "fragment" not in block.words or re.match(r"(?:kế hoạch|plan):", block.text):
        return block.text
    front, mark, body = re.match(r"(.*?)(?:^(#+)(.*))?\Z", block.text, re.MULTILINE | re.DOTALL).groups("")
    head = "kế hoạch: Thử\n" if "cơ quan:" in front else "kế hoạch: Thử\ncơ quan: Sở Tư pháp\n"
    above = ["", "", "# nhiệm vụ: Nhiệm vụ\n", "# nhiệm vụ: Nhiệm vụ\n## Nhóm\n"][len(mark)]
    return head + front + above + mark + body


def compilation_of(block: Block, folder: Path) -> Compilation:
    """Return the compilation of an example, beside the shared files of its page."""
    for other in blocks(block.page):
        if other.words and other.words[-1].startswith("file="):
            (folder / other.words[-1].removeprefix("file=")).write_text(other.text, encoding="utf-8")
    path = folder / "ke-hoach.kh"
    path.write_text(whole(block), encoding="utf-8")
    return Compilation(str(path), path.read_bytes())


def codes(block: Block) -> set[str]:
    return {word for word in block.words if re.fullmatch(r"KH\d{3}", word)}


@pytest.mark.parametrize("block", PLANS, ids=str)
def test_every_example_compiles_or_gives_the_findings_it_says(block: Block, tmp_path: Path) -> None:
    compilation = compilation_of(block, tmp_path)
    found = {d.code: d for d in compilation.diagnostics}
    assert codes(block) <= set(found)
    grave = {code for code, d in found.items() if d.severity == "error" or code[:3] in ("KH3", "KH4")}
    assert {code: found[code].message.vi for code in grave - codes(block)} == {}
    if not compilation.failed:
        source = compilation.source
        built = kehoach.build(source.text, source.path) if "check" not in block.words else b"PK"
        assert built.startswith(b"PK")


@pytest.mark.parametrize(
    ("block", "said"), [(a, b) for a, b in AFTER if codes(a) and b.words[0] == "text"], ids=str
)
def test_quoted_messages_are_what_the_program_says(block: Block, said: Block, tmp_path: Path) -> None:
    compilation = compilation_of(block, tmp_path)
    language = "en" if said.text.startswith(("error", "warning")) else "vi"
    report = as_text(compilation.diagnostics, compilation.sources, language, False)
    lines = [line.strip() for line in report.replace(str(tmp_path) + "/", "").splitlines()]
    assert [line for line in said.text.splitlines() if line.strip() not in lines] == [], report


@pytest.mark.parametrize(
    ("block", "part"), [(a, b) for a, b in AFTER if b.words[0] == "yaml" and a in PLANS], ids=str
)
def test_quoted_data_is_what_the_task_list_holds(block: Block, part: Block) -> None:
    missing = differences(yaml.safe_load(part.text), kehoach.tasks(whole(block)), "")
    assert missing == []


def differences(part: Any, data: Any, at: str) -> list[str]:
    if isinstance(part, dict) and isinstance(data, dict):
        return [
            d
            for key, value in part.items()
            for d in differences(value, data.get(key, "absent"), f"{at}.{key}")
        ]
    if isinstance(part, list) and isinstance(data, list) and len(part) == len(data):
        return [
            d
            for n, (a, b) in enumerate(zip(part, data, strict=True))
            for d in differences(a, b, f"{at}[{n}]")
        ]
    return [] if part == data else [f"{at}: {part!r}, not {data!r}"]


@pytest.mark.parametrize(("block", "said"), [(a, b) for a, b in AFTER if a.words == ("python",)], ids=str)
def test_python_examples_print_what_the_page_says(
    block: Block, said: Block, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    with redirect_stdout(StringIO()) as output:
        exec(compile(block.text, str(block), "exec"), {})
    assert output.getvalue() == said.text


def own_paths(page: Path) -> set[str]:
    """Return the words of a page, set as code, that name files of the project; ``<…>`` and ``NNN`` stand for any."""
    prose = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    roots = {item.name for folder in (ROOT, PACKAGE) for item in folder.iterdir()}
    words = {word for word in re.findall(r"`([^`\s]+)`", prose) if re.fullmatch(r"[\w.<>*/-]+", word)}
    return {w for w in words if ("/" in w and w.partition("/")[0] in roots) or w.endswith(OWN_ENDINGS)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_file_that_is_named_exists(page: Path) -> None:
    def exists(word: str) -> bool:
        pattern = re.sub(r"<[^>]+>|N{3}", "*", word).rstrip("/")
        return any(any(folder.glob(pattern)) for folder in (ROOT, page.parent, PACKAGE, ROOT / "templates"))

    assert [word for word in sorted(own_paths(page)) if not exists(word)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    def anchors(target: Path) -> set[str]:
        titles = re.findall(r"^#+ (.*)$", target.read_text(encoding="utf-8"), re.MULTILINE)
        return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}

    def leads(link: str) -> bool:
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        return target.exists() and (not anchor or anchor in anchors(target))

    links = re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not leads(link)] == []


@pytest.mark.parametrize("block", [b for b in BLOCKS if b.words == ("sh",)], ids=str)
def test_every_command_line_is_understood(block: Block) -> None:
    for line in block.text.splitlines():
        for command in re.split(r"&&|\|", line):
            words = shlex.split(command, comments=True)
            if words and words[0].rpartition("/")[2] == "kehoach" and words[1] not in ("--version", "--help"):
                assert words[1] in COMMANDS, line
                parser = argparse.ArgumentParser(exit_on_error=False)
                parser.add_argument("--lang", choices=("vi", "en"))
                import_module(module_of(words[1])).add_arguments(parser, "en")
                parser.parse_args(words[2:])


def date_of(text: str) -> str | None:
    return "-".join(part.rjust(2, "0") for part in reversed(text.split("/"))) if text else None


@pytest.mark.parametrize(
    "row", table(GUIDE, "Viết", "Từ ngày", "Đến ngày", "Lặp lại"), ids=lambda row: row[0]
)
def test_timeframes_mean_what_the_guide_says(row: list[str]) -> None:
    words, start, end, again = row
    frame = parse_timeframe(words)
    iso = [day.isoformat() if day else None for day in (frame.start, frame.end)]
    assert [*iso, frame.rrule] == [date_of(start), date_of(end), RECURRENCES[again]]
    assert frame.kind != "unknown"


@pytest.mark.parametrize("row", table(GUIDE, "Viết", "Hiểu là"), ids=lambda row: row[0])
def test_lists_of_units_are_parted_as_the_guide_says(row: list[str]) -> None:
    parted = split_units(row[0], frozenset())
    assert [unit.name for unit in parted.units] == row[1].split(" / ")
    assert parted.doubtful == ()


def test_the_language_reference_lists_exactly_the_keyword_table() -> None:
    words = {
        tuple(cell.strip("`") for cell in row)
        for row in table(LANGUAGE, "group", "name", "Vietnamese", "English")
    }
    fields = {tuple(row) for row in table(LANGUAGE, "field", "Vietnamese", "English", "type", "labels")}
    rows = keywords().rows
    assert words == {(r.group, r.name, "; ".join(r.vi), "; ".join(r.en)) for r in rows if r.group != "field"}
    assert fields == {
        (r.name, "; ".join(r.vi), "; ".join(r.en), r.type, "; ".join(r.labels))
        for r in rows
        if r.group == "field"
    }


def test_the_layers_in_the_architecture_page_are_the_enforced_ones() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    layers = next(c["layers"] for c in contracts if c["type"] == "layers")
    enforced = [layer.replace("kehoach.", "") for layer in layers]
    page = table(ROOT / "dsl" / "README.md", "layer", "packages", "what it does")
    assert [row[1].replace("`", "").replace(", ", " | ") for row in page] == enforced


def test_the_readme_gives_the_two_commands_each_alone_in_its_block() -> None:
    shell = [b.text.splitlines() for b in blocks(ROOT / "README.md") if b.words == ("sh",)]
    assert ["# tests"] in [
        lines[:1] for lines in shell if len(lines) == 2 and lines[1].endswith("-m pytest -q -n auto")
    ]
    assert any(len(lines) == 1 and "kehoach build examples/" in lines[0] for lines in shell)


def test_the_changelog_and_the_package_name_the_same_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## \[?(\d+\.\d+\.\d+)", changelog, re.MULTILINE)
    assert newest is not None
    assert project["version"] == kehoach.__version__ == newest[1]
