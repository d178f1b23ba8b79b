"""The properties of a section: paper, margins, page numbers from 1 and none on its first page (PL I I.1-3, I.7)."""

from __future__ import annotations

from kehoach.profiles.schema import Headers, Page
from kehoach.render.docx.columns import twips
from kehoach.render.page import Sheet


def section(sheet: Sheet, first: bool, page: Page, headers: Headers) -> str:
    """Return the ``w:sectPr`` of a sheet.

    Args:
        sheet: it says whether it lies on its side.
        first: whether it is the first sheet, whose margins hold the marks of page 1.
        page: the paper; on its side it keeps its margins, so that they stay within the decree's.
        headers: the relationship ids of headers and footers.
    """
    width, height = twips(page.width), twips(page.height)
    paper = f'w:w="{width}" w:h="{height}"'
    if sheet.landscape:
        paper = f'w:w="{height}" w:h="{width}" w:orient="landscape"'
    references = (
        ("header", "default", headers.numbered),
        ("header", "first", headers.first if first else headers.blank),
        ("footer", "default", headers.blank_footer),
        ("footer", "first", headers.contact if first else headers.blank_footer),
    )
    linked = "".join(f'<w:{kind}Reference w:type="{which}" r:id="{key}"/>' for kind, which, key in references)
    margins = " ".join(
        f'w:{side}="{twips(length)}"'
        for side, length in (
            *(("top", page.top), ("right", page.right), ("bottom", page.bottom), ("left", page.left)),
            *(("header", page.header), ("footer", page.header), ("gutter", 0.0)),
        )
    )
    return (
        f'<w:sectPr>{linked}<w:type w:val="nextPage"/><w:pgSz {paper}/><w:pgMar {margins}/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )
