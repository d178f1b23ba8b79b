"""Plans that exist come in whole: the five real ones as text, and sixteen that nothing was tuned on, in every form."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from foreign import Foreign, Task, plans

from kehoach.assemble import build_docx
from kehoach.driver import Compilation
from kehoach.importing.compare import words_in
from kehoach.importing.importer import Imported, bring
from kehoach.importing.readers.detect import read_any
from kehoach.model.plan import Task as Made
from kehoach.syntax import nodes
from kehoach.syntax.parser import parse
from kehoach.text.source import make_source
from kehoach.text.span import Span
from kehoach.verify.reading import read_word
from kehoach.verify.regions import everything

SEEDS = Path(__file__).parent / "seeds"
BLOCKS = {"000": 3, "001": 5, "002": 30, "003": 9, "004": 18}
JOINING = set(
    ["phối", "hợp", "chặt", "chẽ", "với", "để", "thực", "hiện", "nhiệm", "vụ"]
)  # of a label that names two roles
NEW_LINE = re.compile(r"dòng (\d+) của tệp mới")
FORMS = [(plan, form) for plan in plans() for form in ("docx", *plan.texts())]


@cache
def seed(name: str) -> Imported:
    return bring(f"{name}.txt", (SEEDS / f"{name}.txt").read_bytes(), "x.kh")


@cache
def foreign(plan: Foreign, form: str) -> Imported:
    data = plan.docx() if form == "docx" else plan.texts()[form].encode()
    return bring(f"{plan.name}.{'docx' if form == 'docx' else 'txt'}", data, "x.kh")


def compiled(imported: Imported) -> Compilation:
    made = Compilation("x.kh", imported.text.encode())
    assert not made.failed
    return made


def tasks(imported: Imported) -> list[Made]:
    return [task for plan in compiled(imported).plans for task in plan.tasks]


def names(task: Made) -> str:
    units = (*task.role.lead, *task.role.partners, *task.role.executors)
    return " ".join([*(unit.name for unit in units), *(field.text for field in task.role.fields)])


def blocks(imported: Imported) -> int:
    """How many role blocks there are: tasks that say who or when; those that share one block count once."""
    spans = set()
    for task in tasks(imported):
        own = [unit.span for unit in (*task.role.lead, *task.role.executors, *task.role.partners)]
        if task.role.timeframe is not None:
            own.append(task.role.timeframe_span)
        if own:
            spans.add(max(own))
    return len(spans)


# -- the five real plans ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", BLOCKS)
def test_every_word_of_a_real_plan_comes_in(name: str) -> None:
    comparison = seed(name).report.comparison
    assert comparison is not None
    assert comparison.recall >= 0.995
    assert comparison.precision >= 0.995


@pytest.mark.parametrize("name", BLOCKS)
def test_every_role_block_of_a_real_plan_is_found(name: str) -> None:
    assert blocks(seed(name)) >= BLOCKS[name]


@pytest.mark.parametrize("name", BLOCKS)
def test_no_task_of_a_real_plan_is_invented(name: str) -> None:
    """Every task is a numbered line or a dash of the source."""
    source = " ".join(words_in((SEEDS / f"{name}.txt").read_text(encoding="utf-8").replace("**", "")))
    for task in tasks(seed(name)):
        assert " ".join(words_in(task.title)[:6]) in source, task.title


@pytest.mark.parametrize("name", BLOCKS)
def test_a_real_plan_checks_without_faults_of_the_import(name: str) -> None:
    made = compiled(seed(name))
    assert [found.code for found in made.errors] == []


# -- plans not seen before ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("plan", "form"), FORMS, ids=[f"{plan.name}-{form}" for plan, form in FORMS])
def test_the_words_of_a_plan_not_seen_before_come_in(plan: Foreign, form: str) -> None:
    printed = words_on_paper(foreign(plan, form))
    wanted = Counter(
        word for text in plan.words() for word in words_in(text) if word.isalpha() and len(word) > 1
    )
    assert sum((wanted & printed).values()) >= 0.98 * sum(wanted.values()), wanted - printed


def words_on_paper(imported: Imported) -> Counter[str]:
    """The words of the Word file that an imported plan gives."""
    built = build_docx(compiled(imported), with_source=False).docx
    assert built is not None
    file = read_word("x.docx", built)
    texts = [paragraph.text for _, paragraph in everything(file)]
    return Counter(word for text in texts for word in words_in(text))


@pytest.mark.parametrize(("plan", "form"), FORMS, ids=[f"{plan.name}-{form}" for plan, form in FORMS])
def test_every_word_of_a_source_is_accounted_for(plan: Foreign, form: str) -> None:
    data = plan.docx() if form == "docx" else plan.texts()[form].encode()
    read = read_any(f"{plan.name}.{form}", data)
    said = [account.origin.text for account in foreign(plan, form).report.accounts]
    seen = Counter(word for _, paragraph in everything(read.file) for word in words_in(paragraph.text))
    told = Counter(word for text in said for word in words_in(text))
    assert seen - told == Counter()


def found(plan: Foreign, form: str) -> tuple[int, int]:
    """How many role blocks of a plan are found, and how many there are."""
    wanted = [task for task in plan.truth.tasks if task.form != "sentence"]
    return len(wanted) - len(missed(plan, form)), len(wanted)


@cache
def missed(plan: Foreign, form: str) -> tuple[Task, ...]:
    """The role blocks of a plan that are not found, or not whole."""
    left = tasks(foreign(plan, form))
    gone = []
    for task in plan.truth.tasks:
        fitting = [made for made in left if _alike(task, made)] if task.form != "sentence" else []
        if fitting:
            left.remove(fitting[0])
        elif task.form != "sentence":
            gone.append(task)
    return tuple(gone)


def _alike(task: Task, made: Made) -> bool:
    title = words_in(task.text)[:5]
    if words_in(made.title)[:5] != title and " ".join(title) not in " ".join(words_in(made.text)):
        return False
    need = set(words_in(" ".join((*task.lead, *task.executors, *task.partners)))) - JOINING
    have = set(words_in(names(made)))
    return len(need - have) <= max(1, len(need) // 5)


@pytest.mark.parametrize("form", ["docx", "pasted", "markdown", "layout", "wrapped"])
def test_the_role_blocks_of_plans_not_seen_before_are_found(form: str) -> None:
    counts = [found(plan, form) for plan in plans() if form == "docx" or form in plan.texts()]
    assert sum(hits for hits, _ in counts) >= 0.95 * sum(of for _, of in counts), counts


@pytest.mark.parametrize(
    ("plan", "form"), FORMS, ids=lambda value: value if isinstance(value, str) else value.name
)
def test_a_role_block_that_is_not_found_is_told_at_its_place(plan: Foreign, form: str) -> None:
    for task in missed(plan, form):
        assert told_near(foreign(plan, form), task), task.text


NEAR = 12  # lines below a task that its roles may take


def told_near(imported: Imported, task: Task) -> bool:
    """Whether the report is not sure of a line that holds the task, or of one of the next lines of the new file."""
    title = " ".join(words_in(task.text)[:4])
    report = imported.report
    doubtful = [account for account in report.accounts if account.fate == "doubtful"]
    if any(
        title in " ".join(words_in(text))
        for text in (*(a.origin.text for a in doubtful), *(d.text for d in report.doubts))
    ):
        return True
    lines = imported.text.splitlines()
    places = [at for at, line in enumerate(lines, 1) if title in " ".join(words_in(line))]
    unsure = [account.line for account in doubtful]
    unsure += [int(place[1]) for doubt in report.doubts if (place := NEW_LINE.match(doubt.place.vi))]
    return any(0 <= line - place <= NEAR for place in places for line in unsure)


# -- what kehoach built -------------------------------------------------------------------------------------------

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.kh"))
every_example = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)


def built(path: Path, with_source: bool) -> bytes:
    data = build_docx(Compilation(str(path), path.read_bytes()), with_source=with_source).docx
    assert data is not None
    return data


@every_example
def test_a_built_plan_comes_back_as_the_same_tree(path: Path) -> None:
    text = bring("x.docx", built(path, with_source=True), "x.kh").text
    source = make_source("x.kh", text)
    original = make_source("x.kh", path.read_text(encoding="utf-8"))
    assert without_places(parse(source).file) == without_places(parse(original).file)


def without_places(node: object) -> object:
    """A tree without places and line breaks, which are layout."""
    if isinstance(node, nodes.Words):
        return " ".join(node.text.split())
    if isinstance(node, Span):
        return None
    if isinstance(node, tuple):
        parts = [without_places(part) for part in node]
        return (type(node).__name__, *_joined(parts))
    return node


def _joined(parts: list[object]) -> list[object]:
    found: list[object] = []
    for part in parts:
        if isinstance(part, str) and found and isinstance(found[-1], str):
            found[-1] = " ".join(f"{found[-1]} {part}".split())
        else:
            found.append(part)
    return found


@every_example
def test_a_built_plan_without_its_source_comes_back_word_for_word(path: Path) -> None:
    comparison = bring("x.docx", built(path, with_source=False), "x.kh").report.comparison
    assert comparison is not None
    assert comparison.differences == ()


@every_example
def test_the_role_lines_of_a_built_plan_come_back_without_its_source(path: Path) -> None:
    """Marks in sentences are found only where they are certain, so that not all of them need come back."""
    made = tasks(bring("x.docx", built(path, with_source=False), "x.kh"))
    original = Compilation(str(path), path.read_bytes())
    have = Counter((words_in(task.title)[:8], lead.name) for task in made for lead in task.role.lead)
    told = [task for plan in original.plans for task in plan.tasks]
    want = Counter(
        (words_in(task.title)[:8], lead.name)
        for task in told
        for lead in task.role.lead
        if not lead.inherited and _in_a_line(original, lead.span)
    )
    assert sum((want & have).values()) >= 0.95 * sum(want.values()), want - have


def _in_a_line(compilation: Compilation, span: Span) -> bool:
    """Whether a unit stands in a line of its own with a label, as kehoach prints it."""
    text = compilation.source.text
    line = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    return "@(" not in line and "#" not in line
