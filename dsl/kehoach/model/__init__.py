"""Layer 3: meaning. Immutable values; no text is left to be understood."""
