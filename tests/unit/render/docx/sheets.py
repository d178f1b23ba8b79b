"""Documents of one sheet, for tests of what stands on it."""

from __future__ import annotations

from kehoach.render.page import Block, Document, Properties, Run, Sheet


def document(
    blocks: tuple[Block, ...], footnotes: tuple[tuple[Run, ...], ...], properties: Properties
) -> Document:
    return Document((Sheet(blocks),), footnotes, properties)
