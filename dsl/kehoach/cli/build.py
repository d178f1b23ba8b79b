"""``kehoach build``: the official .docx, the task list beside it, and a .pdf when it is asked for."""

from __future__ import annotations

import os.path
import sys
from itertools import chain
from typing import TYPE_CHECKING

from kehoach.cli.files import CannotRun, write_whole
from kehoach.cli.many import add_many, add_watch, carried_out, chosen, open_store, project_of
from kehoach.cli.places import Makers, stems_of
from kehoach.cli.protect import protected
from kehoach.project.order import in_order
from kehoach.project.work import Options, Request
from kehoach.text.files import why

if TYPE_CHECKING:
    import argparse

    from kehoach.diagnostics.model import Diagnostic
    from kehoach.project.run import Result
    from kehoach.project.store import Store


def add_arguments(parser: argparse.ArgumentParser, language: str) -> None:
    """Declare the arguments of the command."""
    english = language == "en"
    add_many(parser, language)
    add_watch(parser, language)
    parser.add_argument(
        "-o",
        "--output",
        metavar="PATH" if english else "TỆP",
        help="the .docx, or a folder for several" if english else "tệp .docx, hoặc thư mục khi có nhiều tệp",
    )
    parser.add_argument(
        "--profile",
        metavar="NAME" if english else "TÊN",
        help="format: nd30, nd30-b, hd05 or a .yaml file"
        if english
        else "thể thức: nd30, nd30-b, hd05 hoặc tệp .yaml",
    )
    parser.add_argument(
        "--force",
        action="store_true",
        help="overwrite a .docx edited by hand" if english else "ghi đè cả tệp .docx đã sửa tay",
    )
    parser.add_argument(
        "--pdf",
        action="store_true",
        help="a .pdf too, through LibreOffice" if english else "dựng cả tệp .pdf, nhờ LibreOffice",
    )
    parser.add_argument(
        "--no-tasks", action="store_true", help="no .tasks.yaml" if english else "không ghi tệp .tasks.yaml"
    )
    parser.add_argument(
        "--no-source",
        action="store_true",
        help="do not put the plan's text, less its comments, into the .docx (a secret plan never does)"
        if english
        else "không đặt kèm nguồn của kế hoạch (bỏ chú thích) trong tệp .docx (bản có độ mật không bao giờ kèm)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Run once, or with ``--watch`` again and again; 0, 1 and 2 as :func:`once` has them."""
    if not arguments.watch:
        return once(arguments)
    from kehoach.cli.watch import again

    return again(once, arguments)


def once(arguments: argparse.Namespace) -> int:
    """Build the files; 0 all built, 1 some have errors, 2 could not run."""
    language = arguments.ui
    store = None
    try:
        files, project = chosen(arguments.files, language)
        whole = project is not None
        project = project or project_of(os.path.dirname(files[0]), language)
        stems = stems_of(files, arguments.output, project, language)
        store = open_store(project, arguments)
        options = Options(
            colour=sys.stderr.isatty() and "NO_COLOR" not in os.environ,
            language=arguments.lang,
            profile=arguments.profile,
            with_source=not arguments.no_source,
            also=("pdf",) if arguments.pdf else (),
            without=("tasks.",) if arguments.no_tasks else (),
            may_be_shared=whole,
        )
        root = project.root if project is not None and whole else None
        requests = [Request("build", file, root, options) for file in files]
        return _Build(arguments, store, stems, whole).run(requests)
    except CannotRun as error:
        print(f"kehoach: {error}", file=sys.stderr)
        return 2
    finally:
        if store is not None:
            store.close()


class _Build:
    """One run: what is written, what stays as it is, and the exit code.

    Args:
        arguments: of the command.
        store: knows the files that were written before.
        stems: where the files of each plan go.
        whole: the project is built; files that are named are built in any case.
    """

    def __init__(
        self, arguments: argparse.Namespace, store: Store | None, stems: dict[str, str], whole: bool
    ) -> None:
        self.arguments = arguments
        self.english = arguments.ui == "en"
        self.store = store
        self.stems = stems
        self.whole = whole
        self.known = store if whole else None
        self.worst = 0
        self.built = 0
        self.same = 0
        self.failed = 0
        self.makers = Makers(self.english)
        self.pending: list[tuple[str, Result, dict[str, str]]] = []  # Word files that are to become PDFs

    def run(self, requests: list[Request]) -> int:
        """Build everything and return the exit code."""
        turns, self.makers.parents = in_order(requests, self.stems)
        work = (carried_out(turn, self.arguments, self.known, self.holds) for turn in turns)
        for result in chain.from_iterable(work):
            try:
                code = self.take(result)
            except OSError as error:
                words = "cannot write" if self.english else "không ghi được"
                self.say(f"{words} {error.filename}: {why(error, self.english)}")
                code = 2
            self.worst = max(self.worst, code)
            self.failed += code > 0
        if self.pending:
            self.worst = max(self.worst, self.pdfs())
        if self.whole:
            print(self.closing())
        return self.worst

    def closing(self) -> str:
        """Return the line at the end of a project: how many plans were built, are as they were, and were not built."""
        if self.english:
            return f"{self.built} built, {self.same} unchanged, {self.failed} not built"
        return f"đã dựng {self.built}, không đổi {self.same}, không dựng được {self.failed}"

    def holds(self, request: Request, outputs: dict[str, str]) -> bool:
        """Tell whether the files that were built for a request are still there as they were written."""
        assert self.known is not None
        files = {os.path.abspath(f"{self.stems[request.path]}.{name}"): was for name, was in outputs.items()}
        return all(self.known.digests(path) == was for path, was in files.items()) and not self.makers.taken(
            request.path, files
        )

    def take(self, result: Result) -> int:
        """Write what was built of a plan; return its exit code.

        Raises:
            OSError: a file cannot be written.
        """
        outcome, path = result.outcome, result.request.path
        if outcome.cannot is not None:
            self.say(outcome.cannot.in_("en" if self.english else "vi"))
            return 2
        if outcome.findings:
            self.report(outcome.findings, outcome.severities, outcome.language)
        if outcome.failed or outcome.shared or result.reads is None:
            self.same += result.reads is None and not (outcome.failed or outcome.shared)
            if result.reads is not None:
                self.save(result, {})
            return int(outcome.failed)
        stem = self.stems[path]
        contents = {f"{stem}.{name}": data for name, data in outcome.outputs.items()}
        files = [*contents, *([f"{stem}.pdf"] if outcome.pdf else [])]
        taken = self.makers.taken(path, files)
        if taken:
            self.say(taken)
            return 1
        refused = () if self.arguments.force else self.refused(contents, outcome.pdf)
        if refused:
            self.refuse(path, refused, self.arguments.lang or outcome.language)
            return 1
        self.write(stem, contents)
        print(f"{path} → {', '.join(contents)}")
        self.built += 1
        digests = self.digests(outcome.outputs)
        if outcome.pdf:
            kept = result._replace(outcome=outcome._replace(outputs={}))
            self.pending.append((f"{stem}.docx", kept, digests))
        else:
            self.save(result, digests)
        return 0

    def write(self, stem: str, contents: dict[str, bytes]) -> None:
        """Write the files of a plan."""
        os.makedirs(os.path.dirname(stem) or ".", exist_ok=True)
        if self.store is not None:
            self.store.writes(contents)
        write_whole(contents)

    def digests(self, outputs: dict[str, bytes]) -> dict[str, str]:
        """Return the digests of built files, when they are to be remembered."""
        if self.known is None:
            return {}
        from kehoach.project.reading import digest

        return {name: digest(data) for name, data in outputs.items()}

    def save(self, result: Result, outputs: dict[str, str]) -> None:
        """Remember a result that was done anew."""
        if self.known is not None and result.reads is not None:
            self.known.save(result.request, result.outcome, result.reads, outputs)

    def pdfs(self) -> int:
        """Make the PDFs of all Word files at once; return the exit code."""
        from kehoach.cli.pdf import pdf_of, write_pdfs

        sys.stdout.flush()
        code = 0
        try:
            write_pdfs([docx for docx, _, _ in self.pending], self.arguments.ui)
        except CannotRun as error:
            self.say(str(error))
            code = 2
        for docx, result, outputs in self.pending if self.known is not None and not code else ():
            assert self.known is not None
            self.save(result, {**outputs, "pdf": self.known.digests.now(pdf_of(docx))})
        return code

    def refused(self, contents: dict[str, bytes], with_pdf: bool) -> tuple[Diagnostic, ...]:
        """Return why nothing is written: one of the files has somebody's work in it."""
        meant: dict[str, bytes | None] = dict(contents)
        if with_pdf:
            from kehoach.cli.pdf import pdf_of

            meant |= {pdf_of(path): None for path in contents if path.endswith(".docx")}
        found = (protected(path, data, self.store) for path, data in meant.items())
        return tuple(one for one in found if one is not None)

    def refuse(self, path: str, refused: tuple[Diagnostic, ...], language: str) -> None:
        """Say why nothing is written of a plan."""
        from kehoach.diagnostics.report.as_text import as_text
        from kehoach.text.source import make_source

        sources = (make_source(path, "\n"),)  # none of its lines is to blame
        self.report(as_text(refused, sources, language, False), {"error": len(refused)}, language)

    def report(self, findings: str, severities: dict[str, int], language: str) -> None:
        """Print findings of a plan and how many they are."""
        from kehoach.diagnostics.report.as_text import summary

        sys.stderr.write(findings)
        print(summary(severities, 1, self.arguments.lang or language), file=sys.stderr)

    def say(self, words: str) -> None:
        """Print why something cannot be done."""
        print(f"kehoach: {words}", file=sys.stderr)
