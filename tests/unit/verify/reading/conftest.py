"""Small Word files made by hand for the reader: only what the test says is in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from kehoach.verify.reading import read_word
from kehoach.verify.seen import Paragraph, Table, WordFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
A4 = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/></w:sectPr>'
)


def files(body: str, main: str = MAIN, margins: dict[str, str] | None = None, **parts: str) -> dict[str, str]:
    """Return the parts of a file: *parts* by their kind, *margins* headers (``h…``) and footers by relationship id."""
    relations = ""
    found = {}
    for kind, text in parts.items():
        relations += f'<Relationship Id="{kind}" Type="{R}/{kind}" Target="{kind}.xml"/>'
        if kind != "theme":
            text = f"<w:{kind} {NAMES}>{text}</w:{kind}>"
        found[f"word/{kind}.xml"] = text
    for identity, text in (margins or {}).items():
        kind = "header" if identity.startswith("h") else "footer"
        relations += f'<Relationship Id="{identity}" Type="{R}/{kind}" Target="/word/{identity}.xml"/>'
        found[f"word/{identity}.xml"] = f"<w:hdr {NAMES}>{text}</w:hdr>"
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{main}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>',
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        **found,
    }


def packed(parts: dict[str, Any], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip archive of *parts*, texts or bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def p(*content: str, pr: str = "") -> str:
    """Return a paragraph; text that is no XML becomes a run."""
    inner = "".join(part if part.startswith("<") else r(part) for part in content)
    return f"<w:p>{f'<w:pPr>{pr}</w:pPr>' if pr else ''}{inner}</w:p>"


def r(text: str, pr: str = "") -> str:
    """Return a run."""
    return f'<w:r>{f"<w:rPr>{pr}</w:rPr>" if pr else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def tc(*content: str, pr: str = "") -> str:
    """Return a cell with paragraphs or other blocks."""
    inner = "".join(part if part.startswith("<") else p(part) for part in content) or p()
    return f"<w:tc>{f'<w:tcPr>{pr}</w:tcPr>' if pr else ''}{inner}</w:tc>"


def tr(*cells: str, pr: str = "") -> str:
    """Return a row; a text becomes a cell."""
    inner = "".join(cell if cell.startswith("<") else tc(cell) for cell in cells)
    return f"<w:tr>{f'<w:trPr>{pr}</w:trPr>' if pr else ''}{inner}</w:tr>"


def tbl(*rows: str, pr: str = "", grid: tuple[int, ...] = ()) -> str:
    """Return a table."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return f"<w:tbl><w:tblPr>{pr}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def style(
    identity: str, inner: str, kind: str = "paragraph", default: bool = False, based_on: str = ""
) -> str:
    """Return a style."""
    return (
        f'<w:style w:type="{kind}" w:styleId="{identity}"{" w:default=" + chr(34) + "1" + chr(34) if default else ""}>'
        f'<w:name w:val="{identity}"/>{f"<w:basedOn w:val={chr(34)}{based_on}{chr(34)}/>" if based_on else ""}'
        f"{inner}</w:style>"
    )


class Word:
    """Makes files and reads them."""

    files, packed = staticmethod(files), staticmethod(packed)
    p, r, tc, tr, tbl, style = map(staticmethod, (p, r, tc, tr, tbl, style))
    a4, names = A4, NAMES

    def __call__(self, *body: str, **parts: Any) -> WordFile:
        """Return what is seen in a file with this body, a page of A4 unless it has a section of its own."""
        text = "".join(body)
        end = "" if text.endswith(("</w:sectPr>", "<w:sectPr/>")) else A4
        return read_word("a.docx", packed(files(text + end, **parts)))

    def one(self, *body: str, **parts: Any) -> Paragraph:
        """Return the first paragraph of such a file."""
        block = self(*body, **parts).blocks[0]
        assert isinstance(block, Paragraph)
        return block

    def table(self, *body: str, **parts: Any) -> Table:
        """Return the first block of such a file, a table."""
        block = self(*body, **parts).blocks[0]
        assert isinstance(block, Table)
        return block


@pytest.fixture
def word() -> Word:
    """Return the maker of Word files."""
    return Word()


@pytest.fixture
def texts() -> Callable[[WordFile], list[str]]:
    """Return the texts of the paragraphs and cells of a body in order."""

    def found(file: WordFile) -> list[str]:
        seen: list[str] = []
        for block in file.blocks:
            if isinstance(block, Paragraph):
                seen.append(block.text)
            else:
                seen += [q.text for row in block.rows for cell in row.cells for q in cell.paragraphs]
        return seen

    return found
