"""What a line at the margin is, by the words before its first colon."""

from __future__ import annotations

from functools import lru_cache

from kehoach.syntax.keywords import Keyword, Label, keywords
from kehoach.text.patterns import compiled
from kehoach.text.values import NamedTuple
from kehoach.text.vietnamese import bare, distance

ID = compiled(r"[^\W_]+(?:-+[^\W_]+)*\Z")
NUMBERING = compiled(
    r"(?:(?:\d{1,2}(?:\.\d{1,2}){1,4}\.?|(?:[IVX]{1,6}|\d{1,3})[.)/-]|[a-zđ]{1,2}\)|[a-zđ]/?\.|[a-zđ]/"
    r"|\((?:\d{1,2}|[a-zđ]|[ivx]{1,4})\)\.?)(?=\s)"
    r"|(?:\d{1,3}[.)]|[IVX]{1,6}\.|[a-zđ]\))(?=[^\W\d_a-zđ][^\W\d_]))\s*"
)
_REMEMBERED = 4096
_LIMIT_WORDS = 12
_LIMIT_HEAD = 122  # letters up to the colon
_LIMIT_DECLARED = 6  # words before the colon of a declaration with a faulty id
_LIMIT_KEY = 3  # words before the colon of what would be a key
_NEEDS_ID = frozenset({"document", "unit", "group", "person", "note", "field"})
_OPTIONAL_ID = frozenset({"basis", "annex", "table", "summary", "targets"})
_OWNERS = _NEEDS_ID | _OPTIONAL_ID
VERBATIM = frozenset({"recipients", "signature"})
"""The parts whose lines are taken as they are."""
OPENERS = frozenset({"closing", "annex", *(row.name for row in keywords().rows if row.group == "document")})
"""The keywords that begin a part of the file."""


class Head(NamedTuple):
    """The words before a line's first colon: as typed, their bare form, and where the value begins.

    ``word`` is the bare form with single spaces: how keywords and labels are looked up.
    """

    text: str
    bare: str
    end: int
    word: str

    @property
    def capital(self) -> bool:
        """Whether the line begins with a capital letter."""
        return not self.text[0].islower()


class Keyed(NamedTuple):
    """A keyword line: its row, the id words as typed ("" without) and where they begin in the head."""

    row: Keyword
    id: str
    id_start: int


@lru_cache(_REMEMBERED)  # a line is looked at several times
def head_of(text: str) -> Head | None:
    """Return the head of a line, or None when it has no short beginning with a colon."""
    colon = text.find(":", 1, _LIMIT_HEAD)
    if colon < 0 or not text[0].isalpha() or text.startswith("//", colon + 1):
        return None
    words = text[:colon].rstrip()
    if "|" in words or "@(" in words or words.count(" ") > _LIMIT_WORDS:
        return None
    end = colon + 1
    while end < len(text) and text[end] in " \t":
        end += 1
    folded, word = _forms(words)
    return Head(words, folded, end, word)


@lru_cache(_REMEMBERED)  # the same few heads stand on most lines
def _forms(words: str) -> tuple[str, str]:
    folded = bare(words)
    return folded, " ".join(folded.split())


def keyword_of(head: Head) -> Keyed | None:
    """Return the keyword of a line, alone or followed by an id; fields are not looked up here."""
    return _keyword_of(head.text, head.bare, head.word)


@lru_cache(_REMEMBERED)
def _keyword_of(text: str, folded: str, word: str) -> Keyed | None:
    head = Head(text, folded, 0, word)
    words = keywords().words
    for group in ("document", "header", "declare", "block", "relation"):
        row = words[group].get(head.word)
        if row is not None:
            return Keyed(row, "", len(head.text))
    parts = head.bare.split()
    first = words["declare"].get(parts[0]) if len(parts) > 1 else None
    if first is not None and first.name == "field":  # the name of a field may be several words
        start = len(head.text) - len(head.text.split(None, 1)[1])
        return Keyed(first, head.text[start:], start)
    if len(parts) < 2:
        return None
    row = words["declare"].get(" ".join(parts[:-1])) or words["block"].get(" ".join(parts[:-1]))
    if row is None:
        return _wordy_id(head, parts)
    id_text = head.text.split()[-1]
    return Keyed(row, id_text, head.text.rindex(id_text))


def _wordy_id(head: Head, parts: list[str]) -> Keyed | None:
    """Return a declaration whose id is several words (``đơn vị s t p: …``): a fault, but no prose."""
    if head.capital or len(parts) > _LIMIT_DECLARED:
        return None
    for size in (2, 1):
        row = keywords().words["declare"].get(" ".join(parts[:size]))
        if row is not None and row.name in _NEEDS_ID and len(parts) > size + 1:
            start = len(head.text) - len(head.text.split(None, size)[size])
            return Keyed(row, head.text[start:], start)
    return None


class TypedNumber(NamedTuple):
    """Numbers typed before the words of a line: where the first ends, and where all of them do."""

    first: int
    end: int


def typed_number(text: str) -> TypedNumber | None:
    """Return the numbers that somebody typed before words that are numbered anyway, None when there is none."""
    found = NUMBERING.match(text)
    if found is None:
        return None
    first = end = found.end()
    while found := NUMBERING.match(text, end):
        end = found.end()
    return TypedNumber(first, end)


def kind_of(head: Head) -> tuple[Keyword, str] | None:
    """Return the kind word of a numbered line or bullet (``nhiệm vụ [id]:``) and its id."""
    kinds = keywords().words["kind"]
    parts = head.bare.split()
    row = kinds.get(" ".join(parts))
    if row is not None:
        return row, ""
    row = kinds.get(" ".join(parts[:-1]))
    return (row, head.text.split()[-1]) if row is not None else None


def takes_id(row: Keyword) -> bool:
    """Tell whether a declaration may have an id."""
    return row.name in _NEEDS_ID or row.name in _OPTIONAL_ID


def needs_id(row: Keyword) -> bool:
    """Tell whether a declaration must have an id."""
    return row.name in _NEEDS_ID


def looks_like_prose(head: Head, keyed: Keyed, in_header: bool, has_value: bool) -> bool:
    """Tell whether a capitalised line with a keyword is more likely words to print.

    In the body, “Nhóm 1: …”, “Văn bản: …” or “Chương trình: …” are how officials begin a paragraph; a
    declaration there begins in lower case, or has an id of two letters at least.
    """
    row = keyed.row
    if not head.capital:
        return False
    if row.name == "basis" and keyed.id and not any(letter.isdigit() for letter in keyed.id):
        return True  # “Căn cứ Luật: …”
    if row.group == "block":
        return has_value  # “Kết thúc: năm học …”, “Ký: tên”
    if in_header:
        return False
    if row.group in ("document", "header"):
        return True
    if row.group == "declare" and row.name not in ("annex", "basis", "numbering"):
        return not keyed.id or len(keyed.id) < 2 or keyed.id.isdigit()
    return False


def ends_verbatim(head: Head, keyed: Keyed) -> bool:
    """Tell whether a line ends the recipients or the signature: another part, or a declaration put too late."""
    row = keyed.row
    late = row.group == "declare" and not head.capital and (bool(keyed.id) or row.name == "include")
    return row.name in OPENERS or row.name in VERBATIM or late


def near_label(head: Head, labels: dict[str, Label]) -> str | None:
    """Return the known label that a head only just misses, or None."""
    word = head.word
    if len(word) < 6 or word in labels:
        return None
    limit = 1 if len(word) < 10 else 2
    begin, end = word[:2], word[-2:]
    for known, label in labels.items():
        # A slip changes one place: the words still begin or end alike.
        alike = known.startswith(begin) or known.endswith(end)
        if alike and abs(len(known) - len(word)) <= limit and distance(word, known, limit) <= limit:
            return label.text
    return None


def near_keyword(head: Head) -> str | None:
    """Return the keyword nearest to the head of a lower-case line, or None."""
    table = keywords()
    parts = head.bare.split()
    best: str | None = None
    for word in (" ".join(parts), " ".join(parts[:-1])):
        bound = 1 if len(word) < 6 else 2
        for group in ("header", "declare", "block", "document", "field", "relation", "key"):
            for known, row in table.words[group].items():
                if len(known) > 1 and distance(word, known, bound) <= bound:
                    bound = distance(word, known, bound) - 1
                    best = next((w for w in row.vi + row.en if bare(w) == known), known)
        if best:
            break
    return best


def is_stray_key(owner: str, head: Head) -> bool:
    """Tell whether an indented line is a key that what stands above does not have: it would be lost in its words.

    ``gồm:`` and ``thay thế:`` may begin a wrapped line of prose; below a declaration they are keys all the same.
    """
    if head.capital:
        return False
    word = head.word
    table = keywords().words
    row = table["key"].get(word) or table["relation"].get(word) or table["declare"].get(word)
    if row is None or (row.group == "declare" and row.name != "numbering"):
        return False
    return row.name not in ("members", "replaces", "type") or owner in _OWNERS


def is_unknown_key(owner: str, head: Head) -> bool:
    """Tell whether an indented line below a declaration looks like a key of it that there is not."""
    words = head.text.split()
    if head.capital or owner not in _OWNERS or len(words) > _LIMIT_KEY:
        return False
    return not set(",;.()“”@") & set(head.text)
