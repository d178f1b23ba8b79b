"""Bold, italic, underline, capitals and alignment of every component (PL I V)."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Text
from kehoach.verify.examined import Examined
from kehoach.verify.finding import Advice, Finding, finding
from kehoach.verify.looks import by_component, share
from kehoach.verify.regions import CONTENT, Part
from kehoach.verify.regions_joined import title_before
from kehoach.verify.regions_text import is_caps
from kehoach.verify.registry import check
from kehoach.verify.standards import Looks, Standard
from kehoach.verify.widths import wraps

_TRAITS = {
    ("bold", True): (Text("không đậm", "not bold"), Text("in đậm", "make it bold")),
    ("bold", False): (Text("đậm", "bold"), Text("bỏ đậm", "take the bold off")),
    ("italic", True): (Text("không nghiêng", "not italic"), Text("in nghiêng", "make it italic")),
    ("italic", False): (Text("nghiêng", "italic"), Text("bỏ nghiêng", "take the italics off")),
    ("underline", True): (Text("không gạch chân", "not underlined"), Text("gạch chân", "underline it")),
    ("underline", False): (Text("gạch chân", "underlined"), Text("bỏ gạch chân", "take the underline off")),
}
_RULED = ("motto", "issuer", "abstract", "party", "nation")
_LONGEST_TITLE = 150
_FLUSH = 3.0  # mm from the margin that still look flush


def is_title(part: Part) -> bool:
    """Tell whether a section is a title on a line of its own rather than a numbered paragraph."""
    return len(part.text) <= _LONGEST_TITLE and not part.text.endswith((".", ";"))


def _judged(examined: Examined) -> Iterator[tuple[Part, Looks]]:
    for part in examined.parts():
        looks = examined.standard.looks.get(part.role)
        if looks is None or (part.role == "section" and (part.annex or not is_title(part))):
            continue
        if not (part.annex and part.role in CONTENT):
            yield part, looks


@check("KH816")
def traits(examined: Examined) -> Iterator[Finding]:
    """Weight, slant and underline of components; one finding for each kind of fault."""
    found: dict[tuple[str, bool, bool], list[tuple[Part, Text | None]]] = {}
    for part, looks in _judged(examined):
        for trait in ("bold", "italic", "underline"):
            wanted = getattr(looks, trait)
            if wanted is not None and _differs(part, trait, wanted):
                text = part.role in CONTENT
                found.setdefault((trait, wanted, text), []).append((part, _item(looks)))
    for (trait, wanted, text), parts in found.items():
        says, does = _TRAITS[trait, wanted]
        items = {examined.standard.looks[part.role].item for part, _ in parts}
        item = items.pop() if len(items) == 1 else examined.standard.item("sizes")
        advice = Advice(does.vi, does.en, item, "warning" if text else None)
        yield from by_component("KH816", parts, advice, says)


def _item(looks: Looks) -> Text | None:
    return Text(looks.place, looks.place) if looks.place else None


def _differs(part: Part, trait: str, wanted: bool) -> bool:
    if trait == "underline" and not wanted and part.role in _RULED:
        return False  # the underline stands for the rule: KH824
    got = share(part.paragraph, trait)
    if part.role in CONTENT:
        whole = len(part.text) > 3 and not part.text.startswith("(")
        return whole and got > 0.9 if not wanted else got < 0.5
    return got < 0.5 if wanted else got > 0.5


@check("KH817")
def case(examined: Examined) -> Iterator[Finding]:
    """Capitals and lower case of components."""
    found: dict[str, list[tuple[Part, Text | None]]] = {}
    for part, looks in _judged(examined):
        if looks.case and _wrong_case(part, looks, examined.standard):
            found.setdefault(looks.case, []).append((part, _item(looks)))
    for wanted, parts in found.items():
        items = {examined.standard.looks[part.role].item for part, _ in parts}
        item = items.pop() if len(items) == 1 else examined.standard.item("sizes")
        if wanted == "caps":
            advice, says = (
                Advice("viết in hoa", "set it in capitals", item),
                Text("phải in hoa", "lower case; they must be capitals"),
            )
        else:
            advice, says = (
                Advice("viết in thường", "set it in lower case", item),
                Text("phải in thường", "capitals; they must be lower case"),
            )
        yield from by_component("KH817", parts, advice, says)


def _wrong_case(part: Part, looks: Looks, standard: Standard) -> bool:
    if part.role == "number":
        return part.text.startswith("SỐ")
    if part.role == "type" and title_before(part.text):
        return False  # the abstract on the same line: KH830
    if standard.party and part.role == "abstract" and part.text.startswith("CỦA "):
        return False  # the author may stand in capitals above the abstract (II.I.5.1.1)
    if looks.case == "caps":
        words = part.words if part.role == "section" else part.text
        return any(c.isalpha() for c in words) and len(words) > 2 and not is_caps(words)
    return is_caps(part.text) and sum(c.isalpha() for c in part.text) > 5


@check("KH818")
def alignment(examined: Examined) -> Iterator[Finding]:
    """Components of the head are centred in their boxes, recipients stand left."""
    found: dict[str, list[tuple[Part, Text | None]]] = {}
    for part, looks in _judged(examined):
        wanted = looks.align[0] if looks.align else ""
        if wanted not in ("center", "left") or part.cut:
            continue
        wrong = part.paragraph.align not in looks.align or (wanted == "left" and _starts(part) > _FLUSH)
        if wrong and not _is_pushed(part):
            found.setdefault(wanted, []).append((part, _item(looks)))
    for wanted, parts in found.items():
        item = examined.standard.item("sizes")
        if wanted == "left":
            advice = Advice("canh trái, sát lề", "align it left", item)
            says = Text("sát lề trái", "aligned left")
        else:
            advice = Advice("canh giữa (Ctrl+E)", "centre it (Ctrl+E)", item)
            says = Text("canh giữa", "centred")
        yield from by_component("KH818", parts, advice, says)


@check("KH818")
def justified(examined: Examined) -> Iterator[Finding]:
    """The text is justified; a paragraph of one line looks the same either way."""
    for part, looks in _judged(examined):
        if looks.align != ("both",) or part.cut or part.cell is not None:
            continue
        if part.paragraph.align in ("left", "right") and wraps(part.paragraph, 2):
            advice = Advice("canh đều hai lề (Ctrl+J)", "justify it (Ctrl+J)", examined.standard.item("body"))
            yield finding("KH818", part.where, advice, Text("canh đều hai lề", "justified"))


def _starts(part: Part) -> float:
    """Return how far from the margin the first line starts, in mm."""
    return part.paragraph.left + part.paragraph.first_line


def _is_pushed(part: Part) -> bool:
    """Tell whether a line is pushed to the middle with blanks or tabs: another finding."""
    text = part.paragraph.text
    return text[:1] in "\t " and bool(text.strip())
