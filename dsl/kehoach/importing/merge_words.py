"""Words that were changed in Word, as changes of the letters that were typed for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from kehoach.importing.merge_align import replacements
from kehoach.importing.merge_source import Edit
from kehoach.importing.printed_lines import ROW_NUMBER, is_number, squeezed
from kehoach.importing.printed_lines_origin import Origin
from kehoach.text.source import Source

ENDS = ("./.", "/.", ".", ";")
"""End marks that kehoach puts itself."""
_SPECIAL = re.compile(r"\\|\*|(?<!\w)@(?=[\w(])|\^(?=[^\W\d_]|\()")
_OPEN = re.compile(r"[()]")
_COUNTED = re.compile(rf"\s*(?:{ROW_NUMBER.pattern})\s+")
_WORD = re.compile(r"\w+")
_CLOSES = re.compile(r"\s*(?:\)|\*+)")
_OPENS = re.compile(r"(?:@\([^:()]{0,60}:\s*|\*+)\Z")


class Placed(NamedTuple):
    """What becomes of one printed paragraph.

    Attributes:
        edits: of the source.
        replaced: words that a reference printed and that now stand there as words.
        lost: words that could be put nowhere.
        elsewhere: words that another file prints.
    """

    edits: tuple[Edit, ...] = ()
    replaced: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()


class Words:
    """Places changes of one printed paragraph in a source.

    Args:
        source: the file.
        old: the paragraph as it prints, without its number.
        origins: which letters of the source printed it.
        escape: how words are written there: see :func:`inline`.
    """

    def __init__(
        self, source: Source, old: str, origins: tuple[Origin, ...], escape: Callable[[str], str]
    ) -> None:
        self.source = source
        self.old = old
        self.origins = _with_gaps(origins, old, source)
        self.escape = escape

    def changed(self, new: str, ends_by_itself: bool = False) -> Placed:
        """Return what makes the paragraph print *new*.

        Args:
            new: the words that it shall print.
            ends_by_itself: kehoach puts its end mark whatever is typed.
        """
        if not self.origins:
            return Placed() if squeezed(new) == squeezed(self.old) else Placed(lost=(new,))
        start, end = self.origins[0].start, self.origins[-1].end
        core = self.old[start:end]
        words = self._without_generated(new, start, end, ends_by_itself)
        if squeezed(words) == squeezed(core):
            return Placed()
        capitals = self._in_capitals(core, start)
        if capitals and squeezed(words).upper() == squeezed(core):
            return Placed()
        result = Placed()
        for begin, stop, text in replacements(core, words.upper() if capitals else words):
            result = _joined(result, self._one(begin + start, stop + start, text, capitals))
        return result

    def _without_generated(self, new: str, start: int, end: int, ends_by_itself: bool) -> str:
        """Return the words that the source has to print: without what kehoach puts before and after them."""
        before, after = self.old[:start], self.old[end:]
        if before and squeezed(new).startswith(squeezed(before)):
            new = squeezed(new)[len(squeezed(before)) :].lstrip()
        elif is_number(before):  # of a group of rows
            new = _COUNTED.sub("", new, count=1)
        core = self.old[start:end]
        if ends_by_itself:
            stem = new.rstrip(" .;/")
            return stem + core[len(core.rstrip(" .;/")) :]
        if after.strip() in ENDS and after.strip():
            return new.removesuffix(after.strip()).rstrip() if new.endswith(after.strip()) else new
        if after and new.endswith(after.strip()):
            return new.removesuffix(after.strip())
        if new.endswith("./.") and not core.endswith("./."):  # it is the last line now
            return new.removesuffix("./.") + (core[-1] if core[-1:] in (".", ";") else "")
        return new

    def _in_capitals(self, core: str, start: int) -> bool:
        """Tell whether the words print in capitals and are typed otherwise."""
        if core != core.upper():
            return False
        return any(
            self.source.text[o.span.start : o.span.end] != self.old[o.start : o.end]
            for o in self.origins
            if o.kind == "typed" and o.span.file == self.source.file and not o.rest
        )

    # -- one change -------------------------------------------------------------------------------------------

    def _one(self, start: int, end: int, text: str, capitals: bool) -> Placed:
        """Return what puts *text* in place of a range of the old words."""
        for origin in self.origins:  # what prints as a whole is replaced as a whole
            inside = (
                origin.start < end and start < origin.end
                if start < end
                else origin.start < start < origin.end
            )
            if origin.kind != "typed" and inside:
                text = (
                    self.old[min(start, origin.start) : start] + text + self.old[end : max(end, origin.end)]
                )
                start, end = min(start, origin.start), max(end, origin.end)
        touched = [o for o in self.origins if o.start < end and start < o.end]
        foreign = [self.old[o.start : o.end] for o in touched if o.span.file != self.source.file]
        if foreign:
            return Placed(elsewhere=tuple(foreign))
        if capitals:
            text = self._recased(text, self.old[start:end], touched, start)
        if not touched:
            return self._inserted(start, end, text)
        replaced = tuple(self.old[o.start : o.end] for o in touched if o.kind == "reference")
        edits = [Edit(*self._place(o, start, end), "") for o in touched]
        edits[0] = edits[0]._replace(text=self.escape(text))
        return Placed(tuple(self._together(edits)), replaced)

    def _place(self, origin: Origin, start: int, end: int) -> tuple[int, int]:
        """Return the letters of the source that printed the part of an origin in a range."""
        if origin.kind != "typed":
            return origin.span.start, origin.span.end
        first, last = max(start, origin.start) - origin.start, min(end, origin.end) - origin.start
        stop = origin.span.start + last
        if end > origin.end and origin.rest and not _WORD.search(origin.rest):
            stop = origin.span.end
        return self._with_escape(origin.span.start + first), stop

    def _with_escape(self, place: int) -> int:
        """Return where the sign at a place begins: with the backslash that takes its meaning away."""
        before = self.source.text[:place] if place < 2 else self.source.text[place - 2 : place]
        return place - 1 if before.endswith("\\") and before != "\\\\" else place

    def _together(self, edits: list[Edit]) -> list[Edit]:
        """Return edits with those put together that have only blanks between them."""
        found = [edits[0]]
        for edit in edits[1:]:
            last = found[-1]
            if last.end <= edit.start and not self.source.text[last.end : edit.start].strip():
                found[-1] = Edit(last.start, edit.end, last.text + edit.text)
            else:
                found.append(edit)
        return [self._without_empty(self._whole_line(edit)) for edit in found]

    def _without_empty(self, edit: Edit) -> Edit:
        """Return an edit that takes the marks around words along with the last of the words."""
        if edit.text.strip():
            return edit
        text = self.source.text
        line = text.rfind("\n", 0, edit.start) + 1
        opened, closed = _OPENS.search(text[line : edit.start]), _CLOSES.match(text, edit.end)
        if opened is None or closed is None or (opened[0][0] == "*") != (closed[0].strip()[0] == "*"):
            return edit
        return Edit(line + opened.start(), closed.end(), edit.text)

    def _whole_line(self, edit: Edit) -> Edit:
        """Return an edit that leaves the indent of a wrapped line alone."""
        before = self.source.text[edit.start : edit.end]
        if before.endswith("\n") and not edit.text.endswith("\n"):  # the blank that a line break stands for
            return Edit(edit.start, edit.end - 1, edit.text.rstrip())
        return edit

    def _inserted(self, start: int, end: int, text: str) -> Placed:
        """Return what puts words where the source has none: between two origins, or beside generated words."""
        if not text.strip():
            return Placed()
        left = next((o for o in reversed(self.origins) if o.end <= start and o.kind != "note"), None)
        right = next((o for o in self.origins if o.start >= end), None)
        left = left or next((o for o in reversed(self.origins) if o.end <= start), None)
        if left and right and right.start == end and (left.end < start or self._deeper(left, right)):
            left = None
        if left is not None and left.span.file == self.source.file:
            return Placed((self._after(left, text),))
        if right is not None and right.span.file == self.source.file:
            place = self._with_escape(right.span.start)
            return Placed((Edit(place, place, self.escape(text)),))
        return Placed(lost=(text,))

    def _after(self, left: Origin, text: str) -> Edit:
        place = left.span.start + left.end - left.start if left.kind == "typed" else left.span.end
        if left.kind == "typed" and left.end - left.start < left.span.end - left.span.start:
            place = self._with_escape(place)
        stop = left.span.end if left.rest and not _WORD.search(left.rest) else place
        escaped = self.escape(text)
        while place > left.span.start and self.source.text[place - 1] == "\n":  # a wrapped line ends here
            place, stop, escaped = place - 1, place - 1, " " + escaped.strip()
        return Edit(place, stop, escaped)

    def _deeper(self, left: Origin, right: Origin) -> bool:
        """Tell whether words between two origins belong to the second: the first is closed before them."""
        between = self.source.text[left.span.end : right.span.start]
        if left.kind == "reference" and right.kind == "typed":
            return True
        return bool(between) and _CLOSES.match(between) is not None and _OPENS.search(between) is None

    # -- capitals ---------------------------------------------------------------------------------------------

    def _recased(self, text: str, old: str, touched: list[Origin], start: int) -> str:
        """Return words given in capitals as they would be typed: as those that they stand for, else in lower case."""
        places = [self._place(o, start, start + len(old)) for o in touched if o.kind == "typed"]
        models = _WORD.findall(" ".join(self.source.text[begin:end] for begin, end in places))
        first = start == self.origins[0].start
        return recased(text, self.source.text, models, first)


def _with_gaps(origins: tuple[Origin, ...], old: str, source: Source) -> tuple[Origin, ...]:
    """Return origins with what prints between two of them as it is typed there: the colon after a label."""
    found = list(origins[:1])
    for origin in origins[1:]:
        last = found[-1]
        gap = old[last.end : origin.start]
        here = last.kind == origin.kind == "typed" and last.span.file == origin.span.file == source.file
        if gap and here and source.text[last.span.end : origin.span.start] == gap:
            span = last.span._replace(start=last.span.end, end=origin.span.start)
            found.append(Origin(last.end, origin.start, span, "typed"))
        found.append(origin)
    return tuple(found)


def recased(text: str, known: str, models: Sequence[str] = (), first: bool = True) -> str:
    """Return words given in capitals as they would be typed in a sentence.

    Args:
        text: the words.
        known: a text; what stands in it in capitals (UBND) is an abbreviation.
        models: words that these stand for, each of which says whether it begins with a capital.
        first: they begin the sentence.
    """
    counted = iter(range(len(text)))

    def one(match: re.Match[str]) -> str:
        at, word = next(counted), match[0]
        model = models[at] if at < len(models) else ""
        if len(word) > 1 and not word.isdigit() and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", known):
            return word
        capital = (model[:1].isupper() and not model.isupper()) or (first and at == 0)
        return word.capitalize() if capital else word.lower()

    return _WORD.sub(one, text)


def inline(text: str) -> str:
    """Return words as they are typed inside a paragraph, so that no sign of them means anything."""
    return _SPECIAL.sub(lambda match: "\\" + match[0], text)


def in_mark(text: str) -> str:
    """Return words as they are typed inside a mark or a footnote: brackets that do not balance mean nothing."""
    depth = 0
    for bracket in _OPEN.findall(text):
        depth += 1 if bracket == "(" else -1
        if depth < 0:
            break
    escaped = inline(text)
    return escaped if depth == 0 else _OPEN.sub(lambda match: "\\" + match[0], escaped)


def in_row(text: str) -> str:
    """Return words as they are typed in a cell of ``| … |``."""
    return inline(text).replace("|", "\\|")


def verbatim(text: str) -> str:
    """Return words as they are typed below ``nơi nhận:`` and ``ký:``: as they are."""
    return text


def _joined(one: Placed, two: Placed) -> Placed:
    return Placed(
        one.edits + two.edits, one.replaced + two.replaced, one.lost + two.lost, one.elsewhere + two.elsewhere
    )
