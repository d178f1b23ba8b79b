"""Brings in plans that exist: from Word, PDF and plain text to a ``.kh`` file that prints the same words.

``readers`` turn the bytes of a file into paragraphs and tables as a reader of the page would see them
(:class:`kehoach.importing.source.Read`); the rest tells what each of them is, and writes it in the language.
"""
