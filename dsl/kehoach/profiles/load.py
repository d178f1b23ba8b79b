"""Finding and loading a profile: shipped ones ready-made and fast, an agency's own from its YAML.

Shipped profiles lie in ``templates/profiles/``; ``templates/profiles/made/`` holds each as plain data, with
its base package, made by ``python -m kehoach.profiles.make``. A made file names the checksums of the YAML it
was made from; when one differs the YAML is read instead, so that an edit never goes unnoticed. The ready way
imports neither PyYAML nor python-docx.
"""

from __future__ import annotations

import os.path
import pickle
from typing import TYPE_CHECKING
from zlib import crc32

from kehoach.diagnostics.model import Text
from kehoach.profiles.schema import BasePackage, Departure, Format, Profile, ProfileError
from kehoach.resources import names, read_bytes, read_text
from kehoach.text.files import ReadFile, read_file
from kehoach.text.vietnamese import nearest

if TYPE_CHECKING:
    from kehoach.profiles.reading import Entry

MADE = "made"
_FOLDER = ("templates", "profiles")
_LONGEST = 1_000_000


def shipped() -> tuple[str, ...]:
    """Return the names of the shipped profiles."""
    return tuple(sorted(name[: -len(".yaml")] for name in names(*_FOLDER) if name.endswith(".yaml")))


def load_profile(name_or_path: str, read_path: ReadFile = read_file) -> Profile:
    """Return a profile.

    Args:
        name_or_path: the name of a shipped profile (``nd30``), or the path of a ``.yaml`` file.
        read_path: how an agency's own files are read.

    Raises:
        ProfileError: there is none, or it is faulty.
    """
    made = None if is_path(name_or_path) else _made(name_or_path)
    return made.profile if made is not None else _read_profile(name_or_path, read_path)


def load_format(name_or_path: str, read_path: ReadFile = read_file) -> Format:
    """Return a profile with its base package; arguments and errors as :func:`load_profile`."""
    made = None if is_path(name_or_path) else _made(name_or_path)
    return made if made is not None else make_format(name_or_path, read_path)


def load_base(name_or_path: str) -> BasePackage:
    """Return the base package of a profile; arguments and errors as :func:`load_profile`."""
    return load_format(name_or_path).base


def make_format(name_or_path: str, read_path: ReadFile = read_file) -> Format:
    """Return what :func:`load_format` does, from the YAML and never from a made file."""
    from kehoach.profiles.base import make_base

    profile = _read_profile(name_or_path, read_path)
    return Format(profile, make_base(profile, read_path))


def is_path(name_or_path: str) -> bool:
    """Tell whether *name_or_path* is the path of a file rather than the name of a shipped profile."""
    return "/" in name_or_path or "\\" in name_or_path or name_or_path.endswith((".yaml", ".yml"))


def checksum(name: str) -> int:
    """Return the checksum of the YAML of the shipped profile *name*."""
    return crc32(read_text(*_FOLDER, f"{name}.yaml").encode())


def _made(name: str) -> Format | None:
    try:
        sources, found = pickle.loads(read_bytes(*_FOLDER, MADE, f"{name}.profile"))
        fresh = all(checksum(source) == crc for source, crc in sources)
    except (OSError, EOFError, pickle.UnpicklingError, AttributeError, ImportError, TypeError, ValueError):
        return None
    return found if fresh and isinstance(found, Format) else None


def sources_of(name: str) -> tuple[str, ...]:
    """Return *name* and the shipped profiles it extends, nearest first.

    Raises:
        ProfileError: there is none of that name, or it is faulty.
    """
    return tuple(_chain(name, read_file)[1])


def _read_profile(name_or_path: str, read_path: ReadFile) -> Profile:
    from kehoach.profiles.build import build
    from kehoach.profiles.standards import departures

    entry, _ = _chain(name_or_path, read_path)
    name = os.path.splitext(os.path.basename(name_or_path))[0] if is_path(name_or_path) else name_or_path
    profile = build(entry, name)
    _refuse_departures(entry, departures(profile))
    return _with_own_file(profile, entry, read_path) if profile.base else profile


def _with_own_file(profile: Profile, entry: Entry, read_path: ReadFile) -> Profile:
    """Lay the agency's own .docx over *profile*; what of it leaves the rules is noted and not refused."""
    from kehoach.profiles.own import read_own
    from kehoach.profiles.own_profile import lay_over

    try:
        return lay_over(profile, read_own(profile.base, read_path))
    except ProfileError as error:
        place, _ = _find(entry, "base")
        raise place.fail(*error.text) from None


def _chain(name_or_path: str, read_path: ReadFile) -> tuple[Entry, list[str]]:
    """Return the entries of a profile with those it extends merged in, and the names or paths of all."""
    from kehoach.profiles.reading import merge, read, words

    entry = read(*_text(name_or_path, read_path))
    seen = [os.path.normpath(name_or_path) if is_path(name_or_path) else name_or_path]
    above = entry
    while "extends" in above.value:
        place = above.value["extends"]
        name = words(place, "extends")
        if is_path(name):
            name = os.path.normpath(os.path.join(os.path.dirname(place.path), name))
        if name in seen:
            raise place.fail("thể thức kế thừa chính nó", "the profile extends itself")
        seen.append(name)
        try:
            above = read(*_text(name, read_path))
        except ProfileError as error:
            raise place.fail(*error.text) if not error.line else error from None
        entry = merge(entry, above)
    return entry, seen


def _text(name_or_path: str, read_path: ReadFile) -> tuple[str, str]:
    """Return the YAML of a profile and its path."""
    if not is_path(name_or_path):
        return _shipped_text(name_or_path), "/".join((*_FOLDER, f"{name_or_path}.yaml"))
    try:
        data = read_path(name_or_path)
        if len(data) > _LONGEST:
            raise ProfileError(Text("thể thức quá lớn", "the profile is too large"), name_or_path)
        return data.decode("utf-8-sig"), name_or_path
    except OSError as error:
        vi, en = "không đọc được tệp thể thức", "the profile file cannot be read"
        raise ProfileError(Text(f"{vi}: {error.strerror}", f"{en}: {error.strerror}"), name_or_path) from None
    except UnicodeDecodeError:
        vi, en = "tệp thể thức phải là UTF-8", "the profile file must be UTF-8"
        raise ProfileError(Text(vi, en), name_or_path) from None


def _shipped_text(name: str) -> str:
    known = shipped()
    if name in known:
        return read_text(*_FOLDER, f"{name}.yaml")
    near = nearest(name, known)
    every = ", ".join(known)
    vi = f"không có thể thức “{name}”; có: {every}" + (f"; ý bạn là “{near}”?" if near else "")
    en = f"there is no profile “{name}”; there are: {every}" + (f"; did you mean “{near}”?" if near else "")
    raise ProfileError(Text(vi, en), name)


def _refuse_departures(entry: Entry, found: tuple[Departure, ...]) -> None:
    """Refuse the first departure that the file itself writes down, rather than one that a style took over."""
    for inherited in (False, True):
        for departure in found:
            place, written = _find(entry, departure.key)
            if written or inherited:
                raise place.fail(*departure.text)


def _find(entry: Entry, key: str) -> tuple[Entry, bool]:
    """Return the entry at the dotted path *key* or the last one on the way, and whether it is there."""
    for part in key.split("."):
        below = entry.value.get(part) if isinstance(entry.value, dict) else None
        if below is None:
            return entry, False
        entry = below
    return entry, True
