"""The plans that importers are measured with are sound: their Word files are valid and say what they should say."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from foreign import Foreign, plans
from foreign.flat import body_words, box_words, note_words
from foreign.make_pdf import make_pdfs
from foreign.tcvn import decoded
from openxml_audit import OpenXmlValidator

from kehoach.verify.reading import read_word
from kehoach.verify.reading_blocks import flat
from kehoach.verify.seen import Paragraph

# role blocks, and sentences that give a task: counted by eye
COUNTS = {
    "01": (7, 2), "02": (16, 1), "03": (7, 1), "04": (6, 2), "05": (7, 2), "06": (7, 2), "07": (9, 0), "08": (11, 1),
    "09": (4, 4), "10": (9, 4), "11": (7, 0), "12": (5, 1), "13": (8, 2), "14": (15, 2), "15": (7, 1), "16": (7, 1),
}  # fmt: skip
every_plan = pytest.mark.parametrize("plan", plans(), ids=lambda plan: plan.name)
every_text = pytest.mark.parametrize(
    ("plan", "form"), [(plan, form) for plan in plans() for form in plan.texts()], ids=str
)


def seen(paragraphs: list[Paragraph], tcvn: bool) -> list[str]:
    words: list[str] = []
    for paragraph in paragraphs:
        text = paragraph.text
        if tcvn:
            text = "".join(decoded(run.look.font == ".VnTimeH", run.text) for run in paragraph.runs)
        words += f"{paragraph.label} {text}".split()
    return words


def told(text: str) -> Counter[str]:
    """Count the words without the signs of Markdown."""
    text = re.sub(r"<br>|\[\^?\d+\]:?|(?<!\w)\*+|\*+(?!\w)|\|", " ", text)
    return Counter(word for word in text.split() if re.search(r"\w", word))


def test_there_are_sixteen_plans_of_all_carriers() -> None:
    assert [plan.name[:2] for plan in plans()] == [f"{number:02}" for number in range(1, 17)]
    assert {plan.truth.carrier for plan in plans()} == {"plan", "decision", "resolution", "article"}


@every_plan
def test_the_word_file_is_valid(plan: Foreign, tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(plan.docx())
    assert [error.description for error in OpenXmlValidator().validate(path).errors] == []


@every_plan
def test_the_word_file_has_the_same_bytes_each_time(plan: Foreign) -> None:
    assert plan.docx() == plan.docx()


@every_plan
def test_the_word_file_has_the_words_of_the_plan_in_order(plan: Foreign) -> None:
    file = read_word(plan.name, plan.docx())
    tcvn = bool(plan.content.how("tcvn"))
    assert seen(list(flat(list(file.blocks))), tcvn) == body_words(plan.content)
    assert seen(list(file.text_boxes), tcvn) == box_words(plan.content)
    assert seen([line for _, note in file.notes for line in note], tcvn) == note_words(plan.content)


@every_text
def test_a_text_has_all_words_of_the_plan(plan: Foreign, form: str) -> None:
    wanted = told(" ".join(plan.words()))
    found = told(plan.texts()[form])
    missing = wanted - found
    marks = len(plan.content.meta.get("notes", ()))  # the mark of a footnote is one with the word before it
    assert missing.total() <= marks


@every_plan
def test_the_truth_has_the_role_blocks_counted_by_eye(plan: Foreign) -> None:
    sentences = sum(task.form == "sentence" for task in plan.truth.tasks)
    assert (plan.truth.role_blocks, sentences) == COUNTS[plan.name[:2]]


@every_plan
def test_all_that_is_true_stands_in_the_plan(plan: Foreign) -> None:
    words = " ".join(plan.words())
    for task in plan.truth.tasks:
        said = (task.text, *task.lead, *task.partners, *task.executors, *task.times)
        assert [value for value in said if value not in words] == []
    head = (*plan.truth.header.values(), *plan.truth.recipients)
    joined = set(words.split())
    assert [value for value in head if not set(value.split()) <= joined] == []


def test_every_plan_becomes_a_pdf(tmp_path: Path) -> None:
    made = make_pdfs(tmp_path)
    if not made:
        pytest.skip("LibreOffice is not there")
    assert sorted(made) == [plan.name for plan in plans()]
    assert all(path.read_bytes().startswith(b"%PDF") for path in made.values())
