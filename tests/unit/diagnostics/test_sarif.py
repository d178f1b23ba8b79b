"""SARIF 2.1.0: valid by the published schema, with fingerprints that stay when lines move.

``sarif-2.1.0.json`` is the schema of OASIS as the SchemaStore project publishes it (Apache-2.0).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from kehoach import __version__
from kehoach.diagnostics.report.as_sarif import as_sarif
from kehoach.driver import Compilation

SCHEMA = json.loads((Path(__file__).parent / "sarif-2.1.0.json").read_text(encoding="utf-8"))
EXAMPLES = Path(__file__).parents[3] / "examples"
PLAN = "kế hoạch: Thử\n# nhiệm vụ: Nhiệm vụ\n## Tổ chức theo theo hội nghị\n## Tổ chức theo theo hội nghị\n"


def log(text: str, path: str = "thư mục/ke hoach.kh", language: str = "vi") -> dict[str, Any]:
    plan = Compilation(path, text.encode(), root=".")
    made = as_sarif(
        [(plan.diagnostics, plan.sources, language)], __version__, lambda code, said: f"{code} {said}"
    )
    data: dict[str, Any] = json.loads(made)
    jsonschema.validate(data, SCHEMA, cls=jsonschema.validators.validator_for(SCHEMA))
    return data


def results(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = log(text)["runs"][0]["results"]
    return found


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.kh")), ids=lambda path: path.stem)
def test_the_findings_of_every_example_are_valid(path: Path) -> None:
    assert log(path.read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_a_plan_with_errors_and_one_without_findings_are_valid() -> None:
    assert results("kế hoạch: A\n1. B\n")[0]["level"] == "error"
    assert log("kế hoạch: A\ncơ quan: B\n")["runs"][0]["tool"]["driver"]["name"] == "kehoach"
    assert json.loads(as_sarif([], __version__, lambda code, said: ""))["runs"][0]["results"] == []


def test_a_result_names_rule_place_and_fix() -> None:
    found = next(r for r in results(PLAN) if r["ruleId"] == "KH604")
    place = found["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "th%C6%B0%20m%E1%BB%A5c/ke%20hoach.kh"
    assert (place["region"]["startLine"], place["region"]["startColumn"]) == (3, 12)
    (replacement,) = found["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement["insertedContent"] == {"text": ""}
    rules = log(PLAN)["runs"][0]["tool"]["driver"]["rules"]
    assert rules[found["ruleIndex"]]["id"] == "KH604"


def test_fingerprints_stay_when_lines_are_put_above_and_tell_equal_lines_apart() -> None:
    def prints(text: str) -> list[str]:
        return [r["partialFingerprints"]["kehoach/v1"] for r in results(text) if r["ruleId"] == "KH604"]

    first = prints(PLAN)
    assert len(set(first)) == 2
    assert prints(PLAN.replace("# nhiệm vụ", "// ghi chú\n\n# nhiệm vụ")) == first
    assert prints(PLAN.replace("hội nghị", "họp")) != first


def test_the_language_is_that_of_the_findings() -> None:
    driver = log(PLAN, language="en")["runs"][0]["tool"]["driver"]
    assert driver["rules"][0]["shortDescription"]["text"].endswith(" en")
