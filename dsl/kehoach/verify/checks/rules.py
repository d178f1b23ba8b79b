"""The rules below the issuing body, Tiêu ngữ and the abstract (PL I II.1.b, II.2.b, II.5.b)."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from kehoach.diagnostics.model import Text
from kehoach.verify.examined import Examined
from kehoach.verify.finding import Advice, Finding, figure, finding, joined
from kehoach.verify.regions import NAMES, Document, Part
from kehoach.verify.registry import check
from kehoach.verify.seen import Line
from kehoach.verify.widths import room, runs_width

_SLACK = 0.1  # of the length wanted
_MADE = {
    "underscores": Text("dấu gạch dưới", "underscores"),
    "hyphens": Text("dấu gạch nối", "hyphens"),
    "underline": Text("gạch chân chữ", "underlining"),
}
_SHARES = {"motto": (1.0, 1.0), "party": (1.0, 1.0), "issuer": (1 / 3, 1 / 2), "abstract": (1 / 3, 1 / 2)}


class _Ruled:
    """A component that has a rule below: its role, lines of words, and the rule when there is one."""

    def __init__(self, role: str, parts: tuple[Part, ...], below: tuple[Part, ...] = ()) -> None:
        self.role = role
        self.parts = parts
        self.below = tuple(part for part in below if part.lines)
        self.lines = tuple(line for part in (*parts, *self.below) for line in part.lines)
        self.name = NAMES[role]

    def widths(self) -> list[float]:
        """Return how wide the printed lines of words are, in mm."""
        found: list[float] = []
        for part in (*self.parts, *self.below):
            words, space = runs_width(part.paragraph.runs), room(part.paragraph)
            if words <= space + 0.3 or space <= 0 or part.cut:
                found.append(words)
            else:
                found += [words / ceil(words / space), space]
        return found


def _ruled(examined: Examined) -> Iterator[_Ruled]:
    """Give what has a drawn rule in the documents of the file."""
    wording = examined.profile.wording
    for document in examined.judged():
        titles = document.of("party" if examined.party else "motto")
        if titles:
            yield _Ruled(titles[0].role, titles)
        if wording.issuer_end == "rule" and document.of("issuer"):
            yield _Ruled("issuer", document.of("issuer"))
        if wording.abstract_end == "rule" and document.of("abstract"):
            below = tuple(part for part in document.of("attached-to") if not part.annex)
            yield _Ruled("abstract", document.of("abstract"), below)


@check("KH823")
def missing(examined: Examined) -> Iterator[Finding]:
    """Each of them is there."""
    for ruled in _ruled(examined):
        if not ruled.lines:
            low, high = _SHARES[ruled.role]
            share = ("dài bằng dòng chữ", "as long as the words")
            if low < high:
                share = ("dài bằng 1/3 đến 1/2 dòng chữ", "1/3 to 1/2 as long as the words")
            advice = Advice(
                f"vẽ một nét liền {share[0]}: Insert → Shapes → Line",
                f"draw a solid line {share[1]}: Insert → Shapes → Line",
                examined.standard.item(ruled.role),
            )
            what = Text("đường kẻ", "the rule")
            yield finding("KH823", ruled.parts[-1].where, advice, what, ruled.name)


@check("KH823")
def above_contact(examined: Examined) -> Iterator[Finding]:
    """A rule as wide as the text stands above the address at the foot (PL I III.4)."""
    ruled = {p.place.region for section in examined.file.sections for p in section.footers if p.lines}
    for part in examined.parts("contact")[:1] if not examined.party else ():
        region = part.paragraph.place.region
        if region in ("footer", "first-footer") and region not in ruled:
            advice = Advice(
                "thêm đường viền trên cho đoạn: Borders → Top Border",
                "give the paragraph a line above: Borders → Top Border",
                examined.standard.item("contact"),
            )
            says = Text("đường kẻ hết chiều ngang", "the rule over the whole width")
            yield finding(
                "KH823",
                part.where,
                advice,
                says,
                Text("lời văn, trên thông tin liên hệ", "the text, above the contact line"),
            )


@check("KH823")
def signs(examined: Examined) -> Iterator[Finding]:
    """Documents of the Party have an asterisk below the body and five hyphens below the abstract."""
    wording = examined.profile.wording
    for document in examined.judged():
        for role, sign in (("issuer", wording.issuer_end), ("abstract", wording.abstract_end)):
            parts = document.of(role)
            if sign != "rule" and parts and not _has_sign(document, parts[-1], sign):
                advice = Advice(
                    f"thêm “{sign}” ở dòng dưới", f"add “{sign}” below", examined.standard.item(role)
                )
                yield finding("KH823", parts[-1].where, advice, f"“{sign}”", NAMES[role])


def _has_sign(document: Document, part: Part, sign: str) -> bool:
    at = document.parts.index(part)
    near = document.parts[at + 1 : at + 8]
    return any("".join(other.text.split()) == sign for other in near)


@check("KH824")
def drawn(examined: Examined) -> Iterator[Finding]:
    """The rules are drawn, not typed."""
    for ruled in _ruled(examined):
        kinds = {line.kind for line in ruled.lines}
        if kinds and not kinds & {"shape", "vml", "border"}:
            kind = ruled.lines[0].kind
            advice = Advice(
                "thay bằng nét vẽ liền: Insert → Shapes → Line",
                "draw a solid line instead: Insert → Shapes → Line",
                examined.standard.item(ruled.role),
                "error" if kind == "hyphens" else None,
            )
            yield finding("KH824", ruled.parts[-1].where, advice, ruled.name, _MADE[kind])


@check("KH825")
def looks(examined: Examined) -> Iterator[Finding]:
    """The rules are solid, black and as long as the rules say."""
    for ruled in _ruled(examined):
        faults = _faults(ruled)
        if faults:
            vi = "dài bằng dòng chữ" if ruled.role in ("motto", "party") else "dài bằng 1/3 đến 1/2 dòng chữ"
            en = (
                "as long as the words"
                if ruled.role in ("motto", "party")
                else "1/3 to 1/2 as long as the words"
            )
            item = examined.standard.item(ruled.role)
            advice = Advice(f"nét liền, màu đen, {vi}", f"solid, black, {en}", item)
            yield finding("KH825", ruled.parts[-1].where, advice, ruled.name, joined(faults, ", "))


def _faults(ruled: _Ruled) -> list[Text]:
    faults: list[Text] = []
    line = next((line for line in ruled.lines if line.kind in ("shape", "vml", "border")), None)
    line = line or (ruled.lines[0] if ruled.lines else None)
    if line is None or line.kind in ("hyphens", "underline"):
        return faults
    if line.dashed:
        faults.append(Text("không phải nét liền", "is not solid"))
    if line.color.upper() not in ("", "AUTO", "000000"):
        faults.append(Text(f"màu {line.color}", f"is coloured {line.color}"))
    length = _length_fault(ruled, line)
    return [*faults, length] if length is not None else faults


def _length_fault(ruled: _Ruled, line: Line) -> Text | None:
    widths = [width for width in ruled.widths() if width > 0]
    if line.length is None or not widths:
        return None
    low, high = _SHARES[ruled.role]
    least, most = min(widths) * low * (1 - _SLACK), max(widths) * high * (1 + _SLACK)
    if least - 0.5 <= line.length <= most + 0.5:
        return None
    got, words = figure(line.length), figure(max(widths))
    return Text(f"dài {got.vi} mm, dòng chữ dài {words.vi} mm", f"is {got.en} mm, the words {words.en} mm")
