"""Whatever bytes come as a PDF, they are read or refused with one clear word, in bounded time, and nothing is lost."""

from __future__ import annotations

import importlib.util
import random
import subprocess
import time
from collections import Counter
from pathlib import Path

import pytest
from pdf_made import LEFT, line, pdf, text, wrapped

from kehoach.importing.readers import pdf_child, pdf_source
from kehoach.importing.readers.pdf import read
from kehoach.importing.readers.pdf_source import pages
from kehoach.verify.regions import everything
from kehoach.verify.unreadable import Unreadable

DATA = Path(__file__).parent / "data"
PLANS = ["pdf-ke-hoach-71", "pdf-tinh-uy", "pdf-bang-va-noi-nhan"]


def refused(data: bytes) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        read("a.pdf", data)
    return caught.value


@pytest.mark.parametrize("name", PLANS)
def test_every_letter_is_in_the_file_or_dropped(name: str) -> None:
    data = (DATA / f"{name}.pdf").read_bytes()
    found = read(name, data)
    there = Counter("".join(word.text for page in pages(data) for word in page.words))
    told = Counter("".join(paragraph.text for _, paragraph in everything(found.file)))
    told += Counter("".join(dropped.text for dropped in found.dropped))
    for blank in (" ", "\t"):
        del told[blank]
    marks = Counter(
        "".join(str(number) for number, _ in found.file.notes) * 2
    )  # in the text and before the note
    assert there == told + marks


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (b"%PDF-1.7\n", "damaged"),
        (b"%PDF-1.7\n" + b"\0" * 5000, "damaged"),
        (pdf([[text(LEFT, 100, "Kế hoạch")]])[:300], "damaged"),
        (pdf([[line(0, 0, 100, 100)]]), "picture"),
        (pdf([]), "damaged"),
        (pdf([[]] * 3), "picture"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_its_kind(data: bytes, kind: str) -> None:
    assert refused(data).kind == kind


def test_a_scanned_plan_is_told_from_a_damaged_one() -> None:
    error = refused(pdf([[]]))
    assert "ảnh quét, không có lớp chữ" in error.text.vi and "OCR" in error.text.en


def test_a_locked_file_is_called_locked() -> None:
    data = pdf([[text(LEFT, 100, "Kế hoạch")]])
    lock = (
        b"/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>"
        b"/ID[<31><31>]"
    )
    assert refused(data.replace(b"/Root 1 0 R", b"/Root 1 0 R" + lock)).kind == "encrypted"


def test_too_many_pages_are_refused_before_they_are_read() -> None:
    started = time.monotonic()
    error = refused(pdf([[]] * (pdf_child.MOST_PAGES + 1)))
    assert error.kind == "too-big" and str(pdf_child.MOST_PAGES + 1) in error.text.vi
    assert time.monotonic() - started < 10


def test_a_page_of_a_great_many_words_ends_soon() -> None:
    ops = [
        text(5, 5 + 2 * at, " ".join(str(at * n % 991) for n in range(150)), size=1.5) for at in range(400)
    ]
    started = time.monotonic()
    read("a.pdf", pdf([ops]))
    assert time.monotonic() - started < 30


def test_a_page_of_a_great_many_lines_is_read_without_tables() -> None:
    ops = [line(20 + at * 1.7, 100, 20 + at * 1.7, 800) for at in range(330)]
    ops += [line(20, 100 + at * 1.7, 580, 100 + at * 1.7) for at in range(410)]
    found = read("a.pdf", pdf([[*ops, text(LEFT, 60, "Kế hoạch")]]))
    assert [block.text for block in found.file.blocks] == ["Kế hoạch"]  # type: ignore[union-attr]
    assert found.doubts[0].reason.vi == "hình vẽ quá nhiều nét, không tìm bảng"


def test_more_drawing_than_any_plan_has_is_refused() -> None:
    page = [line(5 + at, 100, 5 + at, 700) for at in range(500)] * 20
    pages_needed = pdf_child.MOST_STROKES // len(page) + 1
    assert refused(pdf([page] * pages_needed)).kind == "too-big"


def test_a_child_that_does_not_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_source, "SECONDS", 0.2)
    monkeypatch.setattr(pdf_source, "_START", "import time; time.sleep(60)")
    started = time.monotonic()
    assert refused(pdf([[text(LEFT, 100, "Kế hoạch")]])).kind == "hostile"
    assert time.monotonic() - started < 5


def test_a_child_that_crashes_is_a_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_source, "_START", "import os; os.abort()")
    assert refused(pdf([[text(LEFT, 100, "Kế hoạch")]])).kind == "damaged"


def test_without_the_library_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    known = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *more: None if name == "pypdfium2" else known(name, *more)
    )
    error = refused(pdf([[text(LEFT, 100, "Kế hoạch")]]))
    assert 'pip install "kehoach[pdf]"' in error.text.vi and 'pip install "kehoach[pdf]"' in error.text.en


def test_a_library_that_is_too_old_is_not_taken_for_a_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    without = "import pypdfium2.raw as raw; del raw.FPDFText_GetTextObject; "
    begin, end = pdf_source._START.rsplit("main()", 1)
    monkeypatch.setattr(pdf_source, "_START", f"{begin}{without}main(){end}")
    assert 'pip install -U "kehoach[pdf]"' in refused(pdf([[text(LEFT, 100, "Kế hoạch")]])).text.vi


def test_a_process_that_cannot_start_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise OSError(8, "Exec format error")

    monkeypatch.setattr(subprocess, "run", fails)
    assert "Exec format error" in refused(pdf([[text(LEFT, 100, "Kế hoạch")]])).text.vi


@pytest.mark.parametrize("seed", range(24))
def test_mutated_bytes_are_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    ops = wrapped(
        100, "Triển khai thực hiện Quyết định số 315/QĐ-TTg ngày 17 tháng 4 năm 2024 của Thủ tướng."
    )[0]
    data = bytearray(pdf([ops, ops]) if seed % 2 else (DATA / f"{PLANS[seed % len(PLANS)]}.pdf").read_bytes())
    for _ in range(chance.choice((1, 5, 50, 500))):
        data[chance.randrange(len(data))] = chance.randrange(256)
    if chance.random() < 0.3:
        del data[chance.randrange(len(data)) :]
    try:
        found = read("a.pdf", bytes(data))
    except Unreadable:
        return
    assert found.file.blocks
