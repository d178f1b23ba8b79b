"""Judges Word files: reads them, recognises what they are, runs the checks, gathers what they say."""

from __future__ import annotations

from typing import NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.profiles.load import load_profile
from kehoach.profiles.schema import Profile
from kehoach.verify.examined import Examined
from kehoach.verify.finding import Advice, Finding, finding, gather
from kehoach.verify.regions import Document, Part, file_place, regions
from kehoach.verify.registry import checks
from kehoach.verify.seen import WordFile
from kehoach.verify.standards import standard_of

_STATE = ("nd30", "nd30-b")  # size families A and B
_PARTY = "hd05"


class Verdict(NamedTuple):
    """What is said of a file: the findings in the order of their places.

    ``profile``: what it was held to, None when it could not be read.
    """

    path: str
    profile: Profile | None
    findings: tuple[Finding, ...]


def verify(path: str, profile: Profile | None = None) -> Verdict:
    """Return what is wrong with the Word file at *path*; that it cannot be read is a finding too.

    Args:
        path: where it is.
        profile: what it is held to; None: what fits it.
    """
    from kehoach.verify.package import LARGEST_FILE
    from kehoach.verify.reading import Unreadable, read_word

    try:
        with open(path, "rb") as opened:
            data = opened.read(LARGEST_FILE + 1)
        return judge(read_word(path, data), profile)
    except OSError as error:
        return _unreadable(path, _why(error), _LOOK)
    except Unreadable as error:
        return _unreadable(path, error.text, Advice("", ""))


_LOOK = Advice("xem lại tên tệp, thư mục và quyền đọc", "check the file's name, folder and permissions")


def _why(error: OSError) -> Text:
    if isinstance(error, FileNotFoundError):
        return Text("không có tệp này", "there is no such file")
    if isinstance(error, PermissionError):
        return Text("không có quyền đọc", "permission denied")
    said = error.strerror or str(error)
    return Text(said, said)


def _unreadable(path: str, why: Text, advice: Advice) -> Verdict:
    return Verdict(path, None, (finding("KH801", file_place(), advice, why),))


def judge(file: WordFile, profile: Profile | None = None) -> Verdict:
    """Return what is wrong with a Word file that has been read; arguments as :func:`verify`."""
    examined = examine(file, profile)
    found = [finding for check in checks() for finding in check.judge(examined)]
    return Verdict(file.path, examined.profile, tuple(gather(found)))


def examine(file: WordFile, profile: Profile | None = None) -> Examined:
    """Return a file ready for the checks; arguments as :func:`verify`."""
    documents = regions(file)
    held_to = profile or load_profile(recognise(documents))
    return Examined(file, documents, held_to, standard_of(held_to), profile is not None)


def recognise(documents: tuple[Document, ...]) -> str:
    """Return the name of the profile that a file seems to follow.

    A document of the Party says so in its head; a State one belongs to the family of sizes that its Quốc hiệu
    and Tiêu ngữ have (PL I V, footnote 1).
    """
    first = next((document for document in documents if document.headed and not document.form), None)
    if first is None:
        return _STATE[0]
    if first.party and not first.of("nation"):
        return _PARTY
    return _STATE[family(first.of("nation", "motto"))]


def family(parts: tuple[Part, ...]) -> int:
    """Return 1 when most of the letters of Quốc hiệu and Tiêu ngữ have the sizes of family B, else 0."""
    letters = small = 0
    for part in parts:
        wanted = 12 if part.role == "nation" else 13
        for run in part.paragraph.runs:
            letters += len(run.text)
            small += len(run.text) if run.look.size == wanted else 0
    return 1 if small * 2 > letters else 0
