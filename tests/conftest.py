"""What all tests share: ``--update-golden``, plans compiled from text, and a judge of every Word file.

Whatever a test makes with kehoach, in this process or another one, is validated when the test ends: a test that
makes a Word file cannot forget it. A test that makes a broken one on purpose is marked ``broken_docx``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest
from validators import Watch

from kehoach.driver import Compilation
from kehoach.render.docx import writer
from kehoach.render.docx.fingerprint import read_fingerprint

WATCH = Watch()
writer.write_docx = WATCH.watched(writer.write_docx)  # before any test module or the compiler imports it
hypothesis.settings.register_profile("kehoach", deadline=None)  # timing never decides a test
hypothesis.settings.load_profile("kehoach")
LARGEST = 5_000_000  # of a file that a test left behind


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write expected files anew; review the diff"
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "broken_docx: the test makes a broken Word file on purpose")


@pytest.fixture(autouse=True)
def every_word_file_is_valid(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Judge every Word file that the test made, also the untouched ones that it left in its folder."""
    yield
    folder = request.node.funcargs.get("tmp_path")
    for path in folder.rglob("*.docx") if folder else ():
        if path.is_file() and path.stat().st_size <= LARGEST:
            data = path.read_bytes()
            if read_fingerprint(data) == "ours":
                WATCH.pending.add(data)
    if request.node.get_closest_marker("broken_docx"):
        WATCH.pending.clear()
    elif WATCH.pending:
        faults = WATCH.faults(tmp_path_factory.getbasetemp())
        assert not faults, "\n".join(dict.fromkeys(faults))


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
