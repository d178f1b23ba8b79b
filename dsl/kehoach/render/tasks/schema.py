"""The published form of the task list: JSON Schema 2020-12, ``schema.json`` beside this file."""

from __future__ import annotations

from kehoach.resources import read_text


def schema_text() -> str:
    """Return the schema as JSON text."""
    return read_text("render", "tasks", "schema.json")
