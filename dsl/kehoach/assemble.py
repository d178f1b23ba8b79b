"""Layer 6: from a compilation to the bytes of its outputs. Writes nothing."""

from __future__ import annotations

from typing import NamedTuple

from kehoach.diagnostics.codes import problem
from kehoach.diagnostics.model import Diagnostic, Text
from kehoach.driver import Compilation
from kehoach.text.span import NOWHERE


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
    return Built(write_docx(document, profile, base), compilation.errors)
