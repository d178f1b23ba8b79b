"""Drawn lines (đường kẻ ngang, nét liền): a line shape of Word, and its VML twin for older programs.

The decree asks for a solid line under the issuer, the motto and the abstract (PL I II.1.b, II.2.b, II.5.b)
and does not say how it is made; rows of hyphens, underlining and borders are what reviewers object to.
"""

from __future__ import annotations

from kehoach.profiles.schema import Stroke
from kehoach.render.docx.text import attribute

_EMU_PER_POINT = 12700
_EMU_PER_MM = 36000
_POINTS_PER_MM = 72 / 25.4
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_LOWEST = 251658240  # where Word begins to stack shapes
_ALT = {
    "issuer": "Đường kẻ dưới tên cơ quan ban hành",
    "nation": "Đường kẻ dưới tiêu đề",
    "motto": "Đường kẻ dưới Tiêu ngữ",
    "abstract": "Đường kẻ dưới trích yếu nội dung",
    "annex": "Đường kẻ dưới dòng kèm theo",
}


def line(number: int, below: str, length: float, stroke: Stroke) -> str:
    """Return the run of a drawn line, centred in its column.

    Args:
        number: from 1, another for each drawing of the document.
        below: what it stands under: ``issuer``, ``motto``, ``abstract`` or ``annex``.
        length: in mm.
        stroke: its weight and its distance from the top of its paragraph.
    """
    wide = round(length * _EMU_PER_MM)
    weight = round(stroke.weight * _EMU_PER_POINT)
    gap = round(stroke.gap * _EMU_PER_POINT)
    name, alt = f"Đường kẻ {number}", attribute(_ALT[below])
    twin = _vml(number, alt, length, stroke)
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0"'
        f' relativeHeight="{_LOWEST + number}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{gap}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{wide}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="{name}" descr="{alt}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_SHAPE}"><wps:wsp><wps:cNvCnPr/><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="0"/></a:xfrm>'
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f'<a:ln w="{weight}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
        "</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{twin}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def _vml(number: int, alt: str, length: float, stroke: Stroke) -> str:
    end = length * _POINTS_PER_MM
    return (
        f'<v:line id="line{number}" alt="{alt}" style="position:absolute;z-index:{number};'
        "mso-position-horizontal:center;mso-position-horizontal-relative:text;"
        'mso-position-vertical-relative:text" '
        f'from="0,{stroke.gap:g}pt" to="{end:.2f}pt,{stroke.gap:g}pt" strokecolor="black"'
        f' strokeweight="{stroke.weight:g}pt"/>'
    )
