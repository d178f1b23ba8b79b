"""The starter plan of ``kehoach new``, from ``templates/text/new.<language>.kh.j2``."""

from __future__ import annotations

from kehoach.model.offices import office
from kehoach.render.wording import fill
from kehoach.resources import read_text


def starter(issuer: str, place: str, year: int, language: str = "vi") -> str:
    """Return the text of a plan to begin with.

    Args:
        issuer: the issuing body, such as ``Sở Tư pháp`` or ``Ủy ban nhân dân tỉnh Lạng Sơn``.
        place: the place of issue.
        year: the plan's year.
        language: "vi" or "en": of keywords and comments.
    """
    template = read_text("templates", "text", f"new.{language}.kh.j2")
    values = {
        "issuer": in_full(one_line(issuer)),
        "place": one_line(place),
        "year": str(year),
        "next": str(year + 1),
    }
    values["symbol"] = symbol(issuer)
    values["post"] = office(issuer).head or "GIÁM ĐỐC"
    values["committee"] = "yes" if symbol(issuer) == "UBND" else ""
    return f"{fill(template, values)}\n"


def in_full(issuer: str) -> str:
    """Return the name of a people's committee written out, as an issuer has to be (PL I II.2.b)."""
    return f"Ủy ban nhân dân{issuer[4:]}" if issuer.startswith("UBND ") else issuer


def one_line(text: str) -> str:
    """Return a value that stays on its line."""
    return " ".join(text.split())


def symbol(issuer: str) -> str:
    """Return a first guess at the symbol of a body: UBND for a people's committee, else its initials (STP)."""
    words = issuer.split()
    if issuer.casefold().startswith(("ủy ban nhân dân", "uỷ ban nhân dân", "ubnd")):
        return "UBND"
    return "".join(word[0] for word in words if word[0].isalpha()).upper()
