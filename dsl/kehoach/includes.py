"""The files that a plan uses (``dùng:``): found, read and parsed, each once, none outside the project's folder."""

from __future__ import annotations

import os.path

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.syntax.keywords import Label
from kehoach.syntax.parser import Include, ParseResult, find_includes, parse, unreadable
from kehoach.text.files import ReadFile, real_path
from kehoach.text.source import Source, read_source
from kehoach.text.span import NOWHERE


class Includes:
    """Reads the files that others use.

    Args:
        read: how a file is read.
        root: the real path of the project's folder.
        sources: the files of the compilation; those that are read are added.
        found: where faults are added.
        folder: where relative paths begin; "" for where the process is.
    """

    def __init__(
        self, read: ReadFile, root: str, sources: list[Source], found: list[Diagnostic], folder: str = ""
    ) -> None:
        self.read = read
        self.root = root
        self.sources = sources
        self.found = found
        self.folder = folder

    def of(self, source: Source, everywhere: tuple[str, ...] = ()) -> tuple[ParseResult, ...]:
        """Return the files that a file uses, in the order of first use.

        Args:
            source: the file.
            everywhere: paths of files that every file of the project uses, but for those themselves.
        """
        results: list[ParseResult] = []
        own, done = self._real(source.path), set[str]()
        self._include(source, find_includes(source), [own], done, results)
        shared = [real_path(path, self.read) for path in everywhere]
        for path, real in zip(everywhere, shared, strict=True):
            if own in shared or real in done:
                continue
            done.add(real)
            name = os.path.relpath(path, os.path.dirname(os.path.join(self.folder, source.path)) or os.curdir)
            nowhere = Include(name.replace(os.sep, "/"), NOWHERE)
            shown = os.path.join(os.path.dirname(source.path), name)
            self._include_file(shown, real, nowhere, [own], done, results)
        return tuple(results)

    def _real(self, path: str) -> str:
        return real_path(os.path.join(self.folder, path), self.read)

    def _include(
        self,
        source: Source,
        uses: tuple[Include, ...],
        above: list[str],
        done: set[str],
        results: list[ParseResult],
    ) -> None:
        for use in uses:
            path = os.path.join(os.path.dirname(source.path), use.path)
            real = self._real(path)
            if real in above:
                self.found.append(problem("KH207", use.span, use.path))
            elif not inside(real, self.root):
                self.found.append(problem("KH206", use.span, use.path, self.root))
            elif real not in done:
                done.add(real)
                self._include_file(path, real, use, above, done, results)

    def _include_file(
        self, path: str, real: str, use: Include, above: list[str], done: set[str], results: list[ParseResult]
    ) -> None:
        try:
            data = self.read(real)
        except OSError:
            code, said = ("KH205", use.path) if use.span is not NOWHERE else ("KH706", _unread(use.path))
            self.found.append(problem(code, use.span, said))
            return
        source, faults = read_source(path, data, len(self.sources))
        self.sources.append(source)
        self.found += unreadable(faults)
        self._include(source, find_includes(source), [*above, real], done, results)
        labels: dict[str, Label] = {}
        for result in results:
            labels.update(result.labels)
        result = parse(source, labels, shared=True)
        self.found += result.diagnostics
        results.append(result)


def _unread(path: str) -> Text:
    return Text(f"không đọc được tệp “{path}” ở shared", f"cannot read the file “{path}” of shared")


def inside(path: str, folder: str) -> bool:
    """Tell whether a file lies in a folder or below it; both are real paths."""
    try:
        return os.path.commonpath([path, folder]) == folder
    except ValueError:  # on another drive
        return False
