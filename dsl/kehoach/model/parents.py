"""Parent plans (kế hoạch cấp trên) as a plan sees them: their tasks, and which of its own tasks carry them out.

Annotations are real types here, not texts: see :mod:`kehoach.syntax.nodes`.
"""

from datetime import date

from kehoach.model.plan import DeclaredUnit
from kehoach.text.span import NOWHERE, Span
from kehoach.text.values import NamedTuple
from kehoach.text.vietnamese import same


class ParentTask(NamedTuple):
    """A task of a parent plan.

    ``lead``, ``partners`` and ``executors`` are names of bodies, ``time`` its timeframe as typed. ``deadline``: the
    last day by which it is due once; None when there is none, as for what recurs or has no end.
    """

    id: str
    path: str
    title: str
    lead: tuple[str, ...]
    partners: tuple[str, ...]
    executors: tuple[str, ...]
    time: str
    deadline: date | None


class ParentPlan(NamedTuple):
    """A plan that others carry out.

    ``file`` is its path from the folder of the plan that names it, ``path`` the real one of the machine. ``number``
    is number and symbol, "" while it is blank. ``units`` are the bodies that it declares. ``span``: where it is
    named, :data:`kehoach.text.span.NOWHERE` when the caller names it.
    """

    file: str
    path: str
    type_name: str
    number: str
    title: str
    issuer: str
    tasks: tuple[ParentTask, ...]
    units: tuple[DeclaredUnit, ...] = ()
    span: Span = NOWHERE

    def is_same(self, other: "ParentPlan") -> bool:
        """Tell whether two are one plan by number, issuer and title, as a ``.kh`` file and its task list are."""
        return self.path == other.path or (
            bool(self.number)
            and (self.number, self.title) == (other.number, other.title)
            and same(self.issuer, other.issuer)
        )


class Detail(NamedTuple):
    """That a task carries out one of a parent: ``parent`` is its index in ``Plan.parents``, ``task`` in its tasks.

    ``ends``: the last day of the task that carries it out; what recurs or goes on ends with the term of its plan.
    None when nothing says a day.
    """

    parent: int
    task: int
    ends: date | None
