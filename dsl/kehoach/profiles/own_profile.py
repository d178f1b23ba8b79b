"""A profile with an agency's own .docx laid over it: its styles win, and what they changed is noted down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from kehoach.diagnostics.model import Text
from kehoach.profiles.bounds import Finding, demanded, findings, spacing
from kehoach.profiles.own import OwnFile, W, refused
from kehoach.profiles.own_looks import OwnLooks, looks_of, millimetres, name_key, styles_by_name, twips
from kehoach.profiles.schema import PAGE_NUMBER, Departure, Page, Profile, ProfileError, Split, Style
from kehoach.profiles.standards import STANDARDS
from kehoach.profiles.styles import style_id

_SINGLE = ("size", "bold", "italic", "underline", "align", "indent", "left", "before", "after")
_LOOKS = (*_SINGLE, "line", "line_rule", "keep_next", "keep_lines")
_BLACK = "000000"
_UNITS = {"indent": " mm", "left": " mm", "before": " pt", "after": " pt"}
_EDGES = {
    "width": "w",
    "height": "h",
    "top": "top",
    "bottom": "bottom",
    "left": "left",
    "right": "right",
    "header": "header",
}


class _Found(NamedTuple):
    id: str
    looks: OwnLooks


def lay_over(profile: Profile, own: OwnFile) -> Profile:
    """Return *profile* with the looks of *own*.

    The role of every style whose name is found there takes its effective looks, and so does what is like it;
    paper and margins are those of the last section. The page number stays ours, in a style of its own.

    Raises:
        ProfileError: the file has no Normal style, or one that no paragraph can have.
    """
    try:
        named = styles_by_name(own)
        profile = _with_own_page_number(profile, named)
        found = {style.role: _match(own, style, named, profile.base) for style in profile.styles}
        page = _page(profile.page, own)
    except ProfileError:
        raise
    except ValueError:
        raise _damaged(own, profile.base) from None
    if "normal" not in (there := {role: match for role, match in found.items() if match is not None}):
        raise refused(own.name, profile.base, "không có kiểu “Normal”", "has no style “Normal”")
    if page.text_width < 50:
        raise refused(own.name, profile.base, "có lề quá rộng", "has margins that are too wide")
    changed = profile._replace(
        font=_font(profile, there["normal"].looks),
        page=page,
        head=_scaled(profile.head, profile.page, page),
        closing=_scaled(profile.closing, profile.page, page),
        styles=_styles(profile, there, {style.get(f"{W}styleId") for style in named.values()}),
    )
    return changed._replace(overridden=tuple(_overridden(profile, changed, own, there)))


def _damaged(own: OwnFile, path: str) -> ProfileError:
    return refused(own.name, path, "có kiểu không đọc được", "has styles that cannot be read")


def _with_own_page_number(profile: Profile, named: dict[str, Any]) -> Profile:
    """Give the page number a style of its own: nearly every file has a ``header``, which is not centred."""
    style = profile.style("page-number")
    if name_key(style.name) not in named:
        return profile
    own = style._replace(name=PAGE_NUMBER, id=style_id(PAGE_NUMBER))
    return profile._replace(styles=tuple(own if each is style else each for each in profile.styles))


def _match(own: OwnFile, style: Style, named: dict[str, Any], path: str) -> _Found | None:
    element = named.get(name_key(style.name))
    if element is None:
        return None
    identifier = element.get(f"{W}styleId", "")
    if element.get(f"{W}type", "paragraph") != "paragraph":
        vi, en = f"có “{style.name}” không phải kiểu đoạn", f"has “{style.name}”, which is no paragraph style"
        raise refused(own.name, path, vi, en)
    if not identifier.isprintable() or not identifier or set(identifier) & set("\"'&<>"):
        raise _damaged(own, path)
    return _Found(identifier, looks_of(own, element))


def _styles(profile: Profile, found: dict[str, _Found], taken: set[str]) -> tuple[Style, ...]:
    """Return the styles with the looks found; a style like another one goes along with it."""
    ready: dict[str, Style] = {}
    waiting = list(profile.styles)
    while waiting:
        style = waiting.pop(0)
        if style.based_on and style.based_on not in ready:
            waiting.append(style)
        elif style.role in found:
            match = found[style.role]
            looks = {name: getattr(match.looks, name) for name in _LOOKS}
            ready[style.role] = style._replace(id=match.id, **looks)
        else:
            identifier = _free(style.id, taken)
            taken = {*taken, identifier}
            ready[style.role] = _like(style, profile, ready)._replace(id=identifier)
    return tuple(ready[style.role] for style in profile.styles)


def _like(style: Style, profile: Profile, ready: dict[str, Style]) -> Style:
    """Return *style* with the looks it has of the one it is like; Normal is only the ground, and gives none."""
    if style.based_on in ("", "normal"):
        return style
    before, after = profile.style(style.based_on), ready[style.based_on]
    same = [
        name
        for name in (*_SINGLE, "keep_next", "keep_lines")
        if getattr(style, name) == getattr(before, name)
    ]
    if (style.line, style.line_rule) == (before.line, before.line_rule):
        same += ["line", "line_rule"]
    return style._replace(**{name: getattr(after, name) for name in same})


def _free(identifier: str, taken: set[str]) -> str:
    number, free = 2, identifier
    while free in taken:
        number, free = number + 1, f"{identifier}{number}"
    return free


def _page(page: Page, own: OwnFile) -> Page:
    given = {**own.section.get("pgSz", {}), **own.section.get("pgMar", {})}
    lengths = {key: abs(twips(given[name])) for key, name in _EDGES.items() if name in given}
    if "left" in lengths:
        lengths["left"] += twips(given.get("gutter", "0"))
    return page._replace(**{key: millimetres(length) for key, length in lengths.items()})


def _scaled(split: Split, before: Page, after: Page) -> Split:
    left = round(split.left * after.text_width / before.text_width, 2)
    return split._replace(left=left, right=round(after.text_width - left, 2))


def _font(profile: Profile, normal: OwnLooks) -> str:
    """Return the font of the text; of two, the one that the profile does not ask for."""
    return next((font for font in normal.font.split("/") if font != profile.font), profile.font)


def _overridden(
    before: Profile, after: Profile, own: OwnFile, found: dict[str, _Found]
) -> Iterator[Departure]:
    """Give what the file changed, in the order of the profile, with what the rules say of it."""
    standard = STANDARDS.get(after.standard)
    broken = {finding.key: finding for finding in findings(standard, after)} if standard else {}

    def told(key: str, text: Text, finding: Finding | None) -> Departure:
        if standard is None or finding is None:
            return Departure(key, text, "")
        demand = demanded(standard, finding)
        return Departure(key, Text(f"{text.vi}; {demand.vi}", f"{text.en}; {demand.en}"), finding.source)

    keys = set()
    for key, got, want in (*_changes(before, after, found), *_letters(before, after, found)):
        vi = f"“{key}” là {got} theo “{own.name}”, thể thức ghi {want}"
        en = f"“{key}” is {got} as in “{own.name}”, the profile says {want}"
        finding = broken.get(key)
        if standard and key.endswith((".font", ".color")):
            finding = Finding(key, want, got, standard.font[1])
        keys.add(key)
        yield told(key, Text(vi, en), finding)
    for key, finding in broken.items():
        if key not in keys and not _follows(key, after, broken):
            vi, en = (
                f"“{key}” là {finding.got} do “{own.name}”",
                f"“{key}” is {finding.got} through “{own.name}”",
            )
            yield told(key, Text(vi, en), finding)
    yield from _ours(own, found)


def _changes(before: Profile, after: Profile, found: dict[str, _Found]) -> Iterator[tuple[str, str, str]]:
    """Give the key, the new and the old value of what became different."""
    if after.font != before.font:
        yield "font", after.font, before.font
    for key, new, old in zip(Page._fields, after.page, before.page, strict=True):
        if new != old:
            yield f"page.{key}", f"{new:g} mm", f"{old:g} mm"
    roles = [style.role for style in after.styles if style.role in found]
    for role in (role for role in roles if role != "normal"):  # no words are set in Normal itself
        mine, theirs = before.style(role), after.style(role)
        for key in (*_SINGLE, "line", "keep_next", "keep_lines"):
            was, now = _shown(mine, key), _shown(theirs, key)
            if was != now:
                yield f"styles.{role}.{key}", now, was


def _shown(style: Style, key: str) -> str:
    value = getattr(style, key)
    if key == "line":
        return spacing(style.line_rule, f"{value:g}")
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, str) else f"{value:g}{_UNITS.get(key, '')}"


def _letters(before: Profile, after: Profile, found: dict[str, _Found]) -> Iterator[tuple[str, str, str]]:
    """Give the fonts and colours of single styles, which a profile does not know; those of Normal go for all."""
    normal = found["normal"].looks
    for role, (_, looks) in found.items():
        if looks.font not in (before.font, after.font):
            yield f"styles.{role}.font", looks.font, before.font
        if looks.color and (role == "normal" or looks.color != normal.color):
            yield f"styles.{role}.color", looks.color, _BLACK


def _follows(key: str, profile: Profile, broken: dict[str, Finding]) -> bool:
    """Tell whether a style leaves the rules only because the one it is like does."""
    _, _, rest = key.partition("styles.")
    role, _, name = rest.partition(".")
    base = profile.style(role).based_on if role else ""
    return f"styles.{base}.{name}" in broken


def _ours(own: OwnFile, found: dict[str, _Found]) -> Iterator[Departure]:
    """Give what of the file is not used, since two of a kind would fight."""
    for role, (_, looks) in found.items():
        if looks.numbered:
            vi = f"“{own.name}” đánh số tự động kiểu “{role}”: không dùng, kehoach tự ghi số"
            en = f"“{own.name}” numbers the style “{role}” by itself: not used, kehoach types the numbers"
            yield Departure(f"styles.{role}.numbering", Text(vi, en), "")
    if own.headers:
        vi = f"đầu trang, chân trang của “{own.name}” không được dùng: số trang theo thể thức"
        en = f"the headers and footers of “{own.name}” are not used: the page numbers are the profile's"
        yield Departure("headers", Text(vi, en), "")
