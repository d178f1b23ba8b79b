"""From the plan to the page model: what is printed, in which role, in the official order (NĐ 30/2020, PL I)."""

from __future__ import annotations

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.model.plan import Block, FieldLine, Plan, Rich, Section, TableRow, TableStart, plain
from kehoach.model.plan import Paragraph as Line
from kehoach.profiles.schema import Profile
from kehoach.render import page
from kehoach.render.frame import closing_block, head_block, properties
from kehoach.render.wording import fill

_ROLES: dict[str, page.Role] = {"prose": "body", "bullet-1": "bullet-1", "bullet-2": "bullet-2", "quote": "quote",
                                "basis": "basis"}  # fmt: skip
_MARKS = {"bullet-1": "- ", "bullet-2": "+ "}
_MARKS_TO_COME = {
    "urgency": Text("độ khẩn", "the degree of urgency"),
    "secrecy": Text("độ mật", "the degree of secrecy"),
    "draft": Text("dấu dự thảo", "the draft mark"),
}
_VALUE = "\ue000"  # stands for the value while a role line is filled in
_RULE_SHARE = 0.4  # of the text line: PL I II.5.b asks for 1/3 to 1/2


def compose(plan: Plan, profile: Profile) -> page.Document:
    """Return the pages of a plan.

    Args:
        plan: a plan without errors.
        profile: the format: numbering and labels are words, so they are decided here; looks are not.

    Raises:
        kehoach.render.wording.TemplateError: the profile's role line cannot be filled.
    """
    blocks: list[page.Block] = [head_block(plan)]
    blocks.append(page.Paragraph("type", (page.Run(plan.type_name.upper()),)))
    if plan.abstract:
        blocks.append(page.Paragraph("abstract", runs(plan.abstract)))
        blocks.append(page.Rule("abstract", plain(plan.abstract), _RULE_SHARE))
    body: list[page.Paragraph] = []
    for block in plan.opening:
        body.append(line(block, profile))
    for section in plan.sections:
        _section(section, profile, body)
    for block in plan.closing:
        body.append(line(block, profile))
    _end(body, profile.end_mark)
    blocks += body
    closing = closing_block(plan)
    if closing is not None:
        blocks.append(closing)
    notes = tuple(runs(note) for note in plan.notes)
    return page.Document(tuple(blocks), notes, properties(plan))


def runs(words: Rich) -> tuple[page.Run, ...]:
    """Return words as runs of the page model."""
    return tuple(page.Run(run.text, run.bold, run.italic, run.note) for run in words)


def _section(section: Section, profile: Profile, into: list[page.Paragraph]) -> None:
    into.append(_numbered(section, profile))
    for child in section.children:
        if isinstance(child, Section):
            _section(child, profile, into)
        else:
            into.append(line(child, profile))


def _numbered(section: Section, profile: Profile) -> page.Paragraph:
    label = f"{section.label} " if section.label else ""
    depth = min(section.depth, 6)
    words = runs(section.words)
    if section.title:
        if section.depth in profile.capitals:
            words = tuple(run._replace(text=run.text.upper()) for run in words)
        return page.Paragraph(f"title-{depth}", (page.Run(label), *words) if label else words)  # type: ignore[arg-type]
    if section.run_in:
        bold, rest = _cut(words, section.run_in)
        words = (*(run._replace(bold=True) for run in bold), *rest)
        return page.Paragraph(f"item-{depth}", (page.Run(label, bold=True), *words))  # type: ignore[arg-type]
    return page.Paragraph(f"item-{depth}", (page.Run(label), *words))  # type: ignore[arg-type]


def _cut(words: tuple[page.Run, ...], at: int) -> tuple[list[page.Run], list[page.Run]]:
    """Return the runs before and after a letter."""
    before: list[page.Run] = []
    after: list[page.Run] = []
    for run in words:
        keep = max(0, min(len(run.text), at))
        if keep or (run.footnote is not None and at > 0):
            before.append(run._replace(text=run.text[:keep]))
        if keep < len(run.text) or (run.footnote is not None and at <= 0):
            after.append(run._replace(text=run.text[keep:]))
        at -= len(run.text)
    return before, after


def line(block: Block, profile: Profile) -> page.Paragraph:
    """Return one printed line that is not numbered.

    Raises:
        TypeError: a table, which :func:`unsupported` reports beforehand.
    """
    match block:
        case Line(role, words, _):
            mark = _MARKS.get(role, "")
            shown = runs(words)
            return page.Paragraph(_ROLES[role], (page.Run(mark), *shown) if mark else shown)
        case FieldLine():
            return page.Paragraph("field", _field(block, profile))
    raise TypeError(type(block).__name__)


def _field(block: FieldLine, profile: Profile) -> tuple[page.Run, ...]:
    """Return a role line: as typed, or a short keyword in the profile's form."""
    words = runs(block.words)
    if block.label is not None:
        return (page.Run(f"{block.dash}{block.label}: " if words else f"{block.dash}{block.label}:"), *words)
    label = profile.label(block.field) or block.field
    filled = fill(profile.role_line, {"label": label, "value": _VALUE})
    before, _, after = filled.partition(_VALUE)
    if not words:
        return (page.Run(before.rstrip()),)
    last = words[-1]
    if after.startswith(".") and last.footnote is None:
        words = (*words[:-1], last._replace(text=last.text.rstrip(" .;")))
    return (page.Run(before), *words, page.Run(after))


def _end(body: list[page.Paragraph], mark: str) -> None:
    """Put the end mark after the last words (“./.” in every sample of PL III)."""
    if not body or not mark:
        return
    last = body[-1]
    words = list(last.runs)
    at = next((n for n in range(len(words) - 1, -1, -1) if words[n].text.strip()), None)
    if at is None:
        return
    text = words[at].text.rstrip()
    if not text.endswith(mark):
        text = text.removesuffix("/.").rstrip(" .;") + mark
    words[at] = words[at]._replace(text=text)
    body[-1] = last._replace(runs=tuple(words))


def unsupported(plans: tuple[Plan, ...]) -> list[Diagnostic]:
    """Return what of a file cannot be rendered to Word, so that nothing is left out silently."""
    found: list[Diagnostic] = []
    for plan in plans[1:]:
        found.append(
            problem("KH701", plan.span, Text("văn bản thứ hai trong một tệp", "a second document of a file"))
        )
    for plan in plans:
        for mark, words in _MARKS_TO_COME.items():
            value = getattr(plan.head, mark)
            if value is not None and value.text:
                found.append(problem("KH701", value.span, words))
        for annex in plan.annexes:
            found.append(problem("KH701", annex.span, Text("phụ lục", "an annex")))
        blocks = [*plan.opening, *plan.closing]
        for section in plan.sections:
            _collect(section, blocks)
        tables = [b for b in blocks if isinstance(b, TableStart | TableRow)]
        if tables:
            found.append(problem("KH701", tables[0].span, Text("bảng", "a table")))
    return found


def _collect(section: Section, into: list[Block]) -> None:
    for child in section.children:
        if isinstance(child, Section):
            _collect(child, into)
        else:
            into.append(child)
