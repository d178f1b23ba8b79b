"""Roles in sentences marked as data: ``Giao @(chủ trì: Sở Tư pháp) chủ trì, phối hợp với @(phối hợp: …)``.

The sentences that the rules KH409 and KH440 know are marked as their fixes say; beside them forms that are as sure.
Times and reports, which belong to a task only, are in :mod:`kehoach.importing.mark_times`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kehoach.importing.declare_changes import Change
from kehoach.importing.declare_front import Front
from kehoach.importing.declare_ids import Names
from kehoach.importing.mark_ends import begins_sentence, beside, sentence_end, works_at
from kehoach.importing.mark_known import known_leads, known_measures
from kehoach.importing.mark_stretches import said_alone, said_roles
from kehoach.importing.mark_subjects import acting, labelled, leading, presiding
from kehoach.importing.mark_words import EXECUTOR, LEAD, Sentences, has_who, may_be_task, organises, titles_of
from kehoach.lint.printed import Printed
from kehoach.lint.rule import Context
from kehoach.lint.who import is_vague
from kehoach.lint.who_sentences import Where


def role_changes(context: Context, front: Front, names: Names) -> Iterator[Change]:
    """Give the marks of roles and measures in the sentences of a plan.

    Args:
        context: the plan.
        front: not used; steps are called alike.
        names: not used.
    """
    sentences = Sentences(context)
    seen: set[tuple[str, int]] = set()
    for find in (
        known_measures,
        known_leads,
        labelled,
        said_roles,
        said_alone,
        _given,
        acting,
        _with_partners,
    ):
        for change in find(sentences):
            if (change.name, change.start) not in seen:
                seen.add((change.name, change.start))
                yield change


# -- Giao Sở Xây dựng là đơn vị đầu mối …; Đề nghị Hội Luật gia tỉnh xem xét … --------------------------------------


@cache
def _assigning() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:Giao(?: nhiệm vụ)?(?: cho)?|Phân công|Đề nghị|Yêu cầu)\s+(?=\w)")


@cache
def _hub() -> re.Pattern[str]:
    return re.compile(
        r",?\s+(?:là|làm)\s+(?:(?:cơ quan|đơn vị)\s+)?(?:thường trực|đầu mối)(?!\s+(?:giao thông|kỹ thuật|hạ tầng))"
    )


@cache
def _leads_on() -> re.Pattern[str]:
    return re.compile(r"[;,]\s+(?:đồng thời\s+)?chủ trì,?\s+(?=phối hợp)")


def _given(sentences: Sentences) -> Iterator[Change]:
    titles = titles_of(sentences.context)
    for hit in sentences.context.text.find(_assigning()):
        paragraph, at = hit.paragraph, hit.start
        text = paragraph.text
        if not begins_sentence(text, at) or not sentences.open_to_marks(paragraph, at):
            continue
        where = sentences.where(paragraph, at)
        path = where.tasks[-1].path if where.tasks else where.section.path if where.section else ""
        whole = text.startswith(("Giao", "Phân công"), at) or (paragraph.kind == "item" and not at)
        if not whole and ".-" not in path:  # a part of a task is asked of somebody
            continue
        free = may_be_task(where) and organises(where, titles)
        if not (free or (where.tasks and not has_who(where.tasks))) or (path, LEAD) in sentences.done:
            continue
        named = text[hit.end : hit.end + 1].isupper()
        found = sentences.units(text, hit.end, sentence_end(text, hit.end), told=named)
        if found is not None and not is_vague(text[slice(*found)]) and paragraph.kind != "heading":
            yield from _assigned(sentences, paragraph, found, where, path)


def _assigned(
    sentences: Sentences, paragraph: Printed, who: tuple[int, int], where: Where, path: str
) -> Iterator[Change]:
    """Give the marks of a body that is told to do something: it leads when the sentence goes on to say so."""
    text, at = paragraph.text, who[1]
    leads = leading().match(text, at)
    later = leads or _leads_on().search(
        text, at, max(at, text.find(". ", at)) if ". " in text[at:] else len(text)
    )
    field = LEAD if later or _hub().match(text, at) else EXECUTOR
    after = text[at : at + 40].lstrip(" ,")
    if leads and (presiding().match(text, at) or not (where.tasks or paragraph.kind == "item")):
        return
    if field == EXECUTOR and after.startswith(("là ", "làm ")):
        return
    mark = (
        sentences.mark(paragraph, *who, field)
        if leads or _hub().match(text, at) or works_at(text, at)
        else None
    )
    if mark is None:
        return
    sentences.done.add((path, LEAD))
    yield mark
    with_ = beside().match(text, later.end() if later else at)
    if with_:
        yield from sentences.partners(paragraph, with_.end(), sentence_end(text, with_.end()), where)


# -- - Chủ trì, phối hợp với các cơ quan liên quan tổ chức …; - Phối hợp với Báo Trà Vinh xây dựng … ----------------


@cache
def _together() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:Chủ trì(?:,|\s+và)?\s+phối hợp|Phối hợp)(?:\s+chặt chẽ)?(?:\s+(?:với|cùng))?\s+(?=\w)"
    )


def _with_partners(sentences: Sentences) -> Iterator[Change]:
    for hit in sentences.context.text.find(_together()):
        paragraph, at = hit.paragraph, hit.start
        if not begins_sentence(paragraph.text, at) or not sentences.open_to_marks(paragraph, at):
            continue
        where = sentences.where(paragraph, at)
        if where.tasks:
            end = sentence_end(paragraph.text, hit.end)
            yield from sentences.partners(paragraph, hit.end, end, where)
