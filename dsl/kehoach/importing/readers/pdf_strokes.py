"""The straight lines drawn on a page of a PDF, and how much of it pictures cover. Part of the child process."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

_MOST_THINGS = 50_000  # things drawn on a page that are looked at
_MOST_STROKES = 10_000  # lines of a page
_DEEPEST = 4  # forms in forms
_THIN = 3.0  # points: a filled box no thicker is a line
_SHORT = 2.0  # points: what is shorter is a dot or the corner of a border

Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Drawing:
    """What is drawn on a page.

    Attributes:
        strokes: lines across or down, as x0, y0, x1, y1 in points of the page as seen.
        covered: the area of the pictures, in square points.
    """

    def __init__(self, raw: Any, page: Any, place: Callable[[float, float], tuple[float, float]]) -> None:
        self.strokes: list[tuple[float, float, float, float]] = []
        self.covered = 0.0
        self._raw = raw
        self._place = place
        self._left = _MOST_THINGS
        count, get = raw.FPDFPage_CountObjects(page), raw.FPDFPage_GetObject
        self._look(page, count, get, _SAME, 0)

    def _look(
        self, holder: Any, count: int, get: Callable[[Any, int], Any], outer: Matrix, depth: int
    ) -> None:
        raw = self._raw
        for at in range(min(count, _MOST_THINGS)):
            self._left -= 1
            if self._left < 0 or len(self.strokes) > _MOST_STROKES:
                return
            thing = get(holder, at)
            kind = raw.FPDFPageObj_GetType(thing)
            if kind == raw.FPDF_PAGEOBJ_PATH:
                self._path(thing, _times(self._matrix(thing), outer))
            elif kind == raw.FPDF_PAGEOBJ_IMAGE:
                a, b, c, d, _, _ = _times(self._matrix(thing), outer)
                self.covered += abs(a * d - b * c)
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                inside = raw.FPDFFormObj_CountObjects(thing)
                self._look(
                    thing, inside, raw.FPDFFormObj_GetObject, _times(self._matrix(thing), outer), depth + 1
                )

    def _matrix(self, thing: Any) -> Matrix:
        found = self._raw.FS_MATRIX()
        if not self._raw.FPDFPageObj_GetMatrix(thing, found):
            return _SAME
        return found.a, found.b, found.c, found.d, found.e, found.f

    def _path(self, thing: Any, matrix: Matrix) -> None:
        raw = self._raw
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(thing, fill, stroke)
        if not fill.value and not stroke.value:
            return
        for points in self._outlines(thing, matrix):
            self._outline(points, bool(stroke.value))

    def _outline(self, points: list[tuple[float, float]], drawn: bool) -> None:
        across, down = [x for x, _ in points], [y for _, y in points]
        box = min(across), min(down), max(across), max(down)
        if min(box[2] - box[0], box[3] - box[1]) <= _THIN:
            self._add(*box)
        elif drawn:
            for (x0, y0), (x1, y1) in pairwise(points):
                self._add(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    def _add(self, x0: float, y0: float, x1: float, y1: float) -> None:
        wide, high = x1 - x0, y1 - y0
        if max(wide, high) >= _SHORT and min(wide, high) <= _THIN and x0 > -1e5 and x1 < 1e5:
            self.strokes.append((round(x0, 2), round(y0, 2), round(x1, 2), round(y1, 2)))

    def _outlines(self, thing: Any, matrix: Matrix) -> Iterator[list[tuple[float, float]]]:
        """Give the corners of each closed or open outline of a path; outlines with curves are left out."""
        raw = self._raw
        points: list[tuple[float, float]] = []
        straight = True
        x, y = ctypes.c_float(), ctypes.c_float()
        a, b, c, d, e, f = matrix
        for at in range(min(raw.FPDFPath_CountSegments(thing), _MOST_THINGS)):
            part = raw.FPDFPath_GetPathSegment(thing, at)
            raw.FPDFPathSegment_GetPoint(part, x, y)
            kind = raw.FPDFPathSegment_GetType(part)
            if kind == raw.FPDF_SEGMENT_MOVETO:
                if straight and len(points) > 1:
                    yield points
                points, straight = [], True
            straight = straight and kind != raw.FPDF_SEGMENT_BEZIERTO
            points.append(self._place(a * x.value + c * y.value + e, b * x.value + d * y.value + f))
            if raw.FPDFPathSegment_GetClose(part):
                points.append(points[0])
        if straight and len(points) > 1:
            yield points


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (
        a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u,
    )  # fmt: skip
