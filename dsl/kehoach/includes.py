"""The files that a plan uses (``dùng:``): found, read and parsed, each once, none outside the project's folder."""

from __future__ import annotations

import os.path
from collections.abc import Callable

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic
from kehoach.syntax.keywords import Label
from kehoach.syntax.parser import Include, ParseResult, find_includes, parse, unreadable
from kehoach.text.source import Source, read_source

ReadFile = Callable[[str], bytes]


class Includes:
    """Reads the files that others use.

    Args:
        read: how a file is read.
        root: the real path of the project's folder.
        sources: the files of the compilation; those that are read are added.
        found: where faults are added.
    """

    def __init__(self, read: ReadFile, root: str, sources: list[Source], found: list[Diagnostic]) -> None:
        self.read = read
        self.root = root
        self.sources = sources
        self.found = found

    def of(self, source: Source) -> tuple[ParseResult, ...]:
        """Return the files that a file uses, in the order of first use."""
        results: list[ParseResult] = []
        self._include(source, find_includes(source), [os.path.realpath(source.path)], set(), results)
        return tuple(results)

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
            real = os.path.realpath(path)
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
            self.found.append(problem("KH205", use.span, use.path))
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


def inside(path: str, folder: str) -> bool:
    """Tell whether a file lies in a folder or below it; both are real paths."""
    try:
        return os.path.commonpath([path, folder]) == folder
    except ValueError:  # on another drive
        return False
