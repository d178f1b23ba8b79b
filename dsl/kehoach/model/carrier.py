"""Documents that another one carries: a plan attached to a decision (NĐ 30/2020, PL III, Mẫu 1.3, second form)."""

from __future__ import annotations

import re

from kehoach.model.offices import post
from kehoach.model.plan import Carrier, Head, Plan, Signature
from kehoach.text.patterns import compiled

_COLLECTIVE = compiled(r"T/?M\b")
_IN_STEAD = compiled(r"(?:K/?T|Q|T/?L|TUQ|T/UQ)(?:\.\s*|\s+)")
_ISSUED = compiled(r"\(?\s*ban hành\s+kèm theo\s", re.IGNORECASE)
_ATTACHED = compiled(r"\(?\s*(?:(?:ban hành\s+)?kèm theo\s+)?", re.IGNORECASE)


def attach(plan: Plan, first: Plan | None) -> Plan:
    """Return a document of a file as what it is: one of its own, or attached.

    A later document without ``số:`` is attached to the first one and takes from it what it does not say; so is a
    plan that names its decision (``kèm theo:``).

    Args:
        plan: the document.
        first: the first document of the file, None for itself.
    """
    named = plan.head.attached
    typed = _ATTACHED.sub("", named.text, count=1).rstrip(" ).;") if named else ""
    issued = named is not None and says_issued(named.text)
    if first is None or plan.head.number is not None:
        if named is None:
            return plan
        unknown = Head(issuer=plan.head.issuer, authority=plan.head.authority)
        return plan._replace(carrier=Carrier("quyết định", unknown, "", typed, issued))
    given = first.head
    head = plan.head._replace(
        issuer=plan.head.issuer or given.issuer, parent=plan.head.parent or given.parent,
        place=plan.head.place or given.place, date=plan.head.date or given.date, number=given.number,
    )  # fmt: skip
    return plan._replace(
        head=head, carrier=Carrier(first.type_name, given, deciding_post(first), typed, issued)
    )


def says_issued(words: str) -> bool:
    """Tell whether ``kèm theo:`` says “Ban hành kèm theo …”, as many documents print it."""
    return _ISSUED.match(words) is not None


def deciding_post(plan: Plan) -> str:
    """Return the post of who decides, "" when it is the body: ``TM.`` is signed for it (Mẫu 1.3, note 6)."""
    signature: Signature | None = plan.signature
    if signature is None or not signature.capacity or _COLLECTIVE.match(signature.capacity[0]):
        return ""
    if plan.kind == "resolution":  # a body resolves, also where its chair signs without TM. (Mẫu 1.1)
        return ""
    line = _IN_STEAD.sub("", signature.capacity[0], count=1).strip()
    known = post(line)
    return known.words if known is not None else line


def issuing_name(head: Head, signer: str) -> str:
    """Return who issues a document: the body, or the post with the body (“Chủ tịch Ủy ban nhân dân tỉnh …”).

    Args:
        head: the header; ``thẩm quyền:`` in it says it outright.
        signer: the post, as :func:`deciding_post` gives it.
    """
    if head.authority is not None and head.authority.text:
        return head.authority.text
    body = head.issuer.text.strip() if head.issuer else ""
    if not signer or body.casefold().startswith(signer.casefold()):
        return body
    return f"{signer.capitalize()} {body}".strip()
