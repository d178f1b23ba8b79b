"""The styles of a profile: what each role looks like, and which style is like which."""

from __future__ import annotations

from typing import cast, get_args

from kehoach.profiles.reading import Entry, Table, merge, shown, words
from kehoach.profiles.schema import EXTRAS, ROLES, Align, LineRule, Style
from kehoach.text.vietnamese import bare

_LINES: dict[str, tuple[LineRule, float, float]] = {
    "": ("auto", 0.5, 3),
    "exactly": ("exact", 1, 200),
    "at least": ("atLeast", 1, 200),
}


def read_styles(table: Table) -> tuple[Style, ...]:
    """Return the styles of a profile: one for each role, in the order of the roles.

    Raises:
        ProfileError: a style is missing, unknown or of the wrong kind, or two have one name.
    """
    roles = ("normal", *ROLES, *EXTRAS[1:])
    found = {role: _inherit(table, role) for role in roles}
    table.end()
    # the styles that others are like come first, so that a fault is told of them and not of their heirs
    ready = {role: _style(role, *found[role][:2]) for role in sorted(roles, key=lambda role: found[role][2])}
    made = tuple(ready[role] for role in roles)
    seen: dict[str, str] = {}
    for style in made:
        other = seen.setdefault(style.id, style.role)
        if other != style.role:
            raise table.need(style.role).fail(
                f"“{other}” và “{style.role}” trùng tên kiểu “{style.name}”",
                f"“{other}” and “{style.role}” have one style name, “{style.name}”",
            )
    return made


def _style(role: str, entry: Entry, base: str) -> Style:
    table = Table(entry, f"styles.{role}")
    if base:
        table.get("like")
    name = table.text("name")
    if set(name) & set(",;"):
        raise table.need("name").fail(
            "tên kiểu của Word không được có dấu , hay ;",
            "a style name of Word cannot have a comma or semicolon",
        )
    line, rule = _line(table)
    style = Style(
        role=role,
        id=style_id(name),
        name=name,
        based_on=base,
        size=table.number("size", 1, 72),
        bold=table.flag("bold"),
        italic=table.flag("italic"),
        underline=table.flag("underline"),
        align=cast(Align, table.choice("align", get_args(Align))),
        indent=table.number("indent", -50, 50),
        left=table.number("left", 0, 100),
        before=table.number("before", 0, 200),
        after=table.number("after", 0, 200),
        line=line,
        line_rule=rule,
        keep_next=table.flag("keep_next"),
        keep_lines=table.flag("keep_lines"),
        balance=table.flag("balance"),
    )
    table.end()
    if style.size * 2 % 1:
        raise table.need("size").fail("cỡ chữ chỉ tới nửa điểm", "sizes go by half points")
    return style


def _inherit(styles: Table, role: str) -> tuple[Entry, str, int]:
    """Return all the looks of *role*, the style it is ``like``, and how many styles stand in that line."""
    own = entry = Table(styles.need(role), f"styles.{role}").entry
    chain = [role]
    while chain[-1] != "normal":
        like = entry.value.get("like")
        place = "normal" if like is None else words(like, f"styles.{chain[-1]}.like")
        if place in chain:
            raise like.fail(
                f"“{place}” giống chính nó qua “like”", f"“{place}” is like itself through “like”"
            )
        below = styles.get(place)
        if below is None:
            raise (like or entry).fail(f"không có kiểu “{place}”", f"there is no style “{place}”")
        entry = Table(below, f"styles.{place}").entry
        looks = {key: value for key, value in entry.value.items() if key not in ("name", "like")}
        own = merge(own, entry._replace(value=looks))
        chain.append(place)
    return own, chain[1] if len(chain) > 1 else "", len(chain)


def _line(table: Table) -> tuple[float, LineRule]:
    """Read ``1.15`` (times single), ``exactly 6`` or ``at least 80`` (points)."""
    entry = table.need("line")
    form, _, amount = str(entry.value).rpartition(" ")
    try:
        rule, low, high = _LINES[form.strip()]
        value = float(amount)
    except (KeyError, ValueError):
        low, value = 1, 0
    if not low <= value <= high:
        raise entry.fail(
            f"“{table.place}.line” phải là số lần dòng đơn (0.5-3), “exactly 6” hoặc “at least 80” (điểm); "
            f"gặp “{shown(entry)}”",
            f"“{table.place}.line” must be a multiple of single spacing (0.5-3), “exactly 6” or "
            f"“at least 80” (points); found “{shown(entry)}”",
        )
    return value, rule


def style_id(name: str) -> str:
    """Return the id of a style: ``Cơ quan ban hành`` → ``CoQuanBanHanh``, ``heading 1`` → ``Heading1``."""
    plain = "".join(letter if letter.isalnum() else " " for letter in bare(name))
    return "".join(word[:1].upper() + word[1:] for word in plain.split())
