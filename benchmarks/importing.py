"""Times and memory of import, beside pandoc reading the same Word file, in one run (see README.md)."""

from __future__ import annotations

import argparse
import math
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from run import lap, peak, repeated


def sources(kehoach: Path, folder: Path, times: int) -> list[Path]:
    """Return plan 004 with its numbered lines so many times, as a Word file without its source, as PDF and as text."""
    plan = folder / f"plan{times}.kh"
    plan.write_text(repeated(times), encoding="utf-8")
    word = plan.with_suffix(".docx")
    subprocess.run(
        [kehoach, "build", "--no-source", "--no-tasks", plan], check=True, stdout=subprocess.DEVNULL
    )
    found = [word]
    if shutil.which("soffice") and shutil.which("pdftotext"):
        office = [
            "soffice",
            "--headless",
            f"-env:UserInstallation=file://{folder}/office",
            "--convert-to",
            "pdf",
        ]
        subprocess.run([*office, "--outdir", folder, word], check=True, stdout=subprocess.DEVNULL)
        subprocess.run(
            ["pdftotext", "-layout", plan.with_suffix(".pdf"), plan.with_suffix(".txt")], check=True
        )
        found += [plan.with_suffix(".pdf"), plan.with_suffix(".txt")]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--times", type=int, nargs="*", default=[1, 25, 100])
    arguments = parser.parse_args()
    kehoach = Path(sys.executable).with_name("kehoach")
    spent: dict[tuple[str, int], float] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print("| × | source | median ms | × pandoc | peak MiB |\n|---|---|---:|---:|---:|")
        for times in arguments.times:
            for source in sources(kehoach, folder, times):
                command = [str(kehoach), "import", "--force", str(source), "-o", str(folder / "out.kh")]
                pandoc = [
                    "pandoc",
                    str(folder / f"plan{times}.docx"),
                    "-t",
                    "markdown",
                    "-o",
                    str(folder / "out.md"),
                ]
                pairs = [(lap(command, ok=(0, 1)), lap(pandoc)) for _ in range(arguments.rounds)]
                spent[source.suffix, times] = median(own for own, _ in pairs)
                ratio = median(own / other for own, other in pairs)
                own = 1000 * spent[source.suffix, times]
                print(
                    f"| {times} | {source.suffix} | {own:.0f} | {ratio:.2f} | {peak(command):.0f} |",
                    flush=True,
                )
    first, last = arguments.times[-2:]
    for suffix in sorted({suffix for suffix, _ in spent}):
        growth = math.log(spent[suffix, last] / spent[suffix, first]) / math.log(last / first)
        print(f"growth exponent {first}× → {last}×, {suffix}: {growth:.2f}")


if __name__ == "__main__":
    main()
