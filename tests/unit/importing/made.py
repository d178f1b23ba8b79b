"""Plans made in a test: paragraphs as a reader hands them over, and the file that they become."""

from __future__ import annotations

from kehoach.driver import Compilation
from kehoach.importing.settle import Settled, settle
from kehoach.importing.source import Read, paragraph, run, table, word_file
from kehoach.importing.write import lines_of
from kehoach.model.plan import Plan
from kehoach.verify.regions import regions
from kehoach.verify.seen import Paragraph, Table

HEAD = (
    "ỦY BAN NHÂN DÂN",
    "TỈNH LAM SƠN",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 12/KH-UBND",
    "Lam Sơn, ngày 05 tháng 3 năm 2026",
)
TITLE = ("KẾ HOẠCH", "Phòng cháy, chữa cháy năm 2026")


def blocks(*texts: str | Table) -> list[Paragraph | Table]:
    """Return paragraphs of the body; a table stays what it is."""
    centred = {*HEAD, *TITLE}
    return [
        text
        if isinstance(text, Table)
        else paragraph((run(text, bold=text in TITLE),), at, "center" if text in centred else "both")
        for at, text in enumerate(texts, 1)
    ]


def read(*texts: str | Table) -> Read:
    """Return a file of head, title and further paragraphs."""
    return Read(word_file("nguon.docx", blocks(*HEAD, *TITLE, *texts)))


def brought(*texts: str | Table) -> Settled:
    """Return what a plan becomes whose text is some paragraphs."""
    file = read(*texts).file
    return settle("ke-hoach.kh", lines_of(file, regions(file)))


def body(*texts: str | Table) -> list[str]:
    """Return the lines of the text, those of the header left out."""
    settled = brought(*texts)
    assert not settled.errors, settled.errors
    lines = settled.text.splitlines()
    return [line for line in lines[lines.index("") + 1 :] if line]


def plan(*texts: str | Table) -> Plan:
    """Return the plan that some paragraphs become."""
    compilation = Compilation("ke-hoach.kh", brought(*texts).text.encode())
    assert not compilation.failed
    return compilation.main_plan


def cells(*rows: tuple[str, ...]) -> Table:
    """Return a table with borders, its first row the head."""
    return table(0, [[[paragraph(text, 1, cell=(0, at, column))] if text else [] for column, text in enumerate(row)]
                     for at, row in enumerate(rows)])  # fmt: skip
