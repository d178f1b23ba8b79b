"""The task list as Markdown and as an HTML page."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from kehoach.driver import Compilation
from kehoach.render.tasks.extract import Extract, Listed, extract
from kehoach.render.tasks.form import task_list
from kehoach.render.tasks.pages import to_html, to_md

ROOT = Path(__file__).parents[4]
DATA = Path(__file__).parent / "data"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
NODE = shutil.which("node")
Make = Callable[..., Listed]
BODY = (
    "# nhiệm vụ: Việc\n## Rà soát\nLời.\nchủ trì: Sở B; Sở C\nphối hợp: Sở D\nthời gian: quý III/2026\n"
    "## Hai\nthực hiện: Sở C\n"
)
NASTY = [
    "<script>alert(1)</script>", "</table>", "a & b &amp; c", '"\'', "a|b", "*đậm* _nghiêng_ `mã`", "[a](b)",
    "~~x~~", "\\|", "# a", "{{ 7 * 7 }}", "{% raw %}", "😀 Đỗ", "]]>", "<!-- a", "--> b", "1. a", "- a", "+ a",
]  # fmt: skip


def titled(listed: Listed, title: str) -> Listed:
    listed.data["tasks"][0].update(title=title, text=title)
    return listed


def cells(page: bytes) -> list[list[str]]:
    rows = html.fromstring(page.decode()).xpath("//table[@id='tasks']//tr")
    return [[cell.text_content() for cell in row] for row in rows]


def test_the_markdown_of_a_plan_is_the_one_that_was_read_through() -> None:
    path = ROOT / "examples" / "008-ke-hoach-xa-2026.kh"
    compilation = Compilation(str(path), path.read_bytes())
    listed = Listed(task_list(compilation.main_plan, compilation.sources), path.name, {})
    assert to_md([listed]).decode() == (DATA / "008-ke-hoach-xa-2026.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("title", NASTY)
def test_signs_of_markdown_print_as_they_are(listed: Make, title: str) -> None:
    made = to_md([titled(listed(BODY), title)]).decode()
    (line,) = [line for line in made.splitlines() if line.startswith("| I.1 |")]
    columns = re.split(r"(?<!\\)(?:\\\\)*\|", line)
    assert len(columns) == len(re.split(r"\|", made.splitlines()[4]))
    assert re.sub(r"\\(.)", r"\1", columns[2]).strip() == title
    assert not re.search(r"(?<!\\)(?:\\\\)*[*_`<\[~&]", columns[2])


def test_lines_of_a_task_stay_in_their_cell(listed: Make) -> None:
    assert "| Rà soát<br>Lời. |" in to_md([listed(BODY)]).decode()


def test_a_page_without_tasks_says_so(listed: Make) -> None:
    assert to_md([listed("# Mục đích\n")]).decode().endswith("\nKhông có nhiệm vụ nào.\n")


def test_the_html_page_holds_the_table(listed: Make) -> None:
    head, first, second = cells(to_html([listed(BODY)]))
    assert head == ["Số mục", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thực hiện", "Thời gian", "Hạn"]
    assert first == ["I.1", "Rà soát\nLời.", "Sở B; Sở C", "Sở D", "", "quý III/2026", "30/09/2026"]
    assert second == ["I.2", "Hai", "", "", "Sở C", "", ""]


@pytest.mark.parametrize("title", NASTY)
def test_words_never_become_html(listed: Make, title: str) -> None:
    made = listed(BODY, title="Kế hoạch")
    made.data["plan"]["title"] = title
    made.data["tasks"][0]["lead"][0]["name"] = title
    page = to_html([titled(made, title)], title)
    assert cells(page)[1][1] == title
    tree = html.fromstring(page.decode())
    assert tree.xpath("//tbody/tr[1]/@data-lead") == [f"{title}\nSở C"]
    assert title in [option.text_content() for option in tree.xpath("//select/option")]
    assert tree.xpath("//h1")[0].text_content() == tree.xpath("//title")[0].text_content() == title
    assert len(tree.xpath("//script")) == 1


class Balanced(HTMLParser):
    """Finds tags that are closed in the wrong order, and everything that would be fetched."""

    EMPTY = frozenset({"meta", "input", "br", "col"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.fetched += [
            f"{tag} {name}"
            for name, value in attrs
            if name in ("src", "href", "action", "data") and not (value or "").startswith("#")
        ]
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in self.EMPTY:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_well_formed_and_fetches_nothing(listed: Make) -> None:
    page = to_html([listed(BODY)]).decode()
    parser = Balanced()
    parser.feed(page)
    parser.close()
    assert (parser.open, parser.fetched) == ([], [])
    assert not re.search(r"url\(|@import|fetch\(|XMLHttpRequest|import\(|https?:", page)
    assert "default-src 'none'" in page


def test_the_page_prints_without_its_filters_and_repeats_its_head(listed: Make) -> None:
    style = re.search(r"@media print \{(.*?)\n\}", to_html([listed(BODY)]).decode(), re.DOTALL)
    assert style is not None
    assert "form { display: none; }" in style[1] and "table-header-group" in style[1]


@pytest.mark.parametrize("make", [to_md, to_html])
def test_an_extract_says_whose_part_it_is_and_through_which_group(
    planned: Callable[..., Any], make: Callable[..., bytes]
) -> None:
    body = "nhóm g: Các sở\n  gồm: Sở X\n# nhiệm vụ: V\n## Một\nchủ trì: Các sở\n## Hai\nchủ trì: Sở Y\n"
    made = make([extract(*planned(body), Extract("Sở X"))], "Phần việc của Sở X").decode()
    assert "Phần việc của Sở X" in made
    assert "Kể cả việc giao chung cho nhóm có đơn vị này: Các sở." in made
    assert "Chủ trì (trong “Các sở”)" in made
    assert "Sở Y" not in made


@pytest.mark.parametrize("make", [to_md, to_html])
def test_duties_follow_the_table(listed: Make, make: Callable[..., bytes]) -> None:
    made = listed(BODY)
    made.data["duties"].append({"owner": {"name": "Sở Z", "id": None}, "text": "Theo dõi <chung>."})
    words = make([made]).decode()
    assert "Trách nhiệm tổ chức thực hiện" in words
    assert ("Sở Z: Theo dõi \\<chung\\>." if make is to_md else "Sở Z: Theo dõi &lt;chung&gt;.") in words


def test_several_plans_have_a_column_for_the_plan(listed: Make) -> None:
    lists = [listed(BODY, title="Một"), listed(BODY, title="Hai")]
    rows = cells(to_html(lists))
    assert [row[0] for row in rows] == ["Kế hoạch", *["01/KH-SA: Một"] * 2, *["01/KH-SA: Hai"] * 2]
    assert "| Kế hoạch | Số mục | Nhiệm vụ |" in to_md(lists).decode()


DATED = "# nhiệm vụ: Việc\n## Rà soát\nchủ trì: Sở B\nthời gian: quý III/2026\n## Hai\nthực hiện: Sở C\n"


def chart(page: bytes) -> list[tuple[str, ...]]:
    """Return the rows of the chart: number, words, lead, and what is said of the time."""
    rows = html.fromstring(page.decode()).xpath("//table[@id='chart']//tr[@class='row']")
    return [tuple(cell.text_content() for cell in row) for row in rows]


def test_the_chart_has_a_row_for_each_task_of_the_table_in_its_order(listed: Make) -> None:
    page = to_html([listed(DATED)])
    assert chart(page) == [
        ("I.1", "Rà soát", "Sở B", "trong khoảng thời gian: 01/07/2026 – 30/09/2026"),
        ("I.2", "Hai", "Sở C", "không nêu thời gian"),
    ]
    assert [row[0] for row in cells(page)[1:]] == [row[0] for row in chart(page)]


def test_a_page_without_a_day_says_that_it_has_no_chart(listed: Make) -> None:
    page = to_html([listed("# nhiệm vụ: V\n## Hai\nthực hiện: Sở C\n")])
    assert chart(page) == []
    assert "Không nhiệm vụ nào có ngày" in page.decode()
    assert "Không nhiệm vụ nào có ngày" not in to_html([listed("# Mục đích\n")]).decode()


@pytest.mark.parametrize("title", NASTY)
def test_words_in_the_chart_never_become_html(listed: Make, title: str) -> None:
    made = titled(listed(DATED, title="Kế hoạch"), title)._replace(headings={"I": title})
    made.data["tasks"][0]["lead"][0]["name"] = title
    made.data["tasks"][1]["timeframe"] = {
        **made.data["tasks"][0]["timeframe"], "text": title, "kind": "conditional", "start": None, "end": None,
    }  # fmt: skip
    page = to_html([made])
    words = " ".join(title.split())
    assert chart(page)[0][1:3] == (words, words)
    assert chart(page)[1][3] == f"chưa rõ ngày: {words}"
    tree = html.fromstring(page.decode())
    assert [head.text_content() for head in tree.xpath("//tr[@class='group']/th")] == [words]
    assert len(tree.xpath("//script")) == 1


def test_the_page_needs_no_library_of_pictures(listed: Make) -> None:
    code = (
        "import sys\nfrom kehoach.render.tasks import pages\nimport kehoach.render.chart.page\n"
        "assert 'matplotlib' not in sys.modules and 'numpy' not in sys.modules\n"
    )
    path = Path(str(sys.modules["kehoach"].__file__)).parents[1]
    subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": str(path)}, check=True)


PAGE = """
const [script, rows] = JSON.parse(require("fs").readFileSync(0, "utf8"));
const listeners = {}, listen = (kind, f) => { listeners[kind] = f; };
const part = (value) => ({ value, hidden: true, addEventListener: listen });
const all = rows.map(([text, lead, due]) => ({ textContent: text, dataset: { lead, due }, hidden: false }));
const bars = all.map(() => ({ hidden: false }));
const bodies = [bars.slice(0, 1), bars.slice(1)].map((part) => ({ querySelectorAll: () => part }));
const chart = { querySelectorAll: () => bars, tBodies: bodies };
const page = { tasks: { tBodies: [{ rows: all }] }, filters: part(""), chart };
for (const id of ["part", "words", "lead", "from", "to", "count"]) page[id] = part("");
globalThis.document = { getElementById: (id) => page[id] };
eval(script);
const said = [], drawn = [];
const asked = [
  {}, { words: "ra soat" }, { words: "RÀ đ" }, { lead: "Sở C" }, { from: "2026-10-01" }, { to: "2026-09-30" },
];
for (const values of asked) {
  for (const id of ["words", "lead", "from", "to"]) page[id].value = values[id] || "";
  listeners.input();
  said.push([all.map((row) => !row.hidden), page.count.value]);
  drawn.push([bars.map((row) => !row.hidden), bodies.map((body) => !body.hidden), !page.part.hidden]);
}
console.log(JSON.stringify([page.filters.hidden, said, drawn]));
"""


@pytest.mark.skipif(NODE is None, reason="no Node.js here")
def test_the_filters_show_what_fits(listed: Make) -> None:
    script = html.fromstring(to_html([listed(BODY)]).decode()).xpath("//script")[0].text
    rows = [["Rà soát Đề án", "Sở B\nSở C", "2026-09-30"], ["Hai", "Sở C", "2026-12-31"], ["Ba", "Sở D", ""]]
    assert NODE is not None
    result = subprocess.run(
        [NODE, "-e", PAGE],
        input=json.dumps([script, rows]),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    hidden, said, drawn = json.loads(result.stdout)
    assert hidden is False
    assert [rows for rows, _, _ in drawn] == [rows for rows, _ in said]  # the chart has the rows of the table
    assert [[first, second or third] for (first, second, third), _, _ in drawn] == [
        parts for _, parts, _ in drawn
    ]
    assert [told for _, _, told in drawn] == [False, True, True, True, True, True]
    assert said == [
        [[True, True, True], "3/3 nhiệm vụ"],
        [[True, False, False], "1/3 nhiệm vụ"],
        [[True, False, False], "1/3 nhiệm vụ"],
        [[True, True, False], "2/3 nhiệm vụ"],
        [[False, True, False], "1/3 nhiệm vụ"],
        [[True, False, False], "1/3 nhiệm vụ"],
    ]


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
def test_the_page_works_in_a_browser(listed: Make, tmp_path: Path) -> None:
    page = tmp_path / "viec.html"
    page.write_bytes(to_html([listed(BODY)]))
    assert CHROMIUM is not None
    command = [
        CHROMIUM,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={tmp_path / 'user'}",
    ]
    result = subprocess.run(
        [*command, "--dump-dom", page.as_uri()], capture_output=True, encoding="utf-8", check=True, timeout=60
    )
    tree = html.fromstring(result.stdout)
    assert tree.xpath("//form[@id='filters'][not(@hidden)]")
    assert "2/2 nhiệm vụ" in tree.xpath("//output")[0].text_content()
    assert len(tree.xpath("//table[@id='chart']//tr[@class='row'][not(@hidden)]")) == 2
