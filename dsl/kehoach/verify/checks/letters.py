"""Font and colour of every letter, and text that does not print (PL I I.4)."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Text
from kehoach.verify.examined import Examined
from kehoach.verify.finding import Advice, Finding, finding
from kehoach.verify.regions import everything, place
from kehoach.verify.registry import check

_BLACK = frozenset({"", "auto", "000000"})
_OLD = (".vn", "vni-", "vn ", "abc", ".tm")
_SIGNS = ("symbol", "wingdings", "webdings", "mt extra", "cambria math")


@check("KH811")
def font(examined: Examined) -> Iterator[Finding]:
    """Every letter is in Times New Roman."""
    wanted = examined.profile.font
    for role, paragraph in everything(examined.file):
        seen: set[str] = set()
        for run in paragraph.runs:
            name = run.look.font
            if name == wanted or name in seen or not any(c.isalnum() for c in run.text):
                continue
            if name.casefold() == wanted.casefold() or name.casefold().startswith(_SIGNS):
                continue
            seen.add(name)
            yield finding("KH811", place(role, paragraph, run.text), _advice(name, examined), name)


def _advice(name: str, examined: Examined) -> Advice:
    item = examined.standard.item("font")
    if name.casefold().startswith(_OLD):
        return Advice(
            "chuyển mã sang Unicode dựng sẵn (UniKey: Ctrl+Shift+F6), rồi đổi phông Times New Roman",
            "convert the text to Unicode first, then set Times New Roman",
            item,
        )
    return Advice(
        "chọn cả tệp (Ctrl+A) rồi đặt Times New Roman; sửa cả kiểu Normal và kiểu của bảng",
        "select all (Ctrl+A) and set Times New Roman; mend the Normal and table styles too",
        item,
    )


@check("KH812")
def colour(examined: Examined) -> Iterator[Finding]:
    """Every letter is black; marks of urgency and secrecy are red."""
    marks = {part.paragraph.place for part in examined.parts("urgency", "secrecy", "circulation")}
    for role, paragraph in everything(examined.file):
        if paragraph.place in marks:
            continue
        seen: set[str] = set()
        for run in paragraph.runs:
            colour = run.look.color.upper() if run.look.color != "auto" else "auto"
            if colour in _BLACK or colour in seen or not run.text.strip():
                continue
            seen.add(colour)
            advice = Advice(
                "đặt màu chữ Automatic", "set the colour to Automatic", examined.standard.item("font")
            )
            yield finding("KH812", place(role, paragraph, run.text), advice, colour)


@check("KH879")
def hidden(examined: Examined) -> Iterator[Finding]:
    """Nothing is hidden."""
    for role, paragraph in everything(examined.file):
        words = "".join(run.text for run in paragraph.runs if run.look.hidden).strip()
        if words:
            where = place(role, paragraph, words)._replace(note=Text("chữ ẩn", "hidden"))
            advice = Advice("xóa, hoặc bỏ đánh dấu Font → Hidden", "delete it, or clear Font → Hidden")
            yield finding("KH879", where, advice)
