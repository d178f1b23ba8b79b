"""kehoach: plain text in, an official Vietnamese plan (Kế hoạch) out.

The functions below are the whole public API; everything is imported when it is first needed. Texts are the
content of a ``.kh`` file; ``path`` is its name, from which files that it includes (``dùng:``) are found.

>>> import kehoach
>>> [d.code for d in kehoach.check("kế hoạch: Thử\\n# nhiệm vụ: A\\n## B\\n") if d.code == "KH401"]
['KH401']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kehoach.diagnostics.model import Diagnostic
    from kehoach.model.plan import Plan

__version__ = "0.1.0"
__all__ = ["PlanError", "__version__", "build", "check", "format_text", "parse", "tasks"]


class PlanError(ValueError):
    """A plan that cannot be compiled: ``diagnostics`` say why, each with code, place and message."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        self.diagnostics = diagnostics
        super().__init__("; ".join(f"{d.code} {d.message.vi}" for d in diagnostics if d.severity == "error"))


def parse(text: str, path: str = "ke-hoach.kh") -> tuple[Plan, ...]:
    """Return the documents of a file as immutable values: sections, tasks, goals, timeframes …

    Args:
        text: the content of a ``.kh`` file.
        path: its name, for messages and includes.

    Raises:
        PlanError: the file has errors.
    """
    compilation = _compilation(text, path)
    if compilation.failed:
        raise PlanError(compilation.errors)
    return tuple(compilation.plans)


def check(text: str, path: str = "ke-hoach.kh") -> tuple[Diagnostic, ...]:
    """Return everything that the compiler and the linter find, sorted by place; arguments as :func:`parse`."""
    return tuple(_compilation(text, path).diagnostics)


def build(text: str, path: str = "ke-hoach.kh", profile: str | None = None) -> bytes:
    """Return the bytes of the official .docx of a plan.

    Args:
        text: the content of a ``.kh`` file.
        path: its name, for messages and includes.
        profile: the name of a shipped format or the path of a ``.yaml`` one; by default the file's own choice.

    Raises:
        PlanError: the file has errors, or the profile cannot be used.
    """
    from kehoach.assemble import build_docx

    built = build_docx(_compilation(text, path, profile))
    if built.docx is None:
        raise PlanError(built.diagnostics)
    return built.docx


def tasks(text: str, path: str = "ke-hoach.kh") -> dict[str, Any]:
    """Return the task list of a plan as plain data, in the published form (JSON Schema, version 1).

    Arguments and errors as :func:`parse`.
    """
    from kehoach.render.tasks.form import task_list

    compilation = _compilation(text, path)
    if compilation.failed:
        raise PlanError(compilation.errors)
    return task_list(compilation.main_plan, compilation.sources, compilation.plans[0])


def format_text(text: str, path: str = "ke-hoach.kh", keywords: str | None = None) -> str:
    """Return the canonical layout of a plan or of a file that plans share; the words that print stay as they are.

    Args:
        text: the content of a ``.kh`` file.
        path: its name, for messages and includes.
        keywords: "vi" or "en" for keywords in that language; by default the file's own.

    Raises:
        PlanError: the file has syntax errors.
    """
    from kehoach.formatter.format import format_source, obstacles

    compilation = _compilation(text, path, may_be_shared=True)
    errors = obstacles(path, _bytes(text), compilation.parsed)
    if errors:
        raise PlanError(errors)
    return format_source(compilation.source, compilation.parsed, compilation.shared, keywords)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _compilation(text: str, path: str, profile: str | None = None, may_be_shared: bool = False) -> Any:
    from kehoach.driver import Compilation

    return Compilation(path, _bytes(text), profile=profile, may_be_shared=may_be_shared)
