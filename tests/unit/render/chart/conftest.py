"""Charts of small plans, in memory, and an SVG read as XML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

import pytest

from kehoach.driver import Compilation
from kehoach.model.plan import Plan
from kehoach.render.chart.sheet import settings
from kehoach.render.tasks.extract import Listed
from kehoach.render.tasks.form import task_list

HEAD = "cơ quan: Sở A\nsố: 01/KH-SA\nngày: 5/1/2026\ngiai đoạn: 2026\n"
_SVG = "{http://www.w3.org/2000/svg}"
Plans = list[tuple[Plan, Listed]]


class Picture:
    """An SVG: its words, and the corners of its shapes, by the ids of their groups."""

    def __init__(self, data: bytes) -> None:
        self.root = ElementTree.fromstring(data)
        self.words: dict[str, str] = {}
        self.corners: dict[str, list[tuple[float, float]]] = {}
        for group in self.root.iter(f"{_SVG}g"):
            name = group.get("id", "")
            for text in group.findall(f"{_SVG}text"):
                self.words[name] = "".join(text.itertext())
            for path in group.findall(f"{_SVG}path"):
                found = re.findall(r"[ML] (\S+) (\S+)", path.get("d", ""))
                self.corners[name] = [(float(x), float(y)) for x, y in found]

    def said(self, start: str) -> str:
        """Return the words of all groups whose ids begin so."""
        return " ".join(words for name, words in self.words.items() if name.startswith(start))

    def sides(self, name: str) -> tuple[float, float]:
        """Return the left and right end of a shape."""
        across = [x for x, _ in self.corners[name]]
        return min(across), max(across)


@pytest.fixture
def picture() -> Callable[[bytes], Picture]:
    """Read an SVG."""
    return Picture


@pytest.fixture
def plans() -> Callable[..., Plans]:
    """Return the plans of a file with their lists: from what stands below its header."""

    def make(body: str, title: str = "Thử", head: str = HEAD) -> Plans:
        compilation = Compilation("a.kh", f"kế hoạch: {title}\n{head}{body}".encode())
        assert [error.message.vi for error in compilation.errors if error.severity == "error"] == []
        first = compilation.plans[0]
        return [
            (
                plan,
                Listed(
                    task_list(plan, compilation.sources, first), "a.kh", {u.id: u.name for u in plan.units}
                ),
            )
            for plan in compilation.plans_with_data
        ]

    return make


@pytest.fixture
def ours() -> Iterator[None]:
    """Draw with the settings of the charts."""
    with settings():
        yield
