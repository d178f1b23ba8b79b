"""The questions in the guide are answered, and the answer that it quotes is the one that comes."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from kehoach.querying.database import Database
from kehoach.querying.forms import as_table
from kehoach.querying.schema import everything

GUIDE = (Path(__file__).parents[3] / "docs" / "huong-dan.md").read_text(encoding="utf-8")
SECTION = GUIDE.partition("### 18d.")[2].partition("\n## ")[0]
QUESTIONS = [
    shlex.split(line, comments=True)[2] for line in SECTION.splitlines() if line.startswith('kehoach query "')
]


@pytest.mark.parametrize("sql", QUESTIONS)
def test_a_question_of_the_guide_is_answered(sql: str, examples: Database) -> None:
    assert examples.run(sql).columns


def test_the_guide_has_questions() -> None:
    assert len(QUESTIONS) >= 10


def test_the_quoted_answer_is_the_one_that_comes(examples: Database) -> None:
    found = re.search(
        r'```sh\nkehoach query "([^"]+)" examples\n```\n\n```text\n(.*?)```', SECTION, re.DOTALL
    )
    assert found is not None
    assert as_table(examples.run(found[1])) == found[2]


def test_the_guide_names_every_table_and_view() -> None:
    rows = re.findall(r"^\| (`.*?) \|", SECTION, re.MULTILINE)
    named = re.findall(r"`(\w+)`", " ".join(rows))
    assert sorted(named) == sorted(table.name for table in everything() if table.kind != "macro")
