"""Pictures of a plan: a Gantt chart of its tasks (biểu đồ tiến độ), and a matrix of bodies and tasks."""


class TooTall(Exception):
    """A PNG of this chart would have letters that nobody can read; an SVG would not."""
