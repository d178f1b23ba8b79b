"""What the lines around the type of a document are: its abstract, who issues it, a type below stray lines."""

from __future__ import annotations

from kehoach.verify import regions_text as words
from kehoach.verify.regions_build import Builder
from kehoach.verify.regions_flow import Atom
from kehoach.verify.regions_joined import is_subline
from kehoach.verify.regions_names import is_post
from kehoach.verify.regions_numbers import number_of
from kehoach.verify.widths import is_bold

_LONG = 250
_ISSUED = frozenset(("quyet dinh", "nghi quyet", "thong tu", "nghi dinh", "chi thi", "lenh"))
_UNFINISHED = (" CỦA", " VÀ", " VỀ", " CHO", " VỚI", " DO", " BỞI", " TẠI", " THUỘC", " NHIỆM", " CHỨC",
               " CHỨC VỤ", " CHỨC DANH", " QUYỀN", " CỬ", " GIAO", ",", "-", "–")  # fmt: skip
_COLLECTIVES = (
    "uy ban nhan dan",
    "hoi dong nhan dan",
    "ubnd",
    "hdnd",
    "ban chap hanh",
    "ban thuong vu",
    "quoc hoi",
)
_MOST_STRAY = 6  # lines between the head and the type that say nothing
_HEADED = frozenset(("nation", "motto", "party", "number", "place-date"))


def is_abstract(document: Builder, atom: Atom, last: str) -> bool:
    """Tell whether a line below the type of a document is its abstract.

    Args:
        document: what was found so far.
        atom: the line.
        last: the role of the last line of words.
    """
    text = atom.text
    if last not in ("type", "abstract") or (words.is_basis(text) and not is_bold(atom.paragraph)):
        return False
    if number_of(text, atom.paragraph.label)[0] is not None:
        return False
    if last == "abstract":
        before = document.parts[-1]
        if before.role == "rule" or (before.role == "blank" and words.is_caps(text)):
            return False
        turns = is_subline(text) or text.endswith(":")
        turns = turns or (words.is_caps(text) and not words.is_caps(before.text))
        issues = issued_by(document.kind, before.text, text)
        return atom.paragraph.align == "center" and not turns and not issues
    if atom.paragraph.align == "center" or is_bold(atom.paragraph):
        return True
    return len(text) <= _LONG and not text.endswith((".", ":", ";"))


def issued_by(kind: str, before: str, text: str) -> bool:
    """Tell whether a line below the abstract names who issues: “CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAM SƠN”.

    Only documents that are decided name it there (NĐ 30/2020, PL III, Mẫu 1.2), and the abstract must be able to end
    before it.

    Args:
        kind: the type of the document, folded.
        before: the line above.
        text: the line.
    """
    if kind not in _ISSUED or not words.is_caps(text) or len(text) > 120 or before.endswith(_UNFINISHED):
        return False
    return is_post(text) or words.fold(text).startswith(_COLLECTIVES)


def is_late_type(document: Builder, atom: Atom) -> bool:
    """Tell whether a line is the type of a document whose head holds lines that say nothing."""
    if document.kind or document.annex or atom.cell is not None or not words.type_of(atom.text):
        return False
    if atom.text.endswith(":") or document.count("addressee") or document.count("basis"):
        return False
    roles = {part.role for part in document.parts}
    stray = [part for part in document.parts if part.role == "body"]
    short = all(len(part.text) < _LONG // 2 and not part.text.endswith(":") for part in stray)
    return bool(roles & _HEADED) and len(stray) <= _MOST_STRAY and short and not document.tables


def set_aside(document: Builder) -> None:
    """Call the lines between the head and its late type what they are: none of the components."""
    document.parts = [part._replace(role="other") if part.role == "body" else part for part in document.parts]
