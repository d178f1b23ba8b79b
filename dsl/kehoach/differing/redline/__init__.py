"""A new version as a Word file with tracked changes against the old one.

Both versions are built as ``kehoach build`` does, and the parts of the new package get marks (``w:ins``, ``w:del``) and
what only the old one has. The page model and the writer know nothing of it: so accepting every change gives the new
document by construction, and building pays nothing. What one writer makes holds few kinds of elements: paragraphs,
runs, tables without tables inside, notes.

When changes are rejected, the words, paragraphs, rows and notes of the old version come back, and with them styles and
emphasis. Widths of columns, lengths of drawn lines, and headers and footers of sections stay those of the new version:
Word has no marks for some of them, and for the others they would only be noise.
"""
