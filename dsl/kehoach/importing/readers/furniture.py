"""What is no part of the plan in a text: page numbers, drawn rows, running heads, the frame of a web page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.importing.readers.text_lines import Grid, Line, Part, bare_of_marks, left_out
from kehoach.importing.readers.text_web import first_of_head, links_before, properties
from kehoach.importing.source import Dropped
from kehoach.verify import regions_text as words
from kehoach.verify.regions_names import begins_body
from kehoach.verify.regions_numbers import number_of

_PAGE = re.compile(
    r"(?:trang\s+|page\s+)?[-–—]?\s*(\d{1,3})\s*[-–—]?(?:\s*(?:/|of)\s*\d{1,4})?", re.IGNORECASE
)
_GAZETTE = re.compile(r"(?:\d+\s+)?CÔNG BÁO\s*/?\s*Số\s.{0,60}", re.IGNORECASE)
_IMAGE = re.compile(r"!\[[^\]]*\]\([^()]*\)(?:\{[^{}]*\})?")
_WEB = re.compile(
    r"(?:dang tai noi dung\b|vui long cho\b|he thong phap luat$|thu vien phap luat$|thuvienphapluat|luatvietnam"
    r"|trang chu\b|dang nhap\b|dang ky$|tai ve$|tai van ban\b|in van ban$|chia se$|gui email$|luot xem\b|ban in$"
    r"|nguon\s*:\s*(?:https?|www)|https?://\S+(?: \d+/\d+)?$|www\.\S+$|facebook$|zalo$|quay lai$|tim kiem$)"
)
_PAGE_NUMBER = Text("số trang", "page number")
_RULE = Text("đường kẻ, không có lời", "drawn line without words")
_LOST_TABLE = Text("ranh giới của bảng đã mất", "border of a lost table")
_RUNNING = Text("tiêu đề trang lặp lại", "repeated head of a page")
_HEAD_AGAIN = Text("đầu bảng lặp lại", "repeated head of a table")
_CHROME = Text("khung của trang web", "frame of a web page")
_BEFORE = Text("đứng trước phần đầu của văn bản", "before the head of the document")
_PROPERTIES = Text("bảng thuộc tính của trang web", "a web page's table of properties")
_PICTURE = Text("hình ảnh", "picture")
_LETTERS_OF_A_PAGE = 700  # fewer between two numbers: they number something else
_NEAR = 16  # lines in which the head of a plan begins
_LONG = 120
_SHOWN = 6  # places of lines without words that a report names
_MIDDLE = 20  # blanks before a number in the middle of a page


class Kept(NamedTuple):
    """The parts that are the plan's, what was left out, and what was kept in doubt."""

    parts: tuple[Part, ...]
    dropped: tuple[Dropped, ...]
    doubts: tuple[Dropped, ...]


def without_furniture(parts: Sequence[Part]) -> Kept:
    """Return the parts of a text without its furniture; each line left out is named with the reason and its number."""
    parts, dropped = _without_properties(parts)
    lines = [part for part in parts if isinstance(part, Line)]
    reasons = {**_before(lines), **_running(lines), **_signs(lines)}
    doubts = _page_numbers(lines, reasons)
    kept: list[Part] = []
    at, gap, page, apart = -1, 0, False, False
    for part in parts:
        at += isinstance(part, Line)
        if not isinstance(part, Line):
            dropped += _left_out_of(part)
            kept.append(part)
            apart = True
            continue
        gap, page = gap + part.gap, page or part.page
        reason = reasons.get(at)
        if reason is not None:
            dropped.append(left_out(part.text, reason.vi, reason.en, part.number))
            page = page or reason is _PAGE_NUMBER
            apart = apart or reason in (_RULE, _LOST_TABLE)
            continue
        ruled = part.ruled or (apart and bool(kept))
        kept.append(part._replace(gap=gap, page=page, apart=part.apart or apart, ruled=ruled))
        gap, page, apart = 0, False, False
    return Kept(tuple(kept), tuple(_gathered(dropped)), tuple(doubts))


def _gathered(dropped: Sequence[Dropped]) -> list[Dropped]:
    """Return what was left out, with all lines that hold no words as one entry for each reason."""
    found: list[Dropped] = []
    places: dict[Text, list[Text]] = {}
    for item in dropped:
        if item.reason in (_LOST_TABLE, _RULE):
            places.setdefault(item.reason, []).append(item.place)
            if len(places[item.reason]) > 1:
                continue
        found.append(item)
    return [
        item._replace(place=_places(places[item.reason])) if item.reason in places else item for item in found
    ]


def _places(places: Sequence[Text]) -> Text:
    """Return several places as one: “dòng 4, 8, 9”; of many the first ones and how many there are."""
    vi = ", ".join([places[0].vi, *(place.vi.split()[-1] for place in places[1:_SHOWN])])
    en = ", ".join([places[0].en, *(place.en.split()[-1] for place in places[1:_SHOWN])])
    if len(places) > _SHOWN:
        return Text(f"{vi}, … ({len(places)} dòng)", f"{en}, … ({len(places)} lines)")
    return Text(vi, en)


def _without_properties(parts: Sequence[Part]) -> tuple[list[Part], list[Dropped]]:
    """Return the parts without a web page's table of properties, and what was left out."""
    wanted = properties(parts)
    dropped: list[Dropped] = []
    for at in sorted(wanted):
        part = parts[at]
        texts = [part.text] if isinstance(part, Line) else [" | ".join(map(_cell, row)) for row in part.rows]
        for number, text in enumerate(texts, part.number):
            dropped.append(left_out(text, _PROPERTIES.vi, _PROPERTIES.en, number))
    return [part for at, part in enumerate(parts) if at not in wanted], dropped


def _cell(paragraphs: Sequence[str]) -> str:
    return " ".join(map(bare_of_marks, paragraphs))


def _left_out_of(grid: Grid) -> list[Dropped]:
    """Return the lines of a table that are none of its rows, in the order in which they stand."""
    found = [(number, words, _HEAD_AGAIN) for number, words in grid.again]
    for number, text in grid.furniture:
        found.append((number, text, _PAGE_NUMBER if _PAGE.fullmatch(text) else _RUNNING))
    return [left_out(text, reason.vi, reason.en, number) for number, text, reason in sorted(found)]


def _signs(lines: Sequence[Line]) -> dict[int, Text]:
    """Tell the lines that are furniture by what they are, wherever they stand."""
    found: dict[int, Text] = {}
    for at, line in enumerate(lines):
        if line.text == "|":
            found[at] = _LOST_TABLE
        elif words.is_rule(line.text):
            found[at] = _RULE
        elif len(line.text) < _LONG and _GAZETTE.fullmatch(line.text):
            found[at] = _RUNNING
        elif line.text.startswith("![") and _IMAGE.fullmatch(line.text):
            found[at] = _PICTURE
        elif len(line.text) < _LONG and _WEB.match(words.fold(line.text)):
            found[at] = _CHROME
    return found


def begins_head(text: str) -> bool:
    """Tell whether a line can be the first of a plan: Quốc hiệu, issuer, number, date, mark or title."""
    if words.head_word(text) or words.is_number_line(text) or words.is_date_line(text):
        return True
    if words.type_of(text) or words.type_before(text) or words.mark_word(text):
        return True
    return words.is_caps(text) and len(text) < _LONG and begins_body(text)


def _before(lines: Sequence[Line]) -> dict[int, Text]:
    """Tell the short lines before the head that are no part of it."""
    for first, line in enumerate(lines[:_NEAR]):
        halves = re.split(r"\t| {3,}", line.marked)
        if begins_head(line.text) or any(begins_head(half.strip()) for half in halves):
            return {at: _BEFORE for at in range(first) if _belongs_nowhere(lines[at].text)}
        if len(line.text) >= _LONG or number_of(line.text, "")[0] is not None:
            break
    first = first_of_head(lines)
    return dict.fromkeys(range(first), _BEFORE) if first > 0 and links_before(lines, first) else {}


def _belongs_nowhere(text: str) -> bool:
    if words.is_caps(text) or words.is_attached_line(text) or words.annex_number(text):
        return False
    return not begins_body(text) and not text.startswith(("**", "#"))


def _running(lines: Sequence[Line]) -> dict[int, Text]:
    """Tell the lines that stand at the head of several pages alike, but for the number of the page."""
    pages = [at for at, line in enumerate(lines) if line.page]
    edges = [near for at in pages for near in (at, at + 1, at - 1) if 0 <= near < len(lines)]
    forms = {near: re.sub(r"\d+", "#", words.fold(lines[near].text)) for near in edges}
    often = Counter(forms.values())
    least = max(3, len(pages) // 2)
    return {
        at: _RUNNING
        for at, form in forms.items()
        if often[form] >= least and 8 < len(form) < _LONG and not _structure(lines[at].text)
    }


def _structure(text: str) -> bool:
    return number_of(text, "")[0] is not None or words.is_sign_line(text) or ":" in text


def _page_numbers(lines: Sequence[Line], reasons: dict[int, Text]) -> list[Dropped]:
    """Add the bare numbers of pages to the *reasons*; a bare number that may be something else is a doubt."""
    found = [
        (at, int(match[1]))
        for at, line in enumerate(lines)
        if len(line.text) < 20 and at not in reasons and (match := _PAGE.fullmatch(line.text))
    ]
    letters = [0]
    for line in lines:
        letters.append(letters[-1] + len(line.text))
    doubts: list[Dropped] = []
    for index, (at, number) in enumerate(found):
        near = [found[there] for there in (index - 1, index + 1) if 0 <= there < len(found)]
        beside = [other for other in near if abs(letters[other[0]] - letters[at]) < _LETTERS_OF_A_PAGE]
        counted = any(
            0 < abs(other - number) <= 2 and (other > number) == (there > at) for there, other in near
        )
        sure = counted or lines[at].page or lines[at].indent >= _MIDDLE or not lines[at].text.isdigit()
        if (counted and lines[at].page) or (not beside and (sure or _interrupts(lines, at))):
            reasons[at] = _PAGE_NUMBER
        else:
            doubts.append(
                left_out(lines[at].text, "có thể là số trang", "may be a page number", lines[at].number)
            )
    return doubts


def _interrupts(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a bare number stands in the middle of a sentence, or at the end of a page or of the text."""
    if at == 0 or at + 1 == len(lines) or lines[at + 1].page:
        return True
    return lines[at + 1].text[:1].islower() and not lines[at - 1].text.endswith((".", ":", ";"))
