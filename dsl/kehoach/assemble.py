"""Layer 6: from a compilation to the bytes of its outputs. Writes nothing."""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING, NamedTuple

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Hint, Text
from kehoach.driver import Compilation
from kehoach.text.span import NOWHERE

if TYPE_CHECKING:
    from kehoach.profiles.schema import Profile

_NAMED, _TOLD = 3, 12  # places named in the message, and told one by one


class Built(NamedTuple):
    """The outputs of a build, or why there are none."""

    docx: bytes | None
    diagnostics: tuple[Diagnostic, ...]


def build_docx(compilation: Compilation) -> Built:
    """Return the .docx of a compilation; a file with errors gives none."""
    from kehoach.profiles.schema import ProfileError
    from kehoach.render.compose import compose
    from kehoach.render.docx.writer import write_docx
    from kehoach.render.wording import TemplateError

    if compilation.failed:
        return Built(None, compilation.errors)
    try:
        profile, base = compilation.format()
        document = compose(compilation.plans, profile)
    except ProfileError as error:
        return Built(None, (problem("KH702", NOWHERE, compilation.profile_name, error.text),))
    except TemplateError as error:
        words = Text(str(error), str(error))
        return Built(None, (problem("KH702", NOWHERE, compilation.profile_name, words),))
    found = (*compilation.errors, *_overridden(profile))
    return Built(write_docx(document, profile, base), found)


def _overridden(profile: Profile) -> tuple[Diagnostic, ...]:
    """Return the note of what an agency's own .docx changes of its profile, if it does."""
    changed = profile.overridden
    if not changed:
        return ()
    first = ", ".join(departure.key for departure in changed[:_NAMED])
    more = len(changed) - _NAMED
    rest = Text(f" và {more} chỗ nữa", f" and {more} more") if more > 0 else Text("", "")
    words = Text(f"{len(changed)} chỗ ({first}{rest.vi})", f"places: {len(changed)} ({first}{rest.en})")
    hints = tuple(Hint(departure.text) for departure in changed[:_TOLD])
    return (problem("KH705", NOWHERE, os.path.basename(profile.base), words, hints=hints),)
