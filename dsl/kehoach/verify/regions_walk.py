"""Walks through a file line by line and tells what each line is, by its words and by what stood before it."""

from __future__ import annotations

import re
from collections.abc import Callable

from kehoach.verify import regions_text as words
from kehoach.verify.regions import Part
from kehoach.verify.regions_build import Builder
from kehoach.verify.regions_flow import Atom
from kehoach.verify.regions_joined import begins_attached, goes_on, is_title, title_before
from kehoach.verify.regions_names import is_name, is_name_in_caps, is_post
from kehoach.verify.regions_numbers import Number, number_of, numbered_role
from kehoach.verify.regions_title import is_abstract, is_late_type, set_aside
from kehoach.verify.seen import Table
from kehoach.verify.widths import is_bold

_ARCHIVE = re.compile(r"^[-–+•]?\s*luu\b")
_DRAFTER = re.compile(r"^[A-ZĐ]{2,}[\w.\-]*[\s.(-]*\d*\)?\.?$")
_KEEPS_NUMBER = frozenset({"section", "clause", "point", "item", "article", "part", "recipient", "archive"})


class Walk:
    """Gives every line a role. Stages: head, title, opening, body, closing, annex."""

    def __init__(self) -> None:
        self.documents: list[Builder] = [Builder()]
        self._at = 0
        self._stage = "head"
        self._stages: dict[str, Callable[[Atom], str]] = {
            "head": self._head,
            "title": self._title,
            "opening": self._opening,
            "body": self._body,
            "closing": self._closing,
            "annex": self._annex,
        }

    @property
    def _now(self) -> Builder:
        return self.documents[self._at]

    def table(self, table: Table) -> None:
        """Take a table of data."""
        self._now.take_table(table)
        if self._stage in ("title", "opening", "annex"):
            self._stage = "body"

    def feed(self, atom: Atom) -> None:
        """Take a line."""
        if not atom.text or words.is_rule(atom.text):
            self._add("rule" if atom.text or atom.paragraph.lines else "blank", atom)
            return
        if atom.opens and self._now.started:
            self._begin(form=self._now.annex > 0)
        number, rest = number_of(atom.text, atom.paragraph.label)
        found = self._anywhere(atom)
        role = found or self._stages[self._stage](atom)
        if role in ("numbered", "body"):
            role = numbered_role(atom.text, number)
        keeps = role in _KEEPS_NUMBER
        self._add(role, atom, number if keeps else None, rest if keeps else atom.text)

    def _begin(self, attached: bool = False, form: bool = False) -> None:
        self.documents.append(Builder(attached, form))
        self._at = len(self.documents) - 1
        self._stage = "head"

    def _add(self, role: str, atom: Atom, number: Number | None = None, rest: str = "") -> None:
        self._now.parts.append(
            Part(
                role,
                atom.text,
                rest or atom.text,
                atom.paragraph,
                number,
                atom.paragraph.lines,
                atom.cut,
                atom.cell,
                self._now.annex,
                atom.boxed,
                atom.side,
            )
        )

    # -- what can stand anywhere ------------------------------------------------------------------------------

    def _anywhere(self, atom: Atom) -> str:
        text = atom.text
        rest = goes_on(atom, self._now.parts)
        found = "" if rest else words.head_word(text)
        if rest or found:
            return rest or self._head_line(found)
        mark = words.mark_word(text)
        if mark and (self._stage == "head" or atom.boxed):
            return mark
        if self._stage != "head" and self._is_annex(atom):
            self._at = max(at for at, document in enumerate(self.documents) if at == 0 or not document.form)
            self._now.annex += 1
            self._stage = "annex"
            return "annex"
        return ""

    def _head_line(self, found: str) -> str:
        roles = {part.role for part in self._now.parts}
        if self._stage != "head" or (found == "party" and "party" in roles):
            if "nation" in roles and found == "motto" and self._stage == "head":
                return found
            taken = self._now.take_names() if not self._now.annex else []
            if found != "motto":
                self._begin(form=self._now.annex > 0)
                self._now.parts += taken
        if found == "party":
            self._now.party = True
        return found

    def _is_annex(self, atom: Atom) -> bool:
        found = words.annex_number(atom.text)
        if found is None or atom.cell is not None:
            return False
        paragraph, rest = atom.paragraph, found[1]
        stands_out = paragraph.align == "center" or paragraph.page_break_before or is_bold(atom.paragraph)
        if rest:
            return stands_out and not rest.endswith((".", ";", ","))
        return stands_out or self._stage in ("closing", "annex")

    # -- stages -----------------------------------------------------------------------------------------------

    def _head(self, atom: Atom) -> str:
        text = atom.text
        if words.is_number_line(text):
            return "number"
        if words.is_date_line(text):
            return "place-date"
        if is_title(atom, self._now.parts):
            return self._type(text)
        if words.fold(text).startswith(("v/v", "ve viec")) and not is_bold(atom.paragraph):
            return "subject"
        if words.fold(text).startswith("kinh gui"):
            self._stage = "opening"
            return "addressee"
        if words.is_caps(text) and len(text) < 160 and not text[:1].isdigit():
            return "name"
        if atom.cell is not None and atom.cell[2] == 0 and len(text) < 120 and not self._now.find("number"):
            return "name"  # a body in lower case
        if atom.cell is not None or (atom.paragraph.align == "center" and len(text) < 100):
            return "other"
        self._stage = "opening"
        return self._opening(atom)

    def _type(self, text: str) -> str:
        self._now.kind = words.type_of(text) or words.fold(title_before(text) or text).rstrip(": ")
        self._stage = "title"
        return "type"

    def _title(self, atom: Atom) -> str:
        text, last = atom.text, self._now.last()
        if words.is_attached_line(text):
            return "attached-to"
        if is_abstract(self._now, atom, last):
            return "abstract"
        self._stage = "opening"
        centred = words.is_caps(text) and atom.paragraph.align == "center"
        if centred and last != "type" and number_of(text, atom.paragraph.label)[0] is None:
            return "authority"
        return self._opening(atom)

    def _opening(self, atom: Atom) -> str:
        text = atom.text
        if is_late_type(self._now, atom):
            set_aside(self._now)
            return self._type(text)
        if words.fold(text).startswith("kinh gui"):
            return "addressee"
        if self._now.last() == "addressee" and text[:1] in "-–" and len(text) < 150:
            return "addressee"
        if words.is_attached_line(text) and atom.paragraph.align == "center":
            return "attached-to"
        if words.is_basis(text, self._now.last() == "basis") and self._now.count("body") < 3:
            return "basis"
        if words.is_caps(text) and atom.paragraph.align == "center" and text.rstrip().endswith(":"):
            return "authority"
        closing = self._starts_closing(atom)
        if closing:
            return closing
        if number_of(text, atom.paragraph.label)[0] is not None:
            self._stage = "body"
        return "body"

    def _body(self, atom: Atom) -> str:
        closing = self._starts_closing(atom)
        if closing:
            return closing
        if self._now.last() == "part" and words.is_caps(atom.text) and not self._now.follows_title:
            return "part-title"
        return "body"

    def _starts_closing(self, atom: Atom) -> str:
        if self._now.annex and atom.cell is None:
            return ""
        folded = words.fold(atom.text) if len(atom.text) < 120 else ""
        if folded.startswith("noi nhan") and len(folded) < 25:
            self._stage = "closing"
            return "recipients-title"
        if words.is_sign_line(atom.text):
            self._stage = "closing"
            return "capacity"
        apart = (
            atom.paragraph.align in ("center", "right") or atom.cell is not None or atom.paragraph.left > 50
        )
        if apart and is_post(atom.text):
            self._stage = "closing"
            return "post"
        return ""

    def _closing(self, atom: Atom) -> str:
        text = atom.text
        again = self._starts_closing(atom)
        if again and not self._in_list(atom):
            return again
        if self._in_list(atom):
            return self._recipient(text)
        if begins_attached(atom):
            self._begin(attached=True)
            return self._type(text)
        if is_name(text) or is_name_in_caps(text):
            return "signer"
        signed = self._now.find("signer") is not None and atom.cell is None and not atom.cut
        if words.is_caps(text) and len(text) < 120 and not signed:
            return "post"
        if atom.cell is not None and is_post(text.upper()) and not self._now.find("post"):
            return "post"
        if atom.cell is None and (len(text) > 100 or number_of(text, atom.paragraph.label)[0]):
            self._stage = "body"
            return "body"
        return "other"

    def _in_list(self, atom: Atom) -> bool:
        """Tell whether a line stands below “Nơi nhận:”, in its cell, its half or its list."""
        title = self._now.find("recipients-title")
        if title is None or words.fold(atom.text).startswith("noi nhan"):
            return False
        if title.cell is not None:
            return atom.cell is not None and atom.cell[0::2] == title.cell[0::2]
        if title.cut or atom.cut:
            return atom.side == 0 and (atom.text[:1] in "-–+" or bool(_ARCHIVE.match(words.fold(atom.text))))
        if atom.cell is not None:
            return False
        return (
            atom.text[:1] in "-–+•"
            or bool(atom.paragraph.label)
            or bool(_ARCHIVE.match(words.fold(atom.text)))
        )

    def _recipient(self, text: str) -> str:
        if _ARCHIVE.match(words.fold(text)):
            return "archive"
        if self._now.last() in ("archive", "drafter") and _DRAFTER.match(text):
            return "drafter"
        return "recipient"

    def _annex(self, atom: Atom) -> str:
        text = atom.text
        if words.is_attached_line(text):
            self._stage = "body"
            return "attached-to"
        numbered = number_of(text, atom.paragraph.label)[0] is not None
        if not numbered and (atom.paragraph.align == "center" or words.is_caps(text)) and len(text) < 400:
            return "annex-title"
        self._stage = "body"
        return self._body(atom)
