"""Makes projects of many plans from the five examples, varied: no two have the same words."""

from __future__ import annotations

import re
from pathlib import Path

EXAMPLES = Path(__file__).parents[1] / "examples"
_FIVE = ("000", "001", "002", "003", "004")
_PLACES = ("Lạng Sơn", "Trà Vinh", "Vĩnh Phúc")
_SYLLABLES = [
    "An",
    "Bình",
    "Cao",
    "Đông",
    "Hà",
    "Khánh",
    "Long",
    "Minh",
    "Ninh",
    "Phú",
    "Quảng",
    "Sơn",
    "Tân",
    "Thanh",
    "Thuận",
    "Trung",
    "Vinh",
    "Xuân",
    "Yên",
    "Châu",
]


def make_project(folder: Path, count: int) -> None:
    """Write a project: ``kehoach.yaml`` and so many plans, in folders of a hundred."""
    texts = [next(EXAMPLES.glob(f"{name}-*.kh")).read_text(encoding="utf-8") for name in _FIVE]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "kehoach.yaml").write_text("folder: ban-dung\n", encoding="utf-8")
    for number in range(count):
        path = folder / f"{number // 100:03}" / f"kh-{number:05}.kh"
        path.parent.mkdir(exist_ok=True)
        path.write_text(varied(texts[number % len(texts)], number), encoding="utf-8")


def varied(text: str, number: int) -> str:
    """Return a plan with other names, numbers and days."""
    size = len(_SYLLABLES)
    name = f"{_SYLLABLES[number % size]} {_SYLLABLES[number // size % size]} {number}"
    for place in _PLACES:
        text = text.replace(place, name)
    text = re.sub(r"(?m)^số: *\d+", f"số: {number + 1}", text)
    return re.sub(
        r"\b(\d{1,2})/(\d{1,2})/(20\d\d)\b", lambda m: f"{(int(m[1]) + number) % 28 + 1}/{m[2]}/{m[3]}", text
    )
