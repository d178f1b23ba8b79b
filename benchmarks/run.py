"""Times and memory of check and build, and of tables, beside pandoc and python-docx, in one run (see README.md)."""

from __future__ import annotations

import argparse
import math
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

PLAN = Path(__file__).parents[1] / "examples" / "004-lang-son-2024.kh"
SMALL_PARENT = """
import os, sys
child = os.fork()
if not child:
    os.dup2(2, 1)
    os.execvp(sys.argv[1], sys.argv[1:])
print(os.wait4(child, 0)[2].ru_maxrss)
"""
PLAIN_DOCX = """
import sys, docx
document = docx.Document()
for line in open(sys.argv[1], encoding="utf-8"):
    if line.strip():
        document.add_paragraph(line.strip())
document.save(sys.argv[2])
"""
IN_PROCESS = """
import sys, time, statistics
import kehoach
text = open(sys.argv[1], encoding="utf-8").read()
for name in ("parse", "check", "tasks", "build"):
    laps = []
    for _ in range(int(sys.argv[2])):
        begin = time.perf_counter()
        getattr(kehoach, name)(text)
        laps.append(time.perf_counter() - begin)
    print(name, statistics.median(laps))
"""
COLUMNS = (
    ("nhiệm vụ", "Nội dung nhiệm vụ", "Xây dựng Kế hoạch triển khai nội dung thứ {0} trên địa bàn tỉnh"),
    ("chủ trì", "Cơ quan chủ trì", "Sở Tư pháp"),
    ("phối hợp", "Cơ quan phối hợp", "Sở Nội vụ; Công an tỉnh; Hội Luật gia tỉnh"),
    ("thời gian", "Thời gian", "Quý II/2026"),
    ("sản phẩm", "Sản phẩm", "Kế hoạch của Ủy ban nhân dân tỉnh"),
    ("ghi chú", "Ghi chú", "Nhiệm vụ thường xuyên, mục {0}"),
    ("cấp trình", "Cấp trình", "Ủy ban nhân dân tỉnh"),
    ("kinh phí", "Kinh phí", "Ngân sách tỉnh"),
    ("địa điểm", "Địa điểm", "Thành phố Lạng Sơn"),
)
ROWS_OF_A_GROUP = 20
TABLES = """
import gc, sys, time
import kehoach
gc.disable()  # as the command does
large, small, wide = (open(name, encoding="utf-8").read() for name in sys.argv[1:4])
def lap(*texts):
    gc.collect()
    begin = time.perf_counter()
    for text in texts:
        kehoach.build(text)
    return time.perf_counter() - begin
lap(small)
for _ in range(int(sys.argv[4])):
    print(lap(large), lap(*[small] * 10), lap(wide))
"""


def table_plan(form: str, rows: int, columns: int) -> str:
    """Return a plan with an assignment table in a landscape annex, written as blocks or as rows ``| … |``.

    Args:
        form: "blocks" or "rows".
        rows: how many tasks.
        columns: how many columns, with the running number.
    """
    named = COLUMNS[: columns - 1]
    lines = [
        "kế hoạch: Đo thời gian dựng bảng", "cơ quan: Ủy ban nhân dân tỉnh Lạng Sơn", "# Mục đích, yêu cầu",
        "Nội dung tại Phụ lục kèm theo.", "phụ lục: Danh mục nhiệm vụ", "khổ: ngang",
    ]  # fmt: skip
    if form == "blocks":
        heads = "; ".join(f'{name} "{head}"' for name, head, _ in named)
        lines += ["bảng:", f"  cột: stt; {heads}", "  đánh số: I. / 1. liên tục"]
    else:
        lines.append(f"| STT | {' | '.join(head for _, head, _ in named)} |")
    for row in range(1, rows + 1):
        cells = [words.format(row) for *_, words in named]
        if row % ROWS_OF_A_GROUP == 1:
            group = f"Nhóm nhiệm vụ số {row // ROWS_OF_A_GROUP + 1}"
            lines.append(f"# {group}" if form == "blocks" else f"| {group} |")
        if form == "blocks":
            lines.append(f"## {cells[0]}")
            lines += [f"{name}: {cell}" for (name, *_), cell in zip(named[1:], cells[1:], strict=True)]
        else:
            lines.append(f"| {row} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def tables(kehoach: Path, folder: Path, rounds: int) -> None:
    """Measure the large table beside small ones, in process and as whole processes, and print the ratios."""
    print("\ntables, medians of pairs (A: 2,000 rows × 7 columns, B: ten times 200 × 7, C: 200 × 10):\n")
    print(
        "| form   |    A ms |    B ms |    C ms |  A/B |  A/C | process A ms | process C ms |  A/C | peak MiB of A |"
    )
    print(
        "|--------|--------:|--------:|--------:|-----:|-----:|-------------:|-------------:|-----:|--------------:|"
    )
    for form in ("blocks", "rows"):
        paths = []
        for rows, columns in ((2000, 7), (200, 7), (200, 10)):
            paths.append(folder / f"{form}-{rows}-{columns}.kh")
            paths[-1].write_text(table_plan(form, rows, columns), encoding="utf-8")
        command = [sys.executable, "-c", TABLES, *map(str, paths), str(rounds)]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        laps = [[float(seconds) for seconds in line.split()] for line in said.splitlines()]
        build = [
            [str(kehoach), "build", str(path), "-o", str(folder / "t.docx")] for path in (paths[0], paths[2])
        ]
        whole = [[lap(command) for command in build] for _ in range(rounds)]
        a, b, c = (median(column) * 1000 for column in zip(*laps, strict=True))
        wa, wc = (median(column) * 1000 for column in zip(*whole, strict=True))
        ab, ac = (median(row[0] / row[at] for row in laps) for at in (1, 2))
        wac = median(row[0] / row[1] for row in whole)
        print(f"| {form:<6} | {a:7.1f} | {b:7.1f} | {c:7.1f} | {ab:4.2f} | {ac:4.2f} | {wa:12.1f} | {wc:12.1f} "
              f"| {wac:4.2f} | {peak(build[0]):13.0f} |")  # fmt: skip


def repeated(times: int) -> str:
    """Return plan 004 with its numbered lines so many times."""
    text = PLAN.read_text(encoding="utf-8")
    begin, end = text.index("\n# ") + 1, text.index("\nkết thúc:") + 1
    return text[:begin] + text[begin:end] * times + text[end:]


def words_only(text: str, folder: Path, times: int) -> Path:
    """Write the words of the built plan, a paragraph a line, and return the file: what the others convert."""
    import io

    import docx

    import kehoach

    document = docx.Document(io.BytesIO(kehoach.build(text)))
    lines = [t for p in document.element.body.iter(f"{{{document.element.nsmap['w']}}}p") if (t := _text(p))]
    path = folder / f"plan{times}.md"
    path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    return path


def _text(paragraph) -> str:  # type: ignore[no-untyped-def]
    return "".join(e.text or "" for e in paragraph.iter() if e.tag.endswith("}t"))


def lap(command: list[str], ok: tuple[int, ...] = (0,)) -> float:
    """Run a command; return seconds. *ok*: exit codes that are no fault."""
    begin = time.perf_counter()
    process = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    seconds = time.perf_counter() - begin
    if process.returncode not in ok:
        raise SystemExit(f"{command}: exit {process.returncode}\n{process.stderr.decode(errors='replace')}")
    return seconds


def peak(command: list[str]) -> float:
    """Run a command below a small process, whose own memory does not count, and return its peak in MiB."""
    small = [sys.executable, "-I", "-S", "-c", SMALL_PARENT, *command]
    said = subprocess.run(small, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return int(said.stdout.split()[-1]) / 1024


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=11, help="at 1×; 5 at 10×, 3 at 100×")
    options.add_argument("--times", type=int, nargs="*", default=[1, 10, 100])
    rounds = options.parse_args()
    kehoach = Path(sys.executable).with_name("kehoach")
    if not kehoach.exists():
        raise SystemExit("install kehoach into this Python first: see benchmarks/README.md")
    results: dict[tuple[str, int], float] = {}
    print("| ×    | command            | median ms | × `python -c pass` | × pandoc | peak MiB |")
    print("|------|--------------------|----------:|-------------------:|---------:|---------:|")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for times in rounds.times:
            count = rounds.rounds if times == 1 else 5 if times == 10 else 3
            measure(kehoach, folder, times, count, results)
        print()
        for command in ("kehoach check", "kehoach build", "pandoc", "python-docx"):
            if (command, 10) in results and (command, 100) in results:
                exponent = math.log10(results[command, 100] / results[command, 10])
                print(f"growth exponent 10× → 100×, {command}: {exponent:.2f}")
        print("\nin process, everything loaded (median ms):\n")
        for times in rounds.times:
            path = folder / f"plan{times}.kh"
            laps = "15" if times == 1 else "5" if times == 10 else "3"
            said = subprocess.run(
                [sys.executable, "-c", IN_PROCESS, str(path), laps], capture_output=True, text=True
            )
            pairs = [line.split() for line in said.stdout.splitlines()]
            print(f"{times}×: " + ", ".join(f"{n} {float(s) * 1000:.1f}" for n, s in pairs))
        tables(kehoach, folder, max(3, rounds.rounds // 2))


def measure(
    kehoach: Path, folder: Path, times: int, count: int, results: dict[tuple[str, int], float]
) -> None:
    """Measure all commands at one size, round by round, and print the rows."""
    text = repeated(times)
    plan = folder / f"plan{times}.kh"
    plan.write_text(text, encoding="utf-8")
    markdown = words_only(text, folder, times)
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "kehoach check": [str(kehoach), "check", str(plan)],
        "kehoach build": [str(kehoach), "build", str(plan), "-o", str(folder / "k.docx")],
        "python-docx": [sys.executable, "-c", PLAIN_DOCX, str(markdown), str(folder / "d.docx")],
    }
    if shutil.which("pandoc"):
        commands["pandoc"] = ["pandoc", "-f", "markdown", str(markdown), "-o", str(folder / "p.docx")]
    laps: dict[str, list[float]] = {label: [] for label in commands}
    for command in commands.values():
        lap(command)  # warm-up
    for _ in range(count):
        for label, command in commands.items():
            laps[label].append(lap(command))
    for label, runs in laps.items():
        results[label, times] = median(runs)
        to_pass = median(a / b for a, b in zip(runs, laps["python -c pass"], strict=True))
        pandoc = laps.get("pandoc")
        to_pandoc = f"{median(a / b for a, b in zip(runs, pandoc, strict=True)):.3f}" if pandoc else "-"
        print(f"| {times:<4} | {label:<18} | {results[label, times] * 1000:9.1f} | {to_pass:18.2f} "
              f"| {to_pandoc:>8} | {peak(commands[label]):8.0f} |")  # fmt: skip


if __name__ == "__main__":
    main()
