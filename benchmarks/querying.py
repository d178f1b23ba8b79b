"""`kehoach query` over the task lists of many plans: the first time, and from the tables that were kept.

``python benchmarks/querying.py [--plans N]`` with kehoach and its extra ``query`` installed. The lists are those of the
examples, varied: other names of provinces, other days, 5 to 25 tasks each.
"""

from __future__ import annotations

import argparse
import copy
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import Any

from kehoach.driver import Compilation
from kehoach.render.tasks.form import task_list

EXAMPLES = Path(__file__).parents[1] / "examples"
PROVINCES = [
    f"tỉnh {first} {last}"
    for first in ["An", "Bắc", "Cao", "Đồng", "Gia", "Hà", "Khánh", "Lâm", "Ninh", "Phú", "Quảng", "Thanh"]
    for last in ["Bình", "Giang", "Lộc", "Sơn", "Nam", "Tĩnh", "Trị", "Hóa"]
]
QUESTION = "select unit, led from by_unit order by led desc limit 5"
ROUNDS = 5


def varied(value: Any, days: int, province: str) -> Any:
    """Return data with its days moved and its province renamed."""
    if isinstance(value, dict):
        return {
            name: moved(one, days)
            if name in ("start", "end", "date") and isinstance(one, str) and len(one) == 10
            else varied(one, days, province)
            for name, one in value.items()
        }
    if isinstance(value, list):
        return [varied(one, days, province) for one in value]
    return value.replace("tỉnh", province) if isinstance(value, str) and len(value) < 200 else value


def moved(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def make(folder: str, plans: int) -> int:
    """Write so many task lists; return how many tasks they hold."""
    chance = random.Random(7)
    lists = []
    for path in sorted(EXAMPLES.glob("*.kh")):
        made = Compilation(str(path), path.read_bytes())
        lists.append(task_list(made.main_plan, made.sources, made.plans[0]))
    tasks = 0
    for nr in range(plans):
        data = varied(
            copy.deepcopy(lists[nr % len(lists)]), chance.randint(-700, 700), chance.choice(PROVINCES)
        )
        count = chance.randint(5, 25)
        while len(data["tasks"]) < count:
            more = copy.deepcopy(chance.choice(chance.choice(lists)["tasks"]))
            more["id"] += f"-{len(data['tasks'])}"
            data["tasks"].append(more)
        data["tasks"] = chance.sample(data["tasks"], count)
        tasks += count
        Path(folder, f"{nr:05}.tasks.json").write_text(
            json.dumps(data, ensure_ascii=False, indent=2), encoding="utf-8"
        )
    return tasks


def measured(*words: str) -> tuple[float, int]:
    """Return the seconds and the peak memory (MiB) of one process."""
    begin = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "kehoach", *words], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return time.perf_counter() - begin, usage.ru_maxrss // 1024


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--plans", type=int, default=1000)
    plans = parser.parse_args().plans
    with tempfile.TemporaryDirectory() as folder:
        lists, kept = os.path.join(folder, "lists"), os.path.join(folder, "kept")
        os.mkdir(lists)
        print(f"{plans} plans, {make(lists, plans)} tasks")
        ways = {
            "query": ["query", QUESTION, lists],
            "query --cache, first": ["query", QUESTION, lists, "--cache", kept],
            "query --cache, again": ["query", QUESTION, lists, "--cache", kept],
            "export --parquet": ["export", lists, "--parquet", os.path.join(folder, "parquet")],
        }
        for name, words in ways.items():
            rounds = 1 if name.endswith("first") else ROUNDS
            found = [measured(*words) for _ in range(rounds)]
            print(f"{name:<22} {median(s for s, _ in found):6.2f} s  {max(m for _, m in found):5} MiB")


if __name__ == "__main__":
    main()
