"""Many plans: a project made of the five examples, varied, built, checked, asked; and how check grows.

``python benchmarks/project.py [--most 10000]`` in the environment of :mod:`run`, with the extra ``query``.
"""

from __future__ import annotations

import argparse
import math
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from many import make_project

PROGRAM = [sys.executable, "-m", "kehoach"]
COUNT = 1000


class Run(NamedTuple):
    """A process: seconds on the clock, of all processors together, and MB of the largest process."""

    seconds: float
    processor: float
    memory: float

    def __str__(self) -> str:
        return f"{self.seconds:7.2f} s {self.processor:7.2f} s of processors {self.memory:6.0f} MB"


def run(folder: Path, *words: str) -> Run:
    """Run a command of kehoach in a folder; findings may make it fail, a traceback may not."""
    begin = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen([*PROGRAM, *words], cwd=folder, stdout=subprocess.DEVNULL, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read()
    assert process.returncode in (0, 1) and b"Traceback" not in text, text.decode()[-2000:]
    return Run(time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def best(folder: Path, *words: str, times: int = 3) -> Run:
    """Return the fastest of some runs."""
    return min((run(folder, *words) for _ in range(times)), key=lambda one: one.seconds)


def usual(folder: Path) -> None:
    """Print what one project of a thousand plans takes."""
    one = best(folder, "check", "000/kh-00000.kh")
    print(f"check of one plan             {one}")
    for name, words in (
        ("check, nothing known", ("check", "--no-cache")),
        ("build, nothing known", ("build",)),
        ("build, nothing changed", ("build",)),
    ):
        print(f"{name:<30}{run(folder, *words)}")
    plan = folder / "003" / "kh-00345.kh"
    plan.write_text(plan.read_text(encoding="utf-8") + "\n# Thêm một mục.\n", encoding="utf-8")
    print(f"{'build, one plan changed':<30}{run(folder, 'build')}")
    sql = "select unit, count(*) from work where due_date < date '2026-01-01' group by unit order by 2 desc limit 5"
    print(f"{'query, nothing known':<30}{run(folder, 'query', sql)}")
    print(f"{'query, known':<30}{best(folder, 'query', sql)}")
    plan.write_text(plan.read_text(encoding="utf-8") + "\n# Thêm một mục nữa.\n", encoding="utf-8")
    print(f"{'query, one plan changed':<30}{run(folder, 'query', sql)}")


def growth(root: Path, most: int) -> None:
    """Print how check grows with the number of plans: 1 is linear."""
    counts = [count for count in (100, 1000, 10_000) if count <= most]
    runs = []
    for count in counts:
        folder = root / str(count)
        make_project(folder, count)
        runs.append(run(folder, "check", "--no-cache"))
        print(f"check of {count:>6} plans         {runs[-1]}")
    if len(counts) > 1:
        steps = math.log(counts[-1] / counts[0])
        print(f"exponent on the clock       {math.log(runs[-1].seconds / runs[0].seconds) / steps:.2f}")
        print(f"exponent of processors      {math.log(runs[-1].processor / runs[0].processor) / steps:.2f}")


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=10_000, help="plans of the largest project")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        make_project(root / "usual", COUNT)
        usual(root / "usual")
        growth(root, arguments.most)


if __name__ == "__main__":
    main()
