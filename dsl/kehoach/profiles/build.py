"""From the entries of a profile file to a checked :class:`Profile`."""

from __future__ import annotations

from typing import cast, get_args

from kehoach.diagnostics.model import Text
from kehoach.profiles.reading import Entry, Table, merge, shown, words
from kehoach.profiles.schema import (
    EXTRAS,
    ROLES,
    Align,
    LineRule,
    Page,
    Profile,
    Split,
    Stroke,
    Style,
)
from kehoach.syntax.keywords import keywords
from kehoach.text.vietnamese import bare, nearest

_LINES: dict[str, tuple[LineRule, float, float]] = {
    "": ("auto", 0.5, 3),
    "exactly": ("exact", 1, 200),
    "at least": ("atLeast", 1, 200),
}
_MARKS = ("label", "value")


def build(entry: Entry, name: str) -> Profile:
    """Return the profile called *name* that *entry* describes (``extends`` already merged away).

    Raises:
        ProfileError: a key is missing, unknown or of the wrong kind, or two of them do not go together.
    """
    table = Table(entry)
    table.get("extends")
    title = table.table("title")
    page = _page(table.table("page"))
    stroke = table.table("stroke")
    profile = Profile(
        name=name,
        title=Text(title.text("vi"), title.text("en")),
        standard=_standard(table),
        language=table.text("language"),
        font=table.text("font"),
        page=page,
        head=_split(table.table("head"), page),
        closing=_split(table.table("closing"), page),
        stroke=Stroke(stroke.number("weight", 0.25, 6), stroke.number("gap", 0, 20)),
        numbering=_numbering(table),
        capitals=_capitals(table),
        end_mark=_maybe_empty(table, "end_mark"),
        role_line=_role_line(table),
        labels=_labels(table.table("labels")),
        styles=_styles(table.table("styles")),
    )
    for part in (title, stroke, table):
        part.end()
    return profile


def _maybe_empty(table: Table, key: str) -> str:
    return "" if table.need(key).value == "" else table.text(key)


def _standard(table: Table) -> str:
    return table.choice("standard", ("30/2020/NĐ-CP", ""))


def _page(table: Table) -> Page:
    page = Page(
        width=table.number("width", 100, 500),
        height=table.number("height", 100, 500),
        top=table.number("top", 5, 100),
        bottom=table.number("bottom", 5, 100),
        left=table.number("left", 5, 100),
        right=table.number("right", 5, 100),
        header=table.number("header", 0, 100),
    )
    table.end()
    if page.text_width < 50:
        raise table.entry.fail("lề quá rộng so với khổ giấy", "the margins leave too little of the sheet")
    if page.header >= page.top:
        raise table.entry.fail(
            "“page.header” phải nhỏ hơn “page.top”", "“page.header” must be less than “page.top”"
        )
    return page


def _split(table: Table, page: Page) -> Split:
    split = Split(
        table.number("left", 10, 400), table.number("right", 10, 400), table.number("above", 0, 100)
    )
    table.end()
    together = split.left + split.right
    if abs(together - page.text_width) > 0.01:
        raise table.entry.fail(
            f"“{table.place}”: hai cột rộng {together:g} mm, vùng chữ rộng {page.text_width:g} mm",
            f"“{table.place}”: the columns are {together:g} mm wide, the text area {page.text_width:g} mm",
        )
    return split


def _numbering(table: Table) -> tuple[str, ...]:
    forms = table.list("numbering")
    if not 1 <= len(forms) <= 6:
        raise table.need("numbering").fail(
            "“numbering” phải có 1 đến 6 cấp", "“numbering” needs 1 to 6 levels"
        )
    return tuple(words(form, "numbering") for form in forms)


def _capitals(table: Table) -> tuple[int, ...]:
    levels = table.list("capitals")
    for level in levels:
        if type(level.value) is not int or not 1 <= level.value <= 6:
            raise level.fail(
                "“capitals” là danh sách các cấp từ 1 đến 6", "“capitals” lists levels from 1 to 6"
            )
    return tuple(level.value for level in levels)


def _role_line(table: Table) -> str:
    from jinja2 import Environment, TemplateError, meta

    text = table.text("role_line")
    entry = table.need("role_line")
    try:
        names = meta.find_undeclared_variables(Environment(autoescape=True).parse(text))
    except TemplateError as error:
        raise entry.fail(
            f"“role_line” không phải mẫu Jinja đúng: {error}",
            f"“role_line” is no right Jinja template: {error}",
        ) from None
    if names != set(_MARKS):
        raise entry.fail(
            "“role_line” phải dùng {{ label }} và {{ value }}, không gì khác",
            "“role_line” must use {{ label }} and {{ value }} and nothing else",
        )
    return text


def _labels(table: Table) -> tuple[tuple[str, str], ...]:
    fields = [row.name for row in keywords().rows if row.group == "field"]
    for key in table.keys:
        if key not in fields:
            near = nearest(key, fields)
            raise table.need(key).fail(
                f"không có trường “{key}”" + (f"; có phải “{near}” không?" if near else ""),
                f"there is no field “{key}”" + (f"; did you mean “{near}”?" if near else ""),
            )
    return tuple((key, table.text(key)) for key in table.keys)


def _styles(table: Table) -> tuple[Style, ...]:
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
