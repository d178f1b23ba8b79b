"""Task lists as files (``kehoach tasks``, ``kehoach build``): read, and checked as far as they are used here."""

from __future__ import annotations

from datetime import date
from typing import Any

from kehoach.parents.fault import Unusable
from kehoach.text.source import LARGEST

Data = dict[str, Any]
_ROLES = ("lead", "partners", "executors")
_DEEPEST = 8  # milestones of milestones


def read_list(data: bytes, is_json: bool) -> Data:
    """Return the task list of one plan.

    Args:
        data: the content of a file.
        is_json: it is JSON, else YAML.

    Raises:
        Unusable: it is no task list of version 1, or damaged.
    """
    if len(data) > LARGEST:
        raise Unusable("tệp lớn hơn 16 MB", "the file is larger than 16 MB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unusable("tệp không phải văn bản UTF-8", "the file is not UTF-8 text") from None
    found = _json(text) if is_json else _yaml(text)
    if not isinstance(found, dict):
        raise _no_list()
    plans = found.get("plans")
    if isinstance(plans, list):
        if len(plans) != 1:
            raise Unusable(
                f"tệp chứa {len(plans)} kế hoạch; xuất danh sách của riêng một kế hoạch",
                f"the file holds {len(plans)} plans; write the list of one plan alone",
            )
        found = plans[0]
    _check(found)
    return found  # type: ignore[no-any-return]


def _no_list() -> Unusable:
    return Unusable(
        "không phải danh sách nhiệm vụ do “kehoach tasks” hoặc “kehoach build” ghi ra",
        "it is no task list as “kehoach tasks” or “kehoach build” writes it",
    )


def _json(text: str) -> Any:
    import json

    try:
        return json.loads(text)
    except RecursionError:
        raise Unusable("lồng quá sâu", "it is nested too deep") from None
    except json.JSONDecodeError as error:
        raise Unusable(
            f"dòng {error.lineno}: JSON hỏng ({error.msg})", f"line {error.lineno}: broken JSON ({error.msg})"
        ) from None
    except ValueError:  # a number of more digits than Python reads
        raise Unusable("JSON hỏng", "broken JSON") from None


def _yaml(text: str) -> Any:
    from kehoach.parents.yaml_data import read_yaml

    return read_yaml(text)


def _check(found: Any) -> None:
    """See that everything that is used is there and of its kind.

    Raises:
        Unusable: the first thing that is not, by its path.
    """
    if not isinstance(found, dict) or "tasks" not in found or "plan" not in found:
        raise _no_list()
    if found.get("version") != 1:
        raise Unusable("“version” phải là 1", "“version” must be 1")
    plan = _dict(found["plan"], "plan")
    for name in ("type", "number", "title", "issuer", "date"):
        _maybe_text(plan, name, "plan")
    _timeframe(plan.get("period"), "plan.period", 0)
    for at, one in enumerate(_list(found["tasks"], "tasks")):
        _task(_dict(one, f"tasks[{at}]"), f"tasks[{at}]")
    for at, one in enumerate(_list(found.get("units", []), "units")):
        _unit(_dict(one, f"units[{at}]"), f"units[{at}]")


def _task(task: Data, place: str) -> None:
    for name in ("id", "path", "title"):
        _text(task, name, place)
    for role in _ROLES:
        for at, unit in enumerate(_list(task.get(role, []), f"{place}.{role}")):
            where = f"{place}.{role}[{at}]"
            _text(_dict(unit, where), "name", where)
    _timeframe(task.get("timeframe"), f"{place}.timeframe", 0)


def _unit(unit: Data, place: str) -> None:
    _text(unit, "name", place)
    if unit.get("kind") not in ("unit", "group", "person"):
        raise _wrong(f"{place}.kind", "unit, group, person", "unit, group or person")
    for name in ("names", "members"):
        for at, one in enumerate(_list(unit.get(name, []), f"{place}.{name}")):
            if not isinstance(one, str):
                raise _wrong(f"{place}.{name}[{at}]", "chữ", "words")


def _timeframe(frame: Any, place: str, depth: int) -> None:
    if frame is None:
        return
    data = _dict(frame, place)
    if depth > _DEEPEST:
        raise Unusable(f"“{place}” lồng quá sâu", f"“{place}” is nested too deep")
    _text(data, "text", place, empty=True)
    _text(data, "kind", place)
    _maybe_text(data, "rrule", place)
    for name in ("start", "end"):
        _maybe_text(data, name, place)
        try:
            date.fromisoformat(data.get(name) or "2000-01-01")
        except ValueError:
            raise _wrong(f"{place}.{name}", "ngày (2026-09-30)", "a date (2026-09-30)") from None
    for at, one in enumerate(_list(data.setdefault("milestones", []), f"{place}.milestones")):
        _timeframe(_dict(one, f"{place}.milestones[{at}]"), f"{place}.milestones[{at}]", depth + 1)


def _dict(value: Any, place: str) -> Data:
    if not isinstance(value, dict):
        raise _wrong(place, "bảng khóa: giá trị", "a mapping")
    return value


def _list(value: Any, place: str) -> list[Any]:
    if not isinstance(value, list):
        raise _wrong(place, "danh sách", "a list")
    return value


def _text(data: Data, name: str, place: str, empty: bool = False) -> None:
    value = data.get(name)
    if not isinstance(value, str) or not (value or empty):
        raise _wrong(f"{place}.{name}", "chữ", "words")


def _maybe_text(data: Data, name: str, place: str) -> None:
    if not isinstance(data.setdefault(name, None), str | None):
        raise _wrong(f"{place}.{name}", "chữ hoặc null", "words or null")


def _wrong(place: str, vi: str, en: str) -> Unusable:
    return Unusable(f"“{place}” phải là {vi}", f"“{place}” must be {en}")
