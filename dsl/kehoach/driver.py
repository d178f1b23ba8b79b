"""One compilation, its phases computed once and on demand. Prints nothing, writes nothing."""

from __future__ import annotations

import os.path
from functools import cached_property
from typing import TYPE_CHECKING

from kehoach.config import ConfigError, Selection, Settings, load_config
from kehoach.diagnostics.cascade import independent
from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.includes import Includes
from kehoach.model.lower import Forms, Lowered, lower
from kehoach.model.numbering import scheme
from kehoach.model.offices import office
from kehoach.syntax.inline import literal
from kehoach.syntax.keywords import Label
from kehoach.syntax.nodes import Header
from kehoach.syntax.parser import (
    ParseResult,
    is_shared,
    language_of,
    parse,
    unreadable,
)
from kehoach.text.files import ReadFile, read_file
from kehoach.text.source import Source, make_source, read_source
from kehoach.text.span import NOWHERE

if TYPE_CHECKING:
    from kehoach.model.plan import Plan
    from kehoach.profiles.schema import Format

DEFAULT_PROFILE = "nd30"
PARTY_PROFILE = "hd05"


class Compilation:
    """One ``.kh`` file on its way: source → tree → plans → findings.

    Args:
        path: the file's name, for messages and for finding what it includes.
        data: its bytes.
        root: the project's folder; files outside it cannot be included. By default the nearest folder above
            that holds ``kehoach.yaml`` or ``.git``, else the file's own.
        read: how other files are read.
        final: the plan is about to be issued: rules for that run too, and warnings of law are errors.
        chosen: which findings count, over what the project says.
        profile: the name or path of a format, in place of the one that the file names.
        may_be_shared: take a file that holds only declarations for what it is, one that others use.
        folder: where relative paths begin; "" for where the process is.
        with_parents: read the parent plans that the header names (``kế hoạch cấp trên:``).
    """

    def __init__(
        self,
        path: str,
        data: bytes,
        root: str | None = None,
        read: ReadFile = read_file,
        profile: str | None = None,
        may_be_shared: bool = False,
        final: bool = False,
        chosen: Selection = Selection(),  # noqa: B008
        folder: str = "",
        with_parents: bool = True,
    ) -> None:
        self.path = path
        self.folder = folder
        self._read = read
        self._profile = profile
        self._may_be_shared = may_be_shared
        self._final = final
        self._chosen = chosen
        self._with_parents = with_parents
        self._profile_span = NOWHERE
        self._root = root
        self._found: list[Diagnostic] = []
        self._sources: list[Source] = []
        source, faults = read_source(path, data)
        self._sources.append(source)
        self._readable = not any(fault.reason != "control" for fault in faults)
        self._found += unreadable(faults)

    @property
    def source(self) -> Source:
        """The file itself."""
        return self._sources[0]

    @property
    def _place(self) -> str:
        return os.path.join(self.folder, self.path)

    @cached_property
    def root(self) -> str:
        """The real path of the project's folder."""
        return os.path.realpath(self._root if self._root is not None else project_root(self._place))

    @cached_property
    def shared(self) -> tuple[ParseResult, ...]:
        """The files that this one includes, each once, in the order of first use."""
        includes = Includes(self._read, self.root, self._sources, self._found, self.folder)
        return includes.of(self.source, self.settings.shared)

    @cached_property
    def parsed(self) -> ParseResult:
        """The tree of the file."""
        labels: dict[str, Label] = {}
        for result in self.shared:
            labels.update(result.labels)
        source = self.source if self._readable else make_source(self.path, "")
        return parse(source, labels, shared=self.is_shared)

    @cached_property
    def is_shared(self) -> bool:
        """Whether the file holds only declarations, and was allowed to."""
        return self._may_be_shared and self._readable and is_shared(self.source)

    @cached_property
    def lowered(self) -> Lowered:
        """The plans, and what was found while making them."""
        lowered = lower(self.parsed.file, tuple(result.file for result in self.shared), self._forms())
        if not self._with_parents or not any(plan.head.parent_plans for plan in lowered.plans):
            return lowered
        from kehoach.parents.follow import follow
        from kehoach.parents.reading import Reader

        reader = Reader(self._read, self._parent)
        place = os.path.realpath(self._place)
        return follow(self.parsed.file, place, lowered, self.sources, self.root, reader)

    def _parent(self, path: str, data: bytes) -> Compilation:
        return Compilation(path, data, root=self.root, read=self._read, with_parents=False)

    def _forms(self) -> Forms:
        if self.profile_name == DEFAULT_PROFILE:
            return Forms()
        from kehoach.profiles.load import load_profile
        from kehoach.profiles.schema import ProfileError

        try:
            profile = load_profile(self.profile_name, self._read)
            forms = Forms(profile.numbering, profile.wording.annex, profile.table.numbering)
            scheme((*forms.numbering, forms.annex, *forms.table))
        except ProfileError as error:
            words = error.text
        except ValueError as error:
            words = Text(f"“numbering” không hiểu “{error}”", f"“numbering” does not take “{error}”")
        else:
            return forms
        self._found.append(problem("KH702", self._profile_span, self.profile_name, words))
        return Forms()

    @cached_property
    def profile_name(self) -> str:
        """The format asked for: by the caller, by ``thể thức:`` in the header, or by the issuer.

        A path is made absolute. A Party body writes by the Party's own rules (Hướng dẫn 05-HD/VPTW).
        """
        name = self._profile or self._named_profile() or self.settings.profile or self._usual_profile()
        if name.endswith((".yaml", ".yml")) and not self._profile and not os.path.isabs(name):
            return os.path.join(os.path.dirname(self._place), name)
        return name

    def _named_profile(self) -> str:
        for document in self.parsed.file.documents[:1]:
            for item in document.front:
                if isinstance(item, Header) and item.name == "profile" and item.text:
                    self._profile_span = item.span
                    return literal(item.text).strip()
        return ""

    def _usual_profile(self) -> str:
        for document in self.parsed.file.documents[:1]:
            for item in document.front:
                if isinstance(item, Header) and item.name == "issuer" and office(literal(item.text)).party:
                    return PARTY_PROFILE
        return DEFAULT_PROFILE

    def format(self) -> Format:
        """Return the profile with its base package.

        Raises:
            kehoach.profiles.schema.ProfileError: it cannot be used.
        """
        from kehoach.profiles.load import load_format

        return load_format(self.profile_name, self._read)

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The documents of the file; those of a faulty file are what is sound of it."""
        return self.lowered.plans

    @property
    def main_plan(self) -> Plan:
        """The document that holds the tasks: a plan attached to a decision, else the first.

        Raises:
            IndexError: the file has no document.
        """
        plans = self.plans
        return next((plan for plan in plans if plan.kind not in ("decision", "resolution")), plans[0])

    @property
    def plans_with_data(self) -> tuple[Plan, ...]:
        """The main document, and every other one of the file that has tasks, goals or duties of its own."""
        main = self.main_plan
        return tuple(p for p in self.plans if p is main or p.tasks or p.goals or p.duties)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The file and those it includes; ``Span.file`` is the index."""
        _ = self.shared
        return tuple(self._sources)

    @cached_property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What keeps the file from being compiled, and the compiler's own warnings."""
        if not self._readable:
            return tuple(self._found)
        syntax = self.parsed.diagnostics
        meaning = self.lowered.diagnostics
        before = (*self._found, *syntax)
        return _sorted([*before, *independent(meaning, before, self.sources)])

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All findings, the rules' included; beside errors only what rules find that is an error as well."""
        if not self._readable:
            return self.errors
        from kehoach.lint.engine import graded, lint, without_ignored
        from kehoach.lint.rule import House

        house = House(frozenset(self.settings.words), frozenset(self.settings.abbreviations))
        selection = self.settings.selection.with_(self._chosen)
        found = lint(self.plans, self.sources, house, selection.takes, self._final)
        faults = [d for d in self.errors if d.severity == "error"]
        found = graded([*(d for d in self.errors if d.severity != "error"), *found], selection, self._final)
        comments = [(comment.text, comment.span) for comment in self.parsed.comments]
        found = without_ignored(found, comments, self.source, selection, self._final)
        if self.failed:
            later = [d for d in found if d.severity == "error"]
            found = [d for d in found if d in self.errors] + independent(later, self.errors, self.sources)
        return _sorted([*faults, *found])

    @cached_property
    def settings(self) -> Settings:
        """What ``kehoach.yaml`` of the project sets for this file; a faulty one is reported."""
        try:
            config = load_config(self.root, self._read)
        except ConfigError as error:
            self._found.append(problem("KH706", NOWHERE, error.text))
            return Settings()
        path = os.path.relpath(os.path.realpath(self._place), self.root) if config.paths else ""
        return config.for_file(path.replace(os.sep, "/"))

    @cached_property
    def language(self) -> str:
        """ "vi" or "en": what the file's first keyword is in, and its diagnostics are said in."""
        return language_of(self.source)

    @property
    def failed(self) -> bool:
        """Whether there is an error."""
        return any(d.severity == "error" for d in self.errors)


def _sorted(found: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(dict.fromkeys(found), key=lambda d: (d.span.file, d.span.start, d.code)))


def project_root(path: str) -> str:
    """Return the folder of the project that a file belongs to: see :class:`Compilation`."""
    folder = own = os.path.dirname(os.path.realpath(path))
    while True:
        if any(os.path.exists(os.path.join(folder, name)) for name in ("kehoach.yaml", ".git")):
            return folder
        above = os.path.dirname(folder)
        if above == folder:
            return own
        folder = above


__all__ = ["Compilation", "project_root", "read_file"]
