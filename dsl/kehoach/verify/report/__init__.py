"""Findings on Word files as text, short lines and JSON."""
