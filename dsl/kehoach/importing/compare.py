"""Whether a plan that was brought in prints the words of its source: both as paragraphs of words, side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from kehoach.driver import Compilation
from kehoach.importing.inline import clean
from kehoach.importing.tables_head import repeated_heads
from kehoach.render import page
from kehoach.verify.regions import Document
from kehoach.verify.regions_numbers import number_of
from kehoach.verify.seen import Paragraph, Table, WordFile

_WORD = re.compile(r"[^\W_]+(?:[/.,-][^\W_]+)*%?")
_REACH = 80  # paragraphs that may be missing on one side before the two go on alike
_LONGEST_DIFF = 4000  # words of two blocks that are compared word by word
_FORMAT = frozenset(
    ("nation", "motto", "party", "rule", "blank", "recipients-title", "annex", "page-number")
)  # fmt: skip
_SET_APART = frozenset(
    ("parent", "issuer", "number", "place-date", "authority", "signature", "draft", "urgency", "secrecy")
)
_LABELLED = ("title-", "item-", "bullet-")


class Difference(NamedTuple):
    """Words that only one of the two has.

    Attributes:
        source: the words of the source, "" when it has none.
        printed: the words printed in their place.
    """

    source: str
    printed: str


class Comparison(NamedTuple):
    """How much of the words is the same.

    Attributes:
        differences: what is not, in order.
        words: of the source.
        kept: words of the source that are printed.
        added: printed words that the source does not have.
    """

    differences: tuple[Difference, ...]
    words: int
    kept: int
    added: int

    @property
    def recall(self) -> float:
        """The share of the source's words that are printed, from 0 to 1."""
        return self.kept / self.words if self.words else 1.0

    @property
    def precision(self) -> float:
        """The share of the printed words that the source has, from 0 to 1."""
        return self.kept / (self.kept + self.added) if self.kept + self.added else 1.0


Words = tuple[str, ...]


def words_in(text: str) -> Words:
    """Return the words of a text, blind to case, blanks and punctuation between them."""
    return tuple(_WORD.findall(re.sub(r"\s*([/])\s*", r"\1", clean(text)).casefold()))


def compare(source: Sequence[str], printed: Sequence[str]) -> Comparison:
    """Compare two rows of paragraphs by their words; linear in their number."""
    left = [words for words in map(words_in, source) if words]
    right = [words for words in map(words_in, printed) if words]
    found: list[Difference] = []
    kept = added = 0
    for some, other in _blocks(left, right):
        if some == other:
            kept += sum(map(len, some))
            continue
        same, differences = _inside([w for part in some for w in part], [w for part in other for w in part])
        kept += same
        added += sum(map(len, other)) - same
        found += differences
    return Comparison(tuple(found), sum(map(len, left)), kept, added)


def _blocks(left: list[Words], right: list[Words]) -> Iterator[tuple[list[Words], list[Words]]]:
    """Give stretches of paragraphs that are the same, and the ones between them that are not."""
    at, to = 0, 0
    while at < len(left) or to < len(right):
        begin = at
        while at < len(left) and to < len(right) and left[at] == right[to]:
            at, to = at + 1, to + 1
        if at > begin:
            yield left[begin:at], left[begin:at]
        if at >= len(left) and to >= len(right):
            return
        over, across = _next_alike(left, right, at, to)
        yield left[at : at + over], right[to : to + across]
        at, to = at + over, to + across


def _next_alike(left: list[Words], right: list[Words], at: int, to: int) -> tuple[int, int]:
    """Return how far both must go on to be alike again."""
    ahead: dict[Words, int] = {}
    for across in range(min(_REACH, len(right) - to) - 1, -1, -1):
        ahead[right[to + across]] = across
    best: tuple[int, int] | None = None
    for over in range(min(_REACH, len(left) - at)):
        across_ = ahead.get(left[at + over])
        if across_ is not None and (best is None or over + across_ < sum(best)):
            best = (over, across_)
        if best is not None and over > sum(best):
            break
    if best is not None:
        return best
    return min(_REACH, len(left) - at), min(_REACH, len(right) - to)


def _inside(left: list[str], right: list[str]) -> tuple[int, list[Difference]]:
    """Return how many words two blocks share, and where they differ."""
    if len(left) + len(right) > _LONGEST_DIFF:
        middle, other = len(left) // 2, len(right) // 2
        first, second = _inside(left[:middle], right[:other]), _inside(left[middle:], right[other:])
        return first[0] + second[0], first[1] + second[1]
    if "".join(left) == "".join(right):  # only the blanks between words differ
        return min(len(left), len(right)), []
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    found = [
        Difference(" ".join(left[a:b]), " ".join(right[c:d]))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal" and "".join(left[a:b]) != "".join(right[c:d])
    ]
    return same, found


# -- the two sides ------------------------------------------------------------------------------------------------


class Side(NamedTuple):
    """A plan as it is compared: its paragraphs without numbers and what every plan prints, and the parts of its heads.

    ``heads``: of each document and annex, the roles that its head has.
    """

    paragraphs: list[str]
    heads: list[frozenset[str]]


def source_side(file: WordFile, documents: tuple[Document, ...]) -> Side:
    """Return a source as it is compared."""
    found: list[str] = []
    heads: list[frozenset[str]] = []
    for document in documents:
        if document.form:
            continue
        for annex in range(max((part.annex for part in document.parts), default=0) + 1):
            found += _sheet(document, annex)
            heads.append(frozenset(part.role for part in document.parts if part.annex == annex))
    found += [_note(" ".join(p.text for p in paragraphs)) for _, paragraphs in file.notes]
    return Side(found, heads)


def _sheet(document: Document, annex: int) -> list[str]:
    """Return the paragraphs of a document, or of one of its annexes: the frame, the text, and what closes it."""
    parts = [(at, part) for at, part in enumerate(document.parts) if part.annex == annex]
    tables = [data for data in document.tables if data.annex == annex]
    frame, flow, closing, last = [], [], [], []
    for at, part in parts:
        while tables and tables[0].after <= at:
            flow += _cells(tables.pop(0).table)
        text = part.words if part.number is not None else part.text
        if part.role == "part":
            text = "" if part.words == part.text else part.words
        if part.role in _SET_APART:
            frame.append(part.text)
        elif part.role in ("capacity", "post", "signer"):
            closing.append(text)
        elif part.role in ("contact", "circulation"):
            last.append(text)
        elif part.role not in _FORMAT:
            flow.append(text)
    for data in tables:
        flow += _cells(data.table)
    return [_sorted(frame), *flow, _sorted(closing), *last]


def _sorted(frame: list[str]) -> str:
    """Return the words of the head or the signature in one order, since those of two columns may be read in any."""
    return " ".join(sorted(words_in(" ".join(frame))))


def _note(text: str) -> str:
    return re.sub(r"^\s*(?:\[?\d{1,3}[\].)]?|[\u00b9\u00b2\u00b3])\s+", "", text)


def _cells(table: Table) -> list[str]:
    """Return the words of the cells of a table, without the rows that only repeat its head."""
    again = repeated_heads(table)
    rows = (row for at, row in enumerate(table.rows) if at not in again)
    return [" ".join(_shown(p) for p in cell.paragraphs) for row in rows for cell in row.cells]


def _shown(paragraph: Paragraph) -> str:
    return f"{paragraph.label} {paragraph.text}"


def printed_side(compilation: Compilation, heads: list[frozenset[str]]) -> Side:
    """Return what a plan prints, in the same form.

    Args:
        compilation: the plan.
        heads: what the heads of the source have; what they lack is the format's own and is not compared.
    """
    from kehoach.render.compose import compose

    profile, _ = compilation.format()
    document = compose(compilation.plans, profile)
    found: list[str] = []
    for at, sheet in enumerate(document.sheets):
        frame: list[str] = []
        flow: list[str] = []
        closing: list[str] = []
        shown = heads[at] if at < len(heads) else _SET_APART
        for role, text in _printed(sheet.blocks):
            if role in _FORMAT or role in ("contact", "circulation", "part"):
                continue
            if role in _SET_APART:
                frame += [text] if role in shown else []
            else:
                (closing if role in ("capacity", "post", "signer") else flow).append(text)
        found += [_sorted(frame), *flow, _sorted(closing), sheet.contact, sheet.circulation]
    found += ["".join(run.text for run in note) for note in document.footnotes]
    return Side(found, heads)


def _printed(blocks: Sequence[object]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if isinstance(block, page.Paragraph):
            yield block.role, _words(block)
        elif isinstance(block, page.Columns):
            yield from _printed((*block.left, *block.right))
        elif isinstance(block, page.Box):
            yield block.role, block.text
        elif isinstance(block, page.Table):
            for row in block.rows:
                for cell in row.cells:
                    yield "cell", " ".join(_words(p) for p in cell.paragraphs)


def _words(paragraph: page.Paragraph) -> str:
    runs = paragraph.runs
    text = "".join(run.text for run in runs)
    if paragraph.role == "quote":
        return number_of(text, "")[1]
    if paragraph.role.startswith(_LABELLED) and len(runs) > 1 and _is_label(runs[0].text):
        return text[len(runs[0].text) :]
    return text


def _is_label(text: str) -> bool:
    return (
        text.endswith(" ")
        and len(text) < 16
        and not text[:-1].endswith(" ")
        and " " not in text.strip().removeprefix("Điều ")
    )
