"""Layer 1: what is said to the user about a plan, as data."""
