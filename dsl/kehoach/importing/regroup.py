"""Parts of a source told anew where more is known than line by line: whose head a line is, who receives a document."""

from __future__ import annotations

import re

from kehoach.text.vietnamese import bare
from kehoach.verify.regions import Document, Part
from kehoach.verify.regions_names import split_names
from kehoach.verify.regions_text import is_caps, is_union_head

_MOST_HEAD = 4  # lines of a head that stand above its Quốc hiệu or its title
_A_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,5}")
_SIGNED = re.compile(r"^\(?(?:da ky|ky ten|dong dau|da ky, dong dau)")


def regrouped(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """Return the documents of a file with their parts where they belong.

    A line of the head that is none of its components is ``stray``. Names of a body in capitals right before an
    attached plan are its head. Lines without a dash below “Nơi nhận:” are recipients, those up to the archive line or
    the signature. A line of a few words right below the post is the signer's name also where it is not typed as one
    (“Nguyễn văn an”, the “Họ và tên” of a form).
    """
    found = list(documents)
    for at in range(len(found) - 1):
        if found[at + 1].attached:
            found[at], found[at + 1] = _moved(found[at], found[at + 1])
    return tuple(_named(_received(_headed(document))) for document in found)


def _headed(document: Document) -> Document:
    """Return a document whose head has no line that belongs nowhere, nor the name of Đoàn that stands for Quốc hiệu."""
    parts = list(document.parts)
    end = next((at for at, part in enumerate(parts) if part.role == "type"), 0)
    for at in range(end):
        if parts[at].role == "other" and parts[at].cell is None and parts[at].text.strip():
            parts[at] = parts[at]._replace(role="stray")
    names = [at for at in range(end) if parts[at].role in ("parent", "issuer")]
    union = next((at for at in names[1:] if is_union_head(parts[at].text)), None)
    if union is not None and document.first("nation") is None:
        parts[union] = parts[union]._replace(role="stray")
        names.remove(union)
        above = split_names([(parts[at].text, False) for at in names])
        for count, at in enumerate(names):
            parts[at] = parts[at]._replace(role="parent" if count < above else "issuer")
    return document._replace(parts=tuple(parts))


def _moved(first: Document, second: Document) -> tuple[Document, Document]:
    parts = list(first.parts)
    taken: list[Part] = []
    while parts and len(taken) < _MOST_HEAD:
        part = parts[-1]
        if part.text.strip() and not (part.role == "other" and part.cell is None and is_caps(part.text)):
            break
        taken.insert(0, parts.pop())
    names = [part._replace(role="issuer") for part in taken if part.text.strip()]
    if not names or not any(part.role in ("signer", "post", "archive") for part in parts):
        return first, second
    tables = tuple(data._replace(after=data.after + len(names)) for data in second.tables)
    return first._replace(parts=tuple(parts)), second._replace(parts=(*names, *second.parts), tables=tables)


def _received(document: Document) -> Document:
    parts = list(document.parts)
    title = next((at for at, part in enumerate(parts) if part.role == "recipients-title"), None)
    if title is None:
        return document
    for at in range(title + 1, len(parts)):
        part = parts[at]
        if part.role in ("capacity", "post", "signer", "annex") and not part.side:
            if part.cell is None:
                break
            continue
        above = parts[title].cell
        beside = part.cell is None or (above is not None and part.cell[0::2] == above[0::2])
        if part.role == "other" and beside and not is_caps(part.text) and not _SIGNED.match(bare(part.text)):
            parts[at] = part._replace(role="recipient")
    return document._replace(parts=tuple(parts))


def _named(document: Document) -> Document:
    """Return a document whose signer has a name when the line below the post can be one."""
    post = document.first("post")
    if post is None or document.first("signer") is not None:
        return document
    below = (part for part in document.parts[document.parts.index(post) + 1 :] if part.text.strip())
    part = next((part for part in below if part.role == "other" and part.side == post.side), None)
    if part is None or not _A_NAME.fullmatch(part.text.strip()) or _SIGNED.match(bare(part.text)):
        return document
    parts = tuple(each._replace(role="signer") if each is part else each for each in document.parts)
    return document._replace(parts=parts)
