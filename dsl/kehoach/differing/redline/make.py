"""Two versions of a plan → a Word file with tracked changes, dated without asking the clock."""

from __future__ import annotations

import os
import re

from kehoach.assemble import build_docx
from kehoach.differing.redline.package import Redline, redline
from kehoach.differing.revisions import Version, committed

_SECONDS = "%Y-%m-%dT%H:%M:%SZ"
_LONGEST_EPOCH = 11  # digits: up to the year 5138
_ILLEGAL = re.compile("[\x00-\x1f\ud800-\udfff\ufffe\uffff]")


class AuthorError(ValueError):
    """A name that cannot stand in a Word file: empty, or with characters that XML cannot hold."""


def redlined(old: Version, new: Version, author: str) -> Redline | None:
    """Return the new version with tracked changes against the old one; None when one cannot be built.

    Args:
        old: a version without errors.
        new: likewise.
        author: of the changes.

    Raises:
        AuthorError: the name cannot be written.
    """
    name = " ".join(author.split())
    if not name or _ILLEGAL.search(name):
        raise AuthorError(author)
    built = [build_docx(version.plan, with_source=False).docx for version in (old, new)]
    if built[0] is None or built[1] is None:
        return None
    return redline(built[0], built[1], name, changed_at(new))


def changed_at(new: Version) -> str:
    """Return when the new version was made, as ``w:date`` has it; "" when nobody can tell.

    A revision of git: when it was committed, on the clock of who did it, for Word takes the time for a local one
    whatever stands behind it. A file says nothing that stays the same on another machine: so ``SOURCE_DATE_EPOCH``
    (reproducible-builds.org) when it is set, else the date of the document itself.
    """
    if new.revision is not None:
        return committed(new)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdigit() and len(epoch) <= _LONGEST_EPOCH:
        from datetime import UTC, datetime

        return datetime.fromtimestamp(int(epoch), UTC).strftime(_SECONDS)
    head = new.plan.plans[0].head
    day = head.date.known() if head.date else None
    return f"{day.isoformat()}T00:00:00Z" if day else ""
