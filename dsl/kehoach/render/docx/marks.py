"""Marks in a box of single lines (PL I III.2), and the line above the contact data (PL I III.4)."""

from __future__ import annotations

from kehoach.profiles.schema import Profile, Style
from kehoach.render.docx.columns import twips
from kehoach.render.docx.widths import width
from kehoach.render.page import Box
from kehoach.text.vietnamese import bare

_SPACE = 1  # points between words and border
_BORDER = 6  # eighths of a point
_POINTS_PER_MM = 72 / 25.4
_ROOM = 6.0  # mm beside the words of a mark whose size nobody sets
_HEIGHT = 8.0
_STAMPED = ("secrecy", "urgency")  # in bright red ink, PL I III.2.b

TOP_LINE = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="000000"/></w:pBdr>'


def mark(box: Box, profile: Profile, style: Style, wide: float, beside: float) -> tuple[str, str]:
    """Return the paragraph properties and the looks of the words of a mark.

    Args:
        box: the mark.
        profile: the sizes of the marks of urgency (PL I III.2.b), and the colour of stamps.
        style: of its role.
        wide: the column's width in mm; the box stands in the middle of it.
        beside: the room in mm left of the column.
    """
    sizes = [(m.width, m.height) for m in profile.marks if bare(m.words) == bare(box.text)]
    across, height = sizes[0] if sizes else (width(box.text, style.size, style.bold) + _ROOM, _HEIGHT)
    color = profile.mark_color if box.role in _STAMPED else "000000"
    side = max((wide - across) / 2, 0) + _SPACE / _POINTS_PER_MM
    line = round((height * _POINTS_PER_MM - 2 * _SPACE) * 20)
    borders = "".join(
        f'<w:{edge} w:val="single" w:sz="{_BORDER}" w:space="{_SPACE}" w:color="{color}"/>'
        for edge in ("top", "left", "bottom", "right")
    )
    form = (
        f'<w:pStyle w:val="{style.id}"/><w:pBdr>{borders}</w:pBdr>'
        f'<w:spacing w:before="80" w:after="0" w:line="{line}" w:lineRule="exact"/>'
        f'<w:ind w:left="{twips(beside + side)}" w:right="{twips(side)}"/><w:jc w:val="center"/>'
    )
    return form, f'<w:rPr><w:color w:val="{color}"/></w:rPr>' if color != "000000" else ""
