"""The table of pages that ``.ci/run`` compares with what LibreOffice makes names every example."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent


def test_every_example_has_its_number_of_pages() -> None:
    lines = (HERE / "pages.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if not line.startswith("#")]
    assert [name for name, _ in rows] == sorted(
        path.stem for path in (HERE.parents[1] / "examples").glob("*.kh")
    )
    assert all(int(pages) > 0 for _, pages in rows)


def test_ci_compares_them() -> None:
    assert "tests/corpus/pages.txt" in (HERE.parents[1] / ".ci" / "run").read_text(encoding="utf-8")
