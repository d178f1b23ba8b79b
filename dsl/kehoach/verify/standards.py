"""What a document is held to: the rules that its profile names, with what only a whole document can break.

Sizes, styles, margins and spacing are those of :mod:`kehoach.profiles.standards`, which profiles are held to as well;
case and the places of other rules are added here. A profile that names no standard is itself the measure.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.profiles import bounds
from kehoach.profiles.schema import Profile
from kehoach.profiles.standards import STANDARDS
from kehoach.verify.regions import CONTENT

Case = Literal["caps", "lower", ""]

# what a document has and a profile has not: the role whose looks it takes
_AS = {
    "party": "nation",
    "section": "title-1",
    "article": "item-1",
    "clause": "item-2",
    "point": "item-3",
    "item": "bullet-1",
    "archive": "recipient",
}
_CASES: dict[str, Case] = {
    **dict.fromkeys(("nation", "party", "parent", "issuer", "type", "part-title", "annex-title"), "caps"),
    **dict.fromkeys(("urgency", "circulation", "capacity", "post"), "caps"),
    **dict.fromkeys(
        ("motto", "number", "place-date", "subject", "abstract", "attached-to", "basis"), "lower"
    ),
    **dict.fromkeys(("part", "annex", "addressee", "recipients-title", "signer"), "lower"),
}
_MARKS = ("urgency", "circulation", "draft")
_BOLD_OPEN = (*CONTENT, "contact", "page-number")  # “kiểu chữ đứng” says nothing of weight
_INDENT_SLACK = 0.5


class Looks(NamedTuple):
    """The looks of a component. None, "" and () leave a question open; ``align`` lists what is allowed.

    ``low``, ``high``: sizes in points. ``item``: where that stands, "" when no rules are named.
    """

    low: float
    high: float
    bold: bool | None = None
    italic: bool | None = None
    case: Case = ""
    align: tuple[str, ...] = ()
    underline: bool | None = False
    item: str = ""

    @property
    def place(self) -> str:
        """Where that stands, without the name of the document."""
        return self.item.partition(", ")[2]


class Extra(NamedTuple):
    """What a set of rules says beside what profiles are held to.

    ``name``: how it is cited. ``party``: it is the Party's. ``looks``: components that profiles have not.
    ``items``: where the rules stand that belong to no component, by topic.
    """

    name: str
    party: bool
    looks: Mapping[str, Looks]
    sections: Case
    items: Mapping[str, str]


class Standard(NamedTuple):
    """The rules that a document is held to.

    Attributes:
        title: what people call them.
        party: they are the Party's.
        looks: the looks of components, by role.
        margins: top, bottom, left, right: from, to in mm.
        families: sizes of Quốc hiệu, Tiêu ngữ and place and date that go together; () when there is one only.
        indents: first-line indents in mm, from, to.
        gap: the least room between paragraphs, in points.
        line: the least and the most line spacing: multiples, or points when ``exact``.
        exact: line spacing is exact.
        items: where rules stand, by topic.
    """

    title: Text
    party: bool
    looks: Mapping[str, Looks]
    margins: tuple[tuple[float, float], ...]
    families: tuple[tuple[float, ...], ...]
    indents: tuple[tuple[float, float], ...]
    gap: float
    line: tuple[float, float]
    exact: bool
    items: Mapping[str, str]

    def item(self, topic: str) -> str:
        """Return where the rule on *topic*, or on the component of that role, stands; "" when it is practice."""
        looks = self.looks.get(topic)
        return self.items.get(topic) or (looks.item if looks else "")

    def indented(self, start: float) -> bool:
        """Tell whether a first line may start *start* mm from the margin."""
        return any(low - _INDENT_SLACK <= start <= high + _INDENT_SLACK for low, high in self.indents)


def standard_of(profile: Profile) -> Standard:
    """Return the rules that *profile* names; one that names none sets its own."""
    from kehoach.verify.standard_hd05 import HD05
    from kehoach.verify.standard_nd30 import ND30

    extras = {"30/2020/NĐ-CP": ND30, "05-HD/VPTW": HD05}
    if profile.standard in extras:
        return _made(STANDARDS[profile.standard], extras[profile.standard])
    near = "05-HD/VPTW" if len(profile.wording.nation) == 1 else "30/2020/NĐ-CP"
    return _own(profile, _made(STANDARDS[near], extras[near]))


def _made(rules: bounds.Standard, extra: Extra) -> Standard:
    """Return rules on documents from rules on profiles."""
    looks = {role: _looks(role, found, extra) for role, found in rules.looks.items()}
    for role, like in _AS.items():
        looks[role] = _looks(role, rules.looks[like], extra)
    looks.update(extra.looks)
    page = {key: (low, high) for key, (low, high, _) in rules.page.items()}
    items = {key: f"{extra.name}, {place}" for key, place in extra.items.items()}
    items["margins"] = f"{extra.name}, {rules.page['top'][2]}"
    items["paper"] = f"{extra.name}, {rules.page['width'][2]}"
    items["font"] = f"{extra.name}, {rules.font[1]}"
    if rules.family_source:
        items["family"] = f"{extra.name}, {rules.family_source}"
    return Standard(
        title=rules.title,
        party=extra.party,
        looks=looks,
        margins=tuple(page[side] for side in ("top", "bottom", "left", "right")),
        families=rules.families,
        indents=rules.lines.indents,
        gap=rules.lines.gap,
        line=rules.lines.line,
        exact=rules.lines.line_rule == "exact",
        items=items,
    )


def _looks(role: str, found: bounds.Looks, extra: Extra) -> Looks:
    align = () if role == "section" or not found.align else (found.align,)
    return Looks(
        low=found.sizes[0],
        high=found.sizes[1],
        bold=None if role in _BOLD_OPEN else found.bold,
        italic=found.italic,
        case=extra.sections if role == "section" else _CASES.get(role, ""),
        align=(*align, "both") if align == ("left",) else align,
        underline=None if role in _MARKS else found.underline,
        item=f"{extra.name}, {found.source}",
    )


def _own(profile: Profile, like: Standard) -> Standard:
    """Return the profile's own looks as rules; what it does not say is as in *like*."""
    looks = dict(like.looks)
    styles = {style.role: style for style in profile.styles}
    for role, rule in like.looks.items():
        style = styles.get(_AS.get(role, role))
        if style is not None:
            looks[role] = rule._replace(
                low=style.size,
                high=style.size,
                bold=None if rule.bold is None else style.bold,
                italic=None if rule.italic is None else style.italic,
                underline=None if rule.underline is None else style.underline,
                align=(style.align,) if rule.align else (),
                item="",
            )
    page, body = profile.page, profile.style("body")
    exact = body.line_rule == "exact"
    return like._replace(
        title=profile.title,
        looks=looks,
        margins=tuple((value, value) for value in (page.top, page.bottom, page.left, page.right)),
        families=(),
        indents=((body.indent, body.indent),),
        gap=min(like.gap, max(body.before, body.after)),
        line=(body.line, body.line) if exact else (min(1, body.line), max(1.5, body.line)),
        exact=exact,
        items={},
    )
