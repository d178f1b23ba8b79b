"""Layer 0: text and places in it; knows nothing of plans."""
