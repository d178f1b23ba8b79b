"""Templates of wording: filled by Jinja2, in a sandbox that can read nothing but what it is given.

Most templates only put values between fixed words. Those are filled here directly, with the same result, so
that Jinja2 (50 ms to import) is loaded only for a template that really uses it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

_PLAIN = re.compile(r"\{\{\s*(\w+)\s*\}\}")


class TemplateError(ValueError):
    """A template that cannot be filled; the text says why."""


def fill(template: str, values: Mapping[str, str]) -> str:
    """Return a template with its values put in.

    Args:
        template: Jinja2, such as ``- {{ label }}: {{ value }}.``
        values: what the template may name.

    Raises:
        TemplateError: the template is faulty or names something else.
    """
    pieces = _PLAIN.split(template)
    if all("{" not in piece for piece in pieces[::2]) and all(name in values for name in pieces[1::2]):
        return "".join(values[piece] if at % 2 else piece for at, piece in enumerate(pieces))
    return _by_jinja(template, values)


def _by_jinja(template: str, values: Mapping[str, str]) -> str:
    environment = _environment()
    try:
        return str(environment.from_string(template).render(values))
    except Exception as error:  # whatever an expression in a template may raise is a fault of the template
        raise TemplateError(f"{type(error).__name__}: {error}") from error


@cache
def _environment() -> Any:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    # Nothing here becomes HTML or XML: values are escaped where a file is written.
    return ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
