"""Tables of data."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.verify.examined import Examined
from kehoach.verify.finding import Advice, Finding, finding
from kehoach.verify.regions import place
from kehoach.verify.registry import check

_LONG = 12  # rows that may run over a page
_WORDS = 1500  # letters that may


@check("KH866")
def head_rows(examined: Examined) -> Iterator[Finding]:
    """The head row of a long table is repeated on each page."""
    for document in examined.documents:
        for data in document.tables:
            rows = data.table.rows
            size = sum(len(p.text) for row in rows for cell in row.cells for p in cell.paragraphs)
            if len(rows) < 3 or (len(rows) < _LONG and size < _WORDS) or rows[0].header:
                continue
            first = next((p for cell in rows[0].cells for p in cell.paragraphs if p.text.strip()), None)
            if first is not None:
                advice = Advice(
                    "chọn hàng đầu → Table Properties → Row → Repeat as header row",
                    "select the first row → Table Properties → Row → Repeat as header row",
                )
                yield finding("KH866", place("table", first), advice, str(len(rows)))
