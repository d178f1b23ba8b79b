"""What rules allow a profile to say, as values, and where a profile leaves them.

A set of rules is one :class:`Standard`, in a module of its own (``decree``, ``party``); ``standards`` lists them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.profiles.schema import CONTENT, Departure, LineRule, Mark, Profile, Style
from kehoach.text.vietnamese import same

Span = tuple[float, float]


class Looks(NamedTuple):
    """What the rules say of one role: the smallest and the largest size, and the style.

    None, and "" for the alignment, is what they leave open.
    """

    sizes: Span
    bold: bool | None
    italic: bool | None
    align: str
    source: str
    underline: bool | None = False


class Lines(NamedTuple):
    """What the rules say of the paragraphs of ô 6: indents in mm, the least gap in points, the spacing of lines."""

    indents: tuple[Span, ...]
    gap: float
    line_rule: LineRule
    line: Span
    source: str


class Standard(NamedTuple):
    """A set of rules. ``page`` holds lengths in mm, ``wording`` the words wanted under a key, with sources.

    ``families``: sizes that go together, of the roles ``family``; none when the rules say nothing of it.
    """

    name: str
    title: Text
    font: tuple[str, str]
    page: dict[str, tuple[float, float, str]]
    looks: dict[str, Looks]
    lines: Lines
    wording: dict[str, tuple[str | tuple[str, ...], str]]
    marks: tuple[Mark, ...] = ()
    marks_source: str = ""
    family: tuple[str, ...] = ()
    families: tuple[tuple[float, ...], ...] = ()
    family_source: str = ""


class Finding(NamedTuple):
    """A place that leaves the rules: its key, what they want, what there is, and where they say so."""

    key: str
    want: str
    got: str
    source: str


def held_to(standard: Standard, profile: Profile) -> tuple[Departure, ...]:
    """Return every place where *profile* leaves *standard*, in the order of the file."""
    found = []
    for finding in findings(standard, profile):
        demand = demanded(standard, finding)
        vi = f"“{finding.key}” là {finding.got}; {demand.vi}"
        en = f"“{finding.key}” is {finding.got}; {demand.en}"
        found.append(Departure(finding.key, Text(vi, en), finding.source))
    return tuple(found)


def demanded(standard: Standard, finding: Finding) -> Text:
    """Return what the rules demand, as half a sentence."""
    return Text(
        f"{standard.title.vi} ({finding.source}) quy định {finding.want}",
        f"{standard.title.en} ({finding.source}) demands {finding.want}",
    )


def findings(standard: Standard, profile: Profile) -> Iterator[Finding]:
    """Give every place where *profile* leaves *standard*, in the order of the file."""
    font, source = standard.font
    if profile.font != font:
        yield Finding("font", font, profile.font, source)
    for key, (low, high, source) in standard.page.items():
        value = getattr(profile.page, key)
        if not low <= value <= high:
            yield Finding(f"page.{key}", _span((low, high), " mm"), f"{value:g} mm", source)
    yield from _in_wording(standard, profile)
    yield from _in_marks(standard, profile)
    for style in profile.styles:
        if style.role in standard.looks:
            yield from _in_looks(style, standard.looks[style.role])
        if style.role in CONTENT or style.role == "basis":
            yield from _in_lines(style, standard.lines)
    yield from _in_family(standard, profile)


def _span(span: Span, unit: str = "") -> str:
    low, high = span
    return f"{low:g}{unit}" if low == high else f"{low:g}-{high:g}{unit}"


def _in_wording(standard: Standard, profile: Profile) -> Iterator[Finding]:
    for key, (want, source) in standard.wording.items():
        place, _, name = key.rpartition(".")
        got = getattr(profile.wording if place else profile, name)
        wanted = want if isinstance(want, tuple) else (want,)
        lines = got if isinstance(got, tuple) else (got,)
        alike = len(wanted) == len(lines) and all(map(_same_words, wanted, lines))
        if not alike:
            yield Finding(key, f"“{' / '.join(wanted)}”", f"“{' / '.join(lines)}”", source)


def _same_words(want: str, got: str) -> bool:
    """Compare words, blind only to where a tone mark stands: CỘNG HÒA, CỘNG HOÀ."""
    return len(want) == len(got) and same(want, got) and want.isupper() == got.isupper()


def _in_marks(standard: Standard, profile: Profile) -> Iterator[Finding]:
    for want in standard.marks:
        got = next((mark for mark in profile.marks if same(mark.words, want.words)), None)
        if got is None or got[1:] != want[1:]:
            found = f"“{want.words}” {got.width:g} × {got.height:g} mm" if got else f"“{want.words}” …"
            yield Finding("marks", f"{want.width:g} × {want.height:g} mm", found, standard.marks_source)


def _in_looks(style: Style, looks: Looks) -> Iterator[Finding]:
    place, source = f"styles.{style.role}", looks.source
    low, high = looks.sizes
    if not low <= style.size <= high:
        yield Finding(f"{place}.size", _span(looks.sizes), f"{style.size:g}", source)
    for key in ("bold", "italic", "underline"):
        want, got = getattr(looks, key), getattr(style, key)
        if want is not None and want != got:
            yield Finding(f"{place}.{key}", str(want).lower(), str(got).lower(), source)
    if looks.align and style.align != looks.align:
        yield Finding(f"{place}.align", looks.align, style.align, source)


def _in_lines(style: Style, lines: Lines) -> Iterator[Finding]:
    """The indent, the gap between paragraphs and the spacing of lines of what stands in ô 6."""
    place, source = f"styles.{style.role}", lines.source
    if not any(low <= style.indent <= high for low, high in lines.indents):
        wanted = " / ".join(_span(span, " mm") for span in lines.indents)
        yield Finding(f"{place}.indent", wanted, f"{style.indent:g} mm", source)
    if (gap := max(style.before, style.after)) < lines.gap:
        yield Finding(f"{place}.before", f"≥ {lines.gap:g} pt", f"{gap:g} pt", source)
    low, high = lines.line
    if style.line_rule != lines.line_rule or not low <= style.line <= high:
        wanted = spacing(lines.line_rule, _span(lines.line))
        yield Finding(f"{place}.line", wanted, spacing(style.line_rule, f"{style.line:g}"), source)


def spacing(rule: LineRule, amount: str) -> str:
    """Return the spacing of lines as a profile writes it: ``1.15``, ``exactly 18``, ``at least 80``."""
    return {"auto": amount, "exact": f"exactly {amount}", "atLeast": f"at least {amount}"}[rule]


def _in_family(standard: Standard, profile: Profile) -> Iterator[Finding]:
    """The sizes of one document rise and fall together."""
    sizes = tuple(profile.style(role).size for role in standard.family)
    if standard.families and sizes not in standard.families:
        wanted, got = " / ".join(map(_sum, standard.families)), _sum(sizes)
        yield Finding(f"styles.{standard.family[0]}.size", wanted, got, standard.family_source)


def _sum(sizes: tuple[float, ...]) -> str:
    return " + ".join(f"{size:g}" for size in sizes)
