"""What all tests share: ``--update-golden``, and plans compiled from text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kehoach.driver import Compilation


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write expected files anew; review the diff"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with the file that holds what is expected; write it with ``--update-golden``."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.exists(), f"{path} is missing: run pytest --update-golden and review it"
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def compiled(tmp_path: Path) -> Callable[..., Compilation]:
    """Compile a plan given as text, with other files beside it: ``compiled(text, {"don-vi.kh": …})``."""

    def compile_text(text: str | bytes, others: dict[str, str] | None = None) -> Compilation:
        folder = tmp_path / "plan"
        for name, other in (others or {}).items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(other, encoding="utf-8")
        data = text.encode() if isinstance(text, str) else text
        return Compilation(str(folder / "ke-hoach.kh"), data)

    return compile_text
