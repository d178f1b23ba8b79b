"""Word files whose shape hides what they say: soft breaks for paragraphs, headings by style alone, a head outside the
text, lists of contents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kehoach.diagnostics.model import Text
from kehoach.importing.readers.legacy_fonts_runs import place_of
from kehoach.importing.source import Dropped
from kehoach.verify import regions_text as words
from kehoach.verify.regions_flow import part_of
from kehoach.verify.regions_joined import title_before
from kehoach.verify.regions_names import begins_body
from kehoach.verify.regions_numbers import number_of, to_roman
from kehoach.verify.regions_text import shown
from kehoach.verify.seen import Paragraph, Table

Blocks = tuple[Paragraph | Table, ...]
CONTENTS = Text("mục lục, lập lại được từ các đề mục", "list of contents, which the headings give again")
_LABEL = re.compile(r"[^\W\d_][^:;.\n]{1,40}:\s*\S")
_ENTRY = re.compile(r"\S[\t .…]*\d{1,4}\s*$")
_FEWEST = 2  # headings by style
_MOST_HEAD = 12  # lines above a title
_LETTERS = "abcdđeghiklmnopqrstuvxy"


def parted(blocks: Blocks) -> Blocks:
    """Return blocks with paragraphs cut at soft breaks where a number, a dash or a label follows (“- Chủ trì: …”)."""
    found: list[Paragraph | Table] = []
    for block in blocks:
        cut = isinstance(block, Paragraph) and "\n" in block.text and block.align != "center"
        found += _pieces(block) if isinstance(block, Paragraph) and cut else (block,)
    return tuple(found)


def _pieces(paragraph: Paragraph) -> Iterator[Paragraph]:
    text = shown(paragraph)
    starts = [0]
    for at in (found.end() for found in re.finditer("\n", text)):
        line = text[at:].split("\n", 1)[0].strip()
        if number_of(line, "")[0] is not None or (_LABEL.match(line) and line[:1].isupper()):
            starts.append(at)
    for at, start in enumerate(starts):
        end = starts[at + 1] - 1 if at + 1 < len(starts) else len(text)
        piece = part_of(paragraph, start, end) if len(starts) > 1 else paragraph
        yield piece if at == 0 else piece._replace(label="", pictures=0)


def without_contents(blocks: Blocks) -> tuple[Blocks, list[Dropped]]:
    """Return blocks without the list of contents, and what was taken away."""
    kept: list[Paragraph | Table] = []
    dropped: list[Dropped] = []
    for block in blocks:
        if isinstance(block, Paragraph) and _is_entry(block):
            if not dropped and kept and _is_name_of_contents(kept[-1]):
                dropped.append(_left(kept.pop()))
            dropped.append(_left(block))
        else:
            kept.append(block)
    return tuple(kept), dropped


def _is_entry(paragraph: Paragraph) -> bool:
    fields = {run.field for run in paragraph.runs}
    style = words.fold(paragraph.style)
    listed = style.startswith("toc ") or bool(fields & {"TOC", "PAGEREF"})
    return listed and bool(_ENTRY.search(paragraph.text))


def _is_name_of_contents(block: Paragraph | Table) -> bool:
    return isinstance(block, Paragraph) and words.letters(block.text) in ("mucluc", "noidung")


def _left(block: Paragraph | Table) -> Dropped:
    assert isinstance(block, Paragraph)
    return Dropped(" ".join(block.text.split()), CONTENTS, place_of(block))


def numbered(blocks: Blocks) -> Blocks:
    """Return blocks whose headings, told by their style alone, have the numbers I., 1., a) of their levels.

    Nothing changes in a file where any heading has a number, typed or set by Word.
    """
    headings = [block for block in blocks if isinstance(block, Paragraph) and _is_heading(block)]
    if len(headings) < _FEWEST or any(number_of(block.text, block.label)[0] for block in headings):
        return blocks
    levels = sorted({block.outline or 0 for block in headings})[:3]
    counts = [0, 0, 0]
    labels: dict[int, str] = {}
    for block in headings:
        if block.outline in levels:
            level = levels.index(block.outline)
            counts[level] += 1
            counts[level + 1 :] = [0] * (2 - level)
            labels[id(block)] = _number(level, counts[level])
    return tuple(
        block._replace(label=labels[id(block)])
        if isinstance(block, Paragraph) and id(block) in labels
        else block
        for block in blocks
    )


def _is_heading(block: Paragraph) -> bool:
    text = block.text.strip()
    if block.outline is None or not text or len(text) > 200:
        return False
    return not (
        words.type_of(text)
        or words.type_of(text.upper())
        or title_before(text)
        or words.head_word(text)
        or words.annex_number(text)
    )


def _number(level: int, count: int) -> str:
    if level == 0:
        return f"{to_roman(min(count, 399))}."
    return f"{count}." if level == 1 else f"{_LETTERS[(count - 1) % len(_LETTERS)]})"


def head_first(blocks: Blocks, outside: Sequence[Paragraph]) -> tuple[Blocks, tuple[Paragraph, ...]]:
    """Return blocks with the head, or the title, that stands in text boxes or page headers; and what was taken.

    Args:
        blocks: the text.
        outside: paragraphs of text boxes or of the header of the first page, in order.
    """
    inside = list(_lines(blocks))
    taken = _head(outside, inside)
    titled = any(words.type_of(text) or title_before(text) for text in inside)
    gone = set(map(id, taken))
    left = [
        each for each in outside if id(each) not in gone and (taken or each.place.region == "text-box")
    ]  # the head of every page is no title
    title = [] if titled else _title(left)
    at = len(taken) if taken else _end_of_head(blocks)
    blocks = (*_as_body(taken), *blocks)
    return (*blocks[:at], *_as_body(title), *blocks[at:]), (*taken, *title)


def _lines(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from shown(block).split("\n")
        else:
            for row in block.rows:
                for cell in row.cells:
                    for paragraph in cell.paragraphs:
                        yield from shown(paragraph).split("\n")


def _head(outside: Sequence[Paragraph], inside: Sequence[str]) -> list[Paragraph]:
    """Return the lines of a head, or of the half of one, that the text has not: names of bodies with what is beside."""
    told = [_of_head(shown(paragraph).strip()) for paragraph in outside]
    titles = (at for at, text in enumerate(inside) if words.type_of(text) or title_before(text))
    above = {_of_head(text.strip()) for text in inside[: next(titles, _MOST_HEAD)]}
    named = any(
        role == "name" and begins_body(shown(paragraph).strip())
        for paragraph, role in zip(outside, told, strict=True)
    )
    if not named or "name" in above or ("nation" in above) == ("nation" in told):
        return []  # what says itself what it is may stand anywhere
    return [paragraph for paragraph, role in zip(outside, told, strict=True) if role]


def _of_head(text: str) -> str:
    if words.type_of(text) or title_before(text) or words.mark_word(text):
        return ""
    if words.head_word(text):
        return "nation"
    if words.is_number_line(text) or words.is_date_line(text):
        return "line"
    return "name" if words.is_caps(text) and len(text) < 100 and not text[:1].isdigit() else ""


def _title(outside: Sequence[Paragraph]) -> list[Paragraph]:
    for at, paragraph in enumerate(outside):
        text = shown(paragraph).strip()
        if words.type_of(text) or title_before(text):
            below = outside[at + 1 : at + 3] if words.type_of(text) else ()
            return [paragraph, *(each for each in below if len(each.text) < 250 and each.text.strip())]
    return []


def _end_of_head(blocks: Blocks) -> int:
    """Return where the text begins: after the last block of the first ones that holds a line of the head."""
    end = 0
    for at, block in enumerate(blocks[:15]):
        if any(
            words.head_word(text) or words.is_number_line(text) or words.is_date_line(text)
            for text in _lines((block,))
        ):
            end = at + 1
    return end


def _as_body(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return paragraphs that no longer stand in a cell; their places keep what a report calls them by."""
    return [
        paragraph._replace(place=paragraph.place._replace(table=None, row=None, column=None))
        for paragraph in paragraphs
    ]
