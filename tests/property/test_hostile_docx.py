"""Whatever is done to a Word file, reading it ends soon, in its bounds, and says one clear thing; no word is lost."""

from __future__ import annotations

import io
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from random import Random

import docx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from kehoach.assemble import build_docx
from kehoach.driver import Compilation
from kehoach.verify.reading import Unreadable, read_word
from kehoach.verify.seen import Paragraph, WordFile

ROOT = Path(__file__).parents[2]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SECONDS, MEGABYTES = 5, 500
JUNK = (
    *("", "0", "-1", "99999999999999999999", "nan", "1e308", "true", "%1%2", "zz"),
    *("x" * 300, "\u202e", "2147483648", "0.5pt", "w:p"),
)
NAMES = (
    *(
        "p",
        "r",
        "t",
        "pPr",
        "rPr",
        "tbl",
        "tr",
        "tc",
        "tcPr",
        "tblGrid",
        "sectPr",
        "numPr",
        "lvl",
        "abstractNum",
        "num",
    ),
    *("style", "basedOn", "fldChar", "ins", "del", "sdt", "drawing", "txbxContent", "body"),
)


@cache
def originals() -> tuple[bytes, ...]:
    """Return real files: a plan with notes and tables, a document of python-docx with lists and a header."""
    plan = ROOT / "examples" / "000-tra-vinh-2023.kh"
    built = build_docx(Compilation(str(plan), plan.read_bytes())).docx
    assert isinstance(built, bytes)
    other = docx.Document()
    other.add_heading("Kế hoạch", 0)
    for style in ("List Number", "List Bullet", "Heading 1", "Quote"):
        other.add_paragraph("Một đoạn văn", style=style).add_run(" đậm").bold = True
    table = other.add_table(3, 3, style="Light List Accent 1")
    table.cell(0, 0).merge(table.cell(1, 1)).text = "gộp"
    other.sections[0].header.paragraphs[0].text = "đầu trang"
    other.add_section()
    out = io.BytesIO()
    other.save(out)
    return built, out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def flipped(data: bytes, chance: Random) -> bytes:
    """Return the file with some bytes changed, taken out or doubled."""
    out = bytearray(data)
    for _ in range(chance.randrange(1, 8)):
        if not out:
            break
        at = chance.randrange(len(out))
        match chance.randrange(4):
            case 0:
                out[at] ^= 1 << chance.randrange(8)
            case 1:
                del out[at : at + chance.randrange(1, 200)]
            case 2:
                out[at:at] = out[max(0, at - 100) : at]
            case _:
                out[at] = chance.randrange(256)
    return bytes(out)


def unpacked_flipped(data: bytes, chance: Random) -> bytes:
    """Return the file with bytes changed inside its parts, under right checksums."""
    parts = parts_of(data)
    name = chance.choice(list(parts))
    parts[name] = flipped(parts[name] or b"x", chance)
    return packed(parts)


def without_parts(data: bytes, chance: Random) -> bytes:
    """Return the file with parts taken out, emptied or put in each other's place."""
    parts = parts_of(data)
    for _ in range(chance.randrange(1, 4)):
        name = chance.choice(list(parts))
        match chance.randrange(3):
            case 0:
                del parts[name]
            case 1:
                parts[name] = b""
            case _:
                parts[name] = chance.choice(list(parts.values()))
    return packed(parts)


def rearranged(data: bytes, chance: Random) -> bytes:
    """Return the file with XML elements taken out, doubled, renamed, moved, emptied of or given attributes."""
    parts = parts_of(data)
    name = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))])
    root = etree.fromstring(parts[name])
    for _ in range(chance.randrange(1, 12)):
        _change(chance.choice(list(root.iter("*"))), root, chance)
    parts[name] = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return packed(parts)


def _change(element: etree._Element, root: etree._Element, chance: Random) -> None:
    parent = element.getparent()
    kind = chance.randrange(7)
    if kind == 0 and parent is not None:
        parent.remove(element)
    elif kind == 1 and parent is not None:
        parent.append(etree.fromstring(etree.tostring(element)))
    elif kind == 2:
        element.tag = f"{{{W}}}{chance.choice(NAMES)}"
    elif kind == 3 and element.attrib:
        element.set(chance.choice(list(element.attrib)), chance.choice(JUNK))
    elif kind == 4:
        element.set(f"{{{W}}}{chance.choice(('val', 'w', 'id', 'type', 'ilvl'))}", chance.choice(JUNK))
    elif kind == 5 and element.attrib:
        del element.attrib[chance.choice(list(element.attrib))]
    elif parent is not None and element not in list(root.iterancestors()):
        target = chance.choice(list(root.iter("*")))
        if target is not element and element not in list(target.iterancestors()):
            target.append(element)


MUTATIONS: tuple[Callable[[bytes, Random], bytes], ...] = (
    flipped,
    unpacked_flipped,
    without_parts,
    rearranged,
)


@settings(max_examples=400, deadline=None)
@given(st.integers(0, 1), st.sampled_from(MUTATIONS), st.integers(0, 2**32))
def test_a_changed_file_is_read_or_refused_and_nothing_else(
    which: int, mutation: Callable[[bytes, Random], bytes], seed: int
) -> None:
    data = mutation(originals()[which], Random(seed))
    start = time.process_time()
    try:
        seen = read_word("a.docx", data)
    except Unreadable as error:
        assert error.kind and error.text.vi and error.text.en
    else:
        assert isinstance(seen, WordFile) and seen.sections
    assert time.process_time() - start < SECONDS


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
@example(b"PK\x05\x06" + bytes(18))
@example(b"PK\x03\x04" + bytes(100))
def test_bytes_that_are_no_file_are_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        read_word("a.docx", data)


def test_the_mutations_do_change_what_is_read() -> None:
    """Every kind of change must lead to files that are read as well as to files that are refused, or close to it."""
    for mutation in MUTATIONS:
        ends = set()
        for seed in range(60):
            try:
                read_word("a.docx", mutation(originals()[seed % 2], Random(seed)))
                ends.add("read")
            except Unreadable:
                ends.add("refused")
        assert ends == {"read", "refused"} or (mutation is flipped and ends), mutation.__name__


class Maker:
    """Makes documents at random in which each word is there once, and knows which words a reader sees."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.words: list[str] = []
        self.made = 0

    def word(self, seen: bool) -> str:
        self.made += 1
        if seen:
            self.words.append(f"từ{self.made}")
        return f'<w:t xml:space="preserve">từ{self.made} </w:t>'

    def run(self, seen: bool = True) -> str:
        return f"<w:r><w:rPr>{self.chance.choice(('', '<w:b/>', '<w:i/>'))}</w:rPr>{self.word(seen)}</w:r>"

    def inline(self, depth: int, seen: bool = True) -> str:
        if depth == 0:
            return self.run(seen)
        kind = self.chance.randrange(8)
        inner = "".join(
            self.inline(depth - 1, seen) for _ in range(self.chance.randrange(1, 3) if kind < 7 else 0)
        )
        match kind:
            case 0:
                return f"<w:hyperlink>{inner}</w:hyperlink>"
            case 1:
                return f"<w:ins>{inner}</w:ins>"
            case 2:
                return f"<w:del>{self.inline(depth - 1, False)}</w:del>{inner}"
            case 3:
                return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
            case 4:
                return f'<w:fldSimple w:instr="REF a">{inner}</w:fldSimple>'
            case 5:
                begin, middle, end = (
                    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
                )
                return f"{begin}<w:r><w:instrText>DATE</w:instrText></w:r>{middle}{inner}{end}"
            case 6:
                other = self.inline(depth - 1, False)
                return (
                    f'<mc:AlternateContent><mc:Choice Requires="wps">{inner}</mc:Choice>'
                    f"<mc:Fallback>{other}</mc:Fallback></mc:AlternateContent>"
                )
            case _:
                box = "".join(self.blocks(depth - 1, seen))
                content = f"<w:txbxContent>{box}</w:txbxContent>"
                return f"<w:r><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></w:r>"

    def paragraph(self, depth: int, seen: bool = True) -> str:
        mark = self.chance.choice(("", "", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"))
        return (
            f"<w:p>{mark}{''.join(self.inline(depth, seen) for _ in range(self.chance.randrange(3)))}</w:p>"
        )

    def blocks(self, depth: int, seen: bool = True) -> Iterator[str]:
        for _ in range(self.chance.randrange(1, 4)):
            kind = self.chance.randrange(4) if depth else 0
            if kind < 2:
                yield self.paragraph(depth, seen)
            elif kind == 2:
                yield f"<w:sdt><w:sdtContent>{''.join(self.blocks(depth - 1, seen))}</w:sdtContent></w:sdt>"
            else:
                rows = "".join(self.row(depth - 1, seen) for _ in range(self.chance.randrange(1, 4)))
                yield f"<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>"

    def row(self, depth: int, seen: bool) -> str:
        cells = ""
        for _ in range(self.chance.randrange(1, 4)):
            span = f'<w:tcPr><w:gridSpan w:val="{self.chance.randrange(1, 3)}"/></w:tcPr>'
            cells += f"<w:tc>{span}{''.join(self.blocks(depth, seen))}<w:p/></w:tc>"
        return f"<w:tr>{cells}</w:tr>"


def words_of(seen: WordFile) -> list[str]:
    found: list[str] = []
    for block in seen.blocks:
        if isinstance(block, Paragraph):
            found += block.text.split()
        else:
            found += [
                w for row in block.rows for cell in row.cells for p in cell.paragraphs for w in p.text.split()
            ]
    return found + [w for p in seen.text_boxes for w in p.text.split()]


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 2**32))
def test_every_word_is_seen_once(seed: int) -> None:
    maker = Maker(Random(seed))
    body = "".join(maker.blocks(4)) + "<w:p/>"
    names = (
        f'xmlns:w="{W}" xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    parts = parts_of(originals()[0])
    parts["word/document.xml"] = f"<w:document {names}><w:body>{body}</w:body></w:document>".encode()
    assert sorted(words_of(read_word("a.docx", packed(parts)))) == sorted(maker.words)


@pytest.mark.parametrize("which", [0, 1])
def test_every_word_of_a_real_file_is_seen(which: int) -> None:
    data = originals()[which]
    root = etree.fromstring(parts_of(data)["word/document.xml"])
    told = "".join("".join(p.itertext(f"{{{W}}}t")) + "\n" for p in root.iter(f"{{{W}}}p")).split()
    assert sorted(words_of(read_word("a.docx", data))) == sorted(told)
    assert len(told) > 10


MEASURED = """
import resource, sys, time
from kehoach.verify.reading import Unreadable, read_word
data = sys.stdin.buffer.read()
start = time.process_time()
try:
    print(len(read_word("a.docx", data).blocks), "blocks", end=" ")
except Unreadable as error:
    print(error.kind, end=" ")
try:  # what getrusage tells is never less than what the process that started this one had
    with open("/proc/self/status") as status:
        peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
except OSError:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(round(time.process_time() - start, 2), peak // 1024)
"""
CELL = (
    '<w:tc><w:tcPr><w:tcW w:w="9"/><w:gridSpan w:val="9"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>'
)
BOMBS = {
    "paragraphs of 300 MB": ("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 9_000_000, "", "too-big"),
    "one text of 500 MB": ("a" * 1000, 500_000, "", "too-big"),
    "as many paragraphs as may be": ("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 99_000, "", "99002 blocks"),
    "as many cells as may be": (f"<w:tr>{CELL}</w:tr>", 75_000, "tbl", "2 blocks"),
    "as many tags as may be": ("<w:x/>", 1_150_000, "", "2 blocks"),
    "as much text as may be": (
        f"<w:p><w:r><w:t>{'a' * 999}\U0001f600</w:t></w:r></w:p>",
        23_000,
        "",
        "23002 blocks",
    ),
}


@pytest.mark.parametrize("name", BOMBS)
def test_time_and_memory_have_bounds(name: str) -> None:
    unit, count, wrap, expected = BOMBS[name]
    parts = parts_of(originals()[1])
    del parts["word/document.xml"]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
        with archive.open("word/document.xml", "w", force_zip64=True) as file:
            file.write(f'<w:document xmlns:w="{W}"><w:body>{f"<w:{wrap}>" if wrap else "<w:p/>"}'.encode())
            many = unit.encode() * 1000
            for _ in range(count // 1000):
                file.write(many)
            file.write(f"{f'</w:{wrap}>' if wrap else ''}<w:p/></w:body></w:document>".encode())
    result = subprocess.run(
        [sys.executable, "-c", MEASURED],
        input=out.getvalue(),
        capture_output=True,
        check=True,
        cwd=ROOT / "dsl",
    )
    *words, seconds, megabytes = result.stdout.decode().split()
    assert " ".join(words) == expected
    assert float(seconds) <= SECONDS
    assert int(megabytes) <= MEGABYTES
