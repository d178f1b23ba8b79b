"""Plans for small projects."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

HEAD = "kế hoạch: Thử\ncơ quan: Sở A\nsố: 01/KH-SA\nngày: 5/1/2026\n"
PLAN = f"{HEAD}# nhiệm vụ: Việc\n## Mở hội nghị\nchủ trì: Sở B\nthời gian: quý I năm 2026\n"
FAULTY = "kế hoạch: Thử\nfoo: bar\n"

Project = Callable[..., Path]


def put(path: Path, text: str = PLAN) -> Path:
    """Write a file, with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
