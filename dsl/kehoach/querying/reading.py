"""Task lists from files that ``kehoach tasks`` or ``kehoach build`` wrote: JSON and YAML, one list or several."""

from __future__ import annotations

from typing import Any

from kehoach.diagnostics.model import Text
from kehoach.querying.check import NotATaskList
from kehoach.querying.rows import Given

ENDINGS = (".tasks.yaml", ".tasks.yml", ".tasks.json")  # of what is taken from folders
NAMED = (".yaml", ".yml", ".json")  # of what is taken for task lists when it is named


def read_lists(path: str, data: bytes) -> list[Given]:
    """Return the task lists of a file.

    Args:
        path: its name; the second list is called “name#2”.
        data: its bytes.

    Raises:
        NotATaskList: it holds none.
    """
    try:
        text = data.decode("utf-8-sig")
        found = _json(text) if path.lower().endswith(".json") else _yaml(text)
    except (ValueError, RecursionError) as error:
        said = " ".join(str(error).split())
        raise NotATaskList(path, Text(f"không đọc được ({said})", f"cannot be read ({said})")) from error
    lists = found.get("plans", [found]) if isinstance(found, dict) else None
    if not isinstance(lists, list) or not all(isinstance(one, dict) and "tasks" in one for one in lists):
        raise NotATaskList(path, Text("không phải danh sách nhiệm vụ", "it is no task list"))
    return [Given(path if nr == 1 else f"{path}#{nr}", one) for nr, one in enumerate(lists, 1)]


def _json(text: str) -> Any:
    import json

    return json.loads(text)


def _yaml(text: str) -> Any:
    """Return what YAML says; a day stays a text, whoever wrote it without quotes.

    Raises:
        ValueError: it is no YAML.
    """
    import yaml

    base: Any = getattr(
        yaml, "CSafeLoader", yaml.SafeLoader
    )  # the one in C, where there is one, is ten times as fast
    loader: Any = type("Loader", (base,), {})
    loader.add_constructor("tag:yaml.org,2002:timestamp", lambda made, node: made.construct_scalar(node))
    try:
        return yaml.load(text, loader)
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error
