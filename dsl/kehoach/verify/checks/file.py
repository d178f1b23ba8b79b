"""The state of the file: edits and comments left, text boxes, language, title."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.diagnostics.model import Text
from kehoach.verify.examined import Examined
from kehoach.verify.finding import Advice, Finding, finding, joined
from kehoach.verify.regions import NAMES, file_place
from kehoach.verify.registry import check

_IN_BOXES = ("urgency", "secrecy", "circulation", "draft", "contact")


@check("KH878")
def tracked(examined: Examined) -> Iterator[Finding]:
    """No edits and comments are left."""
    counted = examined.file.counted
    edits = counted.insertions + counted.deletions
    left: list[Text] = []
    if edits:
        left.append(Text(f"{edits} chỗ sửa chưa chấp nhận", f"{edits} tracked changes"))
    if counted.comments:
        left.append(Text(f"{counted.comments} nhận xét", f"{counted.comments} comments"))
    if left:
        advice = Advice(
            "Review → Accept All Changes; Delete All Comments",
            "Review → Accept All Changes; Delete All Comments",
        )
        yield finding("KH878", file_place(), advice, joined(left, ", "))


@check("KH880")
def text_boxes(examined: Examined) -> Iterator[Finding]:
    """Only marks stand in text boxes."""
    for part in examined.parts():
        if part.paragraph.place.region == "text-box" and part.role not in _IN_BOXES:
            name = NAMES.get(part.role, NAMES["box"])
            said = Text("chữ", "text") if part.role == "box" else name
            advice = Advice(
                "đưa ra đoạn văn hoặc bảng hai cột không viền",
                "move it into a paragraph or a table without borders",
            )
            yield finding("KH880", part.where, advice, said)


@check("KH881")
def language(examined: Examined) -> Iterator[Finding]:
    """The language is Vietnamese."""
    language = examined.file.language
    if not language.lower().startswith("vi"):
        advice = Advice(
            "Review → Language → Set Proofing Language → Vietnamese, Set As Default",
            "Review → Language → Set Proofing Language → Vietnamese, Set As Default",
        )
        yield finding("KH881", file_place(), advice, language or "—")


@check("KH882")
def title(examined: Examined) -> Iterator[Finding]:
    """The file has a title."""
    if not examined.file.title.strip():
        advice = Advice(
            "File → Info → Title: tên loại và trích yếu", "File → Info → Title: the type and the abstract"
        )
        yield finding("KH882", file_place(), advice)
