"""``kehoach trace``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

Run = Callable[..., Any]
Write = Callable[..., Path]
TINH = (
    "kế hoạch: Tỉnh\ncơ quan: UBND tỉnh A\nsố: 1/KH-UBND\n# nhiệm vụ: Việc\n"
    "## Một\nchủ trì: Sở B\nthời gian: quý III/2026\n## Hai\nchủ trì: Sở C\n"
)
CHILD = (
    "kế hoạch: Sở\ncơ quan: Sở B\nkế hoạch cấp trên: tinh.kh\n# nhiệm vụ: Việc\n"
    "## Làm\ncụ thể hóa: I.1\nchủ trì: Phòng D\nthời gian: quý II/2026\n"
)


@pytest.fixture
def plans(write: Write) -> Write:
    write("tinh.kh", TINH)
    write("so.kh", CHILD)
    return write


def test_all_carried_out_is_0(run: Run, plans: Write) -> None:
    assert run("trace", "so.kh") == (
        0,
        "tinh.kh: Kế hoạch 1/KH-UBND, UBND tỉnh A: Tỉnh\n\nso.kh (Sở B)\n"
        "  được giao 1, đã cụ thể hóa 1 (trễ hoặc không rõ hạn 0), chưa có 0\n",
        "",
    )


def test_a_gap_is_1_and_so_is_a_late_task(run: Run, plans: Write) -> None:
    ran = run("trace", "so.kh", "--unit", "Sở  C")
    assert ran.code == 1 and "    - I.2 Hai (Chủ trì)\n" in ran.out
    plans("so.kh", CHILD.replace("quý II/2026", "năm 2027"))
    ran = run("trace", "so.kh", "--lang", "en")
    assert ran.code == 1 and "← I.1 Làm: “năm 2027” (31/12/2027)" in ran.out


def test_a_body_may_have_several_names(run: Run, plans: Write) -> None:
    ran = run("trace", "so.kh", "--unit", "Sở B", "--unit", "Sở C")
    assert ran.code == 1 and "so.kh (Sở B; Sở C)\n  được giao 2" in ran.out
    assert run("trace", "so.kh", "--unit", " ").code == 2


def test_a_name_that_the_parent_has_not_is_told(run: Run, plans: Write) -> None:
    plans("khac.kh", CHILD.replace("cơ quan: Sở B", "cơ quan: Sở Bê"))
    ran = run("trace", "khac.kh")
    assert ran.code == 0
    assert "không giao việc cho “Sở Bê” dưới tên này\n  các tên gần nhất: “Sở B”" in ran.out
    ran = run("trace", "so.kh", "--unit", "Sở Bê")
    assert (ran.code, ran.out) == (2, "")
    assert "không giao việc cho “Sở Bê”; có phải “Sở B”" in ran.err


def test_the_parent_may_be_given_as_plan_or_list(run: Run, plans: Write) -> None:
    plans("so.kh", CHILD.replace("kế hoạch cấp trên: tinh.kh\n", ""))
    assert (
        run("tasks", "tinh.kh", "-o", "tinh.json").code == run("tasks", "tinh.kh", "-o", "tinh.yml").code == 0
    )
    assert yaml.safe_load(Path("tinh.yml").read_text(encoding="utf-8"))["tasks"]
    for parent in ("tinh.kh", "tinh.json", "tinh.yml"):
        ran = run("trace", ".", "--parent", parent)
        assert ran.code == 0 and ran.out.startswith(f"{parent}: Kế hoạch 1/KH-UBND"), ran


def test_the_form_follows_the_file_or_the_option(run: Run, plans: Write) -> None:
    assert run("trace", "so.kh", "-o", "m.html") == (0, "→ m.html\n", "")
    assert Path("m.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert run("trace", "so.kh", "-o", "m.json").code == 0
    data = json.loads(Path("m.json").read_text(encoding="utf-8"))
    assert data["traces"][0]["complete"] is True and data["traces"][0]["parent"]["file"] == "tinh.kh"
    assert json.loads(run("trace", "so.kh", "--format", "json").out) == data
    assert json.loads(run("trace", "--schema").out)["$id"] == "urn:kehoach:trace:1"
    ran = run("trace", "so.kh", "-o", "m.xlsx")
    assert ran.code == 2 and "đuôi tệp không cho biết dạng" in ran.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "thiếu tên tệp"),
        (["khong-co.kh"], "không đọc được khong-co.kh"),
        (["so.kh", "--parent", "khong-co.kh"], "không đọc được"),
        (["so.kh", "--parent", "hong.json"], "hong.json: không phải danh sách nhiệm vụ"),
        (["tinh.kh"], "không có kế hoạch cấp trên"),
        (["loi.kh"], "KH104"),
        (["so.kh", "-o", "khong/co/m.html"], "không ghi được"),
    ],
)
def test_what_cannot_run_is_2_and_says_why(run: Run, plans: Write, words: list[str], said: str) -> None:
    plans("hong.json", "[]")
    plans("loi.kh", "kế hoạch: A\n1. B\n")
    ran = run("trace", *words)
    assert ran.code == 2 and said in ran.err and ran.out == ""


def test_a_faulty_plan_among_others_is_told_and_the_others_are_shown(run: Run, plans: Write) -> None:
    plans("loi.kh", "kế hoạch: A\n1. B\n")
    ran = run("trace", "loi.kh", "so.kh")
    assert ran.code == 2 and "KH104" in ran.err and "so.kh (Sở B)" in ran.out
