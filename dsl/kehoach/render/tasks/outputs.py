"""The forms of a task list by name, and the endings of files by which they are meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kehoach.render.tasks.extract import Extract, Listed, as_data, title_of

FORMS = ("yaml", "json", "csv", "xlsx", "ics", "md", "html", "docx", "msproject")
BINARY = frozenset({"xlsx", "docx"})
NEEDS = {"xlsx": "xlsx", "ics": "ics"}  # form: the extra of the package that it needs
_ENDINGS = {"yml": "yaml", "htm": "html", "markdown": "md", "xml": "msproject"} | {
    form: form for form in FORMS
}


def form_of(path: str) -> str | None:
    """Return the form that a file's name asks for: yaml when it has no ending, None for an ending of no form."""
    ending = path.replace("\\", "/").rpartition("/")[2].rpartition(".")
    return _ENDINGS.get(ending[2].lower()) if ending[0] else "yaml"


def render(
    form: str,
    lists: Sequence[Listed],
    asked: Extract = Extract(),  # noqa: B008
    single: bool = False,
    profile: str = "nd30",
) -> bytes:
    """Return task lists in a form.

    Args:
        form: one of ``FORMS``.
        lists: the lists; with several, tables have a column for the plan.
        asked: what the lists are an extract for.
        single: YAML and JSON give the list itself, not a list of lists. Not for extracts.
        profile: the looks of a Word file: the name or path of a format.

    Raises:
        ImportError: the library that writes the form is not installed.
        kehoach.profiles.schema.ProfileError: the format of a Word file cannot be used.
    """
    title = title_of(asked)
    match form:
        case "csv":
            from kehoach.render.tasks.to_csv import to_csv

            return to_csv(lists)
        case "xlsx":
            from kehoach.render.tasks.to_xlsx import to_xlsx

            return to_xlsx(lists, title)
        case "ics":
            from kehoach.render.tasks.to_ics import to_ics

            return to_ics(lists, title)
        case "msproject":
            from kehoach.render.tasks.to_msproject import to_msproject

            return to_msproject(lists, title)
        case "docx":
            from kehoach.render.tasks.to_docx import to_docx

            return to_docx(lists, asked, profile)
        case "md" | "html":
            from kehoach.render.tasks import pages

            return pages.to_md(lists, title) if form == "md" else pages.to_html(lists, title)
    from kehoach.render.tasks.write import to_json, to_yaml

    data = _data(lists, asked, single)
    return (to_json(data) if form == "json" else to_yaml(data)).encode()


def _data(lists: Sequence[Listed], asked: Extract, single: bool) -> Any:
    if not asked.whole:
        return as_data(lists, asked)
    if single:
        return lists[0].data
    return {"version": 1, "plans": [listed.data for listed in lists]}
