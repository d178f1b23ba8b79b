"""Readers: from the bytes of a file, of whatever kind, to what a reader of the page would see."""
