"""A sheet to draw on, in points (1/72 inch) from its upper left corner, and the files that come of it."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Literal

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon, Rectangle
from matplotlib.text import Text

from kehoach.render.chart import TooTall
from kehoach.render.chart.words import FAMILY, font, width

_INCH = 72
_DPI = 150
_LEAST_DPI = 60
_PIXELS = 48_000_000  # of a PNG: 200 MB of memory
_SIDE = 60_000  # the longest side in pixels
INK, FAINT, GRID, BAND = "#1f2328", "#5b6570", "#d5dae0", "#eaf0f6"


@contextmanager
def settings() -> Iterator[None]:
    """Draw with settings of ours alone, whatever the user's matplotlib is set to; they are put back after."""
    with matplotlib.rc_context(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")  # shown as a box in a PNG
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(
            {
                "svg.fonttype": "none",
                "svg.hashsalt": "kehoach",
                "font.sans-serif": [FAMILY],
                "hatch.linewidth": 0.8,
                "path.simplify": False,
            }
        )
        yield


class Sheet:
    """A sheet of a size in points."""

    def __init__(self, wide: float, tall: float) -> None:
        self.wide, self.tall = wide, tall
        self.figure = Figure(figsize=(wide / _INCH, tall / _INCH), dpi=_INCH, facecolor="white")
        FigureCanvasAgg(self.figure)
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_xlim(0, wide)
        self.axes.set_ylim(tall, 0)
        self.axes.set_axis_off()

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        *,
        name: str,
        bold: bool = False,
        italic: bool = False,
        color: str = INK,
        align: Literal["left", "center", "right"] = "left",
        upright: bool = False,
    ) -> None:
        """Write words with their baseline at *y*; *upright* turns them to be read from below.

        Args:
            x: where they begin, or their middle or end by *align*.
            y: the baseline.
            words: on one line, drawn as they are.
            size: in points.
            name: the id of the group in an SVG; none may come twice.
            bold: in bold letters.
            italic: in slanted letters.
            color: of the letters.
            align: where *x* is in them.
            upright: turned by a quarter, *x* being the baseline and *y* the lower end.
        """
        if (
            align != "left"
        ):  # a font that replaces ours is to keep its place: never by a renderer's own measure
            x -= width(words, size, bold) / (2 if align == "center" else 1)
        drawn = Text(
            x,
            y,
            words,
            color=color,
            fontproperties=font(size, bold, italic),
            rotation=90 if upright else 0,
            rotation_mode="anchor",
            parse_math=False,
            gid=name,
            zorder=1,
        )
        self.axes._add_text(drawn)  # type: ignore[attr-defined]

    def box(
        self, x: float, y: float, wide: float, tall: float, *, name: str, fill: str = "none",
        edge: str = "none", hatch: str | None = None, dashed: bool = False,
    ) -> None:  # fmt: skip
        """Draw a rectangle from its upper left corner; *hatch* as in matplotlib, in the colour of the edge."""
        style = "--" if dashed else "-"
        drawn = Rectangle(
            (x, y), wide, tall, facecolor=fill, edgecolor=edge, hatch=hatch, linewidth=0.7, linestyle=style
        )
        drawn.set(gid=name, zorder=1)  # what is drawn later lies above
        self.axes.add_patch(drawn)

    def shape(
        self, points: Sequence[tuple[float, float]], *, name: str, fill: str, edge: str = "none"
    ) -> None:
        """Draw a closed shape through points."""
        drawn = Polygon(list(points), closed=True, facecolor=fill, edgecolor=edge, linewidth=0.8)
        drawn.set(gid=name, zorder=1)
        self.axes.add_patch(drawn)

    def line(
        self, start: tuple[float, float], end: tuple[float, float], *, name: str, color: str = GRID,
        thick: float = 0.6,
    ) -> None:  # fmt: skip
        """Draw a straight line."""
        drawn = Line2D(
            [start[0], end[0]], [start[1], end[1]], color=color, linewidth=thick, solid_capstyle="butt"
        )
        drawn.set(gid=name, zorder=1)
        self.axes.add_line(drawn)

    def to_bytes(self, form: Literal["svg", "png"], title: str) -> bytes:
        """Return the file; the same sheet gives the same bytes.

        Raises:
            TooTall: a PNG in which letters can be read would be larger than memory should hold.
        """
        out = BytesIO()
        if form == "svg":
            data = {"Date": None, "Creator": "kehoach", "Title": title}
            self.figure.savefig(out, format="svg", dpi=_INCH, metadata=data)
            return out.getvalue()
        area = self.wide * self.tall / _INCH**2
        dpi = min(_DPI, (_PIXELS / area) ** 0.5, _SIDE * _INCH / max(self.wide, self.tall))
        if dpi < _LEAST_DPI:
            raise TooTall
        self.figure.savefig(out, format="png", dpi=int(dpi), metadata={"Software": None, "Title": title})
        return out.getvalue()
