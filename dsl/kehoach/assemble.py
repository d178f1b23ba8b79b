"""From a compilation to the bytes of its outputs. Writes nothing."""

from __future__ import annotations

import os.path
import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.driver import Compilation
from kehoach.syntax import nodes
from kehoach.syntax.inline import literal
from kehoach.text.span import NOWHERE, Span
from kehoach.text.vietnamese import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.profiles.schema import Profile
    from kehoach.syntax.parser import ParseResult
    from kehoach.text.source import Source

_NAMED, _TOLD = 3, 12  # places named in the message, and told one by one


class Built(NamedTuple):
    """The outputs of a build, or why there are none."""

    docx: bytes | None
    diagnostics: tuple[Diagnostic, ...]


def build_docx(compilation: Compilation, with_source: bool = True) -> Built:
    """Return the .docx of a compilation; a file with errors gives none.

    Args:
        compilation: of the plan.
        with_source: put the plan's own text into the file (:func:`own_source`), so that it can be brought back.
    """
    from kehoach.profiles.schema import ProfileError
    from kehoach.render.compose import compose
    from kehoach.render.docx.writer import write_docx
    from kehoach.render.wording import TemplateError

    if compilation.failed:
        return Built(None, compilation.errors)
    try:
        profile, base = compilation.format()
        document = compose(compilation.plans, profile)
    except ProfileError as error:
        return Built(None, (problem("KH702", NOWHERE, compilation.profile_name, error.text),))
    except TemplateError as error:
        words = Text(str(error), str(error))
        return Built(None, (problem("KH702", NOWHERE, compilation.profile_name, words),))
    found = (*compilation.errors, *_overridden(profile))
    source = own_source(compilation) if with_source else ""
    return Built(write_docx(document, profile, base, source), found)


def own_source(compilation: Compilation) -> str:
    """Return the text of a plan that compiles alone: what its Word file carries.

    It has no comments, which may be nobody else's business, and no paths: what the plan uses from other files
    (``dùng:``) stands in it, and a format that is a file of its own (``thể thức: so.yaml``) and the parent plans
    (``kế hoạch cấp trên:``) are left out; what it carries out of them (``cụ thể hóa:``) stays as words, without the
    folders of files. A plan with ``độ mật:`` gives "".
    """
    if any(plan.head.secrecy is not None for plan in compilation.plans):
        return ""
    source = compilation.source
    gone = {source.position(comment.span.start).line for comment in compilation.parsed.comments}
    added: dict[int, list[str]] = {}
    cut: dict[int, str] = {}
    for document in compilation.parsed.file.documents:
        uses = [line for line in document.front if getattr(line, "name", "") == "include"]
        for line in (*uses, *(line for line in document.front if _is_path(line))):
            gone.update(_numbers(source, line.span))
        for number in _relation_lines(document, source):
            cut[number] = _folders().sub(r"\1", source.line(number))
        title = max((piece.span.end for piece in document.abstract), default=document.span.start)
        place = source.position(uses[0].span.start if uses else title).line + (0 if uses else 1)
        for node in _used(document, compilation.shared) if compilation.shared else ():
            added.setdefault(place, []).extend(_typed(node, compilation.sources[node.span.file]))
    lines: list[str] = []
    for number in range(1, len(source.line_starts) + 1):
        lines += added.get(number, [])
        lines += [] if number in gone else [cut.get(number) or source.line(number)]
    return "\n".join([*lines, *added.get(len(source.line_starts) + 1, [])])


def _is_path(line: object) -> bool:
    """Tell whether a line names a parent plan, or a format that is a file."""
    if not isinstance(line, nodes.Header) or line.name not in ("profile", "parent-plan"):
        return False
    return line.name == "parent-plan" or literal(line.text).strip().endswith((".yaml", ".yml"))


def _relation_lines(document: nodes.Document, source: Source) -> Iterator[int]:
    """Give the numbers of the lines that say what of a parent plan is carried out."""
    for node in _below(document):
        if isinstance(node, nodes.Declaration | nodes.Key) and node.name == "details":
            yield from _numbers(source, node.span)


@cache
def _folders() -> re.Pattern[str]:
    """Return the folders of the file that stands before “#” in an entry: ``../tinh/kh.kh#IV.2``."""
    return re.compile(r"(^\s*|[;,:]\s*)(?:[A-Za-z]:)?[^;,:#]*[/\\](?=[^;,/\\#]+#)")


def _numbers(source: Source, place: Span) -> range:
    """Return the numbers of the lines that a place lies on."""
    last = max(place.start, place.end - 1)
    return range(source.position(place.start).line, source.position(last).line + 1)


def _used(document: nodes.Document, shared: tuple[ParseResult, ...]) -> list[nodes.Declaration]:
    """Return what a document uses of the shared files, and what that uses; labels are always used."""
    declared = [d for result in shared for d in result.file.declarations if isinstance(d, nodes.Declaration)]
    own = {bare(d.id) for d in _below(document) if isinstance(d, nodes.Declaration) and d.id}
    known = {bare(d.id): d for d in reversed(declared) if d.id and bare(d.id) not in own}
    wanted: set[str] = set()
    left: list[object] = [document, *(d for d in declared if d.name == "field")]
    while left:
        ids = [p.id for p in _below(left.pop()) if isinstance(p, nodes.Reference | nodes.NoteMark) and p.id]
        fresh = {bare(ident) for ident in ids} & known.keys() - wanted
        wanted |= fresh
        left += (known[name] for name in fresh)
    return [
        d
        for d in declared
        if d.name == "field" or (d.id and known.get(bare(d.id)) is d and bare(d.id) in wanted)
    ]


def _below(node: object) -> Iterator[object]:
    """Give a node of the tree and all that it holds."""
    left = [node]
    while left:
        node = left.pop()
        yield node
        if isinstance(node, tuple) and not isinstance(node, Span):
            left += node


def _typed(node: nodes.Declaration, source: Source) -> list[str]:
    """Return the lines of a declaration with its keys, without comments."""
    end = max([node.span.end, *(key.span.end for key in node.keys)])
    lines = [source.line(number) for number in _numbers(source, node.span._replace(end=end))]
    return [line for line in lines if not line.lstrip().startswith("//")]


def _overridden(profile: Profile) -> tuple[Diagnostic, ...]:
    """Return the note of what an agency's own .docx changes of its profile, if it does."""
    changed = profile.overridden
    if not changed:
        return ()
    first = ", ".join(departure.key for departure in changed[:_NAMED])
    more = len(changed) - _NAMED
    rest = Text(f" và {more} chỗ nữa", f" and {more} more") if more > 0 else Text("", "")
    words = Text(f"{len(changed)} chỗ ({first}{rest.vi})", f"places: {len(changed)} ({first}{rest.en})")
    hints = tuple(Hint(departure.text) for departure in changed[:_TOLD])
    return (problem("KH705", NOWHERE, os.path.basename(profile.base), words, hints=hints),)
