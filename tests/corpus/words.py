"""The words of a seed and of a built .docx, brought to one form for comparison (see seeds/README.md)."""

import io
import re
from difflib import SequenceMatcher
from pathlib import Path

import docx
from docx.oxml.ns import qn

SEEDS = Path(__file__).parent / "seeds"
# The footnote of a seed: where its text begins and ends, and the mark in the sentence.
NOTES = {
    "000": (r"¹ (Chỉ thị số 08-CT/TU.*?Đảng đoàn Hội Luật gia Việt Nam\.)\s+(?=3\. Đổi mới)", "¹"),
    "001": (r"\n1 (Tại Văn bản số 108/TTr-STP.*?của Sở Tư pháp\.)", "(1)"),
}


def seed_words(name: str) -> tuple[list[str], list[str]]:
    """Return the words of a seed from KẾ HOẠCH on, and those of its footnotes."""
    text = (SEEDS / f"{name}.txt").read_text(encoding="utf-8")
    text = text[re.search(r"^\W*KẾ HOẠCH", text, re.MULTILINE).start() :]
    text = text.replace("**", "").replace("|", " ")
    text = re.sub(r"(\d+)-\s*\n\s*(?=[A-ZĐ]+/)", r"\1-", text)
    notes = ""
    if name in NOTES:
        pattern, mark = NOTES[name]
        found = re.search(pattern, text, re.DOTALL)
        notes = found[1]
        text = (text[: found.start()] + " " + text[found.end() :]).replace(mark, "")
    return plain(text), plain(notes)


def docx_words(data: bytes) -> tuple[list[str], list[str]]:
    """Return the words of a .docx from KẾ HOẠCH on, tables in their place, and those of its footnotes."""
    document = docx.Document(io.BytesIO(data))
    paragraphs = [_text(p) for p in document.element.body.iter(qn("w:p"))]
    begin = next(i for i, p in enumerate(paragraphs) if p.strip() == "KẾ HOẠCH")
    part = next(r.target_part for r in document.part.rels.values() if r.reltype.endswith("/footnotes"))
    from lxml import etree

    root = etree.fromstring(part.blob)
    notes = [_text(p) for p in root.iter(qn("w:p"))]
    return plain("\n".join(paragraphs[begin:])), plain("\n".join(notes))


def _text(paragraph) -> str:
    return "".join(t.text or "" for t in paragraph.iter(qn("w:t")))


def plain(text: str) -> list[str]:
    """Return the words of a text, blind to case."""
    return text.casefold().split()


def agreement(left: list[str], right: list[str]) -> tuple[float, float]:
    """Return which share of each side's words stand in the other, in order."""
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    same = sum(block.size for block in blocks)
    return same / max(len(left), 1), same / max(len(right), 1)


def differences(left: list[str], right: list[str]) -> list[tuple[str, str]]:
    """Return what differs, as pairs of word groups."""
    codes = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    return [(" ".join(left[a:b]), " ".join(right[c:d])) for tag, a, b, c, d in codes if tag != "equal"]
