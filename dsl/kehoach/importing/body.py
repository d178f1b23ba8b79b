"""The text of a document as lines of a ``.kh`` file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.importing.casing import Casing
from kehoach.importing.entries import Entry, labels_in
from kehoach.importing.inline import after_mark, escaped, prose
from kehoach.importing.lines import Line, declared, written
from kehoach.importing.mark_ends import doing
from kehoach.importing.outline import Levels, sample
from kehoach.importing.tables import likeness, table_lines
from kehoach.importing.taught import is_told
from kehoach.importing.tree import Node, is_hard, tree
from kehoach.importing.tree_kinds import mark_kinds, shares_block
from kehoach.model.numbering import ARTICLES, DEFAULT
from kehoach.model.timeframe import parse_timeframe
from kehoach.model.units import is_unit
from kehoach.syntax.keywords import keywords
from kehoach.text.vietnamese import bare
from kehoach.verify.regions_text import is_caps

_BASIS = re.compile(r"^Căn cứ\s+", re.IGNORECASE)
_BASIS_KEPT = re.compile(r"^(?:Thực hiện|Theo đề nghị|Xét đề nghị|Trên cơ sở)\b")
_LONGEST_TITLE = 300
_MOST_NAMES = 25  # words of the names below a label


class Body:
    """Writes the text of one document or annex.

    Args:
        entries: its paragraphs and tables.
        casing: how words are written in it.
        articles: it is a decision or resolution, whose numbered lines are Điều.
        told: what the document says before it, where it is an annex; what it says itself is added.
    """

    def __init__(
        self,
        entries: list[Entry],
        casing: Casing,
        articles: bool = False,
        told: set[str] | None = None,
    ) -> None:
        self._casing = casing
        self._told = set() if told is None else told
        self._told.update(likeness(entry.text) for entry in entries if entry.text)
        self.root = tree(entries)
        mark_kinds(self.root)
        self._levels = Levels(articles)
        self._count(self.root)
        self.scheme = self._levels.line()
        usual = ARTICLES if articles else DEFAULT
        found = self._levels.scheme()
        self._expected = (*found, *usual[len(found) :])

    def _count(self, node: Node, skip: int = 0) -> None:
        for child in node.nodes:
            assert child.entry is not None and child.entry.number is not None
            self._levels.add(child.depth - skip, child.entry.number)
            self._count(child, skip)

    def lines(self) -> Iterator[Line]:
        """Give the lines, in order."""
        yield from self._below(self.root, self._expected, False)

    # -- numbered lines ---------------------------------------------------------------------------------------

    def _below(self, node: Node, expected: tuple[str, ...], tasks: bool) -> Iterator[Line]:
        """Give what stands below a numbered line.

        Args:
            node: the line.
            expected: the forms of the numbers, by depth.
            tasks: lines below are tasks, so that fields have something to belong to.
        """
        shared = shares_block(node) and tasks
        count = 0
        below = _Below(node, tasks, self._told)
        for item in node.items:
            if not isinstance(item, Node):
                yield from below.line(item)
                continue
            count += 1
            common = shared and item is node.nodes[-1]
            yield from self._numbered(item, expected, tasks, count, common)
            below = _Below(node, tasks, self._told)

    def _numbered(
        self, node: Node, expected: tuple[str, ...], tasks: bool, count: int, common: bool
    ) -> Iterator[Line]:
        entry = node.entry
        assert entry is not None and entry.part is not None and entry.number is not None
        text = entry.text
        if node.depth == 1 and is_caps(text) and len(text) <= _LONGEST_TITLE:
            text = self._casing.sentence(text)
        kind = f"{node.kind}: " if node.kind else ""
        words = text if kind else after_mark(text)
        line = f"{'#' * node.depth} {kind}{words}".rstrip()
        fate = declared if kind else written
        if node.depth == 1:
            yield Line("", "declared", ())
        found = fate(line, entry.part, *entry.more)._replace(number=entry.number.printed)
        if entry.number.value and entry.number.value[-1] != count:
            found = found._replace(fate="doubtful", reason="number")
        yield found
        expected, said = self._renumbered(node, expected)
        yield from said
        under = tasks or bool(node.kind)
        if not common:
            yield from self._below(node, expected, under)
            return
        below = _Below(node, under, self._told)
        told = False
        for item in node.entries:
            if is_hard(item) and not told:
                told = True
                yield Line("chung:", "doubtful", (), "shared")
            yield from below.line(item)

    def _renumbered(self, node: Node, expected: tuple[str, ...]) -> tuple[tuple[str, ...], list[Line]]:
        """Return the forms of the numbers below a line, and the line that says so when they are others."""
        first = next((child.entry for child in node.nodes if child.entry is not None), None)
        if first is None or first.number is None or node.depth >= len(expected):
            return expected, []
        if sample(first.number) == expected[node.depth]:
            return expected, []
        levels = Levels(False)
        for child in node.nodes:
            _add(levels, child, node.depth)
        found = levels.scheme()
        changed = (*expected[: node.depth], *found, *expected[node.depth + len(found) :])[:6]
        return changed, [Line(f"  đánh số: {' / '.join(found)}", "declared", ())]


def _add(levels: Levels, node: Node, skip: int) -> None:
    assert node.entry is not None and node.entry.number is not None
    levels.add(node.depth - skip, node.entry.number)
    for child in node.nodes:
        _add(levels, child, skip)


class _Below:
    """Writes the lines right below a numbered line, one after another."""

    def __init__(self, node: Node, tasks: bool, told: set[str]) -> None:
        self._told = told
        self._tasks = tasks or node.kind in ("các mục tiêu", "mục tiêu") or _names_body(node)
        self._bullets = node.kind == "các nhiệm vụ"
        self._above = ""  # what the line above is: "-", "field", "prose"
        self._valued = False  # the field above has a value, so that signs below it are no part of it
        self._empty = ""  # the field whose label stands above without a value
        self._said: set[str] = set()  # the fields said of a task so far
        self._top = node.depth == 0
        labels = [label for entry in node.entries if (label := entry.label) is not None]
        self._led = any(field == "lead" for field, _ in labels)

    def line(self, entry: Entry) -> Iterator[Line]:
        """Give the lines of an entry."""
        if entry.table is not None:
            yield from table_lines(entry.table, self._told)
            self._above = ""
            return
        assert entry.part is not None
        waiting, self._empty = self._empty, ""
        if waiting and entry.label is None and self._is_value(entry, waiting):
            yield from self._value(entry, waiting)
        elif entry.kind == "quote":
            yield written(f"> {escaped(entry.text)}", entry.part)
        elif entry.kind == "basis" and self._top:
            yield declared(f"căn cứ: {basis(entry.text)}", entry.part)
        elif entry.label is not None and self._is_field(entry):
            yield from self._field(entry)
        elif entry.kind == "point" and self._above and not (self._above == "field" and self._valued):
            yield written(f"+ {after_mark(entry.text, '+')}", entry.part)
        elif entry.kind in ("bullet", "point", "heading"):
            self._above = "-"
            self._said = set()
            yield written(f"- {after_mark(entry.text, '-')}", entry.part)
        else:
            self._above = "prose"
            yield written(prose(entry.text, self._top), entry.part)

    @staticmethod
    def _is_value(entry: Entry, field: str) -> bool:
        """Tell whether a line below a label without a value is its value: bodies, or a time."""
        words = entry.text.rstrip(" .;,")
        if entry.kind not in ("prose", "bullet") or not words or set(words) & set("()@*\\"):
            return False
        if field == "time":
            return parse_timeframe(words).kind != "unknown"
        short = len(words.split()) <= _MOST_NAMES and words[:1].isupper() and ". " not in words
        return is_unit(words) or (short and doing().search(words) is None)

    def _value(self, entry: Entry, field: str) -> Iterator[Line]:
        """Give a line that is the value of the label above it; bullets below a label are all of them values."""
        assert entry.part is not None
        marked = _marked("", field, entry.text).rstrip()
        if entry.kind == "bullet":
            self._empty = field
            marked = f"- {marked}"
        self._above = "prose"
        yield declared(marked, entry.part)

    def _is_field(self, entry: Entry) -> bool:
        assert entry.label is not None
        return self._tasks and not self._top

    def _field(self, entry: Entry) -> Iterator[Line]:
        assert entry.part is not None and entry.label is not None
        inside = self._bullets and self._above in ("-", "inside")
        dash = "" if entry.kind == "prose" else "+ " if inside else "- "
        above = "inside" if inside else "prose"
        several = labels_in(entry.text)
        if inside and several and all(is_told(one.label, one.field) for one in several):
            for one in several:
                yield declared(f"  {one.label}: {one.words.rstrip(' .;,')}.", entry.part)
            self._above = "inside"
            return
        dash = "+ " if inside else dash
        if several:
            marked = "".join(_marked(one.before, one.field, one.words) for one in several)
            yield declared(f"{dash}\\{marked.strip()}", entry.part)
            self._above = above
            return
        field, label = entry.label
        if field == "overseer" and not self._led and not bare(label).startswith("lanh dao"):
            field = "lead"  # who is in charge of a task that nobody else leads
        value = entry.text[entry.text.index(":") + 1 :].strip()
        if field in ("lead", "executor") and (joined := _with_partners(field, value)):
            yield declared(f"{dash}\\{label}: {joined}", entry.part)
            self._above = above
            return
        if value and not is_told(label, field) and _may_be_marked(value):
            yield declared(f"{dash}\\{_marked(f'{label}: ', field, value).strip()}", entry.part)
            self._above = above
            return
        self._valued = bool(value) and field != "time"
        if entry.text.rstrip().endswith(":") and entry.label[0] in ("lead", "partner", "executor", "time"):
            self._empty = entry.label[0]
        self._above = "inside" if inside else "field"
        text = f"  {entry.text}" if inside else f"{dash}{entry.text}"
        line = declared(text, entry.part)
        if field in self._said and field in ("lead", "executor", "time"):
            return (yield line._replace(fate="doubtful", reason="again"))
        self._said.add(field)
        lettered = entry.kind == "heading" or (inside and entry.kind == "point")
        yield line._replace(reason="bullet") if lettered else line


def _may_be_marked(words: str) -> bool:
    """Tell whether words may stand in ``@(…)``: their brackets are closed."""
    return not set(words) & set("@*\\") and words.count("(") == words.count(")")


def _names_body(node: Node) -> bool:
    """Tell whether fields right below a line make it a task wherever it stands."""
    fields = {entry.label[0] for entry in node.entries if entry.label is not None}
    return bool(fields & {"lead", "executor", "partner"})


def _marked(before: str, field: str, words: str) -> str:
    """Return “Đơn vị chủ trì: @(chủ trì: A);”: the words of a label marked as its field."""
    kept = words.rstrip(" .;,-–+*\\")
    word = keywords().field(field).vi[0]
    return f"{before}@({word}: {kept}){words[len(kept) :]} " if kept else f"{before}{words} "


_JOINED = re.compile(
    r"(?P<who>[^;:()@]{3,200}?)(?P<verb>[,;]?\s+(?:chủ trì,?\s+)?phối hợp(?:\s+chặt chẽ)?\s+(?:với|cùng)\s+)"
    r"(?P<with>[^;:()@]{3,300}?)(?P<end>[.;]?)"
)


def _with_partners(field: str, value: str) -> str:
    """Return “A phối hợp với B” after the label of who does it with both marked, "" when it is not so."""
    found = _JOINED.fullmatch(value)
    if found is None or not _may_be_names(found["who"]) or not _may_be_names(found["with"]):
        return ""
    field = "lead" if "chủ trì" in found["verb"] else field
    own, other = (keywords().field(name).vi[0] for name in (field, "partner"))
    return f"@({own}: {found['who']}){found['verb']}@({other}: {found['with']}){found['end']}"


def _may_be_names(words: str) -> bool:
    """Tell whether words after the label of a role are names: of known bodies, or a few words that do nothing."""
    return is_unit(words) or (len(words.split()) <= _MOST_NAMES and doing().search(words) is None)


def basis(text: str) -> str:
    """Return a basis as ``căn cứ:`` takes it: without “Căn cứ ” and the sign at its end."""
    words = text.rstrip().rstrip(";.,").rstrip()
    return words if _BASIS_KEPT.match(words) else _BASIS.sub("", words)
