"""One line for each finding: ``file:paragraph: KH813 error: message``, as editors and scripts read it."""

from __future__ import annotations

from kehoach.verify.judge import Verdict
from kehoach.verify.report.as_text import place


def as_short(verdict: Verdict, language: str) -> str:
    """Return the findings on a file, one a line; "" when there are none.

    The severity is an English word in both languages. The paragraph is that of the first place, 0 for the file.

    Args:
        verdict: what is said of the file.
        language: "vi" or "en", for the messages.
    """
    lines: list[str] = []
    for found in verdict.findings:
        message = found.message.vi if language == "vi" else found.message.en
        times = f" (×{found.times})" if found.times > 1 else ""
        where = f" [{place(found.where[0], language)}]" if found.where else ""
        number = found.where[0].paragraph if found.where else 0
        lines.append(f"{verdict.path}:{number}: {found.code} {found.severity}: {message}{times}{where}\n")
    return "".join(lines)
