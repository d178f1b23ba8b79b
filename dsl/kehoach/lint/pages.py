"""The page of every code: what it means, why, and an example of each kind; for people, never on the way of ``check``.

``python -m kehoach.lint.pages`` writes them to ``docs/rules/``; a test checks that they are current.
"""

from __future__ import annotations

import os.path
import sys
from functools import cache
from types import ModuleType

from kehoach.diagnostics.codes import CODES
from kehoach.diagnostics.model import Severity, Text
from kehoach.text.values import NamedTuple

FOLDER = os.path.join("docs", "rules")
_MADE_BY = "<!-- python -m kehoach.lint.pages -->"
_SEVERITY = {
    "error": Text("lỗi", "error"),
    "warning": Text("cảnh báo", "warning"),
    "note": Text("lưu ý", "note"),
}
_GROUPS = (
    ("KH0", "Đọc tệp", "Reading the file"),
    ("KH1", "Cú pháp", "Syntax"),
    ("KH2", "Tên gọi và viện dẫn", "Names and references"),
    ("KH3", "Thời gian", "Timeframes"),
    ("KH4", "Ai làm gì", "Who does what"),
    ("KH5", "Căn cứ và viện dẫn văn bản", "Legal basis and citations"),
    ("KH6", "Câu chữ và thể thức", "Wording and form"),
    ("KH7", "Thể thức và tệp đầu ra", "Formats and output"),
    ("KH8", "Tệp Word bất kỳ (kehoach verify)", "Any Word file (kehoach verify)"),
    ("KH9", "Lỗi của chính kehoach", "Faults of kehoach itself"),
)


class Card(NamedTuple):
    """What a list of codes shows of one: code, kebab-case name, severity, title."""

    code: str
    name: str
    severity: Severity
    title: Text


@cache
def all_codes() -> dict[str, Card]:
    """Return every code of the compiler and the linter, sorted."""
    found = {code: _card(code, name, severity) for code, (name, severity, _, _) in CODES.items()}
    for module in _rules().values():
        found[module.RULE.code] = _card(module.RULE.code, module.RULE.name, module.RULE.severity)
    return dict(sorted(found.items()))


@cache
def _rules() -> dict[str, ModuleType]:
    from kehoach.lint.registry import modules

    return {module.RULE.code: module for module in modules()}


def _card(code: str, name: str, severity: Severity) -> Card:
    vi, _, en, *_ = body(code).split("\n")
    return Card(code, name, severity, Text(vi.rstrip("."), en.rstrip(".")))


def body(code: str) -> str:
    """Return the page of a code as it is written: titles, then ``## Vì sao``, ``## Why``, ``## Sai``, ``## Đúng``.

    Raises:
        KeyError: there is no such code.
    """
    from kehoach.diagnostics.pages import pages

    module = _rules().get(code)
    text = pages()[code] if module is None else module.__doc__ or ""
    return text.strip() + "\n"


def page(code: str) -> str | None:
    """Return the page of a code as Markdown, None when there is no such code."""
    card = all_codes().get(code)
    if card is None:
        return None
    severity = _SEVERITY[card.severity]
    return f"# {code} {card.name}\n\n*{severity.vi} · {severity.en}*\n\n{body(code)}"


def documents() -> dict[str, str]:
    """Return the files of ``docs/rules/``: a page for each code, and ``README.md``, their table."""
    files = {f"{code}.md": f"{_MADE_BY}\n{page(code)}" for code in all_codes()}
    lines = [_MADE_BY, "# Các mã lỗi · All codes"]
    for prefix, vi, en in _GROUPS:
        lines += ["", f"## {prefix}xx · {vi} · {en}", "", "| Mã | Tên | Mức | Tiếng Việt | English |"]
        lines.append("|---|---|---|---|---|")
        for card in all_codes().values():
            if card.code.startswith(prefix):
                title, severity = card.title, _SEVERITY[card.severity].vi
                lines.append(
                    f"| [{card.code}]({card.code}.md) | {card.name} | {severity} | {title.vi} | {title.en} |"
                )
    files["README.md"] = "\n".join(lines) + "\n"
    return files


def write(folder: str) -> list[str]:
    """Write :func:`documents` to a folder, remove pages of codes that are gone, and return what changed."""
    os.makedirs(folder, exist_ok=True)
    wanted = documents()
    changed: list[str] = []
    for name in sorted({*wanted, *(n for n in os.listdir(folder) if n.endswith(".md"))}):
        path = os.path.join(folder, name)
        old = _read(path)
        if name not in wanted:
            os.remove(path)
        elif old != wanted[name]:
            with open(path, "w", encoding="utf-8", newline="\n") as file:
                file.write(wanted[name])
        else:
            continue
        changed.append(name)
    return changed


def _read(path: str) -> str | None:
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        return file.read()


if __name__ == "__main__":
    from kehoach.lint import make  # a rule has patterns too: one command after a rule

    pages = sys.argv[1] if len(sys.argv) > 1 else FOLDER
    if not os.path.isdir(pages):
        sys.exit(f"{pages}: there is no such folder; run this at the top of the checkout")
    for changed_name in (*write(pages), *make.write()):
        print(changed_name)
