"""Head, title, closing and text of a plan, told apart line by line: in each, other lines are one paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

from kehoach.importing.readers.text_begins import ends, glue, number_at, starts
from kehoach.importing.readers.text_frame_parts import is_annex_title, is_cut_date, opened
from kehoach.importing.readers.text_lines import BOLD, Block, Line
from kehoach.importing.readers.unwrap import Setting, is_full, joins, known_pair
from kehoach.model.offices import post
from kehoach.verify import regions_text as words
from kehoach.verify.regions_names import begins_body, is_name, is_name_in_caps, is_post
from kehoach.verify.regions_title import issued_by

_OPENING = re.compile(
    r"^(?:can cu|thuc hien|trien khai|tiep tuc|de |nham |tren co so|xet |theo de nghi|ngay \d|uy ban nhan dan|ubnd|so "
    r"|bo |hoi dong|ban |kinh gui|trong |nam \d|phat huy|huong ung)"
)
_GOES_ON = re.compile(
    r"(?:^|\s)(?:của|các|những|số|về|và|với|cho|tại|tỉnh|huyện|xã|phường|thành phố|năm|tháng|ngày|Bộ|Sở)$"
)
_POST_GOES_ON = (",", " VÀ", " CỦA", " BAN", " HỘI", " UBND", " SỞ", " PHÒNG")
_SIGNS = frozenset(("tm", "kt", "tl", "tuq", "q"))
_LONGEST_ABSTRACT = 1200
_SHORT = 120
_HEAD = 12  # lines of a head


class Framer:
    """Makes paragraphs of lines. Stages: head, title, body, closing, annex.

    Args:
        lines: the lines.
        setting: how they are set.
        stage: the stage that they begin in.
    """

    def __init__(self, lines: Sequence[Line], setting: Setting, stage: str = "head") -> None:
        self._lines = lines
        self._setting = setting
        self._stage = stage
        self._kind = ""  # of the document whose title was the last one
        self._since = 0  # lines since the stage began
        self._signed = False
        self._listed = False
        self._blank_caps = False

    def blocks(self) -> list[Block]:
        """Return the paragraphs of the lines."""
        found: list[Block] = []
        at = 0
        while at < len(self._lines):
            self._turn(at)
            end, centred = self._take(at)
            found.append(Block(tuple(self._lines[at:end]), centred))
            self._since += end - at
            at = end
        return found

    # -- what stage a line begins -------------------------------------------------------------------------------

    def _turn(self, at: int) -> None:
        """Change the stage when a line begins another one."""
        text = self._lines[at].text
        stage = self._begun(at, text)
        if stage and (stage != self._stage or stage == "title"):
            self._stage, self._since = stage, 0
            self._kind = words.type_of(text) if stage == "title" else self._kind
            self._signed = self._signed and stage == "closing"
            self._listed = self._listed and stage == "closing"

    def _begun(self, at: int, text: str) -> str:
        if words.type_of(text) and not text.endswith(":"):
            return "title"
        if words.head_word(text) in ("nation", "party"):
            return "head"
        if words.fold(text[:12]).startswith("noi nhan") and len(text) < 40:
            return "closing"
        if words.is_sign_line(text):
            return "closing"
        if self._stage != "head" and self._is_annex(text):
            return "annex"
        if self._stage == "head":
            return "" if self._in_head(text) else "body"
        return self._after_closing(at, text) if self._stage == "closing" else ""

    def _is_annex(self, text: str) -> bool:
        found = words.annex_number(text) if text[:1] in "Pp" else None
        return found is not None and (not found[1] or words.is_caps(text)) and text[:1] == "P"

    def _in_head(self, text: str) -> bool:
        if words.head_word(text) or words.is_number_line(text) or words.mark_word(text):
            return True
        if words.is_date_line(text) or is_cut_date(text):
            return True
        if number_at(text) is not None or self._since > _HEAD:
            return False
        folded = words.fold(text)
        if words.is_caps(text) or folded.startswith(("v/v", "ve viec", "thang ", "nam ")):
            return len(text) < _SHORT
        return len(text) < 60 and not ends(text) and begins_body(text)

    def _after_closing(self, at: int, text: str) -> str:
        if words.is_caps(text) and begins_body(text):
            return "head" if any(words.head_word(line.text) for line in self._lines[at + 1 : at + 4]) else ""
        if self._in_list(text) or words.is_caps(text):
            return ""
        numbered = number_at(text)
        if numbered is not None and numbered.kind in ("roman", "arabic", "part", "chapter", "article"):
            return "body"
        return "body" if len(text) > _SHORT else ""

    def _in_list(self, text: str) -> bool:
        return self._listed and text[:1] in "-–+•*"

    # -- which lines are one paragraph --------------------------------------------------------------------------

    def _take(self, at: int) -> tuple[int, bool]:
        """Return where the paragraph that begins at a line ends, and whether it is centred."""
        match self._stage:
            case "head":
                return self._take_head(at)
            case "title":
                return self._take_title(at)
            case "closing":
                return self._take_closing(at)
            case "annex":
                return self._take_annex(at)
        return self._take_body(at)

    def _take_body(self, at: int) -> tuple[int, bool]:
        text = self._lines[at].text
        if text.endswith(":") and words.is_caps(text) and number_at(text) is None and len(text) < _SHORT // 2:
            return at + 1, True  # QUYẾT ĐỊNH:
        end, depth = at, 0
        while end + 1 < len(self._lines):
            depth = max(0, depth + opened(self._lines[end].text))
            if self._stands_alone(end + 1):
                break
            if not joins(self._setting, self._lines, end, end == at, depth > 0):
                break
            end += 1
        return end + 1, False

    def _stands_alone(self, at: int) -> bool:
        """Tell whether a line of the body begins a title, a head, an annex or the closing."""
        text = self._lines[at].text
        if self._is_annex(text):
            return True
        before = self._lines[at - 1].text
        return is_post(text) and ends(before) and len(text) < 60

    def _take_head(self, at: int) -> tuple[int, bool]:
        text = self._lines[at].text
        if at + 1 < len(self._lines):
            following = self._lines[at + 1].text
            joined = f"{text} {following}"
            if words.head_word(joined) == words.head_word(text) == words.head_word(following) == "nation":
                return at + 2, True
            if is_cut_date(text) and words.is_date_line(joined):
                return at + 2, False
            if words.fold(text).startswith(("v/v", "ve viec")):
                return self._run_on(at, lambda here: self._lines[here].text[:1].islower()), False
        return at + 1, bool(words.head_word(text))

    def _take_title(self, at: int) -> tuple[int, bool]:
        text = self._lines[at].text
        if self._since == 0:
            return at + 1, True
        if words.is_attached_line(text):
            return self._run_on(at, lambda here: self._lines[here - 1].text[-1:] != ")"), True
        if self._since == 1 and self._is_abstract(at):
            return self._run_on(at, self._goes_on_abstract), True
        if words.is_caps(text) and number_at(text) is None:
            return self._run_on(at, self._goes_on_caps), True
        self._stage, self._since = "body", 0
        return self._take_body(at)

    def _is_abstract(self, at: int) -> bool:
        line = self._lines[at]
        return not words.is_basis(line.text) and (number_at(line.text) is None) and not starts(line.text)

    def _goes_on_abstract(self, at: int) -> bool:
        """Tell whether a line goes on with the abstract."""
        before, line = self._lines[at - 1], self._lines[at]
        if starts(line.text) or line.apart or self._is_authority(at):
            return False
        if words.is_caps(before.text) or words.is_caps(line.text):
            if words.is_caps(before.text) != words.is_caps(line.text):
                return False
            return not (line.gap and (begins_body(line.text) or post(line.text) is not None))
        bold = before.marked.startswith(BOLD)
        if bold != line.marked.startswith(BOLD):
            return False
        if bold or line.text[:1].islower() or glue(before.text, line.text):
            return True
        if ends(before.text) or len(before.text) > 2 * _SHORT:
            return False
        if opened(before.text) > 0 or before.text.endswith(",") or _GOES_ON.search(before.text):
            return True
        if _OPENING.match(words.fold(line.text)):
            return False
        if known_pair(self._setting, before.text, line.text) or is_full(self._setting, self._lines, at - 1):
            return True
        return len(line.text) < _SHORT and line.indent > self._setting.indent + 4

    def _is_authority(self, at: int) -> bool:
        """Tell whether a line says who decides: the last in capitals before “Căn cứ …” that begins such a name."""
        if not issued_by(self._kind, self._lines[at - 1].text, self._lines[at].text):
            return False
        below = [line.text for line in self._lines[at + 1 : at + 4]]
        caps = list(takewhile(words.is_caps, below))
        again = any(issued_by(self._kind, "", text) for text in caps)
        return not again and len(caps) < len(below) and words.is_basis(below[len(caps)])

    def _goes_on_caps(self, at: int) -> bool:
        line = self._lines[at]
        return (
            words.is_caps(line.text) and not begins_body(line.text) and not starts(line.text) and not line.gap
        )

    def _take_annex(self, at: int) -> tuple[int, bool]:
        text = self._lines[at].text
        if self._since == 0:
            return at + 1, True
        if words.is_attached_line(text):
            return self._run_on(at, lambda here: self._lines[here - 1].text[-1:] != ")"), True
        if words.is_caps(text) and number_at(text) is None:
            return self._run_on(at, self._goes_on_annex_title), True
        if self._since == 1 and is_annex_title(self._lines[at : at + 5]):
            return self._run_on(at, lambda here: not words.is_attached_line(self._lines[here].text)), True
        self._stage, self._since = "body", 0
        return self._take_body(at)

    def _goes_on_annex_title(self, at: int) -> bool:
        return words.is_caps(self._lines[at].text) and not starts(self._lines[at].text)

    def _take_closing(self, at: int) -> tuple[int, bool]:
        text = self._lines[at].text
        if words.fold(text[:12]).startswith("noi nhan"):
            self._listed = True
            return at + 1, False
        if words.is_caps(text):
            self._signed = True
            return self._run_on(at, self._goes_on_post), True
        if self._in_list(text) or (self._listed and not self._signed):
            return self._run_on(at, self._goes_on_recipient), False
        return at + 1, is_name(text) or is_name_in_caps(text)

    def _goes_on_post(self, at: int) -> bool:
        before, text = self._lines[at - 1].text, self._lines[at].text
        if not words.is_caps(text) or words.is_sign_line(text) or self._lines[at].apart:
            return False
        if words.fold(before).endswith(" nhan") and words.fold(text).startswith("dan"):
            return True
        if words.fold(before).strip(" .") in _SIGNS:  # “TM.” above “ỦY BAN NHÂN DÂN”
            return not is_name_in_caps(text)
        return before.endswith(_POST_GOES_ON) and not is_name_in_caps(text)

    def _goes_on_recipient(self, at: int) -> bool:
        before, line = self._lines[at - 1], self._lines[at]
        if (
            line.apart
            or starts(line.text)
            or (words.is_caps(line.text) and not before.text.endswith(","))
            or words.fold(line.text).startswith("luu")
        ):
            return False
        if before.text.endswith((";", ".", ":")):
            return False
        if line.text[:1].islower() or before.text.endswith(",") or _GOES_ON.search(before.text):
            return True
        return line.text[:1] == "(" or (line.indent > before.indent and not is_name(line.text))

    def _run_on(self, at: int, goes_on: Callable[[int], bool]) -> int:
        end, letters = at + 1, len(self._lines[at].text)
        while end < len(self._lines) and letters < _LONGEST_ABSTRACT and goes_on(end):
            letters += len(self._lines[end].text)
            end += 1
        return end
