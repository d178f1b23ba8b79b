"""All rules over a plan of 300 tasks and over one a hundred times as long, beside Ruff over Python's own library.

``python benchmarks/rules.py [--ruff PATH]`` with kehoach installed. The bound is 60 ms for 300 tasks on a
machine where Ruff checks the library in a second; the ratio of the two is what can be compared.
"""

from __future__ import annotations

import argparse
import gc
import subprocess
import sysconfig
import time
from statistics import median

from kehoach.driver import Compilation
from kehoach.lint.engine import lint

gc.disable()  # as the command does

HEAD = """kế hoạch: Triển khai công tác phổ biến, giáo dục pháp luật năm 2026
cơ quan: Ủy ban nhân dân tỉnh Lạng Sơn
số: 15/KH-UBND
địa danh: Lạng Sơn
ngày: 05/01/2026
giai đoạn: 2026
văn bản qd: Quyết định số 315/QĐ-TTg ngày 17/4/2024 của Thủ tướng Chính phủ phê duyệt Đề án hòa giải ở cơ sở
  gọi tắt: Đề án

Thực hiện @qd.đầy-đủ (sau đây gọi tắt là @qd), Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

# nhiệm vụ: Nhiệm vụ
"""
TASK = """## Tổ chức hội nghị tập huấn nghiệp vụ hòa giải ở cơ sở đợt {n} theo @qd
Nội dung tập huấn gồm kỹ năng hòa giải, kiến thức pháp luật về đất đai, hôn nhân và gia đình cho khoảng {n} người.
- Cơ quan chủ trì: Sở Tư pháp.
- Cơ quan phối hợp: Công an tỉnh, Sở Tài chính, Hội Luật gia tỉnh.
- Thời gian thực hiện: Quý {q}/2026.
"""
TAIL = """nơi nhận:
- Sở Tư pháp, Sở Tài chính, Công an tỉnh, Hội Luật gia tỉnh
- Lưu: VT, NC
ký:
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""
QUARTERS = ("I", "II", "III", "IV")


def plan(tasks: int) -> Compilation:
    """Return a compiled plan of so many tasks."""
    body = "".join(TASK.format(n=n, q=QUARTERS[n % 4]) for n in range(1, tasks + 1))
    made = Compilation("ke-hoach.kh", f"{HEAD}{body}{TAIL}".encode(), root=".")
    assert len(made.plans[0].tasks) == tasks and not made.failed
    return made


def rules_seconds(tasks: int, rounds: int) -> float:
    """Return the median time of all rules over a plan that is compiled already."""
    times = []
    for _ in range(rounds + 1):
        made = plan(tasks)
        start = time.perf_counter()
        lint(made.plans, made.sources)
        times.append(time.perf_counter() - start)
    return median(times[1:])  # the first also loads the rules


def ruff_seconds(program: str, rounds: int) -> float:
    """Return the median time of Ruff over Python's library, without its cache."""
    folder = sysconfig.get_path("stdlib")
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        command = [
            program,
            "check",
            "--no-cache",
            "--isolated",
            "--quiet",
            "--exit-zero",
            "--exclude",
            "site-packages",
        ]
        subprocess.run([*command, folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        times.append(time.perf_counter() - start)
    return median(times)


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--ruff", default="ruff")
    options.add_argument("--rounds", type=int, default=7)
    given = options.parse_args()
    ruff = ruff_seconds(given.ruff, 3)
    few = rules_seconds(300, given.rounds)
    more, many = rules_seconds(3_000, 3), rules_seconds(30_000, 1)
    print(f"ruff over the library: {ruff:.2f} s")
    print(
        f"rules over 300 tasks: {few * 1000:.0f} ms; scaled to a library in 1 s: {few / ruff * 1000:.0f} ms (bound 60)"
    )
    print(f"rules over 3,000 tasks: {more:.2f} s, {more / few:.1f} times as long for 10 times the tasks")
    print(f"rules over 30,000 tasks: {many:.2f} s, {many / few:.0f} times as long for 100 times the tasks")


if __name__ == "__main__":
    main()
