"""A redline of a plan of hundreds of pages."""

from __future__ import annotations

import io
import random
import re
import time
import zipfile
from itertools import count

import pytest
from tracked import exact, settled, stories, words

from kehoach.assemble import build_docx
from kehoach.differing.redline.package import redline
from kehoach.driver import Compilation

PLAN = "kế hoạch: Thử\ncơ quan: Sở A\n# Việc\nĐoạn này được nhân lên.\n"
WORDS = tuple(
    re.findall(
        r"\w+", "rà soát hoàn thiện tổ chức triển khai kiểm tra báo cáo kết quả thực hiện nhiệm vụ ở xã"
    )
)
SECONDS = 30  # it takes half a second, and a few where every word is another one


def long(built: bytes, texts: list[str]) -> bytes:
    """Return a built file with its one paragraph of words for each text."""
    with zipfile.ZipFile(io.BytesIO(built)) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    before, found, after = parts["word/document.xml"].partition("Đoạn này được nhân lên.")
    start, end = before.rindex("<w:p>"), after.index("</w:p>") + len("</w:p>")
    paragraphs = [f"{before[start:]}{text}{after[:end]}" for text in texts]
    parts["word/document.xml"] = "".join([before[:start], *paragraphs, after[end:]])
    assert found
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize("kind", ["a few words", "all words", "numbers", "all alike"])
def test_a_plan_of_300_pages_takes_seconds(kind: str) -> None:
    built = build_docx(Compilation("a.kh", PLAN.encode()), with_source=False).docx
    assert built is not None
    chance = random.Random(1)
    old = [" ".join(chance.choice(WORDS) for _ in range(60)) for _ in range(3000)]
    if kind == "a few words":
        new = [text.replace("kiểm", "giám", 1) if chance.random() < 0.1 else text for text in old]
        del new[500:520]
    elif kind == "all words":
        new = [" ".join(chance.choice(WORDS) for _ in range(60)) for _ in range(3000)]
    elif kind == "numbers":
        old = [f"{at}. {text}" for at, text in enumerate(old, 1)]
        new = [f"{at}. {text.partition(' ')[2]}" for at, text in zip(count(), old, strict=False)]
    else:
        old, new = ["Như nhau."] * 3000, ["Như nhau."] * 2900
    files = long(built, old), long(built, new)
    start = time.perf_counter()
    made = redline(*files, "A", "").docx
    assert time.perf_counter() - start < SECONDS
    assert words(settled(made, "reject")) == words(stories(files[0]))
    assert exact(settled(made, "accept")) == exact(stories(files[1]))
