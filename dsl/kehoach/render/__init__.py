"""From the plan to pages and data."""
