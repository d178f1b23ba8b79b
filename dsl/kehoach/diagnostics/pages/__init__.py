"""The pages of the compiler's own codes (``kehoach explain KH104``), in families; never loaded by ``check``.

A page is written like the docstring of a rule: a Vietnamese title, an English title, ``## Vì sao``, ``## Why``,
``## Sai``, ``## Đúng`` and, where law is behind it, ``## Nguồn``. Examples are compiled by a test. Their fences
say what they are:

* ``kh``: the plan;
* ``kh <path>``: another file beside it, or above it;
* ``kh <U+0007>``: in the plan, that text stands for the character;
* ``kh utf-16``, ``kh docx``, ``kh 17-MB``: the plan in that encoding, as a Word file, made that long;
* ``console``: commands, where a code comes from writing files.
"""

from __future__ import annotations

from functools import cache

_FAMILIES = (
    *(
        "reading",
        "lines",
        "margins",
        "marks",
        "values",
        "labels",
        "slips",
        "names",
        "shared",
        "parents",
        "parent_tasks",
        "tables",
        "control",
        "output",
    ),
    *("word_page", "word_head", "word_text", "word_rest"),
)


@cache
def pages() -> dict[str, str]:
    """Return the page of every code of :data:`kehoach.diagnostics.codes.CODES`."""
    from importlib import import_module

    found: dict[str, str] = {}
    for family in _FAMILIES:
        found.update(import_module(f"{__name__}.{family}").PAGES)
    return found
