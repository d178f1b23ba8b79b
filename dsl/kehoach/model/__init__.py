"""Meaning. Immutable values; no text is left to be understood."""
