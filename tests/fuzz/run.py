"""Fuzz every command with damaged plans for a bounded time: ``run.py --seconds 25 --seed 1`` (see README.md)."""

from __future__ import annotations

import argparse
import io
import json
import re
import runpy
import shutil
import signal
import sys
import tempfile
import time
import traceback
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import docx
import jsonschema
import yaml

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "dsl"))

from kehoach.assemble import build_docx  # noqa: E402
from kehoach.cli.fix import mend  # noqa: E402
from kehoach.cli.main import main as kehoach_main  # noqa: E402
from kehoach.config import Selection  # noqa: E402
from kehoach.diagnostics.report.as_github import as_github  # noqa: E402
from kehoach.diagnostics.report.as_sarif import as_sarif  # noqa: E402
from kehoach.diagnostics.report.as_short import as_short  # noqa: E402
from kehoach.diagnostics.report.as_text import as_text  # noqa: E402
from kehoach.driver import Compilation  # noqa: E402
from kehoach.formatter.format import format_source, obstacles  # noqa: E402
from kehoach.formatter.safety import same_tree  # noqa: E402
from kehoach.render.tasks.schema import schema_text  # noqa: E402
from kehoach.text.source import make_source  # noqa: E402

SECONDS = 10  # of the processor, for one command on one input; and to shorten an input that fails
SLOW = f"longer than {SECONDS} s"
WALL = 60  # seconds by the clock: a command that waits for something
LARGEST = 80_000  # bytes of an input
SHARED = (
    ROOT / "tests" / "good"
)  # its dung-chung/chung/ and phan-dau-tieng-anh/chung.kh are included by plans
SOURCES = ("examples/*.kh", "tests/good/*/plan.kh", "tests/rules/*/*.kh")
WEIGHTS = (1, 4, 10)  # how often a plan of each source is taken: the large ones cost as much as twenty small
OUR_FAULT = re.compile(r"^kehoach: (\S+: )?KH901", re.MULTILINE)
FRAME = re.compile(r'File "(?:[^"]*/)?([^"/]+)", line \d+, in (\w+)')
SIGNS = [
    "#", "##", "####", "- ", "+ ", "@", "@(", "^(", "^", "*", "**", "***", "(", ")", ":", ";", "|", "> ", "\\", "//",
    "  ", "\t", "\n", "…", "“", "”", '"', "[", "]", "0", "%", "I. ", "1. ", "a) ", "\xa0", "\u0301", "Ð", "\ufeff",
    "\u200b", "\x0b", "\x0c", "\r", "\x85", "\u2028", "\x00", "\x1b[31m", "\u202e", "\U0001f600", "cāa", "chủ trì: ",
    "- Cơ quan chủ trì: ", "thời gian: ", "kế hoạch: ", "nơi nhận:", "ký:", "phụ lục: ", "bảng: ", "chung:",
    "kết thúc:", "văn bản x: ", "  gọi tắt: ", "@(chủ trì: ", "đánh số: ", "@qd315", "phục vụ: @", "cước chú x: ",
    "dùng: chung/don-vi.kh\n", "dùng: plan.kh\n", "ngày: ", "số: ", "thể thức: hd05\n", "thể thức: ", "trường x: ",
    "plan: A\n", "# nhiệm vụ: ", "- mục tiêu y: ", "đơn vị z: ", "căn cứ: ", "/", ".đầy-đủ", "31/02/2025", "năm 2025",
    "quý IV", "Quyết định số 471/QĐ-TTg ngày 9/9/2022", "// kehoach: bỏ qua KH401 (lý do)", "// kehoach: bỏ qua",
    "các các", "UBND các huyện", "150%", "{{ 1 }}", "{% x %}", "<w:p/>", "&amp;", "]]>",
]  # fmt: skip
FORMS = (*(("--format", form) for form in ("text", "short", "sarif", "github")), ("--statistics",))
LAYOUT = "KH663"  # letters in parts: the finding that formatting mends


class Broken(Exception):
    """What must hold does not: ``kind`` says what in few words, the same for the same fault."""

    def __init__(self, command: str, kind: str, detail: str = "") -> None:
        self.command = command
        self.kind = kind
        self.detail = detail
        super().__init__(f"{command}: {kind}")


class TooLong(BaseException):
    """A command has used all its time. No ``Exception``: the command line would take it for its own fault."""


class Clock:
    """How many seconds of the processor a command has; fewer while an input that takes too long is shortened."""

    limit: float = SECONDS


class Case(NamedTuple):
    """An input: the folder it lies in, its bytes, and the seed of what else is done at random with it."""

    folder: Path
    data: bytes
    seed: str

    @property
    def path(self) -> Path:
        """Where the input is written to."""
        return self.folder / "plan.kh"


# --- inputs -----------------------------------------------------------------------------------------------------


def seeds() -> tuple[tuple[bytes, ...], ...]:
    """Return the plans to begin with, by source; none may be empty, or nothing would be tested."""
    found = tuple(tuple(path.read_bytes() for path in sorted(ROOT.glob(pattern))) for pattern in SOURCES)
    assert all(found)
    return found


def _some_lines(lines: list[str], chance: Random) -> slice:
    at = chance.randrange(len(lines))
    return slice(at, at + chance.choice((1, 1, 1, 2, 5, 20)))


def _edit_line(lines: list[str], chance: Random) -> None:
    """Change one line: cut, signs put in, words swapped or dropped, letters in parts, another case."""
    at = chance.randrange(len(lines))
    line = lines[at]
    cut = chance.randint(0, len(line))
    words = line.split(" ")
    first, second = chance.randrange(len(words)), chance.randrange(len(words))
    swapped = [*words]
    swapped[first], swapped[second] = words[second], words[first]
    lines[at] = chance.choice(
        (
            line[:cut],
            line[cut:],
            line[:cut] + chance.choice(SIGNS) + line[cut:],
            line[:cut] + chance.choice(SIGNS) + line[cut:],
            chance.choice(SIGNS) + line,
            line + chance.choice(SIGNS),
            " ".join(swapped),
            " ".join(words[:first] + words[first + 1 :]),
            " ".join(words[:first] + words[first : first + 1] * 2 + words[first + 1 :]),
            unicodedata.normalize(chance.choice(("NFD", "NFKC", "NFKD")), line),
            chance.choice((line.upper(), line.lower(), line.title())),
            re.sub(
                r"\d+", lambda m: chance.choice(("0", "00", "1", "13", "99", "2026", "9" * 30, m[0])), line
            ),
        )
    )


def _grow(lines: list[str], chance: Random) -> None:
    """Make a line very long, or nest deeply."""
    at = chance.randrange(len(lines))
    line, sign = lines[at], chance.choice(SIGNS)
    many = chance.choice((10, 100, 1000))
    grown = (
        line * min(many, 20_000 // (len(line) + 1)),
        line + sign * many,
        sign * many + line,
        "".join(f"{'  ' * depth}- {depth}\n" for depth in range(min(many, 120))),
        "".join(f"{'#' * (depth % 7 + 1)} {depth}\n" for depth in range(min(many, 200))),
        "(" * many + line + ")" * many,
        "@(chủ trì: " * min(many, 300) + line,
        "*a **b " * many,
    )
    lines[at] = chance.choice(grown)


def _move(lines: list[str], other: list[str], chance: Random) -> None:
    """Drop, repeat, swap, join, indent or bring in lines."""
    part, at = _some_lines(lines, chance), chance.randrange(len(lines))
    match chance.randrange(7):
        case 0 if len(lines) > 1:
            del lines[part]
        case 1:
            lines[at:at] = lines[part] * chance.choice((1, 1, 1, 1, 30))
        case 2:
            lines[part.start], lines[at] = lines[at], lines[part.start]
        case 3:
            lines[part] = [chance.choice(("", " ", "\\", "; ")).join(lines[part])]
        case 4:
            indent = chance.choice(("  ", "\t", " ", "    ", "\xa0", "- ", "> ", "// "))
            lines[part] = [indent + line for line in lines[part]]
        case 5:
            lines[part] = [line.lstrip(" \t-+#>|") for line in lines[part]]
        case _:
            lines[at:at] = other[_some_lines(other, chance)]
    lines[:] = lines or [""]


def _spoil(data: bytes, chance: Random) -> bytes:
    """Change the bytes of a file: line ends, byte-order mark, letters in parts, encoding, single bits."""
    match chance.randrange(7):
        case 0:
            return data.replace(b"\n", chance.choice((b"\r\n", b"\r", b"\xe2\x80\xa8")))
        case 1:
            return b"\xef\xbb\xbf" + data
        case 2:
            return unicodedata.normalize("NFD", data.decode("utf-8", "replace")).encode()
        case 3:
            return data.decode("utf-8", "replace").encode(chance.choice(("utf-16", "cp1258")), "replace")
        case 4:
            return data[: chance.randrange(len(data) + 1)]
    out = bytearray(data or b"x")
    for _ in range(chance.choice((1, 1, 2, 30))):
        out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
    return bytes(out)


def mutated(plans: tuple[tuple[bytes, ...], ...], chance: Random) -> bytes:
    """Return one input: a plan of the project with some damage."""
    (one, two) = chance.choices(plans, WEIGHTS, k=2)
    lines, other = (chance.choice(group).decode("utf-8", "replace").split("\n") for group in (one, two))
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 5, 12))):
        kind = chance.random()
        if kind < 0.45:
            _edit_line(lines, chance)
        elif kind < 0.95:
            _move(lines, other, chance)
        else:
            _grow(lines, chance)
        lines = "\n".join(lines).split("\n")
    data = "\n".join(lines).encode("utf-8", "surrogatepass")[:LARGEST]
    return _spoil(data, chance) if chance.random() < 0.15 else data


# --- what must hold ---------------------------------------------------------------------------------------------


@contextmanager
def in_time(command: str) -> Iterator[None]:
    """Stop what takes too long, and make every exception a failure of *command*."""
    signal.setitimer(signal.ITIMER_PROF, Clock.limit)
    signal.setitimer(signal.ITIMER_REAL, WALL)
    try:
        yield
    except Broken:
        raise
    except TooLong:
        raise Broken(command, SLOW, traceback.format_exc(-3)) from None
    except Exception as error:
        raise Broken(command, *_told(type(error).__name__, traceback.format_exc())) from error
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)


def _told(name: str, trace: str) -> tuple[str, str]:
    """Return the kind of an exception, by where it was raised; of one that nests too deep, by what calls itself."""
    frames = FRAME.findall(trace)
    if name == "RecursionError" and frames:
        files = [file for file, _ in frames]
        return f"{name} in {max(sorted(set(files)), key=files.count)}", trace
    return f"{name} in {'/'.join(frames[-1])}" if frames else name, trace


def kehoach_(case: Case, *words: str, codes: tuple[int, ...] = (0, 1)) -> tuple[int, str]:
    """Run a command line in process and return its exit code and standard output.

    Raises:
        Broken: it raises, takes too long, tells a fault of its own (KH901) or gives another exit code than *codes*.
    """
    command = " ".join(words).replace(f"{case.folder}/", "")
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
    with in_time(command), redirect_stdout(out), redirect_stderr(err):
        code = kehoach_main(words)
    said, errors = (_text(stream) for stream in (out, err))
    if OUR_FAULT.search(errors):
        raised = re.findall(r"^(?:\w+\.)*([A-Z]\w+)(?::|$)", errors, re.MULTILINE)
        raise Broken(command, *_told(raised[-1] if raised else "KH901", errors))
    if code not in codes:
        raise Broken(command, f"exit code {code}", errors)
    return code, said


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    said: bytes = stream.buffer.getvalue()  # type: ignore[attr-defined]
    return said.decode()


def must(holds: bool, command: str, kind: str, detail: str = "") -> None:
    """Raise that something does not hold."""
    if not holds:
        raise Broken(command, kind, detail)


def checked(case: Case) -> None:
    """All forms of ``check`` say the same, and its exit code is what they say."""
    path = str(case.path)
    code, said = kehoach_(case, "check", path, "--format", "json")
    with in_time("check --format json"):
        found = json.loads(said)["diagnostics"]
    severities = {one["severity"] for one in found}
    must(code == ("error" in severities), "check", "exit code is not what is found")
    plan = Compilation(path, case.data, may_be_shared=True)
    with in_time("check --format text"):
        must(
            bool(as_text(plan.diagnostics, plan.sources, "vi", True)) == bool(found),
            "check",
            "text says less",
        )
    with in_time("check --format short"):
        lines = as_short(plan.diagnostics, plan.sources, "en").count("\n")
        must(lines == len(found), "check --format short", "not one line a finding")
    with in_time("check --format sarif"):
        results = json.loads(as_sarif([(plan.diagnostics, plan.sources, "vi")], "1", _title))["runs"][0][
            "results"
        ]
        must(len(results) == len(found), "check --format sarif", "other findings than json")
    with in_time("check --format github"):
        as_github(plan.diagnostics, plan.sources, "en")
    chance = Random(case.seed)
    form = chance.choice(FORMS)
    match chance.randrange(3):
        case 0:
            again, _ = kehoach_(case, "check", path, *form)
            must(again == code, f"check {' '.join(form)}", "another exit code than json")
        case 1:
            strict, _ = kehoach_(case, "check", "--strict", path, *form)
            must(
                strict == bool(severities & {"error", "warning"}),
                "check --strict",
                "exit code is not what is found",
            )
        case _:
            final, _ = kehoach_(case, "check", "--final", "--lang", "en", path, *form)
            must(final >= code, "check --final", "finds less")


def _title(code: str, language: str) -> str:
    return f"{code} {language}"


def mended(case: Case) -> None:
    """What is mended compiles no worse, and has nothing left to mend."""
    chance = Random(case.seed)
    unsafe, final = chance.choice(((False, False), (True, False), (True, True)))
    name = "mend" + " unsafe" * unsafe + " final" * final
    with in_time(name):
        before = _errors(case, case.data)
        done = mend(str(case.path), case.data, Selection(), unsafe, final)
        data = done.after.encode()
        if done.after != done.before:
            after = _errors(case, data)
            must(len(after) <= len(before), name, "more errors than before", f"{before} → {after}")
            again = mend(str(case.path), data, Selection(), unsafe, final)
            must(again.after == done.after, name, "twice is not once", f"{done.after!r}\n→ {again.after!r}")
    words = ["check", "--unsafe-fixes" if unsafe else "--fix", *["--final"] * final]
    if chance.randrange(2):
        kehoach_(case, *words, str(case.path), "--diff", codes=(0,))
        must(case.path.read_bytes() == case.data, f"{' '.join(words)} --diff", "writes")
    else:
        kehoach_(case, *words, str(case.path))
        text = make_source("", case.path.read_bytes().decode("utf-8", "replace")).text
        changed = done.after != done.before
        must(
            text == done.after if changed else case.path.read_bytes() == case.data,
            " ".join(words),
            "writes another",
        )


def _errors(case: Case, data: bytes) -> list[str]:
    plan = Compilation(str(case.path), data, may_be_shared=True)
    return [found.code for found in plan.errors if found.severity == "error"]


def formatted(case: Case) -> None:
    """A file without syntax errors has one layout: same tree, same findings, same Word file; a faulty one is kept."""
    path = str(case.path)
    with in_time("format"):
        plan = Compilation(path, case.data, may_be_shared=True)
        sound = not obstacles(path, case.data, plan.parsed)
        for language in (None, "vi", "en") if sound else ():
            text = format_source(plan.source, plan.parsed, plan.shared, language)
            after = Compilation(path, text.encode(), may_be_shared=True)
            again = format_source(after.source, after.parsed, after.shared, language)
            must(again == text, "format", "twice is not once", f"{text!r}\n→ {again!r}")
            must(same_tree(plan.parsed.file, after.parsed.file), "format", "another tree")
            before, codes = (
                sorted(found.code for found in one.diagnostics if found.code != LAYOUT)
                for one in (plan, after)
            )
            must(before == codes, "format", "other findings", f"{before} → {codes}")
        if sound and not plan.failed and plan.plans and not plan.source.decomposed:
            must(
                _built(path, case.data) == _built(path, text_of(plan).encode()), "format", "another Word file"
            )
    code, _ = kehoach_(case, "fmt", "--diff", path)
    must(case.path.read_bytes() == case.data, "fmt --diff", "writes")
    kehoach_(case, "fmt", path, codes=(0,) if sound else (1,))
    if sound:
        must((case.path.read_bytes() != case.data) == code, "fmt --diff", "does not tell what fmt does")
        kehoach_(case, "fmt", "--check", path, codes=(0,))
    else:
        must(case.path.read_bytes() == case.data, "fmt", "changes a faulty file")


def text_of(plan: Compilation) -> str:
    """Return the canonical text of a sound file."""
    return format_source(plan.source, plan.parsed, plan.shared)


def _built(path: str, data: bytes) -> bytes | None:
    """Return the Word file without the plan's own text, which is laid out as its author left it."""
    return build_docx(Compilation(path, data), with_source=False).docx


def listed(case: Case) -> None:
    """The task list is the same data in both forms, and what its schema says."""
    code, said = kehoach_(case, "tasks", str(case.path), "--format", "json")
    same, text = kehoach_(case, "tasks", str(case.path))
    must(same == code, "tasks", "another exit code than tasks --format json")
    if code == 0:
        with in_time("tasks"):
            data: Any = json.loads(said)
            must(yaml.load(text, LOADER) == data, "tasks", "YAML and JSON differ")
            for one in data.get("plans", [data]):
                fault = next(SCHEMA.iter_errors(one), None)
                must(fault is None, "tasks --format json", "not of its schema", str(fault))


def built(case: Case) -> None:
    """A sound plan gives a Word file that opens; that file and any damaged copy of it can be verified."""
    out, hurt = case.folder / "out.docx", case.folder / "hurt.docx"
    out.unlink(missing_ok=True)
    code, _ = kehoach_(case, "build", str(case.path), "-o", str(out), "--force")
    failed = bool(_errors_of_build(case))
    must(code == 1 if failed else out.exists() == (code == 0), "build", "exit code is not what is found")
    if code:
        return
    with in_time("python-docx"):
        docx.Document(str(out))
    chance = Random(case.seed)
    for form in ("text", "short", "json"):
        _, said = kehoach_(case, "verify", str(out), "--format", form)
    with in_time("verify --format json"):
        json.loads(said)
    with in_time("the mutation itself"):
        hurt.write_bytes(chance.choice(HURT)(out.read_bytes(), chance))
    kehoach_(case, "verify", str(hurt), "--format", chance.choice(("text", "short", "json")), codes=(0, 1, 2))


def _errors_of_build(case: Case) -> list[str]:
    with in_time("build"):
        return [d.code for d in Compilation(str(case.path), case.data).errors if d.severity == "error"]


def others(case: Case) -> None:
    """``explain`` and ``new`` take any words."""
    chance = Random(case.seed)
    words = [*case.data.decode("utf-8", "replace").replace("\x00", "").split()[:200], "KH401", "x"]
    code = chance.choice((chance.choice(words), f"KH{chance.randrange(1000):03}"))
    kehoach_(case, "explain", "--", code, codes=(0, 2))
    issuer, place = chance.choice(words), chance.choice(words)
    kehoach_(
        case,
        "new",
        "-",
        f"--issuer={issuer}",
        f"--place={place}",
        f"--year={chance.randrange(3000)}",
        codes=(0, 2),
    )


STEPS: tuple[Callable[[Case], None], ...] = (checked, mended, formatted, listed, built, others)
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
SCHEMA = jsonschema.validators.validator_for(json.loads(schema_text()))(json.loads(schema_text()))
HURT = runpy.run_path(str(ROOT / "tests" / "property" / "test_hostile_docx.py"))["MUTATIONS"]


# --- the run ----------------------------------------------------------------------------------------------------


def broken_by(
    case: Case, steps: tuple[Callable[[Case], None], ...] = STEPS
) -> Iterator[tuple[Callable[[Case], None], Broken]]:
    """Give every step that fails on an input, with how."""
    for step in steps:
        case.path.write_bytes(case.data)
        try:
            step(case)
        except Broken as broken:
            yield step, broken


def shortest(case: Case, step: Callable[[Case], None], broken: Broken, seconds: float = SECONDS) -> Case:
    """Return the input without the lines, then the characters, that the failure does not need, as far as time goes."""
    stop = time.monotonic() + seconds

    def fails(data: bytes) -> bool:
        found = [one.kind for _, one in broken_by(case._replace(data=data), (step,))]
        return broken.kind in found

    if broken.kind == SLOW:
        Clock.limit = SECONDS / 10
    best = case.data.decode("utf-8", "surrogateescape")
    for sign in ("\n", " ", ""):
        parts = best.split(sign) if sign else list(best)
        size = (len(parts) + 1) // 2
        while size and time.monotonic() < stop:
            at = 0
            while at < len(parts) and time.monotonic() < stop:
                fewer = parts[:at] + parts[at + size :]
                if fails(sign.join(fewer).encode("utf-8", "surrogateescape")):
                    parts = fewer
                else:
                    at += size
            size //= 2
        best = sign.join(parts)
    Clock.limit = SECONDS
    return case._replace(data=best.encode("utf-8", "surrogateescape"))


@contextmanager
def workplace() -> Iterator[Path]:
    """Give a folder that is a project of its own, with the files that plans of the project include."""

    def too_long(number: int, frame: object) -> None:
        raise TooLong

    for number in (signal.SIGPROF, signal.SIGALRM):
        signal.signal(number, too_long)
    with tempfile.TemporaryDirectory(prefix="kehoach-fuzz-") as name:
        folder = Path(name).resolve()
        (folder / "kehoach.yaml").write_text("{}\n", encoding="utf-8")
        shutil.copytree(SHARED / "dung-chung" / "chung", folder / "chung")
        shutil.copy(SHARED / "phan-dau-tieng-anh" / "chung.kh", folder)
        yield folder


def tell(case: Case, step: Callable[[Case], None], broken: Broken, keep: Path | None) -> None:
    """Print a failure with the shortest input found, and write that to *keep*."""
    small = shortest(case, step, broken)
    detail = "".join(sign if sign.isprintable() or sign == "\n" else "·" for sign in broken.detail[-1200:])
    shown = small.data[:1000].decode("utf-8", "backslashreplace")
    print(f"\nFAILED  input {case.seed}\ncommand {broken.command}\nwhat    {broken.kind}\n{detail}")
    print(f"shortest input, {len(small.data)} of {len(case.data)} bytes:\n{shown!r}")
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        name = re.sub(r"\W+", "-", f"{case.seed} {step.__name__} {broken.kind}")[:80]
        (keep / f"{name}.kh").write_bytes(small.data)
        (keep / f"{name}.whole.kh").write_bytes(case.data)
        print(f"written {keep / name}.kh", flush=True)


def inputs(arguments: argparse.Namespace, folder: Path) -> Iterator[Case]:
    """Give the inputs: the files that were named, or damaged plans until the time is up."""
    for path in arguments.files:
        yield Case(folder, Path(path).read_bytes(), path)
    if arguments.files:
        return
    plans = seeds()
    stop = time.monotonic() + arguments.seconds
    number = 0
    while time.monotonic() < stop:
        seed = f"{arguments.seed}/{number}"
        yield Case(folder, mutated(plans, Random(seed)), seed)
        number += 1


def main() -> int:
    """Run until the time is up or, without ``--all``, the first failure; 1 when there was one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", help="run the commands on these files as they are")
    parser.add_argument("--seconds", type=float, default=25)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="folder for inputs that fail")
    parser.add_argument("--all", action="store_true", help="go on after a failure; each kind is told once")
    arguments = parser.parse_args()
    start, count = time.monotonic(), 0
    known: set[str] = set()
    with workplace() as folder:
        for case in inputs(arguments, folder):
            count += 1
            for step, broken in broken_by(case):
                if broken.kind not in known:
                    known.add(broken.kind)
                    tell(case, step, broken, arguments.keep)
                if not arguments.all:
                    return 1
    failures = f"{len(known)} kinds of failure" if known else "no failure"
    print(f"fuzz: {count} inputs, {time.monotonic() - start:.0f} s, seed {arguments.seed}: {failures}")
    return 1 if known else 0


if __name__ == "__main__":
    sys.exit(main())
