"""Accepting a redline gives the new document exactly, rejecting it the words of the old one: whatever was edited."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from tracked import exact, settled, stories, words
from validators import judge

from kehoach.assemble import build_docx
from kehoach.differing.redline.package import redline
from kehoach.driver import Compilation

EXAMPLES = sorted((Path(__file__).parents[4] / "examples").glob("*.kh"))
DATE = "2026-05-27T08:30:00Z"
Edit = Callable[[str], str]


@cache
def docx(text: str) -> bytes | None:
    """Return the built file of a plan, None when it has errors."""
    return build_docx(Compilation("a.kh", text.encode()), with_source=False).docx


def holds(old: bytes, new: bytes, folder: Path | None = None) -> None:
    """Hold what is true of every redline; with a folder also that validators find no fault in it."""
    made = redline(old, new, "Nguyễn Văn A", DATE)
    assert exact(settled(made.docx, "accept")) == exact(stories(new))
    assert words(settled(made.docx, "reject")) == words(stories(old))
    faults = judge(made.docx, folder) if folder is not None else []
    assert not faults, faults


def _sub(pattern: str, becomes: str, count: int = 1) -> Edit:
    return lambda text: re.sub(pattern, becomes, text, count=count, flags=re.M)


def _prose(line: str) -> bool:
    return len(line) > 120 and line[0].isupper() and "@" not in line and ". " in line


def _on_prose(edit: Callable[[list[str]], list[str]]) -> Edit:
    """Edit the words of the first long paragraph."""

    def on_text(text: str) -> str:
        lines = text.split("\n")
        at = next((at for at, line in enumerate(lines) if _prose(line)), None)
        if at is not None:
            lines[at] = " ".join(edit(lines[at].split(" ")))
        return "\n".join(lines)

    return on_text


def _parted(text: str) -> str:
    """Part the first long paragraph after its first sentence."""
    lines = text.split("\n")
    at = next((at for at, line in enumerate(lines) if _prose(line)), None)
    if at is not None:
        lines[at] = lines[at].replace(". ", ".\n", 1)
    return "\n".join(lines)


_ANNEX = """
phụ lục danh-sach: Danh sách xã làm điểm

bảng:
| TT | Xã | Ghi chú |
| 1 | Bình Minh | |
| 2 | Hòa An | |
"""

EDITS: dict[str, Edit] = {
    "nothing": lambda text: text,
    "a word more": _on_prose(lambda words: [*words[:5], "thêm", *words[5:]]),
    "words less": _on_prose(lambda words: [*words[:4], *words[7:]]),
    "words changed": _on_prose(lambda words: [*words[:3], "chữ", "khác", *words[5:-3], "cuối", *words[-2:]]),
    "emphasis": _on_prose(lambda words: [*words[:3], f"**{words[3]}**", *words[4:]]),
    "a note more": _on_prose(lambda words: [*words[:3], f"{words[3]}^(Ghi chú mới.)", *words[4:]]),
    "a paragraph parted": _parted,
    "a note changed": _sub(r"\^\((\w+)", r"^(Sửa \1"),
    "a note less": _sub(r"\^\([^()]*\)", ""),
    "all notes less": _sub(r"\^\([^()]*\)", "", 0),
    "number": _sub(r"^số: *\d+", "số: 999"),
    "date": _sub(r"^ngày: .*$", "ngày: 09/11/2026"),
    "no date": _sub(r"^ngày: .*\n", ""),
    "years": _sub(r"2026", "2027", 0),
    "a heading more": _sub(r"^# ", "# Phạm vi áp dụng\nÁp dụng trong toàn tỉnh.\n# "),
    "a task more": _sub(r"^## ", "## Việc mới thêm vào\n- Cơ quan chủ trì: Sở Tư pháp.\n## "),
    "a task less": _sub(r"^## [^\n]*\n(?:[^#\n][^\n]*\n)*(?=## )", ""),
    "role lines less": _sub(r"^- Cơ quan phối hợp: .*\n", "", 3),
    "times less": _sub(r"^- Thời gian[^\n]*\n", "", 0),
    "a recipient more": _sub(r"^- Lưu", "- Sở Nội vụ\n- Lưu"),
    "recipients less": _sub(r"^nơi nhận:\n- .*\n- .*\n", "nơi nhận:\n"),
    "the signer": _sub(r"^ký:\n(.*\n)", r"ký:\n\1KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Thị Mới\n"),
    "a draft": _sub(r"^cơ quan: ", "dự thảo: lần 2\nđộ khẩn: khẩn\ncơ quan: "),
    "a contact": _sub(r"^cơ quan: ", "liên hệ: Số 1, đường Hùng Vương\ncơ quan: "),
    "an annex": lambda text: text.rstrip("\n") + "\n" + _ANNEX,
    "a row more": _sub(r"^(\| 2 \|.*\n)", r"\1| 2a | Thêm một hàng | | | | |\n"),
    "a row less": _sub(r"^\| 2 \|.*\n", ""),
    "rows less": _sub(r"^\| [34567] \|.*\n", "", 0),
    "a cell": _sub(r"^(\| 3 \| \w+)", r"\1 mới"),
    "a column less": _sub(r"^  cột: ([^\n;]*); ([^\n;]*);", r"  cột: \1;"),
    "a row with a value less": _sub(r"^sản phẩm: .*\n", "", 2),
    "a cell with another lead": _sub(r"^chủ trì: .*$", "chủ trì: Sở Nội vụ", 2),
    "rows of a task less": _sub(r"^## [^\n]*\nchủ trì: [^#]*(?=## )", "", 3),
    "lines swapped": _sub(r"^(- .*\n)(- .*\n)", r"\2\1"),
    "another format": _sub(r"^cơ quan: ", "thể thức: nd30-b\ncơ quan: "),
}


_LONG = "006-bang-phan-cong-60-nhiem-vu.kh"
_OF_TABLES = ("a row", "rows", "a cell", "a column", "times", "role", "an annex", "the signer", "another")


def edits_of(example: Path) -> dict[str, Edit]:
    """Return the edits that are tried on an example: on the longest one those of its tables."""
    if example.name != _LONG:
        return EDITS
    return {name: edit for name, edit in EDITS.items() if name.startswith(_OF_TABLES)}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name[:3])
def test_an_edit_can_be_accepted_and_rejected(example: Path, tmp_path: Path) -> None:
    text = example.read_text(encoding="utf-8")
    old = docx(text)
    assert old is not None
    tried = set()
    for name, edit in edits_of(example).items():
        new = docx(edit(text))
        if new is not None and (new != old or name == "nothing"):
            tried.add(name)
            holds(old, new, tmp_path)
            holds(new, old)
    assert len(tried) >= (6 if example.name == _LONG else 12), tried


def test_every_edit_is_one_of_some_example() -> None:
    texts = {example: example.read_text(encoding="utf-8") for example in EXAMPLES}
    used = set()
    for example, text in texts.items():
        edited = {name: edit(text) for name, edit in edits_of(example).items() if name not in used}
        used |= {name for name, new in edited.items() if docx(new) not in (None, docx(text))}
    assert set(EDITS) - used == {"nothing"}


@pytest.mark.parametrize("seed", range(20))
def test_many_edits_at_once_can_be_accepted_and_rejected(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    text = chance.choice([e for e in EXAMPLES if e.name != _LONG]).read_text(encoding="utf-8")
    old = docx(text)
    new = None
    while new is None:
        new = docx(_shaken(text, chance))
    assert old is not None
    holds(old, new, tmp_path)
    holds(new, old)


def _shaken(text: str, chance: random.Random) -> str:
    """Return a text with a few lines gone, doubled, reworded, joined, parted or swapped."""
    lines = text.split("\n")
    for _ in range(chance.randint(2, 6)):
        at, to = chance.randrange(len(lines) - 1), chance.randrange(len(lines))
        line, other = lines[at], lines[to]
        row = line.split(" ")
        match chance.randrange(7):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, line)
            case 2:
                lines[at] = " ".join([*row[:-1], "mới", *row[-1:]])
            case 3:
                lines[at] = " ".join([*row[:2], *row[4:]])
            case 4:
                lines[at : at + 2] = [f"{line} {lines[at + 1].lstrip('#-+ ')}"]
            case 5:
                lines[at : at + 1] = [" ".join(row[: len(row) // 2]), " ".join(row[len(row) // 2 :])]
            case _:
                lines[at], lines[to] = other, line
    return "\n".join(lines)


def test_two_plans_that_have_nothing_to_do_with_each_other(tmp_path: Path) -> None:
    built = [docx(example.read_text(encoding="utf-8")) for example in EXAMPLES]
    for old, new in pairwise(built):
        assert old is not None and new is not None
        holds(old, new, tmp_path)
        holds(new, old, tmp_path)
