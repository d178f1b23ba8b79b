"""Bodies made into declared units: those with an explained short form, and those written in two sure ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kehoach.importing.declare_changes import Change
from kehoach.importing.declare_front import Front
from kehoach.importing.declare_ids import Names, slug
from kehoach.lint.cite_clauses import Clause, clauses, is_name
from kehoach.lint.rule import Context
from kehoach.lint.who import declared, entries, folded, is_single, is_vague
from kehoach.model.units import is_unit, split_units
from kehoach.text.vietnamese import key

_TWICE = 2  # tasks that a body has a part in
_LONGEST = 160  # letters of a name
_WORDS = 5  # of an id made of a name


class _Body(NamedTuple):
    name: str
    short: str
    others: tuple[str, ...]


def unit_changes(context: Context, front: Front, names: Names) -> Iterator[Change]:
    """Give the changes that declare bodies; no word of the text is replaced.

    Args:
        context: the plan, its documents declared or not.
        front: where declarations go.
        names: the ids that are taken.
    """
    known = {key(name) for unit in declared(context).values() for name in (unit.name, unit.short or "")}
    written = _written(context)
    named = _named(context, written)
    for body in _bodies(context, written):
        if key(body.name) in known or not any(key(name) in named for name in (body.name, body.short) if name):
            continue
        known.add(key(body.name))
        short = body.short and len(body.name.split()) > _WORDS
        ident = names.unit(body.short if short else body.name)
        lines = f"đơn vị {ident}: {body.name}"
        if body.short:
            lines += f"\n  gọi tắt: {body.short}"
        if body.others:
            lines += f"\n  tên khác: {'; '.join(body.others)}"
        yield Change(front.declaration(lines), ident, body.name)


def _bodies(context: Context, written: dict[str, dict[str, int]]) -> Iterator[_Body]:
    """Give the bodies that are worth a declaration."""
    done: set[str] = set()
    for clause in clauses(context):
        name = _explained(clause) if is_name(clause) else ""
        if name and folded(name) not in done:
            done.add(folded(name))
            forms = written.get(folded(name), {})
            yield _Body(name, clause.name, _others(forms, (name, clause.name)))
    for body, forms in written.items():
        if body not in done and sum(forms.values()) >= _TWICE and len({key(form) for form in forms}) > 1:
            name = max(forms, key=lambda form: (len(form.split()), len(form)))
            yield _Body(name, "", _others(forms, (name,)))


def _others(forms: dict[str, int], told: tuple[str, ...]) -> tuple[str, ...]:
    """Return the further ways in which a name is written."""
    seen = {key(name) for name in told}
    found = {key(form): form for form in reversed(forms) if key(form) not in seen and ";" not in form}
    return tuple(reversed(found.values()))


def _written(context: Context) -> dict[str, dict[str, int]]:
    """Return how single bodies are written in the roles of tasks, each form with the number of its tasks."""
    found: dict[str, dict[str, int]] = {}
    for task in context.plan.tasks:
        for name in dict.fromkeys(unit.name for unit in entries((task,)) if not unit.inherited):
            if is_single(name) and not is_vague(name) and len(name) <= _LONGEST and "@" not in name:
                forms = found.setdefault(folded(name), {})
                forms[name] = forms.get(name, 0) + 1
    return found


def _named(context: Context, written: dict[str, dict[str, int]]) -> set[str]:
    """Return the names that roles, duties, header and recipients hold: a unit that none of them names is no use."""
    plan = context.plan
    names = [form for forms in written.values() for form in forms]
    names += [unit.name for duty in plan.duties for unit in duty.owner]
    names += [value.text for value in (plan.head.issuer, plan.head.parent) if value]
    names += [recipient.text for recipient in plan.recipients or ()]
    return {key(name) for name in names}


@cache
def _begins() -> re.Pattern[str]:
    return re.compile(r"(?:(?<=\s)|\A)(?=[^\W\d_])\w")


def _explained(clause: Clause) -> str:
    """Return the name of the body right before a clause, "" when it is not surely one body."""
    text = clause.line.text[: clause.start].rstrip()
    name = ""
    first = max(0, len(text) - _LONGEST)
    for begin in _begins().finditer(text, first):
        words = text[begin.start() :]
        if words[0].isupper() and folded(words) == folded(clause.name) and is_unit(words):
            name = name or words
    if name:
        return name
    for begin in _begins().finditer(text, first):
        words = text[begin.start() :]
        before = text[: begin.start()].rstrip()
        if words[0].isupper() and (not before or before[-1:] in ".;:" or before.split()[-1].islower()):
            parted = split_units(words)
            if (
                is_unit(words)
                and len(parted.units) == 1
                and not parted.doubtful
                and _initials(words, clause.name)
            ):
                return words
    return ""


def _initials(name: str, short: str) -> bool:
    """Tell whether a short form is of a name: one of its words, or made of the first letters of its words."""
    words = slug(name).split("-")
    letters = slug(short).replace("-", "")
    whole = re.findall(r"[a-z0-9]+", " ".join(words))
    if set(slug(short).split("-")) <= set(whole):
        return True
    return letters.isalnum() and _made_of(letters, [word[0] for word in whole])


def _made_of(letters: str, firsts: list[str]) -> bool:
    """Tell whether letters stand in this order among the first letters of words, the first one at their beginning."""
    at = 0
    for first in firsts:
        if at < len(letters) and letters[at] == first:
            at += 1
    return at == len(letters) and letters[:1] == firsts[0]
