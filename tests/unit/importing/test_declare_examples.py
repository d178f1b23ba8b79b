"""The examples with everything typed out as it prints get their documents, references and marks back."""

import re
from pathlib import Path

import pytest

from kehoach.driver import Compilation
from kehoach.formatter.format import format_source
from kehoach.importing.declare import declared
from kehoach.importing.declare_changes import compiled, printed
from kehoach.syntax import nodes

EXAMPLES = Path(__file__).parents[3] / "examples"
_DECLARED = re.compile(r"(?:văn bản|đơn vị) \S+:|chủ trì:")
_KEY = re.compile(r"  gọi tắt:|(?:  )?phục vụ:")


def typed_out(name: str) -> str:
    """An example as an importer writes it: references and marks as the words they print, nothing declared."""
    text = next(EXAMPLES.glob(f"{name}-*.kh")).read_text()
    words: dict[str, tuple[str, str]] = {}
    for plan in Compilation("thu.kh", text.encode()).plans:
        words.update((one.id, (one.short, one.text)) for one in plan.documents if one.id)
    lines: list[str] = []
    skipping = False
    for line in text.split("\n"):
        skipping = bool(_DECLARED.match(line)) or (skipping and line.startswith("  "))
        if not skipping and not _KEY.match(line):
            line = re.sub(r"^căn cứ \S+:", "căn cứ:", line)
            line = re.sub(r"@([\w-]+)(\.đầy-đủ)?", lambda m: words.get(m[1], (m[0],) * 2)[bool(m[2])], line)
            lines.append(unmarked(line))
    made = Compilation("thu.kh", "\n".join(lines).encode())
    return format_source(made.source, made.parsed)


def unmarked(line: str) -> str:
    """A line with the words of its marks alone."""
    while found := re.search(r"@\([^:()]+: ", line):
        depth, at = 1, found.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(line[at], 0)
            at += 1
        line = line[: found.start()] + line[found.end() : at - 1] + line[at:]
    return line


def references(text: str) -> list[str]:
    return re.findall(r"@[\w-]+(?:\.đầy-đủ)?", re.sub(r"@\(", "", text))


def role_blocks(text: str) -> int:
    """How many numbered lines or bullets have a role or a time of their own line by line or in a sentence."""
    plan = Compilation("thu.kh", text.encode()).main_plan
    own = [
        task
        for task in plan.tasks
        if (task.role.timeframe and not task.role.timeframe_inherited)
        or any(not unit.inherited for unit in (*task.role.lead, *task.role.executors))
    ]
    return len(own)


def marks(text: str) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    waiting = [Compilation("thu.kh", text.encode()).parsed.file]
    while waiting:
        item = waiting.pop()
        if isinstance(item, nodes.Mark):
            found.add((item.field, "".join(p.text for p in item.children if isinstance(p, nodes.Words))))
        elif isinstance(item, tuple):
            waiting += item
    return found


@pytest.mark.parametrize("name", [f"00{n}" for n in range(9)])
def test_every_example_prints_the_same_words(name):
    text = typed_out(name)
    made = declared("thu.kh", text)
    assert printed(compiled("thu.kh", made.text)) == printed(compiled("thu.kh", text))


@pytest.mark.parametrize(
    ("name", "documents"),
    [
        ("000", ("ct14", "kh98", "kh145")),
        ("001", ("ct14", "kh71")),
        ("002", ("ct46",)),
        ("003", ("kh68", "kl80")),
        ("004", ("qd315", "luat-hoa-giai-o-co-so")),
        ("006", ("nq57", "nq03", "nq71")),
        ("007", ("nq66",)),
    ],
)
def test_the_documents_of_an_example_are_found_again(name, documents):
    assert declared("thu.kh", typed_out(name)).documents == documents


@pytest.mark.parametrize("name", ["000", "003", "006"])
def test_every_place_of_a_document_refers_to_it_as_in_the_example(name):
    by_hand = next(EXAMPLES.glob(f"{name}-*.kh")).read_text()
    made = declared("thu.kh", typed_out(name))
    found, wanted = references(made.text), references(by_hand)
    assert [one for one in found if one.split(".")[0][1:] in made.documents] == [
        one for one in wanted if one.split(".")[0][1:] in made.documents
    ]


@pytest.mark.parametrize(
    ("name", "fields"),
    [("001", ("lead", "partner", "report")), ("003", ("lead",)), ("007", ("lead", "partner"))],
)
def test_the_marks_of_an_example_are_found_again(name, fields):
    by_hand = marks(next(EXAMPLES.glob(f"{name}-*.kh")).read_text())
    made = marks(declared("thu.kh", typed_out(name)).text)
    assert {mark for mark in by_hand if mark[0] in fields} <= made


def test_the_three_times_in_sentences_of_the_fourth_plan_are_found():
    made = marks(declared("thu.kh", typed_out("003")).text)
    assert {words for field, words in made if field == "time"} >= {
        "năm 2022",
        "hoàn thành trong Quý II năm 2021",
        "hoàn thành Quý I năm 2021",
    }


@pytest.mark.parametrize(("name", "least"), [("000", 3), ("001", 5), ("002", 30), ("003", 9), ("004", 18)])
def test_every_role_block_is_data_and_no_more_tasks_than_by_hand(name, least):
    by_hand = Compilation("thu.kh", next(EXAMPLES.glob(f"{name}-*.kh")).read_bytes()).main_plan
    made = declared("thu.kh", typed_out(name)).text
    assert role_blocks(made) >= least
    assert len(Compilation("thu.kh", made.encode()).main_plan.tasks) <= len(by_hand.tasks)
