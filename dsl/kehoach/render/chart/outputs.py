"""Charts as files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kehoach.model.plan import Plan
from kehoach.render.chart.timeline import By, chart_of
from kehoach.render.tasks.extract import Listed

Form = Literal["svg", "png"]
NEEDS = "chart"  # the extra of the package that has the library


def form_of(path: str) -> Form | None:
    """Return the form that the ending of a file's name asks for, None for any other ending."""
    name = path.lower()
    return "svg" if name.endswith(".svg") else "png" if name.endswith(".png") else None


def render(plans: Sequence[tuple[Plan, Listed]], form: Form, by: By, matrix: bool) -> bytes:
    """Return a picture of plans, at least one; the same plans give the same bytes.

    Args:
        plans: the plans with their whole task lists.
        form: of the file.
        by: tasks in groups by heading or by lead.
        matrix: bodies and tasks instead of days.

    Raises:
        ImportError: matplotlib is not installed.
        kehoach.render.chart.TooTall: so many tasks do not fit a PNG.
    """
    from kehoach.render.chart.sheet import settings

    chart = chart_of(plans, by)
    with settings():
        if matrix:
            from kehoach.render.chart.matrix import draw as draw_matrix

            return draw_matrix(chart, plans).to_bytes(form, chart.title)
        from kehoach.render.chart.gantt import draw

        return draw(chart).to_bytes(form, chart.title)
