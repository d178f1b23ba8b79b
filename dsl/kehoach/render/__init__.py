"""Layer 4: from the plan to pages and data."""
