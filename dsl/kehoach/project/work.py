"""What is done to one file: a function of its bytes and of those that it reads, which prints and writes nothing.

So it runs the same in this process, in others beside it, and on other machines; and what it gave once holds as long
as nothing that it read has changed.
"""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING, Any, Literal

from kehoach.config import Selection
from kehoach.diagnostics.model import Text
from kehoach.driver import Compilation
from kehoach.text.files import ReadFile, read_file, real_path, why
from kehoach.text.values import NamedTuple

if TYPE_CHECKING:
    from kehoach.diagnostics.model import Diagnostic

Kind = Literal["check", "build", "lists"]
Form = Literal["text", "short", "json", "sarif", "github", "statistics"]


class Options(NamedTuple):
    """How the work is to be done.

    ``form``, ``colour``, ``language``: of what is reported (None: the language of the file). ``final``, ``select``,
    ``ignore``: as ``kehoach check`` takes them. ``profile``, ``with_source``: as ``kehoach build`` takes
    them; ``also`` and ``without`` change what the project says is to be built. ``may_be_shared``: a file that holds
    only declarations is passed over, not refused.
    """

    form: Form = "text"
    colour: bool = False
    language: str | None = None
    final: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: str | None = None
    with_source: bool = True
    also: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    may_be_shared: bool = False


class Request(NamedTuple):
    """One piece of work: what to do, the file as it is shown, the project's folder if it is known.

    ``folder``: where relative paths begin, "" for where the process is.
    """

    kind: Kind
    path: str
    root: str | None = None
    options: Options = Options()
    folder: str = ""


class Outcome(NamedTuple):
    """What came of it.

    Attributes:
        cannot: why nothing could be done, None when it could.
        language: of the file, "vi" or "en".
        failed: it has errors.
        shared: it is no plan but declares what others use.
        findings: what was found, in the form asked for: a text, or plain data.
        severities: how often each was found.
        outputs: the built files, by how their names end.
        lists: the task lists of the file's documents (:func:`kehoach.project.lists.pack`).
        pdf: its Word file is to become a PDF too, which takes another program.
        profile: of the plan whose lists these are.
    """

    cannot: Text | None = None
    language: str = "vi"
    failed: bool = False
    shared: bool = False
    findings: Any = ""
    severities: dict[str, int] = {}  # noqa: RUF012 - never changed
    outputs: dict[str, bytes] = {}  # noqa: RUF012
    lists: Any = None
    pdf: bool = False
    profile: str = ""


def perform(request: Request, read: ReadFile = read_file) -> Outcome:
    """Do a piece of work.

    Args:
        request: what to do.
        read: how files are read.
    """
    place = os.path.join(request.folder, request.path)
    if not _is_text(request.path):
        return _unnamed(request.path)
    try:
        data = read(place)
    except OSError as error:
        vi, en = (f"{words} {request.path}" for words in ("không đọc được", "cannot read"))
        return Outcome(Text(f"{vi}: {why(error, False)}", f"{en}: {why(error, True)}"))
    real_path(place, read)
    options = request.options
    plan = Compilation(
        request.path, data, request.root, read, options.profile,
        may_be_shared=request.kind == "check" or options.may_be_shared,
        final=options.final, chosen=Selection(options.select, options.ignore), folder=request.folder,
    )  # fmt: skip
    if request.kind == "check":
        return _reported(plan, options, plan.diagnostics)
    if plan.is_shared:
        return _reported(plan, options, plan.errors)._replace(shared=True)
    return _built(plan, options) if request.kind == "build" else _listed(plan, options)


def _is_text(name: str) -> bool:
    """Tell whether the name of a file can be written: one from another system may be no UTF-8."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _unnamed(path: str) -> Outcome:
    shown = path.encode(errors="replace").decode()
    return Outcome(
        Text(
            f"tên tệp “{shown}” không phải UTF-8; hãy đổi tên tệp",
            f"the file name “{shown}” is no UTF-8; rename the file",
        )
    )


def _reported(plan: Compilation, options: Options, found: tuple[Diagnostic, ...]) -> Outcome:
    severities: dict[str, int] = {}
    for one in found:
        severities[one.severity] = severities.get(one.severity, 0) + 1
    findings = _in_form(plan, options, found)
    return Outcome(None, plan.language, "error" in severities, False, findings, severities)


def _in_form(plan: Compilation, options: Options, found: tuple[Diagnostic, ...]) -> Any:
    form, language = options.form, options.language or plan.language
    if form in ("json", "sarif", "statistics"):
        return _data(form, plan, found, language)
    if not found:
        return ""
    if form == "short":
        from kehoach.diagnostics.report.as_short import as_short

        return as_short(found, plan.sources, language)
    if form == "github":
        from kehoach.diagnostics.report.as_github import as_github

        return as_github(found, plan.sources, language)
    from kehoach.diagnostics.report.as_text import as_text

    return as_text(found, plan.sources, language, options.colour)


def _data(form: str, plan: Compilation, found: tuple[Diagnostic, ...], language: str) -> Any:
    if form == "json":
        from kehoach.diagnostics.report.as_json import records

        return records(found, plan.sources, language)
    if form == "sarif":
        from kehoach.diagnostics.report.as_sarif import results

        return results(found, plan.sources, language)
    from kehoach.diagnostics.report.statistics import counted

    return counted(found)


def _built(plan: Compilation, options: Options) -> Outcome:
    from kehoach.assemble import build_docx
    from kehoach.project.outputs import CannotMake, outputs_of

    names = _names(plan, options)
    built = build_docx(plan, with_source=options.with_source)
    outcome = _reported(plan, options, built.diagnostics)
    if built.docx is None:
        return outcome._replace(failed=True)
    outputs = {"docx": built.docx} if "docx" in names else {}
    rest = [name for name in names if name not in ("docx", "pdf")]
    try:
        outputs |= outputs_of(plan, rest)
    except CannotMake as error:
        return Outcome(Text(f"{plan.path}: {error.text.vi}", f"{plan.path}: {error.text.en}"))
    return outcome._replace(outputs=outputs, pdf="pdf" in names)


def _names(plan: Compilation, options: Options) -> list[str]:
    """Return the names of what is to be built of a plan."""
    from kehoach.config import USUAL_OUTPUTS

    wanted = [*(plan.settings.outputs or USUAL_OUTPUTS), *options.also]
    kept = [name for name in dict.fromkeys(wanted) if not name.startswith(options.without)]
    return kept if "docx" in kept or "pdf" not in kept else ["docx", *kept]


def _listed(plan: Compilation, options: Options) -> Outcome:
    from kehoach.project.lists import listed_of, pack

    outcome = _reported(plan, options, plan.errors)
    if plan.failed:
        return outcome
    packed = pack([listed for _, listed in listed_of(plan)])
    return outcome._replace(lists=packed, profile=plan.profile_name)
