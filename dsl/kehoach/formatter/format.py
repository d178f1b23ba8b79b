"""Formatting a file, and making sure that nothing but its layout has changed."""

from __future__ import annotations

from collections.abc import Iterable

from kehoach.diagnostics.model import Diagnostic
from kehoach.formatter.layout import layout
from kehoach.formatter.safety import Unsafe, compare
from kehoach.syntax.keywords import Label
from kehoach.syntax.parser import ParseResult, language_of, parse, unreadable
from kehoach.text.source import Source, make_source, read_source


def obstacles(path: str, data: bytes, parsed: ParseResult) -> tuple[Diagnostic, ...]:
    """Return what keeps a file from being formatted: bytes that are no text, and syntax errors.

    Args:
        path: the file's name.
        data: its bytes.
        parsed: its tree.
    """
    _, faults = read_source(path, data)
    found = unreadable(faults)
    if not any(fault.reason != "control" for fault in faults):
        found += [diagnostic for diagnostic in parsed.diagnostics if diagnostic.severity == "error"]
    return tuple(found)


def format_source(
    source: Source, parsed: ParseResult, includes: Iterable[ParseResult] = (), language: str | None = None
) -> str:
    """Return the canonical text of a file.

    Args:
        source: what was read.
        parsed: its tree, without syntax errors.
        includes: the files that it uses, whose labels it knows.
        language: "vi" or "en" for keywords in that language; None: the file's own.

    Raises:
        ValueError: the file has syntax errors.
        Unsafe: the result is not the same plan, or would be formatted again in another way: a fault of ours.
    """
    if any(found.severity == "error" for found in parsed.diagnostics):
        raise ValueError("a file with syntax errors cannot be formatted")
    text = layout(source, parsed, language or language_of(source))
    if text == source.text:
        return text
    labels: dict[str, Label] = {}
    for include in includes:
        labels.update(include.labels)
    result = make_source(source.path, text, source.file)
    again = parse(result, labels, shared=not parsed.file.documents)
    compare(parsed, again)
    if result.text != text or layout(result, again, language or language_of(result)) != text:
        raise Unsafe("định dạng lần nữa ra kết quả khác", "formatting again gives another result")
    return text
