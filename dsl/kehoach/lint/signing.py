"""The signature of a plan as its rules see it: quyền hạn and chức vụ line by line, beside who issues the plan.

NĐ 30/2020, Điều 13 and PL I II.7; for the Party Hướng dẫn 05-HD/VPTW II.I.7.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kehoach.lint.person_names import is_name_in_capitals
from kehoach.lint.rule import Context
from kehoach.model.offices import STATE, Office, Post, office, post
from kehoach.model.official import Signature
from kehoach.text.patterns import compiled
from kehoach.text.span import Span
from kehoach.text.values import NamedTuple
from kehoach.text.vietnamese import bare, key

PLANS = frozenset(("plan", "action-plan", "programme", "action-programme", "scheme"))
"""The kinds of documents that are plans; a decision is signed by other rules (its head may decide alone)."""

_QUALIFIERS = ("thường trực", "phụ trách", "điều hành", "chuyên trách", "kiêm", "thứ nhất")


class Line(NamedTuple):
    """A line of the capacity: ``mark`` is TM, KT, TL, TUQ, Q or "", ``sign`` the mark as typed (``K/T``).

    ``typed``: exactly ``text`` stands at ``span``, so that it can be edited.
    """

    text: str
    span: Span
    typed: bool
    mark: str
    sign: str
    rest: str


class Step(NamedTuple):
    """A step of the authority: a mark or a post, and the lines that go on with its words."""

    mark: str
    words: str
    post: Post | None
    lines: tuple[Line, ...]

    @property
    def span(self) -> Span:
        """The place of all its lines."""
        first, last = self.lines[0].span, self.lines[-1].span
        return first._replace(end=max(first.end, last.end))

    @property
    def text(self) -> str:
        """Its words as typed."""
        return " ".join(line.text for line in self.lines)

    def bare_post(self) -> bool:
        """Tell whether it is a post alone, without the name of a body."""
        rest = key(self.post.rest) if self.post else "?"
        return not rest or rest.startswith(tuple(map(key, _QUALIFIERS)))


class Signing(NamedTuple):
    """Who signs and for whom.

    ``form`` says whose rules hold: "state" (NĐ 30), "party" (HD 05), "" when that is not known. ``stray`` is a
    line that looks like the signer's name in capitals. ``sector`` is the issuer's or its parent's.
    """

    issuer: Office
    issuer_name: str
    parent: Office
    sector: str
    form: str
    lines: tuple[Line, ...]
    steps: tuple[Step, ...]
    stray: Line | None
    name: str
    name_span: Span

    def on_behalf(self) -> Step | None:
        """Return the step that signs for a collective."""
        return next((step for step in self.steps if step.mark == "TM"), None)

    def acting(self) -> tuple[Step, ...]:
        """Return the steps below ``TM.``: posts and what stands before them."""
        return tuple(step for step in self.steps if step.mark != "TM")

    def judge(self) -> Office:
        """Return the body whose head and deputies the posts are: that after ``TM.``, else the issuer."""
        step = self.on_behalf()
        return self.issuer if step is None else office(step.words)


def signing_of(context: Context) -> Signing | None:
    """Return the signature of a plan, read; None when the plan has none.

    A decision may say who decides (``thẩm quyền:``), which then counts instead of the issuer.
    """
    plan, head = context.plan, context.plan.head
    if plan.signature is None:
        return None
    given = head.authority if head.authority and head.authority.text else head.issuer
    return _signing(
        plan.signature,
        given.text if given else "",
        head.parent.text if head.parent else "",
        head.profile.text if head.profile else "",
        context.sources[plan.signature.span.file].text,
    )


_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@cache
def _mark() -> re.Pattern[str]:
    return compiled(
        r"(?P<sign>(?P<mark>T[/.]?M|K[/.]?T|T[/.]?L|T[/.]?U[/.]?Q|Q)(?![^\W\d_])\s?[./:]?)\s*(?P<rest>.*)",
        re.IGNORECASE | re.DOTALL,
    )


def marked(text: str) -> tuple[str, str, str]:
    """Return the mark a line begins with, the same as typed, and the words after it: ``KT``, ``K/T``, ``GIÁM ĐỐC``.

    Without ``.`` or ``/`` letters are a mark only before a post or a known body (``KT GIÁM ĐỐC``).
    """
    found = _mark().match(text)
    if found is None:
        return "", "", text
    sign, rest = found["sign"].strip(), found["rest"].strip()
    if not set(sign) & set("./:") and post(rest) is None and not office(rest).kind:
        return "", "", text
    return "".join(filter(_CAPITALS.__contains__, found["mark"].upper())), sign, rest


@lru_cache(16)
def _signing(signature: Signature, issuer: str, parent: str, profile: str, source: str) -> Signing:
    lines, end = _lines(signature, source)
    stray = lines[-1] if lines and not signature.name and _is_stray(lines) else None
    at = source.find(signature.name, end, signature.span.end) if signature.name else -1
    span = (
        signature.span._replace(start=at, end=at + len(signature.name))
        if at >= 0
        else _first(signature, source)
    )
    body = office(issuer)
    above = office(parent)
    form = _form(body, above, issuer, profile)
    return Signing(
        body,
        issuer,
        above,
        body.sector or above.sector,
        form,
        lines,
        _steps(lines[:-1] if stray else lines),
        stray,
        signature.name,
        span,
    )


def _form(issuer: Office, above: Office, name: str, profile: str) -> str:
    """Return whose rules hold: what the plan says (``thể thức:``), else what its issuer is."""
    party = issuer.party or (above.party and issuer.kind != "people's-committee")
    if bare(profile).startswith("hd05"):
        return "party"
    if party:
        return "" if profile else "party"
    return "state" if not name or issuer.kind in STATE or above.kind in STATE else ""


def _first(signature: Signature, source: str) -> Span:
    end = source.find("\n", signature.span.start, signature.span.end)
    return signature.span._replace(end=end if end >= 0 else signature.span.end)


def _lines(signature: Signature, source: str) -> tuple[tuple[Line, ...], int]:
    """Return the lines with their places, without remarks such as “(Đã ký)”, and where the last one ends."""
    found = []
    at = signature.span.start
    for text in signature.capacity:
        start = source.find(text, at, signature.span.end)
        if start >= 0:
            at = start + len(text)
        span = signature.span._replace(start=start, end=at) if start >= 0 else _first(signature, source)
        if text[:1] not in ("(", "[") and any(letter.isalpha() for letter in text):
            found.append(Line(text, span, start >= 0, *marked(text)))
    return tuple(found), at


def _is_stray(lines: tuple[Line, ...]) -> bool:
    line = lines[-1]
    if line.mark or post(line.text) is not None:
        return False
    return is_name_in_capitals(line.text, lines[-2].rest if len(lines) > 1 else "")


def _steps(lines: tuple[Line, ...]) -> tuple[Step, ...]:
    steps: list[Step] = []
    for line in lines:
        found = post(line.rest)
        if not line.mark and found is None and steps:  # the words above go on
            above = steps.pop()
            words = f"{above.words} {line.rest}".strip()
            steps.append(Step(above.mark, words, post(words), (*above.lines, line)))
        else:
            steps.append(Step(line.mark, line.rest, found, (line,)))
    return tuple(steps)
