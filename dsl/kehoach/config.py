"""``kehoach.yaml`` at the root of a project: its plans, what is built of them, the findings that count.

::

    plans: ["2026/**"]            # which .kh files are plans; without it every one below the root
    shared: [chung/don-vi.kh]     # used by every plan, as by a line “dùng:”
    outputs: [docx, tasks.xlsx]   # what build writes for each plan; without it docx and tasks.yaml
    folder: ban-dung              # where to, in folders like those of the plans; without it beside each plan
    profile: nd30-b
    lint:
      select: [KH]                # codes, or how they begin; without it all
      ignore: [KH308]
      severity: {KH301: error, KH604: note}
      words: [Côn Lôn]            # right, whatever the rules of wording think of them
      abbreviations: [OCOP]       # known to every reader
    paths:                        # the same for files that match, from the root; later ones win
      "2023/**": {ignore: [KH3], profile: nd30, outputs: [docx]}

PyYAML is loaded only when the file says something.
"""

from __future__ import annotations

import os.path
from functools import lru_cache
from typing import TYPE_CHECKING

from kehoach.diagnostics.model import Severity, Text
from kehoach.text.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.profiles.reading import Entry, Table

FILE = "kehoach.yaml"
_CODE = "KH"
_SEVERITIES = ("error", "warning", "note", "off")
_LONGEST = 1_000_000
_FORMS = ("yaml", "json", "csv", "xlsx", "ics", "md", "html", "docx", "xml")
_PICTURES = ("chart.svg", "chart.png", "matrix.svg", "matrix.png")
OUTPUTS = ("docx", "pdf", *(f"tasks.{form}" for form in _FORMS), *_PICTURES)
"""What can be built of a plan: how the names of the files end."""
USUAL_OUTPUTS = ("docx", "tasks.yaml")


class Selection(NamedTuple):
    """Which findings count, and how grave they are. Codes, or how they begin (``KH3``); ``()``: all."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()

    def takes(self, code: str) -> bool:
        """Tell whether findings of a code count; the longer of two beginnings decides."""
        chosen = max((len(part) for part in self.select if code.startswith(part)), default=-1)
        if not self.select:
            chosen = 0
        left = max((len(part) for part in self.ignore if code.startswith(part)), default=-1)
        return chosen >= 0 and chosen >= left and self.grade(code) != "off"

    def grade(self, code: str) -> str:
        """Return the severity that is set for a code, "" when none is; the longest beginning decides."""
        best = max((part for part, _ in self.severity if code.startswith(part)), key=len, default=None)
        return "" if best is None else next(grade for part, grade in reversed(self.severity) if part == best)

    def severity_of(self, code: str, usual: Severity) -> Severity:
        """Return how grave a finding is."""
        grade = self.grade(code)
        return usual if grade in ("", "off") else grade  # type: ignore[return-value]

    def with_(self, other: Selection) -> Selection:
        """Return this selection changed by a nearer one: what that selects or ignores is said again by it."""
        select = other.select or self.select
        ignore = tuple(part for part in self.ignore if not any(part.startswith(s) for s in other.select))
        return Selection(select, (*ignore, *other.ignore), (*self.severity, *other.severity))


class Settings(NamedTuple):
    """What a project sets for one of its files. ``shared``: paths of files that every plan uses."""

    selection: Selection = Selection()
    profile: str = ""
    words: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()


class Config(NamedTuple):
    """A project's file: what counts everywhere, and for files that match a pattern.

    ``plans``: patterns of the files that are plans, () for all. ``folder``: where built files go, from the root.
    """

    settings: Settings = Settings()
    paths: tuple[tuple[str, Settings], ...] = ()
    plans: tuple[str, ...] = ()
    folder: str = ""

    def for_file(self, path: str) -> Settings:
        """Return what counts for a file; *path* from the root of the project, with ``/``."""
        settings = self.settings
        for pattern, own in self.paths:
            if matches(path, pattern):
                selection = settings.selection.with_(own.selection)
                settings = Settings(
                    selection, own.profile or settings.profile,
                    (*settings.words, *own.words), (*settings.abbreviations, *own.abbreviations),
                    own.outputs or settings.outputs, settings.shared,
                )  # fmt: skip
        return settings

    def is_plan(self, path: str) -> bool:
        """Tell whether a ``.kh`` file is one of the project's plans; *path* from the root, with ``/``."""
        return not self.plans or any(matches(path, pattern) for pattern in self.plans)


class ConfigError(ValueError):
    """A ``kehoach.yaml`` that cannot be used: ``text`` says why, and where in it."""

    def __init__(self, text: Text) -> None:
        self.text = text
        super().__init__(f"{text.vi} / {text.en}")


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read(_LONGEST + 1)


def load_config(root: str, read: Callable[[str], bytes] = _read) -> Config:
    """Return the settings of the project in a folder; without a file, or with an empty one, the usual ones.

    Args:
        root: the folder.
        read: how the file is read.

    Raises:
        ConfigError: the file cannot be read or is faulty.
    """
    path = os.path.join(root, FILE)
    try:
        data = read(path)
        if len(data) > _LONGEST:
            raise ConfigError(
                Text(f"{FILE} lớn hơn {_LONGEST} byte", f"{FILE} has more than {_LONGEST} bytes")
            )
        text = data.decode("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return Config()
    except UnicodeDecodeError:
        raise ConfigError(Text(f"{FILE} phải là UTF-8", f"{FILE} must be UTF-8")) from None
    except OSError as error:
        raise ConfigError(
            Text(f"không đọc được {FILE}: {error.strerror}", f"{FILE} cannot be read: {error.strerror}")
        ) from None
    if not any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines()):
        return Config()
    return _parse(text, root)


@lru_cache(maxsize=16)
def _parse(text: str, root: str) -> Config:
    from kehoach.profiles.reading import Table, read
    from kehoach.profiles.schema import ProfileError

    try:
        table = Table(read(text, FILE))
        lint = table.get("lint")
        own = _settings(table, root, Table(lint, "lint") if lint is not None else None)
        own = own._replace(shared=tuple(_inside(entry, root) for entry in _entries(table, "shared")))
        plans, folder = _list(table, "plans"), _folder(table, root)
        paths = table.get("paths")
        entries = Table(paths, "paths") if paths is not None else None
        found = []
        for pattern in entries.keys if entries is not None else ():
            assert entries is not None
            inner = Table(entries.need(pattern), f"paths.{pattern}")
            found.append((pattern, _settings(inner, root, inner)))
            inner.end()
        table.end()
    except ProfileError as error:
        where = f" ({FILE}:{error.line})" if error.line else f" ({FILE})"
        raise ConfigError(Text(error.text.vi + where, error.text.en + where)) from None
    return Config(own, tuple(found), plans, folder)


def _settings(table: Table, root: str, lint: Table | None) -> Settings:
    profile = table.text("profile") if table.get("profile") is not None else ""
    if profile.endswith((".yaml", ".yml")):
        profile = os.path.join(root, profile)
    outputs = _outputs(table)
    if lint is None:
        return Settings(profile=profile, outputs=outputs)
    selection = Selection(_codes(lint, "select"), _codes(lint, "ignore"), _grades(lint))
    settings = Settings(selection, profile, _list(lint, "words"), _list(lint, "abbreviations"), outputs)
    if lint is not table:
        lint.end()
    return settings


def _entries(table: Table, key: str) -> tuple[Entry, ...]:
    return tuple(table.list(key)) if table.get(key) is not None else ()


def _list(table: Table, key: str) -> tuple[str, ...]:
    from kehoach.profiles.reading import words

    return tuple(words(entry, key) for entry in _entries(table, key))


def _outputs(table: Table) -> tuple[str, ...]:
    """Return what is to be built, each once, the Word file that a PDF is made of before it."""
    found = _list(table, "outputs")
    for name, entry in zip(found, _entries(table, "outputs"), strict=True):
        if name not in OUTPUTS:
            known = ", ".join(OUTPUTS)
            raise entry.fail(
                f"không dựng được “{name}”; có: {known}", f"“{name}” cannot be built; there are: {known}"
            )
    return tuple(dict.fromkeys(("docx", *found) if "pdf" in found else found))


def _inside(entry: Entry, root: str) -> str:
    """Return the path of a file of the project."""
    from kehoach.profiles.reading import words

    path = os.path.normpath(os.path.join(root, words(entry, "shared")))
    if os.path.relpath(path, root).startswith(os.pardir):
        raise entry.fail("tệp nằm ngoài thư mục của dự án", "the file lies outside the project's folder")
    return path


def _folder(table: Table, root: str) -> str:
    entry = table.get("folder")
    if entry is None:
        return ""
    folder = os.path.normpath(table.text("folder"))
    if os.path.isabs(folder) or folder.startswith(os.pardir):
        raise entry.fail("phải là thư mục trong dự án", "must be a folder of the project")
    return "" if folder == os.curdir else folder


def _codes(table: Table, key: str) -> tuple[str, ...]:
    codes = _list(table, key)
    for code, entry in zip(codes, _entries(table, key), strict=True):
        _check_code(code, entry)
    return codes


def _check_code(code: str, entry: Entry) -> None:
    if not (code.startswith(_CODE) and code[2:].isdigit() | (code == _CODE) and len(code) <= 5):
        raise entry.fail(
            f"“{code}” không phải mã; viết như KH301 hoặc KH3", f"“{code}” is no code; write KH301 or KH3"
        )


def _grades(table: Table) -> tuple[tuple[str, str], ...]:
    entry = table.get("severity")
    if entry is None:
        return ()
    from kehoach.profiles.reading import Table as Reader

    inner = Reader(entry, "severity")
    for code in inner.keys:
        _check_code(code, inner.need(code))
    return tuple((code, _grade(inner, code)) for code in inner.keys)


def _grade(table: Table, code: str) -> str:
    value = table.need(code).value
    return "off" if value is False else table.choice(code, _SEVERITIES)  # YAML reads off as false


def matches(path: str, pattern: str) -> bool:
    """Tell whether a path from the root of a project, with ``/``, fits a pattern; ``**`` stands for any folders.

    Letters with marks are the same in one piece and in two, as some systems write the names of files.
    """
    from fnmatch import fnmatchcase

    pattern = pattern.removeprefix("./")
    if not path.isascii():
        from unicodedata import normalize

        path, pattern = normalize("NFC", path), normalize("NFC", pattern)
    if pattern.endswith("/"):
        pattern += "**"
    return fnmatchcase(path, pattern) or fnmatchcase(path, pattern.replace("**/", ""))
