"""From the documents of a file to the page model: what is printed, in which role, in the official order (PL I).

Each document and each annex begins a sheet of its own. A plan attached to a decision comes after it, in the second
form of Mẫu 1.3 (PL III).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kehoach.model.annexes import is_unattached
from kehoach.model.carrier import deciding_post, issuing_name
from kehoach.model.plan import Annex, Plan, Section, plain
from kehoach.profiles.schema import Profile
from kehoach.render import page
from kehoach.render.body import Body, end
from kehoach.render.frame import (
    attached_words,
    carrier_words,
    cited,
    closing_block,
    head_block,
    properties,
    words_of,
)
from kehoach.render.wording import fill
from kehoach.text.patterns import compiled

_ISSUED = compiled(r"^ban hành\s+kèm theo\s+", re.IGNORECASE)
_SHARE = 0.4  # of the text line: PL I II.5.b asks for 1/3 to 1/2
_DECIDES = {"decision": "QUYẾT ĐỊNH:", "resolution": "QUYẾT NGHỊ:"}


def compose(plans: tuple[Plan, ...], profile: Profile) -> page.Document:
    """Return the pages of the documents of a file.

    Args:
        plans: documents without errors.
        profile: the format: numbering and labels are words, so they are decided here; looks are not.

    Raises:
        kehoach.render.wording.TemplateError: a template of the profile cannot be filled.
    """
    sheets: list[page.Sheet] = []
    notes: list[tuple[page.Run, ...]] = []
    for at, plan in enumerate(plans):
        body = Body(plan, profile, len(notes))
        sheets.append(_sheet(plan, body, at > 0))
        sheets += (_annex(annex, plan, body) for annex in plan.annexes)
        notes += (body.runs(note) for note in plan.notes)
    return page.Document(tuple(sheets), tuple(notes), properties(plans[0]))


def _sheet(plan: Plan, body: Body, further: bool) -> page.Sheet:
    """Return a document without its annexes."""
    profile = body.profile
    blocks: list[page.Block] = [head_block(plan, profile), *_title(plan, body)]
    text: list[page.Block] = []
    authority = plan.kind in _DECIDES
    if authority:
        text.append(_line("authority", issuing_name(plan.head, deciding_post(plan)).upper()))
    text += _text(plan, body)
    end(text, profile.end_mark)
    blocks += text
    closing = closing_block(plan, profile)
    if closing is not None:
        blocks.append(closing)
    contact = words_of(plan.head.contact)
    if contact and (further or profile.wording.contact_page == "last"):
        blocks.append(_line("contact", contact))
        contact = ""
    circulation = words_of(plan.head.circulation).upper()
    if circulation and further:  # only the first sheet has a top margin of its own
        head = blocks[0]
        assert isinstance(head, page.Columns)
        blocks[0] = head._replace(right=(page.Box("circulation", circulation), *head.right))
        circulation = ""
    return page.Sheet(tuple(blocks), False, circulation, contact)


def _title(plan: Plan, body: Body) -> list[page.Block]:
    """Return the type, the abstract and what the document is attached to (ô 5a; PL III, Mẫu 1.3)."""
    wording = body.profile.wording
    blocks: list[page.Block] = [_line("type", plan.type_name.upper())]
    if plan.abstract:
        blocks.append(page.Paragraph("abstract", body.runs(plan.abstract)))
    carrier = carrier_words(plan)
    if carrier:
        issued = plan.carrier is not None and plan.carrier.issued
        words = attached_words(fill(wording.attached, {"document": carrier}), issued)
        blocks += (_line("attached-to", words), page.Rule("annex", words, _SHARE))
    elif plan.abstract and wording.abstract_end == "rule":
        blocks.append(page.Rule("abstract", plain(plan.abstract), _SHARE))
    elif plan.abstract:
        blocks.append(_line("abstract", wording.abstract_end))
    return blocks


def _text(plan: Plan, body: Body) -> list[page.Block]:
    """Return the text of a document; a decision says “QUYẾT ĐỊNH:” before its articles."""
    articles = _has_articles(plan.sections)
    if plan.kind not in _DECIDES or not articles:
        return body.blocks((*plan.opening, *plan.sections, *plan.closing))
    decides = _line("authority", _DECIDES[plan.kind])
    return [*body.blocks(plan.opening), decides, *body.blocks((*plan.sections, *plan.closing))]


def _has_articles(sections: Iterable[object]) -> bool:
    """Tell whether a document is written in Điều, also below Chương."""
    return any(
        isinstance(section, Section)
        and (section.level.before.strip().casefold() == "điều" or _has_articles(section.children))
        for section in sections
    )


def _annex(annex: Annex, plan: Plan, body: Body) -> page.Sheet:
    """Return an annex (PL I III.1; PL III, Mẫu 2.1)."""
    profile = body.profile
    blocks: list[page.Block] = [_line("annex", annex.label)]
    if annex.title:
        title = tuple(run._replace(text=run.text.upper()) for run in body.runs(annex.title))
        blocks.append(page.Paragraph("annex-title", title))
    if not is_unattached(annex.attached):
        named = _ISSUED.sub("", annex.attached)
        words = fill(profile.wording.attached, {"document": named or _whose(plan)})
        words = attached_words(words, named != annex.attached)
        blocks += (_line("attached-to", words), page.Rule("annex", words, _SHARE))
    text = body.blocks(annex.children)
    end(text, profile.end_mark)
    return page.Sheet((*blocks, *text), annex.landscape)


def _whose(plan: Plan) -> str:
    """Return the document that an annex belongs to, as “(Kèm theo …)” names it."""
    carrier = carrier_words(plan)
    if carrier:
        return f"{plan.type_name[:1].upper()}{plan.type_name[1:]} ban hành kèm theo {carrier}"
    return cited(plan.type_name, plan.head, deciding_post(plan) if plan.kind in _DECIDES else "")


def _line(role: page.Role, text: str) -> page.Paragraph:
    return page.Paragraph(role, (page.Run(text),))
